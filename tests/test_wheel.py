"""The wheel alone, without the checkout: descriptions and templates are in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import MADE_UP, ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but what the wheel installs."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, cwd=folder)
    (wheel,) = folder.glob("kitsmith-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", str(folder / "site"), str(wheel)], check=True, cwd=folder)
    return folder / "site"


def run(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_it_runs_from_the_wheel_and_not_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = "import generator; print(generator.__file__)"
    env = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_it_builds_the_same_kits_as_the_checkout(installed: Path, tmp_path: Path) -> None:
    assert run(installed, tmp_path, "build").returncode == 0
    made = {p.relative_to(tmp_path / "output"): p.read_bytes() for p in (tmp_path / "output").rglob("*") if p.is_file()}
    ours = {p.relative_to(ROOT / "output"): p.read_bytes() for p in (ROOT / "output").rglob("*") if p.is_file()}
    assert made == {path: content for path, content in ours.items() if path in made}
    assert len(made) > 150


def test_it_builds_a_description_of_ones_own(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "build", "--spec", str(MADE_UP), "--out", "kits")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "kits" / "python" / "harbour_pay" / "gateway.py").is_file()


def test_it_judges_a_kit(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "conformance", "python", "-q")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all agree" in done.stdout
