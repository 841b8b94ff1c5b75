"""Mistakes on the way from parameters to bytes that any message can have: values, order, joining, encoding."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import quote, quote_from_bytes, quote_plus, unquote

from .ways import Fault, Pairs, Way

AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]+)?")
Change = Callable[[str], str]

RAW = "Sign the raw values; percent-encode afterwards, and only for the address"
SAME = "Sign exactly what is sent, letter for letter"
TRIM = "Trim first, then sign and send the same text"
PLUS = "Percent-encode the address: a blank is + or %20 there, and a real + is %2B"
PAGES = "Sign the raw values, and escape them when they are written into the page"
SLASHES = "Take the slashes out before anything else (PHP's magic quotes, addslashes), then sign and send the same text"
AMOUNTS = "Treat amounts as text: format once, then sign and send the same text (8, 8.0 and 8.00 differ)"
ONCE = "Encode once: a form field is encoded by the browser and needs nothing from you"
SORT = "Sort by name, byte by byte: _ (0x5F) stands behind the capital and before the small letters"

# What the percent-encoders of PHP, RFC 3986, Java, JavaScript, .NET and Python leave as it is.
LEFT_ALONE = ("-_.", "-_.~", "-_.*", "-_.!~*'()", "-_.!*()", "/")


def values(way: Way, charsets: Sequence[str]) -> Iterator[Fault]:
    """What was done to the values between signing and arriving; `charsets` are the ids of the gateway."""

    def fault(does: Change, cause: str, advice: str) -> Fault:
        return Fault("value", does, cause, advice)

    for encoded in _percent_encoded(way.encode):
        yield fault(encoded, "the values were percent-encoded before they were signed", RAW)
    yield fault(unquote, "the values were percent-encoded twice on their way", ONCE)
    yield fault(str.strip, "blanks around values were cut off before signing, but sent", TRIM)
    yield fault(lambda v: v.replace(" ", "+"), "a + was signed where a blank arrived", PLUS)
    yield fault(lambda v: v.replace("+", " "), "a blank was signed where a + arrived", PLUS)
    for escaped in (html.escape, _escaped_but_quotes):
        yield fault(escaped, "the values were escaped for HTML before they were signed", PAGES)
    yield fault(html.unescape, "the values arrived escaped for HTML (&amp; for &), the plain ones were signed", PAGES)
    yield fault(_slashed, "quotes were signed with a \\ before them", SLASHES)
    yield fault(lambda v: re.sub(r"\\(.)", r"\1", v), "quotes were sent with a \\ before them", SLASHES)
    yield fault(lambda v: v.replace('"', "'"), "' was signed where \" arrived", SAME)
    line_ends = "Take line ends out of the values: a browser sends each as CR LF"
    yield fault(lambda v: v.replace("\r\n", "\n"), "line ends were changed on the way", line_ends)
    for written in (_plain, lambda a: f"{Decimal(a):.1f}", lambda a: f"{Decimal(a):.2f}"):
        yield fault(_on_amounts(written), "an amount was written differently when it was signed", AMOUNTS)
    for case in (str.lower, str.upper):
        yield fault(_on_charsets(case, charsets), "the name of the charset was signed in other letters", SAME)
        yield fault(case, "the values were signed in other letters (capital or small)", SAME)


def orders(way: Way, documented: Sequence[str]) -> Iterator[Fault]:
    """Other orders than by the bytes of the name; `documented` are the names in the order of the description."""
    places = {name: place for place, name in enumerate(documented)}

    def fault(cause: str, key: Callable[[tuple[str, str]], Any]) -> Fault:
        return Fault("sort", lambda pairs: sorted(pairs, key=key), cause, SORT)

    yield Fault("sort", lambda pairs: pairs, "the parameters were not sorted", SORT)
    yield fault("the parameters were sorted by their values", lambda p: p[1])
    yield fault("the parameters were sorted by name=value", lambda p: way.join([p]))
    yield fault(
        "the parameters were sorted as a locale does, without regard to _", lambda p: p[0].replace("_", "").lower()
    )
    yield fault("the parameters were sorted with _ behind the letters", lambda p: p[0].lower().replace("_", "~"))
    yield fault("the parameters were sorted without regard to capitals", lambda p: p[0].lower())
    yield Fault("sort", lambda pairs: sorted(pairs, reverse=True), "the parameters were sorted backwards", SORT)
    in_order = "the parameters stood in the order of the documentation"
    yield fault(in_order, lambda p: (places.get(p[0], len(places)), p[0]))


def joints(way: Way, joiner: str) -> Iterator[Fault]:
    """Other ways of joining the pairs."""
    right = f"Join the pairs with {joiner} between them, nothing before and nothing behind"

    def fault(does: Callable[[Pairs], str], cause: str, advice: str = right) -> Fault:
        return Fault("join", does, cause, advice)

    def between(joint: str) -> Callable[[Pairs], str]:
        return lambda pairs: joint.join(way.join([pair]) for pair in pairs)

    yield fault(lambda pairs: way.join(pairs) + joiner, f"a {joiner} stood behind the last pair")
    yield fault(lambda pairs: joiner + way.join(pairs), f"a {joiner} stood before the first pair")
    yield fault(lambda pairs: "?" + way.join(pairs), "a ? stood before the first pair")
    yield fault(between(""), "nothing stood between the pairs")
    yield fault(between("\n"), "line ends stood between the pairs")
    yield fault(lambda pairs: way.join([(n, f'"{v}"') for n, v in pairs]), "the values stood in quotes")
    for joint in (joiner, ""):
        only = "only the values were signed, without their names"
        yield fault(lambda pairs, j=joint: j.join(v for _, v in pairs), only)  # type: ignore[misc]  # a default pins j
    yield fault(between("&amp;"), "&amp; stood between the pairs", "Sign with a plain &; &amp; belongs into HTML only")
    yield fault(
        lambda pairs: html.unescape(way.join(pairs)),
        "the text went through HTML before it was signed: &notify_url became ¬ify_url, &currency ¤cy",
        "Sign the text as it is in memory, never one that was read from a page",
    )
    whole = "the whole text was percent-encoded before it was signed"
    yield fault(lambda pairs: quote_from_bytes(way.encode(way.join(pairs)), ""), whole, RAW)


def encodings(way: Way, charset: str, charsets: Sequence[str]) -> Iterator[Fault]:
    """Other ways from text to bytes than the message's charset."""

    def fault(does: Callable[[str], bytes], cause: str, advice: str = "") -> Fault:
        return Fault("encode", does, cause, advice or f"Encode the text as {charset}, then sign those bytes")

    carry = f"{charset} is the charset of the message: take out what it cannot carry, or use one that carries it"
    for id in (*charsets, "latin-1"):
        for errors, what in (("replace", "?"), ("xmlcharrefreplace", "&#...;")):
            yield fault(_lossy(id, errors), f"characters became {what} (encoded as {id})", carry)
    low = "one byte was taken of each character (a hash over text instead of bytes)"
    yield fault(lambda t: bytes(ord(c) & 0xFF for c in t), low)
    for unicode in ("utf-16-le", "utf-16-be"):
        yield fault(_lossy(unicode, "strict"), "it was signed in UTF-16")
    yield fault(lambda t: b"\xef\xbb\xbf" + way.encode(t), "a byte order mark stood before the text")
    twice = "Encode text once; a library that takes text wants text, not bytes that were made of it"
    yield fault(lambda t: way.encode(t).decode("latin-1").encode("utf-8"), "it was encoded as UTF-8 twice", twice)
    yield fault(
        lambda t: t.encode("latin-1").decode("utf-8").encode(charset), "it arrived encoded as UTF-8 twice", twice
    )


def _percent_encoded(encode: Callable[[str], bytes]) -> Iterator[Change]:
    for left in LEFT_ALONE:
        for writer in (quote_plus, quote):

            def upper(value: str, writer: Callable[..., str] = writer, left: str = left) -> str:
                return writer(encode(value), left).replace("~", "~" if "~" in left else "%7E")

            yield upper
            yield lambda v, upper=upper: re.sub("%..", lambda m: m[0].lower(), upper(v))  # type: ignore[misc]  # pins it


def _lossy(charset: str, errors: str) -> Callable[[str], bytes]:
    return lambda text: text.encode(charset, errors)


def _escaped_but_quotes(value: str) -> str:
    return html.escape(value, quote=False)


def _slashed(value: str) -> str:
    return re.sub(r"([\"'\\])", r"\\\1", value)


def _on_amounts(written: Change) -> Change:
    return lambda value: written(value) if AMOUNT.fullmatch(value) else value


def _plain(amount: str) -> str:
    return amount.rstrip("0").rstrip(".") if "." in amount else amount


def _on_charsets(case: Change, charsets: Sequence[str]) -> Change:
    return lambda value: case(value) if value.lower() in charsets else value
