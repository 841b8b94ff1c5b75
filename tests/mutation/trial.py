"""Tries mutants: the likely killers first, in small pieces that grow, until a case notices."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from threading import Lock
from typing import Literal

from generator.conformance.runtimes import BuildError, Runtime
from generator.protocol import Answer, readable
from generator.vectors.expectations import Expectation

from .mutants import Mutant
from .workshop import Bench

State = Literal["killed", "crash", "survived", "uncompilable"]
FIRST_PIECE, GROWTH, KILLERS = 50, 5, 25


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: `crash` is killed too, but every case of a whole piece crashed. `by` is the case that noticed."""

    mutant: Mutant
    state: State
    by: str = ""
    why: str = ""

    @property
    def is_dead(self) -> bool:
        return self.state in ("killed", "crash")


class Killers:
    """The cases that killed before, those that killed in the same file first."""

    def __init__(self) -> None:
        self._by_file: dict[str, dict[str, None]] = {}
        self._lock = Lock()

    def add(self, file: str, case: str) -> None:
        with self._lock:
            for name in (file, ""):
                known = self._by_file.setdefault(name, {})
                known.pop(case, None)
                known[case] = None

    def likely(self, file: str) -> list[str]:
        with self._lock:
            ours, any_file = (list(self._by_file.get(name, {}))[::-1] for name in (file, ""))
        return list(dict.fromkeys([*ours[: KILLERS - 5], *any_file]))[:KILLERS]


@dataclass(frozen=True)
class Trials:
    """The cases of a language by area, and which of them are slow on its runtime; `then` judge what lives there."""

    cases: dict[str, Sequence[Expectation]]
    is_slow: Callable[[Expectation], bool]
    killers: Killers
    slow_files: dict[str, tuple[str, ...]]
    then: tuple[Runtime, ...] = ()

    def of(self, mutant: Mutant, bench: Bench) -> Verdict:
        """Try a mutant on a bench, which is as before afterwards."""
        try:
            back = bench.change(mutant)
        except BuildError as error:
            return Verdict(mutant, "uncompilable", why=str(error))
        try:
            cases = self._concerning(mutant)
            for runtime in (None, *self.then):
                for piece in pieces(cases, self.killers.likely(mutant.file), self.is_slow):
                    wrong = bench.wrong(piece, self.is_slow, runtime)
                    if wrong:
                        return self._killed(mutant, piece, wrong)
        finally:
            back()
        return Verdict(mutant, "survived", why=mutant.alive or f"none of {len(cases):,} cases notices it")

    def _concerning(self, mutant: Mutant) -> Sequence[Expectation]:
        slow = self.slow_files.get(mutant.area, ())
        if not slow or any(fnmatch(mutant.file, glob) for glob in slow):
            return self.cases[mutant.area]
        return [case for case in self.cases[mutant.area] if not self.is_slow(case)]

    def _killed(self, mutant: Mutant, piece: Sequence[Expectation], wrong: Sequence[tuple[str, Answer]]) -> Verdict:
        if len(wrong) == len(piece) >= FIRST_PIECE and all(answer.kind == "crash" for _, answer in wrong):
            return Verdict(mutant, "crash", wrong[0][0], readable("message", wrong[0][1].get("message") or ""))
        told = [case for case, answer in wrong if answer.kind != "crash"] or [wrong[0][0]]
        self.killers.add(mutant.file, told[0])
        return Verdict(mutant, "killed", told[0])


def ordered(
    cases: Sequence[Expectation], ops: Sequence[str], is_slow: Callable[[Expectation], bool]
) -> list[Expectation]:
    """The cases of these ops, mixed so that a small piece holds something of everything; slow ones at the end."""
    chosen = [case for case in cases if case.case.op in ops]
    random.Random(1).shuffle(chosen)  # noqa: S311  # the same order in every run, and no secret
    places = {op: place for place, op in enumerate(ops)}
    return sorted(chosen, key=lambda case: (is_slow(case), places[case.case.op] > 2))


def pieces(
    cases: Sequence[Expectation], likely: Sequence[str], is_slow: Callable[[Expectation], bool]
) -> Iterator[list[Expectation]]:
    """All cases in pieces that grow, the likely ones first; what is slow comes in small pieces."""
    by_id = {case.case.id: case for case in cases}
    first = [by_id[name] for name in likely if name in by_id and not is_slow(by_id[name])]
    seen = {case.case.id for case in first}
    rest = [*first, *(case for case in cases if case.case.id not in seen)]
    size = FIRST_PIECE
    while rest:
        piece, rest = rest[:size], rest[size:]
        yield piece
        size = min(size, FIRST_PIECE) if rest and is_slow(rest[0]) else size * GROWTH
