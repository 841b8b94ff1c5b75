"""Failures that are known: a list whose every entry is executed, so that it can only shrink.

One entry on a line: `RUNTIME CASE-ID  # why`. RUNTIME as the table has it, with `/` for the blank (`asp/wine`), or the name
of a `--driver`. CASE-ID may end with `*`: then at least one of the cases that it means must fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..vectors.jsonl import VectorsError
from .matrix import Finding, Matrix, Row

_CASE = re.compile(r"[A-Za-z0-9_.-]*\*?\Z")
KINDS = ("fuzz", "outside")  # ids that begin like this are not of the gateway's own vectors


@dataclass(frozen=True)
class Entry:
    """A line of the list. `place` is FILE:LINE."""

    place: str
    runtime: str
    case: str
    why: str = ""

    def means(self, case_id: str) -> bool:
        return case_id.startswith(self.case[:-1]) if self.case.endswith("*") else case_id == self.case

    def __str__(self) -> str:
        return f"{self.runtime} {self.case}"


def read_expected(path: Path) -> list[Entry]:
    """The entries of a list. Raises VectorsError with every line that is none."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise VectorsError([f"{path}: cannot be read as text: {error}"]) from None
    entries: dict[tuple[str, str], Entry] = {}
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        said, _, why = line.partition("#")
        words, place = said.split(), f"{path}:{number}"
        if not words:
            continue
        if len(words) != 2 or not _CASE.match(words[1]):
            problems.append(
                f"{place}: {said.strip()!r} is no entry, expected RUNTIME CASE-ID, such as: asp/wine text.a-b"
            )
        elif (words[0], words[1]) in entries:
            problems.append(
                f"{place}: the entry stands in line {entries[words[0], words[1]].place.rpartition(':')[2]} too"
            )
        else:
            entries[words[0], words[1]] = Entry(place, words[0], words[1], why.strip())
    if problems:
        raise VectorsError(problems)
    return list(entries.values())


def excuse(matrix: Matrix, entries: Sequence[Entry], known: Iterable[str], left_out: Iterable[str]) -> None:
    """Take the failures that were expected out of a matrix' findings, and say which entries are wrong.

    `known` are the runtimes that could have been run, also those that were not; `left_out` the cases of other shards.
    """
    rows = {_word(row.label): row for row in matrix.rows}
    every = [e.case.id for e in matrix.cases]
    others = list(left_out)
    failing = _failing(matrix)
    excused: set[tuple[str, str]] = set()
    for entry in entries:
        row = rows.get(entry.runtime)
        if row is None or row.state != "ran":
            if row is None and entry.runtime not in set(map(_word, known)):
                matrix.stale.append(f"{entry.place}: {entry}: names no runtime, expected one of {', '.join(rows)}")
            else:
                matrix.notes.append(f"{entry.place}: {entry}: not tried, {entry.runtime} was not run")
            continue
        meant = [case_id for case_id in every if entry.means(case_id)]
        if not meant and (any(map(entry.means, others)) or _may_be_elsewhere(entry, every)):
            matrix.notes.append(f"{entry.place}: {entry}: not tried, the case is not part of this run")
        elif not meant:
            matrix.stale.append(f"{entry.place}: {entry}: names no case; take it off the list")
        else:
            excused |= _judge(matrix, entry, row, meant, failing)
    matrix.expected = list(_of(matrix.findings, excused, True))
    matrix.findings = list(_of(matrix.findings, excused, False))
    for row in matrix.rows:
        row.outcome.faults = [f for f in row.outcome.faults if f.case is None or (row.label, f.case) not in excused]


def _judge(
    matrix: Matrix, entry: Entry, row: Row, meant: Sequence[str], failing: set[tuple[str, str]]
) -> set[tuple[str, str]]:
    """The failures that an entry excuses. When there are none, the entry is wrong, unless nothing of it was run."""
    answers = row.outcome.answers
    failed = {(row.label, case_id) for case_id in meant} & failing
    ran = [case_id for case_id in meant if case_id in answers]
    if failed:
        return failed
    if not ran:
        matrix.notes.append(f"{entry.place}: {entry}: not tried, it is not in the share of {row.label}; --all runs it")
    elif row.may_skip and all(answers[case_id].kind == "skipped" for case_id in ran):
        matrix.stale.append(f"{entry.place}: {entry}: is skipped, and so does not fail; take it off the list")
    else:
        matrix.stale.append(f"{entry.place}: {entry}: passes now; take it off the list")
    return set()


def _failing(matrix: Matrix) -> set[tuple[str, str]]:
    failing = {(who, f.expectation.case.id) for f in matrix.findings if not f.promised for who in f.who}
    return failing | {(row.label, fault.case) for row in matrix.ran for fault in row.faults if fault.case}


def _of(findings: Iterable[Finding], excused: set[tuple[str, str]], wanted: bool) -> Iterator[Finding]:
    """The parts of findings that are excused, or those that are not."""
    for finding in findings:
        case_id = finding.expectation.case.id
        who = tuple(who for who in finding.who if (not finding.promised and (who, case_id) in excused) == wanted)
        if who:
            yield replace(finding, who=who)


def _may_be_elsewhere(entry: Entry, every: Sequence[str]) -> bool:
    """Whether other runs have the case: a made one, or one of a kind that this run was not asked for."""
    kind = _kind(entry.case)
    return kind == "fuzz" or kind not in set(map(_kind, every))


def _kind(case_id: str) -> str:
    return next((kind for kind in KINDS if case_id.startswith(f"{kind}.")), "")


def _word(label: str) -> str:
    return label.replace(" ", "/")
