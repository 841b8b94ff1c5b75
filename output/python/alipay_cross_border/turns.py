# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Pauses between calls that the gateway takes no faster, whichever thread and client of this process makes them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

Wait = Callable[[float], object]


class _Turn:
    def __init__(self) -> None:
        self.lock = Lock()
        self.ended = float("-inf")  # on the monotonic clock


# The gateway counts by merchant and service, so this one thing is shared by all clients.
_TURNS: defaultdict[tuple[str, ...], _Turn] = defaultdict(_Turn)
_TURNS_LOCK = Lock()


@contextmanager
def turn(key: tuple[str, ...], pause: int, wait: Wait) -> Iterator[None]:
    """Waits until `pause` seconds have gone by since the last block with this key ended; one block at a time."""
    with _TURNS_LOCK:
        mine = _TURNS[key]
    with mine.lock:
        left = mine.ended + pause - time.monotonic()
        if left > 0:
            wait(left)
        try:
            yield
        finally:
            mine.ended = time.monotonic()
