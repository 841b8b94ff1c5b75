"""Compares answers: every runtime with the reference, and so with every other runtime, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Literal

from ..model import Service
from ..protocol import OPS, Answer, encode_case
from ..vectors.expectations import Difference, Expectation, broken_promise, difference, sign_type_of
from ..vectors.suite import spread
from .harness import Driver, Fault, Outcome
from .outside import Outside
from .runtimes import Runtime

State = Literal["ran", "missing", "broken"]
REFERENCE = "reference"
OTHER = "other"
PUBLISHED = "published."
TOO_LARGE = "larger"

_Trait = tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """Only a share of the cases of a slow pair was run; of sign type `larger` those that the runtime never gets."""

    op: str
    sign_type: str
    ran: int
    of: int


@dataclass
class Count:
    """How many cases there are, how many were run, how many of those agreed; what a driver from outside does not do."""

    cases: int = 0
    ran: int = 0
    agreed: int = 0
    skipped: int = 0


@dataclass
class OfService:
    """Of one service: requests that are sent, requests that are refused, answers that are read."""

    request: Count = field(default_factory=Count)
    validation: Count = field(default_factory=Count)
    answer: Count = field(default_factory=Count)

    def of(self, op: str, judged: Answer) -> Count:
        """What a case counts for, by what the reference says of it."""
        if op == "answer":
            return self.answer
        return self.request if judged.kind == "ok" else self.validation


@dataclass
class Row:
    """One runtime: what became of it. `reason` says why it did not run; `version` is its name and version."""

    runtime: Runtime
    state: State
    version: str = ""
    reason: str = ""
    shares: list[Shared] = field(default_factory=list)
    outcome: Outcome = field(default_factory=Outcome)
    counts: dict[str, Count] = field(default_factory=dict)
    services: dict[str, OfService] = field(default_factory=dict)
    suites: dict[str, Count] = field(default_factory=dict)
    driver: Driver | None = None

    @property
    def label(self) -> str:
        return self.runtime.label

    @property
    def may_skip(self) -> bool:
        """Whether `skipped` is an answer like any other: a kit of ours does everything, a driver from outside need not."""
        return isinstance(self.runtime, Outside)

    @property
    def skipped(self) -> int:
        return sum(count.skipped for count in self.counts.values())

    @property
    def says_nothing(self) -> bool:
        """It answered, but nothing could be compared."""
        return bool(self.skipped) and not any(count.ran for count in self.counts.values())

    @property
    def faults(self) -> list[Fault]:
        return self.outcome.faults


@dataclass(frozen=True)
class Finding:
    """A case in which somebody's answer is not the one that was expected; `who` all came to the same wrong answer."""

    expectation: Expectation
    difference: Difference
    who: tuple[str, ...]
    right: tuple[str, ...]
    promised: bool = False


@dataclass
class Matrix:
    """The whole result. `expected`: the findings that were known; `stale`: what the list of known ones says wrongly."""

    cases: list[Expectation]
    rows: list[Row]
    reference: dict[str, Count]
    suites: dict[str, Count] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    expected: list[Finding] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def disagreements(self) -> int:
        """How many answers of runtimes differ from the reference's."""
        return sum(len(finding.who) for finding in self.findings if not finding.promised)

    @property
    def broken_promises(self) -> int:
        """How many cases come to something else than was expected of them, by the reference's own word."""
        return sum(finding.promised for finding in self.findings)

    @property
    def faults(self) -> int:
        """How many faults drivers have that do not show as a disagreement."""
        told = (*self.findings, *self.expected)
        shown = {(who, finding.expectation.case.id) for finding in told for who in finding.who}
        return sum((row.label, fault.case) not in shown for row in self.rows for fault in row.faults)

    @property
    def ran(self) -> list[Row]:
        return [row for row in self.rows if row.state == "ran"]

    @property
    def broken(self) -> list[Row]:
        return [row for row in self.rows if row.state == "broken"]

    @property
    def silent(self) -> list[Row]:
        return [row for row in self.ran if row.says_nothing]

    @property
    def expected_failures(self) -> int:
        """How many answers of runtimes differ from the reference's, and were known to."""
        return sum(len(finding.who) for finding in self.expected)

    @property
    def agrees(self) -> bool:
        return not (self.findings or self.faults or self.broken or self.silent or self.stale) and bool(self.ran)


def suite_of(case_id: str) -> str:
    """The suite that a case belongs to: `text` of `text.a-blank`, `fuzz` of `fuzz.7.12`."""
    return case_id.partition(".")[0]


