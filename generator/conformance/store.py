"""The gateway's own vectors: `specs/<gateway>/vectors/*.json`, written from the suites, read back, checked for drift.

The shape is that of wycheproof: groups of tests that share a config, flags that say why a test exists, a source. Every
stage of an answer is a golden value. Nobody edits these files: `kitsmith vectors write` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model import Model
from ..protocol import FIELDS_IN_BYTES, Answer, Case, Kind, Situation, hex_bytes, hex_text, readable, text_hex
from . import selftest, testkeys
from .bench import Bench, Judge
from .expectations import Expectation, broken_promise, difference
from .suite import Group, Pairs, Suite, Test
from .vectors import VectorsError

WRITTEN_BY = "kitsmith vectors write"
NOT_SUITES = ("keys.json",)


@dataclass(frozen=True)
class Stored:
    """A test as its file holds it, with its golden answer."""

    suite: str
    flags: tuple[str, ...]
    comment: str
    case: Case
    answer: Answer
    published: Pairs

    def expectation(self) -> Expectation:
        """What every kit must answer: the golden values, and over them what was published."""
        fields = {**dict(self.answer.fields), **dict(self.published)}
        return Expectation(
            self.case, self.case.id, f"vectors/{self.suite}.json", self.answer.kind, tuple(fields.items())
        )


def make_suites(bench: Bench, published: Path) -> list[Suite]:
    """All suites that make sense for a gateway."""
    from .suites import answers, charsets, configs, forgeries, forms, keys, notify, requests, services, text, verify
    from .suites import published as publications

    suites = [publications.suite(bench, published)] if published.is_file() else []
    modules = (text, charsets, verify, forgeries, keys, configs, forms, requests, services, answers, notify)
    suites += [module.suite(bench) for module in modules]
    return [suite for suite in suites if suite.groups]


def write_vectors(model: Model, judge: Judge, folder: Path) -> list[str]:
    """Write the files of a gateway's vectors; says of each how many tests it holds.

    Raises VectorsError when the judge does not come to a published signature: then the description is wrong, or the judge.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if model.signing.needs_rsa and not (folder / "keys.json").is_file():
        testkeys.write(folder)
    written = []
    suites = make_suites(Bench(model, judge, folder), folder.parent / "published.json")
    contents = _contents(model, suites, judge)
    for name, content in contents.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
    for path in sorted(folder.glob("*.json")):
        if path.name not in contents and path.name not in NOT_SUITES and _is_ours(path):
            path.unlink()
    for suite in suites:
        written.append(f"{folder / suite.name}.json  {len(suite.tests()):,} tests")
    return written


