"""What an answer of the gateway says, by the description alone (docs/behaviour.md, section 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from .. import model
from . import xml
from .refusal import Refused
from .signing import Signer
from .text import Undecodable, Unencodable, decode, encode
from .validation import Validation

BOM = b"\xef\xbb\xbf"
BLANKS = b" \t\r\n"
XML_LONGEST = 1_048_576
LINE_LONGEST = 65_536
CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}")


def read_answer(signer: Signer, answer: model.Answer, body: bytes) -> list[list[tuple[str, str]]]:
    """The records of an answer; raises Refused."""
    reader = _Reader(signer, answer)
    return list(reader.table(body)) if answer.kind == "table" else reader.document(body)


class _Reader:
    def __init__(self, signer: Signer, answer: model.Answer) -> None:
        self.signer, self.answer, self.gateway = signer, answer, signer.gateway
        self.validation = Validation(signer, model.Service(answer.name, "", "server", answer.fields, ()))

    def bad(self, detail: str, line: int = 0) -> Refused:
        text = self.gateway.answer_details[detail]
        return self.signer.refuse("bad_answer", "", f"line {line}: {text}" if line else text)

    def refusal(self, given: str) -> Refused:
        """The gateway's refusal with a code."""
        known = {c.code: c for c in self.gateway.codes}
        code = known[given].becomes if given in known else given
        says, again = (known[code].says, known[code].again) if code in known else ("", False)
        return self.signer.refuse("gateway_busy" if again else "gateway_error", code if CODE.fullmatch(code) else "", says)

    def document(self, body: bytes) -> list[list[tuple[str, str]]]:
        root = self._checked_root(body)
        if not self.answer.fields:
            return []
        values = self._values(root)
        self._verify(root, dict(values))
        self._check_result(dict(values))
        for field in self.answer.fields:
            self._check(field, dict(values).get(field.name, ""))
        return [values]

    def _checked_root(self, body: bytes) -> xml.Element:
        envelope = self.answer.xml
        if len(body) > XML_LONGEST:
            raise self.bad("oversized")
        body = body.removeprefix(BOM).lstrip(BLANKS)
        if not body:
            raise self.bad("empty")
        if body[:20].lower().startswith((b"<!doctype html", b"<html")):
            raise self.bad("page")
        try:
            root = xml.read(self.gateway, body, self.signer.charset.id)
        except xml.NotXml as problem:
            raise self.bad(str(problem)) from None
        names = [child.name for child in root.children]
        if root.name != envelope.root or len(set(names)) != len(names):
            raise self.bad("shape")
        if root.leaf(envelope.success) != envelope.good:
            if root.leaf(envelope.error):
                raise self.refusal(root.leaf(envelope.error))
            raise self.bad("shape")
        return root

    def _values(self, root: xml.Element) -> list[tuple[str, str]]:
        responses = [child for child in root.children if child.name == self.answer.xml.response]
        if len(responses) != 1 or len(responses[0].children) != 1:
            raise self.bad("shape")
        values = [(leaf.name, leaf.text) for leaf in responses[0].children[0].children if leaf.is_leaf]
        if len(dict(values)) != len(values):
            raise self.bad("shape")
        return values

    def _verify(self, root: xml.Element, values: dict[str, str]) -> None:
        rule = self.gateway.signing
        carried = {name: text for name in (rule.algorithm, rule.signature) if name and (text := root.leaf(name))}
        if rule.signature in carried:
            self.signer.verify({**values, **carried})

    def _check_result(self, values: dict[str, str]) -> None:
        result = self.answer.result
        if result is None or values.get(result.field, "") in ("", result.good):
            return
        raise self.refusal(values.get(result.code or "") or values[result.field])

    def _check(self, field: model.Parameter, value: str, line: int = 0) -> None:
        wrong = field.required if value == "" else not self._fits(field, value)
        if wrong:
            raise self.signer.refuse("bad_answer", field.name, f"line {line}" if line else "")

    def _fits(self, field: model.Parameter, value: str) -> bool:
        return (
            (field.bytes is None or self._size(value) <= field.bytes)
            and (field.format is None or self.validation.fits(self.validation.formats[field.format], value))
            and (not field.allowed or value in field.allowed)
        )

    def _size(self, value: str) -> float:
        """Bytes in the config's charset; what it cannot carry (an answer may be in another) is longer than anything."""
        try:
            return len(encode(self.signer.charset, value))
        except Unencodable:
            return inf

    def table(self, body: bytes) -> Iterator[list[tuple[str, str]]]:
        body = body.removeprefix(BOM)
        if body.lstrip(BLANKS).startswith(b"<"):
            self._checked_root(body)
            raise self.bad("shape")
        lines = self._lines(body)
        first = next(lines, None)
        if first is None:
            raise self.bad("empty")
        if self._is_text(first[1].strip(" \t\r\n")):
            return
        yield self._record(*first)
        for number, text in lines:
            yield self._record(number, text)

    def _lines(self, body: bytes) -> Iterator[tuple[int, str]]:
        ends = body.count(b"\n")
        for number, raw in enumerate(body.split(b"\n"), 1):
            line = raw.removesuffix(b"\r") if number <= ends else raw
            if len(line) > LINE_LONGEST:
                raise self.bad("oversized", number)
            if not line:
                continue
            try:
                yield number, decode(self.signer.charset, line)
            except Undecodable:
                raise self.bad("charset", number) from None

    def _is_text(self, line: str) -> bool:
        """Whether the line says that there are no records; raises Refused when it is a refusal."""
        table = self.answer.table
        assert table is not None  # noqa: S101  # a table has one
        known = dict(table.texts)
        prefixed = bool(table.prefix) and line.startswith(table.prefix or "")
        text = line[len(table.prefix or "") :].strip(" \t\r\n") if prefixed else line
        if text in table.empty:
            return True
        if text in known:
            raise self.refusal(known[text])
        if prefixed:
            raise self.signer.refuse("gateway_error", "", re.sub("[^ -~]", "?", text[:100]))
        return False

    def _record(self, number: int, line: str) -> list[tuple[str, str]]:
        table, columns = self.answer.table, self.answer.fields
        assert table is not None  # noqa: S101  # a table has one
        if self.answer.rest:
            if line.count(table.separator) >= len(columns):
                line = line.removesuffix(table.separator)
            pieces = line.split(table.separator, len(columns) - 1)
        else:
            pieces = line.split(table.separator)
        for position, column in enumerate(columns):
            if position >= len(pieces):
                raise self.signer.refuse("bad_answer", column.name, f"line {number}")
            self._check(column, pieces[position], number)
        return [(column.name, piece) for column, piece in zip(columns, pieces)]
