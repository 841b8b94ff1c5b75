"""What is wrong with a description: every problem with its place, all told at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One mistake; `line` and `column` count from 1, `where` is the path in the tree (`parameters.total_fee.bytes`)."""

    file: str
    line: int
    column: int
    where: str
    what: str
    source: str = ""
    width: int = 1
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: "
        text = place + (f"{self.where}: " if self.where else "") + self.what
        if self.source.strip():
            mark = " " * (self.column - 1) + "^" * max(self.width, 1)
            text += f"\n    {self.source}\n    {mark}{' ' + self.hint if self.hint else ''}"
        return text


class SpecError(Exception):
    """A description that cannot be used; `problems` holds every mistake, ordered by file and place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda p: (p.file, p.line, p.column))
        count = len(self.problems)
        self.summary = f"{count} mistake{'' if count == 1 else 's'} in the description"
        super().__init__("\n".join(str(p) for p in self.problems) + f"\n{self.summary}")


def nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean 'currency'?` or nothing."""
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else ""
