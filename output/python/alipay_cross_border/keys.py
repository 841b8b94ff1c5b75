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
        key = self._config.key
        if not key:
            raise KitError("bad_key", "config.key", "it is empty")
        if not all(" " <= character <= "~" for character in key):
            raise KitError("bad_key", "config.key", "it holds a character that is not printable ASCII")
        if key != key.strip(" "):
            raise KitError("bad_key", "config.key", "it begins or ends with a blank")
        return key.encode("ascii")

    @cached_property
    def private(self) -> PrivateKey:
        """The merchant's key, which signs."""
        return read_private_key(self._config.private_key)

    @cached_property
    def public(self) -> PublicKey:
        """The gateway's key, which checks."""
        public = read_public_key(self._config.public_key)
        try:
            own = self.private
        except KitError:
            return public  # who only checks needs no private key
        if own.n == public.n:
            raise KitError("bad_key", "config.public_key", "this is your own public key and the gateway's is expected")
        return public
