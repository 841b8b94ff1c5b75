"""Blocks of random cases: Hypothesis makes them from a seed and a number alone, and shrinks one of them when asked."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, PrimitiveProvider
from hypothesis.strategies import SearchStrategy

from ..protocol import Case
from .fuzzer import SIZE

BACKEND = "kitsmith"


class SeedOnly(PrimitiveProvider):
    """A source of Hypothesis' choices that knows the seed and nothing else.

    Hypothesis' own source also draws from the constants of all modules that happen to be loaded, and mutates earlier cases:
    what a case is would hang on what was run before it. Shrinking stays Hypothesis' own.
    """

    lifetime = "test_case"

    def __init__(self, conjecturedata: Any, /) -> None:
        super().__init__(conjecturedata)
        self._random: Random = conjecturedata._random

    def draw_boolean(self, p: float = 0.5) -> bool:
        return p >= 1 or (p > 0 and self._random.random() < p)

    def draw_integer(
        self,
        min_value: int | None = None,
        max_value: int | None = None,
        *,
        weights: dict[int, float] | None = None,
        shrink_towards: int = 0,
    ) -> int:
        low = min_value if min_value is not None else (max_value or 0) - 2**16
        return self._random.randint(low, max_value if max_value is not None else low + 2**16)

    def draw_float(
        self,
        *,
        min_value: float = -1e9,
        max_value: float = 1e9,
        allow_nan: bool = True,
        smallest_nonzero_magnitude: float,
    ) -> float:
        return self._random.uniform(max(min_value, -1e9), min(max_value, 1e9))

    def draw_string(self, intervals: Any, *, min_size: int = 0, max_size: int = 10**9) -> str:
        size = self._random.randint(min_size, min(max_size, min_size + 1000))
        count = len(intervals)
        return "".join(intervals.char_in_shrink_order(int(self._random.random() * count)) for _ in range(size))

    def draw_bytes(self, min_size: int = 0, max_size: int = 10**9) -> bytes:
        return bytes(self._random.choices(range(256), k=self._random.randint(min_size, min(max_size, min_size + 1000))))


AVAILABLE_PROVIDERS[BACKEND] = SeedOnly
set_hypothesis_home_dir(Path(os.devnull) / "hypothesis")  # no `.hypothesis` in the folder of who runs us


def block(cases: SearchStrategy[Case], of_seed: int, number: int) -> list[Case]:
    """The cases of a block, always the same ones."""
    made: list[Case] = []
    _each(cases, of_seed, number, made.append, shrink=False)
    return made[1 : SIZE + 1]  # the first is Hypothesis' simplest case, the same in every block


def shrink(cases: SearchStrategy[Case], of_seed: int, number: int, fails: Callable[[Case], bool]) -> None:
    """Make a block again, ask of each case whether it fails, and look for smaller ones once one does.

    Who asks keeps what he likes best, and ends the search by raising Enough.
    """

    def check(case: Case) -> None:
        if fails(case):
            raise _Fails

    with suppress(_Fails, Enough):
        _each(cases, of_seed, number, check, shrink=True)


class Enough(BaseException):
    """Ends a search. Not an Exception: Hypothesis would take that for a failure of the case."""


class _Fails(Exception):
    pass


def _each(cases: SearchStrategy[Case], of_seed: int, number: int, use: Callable[[Case], None], *, shrink: bool) -> None:
    @seed(int.from_bytes(f"kitsmith {of_seed} {number}".encode(), "big"))
    @settings(
        max_examples=SIZE + 1,
        phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
        backend=BACKEND,
        database=None,
        deadline=None,
        derandomize=False,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(cases)
    def test(case: Case) -> None:
        use(case)

    test()
