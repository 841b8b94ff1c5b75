"""The line protocol between the harness and a driver: one case, one answer, each on one line.

`docs/behaviour.md` section 9 defines it. Text travels as the hex of its UTF-16BE units, so that lone surrogates survive;
bytes travel as hex. A field's value is kept as it stands on the line: only who needs the text decodes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal["ok", "error", "crash", "skipped"]

OPS = ("sign", "verify", "request", "build", "notify", "answer")
KINDS = ("ok", "error", "crash", "skipped")

# Which fields an answer holds, in the order in which they stand. `form_error` stands where `form` would.
STAGES = {
    "sign": ("signing_string", "sign"),
    "verify": ("valid",),
    "request": ("signing_string", "sign", "url", "form"),
    "build": ("url", "form"),
    "notify": ("status", "answer", "reason", "note", "asked", "called"),
    "answer": ("records",),
}
# The fields of a `request` for a service that the merchant's server calls.
CALL = ("signing_string", "sign", "method", "address", "content_type", "body")
ERROR_FIELDS = ("code", "parameter", "message")
ONCE = ("service", "body", "content_type", "reply", "handler", "now")
FIELDS_IN_BYTES = frozenset({"signing_string", "body"})
VALUE_SEPARATOR, RECORD_SEPARATOR = "\x1f", "\x1e"

_ID = re.compile(r"[A-Za-z0-9_.-]+\Z")
_FIELD_NAME = re.compile(r"[a-z_]+\Z")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})*\Z")


class ProtocolError(ValueError):
    """A line that is not of the protocol; its text says what is wrong with it."""


@dataclass(frozen=True)
class Situation:
    """What a notification meets: the shop's one order (None: it has none), the gateway's reply (None: none), the handlers."""

    content_type: str = "application/x-www-form-urlencoded"
    order: tuple[tuple[str, str], ...] | None = None
    reply: tuple[str, str] | None = None
    handler: str = "commits"
    then: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Case:
    """One question. Texts may hold lone surrogates; `parameters` keeps the order and may be empty.

    `now` is the clock (yyyy-MM-dd HH:mm:ss, GMT+8; None: the real one), `lines` are those of a file that is uploaded.
    """

    id: str
    op: str
    config: tuple[tuple[str, str], ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    service: str | None = None
    situation: Situation | None = None
    now: str | None = None
    lines: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True)
class Answer:
    """One answer. The values of `fields` are as on the line: hex, `1`, or `HEX:HEX`."""

    id: str
    kind: Kind
    fields: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        """The value of a field as it stands on the line, or None."""
        return dict(self.fields).get(name)


def is_id(text: str) -> bool:
    """Whether a text can be the id of a case."""
    return _ID.match(text) is not None


def text_hex(text: str) -> str:
    """Text -> lower-case hex of its UTF-16BE units."""
    return text.encode("utf-16-be", "surrogatepass").hex()


def hex_text(digits: str) -> str:
    """Hex of UTF-16BE units -> text; pairs of surrogates become one character. Raises ProtocolError."""
    units = hex_bytes(digits)
    if len(units) % 2:
        raise ProtocolError(f"{len(units)} bytes of hex are not text, expected two bytes for each UTF-16 unit")
    return units.decode("utf-16-be", "surrogatepass")


def hex_bytes(digits: str) -> bytes:
    """Hex -> bytes. Raises ProtocolError."""
    if not _HEX.match(digits):
        raise ProtocolError(f"{_shown(digits)} is not hex, expected pairs of hex digits")
    return bytes.fromhex(digits)


def encode_case(case: Case) -> str:
    """The line of a case, without its line end. Raises ProtocolError for an id that cannot travel."""
    _check_id(case.id)
    fields = [case.id, case.op]
    fields += [f"config={_encode_pair(pair)}" for pair in case.config]
    if case.service is not None:
        fields.append(f"service={text_hex(case.service)}")
    if case.body is not None:
        fields.append(f"body={case.body.hex()}")
    fields += [f"p={_encode_pair(pair)}" for pair in case.parameters]
    fields += [f"line={','.join(map(_encode_pair, line))}" for line in case.lines]
    fields += [f"now={text_hex(case.now)}"] if case.now is not None else []
    fields += _situation_fields(case.situation) if case.situation else []
    return "\t".join(fields)


def _situation_fields(situation: Situation) -> list[str]:
    fields = [f"content_type={text_hex(situation.content_type)}"]
    fields += [f"order={_encode_pair(pair)}" for pair in situation.order or ()]
    fields += [f"reply={_encode_pair(situation.reply)}"] if situation.reply else []
    fields += [f"handler={text_hex(situation.handler)}"]
    return fields + [f"then={_encode_pair(pair)}" for pair in situation.then]


def decode_case(line: str) -> Case:
    """A case from its line (without line end). Raises ProtocolError."""
    pieces = _pieces(line)
    if len(pieces) < 2:
        raise ProtocolError("a case line holds at least an id and an op, parted by a tab")
    pairs: dict[str, list[tuple[str, str]]] = {name: [] for name in ("config", "p", "order", "then")}
    once: dict[str, str] = {}
    lines: list[tuple[tuple[str, str], ...]] = []
    for name, value in map(_field, pieces[2:]):
        if name in pairs:
            pairs[name].append(_decode_pair(value))
        elif name == "line":
            lines.append(tuple(_decode_pair(pair) for pair in value.split(",") if value))
        elif name not in ONCE:
            raise ProtocolError(f"unknown field {_shown(name)}, expected one of {', '.join([*pairs, 'line', *ONCE])}")
        elif name in once:
            raise ProtocolError(f"the field {name!r} stands twice")
        else:
            once[name] = value
    return Case(
        pieces[0],
        pieces[1],
        tuple(pairs["config"]),
        tuple(pairs["p"]),
        hex_bytes(once["body"]) if "body" in once else None,
        hex_text(once["service"]) if "service" in once else None,
        _situation(once, pairs) if pieces[1] == "notify" else None,
        hex_text(once["now"]) if "now" in once else None,
        tuple(lines),
    )


def _situation(once: dict[str, str], pairs: dict[str, list[tuple[str, str]]]) -> Situation:
    return Situation(
        content_type=hex_text(once.get("content_type", "")),
        order=tuple(pairs["order"]) or None,
        reply=_decode_pair(once["reply"]) if "reply" in once else None,
        handler=hex_text(once["handler"]) if "handler" in once else "commits",
        then=tuple(pairs["then"]),
    )


def encode_answer(answer: Answer) -> str:
    """The line of an answer, without its line end."""
    _check_id(answer.id)
    return "\t".join([answer.id, answer.kind, *(f"{name}={value}" for name, value in answer.fields)])


def decode_answer(line: str) -> Answer:
    """An answer from its line (without line end). Raises ProtocolError for anything that no driver may write."""
    pieces = _pieces(line)
    if len(pieces) < 2 or pieces[1] not in KINDS:
        raise ProtocolError(f"{_shown(line)} is no answer, expected: id, tab, one of {', '.join(KINDS)}, and fields")
    fields = tuple(map(_field, pieces[2:]))
    names = [name for name, _ in fields]
    for name, value in fields:
        if names.count(name) > 1:
            raise ProtocolError(f"the field {name!r} stands twice")
        _check_answer_value(name, value)
    expected = {"error": ERROR_FIELDS, "crash": ("message",), "skipped": ("reason",)}.get(pieces[1])
    if expected is not None and tuple(names) != expected:
        raise ProtocolError(f"{pieces[1]!r} carries {', '.join(names) or 'nothing'}, expected {', '.join(expected)}")
    return Answer(pieces[0], cast(Kind, pieces[1]), fields)


def error_answer(case_id: str, code: str, parameter: str, message: str) -> Answer:
    """The answer for a refusal."""
    fields = (("code", text_hex(code)), ("parameter", text_hex(parameter)), ("message", text_hex(message)))
    return Answer(case_id, "error", fields)


def readable(name: str, value: str) -> str:
    """A field's value for people: text where it is text, bytes written as Latin-1, escapes for what cannot be printed."""
    try:
        if name in FIELDS_IN_BYTES:
            return printable(hex_bytes(value).decode("latin-1"))
        if name == "valid":
            return value
        return ":".join(printable(hex_text(part)) for part in value.split(":"))
    except ProtocolError:
        return value


