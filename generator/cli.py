"""The command `kitsmith`: reads words, calls the package, prints. Exit codes are those of `kitsmith --help`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from . import __version__
from .paths import data_folder

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = "alipay-cross-border"

EXIT_CODES = """
\b
Exit codes:
  0  done, or everything agrees
  1  the answer is no: output/ has drifted, kits disagree, a signature does not fit
  2  bad input: words, description, template, key, vectors file
  3  a runtime that was required is missing
  4  the output cannot be written; nothing was changed
"""


class Refusal(click.ClickException):
    """A sentence for the user and an exit code."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.exit_code = code  # type: ignore[misc]  # click declares it for the class, and reads it from the instance

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


class LazyGroup(click.Group):
    """A group whose commands in other modules are imported when they are called."""

    lazy = {
        "conformance": ("generator.conformance.cli", "conformance"),
        "vectors": ("generator.vectors.cli", "vectors"),
        "report": ("generator.conformance.cli_report", "report"),
        "sign": ("generator.reference.cli", "sign"),
        "verify": ("generator.reference.cli", "verify"),
        "sandbox": ("generator.sandbox.cli", "sandbox"),
        "notify": ("generator.sandbox.notify_cli", "notify"),
        "explain": ("generator.explain.cli", "explain"),
        "keys": ("generator.explain.keys_cli", "keys"),
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*self.commands, *self.lazy])

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name in self.lazy:
            import importlib

            module, attribute = self.lazy[name]
            found: click.Command = getattr(importlib.import_module(module), attribute)
            return found
        return super().get_command(ctx, name)


@click.group(cls=LazyGroup, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kitsmith")
def main() -> None:
    """One YAML description of a payment gateway becomes integration kits in several languages that sign alike.

    \b
    kitsmith validate               is the description right?
    kitsmith build                  write the kits into output/
    kitsmith build --check          is output/ what the description gives?
    kitsmith conformance            do all kits sign, verify and refuse alike?
    """


def specified(command: F) -> F:
    """Adds --spec and gives the command the folder of the description."""

    @wraps(command)
    def run(*args: Any, spec: Path | None, **options: Any) -> Any:
        return command(*args, spec=spec or data_folder("specs") / DEFAULT, **options)

    option = click.option(
        "--spec", type=click.Path(path_type=Path), help=f"Folder of the description.  [default: the own {DEFAULT}]"
    )
    return option(run)  # type: ignore[return-value]  # click's decorators keep the function


def templated(command: F) -> F:
    """Adds --templates."""
    option = click.option(
        "--templates", type=click.Path(path_type=Path), help="Folder of the languages.  [default: the own]"
    )
    return option(command)


def loaded(spec: Path) -> Any:
    """The model of a description; a Refusal with every mistake when it has any."""
    from .spec import SpecError, load

    try:
        return load(spec)
    except SpecError as error:
        raise Refusal(str(error)) from None


@main.command()
@click.argument("languages", nargs=-1, metavar="[LANGUAGE...]")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("output"), show_default=True, help="Where the kits go."
)
@click.option(
    "--check", is_flag=True, help="Write nothing; print a diff and exit with 1 when the kits are not up to date."
)
@click.option("--archive", is_flag=True, help="Write one zip per kit and one of the vectors into --dist, and SHA256SUMS.")
@click.option(
    "--dist", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="Where the zips go."
)
@specified
@templated
def build(
    languages: tuple[str, ...], out: Path, check: bool, archive: bool, dist: Path, spec: Path, templates: Path | None
) -> None:
    """Write the kits of the named languages (all, when none is named).

    Only files that changed are written, only within --out, and only files that kitsmith made before; when anything
    is wrong, nothing is written.

    \b
    kitsmith build                                 five kits from the own description
    kitsmith build php python                      two of them
    kitsmith build --spec my-gateway --out kits    your own description
    kitsmith build --check                         for CI
    kitsmith build --archive                       what merchants download, the same bytes on every run
    """
    if check and archive:
        raise Refusal("--check writes nothing and --archive does: give one of them")
    from . import build as builder
    from .kits import ManifestError, PlanError, RenderError, ViewError
    from .vectors.jsonl import VectorsError

    gateway = loaded(spec)
    try:
        folders = builder.chosen(languages, templates)
        built = builder.build(gateway, spec, folders, out, dry=check)
        zips = builder.archive(gateway, spec, built, dist) if archive else []
    except (builder.UnknownLanguage, ManifestError, RenderError, ViewError) as error:
        raise Refusal(str(error)) from None
    except PlanError as error:
        raise Refusal(str(error), 4) from None
    except VectorsError as error:
        raise Refusal(str(error)) from None
    counts = "   ".join(f"{language} {len(plan.files)}" for language, plan in built.plans.items())
    if not check:
        what = f"{built.changed} changed, {built.kept} as they were"
        click.echo(f"{gateway.id} {gateway.version} -> {out}/   {counts}   {what}   {built.seconds:.2f} s")
        for path in zips:
            click.echo(f"{path}   {path.stat().st_size:,} bytes")
    elif built.changed:
        from .kits.plan import diff

        for plan in built.plans.values():
            click.echo(diff(plan), nl=False)
        click.echo(f"{out}/ is not what {spec} gives: {built.changed} files differ; run `kitsmith build`", err=True)
        sys.exit(1)
    else:
        click.echo(f"{out}/ is what {gateway.id} {gateway.version} gives   {counts}   {built.seconds:.2f} s")


