"""The plain XML of an answer as a tree of names and texts (docs/behaviour.md, section 14, steps 2 to 5)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat  # noqa: S405  # document types are refused before it reads

from .. import model
from .text import Undecodable, decode

BLANKS = " \t\r\n"
DEEPEST = 20
DECLARATION = re.compile(rb"<\?xml[ \t\r\n]")
ENCODING = re.compile(rb"encoding[ \t\r\n]*=[ \t\r\n]*(?:\"([A-Za-z0-9._-]+)\"|'([A-Za-z0-9._-]+)')")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MARKUP = re.compile(r"<!(?!\[CDATA\[)|<\?")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


class NotXml(ValueError):
    """The name of a detail: `charset` or `xml`."""


@dataclass
class Element:
    name: str
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip(BLANKS)

    @property
    def is_leaf(self) -> bool:
        return not self.children

    def leaf(self, name: str) -> str:
        """The text of the leaf of that name, or nothing."""
        return next((child.text for child in self.children if child.name == name and child.is_leaf), "")


def read(gateway: model.Model, body: bytes, charset: str) -> Element:
    """The root element; `charset` is what it is in when it does not say. Raises NotXml."""
    text = _text(gateway, body, charset)
    if FORBIDDEN.search(text) or MARKUP.search(text) or not text.lstrip(BLANKS).startswith("<"):
        raise NotXml("xml")
    return _Tree().read(text)


def _text(gateway: model.Model, body: bytes, charset: str) -> str:
    if DECLARATION.match(body):
        end = body.find(b"?>", 0, 200)
        if end < 0:
            raise NotXml("xml")
        named = ENCODING.search(body[:end])
        if named:
            name = (named[1] if named[1] is not None else named[2]).decode().lower()
            charset = gateway.answer_charsets.get(name, "")
        body = body[end + 2 :]
    if not charset:
        raise NotXml("charset")
    try:
        return decode(gateway.charset(charset), body)
    except Undecodable:
        raise NotXml("charset") from None


class _Tree:
    def __init__(self) -> None:
        self.open: list[Element] = []
        self.root: Element | None = None

    def read(self, text: str) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(text.encode(), True)
        except expat.ExpatError:
            raise NotXml("xml") from None
        if self.root is None:
            raise NotXml("xml")
        return self.root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        odd = [n for n in (name, *attributes) if not NAME.fullmatch(n)] + [n for n in attributes if n.startswith("xmlns")]
        if odd or len(self.open) == DEEPEST or any(map(FORBIDDEN.search, attributes.values())):
            raise NotXml("xml")
        element = Element(name)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _characters(self, data: str) -> None:
        if FORBIDDEN.search(data):
            raise NotXml("xml")
        self.open[-1].pieces.append(data)
