"""`kitsmith conformance`: gathers the cases, runs the kits, compares, reports. One call, one exit code."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .expectations import Expectation
from .harness import Limits
from .vectors import VectorsError, read_jsonl

if TYPE_CHECKING:
    from ..model import Model
    from ..protocol import Answer
    from .bench import Judge
    from .runtimes import Runtime

AGREE, DISAGREE, BAD_INPUT, RUNTIME_MISSING = 0, 1, 2, 3


@dataclass(frozen=True)
class Options:
    """What the command was told. `require`: `all`, or languages and runtimes that must be here."""

    spec: Path
    languages: tuple[str, ...] = ()
    vectors: tuple[Path, ...] = ()
    fuzz: int = 0
    seed: int = 0
    all: bool = False
    require: tuple[str, ...] = ()
    json: Path | None = None
    junit: Path | None = None
    quiet: bool = False
    templates: Path | None = None
    limits: Limits = field(default_factory=Limits)


class Stop(Exception):
    """The run cannot begin: what to print, and the exit code."""

    def __init__(self, problems: Sequence[str], code: int = BAD_INPUT) -> None:
        self.problems = list(problems)
        self.code = code
        super().__init__("\n".join(self.problems))


def run(options: Options) -> int:
    """Run the kits, print the result, write the reports. Returns the exit code."""
    facts: dict[str, Any] = {"spec": options.spec.name, "seed": options.seed if options.fuzz else None}
    try:
        try:
            return _run(options, facts)
        except Stop as stop:
            for problem in stop.problems:
                print(problem, file=sys.stderr)
            _write_failure(options, stop.problems, facts)
            return stop.code
    except OSError as error:
        print(f"{error.filename or 'a file'}: cannot be written: {error.strerror or error}", file=sys.stderr)
        return BAD_INPUT


def _run(options: Options, facts: dict[str, Any]) -> int:
    from .. import __version__
    from . import report
    from .execution import Plan, run_all
    from .matrix import compare

    model, judge = _described(options.spec)
    folders, runtimes = _runtimes(options)
    cases = _cases(options, model, judge)
    _require(options.require, runtimes)

    def say(text: str) -> None:
        if not options.quiet:
            print(text, file=sys.stderr, flush=True)

    def render(language: str, here: Path, kit: Path, build: Path) -> None:
        from ..kits import render_driver

        render_driver(model, here, kit, build)

    reference = _judged(cases, judge, say)
    limits = replace(options.limits, slow_case=900.0, all_slow=inf) if options.all else options.limits
    plan = Plan(cases, model.signing.algorithms[0].name, options.all, render, limits)
    with tempfile.TemporaryDirectory(prefix="kitsmith-conformance-") as scratch:
        rows = run_all(runtimes, folders, plan, Path(scratch), say)
    matrix = compare(cases, reference, rows, model.services)
    for lines in (report.table(matrix, f"kitsmith {__version__}, {model.id} {model.version}"), report.findings(matrix)):
        for line in lines:
            print(line)
    print(f"\n{report.verdict(matrix)}", flush=True)
    _write_reports(options, matrix, facts)
    if not matrix.ran and not matrix.broken:
        return RUNTIME_MISSING if not matrix.findings else DISAGREE
    return AGREE if matrix.agrees else DISAGREE


def _described(folder: Path) -> tuple[Model, Judge]:
    from ..reference import judge
    from ..spec import SpecError, load

    try:
        model = load(folder)
    except SpecError as error:
        raise Stop([str(error)]) from error
    return model, judge(model)


def _runtimes(options: Options) -> tuple[dict[str, Path], list[Runtime]]:
    """The chosen languages' folders and all of their runtimes."""
    from ..kits import ManifestError, languages, load_manifest
    from .runtimes import from_manifest

    known = languages(options.templates)
    unknown = [name for name in options.languages if name not in known]
    if unknown:
        raise Stop([f"no language {name!r}, expected one of {', '.join(known) or 'none'}" for name in unknown])
    folders = {name: folder for name, folder in known.items() if not options.languages or name in options.languages}
    runtimes, problems = [], []
    for name, folder in folders.items():
        try:
            runtimes += from_manifest(name, load_manifest(folder).conformance)
        except ManifestError as error:
            problems.append(str(error))
        except (KeyError, TypeError, AttributeError) as error:
            problems.append(
                f"{folder / 'kit.yaml'}: conformance: {type(error).__name__} {error}, expected what docs/view.md says"
            )
    if problems:
        raise Stop(problems)
    if not runtimes:
        raise Stop(
            [
                f"no language has a runtime, expected conformance.runtimes in {options.templates or 'templates'}/*/kit.yaml"
            ]
        )
    return folders, runtimes


def _cases(options: Options, model: Model, judge: Judge) -> list[Expectation]:
    """The cases that were asked for: files, fuzz, or the gateway's own vectors when neither is."""
    cases: list[Expectation] = []
    problems: list[str] = []
    for number, path in enumerate(options.vectors, 1):
        try:
            read = read_jsonl(path, model)
        except VectorsError as error:
            problems += error.problems
        else:
            cases += [expectation.renamed(f"outside.{number}.{place}") for place, expectation in enumerate(read, 1)]
    folder = options.spec / "vectors"
    if not options.vectors and not options.fuzz:
        cases += _own(folder, problems)
    if problems:
        raise Stop(problems)
    if options.fuzz:
        from .bench import Bench
        from .fuzz import Fuzzer

        cases += Fuzzer(Bench(model, judge, folder), options.seed).expectations(options.fuzz)
    return cases


def _own(folder: Path, problems: list[str]) -> list[Expectation]:
    from .store import read_vectors

    try:
        return [stored.expectation() for stored in read_vectors(folder)]
    except VectorsError as error:
        problems += error.problems
        return []


def _require(required: Sequence[str], runtimes: Sequence[Runtime]) -> None:
    """Nothing is run when something is missing that must not be. Raises Stop."""
    if not required:
        return
    for word in required:
        if word != "all" and not any(runtime.is_meant_by(word) for runtime in runtimes):
            known = ", ".join(runtime.label for runtime in runtimes)
            raise Stop([f"--require {word}: no such runtime, expected all or some of: {known}"])
    missing = []
    for runtime in runtimes:
        lacking = runtime.lacks()
        if lacking and any(word == "all" or runtime.is_meant_by(word) for word in required):
            hint = f"; {runtime.hint}" if runtime.hint else ""
            missing.append(f"{runtime.label}: required, but {', '.join(lacking)} is not here{hint}")
    if missing:
        raise Stop(missing, RUNTIME_MISSING)


def _judged(cases: Sequence[Expectation], judge: Judge, say: Any) -> Mapping[str, Answer]:
    """The reference's answers. It is asked what the drivers are asked: the case as it stands on its line."""
    from ..protocol import decode_case, encode_case

    say(f"reference: {len(cases):,} cases")
    return {e.case.id: judge.answer(decode_case(encode_case(e.case))) for e in cases}


def _write_reports(options: Options, matrix: Any, facts: dict[str, Any]) -> None:
    from . import files

    if options.json:
        files.write_json(options.json, matrix, facts)
    if options.junit:
        files.write_junit(options.junit, matrix)


def _write_failure(options: Options, problems: list[str], facts: dict[str, Any]) -> None:
    from . import files

    if options.json:
        files.write_failure_json(options.json, problems, facts)
    if options.junit:
        files.write_failure_junit(options.junit, problems)
