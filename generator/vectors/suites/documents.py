"""XML answers as the gateway writes them, and as nobody should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...model import Answer
from .values import HAN

HostileCase = tuple[str, str, bytes]
FOREIGN = HAN + "\u6587"

DECLARATIONS = (
    '<?xml version="1.0"?>', "<?xml version='1.0' encoding='utf-8'?>", "<?xml version='1.0' encoding = \"utf-8\" ?>",
    "<?xml\tversion='1.0'\n\tencoding\n=\r\n'utf-8'?>", "<?xml encoding='utf-8'?>", "<?xml version='1.1'?>",
    "<?xml version='2.0' encoding='utf-8' standalone='no'?>", "<?xml version='1.0' encoding='utf-8\"?>",
    "<?xml version='1.0' encoding=utf-8?>", "<?xml ?>", "<?xml version='1.0' encoding='gbk' encoding='utf-8'?>",
    "<?xml version='1.0' Encoding='gbk'?>", "<?xml version='1.0' xencoding='gbk'?>", "<?xml anything > at all?>",
)  # fmt: skip
MARKUP = (
    "&nbsp;", "&x;", "&", "& ", "&;", "&#;", "&#x;", "&lt", "&LT;", "&amp;amp;", "&#38;#60;", "<", "a < b", "]]>",
    "<!-- x -->", "<!---->", "<?php x?>", "<?x?>", "<![CDATA[]]>", "<![CDATA[<b>&amp;]]>", "<![CDATA[a]]><![CDATA[b]]>",
    "<![CDATA[x]]]]><![CDATA[>]]>", "<![CDATA[ <!-- x --> ]]>", "<![CDATA[<?x?>]]>", "<![CDATA[ x ]]>", "<![cdata[x]]>",
    "<![CDATA[x", "<![CDATA [x]]>", "<![INCLUDE[x]]>", "<!x>", "&lt;!-- x --&gt;", "&lt;?x?&gt;", "&#60;b>", ">", "\"'",
    "&quot;&apos;&gt;",
)  # fmt: skip
ATTRIBUTES = (
    'a="1"', "a='1'", 'xmlns="x"', 'xmlns:p="x"', 'p:a="1"', 'xml:lang="en"', 'xmlnsx="1"', "a=1", "a", 'a="1" a="2"', 'a="<"',
    'a="&lt;"', 'a="&x;"', 'a="&"', '\u4e2d="1"', 'a="1"b="2"', 'a = "1"', 'a="\u4e2d"', 'a="&#0;"', 'a="&#x1;"', 'a="x\ny"',
    "a='\"'", 'A="1" a="2"', 'xmlns=""', 'xml:space="preserve"',
)  # fmt: skip
POINTS = (
    0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFFFE, 0xFFFF, 0xFFFD, 0x1FFFE, 0x10FFFF, 0x2028, 0xFEFF,
    0xFDD0, 0xE000, 0x1F600,
)  # fmt: skip
REFERENCES = (
    "0", "1", "8", "9", "10", "13", "31", "32", "127", "128", "160", "55296", "57343", "65533", "65534", "65535", "x0", "xD800",
    "xFFFE", "x1F600", "x10FFFF", "x110000", "1114112", "99999999999", "x", "X41", "x 41", "-1", "0065", "x004e2d", "4294967361",
)  # fmt: skip
BLANKS = (
    " x ", "\t\r\n", "a\r\nb", "a\rb", "a\n\n", "&#13;", "&#10;x&#32;", "\xa0x\xa0", "\u3000x", "&#160;", "\x85x", "\u2028x",
    "a\r\n\rb", "<![CDATA[a\r\nb]]>", "a\tb",
)  # fmt: skip
PAGES = (
    "<!DOCTYPE html><html></html>", "<!doctype HTML PUBLIC 'x'>", "<HTML>", "\r\n <html lang='en'>", "<htmlx></htmlx>",
    "\ufeff<html>", "<!-- x --><html></html>", "<head></head>", "<?xml version='1.0'?><html></html>", "<!DOCTYPE  html>",
    "<!DOCTYPE htm>",
)  # fmt: skip
TEXTS = (
    "x", "true", "{}", '{"is_success": "T"}', "null", "<", "<>", "</a>", "<a", "<a/>", "<a></b>", "<a><b></a></b>", "<a/><b/>",
    "x<a/>", "<a/>x", "&lt;a/&gt;", "<a/>&amp;", "<a/> \n", "0", "1|2|3",
)  # fmt: skip


class Document:
    """Writes the answers of one service; values are written as they are, so that a case can put markup into them."""

    def __init__(self, answer: Answer, record: Mapping[str, str]) -> None:
        self.answer, self.record, self.e = answer, record, answer.xml

    def declaration(self, charset: str) -> str:
        return f'<?xml version="1.0" encoding="{charset}"?>'

    def text(self, record: Mapping[str, str] | None = None, beside: Iterable[tuple[str, str]] = ()) -> str:
        """A good answer without a declaration: it is in the config's charset."""
        return self.root(self.record if record is None else record, beside)

    def root(self, record: Mapping[str, str], beside: Iterable[tuple[str, str]] = ()) -> str:
        return self.around(self.leaf(self.e.success, self.e.good) + self.response(record) + self.leaves(beside))

    def around(self, content: str) -> str:
        return f"<{self.e.root}>{content}</{self.e.root}>"

    def response(self, record: Mapping[str, str]) -> str:
        return self.leaf(self.e.response, self.leaf("record", self.leaves(record.items())))

    def bare(self) -> str:
        return self.around(self.leaf(self.e.success, self.e.good))

    def refusal(self, code: str) -> str:
        return self.around(self.leaf(self.e.success, "F") + self.leaf(self.e.error, code))

    def leaves(self, pairs: Iterable[tuple[str, str]]) -> str:
        return "".join(self.leaf(name, text) for name, text in pairs)

    def leaf(self, name: str, text: str) -> str:
        return f"<{name}>{text}</{name}>"

    def with_value(self, text: str) -> str:
        """A good answer with one value more."""
        return self.root({**self.record, "zz_new": text})


