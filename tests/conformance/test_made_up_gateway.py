"""Another gateway's rule is followed from data alone, by the reference and all five kits on their runtimes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import MADE_UP

LANGUAGES = {"asp", "dotnet", "java", "php", "python"}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    import subprocess
    import sys

    folder = tmp_path_factory.mktemp("made-up")
    shutil.copytree(MADE_UP, folder / "harbour-pay")
    run = [sys.executable, "-m", "generator"]
    subprocess.run([*run, "vectors", "write", "--spec", "harbour-pay"], cwd=folder, check=True, capture_output=True)
    words = ["conformance", "--spec", "harbour-pay", "--require", "all", "--json", "result.json", "-q"]
    done = subprocess.run([*run, *words], cwd=folder, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, object] = json.loads((folder / "result.json").read_text())
    return found


def test_all_kits_agree_with_the_reference_on_every_vector(result: dict[str, object]) -> None:
    assert result["ok"] is True
    assert result["disagreements"] == 0


def test_every_kit_ran_hundreds_of_cases_on_its_runtime(result: dict[str, object]) -> None:
    runtimes = result["runtimes"]
    assert isinstance(runtimes, list)
    ran = {r["language"]: sum(count["agreed"] for count in r["ops"].values()) for r in runtimes if r["name"] != "asp wine"}
    assert ran.keys() == LANGUAGES
    assert min(ran.values()) > 500


def test_a_kit_holds_no_primitive_that_its_rule_does_not_use(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert kitsmith("build", "--spec", str(MADE_UP)).returncode == 0
    made = [p.relative_to(tmp_path).as_posix().lower() for p in (tmp_path / "output").rglob("*") if p.is_file()]
    assert not [path for path in made if "rsa" in path or "gbk" in path]
