"""The last reader: a dump of whatever kind, read by its own evident scheme.

The names that the description knows are looked for; what stands around them tells how names, values and pairs are parted.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import notations
from .given import Given, text_of
from .given_text import FEWEST
from .literals import literal, plainly, unescaped
from .notations import NAME, Pairs

NOTE = "its names and values were read by what stands around the known names: look whether they are right"
SEPARATORS = (
    "=(?![>~])", ":(?!//)", r"[ \t]*=>\s{0,20}", r"[ \t]*->[ \t]*", r"[ \t]*:?=[ \t]*", r"[ \t]?:[ \t]*",
    r"[ \t]{0,8}\t[ \t]*", r"[ \t]*,[ \t]*", r"[ \t]*\|[ \t]*", r"[ \t]{2,40}", r":?[ \t]*\r?\n[ \t]*", r"[ \t]",
)  # fmt: skip
OPEN, CLOSE = r"""[\[({<"'`:@]{0,5}""", r"""["'`\])>]{0,4}"""
GLUES = ("\n", ";", ",", "&", "|", "\t", " ", "")
LINE_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|dd)>", re.IGNORECASE)
PAIR = re.compile(rf"({NAME})[ \t]*(?:=>?|:)")
BRACKETS = (("[", "]"), ("(", ")"), ("<<", ">>"), ("{", "}"))
LARGEST = 400_000
NEAR = 12  # so many pairs before the first known name are looked at


@dataclass(frozen=True)
class Entry:
    """One name with its value: where the pair begins and where its value ends; `quote` is that of the value.

    `opening` is what stands directly before the name.
    """

    name: str
    value: str
    start: int
    end: int
    quote: str
    opening: str = ""


def scheme(data: bytes, names: Sequence[str]) -> Given | None:
    if len(data) > LARGEST:
        return None
    text, known = text_of(data), frozenset(names)
    readings = [r for shown in _shown(text) for r in _readings(shown, known)]
    best = max(readings, key=lambda pairs: _score(pairs, known), default=[])
    if _score(best, known)[0] < FEWEST:
        return None
    others = [r for r in readings if r != best and _score(r, known)[0] == _score(best, known)[0]]
    return Given(
        "a list of names and values", pairs=best, others=tuple(tuple(o) for o in others[:2]), loose=True
    ).noted(NOTE)


def _shown(text: str) -> list[str]:
    """The text, and what it shows where it is a page or a text inside of a text."""
    found = [text]
    if LINE_BREAK.search(text):
        found.append(LINE_BREAK.sub("\n", text))
    if re.search(r"<(?:b|i|font|small|td|th|span|dt)\b", text):
        celled = re.sub(r"</t[dh]>\s*<t[dh][^<>]*>|</dt>\s*<dd[^<>]*>", "\t", LINE_BREAK.sub("\n", text))
        found.append(html.unescape(re.sub(r"<[^<>]{1,300}>", "", celled)))
    if text.count("\\x22") > 3:  # as a web server writes quotes into its log
        found.append(re.sub(r"\\x22", '"', text))
    if text.count('\\"') > 3:
        found.append(re.sub(r'\\(["\\])', r"\1", text))
    return found


def _readings(text: str, known: frozenset[str]) -> list[Pairs]:
    found = [
        notations.tags(text),
        notations.named_tags(text),
        notations.attributes(text),
        notations.parts(text),
        notations.serialized(text),
    ]
    found += [notations.table(text, known), _alternating(text, known)]
    there = sum(name in text for name in known) >= FEWEST
    for separator in SEPARATORS if there else ():
        pattern = re.compile(rf"(?<![\w%./\-])({OPEN})({NAME})({CLOSE}){separator}")
        hits = [m for m in pattern.finditer(text) if m[2].removeprefix("amp;") in known]
        if len({m[2] for m in hits}) < FEWEST:
            continue
        found.append(_by_lines(text, pattern, known))
        for escapes in (True, False):
            found.append(_Scheme(text, pattern, hits, known, escapes).pairs())
    return [pairs for number, pairs in enumerate(found) if pairs and pairs not in found[:number]]


def _score(pairs: Pairs, known: frozenset[str]) -> tuple[int, ...]:
    """The more known names the better, then those whose values hold no other pair; then the less strange ones."""
    there = {name.removeprefix("amp;"): value for name, value in pairs}
    swallowed = [
        v
        for v in there.values()
        if "<br" in v or _half_quoted(v) or any(m[1] in known for m in PAIR.finditer(v[:4000]))
    ]
    blank = sum(value[:1] == " " for value in there.values())
    strange = sum(name not in known for name in there) + len(pairs) - len(there)
    full = sum(bool(there[name].strip()) for name in known & there.keys())
    return len(known & there.keys()), -len(swallowed), -(blank > len(there) // 2), full, -strange, -blank


def _half_quoted(value: str) -> bool:
    return value[:1] in ('"', "'") and value[-1:] != value[:1]


# name SEPARATOR value


class _Scheme:
    """One way to part names, values and pairs. `glue` is what mostly stands between pairs, `opening` before every name."""

    def __init__(
        self, text: str, pattern: re.Pattern[str], hits: Sequence[re.Match[str]], known: frozenset[str], escapes: bool
    ) -> None:
        self.text, self.pattern, self.hits, self.known, self.escapes = text, pattern, hits, known, escapes
        self.glue = Counter(_glue(text, m.start()) for m in hits[1:]).most_common(1)[0][0]
        openings = {m[1] for m in hits}
        self.opening = openings.pop() if len(openings) == 1 else None

    def pairs(self) -> Pairs:
        entries, at = [], self.hits[0].start()
        while entry := self._next(at):
            found = self._entry(entry)
            at = max(found.end, entry.start() + 1)
            if self._knows(found.name) or _glue(self.text, found.start) == self.glue:
                entries.append(found)
        last = max((n for n, e in enumerate(entries) if self._knows(e.name)), default=-1)
        behind = [e for e in entries[last + 1 :] if self.glue and e.quote == entries[last].quote]
        return _tidy([*self._before(), *entries[: last + 1], *behind], self.glue)

    def _knows(self, name: str) -> bool:
        return name.removeprefix("amp;") in self.known

    def _next(self, at: int) -> re.Match[str] | None:
        return next((m for m in self.pattern.finditer(self.text, at) if self._fits(m)), None)

    def _fits(self, match: re.Match[str]) -> bool:
        if self.opening is not None and match[1] != self.opening:
            return False
        return all(
            closing not in match[3] or opening in match[1] for opening, closing in ("[]", "()", "<>", "''", '""')
        )

    def _before(self) -> list[Entry]:
        """A strange name directly before the first known one."""
        first, found = self.hits[0].start(), []
        for match in list(self.pattern.finditer(self.text, max(0, first - 2000), first))[-NEAR:]:
            if self._fits(match) and self.glue:
                entry = self._entry(match)
                between = self.text[entry.end : first].strip(" \t\r\n,;&|{}()[]")
                header = entry.value.lower() in ("value", "val") or "{" in entry.value
                whole = entry.quote or self.text[: match.start()][-1:] in tuple("[{(")
                if not between and entry.end <= first and whole and not header:
                    found.append(entry)
        return found[-1:]

    def _entry(self, match: re.Match[str]) -> Entry:
        text, glue = self.text, self.glue
        quoted = literal(text, match.end())
        if quoted:
            quote, inner, end = quoted
            if text.startswith((" (length=", " (size="), end):  # Xdebug shows a value as it is
                return Entry(match[2], inner, match.start(), end, quote, match[1])
            c_like = (quote != "'" or ">" not in match[0]) == self.escapes
            return Entry(match[2], unescaped(inner) if c_like else plainly(inner), match.start(), end, quote, match[1])
        ends = (m.start() for m in self.pattern.finditer(text, match.end()) if self._fits(m) and self._parts(m.start()))
        end = next(ends, len(text))
        value = text[match.end() : end]
        if glue == "\n" or (end == len(text) and glue != "&"):
            value = value.partition("\n")[0]
        if glue in (",", ";", " ", "|") and end == len(text):
            value = _closed(value, glue)
        value = re.sub(r"(?:\s*[,;|&]\s*|\s+)[\[({]*\s*$", "", value) if glue in (",", ";", "|", "&") else value
        shown = value.strip("\r\n") if glue != " " else value.strip()
        return Entry(match[2], shown, match.start(), match.end() + len(value), "", match[1])

    def _parts(self, at: int) -> bool:
        return self.glue == _glue(self.text, at) if self.glue else True


def _glue(text: str, at: int) -> str:
    run = re.search(r"[\s,;&|{}()\[\]\\]*$", text[max(0, at - 60) : at])
    return next((mark for mark in GLUES if mark in (run[0] if run else "")), "")


def _by_lines(text: str, pattern: re.Pattern[str], known: frozenset[str]) -> Pairs:
    """One pair a line behind the same words, as a log has it; only numbers differ in these."""
    lines = [(line, match) for line in text.splitlines()[:2000] for match in pattern.finditer(line[:8000])]
    shapes = Counter(_shape(line, m) for line, m in lines if m[2].removeprefix("amp;") in known)
    if not shapes:
        return []
    shape = shapes.most_common(1)[0][0]
    found = []
    for line, match in lines:
        if _shape(line, match) == shape:
            quoted = literal(line, match.end())
            value = unescaped(quoted[1]) if quoted else line[match.end() :]
            found.append(Entry(match[2], value, 0, 0, quoted[0] if quoted else "", match[1]))
    return _tidy(found, "\n")


def _shape(line: str, match: re.Match[str]) -> str:
    return re.sub(r"[0-9]+", "0", line[: match.start()]) + match[1]


def _alternating(text: str, known: frozenset[str]) -> Pairs:
    """A name on one line, its value on the next."""
    lines = [line.strip() for line in text.split("\n")[:400]]
    names = [n for n, line in enumerate(lines) if line.rstrip(":").removeprefix("amp;") in known]
    if sum(b - a == 2 for a, b in zip(names, names[1:])) < FEWEST:
        return []
    last = names[-1] + 1
    return [(lines[n].rstrip(":"), lines[n + 1]) for n in range(names[0], last, 2) if n + 1 < len(lines)]


def _closed(value: str, glue: str) -> str:
    """The last value, up to the bracket that closes the whole, or a blank when blanks part the pairs."""
    depth = 0
    for at, letter in enumerate(value):
        depth += (letter in "[({") - (letter in "])}")
        if depth < 0 or (glue in " |" and letter in " |" and depth == 0):
            return value[:at]
    return value


def _tidy(entries: Sequence[Entry], glue: str) -> Pairs:
    """Marks that stand behind or around nearly every bare value belong to the scheme, not to the values."""
    pairs = [(e.name, e.value) for e in entries]
    bare = [n for n, e in enumerate(entries) if not e.quote]
    for mark in (" \\", ",", ";", "|", "<br>", "<br/>", "<br />") if glue == "\n" else (",", ";", "|"):
        ending = [n for n in bare if pairs[n][1].rstrip().endswith(mark)]
        if bare and len(ending) >= max(1, len(bare) - 1) and (len(bare) > 1 or len(entries) > 2):
            for n in ending:
                value = pairs[n][1].rstrip()[: -len(mark)]
                pairs[n] = (pairs[n][0], value.strip() if mark == "|" else value)  # a table pads its cells
    before = entries[bare[0]].opening if bare else ""
    for opening, closing in sorted(BRACKETS, key=lambda marks: before.find(marks[0])):  # the outer one of {[ first
        around = [n for n in bare if opening in entries[n].opening and pairs[n][1].rstrip().endswith(closing)]
        if around and len(around) >= len(bare) - 1:  # [name, value]
            for n in around:
                pairs[n] = (pairs[n][0], pairs[n][1].rstrip().removesuffix(closing))
        pairs = _unwrapped(pairs, bare, opening, closing)
    for number in bare:
        name, value = pairs[number]
        value = re.sub(r"^(?:int|float|bool|integer|double|long)\s*\(?([\w.\-]+)\)?$", r"\1", value)
        pairs[number] = (
            name,
            "" if value.lower() in ("null", "nil", "none", "undef", "undefined", "(null)") else value,
        )
    return pairs


def _unwrapped(pairs: Pairs, bare: Sequence[int], opening: str, closing: str) -> Pairs:
    wrapped = [n for n in bare if pairs[n][1].startswith(opening)]
    if not wrapped or len(wrapped) < len(bare) - 1:
        return pairs
    found = list(pairs)
    for n in wrapped:
        inner = pairs[n][1].rstrip()
        found[n] = (pairs[n][0], inner[len(opening) :].removesuffix(closing))
    return found
