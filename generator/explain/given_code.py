"""Arrays and objects as languages print them: PHP's print_r, var_dump and var_export, JSON, Python, Java."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from .given import Given, text_of
from .given_text import FEWEST

PRINT_R = re.compile(r"^[ \t]*\[([^\]\n]{1,64})\] => ", re.MULTILINE)
VAR_DUMP = re.compile(
    r'\["([^"\n]{1,64})"\]\s*=>\s*(?:string\((\d{1,8})\) "|(?:int|float|bool)\(([^)\n]{1,40})\)|(NULL))'
)
VAR_EXPORT = re.compile(
    r"""['"]([^'"\n]{1,64})['"]\s*=>\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([-+.\w]{1,40}))""", re.DOTALL
)
JAVA = re.compile(r"(?:(?<=, )|(?<=\{))([A-Za-z_][\w.\-]{0,63})=")
DEEPEST = 40
LARGEST = 2_000_000


def php(data: bytes, names: Sequence[str]) -> Given | None:
    if b"=>" not in data or len(data) > LARGEST:
        return None
    text = text_of(data)
    dumps = (("var_dump", _var_dump(text)), ("print_r", _print_r(text)), ("var_export", _var_export(text)))
    for name, pairs in dumps:
        if _known(pairs, names) >= FEWEST:
            return Given(f"a PHP array ({name})", pairs=pairs)
    return None


def _print_r(text: str) -> list[tuple[str, str]]:
    starts = list(PRINT_R.finditer(text))
    ends = [*(match.start() for match in starts[1:]), _closing(text)]
    return [(m[1], text[m.end() : end].rstrip("\n").removesuffix("\r")) for m, end in zip(starts, ends)]


def _closing(text: str) -> int:
    last = text.rstrip().rfind("\n)")
    return last + 1 if last >= 0 else len(text)


def _var_dump(text: str) -> list[tuple[str, str]]:
    """Lengths are bytes: only they tell where a value with quotes or line ends in it ends."""
    pairs = []
    for match in VAR_DUMP.finditer(text):
        name, length, number, null = match.groups()
        if length is not None:
            pairs.append((name, _of_bytes(text[match.end() :], int(length))))
        else:
            pairs.append((name, "" if null else {"true": "1", "false": ""}.get(number, number)))
    return pairs


def _of_bytes(text: str, length: int) -> str:
    for charset in ("utf-8", "gbk"):
        raw = text[: length + 1].encode(charset, "replace")
        if raw[length : length + 1] == b'"' or (len(raw) == length):
            return raw[:length].decode(charset, "replace")
    return text.partition('"\n')[0]


def _var_export(text: str) -> list[tuple[str, str]]:
    pairs = []
    for name, single, double, bare in (m.groups() for m in VAR_EXPORT.finditer(text)):
        if single is not None:
            pairs.append((name, re.sub(r"\\([\\'])", r"\1", single)))
        elif double is not None:
            pairs.append((name, re.sub(r"\\(.)", r"\1", double)))
        else:
            pairs.append((name, "" if bare.lower() in ("null", "false") else bare))
    return pairs


def objects(data: bytes, names: Sequence[str]) -> Given | None:
    """JSON, a Python dictionary or list of pairs, a Java map."""
    text = text_of(data).strip()
    start = min((at for at in (text.find("{"), text.find("[(")) if at >= 0), default=-1)
    if start < 0 or len(text) > LARGEST:
        return None
    inner = text[start : max(text.rfind("}"), text.rfind("]")) + 1]
    for form, pairs in (
        ("JSON", _json(inner, names)),
        ("a Python dictionary", _python(inner)),
        ("a Java map", _java(inner)),
    ):
        if _known(pairs, names) >= FEWEST:
            return Given(form, pairs=pairs)
    return None


def _json(text: str, names: Sequence[str]) -> list[tuple[str, str]]:
    try:
        found = json.loads(text, object_pairs_hook=_Object, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        return []
    inside = sorted(_all_objects(found, DEEPEST), key=lambda pairs: -_known(pairs, names))
    return inside[0] if inside else []


class _Object(list):  # type: ignore[type-arg]  # JSON's pairs in their order, each as often as it stands there
    pass


def _all_objects(value: Any, depth: int) -> Iterator[list[tuple[str, str]]]:
    """Every object inside of one, as pairs of texts."""
    if depth and isinstance(value, _Object):
        yield [(name, _as_text(inner)) for name, inner in value]
    for inner in value if depth and isinstance(value, list) else ():
        yield from _all_objects(inner[1] if isinstance(value, _Object) else inner, depth - 1)


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not isinstance(value, _Object) and len(value) == 1:
        return _as_text(value[0])
    return (
        {None: "", True: "true", False: "false"}.get(value, "")
        if isinstance(value, (bool, type(None)))
        else json.dumps(value)
    )


def _python(text: str) -> list[tuple[str, str]]:
    if max(text.count(c) for c in "([{") > 2000:
        return []
    try:
        found = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return []
    items = list(found.items()) if isinstance(found, dict) else found if isinstance(found, list) else []
    pairs = [item for item in items if isinstance(item, tuple) and len(item) == 2]
    return [(str(name), _plain(value)) for name, value in pairs]


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)) and value:
        value = value[0]
    if isinstance(value, bytes):
        return text_of(value)
    return "" if value is None else str(value)


def _java(text: str) -> list[tuple[str, str]]:
    starts = list(JAVA.finditer(text))
    ends = [*(match.start() - 2 for match in starts[1:]), len(text) - 1]
    return [(match[1], text[match.end() : end]) for match, end in zip(starts, ends)]


def _known(pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> int:
    known = set(names)
    return len({name for name, _ in pairs} & known)
