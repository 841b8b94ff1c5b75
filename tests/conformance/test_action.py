"""The GitHub Action and the workflows: there is no GitHub here, so their shell steps are run as it would run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .test_command import CASES
from .test_outside import program

ROOT = Path(__file__).resolve().parents[2]
FILES = ["action.yml", ".github/workflows/parity.yml", ".github/workflows/ci.yml"]
OFFICIAL = {"actions/checkout", "actions/setup-python", "actions/upload-artifact", "actions/download-artifact"}


def parsed(name: str) -> dict[Any, Any]:
    content: dict[Any, Any] = yaml.safe_load((ROOT / name).read_text("utf-8"))
    return content


def steps(content: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    yield from content.get("runs", {}).get("steps", [])
    for job in content.get("jobs", {}).values():
        yield from job["steps"]


def step(name: str, title: str) -> dict[str, Any]:
    return next(one for one in steps(parsed(name)) if title in (one.get("name"), one.get("id")))


def run(one: dict[str, Any], folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """A step's shell, as GitHub runs it: `bash -eo pipefail`, and as strict as it can be, with the action's files for it."""
    outputs = {name: str(folder / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    binaries = f"{folder / 'bin'}:{Path(sys.executable).parent}"
    given = {**os.environ, "PATH": f"{binaries}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), **outputs, **env}
    command = ["bash", "--noprofile", "--norc", "-euo", "pipefail", "-c", one["run"]]
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, timeout=120, check=False)


def environment(one: dict[str, Any], **given: str) -> dict[str, str]:
    """What a step's `env` comes to with the action's defaults and some inputs."""
    inputs = {name: about.get("default", "") for name, about in parsed("action.yml")["inputs"].items()} | given
    found = {}
    for name, value in one["env"].items():
        asked = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        if asked:
            found[name] = inputs[asked[1]]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder with a command `kitsmith` of this checkout."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "kitsmith"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
    command.chmod(0o755)
    (tmp_path / "cases.jsonl").write_text(CASES, "utf-8")
    return tmp_path


def test_every_input_of_the_workflow_is_used_and_one_of_the_action() -> None:
    workflow, action = parsed(FILES[1]), parsed(FILES[0])
    inputs = set(workflow[True]["workflow_call"]["inputs"])  # YAML 1.1 reads the word `on` so
    given = next(one for one in steps(workflow) if one.get("uses") == "./.kitsmith")["with"]
    assert set(given) == set(action["inputs"])
    text = (ROOT / FILES[1]).read_text("utf-8")
    used = set(re.findall(r"\$\{\{[^}]*inputs\.([a-z-]+)", text))
    assert used == inputs
    assert inputs - {"kitsmith", "ref", "shards"} <= set(action["inputs"])
    for name in given.keys() & inputs:
        assert given[name] == f"${{{{ inputs.{name} }}}}"
        assert workflow[True]["workflow_call"]["inputs"][name]["default"] == action["inputs"][name]["default"]


def test_every_input_of_the_action_is_used_and_described() -> None:
    text = (ROOT / FILES[0]).read_text("utf-8")
    inputs = parsed(FILES[0])["inputs"]
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(inputs)
    assert all(about["description"] and "default" in about for about in inputs.values())


@pytest.mark.parametrize("name", FILES)
def test_nothing_from_outside_stands_in_shell_text(name: str) -> None:
    for one in steps(parsed(name)):
        assert "${{" not in one.get("run", "")


@pytest.mark.parametrize("name", FILES)
def test_only_official_actions_by_their_major_version(name: str) -> None:
    for one in steps(parsed(name)):
        used = one.get("uses", "./.kitsmith")
        if used != "./.kitsmith":
            repository, _, version = used.partition("@")
            assert repository in OFFICIAL
            assert re.fullmatch(r"v[0-9]+", version)


def test_the_action_runs_a_driver_and_shows_its_table(folder: Path) -> None:
    (folder / "my driver.py").write_text(program("python"), "utf-8")
    (folder / "known.txt").write_text("", "utf-8")
    one = step(FILES[0], "Do they agree?")
    driver = f"mine={sys.executable} './my driver.py'"
    env = environment(
        one, drivers=f"{driver}\n", fuzz="250", vectors="cases.jsonl\n", **{"expected-failures": "known.txt"}
    )
    done = run(one, folder, **env, RESULTS=str(folder / "results"))
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr
    summary = (folder / "GITHUB_STEP_SUMMARY").read_text("utf-8")
    assert summary.startswith("### Parity: vectors\n\n~~~~~~text\n")
    assert "### Parity: fuzz\n" in summary
    assert summary.count("\nmine ") >= 2
    assert (folder / "GITHUB_OUTPUT").read_text("utf-8") == f"results={folder / 'results'}\n"
    written = sorted(path.name for path in (folder / "results").iterdir())
    assert written == ["fuzz.json", "fuzz.txt", "fuzz.xml", "vectors.json", "vectors.txt", "vectors.xml"]
    assert json.loads((folder / "results" / "fuzz.json").read_text("utf-8"))["seed"] == 1


def test_hostile_inputs_are_words_and_nothing_is_run(folder: Path) -> None:
    one = step(FILES[0], "Do they agree?")
    bad = "$(touch hacked) `touch hacked` ; touch hacked"
    for name in ("spec", "languages", "drivers", "vectors", "shard", "expected-failures", "require"):
        done = run(one, folder, **environment(one, **{"languages": "php", name: bad}), RESULTS=str(folder / "results"))
        assert done.returncode == 2, name
        assert not (folder / "hacked").exists()


def test_the_worse_of_both_runs_is_the_exit_code(folder: Path) -> None:
    (folder / "mine.py").write_text(program("python").replace("if v and", "if v.strip('0') and"), "utf-8")
    one = step(FILES[0], "Do they agree?")
    env = environment(one, drivers=f"mine={sys.executable} ./mine.py", vectors="cases.jsonl")
    done = run(one, folder, **env, RESULTS=str(folder / "results"))
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "1 disagreement"


def test_the_kits_are_checked_against_the_description(folder: Path) -> None:
    one = step(FILES[0], "Are the kits what the description gives?")
    env = environment(one, **{"build-check": "the kits"})
    assert run(one, folder, **env).returncode == 1
    assert run({"run": "kitsmith build --out 'the kits'"}, folder).returncode == 0
    assert run(one, folder, **env).returncode == 0


def test_kitsmith_and_the_runtimes_are_installed_from_the_actions_own_checkout(folder: Path) -> None:
    own = folder / "the action"
    (own / ".ci").mkdir(parents=True)
    for path in (own / ".ci" / "install-runtimes", folder / "bin" / "python"):
        path.write_text('#!/bin/sh\nfor word; do echo "<$word>"; done\n', "utf-8")
        path.chmod(0o755)
    pip = run(step(FILES[0], "Install kitsmith"), folder, KITSMITH=str(own))
    assert pip.stdout.split("\n")[:-1] == ["<-m>", "<pip>", "<install>", "<--quiet>", f"<{own}[conformance]>"]
    assert run(step(FILES[0], "Install runtimes"), folder, KITSMITH=str(own)).stdout == "<all>\n"
    assert os.access(ROOT / ".ci" / "install-runtimes", os.X_OK)


def test_the_workflow_plans_its_shards(folder: Path) -> None:
    assert run(step(FILES[1], "plan"), folder, SHARDS="3").returncode == 0
    assert (folder / "GITHUB_OUTPUT").read_text("utf-8") == "shards=[1, 2, 3]\n"


def test_the_workflow_adds_up_its_shards(folder: Path) -> None:
    (folder / "mine.py").write_text(program("python"), "utf-8")
    one, last = step(FILES[0], "Do they agree?"), step(FILES[1], "One page of all shards")
    for shard in (1, 2):
        env = environment(one, drivers=f"mine={sys.executable} ./mine.py", vectors="cases.jsonl", shard=f"{shard}/2")
        assert run(one, folder, **env, RESULTS=str(folder / "results" / f"parity-{shard}")).returncode == 0
        (folder / "GITHUB_STEP_SUMMARY").unlink()
        assert run(last, folder).returncode == shard % 2  # half of the shards is no whole
    assert (folder / "GITHUB_STEP_SUMMARY").read_text("utf-8").endswith((folder / "parity.md").read_text("utf-8"))


def test_ci_runs_what_ci_runs_elsewhere() -> None:
    assert [one["run"] for one in steps(parsed(FILES[2])) if "run" in one] == [".ci/run"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
