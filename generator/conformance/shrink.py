"""Makes a disagreement that the fuzzer found small, and writes it down so that it can be kept as a vector.

Hypothesis proposes smaller cases; the judge and the driver that was wrong answer each of them. It is still the same
disagreement when the same runtime parts from the reference in the same stage of the same op.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ..fuzz.fuzzer import PREFIX, SIZE, Fuzzer, versions
from ..protocol import Answer, Case, Situation, decode_case, encode_case, printable, readable
from ..vectors.bench import Judge
from ..vectors.entries import entry_of
from ..vectors.expectations import difference
from .harness import Driver
from .matrix import Finding, Matrix, Row

SECONDS = 60.0
MOST = 3
CUT = 160

Say = Callable[[str], None]


@dataclass
class Small:
    """A case that still disagrees. `found` is the finding that it was made of, `row` the runtime that is wrong."""

    found: Finding
    row: Row
    case: Case
    judged: Answer
    got: Answer
    tries: int = 0


def make_small(
    matrix: Matrix, fuzzer: Fuzzer, judge: Judge, folder: Path, say: Say, seconds: float = SECONDS
) -> list[str]:
    """Shrink the first findings of different sorts and write them into the folder. Returns lines for people."""
    lines = []
    alive = [row for row in matrix.ran if any(answer.kind != "crash" for answer in row.outcome.answers.values())]
    for found in first_of_each_sort([f for f in matrix.findings if any(row.label in f.who for row in alive)]):
        row, driver = _quickest(alive, found)
        say(f"{found.expectation.case.id}: looking for a smaller case on {row.label}, for at most {seconds:.0f} s")
        search = _Search(found, row, driver, judge, seconds)
        if search.happens_again():
            small = search.run(fuzzer)
            lines += [*shown(small), *_kept(small, folder, fuzzer.seed)]
        else:
            alone = "alone it gives another answer: it hangs on the cases before it, or on the machine; nothing is kept"
            lines.append(f"\n{found.expectation.case.id}: {row.label} was asked again, and {alone}")
    return lines


def first_of_each_sort(findings: Sequence[Finding]) -> list[Finding]:
    """Of each sort of finding (op, stage, who) that the fuzzer made, the one with the shortest case; the first few sorts."""
    sorts: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        case = finding.expectation.case
        if finding.promised or not case.id.startswith(PREFIX):
            continue
        sort = (case.op, finding.difference.stage, finding.who)
        if sort not in sorts or _size(case) < _size(sorts[sort].expectation.case):
            sorts[sort] = finding
    return list(sorts.values())[:MOST]


def shown(small: Small) -> list[str]:
    """The small case, and each stage at which the two answers part, in a few lines."""
    case, who = small.case, small.row.label
    lines = [f"\n{case.id}, made smaller ({small.tries:,} tries): {case.op}"]
    lines += [f"  {name}  {_text(value)}" for name, value in case.config if not name.endswith("key")]
    lines += [f"  service  {_text(case.service)}"] if case.service is not None else []
    lines += [f"  p  {_text(name) or '(empty)'} = {_text(value) or '(empty)'}" for name, value in case.parameters]
    lines += [f"  line  {', '.join(f'{_text(n)}={_text(v)}' for n, v in line)}" for line in case.lines]
    lines += [f"  body  {_text(case.body.decode('latin-1'))}"] if case.body is not None else []
    lines += [f"  {name}  {_text(value)}" for name, value in _situation(case.situation)] if case.situation else []
    judged, got = _stages(small.judged), _stages(small.got)
    for stage in dict.fromkeys([*judged, *got]):
        expected, wrong = judged.get(stage, "nothing"), got.get(stage, "nothing")
        if expected == wrong:
            lines.append(f"  {stage}  {expected}")
        else:
            lines += [f"  {stage}", f"    expected  {expected}    (reference)", f"    got       {wrong}    ({who})"]
    return lines


def _stages(answer: Answer) -> dict[str, str]:
    shown = {name: _cut(readable(name, value)) or "(empty)" for name, value in answer.fields}
    return {"answer": answer.kind, **shown}


def _situation(situation: Situation) -> Iterator[tuple[str, str]]:
    yield "content_type", situation.content_type
    yield "order", ", ".join(map("=".join, situation.order or ())) or "none"
    yield "reply", " ".join(situation.reply) if situation.reply else "none"
    yield "handler", situation.handler
    if situation.handler == "late":
        yield "then", ", ".join(map("=".join, situation.then))


def _kept(small: Small, folder: Path, seed: int) -> list[str]:
    path = folder / f"disagreement-{small.case.id}.json"
    tools = "".join(f", {name} {version}" for name, version in versions().items())
    stage = small.found.difference.stage
    comment = f"{small.case.op}: {', '.join(small.found.who)} parted from the reference in {stage}"
    entry = entry_of(small.case, comment, ["Fuzz"], f"kitsmith conformance --fuzz, seed {seed}{tools}")
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_bytes((json.dumps(entry, indent=1) + "\n").encode("ascii"))
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        return [f"{path}: cannot be written: {error.strerror or error}; run this where you may write"]
    return [f"keep it: kitsmith vectors add {path}"]


class _Search:
    """Answers for Hypothesis whether a case still disagrees, and keeps the smallest one that does."""

    def __init__(self, found: Finding, row: Row, driver: Driver, judge: Judge, seconds: float) -> None:
        self._driver, self._judge = driver, judge
        self._id = found.expectation.case.id
        self._until = time.monotonic() + seconds
        start = found.expectation.case
        self.best = Small(found, row, start, self._judged(start), row.outcome.answers[start.id])
        self._sort = _sort(self.best)
        self._answered = {_bare(start): True}
        self._begun = False

    def happens_again(self) -> bool:
        return _sort(self._now(self.best.case)) == self._sort

    def run(self, fuzzer: Fuzzer) -> Small:
        from ..fuzz.blocks import shrink

        shrink(fuzzer.cases, fuzzer.seed, int(self._id.rpartition(".")[2]) // SIZE, self._fails)
        return replace(self.best, tries=len(self._answered))

    def _fails(self, case: Case) -> bool:
        bare = _bare(case)
        self._begun = self._begun or bare in self._answered
        if not self._begun:  # Hypothesis is still on its way to the case of the finding
            return False
        if bare not in self._answered:
            self._answered[bare] = self._ask(replace(case, id=self._id))
        return self._answered[bare]

    def _ask(self, case: Case) -> bool:
        from ..fuzz.blocks import Enough

        if time.monotonic() > self._until:
            raise Enough
        small = self._now(case)
        if _sort(small) != self._sort:
            return False
        if _size(case) <= _size(self.best.case):
            self.best = small
        return True

    def _now(self, case: Case) -> Small:
        """What driver and judge say of a case, each asked for it alone."""
        got = self._driver.run([case], frozenset([case.id])).answers[case.id]
        return replace(self.best, case=case, judged=self._judged(case), got=got)

    def _judged(self, case: Case) -> Answer:
        return self._judge.answer(decode_case(encode_case(case)))


def _quickest(alive: Sequence[Row], found: Finding) -> tuple[Row, Driver]:
    """Of the runtimes that are wrong, the one that answers fastest."""
    rows = [(row, row.driver) for row in alive if row.label in found.who]
    return min(
        ((row, driver) for row, driver in rows if driver is not None),
        key=lambda pair: pair[0].outcome.seconds / max(1, len(pair[0].outcome.answers)),
    )


def _sort(small: Small) -> tuple[str, ...] | None:
    """What makes it the same disagreement; None: they agree."""
    apart = difference(small.judged, small.got)
    return (small.case.op, apart.stage, small.judged.kind, small.got.kind) if apart else None


def _bare(case: Case) -> str:
    return encode_case(replace(case, id="x"))


def _size(case: Case) -> int:
    return len(_bare(case))


def _text(text: str) -> str:
    return _cut(printable(text))


def _cut(text: str) -> str:
    return text if len(text) <= CUT else f"{text[:CUT]}... ({len(text):,} characters)"
