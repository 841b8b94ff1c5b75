"""The way from parameters to the bytes that are signed, and a mistake as one changed step of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

Pairs = Sequence[tuple[str, str]]

# Steps that may be done wrongly twice: the second mistake works on what the first one made.
CHAINED = ("edit", "value")


@dataclass(frozen=True)
class Way:
    """How parameters become the bytes that are signed, step by step; `empties`: values without a character are signed."""

    source: Callable[[], Pairs]
    select: Callable[[Pairs], Pairs]
    empties: bool
    edit: Callable[[Pairs], Pairs]
    value: Callable[[str], str]
    sort: Callable[[Pairs], Pairs]
    join: Callable[[Pairs], str]
    encode: Callable[[str], bytes]

    def kept(self) -> Pairs:
        return self.edit([pair for pair in self.select(self.source()) if pair[1] or self.empties])

    def text(self) -> bytes:
        """May raise UnicodeError or ValueError: then nobody has signed this."""
        return self.encode(self.join(self.sort([(name, self.value(value)) for name, value in self.kept()])))


@dataclass(frozen=True)
class Fault:
    """A step of the way done wrongly: its cause ids (docs/explain.md), what happened, what to do instead.

    `alone`: it is not combined with others.
    """

    step: str
    does: Any
    ids: tuple[str, ...]
    cause: str
    advice: str
    alone: bool = False

    def on(self, way: Way) -> Way:
        if self.step not in CHAINED:
            return replace(way, **{self.step: self.does})
        before, does = getattr(way, self.step), self.does
        changed: dict[str, Any] = {self.step: lambda given: does(before(given))}
        return replace(way, **changed)


def together(ids: Iterable[str]) -> tuple[str, ...]:
    """Ids in their order, each once."""
    return tuple(dict.fromkeys(ids))
