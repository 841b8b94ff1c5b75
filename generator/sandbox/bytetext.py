"""Bytes for people: nothing is lost, and nothing that is not text is shown as if it were."""

from __future__ import annotations

from dataclasses import dataclass

NAMES = {"\n": "\n", "\t": "\\t", "\ufeff": "\\ufeff"}


@dataclass(frozen=True)
class Parts:
    """A text around one character of it."""

    head: str
    mark: str
    tail: str


def shown(data: bytes, charset: str = "utf-8") -> str:
    """Text where the bytes are text of the charset, escapes (`\\xNN`, `\\ufeff`) for everything else; CRLF is a line end."""
    text = data.replace(b"\r\n", b"\n").decode(charset, "backslashreplace")
    return "".join(c if c.isprintable() else NAMES.get(c) or c.encode("unicode_escape").decode() for c in text)


def is_plain(data: bytes, charset: str = "utf-8") -> bool:
    """Whether `shown` needs no escapes."""
    try:
        return data.replace(b"\r\n", b"\n").decode(charset) == shown(data, charset)
    except UnicodeDecodeError:
        return False


def hexdump(data: bytes) -> str:
    """Sixteen bytes a line: offset, hex, ASCII."""
    lines = []
    for at in range(0, len(data), 16):
        row = data[at : at + 16]
        ascii_text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        lines.append(f"{at:06x}  {row.hex(' '):<47}  {ascii_text}")
    return "\n".join(lines)


def parted(data: bytes | None, at: int | None, charset: str = "utf-8") -> Parts:
    """The text before, at and after a byte; the mark is the whole character in which the byte stands."""
    data = data or b""
    if at is None:
        return Parts(shown(data, charset), "", "")
    start = min(at, len(data))
    while start and not _decodes(data[:start], charset):
        start -= 1
    end = min(start + 1, len(data))
    while end < min(start + 4, len(data)) and not _decodes(data[start:end], charset):
        end += 1
    return Parts(*(shown(piece, charset) for piece in (data[:start], data[start:end], data[end:])))


def _decodes(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except UnicodeDecodeError:
        return False
    return True
