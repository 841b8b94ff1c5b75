"""Drivers of strangers: any program that speaks the line protocol joins a run beside the kits (docs/protocol.md)."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..protocol import Case, encode_case
from .harness import Driver, Limits
from .runtimes import Runtime

REFERENCE = "reference"
EXAMPLE = "--driver mine='python3 ./mine.py'"
PAGE = "docs/protocol.md"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\Z")
_PROBE = Case("probe", "probe")


@dataclass(frozen=True)
class Outside(Runtime):
    """A program that is not ours. It may answer `skipped`; it runs in `folder`, as it stands there."""

    folder: Path = field(default_factory=Path)


class DriverError(Exception):
    """What was said about drivers cannot be used; `problems` are sentences."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


def read_drivers(words: Sequence[str], kits: Sequence[Runtime], folder: Path) -> list[Outside]:
    """The drivers of `NAME=COMMAND` words. Raises DriverError with everything that is wrong with them."""
    taken = {name for kit in kits for name in (kit.label, kit.name, kit.language)} | {REFERENCE, "all"}
    drivers: list[Outside] = []
    problems: list[str] = []
    for word in words:
        try:
            drivers.append(_driver(word, taken, folder))
        except DriverError as error:
            problems += error.problems
        else:
            taken.add(drivers[-1].name)
    if problems:
        raise DriverError(problems)
    return drivers


def why_not(driver: Outside, limits: Limits) -> str:
    """Why a driver cannot take part; nothing when it can. It is asked for an op that nobody knows."""
    outcome = Driver(driver.run, driver.folder, limits).run([_PROBE])
    answer = outcome.answers["probe"]
    if not outcome.faults and answer.kind == "skipped":
        return ""
    what = outcome.faults[0].text if outcome.faults else f"it answered {answer.kind!r}"
    asked, expected = encode_case(_PROBE).replace("\t", " TAB "), "probe TAB skipped TAB reason=HEX"
    return f"does not speak the line protocol of {PAGE}: asked `{asked}`, expected `{expected}`; {what}"


def _driver(word: str, taken: set[str], folder: Path) -> Outside:
    name, equals, command = word.partition("=")
    if not equals:
        raise DriverError([f"--driver {word}: expected NAME='command', such as {EXAMPLE}"])
    where = f"--driver {name}"
    if not _NAME.match(name):
        raise DriverError([f"{where}: a name is letters, digits and . _ -, such as {EXAMPLE}"])
    if name in taken:
        raise DriverError(
            [f"{where}: this name is taken by a kit, by another driver or by kitsmith; choose another one"]
        )
    try:
        run = shlex.split(command)
    except ValueError as error:
        raise DriverError([f"{where}: the command cannot be split into words: {error}"]) from None
    if not run:
        raise DriverError([f"{where}: the command is empty, expected one such as {EXAMPLE}"])
    return Outside(name, name, command, (_program(run[0], where, folder), *run[1:]), folder=folder)


def _program(word: str, where: str, folder: Path) -> str:
    """The program that a command's first word means, as a shell in `folder` would find it."""
    if "/" not in word:
        found = shutil.which(word)
        if found is None:
            hint = f"; a file of this folder is written ./{word}" if (folder / word).is_file() else ""
            raise DriverError([f"{where}: there is no command {word!r} here{hint}"])
        return found
    path = folder / word
    if not path.is_file():
        raise DriverError([f"{where}: there is no file {word!r}; the command starts in {folder}"])
    if shutil.which(str(path)) is None:
        hint = f"chmod +x {word}, or name its interpreter: {EXAMPLE}"
        raise DriverError([f"{where}: {word!r} is not executable; {hint}"])
    return str(path)
