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
    They lie in vectors/ of the description. The cases stand in generator/vectors/suites/;
    nobody edits the files: `kitsmith vectors write` makes them, `kitsmith vectors add` adds a case, a review reads the diff.
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
    """Check the stored vectors: schema, layout, ids, flags, counts, keys, and answers by suites and reference.

    Exit code 1 when something is wrong; then `kitsmith vectors write`, and read the diff.
    """
    from .lint import lint_vectors

    problems = _checked(lint_vectors, *_model_and_judge(spec), spec / "vectors")
    for problem in problems:
        click.echo(problem)
    if problems:
        sys.exit(1)
    click.echo("the vectors are what the description gives")


@vectors.command("fmt")
@click.option("--check", is_flag=True, help="Write nothing; name the files that are laid out otherwise, exit code 1.")
@specified
def fmt(check: bool, spec: Path) -> None:
    """Lay out the files of the vectors as `vectors write` does: a test takes a few lines."""
    from .lint import format_vectors

    names = _checked(format_vectors, spec / "vectors", check)
    for name in names:
        click.echo(f"{name}: not in the canonical layout; run: kitsmith vectors fmt" if check else name)
    if check and names:
        sys.exit(1)


@vectors.command("add")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--op", help="In place of FILE: sign, build, request or verify, of the parameters that --set gives.")
@click.option(
    "--set", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; may be repeated, keeps its order."
)
@click.option("--service", help="The service of a request.")
@click.option("--charset", help="As in a config; the description's first by default.")
@click.option("--sign-type", help="As in a config; the description's first by default.")
@click.option("--key", help="The shared key; the one for tests by default. Never a real one.")
@click.option("--comment", help="What the case is about. Its id is made of it.")
@click.option(
    "--flag", "flags", multiple=True, help="Why the case exists; one that the vectors know. [default: Reported]"
)
@specified
def add(files: tuple[str, ...], spec: Path, **words: Any) -> None:
    """Add cases to the vectors, into vectors/added.json, with the answers of the reference.

    A FILE holds a case, a list of cases, or one case on each line (docs/vectors.md); `-` is the standard input.
    All of them are added, or none.

    \b
    kitsmith vectors add disagreement-fuzz.1.57.json
    kitsmith vectors add --op sign --set b=2 --set a= --charset gbk --comment "an empty value behind another"
    some-program | kitsmith vectors add -

    \b
    Exit codes: 0 added, 2 refused (a case that is there already is named by its id), 4 cannot be written
    """
    from .added import add as add_entries
    from .added import entries_of, entry_of_words

    if bool(files) == bool(words["op"]):
        raise click.UsageError("give files, or --op with --set, expected one of the two")
    model, judge = _model_and_judge(spec)
    if files:
        entries = _checked(entries_of, [(name, _content(name)) for name in files])
    else:
        entries = [("--op", _checked(entry_of_words, model, words))]
    for line in _checked(add_entries, model, judge, spec / "vectors", entries):
        click.echo(line)
    click.echo(f"in {spec / 'vectors' / 'added.json'}; read its diff, then: kitsmith conformance")


@vectors.command("package")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="Where the zip goes."
)
@specified
def package(out: Path, spec: Path) -> None:
    """Write a zip of the vectors for the authors of other libraries: suites, schema, and how to run them.

    The same bytes on every run; SHA256SUMS beside it names it with the kits' zips.
    """
    from ..kits import PlanError
    from .package import write_package

    try:
        path = _checked(write_package, loaded(spec), spec, out)
    except PlanError as error:
        click.echo(str(error), err=True)
        sys.exit(4)
    click.echo(f"{path}   {path.stat().st_size:,} bytes")


@vectors.command("keys")
@specified
def keys(spec: Path) -> None:
    """Make the RSA test keys (always the same ones, from a public seed) and write them into vectors/keys.json."""
    from . import testkeys

    click.echo(f"{testkeys.write(spec / 'vectors')}  {len(testkeys.WANTED)} test keys")


def _content(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        click.echo(f"{name}: cannot be read: {error.strerror or error}", err=True)
        sys.exit(2)


def _model_and_judge(spec: Path) -> tuple[Any, Any]:
    from ..reference import judge

    model = loaded(spec)
    return model, judge(model)


def _checked(work: Any, *arguments: Any) -> Any:
    """Do some work on vectors; problems with their files become sentences and exit code 2, or 4 when they cannot be written."""
    from .jsonl import VectorsError

    try:
        return work(*arguments)
    except VectorsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(f"{error.filename or 'the vectors'}: cannot be written: {error.strerror or error}", err=True)
        sys.exit(4)
