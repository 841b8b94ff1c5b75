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
    """A form of values: what people are told about it, and the test.

    Attributes:
        pattern: of dates and times, as the gateway's description writes it.
        usual: an expression for values that fit; others may fit as well. Long tables are tested by it.
    """

    says: str
    fits: Callable[[str], bool]
    pattern: str = ""
    usual: str = "(?!)"


def _matching(says: str, pattern: re.Pattern[str]) -> Format:
    return Format(says, lambda value: pattern.fullmatch(value) is not None, usual=pattern.pattern)


def _only(says: str, characters: str) -> Format:
    return Format(says, lambda value: value != "" and set(value) <= set(characters), usual=f"[{re.escape(characters)}]+")


def _date(says: str, form: str) -> Format:
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

    return Format(says, fits, form, _usual_date(form))


def _usual_date(form: str) -> str:
    """Every moment of that form but those before the year 1000."""
    found = re.fullmatch("yyyy(-?)MM(-?)dd(.*)", form)
    if not found or found[1] != found[2]:
        return "(?!)"
    days = (
        "(?:[1-9][0-9]{3}@(?:(?:0[1-9]|1[0-2])@(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])@(?:29|30)|(?:0[13578]|1[02])@31)"
        "|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)@02@29)"
    )
    time = re.escape(found[3]).replace("HH", "(?:[01][0-9]|2[0-3])")
    return days.replace("@", found[1]) + time.replace("mm", "[0-5][0-9]").replace("ss", "[0-5][0-9]")


def is_address(value: str) -> bool:
    """Whether a text is a full address that begins with http:// or https://."""
    return _ADDRESS.fullmatch(value) is not None


def is_decimal(value: str) -> bool:
    """Whether a text is an amount: digits, perhaps a point and digits."""
    return _DECIMAL.fullmatch(value) is not None


FORMATS = {
    "digits": _matching("digits 0-9 only", _DIGITS),
    "amount": _matching("an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros", _DECIMAL),
    "datetime": _date("yyyy-MM-dd HH:mm:ss, GMT+8", "yyyy-MM-dd HH:mm:ss"),
    "date14": _date("yyyyMMddHHmmss, GMT+8", "yyyyMMddHHmmss"),
    "date8": _date("yyyyMMdd, GMT+8", "yyyyMMdd"),
    "date": _date("yyyy-MM-dd", "yyyy-MM-dd"),
    "minute": _date("yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm"),
    "order-number": _only("letters, digits, _ - /", "-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    "url": _matching("a full address that begins with http:// or https://", _ADDRESS),
    "currency": Format("a currency code of three capital letters, such as USD", CURRENCIES.__contains__),
    "capitals": _only("capital letters", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "word": _only("letters, digits, _ -", "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    "words": _only("letters, digits, _ -, several parted by commas", ",-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
}
