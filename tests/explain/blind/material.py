"""The rule of the interface in our own few lines, and the keys, orders and notifications that the cases are made of.

Nothing here comes from kitsmith: hashlib, hmac and `cryptography` only, so that its signing code cannot judge itself.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

Pairs = list[tuple[str, str]]

ROOT = Path(__file__).resolve().parents[3]
RSA_KEYS = json.loads((ROOT / "specs/alipay-cross-border/vectors/keys.json").read_text("utf-8"))["keys"]

# The published sandbox identity; every other shared key is made up.
SANDBOX, SANDBOX_KEY = "2088101122136241", "760bdzec6y9goq7ctyx96ezkz78287de"
PARTNER, KEY = "2088000011112222", "blindset0123456789abcdefghijklmn"
SHOP, SHOP_KEY = "2088000033334444", "q7blindset4kx0m2v9e8r1t6y3w5z0ap"
GATEWAY = "https://mapi.alipay.com/gateway.do"
SANDBOX_GATEWAY = "https://openapi.alipaydev.com/gateway.do"


def private(name: str) -> str:
    return str(RSA_KEYS[name]["private_key"])


def public(name: str) -> str:
    return str(RSA_KEYS[name]["public_key"])


def bare(pem: str) -> str:
    """The key as the gateway's page shows it: one line of Base64, no header."""
    return "".join(line for line in pem.splitlines() if not line.startswith("-----"))


def joined(pairs: Pairs, between: str = "&") -> str:
    return between.join(f"{name}={value}" for name, value in pairs)


def by_name(pairs: Pairs) -> Pairs:
    return sorted(pairs, key=lambda pair: pair[0].encode())


def unsigned(pairs: Pairs) -> Pairs:
    return [(name, value) for name, value in pairs if name not in ("sign", "sign_type")]


def filled(pairs: Pairs) -> Pairs:
    return [(name, value) for name, value in pairs if value]


def right(pairs: Pairs) -> str:
    """The text that the rule signs."""
    return joined(by_name(filled(unsigned(pairs))))


def without(pairs: Pairs, *names: str) -> Pairs:
    return [pair for pair in pairs if pair[0] not in names]


def changed(pairs: Pairs, **values: str) -> Pairs:
    return [(name, values.get(name, value)) for name, value in pairs]


def md5(text: str, key: str, charset: str = "utf-8") -> str:
    return hashlib.md5((text + key).encode(charset)).hexdigest()  # noqa: S324  the interface's own hash


def sha256(text: str, charset: str = "utf-8") -> str:
    return hashlib.sha256(text.encode(charset)).hexdigest()


def rsa_sign(text: str, name: str, sign_type: str, charset: str = "utf-8") -> str:
    key: Any = load_pem_private_key(private(name).encode(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    digest = hashes.SHA1() if sign_type == "RSA" else hashes.SHA256()  # noqa: S303  the interface's own hash
    return base64.b64encode(key.sign(text.encode(charset), padding.PKCS1v15(), digest)).decode()


def rsa_fits(text: str, sign: str, name: str, sign_type: str, charset: str = "utf-8") -> bool:
    return rsa_sign(text, name, sign_type, charset) == sign  # PKCS#1 v1.5 gives one signature per text


def signed(pairs: Pairs, sign: str, sign_type: str = "MD5") -> Pairs:
    return [*pairs, ("sign", sign), ("sign_type", sign_type)]


def order(number: str, partner: str = PARTNER, **more: str) -> Pairs:
    """A payment's parameters in the order in which shops write them."""
    pairs = {
        "service": "create_forex_trade",
        "partner": partner,
        "_input_charset": "utf-8",
        "notify_url": "http://shop.example/alipay/notify_url.php",
        "return_url": "http://shop.example/alipay/return_url.php",
        "subject": "Kids clothing",
        "out_trade_no": number,
        "total_fee": "100.30",
        "currency": "USD",
    }
    return list({**pairs, **more}.items())


def refund(number: str, partner: str = PARTNER, **more: str) -> Pairs:
    pairs = {
        "service": "forex_refund",
        "partner": partner,
        "_input_charset": "utf-8",
        "out_return_no": f"R{number}",
        "out_trade_no": number,
        "return_amount": "12.50",
        "currency": "EUR",
        "gmt_return": "20150609141522",
        "reason": "wrong size",
    }
    return list({**pairs, **more}.items())


def notice(number: str, time: str = "2014-03-12 15:02:11", **more: str) -> Pairs:
    """A trade notification in the gateway's order, without its signature."""
    pairs = {
        "notify_id": hashlib.sha256(number.encode()).hexdigest()[:32] + "4g",
        "notify_type": "trade_status_sync",
        "trade_no": time[:10].replace("-", "") + "00001000" + f"{len(number):02d}0012345678",
        "total_fee": "8.00",
        "out_trade_no": number,
        "notify_time": time,
        "currency": "JPY",
        "trade_status": "TRADE_FINISHED",
    }
    return list({**pairs, **more}.items())


def back(number: str, **more: str) -> Pairs:
    """What the buyer's browser brings to return_url."""
    pairs = {
        "currency": "USD",
        "out_trade_no": number,
        "total_fee": "100.30",
        "trade_no": "2014031200001000120012345678",
        "trade_status": "TRADE_FINISHED",
    }
    return list({**pairs, **more}.items())
