# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The forms of values. A form is always that of the whole text, in ASCII."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-]+(?:[:/?][!#-;=?-\[\]_a-z~]*)?")
_DIGITS = re.compile("[0-9]+")
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DATE_FIELDS = {
    "yyyy": "(?P<year>[0-9]{4})",
    "MM": "(?P<month>[0-9]{2})",
    "dd": "(?P<day>[0-9]{2})",
    "HH": "(?P<hour>[0-9]{2})",
    "mm": "(?P<minute>[0-9]{2})",
    "ss": "(?P<second>[0-9]{2})",
}

# Currency code -> how many decimals an amount may have.
CURRENCIES: dict[str, int] = {
    "GBP": 2,
    "HKD": 2,
    "USD": 2,
    "CHF": 2,
    "SGD": 2,
    "SEK": 2,
    "DKK": 2,
    "NOK": 2,
    "JPY": 0,
    "CAD": 2,
    "AUD": 2,
    "EUR": 2,
    "NZD": 2,
    "KRW": 0,
    "THB": 2,
    "RUB": 2,
    "MOP": 2,
}


@dataclass(frozen=True)
class Format:
    """A form of values: what people are told about it, and the test."""

    says: str
    fits: Callable[[str], bool]


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda value: pattern.fullmatch(value) is not None


def _only(characters: str) -> Callable[[str], bool]:
    return lambda value: value != "" and set(value) <= set(characters)


def _date(form: str) -> Callable[[str], bool]:
    pattern = re.compile(re.sub("|".join(_DATE_FIELDS), lambda found: _DATE_FIELDS[found[0]], re.escape(form)))

    def fits(value: str) -> bool:
        match = pattern.fullmatch(value)
        if not match:
            return False
        at = {"year": 2000, "month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0}
        at.update((name, int(digits)) for name, digits in match.groupdict().items())
        try:
            datetime(at["year"], at["month"], at["day"], at["hour"], at["minute"], at["second"])
        except ValueError:
            return False
        return True

    return fits


is_address = _matches(_ADDRESS)
is_decimal = _matches(_DECIMAL)

FORMATS = {
    "digits": Format("digits 0-9 only", _matches(_DIGITS)),
    "amount": Format("an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros", _matches(_DECIMAL)),
    "datetime": Format("yyyy-MM-dd HH:mm:ss, GMT+8", _date("yyyy-MM-dd HH:mm:ss")),
    "order-number": Format("letters, digits, _ - /", _only("-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")),
    "url": Format("a full address that begins with http:// or https://", is_address),
    "currency": Format("a currency code of three capital letters, such as USD", CURRENCIES.__contains__),
}
