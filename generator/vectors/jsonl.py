"""Vectors from outside: JSON lines that somebody else wrote, read strictly, every broken line named at once.

A `sign` line: `id`, `op`, `params`, `charset`, `sign_type`, `key` or `private_key`, and `expected_sign` or `expected_error`.
A `verify` line: `id`, `op`, `body` (code points 0 to 255 are its bytes), `charset`, `sign_type`, `key` or `public_key`, and
`expect_signature_ok`. Both are the signing layer alone. A line that promises nothing is only compared between the kits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model import Model
from ..protocol import Case, printable, text_hex
from .expectations import Expectation

BOM = b"\xef\xbb\xbf"
KEYS = ("key", "private_key", "public_key")
PROMISES = {"sign": ("expected_sign", "expected_error"), "verify": ("expect_signature_ok",)}


class VectorsError(Exception):
    """A file of vectors cannot be used; `problems` are sentences that begin with FILE:LINE."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


class _Broken(Exception):
    """What is wrong with one line."""


@dataclass(frozen=True)
class _Line:
    entry: dict[str, Any]
    model: Model

    def text(self, name: str, default: str | None = None) -> str:
        if name not in self.entry and default is not None:
            return default
        text: str = _expect(self.entry.get(name, _ABSENT), str, name, "a text")
        return text

    def word(self, name: str, words: Iterable[str]) -> str:
        known = list(words)
        value = self.text(name)
        if value not in known:
            raise _Broken(f"{name} is {_shown(value)}, expected {_either(known)}")
        return value


_ABSENT = object()


def read_jsonl(path: Path, model: Model) -> list[Expectation]:
    """The cases of a file of JSON lines. Raises VectorsError with every broken line."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise VectorsError([f"{path}: cannot be read: {error.strerror or error}"]) from error
    expectations: list[Expectation] = []
    problems: list[str] = []
    for number, raw in enumerate(content.removeprefix(BOM).split(b"\n"), 1):
        line = raw.strip(b" \t\r")
        if not line:
            continue
        try:
            expectations.append(_read_line(line, model, f"{path}:{number}"))
        except _Broken as broken:
            problems.append(f"{path}:{number}: {broken}")
    if not expectations and not problems:
        problems.append(f"{path}: holds no case, expected one JSON object on each line")
    if problems:
        raise VectorsError(problems)
    return expectations


def _read_line(raw: bytes, model: Model, place: str) -> Expectation:
    line = _Line(_parse(raw), model)
    label = printable(line.text("id"))
    op = line.word("op", PROMISES)
    _check_promises(line, op)
    config = [("charset", line.word("charset", (c.id for c in model.charsets)))]
    config.append(("sign_type", line.word("sign_type", (a.name for a in model.signing.algorithms))))
    config += [(name, line.text(name)) for name in KEYS if name in line.entry]
    if op == "sign":
        case = Case("x", op, tuple(config), parameters=_parameters(line))
        return Expectation(case, f"{label} ({place})", place, *_sign_promise(line))
    case = Case("x", op, tuple(config), body=_body(line))
    return Expectation(case, f"{label} ({place})", place, *_verify_promise(line))


def _sign_promise(line: _Line) -> tuple[Any, ...]:
    if "expected_error" in line.entry:
        code = line.word("expected_error", (e.code for e in line.model.errors))
        return "error", (("code", text_hex(code)),)
    if "expected_sign" in line.entry:
        return "ok", (("sign", text_hex(line.text("expected_sign"))),)
    return ()


def _verify_promise(line: _Line) -> tuple[Any, ...]:
    if "expect_signature_ok" not in line.entry:
        return ()
    good = _expect(line.entry["expect_signature_ok"], bool, "expect_signature_ok", "true or false")
    return ("ok", (("valid", "1"),)) if good else ("error", ())


def _check_promises(line: _Line, op: str) -> None:
    given = [name for names in PROMISES.values() for name in names if name in line.entry]
    for name in given:
        if name not in PROMISES[op]:
            raise _Broken(f"{name} does not go with op {op!r}, expected {_either(PROMISES[op])} or none")
    if len(given) > 1:
        raise _Broken(f"{' and '.join(given)} stand together, expected one of them")


def _parameters(line: _Line) -> tuple[tuple[str, str], ...]:
    params = _expect(line.entry.get("params", _ABSENT), dict, "params", "an object of names and texts")
    return tuple((name, _expect(value, str, f"params[{_shown(name)}]", "a text")) for name, value in params.items())


def _body(line: _Line) -> bytes:
    body = line.text("body")
    try:
        return body.encode("latin-1")
    except UnicodeEncodeError as error:
        what = f"body holds U+{ord(body[error.start]):04X} at character {error.start + 1}"
        raise _Broken(f"{what}, expected code points 0 to 255, which are its bytes") from error


def _parse(raw: bytes) -> dict[str, Any]:
    try:
        entry = json.loads(raw.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise _Broken(f"byte {error.start + 1} is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise _Broken(f"no JSON: {error.msg} at character {error.pos + 1}, expected one object on one line") from error
    except RecursionError as error:
        raise _Broken("the JSON is nested too deeply, expected one flat object") from error
    except ValueError as error:  # a number of thousands of digits
        raise _Broken(f"no usable JSON: {error}") from error
    result: dict[str, Any] = _expect(entry, dict, "the line", "a JSON object")
    return result


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entry = dict(pairs)
    if len(entry) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for place, name in enumerate(names) if name in names[:place])
        raise _Broken(f"the name {_shown(twice)} stands twice in one object, expected each name once")
    return entry


def _no_constant(word: str) -> Callable[[], None]:
    raise _Broken(f"{word} is no JSON, expected texts and truth values")


def _expect(value: Any, kind: type, what: str, expected: str) -> Any:
    if value is _ABSENT:
        raise _Broken(f"{what} is missing, expected {expected}")
    if not isinstance(value, kind):
        raise _Broken(f"{what} is {_json_kind(value)}, expected {expected}")
    return value


def _json_kind(value: object) -> str:
    names = {
        str: "a text",
        bool: "a truth value",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "null")


def _either(words: Iterable[str]) -> str:
    known = list(words)
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"


def _shown(text: str) -> str:
    return ascii(text if len(text) <= 40 else text[:37] + "...")
