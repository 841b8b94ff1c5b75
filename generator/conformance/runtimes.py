"""The runtimes that the languages' manifests name: which are here, their versions, how they are built and run."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .found import expanded, fill, tools_folder

VERSION_SECONDS = 30
BUILD_SECONDS = 300

Share = Mapping[str, Mapping[str, int]]


class BuildError(Exception):
    """A driver could not be built; the text is what a person reads."""


@dataclass(frozen=True)
class Runtime:
    """One runtime of one language, as `kit.yaml` describes it.

    `share`: op -> sign type -> at most so many cases. `largest`: the bytes of the longest line of a case that it is given.
    """

    language: str
    name: str
    says: str
    run: tuple[str, ...]
    needs: tuple[str, ...] = ()
    hint: str = ""
    version: tuple[str, ...] = ()
    build: tuple[tuple[str, ...], ...] = ()
    share: Share = field(default_factory=dict)
    largest: int | None = None

    @property
    def label(self) -> str:
        """How tables call it: the language, and the runtime's own name where that says more."""
        return self.name if self.name == self.language else f"{self.language} {self.name}"

    def most(self, op: str, sign_type: str) -> int | None:
        """At most so many cases of a pair; None: all. In `share`, `*` stands for any other op and any other sign type."""
        of_op = self.share.get(op, self.share.get("*", {}))
        return of_op.get(sign_type, of_op.get("*"))

    def lacks(self) -> list[str]:
        """What it needs and this machine has not."""
        return [need for need in self.needs if not is_here(need)]

    def is_meant_by(self, word: str) -> bool:
        """Whether a person means this runtime with a word: its label, its own name, or its language."""
        return word in (self.label, self.name, self.language, f"{self.language}/{self.name}")


@dataclass(frozen=True)
class Places:
    """The folders that a command line can speak of: the build folder, the copied kit in it, the language's templates."""

    kit: Path
    build: Path
    here: Path

    def fill(self, command: Sequence[str]) -> list[str]:
        """A command line of the manifest with its folders filled in."""
        words = {
            "{kit}": self.kit,
            "{build}": self.build,
            "{here}": self.here,
            "{python}": sys.executable,
            "{tools}": tools_folder(),
        }
        return [fill(part, words) for part in command]


def from_manifest(language: str, conformance: Mapping[str, Any]) -> list[Runtime]:
    """The runtimes of a manifest's `conformance` section, in its order."""
    return [
        Runtime(
            language=language,
            name=str(entry["name"]),
            says=str(entry.get("says", entry["name"])),
            run=tuple(map(str, entry["run"])),
            needs=tuple(map(str, entry.get("needs", ()))),
            hint=str(entry.get("hint", "")),
            version=tuple(map(str, entry.get("version", ()))),
            build=tuple(tuple(map(str, command)) for command in entry.get("build", ())),
            share=entry.get("share") or {},
            largest=entry.get("largest"),
        )
        for described in conformance.get("runtimes", ())
        for entry in expanded(described)
    ]


def is_here(need: str) -> bool:
    """Whether something exists: a command, a module of the running Python (`python:MODULE`), a file of the tools folder
    (`tools:PATH`), or one of several (`A or B`)."""
    if " or " in need:
        return any(is_here(one) for one in need.split(" or "))
    kind, colon, name = need.partition(":")
    if colon and kind == "tools":
        return (tools_folder() / name).is_file()
    if not (colon and kind == "python"):
        return shutil.which(need) is not None
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def version_text(runtime: Runtime, places: Places) -> str:
    """`PHP 8.2.36`: what the runtime is and its version, or why the version is not known."""
    if not runtime.version:
        return runtime.says
    try:
        done = _call(places.fill(runtime.version), places.build, VERSION_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{runtime.says} (version unknown: {type(error).__name__})"
    lines = [line.strip() for line in done.stdout.decode("utf-8", "replace").splitlines() if line.strip()]
    if not lines or done.returncode != 0:
        return f"{runtime.says} (version unknown)"
    return lines[0] if lines[0].lower().startswith(runtime.says.lower()) else f"{runtime.says} {lines[0]}"


def build(runtime: Runtime, places: Places, already: set[tuple[str, ...]]) -> None:
    """Run the build commands that did not run in this folder before. Raises BuildError with the command's own words."""
    for command in runtime.build:
        if command in already:
            continue
        filled = places.fill(command)
        try:
            done = _call(filled, places.build, BUILD_SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BuildError(f"{filled[0]}: {error}") from error
        if done.returncode != 0:
            said = tail(done.stdout)
            raise BuildError(f"{' '.join(filled)} ended with {done.returncode}" + (f"\n{said}" if said else ""))
        already.add(command)


def environment() -> dict[str, str]:
    """The environment of every child: this one, without what would change a Python driver under our hands."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONIOENCODING")}


def tail(output: bytes, lines: int = 12, width: int = 400) -> str:
    """The last lines of what a program wrote, for people."""
    text = output[-64 * 1024 :].decode("utf-8", "replace")
    kept = [line.rstrip()[:width] for line in text.splitlines() if line.strip()][-lines:]
    return "\n".join("".join(c if c.isprintable() else "?" for c in line) for line in kept)


def _call(command: list[str], folder: Path, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """Run one of the manifest's own commands; what it writes comes back in one piece."""
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    return subprocess.run(  # noqa: S603  # the commands of kit.yaml, which is as trusted as this file
        command,
        stdin=nothing,
        stdout=pipe,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=environment(),
        timeout=seconds,
        check=False,
    )
