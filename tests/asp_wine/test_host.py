"""The host names what a page does wrong, and goes on behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Host

# Answers each line with what Answer makes of it.
LOOP = """<%
Dim stream, line, lines
Set stream = Server.CreateObject("ADODB.Stream")
stream.Type = 1
stream.Open
stream.Write Request.BinaryRead(Request.TotalBytes)
stream.Position = 0
stream.Type = 2
stream.Charset = "us-ascii"
lines = Split(stream.ReadText, vbLf)
For Each line In lines
  If Len(line) > 0 Then Response.Write Answer(line) & vbLf
Next
Response.End
%>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page that answers every line with lib/answer.asp, which the test writes."""
    (tmp_path / "lib").mkdir()
    path = tmp_path / "page.asp"
    path.write_text(
        f'<%@ Language="VBScript" %>\n<% Option Explicit %>\n<!-- #include file="lib/answer.asp" -->\n{LOOP}\n'
    )
    return path


def answer(page: Path, *body: str) -> None:
    lines = ["<%", "Function Answer(line)", *(f"  {line}" for line in body), "End Function", "%>"]
    (page.parent / "lib" / "answer.asp").write_text("\n".join(lines) + "\n")


def test_every_line_is_answered_in_one_go(page: Path, host: Host) -> None:
    answer(page, 'Answer = line & vbTab & "ok"')
    told = host(page, "a", "b", "c")
    assert (told.code, told.errors) == (0, "")
    assert told.answers == [["a", "ok"], ["b", "ok"], ["c", "ok"]]


def test_a_page_that_dies_is_named_with_its_line_and_the_next_case_is_answered(page: Path, host: Host) -> None:
    answer(page, 'If line = "b" Then', '  line = CLng("many")', "End If", 'Answer = line & vbTab & "ok"')
    told = host(page, "a", "b", "c")
    assert told.code == 0
    assert [line[:2] for line in told.answers] == [["a", "ok"], ["b", "crash"], ["c", "ok"]]
    assert told.crash(1).startswith('error 13 Type mismatch; lib/answer.asp, line 4: line = CLng("many")')


def test_an_undeclared_variable_is_named(page: Path, host: Host) -> None:
    answer(page, "answr = line")
    assert "lib/answer.asp, line 3: answr = line" in host(page, "a").crash(0)


def test_a_process_that_dies_is_told(page: Path, host: Host) -> None:
    answer(page, "line = TypeName(Nothing)", "Answer = line")
    assert "Wine ended with code 5 (wine: Unhandled page fault" in host(page, "a").crash(0)


def test_a_page_that_falls_silent_is_ended(page: Path, host: Host) -> None:
    answer(page, 'Do While line = "b"', "Loop", 'Answer = line & vbTab & "ok"')
    told = host(page, "a", "b", "c", "--limit=1.5")
    assert [line[:2] for line in told.answers] == [["a", "ok"], ["b", "crash"], ["c", "ok"]]
    assert told.crash(1) == "no answer within 1.5 s"


def test_an_answer_to_another_case_is_none(page: Path, host: Host) -> None:
    answer(page, 'Answer = "z" & vbTab & "ok"')
    assert host(page, "a").crash(0) == r"the page answered b'z\tok'"


def test_a_page_that_leaves_a_case_out_is_told(page: Path, host: Host) -> None:
    answer(page, 'Answer = ""')
    assert host(page, "a").crash(0) == "the page ended without an answer"


def test_a_syntax_error_is_named_with_its_line(page: Path, host: Host) -> None:
    answer(page, "Dim half", 'half = (1 + "x"', "Answer = line")
    told = host(page, "a", "b")
    assert (told.code, told.answers) == (2, [])
    assert told.errors.startswith('syntax error; lib/answer.asp, line 4: half = (1 + "x"')


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ("AscW(bytes)", "AscW = Shim.unitOf(text)"),  # a Byte() is no text
        ("LenB(line)", "LenB = Len(bytes(0))"),  # and a text no Byte()
        ('AscW("")', "AscW = Shim.unitOf(text)"),
        ("ChrW(65536)", "ChrW = Shim.textOf(unit)"),
    ],
)
def test_the_prelude_is_no_more_lenient_than_windows(page: Path, host: Host, wrong: str, where: str) -> None:
    answer(page, "Dim bytes", "bytes = Request.BinaryRead(1)", f"Answer = line & vbTab & {wrong}")
    crash = host(page, "a").crash(0)
    assert "; prelude.vbs, line " in crash
    assert crash.split(": ")[1].startswith(where)
