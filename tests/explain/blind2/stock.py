"""The merchants, keys and messages of the second set; the rule itself is that of the first set's material."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from material import Pairs, private

# Made up, like the accounts; the published sandbox identity is SANDBOX of the first set.
TEA, TEA_KEY = "2088421900007654", "w2e9secondset5t8y1u4i7o0p3a6s9dx"
TOYS, TOYS_KEY = "2088911188887777", "zx81secondsetqm4n7b2v5c8l3k6j9h0"


GOODS = {
    TEA: ["Oolong 100 g", "Matcha whisk", "Assam FTGFOP1 (250 g)", "Cast iron pot 0.6 l", "White tea / Bai Mu Dan"],
    TOYS: ["Kite", "Marble run: starter set", "Doll pram", "Puzzle 1000 pcs.", "Teddy #7"],
}
PRICES = ["17.60", "5.00", "128.40", "0.99", "33.15", "1060.00", "72.50"]


def payment(number: str, partner: str = TEA, **more: str) -> Pairs:
    """A payment by the telephone's browser; _input_charset first, as many shops write it."""
    turn = sum(number.encode())
    shop = "https://tea.example" if partner == TEA else "http://www.toys.example:8080"
    pairs = {
        "_input_charset": "utf-8",
        "service": "create_forex_trade_wap",
        "partner": partner,
        "out_trade_no": number,
        "subject": GOODS[partner][turn % len(GOODS[partner])],
        "currency": ["EUR", "GBP", "USD", "CHF"][turn % 4],
        "total_fee": PRICES[turn % len(PRICES)],
        "return_url": shop + "/checkout/done?lang=de",
        "notify_url": shop + "/hooks/alipay",
    }
    return list({**pairs, **more}.items())


def repayment(number: str, partner: str = TOYS, **more: str) -> Pairs:
    pairs = {
        "partner": partner,
        "service": "forex_refund",
        "out_return_no": number,
        "out_trade_no": number.replace("R", "T", 1),
        "return_amount": PRICES[sum(number.encode()) % len(PRICES)],
        "currency": "GBP",
        "gmt_return": "20191104183000",
        "reason": "out of stock",
        "product_code": "NEW_OVERSEAS_SELLER",
        "_input_charset": "utf-8",
    }
    return list({**pairs, **more}.items())


def customs(number: str, partner: str = TEA, **more: str) -> Pairs:
    """A payment's declaration to China's customs."""
    pairs = {
        "service": "alipay.acquire.customs",
        "partner": partner,
        "_input_charset": "utf-8",
        "out_request_no": number,
        "trade_no": "2019052022001498765432101234",
        "merchant_customs_code": "3301968765",
        "merchant_customs_name": "tea_example",
        "amount": "228.00",
        "customs_place": "HANGZHOU",
    }
    return list({**pairs, **more}.items())


def news(number: str, time: str = "2019-05-20 19:12:44", **more: str) -> Pairs:
    """A trade notification, without its signature."""
    pairs = {
        "notify_time": time,
        "notify_type": "trade_status_sync",
        "notify_id": hashlib.sha256(("second " + number).encode()).hexdigest()[:30] + "hy6",
        "out_trade_no": number,
        "trade_no": time[:10].replace("-", "") + "2200149876543210" + f"{len(number):04d}",
        "trade_status": "TRADE_FINISHED",
        "total_fee": PRICES[sum(number.encode()) % len(PRICES)],
        "currency": "EUR",
    }
    return list({**pairs, **more}.items())


def rsa_sign_bytes(data: bytes, name: str, sign_type: str) -> str:
    """The material's helper signs text; a digest is bytes that are no text."""
    key: Any = load_pem_private_key(private(name).encode(), None)
    digest = hashes.SHA1() if sign_type == "RSA" else hashes.SHA256()  # noqa: S303  the interface's own hash
    return base64.b64encode(key.sign(data, padding.PKCS1v15(), digest)).decode()
