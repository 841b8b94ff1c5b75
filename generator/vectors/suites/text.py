"""Texts that kits get wrong: what is dropped, how names are ordered, which characters survive."""

from __future__ import annotations

from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Pairs, Suite

FLAGS = {
    "Empty": Flag("KNOWN_BUG", "an empty value is dropped by many rules, and '0' or a blank is not empty",
        "An empty field that is signed, or a '0' that is dropped, makes the signature wrong: no payment for these orders."),
    "Order": Flag("KNOWN_BUG",
        "names are ordered by their encoded bytes, not by locale, number, letter case, UTF-16 units or 'name=value'",
        "Names in another order make the signature wrong: no payment, often only with some optional parameters."),
    "Excluded": Flag("KNOWN_BUG", "the signature and the sign type are not signed, names that only look like them are",
        "A sign type that is signed, or a look-alike that is not: no payment, or a value that anybody can change."),
    "Separator": Flag("KNOWN_BUG",
        "values are signed raw, so that separators, percent signs and markup stand in them as they are",
        "A value that is escaped, unescaped or cut before it is signed: no payment for orders with such a text."),
    "Cjk": Flag("DATA_LOSS", "bytes of the charset, not characters, are signed",
        "Orders with Chinese text cannot be paid."),
    "Unicode": Flag("DATA_LOSS",
        "code points beyond the first plane, combining marks and invisible characters are kept as they are",
        "Orders with an emoji, a rare character or an invisible one cannot be paid."),
    "Control": Flag("DATA_LOSS", "control characters are text for the signing layer, and nothing is trimmed",
        "Text that is trimmed, or cut at a NUL, is signed as another text: no payment, or a name that hides another."),
    "Large": Flag("DENIAL_OF_SERVICE", "many parameters and long values",
        "A long order takes the server down, or is cut before it is signed."),
    "Unencodable": Flag("DATA_LOSS", "an unpaired surrogate is no character",
        "What is no character is replaced by '?', signed, and paid for as another text."),
}  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("text", "What the signing layer makes of texts", FLAGS)
    cases = [*_dropped(bench), *_ordered(), *_separated(), *_foreign(), *_controls(), *_surrogates()]
    for charset in bench.charsets:
        for algorithm in bench.shared:
            for flag, comment, parameters in [*cases, *_large()]:
                collector.add(bench.config(charset, algorithm), flag, comment, "sign", parameters)
        for algorithm in bench.rsa:
            for flag, comment, parameters in cases[:: 1 if not bench.shared else 6]:
                collector.add(bench.config(charset, algorithm), flag, comment, "sign", parameters)
        for flag, comment, parameters in [*cases, *_large()]:
            collector.add(bench.config(charset, bench.fast), flag, f"built: {comment}", "build", parameters)
    return collector.suite()


def _dropped(bench: Bench) -> list[tuple[str, str, Pairs]]:
    rule = bench.model.signing
    cases: list[tuple[str, str, Pairs]] = [
        ("Empty", "no parameter at all", ()),
        ("Empty", "only an empty value", (("a", ""),)),
        ("Empty", "an empty value between others", (("b", "2"), ("c", ""), ("a", "1"))),
        ("Empty", "'0' is a value", (("a", "0"), ("b", "0.0"), ("c", "false"))),
        ("Empty", "a blank is a value", (("a", " "), ("b", "  x  "))),
        ("Empty", "the words null, undefined, None", (("a", "null"), ("b", "undefined"), ("c", "None"), ("d", "NULL"))),
        ("Empty", "an empty name", (("", "nameless"), ("a", "1"))),
        ("Empty", "an empty name and an empty value", (("", ""), ("a", "1"))),
    ]
    for name in dict.fromkeys([*rule.excluded, rule.signature, *([rule.algorithm] if rule.algorithm else [])]):
        cases += [
            ("Excluded", f"{name} is given", (("a", "1"), (name, "given"), ("z", "2"))),
            ("Excluded", f"{name} in capitals", (("a", "1"), (name.upper(), "given"), (name.title(), "given"))),
            ("Excluded", f"{name} with something behind it", ((name + "2", "1"), (name + "_", "2"), (" " + name, "3"))),
        ]
    if rule.taken:
        cases.append(
            ("Excluded", "names that the rule takes, last one first", tuple((n, f"<{n}>") for n in rule.taken[::-1]))
        )
    return cases


