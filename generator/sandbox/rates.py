"""Made-up exchange rates: RMB for one unit of a currency, with a small change from day to day that is the same everywhere."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import select

from .. import model
from .clock import day
from .store import Store
from .tables import rates

BASES = {
    "AUD": "4.7300", "CAD": "5.2400", "CHF": "8.1100", "DKK": "1.0450", "EUR": "7.7900", "GBP": "9.1500",
    "HKD": "0.9230", "JPY": "0.0482", "KRW": "0.00528", "MOP": "0.8960", "NOK": "0.6720", "NZD": "4.3100",
    "RUB": "0.0785", "SEK": "0.6810", "SGD": "5.3600", "THB": "0.2030", "USD": "7.1800",
}  # fmt: skip
PLACES = Decimal("0.000001")
LARGEST_CHANGE = Decimal("0.004")
CENT = Decimal("0.01")


class RateError(ValueError):
    """A sentence that says why a rate cannot be set."""


@dataclass(frozen=True)
class Rate:
    currency: str
    base: str
    daily: bool
    today: str


class Rates:
    """Today's rates, and those that somebody has set (they do not change from day to day)."""

    def __init__(self, gateway: model.Model, store: Store) -> None:
        self.store = store
        self.decimals = {c.code: c.decimals for c in gateway.currencies}

    def of(self, currency: str, at: int) -> Rate:
        with self.store.change() as db:
            row = db.execute(select(rates).where(rates.c.currency == currency)).mappings().first()
        base, daily = (row["base"], row["daily"]) if row else (BASES.get(currency, "1"), True)
        if not daily:
            return Rate(currency, base, daily, base)
        today = Decimal(base) * (1 + _change(currency, day(at)))
        return Rate(currency, base, daily, str(today.quantize(PLACES, ROUND_HALF_UP)))

    def all(self, at: int) -> list[Rate]:
        return [self.of(code, at) for code in self.decimals]

    def fix(self, currency: str, rate: str) -> None:
        """Sets a rate for good. Raises RateError."""
        if currency not in self.decimals:
            raise RateError(f"{currency}: there is no such currency")
        if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", rate) or not Decimal(rate):
            raise RateError(f"{currency}: expected RMB for one unit, such as 7.18, with at most 6 decimals")
        self.free(currency)
        with self.store.change() as db:
            db.execute(rates.insert().values(currency=currency, base=rate, daily=False))

    def free(self, currency: str) -> None:
        """Back to the made-up rate."""
        with self.store.change() as db:
            db.execute(rates.delete().where(rates.c.currency == currency))

    def rmb(self, amount: str, rate: str) -> str:
        """What the buyer pays for an amount in the currency."""
        return str(max((Decimal(amount) * Decimal(rate)).quantize(CENT, ROUND_HALF_UP), CENT))

    def foreign(self, rmb: str, rate: str, currency: str) -> str:
        """What the merchant is settled for an amount in RMB; always with two decimals, as the gateway writes amounts."""
        smallest = Decimal(1).scaleb(-self.decimals.get(currency, 2))
        return two_decimals(str(max((Decimal(rmb) / Decimal(rate)).quantize(smallest, ROUND_HALF_UP), smallest)))


def two_decimals(amount: str) -> str:
    """The gateway writes every amount with two decimals, JPY too (FAQ 07)."""
    return str(Decimal(amount).quantize(CENT))


def _change(currency: str, date: str) -> Decimal:
    """Between minus and plus the largest change, decided by the currency and the day alone."""
    digest = hashlib.sha256(f"{currency} {date}".encode()).digest()
    share = Decimal(int.from_bytes(digest[:4], "big")) / Decimal(0xFFFFFFFF)
    return (share * 2 - 1) * LARGEST_CHANGE
