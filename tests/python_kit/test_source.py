"""The emitted source as the tools of Python's people see it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import KIT

RULES = "E,F,W,I,UP,B,SIM,C4,RET,PTH"


@pytest.fixture(params=["own", "made-up"])
def folder(request: pytest.FixtureRequest) -> Path:
    return KIT if request.param == "own" else request.getfixturevalue("made_up_kit")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mypy")


def run(folder: Path, *command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing(folder: Path) -> None:
    run(folder, "ruff", "check", "--no-cache", "--line-length", "120", "--select", RULES, ".")


def test_mypy_strict_finds_nothing(folder: Path, cache: Path) -> None:
    run(folder, "mypy", "--strict", "--cache-dir", str(cache), ".")


def test_every_file_is_ascii_and_says_that_it_is_generated(folder: Path) -> None:
    files = sorted(folder.rglob("*.py"))
    assert files
    for file in files:
        first, _, rest = file.read_bytes().decode("ascii").partition("\n")
        assert first.startswith("# Made by kitsmith from "), file
        assert rest, file


def public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """The classes and functions without an underscore, and those within such classes."""
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
            yield node
            yield from public(node.body) if isinstance(node, ast.ClassDef) else ()


def test_what_merchants_call_is_documented(folder: Path) -> None:
    files = [file for file in folder.rglob("*.py") if file.name not in ("algorithms.py", "selftest_notify.py")]
    assert len(files) > 20
    for file in files:
        module = ast.parse(file.read_text("ascii"))
        assert ast.get_docstring(module), file
        for node in public(module.body):
            assert ast.get_docstring(node), f"{file}: {node.name}"


def test_a_kit_without_rsa_and_gbk_holds_nothing_of_them(made_up_kit: Path) -> None:
    source = "".join(file.read_text("ascii") for file in made_up_kit.rglob("*.py")).lower()
    for word in ("rsa_", " rsa", "cryptography", "gbk", "ranges"):
        assert word not in source