def _ordered() -> list[tuple[str, str, Pairs]]:
    return [
        ("Order", "last name first", (("c", "1"), ("b", "2"), ("a", "3"))),
        ("Order", "capitals, underscore, small letters", (("a", "1"), ("_", "2"), ("A", "3"), ("Z", "4"), ("z", "5"))),
        (
            "Order",
            "a name that begins like another",
            (("ab", "1"), ("a", "9"), ("a.b", "3"), ("a-b", "4"), ("abc", "5")),
        ),
        (
            "Order",
            "'=' stands behind some characters of names",
            (("a", "~"), ("a!", "1"), ("a-", "2"), ("a1", "3"), ("a>", "4")),
        ),
        ("Order", "numbers as names", (("10", "a"), ("9", "b"), ("1", "c"), ("01", "d"), ("1e1", "e"), ("-1", "f"))),
        (
            "Order",
            "numbers that languages turn into integers",
            (("0", "a"), ("2147483648", "b"), ("-0", "c"), ("0x1A", "d")),
        ),
        ("Order", "names with blanks", (("a b", "1"), ("a", "2"), ("a ", "3"), (" a", "4"))),
        (
            "Order",
            "names of languages' own",
            (("__proto__", "1"), ("constructor", "2"), ("length", "3"), ("toString", "4")),
        ),
        ("Order", "letter case only", (("aB", "1"), ("Ab", "2"), ("AB", "3"), ("ab", "4"))),
        ("Order", "names of PHP's arrays", (("a[]", "1"), ("a[b]", "2"), ("a.b", "3"), ("a_b", "4"))),
        (
            "Order",
            "Han names: GBK and UTF-8 order them differently",
            (("\u4e2d", "1"), ("\u554a", "2"), ("\u4e00", "3")),
        ),
        ("Order", "more Han names", (("\u963f", "1"), ("\u5750", "2"), ("\u9f98", "3"), ("\u4e02", "4"))),
        ("Order", "fullwidth A and an emoji", (("\uff21", "1"), ("\U0001f600", "2"), ("\u4e2d", "3"))),
        ("Order", "fullwidth names", (("\uff21", "1"), ("A", "2"), ("\uff3f", "3"), ("_", "4"))),
    ]


def _separated() -> list[tuple[str, str, Pairs]]:
    signs = "& = + % ~ * # ; @ ' \" < > \\ / ? : ! $ ( ) [ ] { } | ^ ` , . - _"
    return [
        ("Separator", "every printable ASCII character", (("ascii", "".join(map(chr, range(0x20, 0x7F)))),)),
        ("Separator", "signs one by one", tuple((f"s{at:02}", sign) for at, sign in enumerate(signs.split(" ")))),
        ("Separator", "signs in names", tuple((f"n{sign}n", "v") for sign in signs.split(" "))),
        ("Separator", "a value that looks like more parameters", (("a", "1&b=2"), ("b", "2&a=1"))),
        ("Separator", "percent-encoded text stays as it is", (("a", "%41%zz%"), ("b", "a%20b+c"), ("c", "%E4%B8%AD"))),
        ("Separator", "markup", (("a", "<script>alert(1)</script>"), ("b", "&quot;&amp;&#39;"), ("c", "\"><i a='"))),
        ("Separator", "&notify_id and other entities without a semicolon", (("a", "x&notify_id=1&copy&lt"),)),
        (
            "Separator",
            "code of templates and languages",
            (("a", "{{ 7*7 }}"), ("b", "${x}"), ("c", "<%= 1 %>"), ("d", "?>*/--></")),
        ),
        ("Separator", "JSON", (("a", '[{"transIn":"2088","amount":"0.10","desc":"\\u4e2d"}]'),)),
    ]


