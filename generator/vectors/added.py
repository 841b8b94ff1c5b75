"""The suite `added`: cases that came one by one, by `kitsmith vectors add`. Its file keeps the cases, the judge answers them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..model import Model
from ..protocol import KINDS, OPS, Answer, Case
from .bench import Bench, Judge
from .entries import Pairs, case_of, entry_of
from .flags import Flag
from .jsonl import VectorsError
from .leaks import Secrets
from .store import ADDED, Writer, make_suites, read_content, read_json, read_vectors, write_files
from .suite import Group, Suite, Test

SAYS = "Cases that were added one by one: what the fuzzer found, what merchants and authors of other libraries met"
CLOCK = "2018-03-01 12:00:00"
FLAGS = {
    "Fuzz": Flag("KNOWN_BUG", "the fuzzer found it: two kits, or a kit and the reference, did not agree",
        "Two servers of one shop sign one order differently: some payments fail, at random."),
    "Reported": Flag("KNOWN_BUG", "somebody met it with a shop or a library of his own",
        "It has cost somebody a payment already."),
}  # fmt: skip


def added_suite(folder: Path, suites: Sequence[Suite]) -> Suite:
    """What was added to a folder of vectors. Raises VectorsError when its file is broken, or a flag is unknown."""
    groups: dict[tuple[Pairs, str], list[Test]] = {}
    for stored in _stored(folder / f"{ADDED}.json"):
        test = _test(stored.case, stored.comment, stored.flags)
        groups.setdefault((stored.case.config, stored.source), []).append(test)
    used = {flag for tests in groups.values() for test in tests for flag in test.flags}
    known = known_flags(suites)
    flags = {name: _flag(name, known) for name in sorted(used)}
    made = (Group(config, tuple(tests), source) for (config, source), tests in groups.items())
    return Suite(ADDED, SAYS, flags, tuple(made))


def known_flags(suites: Iterable[Suite]) -> dict[str, Flag]:
    """Every flag that a case may carry; of a name that several suites have, the first one's."""
    known = dict(FLAGS)
    for suite in suites:
        known.update({name: flag for name, flag in suite.flags.items() if name not in known})
    return known


def add(model: Model, judge: Judge, folder: Path, entries: Sequence[tuple[str, Any]]) -> list[str]:
    """Add entries (where each came from, and its JSON) to the vectors; says what became of each.

    All of them or none: raises VectorsError with every entry that cannot be added, and writes nothing then.
    """
    writer = Writer(model, judge)
    suites = make_suites(Bench(model, writer.judge, folder), folder.parent)
    known, secrets = known_flags(suites), Secrets(model, folder)
    held = {replace(stored.case, id="x"): stored.case.id for stored in read_vectors(folder)}
    old = added_suite(folder, suites)
    ids = {test.id for _, test in old.tests()}
    groups = {(group.config, group.source): list(group.tests) for group in old.groups}
    problems, said = [], []
    for place, entry in entries:
        try:
            case = _with_clock(case_of(entry))
            _check(case, entry, known, secrets, held, writer.judge)
        except VectorsError as error:
            problems += [f"{place}: {problem}" for problem in error.problems]
            continue
        comment = str(entry.get("comment") or f"{case.op}, {case.id}")
        name = _new_id(comment, ids)
        held[replace(case, id="x")] = name
        flags = tuple(entry.get("flags") or ["Fuzz" if case.id.startswith("fuzz.") else "Reported"])
        source = str(entry.get("source") or "kitsmith vectors add")
        groups.setdefault((case.config, source), []).append(_test(replace(case, id=name), comment, flags))
        said.append(f"{place}: {name}")
    if problems:
        raise VectorsError(problems)
    made = tuple(Group(config, tuple(tests), source) for (config, source), tests in groups.items())
    used = {flag for group in made for test in group.tests for flag in test.flags}
    suite = Suite(ADDED, SAYS, {name: known[name] for name in sorted(used)}, made)
    write_files(folder, {f"{ADDED}.json": writer.file(suite)})
    return said


def _with_clock(case: Case) -> Case:
    """A request gets a clock if it has none: its answer must be the same tomorrow."""
    return replace(case, now=CLOCK) if case.op == "request" and case.now is None else case


