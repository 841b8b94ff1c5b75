"""An ASP page with its includes as one VBScript, each line of which knows where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PIECE = re.compile(
    r'<%(?P<code>.*?)%>|<!--\s*#include\s+(?P<kind>file|virtual)\s*=\s*"(?P<path>[^"]+)"\s*-->',
    re.IGNORECASE | re.DOTALL,
)
_EXPLICIT = re.compile(r"\s*Option\s+Explicit\s*('.*)?", re.IGNORECASE)


class PageError(Exception):
    """A page that cannot be run at all; the text says where and why."""


@dataclass(frozen=True)
class Line:
    """One line of VBScript, and the line of the file that it comes from."""

    text: str
    file: str
    number: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.number}: {self.text.strip()}"


def script_of(page: Path, begin: str) -> list[Line]:
    """The page as VBScript, with the statement `begin` before the first one of its own. Raises PageError.

    White space between blocks is not written, so that Option Explicit stands first as it does on IIS.
    """
    root = page.parent.resolve()
    lines = list(_lines(page.resolve(), root, ()))
    first = next((place for place, line in enumerate(lines) if line.text.strip()), 0)
    if lines and _EXPLICIT.fullmatch(lines[first].text):
        first += 1
    return [*lines[:first], Line(begin, page.name, 0), *lines[first:]]


def _lines(file: Path, root: Path, including: tuple[Path, ...]) -> Iterator[Line]:
    name = file.relative_to(root).as_posix() if root in file.parents else file.name
    if file in including:
        raise PageError(f"{name}: includes itself")
    text = _read(file, name)
    end = 0
    for piece in _PIECE.finditer(text):
        yield from _html(text[end : piece.start()], name, _number(text, end))
        number = _number(text, piece.start())
        code = piece["code"]
        if code is None:
            yield from _lines(_included(piece, file, root), root, (*including, file))
        elif code.startswith("="):
            yield Line(f"Response.Write ({code[1:].strip()})", name, number)
        elif not code.startswith("@"):
            yield from (Line(line, name, number + place) for place, line in enumerate(code.split("\n")))
        end = piece.end()
    yield from _html(text[end:], name, _number(text, end))


def _read(file: Path, name: str) -> str:
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"{name}: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isascii():
            raise PageError(f"{name}, line {number}: not ASCII, which Wine would read in a code page of its own")
    return text


def _included(piece: re.Match[str], file: Path, root: Path) -> Path:
    start = root if piece["kind"].lower() == "virtual" else file.parent
    return (start / piece["path"].lstrip("/")).resolve()


def _html(text: str, name: str, number: int) -> Iterator[Line]:
    """Text outside the blocks, written as it stands; `number` is that of its first line."""
    if not text.strip():
        return
    for place, line in enumerate(text.split("\n")):
        literal = '"' + line.replace('"', '""') + '"'
        ended = " & vbLf" if place < text.count("\n") else ""
        yield Line(f"Response.Write {literal}{ended}", name, number + place)


def _number(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