def printable(text: str) -> str:
    """Text that can be printed anywhere: what is no graphic character becomes an escape."""
    return "".join(c if c.isprintable() and not "\ud800" <= c <= "\udfff" else _escape(c) for c in text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _pieces(line: str) -> list[str]:
    if "\n" in line or "\r" in line:
        raise ProtocolError("a line end inside a line")
    pieces = line.split("\t")
    _check_id(pieces[0])
    return pieces


def _check_id(text: str) -> None:
    if not is_id(text):
        raise ProtocolError(f"{_shown(text)} is no id, expected A-Z a-z 0-9 _ . -")


def _field(piece: str) -> tuple[str, str]:
    name, equals, value = piece.partition("=")
    if not equals or not _FIELD_NAME.match(name):
        raise ProtocolError(f"{_shown(piece)} is no field, expected name=value")
    return name, value


def _check_answer_value(name: str, value: str) -> None:
    if name == "valid":
        if value != "1":
            raise ProtocolError(f"valid={_shown(value)}, expected valid=1")
        return
    for part in value.split(":") if name == "form_error" else [value]:
        if part != part.lower():
            raise ProtocolError(f"the hex of {name} has capitals, expected lower case")
        hex_bytes(part) if name in FIELDS_IN_BYTES else hex_text(part)


def _encode_pair(pair: tuple[str, str]) -> str:
    return f"{text_hex(pair[0])}:{text_hex(pair[1])}"


def _decode_pair(value: str) -> tuple[str, str]:
    name, colon, text = value.partition(":")
    if not colon:
        raise ProtocolError(f"{_shown(value)} is no pair, expected NAME:VALUE in hex")
    return hex_text(name), hex_text(text)


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
