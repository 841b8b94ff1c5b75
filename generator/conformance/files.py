"""The result for machines as JSON (and, in `junit.py`, for every CI). Both are written when the run fails as well.

The JSON of a run. What was asked: `spec`, `gateway`, `date` (UTC), `kitsmith`, `seed`, `fuzz` (how many made cases), `files`
(names of `--vectors`), `all`, `shard` ([I, N]), `versions` (of what made cases), `vectors` (tests of the gateway by suite,
all shards together) and `sources` (the same by source), `stands_in` (sentences). What came of it: `ok`, `verdict`, `cases`,
`disagreements`, `expectations_not_met`, `faults`, `expected_failures`, `stale` (entries of the list of expected failures
that are wrong), `reference` (by op), `suites` (by suite), `findings`; and of each of `runtimes`: `name`, `language`, `state`
(ran, missing, broken), `version`, `reason`, `seconds`, `skipped`, `ops`, `suites`, `services`, `shares`, `faults`.
Counts are `cases`, `ran` (fewer where a share was run), `agreed`, `skipped` (by a driver from outside). `services` has by
service `request` (requests that are sent), `validation` (requests that are refused) and `answer` (answers that are read,
refusals among them). Of a runtime that did not run they are empty. A run that could not begin has `problems` instead.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..protocol import readable
from .matrix import Count, Finding, Matrix, Row
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
        "expected_failures": matrix.expected_failures,
        "stale": matrix.stale,
        "reference": _counts(matrix.reference),
        "suites": _counts(matrix.suites),
        "runtimes": [_row(row) for row in matrix.rows],
        "findings": [finding_json(finding) for finding in matrix.findings],
    }
    write(path, as_json(content))


def write_failure_json(path: Path, problems: list[str], facts: dict[str, Any]) -> None:
    """The result of a run that could not begin."""
    write(path, as_json({**facts, "ok": False, "verdict": "not run", "problems": problems}))


def as_json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, indent=1) + "\n"


def write(path: Path, text: str) -> None:
    """A file that is there whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # /dev/stdout, say
        path.write_bytes(text.encode("utf-8"))
        return
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_bytes(text.encode("utf-8"))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _row(row: Row) -> dict[str, Any]:
    return {
        "name": row.label,
        "language": row.runtime.language,
        "state": row.state,
        "version": row.version,
        "reason": row.reason,
        "seconds": round(row.outcome.seconds, 3),
        "skipped": row.skipped,
        "ops": _counts(row.counts),
        "suites": _counts(row.suites),
        "services": {name: _counts(vars(of)) for name, of in row.services.items()},
        "shares": [vars(share) for share in row.shares],
        "faults": [vars(fault) for fault in row.faults],
    }


def _counts(counts: Mapping[str, Count]) -> dict[str, dict[str, int]]:
    return {name: dict(vars(count)) for name, count in counts.items()}


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding with values that people can read."""
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
