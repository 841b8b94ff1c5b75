"""The merchants, keys and messages of the third set; the rule itself is that of the first set's material."""

from __future__ import annotations

import hashlib

from material import Pairs

# Made up, like the accounts; the published sandbox identity is SANDBOX of the first set.
WINE, WINE_KEY = "2088500012340001", "t4h1rdset8v6c0x2n9m7q5r3l1k8j6wy"
GEAR, GEAR_KEY = "2088500056780002", "gk5set3b7d9f1h3j5l7n9p1r3t5v7x9z"

STOCK = {
    WINE: ["Rioja Reserva 2011", "Riesling Kabinett", "Pinot Noir (6 bottles)", "Port wine 0.75 l", "Corkscrew"],
    GEAR: ["Trekking poles", "Tent for 2", "Head torch", "Down jacket size M", "Climbing rope 60 m"],
}
SUMS = ["8.40", "23.95", "61.20", "149.00", "310.75", "2.10"]


def buy(number: str, partner: str = WINE, **more: str) -> Pairs:
    """A payment's parameters as a shop's plugin writes them."""
    turn = sum(number.encode())
    shop = "https://www.wine.example" if partner == WINE else "https://gear.example"
    pairs = {
        "service": "create_forex_trade",
        "partner": partner,
        "notify_url": shop + "/payment/alipay/notify",
        "return_url": shop + "/payment/alipay/return",
        "out_trade_no": number,
        "subject": STOCK[partner][turn % len(STOCK[partner])],
        "total_fee": SUMS[turn % len(SUMS)],
        "currency": ["EUR", "USD", "AUD", "GBP"][turn % 4],
        "product_code": "NEW_OVERSEAS_SELLER",
        "_input_charset": "utf-8",
    }
    return list({**pairs, **more}.items())


def give_back(number: str, partner: str = WINE, **more: str) -> Pairs:
    pairs = {
        "service": "forex_refund",
        "partner": partner,
        "_input_charset": "utf-8",
        "out_return_no": "RF" + number,
        "out_trade_no": number,
        "return_amount": SUMS[sum(number.encode()) % len(SUMS)],
        "currency": "EUR",
        "reason": "Customer request",
        "gmt_return": "20210308101500",
    }
    return list({**pairs, **more}.items())


def note(number: str, time: str, **more: str) -> Pairs:
    """A trade notification, without its signature."""
    pairs = {
        "notify_id": hashlib.sha256(("third " + number).encode()).hexdigest()[:32] + "ke",
        "notify_type": "trade_status_sync",
        "out_trade_no": number,
        "total_fee": SUMS[sum(number.encode()) % len(SUMS)],
        "trade_status": "TRADE_FINISHED",
        "trade_no": time[:10].replace("-", "") + "21001004" + f"{sum(number.encode()):012d}",
        "currency": "EUR",
        "notify_time": time,
    }
    return list({**pairs, **more}.items())


def home(number: str, time: str, **more: str) -> Pairs:
    """What the browser brings to return_url."""
    kept = ("out_trade_no", "total_fee", "trade_status", "trade_no", "currency")
    return [pair for pair in note(number, time, **more) if pair[0] in (*kept, *more)]


def hash_map(pairs: Pairs) -> Pairs:
    """The order in which a Java HashMap of 16 places gives its entries (up to 12 of them)."""
    assert len(pairs) <= 12

    def place(name: str) -> int:
        value = 0
        for letter in name:
            value = (31 * value + ord(letter)) & 0xFFFFFFFF
        return (value ^ value >> 16) & 15

    return sorted(pairs, key=lambda pair: place(pair[0]))
