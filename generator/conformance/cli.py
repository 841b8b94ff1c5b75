"""The command `conformance`: it reads words and calls the package."""

from __future__ import annotations

import io
import secrets
import sys
from pathlib import Path

import click

from ..cli import specified

EXAMPLES = """
\b
Examples:
  kitsmith conformance                               the gateway's own vectors on every runtime that is here
  kitsmith conformance php/5.6 java                  only these languages, or runtimes of them
  kitsmith conformance --all --require all           what CI runs: nothing left out, nothing missing
  kitsmith conformance --fuzz 5000 --seed 7          random cases; the same seed gives the same cases
  kitsmith conformance --shard 2/4                   every fourth case; four machines together run all of them
  kitsmith conformance --driver mine='./mine.py'     your own signer beside the reference (docs/protocol.md) ...
  kitsmith conformance php --driver mine='./mine.py' --expected-failures known.txt     ... and beside a kit
  kitsmith conformance php --replay text.a-blank     one case, stage by stage
  kitsmith conformance --vectors mine.jsonl          your own cases, one JSON object on each line:

\b
    {"id": "1", "op": "sign", "params": {"service": "x", "partner": "1"}, "charset": "utf-8", "sign_type": "MD5",
     "key": "...", "expected_sign": "..."}
    {"id": "2", "op": "verify", "body": "a=1&sign=...", "charset": "gbk", "sign_type": "RSA",
     "public_key": "...", "expect_signature_ok": true}

\b
  "expected_error" names the code of the refusal instead; without any expected value a case is only compared.
  "body" is the raw form body: its code points 0 to 255 are its bytes. Other names are ignored.
  Expected failures stand one on a line: `mine text.a-blank  # why`, `asp/wine key-forms.*`. One that passes fails the run.

\b
Exit codes:
  0  all agree        1  a disagreement, an expectation that is not met, an expected failure that passes
  2  bad input        3  a required runtime is missing, or none is here at all
  4  the result cannot be written
"""


def shard_of(ctx: click.Context, param: click.Parameter, value: str) -> tuple[int, int]:
    """I/N, both from 1."""
    place, _, of = value.partition("/")
    if not (place.isdecimal() and of.isdecimal() and 1 <= int(place) <= int(of)):
        raise click.BadParameter(f"{value!r} is no shard, expected I/N with I from 1 to N, such as 2/4")
    return int(place), int(of)


class Command(click.Command):
    """Keeps the lines of the examples together."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        for line in (self.epilog or "").replace("\b\n", "").strip("\n").split("\n"):
            formatter.write(line + "\n")


@click.command("conformance", cls=Command, epilog=EXAMPLES)
@click.argument("languages", nargs=-1, metavar="[LANGUAGE[/RUNTIME]...]")
@click.option(
    "--vectors",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Run the cases of a file of JSON lines instead; may be repeated.",
)
@click.option(
    "--driver",
    "drivers",
    multiple=True,
    metavar="NAME=COMMAND",
    help="A program of yours that speaks the line protocol; may be repeated. Kits run beside it when they are named.",
)
@click.option(
    "--expected-failures", type=click.Path(path_type=Path), metavar="FILE", help="A list of failures that are known."
)
@click.option("--replay", multiple=True, metavar="ID", help="Show one case stage by stage; may be repeated.")
@click.option(
    "--fuzz",
    type=click.IntRange(min=1),
    metavar="N",
    help="Run N random cases instead, or as well. A disagreement is made small and written to disagreement-ID.json.",
)
@click.option("--seed", type=int, help="Which random cases.  [default: another one each time, and printed]")
@click.option(
    "--shard",
    callback=shard_of,
    default="1/1",
    metavar="I/N",
    help="Of every N cases the I-th, to share a run among machines.",
)
@click.option("--all", "everything", is_flag=True, help="All cases, also those that are slow on a runtime.")
@click.option(
    "--require", multiple=True, metavar="NAME", help="Fail when a runtime is missing: a language, a runtime, or all."
)
@click.option("--json", "json_path", type=click.Path(path_type=Path), metavar="FILE", help="Write the result as JSON.")
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="Write the result as JUnit XML.")
@click.option("-q", "--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--templates", type=click.Path(path_type=Path), help="Folder of the languages.  [default: the own]")
@specified
def conformance(
    languages: tuple[str, ...],
    vectors: tuple[Path, ...],
    drivers: tuple[str, ...],
    expected_failures: Path | None,
    replay: tuple[str, ...],
    fuzz: int | None,
    seed: int | None,
    shard: tuple[int, int],
    everything: bool,
    require: tuple[str, ...],
    json_path: Path | None,
    junit: Path | None,
    quiet: bool,
    templates: Path | None,
    spec: Path,
) -> None:
    """Prove that the kits agree: run them on their real runtimes and compare every answer.

    Each kit is rendered afresh and built; every case goes to every runtime and to the reference; answers are compared stage
    by stage, refusals like signatures. A runtime that is not on this machine is named, with what to install.
    """
    from .command import run
    from .inputs import Options

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show Chinese is no reason to fail
    if seed is None:
        seed = secrets.randbelow(10**6)
        if fuzz and not quiet:
            click.echo(f"--seed {seed}", err=True)
    required = tuple(name.strip() for names in require for name in names.split(",") if name.strip())
    options = Options(
        spec=spec, languages=languages, drivers=drivers, vectors=vectors, fuzz=fuzz or 0, seed=seed, keep=Path(),
        all=everything, shard=shard, expected_failures=expected_failures, replay=replay, require=required,
        json=json_path, junit=junit, quiet=quiet, templates=templates,
    )  # fmt: skip
    sys.exit(run(options))
