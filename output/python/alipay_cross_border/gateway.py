# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The one class that a merchant uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from .charset import CHARSETS
from .clock import Clock, now
from .config import ENVIRONMENTS, Config
from .config_check import settled
from .errors import KitError
from .keys import Keys
from .request import Request
from .services import SERVICES, Services
from .signature import Signature
from .upload import Line, checked_line, file_of
from .urlencoded import parse_form
from .validation import Validation, texts


class Gateway(Services):
    """The gateway as one merchant sees it. Any number of gateways and threads work side by side.

    Messages are mappings of names to text; None stands for a name that is not there.

    Attributes:
        config: as it was given, with the first choice wherever none was made.
        address: where requests go.
        clock: gives the time, `yyyy-MM-dd HH:mm:ss`, GMT+8.
        charset: of its messages.
    """

    def __init__(self, config: Config, clock: Clock = now) -> None:
        """Raises KitError: not_allowed, for a field of the config. Keys are read when they are needed."""
        self.config = config = settled(config)
        self.address = ENVIRONMENTS.get(config.gateway, config.gateway)
        self.clock = clock
        self.charset = CHARSETS[config.charset]
        self._signature = Signature(config.sign_type, self.charset, Keys(config))
        self._validation = Validation(config.named(), self.charset, clock)

    def request(self, service: str, parameters: Mapping[str, str | None]) -> Request:
        """A validated and signed request. There is a method with typed parameters for every service as well.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        if service not in SERVICES:
            raise KitError("unknown", service)
        return self._signed(self._validation.complete(SERVICES[service], texts(parameters)))

    def request_with_file(
        self, service: str, parameters: Mapping[str, str | None], lines: Iterable[Line]
    ) -> tuple[Request, bytes]:
        """A request to a service that takes a file, and the file: its lines are mappings of the columns' names to text.

        Raises KitError; about a line its `parameter` is `line N: COLUMN`, with lines counted from 1.
        """
        form = SERVICES.get(service)
        if form is None or form.upload is None:
            raise KitError("unknown", service)
        complete = self._validation.complete(form, texts(parameters))
        file = file_of(form.upload, lines, self._validation, self.charset)
        return self._signed(complete), file

    def check_line(self, service: str, number: int, line: Line) -> None:
        """Checks one line of such a file alone. Raises KitError, as above."""
        upload = SERVICES[service].upload
        assert upload is not None
        checked_line(upload, number, line, self._validation)

    def signing_string(self, parameters: Mapping[str, str | None]) -> bytes:
        """What is signed, without the key: compare it with the other side's when a signature does not fit.

        Raises KitError: bad_format, unencodable.
        """
        return self._signature.signing_string(texts(parameters))

    def sign(self, parameters: Mapping[str, str | None]) -> str:
        """The signature of any message. Raises KitError: bad_format, bad_key, unencodable, unsupported."""
        return self._signature.sign(texts(parameters))

    def verify(self, parameters: Mapping[str, str | None]) -> Literal[True]:
        """Checks the signature of a message from the gateway: True, or an error, never False.

        Raises KitError: bad_format, wrong_sign_type, missing, bad_key, unencodable, bad_signature, unsupported.
        """
        return self._signature.verify(texts(parameters))

    def parse_form(self, body: bytes) -> dict[str, str]:
        """The message in the raw body of a form post: not the framework's parsed form, which has lost what is signed.

        Raises KitError: malformed, duplicate.
        """
        return parse_form(body, self.charset)

    def build_url(self, parameters: Mapping[str, str | None]) -> str:
        """The address with any parameters, unchecked but signed. Raises KitError like `sign`."""
        return self._signed(texts(parameters)).build_url()

    def build_form(self, parameters: Mapping[str, str | None]) -> str:
        """An HTML form with any parameters, unchecked but signed. Raises KitError like `sign`, and not_in_form."""
        return self._signed(texts(parameters)).build_form()

    def _signed(self, parameters: Mapping[str, str]) -> Request:
        return Request(self.address, self._signature.signed(parameters), self.charset)