def hostile_documents(document: Document) -> Iterator[HostileCase]:
    """Flag, what the case is about, the bytes. What is not said otherwise is UTF-8 or ASCII."""
    for flag, cases in (
        ("Charset", _charsets(document)), ("Hostile", _markup(document)), ("Hostile", _characters(document)),
        ("Broken", _broken(document)), ("Shape", _shapes(document)), ("Good", _good(document)),
    ):  # fmt: skip
        for comment, body in cases:
            yield flag, comment, body.encode() if isinstance(body, str) else body


def _charsets(d: Document) -> Iterator[tuple[str, str | bytes]]:
    chinese = d.with_value(FOREIGN)
    utf8, gbk = chinese.encode(), chinese.encode("gbk")
    for name in ("utf-8", "UTF-8", "Utf-8"):
        yield f"declared {name}", d.declaration(name).encode() + utf8
    for name in ("GBK", "gbk", "GB2312", "gb2312"):
        yield f"declared {name}", d.declaration(name).encode() + gbk
    for name in ("utf8", "GB18030", "ISO-8859-1", "us-ascii", "UTF-16", "utf-7", "x", "", " utf-8"):
        yield f"declared {ascii(name)}", d.declaration(name).encode() + utf8
    yield "declared gbk, sent as utf-8", d.declaration("gbk").encode() + utf8
    yield "declared utf-8, sent as gbk", d.declaration("utf-8").encode() + gbk
    yield "not declared, sent as gbk", gbk
    yield "not declared", utf8
    for written in DECLARATIONS:
        yield f"declaration {written}", written.encode() + utf8
    for written in (
        "<?xml?>",
        "<?xmlversion='1.0'?>",
        "<?XML version='1.0'?>",
        "<?xml version='1.0'>",
        "<? xml version='1.0'?>",
    ):
        yield f"no declaration: {written}", written.encode() + utf8
    for size in (200, 201):
        yield f"a declaration that ends at byte {size}", f"<?xml {'x' * (size - 8)}?>".encode() + utf8
    bom = b"\xef\xbb\xbf"
    yield "a BOM", bom + utf8
    yield "a BOM and a declaration", bom + d.declaration("utf-8").encode() + utf8
    yield "a BOM and gbk declared", bom + d.declaration("gbk").encode() + gbk
    yield "two BOMs", bom + bom + utf8
    yield "a BOM behind a blank", b" " + bom + utf8
    yield "a BOM behind the declaration", d.declaration("utf-8").encode() + bom + utf8
    yield "a BOM inside a value", d.with_value("\ufeffx\ufeff")
    yield "blanks before the declaration", b" \t\r\n" + d.declaration("utf-8").encode() + utf8
    yield "blanks before the root", b"\r\n \t" + utf8
    yield "a no-break space before the root", "\xa0".encode() + utf8
    for encoding in ("utf-16-le", "utf-16-be", "utf-16", "utf-32"):
        yield f"sent as {encoding}", chinese.encode(encoding)
    for raw in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe4\xb8", b"\x80"):
        yield f"bytes {raw.hex()} in a value", d.with_value("##").encode().replace(b"##", raw)
    for raw in (b"\x80", b"\xff", b"\xa2\xe3", b"\xa8\xbf", b"\x81\x30\x81\x30", b"\xd6"):
        yield (
            f"declared gbk, bytes {raw.hex()}",
            (d.declaration("gbk") + d.with_value("##")).encode().replace(b"##", raw),
        )


