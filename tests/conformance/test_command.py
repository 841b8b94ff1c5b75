"""The whole command on fake kits: faults are seen and named, exit codes, reports."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from generator.spec import load

from .conftest import SPEC, Conform, Fake


def line(number: int, **more: Any) -> str:
    entry = {"id": f"case {number}", "op": "sign", "charset": "utf-8", "sign_type": "MD5", "key": "k", **more}
    return json.dumps(entry) + "\n"


CASES = "".join(
    line(number, params=params)
    for number, params in enumerate(
        [
            {"a": "0", "b": "1"}, {"a": "", "b": "1"}, {"a": "~", "a!": "1"}, {"a": " x "}, {"a": "&amp;"},
            {"a": "\U0001f600"}, {"a": "\ud800"}, {},
        ],
        1,
    )
)  # fmt: skip


def squeezed(text: str) -> str:
    """The table without its columns' widths."""
    return re.sub(" {2,}", "  ", text)


def parsed(path: Path) -> ElementTree.Element:
    return ElementTree.parse(path).getroot()  # noqa: S314  # our own report


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.strip().splitlines()[-1]


def test_honest_kits_agree(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("one", "honest")
    fake("two", "honest")
    assert conform(lines=CASES) == 0
    printed = capsys.readouterr().out
    assert "one  8/8  one\n" in squeezed(printed)
    assert printed.endswith("\nall agree with each other and with the reference on 8 cases\n")


@pytest.mark.parametrize(
    ("kit", "case"),
    [
        ("drops-zero", "case 1"), ("signs-empties", "case 2"), ("sorts-by-pair", "case 3"), ("trims", "case 4"),
        ("decodes-entities", "case 5"),
        ("says-other-words", "case 7"), ("skips", "case 1"), ("crashes", "case 6"),
    ],
)  # fmt: skip
def test_a_kit_that_is_wrong_is_seen_and_named(
    kit: str, case: str, fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("wrong", kit)
    assert conform(lines=CASES) == 1
    printed = capsys.readouterr().out
    assert f"\n{case} (" in printed
    assert "(reference, good)" in printed
    assert "(wrong)" in printed
    assert "disagreement" in printed.splitlines()[-1]


@pytest.mark.parametrize("kit", ["compares-loosely", "decodes-twice"])
def test_a_kit_that_accepts_too_much_is_seen_by_the_own_vectors(
    kit: str, fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("wrong", kit)
    assert conform() == 1
    printed = capsys.readouterr().out
    assert "  verify: answer\n" in printed


def test_a_difference_is_shown_where_it_begins(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("wrong", "trims")
    conform(lines=line(4, params={"a": " x ", "b": "1"}))
    printed = capsys.readouterr().out
    assert "sign: signing_string\n  expected  a= x &b=1    (reference)\n  got       a=x&b=1    (wrong)\n" in printed
    assert "first differing byte: 3 (78, not 20)" in printed


def test_a_crash_shows_what_the_driver_said(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("wrong", "crashes")
    assert conform(lines=CASES) == 1
    printed = capsys.readouterr().out
    assert "cannot go on" in printed
    assert "wrong  7/8  wrong\n" in squeezed(printed)


def test_an_expectation_that_nobody_meets_is_one_failure(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    assert conform(lines=line(1, params={"a": "1"}, expected_sign="0" * 32)) == 1
    printed = capsys.readouterr().out
    assert "\ncase 1 (" in printed
    assert "cases.jsonl:1)" in printed
    assert "(reference, good)" in printed
    assert printed.splitlines()[-1] == "1 expectation not met"


def test_expectations_that_are_met_agree(fake: Fake, conform: Conform) -> None:
    import hashlib

    good = hashlib.md5(b"a=0&b=\xd6\xd0k", usedforsecurity=False).hexdigest()
    lines = line(1, params={"b": "\u4e2d", "a": "0", "c": "", "sign": "x"}, charset="gbk", expected_sign=good)
    lines += line(2, params={"b": "\u20ac"}, charset="gbk", expected_error="unencodable")
    body = f"a=0&b=%D6%D0&sign={good}"
    lines += line(3, op="verify", body=body, charset="gbk", expect_signature_ok=True)
    lines += line(4, op="verify", body=body, charset="utf-8", expect_signature_ok=False)
    lines += line(5, op="verify", body=body.upper(), charset="gbk", expect_signature_ok=False)
    fake("good", "honest")
    assert conform(lines=lines) == 0


def test_a_share_is_said_and_all_lifts_it(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("slow", "honest", "share: {sign: {MD5: 3}}")
    assert conform(lines=CASES) == 0
    assert "slow  3/3  slow; sign MD5 3 of 8, the rest with --all" in squeezed(capsys.readouterr().out)
    assert conform(lines=CASES, all=True) == 0
    assert "slow  8/8  slow\n" in squeezed(capsys.readouterr().out)


def test_a_missing_runtime_is_named_with_its_hint(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("gone", "honest", "needs: [no-such-command, python:no_such_module]", "hint: apt-get install it")
    assert conform(lines=CASES) == 0
    printed = capsys.readouterr().out
    assert "gone: missing, needs no-such-command, python:no_such_module - apt-get install it" in printed
    assert printed.splitlines()[-1].endswith("; not run here: gone")


def test_nothing_compared_is_not_agreement(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("gone", "honest", "needs: [no-such-command]")
    assert conform(lines=CASES) == 3
    assert last_line(capsys) == "nothing was compared: no runtime is here"


@pytest.mark.parametrize("required", ["all", "gone"])
def test_a_required_runtime_that_is_missing_stops_the_run(
    required: str, fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("gone", "honest", "needs: [no-such-command]", "hint: apt-get install it")
    assert conform(lines=CASES, require=(required,), json=tmp_path / "r.json", junit=tmp_path / "r.xml") == 3
    assert capsys.readouterr().err == "gone: required, but no-such-command is not here; apt-get install it\n"
    assert json.loads((tmp_path / "r.json").read_text())["ok"] is False
    assert parsed(tmp_path / "r.xml").find(".//error") is not None


def test_what_is_required_and_here_changes_nothing(fake: Fake, conform: Conform) -> None:
    fake("good", "honest")
    assert conform(lines=CASES, require=("all", "good")) == 0


def test_words_that_mean_nothing_are_bad_input(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    assert conform(lines=CASES, require=("ruby",)) == 2
    assert "--require ruby: no such runtime, expected all or some of: good" in capsys.readouterr().err
    assert conform(lines=CASES, languages=("ruby",)) == 2
    assert "no language 'ruby', expected one of good" in capsys.readouterr().err


def test_a_broken_file_runs_nothing(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("good", "honest")
    assert conform(lines=CASES + "nonsense\n" + line(10) + CASES) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [text.split("cases.jsonl")[1][:4] for text in printed.err.splitlines()] == [":9: ", ":10:"]


def test_a_build_that_fails_is_broken_and_the_others_go_on(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    fake("stuck", "honest", 'build: [["{python}", -c, "print(1234 + 1); raise SystemExit(5)"]]')
    assert conform(lines=CASES) == 1
    printed = capsys.readouterr().out
    assert "good  8/8" in squeezed(printed)
    assert "stuck: cannot be built: " in printed
    assert "ended with 5\n1235" in printed
    assert printed.splitlines()[-1] == "stuck is broken"


def test_the_reports_are_well_formed_when_it_fails(fake: Fake, conform: Conform, tmp_path: Path) -> None:
    fake("good", "honest")
    fake("gone", "honest", "needs: [no-such-command]")
    fake("wrong", "trims")
    control = line(9, id="odd \u0001 <id> \ud800 &\"'", params={"a": " \u0001\ud800 "}) + line(
        10, params={"a": " \u0001 "}
    )
    paths = {"json": tmp_path / "deep" / "r.json", "junit": tmp_path / "deep" / "r.xml"}
    assert conform(lines=CASES + control, **paths) == 1
    result = json.loads(paths["json"].read_text())
    assert (result["ok"], result["disagreements"], result["verdict"]) == (False, 2, "2 disagreements")
    assert {row["name"]: row["state"] for row in result["runtimes"]} == {
        "good": "ran",
        "gone": "missing",
        "wrong": "ran",
    }
    assert result["findings"][0]["who"] == ["wrong"]
    suites = {suite.get("name"): suite for suite in parsed(paths["junit"])}
    assert [suites[name].get("failures") for name in ("reference", "good", "wrong", "gone")] == ["0", "0", "2", "0"]
    assert suites["gone"].get("skipped") == "1"
    assert len(suites["good"]) == 10


def test_the_report_counts_services_by_what_became_of_their_cases(fake: Fake, conform: Conform, tmp_path: Path) -> None:
    fake("good", "honest")
    fake("bad", "says-other-words")
    assert conform(json=tmp_path / "r.json") == 1
    rows = {row["name"]: row for row in json.loads((tmp_path / "r.json").read_text())["runtimes"]}
    good, bad = rows["good"], rows["bad"]
    assert good["services"].keys() == {s.name for s in load(SPEC).services}
    for name, counts in good["services"].items():
        assert all(count["cases"] == count["ran"] == count["agreed"] for count in counts.values())
        assert counts["request"]["cases"] > 0 < counts["validation"]["cases"]
        assert bad["services"][name]["request"]["agreed"] == counts["request"]["agreed"]
        assert bad["services"][name]["validation"]["agreed"] == 0
    assert {name for name, counts in good["services"].items() if counts["answer"]["cases"] == 0} == {
        s.name for s in load(SPEC).services if s.called_by == "browser"
    }


def test_no_report_holds_a_key(
    fake: Fake, conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("wrong", "trims")
    secret = "the-most-secret-key-of-all"
    lines = line(1, params={"a": " x "}, key=secret) + line(2, params={"a": "x"}, key=secret, expected_sign="no")
    assert conform(lines=lines, json=tmp_path / "r.json", junit=tmp_path / "r.xml") == 1
    printed = capsys.readouterr()
    assert (
        secret not in printed.out + printed.err + (tmp_path / "r.json").read_text() + (tmp_path / "r.xml").read_text()
    )


def test_fuzz_finds_what_is_wrong_and_repeats_itself(fake: Fake, conform: Conform, tmp_path: Path) -> None:
    fake("wrong", "drops-zero")
    for name in ("first", "second"):
        assert conform(fuzz=300, seed=5, json=tmp_path / name) == 1
    first, second = (json.loads((tmp_path / name).read_text()) for name in ("first", "second"))
    assert first["findings"] == second["findings"]
    assert first["disagreements"] > 0
    assert first["seed"] == 5


def test_vectors_and_fuzz_add_up(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("good", "honest")
    assert conform(lines=CASES, fuzz=50, seed=1) == 0
    assert last_line(capsys).endswith("on 58 cases")


def test_the_own_vectors_hold_the_published_signatures(
    fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("good", "honest")
    assert conform() == 0
    assert last_line(capsys).endswith(", and with 24 published signatures")
