"""The way from parameters to the bytes that are signed, and a mistake as one changed step of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Way:
    """How parameters become the bytes that are signed, step by step."""

    source: Callable[[], Pairs]
    keep: Callable[[Pairs], Pairs]
    value: Callable[[str], str]
    sort: Callable[[Pairs], Pairs]
    join: Callable[[Pairs], str]
    encode: Callable[[str], bytes]

    def text(self) -> bytes:
        """May raise UnicodeError or ValueError: then nobody has signed this."""
        kept = [(name, self.value(value)) for name, value in self.keep(self.source())]
        return self.encode(self.join(self.sort(kept)))


@dataclass(frozen=True)
class Fault:
    """A step of the way done wrongly: what happened, what to do instead. `alone`: it is not combined with others."""

    step: str
    does: Callable[..., Any]
    cause: str
    advice: str
    alone: bool = False

    def on(self, way: Way) -> Way:
        return replace(way, **{self.step: self.does})
