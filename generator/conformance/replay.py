"""One case, stage by stage, on every runtime: what is asked, what the reference does with it, and where others part from it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from ..protocol import FIELDS_IN_BYTES, VALUE_SEPARATOR, Answer, printable, readable
from ..vectors.entries import entry_of
from ..vectors.expectations import Difference, Expectation
from ..vectors.jsonl import VectorsError
from . import inputs
from .inputs import Options, Stop
from .report import first_difference

if TYPE_CHECKING:
    from ..model import Model
    from ..vectors.bench import Judge
    from .matrix import Finding, Matrix

FUZZ = re.compile(r"fuzz\.(-?[0-9]{1,18})\.([0-9]{1,9})\Z")
SECRETS = ("key", "previous_key", "private_key")
KEYS = (*SECRETS, "public_key", "previous_public_key")
AROUND, WIDTH, NEAREST = 16, 200, 5


@dataclass(frozen=True)
class Found:
    """A case and why it exists: flag -> reason."""

    expectation: Expectation
    comment: str = ""
    flags: tuple[tuple[str, str], ...] = ()
    source: str = ""


def find(options: Options, model: Model, judge: Judge) -> list[Found]:
    """The cases of the ids that are to be replayed. Raises Stop with the nearest ids for each that is not known."""
    asked = [wanted for wanted in options.replay if not FUZZ.match(wanted)]
    known = inputs.stopping(VectorsError, lambda: _stored(options, model, bool(asked)))
    found: dict[str, Found] = {}
    problems = []
    for wanted in options.replay:
        made = FUZZ.match(wanted)
        if made:
            case = inputs.fuzzer(options.spec, model, judge, int(made[1])).case(int(made[2]))
            found[wanted] = Found(Expectation(case, case.id, "--fuzz"), "made up", source=f"--seed {made[1]}")
        elif wanted in known:
            found[wanted] = known[wanted]
        else:
            near = ", ".join(get_close_matches(wanted, known, NEAREST, 0.5)) or "none that is like it"
            problems.append(f"--replay {wanted}: there is no such case; the nearest ids: {near}")
    if problems:
        raise Stop(problems)
    return list({one.expectation.case.id: one for one in found.values()}.values())


def _stored(options: Options, model: Model, wanted: bool) -> dict[str, Found]:
    """The gateway's own vectors by id, and those of files by our id and by their own."""
    known: dict[str, Found] = {}
    if not wanted:
        return known
    for expectation in inputs.outside(options, model):
        one = Found(expectation, source=expectation.source)
        known.setdefault(expectation.case.id, one)
        known.setdefault(expectation.label.rpartition(" (")[0], one)
    try:
        stored = inputs.own(options.spec)
    except VectorsError:
        if known:
            return known
        raise
    reasons = _reasons(options)
    for test in stored:
        flags = tuple((flag, reasons.get((test.suite, flag), "")) for flag in test.flags)
        known[test.case.id] = Found(test.expectation(), test.comment, flags, test.source)
    return known


def _reasons(options: Options) -> dict[tuple[str, str], str]:
    """(suite, flag) -> why cases with it exist, from the files of the vectors."""
    reasons = {}
    for path in (options.spec / "vectors").glob("*.json"):
        content = json.loads(path.read_bytes())
        for flag, why in content.get("flags", {}).items() if "suite" in content else ():
            reasons[content["suite"], flag] = f"{why['description']}. {why['effect']}"
    return reasons


def shown(found: Found, matrix: Matrix, model: Model, judge: Judge) -> dict[str, Any]:
    """A replay for machines."""
    from ..vectors.stages import Stages

    case = found.expectation.case
    answer = judge.answer(case)
    entry = entry_of(case, found.comment, [flag for flag, _ in found.flags], found.source)
    entry["config"] = [[name, _shortened(name, value)] for name, value in case.config]
    apart = {who: f for f in matrix.findings if f.expectation.case.id == case.id for who in f.who}
    runtimes = [
        _answered(row.label, row.version, row.state, row.reason, row.outcome.answers.get(case.id), apart.get(row.label))
        for row in matrix.rows
    ]
    return {
        "case": {**entry, "flags": dict(found.flags)},
        "stages": Stages(model).of(case, answer),
        "reference": _described(answer),
        "not_as_promised": _apart(apart["reference"].difference) if "reference" in apart else None,
        "runtimes": runtimes,
    }


