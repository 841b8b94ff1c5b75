"""What a runtime's manifest says that it needs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.conformance.matrix import share_of
from generator.conformance.runtimes import Places, Runtime, from_manifest, is_here
from generator.kits import languages, load_manifest
from generator.paths import data_folder
from generator.vectors.expectations import Expectation
from generator.vectors.store import read_vectors

VERSIONS = {
    "name": "tool-{version}",
    "found": {
        "command": r"tool(\d+\.\d+)",
        "folders": ["{tools}/tool-*/bin", "$PATH", "$VERSIONS/versions/*/bin"],
        "without": "1.0",
        "works": ["{found}", "--version"],
        "else": "tool{version} that works",
    },
    "needs": ["{found}"],
    "run": ["{found}", "driver", "{kit}"],
    "share": {"sign": {"RSA": 5}},
}


def command(folder: Path, name: str, code: int = 0) -> Path:
    """A command that ends with a code."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def case_id(expectation: Expectation) -> str:
    return expectation.case.id


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any version of the tool: folders for PATH, for a version manager and for kitsmith's tools."""
    (tmp_path / "path").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}:{tmp_path / 'gone'}:relative")
    monkeypatch.setenv("VERSIONS", str(tmp_path / "manager"))
    monkeypatch.setenv("KITSMITH_TOOLS", str(tmp_path / "tools"))
    return tmp_path


def found() -> dict[str, str]:
    """Name -> command of the runtimes that the manifest's entry becomes."""
    return {runtime.name: runtime.run[0] for runtime in from_manifest("x", {"runtimes": [VERSIONS]})}


def test_a_need_is_a_command_by_name_or_by_path_or_a_module() -> None:
    assert is_here(sys.executable)
    assert is_here("sh")
    assert is_here("python:json")
    assert not is_here("no-such-command")
    assert not is_here("/no/such/command")
    assert not is_here("python:no_such_module")


def test_one_of_several_is_enough() -> None:
    assert is_here("no-such-command or sh")
    assert is_here("sh or no-such-command")
    assert not is_here("no-such-command or python:no_such_module")


def test_a_file_that_cannot_be_run_is_no_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "tool").touch(0o644)
    assert not is_here(f"tool or {tmp_path / 'tool'}")


def test_a_star_in_a_share_stands_for_any_other_sign_type() -> None:
    runtime = Runtime("asp", "wine", "Wine", (), share={"sign": {"RSA": 1, "*": 60}, "verify": {"RSA": 6}})
    pairs = [("sign", "RSA"), ("sign", "SHA1"), ("verify", "RSA"), ("verify", "MD5"), ("build", "MD5")]
    assert [runtime.most(*pair) for pair in pairs] == [1, 60, 6, None, None]


def test_a_star_in_the_place_of_an_op_stands_for_any_other_op() -> None:
    runtime = Runtime("php", "5.6", "PHP", (), share={"*": {"*": 60, "RSA": 9}, "verify": {"RSA": 6}})
    pairs = [("sign", "RSA"), ("notify", "MD5"), ("verify", "RSA"), ("verify", "MD5")]
    assert [runtime.most(*pair) for pair in pairs] == [9, 60, 6, None]


def test_a_version_that_is_found_becomes_a_runtime_of_its_own_in_the_order_of_versions(machine: Path) -> None:
    new = command(machine / "path", "tool3.10")
    old = command(machine / "manager/versions/3.9.18/bin", "tool3.9")
    assert list(found().items()) == [("tool-3.9", str(old)), ("tool-3.10", str(new))]
    runtime = from_manifest("x", {"runtimes": [VERSIONS]})[0]
    assert runtime.label == "x tool-3.9"
    assert runtime.run == (str(old), "driver", "{kit}")
    assert runtime.most("sign", "RSA") == 5
    assert runtime.lacks() == []


def test_only_whole_names_of_the_pattern_are_versions(machine: Path) -> None:
    for name in ("tool3", "tool3.9-config", "mytool3.9", "tool1.0"):
        command(machine / "path", name)
    assert found() == {}


def test_the_first_command_of_a_version_that_works_is_taken(machine: Path) -> None:
    command(machine / "path", "tool3.9", code=127)  # a version manager's shim of a version that is switched off
    works = command(machine / "manager/versions/3.9.1/bin", "tool3.9")
    command(machine / "manager/versions/3.9.2/bin", "tool3.9")
    assert found() == {"tool-3.9": str(works)}
    prepared = command(machine / "tools/tool-3.9/bin", "tool3.9")
    assert found() == {"tool-3.9": str(prepared)}


def test_a_version_of_which_no_command_works_is_missing_with_what_it_lacks(machine: Path) -> None:
    command(machine / "path", "tool3.9", code=1)
    (runtime,) = from_manifest("x", {"runtimes": [VERSIONS]})
    assert runtime.lacks() == ["tool3.9 that works"]


def test_a_need_of_the_tools_folder_is_a_file_in_it(machine: Path) -> None:
    assert not is_here("tools:wasm/php.mjs")
    command(machine / "tools/wasm", "php.mjs")
    assert is_here("tools:wasm/php.mjs")
    assert not is_here("tools:wasm")
    assert Places(machine, machine, machine).fill(["{tools}/wasm/php.mjs"]) == [str(machine / "tools/wasm/php.mjs")]


def test_the_tools_folder_stands_in_the_cache_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KITSMITH_TOOLS", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    command(tmp_path / "kitsmith/tools", "a")
    assert is_here("tools:a")


@pytest.fixture(scope="module")
def vectors() -> list[Expectation]:
    return [stored.expectation() for stored in read_vectors(data_folder("specs") / "alipay-cross-border" / "vectors")]


def runtimes() -> list[Runtime]:
    """Every runtime that has a share; of one that is found by its version, what the entry says of all of them."""
    shared = []
    for name, folder in languages().items():
        for entry in load_manifest(folder).conformance["runtimes"]:
            plain = {key: value for key, value in entry.items() if key != "found"}
            shared += [r for r in from_manifest(name, {"runtimes": [plain]}) if r.share]
    return shared


@pytest.mark.parametrize("runtime", runtimes(), ids=lambda runtime: runtime.label)
def test_a_share_has_every_suite_and_every_op_and_something_that_signs_and_verifies_with_rsa(
    runtime: Runtime, vectors: list[Expectation]
) -> None:
    share, left_out = share_of(runtime, vectors, "MD5")
    suites = {case_id(one).partition(".")[0] for one in vectors}
    assert {case_id(one).partition(".")[0] for one in share} == suites
    assert {one.case.op for one in share} == {one.case.op for one in vectors}
    no_signature = runtime.share.get("sign", {}).get("RSA") == 0  # Wine needs 15 s for one; tests/asp_wine makes it
    for op in ("verify",) if no_signature else ("sign", "verify"):
        assert any(
            e.kind == "ok" and e.case.op == op and dict(e.case.config).get("sign_type") == "RSA" for e in share
        ), op
    assert len(share) + sum(one.of - one.ran for one in left_out) == len(vectors)


def test_a_share_of_a_few_hundred_cases_has_every_flag_of_the_vectors(vectors: list[Expectation]) -> None:
    runtime = Runtime("php", "5.6", "PHP", (), share={"*": {"*": 60}})
    share, _ = share_of(runtime, vectors, "MD5")
    assert {flag for one in share for flag in one.flags} == {flag for one in vectors for flag in one.flags}
    assert len(share) < len(vectors) / 5
