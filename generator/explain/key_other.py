"""Keys in forms that the kits do not read: what they are, and the command line that makes a usable one of them."""

from __future__ import annotations

import base64
import re
import shlex
import warnings
from dataclasses import dataclass
from typing import Any

BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 #]{1,60})-----(.*?)-----END \1-----", re.DOTALL)
PKCS12 = re.compile(rb"\x30[\x80-\x84][\x00-\xff]{0,4}?\x02\x01\x03\x30")
NEW = "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out private.pem"


@dataclass(frozen=True)
class Other:
    """`kind` is empty for what is no key at all; `spki` is the public half."""

    kind: str = ""
    form: str = ""
    bits: int | None = None
    spki: bytes = b""
    notes: tuple[str, ...] = ()
    private: bool = False


def described(data: bytes) -> Other:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # old ciphers and small keys: they are only described
        return _described(data)


def _described(data: bytes) -> Other:
    block = BLOCK.search(data)
    if block:
        return _pem(data, block)
    if data.lstrip()[:8] in (b"ssh-rsa ", b"ssh-ed25") or data.lstrip()[:12] == b"ecdsa-sha2-n":
        return _loaded("OpenSSH public key", "OpenSSH, one line", _public_ssh, data)
    if PKCS12.match(data[:12]):
        return Other("PKCS#12", "PKCS#12 (.pfx, .p12), key and certificates behind a password", private=True)
    der = _as_der(data)
    return _der(data, der) if der else Other()


def _pem(data: bytes, block: re.Match[bytes]) -> Other:
    label, whole = block[1].decode(), block[0] + b"\n"
    around = data.replace(block[0], b"").strip(b"\xef\xbb\xbf \t\r\n")
    notes = ("there is more in the file than this block",) if around else ()
    if "CERTIFICATE REQUEST" in label:
        return Other("certificate request", f"PEM, {label}", notes=notes)
    if "CERTIFICATE" in label:
        return _loaded("certificate", f"PEM, {label}", _certificate_pem, whole, notes)
    if label == "OPENSSH PRIVATE KEY":
        return _loaded("OpenSSH private key", f"PEM, {label}", _private_ssh, whole, notes, private=True)
    if "ENCRYPTED" in label or b"ENCRYPTED" in block[2][:200]:
        return Other("encrypted private key", f"PEM, {label}, behind a password", notes=notes, private=True)
    private = "PRIVATE" in label
    return _loaded(
        "private key" if private else "public key",
        f"PEM, {label}",
        _private_pem if private else _public_pem,
        whole,
        notes,
        private,
    )


def _der(data: bytes, der: bytes) -> Other:
    is_text = der != data
    form = "Base64 in several lines, or with something around it" if is_text else "DER (binary)"
    for kind, load, private in (
        ("private key", _private_der, True), ("public key", _public_der, False), ("certificate", _certificate_der, False),
    ):  # fmt: skip
        found = _loaded(kind, form, load, der, private=private)
        if found.spki:
            return found
    return Other(form=form) if is_text else Other()


def _as_der(data: bytes) -> bytes:
    if data[:1] == b"\x30":
        return data
    try:
        found = base64.b64decode(re.sub(rb"[\s\"']", b"", data.replace(b"\xef\xbb\xbf", b"")), validate=True)
    except ValueError:
        return b""
    return found if found[:1] == b"\x30" else b""


def _loaded(kind: str, form: str, load: Any, data: bytes, notes: tuple[str, ...] = (), private: bool = False) -> Other:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    try:
        key = load(data)
        spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except (ValueError, TypeError, UnsupportedAlgorithm, OverflowError):
        return Other(kind, form, notes=(*notes, "what is inside cannot be read"), private=private)
    name = _algorithm(key)
    named = kind.replace("private key", f"{name} private key").replace("public key", f"{name} public key")
    return Other(named, form, getattr(key, "key_size", None), spki, notes, private)


def _algorithm(key: Any) -> str:
    name = type(key).__name__.lstrip("_").replace("PublicKey", "")
    return {"EllipticCurve": "EC"}.get(name, name)


def _private_pem(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    return load_pem_private_key(data, None).public_key()


def _public_pem(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    return load_pem_public_key(data)


def _private_der(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    return load_der_private_key(data, None).public_key()


def _public_der(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    return load_der_public_key(data)


def _private_ssh(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key

    return load_ssh_private_key(data, None).public_key()


def _public_ssh(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_ssh_public_key

    return load_ssh_public_key(data.strip())


def _certificate_pem(data: bytes) -> Any:
    from cryptography.x509 import load_pem_x509_certificate

    return load_pem_x509_certificate(data).public_key()


def _certificate_der(data: bytes) -> Any:
    from cryptography.x509 import load_der_x509_certificate

    return load_der_x509_certificate(data).public_key()


def mended(other: Other, problem: str, name: str) -> str:
    """What to do: where it can be mended, with the command line."""
    file = shlex.quote(name)
    if other.kind and " RSA" not in f" {other.kind}" and other.spki and "certificate" not in other.kind:
        return f"The gateway takes RSA keys only. Make one: {NEW}"
    if problem == "size":
        return f"Make a key of 2048 bits, and upload its public half: {NEW}"
    if other.kind == "PKCS#12":
        return (
            f"Take the private key out of it: openssl pkcs12 -in {file} -nocerts -nodes | openssl pkey -out private.pem"
        )
    if other.kind == "certificate":
        inform = " -inform DER" if other.form.startswith("DER") else ""
        return f"Take the public key out of it: openssl x509{inform} -in {file} -pubkey -noout -out public.pem"
    if other.kind == "certificate request":
        return f"Take the public key out of it: openssl req -in {file} -pubkey -noout -out public.pem"
    if other.kind.startswith("OpenSSH") and other.private:
        return (
            f"Write a copy of it in another form: cp {file} private.pem && ssh-keygen -p -N '' -m PKCS8 -f private.pem"
        )
    if other.kind.startswith("OpenSSH"):
        return f"Write it in another form: ssh-keygen -e -m PKCS8 -f {file} > public.pem"
    if other.kind == "encrypted private key":
        return f"Take the password off, and let only the server read the file: openssl pkey -in {file} -out private.pem"
    return _again(other, problem, file)


def _again(other: Other, problem: str, file: str) -> str:
    if not other.spki:
        return "Copy the key again from its source: a whole PEM block, or one line of Base64."
    pubin, to = ("", "private.pem") if other.private else (" -pubin", "public.pem")
    if problem == "pem":
        lines = r"sed -E 's/ *(-----BEGIN [A-Z ]+-----) *(.*[^ ]) *(-----END [A-Z ]+-----)/\1\n\2\n\3/'"
        return f"BEGIN and END stand on lines of their own, with nothing around them: {lines} {file} > {to}"
    if other.form.startswith("DER"):
        return f"Write it as PEM: openssl pkey{pubin} -inform DER -in {file} -out {to}"
    if other.form.startswith("Base64"):
        return f"Write it in one line: tr -d ' \\t\\r\\n\"' < {file} > {to}"
    return f"Write it again: openssl pkey{pubin} -in {file} -out {to}"
