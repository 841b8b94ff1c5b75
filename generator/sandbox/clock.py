"""The sandbox's clock: real time plus an offset, so that nobody waits fifteen hours for the last repeat."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=8))


DAY = 86_400_000
HOURS_EAST = 8 * 3_600_000
LAST = int(datetime(9999, 12, 31, 23, 59, 59, tzinfo=ZONE).timestamp()) * 1000
# How far the clock can be moved in all, in seconds.
FARTHEST = 100 * 365 * 86400


class ClockError(ValueError):
    """A sentence that says why the clock cannot be moved."""


class Clock:
    """Whole milliseconds since 1970. It only moves forward: what has happened stays in the past."""

    def __init__(self, offset: int = 0) -> None:
        self.offset = offset

    def now(self) -> int:
        return int(time.time() * 1000) + self.offset


def moment(at: int) -> str:
    """`yyyy-MM-dd HH:mm:ss` in GMT+8, as the gateway writes times; between 1970 and 9999."""
    return datetime.fromtimestamp(min(max(at, 0), LAST) // 1000, ZONE).strftime("%Y-%m-%d %H:%M:%S")


def day(at: int) -> str:
    """`yyyyMMdd` in GMT+8."""
    return datetime.fromtimestamp(at / 1000, ZONE).strftime("%Y%m%d")


def day_start(at: int) -> int:
    """The first moment of the day in which `at` lies, GMT+8."""
    return at - (at + HOURS_EAST) % DAY


def day_end(at: int) -> int:
    """The last moment of that day."""
    return day_start(at) + DAY - 1


def milliseconds(text: str) -> int:
    """What `moment` writes, back. Raises ValueError."""
    parsed = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=ZONE)
    return int(parsed.timestamp() * 1000)


def span(seconds: float) -> str:
    """A duration for people: `15h`, `2h 6m`, `45s`."""
    rest = round(seconds)
    pieces = []
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        count, rest = divmod(rest, size)
        if count:
            pieces.append(f"{count}{unit}")
    return " ".join(pieces[:2]) or "0s"
