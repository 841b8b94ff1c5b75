"""What a merchant has: the text says by itself what it is. It is read as bytes and never altered.

Each kind has a reader, a function (bytes, names) -> Given or None; the first that knows the text decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from .ways import Pairs

LARGEST = 16 * 1024 * 1024


class Unreadable(ValueError):
    """What was given cannot be explained at all; the message is a sentence."""


@dataclass(frozen=True)
class Given:
    """`form` says what the text was taken for.

    One of: `query`, still percent-encoded; `pairs`, plain; `signing_string`, the bytes that were signed; or none, when it only
    tells what somebody said about a message: `code`, the gateway's, and `says`, what the text says by itself. `others` are
    further readings of a text that can be read in several ways; `loose`: nothing but its look says how it is to be read.
    """

    form: str
    query: bytes = b""
    pairs: Pairs = ()
    signing_string: bytes | None = None
    code: str = ""
    says: str = ""
    notes: tuple[str, ...] = ()
    others: tuple[Pairs, ...] = ()
    loose: bool = False

    def noted(self, *notes: str) -> Given:
        return replace(self, notes=(*self.notes, *notes))


Reader = Callable[[bytes, Sequence[str]], "Given | None"]


def read(data: bytes, names: Sequence[str]) -> Given:
    """What a file holds; `names` are all that a parameter can have. Raises Unreadable."""
    from . import given_code, given_curl, given_http, given_markup, given_scheme, given_text

    if len(data) > LARGEST:
        raise Unreadable(f"it has {len(data):,} bytes, and more than {LARGEST:,} are no message: cut out the request")
    body, notes = without_last_line_end(data)
    if not body.strip():
        raise Unreadable("it is empty: give the request, the signing string or a log line")
    readers: tuple[Reader, ...] = (
        given_http.request, given_curl.curl, given_markup.markup, given_code.php, given_code.objects, dumped,
        given_text.text, given_scheme.scheme,
    )  # fmt: skip
    for reader in readers:
        found = reader(body, names)
        if found is not None:
            return found.noted(*notes)
    raise Unreadable(
        "nothing in it is known: expected name=value pairs joined by &, an address, a log line, HTML, JSON or a PHP array"
    )


def dumped(data: bytes, names: Sequence[str]) -> Given | None:
    """A text whose names stand in another scheme than name=value&name=value, with a signature among them."""
    from . import given_scheme, given_text

    if given_text.is_joined(data, names):
        return None
    found = given_scheme.scheme(data, names)
    return found if found and any(name.removeprefix("amp;") == "sign" for name, _ in found.pairs) else None


def without_last_line_end(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Editors and `echo` end a file with a line end: one is no part of the text."""
    for end in (b"\r\n", b"\n"):
        if data.endswith(end):
            return data[: -len(end)], ("one line end at the end of the file was left out",)
    return data, ()


def text_of(data: bytes) -> str:
    """Bytes of a dump, a page or a log as text: UTF-8 where it is that, else GBK, else one character a byte."""
    data = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    for charset in ("utf-8", "gbk"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
