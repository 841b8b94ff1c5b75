"""Tables as the gateway writes them: lines, columns, and the texts that stand in place of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Answer, Model
from .documents import Document
from .values import HAN, format_of, good_and_bad

LONGEST = 65_536
TableCase = tuple[str, "str | bytes"]


def column_bodies(answer: Answer, record: Mapping[str, str], model: Model) -> Iterator[TableCase]:
    """What a case about columns is about, and its text."""
    yield from _Table(answer, record, "utf-8").columns(model)


def line_bodies(answer: Answer, record: Mapping[str, str], charset: str) -> Iterator[TableCase]:
    """Cases about lines and what stands in place of a file: bytes, or text in the config's charset."""
    table = _Table(answer, record, charset)
    for cases in (table.lines, table.encoded, table.texts, table.documents):
        yield from cases()


def encoded_bodies(answer: Answer, record: Mapping[str, str], charset: str) -> Iterator[TableCase]:
    """Only the cases in which the config's charset counts."""
    yield from _Table(answer, record, charset).encoded()


class _Table:
    def __init__(self, answer: Answer, record: Mapping[str, str], charset: str) -> None:
        assert answer.table is not None  # noqa: S101  # who calls has looked
        self.answer, self.table, self.record, self.charset = answer, answer.table, dict(record), charset
        self.line = self.of(self.record)

    def of(self, record: Mapping[str, str]) -> str:
        return self.table.separator.join(record.values())

    def last(self, text: str) -> str:
        """The line with another text in its last column."""
        return self.of({**self.record, list(self.record)[-1]: text})

    def columns(self, model: Model) -> Iterator[TableCase]:
        separator, names = self.table.separator, list(self.record)
        yield "one record", self.line + "\n"
        for count in range(len(names)):
            yield f"{count} columns", separator.join(list(self.record.values())[:count]) + "\n"
        yield "a separator at the end", self.line + separator + "\n"
        yield "two separators at the end", self.line + separator * 2 + "\n"
        yield "an empty last column", self.last("") + "\n"
        yield "an empty last column and a separator", self.last("") + separator + "\n"
        yield "more columns", self.line + f"{separator}x{separator}y\n"
        yield "only separators", separator * (len(names) - 1) + "\n"
        yield "a second line that is short", f"{self.line}\n{self.line}\nx\n{self.line}\n"
        for field in self.answer.fields:
            wrong = ["", " " + self.record[field.name]]
            wrong += ["9" * (field.bytes + 1), "A" * (field.bytes + 1)] if field.bytes else []
            if form := format_of(field, model):
                wrong += [text for text in good_and_bad(form, model)[1] if text.isprintable()][:6]
            for text in wrong:
                body = "\n".join([self.line, self.of({**self.record, field.name: text}), ""])
                yield f"{field.name} is {ascii(text[:20])}", body

    def lines(self) -> Iterator[TableCase]:
        line = self.line
        yield from {
            "LF": f"{line}\n{line}\n", "CRLF": f"{line}\r\n{line}\r\n", "no last end": f"{line}\n{line}",
            "a last CR without LF": f"{line}\n{line}\r", "CR only": f"{line}\r{line}\r", "CR CR LF": f"{line}\r\r\n",
            "empty lines": f"\n\n{line}\n\r\n\n{line}\n\n", "a line of a blank": f"{line}\n \n",
            "a blank line first": f" \n{line}\n", "a blank before the first": f" {line}\n",
            "a blank behind the last": f"{line} \n", "LF CR": f"{line}\n\r{line}\n\r",
            "only line ends": "\n\r\n\n", "nothing": "", "blanks": "  \t ", "a NUL": f"{line}\n\0\n",
            "form feeds": f"{line}\f\n{line}\v\n",
            "other line ends": f"{line}\x1c\x1d\x1e\x1f{line}\n", "a heading": "a|b|c\n" + line, "a tab": self.last("a\tb"),
            "a quoted value": self.last('"a,b"'), "an equals sign": self.last("=1+1"), "a long record": self.last("x" * 4000),
            "empty lines before a bad one": f"{line}\n\n\r\nx\n", "a hundred records": f"{line}\n" * 100,
        }.items()  # fmt: skip
        room = LONGEST - len(self.last(""))
        for size in (room, room + 1):
            yield f"a line of {LONGEST - room + size} bytes", f"{line}\n{self.last('x' * size)}\r\n"
        for place in range(1, len(line), max(1, len(line) // 12)):
            yield f"cut after {place} bytes of the second line", f"{line}\n{line[:place]}"

    def encoded(self) -> Iterator[TableCase]:
        line, raw = self.line, self.last(HAN + "\u6587").encode(self.charset)
        yield "Chinese", raw + b"\n" + raw
        yield "a BOM", b"\xef\xbb\xbf" + raw + b"\n"
        yield "two BOMs", b"\xef\xbb\xbf" * 2 + raw + b"\n"
        yield "a BOM in the second line", raw + b"\n\xef\xbb\xbf" + raw + b"\n"
        yield "a BOM only", b"\xef\xbb\xbf"
        yield "a BOM and a line end", b"\xef\xbb\xbf\r\n"
        for name, most in [(field.name, field.bytes) for field in self.answer.fields if field.bytes][:1]:
            longest = "\x80" + "x" * (most - 1)  # as many characters as bytes are allowed
            yield f"{name} of one byte more than characters", self.of({**self.record, name: longest}).encode()
        yield "U+0085 and U+2028", self.last("a\x85b\u2028c").encode() + b"\n"
        for other in ("gbk", "utf-8", "utf-16-le"):
            yield f"sent as {other}", f"{line}\n{self.last(HAN + HAN)}\n{line}\n".encode(other)
        for wrong in (b"\xff", b"\xe4\xb8", b"\xd6", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80"):
            second = self.last("##").encode().replace(b"##", wrong)
            yield f"bytes {wrong.hex()} in a line", f"{line}\n".encode() + second + b"\nx\n"
        yield "an undecodable line behind a bad one", f"{line}\nx\n".encode() + b"\xff\n"
        yield "an undecodable first line", b"\xff" + line.encode()
        yield "a Chinese text", (self.table.prefix or "") + HAN * 120

    def texts(self) -> Iterator[TableCase]:
        prefix = self.table.prefix or ""
        for text, code in self.table.texts:
            yield f"{text}: {code}", prefix + text + "\n"
        known = self.table.texts[0][0] if self.table.texts else "x"
        for text in self.table.empty:
            yield f"{text}: no records", prefix + text
            yield f"{text}: no records, without the prefix", text + "\r\n"
        for comment, body in {
            "without the prefix": known, "a blank behind the prefix": f"{prefix} {known}",
            "blanks around it": f"  {prefix}{known}\t\r\n",
            "an unknown text": prefix + "No such thing.", "an unknown text without the prefix": "No such thing.",
            "only the prefix": prefix, "the prefix and a blank": prefix + " \n", "a point more": prefix + known + ".",
            "in capitals": (prefix + known).upper(), "the prefix in small letters": prefix.lower() + known,
            "the prefix twice": prefix + prefix + known, "and a record behind it": f"{prefix}{known}\n{self.line}\n",
            "and an undecodable line behind it": None, "in the second line": f"{self.line}\n{prefix}{known}\n",
            "behind empty lines": f"\n\r\n{prefix}{known}\n", "a long text": prefix + "x" * 300,
            "a text of 100": prefix + "y" * 100,
            "a text of controls": prefix + "a\tb\x01c\x7f<b>", "with a separator": f"{prefix}a|b|c",
            "with a BOM": "BOM", "no text but a separator": f"{known}{self.table.separator}",
        }.items():  # fmt: skip
            if body is None:
                yield f"a text {comment}", f"{prefix}{known}\n".encode() + b"\xff\xff\n"
            else:
                yield f"a text {comment}", b"\xef\xbb\xbf" + (prefix + known).encode() if body == "BOM" else body
        yield (
            "a text with emoji",
            (prefix + "\U0001f600" * 120).encode() if self.charset == "utf-8" else prefix + "\u4e2d",
        )

    def documents(self) -> Iterator[TableCase]:
        document = Document(self.answer, self.record)
        for code in ("ILLEGAL_SIGN", "SYSTEM_ERROR", "OTHER", "A B"):
            yield f"XML that refuses with {code}", document.refusal(code)
        yield "XML that is good", document.text()
        yield "XML behind blanks", " \r\n\t" + document.refusal("ILLEGAL_SIGN")
        yield "XML behind a BOM", b"\xef\xbb\xbf" + document.refusal("ILLEGAL_SIGN").encode()
        yield "XML declared utf-8", (document.declaration("utf-8") + document.refusal("ILLEGAL_SIGN")).encode()
        yield "XML in the second line", f"{self.line}\n{document.refusal('ILLEGAL_SIGN')}"
        yield "XML behind a form feed", "\f" + document.refusal("ILLEGAL_SIGN")
        yield "XML that is cut", document.refusal("ILLEGAL_SIGN")[:-3]
        yield "XML of another root", "<a/>"
        yield "XML with a document type", "<!DOCTYPE a>" + document.refusal("ILLEGAL_SIGN")
        yield "a web page", "\r\n<html><body>502</body></html>"
        yield "a less-than sign", "<"
        yield "a line that begins with it", f"<{self.line}\n"
