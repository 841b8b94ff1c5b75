"""Another gateway's rule is followed from data alone, by the reference and all five kits on their runtimes.

It is tried without a server that calls it, and with one: `harbour-pay-server` is laid over it, which has other elements,
another separator, other words, nobody to ask and no currency.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MADE_UP

WITH_SERVER = MADE_UP.parent / "harbour-pay-server"
LANGUAGES = {"asp", "dotnet", "java", "php", "python"}
QUICK = sorted(LANGUAGES - {"asp"})  # two engines of VBScript take a minute


RUN = [sys.executable, "-m", "generator"]


def with_vectors(folder: Path, *layers: Path) -> Path:
    """A folder with the description, laid together, and with its vectors."""
    for layer in layers:
        shutil.copytree(layer, folder / "harbour-pay", dirs_exist_ok=True)
    subprocess.run([*RUN, "vectors", "write", "--spec", "harbour-pay"], cwd=folder, check=True, capture_output=True)
    return folder


def conformed(folder: Path, *languages: str) -> dict[str, Any]:
    words = ["conformance", *languages, "--spec", "harbour-pay", "--json", "result.json", "-q", "--require", "all"]
    done = subprocess.run([*RUN, *words], cwd=folder, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads((folder / "result.json").read_text())
    return found


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return conformed(with_vectors(tmp_path_factory.mktemp("made-up"), MADE_UP), *QUICK)


@pytest.fixture(scope="module")
def with_server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_vectors(tmp_path_factory.mktemp("with-server"), MADE_UP, WITH_SERVER)


def test_kits_agree_with_the_reference_on_every_vector(result: dict[str, Any]) -> None:
    assert result["ok"] is True
    assert result["disagreements"] == 0


def test_every_kit_ran_hundreds_of_cases_on_its_runtime(result: dict[str, Any]) -> None:
    ran = {row["language"]: sum(count["agreed"] for count in row["ops"].values()) for row in result["runtimes"]}
    assert sorted(ran) == QUICK
    assert min(ran.values()) > 500


@pytest.mark.long
def test_the_kit_of_asp_follows_it_as_well(tmp_path: Path) -> None:
    rows = conformed(with_vectors(tmp_path, MADE_UP), "asp")["runtimes"]
    assert {row["name"] for row in rows} == {"asp asppy", "asp wine"}


def test_answers_of_another_gateway_are_read_from_data_alone(with_server: Path) -> None:
    (row,) = (row for row in conformed(with_server, "python")["runtimes"] if row["name"] == "python cpython")
    assert row["services"].keys() == {"pay", "look", "back", "slips", "send"}
    assert row["ops"]["answer"]["agreed"] > 300


@pytest.mark.long
def test_all_kits_call_another_gateway_and_read_its_answers(with_server: Path) -> None:
    assert {row["language"] for row in conformed(with_server)["runtimes"]} == LANGUAGES


def test_a_kit_holds_no_primitive_that_its_rule_does_not_use(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert kitsmith("build", "--spec", str(MADE_UP)).returncode == 0
    made = [p.relative_to(tmp_path).as_posix().lower() for p in (tmp_path / "output").rglob("*") if p.is_file()]
    assert not [path for path in made if "rsa" in path or "gbk" in path]
