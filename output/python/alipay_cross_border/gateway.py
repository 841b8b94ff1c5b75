# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The one class that a merchant uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .charset import CHARSETS
from .config import ENVIRONMENTS, Config
from .config_check import settled
from .errors import KitError
from .keys import Keys
from .request import Request
from .services import SERVICES, Services
from .signature import Signature
from .urlencoded import parse_form
from .validation import Validation


class Gateway(Services):
    """The gateway as one merchant sees it. Any number of gateways and threads work side by side.

    Messages are mappings of names to text; None stands for a name that is not there.

    Attributes:
        config: as it was given, with the first choice wherever none was made.
        address: where requests go.
    """

    def __init__(self, config: Config) -> None:
        """Raises KitError: not_allowed, for a field of the config. Keys are read when they are needed."""
        self.config = config = settled(config)
        self.address = ENVIRONMENTS.get(config.gateway, config.gateway)
        self._charset = CHARSETS[config.charset]
        self._signature = Signature(config.sign_type, self._charset, Keys(config))
        self._validation = Validation(config.named(), self._charset)

    def request(self, service: str, parameters: Mapping[str, str | None]) -> Request:
        """A validated and signed request. There is a method with typed parameters for every service as well.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        if service not in SERVICES:
            raise KitError("unknown", service)
        return self._signed(self._validation.complete(SERVICES[service], _texts(parameters)))

    def signing_string(self, parameters: Mapping[str, str | None]) -> bytes:
        """What is signed, without the key: compare it with the other side's when a signature does not fit.

        Raises KitError: bad_format, unencodable.
        """
        return self._signature.signing_string(_texts(parameters))

    def sign(self, parameters: Mapping[str, str | None]) -> str:
        """The signature of any message. Raises KitError: bad_format, bad_key, unencodable, unsupported."""
        return self._signature.sign(_texts(parameters))

    def verify(self, parameters: Mapping[str, str | None]) -> Literal[True]:
        """Checks the signature of a message from the gateway: True, or an error, never False.

        Raises KitError: bad_format, wrong_sign_type, missing, bad_key, unencodable, bad_signature, unsupported.
        """
        return self._signature.verify(_texts(parameters))

    def parse_form(self, body: bytes) -> dict[str, str]:
        """The message in the raw body of a form post: not the framework's parsed form, which has lost what is signed.

        Raises KitError: malformed, duplicate.
        """
        return parse_form(body, self._charset)

    def build_url(self, parameters: Mapping[str, str | None]) -> str:
        """The address with any parameters, unchecked but signed. Raises KitError like `sign`."""
        return self._signed(_texts(parameters)).build_url()

    def build_form(self, parameters: Mapping[str, str | None]) -> str:
        """An HTML form with any parameters, unchecked but signed. Raises KitError like `sign`, and not_in_form."""
        return self._signed(_texts(parameters)).build_form()

    def _signed(self, parameters: Mapping[str, str]) -> Request:
        return Request(self.address, self._signature.signed(parameters), self._charset)


def _texts(parameters: Mapping[str, str | None]) -> dict[str, str]:
    """The parameters without those that are None. Raises KitError: bad_format, for another type than text."""
    texts: dict[str, str] = {}
    for name, value in parameters.items():
        if value is None:
            continue
        if not isinstance(name, str) or not isinstance(value, str):
            raise KitError("bad_format", str(name), "text")
        texts[name] = value
    return texts
