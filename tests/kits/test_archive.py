"""What a merchant downloads (security item 20): the same bytes on every run, harmless names, sums that fit."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

LANGUAGES = ("asp", "dotnet", "java", "php", "python")


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archived(tmp_path_factory.mktemp("archive"), "0")


def archived(folder: Path, hash_seed: str) -> Path:
    env = {**os.environ, "PYTHONHASHSEED": hash_seed}
    subprocess.run([sys.executable, "-m", "generator", "build", "--archive"], cwd=folder, env=env, check=True)
    return folder / "dist"


def test_there_is_one_zip_for_each_language_and_one_of_the_vectors(dist: Path) -> None:
    names = sorted(p.name for p in dist.glob("*.zip"))
    assert names == [f"alipay-cross-border-{name}-1.0.0.zip" for name in (*LANGUAGES, "vectors")]


def test_another_run_with_another_hash_seed_gives_the_same_bytes(dist: Path, tmp_path: Path) -> None:
    time.sleep(2)  # the resolution of a zip's times
    again = archived(tmp_path, "12345")
    assert {p.name: p.read_bytes() for p in again.iterdir()} == {p.name: p.read_bytes() for p in dist.iterdir()}


def test_the_sums_are_those_of_the_zips(dist: Path) -> None:
    lines = (dist / "SHA256SUMS").read_text().splitlines()
    found = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert found == {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in dist.glob("*.zip")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_zip_holds_the_kit_in_one_folder(dist: Path, language: str) -> None:
    folder = f"alipay-cross-border-{language}-1.0.0"
    with zipfile.ZipFile(dist / f"{folder}.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    kit = dist.parent / "output" / language
    assert held == {
        f"{folder}/{p.relative_to(kit).as_posix()}": p.read_bytes()
        for p in kit.rglob("*")
        if p.is_file() and p.name != ".kitsmith.json"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_zip_holds_the_file_that_a_merchant_fills_in(dist: Path, language: str) -> None:
    with zipfile.ZipFile(dist / f"alipay-cross-border-{language}-1.0.0.zip") as archive:
        names = [name.split("/", 1)[1].lower() for name in archive.namelist()]
    assert any("sample" in name for name in names)
    assert not {"config.php", "config.asp", "merchantconfig.java", "appsettings.config", "web.config"} & set(names)


def test_check_and_archive_do_not_go_together(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--check", "--archive")
    assert done.returncode == 2
    assert "give one of them" in done.stderr


def test_a_dist_that_cannot_be_written_is_a_sentence(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--archive", "--dist", "/proc/dist")
    assert done.returncode == 4
    assert "cannot be written" in done.stderr
