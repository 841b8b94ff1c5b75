"""What a key file holds, and whether the kits can use it (docs/behaviour.md, section 7).

The reference decides whether; `cryptography` only describes what the reference refuses. Nothing of a key is shown but its size
and, of RSA keys, the fingerprint of the public half.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, replace

from .. import model
from ..reference.keys import BLANKS, BadKey, RsaKey, rsa_key, shared_key
from .key_other import Other, described
from .key_other import mended as mended_other
from .question import public_half

BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
USUAL = 32  # letters and digits of a shared key of the interface


@dataclass(frozen=True)
class KeyFile:
    """`problem` is one of the description's key_details by name, or empty: usable."""

    kind: str
    form: str
    bits: int | None = None
    length: int | None = None
    fingerprint: str = ""
    problem: str = ""
    says: str = ""
    advice: str = ""
    notes: tuple[str, ...] = ()


def inspect(gateway: model.Model, data: bytes, name: str, private_key: str = "") -> KeyFile:
    """Describes the bytes of a file; `name` is only used in what is advised. `private_key`: a public key of it is one's own."""
    found = _inspected(data, name)
    if private_key and found.kind == "RSA public key" and not found.problem:
        found = _compared(found, data, private_key)
    says = gateway.key_details.get(found.problem, "") if found.problem and not found.says else found.says
    return replace(found, says=says)


def _inspected(data: bytes, name: str) -> KeyFile:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _other(described(data), "base64", name)
    for private, kind in ((True, "RSA private key"), (False, "RSA public key")):
        try:
            key = rsa_key(text, private=private)
        except BadKey:
            continue
        return KeyFile(kind, _form(text, private), key.n.bit_length(), fingerprint=fingerprint(key))
    stripped = text.lstrip("\ufeff").strip(BLANKS)
    if not stripped:
        return KeyFile("nothing", "an empty file", problem="empty", advice="Copy the key again from its source.")
    other = described(data)
    if other.kind or "-----BEGIN" in text or _like_base64(stripped):
        return _other(other, _detail(text), name)
    return _shared(text)


def _shared(text: str) -> KeyFile:
    """A shared key: its length, never a digest of it, which could be tried out."""
    key = text[: -len("\r\n")] if text.endswith("\r\n") else text[:-1] if text.endswith("\n") else text
    notes: tuple[str, ...] = ("one line end at the end of the file was left out",) if key != text else ()
    try:
        shared_key(key)
        problem, advice = "", ""
    except BadKey as error:
        problem, advice = (
            error.args[0],
            "Copy the key again, without anything around it; a config file saved as UTF-8 without BOM keeps it.",
        )
    if len(key) != USUAL or not key.isalnum():
        notes += (f"the keys of the interface have {USUAL} letters and digits, this one has {len(key)} characters",)
    return KeyFile("shared key", "plain text", length=len(key), problem=problem, advice=advice, notes=notes)


def _like_base64(text: str) -> bool:
    return len(text) > 100 and BASE64.fullmatch(text) is not None


def _detail(text: str) -> str:
    """Why the reference refuses it, asked as the kind that it most likely is."""
    as_public = "PUBLIC" in text[:80] or ("PRIVATE" not in text[:80] and len(text) < 500)
    try:
        rsa_key(text, private=not as_public)
    except BadKey as error:
        return str(error.args[0])
    return "der"


def _other(other: Other, problem: str, name: str) -> KeyFile:
    kind = other.kind or "unknown"
    return KeyFile(
        kind, other.form or "unknown", other.bits, fingerprint=_hex(other.spki) if other.spki else "",
        problem=problem, advice=mended_other(other, problem, name), notes=other.notes,
    )  # fmt: skip


def _compared(found: KeyFile, data: bytes, private_key: str) -> KeyFile:
    try:
        own = rsa_key(private_key, private=True)
    except BadKey as error:
        return replace(
            found, notes=(*found.notes, f"the private key cannot be used ({error.args[0]}), so nothing was compared")
        )
    if rsa_key(data.decode("utf-8"), private=False).n != own.n:
        return replace(found, notes=(*found.notes, "it does not belong to your private key: it may be the gateway's"))
    advice = "Upload this one at the gateway, and put the gateway's public key into public_key of the config."
    return replace(found, problem="own_public_key", advice=advice)


def _form(text: str, private: bool) -> str:
    inner = text.lstrip("\ufeff").strip(BLANKS)
    is_pem = inner.startswith("-----BEGIN ")
    body = "".join(line for line in inner.splitlines() if not line.startswith("-----")) if is_pem else inner
    try:
        der = base64.b64decode(re.sub(r"\s", "", body))
    except binascii.Error:  # pragma: no cover  # the reference has read it
        der = b""
    has_algorithm = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01" in der[:40]
    content = ("PKCS#8" if private else "X.509 SubjectPublicKeyInfo") if has_algorithm else "PKCS#1"
    return f"PEM, {content}" if is_pem else f"Base64 in one line, {content}"


def fingerprint(key: RsaKey) -> str:
    return _hex(base64.b64decode(public_half(key)))


def _hex(spki: bytes) -> str:
    return hashlib.sha256(spki).hexdigest()
