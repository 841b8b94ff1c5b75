"""Runs pages as `kitsmith conformance` does: with the host of templates/asp/runtime/wine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

HOST = ROOT / "templates" / "asp" / "runtime" / "wine"
sys.path.append(str(HOST))


@dataclass(frozen=True)
class Told:
    """What the host wrote: the answer lines in fields, a crash's message as text."""

    code: int
    answers: list[list[str]]
    errors: str

    def crash(self, place: int) -> str:
        _id, kind, message = self.answers[place]
        assert kind == "crash"
        return bytes.fromhex(message.removeprefix("message=")).decode("utf-16-be")


Host = Callable[..., Told]


@pytest.fixture(scope="session")
def wine() -> Iterator[None]:
    """Wine's services stay up from one test to the next."""
    from prefix import Prefix, default_folder

    with Prefix(default_folder()):
        yield


@pytest.fixture
def host(wine: None) -> Host:
    """host(page, *lines, *options): the answers of a page to case lines."""

    def run(page: Path, *words: str) -> Told:
        options = [word for word in words if word.startswith("--")]
        lines = "".join(f"{word}\n" for word in words if not word.startswith("--"))
        command = [sys.executable, str(HOST / "wine_batch.py"), str(page), *options]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120, check=False)
        return Told(done.returncode, [line.split("\t") for line in done.stdout.splitlines()], done.stderr)

    return run
