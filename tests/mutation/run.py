"""A run: the unchanged kit must be green, then every mutant is tried; the score by language and area."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from generator.conformance.harness import Limits, stop_all
from generator.conformance.matrix import share_of
from generator.conformance.runtimes import Runtime
from generator.vectors.expectations import Expectation, sign_type_of

from .mutants import Mutant
from .patterns import Patterns
from .trial import Killers, Trials, Verdict, ordered
from .workshop import Bench, Render

Say = Callable[[str], None]
# A mutant that hangs is one that is noticed: waiting for it is lost time.
LIMITS = Limits(start=20.0, case=0.05, slow_case=30.0, all_slow=300.0, restarts=0)


class NotGreen(Exception):
    """The unchanged kit does not answer what the vectors promise: nothing can be said of its mutants."""


@dataclass(frozen=True)
class Language:
    """What a run needs of a language."""

    name: str
    here: Path
    runtime: Runtime
    patterns: Patterns
    render: Render
    then: tuple[Runtime, ...] = ()


@dataclass
class Score:
    """What became of a language's mutants."""

    verdicts: list[Verdict] = field(default_factory=list)
    equivalent: list[Mutant] = field(default_factory=list)
    seconds: float = 0.0

    def count(self, area: str) -> dict[str, int]:
        """The numbers of an area; `mutants` are all that compile, those that are equivalent among them."""
        of_area = [one for one in self.verdicts if one.mutant.area == area]
        equivalent = sum(mutant.area == area for mutant in self.equivalent)
        compiled = [one for one in of_area if one.state != "uncompilable"]
        return {
            "mutants": len(compiled) + equivalent,
            "killed": sum(one.is_dead for one in compiled),
            "crashes": sum(one.state == "crash" for one in compiled),
            "equivalent": equivalent,
            "uncompilable": len(of_area) - len(compiled),
        }

    def survivors(self, area: str = "") -> list[Verdict]:
        return [one for one in self.verdicts if one.state == "survived" and area in ("", one.mutant.area)]

    def to_json(self) -> dict[str, Any]:
        areas = dict.fromkeys(mutant.area for mutant in [*(one.mutant for one in self.verdicts), *self.equivalent])
        return {
            **{area: self.count(area) for area in areas},
            "survivors": [_shown(one.mutant, why=one.why) for one in self.survivors()],
        }

    def details(self) -> dict[str, Any]:
        """What the score rests on: who killed whom, and the mutants that nobody can tell from the kit."""
        return {
            "equivalent": [_shown(mutant, why=mutant.equivalent) for mutant in self.equivalent],
            "killers": {one.mutant.id: one.by for one in self.verdicts if one.is_dead},
            "seconds": round(self.seconds, 1),
        }


def result_json(scores: Mapping[str, Score]) -> dict[str, Any]:
    """The whole result for machines."""
    date = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    languages = {name: score.to_json() for name, score in scores.items()}
    return {"date": date, "languages": languages, "details": {name: one.details() for name, one in scores.items()}}


def cases_by_area(
    language: Language, cases: Sequence[Expectation], default: str
) -> tuple[dict[str, Sequence[Expectation]], Callable[[Expectation], bool]]:
    """What the runtime is given of the cases, as in a conformance run, and which of them are slow on it."""
    runtime = language.runtime
    shared, _ = share_of(runtime, cases, default)
    given = {case.case.id for case in shared}
    # A share is small where a signature is dear; a refusal is not, and no mutant of the keys lives on a small share.
    shared = [case for case in cases if case.case.id in given or (case.kind == "error" and not case.case.service)]

    def is_slow(case: Expectation) -> bool:
        sign_type = sign_type_of(case.case, default)
        return sign_type in runtime.share.get(case.case.op, {}) and sign_type != default

    return {area.name: ordered(shared, area.ops, is_slow) for area in language.patterns.areas}, is_slow


def try_mutants(
    language: Language, mutants: Sequence[Mutant], cases: Sequence[Expectation], default: str,
    scratch: Path, jobs: int, say: Say,
) -> list[Verdict]:  # fmt: skip
    """Every mutant's verdict, in their order. Raises BuildError and NotGreen for the unchanged kit."""
    by_area, is_slow = cases_by_area(language, cases, default)
    bench = Bench(language.runtime, language.patterns, language.here, scratch / "unchanged", LIMITS)
    bench.build(language.render)
    for area in {mutant.area for mutant in mutants}:
        wrong = bench.wrong(by_area[area], is_slow)
        if wrong:
            raise NotGreen(
                f"{language.name}: the unchanged kit fails {len(wrong)} of {len(by_area[area]):,} cases of {area}, "
                f"the first is {wrong[0][0]}; see: kitsmith conformance {language.name}"
            )
    slow_files = {area.name: area.slow for area in language.patterns.areas}
    trials = Trials(by_area, is_slow, Killers(), slow_files, language.then)
    benches: SimpleQueue[Bench] = SimpleQueue()
    for number in range(min(jobs, max(1, len(mutants)))):
        benches.put(bench.copied(scratch / f"worker{number}"))
    verdicts: list[Verdict] = []

    def trial(mutant: Mutant) -> Verdict:
        free = benches.get()
        try:
            verdict = trials.of(mutant, free)
        finally:
            benches.put(free)
        verdicts.append(verdict)
        _progress(verdict, len(verdicts), len(mutants), say)
        return verdict

    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        try:
            return list(pool.map(trial, mutants))
        except BaseException:  # Ctrl-C: drivers have process groups of their own and would go on
            pool.shutdown(wait=False, cancel_futures=True)
            stop_all()
            raise


def _progress(verdict: Verdict, done: int, of: int, say: Say) -> None:
    mutant = verdict.mutant
    if verdict.state in ("survived", "uncompilable"):
        say(f"{mutant.id} {mutant.place} {mutant.operator}: {verdict.state}: {mutant.after}")
        if verdict.state == "uncompilable":
            say(f"    {verdict.why}")
    if done % 20 == 0 or done == of:
        say(f"{mutant.language}: {done:,} of {of:,}")


def _shown(mutant: Mutant, why: str) -> dict[str, Any]:
    names = ("id", "area", "file", "line", "operator", "before", "after")
    return {**{name: getattr(mutant, name) for name in names}, "why": why}