def _answered(
    name: str, version: str, state: str, reason: str, answer: Answer | None, finding: Finding | None
) -> dict[str, Any]:
    about: dict[str, Any] = {"name": name, "version": version, "state": state}
    if answer is None:
        return {**about, "same": None, "reason": reason or "gave no answer"}
    if finding is None or finding.promised:
        skipped = answer.kind == "skipped"
        return {**about, "same": None if skipped else True, **({"reason": "skipped it"} if skipped else {})}
    return {**about, "same": False, "answer": _described(answer), "apart": _apart(finding.difference)}


def _apart(difference: Difference) -> dict[str, Any]:
    values = [None if v is None else readable(difference.stage, v) for v in (difference.expected, difference.got)]
    place = None if difference.stage == "answer" else first_difference(difference)
    windows = _windows(difference) if place else None
    return {"stage": difference.stage, "expected": values[0], "got": values[1], "place": place, "marked": windows}


def _windows(difference: Difference) -> list[str]:
    """Both values in hex around the first byte (of text: UTF-16 unit) that differs, and a line that marks it."""
    size = 2 if difference.stage in FIELDS_IN_BYTES else 4
    units = [
        [value[at : at + size] for at in range(0, len(value), size)]
        for value in (difference.expected or "", difference.got or "")
    ]
    place = next((at for at, (a, b) in enumerate(zip(*units)) if a != b), min(map(len, units)))
    start = max(0, place - AROUND)
    lines = [" ".join(side[start : place + AROUND]) for side in units]
    return [*lines, " " * ((place - start) * (size + 1)) + "^" * size]


def _described(answer: Answer) -> dict[str, str]:
    """An answer field by field; the signing string as text and as hex."""
    fields: dict[str, str] = {"kind": answer.kind}
    for name, value in answer.fields:
        fields[name] = readable(name, value)
        if name in FIELDS_IN_BYTES:
            fields[f"{name}_hex"] = value
    return fields


def _shortened(name: str, value: str) -> str:
    """A key is known again by its digest: no replay that is sent around holds one that can sign."""
    if name not in KEYS or not value:
        return value
    digest = hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    beginning = "" if name in SECRETS else f"{value[:24]}... "
    return f"{beginning}({len(value):,} characters, SHA-256 {digest}...)"


def lines(shown: dict[str, Any]) -> Iterator[str]:
    """A replay for people."""
    case = shown["case"]
    yield f"{case['id']}  {case['op']}" + (f"  {case['comment']}" if case["comment"] else "")
    for flag, why in case["flags"].items():
        yield f"  why                 {flag}: {printable(why)}"
    if case.get("source"):
        yield f"  source              {printable(case['source'])}"
    yield from _pairs("config", case["config"])
    for name in ("service", "now", "body"):
        if name in case:
            yield _line(name, case[name])
    yield from _pairs("parameter", case.get("parameters") or ())
    for line in case.get("lines", ()):
        yield from _pairs("line", line)
    for name, value in (case.get("situation") or {}).items():
        yield _line(name, value)
    yield "reference"
    yield from _stages(shown["stages"])
    yield from (_line(name, value) for name, value in shown["reference"].items())
    if shown["not_as_promised"]:
        yield "expected of it, but not met"
        yield from _apart_lines(shown["not_as_promised"])
    for runtime in shown["runtimes"]:
        yield from _runtime(runtime)
    yield ""


def _stages(stages: dict[str, Any]) -> Iterator[str]:
    for name, value in stages.items():
        if name == "kept":
            yield from _pairs("kept", value)
        elif name == "order":
            yield _line(name, " < ".join(value))
        else:
            yield _line(name, value)


def _runtime(runtime: dict[str, Any]) -> Iterator[str]:
    if runtime["same"] is None:
        yield f"{runtime['name']}: not compared: {runtime['reason']}"
    elif runtime["same"]:
        yield f"{runtime['name']}: the same"
    else:
        yield f"{runtime['name']}: differs in {runtime['apart']['stage']}"
        yield from _apart_lines(runtime["apart"])


def _apart_lines(apart: dict[str, Any]) -> Iterator[str]:
    for side in ("expected", "got"):
        yield _line(side, "nothing" if apart[side] is None else apart[side])
    if apart["place"]:
        yield f"  {apart['place']}"
        for word, text in zip(("expected", "got", ""), apart["marked"]):
            yield f"  {word:<20}{text}"


def _pairs(word: str, pairs: Any) -> Iterator[str]:
    for name, value in pairs.items() if isinstance(pairs, dict) else pairs:
        yield _line(word, f"{name} = {value if isinstance(value, str) else json.dumps(value)}")


def _line(name: str, value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    text = printable(text.replace(VALUE_SEPARATOR, " | "))
    return f"  {name:<20}{text if len(text) <= WIDTH else f'{text[:WIDTH]}... ({len(text):,} characters)'}".rstrip()