def share_of(runtime: Runtime, cases: Sequence[Expectation], default: str) -> tuple[list[Expectation], list[Shared]]:
    """The cases that a runtime is given: of its slow pairs only so many, and what was left out.

    Every flag of the vectors has a case in the share as long as the numbers allow it.
    """
    cases, shares = fitting(runtime, cases)
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, expectation in enumerate(cases):
        pairs.setdefault((expectation.case.op, sign_type_of(expectation.case, default)), []).append(place)
    slow = {pair: most for pair in pairs if (most := runtime.most(*pair)) is not None and most < len(pairs[pair])}
    seen = {_trait(cases[place]) for pair, places in pairs.items() if pair not in slow for place in places}
    left_out: set[int] = set()
    # Those that may run many cases choose first: a pair with few of them then has only to bring what is still missing.
    for pair, most in sorted(slow.items(), key=lambda one: -one[1]):
        kept = _some(cases, pairs[pair], most, seen)
        seen.update(_trait(cases[place]) for place in kept)
        left_out.update(place for place in pairs[pair] if place not in kept)
        shares.append(Shared(*pair, len(kept), len(pairs[pair])))
    return [expectation for place, expectation in enumerate(cases) if place not in left_out], shares


def fitting(runtime: Runtime, cases: Sequence[Expectation]) -> tuple[list[Expectation], list[Shared]]:
    """The cases whose line is not longer than the runtime's `largest`, and what was left out, also of `--all`."""
    if runtime.largest is None:
        return list(cases), []
    kept = [e for e in cases if len(encode_case(e.case)) <= runtime.largest]
    return kept, [Shared("cases", TOO_LARGE, 0, len(cases) - len(kept))] if len(kept) < len(cases) else []


def _some(cases: Sequence[Expectation], places: list[int], most: int, seen: Set[_Trait]) -> set[int]:
    """Some of a pair's cases: published ones first, and half of what is left for those that are no refusals.

    Most cases of a pair may be about keys that are refused: a share of them alone would never sign anything.
    """
    good = [place for place in places if cases[place].kind == "ok"]
    others = [place for place in places if cases[place].kind != "ok"]
    of_good = min(len(good), max(most - len(others), (most + 1) // 2))
    return {*_spread(cases, good, of_good, seen), *_spread(cases, others, most - of_good, seen)}


def _spread(cases: Sequence[Expectation], places: list[int], most: int, seen: Set[_Trait]) -> list[int]:
    """So many of some places: of each trait as many as of any other, those first that nobody has seen yet."""
    traits: dict[_Trait, list[int]] = {}
    for place in places:
        traits.setdefault(_trait(cases[place]), []).append(place)
    order = [*(trait for trait in traits if trait not in seen), *(trait for trait in traits if trait in seen)]
    order.sort(key=lambda trait: f"{trait[0]}." != PUBLISHED)
    shares = dict.fromkeys(order, 0)
    while most > 0 and (growing := [trait for trait in order if shares[trait] < len(traits[trait])]):
        for trait in growing[:most]:
            shares[trait] += 1
        most -= len(growing)
    return [traits[trait][at] for trait in order for at in spread(len(traits[trait]), shares[trait])]


def _trait(expectation: Expectation) -> _Trait:
    """Why a case exists: its suite and the first of its flags."""
    return expectation.case.id.partition(".")[0], *expectation.flags[:1]


def compare(
    cases: Sequence[Expectation], reference: Mapping[str, Answer], rows: Iterable[Row], services: Sequence[Service] = ()
) -> Matrix:
    """Compare what the runtimes answered with what the reference answers, and both with what was promised.

    `services` are the gateway's, whose cases are counted one by one.
    """
    counted_ops = {s.name: ("request", "answer") if s.called_by == "server" else ("request",) for s in services}
    matrix = Matrix(list(cases), list(rows), {op: Count() for op in OPS if any(e.case.op == op for e in cases)})
    for expectation in cases:
        case = expectation.case
        judged = reference[case.id]
        promise = broken_promise(expectation, judged)
        column, suite = case.op if case.op in OPS else OTHER, suite_of(case.id)
        for count in (matrix.reference.setdefault(column, Count()), matrix.suites.setdefault(suite, Count())):
            count.cases += 1
            count.ran += 1
            count.agreed += promise is None
        wrong: dict[Difference, list[str]] = {}
        right = []
        for row in matrix.ran:
            counted = [row.counts.setdefault(column, Count()), row.suites.setdefault(suite, Count())]
            if case.service and case.op in counted_ops.get(case.service, ()):
                counted.append(row.services.setdefault(case.service, OfService()).of(case.op, judged))
            answer = row.outcome.answers.get(case.id)
            skipped = answer is not None and row.may_skip and answer.kind == "skipped" != judged.kind
            apart = difference(judged, answer) if answer and not skipped else None
            for count in counted:
                count.cases += 1
                count.skipped += skipped
                count.ran += answer is not None and not skipped
                count.agreed += answer is not None and not skipped and apart is None and promise is None
            if answer is None or skipped:
                continue
            if apart is None:
                right.append(row.label)
            else:
                wrong.setdefault(apart, []).append(row.label)
        if promise is not None:
            matrix.findings.append(Finding(expectation, promise, (REFERENCE, *right), (), promised=True))
        for apart, who in wrong.items():
            matrix.findings.append(Finding(expectation, apart, tuple(who), (REFERENCE, *right)))
    return matrix
