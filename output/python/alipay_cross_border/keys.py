# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The keys of a config: read strictly when they are first needed, and then kept."""

from __future__ import annotations

from functools import cached_property

from .config import Config
from .errors import KitError
from .rsa_key import PrivateKey, PublicKey, read_private_key, read_public_key


class Keys:
    """Every property raises KitError: bad_key, for its field of the config."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @cached_property
    def shared(self) -> bytes:
        """The key that the gateway knows as well."""
        return _shared_key(self._config.key, "config.key")

    @cached_property
    def all_shared(self) -> list[bytes]:
        """The key, and the one before it while keys rotate: what a message may be signed with."""
        previous = self._config.previous_key
        return [self.shared, *([_shared_key(previous, "config.previous_key")] if previous else [])]

    @cached_property
    def private(self) -> PrivateKey:
        """The merchant's key, which signs."""
        return read_private_key(self._config.private_key)

    @cached_property
    def all_public(self) -> list[PublicKey]:
        """The gateway's key, and the one before it while keys rotate: what a signature may fit."""
        previous = self._config.previous_public_key
        current = self._public(self._config.public_key, "config.public_key")
        return [current, *([self._public(previous, "config.previous_public_key")] if previous else [])]

    def _public(self, text: str, field: str) -> PublicKey:
        public = read_public_key(text, field)
        try:
            own = self.private
        except KitError:
            return public  # who only checks needs no private key
        if own.n == public.n:
            raise KitError("bad_key", field, "this is your own public key and the gateway's is expected")
        return public


def _shared_key(key: str, field: str) -> bytes:
    if not key:
        raise KitError("bad_key", field, "it is empty")
    if not all(" " <= character <= "~" for character in key):
        raise KitError("bad_key", field, "it holds a character that is not printable ASCII")
    if key != key.strip(" "):
        raise KitError("bad_key", field, "it begins or ends with a blank")
    return key.encode("ascii")
