"""Finds every place of a rendered kit that the patterns change: one mutant for each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .patterns import Area, BadPatterns, Entry, Patterns


@dataclass(frozen=True)
class Mutant:
    """One changed place: the text from `start` to `end` of a file of the kit becomes `put`."""

    language: str
    area: str
    file: str
    operator: str
    line: int
    before: str
    after: str
    start: int
    end: int
    put: str
    equivalent: str = ""
    alive: str = ""

    @property
    def id(self) -> str:
        """A name that stays when other lines of the file change."""
        told = "\n".join((self.file, self.operator, self.before, self.after))
        return f"{self.language}.{hashlib.sha256(told.encode()).hexdigest()[:8]}"

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"

    def applied(self, text: str) -> str:
        """The file's text with the change in it."""
        return text[: self.start] + self.put + text[self.end :]

    def is_meant_by(self, word: str) -> bool:
        """Whether a person means it: its id, or FILE:LINE with the end of the file's path."""
        return word == self.id or word == self.place or self.place.endswith(f"/{word}")


def find_mutants(language: str, patterns: Patterns, kit: Path, everything: bool = False) -> list[Mutant]:
    """The mutants of a kit, by area, file and place; `everything`: also those that `every` leaves out.

    Raises BadPatterns when a pattern, or something that is said of a mutant, matches nothing.
    """
    problems: list[str] = []
    found: list[Mutant] = []
    used: set[str] = set()
    for area in patterns.areas:
        for file in _files(area, kit, problems):
            places: dict[tuple[int, int, str], Mutant] = {}
            for mutant in _of_file(language, area, file, patterns, (kit / file).read_bytes().decode("utf-8")):
                used.add(mutant.operator)
                places.setdefault((mutant.start, mutant.end, mutant.put), mutant)
            found += sorted(places.values(), key=lambda mutant: (mutant.start, mutant.operator))
    names = [one.name for one in patterns.operators] + [one.name for one in patterns.specific]
    problems += [f"the operator {name} finds nothing" for name in dict.fromkeys(names) if name not in used]
    for one in patterns.specific:
        path = kit / one.file
        if not path.is_file() or one.find not in path.read_bytes().decode("utf-8"):
            problems.append(f"{one.name}: {one.file} does not hold {one.find!r}")
    for entry in (*patterns.equivalent, *patterns.alive):
        if not any(_is(entry, mutant) for mutant in found):
            problems.append(f"{entry.file}: no mutant by {entry.operator} has {entry.text!r} in its line")
    if problems:
        raise BadPatterns("\n".join(f"{patterns.path}: {problem}" for problem in problems))
    return found if everything else _sample(found, patterns)


def _sample(found: list[Mutant], patterns: Patterns) -> list[Mutant]:
    """Every so many-th of what one operator makes of one file; specific ones all."""
    general = {operator.name for operator in patterns.operators}
    counts: dict[tuple[str, str], int] = {}
    kept = []
    for mutant in found:
        place = counts[mutant.file, mutant.operator] = counts.get((mutant.file, mutant.operator), -1) + 1
        if mutant.operator not in general or place % patterns.every == 0:
            kept.append(mutant)
    return kept


def _files(area: Area, kit: Path, problems: list[str]) -> list[str]:
    files: dict[str, None] = {}
    for glob in area.files:
        matching = sorted(path for path in kit.glob(glob) if path.is_file())
        if not matching:
            problems.append(f"{area.name}: no file of the kit is {glob}")
        files.update((path.relative_to(kit).as_posix(), None) for path in matching)
    return list(files)


def _of_file(language: str, area: Area, file: str, patterns: Patterns, text: str) -> Iterator[Mutant]:
    blind = [match.span() for one in (patterns.not_code, patterns.beyond) for match in one.finditer(text)]
    for operator in patterns.operators:
        for match in operator.find.finditer(text):
            group = "it" if "it" in operator.find.groupindex else 0
            start, end = match.span(group)
            if start >= 0 and not any(first <= start < last for first, last in blind):
                yield _mutant(
                    language, area, file, patterns, operator.name, text, start, end, match.expand(operator.put)
                )
    for one in patterns.specific:
        start = text.find(one.find) if one.file == file else -1
        while start >= 0:
            end = start + len(one.find)
            yield _mutant(language, area, file, patterns, one.name, text, start, end, one.put)
            start = text.find(one.find, end)


def _mutant(
    language: str, area: Area, file: str, patterns: Patterns, operator: str, text: str, start: int, end: int, put: str
) -> Mutant:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    before, after = text[first:last].strip(), (text[first:start] + put + text[end:last]).strip()
    line = text.count("\n", 0, start) + 1
    mutant = Mutant(language, area.name, file, operator, line, before, after, start, end, put)
    equivalent, alive = (
        next((entry.reason for entry in entries if _is(entry, mutant)), "")
        for entries in (patterns.equivalent, patterns.alive)
    )
    return replace(mutant, equivalent=equivalent, alive=alive)


def _is(entry: Entry, mutant: Mutant) -> bool:
    return (entry.file, entry.operator) == (mutant.file, mutant.operator) and (
        entry.text in mutant.before or entry.text in mutant.after
    )
