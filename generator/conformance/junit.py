"""The result as JUnit XML: a suite for the reference and for each runtime, a test for each case that it was given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from .files import finding_json, write
from .matrix import Finding, Matrix, Row

Fail = tuple[str, str, str]  # what stands in a test that did not pass: the element, its message, its text
Test = tuple[str, "Fail | None"]


def write_junit(path: Path, matrix: Matrix) -> None:
    write(path, _document(_suites(matrix)))


def write_failure_junit(path: Path, problems: list[str]) -> None:
    """The result of a run that could not begin: one test that is in error."""
    write(path, _document(_suite("conformance", [("input", ("error", "not run", "\n".join(problems)))], 0.0)))


def _document(suites: Iterator[str]) -> str:
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])


def _suites(matrix: Matrix) -> Iterator[str]:
    promised = {f.expectation.case.id: _failure(f) for f in matrix.findings if f.promised}
    tests: list[Test] = [(e.label, promised.get(e.case.id)) for e in matrix.cases]
    tests += [("expected failures", ("error", "an entry is wrong", text)) for text in matrix.stale]
    yield from _suite("reference", tests, 0.0)
    for row in matrix.rows:
        yield from _suite(row.label, list(_tests(row, matrix)), row.outcome.seconds)


def _tests(row: Row, matrix: Matrix) -> Iterator[Test]:
    known = {f.expectation.case.id: _known(f) for f in matrix.expected if row.label in f.who}
    found = {f.expectation.case.id: _failure(f) for f in matrix.findings if row.label in f.who}
    skipped: Fail = ("skipped", "skipped by the driver", "")
    for expectation in matrix.cases:
        answer = row.outcome.answers.get(expectation.case.id)
        if answer is not None:
            case_id = expectation.case.id
            left_out = skipped if row.may_skip and answer.kind == "skipped" else None
            yield expectation.label, found.get(case_id) or known.get(case_id) or left_out
    faults = [fault.text for fault in row.faults if fault.case not in found]
    for number, text in enumerate(faults + ([row.reason] if row.state == "broken" else []), 1):
        yield f"driver {number}", ("error", "the driver is at fault", text)
    if row.state == "missing":
        yield "runtime", ("skipped", row.reason, "")


def _suite(name: str, tests: list[Test], seconds: float) -> Iterator[str]:
    ends = [fail[0] for _, fail in tests if fail is not None]
    counts = " ".join(
        f'{word}="{ends.count(end)}"'
        for word, end in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    )
    yield f'<testsuite name={_attribute(name)} tests="{len(tests)}" {counts} time="{seconds:.3f}">'
    for label, fail in tests:
        start = f"<testcase classname={_attribute(name)} name={_attribute(label)}"
        if fail is None:
            yield f"{start}/>"
        else:
            element, message, text = fail
            yield f"{start}><{element} message={_attribute(message)}>{_xml(text)}</{element}></testcase>"
    yield "</testsuite>"


def _failure(finding: Finding) -> Fail:
    described = finding_json(finding)
    text = f"expected {described['expected']}\ngot {described['got']}\n{described['place'] or ''}"
    return ("failure", f"differs in {described['stage']}", text)


def _known(finding: Finding) -> Fail:
    return ("skipped", f"an expected failure: differs in {finding.difference.stage}", "")


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