def _markup(d: Document) -> Iterator[tuple[str, str | bytes]]:
    good, root = d.text(), d.e.root
    for doctype in (f"<!DOCTYPE {root}>", f'<!DOCTYPE {root} SYSTEM "http://127.0.0.1:1/x.dtd">', f"<!doctype {root}>",
                    f'<!DOCTYPE {root} [<!ENTITY a "x">]>', f'<!DOCTYPE {root} PUBLIC "-//W3C//DTD XHTML 1.0" "x">'):  # fmt: skip
        yield f"a document type {doctype}", doctype + good
        yield f"declared, and {doctype}", d.declaration("utf-8") + doctype + good
    for target in (
        "file:///etc/passwd",
        "http://127.0.0.1:1/",
        "php://filter/read=convert.base64-encode/resource=/etc/passwd",
    ):
        dtd = f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "{target}">]>'
        yield f"an external entity {target}", dtd + d.with_value("&x;")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
    yield "an entity bomb", f'<!DOCTYPE {root} [<!ENTITY b0 "ha">{bomb}]>' + d.with_value("&b8;")
    for text in MARKUP:
        yield f"the value {text}", d.with_value(text)
    for depth in (16, 17, 18, 30, 20_000):
        yield f"{depth} elements in a record", d.with_value("<a>" * depth + "x" + "</a>" * depth)
    for depth in (19, 20):
        deep = "<b>" * depth + "</b>" * depth
        yield f"{depth} elements in the root", d.around(d.leaf(d.e.success, d.e.good) + d.response(d.record) + deep)
    for tag in ("a:b", "xml:b", "\u4e2d", "\u00e9", "_b", "b-", "b.c", "b1", "B", "a\u0301", "xmlns", "xml", "XMLb"):
        yield f"an element {ascii(tag)}", d.with_value(f"<{tag}>1</{tag}>")
    for tag in ("-b", "1b", ".b", "", " b", "b=", "b$", "b/c", "\u00b7b"):
        yield f"no element {ascii(tag)}", d.with_value(f"<{tag}>1</{tag}>")
    for attribute in ATTRIBUTES:
        yield f"an attribute {ascii(attribute)}", d.with_value(f"<b {attribute}>1</b>")
    yield "an attribute of the root", good.replace(f"<{root}>", f"<{root} a='1'>", 1)
    yield "a namespace of the root", good.replace(f"<{root}>", f"<{root} xmlns='urn:x'>", 1)
    yield "a prefix of the root", good.replace(f"{root}>", f"p:{root}>")
    yield "a comment before the root", "<!-- x -->" + good
    yield "a comment behind the root", good + "<!-- x -->"
    yield "an instruction before the root", "<?x y?>" + good
    yield "an instruction behind the root", good + "<?x y?>"
    yield "a second declaration", d.declaration("utf-8") * 2 + good
    yield "a declaration behind the root", good + d.declaration("utf-8")


def _characters(d: Document) -> Iterator[tuple[str, str | bytes]]:
    for point in POINTS:
        yield f"U+{point:04X} in a value", d.with_value(f"x{chr(point)}y")
    for number in REFERENCES:
        yield f"the reference &#{number};", d.with_value(f"x&#{number};y")
    yield "a pair of surrogates by references", d.with_value("&#xD83D;&#xDE00;")
    for text in BLANKS:
        yield f"blanks: {ascii(text)}", d.with_value(text)
    yield "U+0001 outside the root", "\x01" + d.text()
    yield "U+0001 in a name", d.with_value("<a\x01>1</a\x01>")
    yield "U+FFFE behind the root", d.text() + "\ufffe"


