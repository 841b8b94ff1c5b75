"""The texts that may have been signed: the right one, and those with one or two usual mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from .faults import Faults
from .ways import CHAINED, Fault, together

Story = tuple[Fault, ...]
Texts = dict[bytes, list[Story]]

# Of all texts with so many mistakes together: each is about a second.
MOST_BYTES = (0, 20_000_000, 12_000_000)
OF_A_PAIR = 30  # bytes of text cost as much as one more pair does
MOST_STORIES = 3


class Suspects:
    """Every text once, with the likeliest mistakes that give it. They are made when they are first needed."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._made: list[Texts] = []
        self._single: list[Fault] = []
        self.right = self._text(())

    def texts(self, count: int) -> Texts:
        """Those with so many mistakes in them and not with fewer."""
        while len(self._made) <= count:
            self._made.append(self._with_faults(len(self._made)))
        return self._made[count]

    def stories(self, text: bytes) -> list[Story]:
        """The mistakes that lead to a text; none when none do."""
        return next((found for count in (0, 1, 2) if (found := self.texts(count).get(text))), [])

    def _with_faults(self, count: int) -> Texts:
        known = {text for texts in self._made for text in texts}
        found: Texts = {}
        for faults in self._chosen(count):
            text = self._text(faults)
            if text is None or text in known:
                continue
            stories = found.setdefault(text, [])
            ids = {frozenset(ids_of(story)) for story in stories}
            if len(stories) < MOST_STORIES and frozenset(ids_of(faults)) not in ids:
                stories.append(faults)
        return found

    def _chosen(self, count: int) -> Iterable[Story]:
        if count == 0:
            return [()]
        if count == 1:
            self._single = list(islice(self.faults.all(), MOST_BYTES[1] // self._cost()))
            return ((fault,) for fault in self._single)
        return self._pairs()

    def _pairs(self) -> Iterator[Story]:
        useful = [] if self._cost() > MOST_BYTES[2] // 100 else self._useful()
        for first, second in islice(combinations(useful, 2), MOST_BYTES[2] // self._cost()):
            if first.step != second.step or first.step in CHAINED:
                yield first, second

    def _cost(self) -> int:
        return max(len(self.right or b""), 64) + OF_A_PAIR * len(self.faults.pairs)

    def _useful(self) -> list[Fault]:
        """One fault for each text that a step can come to; those that change nothing by themselves are of no use, but orders."""
        seen: set[tuple[str, bytes | None]] = {
            (step, self.right) for step in ("edit", "value", "encode", "source", "join")
        }
        found = []
        for fault in self._single:
            if fault.alone:
                continue
            text = self._text((fault,))
            if fault.step == "sort" or self.right is None or (text is not None and (fault.step, text) not in seen):
                seen.add((fault.step, text))
                found.append(fault)
        return found

    def _text(self, faults: Sequence[Fault]) -> bytes | None:
        way = self.faults.right
        for fault in reversed(faults):  # the earlier of two is done last: values are percent-encoded after all else
            way = fault.on(way)
        try:
            return way.text()
        except (ValueError, ArithmeticError, LookupError):  # UnicodeError is a ValueError: nobody can have signed this
            return None


def ids_of(story: Story) -> tuple[str, ...]:
    return together(id for fault in story for id in fault.ids)
