"""What a suite of vectors is: tests in groups, each group with one config and one source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..protocol import Case, Situation
from .flags import Flag

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Test:
    """One case and why it exists. `published` are fields of the answer that somebody else published."""

    __test__ = False  # pytest takes every class called Test for one of its own

    id: str
    comment: str
    flags: tuple[str, ...]
    op: str
    parameters: Pairs = ()
    body: bytes | None = None
    service: str | None = None
    published: Pairs = ()
    situation: Situation | None = None
    now: str | None = None
    lines: tuple[Pairs, ...] = ()

    def case(self, config: Pairs) -> Case:
        return Case(
            self.id, self.op, config, self.parameters, self.body, self.service, self.situation, self.now, self.lines
        )


@dataclass(frozen=True)
class Group:
    """Tests that share a config; `source` says where they come from."""

    config: Pairs
    tests: tuple[Test, ...]
    source: str = "kitsmith"


@dataclass(frozen=True)
class Suite:
    """A file of vectors: `flags` says for each flag why cases with it exist."""

    name: str
    says: str
    flags: dict[str, Flag]
    groups: tuple[Group, ...] = field(default=())

    def tests(self) -> list[tuple[Group, Test]]:
        return [(group, test) for group in self.groups for test in group.tests]


class Collector:
    """Collects the tests of a suite and names them after their comments, so that a new case renames no other.

    Groups come out in the order in which their configs came.
    """

    def __init__(self, name: str, says: str, flags: dict[str, Flag]) -> None:
        self._name, self._says, self._flags = name, says, flags
        self._tests: dict[tuple[Pairs, str], list[Test]] = {}
        self._names: dict[str, int] = {}

    def add(
        self, config: Pairs, flag: str, comment: str, op: str, parameters: Iterable[tuple[str, str]] = (), *,
        body: bytes | None = None, service: str | None = None, source: str = "kitsmith", published: Pairs = (),
        situation: Situation | None = None, now: str | None = None, lines: tuple[Pairs, ...] = (),
    ) -> None:  # fmt: skip
        """Add a case; `flag` is one of the suite's flags."""
        if flag not in self._flags:
            raise KeyError(f"suite {self._name}: no flag {flag}")
        test = Test(
            self._id(comment), comment, (flag,), op, tuple(parameters), body, service, published, situation, now, lines
        )
        self._tests.setdefault((config, source), []).append(test)

    def _id(self, comment: str) -> str:
        words = re.sub(r"[^A-Za-z0-9]+", "-", comment)[:48].strip("-").lower()
        name = f"{self._name}.{words}" if words else self._name
        self._names[name] = count = self._names.get(name, 0) + 1
        return name if count == 1 else f"{name}.{count}"

    def suite(self) -> Suite:
        used = {flag for tests in self._tests.values() for test in tests for flag in test.flags}
        flags = {flag: why for flag, why in self._flags.items() if flag in used}
        groups = tuple(Group(config, tuple(tests), source) for (config, source), tests in self._tests.items())
        return Suite(self._name, self._says, flags, groups)


def spread(count: int, at_most: int) -> list[int]:
    """At most so many of the places 0..count-1, evenly spread; the first one is always among them."""
    if at_most >= count:
        return list(range(count))
    return [place * count // at_most for place in range(at_most)]


def evenly(items: Sequence[str], at_most: int) -> list[str]:
    """At most so many of some items, evenly spread."""
    return [items[place] for place in spread(len(items), at_most)]
