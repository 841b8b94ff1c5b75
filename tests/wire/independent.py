"""The third judge: what came over the wire, verified with nothing of ours. It knows only what the gateway's own pages say."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from pathlib import Path

DIGESTS = {b"RSA": "-sha1", b"RSA2": "-sha256"}


def pairs(form: bytes) -> list[tuple[bytes, bytes]]:
    """The pairs of a query or a form body, as bytes."""
    parted = [piece.partition(b"=") for piece in form.split(b"&")]
    return [(decoded(name), decoded(value)) for name, _, value in parted]


def decoded(raw: bytes) -> bytes:
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode()), raw.replace(b"+", b" "))


def is_signed(form: bytes, key: bytes, public_key: Path) -> bool:
    """Whether the pairs fit the signature among them: MD5 by hashlib, RSA by the openssl command line."""
    found = pairs(form)
    given = dict(found)
    assert len(given) == len(found), "a name stands twice"
    signed = sorted(pair for pair in found if pair[0] not in (b"sign", b"sign_type") and pair[1])
    text = b"&".join(name + b"=" + value for name, value in signed)
    if given[b"sign_type"] == b"MD5":
        return hashlib.md5(text + key, usedforsecurity=False).hexdigest().encode() == given[b"sign"]
    signature = public_key.with_name("signature")
    signature.write_bytes(base64.b64decode(given[b"sign"], validate=True))
    command = ["openssl", "dgst", DIGESTS[given[b"sign_type"]], "-verify", public_key, "-signature", signature]
    return subprocess.run(command, input=text, capture_output=True, timeout=60, check=False).returncode == 0


def public_half(private_key: str, folder: Path) -> Path:
    """The file with the public half of a private key, by openssl."""
    path, bare = folder / "public.pem", "".join(private_key.split("-----")[2:3]) or private_key
    der = base64.b64decode("".join(bare.split()))
    command = ["openssl", "pkey", "-inform", "DER", "-pubout", "-out", path]
    subprocess.run(command, input=der, timeout=60, check=True)
    return path
