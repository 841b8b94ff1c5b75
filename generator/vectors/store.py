"""The gateway's own vectors: `specs/<gateway>/vectors/*.json`, written from the suites, and read back.

The shape is that of wycheproof: groups of tests that share a config, flags that say why a test exists, a source. Every
stage of an answer is a golden value. Nobody edits these files: `kitsmith vectors write` and `kitsmith vectors add` do.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..model import Model
from ..protocol import Answer, Case, hex_text, readable
from . import selftest, testkeys
from .bench import Bench, Judge
from .entries import case_of, pairs_out, question_of
from .expectations import Expectation, broken_promise
from .golden import answer_of, described, fields_of
from .jsonl import VectorsError
from .layout import written
from .stages import Stages
from .suite import Group, Pairs, Suite, Test

WRITTEN_BY = "kitsmith vectors write"
NOT_SUITES = ("keys.json",)
SCHEMA = "vectors.schema.json"
ADDED = "added"


@dataclass(frozen=True)
class Stored:
    """A test as its file holds it, with its golden answer."""

    suite: str
    flags: tuple[str, ...]
    comment: str
    case: Case
    answer: Answer
    published: Pairs
    source: str = ""

    def expectation(self) -> Expectation:
        """What every kit must answer: the golden values, and over them what was published."""
        fields = {**dict(self.answer.fields), **dict(self.published)}
        return Expectation(
            self.case, self.case.id, f"vectors/{self.suite}.json", self.answer.kind, tuple(fields.items()), self.flags
        )


class Remembering:
    """A judge that answers the same question once: suites ask for signatures that others have asked for."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._answers: dict[Case, Answer] = {}

    def answer(self, case: Case) -> Answer:
        question = replace(case, id="x")
        if question not in self._answers:
            self._answers[question] = self._judge.answer(question)
        return replace(self._answers[question], id=case.id)


def make_suites(bench: Bench, description: Path) -> list[Suite]:
    """All suites that make sense for a gateway. `description` is its folder, with what others have published."""
    from .suites import (
        answers,
        charsets,
        configs,
        forgeries,
        forms,
        keys,
        notify,
        requests,
        services,
        text,
        traps,
        verify,
    )
    from .suites import known as known_answers
    from .suites import published as publications

    published, known = description / publications.FILE, description / known_answers.FILE
    suites = [publications.suite(bench, published)] if published.is_file() else []
    suites += [known_answers.suite(bench, known)] if known.is_file() else []
    modules = (text, traps, charsets, verify, forgeries, keys, configs, forms, requests, services, answers, notify)
    suites += [module.suite(bench) for module in modules]
    return [suite for suite in suites if suite.groups]


def write_vectors(model: Model, judge: Judge, folder: Path) -> list[str]:
    """Write the files of a gateway's vectors; says of each how many tests it holds.

    Raises VectorsError when the judge does not come to a published signature: then the description is wrong, or the judge.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if model.signing.needs_rsa and not (folder / "keys.json").is_file():
        testkeys.write(folder)
    suites, contents = made(model, Writer(model, judge), folder)
    write_files(folder, contents)
    for path in sorted(folder.glob("*.json")):
        if path.name not in contents and path.name not in NOT_SUITES and _is_ours(path):
            path.unlink()
    return [f"{folder / suite.name}.json  {len(suite.tests()):,} tests" for suite in suites]


def made(model: Model, writer: Writer, folder: Path) -> tuple[list[Suite], dict[str, bytes]]:
    """The suites, with what was added, and every file of the folder but the keys: its name and its bytes."""
    from .added import added_suite

    suites = make_suites(Bench(model, writer.judge, folder), folder.parent)
    added = added_suite(folder, suites)
    suites += [added] if added.groups else []
    contents = {f"{suite.name}.json": writer.file(suite) for suite in suites}
    tests = [(suite.name, group, test) for suite in suites for group, test in suite.tests()]
    tests.sort(key=lambda entry: not entry[2].published)  # comes first, and is never left out as slow
    cases = ((name, test.flags[0], test.case(group.config)) for name, group, test in tests)
    choice = ((name, flag, case, writer.judge.answer(case)) for name, flag, case in cases)
    return suites, {**contents, selftest.FILE: selftest.stored_choice(choice, selftest.slow_types(model))}


def write_files(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Replace the files that changed, each at one stroke: a run that is stopped leaves no half of a file."""
    for name, content in contents.items():
        path = folder / name
        if path.is_file() and path.read_bytes() == content:
            continue
        handle, name = tempfile.mkstemp(prefix=".kitsmith-", dir=folder)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            temporary.chmod(0o644)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


