# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The sign types: how the signing string becomes a signature."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from typing import Protocol

from .keys import Keys


class Algorithm(Protocol):
    """A sign type. Both methods read the key first and raise KitError: bad_key."""

    def signer(self, keys: Keys) -> Callable[[bytes], str]:
        """What makes the signature of a signing string."""

    def verifier(self, keys: Keys) -> Callable[[bytes, str], bool]:
        """What tells whether a signature, in its one canonical form, fits a signing string."""


class SharedKey:
    """Both sides have one key; whoever can check a signature can make one."""

    def __init__(self, made: Callable[[bytes, bytes], str]) -> None:
        self._made = made

    def signer(self, keys: Keys) -> Callable[[bytes], str]:
        key = keys.shared
        return lambda text: self._made(key, text)

    def verifier(self, keys: Keys) -> Callable[[bytes, str], bool]:
        known = keys.all_shared

        def fits(text: bytes, signature: str) -> bool:
            # Bytes, since compare_digest takes no text beyond ASCII, and a sender can write any.
            given = signature.encode("utf-8", "surrogatepass")
            return any(hmac.compare_digest(self._made(key, text).encode(), given) for key in known)

        return fits


class Rsa:
    """PKCS#1 v1.5 with the package `cryptography`, which is imported when a signature is made or checked."""

    def __init__(self, digest: str) -> None:
        self._digest = digest

    def signer(self, keys: Keys) -> Callable[[bytes], str]:
        key = keys.private

        def sign(text: bytes) -> str:
            from . import rsa

            return _base64(rsa.sign(key, self._digest, text))

        return sign

    def verifier(self, keys: Keys) -> Callable[[bytes, str], bool]:
        known = keys.all_public

        def fits(text: bytes, signature: str) -> bool:
            try:
                raw = base64.b64decode(signature)
            except ValueError:
                return False
            # The decoder passes over much; only what encodes to the same text again is a signature as it was made.
            if _base64(raw) != signature:
                return False
            from . import rsa

            return any(len(raw) == key.size and rsa.verify(key, self._digest, text, raw) for key in known)

        return fits


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


ALGORITHMS: dict[str, Algorithm] = {
    "MD5": SharedKey(lambda key, text: hashlib.md5(text + key).hexdigest()),
    "RSA": Rsa("sha1"),
    "RSA2": Rsa("sha256"),
}
