# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The rules of a table about one value, and about which values stand together."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from .charset import Charset
from .errors import KitError
from .formats import CURRENCIES, FORMATS
from .rules import Constraint, Parameter


def check_text(parameter: Parameter, value: str, charset: Charset) -> None:
    """Raises KitError: unencodable, too_long, too_short, bad_format, not_allowed."""
    length = len(charset.encode(value, parameter.name))
    if parameter.max_bytes is not None and length > parameter.max_bytes:
        raise KitError("too_long", parameter.name, str(parameter.max_bytes))
    if parameter.min_bytes is not None and length < parameter.min_bytes:
        raise KitError("too_short", parameter.name, str(parameter.min_bytes))
    if parameter.format is not None and not FORMATS[parameter.format].fits(value):
        raise KitError("bad_format", parameter.name, FORMATS[parameter.format].says)
    if parameter.allowed and value not in parameter.allowed:
        raise KitError("not_allowed", parameter.name, ", ".join(parameter.allowed))


def check_number(parameter: Parameter, value: str, sent: Mapping[str, str]) -> None:
    """By decimal value. Raises KitError: too_many_decimals, too_small, too_large."""
    decimals = parameter.decimals
    if parameter.decimals_of is not None:
        decimals = CURRENCIES.get(sent.get(parameter.decimals_of, ""))
    if decimals is not None and len(value.partition(".")[2]) > decimals:
        raise KitError("too_many_decimals", parameter.name, str(decimals))
    if parameter.minimum is not None and Decimal(value) < Decimal(parameter.minimum):
        raise KitError("too_small", parameter.name, parameter.minimum)
    if parameter.maximum is not None and Decimal(value) > Decimal(parameter.maximum):
        raise KitError("too_large", parameter.name, parameter.maximum)


def check_items(parameter: Parameter, value: str) -> None:
    """Raises KitError: too_many, for what is parted by commas."""
    if parameter.most_items is not None and value.count(",") >= parameter.most_items:
        raise KitError("too_many", parameter.name, str(parameter.most_items))


def check_names(constraint: Constraint, sent: Mapping[str, str]) -> None:
    """Which of these parameters are there. Raises KitError: the constraint's own code."""
    listed = ", ".join(constraint.names)
    absent = [name for name in constraint.names if not sent.get(name)]
    there = len(constraint.names) - len(absent)
    if constraint.kind == "exactly_one_of" and there != 1:
        raise KitError(constraint.code, constraint.names[0], listed)
    if constraint.kind == "goes_together" and there and absent:
        raise KitError(constraint.code, absent[0], listed)
    if constraint.kind == "at_least_one_of" and not there:
        raise KitError(constraint.code, constraint.names[0], listed)


def is_same(parameter: Parameter, value: str, expected: str) -> bool:
    """Whether a value is the one that is expected, letter case aside where the gateway does not look at it."""
    return _lowered(value) == _lowered(expected) if parameter.ignores_case else value == expected


def _lowered(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass").lower()  # bytes, so that only ASCII letters change
