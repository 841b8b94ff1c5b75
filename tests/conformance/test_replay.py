"""One case, stage by stage: what is asked, what the reference does with it, and where somebody parts from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.vectors.store import read_vectors

from .conftest import SPEC, Conform, Fake
from .test_command import CASES

Read = Any


@pytest.fixture
def replay(conform: Conform, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Read:
    """Replays ids: what was printed, what the JSON says of the first case, and the exit code."""

    def call(*ids: str, **options: object) -> tuple[str, dict[str, Any], int]:
        code = conform(replay=ids, json=tmp_path / "r.json", **options)
        printed = capsys.readouterr()
        assert printed.err == "" or code
        found = json.loads((tmp_path / "r.json").read_text("utf-8"))
        return printed.out or printed.err, found.get("replay", [{}])[0], code

    return call


def squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_every_stage_of_the_reference_is_shown_and_why_the_case_exists(fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    stored = next(test for test in read_vectors(SPEC / "vectors") if test.case.id == "text.0-is-a-value")
    printed, shown, code = replay(stored.case.id)
    lines = squeezed(printed)
    assert code == 0
    signing_string = bytes.fromhex(stored.answer.get("signing_string") or "")
    assert lines[0] == f"text.0-is-a-value sign {stored.comment}"
    assert any(line.startswith(f"why {stored.flags[0]}: ") for line in lines)
    assert f"signing_string {signing_string.decode()}" in lines
    assert f"signing_string_hex {signing_string.hex()}" in lines
    assert any(line.startswith("order ") for line in lines)
    assert lines[-2] == "good: the same"
    assert shown["reference"]["signing_string_hex"] == signing_string.hex()
    assert shown["stages"]["order"]
    assert [(row["name"], row["same"]) for row in shown["runtimes"]] == [("good", True)]


def test_the_first_byte_that_differs_is_marked(fake: Fake, replay: Read) -> None:
    fake("wrong", "trims")
    printed, shown, code = replay("text.a-blank-is-a-value")
    assert code == 1
    lines = printed.splitlines()
    place = lines.index("wrong: differs in signing_string")
    expected, got, mark = lines[place + 4 : place + 7]
    column = mark.index("^^")
    assert expected[:column].split()[1:] == got[:column].split()[1:]
    assert expected[column : column + 2] != got[column : column + 2]
    assert shown["runtimes"][0]["apart"]["stage"] == "signing_string"


def test_no_key_is_shown_whole(fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    stored = read_vectors(SPEC / "vectors")
    ids, keys = [], set()
    for name in ("private_key", "public_key", "key", "previous_key"):
        test = next(t for t in stored if len(dict(t.case.config).get(name, "")) > 20 and t.answer.kind == "ok")
        ids.append(test.case.id)
        keys.add(dict(test.case.config)[name])
    printed, shown, code = replay(*ids)
    assert code == 0
    for key in keys:
        assert key not in printed
        assert key not in json.dumps(shown)
    assert "characters, SHA-256 " in printed


def test_made_cases_are_made_again(fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    printed, shown, code = replay("fuzz.7.3")
    assert (code, shown["case"]["id"]) == (0, "fuzz.7.3")
    assert replay("fuzz.7.3")[0] == printed


@pytest.mark.parametrize("wanted", ["outside.1.4", "case 4"])
def test_cases_from_outside_are_known_by_our_id_and_their_own(wanted: str, fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    printed, _, code = replay(wanted, lines=CASES)
    assert code == 0
    assert "outside.1.4 sign" in squeezed(printed)[0]


def test_an_id_that_is_not_known_names_the_nearest(fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    printed, _, code = replay("text.0-is-a-valu")
    assert code == 2
    assert printed.startswith("--replay text.0-is-a-valu: there is no such case; the nearest ids: text.0-is-a-value")
    assert "none that is like it" in replay("qqqqqqqq")[0]


def test_a_runtime_that_is_not_here_is_named(fake: Fake, replay: Read) -> None:
    fake("good", "honest")
    fake("gone", "honest", "needs: [no-such-command]")
    printed, shown, code = replay("text.0-is-a-value")
    assert code == 0
    assert "gone: not compared: needs no-such-command" in printed
    assert [row["same"] for row in shown["runtimes"]] == [True, None] or shown["runtimes"][0]["same"] is None
