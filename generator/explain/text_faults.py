"""Mistakes on the way from parameters to bytes that any message can have: order, joining, encoding."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import quote_from_bytes, quote_plus

from .value_faults import RAW
from .ways import Fault, Pairs, Way

SORT = "Sort by name, byte by byte: _ (0x5F) stands behind the capital and before the small letters"


def orders(way: Way, documented: Sequence[str], last: str) -> Iterator[Fault]:
    """Other orders than by the bytes of the name.

    `documented` are the names in the order of the description; `last` is the name that is mostly added last.
    """
    places = {name: place for place, name in enumerate(documented)}

    def fault(cause: str, key: Callable[[tuple[str, str]], Any], backwards: bool = False) -> Fault:
        return Fault("sort", lambda pairs: sorted(pairs, key=key, reverse=backwards), ("order",), cause, SORT)

    unsorted = "the parameters were not sorted"
    yield Fault("sort", lambda pairs: pairs, ("order",), unsorted, SORT)
    yield fault(unsorted, lambda p: p[0] == last)
    yield fault("the parameters were sorted by their values", lambda p: p[1])
    yield fault("the parameters were sorted by name=value", lambda p: way.join([p]))
    yield fault(
        "the parameters were sorted as a locale does, without regard to _", lambda p: p[0].replace("_", "").lower()
    )
    yield fault("the parameters were sorted with _ behind the letters", lambda p: p[0].lower().replace("_", "~"))
    yield fault("the parameters were sorted with _ behind the letters", lambda p: p[0].replace("_", "~"))
    yield fault("the parameters were sorted without regard to capitals", lambda p: p[0].lower())
    yield fault("the parameters were sorted by the length of their names", lambda p: (len(p[0]), p[0]))
    yield fault("the parameters were sorted backwards", lambda p: p, backwards=True)
    in_order = "the parameters stood in the order of the documentation"
    yield fault(in_order, lambda p: (places.get(p[0], len(places)), p[0]))


def joints(way: Way, joiner: str) -> Iterator[Fault]:
    """Other ways of joining the pairs."""
    right = f"Join the pairs with {joiner} between them, nothing before and nothing behind"

    def fault(does: Callable[[Pairs], str], cause: str, advice: str = right, ids: str = "joiner") -> Fault:
        return Fault("join", does, (ids,), cause, advice)

    def between(joint: str) -> Callable[[Pairs], str]:
        return lambda pairs: joint.join(way.join([pair]) for pair in pairs)

    yield fault(lambda pairs: way.join(pairs) + joiner, f"a {joiner} stood behind the last pair")
    yield fault(lambda pairs: joiner + way.join(pairs), f"a {joiner} stood before the first pair")
    yield fault(lambda pairs: "?" + way.join(pairs), "a ? stood before the first pair")
    yield fault(between(""), "nothing stood between the pairs")
    for joint, said in (
        ("\n", "line ends"),
        ("\r\n", "line ends"),
        (",", "commas"),
        (", ", "commas"),
        (";", "semicolons"),
    ):
        yield fault(between(joint), f"{said} stood between the pairs")
    for joint, said in (("|", "a |"), (" ", "blanks"), ("+", "a +"), (" & ", "blanks and &"), ("&&", "two &")):
        yield fault(between(joint), f"{said} stood between the pairs")
    for mark in ('"', "'"):
        quoted = "the values stood in quotes"
        without = "Write the values without quotes: only another interface of the gateway (for apps) has them"
        yield fault(_in_quotes(way, mark), quoted, without, "quoted-values")
    for joint in (joiner, ""):
        only = "only the values were signed, without their names"
        yield fault(lambda pairs, j=joint: j.join(v for _, v in pairs), only)  # type: ignore[misc]  # a default pins j
    for equals in ("", ":", " = "):
        unequal = f"{equals!r} stood between name and value instead of ="
        if way.join([("n", "v")]) == "n=v":
            yield fault(lambda pairs, e=equals: joiner.join(n + e + v for n, v in pairs), unequal)  # type: ignore[misc]
    for behind in ("\n", "\r\n"):
        end = "a line end stood behind the text"
        yield fault(lambda pairs, b=behind: way.join(pairs) + b, end, right, "line-ends")  # type: ignore[misc]
    plain = "Sign with a plain &; &amp; belongs into HTML only"
    yield fault(between("&amp;"), "&amp; stood between the pairs", plain, "html-entity")
    yield fault(
        lambda pairs: html.unescape(way.join(pairs)),
        "the text went through HTML before it was signed: &notify_url became ¬ify_url, &currency ¤cy",
        "Sign the text as it is in memory, never one that was read from a page", "html-entity",
    )  # fmt: skip
    for write in (html.escape, lambda text: html.escape(text, quote=False)):
        whole = "the whole text was escaped for HTML before it was signed"
        yield fault(lambda pairs, w=write: w(way.join(pairs)), whole, plain, "html-entity")  # type: ignore[misc]
    encoded = "the whole text was percent-encoded before it was signed"
    yield fault(lambda pairs: quote_from_bytes(way.encode(way.join(pairs)), ""), encoded, RAW, "encoded-before-signing")
    yield fault(lambda pairs: quote_plus(way.encode(way.join(pairs))), encoded, RAW, "encoded-before-signing")


def encodings(way: Way, charset: str, charsets: Sequence[str]) -> Iterator[Fault]:
    """Other ways from text to bytes than the message's charset."""

    def fault(does: Callable[[str], bytes], cause: str, advice: str = "") -> Fault:
        return Fault(
            "encode", does, ("charset",), cause, advice or f"Encode the text as {charset}, then sign those bytes"
        )

    carry = f"{charset} is the charset of the message: take out what it cannot carry, or use one that carries it"
    for id in dict.fromkeys((*charsets, "latin-1", "ascii", "cp1252", "gbk", "gb18030", "big5")):
        for errors, what in (("replace", "?"), ("ignore", "nothing"), ("xmlcharrefreplace", "&#...;")):
            yield fault(_lossy(id, errors), f"characters became {what} (encoded as {id})", carry)
        if id not in charsets:
            yield fault(_lossy(id, "strict"), f"it was signed in {id}, but the gateway reads {charset}")
    low = "one byte was taken of each character (a hash over text instead of bytes)"
    yield fault(lambda t: bytes(ord(c) & 0xFF for c in t), low)
    for unicode in ("utf-16-le", "utf-16-be", "utf-16"):
        yield fault(_lossy(unicode, "strict"), "it was signed in UTF-16")
    yield fault(lambda t: b"\xef\xbb\xbf" + way.encode(t), "a byte order mark stood before the text")
    twice = "Encode text once; a library that takes text wants text, not bytes that were made of it"
    for wrong in ("latin-1", "cp1252", "gbk"):
        cause = f"it was encoded as {charset} twice: the bytes were taken for {wrong}"
        yield fault(lambda t, w=wrong: way.encode(t).decode(w).encode(charset), cause, twice)  # type: ignore[misc]
        cause = f"{wrong} bytes were taken for {charset} before it was signed"
        yield fault(lambda t, w=wrong: t.encode(w).decode(charset, "replace").encode(charset), cause, twice)  # type: ignore[misc]
        came = f"it arrived encoded as {charset} twice: the bytes were taken for {wrong} on the way"
        yield fault(lambda t, w=wrong: t.encode(w).decode(charset).encode(charset), came, twice)  # type: ignore[misc]
    yield fault(
        lambda t: way.encode(t.encode("ascii", "backslashreplace").decode()), "characters became \\u... escapes"
    )


def _in_quotes(way: Way, mark: str) -> Callable[[Pairs], str]:
    return lambda pairs: way.join([(n, f"{mark}{v}{mark}") for n, v in pairs])


def _lossy(charset: str, errors: str) -> Callable[[str], bytes]:
    return lambda text: text.encode(charset, errors)
