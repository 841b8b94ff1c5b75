"""MSXML2.DOMDocument: text goes in and comes out as UTF-16 code units."""

from __future__ import annotations

from typing import Any

from ASPPY import msxml

from .values import characters, units

_asppy_load = msxml.DOMDocument.LoadXML
_asppy_text_node = msxml._TextNode.__init__
_asppy_text = msxml._Node.text


def _load(document: Any, text: Any) -> Any:
    return _asppy_load(document, characters(str(text)))


def _text_node(node: Any, text: str, owner: Any = None, index: Any = None) -> None:
    _asppy_text_node(node, units(text), owner, index)


def _text(node: Any) -> str:
    return units(_asppy_text.fget(node))


def install() -> None:
    msxml.DOMDocument.LoadXML = _load
    msxml._TextNode.__init__ = _text_node
    msxml._Node.text = property(_text, _asppy_text.fset)
