"""batch.py: cases in, answers out, one guilty case at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import RUNTIME

pytest.importorskip("ASPPY")

PAGE = """<% Option Explicit
Dim calls
calls = 0

Function Lines(raw)
  Dim text, i
  For i = 1 To LenB(raw)
    text = text & Chr(AscB(MidB(raw, i, 1)))
  Next
  Lines = Split(text, vbLf)
End Function

Sub Answer(line)
  Dim fields, n
  If Len(line) = 0 Then Exit Sub
  fields = Split(line, vbTab)
  Select Case fields(1)
  Case "die"
    n = 1 \\ 0
  Case "loop"
    Do
      n = n + 1
      If n > 1000000 Then n = 0
    Loop
  Case "silent"
    Exit Sub
  Case "other"
    fields(0) = "someone"
  End Select
  calls = calls + 1
  Response.Write fields(0) & vbTab & "ok" & vbTab & fields(1) & "=" & calls & vbLf
End Sub

Dim line
For Each line In Lines(Request.BinaryRead(Request.TotalBytes))
  Answer line
Next
%>"""


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("batch") / "driver.asp"
    page.write_text(PAGE)
    return page


def run(driver: Path, cases: list[str], *options: str) -> list[str]:
    command = [sys.executable, str(RUNTIME / "batch.py"), str(driver), *options]
    done = subprocess.run(
        command, input="".join(case + "\n" for case in cases), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def message(answer: str) -> str:
    return bytes.fromhex(answer.partition("message=")[2]).decode("utf-16-be")


def test_each_case_has_its_answer_in_order(driver: Path) -> None:
    assert run(driver, ["a\tx", "b\ty", "c\tz"]) == ["a\tok\tx=1", "b\tok\ty=2", "c\tok\tz=3"]


def test_a_chunk_is_one_request(driver: Path) -> None:
    answers = run(driver, [f"{number}\tx" for number in range(5)], "--chunk", "2")
    assert [answer.partition("=")[2] for answer in answers] == ["1", "2", "1", "2", "1"]


def test_only_the_guilty_case_crashes(driver: Path) -> None:
    answers = run(driver, ["a\tx", "b\tdie", "c\ty", "d\tz"])
    assert [answer.split("\t")[:2] for answer in answers] == [["a", "ok"], ["b", "crash"], ["c", "ok"], ["d", "ok"]]


def test_a_crash_says_what_and_where(driver: Path) -> None:
    text = message(run(driver, ["b\tdie"])[0])
    assert "'800a000b' Division by zero; /driver.asp, line 19: n = 1 \\ 0" in text


@pytest.mark.parametrize("options", [[], ["--interpret"]], ids=["compiled", "interpreted"])
def test_a_case_that_takes_too_long_crashes(driver: Path, options: list[str]) -> None:
    answers = run(driver, ["a\tx", "b\tloop", "c\ty"], "--limit", "1", *options)
    assert [answer.split("\t")[1] for answer in answers] == ["ok", "crash", "ok"]
    assert message(answers[1]) == "the page took longer than 1 s"


def test_a_case_without_an_answer_crashes(driver: Path) -> None:
    answers = run(driver, ["a\tsilent", "b\tx"])
    assert [answer.split("\t")[:2] for answer in answers] == [["a", "crash"], ["b", "ok"]]
    assert message(answers[0]) == "the page answered nothing"


def test_an_answer_for_another_case_is_a_crash(driver: Path) -> None:
    answers = run(driver, ["a\tother", "b\tx"])
    assert [answer.split("\t")[:2] for answer in answers] == [["a", "crash"], ["b", "ok"]]
    assert "someone" in message(answers[0])


def test_the_end_of_the_input_is_the_end(driver: Path) -> None:
    assert run(driver, []) == []


def test_a_syntax_error_crashes_every_case(tmp_path: Path) -> None:
    (tmp_path / "broken.asp").write_text("<% Option Explicit\nDim a b %>")
    answers = run(tmp_path / "broken.asp", ["a\tx", "b\tx"])
    assert [answer.split("\t")[:2] for answer in answers] == [["a", "crash"], ["b", "crash"]]
    assert "Expected end of statement; /broken.asp, line 2" in message(answers[0])


def test_procedures_are_compiled_once(driver: Path) -> None:
    code = f"""
import sys; sys.path.insert(0, {str(RUNTIME)!r})
import strict; strict.install()
import compiler; compiler.install()
from compiler import units
made = []
start = units.Function.__init__
units.Function.__init__ = lambda self, name, *rest: (made.append(name), start(self, name, *rest))[1]
from pathlib import Path
from page import Site
site = Site(Path({str(driver.parent)!r}))
for _ in range(3):
    site.render(Path({str(driver)!r}), method="POST", headers={{"Content-Type": "text/plain"}}, body=b"a\\tx\\n")
print(len(made) == len(set(made)) > 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "True\n"
