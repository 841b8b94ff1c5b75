"""The Java kit as it stands in output/, compiled as a merchant compiles it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT

KIT = ROOT / "output" / "java"
HERE = Path(__file__).parent
STRICT = ["--release", "8", "-Xlint:all,-options", "-Xdoclint:all,-missing", "-Werror", "-encoding", "US-ASCII"]


def run(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, timeout=120, check=False)


def compiled(target: Path, sources: Sequence[Path], *class_path: Path) -> Path:
    """The folder of the classes; any warning of javac is a failure."""
    path = ["-cp", ":".join(map(str, class_path))] if class_path else []
    done = run("javac", *STRICT, *path, "-d", target, *sources)
    assert done.returncode == 0 and not done.stdout + done.stderr, done.stdout + done.stderr
    return target


def sources(kit: Path) -> list[Path]:
    return sorted((kit / "src" / "main" / "java").rglob("*.java"))


@pytest.fixture(scope="session")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("java") / "classes", sources(KIT))


@pytest.fixture(scope="session")
def made_up_kit(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a gateway with another rule: what the first one needs and this one does not must be gone."""
    out = tmp_path_factory.mktemp("made-up")
    builder.build(made_up, MADE_UP, {"java": data_folder("templates") / "java"}, out, dry=False)
    return out / "java"


@pytest.fixture(scope="session")
def made_up_classes(made_up_kit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("java") / "made-up", sources(made_up_kit))
