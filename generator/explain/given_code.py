"""Arrays and objects as languages print them: PHP's print_r, var_dump and var_export, JSON, Python, Java."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from .given import Given, text_of
from .given_text import FEWEST, is_joined, message
from .literals import unescaped

PRINT_R = re.compile(r"^[ \t]*\[([^\]\n]{1,64})\] => ", re.MULTILINE)
NESTED_END = re.compile(r"\r?\n[ \t]+\)[ \t]*(?:\r?\n|$)")  # of an array within another one
VAR_DUMP = re.compile(
    r'\["([^"\n]{1,64})"\]\s*=>\s*(?:string\((\d{1,8})\) "|(?:int|float|bool)\(([^)\n]{1,40})\)|(NULL))'
)
VAR_EXPORT = re.compile(
    r"""['"]([^'"\n]{1,64})['"]\s*=>\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(?!(?:string|str|int|integer|float|double|boolean|bool|array)\b)([-+.\w]{1,40}))""",
    re.DOTALL,
)
JAVA = re.compile(r"(?:(?<=, )|(?<=\{))([A-Za-z_][\w.\-]{0,63})=")
JSON_START = re.compile(r'[{\[](?=\s*["{\[])')
STRING = re.compile(r'(?<![=\w])"[^"\\]{0,400}(?:=|\\)(?:[^"\\]|\\.){0,70000}"')
# What a web server writes into its log for line ends, quotes and bytes beyond ASCII, and how lines of a dump begin there.
LOGGED = re.compile(rb"""\\(x[0-9A-Fa-f]{2}|[ntr"'\\])""")
LOGGED_LINE = re.compile(rb"""\\n[ \t]+[\["']""")
CONTROLS = {b"n": b"\n", b"t": b"\t", b"r": b"\r"}
MOST_STARTS = 60
DEEPEST = 40
LARGEST = 2_000_000


def php(data: bytes, names: Sequence[str]) -> Given | None:
    if b"=>" not in data or len(data) > LARGEST:
        return None
    text = text_of(LOGGED.sub(_unlogged, data) if len(LOGGED_LINE.findall(data)) > FEWEST else data)
    dumps = (("var_dump", _var_dump(text)), ("print_r", _print_r(text)), ("var_export", _var_export(text)))
    for name, pairs in dumps:
        if _known(pairs, names) >= FEWEST:
            return Given(f"a PHP array ({name})", pairs=pairs)
    return None


def _unlogged(match: re.Match[bytes]) -> bytes:
    held = match[1]
    return bytes.fromhex(held[1:].decode()) if held[:1] == b"x" else CONTROLS.get(held, held)


def _print_r(text: str) -> list[tuple[str, str]]:
    starts = list(PRINT_R.finditer(text))
    ends = [*(match.start() for match in starts[1:]), _closing(text)]
    pairs = [(m[1], text[m.end() : end].rstrip("\n").removesuffix("\r")) for m, end in zip(starts, ends)]
    return [(name, NESTED_END.split(value, maxsplit=1)[0]) for name, value in pairs if not value.startswith("Array\n")]


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
            pairs.append((name, unescaped(double)))
        else:
            pairs.append((name, "" if bare.lower() in ("null", "false") else bare))
    return pairs


def objects(data: bytes, names: Sequence[str]) -> Given | None:
    """JSON, a Python dictionary or list of pairs, a Java map."""
    text = text_of(data).strip()
    if len(text) > LARGEST:
        return None
    pairs = _json(text, names)
    if _known(pairs, names) >= FEWEST:
        return Given("JSON", pairs=pairs)
    inside = _inside(text, names)
    if inside:
        return inside
    start = min((at for at in (text.find("{"), text.find("[(")) if at >= 0), default=-1)
    inner = text[start : max(text.rfind("}"), text.rfind("]")) + 1] if start >= 0 else ""
    for form, found in (("a Python dictionary", _python(inner)), ("a Java map", _java(inner))):
        if _known(found, names) >= FEWEST:
            return Given(form, pairs=found)
    return None


def _inside(text: str, names: Sequence[str]) -> Given | None:
    """A message in a string of JSON: a body or an address, with its & written as they are or as an escape."""
    for match in STRING.finditer(text):
        try:
            held = json.loads(match[0], strict=False)
        except ValueError:
            continue
        data = held.encode("utf-8", "surrogatepass")
        if (
            sum(f"{name}=" in held for name in names) >= FEWEST
            and is_joined(data, names)
            and (found := message(data, names))
        ):
            return found
        inner = _json(held, names) if "{" in held else []
        if _known(inner, names) >= FEWEST:
            return Given("JSON", pairs=inner)
    return None


def _json(text: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """The object in a text that knows most names, wherever in it JSON begins."""
    decoder = json.JSONDecoder(object_pairs_hook=_Object, parse_float=str, parse_int=str, strict=False)
    best: list[tuple[str, str]] = []
    at = -1
    for _ in range(MOST_STARTS):
        start = JSON_START.search(text, at + 1)
        if start is None:
            break
        at = start.start()
        try:
            found, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        at = end - 1
        best = max([best, *_all_objects(found, DEEPEST)], key=lambda pairs: _known(pairs, names))
    return best


class _Object(list):  # type: ignore[type-arg]  # JSON's pairs in their order, each as often as it stands there
    pass


def _all_objects(value: Any, depth: int) -> Iterator[list[tuple[str, str]]]:
    """Every object inside of one, as pairs of texts."""
    if depth and isinstance(value, _Object):
        yield [(name, _as_text(inner)) for name, inner in value]
    elif depth and isinstance(value, list):
        yield _listed(value)
    elif depth and isinstance(value, str) and value[:1] in ("{", "["):
        try:
            inner = json.loads(value, object_pairs_hook=_Object, parse_float=str, parse_int=str)
        except (ValueError, RecursionError):
            return
        yield from _all_objects(inner, depth // 2)
    for inner in value if depth and isinstance(value, list) else ():
        yield from _all_objects(inner[1] if isinstance(value, _Object) else inner, depth - 1)


def _listed(items: list[Any]) -> list[tuple[str, str]]:
    """`[{"name": "a", "value": "1"}, ...]` and `[["a", "1"], ...]`, as browsers and loggers write them."""
    found = []
    for item in items:
        if isinstance(item, _Object):
            there = {name.lower(): value for name, value in item}
            name = next((there[key] for key in ("name", "key", "k") if isinstance(there.get(key), str)), None)
            value = next((there[key] for key in ("value", "val", "v") if key in there), None)
            if name is not None:
                found.append((name, _as_text(value)))
        elif isinstance(item, list) and len(item) == 2 and isinstance(item[0], str):
            found.append((item[0], _as_text(item[1])))
    return found


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
    pairs = [(match[1], text[match.end() : end]) for match, end in zip(starts, ends)]
    if pairs and all(value[:1] == value[-1:] == "'" for _, value in pairs):
        return []  # a toString() that quotes
    if pairs and all(value[:1] == "[" and value[-1:] == "]" for _, value in pairs):  # Arrays.toString
        return [(name, value[1:-1]) for name, value in pairs]
    return pairs


def _known(pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> int:
    known = set(names)
    return len({name.removeprefix("amp;") for name, _ in pairs} & known)
