# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Decimal amounts, exactly: no binary fractions, and no limit to the digits."""

from __future__ import annotations

from collections.abc import Iterable

from .formats import is_decimal


def same(one: str, other: str) -> bool:
    """Whether two amounts have the same value. What is no amount is the same as nothing."""
    return is_decimal(one) and is_decimal(other) and compared(one, other) == 0


def compared(one: str, other: str) -> int:
    """Negative, zero or positive, as `one` is less than, equal to or more than `other`. Raises ValueError."""
    places = max(_places(one), _places(other))
    return _units(one, places) - _units(other, places)


def rest(whole: str, parts: Iterable[str]) -> str:
    """What is left of an amount, never below zero, with as many decimals as the longest has. Raises ValueError."""
    taken = list(parts)
    places = max(map(_places, [whole, *taken]))
    left = max(0, _units(whole, places) - sum(_units(part, places) for part in taken))
    digits = str(left).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _places(amount: str) -> int:
    if not is_decimal(amount):
        raise ValueError("an amount is decimal text")
    return len(amount.partition(".")[2])


def _units(amount: str, places: int) -> int:
    whole, _, decimals = amount.partition(".")
    return int(whole + decimals.ljust(places, "0"))
