# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The log: lines that hold no secret, and a file to write them to."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from .clock import Clock, now

Log = Callable[[str], None]
_LONGEST = 500


def one_line(text: str, secrets: Iterable[str]) -> str:
    """The text as a line of a log: printable ASCII, without secrets, not too long."""
    for secret in sorted(secrets, key=len, reverse=True):  # one can hold another
        text = text.replace(secret, "***")
    return re.sub("[^ -~]", "?", text)[:_LONGEST]


def told(error: Exception) -> str:
    """An error's class and message."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:  # its own __str__ fails
        return type(error).__name__


class FileLog:
    """Appends lines with the time to a file. Where that fails they go to standard error, which servers keep as well."""

    def __init__(self, path: Path, clock: Clock = now) -> None:
        self._path = path
        self._clock = clock

    def __call__(self, text: str) -> None:
        """Writes an entry."""
        line = f"{self._clock()} {text}\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab", buffering=0) as file:
                file.write(line.encode("ascii", "replace"))  # one write: lines of several processes do not mix
        except OSError as error:
            print(f"{line}The log cannot be written: {told(error)}", file=sys.stderr)
