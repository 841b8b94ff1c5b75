"""Random cases, reproducible one by one: case N of a seed is the same whatever was asked before it, in every process.

They are made in blocks by Hypothesis, each block from the seed and its own number.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

from ..protocol import Case
from ..vectors.bench import Bench
from ..vectors.expectations import Expectation

SIZE = 250
IN_ONE_PROCESS = 8  # blocks; for fewer, starting processes costs more than it saves
PREFIX = "fuzz."


class FuzzError(Exception):
    """Nothing can be made up here; the text is what a person reads."""


def versions() -> dict[str, str]:
    """The versions of what makes cases: the same seed gives the same cases only with the same one."""
    try:
        return {"hypothesis": version("hypothesis")}
    except PackageNotFoundError:
        return {}


class Fuzzer:
    """Makes the cases of a seed. Raises FuzzError where Hypothesis is not installed."""

    def __init__(self, bench: Bench, seed: int) -> None:
        try:
            from .cases import cases
        except ModuleNotFoundError as error:
            if error.name != "hypothesis":
                raise
            raise FuzzError("--fuzz needs hypothesis: python -m pip install 'kitsmith[conformance]'") from error
        self._bench, self.seed = bench, seed
        self.cases = cases(bench)
        self.block = lru_cache(maxsize=4)(self._block)

    def expectations(self, count: int, shard: tuple[int, int] = (1, 1)) -> Iterator[Expectation]:
        """So many cases, of every N-th block the I-th. Nothing is promised about them: they are only compared."""
        place, of = shard
        numbers = range(place - 1, -(-count // SIZE), of)
        for number, cases in zip(numbers, self._blocks(numbers)):
            for case in cases[: count - number * SIZE]:
                yield Expectation(case, case.id, f"--fuzz {count} --seed {self.seed}")

    def case(self, number: int) -> Case:
        return self.block(number // SIZE)[number % SIZE]

    def _blocks(self, numbers: range) -> Iterator[list[Case]]:
        if len(numbers) <= IN_ONE_PROCESS:
            yield from map(self.block, numbers)
            return
        with ProcessPoolExecutor(os.cpu_count() or 1, initializer=_begin, initargs=(self._bench, self.seed)) as pool:
            yield from pool.map(_block_elsewhere, numbers)

    def _block(self, number: int) -> list[Case]:
        from .blocks import block

        made = block(self.cases, self.seed, number)
        return [replace(case, id=f"{PREFIX}{self.seed}.{number * SIZE + place}") for place, case in enumerate(made)]


_elsewhere: list[Fuzzer] = []


def _begin(bench: Bench, seed: int) -> None:
    _elsewhere[:] = [Fuzzer(bench, seed)]


def _block_elsewhere(number: int) -> list[Case]:
    return _elsewhere[0].block(number)