class Writer:
    """Writes suites with the answers of a judge, who is asked each question once."""

    def __init__(self, model: Model, judge: Judge) -> None:
        self._model, self._stages = model, Stages(model)
        self.judge = Remembering(judge)
        self._outcomes: dict[Case, dict[str, Any]] = {}

    def file(self, suite: Suite) -> bytes:
        """The bytes of a suite's file. Raises VectorsError where the judge does not come to what was published."""
        return written(
            {
                "schema": SCHEMA,
                "gateway": self._model.id,
                "suite": suite.name,
                "says": suite.says,
                "written_by": WRITTEN_BY,
                "number_of_tests": len(suite.tests()),
                "flags": {name: flag.as_json() for name, flag in suite.flags.items()},
                "groups": [self._group(group) for group in suite.groups],
            }
        )

    def _group(self, group: Group) -> dict[str, Any]:
        tests = [self.test(test, group) for test in group.tests]
        return {"source": group.source, "config": pairs_out(group.config), "tests": tests}

    def test(self, test: Test, group: Group) -> dict[str, Any]:
        """A test as its file holds it."""
        case = test.case(group.config)
        answer = self.judge.answer(case)
        _keep_promise(case, group.source, test.published, answer)
        entry = {"id": test.id, "comment": test.comment, "flags": list(test.flags), "op": test.op, **question_of(case)}
        if test.published:
            entry["published"] = dict(described(test.published))
        return {**entry, **self.outcome(case)}

    def outcome(self, case: Case) -> dict[str, Any]:
        """Result, answer and stages of a case as a file holds them."""
        question = replace(case, id="x")
        if question not in self._outcomes:
            self._outcomes[question] = self._outcome(question)
        return self._outcomes[question]

    def _outcome(self, case: Case) -> dict[str, Any]:
        answer = self.judge.answer(case)
        charset = dict(case.config).get("charset") or self._model.charsets[0].id
        told = {"kind": answer.kind, **dict(described(answer.fields, charset))}
        stages = self._stages.of(case, answer)
        return {"result": self._result(answer), "answer": told, **({"stages": stages} if stages else {})}

    def _result(self, answer: Answer) -> str:
        """Whether what came in is as it should be; a notification that is not taken is not."""
        if answer.kind == "skipped":
            return "skipped"
        notifications, said = self._model.notifications, answer.get("answer")
        refused = notifications is not None and said is not None and hex_text(said) != notifications.taken
        return "valid" if answer.kind == "ok" and not refused else "invalid"


def _keep_promise(case: Case, source: str, published: Pairs, answer: Answer) -> None:
    broken = broken_promise(Expectation(case, case.id, source, "ok" if published else None, published), answer)
    if broken is not None:
        got = readable(broken.stage, broken.got or "")
        raise VectorsError([f"{case.id}: published at {source}, but the judge comes to another {broken.stage}: {got}"])


def read_vectors(folder: Path) -> list[Stored]:
    """All stored tests, in the order of the files' names. Raises VectorsError when there are none, or a file is broken."""
    stored: list[Stored] = []
    problems: list[str] = []
    for path in suite_files(folder):
        try:
            stored += read_content(read_json(path))
        except VectorsError as error:
            problems += [f"{path}: {problem}" for problem in error.problems]
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            problems.append(
                f"{path}: not a file of vectors ({type(error).__name__}: {error}); run: kitsmith vectors write"
            )
    if not stored and not problems:
        command = f"kitsmith vectors write --spec {folder.parent}"
        problems.append(f"{folder}: no vectors here, expected *.json; run: {command}, or use --fuzz")
    if problems:
        raise VectorsError(problems)
    return stored


def suite_files(folder: Path) -> list[Path]:
    """The files of suites in a folder."""
    return [path for path in sorted(folder.glob("*.json")) if path.name not in NOT_SUITES]


def read_json(path: Path) -> Any:
    """The JSON of a file. Raises VectorsError."""
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise VectorsError([f"cannot be read: {error.strerror or error}"]) from None
    except (ValueError, RecursionError) as error:
        raise VectorsError([f"not JSON: {error}; run: kitsmith vectors write"]) from None


def read_content(content: Mapping[str, Any]) -> Iterator[Stored]:
    """The tests of a file's content."""
    for group in content["groups"]:
        for test in group["tests"]:
            case = case_of({**test, "config": group["config"]})
            answer = answer_of(case.id, test["answer"])
            published = tuple(fields_of(test.get("published", {})))
            flags = tuple(test["flags"])
            yield Stored(content["suite"], flags, test["comment"], case, answer, published, group["source"])


def _is_ours(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_bytes()).get("written_by") == WRITTEN_BY)
    except (ValueError, AttributeError):
        return False
