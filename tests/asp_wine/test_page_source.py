"""A page with its includes is one script that knows where its lines stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_source import PageError, script_of


def page(folder: Path, text: str, name: str = "page.asp") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_each_line_knows_its_file_and_number(tmp_path: Path) -> None:
    page(tmp_path, "<%\nb = 2\n%>\n", "lib/b.asp")
    path = page(tmp_path, '<%@ Language="VBScript" %>\n<% a = 1 %>\n<!-- #include file="lib/b.asp" -->\n<%\nc = 3 %>')
    lines = [line for line in script_of(path, "begin") if line.text.strip()]
    assert [(line.text.strip(), line.file, line.number) for line in lines] == [
        ("begin", "page.asp", 0),
        ("a = 1", "page.asp", 2),
        ("b = 2", "lib/b.asp", 2),
        ("c = 3", "page.asp", 5),
    ]


def test_option_explicit_stays_in_front(tmp_path: Path) -> None:
    path = page(tmp_path, "<%@ Language=VBScript %>\n<%\nOption Explicit ' all of it\nDim a\n%>")
    lines = [line.text for line in script_of(path, "begin") if line.text.strip()]
    assert lines == ["Option Explicit ' all of it", "begin", "Dim a"]


def test_text_and_expressions_are_written(tmp_path: Path) -> None:
    path = page(tmp_path, 'say "<%= what %>"\n<% x = 1 %>')
    assert [line.text.strip() for line in script_of(path, "begin")] == [
        "begin",
        'Response.Write "say """',
        "Response.Write (what)",
        'Response.Write """" & vbLf',
        'Response.Write ""',
        "x = 1",
    ]


def test_a_virtual_include_begins_at_the_page(tmp_path: Path) -> None:
    page(tmp_path, '<!-- #include virtual="/b.asp" -->', "lib/a.asp")
    page(tmp_path, "<% b = 2 %>", "b.asp")
    path = page(tmp_path, '<!--#INCLUDE FILE="lib/a.asp"-->')
    assert "b.asp" in [line.file for line in script_of(path, "begin")]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('<!-- #include file="page.asp" -->', "page.asp: includes itself"),
        ('<!-- #include file="gone.asp" -->', "gone.asp: .*No such file"),
        ("<%\n' caf\u00e9\n%>", "page.asp, line 2: not ASCII"),
    ],
)
def test_what_cannot_be_a_script_is_refused(tmp_path: Path, text: str, error: str) -> None:
    with pytest.raises(PageError, match=error):
        script_of(page(tmp_path, text), "begin")
