"""The lint finds what does not run alike everywhere, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

RULES = {
    "1 not ASCII": (1, 'a = "\u4e2d"', "a = ChrW(20013)"),
    "1 not declared": (1, "zz = 1", "a = 1"),
    "1 a counter that is not declared": (1, "For zz = 1 To 2\nNext", "For a = 1 To 2\nNext"),
    "1 a local that is not declared": (1, "Sub S()\nx = 1\nEnd Sub", "Sub S()\nDim x\nx = 1\nEnd Sub"),
    "1 a local of another procedure": (
        1,
        "Sub S()\nDim x\nEnd Sub\nSub T()\nx = 1\nEnd Sub",
        "Sub S(x)\nx = 1\nEnd Sub",
    ),
    "2 a dynamic array": (2, "Dim x()", "Dim x(3)"),
    "2 ReDim of an unknown name": (2, "ReDim x(1)", "ReDim a(1)"),
    "2 ReDim Preserve of an unknown name": (2, "ReDim Preserve x(1)", "ReDim Preserve a(1)"),
    "2 Erase": (2, "Erase a", "a = Empty"),
    "3 a suffix": (3, "a = &HFFFF&", "a = 65535"),
    "4 Round": (4, "a = Round(1.5)", "a = Int(1.5)"),
    "4 CCur": (4, "a = CCur(1)", "a = CLng(1)"),
    "4 FormatNumber": (4, "a = FormatNumber(1)", "a = CStr(1)"),
    "4 IsNumeric": (4, "a = IsNumeric(b)", "a = IsEmpty(b)"),
    "4 CDbl of a text": (4, 'a = CDbl("1.5")', "a = 1.5"),
    "5 a parenthesis": (5, 'Out (1 + 1) & "x"', 'Call Out((1 + 1) & "x")'),
    "5 a parenthesis of a member": (5, 'd.Add ("j") & "k", 2', 'd.Add "j" & "k", 2'),
    "5 a parenthesis behind Then": (5, "If a Then Out (b), 2", "If a Then Out b, 2"),
    "5 a parenthesis behind Else": (5, "If a Then b = 1 Else Out (b), 2", "If a Then b = 1 Else Out b, 2"),
    "5 a parenthesis behind a colon": (5, "a = 1 : Out (b) & a", "a = 1 : b = (a)"),
    "5 two arguments in parentheses": (5, "S(1, 2)", "Call S(1, 2)"),
    "5 two arguments of a method in parentheses": (5, "d.Add(1, 2)", "d.Add 1, 2"),
    "5 a point in With": (5, "With d\nOut .Count\nEnd With", "With d\na = .Count\n.Add 1, 2\nEnd With"),
    "6 an index behind a call": (6, "a = F()(1)", "a = F()"),
    "6 an index behind a method": (6, "a = d.Keys()(0)", "a = d.Keys"),
    "6 an index behind an index": (6, "a = b(0)(1)", "a = b(0)"),
    "6 several fields": (6, "Class C\nPrivate p, q\nEnd Class", "Class C\nPrivate p\nPrivate q\nEnd Class"),
    "6 a field with bounds": (6, "Class C\nPublic p(3)\nEnd Class", "Class C\nPublic p\nEnd Class"),
    "6 Me": (
        6,
        "Class C\nPublic p\nSub S()\nMe.p = 1\nEnd Sub\nEnd Class",
        "Class C\nPublic p\nSub S()\nMe.T\nEnd Sub\nEnd Class",
    ),
    "6 Set Me": (
        6,
        "Class C\nPublic p\nSub S()\nSet Me.p = Nothing\nEnd Sub\nEnd Class",
        "Class C\nPublic p\nEnd Class",
    ),
    "6 a name in brackets": (6, "a = [b]", "a = b"),
    "9 Execute": (9, 'Execute "a = 1"', "a = 1"),
    "9 ExecuteGlobal": (9, 'ExecuteGlobal "a = 1"', "a = 1"),
    "9 Eval": (9, 'a = Eval("1")', "a = 1"),
    "9 GetRef": (9, 'Set a = GetRef("F")', "Set a = F()"),
    "9 Escape": (9, "a = Escape(b)", "a = Escaped(b)"),
    "9 Unescape": (9, "a = Unescape(b)", "a = o.Unescape(b)"),
    "9 Filter": (9, 'a = Filter(b, "x")', 'a = Split(b, "x")'),
    "9 DateDiff": (9, 'a = DateDiff("d", a, b)', 'a = DateAdd("d", 1, b)'),
    "9 DatePart": (9, 'a = DatePart("d", b)', "a = Day(b)"),
    "10 CreateObject": (10, 'Set a = CreateObject("A.B")', 'Set a = Server.CreateObject("A.B")'),
    "16 URLEncode": (16, "a = Server.URLEncode(b)", "a = Escaped(b)"),
    "16 HTMLEncode": (16, "a = Server.HTMLEncode(b)", 'a = Replace(b, "&", "&amp;")'),
    "17 Application.Lock": (17, "Application.Lock", "f.CreateFolder b"),
    "17 CreateTextFile as a lock": (17, "Set a = f.CreateTextFile(b, False)", "Set a = f.CreateTextFile(b, True)"),
}
FRAME = "<% Option Explicit\nDim a, b, d, f, o\n{}\n%>"


@pytest.mark.parametrize("name", RULES)
def test_the_bad_way_is_found(name: str) -> None:
    rule, bad, _good = RULES[name]
    assert {finding.rule for finding in lint(FRAME.format(bad))} == {rule}


@pytest.mark.parametrize("name", RULES)
def test_the_good_way_is_let_pass(name: str) -> None:
    assert lint(FRAME.format(RULES[name][2])) == []


def test_option_explicit_comes_first_in_a_page_with_includes() -> None:
    page = '<!-- #include file="a.asp" -->\n<% Dim a %>'
    assert [(found.rule, found.line, found.column) for found in lint(page)] == [(1, 2, 4)]


def test_option_explicit_comes_first_in_a_script() -> None:
    assert [found.rule for found in lint("Dim a", is_page=False)] == [1]


def test_an_included_file_has_no_option_explicit() -> None:
    assert lint("<%\nFunction F()\n  F = 1\nEnd Function\n%>") == []


@pytest.mark.parametrize(
    "code",
    [
        "' Erase a, S(1, 2), &HFF&",
        "Rem Erase a",
        'a = "Erase a : S(1, 2) &HFF&"',
        'a = "a ""quoted"" Execute"',
        "a = b & _\n  (1 + 2)",
        "a(1) = 2",
        "d(1).x = 2",
        "Call S((1), 2)",
        "Next_ = 1 : Dim Next_",
        "a = (1 + 2) * 3",
        "a = d.Execute(b) : a = d.Filter",
        "If (a) Then b = 1",
        "Do While (a) And (b)\nLoop",
        "a = #2024-01-02#",
        "S a(1), b(2)",
        "o.Method a, (b)",
    ],
)
def test_what_only_looks_bad_is_let_pass(code: str) -> None:
    assert lint(FRAME.format(code)) == []


def test_only_script_is_read() -> None:
    assert lint("Execute x <b>Erase a</b> <% Dim a %> S(1, 2)") == []


def test_an_expression_is_read() -> None:
    assert [found.rule for found in lint('<%= Eval("1") %>')] == [9]


def test_a_continued_line_is_one_statement() -> None:
    found = lint(FRAME.format("S _\n  (1), 2"))
    assert [(finding.rule, finding.line, finding.column) for finding in found] == [(5, 4, 3)]


def test_the_command_prints_place_rule_and_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import lint as command

    file = tmp_path / "x.vbs"
    file.write_text("Option Explicit\nDim a\n  Erase a\n")
    assert command.main([str(file)]) == 1
    assert capsys.readouterr().out == f"{file}:3:3: RULE 2: Erase; write ReDim, or = Empty\n"


def test_the_command_is_silent_about_good_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import lint as command

    file = tmp_path / "x.asp"
    file.write_text("<% Option Explicit\nDim a %>")
    assert command.main([str(file)]) == 0
    assert capsys.readouterr().out == ""
