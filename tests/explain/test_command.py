"""`kitsmith explain` as its user runs it: exit codes, JSON, what is printed and what never is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.explain.answer import answer
from generator.explain.question import Question
from generator.explain.report import as_text
from generator.model import Model

from .making import KEY, REQUEST, Keys, joined, md5, ordered, right, sent

GOOD = sent(REQUEST, md5(right(REQUEST)))
BAD = sent(REQUEST, md5(right(REQUEST), charset="gbk"))


def explain(text: str | bytes, *words: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["explain", *words, "-"], input=text, env={"KITSMITH_KEY": None, **environment})


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (BAD, 1), (BAD[:-1] + "0", 1), ("hello", 2), ("", 2)])
def test_the_exit_code_says_whether_it_fits(text: str, code: int) -> None:
    found = explain(text, "--key", KEY)
    assert found.exit_code == code
    assert "Traceback" not in found.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--charset", "big5"], "expected one of utf-8, gbk"),
        (["--sign-type", "DSA"], "expected one of MD5, RSA, RSA2"),
        (["--param", "x"], "expected NAME=VALUE"),
        (["--signing-string", "nowhere.txt"], "nowhere.txt: cannot be read"),
        (["--public-key", "nowhere.pem"], "nowhere.pem: cannot be read"),
    ],
)
def test_bad_input_is_a_sentence(words: list[str], says: str) -> None:
    found = explain(GOOD, *words)
    assert found.exit_code == 2
    assert says in found.output


def test_the_first_line_is_the_cause_and_the_second_what_to_do() -> None:
    lines = explain(BAD, "--key", KEY).output.splitlines()
    assert lines[0] == "It was signed in gbk, but the gateway reads utf-8."
    assert lines[1].startswith("What to do: ")


def test_the_caret_stands_under_the_first_byte_that_differs() -> None:
    pairs = {"partner": "1", "subject": "中文茶 x"}
    lines = explain(sent(pairs, md5("partner=1&subject=中文茶+x")), "--key", KEY).output.splitlines()
    at = lines.index("  partner=1&subject=中文茶 x")
    assert lines[at + 1].index("^") == 2 + len("partner=1&subject=") + 2 * 3  # a Chinese character takes two columns
    assert "First difference at byte 27: 0x20 should be signed, 0x2b (+) was." in lines


def test_json_is_what_the_page_promises() -> None:
    found = json.loads(explain(BAD, "--key", KEY, "--json").output)
    assert found["form"] == "a query string or form body"
    assert found["verdict"] == "explained"
    assert found["causes"][0]["ids"] == ["charset"]
    assert set(found["causes"][0]) == {"ids", "confidence", "sentence", "advice"}
    assert bytes.fromhex(found["expected"]) == right(REQUEST).encode()
    assert bytes.fromhex(found["signed"]) == right(REQUEST).encode("gbk")
    assert found["first_difference"] == right(REQUEST).encode().index("中".encode())


def test_the_options_are_enough_without_a_file(tmp_path: Path) -> None:
    params = [word for n, v in REQUEST.items() for word in ("--param", f"{n}={v}")]
    ran = CliRunner().invoke(
        main, ["explain", *params, "--key", KEY, "--sign", md5(right(REQUEST) + "&"), "--sign-type", "MD5"]
    )
    assert ran.output.startswith("A & stood behind the last pair.")
    (tmp_path / "text").write_text(joined({**ordered(REQUEST), "sign_type": "MD5"}))
    ran = CliRunner().invoke(main, ["explain", "--signing-string", str(tmp_path / "text"), "--json"])
    assert json.loads(ran.output)["causes"][0]["ids"] == ["sign-type-signed"]
    assert CliRunner().invoke(main, ["explain"]).exit_code == 2


def test_the_key_comes_from_the_variable_too() -> None:
    assert explain(GOOD, KITSMITH_KEY=KEY).exit_code == 0


SECRET = "sEcReTsEcReTsEcReTsEcReTsEcReT32"


@pytest.mark.parametrize(
    "text",
    [
        sent(REQUEST, md5(right(REQUEST), SECRET)),
        sent(REQUEST, "0" * 32),
        sent(REQUEST, md5(right(REQUEST), SECRET + " ")),
        right(REQUEST) + SECRET,
        right(REQUEST) + "&key=" + SECRET,
        sent({**REQUEST, "subject": SECRET}, md5(right(REQUEST))),
    ],
)
@pytest.mark.parametrize("words", [[], ["--json"]])
def test_a_key_is_never_printed(text: str, words: list[str]) -> None:
    found = explain(text, "--key", SECRET, *words)
    assert SECRET not in found.output
    assert SECRET.encode().hex() not in found.output


def test_what_looks_like_a_key_is_not_printed_either() -> None:
    found = explain(right(REQUEST) + "&key=abcdefghijklmnopqrstuvwxyz012345")
    assert "key-joined" in explain(right(REQUEST) + "&key=abcdefghijklmnopqrstuvwxyz012345", "--json").output
    assert "abcdefghijklmnopqrstuvwxyz012345" not in found.output
    assert "abcdefghijklmnopqrstuvwxyz012345" not in explain(right(REQUEST) + "abcdefghijklmnopqrstuvwxyz012345").output


def test_private_keys_are_never_printed(tmp_path: Path) -> None:
    mine = Keys(tmp_path, "mine")
    text = sent(REQUEST, mine.sign(joined(REQUEST)), "RSA2")
    found = explain(text, "--private-key", str(mine.private))
    assert found.output.startswith("The parameters were not sorted.")
    lines = mine.private.read_text().splitlines()[1:-1]
    assert not any(line in found.output for line in lines)


def test_the_file_is_not_changed_and_both_texts_may_be_files(tmp_path: Path) -> None:
    file, signed = tmp_path / "request.txt", tmp_path / "signed.txt"
    file.write_bytes(BAD.encode() + b"\r\n")
    signed.write_bytes(right(REQUEST).encode("gbk"))
    found = CliRunner().invoke(main, ["explain", str(file), "--signing-string", str(signed), "--key", KEY])
    assert found.exit_code == 1
    assert "one line end at the end of the file was left out" in found.output
    assert (file.read_bytes(), signed.read_bytes()) == (BAD.encode() + b"\r\n", right(REQUEST).encode("gbk"))


def test_a_long_text_is_shown_around_its_difference(gateway: Model) -> None:
    pairs = {**REQUEST, "body": "中" * 300 + " x"}
    text = as_text(
        answer(gateway, Question(sent(pairs, md5(right({**pairs, "body": "中" * 300 + "+x"}))).encode(), key=KEY))
    )
    carets = [line for line in text.splitlines() if line.strip() == "^"]
    assert len(carets) == 2
    assert all(len(line) < 100 for line in carets)


def test_a_right_order_of_the_pairs_is_shown_even_when_nothing_is_known() -> None:
    found = explain(sent(REQUEST, "0" * 32), "--key", KEY)
    assert joined(ordered(REQUEST)) in found.output
    assert "I do not know" in found.output.splitlines()[0]
