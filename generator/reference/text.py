"""Text to bytes and back in the charsets of a gateway, strictly (docs/behaviour.md, section 3)."""

from __future__ import annotations

from bisect import bisect_right

from .. import model


class Unencodable(ValueError):
    """The charset cannot carry the text."""


class Undecodable(ValueError):
    """The bytes are not text of the charset."""


def encode(charset: model.Charset, text: str) -> bytes:
    if charset.id == "gbk" and not all(_carried(charset, ord(c)) for c in text):
        raise Unencodable
    try:
        return text.encode("gbk" if charset.id == "gbk" else "utf-8")
    except UnicodeEncodeError:
        raise Unencodable from None


def decode(charset: model.Charset, data: bytes) -> str:
    try:
        text = data.decode("gbk" if charset.id == "gbk" else "utf-8")
        if encode(charset, text) == data:
            return text
    except (UnicodeDecodeError, Unencodable):
        pass
    raise Undecodable


def _carried(charset: model.Charset, point: int) -> bool:
    if point < 0x80:
        return True
    index = bisect_right(charset.ranges, (point, 0x110000)) - 1
    return index >= 0 and charset.ranges[index][0] <= point <= charset.ranges[index][1]
