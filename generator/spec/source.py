"""YAML as a tree with positions, and nothing of YAML that could surprise.

Scalars stay text: whether `no` is a word or a truth value is the reader's question, not YAML's. Anchors, aliases, tags,
merge keys and duplicate keys are problems, so a document is never larger in memory than on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 20

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Item:
    """A place in a file with what stands there: text, a list of items, or a mapping of text to items."""

    file: File
    line: int
    column: int
    where: str
    text: str | None = None
    plain: bool = False
    items: list[Item] | None = None
    fields: dict[str, Item] | None = None
    keys: dict[str, Item] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return "text" if self.text is not None else "a list" if self.items is not None else "a mapping"

    def wrong(self, what: str, hint: str = "") -> None:
        """Records that something is wrong here."""
        self.file.wrong(self.line, self.column, self.where, what, hint, len(self.text or "") or 1)


class File:
    """One YAML file of a description: its lines, and where problems with it go."""

    def __init__(self, path: Path, shown: str, problems: list[Problem]) -> None:
        self.path, self.shown, self.problems = path, shown, problems
        self.lines: list[str] = []

    def wrong(self, line: int, column: int, where: str, what: str, hint: str = "", width: int = 1) -> None:
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        width = max(1, min(width, len(source) - column + 1))
        safe = "".join(c if c.isprintable() else "?" for c in source)
        self.problems.append(Problem(self.shown, line, column, where, what, safe, width, hint))

    def read(self) -> Item | None:
        """The tree of the file, or None after a problem that leaves nothing to read."""
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            self.wrong(1, 1, "", f"the file is missing, expected {self.path.name} in the folder of the description")
            return None
        except OSError as error:
            self.wrong(1, 1, "", f"cannot be read: {error.strerror}")
            return None
        if len(raw) > MAX_BYTES:
            self.wrong(1, 1, "", f"is larger than {MAX_BYTES:,} bytes, expected a description")
            return None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.wrong(raw[: error.start].count(b"\n") + 1, 1, "", "is not UTF-8, expected UTF-8 text")
            return None
        self.lines = text.splitlines()
        try:
            return self._document(yaml.parse(text, Loader=Loader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            what = f"is not YAML: {error.problem or error.context}"
            self.wrong(mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, "", what)
        except yaml.YAMLError as error:
            self.wrong(1, 1, "", f"is not YAML: {' '.join(str(error).split())}")
        except _TooDeep as error:
            line, column = error.args
            self.wrong(line, column, "", f"is nested deeper than {MAX_DEPTH} levels")
        return None

    def _document(self, events: Iterator[yaml.Event]) -> Item | None:
        next(events)  # the stream begins
        if isinstance(next(events), yaml.StreamEndEvent):
            self.wrong(1, 1, "", "is empty, expected a mapping")
            return None
        item = self._item(next(events), events, "", 0)
        next(events)  # the document ends
        if not isinstance(following := next(events), yaml.StreamEndEvent):
            self.wrong(*_place(following), "", "a second document begins here, expected one")
        return item

    def _item(self, event: yaml.Event, events: Iterator[yaml.Event], where: str, depth: int) -> Item:
        item = Item(self, *_place(event), where)
        if depth > MAX_DEPTH:
            raise _TooDeep(item.line, item.column)
        if isinstance(event, yaml.AliasEvent):
            item.text = ""
            item.wrong("an alias (*name) stands here, expected the text itself: a description has no aliases")
            return item
        if isinstance(event, yaml.ScalarEvent):
            item.text, item.plain = event.value, event.style in (None, "")
        elif isinstance(event, yaml.SequenceStartEvent):
            item.items = []
            while not isinstance(event_ := next(events), yaml.SequenceEndEvent):
                item.items.append(self._item(event_, events, f"{where}[{len(item.items)}]", depth + 1))
        else:
            self._mapping(item, events, depth)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            item.wrong(f"an anchor (&{anchor}) stands here: a description has no aliases")
        if tag is not None:
            item.wrong(f"the tag {tag} stands here, expected plain YAML without tags")
        return item

    def _mapping(self, item: Item, events: Iterator[yaml.Event], depth: int) -> None:
        item.fields = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._item(event, events, item.where, depth + 1)
            name = key.text or ""
            where = f"{item.where}.{name}" if item.where else name
            value = self._item(next(events), events, where, depth + 1)
            if key.text is None:
                key.wrong("the key is not plain text, expected a name")
            elif name == "<<" and key.plain:
                key.wrong("a merge key (<<) stands here, expected the text itself: a description has no aliases")
            elif name in item.fields:
                key.where = where
                key.wrong(f"the key '{name}' stands here twice, expected each key once")
            else:
                key.where = where
                item.keys[name], item.fields[name] = key, value


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column of an event, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _TooDeep(Exception):
    """Nested deeper than any description; the arguments are line and column."""


Opener = Callable[[str], "Item | None"]


def opener(folder: Path, shown: str, problems: list[Problem]) -> Opener:
    """A function that reads a file of the description by its name within the folder."""

    def open_file(name: str) -> Item | None:
        return File(folder / name, f"{shown}/{name}", problems).read()

    return open_file
