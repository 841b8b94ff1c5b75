"""docs/services.md: service by language, what a run has proven of it. Made from the run's results, never by hand.

    python -m tests.shops.services_table .build/vectors.json .build/pytest.xml .build/services.md --shown docs/services.md

The conformance run counts requests, refusals and answers per runtime; tests say by their marker `proves` which service and
which column they stand for. A cell is green when at least one case ran for it, on whichever runtime of the language, and none
failed. With `--shown`: exit code 1 when a cell that the given page shows green is not green in this run.
"""

from __future__ import annotations

import argparse
import json
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from generator.kits import Manifest, languages, load_manifest
from generator.model import Model, Service
from generator.paths import data_folder
from generator.spec import load

COUNTED = ("request", "validation", "answer")
TESTED = ("command", "end to end")
COLUMNS = (*COUNTED, *TESTED)
Key = tuple[str, str, str]  # service, language, column
GREEN, RED, NONE = "ok", "FAILS", "-"


@dataclass
class Cell:
    """How many cases ran and how many of them went well."""

    ran: int = 0
    well: int = 0

    @property
    def is_green(self) -> bool:
        return 0 < self.ran == self.well

    def __str__(self) -> str:
        if not self.ran:
            return "not run"
        return f"{GREEN} {self.well}" if self.is_green else f"{RED} {self.well}/{self.ran}"


def counted(run: dict[str, Any]) -> Iterator[tuple[Key, Cell]]:
    """What the conformance run says, by runtime."""
    for runtime in run.get("runtimes", ()):
        for service, columns in runtime["services"].items():
            for column, count in columns.items():
                yield (service, runtime["language"], column), Cell(count["ran"], count["agreed"])


def tested(junit: ElementTree.Element) -> Iterator[tuple[Key, Cell]]:
    """What the tests say, by test."""
    for test in junit.iter("testcase"):
        well = not any(test.find(end) is not None for end in ("failure", "error", "skipped"))
        for proof in test.iter("property"):
            if proof.get("name") == "proves":
                service, language, column = str(proof.get("value")).split(" ", 2)
                yield (service, language, column), Cell(1, int(well))


def cells(run: dict[str, Any], junit: ElementTree.Element) -> dict[Key, Cell]:
    found: dict[Key, Cell] = {}
    for key, cell in (*counted(run), *tested(junit)):
        sum_ = found.setdefault(key, Cell())
        sum_.ran, sum_.well = sum_.ran + cell.ran, sum_.well + cell.well
    return found


def applies(gateway: Model, service: Service, column: str) -> bool:
    """A browser's service has no answer that a server reads; not every service has a command."""
    if column == "answer":
        return service.answer is not None
    return column != "command" or service.name in commanded(gateway)


def commanded(gateway: Model) -> set[str]:
    found = vars(gateway.commands).values() if gateway.commands else ()
    return {command if isinstance(command, str) else command.service for command in found if command is not None}


def rows(gateway: Model, kits: Sequence[Manifest], found: dict[Key, Cell]) -> Iterator[tuple[str, str, list[str]]]:
    for service in gateway.services:
        for kit in kits:
            shown = [
                str(found.get((service.name, kit.id, column), Cell())) if applies(gateway, service, column) else NONE
                for column in COLUMNS
            ]
            yield service.name, kit.language, shown


def page(gateway: Model, kits: Sequence[Manifest], run: dict[str, Any], found: dict[Key, Cell]) -> str:
    table = [
        f"| `{service}` | {language} | {' | '.join(shown)} |" for service, language, shown in rows(gateway, kits, found)
    ]
    languages = {kit.id: kit.language for kit in kits}
    return PAGE.format(
        date=f"{datetime.now(timezone.utc):%Y-%m-%d}",
        cases=f"{run['cases']:,}",
        disagreements=run["disagreements"],
        head=f"| service | language | {' | '.join(COLUMNS)} |\n|---|---|{'---|' * len(COLUMNS)}",
        table="\n".join(table),
        runtimes="\n".join(f"- {languages[r['language']]}: {r['version']} ({r['state']})" for r in run["runtimes"]),
        servers="\n".join(
            f"- {kit.language}: {'; '.join(str(server['says']) for server in kit.servers)}" for kit in kits
        ),
    )


PAGE = """\
# What was proven of each service, in each language

Made from the results of one run of `make test` by `tests/shops/services_table.py`, not written by hand. `make test` fails when
a cell that is green here is not green any more; `make services` writes the page anew from the last run.

{date}; {cases} conformance cases, {disagreements} disagreements.

| column | what ran |
|---|---|
| request | cases in which the kit builds and signs the request: byte for byte that of the reference |
| validation | cases in which the kit refuses the request: the same code, parameter and message |
| answer | cases in which the kit reads an answer, good, broken or hostile: the same values or the same refusal |
| command | tests in which the kit's command calls the service of the sandbox |
| end to end | tests in which kit and sandbox talk about the service, from the request to what becomes of it |

`ok N`: N cases, all well, over all runtimes of the language. `-`: there is no such thing: a service that a browser calls has no
answer to read, and not every service has a command. What has none is called end to end by the kit's own request and its own
reading of the answer; the test carries both over the line.

{head}
{table}

## On what

{runtimes}

The shops' pages were served by:

{servers}

## What stands in for what

- Windows and IIS are not at hand. ASP's pages run on asppy with a strict layer, its cases on that and on Wine's VBScript,
  its commands in Wine's cscript. On IIS nothing of this was ever run.
- .NET Framework is not at hand. Mono runs the pages and the commands, Mono and .NET 8 the cases.
- The gateway is the sandbox of this repository, made from the same description. What the real one does is known from its
  documents alone.
- The commands talk to the sandbox without TLS, since Wine takes no certificate authority of its own; the pages do with TLS.
"""


def green_cells(text: str) -> set[Key]:
    """Of a page: service, language, column."""
    found = set()
    for line in text.splitlines():
        parts = [part.strip() for part in line.strip("|").split("|")]
        if line.startswith("| `") and len(parts) == len(COLUMNS) + 2:
            found |= {(parts[0], parts[1], c) for c, shown in zip(COLUMNS, parts[2:]) if shown.startswith(GREEN)}
    return found


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Write the table of services from a run's results.")
    parser.add_argument("vectors", type=Path, help="the conformance run's JSON")
    parser.add_argument("junit", type=Path, help="pytest's JUnit file")
    parser.add_argument("page", type=Path, help="the page to be written")
    parser.add_argument("--shown", type=Path, help="a page whose green cells must be green")
    given = parser.parse_args(words)
    gateway = load(data_folder("specs") / "alipay-cross-border")
    kits = [load_manifest(folder) for folder in languages().values()]
    run = json.loads(given.vectors.read_bytes())
    junit = ElementTree.parse(given.junit).getroot()  # noqa: S314  # pytest's own file
    text = page(gateway, kits, run, cells(run, junit))
    given.page.write_text(text, "utf-8", newline="\n")
    shown = green_cells(given.shown.read_text("utf-8")) if given.shown and given.shown.exists() else set()
    lost = sorted(shown - green_cells(text))
    for service, language, column in lost:
        print(
            f"{given.page}: {service}, {language}, {column} is shown green in {given.shown} and is not", file=sys.stderr
        )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