@main.command()
@specified
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def validate(spec: Path, as_json: bool) -> None:
    """Check a description and name every mistake in it, each as FILE:LINE:COLUMN: WHERE: what is wrong, what was expected."""
    from .spec import SpecError, load

    problems: list[dict[str, Any]] = []
    try:
        gateway = load(spec)
    except SpecError as error:
        if not as_json:
            raise Refusal(str(error)) from None
        problems = [
            {"file": p.file, "line": p.line, "column": p.column, "where": p.where, "what": p.what, "hint": p.hint}
            for p in error.problems
        ]
    if as_json:
        import json

        click.echo(json.dumps({"problems": problems}, indent=1))
        sys.exit(2 if problems else 0)
    parameters = sum(len(s.parameters) for s in gateway.services)
    click.echo(f"{gateway.id} {gateway.version} is right: {len(gateway.services)} services, {parameters} parameters")


@main.group()
def show() -> None:
    """Print a stage of the way from description to kit."""


@show.command("model")
@specified
def show_model(spec: Path) -> None:
    """Print the checked model of a description as JSON."""
    import dataclasses
    import json

    click.echo(json.dumps(dataclasses.asdict(loaded(spec)), indent=1, ensure_ascii=False))


@show.command("view")
@click.argument("language")
@specified
@templated
def show_view(language: str, spec: Path, templates: Path | None) -> None:
    """Print what the templates of LANGUAGE see (docs/view.md explains it)."""
    from . import build as builder
    from .kits import ManifestError, ViewError, load_manifest, make_view
    from .kits.dump import dump

    gateway = loaded(spec)
    try:
        folder = builder.chosen([language], templates)[language]
        click.echo(dump(make_view(gateway, load_manifest(folder))))
    except (builder.UnknownLanguage, ManifestError, ViewError) as error:
        raise Refusal(str(error)) from None


@main.command()
@click.argument("language")
@click.option("--set", "values", multiple=True, metavar="FIELD=VALUE", help="A field of the config; may be repeated.")
@specified
@templated
def config(language: str, values: tuple[str, ...], spec: Path, templates: Path | None) -> None:
    """Print the config file of a kit, ready to be saved under the name that the kit's README gives.

    \b
    kitsmith config php                                          the sample, for the local sandbox
    kitsmith config php --set charset=gbk --set currency=EUR     with your values
    """
    from . import build as builder
    from .kits import ManifestError, RenderError, ViewError, load_manifest
    from .kits.samples import UnknownField, config_text
    from .reference.refusal import Refused
    from .reference.settings import checked

    given: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals:
            raise Refusal(f"--set {value}: expected FIELD=VALUE")
        given[name] = text
    gateway = loaded(spec)
    try:
        checked(gateway, {**{f.name: f.sample for f in gateway.config if not f.test_only}, **given})
        folder = builder.chosen([language], templates)[language]
        click.echo(config_text(gateway, load_manifest(folder), given), nl=False)
    except (builder.UnknownLanguage, ManifestError, Refused, RenderError, UnknownField, ViewError) as error:
        raise Refusal(str(error)) from None


@main.command()
@click.argument("name", type=click.Choice(["gbk"]))
def charset(name: str) -> None:
    """Print the repertoire of a charset as YAML: the file charsets/gbk.yaml of a description is made by this."""
    from .spec.repertoire import as_yaml, gbk_ranges

    click.echo(as_yaml(gbk_ranges()), nl=False)
