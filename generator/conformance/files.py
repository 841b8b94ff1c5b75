"""The result for machines: JSON, and JUnit XML that every CI understands. Both are written when the run fails as well.

The JSON of a run, beside its verdict and its findings: `cases`; `reference`, by op; and of each of `runtimes`: `name`,
`language`, `state` (ran, missing, broken), `version`, `reason`, `seconds`, `ops`, `services`, `shares`, `faults`. `ops` has
by op, `services` by service and then by `request` (requests that are sent), `validation` (requests that are refused) and
`answer` (answers that are read, refusals among them) three numbers: `cases`, `ran` (fewer where a share was run) and
`agreed`. Of a runtime that did not run, `ops` and `services` are empty. A run that could not begin has `problems` instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ..protocol import readable
from .matrix import Finding, Matrix, Row
from .report import first_difference, verdict


def write_json(path: Path, matrix: Matrix, facts: dict[str, Any]) -> None:
    """The whole result; `facts` are what the caller knows (gateway, seed, ...)."""
    content = {
        **facts,
        "ok": matrix.agrees,
        "verdict": verdict(matrix),
        "cases": len(matrix.cases),
        "disagreements": matrix.disagreements,
        "expectations_not_met": matrix.broken_promises,
        "faults": matrix.faults,
        "reference": {op: vars(count) for op, count in matrix.reference.items()},
        "runtimes": [_row(row) for row in matrix.rows],
        "findings": [_finding(finding) for finding in matrix.findings],
    }
    _write(path, json.dumps(content, indent=1) + "\n")


def write_failure_json(path: Path, problems: list[str], facts: dict[str, Any]) -> None:
    """The result of a run that could not begin."""
    _write(path, json.dumps({**facts, "ok": False, "verdict": "not run", "problems": problems}, indent=1) + "\n")


def write_junit(path: Path, matrix: Matrix) -> None:
    """A suite for the reference and for each runtime, a test for each case that it was given."""
    _write(
        path,
        "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *_suites(matrix), "</testsuites>", ""]),
    )


def write_failure_junit(path: Path, problems: list[str]) -> None:
    """The result of a run that could not begin: one test that is in error."""
    text = _xml("\n".join(problems))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        '<testsuite name="conformance" tests="1" failures="0" errors="1" skipped="0" time="0">',
        f'<testcase classname="conformance" name="input"><error message="not run">{text}</error></testcase>',
        "</testsuite>",
        "</testsuites>",
        "",
    ]
    _write(path, "\n".join(lines))


def _suites(matrix: Matrix) -> Iterator[str]:
    promised = {finding.expectation.case.id: finding for finding in matrix.findings if finding.promised}
    yield from _suite("reference", [(e.case.id, e.label, promised.get(e.case.id)) for e in matrix.cases], [], "", 0.0)
    for row in matrix.rows:
        found = {f.expectation.case.id: f for f in matrix.findings if row.label in f.who}
        asked = [e for e in matrix.cases if e.case.id in row.outcome.answers]
        tests = [(e.case.id, e.label, found.get(e.case.id)) for e in asked]
        faults = [fault.text for fault in row.faults if fault.case not in found]
        problem = row.reason if row.state == "broken" else ""
        skipped = row.reason if row.state == "missing" else ""
        yield from _suite(row.label, tests, faults + ([problem] if problem else []), skipped, row.outcome.seconds)


def _suite(
    name: str, tests: list[tuple[str, str, Finding | None]], faults: list[str], skipped: str, seconds: float
) -> Iterator[str]:
    failures = sum(finding is not None for _, _, finding in tests)
    total = len(tests) + len(faults) + bool(skipped)
    counts = f'tests="{total}" failures="{failures}" errors="{len(faults)}" skipped="{int(bool(skipped))}"'
    yield f'<testsuite name={_attribute(name)} {counts} time="{seconds:.3f}">'
    for _, label, finding in tests:
        start = f"<testcase classname={_attribute(name)} name={_attribute(label)}"
        yield f"{start}/>" if finding is None else f"{start}>{_failure(finding)}</testcase>"
    for number, fault in enumerate(faults, 1):
        test = f'<testcase classname={_attribute(name)} name="driver {number}">'
        yield f'{test}<error message="the driver is at fault">{_xml(fault)}</error></testcase>'
    if skipped:
        yield f'<testcase classname={_attribute(name)} name="runtime"><skipped message={_attribute(skipped)}/></testcase>'
    yield "</testsuite>"


def _failure(finding: Finding) -> str:
    described = _finding(finding)
    text = f"expected {described['expected']}\ngot {described['got']}\n{described['place'] or ''}"
    return f"<failure message={_attribute('differs in ' + described['stage'])}>{_xml(text)}</failure>"


def _row(row: Row) -> dict[str, Any]:
    return {
        "name": row.label,
        "language": row.runtime.language,
        "state": row.state,
        "version": row.version,
        "reason": row.reason,
        "seconds": round(row.outcome.seconds, 3),
        "ops": {op: vars(count) for op, count in row.counts.items()},
        "services": {name: {op: vars(count) for op, count in vars(of).items()} for name, of in row.services.items()},
        "shares": [vars(share) for share in row.shares],
        "faults": [vars(fault) for fault in row.faults],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    difference = finding.difference
    values = [None if v is None else readable(difference.stage, v) for v in (difference.expected, difference.got)]
    return {
        "case": finding.expectation.case.id,
        "label": finding.expectation.label,
        "source": finding.expectation.source,
        "op": finding.expectation.case.op,
        "stage": difference.stage,
        "expected": values[0],
        "got": values[1],
        "place": first_difference(difference),
        "who": list(finding.who),
        "right": list(finding.right),
        "expectation_not_met": finding.promised,
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def _xml(text: str) -> str:
    return escape("".join(c if _in_xml(c) else f"\\u{ord(c):04x}" for c in text))


def _attribute(text: str) -> str:
    return quoteattr("".join(c if _in_xml(c) else f"\\u{ord(c):04x}" for c in text))


def _in_xml(character: str) -> bool:
    """Whether XML 1.0 can hold a character at all."""
    return (
        character in "\t\n\r"
        or " " <= character <= "\ud7ff"
        or "\ue000" <= character <= "\ufffd"
        or character > "\uffff"
    )
