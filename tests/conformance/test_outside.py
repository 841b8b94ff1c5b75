"""Drivers of strangers: the programs on the protocol page take part as they stand there, and nonsense is a sentence."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import SPEC, Conform, Fake

PAGE = Path(__file__).resolve().parents[2] / "docs" / "protocol.md"
PYTHON = f"{sys.executable} ./mine.py"


def program(language: str) -> str:
    """The program in a language on the protocol page."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the page's programs, in which the command is run."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    for language in ("python", "php"):
        (folder / f"mine.{language.replace('python', 'py')}").write_text(program(language), "utf-8")
    monkeypatch.chdir(folder)
    return folder


def result(path: Path) -> dict[str, Any]:
    return {row["name"]: row for row in json.loads(path.read_text("utf-8"))["runtimes"]}


def case(number: int, **params: str) -> str:
    entry = {"id": f"case {number}", "op": "sign", "charset": "utf-8", "sign_type": "MD5", "key": "k", "params": params}
    return json.dumps(entry) + "\n"


def test_the_programs_of_the_page_agree_and_skip_the_rest(
    fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    drivers = (f"mine={PYTHON}", "other=php ./mine.php")
    assert conform(drivers=drivers, json=here / "r.json") == 0
    rows = result(here / "r.json")
    assert rows.keys() == {"mine", "other"}
    for row in rows.values():
        assert row["ops"]["sign"]["agreed"] == row["ops"]["sign"]["ran"] > 150
        assert row["skipped"] == sum(op["cases"] - op["ran"] for op in row["ops"].values()) > 0
        assert row["faults"] == []
    assert rows["mine"]["ops"]["verify"]["agreed"] > 100
    printed = capsys.readouterr().out
    assert f"{PYTHON}; {rows['mine']['skipped']:,} skipped" in printed
    assert f"mine skipped {rows['mine']['skipped']:,} of them" in printed.splitlines()[-1]


def test_the_page_keeps_its_word() -> None:
    python = program("python")
    assert len(python.splitlines()) <= 30
    assert len(program("php").splitlines()) <= 30
    used = set(re.findall(r"^(?:import|from) ([a-z.]+)(?:, ([a-z.]+))?", python, re.MULTILINE))
    assert used == {("hashlib", "sys"), ("urllib.parse", "")}


def test_a_driver_that_is_wrong_is_seen_beside_a_kit_that_was_named(
    fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    fake("unnamed", "honest")
    (here / "mine.py").write_text(program("python").replace("if v and", "if v.strip() and"), "utf-8")
    assert conform(lines=case(1, a=" ", b="1") + case(2, a="1"), languages=("kit",), drivers=(f"mine={PYTHON}",)) == 1
    printed = capsys.readouterr().out
    assert "  expected  a= &b=1    (reference, kit)\n  got       b=1    (mine)\n" in printed
    assert "unnamed" not in printed
    assert printed.splitlines()[-1] == "1 disagreement"


def test_words_are_split_like_a_shell_does_but_no_shell_is_run(
    fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    (here / "my driver.py").write_text(
        "import sys\nassert sys.argv[1:] == ['$HOME', 'a b', '*']\n" + program("python"), "utf-8"
    )
    command = f"{sys.executable} 'my driver.py' $HOME \"a b\" *"
    assert conform(lines=case(1, a="1"), drivers=(f"mine={command}",)) == 0


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("mine", "--driver mine: expected NAME='command', such as --driver mine='python3 ./mine.py'"),
        ("a b=cat", "--driver a b: a name is letters, digits and . _ -"),
        ("kit=cat", "--driver kit: this name is taken by a kit"),
        ("reference=cat", "--driver reference: this name is taken"),
        ("mine= ", "--driver mine: the command is empty"),
        ("mine=cat 'x", "--driver mine: the command cannot be split into words: No closing quotation"),
        ("mine=no-such-command", "--driver mine: there is no command 'no-such-command' here"),
        ("mine=mine.py", "--driver mine: there is no command 'mine.py' here; a file of this folder is written ./mine.py"),
        ("mine=./gone.py", "--driver mine: there is no file './gone.py'; the command starts in "),
        ("mine=./mine.py", "--driver mine: './mine.py' is not executable; chmod +x ./mine.py, or name its interpreter"),
    ],
)  # fmt: skip
def test_a_driver_that_is_not_there_is_a_sentence(
    word: str, says: str, fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    assert conform(lines=case(1, a="1"), drivers=(word,)) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(says)
    assert printed.out == ""


def test_a_name_is_given_once(fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fake("kit", "honest")
    assert conform(lines=case(1, a="1"), drivers=("x=cat", "x=cat")) == 2
    assert capsys.readouterr().err.startswith("--driver x: this name is taken by a kit, by another driver")


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("print('hello')", "noise in line 1, before the first answer: 'hello' is no answer"),
        ("import sys; sys.stdout.write(sys.stdin.read())", "noise in line 1, before the first answer"),
        ("import sys; sys.exit('no such key')", "the driver ended with code 1"),
        ("pass", "no answer, though the driver ended well"),
        ("import sys\nfor l in sys.stdin: print('probe\\tok')", "it answered 'ok'"),
    ],
)
def test_a_driver_that_speaks_nonsense_is_a_sentence_and_the_others_go_on(
    source: str, what: str, fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    (here / "mine.py").write_text(source + "\n", "utf-8")
    assert conform(lines=case(1, a="1"), languages=("kit",), drivers=(f"mine={PYTHON}",)) == 1
    printed = capsys.readouterr().out
    assert "\nmine: does not speak the line protocol of docs/protocol.md: asked `probe TAB probe`" in printed
    assert what in printed
    assert re.search(r"^kit +1/1 ", printed, re.MULTILINE)
    assert printed.splitlines()[-1] == "mine is broken"


def test_a_file_that_cannot_be_started_is_a_sentence(
    fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    (here / "mine.bin").write_bytes(b"\x7fELF?")
    (here / "mine.bin").chmod(0o755)
    assert conform(lines=case(1, a="1"), drivers=("mine=./mine.bin",)) == 1
    assert "the driver could not be started" in capsys.readouterr().out


def test_a_driver_that_skips_everything_does_not_agree(
    fake: Fake, conform: Conform, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("kit", "honest")
    skipping = "import sys\nfor l in sys.stdin: print(l.split('\\t')[0] + '\\tskipped\\treason=')\n"
    (here / "mine.py").write_text(skipping, "utf-8")
    assert conform(lines=case(1, a="1"), drivers=(f"mine={PYTHON}",)) == 1
    printed = capsys.readouterr().out
    assert "mine: answered `skipped` to every case, so that nothing was compared" in printed
    assert printed.splitlines()[-1] == "mine skipped everything"


def test_a_kit_of_ours_may_not_skip(fake: Fake, conform: Conform, capsys: pytest.CaptureFixture[str]) -> None:
    fake("kit", "skips")
    assert conform(lines=case(1, a="1")) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 disagreement"


def test_the_command_as_the_page_has_it(kitsmith: Any, here: Path) -> None:
    words = ("conformance", "--driver", "mine=python3 ./mine.py", "--replay", "text.0-is-a-value", "-q")
    done = kitsmith(*words, cwd=here, PYTHONPATH=str(SPEC.parents[1]))
    assert (done.returncode, done.stderr) == (0, "")
    assert "mine: the same\n" in done.stdout
