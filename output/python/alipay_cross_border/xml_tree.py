# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The plain XML of the gateway as a tree: no document type, no entities, no namespaces, nothing deep or large."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from .charset import CHARSETS
from .errors import ANSWER, KitError

LARGEST = 1_048_576  # bytes
BLANKS = " \t\r\n"
_DEEPEST = 20
_DECLARATION = re.compile(rb"<\?xml[ \t\r\n]")
_ENCODING = re.compile(rb"encoding[ \t\r\n]*=[ \t\r\n]*([\"'])([A-Za-z0-9._-]+)\1")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# What needs none of it is refused before a parser has seen it.
_MARKUP = re.compile(r"<!(?!\[CDATA\[)|<\?")
_NAME = re.compile("[A-Za-z_][A-Za-z0-9_.-]*")
# What an XML declaration may name -> the charset that it means here.
_CHARSETS = {
    "utf-8": "utf-8",
    "gbk": "gbk",
    "gb2312": "gbk",
}


@dataclass
class Element:
    """An element with those in it."""

    name: str
    elements: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text directly in it, without blanks at its ends."""
        return "".join(self.pieces).strip(BLANKS)

    def leaf(self, name: str) -> str:
        """The text of the element of that name that has none in it; empty when there is none."""
        return next((one.text for one in self.elements if one.name == name and not one.elements), "")


def bad_answer(detail: str, line: int = 0) -> KitError:
    """The error for one of the details of ANSWER."""
    return KitError("bad_answer", "", f"line {line}: {ANSWER[detail]}" if line else ANSWER[detail])


def read_tree(data: bytes, charset: str) -> Element:
    """The root of an answer; `charset` is what it is in when it does not say. Raises KitError: bad_answer."""
    if len(data) > LARGEST:
        raise bad_answer("oversized")
    data = (data[3:] if data.startswith(b"\xef\xbb\xbf") else data).lstrip(BLANKS.encode())
    if not data:
        raise bad_answer("empty")
    if data[:14].lower().startswith((b"<!doctype html", b"<html")):
        raise bad_answer("page")
    text = _decoded(data, charset)
    if not text.lstrip(BLANKS).startswith("<") or _FORBIDDEN.search(text) or _MARKUP.search(text):
        raise bad_answer("xml")
    return _Tree().read(text)


def _decoded(data: bytes, charset: str) -> str:
    """The text behind the declaration, in the charset that it names."""
    if _DECLARATION.match(data):
        end = data.find(b"?>", 0, 200)
        if end < 0:
            raise bad_answer("xml")
        named = _ENCODING.search(data[:end])
        if named:
            charset = _CHARSETS.get(named[2].decode("ascii").lower(), "")
        data = data[end + 2 :]
    if charset not in CHARSETS:
        raise bad_answer("charset")
    try:
        return CHARSETS[charset].decode(data)
    except KitError:
        raise bad_answer("charset") from None


class _Tree:
    def __init__(self) -> None:
        self._open: list[Element] = []
        self._root: Element | None = None

    def read(self, text: str) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(text.encode("utf-8"), True)
        except expat.ExpatError:
            raise bad_answer("xml") from None
        if self._root is None:
            raise bad_answer("xml")
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        names = [name, *attributes]
        if len(self._open) == _DEEPEST or not all(map(_NAME.fullmatch, names)):
            raise bad_answer("xml")
        if any(one.startswith("xmlns") for one in attributes) or any(map(_FORBIDDEN.search, attributes.values())):
            raise bad_answer("xml")
        element = Element(name)
        if self._open:
            self._open[-1].elements.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._open.pop()

    def _characters(self, data: str) -> None:
        if _FORBIDDEN.search(data):
            raise bad_answer("xml")
        self._open[-1].pieces.append(data)

    def _refuse(self, *declaration: object) -> None:
        raise bad_answer("xml")
