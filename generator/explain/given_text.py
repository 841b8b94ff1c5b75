"""Texts of name=value pairs: addresses, query strings, form bodies, signing strings, and log lines with one of these in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .given import Given, text_of

ADDRESS = re.compile(rb"https?://[^\s\"'<>?#]{1,500}\?")
BAD_PERCENT = re.compile(rb"%(?![0-9A-Fa-f]{2})")
LINE = re.compile(r"[ \t]*\"?'?([A-Za-z_][\w.\-]{0,63})\"?'?[ \t]*[:=][ \t]?(.*?)\r?")
BRACKETED = re.compile(r"[ \t]*\[([A-Za-z_][\w.\-]{0,63}), (.*)\]\r?")
KIT_LINE = re.compile(r"\b(?:notification|call) [a-z_.]{2,64}[ :].{0,400}")
# Pairs that nobody knows and that stand before the first known name.
STRANGERS = re.compile(rb"(?<![\w%.\-])(?:[A-Za-z_][\w.\-]{0,63}=[^\s\"'<>&]{0,500}&){1,20}$")
# What stands behind a name that only holds a whole message, as body="a=1&b=2" in a log.
HOLDER = re.compile(rb"""["'`][\w.\-]{1,64}=[^"'`\s][^"'`\s]{0,70000}&[\w.\-]{1,64}=""")
FEWEST = 2  # known names that make a text a message


def text(data: bytes, names: Sequence[str]) -> Given | None:
    """Any text, the last reader that is asked."""
    return message(data, names) or _lines(data, names) or _kit_line(data)


def is_joined(data: bytes, names: Sequence[str]) -> bool:
    """Whether known names stand behind an & (also one that is escaped)."""
    known = b"|".join(re.escape(name.encode()) for name in names)
    return re.search(rb"(?:&|%26|u0026)(?:amp;)?(?:" + known + rb")(?:=|%3D)", data, re.IGNORECASE) is not None


def message(data: bytes, names: Sequence[str]) -> Given | None:
    start = _start(data, names)
    if start is None:
        return Given("a signing string", signing_string=data) if _encoded_whole(data, names) else None
    before, found = data[:start], data[start:]
    address = ADDRESS.search(before[-600:])
    is_url = bool(address and before.endswith(address[0]))
    is_whole = not before.strip(b"?&\xef\xbb\xbf \t\r\n\"'") and not (
        is_url and before != (address[0] if address else b"")
    )
    if is_whole or (is_url and not before[: -len(address[0] if address else b"")].strip(b"\"' \t")):
        return _whole(data, found, is_url, names)
    piece = _token(before, found, names)
    inner = _read(piece, is_url, names)
    kind = f"a log line with {inner.form}"
    left = len(data) - len(piece)
    return Given(
        kind,
        inner.query,
        inner.pairs,
        inner.signing_string,
        notes=(*inner.notes, f"{left} bytes around it were left out"),
    )


def _encoded_whole(data: bytes, names: Sequence[str]) -> bool:
    there = (f"{name}%3D".encode() in data.replace(b"%3d", b"%3D") for name in names)
    return data[:100].isascii() and sum(there) >= FEWEST


def _whole(data: bytes, found: bytes, is_url: bool, names: Sequence[str]) -> Given:
    if is_url:
        return _read(re.split(rb"[\s\"'<>]", found, maxsplit=1)[0], True, names)
    return _read(data if not _has(found, b"sign", names) else found, False, names)


def _start(data: bytes, names: Sequence[str]) -> int | None:
    """Where the pairs begin: at the first name that is known, or at the text's own beginning when there are such names in it."""
    known = re.compile(rb"(?<![\w.%\-])(?:amp;)?(?:" + b"|".join(re.escape(n.encode()) for n in names) + rb")=")
    first = next((m for m in known.finditer(data) if not HOLDER.match(data, m.end())), None)
    if first is None:
        return None
    strangers = STRANGERS.search(data[max(0, first.start() - 2100) : first.start()])
    return first.start() - (len(strangers[0]) if strangers else 0)


def _token(before: bytes, found: bytes, names: Sequence[str]) -> bytes:
    """The message inside of a line: up to the quote that it began with, else to the first blank, else to the line's end."""
    quote = before[-1:] if before[-1:] in (b'"', b"'", b"`") else b""
    if quote and quote in found:
        found = found[: found.index(quote)]
    line = re.split(rb"[\r\n]", found, maxsplit=1)[0]
    first = re.split(rb"[\s\"'<>]", line, maxsplit=1)[0]
    rest = line[len(first) :]
    return line if re.search(rb"&[A-Za-z_][\w.\-]{0,63}=", rest) else first


def _has(data: bytes, name: bytes, names: Sequence[str]) -> bool:
    return re.search(rb"(?:^|[?&;\n]|%26)" + name + rb"=", data) is not None


def _read(piece: bytes, is_url: bool, names: Sequence[str]) -> Given:
    signed = _has(piece, b"sign", names)
    if not is_url and not signed:
        return Given("a signing string", signing_string=piece)
    piece = piece.partition(b"#")[0] if is_url else piece
    if not is_url and _is_raw(piece):
        return Given("name=value pairs, not percent-encoded", pairs=raw_pairs(text_of(piece), names))
    kind = "an address" if is_url else "a query string or form body"
    return Given(kind, query=piece)


def _is_raw(piece: bytes) -> bool:
    """Whether values stand as they are: what is percent-encoded has no blanks in it, and no other bytes than ASCII."""
    if b" " in piece or BAD_PERCENT.search(piece):
        return True
    return b"%" not in piece and (b"://" in piece or not piece.isascii())


def raw_pairs(given: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of a text that is not encoded: an & within an address (`...?a=1&b=2`) parts nothing unless a known name follows."""
    known = set(names)
    pairs: list[tuple[str, str]] = []
    for number, piece in enumerate(given.split("&")):
        name, equals, value = piece.partition("=")
        within = pairs and "?" in pairs[-1][1] and "://" in pairs[-1][1] and name not in known
        if number and (not equals or within or not re.fullmatch(r"(?:amp;)?[\w.\-\[\]]{1,64}", name)):
            last_name, last_value = pairs[-1]
            pairs[-1] = (last_name, f"{last_value}&{piece}")
        else:
            pairs.append((name, value))
    return pairs


def _lines(data: bytes, names: Sequence[str]) -> Given | None:
    """One pair a line: `name: value`, `name = value`, .NET's `[name, value]`."""
    known, pairs = set(names), []
    for line in text_of(data).split("\n")[:2000]:
        match = BRACKETED.fullmatch(line[:70_000]) or LINE.fullmatch(line[:70_000])
        if match:
            pairs.append((match[1], match[2].strip('"') if match[2][:1] == '"' else match[2]))
    if sum(name in known for name, _ in pairs) < FEWEST:
        return None
    return Given("a list of names and values", pairs=pairs)


def _kit_line(data: bytes) -> Given | None:
    """A line of the kit's own log, which never holds the message: only what the kit said of it."""
    match = KIT_LINE.search(text_of(data[:4000]))
    if match is None:
        return None
    return Given("a line of the kit's log", says=match[0])
