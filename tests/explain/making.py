"""Messages with a mistake in them, made with hashlib and openssl alone: none of our own code signs here."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from pathlib import Path
from urllib.parse import quote_plus

KEY = "0123456789abcdefghijklmnopqrstuv"
Pairs = dict[str, str]

REQUEST: Pairs = {
    "service": "create_forex_trade",
    "partner": "2088101122136241",
    "_input_charset": "utf-8",
    "subject": "Tea 中国茶具 a+b & c",
    "out_trade_no": "A-1",
    "currency": "USD",
    "total_fee": "8.00",
    "notify_url": "http://127.0.0.1:8000/notify_url.php?x=1",
}
NOTIFICATION: Pairs = {
    "notify_id": "2c0fbb7880e40704dc6eb869aec4115d",
    "notify_type": "trade_status_sync",
    "notify_time": "2009-04-29 11:04:04",
    "out_trade_no": "2009/04/291103",
    "trade_no": "2009042976780315",
    "total_fee": "8.00",
    "currency": "JPY",
    "trade_status": "TRADE_FINISHED",
}


def joined(pairs: Pairs) -> str:
    """The signing string, in the order given."""
    return "&".join(f"{name}={value}" for name, value in pairs.items())


def ordered(pairs: Pairs) -> Pairs:
    """What is signed rightly: sorted, without the empty values."""
    return {name: pairs[name] for name in sorted(pairs) if pairs[name] and name not in ("sign", "sign_type")}


def right(pairs: Pairs) -> str:
    return joined(ordered(pairs))


def md5(text: str | bytes, key: str = KEY, charset: str = "utf-8") -> str:
    raw = text.encode(charset) if isinstance(text, str) else text
    return hashlib.md5(raw + key.encode()).hexdigest()  # noqa: S324  # the protocol's


def hashed(name: str, text: bytes) -> str:
    return hashlib.new(name, text, usedforsecurity=False).hexdigest()


def query(pairs: Pairs, charset: str = "utf-8") -> str:
    return "&".join(f"{quote_plus(name)}={quote_plus(value.encode(charset))}" for name, value in pairs.items())


def sent(pairs: Pairs, sign: str, sign_type: str = "MD5", charset: str = "utf-8") -> str:
    """The query string of a message with this signature."""
    return query({**pairs, "sign_type": sign_type, "sign": sign}, charset)


class Keys:
    """A key pair of openssl."""

    def __init__(self, folder: Path, name: str) -> None:
        self.private, self.public = folder / f"{name}.pem", folder / f"{name}.pub"
        openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", str(self.private))
        openssl("pkey", "-in", str(self.private), "-pubout", "-out", str(self.public))

    def sign(self, text: str | bytes, digest: str = "sha256") -> str:
        raw = text.encode() if isinstance(text, str) else text
        return base64.b64encode(openssl("dgst", f"-{digest}", "-sign", str(self.private), text=raw)).decode()


def openssl(*words: str, text: bytes = b"") -> bytes:
    return subprocess.run(["openssl", *words], input=text, capture_output=True, check=True).stdout
