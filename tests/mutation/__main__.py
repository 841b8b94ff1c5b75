"""`python -m tests.mutation`: mutates the emitted kits and asks the vectors to notice."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from generator.conformance.runtimes import BuildError, from_manifest
from generator.kits import ManifestError, languages, load_manifest, render_driver
from generator.spec import SpecError, load
from generator.vectors.expectations import Expectation
from generator.vectors.jsonl import VectorsError
from generator.vectors.store import read_vectors

from .mutants import Mutant, find_mutants
from .patterns import BadPatterns, load_patterns
from .run import Language, NotGreen, Score, result_json, try_mutants

SPEC = Path(__file__).parents[2] / "specs" / "alipay-cross-border"
ALIVE, BAD_INPUT, MISSING, NOT_WRITTEN = 1, 2, 3, 4


@click.command(
    epilog="\b\nExamples:\n"
    "  python -m tests.mutation php python\n"
    "  python -m tests.mutation java --area signing --json .build/java.json\n"
    "  python -m tests.mutation php --only Signature.php:35\n"
    "  python -m tests.mutation --list asp\n"
    "Exit code: 0 every signing mutant is dead, 1 one lives (or the unchanged kit is not green), 2 bad input,\n"
    "3 a runtime is missing, 4 the result cannot be written."
)
@click.argument("names", metavar="[LANGUAGE]...", nargs=-1)
@click.option("--area", type=click.Choice(["signing", "validation"]), help="Only this part of the kits.")
@click.option("--only", metavar="FILE:LINE|ID", multiple=True, help="Only these mutants (repeatable).")
@click.option("--shard", metavar="I/N", default="1/1", help="The I-th of N parts of the mutants.")
@click.option("--json", "target", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE.")
@click.option("--jobs", type=click.IntRange(1, 64), default=os.cpu_count() or 1, help="Mutants tried at once.")
@click.option("--list", "listing", is_flag=True, help="Only list the mutants.")
@click.option("--all", "everything", is_flag=True, help="Also those that are left out where an engine is slow.")
@click.option("--check-equivalents", is_flag=True, help="Try the equivalent ones: one that is killed fails the run.")
@click.option("--templates", type=click.Path(path_type=Path), hidden=True)
@click.option("--spec", type=click.Path(path_type=Path), default=SPEC, hidden=True)
def main(
    names: tuple[str, ...], area: str | None, only: tuple[str, ...], shard: str, target: Path | None, jobs: int,
    listing: bool, everything: bool, check_equivalents: bool, templates: Path | None, spec: Path,
) -> None:  # fmt: skip
    """Change the emitted signing and validation code in one place at a time, and see whether the vectors notice.

    Each LANGUAGE's kit (all, if none is named) is rendered and built as `kitsmith conformance` does it. The unchanged kit
    must be green. Then each mutant is built and given the cases of the ops that it concerns, until one case fails: the
    mutant is dead. One that lives is a hole in the vectors, or equivalent: then templates/LANGUAGE/conformance/mutants.yaml
    says why nobody can see the difference.
    """
    try:
        chosen = _languages(names, templates, spec)
        part, parts = _shard(shard)
        cases = [stored.expectation() for stored in read_vectors(spec / "vectors")]
    except (BadPatterns, ManifestError, SpecError, VectorsError, click.BadParameter) as error:
        _stop(str(error), BAD_INPUT)
    needed = [(one.name, runtime) for one in chosen for runtime in (one.runtime, *one.then)]
    missing = [f"{name}: {', '.join(runtime.lacks())} is not here" for name, runtime in needed if runtime.lacks()]
    if missing and not listing:
        _stop("\n".join(missing), MISSING)
    scores: dict[str, Score] = {}
    matched = False
    default = load(spec).signing.algorithms[0].name
    for language in chosen:
        try:
            mutants = [one for one in _mutants(language, everything) if area in (None, one.area)]
        except BadPatterns as error:
            _stop(str(error), BAD_INPUT)
        mutants = [one for one in mutants if not only or any(map(one.is_meant_by, only))][part - 1 :: parts]
        matched = matched or bool(mutants)
        if listing:
            for mutant in mutants:
                click.echo(
                    f"{mutant.id}  {mutant.area}  {mutant.place}  {mutant.operator}  {' '.join(mutant.after.split())}"
                )
            continue
        scores[language.name] = _score(language, mutants, cases, default, jobs, check_equivalents)
    if only and not matched:
        _stop(f"--only {' '.join(only)}: no such mutant; --list shows them", BAD_INPUT)
    if not listing:
        _finish(scores, target, check_equivalents)


def _languages(names: Sequence[str], templates: Path | None, spec: Path) -> list[Language]:
    model = load(spec)
    known = languages(templates)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise click.BadParameter(f"no language {unknown[0]!r}, expected one of {', '.join(known)}")
    chosen = []
    for name in names or known:
        patterns = load_patterns(known[name])
        runtimes = {one.name: one for one in from_manifest(name, load_manifest(known[name]).conformance)}
        for wanted in (patterns.runtime, *patterns.then):
            if wanted not in runtimes:
                raise BadPatterns(f"{patterns.path}: no runtime {wanted}, expected one of {', '.join(runtimes)}")
        then = tuple(runtimes[wanted] for wanted in patterns.then)
        render = partial(render_driver, model, known[name])
        chosen.append(Language(name, known[name], runtimes[patterns.runtime], patterns, render, then))
    return chosen


def _mutants(language: Language, everything: bool) -> list[Mutant]:
    with tempfile.TemporaryDirectory(prefix="kitsmith-mutation-") as name:
        language.render(Path(name) / "kit", Path(name))
        return find_mutants(language.name, language.patterns, Path(name) / "kit", everything)


def _score(
    language: Language,
    mutants: list[Mutant],
    cases: Sequence[Expectation],
    default: str,
    jobs: int,
    check_equivalents: bool,
) -> Score:
    began = time.monotonic()
    score = Score(equivalent=[] if check_equivalents else [one for one in mutants if one.equivalent])
    tried = [one for one in mutants if bool(one.equivalent) == check_equivalents]
    click.echo(f"{language.name}: {len(tried):,} mutants on {language.runtime.says}", err=True)
    try:
        with tempfile.TemporaryDirectory(prefix="kitsmith-mutation-") as name:
            say = partial(click.echo, err=True)
            if tried:
                score.verdicts = try_mutants(language, tried, cases, default, Path(name), jobs, say)
    except (BuildError, NotGreen) as error:
        _stop(f"{language.name}: {error}" if isinstance(error, BuildError) else str(error), ALIVE)
    score.seconds = time.monotonic() - began
    return score


def _finish(scores: dict[str, Score], target: Path | None, check_equivalents: bool) -> None:
    """Print the scores, write the result, end with the exit code."""
    click.echo(f"{'language':<10} {'area':<11} mutants  killed  (crash)  equivalent  survivors  seconds")
    for name, score in scores.items():
        for area in ("signing", "validation"):
            count = score.count(area)
            lives = count["mutants"] - count["killed"] - count["equivalent"]
            click.echo(
                f"{name:<10} {area:<11} {count['mutants']:>7} {count['killed']:>7} {count['crashes']:>8} "
                f"{count['equivalent']:>11} {lives:>10} {score.seconds:>8.0f}"
            )
        for one in score.survivors():
            mutant = one.mutant
            click.echo(f"  {mutant.id} {mutant.place} {mutant.operator}\n    - {mutant.before}\n    + {mutant.after}")
    if target:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            new = target.with_name(target.name + ".new")
            new.write_text(json.dumps(result_json(scores), indent=1) + "\n", encoding="utf-8")
            new.replace(target)
        except OSError as error:
            _stop(f"{target}: cannot be written: {error.strerror}", NOT_WRITTEN)
    if check_equivalents:
        dead = [one for score in scores.values() for one in score.verdicts if one.is_dead]
        for one in dead:
            click.echo(f"{one.mutant.id} {one.mutant.place}: said to be equivalent, but {one.by} kills it")
        sys.exit(ALIVE if dead else 0)
    dead = [one for score in scores.values() for one in score.verdicts if one.is_dead and one.mutant.alive]
    for one in dead:
        click.echo(f"{one.mutant.id} {one.mutant.place}: said to live, but {one.by} kills it: take it from `alive`")
    sys.exit(ALIVE if dead or any(score.survivors("signing") for score in scores.values()) else 0)


def _shard(text: str) -> tuple[int, int]:
    part, slash, parts = text.partition("/")
    if not slash or not part.isdecimal() or not parts.isdecimal() or not 1 <= int(part) <= int(parts):
        raise click.BadParameter(f"--shard {text}: expected I/N such as 1/4")
    return int(part), int(parts)


def _stop(text: str, code: int) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
