"""Finds VBScript that does not run alike on IIS, asppy and Wine: lint.py FILE...

Prints `file:line:column: RULE n: what it is, what to write instead` for each place and ends with code 1 when there
was one. `.asp` and `.inc` files are read inside <% %>, all others as plain script. The numbers are those of the rules
for portable VBScript.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from scopes import undeclared
from vbtokens import Finding, Token, closing, page_tokens, script_tokens, statements, token_at

_DECLARING = {"DIM", "PUBLIC", "PRIVATE"}
_NOT_CALLED = {
    "IF", "ELSEIF", "ELSE", "END", "SELECT", "CASE", "DO", "LOOP", "WHILE", "WEND", "FOR", "NEXT", "WITH", "EXIT",
    "DIM", "REDIM", "ERASE", "SET",
    "SUB", "FUNCTION", "CALL", "PROPERTY", "CLASS", "PUBLIC", "PRIVATE", "OPTION", "CONST", "ON", "RANDOMIZE",
    "EXECUTE", "EXECUTEGLOBAL", "STOP", "<%=",
}  # fmt: skip
_FORBIDDEN_NAMES = {
    "EXECUTE": (9, "Execute", "plain code"),
    "EXECUTEGLOBAL": (9, "ExecuteGlobal", "plain code"),
    "EVAL": (9, "Eval", "plain code"),
    "GETREF": (9, "GetRef", "Select Case over a name"),
    "ESCAPE": (9, "Escape", "a loop over AscW"),
    "UNESCAPE": (9, "Unescape", "a loop over AscW"),
    "FILTER": (9, "Filter", "a loop"),
    "DATEDIFF": (9, "DateDiff", "DateAdd and comparisons"),
    "DATEPART": (9, "DatePart", "Year, Month, Day, Hour, Minute, Second"),
    "ERASE": (2, "Erase", "ReDim, or = Empty"),
    "ROUND": (4, "Round", "amounts as text or whole cents"),
    "CCUR": (4, "CCur", "amounts as text or whole cents"),
    "FORMATNUMBER": (4, "FormatNumber", "amounts as text or whole cents"),
    "FORMATCURRENCY": (4, "FormatCurrency", "amounts as text or whole cents"),
    "ISNUMERIC": (4, "IsNumeric follows the server's locale", "a test of the characters"),
}
_FORBIDDEN_MEMBERS = {
    ("SERVER", "URLENCODE"): (16, "Server.URLEncode", "percent-encoding by bytes"),
    ("SERVER", "HTMLENCODE"): (16, "Server.HTMLEncode follows the code page", "Replace for & < > and quotes"),
    ("APPLICATION", "LOCK"): (17, "Application.Lock", "CreateFolder of a lock folder"),
}
_CONVERSIONS = {"CDBL", "CSNG", "CINT"}


def lint(text: str, is_page: bool = True) -> list[Finding]:
    """The places of a page (or plain script) that break a rule, in the order of the text."""
    tokens = list(page_tokens(text) if is_page else script_tokens(text))
    whole = [list(statement) for statement in statements(iter(tokens))]
    found = list(_not_ascii(text))
    found += _explicit(tokens, is_page, text)
    found += undeclared(whole)
    in_class = with_depth = 0
    for statement in whole:
        words = [token.upper for token in statement[:2]]
        with_depth += (words[0] == "WITH") - (words == ["END", "WITH"])
        in_class += (words[0] == "CLASS") - (words == ["END", "CLASS"])
        for check in _STATEMENT_CHECKS:
            found += check(statement, bool(in_class), with_depth > 0)
    return sorted(set(found))


def _finding(token: Token, rule: int, what: str, instead: str) -> Finding:
    return Finding(token.line, token.column, rule, f"{what}; write {instead}")


def _not_ascii(text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if not character.isascii():
                yield Finding(number, column, 1, f"U+{ord(character):04X} is not ASCII; write ChrW(...)")
                break


def _explicit(tokens: list[Token], is_page: bool, text: str) -> Iterator[Finding]:
    """Option Explicit comes first: in a script that is run, and in a page that includes others."""
    first = [token for token in tokens if token][:2]
    starts = [token.upper for token in first] == ["OPTION", "EXPLICIT"]
    begins = not is_page or "#include" in text.lower()
    if first and begins and not starts:
        yield _finding(first[0], 1, "Option Explicit does not come first", "Option Explicit before everything else")


def _declarations(statement: list[Token], in_class: bool, _in_with: bool) -> Iterator[Finding]:
    if statement[0].upper not in _DECLARING or token_at(statement, 1).upper in {
        "SUB",
        "FUNCTION",
        "PROPERTY",
        "CONST",
        "DEFAULT",
    }:
        return
    field = in_class and statement[0].upper != "DIM"
    for index, token in enumerate(statement):
        if token.text == "(" and token_at(statement, index + 1).text == ")":
            yield _finding(token, 2, "an array declared with ()", "Dim a, then ReDim a(n)")
        elif token.text == "(" and field:
            yield _finding(
                token, 6, "a field that is an array with bounds", "the name alone, and ReDim in Class_Initialize"
            )
        elif token.text == "," and field and not any(other.text == "(" for other in statement[:index]):
            yield _finding(token, 6, "several fields in one line", "one name in each Public or Private line")


def _literals(statement: list[Token], _in_class: bool, _in_with: bool) -> Iterator[Finding]:
    for token in statement:
        if token.kind == "number" and token.text.startswith("&") and token.text.endswith("&"):
            yield _finding(token, 3, f"the suffix & of {token.text}", "the number in decimal")
        elif token.kind == "name" and token.text.startswith("["):
            yield _finding(token, 6, f"the name {token.text} in brackets", "a name that is no keyword")


def _calls(statement: list[Token], _in_class: bool, in_with: bool) -> Iterator[Finding]:
    """A call without Call: no first argument that begins with a parenthesis or, in With, with a point; no f(a, b)."""
    first = statement[0]
    if first.kind != "name" or first.upper in _NOT_CALLED:
        return
    index = 1
    while token_at(statement, index).text == "." and not (in_with and token_at(statement, index).spaced):
        index += 2
    after = token_at(statement, index)
    if after.text == "." and in_with:
        yield _finding(
            after, 5, "the first argument begins with a point, in With", "the object's name before it, or Call"
        )
    if after.text != "(":
        return
    close = closing(statement, index)
    behind = token_at(statement, close + 1)
    if behind.text == "=" or (behind.text in (".", "(") and any(token.text == "=" for token in statement[close:])):
        return
    commas = _commas(statement, index, close)
    if not behind and commas:
        yield _finding(
            after, 5, f"a call with {commas + 1} arguments in parentheses", "Call before it, or no parentheses"
        )
    elif not behind and after.spaced or behind and behind.text not in (".", "("):
        yield _finding(after, 5, "the first argument begins with a parenthesis", "Call before it, or a variable")


def _commas(statement: list[Token], index: int, close: int) -> int:
    depth = commas = 0
    for token in statement[index:close]:
        depth += (token.text == "(") - (token.text == ")")
        commas += token.text == "," and depth == 1
    return commas


def _index_of_call(statement: list[Token], _in_class: bool, _in_with: bool) -> Iterator[Finding]:
    for index, token in enumerate(statement):
        if token.text == "(" and not token.spaced and token_at(statement, index - 1).text == ")":
            yield _finding(token, 6, "an index right behind a call or an index", "the value into a variable first")


def _me(statement: list[Token], _in_class: bool, _in_with: bool) -> Iterator[Finding]:
    first = 1 if statement[0].upper in ("SET", "LET") else 0
    if (
        token_at(statement, first).upper == "ME"
        and token_at(statement, first + 1).text == "."
        and token_at(statement, first + 3).text in ("=", "(")
    ):
        close = closing(statement, first + 3) if token_at(statement, first + 3).text == "(" else first + 2
        if token_at(statement, close + 1).text == "=":
            yield _finding(statement[first], 6, "an assignment to Me.x", "the field's own name")


def _names(statement: list[Token], _in_class: bool, _in_with: bool) -> Iterator[Finding]:
    for index, token in enumerate(statement):
        if token.kind != "name":
            continue
        before, after = token_at(statement, index - 1), token_at(statement, index + 1)
        if before.text == ".":
            forbidden = _FORBIDDEN_MEMBERS.get((token_at(statement, index - 2).upper, token.upper))
            if forbidden is not None:
                yield _finding(token_at(statement, index - 2), *forbidden)
            elif token.upper == "CREATETEXTFILE" and _overwrite_is_false(statement, index + 1):
                yield _finding(
                    token, 17, "CreateTextFile that must not overwrite is no lock", "CreateFolder of a lock folder"
                )
            continue
        declares = before.upper in ("SUB", "FUNCTION", "DIM", "GET", "LET", "SET", "CLASS")
        if token.upper in _FORBIDDEN_NAMES and not declares and after.text != "=":
            yield _finding(token, *_FORBIDDEN_NAMES[token.upper])
        elif token.upper == "CREATEOBJECT" and not declares and after.text != "=":
            yield _finding(token, 10, "CreateObject without Server", "Server.CreateObject")
        elif token.upper in _CONVERSIONS and after.text == "(" and token_at(statement, index + 2).kind == "string":
            yield _finding(token, 4, f"{token.text} of a text follows the server's locale", "a number")


def _overwrite_is_false(statement: list[Token], index: int) -> bool:
    """Whether the second argument of the call that begins here is False."""
    depth = argument = 0
    for token in statement[index:]:
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "," and depth <= 1:
            argument += 1
        elif argument == 1 and token.upper == "FALSE":
            return True
    return False


_STATEMENT_CHECKS: tuple[Callable[[list[Token], bool, bool], Iterator[Finding]], ...] = (
    _declarations, _literals, _calls, _index_of_call, _me, _names,
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    broken = 0
    for file in parser.parse_args(arguments).files:
        text = file.read_bytes().decode("utf-8", "replace")
        for finding in lint(text, is_page=file.suffix.lower() in (".asp", ".inc", ".asa")):
            print(f"{file}:{finding.line}:{finding.column}: RULE {finding.rule}: {finding.text}")
            broken += 1
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
