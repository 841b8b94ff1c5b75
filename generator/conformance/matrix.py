"""Compares answers: every runtime with the reference, and so with every other runtime, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..model import Service
from ..protocol import OPS, Answer
from .expectations import Difference, Expectation, broken_promise, difference, sign_type_of
from .harness import Fault, Outcome
from .runtimes import Runtime
from .suite import spread

State = Literal["ran", "missing", "broken"]
REFERENCE = "reference"
OTHER = "other"
PUBLISHED = "published."


@dataclass(frozen=True)
class Shared:
    """Only a share of the cases of a slow pair was run."""

    op: str
    sign_type: str
    ran: int
    of: int


@dataclass
class Count:
    """Of one op: how many cases there are, how many were run, how many of those agreed."""

    cases: int = 0
    ran: int = 0
    agreed: int = 0


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

    @property
    def label(self) -> str:
        return self.runtime.label

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
    """The whole result."""

    cases: list[Expectation]
    rows: list[Row]
    reference: dict[str, Count]
    findings: list[Finding] = field(default_factory=list)

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
        shown = {(who, finding.expectation.case.id) for finding in self.findings for who in finding.who}
        return sum((row.label, fault.case) not in shown for row in self.rows for fault in row.faults)

    @property
    def ran(self) -> list[Row]:
        return [row for row in self.rows if row.state == "ran"]

    @property
    def broken(self) -> list[Row]:
        return [row for row in self.rows if row.state == "broken"]

    @property
    def agrees(self) -> bool:
        return not (self.findings or self.faults or self.broken) and bool(self.ran)


def share_of(runtime: Runtime, cases: Sequence[Expectation], default: str) -> tuple[list[Expectation], list[Shared]]:
    """The cases that a runtime is given: of its slow pairs only so many, evenly spread, and what was left out."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, expectation in enumerate(cases):
        pairs.setdefault((expectation.case.op, sign_type_of(expectation.case, default)), []).append(place)
    left_out: set[int] = set()
    shares = []
    for (op, sign_type), places in pairs.items():
        most = runtime.most(op, sign_type)
        if most is not None and most < len(places):
            kept = _some(cases, places, most)
            left_out.update(place for place in places if place not in kept)
            shares.append(Shared(op, sign_type, len(kept), len(places)))
    return [expectation for place, expectation in enumerate(cases) if place not in left_out], shares


def _some(cases: Sequence[Expectation], places: list[int], most: int) -> set[int]:
    """Some of a pair's cases: published ones first, and half of what is left for those that are no refusals.

    Most cases of a pair may be about keys that are refused: a share of them alone would never sign anything.
    """
    good = [place for place in places if cases[place].kind == "ok"]
    good.sort(key=lambda place: not cases[place].case.id.startswith(PUBLISHED))
    others = [place for place in places if cases[place].kind != "ok"]
    of_good = min(len(good), max(most - len(others), (most + 1) // 2))
    picked = [good[at] for at in spread(len(good), of_good)]
    return {*picked, *(others[at] for at in spread(len(others), most - len(picked)))}


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
        column = case.op if case.op in OPS else OTHER
        count = matrix.reference.setdefault(column, Count())
        count.cases += 1
        count.ran += 1
        count.agreed += promise is None
        wrong: dict[Difference, list[str]] = {}
        right = []
        for row in matrix.ran:
            counted = [row.counts.setdefault(column, Count())]
            if case.service and case.op in counted_ops.get(case.service, ()):
                counted.append(row.services.setdefault(case.service, OfService()).of(case.op, judged))
            answer = row.outcome.answers.get(case.id)
            apart = difference(judged, answer) if answer else None
            for count in counted:
                count.cases += 1
                count.ran += answer is not None
                count.agreed += answer is not None and apart is None and promise is None
            if answer is None:
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