def read_vectors(folder: Path) -> list[Stored]:
    """All stored tests, in the order of the files' names. Raises VectorsError when there are none, or a file is broken."""
    stored: list[Stored] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.json")):
        if path.name in NOT_SUITES:
            continue
        try:
            stored += _read_file(json.loads(path.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(
                f"{path}: not a file of vectors ({type(error).__name__}: {error}); run: kitsmith vectors write"
            )
    if not stored and not problems:
        command = f"kitsmith vectors write --spec {folder.parent}"
        problems.append(f"{folder}: no vectors here, expected *.json; run: {command}, or use --fuzz")
    if problems:
        raise VectorsError(problems)
    return stored


def lint_vectors(model: Model, judge: Judge, folder: Path) -> list[str]:
    """What is wrong with the stored vectors: answers that the judge no longer gives, cases that the suites no longer have."""
    problems = []
    for stored in read_vectors(folder):
        apart = difference(stored.answer, judge.answer(stored.case)) or broken_promise(
            stored.expectation(), stored.answer
        )
        if apart is not None:
            texts = [readable(apart.stage, value or "") for value in (apart.expected, apart.got)]
            problems.append(
                f"{stored.suite}.json: {stored.case.id}: {apart.stage} is stored as {texts[0]!r}, now it is {texts[1]!r}"
            )
    if not problems:
        problems += _stale_files(model, judge, folder)
    return problems


def _stale_files(model: Model, judge: Judge, folder: Path) -> Iterator[str]:
    suites = make_suites(Bench(model, judge, folder), folder.parent / "published.json")
    contents = _contents(model, suites, judge)
    for name, content in contents.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            yield f"{path}: not what the suites make now; run: kitsmith vectors write"
    for path in sorted(folder.glob("*.json")):
        if path.name not in contents and path.name not in NOT_SUITES:
            yield f"{path}: no suite makes this file"


def _contents(model: Model, suites: list[Suite], judge: Judge) -> dict[str, bytes]:
    """Every file of the folder but the keys: its name and its bytes."""
    contents = {f"{suite.name}.json": _file_of(model, suite, judge) for suite in suites}
    stored = [test for content in contents.values() for test in _read_file(json.loads(content))]
    stored.sort(key=lambda test: not test.published)  # what others published comes first, and is never left out as slow
    choice = ((test.suite, test.flags[0], test.case, test.answer) for test in stored)
    return {**contents, selftest.FILE: selftest.stored_choice(choice, selftest.slow_types(model))}


def _is_ours(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_bytes()).get("written_by") == WRITTEN_BY)
    except (ValueError, AttributeError):
        return False


def _file_of(model: Model, suite: Suite, judge: Judge) -> bytes:
    content = {
        "gateway": model.id,
        "suite": suite.name,
        "says": suite.says,
        "written_by": WRITTEN_BY,
        "number_of_tests": len(suite.tests()),
        "flags": suite.flags,
        "groups": [_group(model, group, judge) for group in suite.groups],
    }
    return (json.dumps(content, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def _group(model: Model, group: Group, judge: Judge) -> dict[str, Any]:
    tests = [_test(model, group, test, judge) for test in group.tests]
    return {"source": group.source, "config": dict(group.config), "tests": tests}


def _test(model: Model, group: Group, test: Test, judge: Judge) -> dict[str, Any]:
    case = test.case(group.config)
    answer = judge.answer(case)
    promise = Expectation(case, case.id, group.source, "ok" if test.published else None, test.published)
    broken = broken_promise(promise, answer)
    if broken is not None:
        got = readable(broken.stage, broken.got or "")
        raise VectorsError(
            [f"{case.id}: published at {group.source}, but the judge comes to another {broken.stage}: {got}"]
        )
    entry: dict[str, Any] = {"id": test.id, "comment": test.comment, "flags": list(test.flags), "op": test.op}
    if test.service is not None:
        entry["service"] = test.service
    if test.body is not None:
        entry["body"] = test.body.decode("latin-1")
    else:
        entry["parameters"] = dict(test.parameters)
    if test.lines:
        entry["lines"] = [dict(line) for line in test.lines]
    if test.now is not None:
        entry["now"] = test.now
    if test.situation is not None:
        entry["situation"] = _situation(test.situation)
    if test.published:
        entry["published"] = dict(_described(test.published))
    charset = dict(group.config).get("charset") or model.charsets[0].id
    entry["answer"] = {"kind": answer.kind, **dict(_described(answer.fields, charset))}
    return entry


def _situation(situation: Situation) -> dict[str, Any]:
    """As lists of NAME=VALUE: a name (`refund`) may stand more than once; the reply as STATUS=BODY."""
    return {
        "content_type": situation.content_type,
        "order": None if situation.order is None else ["=".join(pair) for pair in situation.order],
        "reply": None if situation.reply is None else "=".join(situation.reply),
        "handler": situation.handler,
        "then": ["=".join(pair) for pair in situation.then],
    }


def _read_situation(raw: dict[str, Any] | None) -> Situation | None:
    if raw is None:
        return None
    order = None if raw["order"] is None else tuple(map(_pair, raw["order"]))
    reply = None if raw["reply"] is None else _pair(raw["reply"])
    return Situation(raw["content_type"], order, reply, raw["handler"], tuple(map(_pair, raw["then"])))


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _described(fields: Pairs, charset: str | None = None) -> Iterator[tuple[str, Any]]:
    """Fields of an answer as a file holds them: text as text, bytes as hex and, where that works, as text."""
    for name, value in fields:
        if name == "signing_string":
            yield "signing_string_hex", value
            try:
                yield "signing_string", hex_bytes(value).decode(charset or "utf-8")
            except (UnicodeDecodeError, LookupError):
                continue
        elif name in FIELDS_IN_BYTES:
            yield name, hex_bytes(value).decode("latin-1")
        elif name == "valid":
            yield name, True
        elif name == "form_error":
            code, parameter = map(hex_text, value.split(":"))
            yield name, {"code": code, "parameter": parameter}
        else:
            yield name, hex_text(value)


def _read_file(content: dict[str, Any]) -> Iterator[Stored]:
    for group in content["groups"]:
        config = tuple(group["config"].items())
        for test in group["tests"]:
            body = test["body"].encode("latin-1") if "body" in test else None
            parameters = tuple(test.get("parameters", {}).items())
            situation = _read_situation(test.get("situation"))
            lines = tuple(tuple(line.items()) for line in test.get("lines", ()))
            now, service = test.get("now"), test.get("service")
            case = Case(test["id"], test["op"], config, parameters, body, service, situation, now, lines)
            golden = dict(test["answer"])
            kind: Kind = golden.pop("kind")
            answer = Answer(case.id, kind, tuple(_fields(golden)))
            published = tuple(_fields(test.get("published", {})))
            yield Stored(content["suite"], tuple(test["flags"]), test["comment"], case, answer, published)


def _fields(described: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for name, value in described.items():
        if name == "signing_string_hex":
            yield "signing_string", value
        elif name in FIELDS_IN_BYTES and name != "signing_string":
            yield name, value.encode("latin-1").hex()
        elif name == "valid":
            yield name, "1"
        elif name == "form_error":
            yield name, f"{text_hex(value['code'])}:{text_hex(value['parameter'])}"
        elif name != "signing_string":
            yield name, text_hex(value)
