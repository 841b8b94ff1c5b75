"""A case as JSON: as vectors store it, as `kitsmith vectors add` takes it, and as the fuzzer writes a disagreement.

Pairs are an object, or a list of [name, value] where an object would lose a name that stands twice or, in JavaScript and
PHP, the place of a name that is a number. Bytes are text of the code points 0 to 255. A long text that repeats itself is
{"pieces": [...]}, each piece a text or {"repeat": TEXT, "times": N}.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..protocol import Case, Situation, is_id
from .jsonl import VectorsError

Pairs = tuple[tuple[str, str], ...]

LONG = 4096  # characters; what is longer is folded where it repeats itself
_REPEATED = re.compile(r"(.{1,64}?)\1{31,}", re.DOTALL)
_NUMBER = re.compile(r"0\Z|-?[1-9][0-9]*\Z")
MOST = 8 << 20  # characters of one unfolded text: a file from outside must not eat the memory

SITUATION = ("content_type", "order", "reply", "handler", "then")
ASKED = ("op", "config", "service", "parameters", "body", "lines", "now", "situation")
ABOUT = ("id", "comment", "flags", "source", "result", "published", "answer", "stages")


def entry_of(case: Case, comment: str = "", flags: Sequence[str] = (), source: str = "") -> dict[str, Any]:
    """A case as JSON. `case_of` reads it back to the same case."""
    entry = {"id": case.id, "comment": comment, "flags": list(flags), "op": case.op, "config": pairs_out(case.config)}
    return {**entry, **question_of(case), **({"source": source} if source else {})}


def question_of(case: Case) -> dict[str, Any]:
    """What a case asks, without its op and config."""
    entry: dict[str, Any] = {}
    if case.service is not None:
        entry["service"] = case.service
    if case.body is not None:
        entry["body"] = folded(case.body.decode("latin-1"))
    if case.parameters or case.body is None:
        entry["parameters"] = pairs_out(case.parameters)
    if case.lines:
        entry["lines"] = [pairs_out(line) for line in case.lines]
    if case.now is not None:
        entry["now"] = case.now
    if case.situation is not None:
        entry["situation"] = _situation_out(case.situation)
    return entry


def case_of(entry: Mapping[str, Any]) -> Case:
    """The case of an entry. Raises VectorsError with a sentence that says what is wrong with the entry."""
    if not isinstance(entry, Mapping):
        raise VectorsError(
            [f"the entry is {_kind(entry)}, expected an object with id, op, config and parameters or body"]
        )
    name = _text(entry, "id")
    if not is_id(name):
        raise VectorsError([f"id is {ascii(name)}, expected characters of A-Z a-z 0-9 _ . -"])
    try:
        _known(entry, (*ASKED, *ABOUT))
        return Case(
            name,
            _text(entry, "op"),
            _pairs_in(entry.get("config", {}), "config"),
            _pairs_in(entry.get("parameters", {}), "parameters"),
            _bytes(unfolded(entry["body"], "body"), "body") if "body" in entry else None,
            _text(entry, "service") if "service" in entry else None,
            _situation_in(entry["situation"]) if "situation" in entry else None,
            _text(entry, "now") if "now" in entry else None,
            tuple(_pairs_in(line, "lines") for line in _list(entry.get("lines", []), "lines")),
        )
    except VectorsError as error:
        raise VectorsError([f"{name}: {problem}" for problem in error.problems]) from None


def folded(text: str) -> Any:
    """A text as it stands in a file: a long one that repeats itself in pieces."""
    if len(text) <= LONG:
        return text
    pieces: list[Any] = []
    end = 0
    for found in _REPEATED.finditer(text):
        pieces += [text[end : found.start()]] if found.start() > end else []
        unit = found.group(1)
        pieces.append({"repeat": unit, "times": len(found.group()) // len(unit)})
        end = found.end()
    if not pieces:
        return text
    return {"pieces": [*pieces, text[end:]] if end < len(text) else pieces}


def unfolded(value: Any, name: str) -> str:
    """The text of what `folded` made. Raises VectorsError."""
    if isinstance(value, str):
        return value
    if not isinstance(value, Mapping) or set(value) != {"pieces"}:
        raise VectorsError([f"{name} holds {_kind(value)}, expected a text or {{'pieces': [...]}}"])
    return "".join(_piece(piece, name) for piece in _list(value["pieces"], name))


def _piece(piece: Any, name: str) -> str:
    if isinstance(piece, str):
        return piece
    unit, times = (piece.get("repeat"), piece.get("times")) if isinstance(piece, Mapping) else (None, None)
    if not isinstance(unit, str) or not isinstance(times, int) or not 0 <= times * len(unit) <= MOST:
        expected = f"{{'repeat': TEXT, 'times': N}} of at most {MOST:,} characters"
        raise VectorsError([f"{name} holds a piece that is neither a text nor {expected}"])
    return unit * times


def pairs_out(pairs: Iterable[tuple[str, str]]) -> Any:
    pairs = list(pairs)
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names) or any(map(_NUMBER.match, names)):
        return [[name, folded(value)] for name, value in pairs]
    return {name: folded(value) for name, value in pairs}


def _pairs_in(raw: Any, name: str) -> Pairs:
    if isinstance(raw, Mapping):
        return tuple((key, value if isinstance(value, str) else unfolded(value, name)) for key, value in raw.items())
    pairs = []
    for pair in _list(raw, name):
        if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[0], str):
            raise VectorsError([f"{name} holds {_kind(pair)}, expected pairs [NAME, VALUE]"])
        pairs.append((pair[0], unfolded(pair[1], name)))
    return tuple(pairs)


def _situation_out(situation: Situation) -> dict[str, Any]:
    """As lists of NAME=VALUE: a name (`refund`) may stand more than once; the reply as STATUS=BODY."""
    return {
        "content_type": situation.content_type,
        "order": None if situation.order is None else ["=".join(pair) for pair in situation.order],
        "reply": None if situation.reply is None else folded("=".join(situation.reply)),
        "handler": situation.handler,
        "then": ["=".join(pair) for pair in situation.then],
    }


def _situation_in(raw: Any) -> Situation:
    if not isinstance(raw, Mapping) or set(raw) != set(SITUATION):
        raise VectorsError([f"situation is {_kind(raw)}, expected an object with exactly {', '.join(SITUATION)}"])
    order = None if raw["order"] is None else tuple(map(_pair, _list(raw["order"], "situation.order")))
    reply = None if raw["reply"] is None else _pair(unfolded(raw["reply"], "situation.reply"))
    then = tuple(map(_pair, _list(raw["then"], "situation.then")))
    return Situation(_text(raw, "content_type"), order, reply, _text(raw, "handler"), then)


def _pair(text: Any) -> tuple[str, str]:
    name, equals, value = text.partition("=") if isinstance(text, str) else ("", "", "")
    if not equals:
        raise VectorsError([f"situation holds {_kind(text)} without '=', expected NAME=VALUE"])
    return name, value


def _bytes(text: str, name: str) -> bytes:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as error:
        where = f"U+{ord(text[error.start]):04X} at character {error.start + 1}"
        raise VectorsError([f"{name} holds {where}, expected code points 0 to 255, which are its bytes"]) from None


def _text(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str):
        raise VectorsError([f"{name} is {'missing' if name not in entry else _kind(value)}, expected a text"])
    return value


def _list(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise VectorsError([f"{name} is {_kind(value)}, expected a list"])
    return value


def _known(entry: Mapping[str, Any], names: Sequence[str]) -> None:
    unknown = [name for name in entry if name not in names]
    if unknown:
        raise VectorsError([f"unknown name {ascii(unknown[0])}, expected some of {', '.join(names)}"])


def _kind(value: Any) -> str:
    kinds = {
        str: "a text",
        bool: "a truth value",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return kinds.get(type(value), "null")
