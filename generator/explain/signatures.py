"""Signatures over bytes, with every piece of the rule to choose: for explaining wrong ones and for forging some on purpose."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from dataclasses import dataclass

from .. import model
from ..reference.keys import BadKey, rsa_key

# The DER that stands before the digest in a PKCS#1 v1.5 signature (RFC 8017, 9.2).
DIGEST_INFO = {
    "md5": bytes.fromhex("3020300c06082a864886f70d020505000410"),
    "sha1": bytes.fromhex("3021300906052b0e03021a05000414"),
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")


@dataclass(frozen=True)
class Form:
    """One reading of a signature as it came: its bytes, and what was wrong with how they were written (empty: nothing)."""

    raw: bytes
    cause: str = ""
    advice: str = ""


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


def opened(public_key: str, raw: bytes) -> tuple[str, bytes] | None:
    """The digest inside of an RSA signature, and its name; None when the key does not open it."""
    try:
        key = rsa_key(public_key, private=False)
    except BadKey:
        return None
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


def forms(output: model.Output, given: str) -> list[Form]:
    """Every reading of a signature that makes sense, the right one first."""
    squeezed = re.sub(r"\s", "", given)
    readings = [*_hex(output, given), *_base64(output, given)]
    if squeezed != given:
        wrapped = "the signature has line ends or blanks in it"
        one_line = (
            "Write the signature in one line: Base64 functions of old platforms break it every 60 to 76 characters"
        )
        readings += [Form(f.raw, wrapped, one_line) for f in forms(output, squeezed)]
        plus = "the signature came with blanks where it had +"
        encode = "Percent-encode the signature too when you build an address: a bare + arrives as a blank"
        readings += [Form(f.raw, plus, encode) for f in _base64(output, given.replace(" ", "+"))]
    if "%" in given:
        from urllib.parse import unquote

        twice = "the signature was percent-encoded twice"
        once = "Percent-encode the signature once; a form field is encoded by the browser and needs nothing from you"
        readings += [Form(f.raw, twice, once) for f in forms(output, unquote(given))]
    return readings


def _hex(output: model.Output, given: str) -> list[Form]:
    if not HEX.fullmatch(given):
        return []
    raw = bytes.fromhex(given)
    if output == "base64":
        return [Form(raw, "the signature is written as hex", "Write the signature as Base64, not as hex")]
    right = given.upper() if output == "hex-upper" else given.lower()
    if given == right:
        return [Form(raw)]
    case = "capital" if output == "hex-upper" else "small"
    return [Form(raw, f"the hex digits of the signature are not {case} letters", f"Write the hex in {case} letters")]


def _base64(output: model.Output, given: str) -> list[Form]:
    try:
        raw = base64.b64decode(given, validate=True)
        if output == "base64":
            return [Form(raw)]
        hex_in_it = raw.decode("latin-1")
        inner = bytes.fromhex(hex_in_it) if HEX.fullmatch(hex_in_it) else raw
        return [Form(inner, "the signature is written as Base64", "Write the digest as hex, not as Base64")]
    except (binascii.Error, ValueError):
        pass
    try:
        raw = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except (binascii.Error, ValueError):
        return []
    if base64.urlsafe_b64encode(raw).decode().rstrip("=") != given.rstrip("="):
        return []
    says = "the signature is written in another alphabet of Base64, or without its ="
    return [Form(raw, says, "Use the standard alphabet of Base64 (with + and /), padded with =")]
