"""Mistakes with the values: what was done to them between signing and arriving."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from urllib.parse import quote, quote_plus, unquote, unquote_plus

from .ways import Fault, Pairs, Way

AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]+)?")
MOST_BLANKS = 6  # in one value: each may have been a +
Change = Callable[[str], str]

RAW = "Sign the raw values; percent-encode afterwards, and only for the address"
SAME = "Sign exactly what is sent, letter for letter"
TRIM = "Trim first, then sign and send the same text"
PLUS = "Percent-encode the address: a blank is + or %20 there, and a real + is %2B"
PAGES = "Sign the raw values, and escape them when they are written into the page"
SLASHES = "Take the slashes out before anything else (PHP's magic quotes, addslashes), then sign and send the same text"
AMOUNTS = "Treat amounts as text: format once, then sign and send the same text (8, 8.0 and 8.00 differ)"
ONCE = "Encode once: a form field is encoded by the browser and needs nothing from you"
LINES = "Take line ends out of the values: a browser sends each as CR LF"

BEFORE = (("encoded-before-signing",), "the values were percent-encoded before they were signed", RAW)
TWICE = (("encoded-twice",), "the values were percent-encoded twice on their way", ONCE)
ESCAPED = (("html-entity",), "the values were escaped for HTML before they were signed", PAGES)
ARRIVED = (("html-entity",), "the values arrived escaped for HTML (&amp; for &), the plain ones were signed", PAGES)
MADE_BLANK = (("plus-lost",), "a blank was signed where a + arrived", PLUS)
MADE_PLUS = (("plus-lost",), "a + was signed where a blank arrived", PLUS)
TRIMMED = (("trimmed",), "blanks around values were cut off before signing, but sent", TRIM)
SLASHED = (("slashed",), "quotes were signed with a \\ before them", SLASHES)
UNSLASHED = (("slashed",), "quotes were sent with a \\ before them", SLASHES)

# What the percent-encoders of PHP, RFC 3986, Java, JavaScript, .NET and Python leave as it is; last: encodeURI.
LEFT_ALONE = ("-_.", "-_.~", "-_.*", "-_.!~*'()", "-_.!*()", "/", ";/?:@&=+$,#-_.!~*'()")


def values(way: Way, charset: str, charsets: Sequence[str]) -> Iterator[Fault]:
    """What was done to every value; `charset` is the message's, `charsets` are those of the gateway."""

    def fault(does: Change, ids: str, cause: str, advice: str) -> Fault:
        return Fault("value", does, (ids,), cause, advice)

    yield Fault("value", lambda v: v.replace(" ", "+"), *MADE_PLUS)
    for encoded in percent_encoded(charset):
        yield Fault("value", encoded, *BEFORE)
    escaped_somewhere = any("%" in value for _, value in way.kept())
    for decodes in _decoders(charset, escaped_somewhere):
        yield Fault("value", decodes, *TWICE)
    yield Fault("value", str.strip, *TRIMMED)
    yield Fault("value", lambda v: v.replace("+", " "), *MADE_BLANK)
    for escaped in ESCAPES:
        yield Fault("value", escaped, *ESCAPED)
    yield Fault("value", html.unescape, *ARRIVED)
    yield Fault("value", _slashed, *SLASHED)
    yield Fault("value", _without_slashes, *UNSLASHED)
    yield fault(lambda v: v.replace('"', "'"), "value-changed", "' was signed where \" arrived", SAME)
    for line_end in ("\n", "\r\n", "\r", "", " "):
        cause = "line ends in the values were changed on the way"
        yield fault(lambda v, e=line_end: re.sub("\r\n|\r|\n", e, v), "line-ends", cause, LINES)  # type: ignore[misc]
    for written in AMOUNT_FORMS:
        yield fault(
            _on_amounts(written), "value-changed", "an amount was written differently when it was signed", AMOUNTS
        )
    for other in (c for c in charsets if c != charset):
        in_other = f"the values were percent-encoded, as {other}, before they were signed"
        for encoded in percent_encoded(other):
            yield Fault("value", encoded, ("encoded-before-signing", "charset"), in_other, RAW)
    for case in (str.lower, str.upper):
        letters = "the name of the charset was signed in other letters"
        yield fault(_on_charsets(case, charsets), "value-changed", letters, SAME)
        yield fault(case, "value-changed", "the values were signed in other letters (capital or small)", SAME)


