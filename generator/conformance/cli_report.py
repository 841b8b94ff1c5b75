"""The command `report`: it reads words and calls the package."""

from __future__ import annotations

from pathlib import Path

import click

from ..cli import Refusal


@click.command()
@click.argument("results", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="RESULT.json...")
@click.option("--page", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The page to write.")
@click.option(
    "--mutation", type=click.Path(path_type=Path), metavar="FILE.json", help="The score of the mutants, for the page."
)
def report(results: tuple[Path, ...], page: Path, mutation: Path | None) -> None:
    """Write one page from results of `kitsmith conformance --json`: what ran where, what agreed, and what was left out.

    The shards of one run are added up. Exit code 1 when a run found a disagreement, or a shard is missing; the page says which.

    \b
    kitsmith report vectors.json fuzz.json --page docs/conformance.md
    kitsmith report shard-*.json --page parity.md                  the shards of a CI matrix
    """
    import sys

    from .files import write
    from .merged import ResultError, merged, read_mutation, read_result
    from .page import page as written

    try:
        runs = merged([read_result(path) for path in results])
        text = written(runs, read_mutation(mutation) if mutation else None)
    except ResultError as error:
        raise Refusal(str(error)) from None
    try:
        write(page, text)
    except OSError as error:
        raise Refusal(f"{page}: cannot be written: {error.strerror or error}", 4) from None
    failed = [run for run in runs if not run.ok]
    incomplete = [run for run in runs if run.missing_shards]
    counted = "1 run" if len(runs) == 1 else f"{len(runs)} runs"
    click.echo(f"{page}  {counted}" + (f", {len(failed)} with disagreements" if failed else ""))
    for run in incomplete:
        missing = ", ".join(f"{place}/{run.shards[0][1]}" for place in run.missing_shards)
        click.echo(f"shards that are missing: {missing}", err=True)
    sys.exit(1 if failed or incomplete else 0)
