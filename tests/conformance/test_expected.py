"""Failures that are known: they are run, they do not fail the run, and a list that is wrong does."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from .conftest import Conform, Fake
from .test_command import CASES, last_line
from .test_outside import PYTHON, here  # noqa: F401  # a fixture

TRIMMED = "outside.1.4"  # `{"a": " x "}` of CASES


def known(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "known.txt"
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def test_an_expected_failure_is_counted_and_does_not_fail_the_run(
    fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("wrong", "trims")
    entries = known(tmp_path, "# what we know of", "", f"wrong {TRIMMED}  # trims; to be changed")
    assert conform(lines=CASES, expected_failures=entries, json=tmp_path / "r.json", junit=tmp_path / "r.xml") == 0
    verdict = "all agree with each other and with the reference on 8 cases, but for 1 expected failure"
    assert last_line(capsys) == verdict
    result = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert (result["ok"], result["expected_failures"], result["disagreements"]) == (True, 1, 0)
    suites = {suite.get("name"): suite for suite in ElementTree.parse(tmp_path / "r.xml").getroot()}  # noqa: S314
    assert [suites["wrong"].get(word) for word in ("tests", "failures", "skipped")] == ["8", "0", "1"]


def test_a_failure_that_is_not_on_the_list_still_fails(
    fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("one", "trims")
    fake("two", "trims")
    assert conform(lines=CASES, expected_failures=known(tmp_path, f"one {TRIMMED}")) == 1
    assert last_line(capsys) == "1 disagreement, beside 1 expected failure"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("wrong outside.1.1", "wrong outside.1.1: passes now; take it off the list"),
        ("good outside.1.*", "good outside.1.*: passes now; take it off the list"),
        ("wrong outside.1.99", "wrong outside.1.99: names no case; take it off the list"),
        ("ruby outside.1.4", "ruby outside.1.4: names no runtime, expected one of good, wrong"),
        ("reference outside.1.4", "reference outside.1.4: names no runtime, expected one of good, wrong"),
    ],
)
def test_an_entry_that_is_wrong_fails_the_run_by_its_place(
    entry: str, says: str, fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("wrong", "trims")
    path = known(tmp_path, f"wrong {TRIMMED}", entry)
    assert conform(lines=CASES, expected_failures=path, json=tmp_path / "r.json") == 1
    printed = capsys.readouterr().out
    assert f"{path}:2: {says}" in printed.splitlines()
    assert printed.splitlines()[-1] == "1 entry of the expected failures wrong, beside 1 expected failure"
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["stale"] == [f"{path}:2: {says}"]


@pytest.mark.parametrize(
    ("entry", "options"),
    [
        ("gone outside.1.1", {}),  # a runtime that is not here
        ("text text.a-blank-is-a-value", {}),  # of the gateway's own vectors, which were not asked for
        ("text fuzz.1.7", {}),  # of another seed
        ("slow outside.1.2", {}),  # not in its share
        ("text outside.1.2", {"shard": (1, 2)}),  # of another shard
    ],
)
def test_what_this_run_leaves_out_is_only_said(
    entry: str, options: dict[str, object], fake: Fake, conform: Conform, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    fake("text", "honest")
    fake("gone", "honest", "needs: [no-such-command]")
    fake("slow", "honest", "share: {sign: {MD5: 1}}")
    path = known(tmp_path, entry)
    assert conform(lines=CASES, expected_failures=path, **options) == 0
    assert f"{path}:1: {entry}: not tried, " in capsys.readouterr().err


def test_a_crash_may_be_expected_too(fake: Fake, conform: Conform, tmp_path: Path) -> None:
    fake("wrong", "crashes")
    assert conform(lines=CASES, expected_failures=known(tmp_path, "wrong outside.1.*  # ends at an emoji")) == 0


def test_a_driver_that_skips_does_not_fail(
    fake: Fake, conform: Conform, tmp_path: Path, here: Path, capsys: pytest.CaptureFixture[str]  # noqa: F811
) -> None:  # fmt: skip
    fake("kit", "honest")
    path = known(tmp_path, "mine outside.1.7  # half of a surrogate pair")
    assert conform(lines=CASES, drivers=(f"mine={PYTHON}",), expected_failures=path) == 1
    assert "mine outside.1.7: is skipped, and so does not fail; take it off the list" in capsys.readouterr().out


def test_a_list_that_cannot_be_read_runs_nothing_and_names_every_line(
    fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    path = known(tmp_path, "good outside.1.1", "good", "good a b", "good a*b  # why", "good outside.1.1  # again")
    assert conform(lines=CASES, expected_failures=path) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.split(": ")[0] for line in printed.err.splitlines()] == [f"{path}:{n}" for n in (2, 3, 4, 5)]
    assert conform(lines=CASES, expected_failures=tmp_path / "gone.txt") == 2
    assert "gone.txt: cannot be read as text" in capsys.readouterr().err
