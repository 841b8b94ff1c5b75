"""Signatures over bytes, with every piece of the rule to choose: for explaining wrong ones and for forging some on purpose."""

from __future__ import annotations

import base64
import hashlib
import hmac

from .. import model
from ..reference.keys import RsaKey, rsa_key

# The DER that stands before the digest in a PKCS#1 v1.5 signature (RFC 8017, 9.2).
DIGEST_INFO = {
    "md5": bytes.fromhex("3020300c06082a864886f70d020505000410"),
    "sha1": bytes.fromhex("3021300906052b0e03021a05000414"),
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}


def digest(algorithm: model.Algorithm, key: bytes, message: bytes) -> bytes:
    """The digest of a shared-key algorithm, not yet written as hex or Base64."""
    around = algorithm.before.encode("ascii") + key + algorithm.after.encode("ascii")
    if algorithm.position != "none":
        message = message + around if algorithm.position == "append" else around + message
    if algorithm.kind == "hmac":
        return hmac.new(key, message, algorithm.digest).digest()
    return hashed(algorithm.digest, message)


def hashed(name: str, message: bytes) -> bytes:
    return hashlib.new(name, message, usedforsecurity=False).digest()


def signature(algorithm: model.Algorithm, key: str, message: bytes) -> str:
    """The signature as it travels; `key` is the shared or the private key as a config has it. Raises BadKey."""
    if algorithm.kind == "rsa":
        return base64.b64encode(_rsa(algorithm.digest, key, message)).decode()
    return written(algorithm, digest(algorithm, key.encode("utf-8"), message))


def written(algorithm: model.Algorithm, raw: bytes) -> str:
    if algorithm.output == "base64":
        return base64.b64encode(raw).decode()
    return raw.hex().upper() if algorithm.output == "hex-upper" else raw.hex()


def _rsa(name: str, key: str, message: bytes) -> bytes:
    n, _, d, *_ = rsa_key(key, private=True).numbers
    size = (n.bit_length() + 7) // 8
    info = DIGEST_INFO[name] + hashed(name, message)
    padded = b"\x00\x01" + b"\xff" * (size - len(info) - 3) + b"\x00" + info
    return pow(int.from_bytes(padded, "big"), d, n).to_bytes(size, "big")


def opened(key: RsaKey, raw: bytes) -> tuple[str, bytes] | None:
    """The digest inside of an RSA signature, and its name; None when the key does not open it."""
    size = (key.n.bit_length() + 7) // 8
    number = int.from_bytes(raw, "big")
    if len(raw) != size or number >= key.n:
        return None
    padded = pow(number, key.e, key.n).to_bytes(size, "big")
    for name, prefix in DIGEST_INFO.items():
        head, found, rest = padded.partition(b"\x00" + prefix)
        if found and head == b"\x00\x01" + b"\xff" * (len(head) - 2) and len(rest) == hashlib.new(name).digest_size:
            return name, rest
    return None
