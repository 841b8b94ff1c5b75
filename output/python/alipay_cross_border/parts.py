# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Parameters that are sent as JSON, and given by their parts: `NAME[0].FIELD` of a list, `NAME.FIELD` of an object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from .errors import KitError
from .rules import Json, Parameter

_PART = re.compile(r"(?P<name>[^\[\].]+)(?:\[(?P<index>0|[1-9][0-9]{0,2})\])?\.(?P<field>[^\[\].]+)")
_MUST_ESCAPE = re.compile(r'["\\\x00-\x1f]')

Entries = dict[int, dict[str, str]]


def parted(parameters: Iterable[Parameter], given: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Entries]]:
    """What is given in one piece, and by its parts: name -> index -> path -> value.

    Raises KitError: unknown, not_allowed, too_many.
    """
    known = {parameter.name: parameter for parameter in parameters}
    plain: dict[str, str] = {}
    parts: dict[str, Entries] = {}
    for name, value in given.items():
        whole = known.get(name)
        if whole and whole.json:
            first = _path(whole, whole.json, 0, whole.json.fields[0].name)
            raise KitError("not_allowed", name, f"give its parts, such as {first}")
        if whole:
            plain[name] = value
            continue
        parameter, index = _place(known, name)
        if value:
            parts.setdefault(parameter, {}).setdefault(index, {})[name] = value
    return plain, parts


def _place(known: Mapping[str, Parameter], path: str) -> tuple[str, int]:
    """The parameter of a part, and the entry in which it stands."""
    found = _PART.fullmatch(path)
    parameter = known.get(found["name"]) if found else None
    if not found or not parameter or not parameter.json or parameter.json.is_list != bool(found["index"]):
        raise KitError("unknown", path)
    if found["field"] not in [field.name for field in parameter.json.fields]:
        raise KitError("unknown", path)
    index = int(found["index"] or 0)
    if index >= parameter.json.most:
        raise KitError("too_many", parameter.name, str(parameter.json.most))
    return parameter.name, index


def fields_at(parameter: Parameter, json: Json, index: int) -> list[Parameter]:
    """The fields of an entry under the names by which they are given."""
    return [
        replace(
            field,
            name=_path(parameter, json, index, field.name),
            decimals_of=field.decimals_of and _path(parameter, json, index, field.decimals_of),
        )
        for field in json.fields
    ]


def written(json: Json, entries: Iterable[Mapping[str, str]]) -> str:
    """The JSON of entries whose names are paths. It is signed, so every kit writes the same bytes."""
    objects = [
        "{" + ",".join(f"{_text(path.rpartition('.')[2])}:{_text(value)}" for path, value in entry.items()) + "}"
        for entry in entries
    ]
    return f"[{','.join(objects)}]" if json.is_list else objects[0]


def flattened(name: str, value: object) -> dict[str, Any]:
    """The parts of a mapping, or of a list of mappings; anything else is left to be refused under its own name."""
    if isinstance(value, Mapping):
        return {f"{name}.{field}": text for field, text in value.items()}
    if isinstance(value, (list, tuple)) and all(isinstance(entry, Mapping) for entry in value):
        entries = enumerate(value)
        return {f"{name}[{index}].{field}": text for index, entry in entries for field, text in entry.items()}
    return {name: value}


def _path(parameter: Parameter, json: Json, index: int, field: str) -> str:
    return f"{parameter.name}[{index}].{field}" if json.is_list else f"{parameter.name}.{field}"


def _text(text: str) -> str:
    return '"' + _MUST_ESCAPE.sub(_escaped, text) + '"'


def _escaped(found: re.Match[str]) -> str:
    return "\\" + found[0] if found[0] in '"\\' else f"\\u{ord(found[0]):04x}"
