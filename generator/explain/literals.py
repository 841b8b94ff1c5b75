"""Text literals as languages print them: where one ends, and what its escapes stand for."""

from __future__ import annotations

import re

# What may stand between a separator and the quote of a value: a type, a length, a bracket, a mark of the language.
PREFIX = re.compile(
    r"""[ \t]*(?:\[\]string\{|\[|\(|@|<<|[A-Za-z.]{1,20}(?:\([0-9]{1,8}\)[ ]|\(|[ ](?=["']))|[ubrNL](?=["'])){0,4}(?=["'`])"""
)
BEHIND = re.compile(
    r"""[ \t]*(?:[,;)\]}>|&/]|<[/b]|\\$|\(length|\(size|\r?\n|$)"""
    r"""|[ \t]+(?:-{1,2}[A-Za-z]|[^\w\s]{0,4}[A-Za-z_][\w.]{0,63}["'\])]{0,2}\s{0,4}[=:])"""
)
ESCAPE = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{4,8})|x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|(\r?\n)|(.))",
    re.DOTALL,
)
LETTERS = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b"}


def unescaped(text: str) -> str:
    """The escapes of C, JSON, JavaScript, Python, Ruby, Go and C#; bytes that are UTF-8 become characters."""

    def plain(match: re.Match[str]) -> str:
        code = next((match[group] for group in range(1, 5) if match[group]), "")
        if code:
            return chr(int(code, 16)) if int(code, 16) < 0x110000 else match[0]
        if match[5]:
            byte = int(match[5], 16)
            return chr(byte if byte < 0x80 else 0xDC00 + byte)  # as surrogateescape has it
        return "" if match[6] else LETTERS.get(match[7], match[7])

    if "\\" not in text:
        return text
    found = ESCAPE.sub(plain, text)
    try:
        joined = found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return joined.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeError:
        return found


def plainly(text: str) -> str:
    r"""PHP's and Perl's single quotes: only \\ and \' are escapes."""
    return re.sub(r"\\([\\'])", r"\1", text)


def literal(text: str, at: int, limit: int = 70_000) -> tuple[str, str, int] | None:
    """The quote, the text inside and the place behind a literal that begins here; None when none does."""
    start = PREFIX.match(text, at)
    if start is None:
        return None
    quote, first = text[start.end()], 0
    inner = start.end() + 1
    here = inner
    while here < min(len(text), inner + limit):
        if text[here] == "\\":
            here += 2
            continue
        if text[here] == quote:
            first = first or here
            if BEHIND.match(text, here + 1):
                return quote, text[inner:here], here + 1
        here += 1
    return (quote, text[inner:first], first + 1) if first else None
