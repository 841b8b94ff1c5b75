"""The self-test on every CPython that is at hand, and whether it can fail."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import KIT, PACKAGE

MINORS = range(9, 20)


def candidates() -> Iterator[str]:
    yield sys.executable
    for minor in MINORS:
        yield from filter(None, [shutil.which(f"python3.{minor}")])
        yield from map(str, Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))


def version(python: str) -> str:
    """`3.9` and so on; empty for a program that does not run (a shim of a version that is not set up)."""
    program = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, timeout=30, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


@pytest.fixture(scope="module")
def pythons() -> dict[str, str]:
    found = list(dict.fromkeys(candidates()))
    with ThreadPoolExecutor(2) as pool:
        versions = list(pool.map(version, found))
    return {name: python for python, name in zip(found, versions) if name}


def run(python: str, folder: Path = KIT) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [python, "-B", "-W", "error", "-m", f"{PACKAGE}.selftest"],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_every_python_passes_all_cases_that_it_can(pythons: dict[str, str]) -> None:
    with ThreadPoolExecutor(2) as pool:
        answers = dict(zip(pythons, pool.map(run, pythons.values())))
    assert answers
    for name, done in answers.items():
        last = re.fullmatch(r"(\d+) passed, 0 failed", done.stdout.splitlines()[-1])
        assert done.returncode == 0 and last and int(last[1]) > 50, f"{name}: {done.stdout[-2000:]}{done.stderr}"
        assert ("pip install" in done.stdout) == ("passed over" in done.stdout), name


def test_with_the_package_nothing_is_passed_over() -> None:
    done = run(sys.executable)
    assert "passed over" not in done.stdout
    assert done.returncode == 0


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(KIT, tmp_path / "kit")
    return tmp_path / "kit"


def test_a_wrong_answer_is_shown_and_counted(copy: Path) -> None:
    source = copy / PACKAGE / "signature.py"
    source.write_text(source.read_text("ascii").replace("pairs.sort()", "pairs.sort(reverse=True)"), "ascii")
    done = run(sys.executable, copy)
    assert done.returncode == 1
    assert "expected " in done.stdout
    assert re.search(r"[1-9]\d* failed\Z", done.stdout.rstrip())


def test_a_cut_file_is_noticed(copy: Path) -> None:
    cases = copy / PACKAGE / "selftest.tsv"
    cases.write_bytes(cases.read_bytes()[:-200])
    done = run(sys.executable, copy)
    assert done.returncode == 1
    assert "cut short" in done.stdout


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / PACKAGE / "selftest.tsv").unlink()
    done = run(sys.executable, copy)
    assert done.returncode == 1
    assert "selftest.tsv" in done.stdout
    assert "Traceback" not in done.stderr
