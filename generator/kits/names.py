"""Identifiers in the cases of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

ROLES = ("class", "method", "field", "constant", "package")


def words(text: str) -> list[str]:
    """`_input_charset`, `alipay.acquire.customs`, `alipay-cross-border` and `queryStatus` as their words, in small letters."""
    parted = re.sub("([a-z0-9])([A-Z])", r"\1 \2", text)
    return [w.lower() for w in re.split(r"[^A-Za-z0-9]+", parted) if w]


CASES: dict[str, Callable[[list[str]], str]] = {
    "PascalCase": lambda ws: "".join(w[:1].upper() + w[1:] for w in ws),
    "camelCase": lambda ws: ws[0] + "".join(w[:1].upper() + w[1:] for w in ws[1:]),
    "snake_case": "_".join,
    "UPPER_SNAKE": lambda ws: "_".join(ws).upper(),
    "kebab-case": "-".join,
    "flatcase": "".join,
}


class Name:
    """One name of the description as the identifiers that a language makes of it, by role."""

    class_: str
    method: str
    field: str
    constant: str
    package: str

    def __init__(self, text: str, cases: Mapping[str, str], reserved: frozenset[str]) -> None:
        pieces = words(text)
        for role in ROLES:
            made = CASES[cases[role]](pieces)
            made = f"n{made}" if made[:1].isdigit() else made
            made = f"{made}_" if made in reserved else made
            setattr(self, "class_" if role == "class" else role, made)

    def __repr__(self) -> str:
        return f"Name({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
