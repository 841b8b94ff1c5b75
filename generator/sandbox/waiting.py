"""Waiting for attempts to notify."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import RowMapping

from .control_given import Given, number, optional_int

if TYPE_CHECKING:
    from .sandbox import Sandbox

LONGEST = 600.0


async def wait_for(
    sandbox: Sandbox, given: Given, made: Callable[[], Sequence[RowMapping]]
) -> tuple[bool, Sequence[RowMapping]]:
    """Waits until one of the attempts was answered, or, if `attempts` is given, until so many were made."""
    wanted = optional_int(given, "attempts")
    until = time.monotonic() + min(number(given, "timeout", 30), LONGEST)
    while True:
        found = made()
        answered = any(a["answered"] for a in found)
        left = until - time.monotonic()
        if left <= 0 or sandbox.notifier.ending or (answered if wanted is None else len(found) >= wanted):
            return answered, found
        await sandbox.notifier.wait(left)
