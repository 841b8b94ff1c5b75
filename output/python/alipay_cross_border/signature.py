# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The signing rule of the gateway."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .algorithms import ALGORITHMS
from .charset import Charset
from .errors import KitError
from .keys import Keys

SIGNATURE = "sign"
SIGN_TYPE = "sign_type"
_EXCLUDED = {"sign", "sign_type"}


class Signature:
    """Signs and checks messages with the keys of one config."""

    def __init__(self, sign_type: str, charset: Charset, keys: Keys) -> None:
        self._sign_type = sign_type
        self._algorithm = ALGORITHMS[sign_type]
        self._charset = charset
        self._keys = keys

    def signing_string(self, parameters: Mapping[str, str]) -> bytes:
        """The bytes that are signed; no key is in them. Raises KitError: unencodable."""
        pairs = [
            (self._charset.encode(name, name), self._charset.encode(value, name))
            for name, value in parameters.items()
            if name not in _EXCLUDED
            if value  # "0" is a value
        ]
        pairs.sort()  # by the bytes of the names: no name stands here twice, so values never decide
        return b"&".join(name + b"=" + value for name, value in pairs)

    def sign(self, parameters: Mapping[str, str]) -> str:
        """The signature of a message. Raises KitError: bad_key, unencodable, unsupported."""
        sign = self._algorithm.signer(self._keys)
        return sign(self.signing_string(parameters))

    def signed(self, parameters: Mapping[str, str]) -> dict[str, str]:
        """The message as it is sent, the signature last. Raises KitError like `sign`."""
        message = {
            name: value
            for name, value in parameters.items()
            if name not in (SIGN_TYPE, SIGNATURE)
            if value
        }
        message[SIGN_TYPE] = self._sign_type
        message[SIGNATURE] = self.sign(message)
        return message

    def verify(self, parameters: Mapping[str, str]) -> Literal[True]:
        """True, or an error: never False, so that code which forgets the answer is safe.

        Raises KitError: wrong_sign_type, missing, bad_key, unencodable, bad_signature, unsupported.
        """
        if parameters.get(SIGN_TYPE, "") not in ("", self._sign_type):
            raise KitError("wrong_sign_type", SIGN_TYPE, self._sign_type)  # who sends it may not choose the check
        signature = parameters.get(SIGNATURE, "")
        if not signature:
            raise KitError("missing", SIGNATURE)
        fits = self._algorithm.verifier(self._keys)
        if not fits(self.signing_string(parameters), signature):
            raise KitError("bad_signature", SIGNATURE)
        return True