def single_values(way: Way, charset: str) -> Iterator[Fault]:
    """The same done to one value only, and what makes sense for one only."""
    encoders = list(percent_encoded(charset))
    for name, value in way.kept():
        changes: list[tuple[Change, tuple[tuple[str, ...], str, str]]] = [
            (lambda v: v.replace(" ", "+"), MADE_PLUS),
            *((e, BEFORE) for e in encoders),
            *((d, TWICE) for d in _decoders(charset)),
        ]
        changes += [*((e, ESCAPED) for e in ESCAPES), (html.unescape, ARRIVED)]
        changes += [
            (_unplussed, MADE_BLANK),
            (str.strip, TRIMMED),
            (_slashed, SLASHED),
            (_without_slashes, UNSLASHED),
        ]
        seen = {value}
        for change, (ids, cause, advice) in changes:
            try:
                changed = change(value)
            except ValueError:
                continue
            if changed not in seen:
                seen.add(changed)
                yield Fault("edit", _on(name, change), ids, cause.replace("the values", f"the value of {name}"), advice)
        if AMOUNT.fullmatch(value) and ("fee" in name or "amount" in name):
            for written in AMOUNT_FORMS:
                cause = f"{name} was written differently when it was signed"
                yield Fault("edit", _on(name, written), ("value-changed",), cause, AMOUNTS, alone=True)
        yield from _pluses(name, value)
        for before, behind in (("", " "), (" ", ""), (" ", " "), ("", "\t"), ("", "\n"), ("", "\r\n")):
            id = "line-ends" if "\n" in behind else "trimmed"
            cause = f"{name} was signed with a blank or line end around its value, and sent without it"
            changed = f"{before}{value}{behind}"
            yield Fault("edit", _on(name, lambda _, c=changed: c), (id,), cause, TRIM, alone=True)  # type: ignore[misc]


def _pluses(name: str, value: str) -> Iterator[Fault]:
    """Some of the blanks of a value were a +, others were blanks."""
    pieces = value.split(" ")
    if not 1 < len(pieces) <= MOST_BLANKS + 1:
        return
    for joints in product("+ ", repeat=len(pieces) - 1):
        if "+" in joints:
            text = pieces[0] + "".join(joint + piece for joint, piece in zip(joints, pieces[1:]))
            cause = f"{name} was signed with a + where a blank arrived"
            yield Fault("edit", _on(name, lambda _, t=text: t), ("plus-lost",), cause, PLUS, alone=True)  # type: ignore[misc]


def percent_encoded(charset: str) -> Iterator[Change]:
    """Every way in which a platform percent-encodes a text of the charset."""
    for left in LEFT_ALONE:
        for writer in (quote_plus, quote):

            def upper(value: str, writer: Callable[..., str] = writer, left: str = left) -> str:
                return writer(value.encode(charset), left).replace("~", "~" if "~" in left else "%7E")

            yield upper
            yield lambda v, upper=upper: re.sub("%..", lambda m: m[0].lower(), upper(v))  # type: ignore[misc]  # pins it


def _decoders(charset: str, pluses: bool = False) -> tuple[Change, Change]:
    """Decoding once more. `pluses`: another value is escaped, so a + was a blank where nothing else is to be decoded."""
    return (
        lambda v: unquote(v, charset, "strict") if "%" in v else v,
        lambda v: unquote_plus(v, charset, "strict") if "%" in v or pluses else v,
    )


def _on(name: str, change: Change) -> Callable[[Pairs], Pairs]:
    return lambda pairs: [(n, change(v) if n == name else v) for n, v in pairs]


def _unplussed(value: str) -> str:
    return value.replace("+", " ")


def _plusses(value: str) -> str:
    return value.replace(" ", "+")


def _slashed(value: str) -> str:
    return re.sub(r"([\"'\\])", r"\\\1", value)


def _without_slashes(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value)


def _on_amounts(written: Change) -> Change:
    return lambda value: written(value) if AMOUNT.fullmatch(value) else value


def _plain(amount: str) -> str:
    return amount.rstrip("0").rstrip(".") if "." in amount else amount


def _on_charsets(case: Change, charsets: Sequence[str]) -> Change:
    return lambda value: case(value) if value.lower() in charsets else value


ESCAPES: tuple[Change, ...] = (
    html.escape,  # PHP's htmlspecialchars since 8.1 writes &#039; for ', Python &#x27;, .NET &#39;
    lambda v: html.escape(v).replace("&#x27;", "&#039;"),
    lambda v: html.escape(v).replace("&#x27;", "&#39;"),
    lambda v: html.escape(v).replace("&#x27;", "'"),
    lambda v: html.escape(v, quote=False),
)
AMOUNT_FORMS: tuple[Change, ...] = (_plain, lambda a: f"{Decimal(a):.1f}", lambda a: f"{Decimal(a):.2f}")
