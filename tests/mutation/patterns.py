"""What `mutants.yaml` of a language says: which files are mutated, how, and which mutants change nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = "conformance/mutants.yaml"
KEYS = {
    "runtime",
    "then",
    "rebuild",
    "run",
    "not_code",
    "beyond",
    "every",
    "areas",
    "operators",
    "specific",
    "equivalent",
    "alive",
}


class BadPatterns(Exception):
    """A file of patterns that cannot be used; the text names the file and what was expected."""


@dataclass(frozen=True)
class Area:
    """A part of the kit: its files (globs), and the ops whose cases concern it, the likely ones first.

    `slow` are those of its files whose mutants are given the slow cases, too; nothing: all of them.
    """

    name: str
    files: tuple[str, ...]
    ops: tuple[str, ...]
    slow: tuple[str, ...] = ()


@dataclass(frozen=True)
class Operator:
    """A change that is made wherever its expression is found in code; with a group `it`, only that is replaced."""

    name: str
    find: re.Pattern[str]
    put: str


@dataclass(frozen=True)
class Specific:
    """A change at one place of one file; the text may be part of a string or a comment."""

    name: str
    file: str
    find: str
    put: str


@dataclass(frozen=True)
class Entry:
    """Mutants of which something is known, and the reason. `text` is part of their line, as it was or as it is changed."""

    file: str
    operator: str
    text: str
    reason: str


@dataclass(frozen=True)
class Patterns:
    """One language's file.

    A mutant that lives on `runtime` is given to those named by `then` as well: code can be there for one of them.
    `rebuild` is run after a file was changed ({file}), `run` starts the driver; both may be empty. Operators look neither
    into `not_code` (strings and comments) nor into `beyond` (code that no op of the protocol reaches). Where an engine is
    slow, of each operator's places in a file only `every` so many-th is taken. `equivalent` mutants change nothing that
    anybody could see; those that are `alive` do, but no vector can show it.
    """

    path: Path
    runtime: str
    rebuild: tuple[tuple[str, ...], ...]
    run: tuple[str, ...]
    not_code: re.Pattern[str]
    beyond: re.Pattern[str]
    areas: tuple[Area, ...]
    operators: tuple[Operator, ...]
    specific: tuple[Specific, ...]
    equivalent: tuple[Entry, ...]
    alive: tuple[Entry, ...]
    every: int = 1
    then: tuple[str, ...] = ()


def load_patterns(folder: Path) -> Patterns:
    """The patterns of the language in a folder under templates/. Raises BadPatterns."""
    path = folder / FILE
    try:
        raw = yaml.safe_load(path.read_bytes())
    except OSError as error:
        raise BadPatterns(f"{path}: cannot be read: {error.strerror}") from None
    except yaml.YAMLError as error:
        raise BadPatterns(f"{path}: is not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(raw, dict) or not raw.keys() <= KEYS:
        raise BadPatterns(f"{path}: expected a mapping with {', '.join(sorted(KEYS))}")
    try:
        return _patterns(path, raw)
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise BadPatterns(
            f"{path}: {type(error).__name__}: {error}, expected what tests/mutation/patterns.py says"
        ) from None


def _patterns(path: Path, raw: Mapping[str, Any]) -> Patterns:
    return Patterns(
        path=path,
        runtime=str(raw["runtime"]),
        rebuild=tuple(tuple(map(str, command)) for command in raw.get("rebuild") or ()),
        run=tuple(map(str, raw.get("run") or ())),
        not_code=_any_of(raw["not_code"]),
        beyond=_any_of(raw.get("beyond") or ["(?!)"]),
        areas=tuple(_area(name, area) for name, area in raw["areas"].items()),
        operators=tuple(
            Operator(one["name"], re.compile(one["find"], re.MULTILINE), str(one["put"])) for one in raw["operators"]
        ),
        specific=tuple(
            Specific(one["name"], one["file"], str(one["find"]), str(one["put"])) for one in raw.get("specific") or ()
        ),
        equivalent=_entries(raw.get("equivalent")),
        alive=_entries(raw.get("alive")),
        every=int(raw.get("every", 1)),
        then=tuple(map(str, raw.get("then") or ())),
    )


def _area(name: str, raw: Mapping[str, Any]) -> Area:
    return Area(name, tuple(raw["files"]), tuple(raw["ops"]), tuple(raw.get("slow") or ()))


def _entries(raw: Any) -> tuple[Entry, ...]:
    return tuple(Entry(one["file"], one["operator"], str(one["text"]), one["reason"]) for one in raw or ())


def _any_of(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in expressions), re.MULTILINE | re.DOTALL)
