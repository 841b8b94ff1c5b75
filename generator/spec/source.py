"""YAML as a tree with positions, and nothing of YAML that could surprise.

Scalars stay text: whether `no` is a word or a truth value is the reader's question, not YAML's. Anchors, aliases, tags,
merge keys and duplicate keys are problems, so a document is never larger in memory than on disk.
"""

from __future__ import annotations

from collections.abc import Callable
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
            node = yaml.compose(text, Loader=Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            what = f"is not YAML: {error.problem or error.context}"
            self.wrong(mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, "", what)
            return None
        except (yaml.YAMLError, RecursionError) as error:
            self.wrong(1, 1, "", f"is not YAML: {str(error).splitlines()[0] if str(error) else 'nested too deeply'}")
            return None
        if node is None:
            self.wrong(1, 1, "", "is empty, expected a mapping")
            return None
        return self._item(node, "", set(), 0)

    def _item(self, node: yaml.Node, where: str, seen: set[int], depth: int) -> Item:
        mark = node.start_mark
        item = Item(self, mark.line + 1, mark.column + 1, where)
        if id(node) in seen:
            item.text = ""
            item.wrong("an alias (*name) stands here, expected the text itself: a description has no aliases")
            return item
        seen.add(id(node))
        if depth > MAX_DEPTH:
            item.text = ""
            item.wrong(f"is nested deeper than {MAX_DEPTH} levels")
            return item
        if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.endswith((":binary", ":python/none")):
            item.wrong(f"the tag {node.tag} stands here, expected plain YAML without tags")
        if isinstance(node, yaml.ScalarNode):
            item.text, item.plain = node.value, node.style in (None, "")
        elif isinstance(node, yaml.SequenceNode):
            item.items = [self._item(n, f"{where}[{i}]", seen, depth + 1) for i, n in enumerate(node.value)]
        else:
            self._mapping(item, node, seen, depth)
        return item

    def _mapping(self, item: Item, node: yaml.Node, seen: set[int], depth: int) -> None:
        item.fields = {}
        for key_node, value_node in node.value:
            mark = key_node.start_mark
            key = Item(self, mark.line + 1, mark.column + 1, item.where, text="")
            if not isinstance(key_node, yaml.ScalarNode) or id(key_node) in seen:
                key.wrong("the key is not plain text, expected a name")
                continue
            seen.add(id(key_node))
            key.text = key_node.value
            key.where = f"{item.where}.{key.text}" if item.where else str(key.text)
            if key_node.tag == "tag:yaml.org,2002:merge":
                key.wrong("a merge key (<<) stands here, expected the text itself: a description has no aliases")
            elif key.text in item.fields:
                key.wrong(f"the key '{key.text}' stands here twice, expected each key once")
            else:
                item.keys[str(key.text)] = key
                item.fields[str(key.text)] = self._item(value_node, key.where, seen, depth + 1)


Opener = Callable[[str], "Item | None"]


def opener(folder: Path, shown: str, problems: list[Problem]) -> Opener:
    """A function that reads a file of the description by its name within the folder."""

    def open_file(name: str) -> Item | None:
        return File(folder / name, f"{shown}/{name}", problems).read()

    return open_file
