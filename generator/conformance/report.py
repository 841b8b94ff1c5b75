"""What people read of a result: the table, the first findings, and one last line that says it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..protocol import FIELDS_IN_BYTES, ProtocolError, hex_bytes, readable
from ..vectors.expectations import Difference
from .matrix import PUBLISHED, TOO_LARGE, Count, Finding, Matrix, Row

FIRST_FINDINGS = 12
FIRST_OF_A_SORT = 3
FIRST_FAULTS = 5
AROUND = 40
PAIRS_SHOWN = 6


def table(matrix: Matrix, judge: str) -> Iterator[str]:
    """One line for the reference and one for each runtime: per op `agreed/ran`, and what it is."""
    ops = list(matrix.reference)
    lines = [["", *ops, "runtime"], ["reference", *(_cell(matrix.reference[op]) for op in ops), judge]]
    for row in matrix.rows:
        cells = [_cell(row.counts.get(op)) for op in ops] if row.state == "ran" else ["-"] * len(ops)
        lines.append([row.label, *cells, _runtime(row)])
    widths = [max(len(line[column]) for line in lines) for column in range(len(ops) + 1)]
    for line in lines:
        first, *cells = line[:-1]
        padded = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:]))]
        yield ("  ".join(padded) + "   " + line[-1]).rstrip()


def findings(matrix: Matrix) -> Iterator[str]:
    """The first findings and faults in full, and how many more there are."""
    for row in matrix.broken:
        yield f"\n{row.label}: {row.reason}"
    for row in matrix.silent:
        yield f"\n{row.label}: answered `skipped` to every case, so that nothing was compared"
    yield from ([""] if matrix.stale else [])
    yield from matrix.stale
    for row in matrix.ran:
        for fault in row.faults[:FIRST_FAULTS]:
            yield f"\n{row.label}: {fault.text}" + (f"  [{fault.case}]" if fault.case else "")
        if len(row.faults) > FIRST_FAULTS:
            yield f"{row.label}: {len(row.faults) - FIRST_FAULTS:,} more faults of this kind or another"
    shown = _telling(matrix.findings)
    for finding in shown:
        yield from _finding(finding)
    if len(matrix.findings) > len(shown):
        yield f"\n{len(matrix.findings) - len(shown):,} more cases differ; --json FILE writes all of them"


def verdict(matrix: Matrix) -> str:
    """The last line."""
    counted = []
    if matrix.disagreements:
        counted.append(_counted(matrix.disagreements, "disagreement"))
    if matrix.broken_promises:
        counted.append(f"{_counted(matrix.broken_promises, 'expectation')} not met")
    if matrix.faults:
        counted.append(f"{_counted(matrix.faults, 'fault')} of drivers")
    counted += [f"{row.label} is broken" for row in matrix.broken]
    counted += [f"{row.label} skipped everything" for row in matrix.silent]
    if matrix.stale:
        counted.append(f"{_counted(len(matrix.stale), 'entry', 'entries')} of the expected failures wrong")
    known = _counted(matrix.expected_failures, "expected failure")
    if counted:
        return ", ".join(counted) + (f", beside {known}" if matrix.expected else "")
    if not matrix.ran:
        return "nothing was compared: no runtime is here"
    others = "with each other and with the reference" if len(matrix.ran) > 1 else "with the reference"
    missing = [row.label for row in matrix.rows if row.state == "missing"]
    left_out = f"; not run here: {', '.join(missing)}" if missing else ""
    but = f", but for {known}" if matrix.expected else ""
    but += "".join(f"; {row.label} skipped {row.skipped:,} of them" for row in matrix.ran if row.skipped)
    return f"all agree {others} on {_counted(len(matrix.cases), 'case')}{_published(matrix)}{but}{left_out}"


def first_difference(difference: Difference) -> str | None:
    """`first differing byte: 17 (6d, not 4e)`; None when one of the values is not there."""
    expected, got = _units(difference.stage, difference.expected), _units(difference.stage, difference.got)
    if expected is None or got is None:
        return None
    unit = "byte" if difference.stage in FIELDS_IN_BYTES else "character"
    place = _parting(expected, got)
    sides = [f"{side[place]:02x}" if place < len(side) else "the end" for side in (got, expected)]
    return f"first differing {unit}: {place + 1} ({sides[0]}, not {sides[1]})"


def _telling(findings: Sequence[Finding]) -> list[Finding]:
    """The first findings, but not all of one sort: a kit that fails everywhere does not hide the others."""
    shown: list[Finding] = []
    sorts: dict[tuple[object, ...], int] = {}
    for finding in findings:
        sort = (finding.who, finding.difference.stage, finding.expectation.case.op)
        sorts[sort] = sorts.get(sort, 0) + 1
        if sorts[sort] <= FIRST_OF_A_SORT and len(shown) < FIRST_FINDINGS:
            shown.append(finding)
    return shown


def _finding(finding: Finding) -> Iterator[str]:
    difference, case = finding.difference, finding.expectation.case
    yield f"\n{finding.expectation.label}  {case.op}: {difference.stage}"
    expected, got = _windows(difference)
    says = finding.expectation.source if finding.promised else ", ".join(finding.right)
    yield f"  expected  {expected}    ({says})"
    yield f"  got       {got}    ({', '.join(finding.who)})"
    place = first_difference(difference)
    if place is not None and difference.stage != "answer":
        yield f"  {place}"


def _windows(difference: Difference) -> tuple[str, str]:
    """Both values for people; of long ones only what stands around the first difference."""
    texts = [_shown(difference.stage, value) for value in (difference.expected, difference.got)]
    if max(map(len, texts)) <= 3 * AROUND:
        return texts[0], texts[1]
    start = max(0, _parting(texts[0], texts[1]) - AROUND)
    cut = [
        ("..." if start else "") + text[start : start + 2 * AROUND] + ("..." if len(text) > start + 2 * AROUND else "")
        for text in texts
    ]
    return cut[0], cut[1]


def _shown(stage: str, value: str | None) -> str:
    if value is None:
        return "nothing"
    return readable(stage, value) or "(empty)"


def _units(stage: str, value: str | None) -> Sequence[int] | None:
    if value is None:
        return None
    try:
        if stage in FIELDS_IN_BYTES:
            return hex_bytes(value)
        return [int(value[at : at + 4], 16) for at in range(0, len(value) - len(value) % 4, 4)]
    except (ProtocolError, ValueError):
        return None


def _parting(expected: Sequence[object], got: Sequence[object]) -> int:
    place = 0
    for one, other in zip(expected, got):
        if one != other:
            break
        place += 1
    return place


def _cell(count: Count | None) -> str:
    return f"{count.agreed:,}/{count.ran:,}" if count else "-"


def _runtime(row: Row) -> str:
    if row.state == "missing":
        return f"{row.version}: missing, {row.reason}"
    if row.state == "broken":
        return f"{row.version}: broken, see below"
    shares = [f"{s.op} {s.sign_type} {s.ran:,} of {s.of:,}" for s in row.shares if s.sign_type != TOO_LARGE]
    if len(shares) > PAIRS_SHOWN:
        of = sum(count.cases for count in row.counts.values())
        shares = [f"{of - sum(s.of - s.ran for s in row.shares):,} of {of:,} cases"]
    notes = f"; {', '.join(shares)}, the rest with --all" if shares else ""
    too_large = sum(share.of for share in row.shares if share.sign_type == TOO_LARGE)
    notes += f"; {_counted(too_large, 'case')} too long for it" if too_large else ""
    skipped = f"; {row.skipped:,} skipped" if row.skipped else ""
    return row.version + skipped + notes


def _counted(number: int, word: str, words: str = "") -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {words or word + 's'}"


def _published(matrix: Matrix) -> str:
    number = sum(e.case.op == "sign" and e.case.id.startswith(PUBLISHED) for e in matrix.cases)
    return f", and with {_counted(number, 'published signature')}" if number else ""
