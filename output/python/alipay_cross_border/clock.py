# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The time as the gateway writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

Clock = Callable[[], str]
GMT8 = timezone(timedelta(hours=8))


def now() -> str:
    """`yyyy-MM-dd HH:mm:ss`, GMT+8."""
    return shown_at(datetime.now(GMT8).timestamp())


def shown_at(seconds: float) -> str:
    """A moment that is given in seconds since 1970, as `now` writes it."""
    return datetime.fromtimestamp(seconds, GMT8).strftime("%Y-%m-%d %H:%M:%S")


def shown(moment: str, pattern: str) -> str:
    """The clock's text in another pattern, such as `yyyyMMdd`."""
    parts = dict(zip(("yyyy", "MM", "dd", "HH", "mm", "ss"), re.split("[-: ]", moment)))
    return re.sub("yyyy|MM|dd|HH|mm|ss", lambda word: parts[word[0]], pattern)
