"""Typed reads of the tree: each records what is wrong and gives a harmless value, so that reading goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .problems import nearest
from .source import Item

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,63}\Z")
DECIMAL = re.compile(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?\Z")


def fields(item: Item, required: Iterable[str] = (), optional: Iterable[str] = ()) -> dict[str, Item]:
    """The fields of a mapping; missing and unknown ones are problems."""
    required, optional = list(required), list(optional)
    known = required + optional
    if item.fields is None:
        item.wrong(f"{item.kind} stands here, expected a mapping with {', '.join(known)}")
        return {}
    for name, key in item.keys.items():
        if name not in known:
            key.wrong(f"'{name}' is not known here, expected one of {', '.join(known)}", nearest(name, known))
    for name in required:
        if name not in item.fields:
            item.wrong(f"'{name}' is missing, expected it here")
    return {name: value for name, value in item.fields.items() if name in known}


def mapping(item: Item, what: str) -> dict[str, Item]:
    """A mapping of names that the author chooses; each name is checked."""
    if item.fields is None:
        item.wrong(f"{item.kind} stands here, expected a mapping of {what}")
        return {}
    for name, key in item.keys.items():
        if not NAME.match(name):
            key.wrong(
                f"'{name}' is not a name, expected a letter or '_', then letters, digits, '_', '-', '.'; at most 64"
            )
    return item.fields


def items(item: Item, what: str) -> list[Item]:
    if item.items is None:
        item.wrong(f"{item.kind} stands here, expected a list of {what}")
        return []
    return item.items


def text(item: Item, longest: int = 1000) -> str:
    """One line of text without control characters."""
    if item.text is None:
        item.wrong(f"{item.kind} stands here, expected text")
        return ""
    if item.plain and item.text in ("", "~", "null", "Null", "NULL"):
        item.wrong("nothing stands here, expected text")
        return ""
    odd = next((c for c in item.text if not c.isprintable()), None)
    if odd is not None:
        item.wrong(f"holds the character U+{ord(odd):04X}, expected one line of printable text")
        return ""
    if len(item.text) > longest:
        item.wrong(f"is longer than {longest} characters")
        return ""
    return item.text


def ascii_text(item: Item, what: str) -> str:
    """Printable ASCII, possibly empty: a literal of the protocol."""
    if item.text is None:
        item.wrong(f"{item.kind} stands here, expected {what}")
        return ""
    if not all(" " <= c <= "~" for c in item.text):
        item.wrong(f"holds a character that is not printable ASCII, expected {what}")
        return ""
    return item.text


def name(item: Item) -> str:
    value = text(item)
    if value and not NAME.match(value):
        item.wrong(f"'{value}' is not a name, expected a letter or '_', then letters, digits, '_', '-', '.'")
        return ""
    return value


def word(item: Item, known: Iterable[str]) -> str:
    """One word of a closed list."""
    known = list(known)
    value = text(item)
    if value and value not in known:
        item.wrong(f"'{value}' is not known here, expected one of {', '.join(known)}", nearest(value, known))
        return ""
    return value


def flag(item: Item) -> bool:
    value = item.text if item.plain else None
    if value not in ("true", "false"):
        item.wrong(f"{_shown(item)} stands here, expected true or false")
    return value == "true"


def number(item: Item, lowest: int, highest: int) -> int:
    value = item.text if item.plain else None
    if value is None or not re.match(r"(0|[1-9][0-9]{0,8})\Z", value) or not lowest <= int(value) <= highest:
        item.wrong(f"{_shown(item)} stands here, expected a whole number from {lowest} to {highest}")
        return lowest
    return int(value)


def decimal(item: Item) -> str:
    value = text(item)
    if value and not DECIMAL.match(value):
        item.wrong(f"'{value}' is not a decimal number, expected digits such as 0.01")
        return ""
    return value


def reference(item: Item, known: Iterable[str], what: str) -> str:
    """A name that must be one of those defined elsewhere."""
    value = name(item)
    if value and value not in known:
        item.wrong(f"no {what} '{value}' in the description", nearest(value, known))
        return ""
    return value


def single(item: Item, known: Mapping[str, str]) -> tuple[str, Item] | None:
    """A mapping with exactly one key out of `known` (name -> what it holds)."""
    if item.fields is None or len(item.fields) != 1 or next(iter(item.fields)) not in known:
        item.wrong(f"expected exactly one of {', '.join(f'{k}: {v}' for k, v in known.items())}")
        return None
    return next(iter(item.fields.items()))


def _shown(item: Item) -> str:
    return f"'{item.text}'" if item.text is not None else item.kind
