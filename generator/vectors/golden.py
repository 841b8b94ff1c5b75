"""Answers as a file of vectors holds them: text as text, bytes as hex and, where that works, as text.

A value of more than 4 KB stands as its length in bytes and its SHA-256 (of a text: of its UTF-8).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..protocol import FIELDS_IN_BYTES, Answer, Kind, hex_bytes, hex_text, text_hex
from .entries import LONG, Pairs


def described(fields: Pairs, charset: str | None = None) -> Iterator[tuple[str, Any]]:
    """Fields of an answer, as they stand on its line, as a file holds them."""
    for name, value in fields:
        if name == "valid":
            yield name, True
        elif name == "form_error":
            code, parameter = map(hex_text, value.split(":"))
            yield name, {"code": code, "parameter": parameter}
        elif name in FIELDS_IN_BYTES:
            yield from _bytes(name, hex_bytes(value), charset)
        else:
            yield name, text_or_digest(hex_text(value))


def _bytes(name: str, content: bytes, charset: str | None) -> Iterator[tuple[str, Any]]:
    if len(content) > LONG:
        yield name, digest(content)
    elif name == "signing_string":
        yield "signing_string_hex", content.hex()
        try:
            yield name, content.decode(charset or "utf-8")
        except (UnicodeDecodeError, LookupError):
            return
    else:
        yield name, content.decode("latin-1")


def text_or_digest(text: str) -> Any:
    return text if len(text) <= LONG else digest(text.encode("utf-8", "surrogatepass"))


def digest(content: bytes) -> dict[str, Any]:
    return {"sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}


def answer_of(case_id: str, described_answer: Mapping[str, Any]) -> Answer:
    """The answer of a file; without the values of which it holds only a digest."""
    golden = dict(described_answer)
    kind = golden.pop("kind")
    return Answer(case_id, cast(Kind, kind), tuple(fields_of(golden)))


def fields_of(described_fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What `described` made, as it stands on a line again."""
    for name, value in described_fields.items():
        if name == "valid":
            yield name, "1"
        elif name == "form_error":
            yield name, f"{text_hex(value['code'])}:{text_hex(value['parameter'])}"
        elif isinstance(value, Mapping):
            continue
        elif name == "signing_string_hex":
            yield "signing_string", value
        elif name == "signing_string":
            continue  # the same once more, for people
        elif name in FIELDS_IN_BYTES:
            yield name, value.encode("latin-1").hex()
        else:
            yield name, text_hex(value)
