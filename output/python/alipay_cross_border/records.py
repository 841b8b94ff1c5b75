# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What an answer of the gateway holds, once it has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Record:
    """An answer of one record.

    Attributes:
        values: all that came, in the order in which it came; some answers hold nothing.
    """

    values: Mapping[str, str] = field(default_factory=dict)


class Row(tuple[str, ...]):
    """A line of a table: its columns, which have names as well.

    (No dataclass: files have a million lines, and those would take three times as long to make.)
    """

    __slots__ = ()
    NAMES: ClassVar[tuple[str, ...]] = ()
    SEPARATOR: ClassVar[str] = ""
    REST: ClassVar[bool] = False  # the last column takes all that is left of its line

    @classmethod
    def parted(cls, line: str) -> list[str]:
        """The columns of a line; there may be too few."""
        if not cls.REST:
            return line.split(cls.SEPARATOR)[: len(cls.NAMES)]
        columns = line.split(cls.SEPARATOR, len(cls.NAMES) - 1)
        if len(columns) == len(cls.NAMES) and columns[-1].endswith(cls.SEPARATOR):
            columns[-1] = columns[-1][: -len(cls.SEPARATOR)]  # it may hold separators, but none ends a line
        return columns

    @property
    def values(self) -> dict[str, str]:
        """All columns by their names."""
        return dict(zip(self.NAMES, self))
