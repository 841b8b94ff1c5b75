"""The command `vectors`: it reads words and calls the package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ..cli import loaded, specified


@click.group("vectors")
def vectors() -> None:
    """The gateway's own vectors: cases with every stage of their answers as golden values.

    \b
    They lie in vectors/ of the description. The cases stand in generator/conformance/suites/;
    nobody edits the files: `kitsmith vectors write` makes them, a review reads the diff.
    """


@vectors.command("write")
@specified
def write(spec: Path) -> None:
    """Write the vectors of a description anew.

    Fails, and writes nothing, when the reference does not come to a published signature.
    """
    from .store import write_vectors

    for line in _checked(write_vectors, *_model_and_judge(spec), spec / "vectors"):
        click.echo(line)


@vectors.command("lint")
@specified
def lint(spec: Path) -> None:
    """Check that the stored vectors are what the suites and the reference give now.

    Exit code 1 when they are not; then `kitsmith vectors write`, and read the diff.
    """
    from .store import lint_vectors

    problems = _checked(lint_vectors, *_model_and_judge(spec), spec / "vectors")
    for problem in problems:
        click.echo(problem)
    if problems:
        sys.exit(1)
    click.echo("the vectors are what the description gives")


@vectors.command("keys")
@specified
def keys(spec: Path) -> None:
    """Make the RSA test keys (always the same ones, from a public seed) and write them into vectors/keys.json."""
    from . import testkeys

    click.echo(f"{testkeys.write(spec / 'vectors')}  {len(testkeys.WANTED)} test keys")


def _model_and_judge(spec: Path) -> tuple[Any, Any]:
    from ..reference import judge

    model = loaded(spec)
    return model, judge(model)


def _checked(work: Any, *arguments: Any) -> Any:
    """Do some work on vectors; problems with their files become sentences and exit code 2."""
    from .vectors import VectorsError

    try:
        return work(*arguments)
    except VectorsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        sys.exit(2)
