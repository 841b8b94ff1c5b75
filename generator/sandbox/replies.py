"""Answers to a merchant's server, as the description says: XML around values, a line of text, a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from .. import model
from ..reference.signing import Signer
from ..reference.text import Unencodable, encode

# What XML cannot carry, and what a reader of it would change.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
BLANKS = " \t\r\n"
BAD = "F"

Row = Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """A whole answer with status 200."""

    body: bytes
    content_type: str


class Writer:
    """Writes the answers of one service in one charset."""

    def __init__(self, gateway: model.Model, answer: model.Answer, charset: model.Charset) -> None:
        self.gateway, self.answer, self.charset, self.xml = gateway, answer, charset, answer.xml

    def refused(self, code: str, *, by_file: bool) -> Reply:
        """A refusal by what makes the files (which has sentences for some codes), or by the gateway before it: XML."""
        table = self.answer.table if by_file else None
        text = {code: text for text, code in table.texts}.get(code) if table else None
        if text is not None:
            return self.text(text)
        return self._xml(self._element(self.xml.success, BAD) + self._element(self.xml.error, code))

    def accepted(self, echo: Row, values: Row, signer: Signer | None) -> Reply:
        """That it went well; values are signed, and stand in an element that is named after the answer."""
        good = self._element(self.xml.success, self.xml.good)
        if signer is None:
            return self._xml(good)
        kept = {name: clean for name, value in values.items() if (clean := self._clean(value))}
        fields = "".join(self._element(name, value) for name, value in kept.items())
        asked = "".join(f"<param name={quoteattr(n)}>{self._escaped(v)}</param>" for n, v in echo.items())
        body = f"{good}<request>{asked}</request>"
        body += f"<{self.xml.response}><{self.answer.name}>{fields}</{self.answer.name}></{self.xml.response}>"
        rule = signer.rule
        body += self._element(rule.signature, signer.sign(kept.items()).signature)
        return self._xml(body + (self._element(rule.algorithm, signer.algorithm.name) if rule.algorithm else ""))

    def text(self, text: str) -> Reply:
        """One of the gateway's sentences in place of a file."""
        prefix = self.answer.table.prefix if self.answer.table else None
        return Reply(self._encoded(f"{prefix or ''}{text}\r\n"), f"text/plain; charset={self.charset.id}")

    def line(self, row: Row) -> bytes:
        """A record of a table, its line end too."""
        table = self.answer.table
        assert table is not None  # noqa: S101  # only file services have rows
        columns = [self._cell(row.get(column.name, ""), table.separator) for column in self.answer.fields]
        if self.answer.rest:
            # The last column may hold the separator; one at the very end would not be taken for a part of it.
            last = " ".join(row.get(self.answer.fields[-1].name, "").split("\n")).replace("\r", " ")
            columns[-1] = last + (table.separator if last.endswith(table.separator) else "")
        return self._encoded(table.separator.join(columns) + "\r\n")

    def table(self, rows: Iterable[Row], empty: str) -> Reply:
        """A whole file; `empty` is the sentence for one without records."""
        body = b"".join(map(self.line, rows))
        return Reply(body, f"text/plain; charset={self.charset.id}") if body else self.text(empty)

    def _cell(self, value: str, separator: str) -> str:
        return re.sub("[\r\n]", " ", value).replace(separator, " ")

    def _xml(self, inner: str) -> Reply:
        declared = self.charset.id.upper()
        text = f'<?xml version="1.0" encoding="{declared}"?><{self.xml.root}>{inner}</{self.xml.root}>'
        return Reply(self._encoded(text), f"text/xml; charset={declared}")

    def _element(self, name: str, value: str) -> str:
        return f"<{name}>{self._escaped(value)}</{name}>"

    def _escaped(self, value: str) -> str:
        return escape(self._clean(value), {"\r": "&#13;"})

    def _clean(self, value: str) -> str:
        """What comes out of the XML again as it was, so that the signature fits."""
        return NOT_IN_XML.sub("?", self._encoded(value).decode(self.charset.id)).strip(BLANKS)

    def _encoded(self, text: str) -> bytes:
        try:
            return encode(self.charset, text)
        except Unencodable:
            return b"".join(map(self._character, text))

    def _character(self, character: str) -> bytes:
        try:
            return encode(self.charset, character)
        except Unencodable:
            return b"?"
