"""The edges of what a charset carries, both ways: texts to bytes, and bytes that came in a message."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Charset
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Suite, spread

FLAGS = {
    "Edge": Flag("EDGE_CASE", "the first and the last code point of a range of the repertoire must be carried",
        "Orders with this character in their title are refused or signed wrongly: no payment."),
    "Outside": Flag("DATA_LOSS",
        "the code point beside a range must be refused: engines' own tables go further, or replace it silently",
        "The character is replaced silently: the signature does not fit, or the customer pays for an order with another name."),
    "KnownTrap": Flag("KNOWN_BUG", "engines disagree about this code point",
        "The same order is signed differently on two servers of one shop: some payments fail, at random."),
    "BytesEdge": Flag("EDGE_CASE", "the same edges, read from the bytes of a message",
        "A genuine notification with this character is refused: paid, and not delivered."),
    "Malformed": Flag("MALLEABILITY", "bytes that are not text of the charset must be refused, not replaced",
        "Bytes that are replaced before verifying let two different messages count as one."),
    "Repertoire": Flag("EDGE_CASE", "every character of the repertoire, both ways, so that no table has a hole in it",
        "Some customers' names and some goods cannot be paid for, or their paid orders are never marked as paid."),
}  # fmt: skip

# Code point -> why it is here. All were seen to differ between two engines.
TRAPS = {
    0x20AC: "the euro sign: 80, A2E3 or nothing",
    0x2295: "circled plus: A892 in some tables, unmapped in others",
    0xE000: "private use, mapped by some tables of GBK",
    0xE5E5: "private use at A3A0",
    0xF8FF: "the last of private use",
    0xF900: "compatibility Han, folded by one engine",
    0xF92C: "compatibility Han that GBK carries",
    0xFA0C: "compatibility Han that GBK carries",
    0x203E: "overline, folded to another sign by one engine",
    0x2218: "ring operator",
    0x223C: "tilde operator",
    0x2641: "earth: where A892 decodes to in one engine",
    0x00A5: "yen sign",
    0x00A0: "no-break blank",
    0x0080: "the first control of Latin-1, the euro's byte",
    0x00B7: "middle dot",
    0x2014: "em dash, or the horizontal bar beside it",
    0x2015: "horizontal bar",
    0x30FB: "katakana middle dot",
    0xFF5E: "fullwidth tilde",
    0x301C: "wave dash",
    0x1E3F: "m with acute: GB18030 only",
    0x01F9: "n with grave: GB18030 only",
    0x303E: "ideographic variation indicator",
    0x2FF0: "ideographic description: beyond old GBK tables",
    0x4E00: "the first Han",
    0x9FA5: "the last Han of Unicode 1",
    0x9FA6: "the Han after it",
    0x3400: "Han extension A",
    0xFEFF: "BOM",
    0xFFFD: "the replacement character",
    0xFFFF: "the last code point of the first plane",
    0x1F600: "an emoji",
    0x20000: "Han extension B",
    0x10FFFF: "the last code point",
}

BODIES = {
    "utf-8": {
        "a lone continuation byte": b"%80", "a cut character": b"%E4%B8", "a cut character before '&'": b"%E4%B8&b=2",
        "overlong '/'": b"%C0%AF", "overlong NUL": b"%C0%80", "a surrogate in three bytes": b"%ED%A0%80",
        "a surrogate pair in six bytes (CESU-8)": b"%ED%A0%BD%ED%B8%80", "beyond U+10FFFF": b"%F4%90%80%80",
        "byte FF": b"%FF", "GBK in a UTF-8 message": b"%D6%D0%CE%C4", "raw bytes that are UTF-8": b"\xe4\xb8\xad",
        "raw bytes that are not": b"\xd6\xd0", "a BOM at the beginning of a value": b"%EF%BB%BFx", "NUL": b"x%00y",
    },
    "gbk": {
        "a lead byte at the end": b"x%D6", "a lead byte before '&'": b"x%D6&b=2",
        "a lead byte and a raw '&' as its second": b"%D6&",
        "byte 80 alone": b"%80", "byte FF alone": b"%FF", "second byte 7F": b"%81%7F", "second byte FF": b"%81%FF",
        "second byte 3F": b"%81%3F", "second byte 40": b"%81%40", "second byte raw: a letter": b"%81A",
        "the euro as A2E3": b"%A2%E3",
        "circled plus as A892": b"%A8%92", "private use AAA1": b"%AA%A1", "the last pair FEFE": b"%FE%FE",
        "an unassigned pair FE50": b"%FE%50",
        "GB18030, four bytes": b"%81%30%81%30", "an emoji of GB18030": b"%94%39%DA%33",
        "UTF-8 in a GBK message": b"%E4%B8%AD%E6%96%87",
        "UTF-8, odd length": b"%E4%B8%AD", "raw bytes that are GBK": b"\xd6\xd0", "the second byte is '|'": b"%9B%7C",
        "the second byte is a raw '='": b"%81%3D", "NUL": b"x%00y",
    },
}  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("charsets", "What a charset carries and what it refuses", FLAGS)
    for charset in bench.model.charsets:
        sending, receiving = bench.config(charset.id, bench.fast), bench.receiving(charset.id, bench.fast)
        for points in _edges(charset):
            collector.add(sending, "Edge", _said(points), "sign", [("a", "".join(map(chr, points)))])
        for point, inside in _outside(charset):
            collector.add(
                sending, "Outside", f"{_said([point])}, beside {_said([inside])}", "sign", [("a", f"x{chr(point)}")]
            )
        for point, why in TRAPS.items():
            collector.add(
                sending, "KnownTrap", f"{_said([point])}: {why}", "sign", [("a", f"x{chr(point)}y"), ("b", "1")]
            )
            collector.add(
                sending, "KnownTrap", f"{_said([point])} in a name", "build", [("a", "1"), (f"n{chr(point)}", "2")]
            )
        for points in _edges(charset):
            message = bench.message(charset.id, bench.fast, (("a", "".join(map(chr, points))), ("b", "1")))
            if message:
                collector.add(receiving, "BytesEdge", _said(points), "verify", body=form_body(message, charset.id))
        for point, _ in _outside(charset):
            pairs = [("a", "x"), ("b", chr(point)), (bench.model.signing.signature, "0" * 32)]
            collector.add(
                receiving,
                "BytesEdge",
                f"{_said([point])} as UTF-8 bytes or GBK",
                "verify",
                body=form_body(pairs, charset.id),
            )
        for comment, value in BODIES.get(charset.id, {}).items():
            tail = b"&" + form_body([(bench.model.signing.signature, "0" * 32)], charset.id)
            collector.add(receiving, "Malformed", comment, "verify", body=b"a=" + value + tail)
            collector.add(receiving, "Malformed", f"{comment}, in a name", "verify", body=b"a" + value + b"=1" + tail)
        for comment, text in _repertoire(charset):
            collector.add(sending, "Repertoire", comment, "sign", [("a", text)])
            message = bench.message(charset.id, bench.fast, (("a", text),))
            if message:
                collector.add(receiving, "Repertoire", comment, "verify", body=form_body(message, charset.id))
    return collector.suite()


def _edges(charset: Charset) -> Iterator[list[int]]:
    """The first and the last code points of all ranges, eight at a time."""
    ranges = charset.ranges or ((0x80, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
    points = list(dict.fromkeys(point for pair in ranges for point in pair))
    for at in range(0, len(points), 8):
        yield points[at : at + 8]


def _repertoire(charset: Charset) -> Iterator[tuple[str, str]]:
    """Every character of a repertoire, in texts of 256."""
    points = [point for first, last in charset.ranges for point in range(first, last + 1)]
    for at in range(0, len(points), 256):
        some = points[at : at + 256]
        yield f"characters {at + 1} to {at + len(some)}: {_said([some[0], some[-1]])}", "".join(map(chr, some))


def _outside(charset: Charset) -> Iterator[tuple[int, int]]:
    """Some code points just outside of ranges, each with its neighbour inside."""
    inside = {point for first, last in charset.ranges for point in (first, last)}
    pairs = [
        pair
        for first, last in charset.ranges
        for pair in ((first - 1, first), (last + 1, last))
        if pair[0] not in inside
    ]
    beyond = [(point, neighbour) for point, neighbour in pairs if point >= 0x80 and not 0xD800 <= point <= 0xDFFF]
    for place in spread(len(beyond), 60):
        yield beyond[place]


def _said(points: list[int]) -> str:
    return " ".join(f"U+{point:04X}" for point in points)
