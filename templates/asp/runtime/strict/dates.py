"""WbemScripting.SWbemDateTime, which asppy has not: the only way from local time to UTC that a script has."""

from __future__ import annotations

import datetime
from typing import Any

from .values import type_mismatch


class SWbemDateTime:
    """A moment that is set and read as local time or as UTC."""

    def __init__(self) -> None:
        self._moment: datetime.datetime | None = None

    def SetVarDate(self, date: Any, is_local: Any = True) -> None:
        if not isinstance(date, datetime.datetime):
            type_mismatch("SetVarDate takes a date")
        self._moment = date.astimezone() if is_local else date.replace(tzinfo=datetime.timezone.utc)

    def GetVarDate(self, is_local: Any = True) -> datetime.datetime:
        if self._moment is None:
            type_mismatch("no date was set")
        zone = None if is_local else datetime.timezone.utc
        return self._moment.astimezone(zone).replace(tzinfo=None)
