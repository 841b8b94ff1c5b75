"""`kitsmith vectors lint` and `fmt`: what is wrong with stored vectors, and their canonical layout."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from ..model import Model
from ..protocol import printable
from .bench import Judge
from .jsonl import VectorsError
from .layout import written
from .leaks import Secrets
from .store import SCHEMA, Stored, Writer, made, read_content, read_json, suite_files

SCHEMA_FILE = Path(__file__).with_name(SCHEMA)
FIRST = 5  # problems of one file with the schema
Found = list[tuple[str, Mapping[str, Any], Stored]]


def lint_vectors(model: Model, judge: Judge, folder: Path) -> list[str]:
    """What is wrong with the stored vectors, in sentences. Raises VectorsError when there are none, or jsonschema is missing."""
    writer = Writer(model, judge)
    files = {path: read_json_of(path) for path in suite_files(folder)}
    if not files:
        raise VectorsError([f"{folder}: no vectors here, expected *.json; run: kitsmith vectors write"])
    problems = [problem for path, content in files.items() for problem in _form(path, content)]
    if problems:
        return problems
    found: Found = []
    for path, content in files.items():
        tests = [test for group in content["groups"] for test in group["tests"]]
        found += [(path.name, test, stored) for test, stored in zip(tests, read_content(content))]
    problems += [*_names(found), *_leaks(found, Secrets(model, folder)), *_answers(found, writer)]
    return problems or list(_stale_files(model, writer, folder))


def format_vectors(folder: Path, check: bool) -> list[str]:
    """Lay out the files of a folder as `kitsmith vectors write` does; names those that were not. `check` writes nothing."""
    from .store import write_files

    contents = {}
    for path in suite_files(folder):
        try:
            content = written(read_json_of(path))
        except (KeyError, TypeError, AttributeError) as error:
            raise VectorsError([f"{path}: not a file of vectors ({type(error).__name__}: {error})"]) from None
        if content != path.read_bytes():
            contents[path.name] = content
    if not check:
        write_files(folder, contents)
    return [str(folder / name) for name in contents]


def read_json_of(path: Path) -> Any:
    """The JSON of a file; its problems begin with its name."""
    try:
        return read_json(path)
    except VectorsError as error:
        raise VectorsError([f"{path}: {problem}" for problem in error.problems]) from None


def _form(path: Path, content: Any) -> Iterator[str]:
    """What is wrong with the form of a file: schema, number of tests, layout."""
    for error in islice(_validator().iter_errors(content), FIRST):
        place = "/".join(map(str, error.absolute_path)) or "the file"
        yield f"{path.name}: {place}: {printable(error.message)[:200]} ({SCHEMA})"
        content = None
    if content is None:
        return
    count = sum(len(group["tests"]) for group in content["groups"])
    if content["number_of_tests"] != count:
        yield f"{path.name}: number_of_tests is {content['number_of_tests']}, but it holds {count}"
    if written(content) != path.read_bytes():
        yield f"{path.name}: not in the canonical layout; run: kitsmith vectors fmt"
    for group in content["groups"]:
        for test in group["tests"]:
            for flag in test["flags"]:
                if flag not in content["flags"]:
                    yield f"{path.name}: {test['id']}: unknown flag {flag!r}, expected one of {', '.join(content['flags'])}"


def _validator() -> Any:
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        hint = "run: pip install 'kitsmith[conformance]'"
        raise VectorsError([f"jsonschema is not here, and lint checks the files by their schema; {hint}"]) from None
    schema = json.loads(SCHEMA_FILE.read_bytes())
    return Draft202012Validator(_inlined(schema, schema["$defs"]))


def _inlined(node: Any, definitions: Mapping[str, Any]) -> Any:
    """A schema without references: looking them up is half of what jsonschema does."""
    if isinstance(node, list):
        return [_inlined(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        rest = {name: value for name, value in node.items() if name != "$ref"}
        return _inlined({**definitions[node["$ref"].rpartition("/")[2]], **rest}, definitions)
    return {name: _inlined(value, definitions) for name, value in node.items() if name != "$defs"}


def _names(found: Found) -> Iterator[str]:
    seen: dict[str, str] = {}
    for file, _, stored in found:
        if stored.case.id in seen:
            yield f"{file}: {stored.case.id}: stands in {seen[stored.case.id]} already, expected an id of its own"
        seen.setdefault(stored.case.id, file)


def _leaks(found: Found, secrets: Secrets) -> Iterator[str]:
    for file, _, stored in found:
        problem = secrets.problem(stored.case)
        if problem is not None:
            yield f"{file}: {stored.case.id}: {problem}"


def _answers(found: Found, writer: Writer) -> Iterator[str]:
    """Where the judge says something else now than what is stored."""
    for file, test, stored in found:
        now = writer.outcome(stored.case)
        kept = {"result": test["result"], **test["answer"], **test.get("stages", {})}
        told = {"result": now["result"], **now["answer"], **now.get("stages", {})}
        for name in [*told, *(name for name in kept if name not in told)]:
            if kept.get(name) != told.get(name):
                texts = [_shown(side.get(name)) for side in (kept, told)]
                yield f"{file}: {stored.case.id}: {name} is stored as {texts[0]}, now it is {texts[1]}"
                break


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return "'" + printable(text)[:120] + "'"


def _stale_files(model: Model, writer: Writer, folder: Path) -> Iterator[str]:
    _, contents = made(model, writer, folder)
    for name, content in contents.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            yield f"{path}: not what the suites make now; run: kitsmith vectors write"
    for path in suite_files(folder):
        if path.name not in contents:
            yield f"{path}: no suite makes this file"
