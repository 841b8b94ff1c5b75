"""Periods of days: what the calendar makes of them, in every month, at the ends of years and around today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

NOON = "12:00:00"
TODAY = date(2018, 3, 1)
# Days around which a period is laid: ends of months and years, leap days that are there and that are not.
ENDS = [
    date(2016, 2, 28), date(2017, 2, 28), date(2000, 2, 28), date(1900, 2, 28), date(2100, 2, 28), date(2015, 12, 31),
    date(2015, 4, 30), date(2015, 7, 31), date(2000, 12, 31), date(1999, 12, 31), date(1582, 10, 4), date(400, 2, 28),
]  # fmt: skip


def period_cases(days: int) -> Iterator[tuple[str, str, str]]:
    """The clock, the first day, the last day: the first four have each rule kept and broken once."""
    now = f"{TODAY} {NOON}"
    yesterday = TODAY - timedelta(1)
    for length, last in ((days, yesterday), (days + 1, yesterday), (0, yesterday), (1, TODAY)):
        yield now, _text(last - timedelta(length - 1)), _text(last)
    for first, last in (
        (yesterday, yesterday), (TODAY, TODAY), (yesterday, TODAY), (TODAY + timedelta(1), TODAY + timedelta(1)),
        (TODAY, yesterday), (TODAY + timedelta(5), TODAY), (TODAY - timedelta(days), TODAY), (date(1, 1, 1), yesterday),
        (date(1, 1, 1), date(9999, 12, 31)), (date(9999, 12, 31), date(1, 1, 1)), (date(2017, 2, 27), yesterday),
    ):  # fmt: skip
        yield now, _text(first), _text(last)
    for clock in (f"{TODAY} 00:00:00", f"{TODAY} 23:59:59", "2018-02-28 23:59:59", "2018-12-31 00:00:00"):
        yield clock, _text(yesterday), _text(yesterday)
    for end in ENDS:
        for length in (days, days + 1):
            first = end - timedelta(days // 2)
            yield "2200-01-01 00:00:00", _text(first), _text(first + timedelta(length - 1))
    yield "2016-03-01 00:00:00", "20160220", "20160229"
    yield "2016-02-29 00:00:00", "20160220", "20160229"
    yield now, "20170229", "20170301"
    yield now, "20170228", "20170231"


def _text(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"
