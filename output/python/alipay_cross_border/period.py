# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Periods of days, `yyyyMMdd`, both ends counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from .errors import PERIOD, KitError
from .rules import Constraint


def check_period(constraint: Constraint, sent: Mapping[str, str], today: str) -> None:
    """Whether the gateway takes the period. Raises KitError, for its last day."""
    first, last = (sent.get(name) for name in constraint.names)
    if not first or not last:
        return
    days = (_day(last) - _day(first)).days + 1
    wrong = {"backwards": days < 1, "days": days > constraint.days, "today": constraint.before_today and last >= today}
    for detail, is_so in wrong.items():
        if is_so:
            raise KitError(constraint.code, constraint.names[1], PERIOD[detail])


def day_before(day: str) -> str:
    """The day before a day. Raises ValueError, for what is no day or has none before it."""
    try:
        return (_day(day) - timedelta(days=1)).isoformat().replace("-", "")
    except OverflowError as error:
        raise ValueError(str(error)) from None


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
