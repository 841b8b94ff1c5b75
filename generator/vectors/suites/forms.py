"""The HTML form that a browser submits, and the URL beside it: any parameters, signed."""

from __future__ import annotations

from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Pairs, Suite

FLAGS = {
    "Markup": Flag("INJECTION", "names and values stand in HTML, whatever they hold",
        "A customer's text becomes script on the payment page: the payment goes elsewhere."),
    "Refused": Flag("DATA_LOSS", "what a browser would change is refused before it is signed for nothing",
        "The browser changes the text after it was signed: the gateway says ILLEGAL_SIGN and nobody can pay for this order."),
    "Query": Flag("FUNCTIONALITY", "a name that also stands in the address",
        "The gateway reads another charset or service than was signed: ILLEGAL_SIGN, no payment."),
    "Percent": Flag("KNOWN_BUG", "percent-encoding by the bytes of the charset, the same in every kit",
        "A blank as '+', or a '~' that is escaped, is read differently at the gateway: ILLEGAL_SIGN, no payment."),
    "Replaced": Flag("MODIFIED_PARAMETER", "a sign type or a signature that is given is replaced",
        "Two signatures stand in one request, and the gateway takes the wrong one: no payment."),
}  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("forms", "Signed URLs and forms of any parameters", FLAGS)
    for charset in bench.charsets:
        config = bench.config(charset, bench.fast)
        for flag, comment, parameters in [*_markup(), *_refused(), *_query(bench), *_percent(), *_replaced(bench)]:
            collector.add(config, flag, comment, "build", parameters)
    for algorithm in bench.algorithms:
        if algorithm != bench.fast:
            collector.add(
                bench.config(bench.charsets[0], algorithm),
                "Percent",
                f"signed by {algorithm.name}",
                "build",
                [("a", "1"), ("b", "\u4e2d+")],
            )
    collector.add(
        bench.config(bench.charsets[0], bench.fast, key="", private_key=""), "Refused", "no key", "build", [("a", "1")]
    )
    return collector.suite()


Cases = list[tuple[str, str, Pairs]]


def _markup() -> Cases:
    return [
        ("Markup", "all that must be escaped, in a value", (("a", "&<>\"'"),)),
        ("Markup", "all that must be escaped, in a name", (("<a>\"'&", "1"),)),
        ("Markup", "entities that are text", (("a", "&quot;&amp;&#39;&#x27;&lt"), ("b", "&notify_id=1&copy"))),
        (
            "Markup",
            "breaking out of an attribute",
            (("a", '"/><script>alert(1)</script><input value="'), ("b", "' onfocus='x")),
        ),
        ("Markup", "breaking out of a script", (("a", "</script><script>"), ("b", "<!--"), ("c", "]]>"))),
        ("Markup", "code of page languages", (("a", "<% x %>"), ("b", "<?php x ?>"), ("c", "${x} #{x} {{x}}"))),
        ("Markup", "a tab, blanks at the ends", (("a", "\tx\t"), ("b", "  x  "))),
        ("Markup", "no-break blank and invisible characters", (("a", "\u00a0"), ("b", "\u200b"), ("c", "\u202e"))),
        ("Markup", "Chinese", (("\u5546\u54c1", "\u4e2d\u6587\u300c\u300d"),)),
        (
            "Markup",
            "names of a form's own properties",
            (("submit", "1"), ("action", "2"), ("method", "3"), ("name", "4"), ("id", "5")),
        ),
        ("Markup", "backslash, backquote, dollar", (("a", "\\ ` $1 \\1 $& %s %d {0}"),)),
    ]


def _refused() -> Cases:
    points = [0, 1, 8, 0x0A, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F]
    cases: Cases = [
        ("Refused", f"U+{point:04X} in a value", (("a", "1"), ("b", f"x{chr(point)}y"))) for point in points
    ]
    cases += [("Refused", f"U+{point:04X} in a name", ((f"n{chr(point)}", "1"),)) for point in (0, 0x0A, 0x7F)]
    for name in ("_charset_", "_CHARSET_", "_Charset_"):
        cases.append(("Refused", f"the name {name}", (("a", "1"), (name, "2"))))
    cases += [
        (
            "Refused",
            "names beside it",
            (("_charset", "1"), ("charset_", "2"), ("_char\u017fet_", "3"), (" _charset_", "4")),
        ),
        ("Refused", "a control character behind _charset_", (("_charset_", "\n"), ("b", "\n"))),
        ("Refused", "two of them: the first in the order sent", (("z", "\n"), ("a", "\n"))),
        ("Refused", "a dropped parameter is not looked at", (("_charset_", ""), ("a", "1"))),
        ("Refused", "a line end in a value that is first in order", (("b", "1"), ("a", "x\r\ny"))),
        ("Refused", "U+00A0 is none", (("a", "\u00a0"),)),
    ]
    return cases


def _query(bench: Bench) -> Cases:
    cases: Cases = [("Query", "none of the names of the address", (("a", "1"),))]
    for name in bench.model.form.in_query:
        cases += [
            ("Query", f"{name} is given", (("a", "1"), (name, "utf-8"))),
            ("Query", f"{name} with text to encode", ((name, 'a b&c="d"<>\'\u4e2d'), ("a", "1"))),
            ("Query", f"{name} is empty", ((name, ""), ("a", "1"))),
            ("Query", f"{name} in capitals", ((name.upper(), "GBK"), ("a", "1"))),
        ]
    return cases


def _percent() -> Cases:
    return [
        ("Percent", "every printable ASCII character", (("a", "".join(map(chr, range(0x20, 0x7F)))),)),
        ("Percent", "every printable ASCII character in a name", (("".join(map(chr, range(0x20, 0x7F))), "1"),)),
        ("Percent", "what is not encoded", (("a", "AZaz09-_.~"), ("b", "!*'()"))),
        ("Percent", "Chinese", (("a", "\u4e2d\u6587"), ("\u4e2d", "1"))),
        ("Percent", "an empty name", (("", "1"), ("b", "2"))),
        ("Percent", "the order is the one given", (("c", "1"), ("b", "2"), ("a", "3"))),
        ("Percent", "nothing to send", ()),
        ("Percent", "percent signs", (("a", "%"), ("b", "%41"), ("c", "100%"))),
    ]


def _replaced(bench: Bench) -> Cases:
    rule = bench.model.signing
    cases: Cases = [("Replaced", "a signature is given", (("a", "1"), (rule.signature, "given"), ("b", "2")))]
    if rule.algorithm:
        cases += [
            ("Replaced", "a sign type is given", ((rule.algorithm, "given"), ("a", "1"))),
            (
                "Replaced",
                "both are given, in the middle",
                (("b", "2"), (rule.signature, "x"), (rule.algorithm, "y"), ("a", "1")),
            ),
            ("Replaced", "a given sign type that a form would refuse", ((rule.algorithm, "x\ny"), ("a", "1"))),
            ("Replaced", "a given signature that cannot be encoded", ((rule.signature, "\ud800"), ("a", "1"))),
        ]
    return cases