def entries_of(files: Sequence[tuple[str, bytes]]) -> list[tuple[str, Any]]:
    """The entries of files (name and content), each with where it stands. Raises VectorsError."""
    entries: list[tuple[str, Any]] = []
    for name, content in files:
        try:
            parsed = json.loads(content)
        except (ValueError, RecursionError):
            entries += _lines(name, content)
            continue
        if not isinstance(parsed, list):
            entries.append((name, parsed))
        else:
            entries += [(f"{name}:[{place}]", entry) for place, entry in enumerate(parsed)]
    if not entries:
        raise VectorsError(
            [f"{', '.join(name for name, _ in files)}: holds no case, expected one as docs/vectors.md has it"]
        )
    return entries


def _lines(name: str, content: bytes) -> list[tuple[str, Any]]:
    entries = []
    for number, line in enumerate(content.splitlines(), 1):
        try:
            entries += [(f"{name}:{number}", json.loads(line))] if line.strip() else []
        except (ValueError, RecursionError) as error:
            raise VectorsError([f"{name}:{number}: no JSON: {error}, expected one object"]) from None
    return entries


def entry_of_words(model: Model, words: Mapping[str, Any]) -> dict[str, Any]:
    """The entry that the options of the command line say. Raises VectorsError."""
    wrong = [pair for pair in words["pairs"] if "=" not in pair]
    if wrong:
        raise VectorsError([f"--set {ascii(wrong[0])}: no '=' in it, expected NAME=VALUE"])
    bench = Bench(model, Nobody())
    charset = words["charset"] or bench.charsets[0]
    named = [a for a in bench.algorithms if a.name == words["sign_type"]]
    if words["sign_type"] and not named:
        known = ", ".join(a.name for a in bench.algorithms)
        raise VectorsError([f"--sign-type {words['sign_type']}: unknown, expected one of {known}"])
    own = {"key": words["key"]} if words["key"] is not None else {}
    receives = words["op"] in ("verify", "notify", "answer")
    config = (bench.receiving if receives else bench.config)(charset, (named or [bench.fast])[0], **own)
    pairs = tuple((name, value) for name, _, value in (pair.partition("=") for pair in words["pairs"]))
    case = Case("words", words["op"], config, pairs, service=words["service"])
    return entry_of(case, words["comment"] or "", words["flags"])


class Nobody:
    """A judge for who needs none."""

    def answer(self, case: Case) -> Answer:
        raise AssertionError("nobody is asked")


def _check(
    case: Case, entry: Mapping[str, Any], known: Mapping[str, Flag], secrets: Secrets, held: Mapping[Case, str], judge: Judge
) -> None:  # fmt: skip
    if case.op not in OPS:
        raise VectorsError([f"{case.id}: op is {ascii(case.op)}, expected one of {', '.join(OPS)}"])
    flags = entry.get("flags", [])
    if not isinstance(flags, list) or not all(isinstance(flag, str) for flag in flags):
        raise VectorsError([f"{case.id}: flags are no list of texts"])
    unknown = [f"{case.id}: {problem}" for flag in flags for problem in _unknown_flag(flag, known)]
    if unknown:
        raise VectorsError(unknown)
    holder = held.get(replace(case, id="x"))
    if holder is not None:
        raise VectorsError([f"{case.id}: the same case is there already: {holder}"])
    secret = secrets.problem(case)
    if secret is not None:
        raise VectorsError([f"{case.id}: {secret}"])
    if judge.answer(case).kind not in KINDS[:2]:
        raise VectorsError([f"{case.id}: the reference does not answer it"])


def _unknown_flag(flag: str, known: Mapping[str, Flag]) -> list[str]:
    return [] if flag in known else [f"unknown flag {ascii(flag)}, expected some of {', '.join(sorted(known))}"]


def _flag(name: str, known: Mapping[str, Flag]) -> Flag:
    problems = [f"{ADDED}.json: {problem}" for problem in _unknown_flag(name, known)]
    if problems:
        raise VectorsError(problems)
    return known[name]


def _stored(path: Path) -> list[Any]:
    return list(read_content(read_json(path))) if path.is_file() else []


def _test(case: Case, comment: str, flags: tuple[str, ...]) -> Test:
    return Test(
        case.id, comment, flags, case.op, case.parameters, case.body, case.service, (), case.situation, case.now, case.lines
    )  # fmt: skip


def _new_id(comment: str, taken: set[str]) -> str:
    words = re.sub(r"[^A-Za-z0-9]+", "-", comment)[:48].strip("-").lower()
    name = first = f"{ADDED}.{words or 'case'}"
    number = 1
    while name in taken:
        number += 1
        name = f"{first}.{number}"
    taken.add(name)
    return name
