# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""From the bytes of a request to a message whose signature fits and whose fields are as they should be."""

from __future__ import annotations

from dataclasses import replace

from .charset import CHARSETS
from .errors import KitError
from .gateway import Gateway
from .notification_table import KINDS, Kind
from .refused import Refused
from .validation import Validation

LONGEST = 65_536  # bytes of a body
_FORM = "application/x-www-form-urlencoded"


class MessageReader:
    """Reads the messages for one config."""

    def __init__(self, gateway: Gateway) -> None:
        config = gateway.config
        self._gateway = gateway
        self._validation = Validation(config.named(), CHARSETS[config.charset])
        self._others = [Gateway(replace(config, charset=name)) for name in CHARSETS if name != config.charset]

    def read(self, body: bytes, content_type: str) -> dict[str, str]:
        """The message that its signature fits. Raises Refused."""
        if len(body) > LONGEST:
            raise Refused("oversized")
        # A charset behind the media type is nobody's promise: the config decides.
        if content_type.partition(";")[0].strip(" \t").lower() not in ("", _FORM):
            raise Refused("wrong_content_type")
        try:
            message = self._gateway.parse_form(body)
            self._gateway.verify(message)
        except KitError as error:
            note = self._fitting_charset(body) if error.code in ("malformed", "bad_signature") else ""
            raise Refused(error.code, error.parameter, error.detail, note) from None
        return message

    def kind(self, message: dict[str, str]) -> Kind:
        """The kind of a message whose fields are as it has them. Raises Refused."""
        kind = next(kind for kind in KINDS if kind.known_by is None or message.get(kind.known_by))
        try:
            self._validation.check(kind.parameters, message)
        except KitError as error:
            raise Refused(error.code, error.parameter, error.detail) from None
        return kind

    def _fitting_charset(self, body: bytes) -> str:
        """A note, when the sender and the config differ in nothing but the charset."""
        for other in self._others:
            try:
                other.verify(other.parse_form(body))
            except KitError:
                continue
            return f"fits_charset:{other.config.charset}"
        return ""
