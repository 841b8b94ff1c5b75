# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The columns of a table, each tested for many lines at once: a table can have a million of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .formats import FORMATS
from .rules import Parameter

_NONE = "(?!)"
_PRINTABLE = f"[{re.escape(''.join(map(chr, range(32, 127))))}]+"
_REMEMBERED = 1_000  # values of a column that has few different ones


class Column:
    """What is usual in a column. Other values can be good as well, and are to be looked at one by one."""

    def __init__(self, field: Parameter) -> None:
        self._is_free = not field.required and field.max_bytes is None and not field.format and not field.allowed
        self._usual = re.compile(f"(?:{_usual(field)}\n)*")
        self._known: set[str] = set()

    def is_usual(self, values: Iterable[str]) -> bool:
        """Whether all these values surely are as the column's description has them."""
        if self._is_free or self._known.issuperset(values):
            return True
        if not self._usual.fullmatch("\n".join(values) + "\n"):
            return False
        if len(self._known) < _REMEMBERED:
            self._known.update(values)
        return True


def _usual(field: Parameter) -> str:
    """An expression for values of printable ASCII, of which each character is a byte."""
    value = _PRINTABLE
    if field.allowed:
        value = "|".join(map(re.escape, field.allowed))
    elif field.format:
        value = FORMATS[field.format].usual or _NONE
    if field.max_bytes is not None and value.endswith("]+"):
        value = f"{value[:-1]}{{1,{field.max_bytes}}}"
    elif field.max_bytes is not None:
        value = f"(?=[ -~]{{1,{field.max_bytes}}}\n)(?:{value})"
    return f"(?:{value})" if field.required else f"(?:{value})?"
