"""A parameter that arrives as one JSON text, taken apart into the names under which the reference checks its parts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .. import model
from .codes import GatewayError


def in_parts(service: model.Service, given: Mapping[str, str]) -> dict[str, str]:
    """The parameters, each JSON text replaced by its parts. Raises GatewayError for a text that has not the form."""
    forms = {p.name: p.json for p in service.parameters if p.json}
    found: dict[str, str] = {}
    for name, value in given.items():
        form = forms.get(name)
        found.update(_parts(name, form, value) if form and value else {name: value})
    return found


def _parts(name: str, form: model.Json, text: str) -> dict[str, str]:
    entries = _entries(name, form, text)
    found = {}
    for index, entry in enumerate(entries):
        for field, value in entry.items():
            if not isinstance(value, str):
                raise GatewayError("ILLEGAL_ARGUMENT", "expected a string in double quotes", form.path(name, index, field))
            found[form.path(name, index, field)] = value
    return found


def _entries(name: str, form: model.Json, text: str) -> list[dict[str, Any]]:
    what = "a JSON list of objects" if form.is_list else "a JSON object"
    try:
        # Many write amounts as numbers: their digits are kept as they stand.
        read = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise GatewayError("ILLEGAL_ARGUMENT", f"expected {what}, with each name once", name) from None
    entries = read if form.is_list else [read]
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) and entry for entry in entries):
        raise GatewayError("ILLEGAL_ARGUMENT", f"expected {what}, none of it empty", name)
    return entries


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError
    return dict(pairs)
