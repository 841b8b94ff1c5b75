"""A command line of curl or wget with its data in several pieces."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from urllib.parse import quote_plus

from .given import Given, text_of
from .given_http import both
from .given_text import FEWEST

COMMAND = re.compile(r"\bcurl(?:\.exe)?\s[^\0]{1,200000}")
DATA = ("-d", "--data", "--data-raw", "--data-binary", "--data-ascii")
ENCODED, PARTS = ("--data-urlencode",), ("-F", "--form", "--form-string")


def curl(data: bytes, names: Sequence[str]) -> Given | None:
    match = COMMAND.search(text_of(data))
    if match is None:
        return None
    try:
        words = shlex.split(re.sub(r"[\\^`]\r?\n", " ", match[0]))
    except ValueError:
        return None
    pieces: list[str] = []
    for word, behind in zip(words, [*words[1:], ""]):
        option, equals, glued = word.partition("=") if word.startswith("--") else (word, "", "")
        value = glued if equals else behind
        if word[:2] in ("-d", "-F") and len(word) > 2:
            option, value = word[:2], word[2:]
        if option in DATA:
            pieces.append(value)
        elif option in (*ENCODED, *PARTS):
            name, _, plain = value.partition("=")
            plain = plain[1:-1] if option in PARTS and plain[:1] == plain[-1:] == '"' else plain
            pieces.append(f"{name}={quote_plus(plain)}")
    address = next((w.partition("?")[2] for w in words if re.match(r"https?://[^?]+\?", w)), "")
    query = both(address.encode("utf-8", "surrogateescape"), "&".join(pieces).encode("utf-8", "surrogateescape"))
    there = {text_of(piece.partition(b"=")[0]) for piece in query.split(b"&")}
    if len(there & set(names)) < FEWEST:
        return None
    return Given("a curl command", query=query)
