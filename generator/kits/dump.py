"""A view as JSON, for people: every text in all its contexts would be noise, so its literal stands for it."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

from .names import Name
from .text import Text


def dump(view: dict[str, Any]) -> str:
    return json.dumps(view, indent=1, ensure_ascii=False, default=_plain)


def _plain(value: object) -> Any:
    if isinstance(value, Text):
        return value.literal
    if isinstance(value, (SimpleNamespace, Name)):
        return vars(value)
    raise TypeError(f"{value!r} does not belong into a view")
