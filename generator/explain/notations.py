"""Names beside their values in other notations than `name SEPARATOR value`: tags, attributes, parts of a form, tables."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Callable

from .given_text import FEWEST
from .literals import literal, unescaped

NAME = r"(?:amp;)?[A-Za-z_][\w.\-]{0,63}"
TAGGED = re.compile(rf"<({NAME})(?:\s[^<>]{{0,200}})?>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))</\1>", re.DOTALL)
ATTRIBUTED = re.compile(
    rf"""(?:\b(?:name|key|k|id)["']?\s*[:=]\s*["']?)({NAME})["']?[\s,;]*"""
    r"""(?:\b|["'])(?:value|val|v)["']?[ \t]*[:=][ \t]*""",
    re.IGNORECASE,
)
NAMED_TAG = re.compile(rf"""<\w+\s[^<>]{{0,80}}?(?:name|key)=["']({NAME})["'][^<>]{{0,80}}>([^<]*)</""")
PART = re.compile(rf"""form-data;\s*name="?({NAME})"?[^\n]*\n(?:[\w\-]+:[^\n]*\n)*\r?\n(.*?)\r?\n--""", re.DOTALL)
SERIALIZED = re.compile(rf's:\d+:"({NAME})";(?:s:(\d+):"|([idb]):([^;]*);|N;)')
Pairs = list[tuple[str, str]]


def tags(text: str) -> Pairs:
    return [(m[1], m[2] if m[2] is not None else html.unescape(m[3])) for m in TAGGED.finditer(text)]


def named_tags(text: str) -> Pairs:
    return [(m[1], html.unescape(m[2])) for m in NAMED_TAG.finditer(text)]


def attributes(text: str) -> Pairs:
    """`name="a" value="1"`, `{key: a, value: 1}`, `Key = a, Value = 1`."""
    read: Callable[[str], str] = html.unescape if "<" in text else unescaped
    found: Pairs = []
    for match in ATTRIBUTED.finditer(text):
        quoted = literal(text, match.end())
        bare = re.match(r"[^\r\n}\]>;]*", text[match.end() :])
        found.append((match[1], read(quoted[1]) if quoted else (bare[0].strip() if bare else "")))
    return found


def parts(text: str) -> Pairs:
    return [(m[1], m[2]) for m in PART.finditer(text)]


def serialized(text: str) -> Pairs:
    """PHP's serialize(): lengths are bytes."""
    found: Pairs = []
    for m in SERIALIZED.finditer(text):
        value = m[4] or ""
        if m[2]:
            raw = text[m.end() : m.end() + int(m[2])].encode("utf-8", "surrogateescape")[: int(m[2])]
            value = raw.decode("utf-8", "replace")
        found.append((m[1], value))
    return found


def table(text: str, known: frozenset[str]) -> Pairs:
    """A line of names over a line of values: CSV, tabs, a database's table, INSERT ... VALUES."""
    insert = re.search(r"\(([^()]+)\)\s*VALUES\s*\((.*)\)", text, re.DOTALL | re.IGNORECASE)
    if insert:
        text = f"{insert[1].strip()}\n{insert[2].strip()}"
    lines = [line for line in text.splitlines(keepends=True)[:200] if not re.fullmatch(r"[\s+\-|=:]*", line)]
    for number, line in enumerate(lines[:-1]):
        for mark in "\t|,;":
            heads = [h.strip(" `'\"[]") for h in line.strip(" |\r\n" if mark == "|" else " \r\n").split(mark)]
            if len(known & set(heads)) < FEWEST + 1:
                continue
            below = "".join(lines[number + 1 :])
            quote = "'" if insert else '"'
            cut = [below.splitlines()[0].strip(" |")] if mark == "|" else below.splitlines(keepends=True)
            cells = next(csv.reader(cut, delimiter=mark, quotechar=quote, skipinitialspace=True), [])
            if len(cells) == len(heads):
                return [(h, c.strip() if mark in "|," else c) for h, c in zip(heads, cells)]
    return []
