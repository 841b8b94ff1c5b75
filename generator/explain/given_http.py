"""A pasted HTTP request: request line, headers, empty line, body; also one line of curl."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .given import Given

REQUEST = re.compile(rb"\s{0,20}(GET|POST|PUT|HEAD) (\S{1,200000})(?: HTTP/[0-9.]{1,3})?[ \t]*(?:\r?\n|$)")
HEADER = re.compile(rb"[A-Za-z][\w\-]{0,60}:")


def request(data: bytes, names: Sequence[str]) -> Given | None:
    match = REQUEST.match(data)
    if match is None:
        return None
    query = match[2].partition(b"?")[2].partition(b"#")[0]
    rest = data[match.end() :]
    head, body = _parted(rest)
    kind = next(
        (line.partition(b":")[2].strip().lower() for line in head if line.lower().startswith(b"content-type:")), b""
    )
    if body.lstrip().startswith(b"{") or b"json" in kind:
        from .given_code import objects

        inner = objects(body, names)
        if inner is not None:
            return Given("an HTTP request with JSON", pairs=inner.pairs)
    if b"multipart/form-data" in kind:
        from .given_scheme import scheme

        parts = scheme(body, names)
        if parts is not None:
            return Given("an HTTP request with a form in parts", pairs=parts.pairs)
    if kind and not kind.startswith(b"application/x-www-form-urlencoded") and body:
        return Given("an HTTP request", query=query, notes=("its body is no form and was left out",))
    if query and body:
        return Given("an HTTP request", query=both(query, body))
    return Given("an HTTP request", query=query or body)


def _parted(rest: bytes) -> tuple[list[bytes], bytes]:
    """Header lines and body."""
    parts = re.split(rb"\r?\n\r?\n", rest, maxsplit=1)
    if HEADER.match(parts[0]):
        head = re.split(rb"\r?\n", parts[0])
        return head, parts[1] if len(parts) > 1 else b""
    return [], rest.lstrip(b"\r\n")


def both(query: bytes, body: bytes) -> bytes:
    """A parameter that stands in the address and in the body alike stands once in the message."""
    there = set(body.split(b"&"))
    return b"&".join(
        [*(piece for piece in query.split(b"&") if piece and piece not in there), *([body] if body else [])]
    )