def _foreign() -> list[tuple[str, str, Pairs]]:
    return [
        ("Cjk", "Chinese", (("subject", "\u4e2d\u6587\u6d4b\u8bd5"), ("body", "\u7ae5\u88c5\uff0c\u4e24\u4ef6"))),
        ("Cjk", "traditional characters", (("a", "\u9f8d\u9580"), ("b", "\u81fa\u7063"))),
        (
            "Cjk",
            "kana, Greek, Cyrillic, box drawing",
            (("a", "\u3042\u30a2"), ("b", "\u03b1\u03a9"), ("c", "\u0416\u044f"), ("d", "\u2500\u2502")),
        ),
        (
            "Cjk",
            "bytes of GBK that are ASCII characters in the second place",
            (("a", "\u8a97\u4e0e\u4e8c\u4e5a\u5f1b\u9547\u6735"),),
        ),
        ("Cjk", "fullwidth forms", (("a", "\uff21\uff22\uff11\uff0c\u3000\uff01"),)),
        ("Cjk", "a Chinese name", (("\u5546\u54c1", "\u4e66"), ("a", "1"))),
        ("Unicode", "emoji", (("a", "\U0001f600"), ("b", "\U0001f468\u200d\U0001f469\u200d\U0001f467"))),
        (
            "Unicode",
            "Latin with marks, composed and decomposed",
            (("a", "\u00e9"), ("b", "e\u0301"), ("c", "\u00df\u0130\u0131")),
        ),
        (
            "Unicode",
            "letters of Latin-1",
            (("a", "\u00e0\u00e8\u00ec\u00f2\u00f9\u00fc"), ("b", "\u00a7\u00b0\u00b1\u00d7\u00f7")),
        ),
        (
            "Unicode",
            "blanks that are not U+0020",
            (("a", "\u00a0x\u00a0"), ("b", "\u3000x\u3000"), ("c", "\u2003\u200b")),
        ),
        ("Unicode", "euro and yen", (("a", "\u20ac"), ("b", "\u00a5"))),
        ("Unicode", "right-to-left marks and line separators", (("a", "\u202egnp\u202c"), ("b", "\u2028\u2029"))),
        ("Unicode", "BOM and replacement character", (("a", "\ufeffx"), ("b", "\ufffd"))),
        ("Unicode", "the last code points", (("a", "\U0010ffff"), ("b", "\uffff"), ("c", "\ufffe"))),
        ("Unicode", "the rare Han of the second plane", (("a", "\U00020000\U0002a6d6"),)),
    ]


def _controls() -> list[tuple[str, str, Pairs]]:
    return [
        ("Control", "NUL", (("a", "x\x00y"), ("b", "\x00"))),
        ("Control", "line ends and tabs", (("a", "one\ntwo"), ("b", "one\r\ntwo"), ("c", "one\ttwo"), ("d", "\rx"))),
        ("Control", "line ends at both ends", (("a", "\nx\n"), ("b", "\r\n"), ("c", "\t"))),
        ("Control", "every control character", (("a", "".join(map(chr, [*range(0x20), 0x7F]))),)),
        ("Control", "controls of Latin-1", (("a", "\x80\x85\x9f"),)),
        ("Control", "a control character in a name", (("a\nb", "1"), ("a\x00b", "2"))),
    ]


def _surrogates() -> list[tuple[str, str, Pairs]]:
    return [
        ("Unencodable", "a high surrogate alone", (("a", "x\ud83dy"), ("b", "2"))),
        ("Unencodable", "a low surrogate alone", (("a", "\ude00"),)),
        ("Unencodable", "surrogates in the wrong order", (("a", "\ude00\ud83d"),)),
        ("Unencodable", "a high surrogate at the end", (("b", "1"), ("a", "x\ud800"))),
        ("Unencodable", "in a name", (("a", "1"), ("b\udfff", "2"))),
        ("Unencodable", "two of them: the first in the order given is named", (("z", "\ud800"), ("a", "\ud800"))),
    ]


def _large() -> list[tuple[str, str, Pairs]]:
    return [
        ("Large", "400 parameters", tuple((f"p{at * 7919 % 1000:03}", f"{at}") for at in range(400))),
        ("Large", "a value of 16 KB", (("a", "0123456789abcdef" * 1024), ("b", "1"))),
        ("Large", "a long name", (("n" * 300, "1"), ("m" * 300, "2"))),
        ("Large", "Chinese text of 2,000 characters", (("a", "\u4e2d\u6587" * 1000),)),
    ]