def _broken(d: Document) -> Iterator[tuple[str, str | bytes]]:
    whole = (d.declaration("utf-8") + d.with_value(FOREIGN)).encode()
    for place in [*range(1, 60, 7), *range(60, len(whole), max(1, len(whole) // 24)), len(whole) - 1]:
        yield f"cut after {place} bytes", whole[:place]
    yield "blanks only", b" \t\r\n"
    yield "a BOM only", b"\xef\xbb\xbf"
    yield "a BOM and blanks", b"\xef\xbb\xbf\r\n"
    yield "a declaration only", d.declaration("utf-8")
    yield "NUL", b"\0"
    for page in PAGES:
        yield f"a page {ascii(page)}", page
    for text in TEXTS:
        yield f"the answer {ascii(text)}", text
    yield "twice", d.text() * 2
    yield "text behind the root", d.text() + "x"
    yield "blanks behind the root", d.text() + " \r\n\t"
    yield "NUL behind the root", d.text() + "\0"
    yield "a root that is not closed", d.text()[: -len(d.e.root) - 3]


def _shapes(d: Document) -> Iterator[tuple[str, str | bytes]]:
    e, record = d.e, d.response(d.record)
    good = d.leaf(e.success, e.good)
    for root in (e.root.upper(), e.root + "x", "x", e.response):
        yield f"the root {root}", d.text().replace(f"{e.root}>", f"{root}>")
    yield "no success", d.around(record)
    yield "an empty root", d.around("")
    yield "a root of text", d.around("x")
    for word in ("F", "", e.good.lower(), e.good + e.good, "true", f" {e.good}\n", f"<![CDATA[{e.good}]]>", f"<b>{e.good}</b>",
                 f"{e.good}<b/>", f"&#{ord(e.good[0])};{e.good[1:]}"):  # fmt: skip
        yield f"success is {word!r}", d.around(d.leaf(e.success, word) + record)
    yield "success twice", d.around(good + good + record)
    yield "success, then not", d.around(good + d.leaf(e.success, "F") + record)
    yield "an error beside success", d.around(good + d.leaf(e.error, "SYSTEM_ERROR") + record)
    yield "an error and no success", d.around(d.leaf(e.error, "SYSTEM_ERROR"))
    yield "an error before success", d.around(d.leaf(e.error, "SYSTEM_ERROR") + d.leaf(e.success, "F"))
    yield "an empty error", d.around(d.leaf(e.success, "F") + d.leaf(e.error, ""))
    yield "an error of elements", d.around(d.leaf(e.success, "F") + d.leaf(e.error, "<b>X</b>"))
    yield "an error in the response", d.around(d.leaf(e.success, "F") + d.leaf(e.response, d.leaf(e.error, "X")))
    yield "two errors", d.around(d.leaf(e.success, "F") + d.leaf(e.error, "X") * 2)
    yield "no response", d.around(good)
    yield "an empty response", d.around(good + d.leaf(e.response, ""))
    yield "a response of text", d.around(good + d.leaf(e.response, "x"))
    yield "text beside the record", d.around(good + record.replace("<record>", "x<record>"))
    yield "two responses", d.around(good + record * 2)
    yield "two records", d.around(good + d.leaf(e.response, d.leaf("a", d.leaves(d.record.items())) * 2))
    yield "a record beside a leaf", d.around(good + record.replace("</record>", "</record><b>1</b>"))
    yield "an empty record", d.around(good + d.leaf(e.response, "<record/>"))
    yield "values without a record", d.around(good + d.leaf(e.response, d.leaves(d.record.items())))
    yield "the response is the root", record
    yield "the same value twice", d.around(good + record.replace("</record>", "<zz>1</zz><zz>1</zz></record>"))
    yield (
        "a value, then an element of its name",
        d.with_value("1").replace("</record>", "<zz_new><b/></zz_new></record>"),
    )
    yield "a value of elements", d.with_value("<b>1</b>")
    yield "a value of text and elements", d.with_value("a<b>1</b>c")
    yield "text beside the values", d.text().replace("</record>", " text </record>")
    yield "an element that is closed at once", d.text().replace("</record>", "<zz/></record>")
    yield "blanks in tags", d.text().replace("</record>", "</record >").replace("<record>", "<record\n>")
    yield "values in capitals", d.root({name.upper(): text for name, text in d.record.items()})
    yield "a sister of the response", d.around(good + "<zz><record/></zz>" + record)


def _good(d: Document) -> Iterator[tuple[str, str | bytes]]:
    request = '<request><param name="a">1</param><param name="b">2</param></request>'
    yield "with the request in it", d.around(d.leaf(d.e.success, d.e.good) + request + d.response(d.record))
    yield "pretty", d.text().replace("><", ">\r\n  <")
    yield "the response before success", d.around(d.response(d.record) + d.leaf(d.e.success, d.e.good))
    yield "values the other way round", d.root(dict(reversed(list(d.record.items()))))
    yield "many values", d.root({**d.record, **{f"zz{n}": str(n) for n in range(200)}})
    yield "a long value", d.with_value("x" * 5000)
    yield "all values in CDATA", d.root({name: f"<![CDATA[{text}]]>" for name, text in d.record.items()})
    objects = ("__proto__", "constructor", "toString", "length", "Item")
    yield "names of objects", d.root({**d.record, **dict.fromkeys(objects, "1")})
