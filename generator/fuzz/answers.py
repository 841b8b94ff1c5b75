"""Random answers of the gateway: right ones, and right ones with something wrong in them."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Algorithm, Answer
from ..protocol import Case
from ..vectors.bench import Bench, encoded
from ..vectors.suites.documents import ATTRIBUTES, DECLARATIONS, MARKUP, PAGES, REFERENCES, Document
from ..vectors.suites.values import HAN, format_of, good_and_bad, right
from .strategies import Dice, Ranges, texts

INSERTED = [
    *MARKUP, *PAGES, *(f"&#{number};" for number in REFERENCES), "<b>", "</b>", "<b/>", "<b", ">", "/", "=", '"', "<!DOCTYPE a>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]>", "]]>", "<![CDATA[", "xmlns='x'", " a='1'", "\ufeff", "\ufffe", "\0", "\x1f", "\r", "\r\n",
    "\n", "\n\n", "\t", " ", "|", "||", HAN, "\U0001f600", "\x85", "\u2028",
]  # fmt: skip
RAW = [
    b"\xff",
    b"\x80",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xd6\xd0",
    b"\xd6",
    b"\xa2\xe3",
    b"\0",
    b"\xe4\xb8",
]


def answer_case(dice: Dice, bench: Bench, case_id: str, charset: str, algorithm: Algorithm) -> Case:
    """An answer to a service that the merchant's server calls; about a third of them are right."""
    service = dice.one([s for s in bench.model.server_services if s.answer])
    assert service.answer is not None  # noqa: S101  # these have one
    samples = {f.name: f.sample for f in bench.model.config if f.required}
    config = bench.receiving(charset, algorithm, **samples)
    table = service.answer.kind == "table" and dice.mostly(85)
    maker = _Answers(dice, bench, service.answer, charset, algorithm)
    text = maker.table() if table else maker.document()
    body = encoded(text, dice.one(bench.charsets) if dice.rarely(8) else charset)
    for _ in range(dice.one([0, 0, 0, 1, 1, 2])):
        body = _damaged(dice, body, charset)
    return Case(case_id, "answer", config, body=body, service=service.name)


class _Answers:
    def __init__(self, dice: Dice, bench: Bench, answer: Answer, charset: str, algorithm: Algorithm) -> None:
        self.dice, self.bench, self.answer, self.charset, self.algorithm = dice, bench, answer, charset, algorithm
        self.ranges: Ranges = {c.id: c.ranges for c in bench.model.charsets}[charset]

    def record(self) -> dict[str, str]:
        dice, model = self.dice, self.bench.model
        held = {f.name: right(f, model, {}) for f in self.answer.fields if f.required or dice.rarely(60)}
        if self.answer.result and dice.mostly(80):
            held[self.answer.result.field] = dice.one(
                [self.answer.result.good] * 4 + ["", "FAIL", dice.one(model.codes).code]
            )
        for _ in range(dice.one([0, 0, 0, 0, 1, 2])):
            field = dice.one(self.answer.fields) if self.answer.fields else None
            if field is None:
                break
            form = format_of(field, model)
            values = good_and_bad(form, model)[dice.below(2)] if form else [dice.of(texts(self.ranges))]
            held[field.name] = dice.one([*values, "", "9" * ((field.bytes or 8) + dice.below(2))])
        if dice.rarely(30) and self.answer.kind == "xml":
            text = dice.of(texts(self.ranges))
            held[dice.one(["zz", "sign", "a.b", "_"])] = text if text.isprintable() or dice.rarely(20) else "x"
        return held

    def document(self) -> str:
        dice, record = self.dice, self.record()
        document = Document(self.answer, record)
        declared = ""
        if dice.rarely(50):
            names = list(self.bench.model.answer_charsets)
            declared = (
                document.declaration(dice.one([self.charset] * 6 + names))
                if dice.mostly(80)
                else dice.one(DECLARATIONS)
            )
        if dice.rarely(20) or not self.answer.fields and dice.rarely(50):
            return declared + document.refusal(
                dice.one([dice.one(self.bench.model.codes).code, _escaped(dice.of(texts()))])
            )
        beside = self._beside(record) if dice.rarely(50) else ()
        return declared + document.root({name: self._written(text) for name, text in record.items()}, beside)

    def _beside(self, record: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        stripped = tuple((name, text.strip(" \t\r\n")) for name, text in record.items())
        message = self.bench.message(self.charset, self.algorithm, stripped) or ()
        return message[len(message) - len(self._carried()) :] if message else ()

    def _carried(self) -> list[str]:
        rule = self.bench.model.signing
        return [name for name in (rule.algorithm, rule.signature) if name]

    def _written(self, text: str) -> str:
        """A value as it stands in XML, in one of the ways in which it can."""
        kind = self.dice.below(10)
        if kind == 9 and "]]>" not in text:
            return f"<![CDATA[{text}]]>"
        if kind == 8:
            return "".join(f"&#{ord(c)};" for c in text)
        if kind == 7:
            return "\r\n " + _escaped(text) + "\t"
        return _escaped(text)

    def table(self) -> str:
        dice, form = self.dice, self.answer.table
        assert form is not None  # noqa: S101  # who calls has looked
        if dice.rarely(15):
            text = dice.one([*(t for t, _ in form.texts), *form.empty, dice.of(texts(self.ranges))])
            return dice.one([form.prefix or "", form.prefix or "", ""]) + dice.one(["", " "]) + text
        end = dice.one(["\n", "\n", "\r\n", "\r\n", "\r"])
        lines = [form.separator.join(self._columns()) for _ in range(dice.one([0, 1, 1, 2, 3, 8]))]
        lines = [line + dice.one(["", "", "", form.separator, form.separator + "x"]) for line in lines]
        return end.join(lines) + dice.one([end, end, "", end + end])

    def _columns(self) -> list[str]:
        held = {f.name: right(f, self.bench.model, {}) for f in self.answer.fields}
        held.update(self.record() if self.dice.rarely(35) else {})
        values = [held[f.name] for f in self.answer.fields]
        return values[: -self.dice.below(3) or None] if self.dice.rarely(10) else values


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _damaged(dice: Dice, body: bytes, charset: str) -> bytes:
    """Cut, changed, or with something more in it; markup goes between tags as often as anywhere."""
    tags = [place for place, byte in enumerate(body) if byte in b"<>|\n"]
    place = dice.one(tags) + dice.below(2) if tags and dice.mostly(60) else dice.below(len(body) + 1)
    kind = dice.below(9)
    if kind == 0:
        return body[:place]
    if kind == 1:
        return body[:place] + bytes([dice.below(256)]) + body[place + 1 :]
    if kind == 2:
        return body[:place] + body[place + 1 + dice.below(4) :]
    if kind == 3:
        return body[:place] + dice.one(RAW) + body[place:]
    if kind == 4:
        other = dice.below(len(body) + 1)
        return body[:place] + body[min(place, other) : max(place, other)] + body[place:]
    if kind == 5:
        return dice.one([b"\xef\xbb\xbf", b"\r\n", b" ", b"x"]) + body
    if kind == 6:
        return body.replace(b"<", b"< ", 1) if dice.mostly(50) else body.swapcase()
    return body[:place] + encoded(dice.one([*INSERTED, f"<b {dice.one(ATTRIBUTES)}>"]), charset) + body[place:]
