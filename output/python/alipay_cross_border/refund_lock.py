# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""One refund at a time, whatever process sends it: a folder that only one of them can make."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .command_setting import Setting

_PATIENCE = 60  # seconds
_FORGOTTEN = 600  # seconds; nobody holds it as long
_LOOK_EVERY = 0.25  # seconds


class Busy(Exception):
    """Another process holds the lock and does not let go."""


@contextmanager
def refund_lock(setting: Setting, pause: int) -> Iterator[None]:
    """Holds the lock of the shop, and when something was sent `pause` seconds more. Raises Busy, OSError."""
    folder = setting.data / "refund.lock"
    setting.data.mkdir(parents=True, exist_ok=True)
    for _ in range(int(_PATIENCE / _LOOK_EVERY)):
        if _taken(folder):
            break
        setting.wait(_LOOK_EVERY)
    else:
        raise Busy
    try:
        yield
    finally:
        if setting.was_sent:
            setting.wait(pause)
        with suppress(FileNotFoundError):  # it was held so long that another has taken it over
            folder.rmdir()


def _taken(folder: Path) -> bool:
    with suppress(FileNotFoundError):
        if time.time() - folder.stat().st_mtime > _FORGOTTEN:
            folder.rmdir()
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    return True
