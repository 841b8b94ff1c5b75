"""Traps by name: texts that were seen to break signers, each alone, signed, built and verified."""

from __future__ import annotations

from collections.abc import Iterator

from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Pairs, Suite

FLAGS = {
    "OrderTrap": Flag("KNOWN_BUG", "two names that some signers put in the wrong order",
        "The signature is wrong as soon as an order has both fields: no payment for some orders only."),
    "ValueTrap": Flag("KNOWN_BUG", "a value that some signers drop, trim, cast or decode",
        "The signature is wrong as soon as an order holds it: no payment for some orders only."),
    "SignTrap": Flag("KNOWN_BUG", "one character that separates, escapes or quotes somewhere between shop and gateway",
        "A title with this character cannot be paid for, or is paid and never delivered."),
    "SizeTrap": Flag("DENIAL_OF_SERVICE", "a message that is far larger than any order",
        "One long order takes the server down, or is cut before it is signed."),
}  # fmt: skip

SIGNS = {
    "&": "ampersand", "=": "equals sign", "+": "plus sign", "%": "percent sign", "~": "tilde", "*": "asterisk",
    "#": "number sign", ";": "semicolon", "@": "at sign", "'": "apostrophe", '"': "quotation mark", "<": "less-than sign",
    ">": "greater-than sign", "\\": "backslash", "^": "caret", "`": "grave accent", "|": "vertical bar",
    "\n": "line feed", "\r\n": "carriage return and line feed", "\r": "carriage return", "\t": "tab", "\0": "NUL",
}  # fmt: skip

MEGABYTE = 1 << 20


def suite(bench: Bench) -> Suite:
    collector = Collector("traps", "Traps by name, each alone: signed, built, and verified as a message", FLAGS)
    for charset in bench.charsets:
        sending, receiving = bench.config(charset, bench.fast), bench.receiving(charset, bench.fast)
        for flag, comment, parameters in (*_orders(), *_values(), *_signs()):
            collector.add(sending, flag, comment, "sign", parameters)
            collector.add(sending, flag, f"built: {comment}", "build", parameters)
            message = bench.message(charset, bench.fast, parameters)
            if message is not None:
                body = form_body(message, charset)
                collector.add(receiving, flag, f"as a message: {comment}", "verify", body=body)
        collector.add(
            sending, "SizeTrap", "a value of 1 MB", "sign", [("b", "1"), ("a", "0123456789abcdef" * (MEGABYTE // 16))]
        )
        many = tuple((f"p{at * 7919 % 1000:03}", f"{at}") for at in range(400))
        message = bench.message(charset, bench.fast, many)
        if message is not None:
            collector.add(
                receiving, "SizeTrap", "as a message: 400 parameters", "verify", body=form_body(message, charset)
            )
    return collector.suite()


def _orders() -> Iterator[tuple[str, str, Pairs]]:
    pairs = [
        ("price and price1: not name=value", ("price1", "price")),
        ("a_1 and a1: not by locale", ("a_1", "a1")),
        ("order_id, orderid, order-id", ("orderid", "order_id", "order-id")),
        ("B, a, C: not by alphabet", ("a", "C", "B")),
        ("10, 9, 1: not as numbers", ("9", "10", "1")),
        ("a2, a10: no natural order", ("a10", "a2")),
        ("a, a.b, a[b], a-b: no paths", ("a[b]", "a.b", "a", "a-b")),
        ("z, U+00E9, e: not by locale", ("z", "\u00e9", "e")),
        ("U+FF5E, U+1F600: not by UTF-16", ("\U0001f600", "\uff5e")),
        ("i, I, U+0131: Turkish letters", ("i", "\u0131", "I")),
    ]
    for comment, names in pairs:
        yield "OrderTrap", comment, tuple((name, str(place)) for place, name in enumerate(names, 1))


def _values() -> Iterator[tuple[str, str, Pairs]]:
    values = {
        "0 alone": "0", "00 and zeros before a number": "007", "a blank alone": " ", "blanks at both ends": "  x  ",
        "an empty value": "", "the word null": "null", "the word undefined": "undefined", "the word false": "false",
        "a number with an exponent": "1e3", "a number with a zero behind the point": "1.0", "a minus and a zero": "-0",
        "a value that begins with '='": "=x", "a value that is '='": "=", "a value that begins with '@'": "@/etc/passwd",
        "encoded once already": "%E4%B8%AD%20x", "encoded twice already": "%2541%252B", "a plus for a blank": "a+b",
        "an entity": "x&amp;y&#39;z", "an entity without its semicolon": "1&notify_id=2", "slashes of addslashes": "O\\'Brien",
        "a value of a sign's own name": "sign=1&sign_type=MD5", "a byte order mark": "\ufeffx",
        "a no-break blank": "\u00a0x\u00a0",
        "an ideographic blank at the end": "x\u3000", "Chinese": "\u4e2d\u6587", "beyond the first plane": "\U0001f600",
        "an unpaired surrogate": "x\ud800",
    }  # fmt: skip
    for comment, value in values.items():
        yield "ValueTrap", comment, (("b", "2"), ("a", value), ("c", "3"))


def _signs() -> Iterator[tuple[str, str, Pairs]]:
    for sign, word in SIGNS.items():
        yield "SignTrap", f"{word} in a value", (("b", f"x{sign}y"), ("a", sign), ("c", f"{sign}z{sign}"))
        other = "o" if sign == "\0" else "n"  # Wine's Scripting.Dictionary compares names only up to a NUL
        yield "SignTrap", f"{word} in a name", ((f"n{sign}m", "1"), (other, "2"))
