"""`kitsmith conformance`: gathers the cases, runs the kits, compares, reports. One call, one exit code."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timezone
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..vectors.expectations import Expectation
from ..vectors.jsonl import VectorsError
from . import inputs
from .inputs import RUNTIME_MISSING, WHOLE, Options, Stop

if TYPE_CHECKING:
    from ..model import Model
    from ..protocol import Answer
    from ..vectors.bench import Judge
    from .matrix import Matrix

AGREE, DISAGREE = 0, 1
CANNOT_WRITE = 4

Say = Callable[[str], None]


def run(options: Options) -> int:
    """Run the kits, print the result, write the reports. Returns the exit code."""
    facts = _facts(options)
    try:
        try:
            return _run(options, facts)
        except Stop as stop:
            for problem in stop.problems:
                print(problem, file=sys.stderr)
            _write_failure(options, stop.problems, facts)
            return stop.code
    except BrokenPipeError:  # the reader has seen enough (`| head`): no word, and none at the exit of Python either
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return CANNOT_WRITE
    except OSError as error:
        print(f"{error.filename or 'a file'}: cannot be written: {error.strerror or error}", file=sys.stderr)
        return CANNOT_WRITE


def _facts(options: Options) -> dict[str, Any]:
    """What the JSON says of the run itself."""
    from .. import __version__

    return {
        "spec": options.spec.name,
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "kitsmith": __version__,
        "seed": options.seed if options.fuzz else None,
        "fuzz": options.fuzz,
        "files": [path.name for path in options.vectors],
        "all": options.all,
        "shard": list(options.shard),
    }


def _run(options: Options, facts: dict[str, Any]) -> int:
    from .expected import excuse, read_expected

    def say(text: str) -> None:
        if not options.quiet:
            print(text, file=sys.stderr, flush=True)

    model, judge = inputs.described(options.spec)
    facts["gateway"] = {"id": model.id, "version": model.version}
    players = inputs.players(options)
    if options.replay:
        return _replay(options, model, judge, players, say)
    expected = options.expected_failures
    entries = inputs.stopping(VectorsError, lambda: read_expected(expected)) if expected else []
    asked = inputs.cases(options, model, judge)
    inputs.require(options.require, players.runtimes)
    facts |= {**asked.facts, "stands_in": players.stands_in}
    small: list[str] = []

    def finish(matrix: Matrix) -> None:
        excuse(matrix, entries, players.known, asked.elsewhere)
        small.extend(_shrunk(options, model, judge, matrix, say))

    matrix = compared(options, model, judge, players, asked.cases, say, finish)
    part = "" if options.shard == WHOLE else f"; this is shard {options.shard[0]} of {options.shard[1]}"
    _print(matrix, f"kitsmith {facts['kitsmith']}, {model.id} {model.version}", small, part)
    _write_reports(options, matrix, facts)
    if not matrix.ran and not matrix.broken:
        return RUNTIME_MISSING if not matrix.findings else DISAGREE
    return AGREE if matrix.agrees else DISAGREE


def compared(
    options: Options, model: Model, judge: Judge, players: inputs.Players, cases: Sequence[Expectation], say: Say,
    finish: Callable[[Matrix], None] = lambda matrix: None,
) -> Matrix:  # fmt: skip
    """The cases run on every runtime and on the reference, and compared; `finish` is called while the drivers still stand."""
    from .execution import Plan, run_all
    from .matrix import compare

    def render(language: str, here: Path, kit: Path, build: Path) -> None:
        from ..kits import render_driver

        render_driver(model, here, kit, build)

    limits = replace(options.limits, slow_case=900.0, all_slow=inf) if options.all else options.limits
    plan = Plan(cases, model.signing.algorithms[0].name, options.all, render, limits)
    with tempfile.TemporaryDirectory(prefix="kitsmith-conformance-") as scratch, ThreadPoolExecutor(1) as beside:
        judged = beside.submit(_judged, cases, judge, say)  # while the runtimes, which are processes, are at work
        rows = run_all(players.runtimes, players.folders, plan, Path(scratch), say)
        reference = judged.result()
        matrix = compare(cases, reference, rows, model.services)
        finish(matrix)
    return matrix


def _shrunk(options: Options, model: Model, judge: Judge, matrix: Matrix, say: Say) -> list[str]:
    """What the fuzzer found, made small and written down: lines for people."""
    if not (options.fuzz and options.keep and matrix.findings):
        return []
    from .shrink import make_small

    return make_small(matrix, inputs.fuzzer(options.spec, model, judge, options.seed), judge, options.keep, say)


def _judged(cases: Sequence[Expectation], judge: Judge, say: Say) -> Mapping[str, Answer]:
    """The reference's answers. It is asked what the drivers are asked: the case as it stands on its line."""
    from ..protocol import decode_case, encode_case

    say(f"reference: {len(cases):,} cases")
    return {e.case.id: judge.answer(decode_case(encode_case(e.case))) for e in cases}


def _replay(options: Options, model: Model, judge: Judge, players: inputs.Players, say: Say) -> int:
    from . import files, replay

    found = replay.find(options, model, judge)
    whole = replace(options, all=True, shard=WHOLE)
    inputs.require(options.require, players.runtimes)
    matrix = compared(whole, model, judge, players, [one.expectation for one in found], say)
    shown = [replay.shown(one, matrix, model, judge) for one in found]
    for one in shown:
        for line in replay.lines(one):
            print(line)
    if options.json:
        files.write(options.json, files.as_json({"replay": shown}))
    return AGREE if matrix.agrees else DISAGREE


def _print(matrix: Matrix, judge: str, small: Sequence[str], part: str) -> None:
    from . import report

    for lines in (report.table(matrix, judge), report.findings(matrix), small):
        for line in lines:
            print(line)
    for note in matrix.notes:
        print(note, file=sys.stderr)
    print(f"\n{report.verdict(matrix)}{part}", flush=True)


def _write_reports(options: Options, matrix: Matrix, facts: dict[str, Any]) -> None:
    from . import files, junit

    if options.json:
        files.write_json(options.json, matrix, facts)
    if options.junit:
        junit.write_junit(options.junit, matrix)


def _write_failure(options: Options, problems: list[str], facts: dict[str, Any]) -> None:
    from . import files, junit

    if options.json:
        files.write_failure_json(options.json, problems, facts)
    if options.junit:
        junit.write_failure_junit(options.junit, problems)
