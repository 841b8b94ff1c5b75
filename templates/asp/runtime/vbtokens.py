"""Splits VBScript, alone or inside the <% %> of a page, into tokens with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\f]+)
      | (?P<continuation>_[ \t]*(?:\r\n|\r|\n))
      | (?P<end>\r\n|\r|\n|:)
      | (?P<comment>'[^\r\n]*|[rR][eE][mM](?=[ \t\r\n]|$)[^\r\n]*)
      | (?P<string>"(?:[^"\r\n]|"")*"?)
      | (?P<number>&[hH][0-9a-fA-F]+&?|&[oO][0-7]+&?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
      | (?P<date>\#[^#\r\n]*\#)
      | (?P<name>[A-Za-z_]\w*|\[[^\]\r\n]*\])
      | (?P<symbol><=|>=|<>|=<|=>|.)""",
    re.VERBOSE | re.DOTALL,
)
_SCRIPT = re.compile(r"<%(.*?)%>", re.DOTALL)
_SPACE = ("blank", "continuation", "comment")


@dataclass(frozen=True, order=True)
class Finding:
    """One place that breaks a rule."""

    line: int
    column: int
    rule: int
    text: str


@dataclass(frozen=True)
class Token:
    """`kind` is name, number, string, date, symbol or end (of a statement); `spaced`: white space stands before it."""

    kind: str
    text: str
    line: int
    column: int
    spaced: bool

    @property
    def upper(self) -> str:
        return self.text.upper()

    def __bool__(self) -> bool:
        return self.kind != "end"


def script_tokens(text: str, line: int = 1, column: int = 1) -> Iterator[Token]:
    """The tokens of a script that begins at this place, without comments and white space; continued lines are one."""
    spaced, after_end = False, True
    for match in _TOKEN.finditer(text):
        kind, found = match.lastgroup or "symbol", match.group()
        if kind == "name" and found.upper() == "REM" and after_end:
            kind = "comment"
        elif kind == "comment" and found[0] != "'" and not after_end:
            kind, found = "name", found[:3]  # a member that is called Rem
        if kind not in _SPACE:
            yield Token(kind, found, line, column, spaced)
            after_end = kind == "end"
        spaced = kind in _SPACE
        lines = re.split(r"\r\n|\r|\n", match.group())
        if len(lines) > 1:
            line, column = line + len(lines) - 1, len(lines[-1]) + 1
        else:
            column += len(match.group())
    yield Token("end", "", line, column, spaced)


def page_tokens(text: str) -> Iterator[Token]:
    """The tokens of every <% %> and <%= %> of a page, each block ended; directives are passed over."""
    for block in _SCRIPT.finditer(text):
        code = block.group(1)
        if code.lstrip().startswith("@"):
            continue
        before = text[: block.start(1)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        if code.lstrip().startswith("="):
            # an expression: a value that is written, not a statement
            code = code.replace("=", " ", 1)
            yield Token("name", "<%=", line, column, False)
        yield from script_tokens(code, line, column)


def statements(tokens: Iterator[Token]) -> Iterator[list[Token]]:
    """The tokens of each statement; `Then`, `Else` and the colon part statements as ends of lines do."""
    statement: list[Token] = []
    for token in tokens:
        if token.kind == "end":
            if statement:
                yield statement
            statement = []
            continue
        statement.append(token)
        if token.kind == "name" and token.upper in ("THEN", "ELSE"):
            yield statement
            statement = []
    if statement:
        yield statement


def token_at(statement: list[Token], index: int) -> Token:
    """A token of a statement, or an end that has no text where the statement has none."""
    return statement[index] if 0 <= index < len(statement) else Token("end", "", 0, 0, False)


def closing(statement: list[Token], index: int) -> int:
    """Where the parenthesis that opens at this index is closed."""
    depth = 0
    for at in range(index, len(statement)):
        depth += (statement[at].text == "(") - (statement[at].text == ")")
        if depth == 0:
            return at
    return len(statement)
