"""Text of a description on its way into source code: it can only be printed for a context that it names.

One `Text` is safe in a comment, in a string literal, in Markdown or in HTML, each by its own escaping; as it stands it is
safe nowhere, so printing it without a context stops the build.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

BARE = re.compile(r"[A-Za-z0-9_.\-]+\Z")
# What may stand in a comment of any language: nothing that ends one, starts a tag or an escape, or continues a line.
UNSAFE_IN_COMMENT = re.compile(r"[^A-Za-z0-9 .,:;()+=_/'#!-]+")

# ${...} and #{...} are expressions in a JSP, {...} in templates of many kinds.
OPENS_AN_EXPRESSION = str.maketrans({c: f"&#{ord(c)};" for c in "${}"})


class UnsafeText(Exception):
    """Text of the description reached a place that cannot hold it."""


class Text:
    """Text of the description, for the contexts of one language."""

    def __init__(self, raw: str, literal: Callable[[str], str]) -> None:
        self._raw, self._literal = raw, literal

    @property
    def literal(self) -> str:
        """A string literal of the language, quotes included."""
        return self._literal(self._raw)

    @property
    def comment(self) -> str:
        """One line that ends no comment of any language."""
        safe = re.sub(r"[ ]{2,}", " ", UNSAFE_IN_COMMENT.sub(" ", self._raw))
        return re.sub(r"--+", "-", safe).strip().rstrip("_/")

    @property
    def markdown(self) -> str:
        """Inline Markdown, also within a table."""
        one_line = "".join(c if c.isprintable() else " " for c in self._raw)
        marked = re.sub(r"([\\`*\[\]|])", r"\\\1", html.escape(one_line, quote=False))
        return re.sub(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", r"\\_", marked)

    @property
    def html(self) -> str:
        """HTML or XML, as text or as a quoted attribute; pages that are programs find nothing of theirs in it."""
        one_line = "".join(c if c.isprintable() else " " for c in self._raw)
        escaped = html.escape(one_line).encode("ascii", "xmlcharrefreplace").decode()
        return escaped.translate(OPENS_AN_EXPRESSION)

    @property
    def bare(self) -> str:
        """The text itself; only for names. Raises UnsafeText for anything but letters, digits, `_`, `-`, `.`."""
        if not BARE.match(self._raw):
            raise UnsafeText(f"{self._raw!r} is no plain name, so it cannot be printed bare")
        return self._raw

    def __str__(self) -> str:
        raise UnsafeText(
            f"text of the description ({self._raw!r}) needs a context: .literal, .comment, .markdown, .html or .bare"
        )  # noqa: E501

    def __repr__(self) -> str:
        return repr(self._raw)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other._raw == self._raw or other == self._raw

    def __hash__(self) -> int:
        return hash(self._raw)

    def __bool__(self) -> bool:
        return bool(self._raw)
