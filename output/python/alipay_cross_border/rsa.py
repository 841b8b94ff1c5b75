# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""RSA signatures, PKCS#1 v1.5. This module needs the package `cryptography`; nothing imports it before it is used."""

from __future__ import annotations

from .errors import KitError
from .rsa_key import PrivateKey, PublicKey

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateNumbers, RSAPublicNumbers
except ImportError:
    raise KitError("unsupported", "config.sign_type", "the extra rsa of this kit: pip install cryptography") from None

_DIGESTS: dict[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),
    "sha256": hashes.SHA256(),
}


def sign(key: PrivateKey, digest: str, text: bytes) -> bytes:
    """The signature of a text. Raises KitError: bad_key, for numbers that do not belong together."""
    public = RSAPublicNumbers(key.e, key.n)
    numbers = RSAPrivateNumbers(key.p, key.q, key.d, key.dp, key.dq, key.qinv, public)
    try:
        # The full validation tests primes and takes longer than the signature.
        loaded = numbers.private_key(unsafe_skip_rsa_key_validation=True)
    except ValueError:
        raise KitError("bad_key", "config.private_key", "its numbers do not make an RSA key") from None
    return loaded.sign(text, padding.PKCS1v15(), _DIGESTS[digest])


def verify(key: PublicKey, digest: str, text: bytes, signature: bytes) -> bool:
    """Whether the signature, as long as the modulus, fits the text."""
    loaded = RSAPublicNumbers(key.e, key.n).public_key()
    try:
        loaded.verify(signature, text, padding.PKCS1v15(), _DIGESTS[digest])
    except InvalidSignature:
        return False
    return True
