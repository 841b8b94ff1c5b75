"""The canonical layout of a file of vectors: a test takes a few lines, so that a diff shows what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

HEAD = ("schema", "gateway", "suite", "says", "written_by", "number_of_tests")
TEST = (
    ("id", "comment", "flags"),
    ("op", "service", "body", "parameters", "lines", "now", "situation"),
    ("published",),
    ("result", "answer"),
    ("stages",),
)


def written(content: Mapping[str, Any]) -> bytes:
    """The bytes of a file. ASCII: lone surrogates stay escapes, and no editor changes a character."""
    lines = ["{"]
    lines += [f" {_json(name)}: {_json(content[name])}," for name in HEAD]
    flags = [f"  {_json(name)}: {_json(flag)}" for name, flag in content["flags"].items()]
    lines += [' "flags": {', ",\n".join(flags), " },", ' "groups": [']
    lines.append(",\n".join(_group(group) for group in content["groups"]))
    return ("\n".join([*lines, " ]", "}"]) + "\n").encode("ascii")


def _group(group: Mapping[str, Any]) -> str:
    head = f'  {{"source": {_json(group["source"])},\n   "config": {_json(group["config"])},\n   "tests": [\n'
    return head + ",\n".join(_test(test) for test in group["tests"]) + "\n   ]}"


def _test(test: Mapping[str, Any]) -> str:
    known = [name for names in TEST for name in names]
    rows = [*TEST, [name for name in test if name not in known]]
    written_rows = [row for row in (_members(test, names) for names in rows) if row]
    return "    {" + ",\n     ".join(written_rows) + "}"


def _members(test: Mapping[str, Any], names: Iterable[str]) -> str:
    return ", ".join(f"{_json(name)}: {_json(test[name])}" for name in names if name in test)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)
