"""What the gateway answers to every service: good, refused, hostile and broken, in every charset and sign type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Algorithm, Service
from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Pairs, Suite
from .documents import Document, hostile_documents
from .tables import column_bodies, encoded_bodies, line_bodies
from .values import HAN, format_of, good_and_bad, of_length, right

FLAGS = {
    "Good": Flag("BASIC", "an answer as the gateway gives it",
        "The shop cannot read what became of a payment or a refund, and asks a person each time."),
    "Refused": Flag("FUNCTIONALITY", "the gateway's codes: known, known by another spelling, unknown, hostile",
        "A refusal looks like success or like a broken line: a refund is booked that never happens, or is sent twice."),
    "Charset": Flag("DATA_LOSS", "what the declaration names, what it leaves open, and bytes that are no text of it",
        "Names and reasons come out as rubbish, or an answer that is right is thrown away and the refund sent again."),
    "Hostile": Flag("DENIAL_OF_SERVICE",
        "what no gateway sends: document types, entities, processing instructions, comments, depth",
        "Whoever stands between shop and gateway reads files of the shop or takes it down."),
    "Broken": Flag("MISSING_STEP", "cut, empty, another kind of document",
        "Half an answer is booked as a whole one: payments are missing from the books."),
    "Shape": Flag("MISSING_STEP", "elements that are missing, doubled or elsewhere",
        "The first of two amounts is booked and the second one moved, or a missing one counts as zero."),
    "Signature": Flag("AUTH_BYPASS", "a signature that is there must fit",
        "A made-up answer says paid: goods leave the shop for nothing."),
    "Result": Flag("MISSING_STEP", "a value in the answer says that it went wrong",
        "A refund that the gateway refused is booked as done; the customer never gets his money."),
    "Fields": Flag("MISSING_STEP", "described values: required, length, format",
        "An amount that is no number gets into the books."),
    "Table": Flag("DATA_LOSS", "lines, ends, columns, and the texts that stand in place of a file",
        "Lines of the reconciliation or settlement file are lost, so that money is missing and nobody sees it."),
}  # fmt: skip
HOSTILE_CODES = (
    "", " ", "A B", "A" * 64, "A" * 65, "\u4e2d", "<b>", "a\nb", "TRADE_NOT_EXIST ", "trade_not_exist", "A,B", "_-.", "%0a",
)  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("answers", "What the answers of the gateway come to", FLAGS)
    services = [s for s in bench.model.server_services if s.answer]
    for service in services:
        for charset in bench.charsets:
            _Cases(bench, collector, service, charset, bench.fast).few()
    kinds = {s.answer.name: s for s in services if s.answer}
    for service in kinds.values():
        _Cases(bench, collector, service, bench.charsets[0], bench.fast).rules()
    _add_widest(bench, collector, [s for s in services if s.answer and s.answer.kind == "xml"])
    _add_tables(bench, collector, [s for s in kinds.values() if s.answer and s.answer.kind == "table"])
    for name in ("", "x", *(s.name for s in bench.model.services if s.called_by == "browser")) if services else ():
        config = bench.receiving(bench.charsets[0], bench.fast)
        collector.add(config, "Shape", f"the answer to {ascii(name)}", "answer", body=b"<a/>", service=name)
    return collector.suite()


def _add_widest(bench: Bench, collector: Collector, services: list[Service]) -> None:
    """What is wrong with a document as such is tried on the answer with the most fields."""
    if not services:
        return
    widest = max(services, key=lambda s: len(s.answer.fields) if s.answer else 0)
    cases = _Cases(bench, collector, widest, bench.charsets[0], bench.fast)
    for flag, comment, body in hostile_documents(cases.document):
        cases.add(flag, comment, body)
    for charset in bench.charsets:
        for algorithm in bench.algorithms:
            _Cases(bench, collector, widest, charset, algorithm).signatures()


def _add_tables(bench: Bench, collector: Collector, services: list[Service]) -> None:
    """Columns of each kind of table; lines and texts of the first one."""
    seen: set[str] = set()
    for service in services:
        cases = _Cases(bench, collector, service, bench.charsets[0], bench.fast)
        columns = repr(cases.answer.fields)
        for comment, body in column_bodies(cases.answer, cases.record(), bench.model) if columns not in seen else ():
            cases.add("Table", comment, body)
        seen.add(columns)
    for charset in bench.charsets:
        for service in services[:1]:
            cases = _Cases(bench, collector, service, charset, bench.fast)
            bodies = line_bodies if charset == bench.charsets[0] else encoded_bodies
            for comment, body in bodies(cases.answer, cases.record(), charset):
                cases.add("Table", comment, body)


class _Cases:
    """The cases of one service, charset and sign type."""

    def __init__(
        self, bench: Bench, collector: Collector, service: Service, charset: str, algorithm: Algorithm
    ) -> None:
        assert service.answer is not None  # noqa: S101  # who calls has looked
        self.bench, self.collector, self.service, self.answer = bench, collector, service, service.answer
        self.charset, self.algorithm = charset, algorithm
        samples = {f.name: f.sample for f in bench.model.config if f.required}
        self.config = bench.receiving(charset, algorithm, **samples)
        self.document = Document(self.answer, self.record())

    def add(self, flag: str, comment: str, body: bytes | str) -> None:
        title = " ".join(self.service.name.split(".")[-2:])
        comment += "" if self.charset == self.bench.charsets[0] else f", {self.charset}"
        raw = body.encode(self.charset) if isinstance(body, str) else body
        self.collector.add(self.config, flag, f"{title} {comment}", "answer", body=raw, service=self.service.name)

    def record(self, **changes: str | None) -> dict[str, str]:
        """A good record with every described field; None takes one away, other names are added."""
        held = {f.name: right(f, self.bench.model, {}) for f in self.answer.fields}
        if self.answer.result:
            held[self.answer.result.field] = self.answer.result.good
        held.update({name: value for name, value in changes.items() if value is not None})
        return {name: value for name, value in held.items() if changes.get(name, "") is not None}

    def signed(self, record: Mapping[str, str]) -> Pairs:
        """What stands beside the record: sign type and signature as the gateway makes them."""
        message = self.bench.message(self.charset, self.algorithm, tuple(record.items())) or ()
        return message[len(record) :]

    def few(self) -> None:
        """What every service must read: a good answer, and the gateway's refusals."""
        if self.answer.kind == "xml":
            self.add("Good", "good", self.document.text())
            self.add("Good", "good, with Chinese", self.document.text({**self.record(), "zz_new": HAN + "\u6587"}))
        else:
            self.add("Good", "two records", "\n".join([self._line(), self._line(), ""]))
        codes = {c.again: c.code for c in reversed(self.bench.model.codes)}
        for code in codes.values():
            self.add("Refused", f"refused with {code}", self.document.refusal(code))
        self.add("Broken", "empty", b"")
        self.add("Broken", "a web page", b"<html><body>502 Bad Gateway</body></html>")

    def _line(self) -> str:
        separator = self.answer.table.separator if self.answer.table else ""
        return separator.join(self.record().values())

    def rules(self) -> None:
        """One service of each answer: every rule of a field, and the result."""
        if self.answer.kind == "table":
            return
        for comment, record in self._fields():
            self.add("Fields", comment, self.document.text(record))
        for comment, record in self._results():
            self.add("Result", comment, self.document.text(record))
        if not self.answer.fields:
            self.add("Good", "nothing but success", self.document.bare())
            unsigned = [(self.bench.model.signing.signature, "x")]
            self.add("Good", "success with an unknown signature", self.document.text({}, unsigned))
            for code in (*(c.code for c in self.bench.model.codes), *HOSTILE_CODES, "NO_SUCH_CODE"):
                self.add("Refused", f"code {ascii(code)}", self.document.refusal(code.replace("<", "&lt;")))

    def _fields(self) -> Iterator[tuple[str, dict[str, str]]]:
        seen: set[object] = set()
        for field in self.answer.fields:
            rules = (field.required, field.bytes, field.format, field.allowed)
            if rules in seen and not field.required:
                continue
            seen.add(rules)
            yield f"without {field.name}", self.record(**{field.name: None})
            yield f"{field.name} empty", self.record(**{field.name: ""})
            form = format_of(field, self.bench.model)
            if form is not None:
                good, bad = good_and_bad(form, self.bench.model)
                bad = [text for text in bad if text.strip(" \t\r\n") == text and "\0" not in text]
                for text in (good[-1], bad[0], bad[-1]):
                    yield f"{field.name} {ascii(text[:30])}", self.record(**{field.name: text.replace("<", "&lt;")})
            for size in (field.bytes, (field.bytes or 0) + 1) if field.bytes else ():
                text = of_length(field, self.bench.model, size) or "x"
                yield f"{field.name} of {size} bytes", self.record(**{field.name: text})
            if field.bytes and form is None:
                yield f"{field.name} too long in bytes", self.record(**{field.name: HAN * (field.bytes // 2)})

    def _results(self) -> Iterator[tuple[str, dict[str, str]]]:
        result = self.answer.result
        if result is None:
            return
        codes = [
            self.bench.model.codes[0].code,
            next((c.code for c in self.bench.model.codes if c.again), "X"),
            "OTHER",
        ]
        yield "no result", self.record(**{result.field: None})
        yield "an empty result", self.record(**{result.field: ""})
        for text in (result.good.lower(), result.good + " ", "0", *codes, *HOSTILE_CODES[2:5]):
            yield f"result {ascii(text[:30])}", self.record(**{result.field: text})
            if result.code:
                yield f"result {ascii(text[:30])}, no code", self.record(**{result.field: text, result.code: None})
        if result.code:
            for code in (*codes, "", " ", "A B"):
                yield f"failed with {ascii(code)}", self.record(**{result.field: "FAIL", result.code: code})

    def signatures(self) -> None:
        rule, record = self.bench.model.signing, self.record(zz_new="x & " + HAN)
        own = self.signed(record)
        record = {**record, "zz_new": "x &amp; " + HAN}  # as it stands in XML
        for values, changed in ((record, False), ({**record, next(iter(record)): "1"}, True)):
            self.add("Signature", f"signed, {self.algorithm.name}, changed: {changed}", self.document.text(values, own))
        others = [a.name for a in self.bench.algorithms if a != self.algorithm] if rule.algorithm else []
        sign, kind = own[-1][1], own[0][0]
        odd: dict[str, list[tuple[str, str]]] = {
            "no sign type": [own[-1]], "an empty signature": [*own[:-1], (rule.signature, "")],
            "only a sign type": list(own[:-1]), "zeros": [*own[:-1], (rule.signature, "0" * 32)],
            "blanks around it": [*own[:-1], (rule.signature, f"\n {sign}\t")],
            "in other letter case": [*own[:-1], (rule.signature, sign.swapcase())],
            **{f"sign type {name}": [(kind, name), own[-1]] for name in (*others, "DSA")},
        }  # fmt: skip
        if self.algorithm == self.bench.fast:
            for comment, beside in odd.items():
                self.add("Signature", comment, self.document.text(record, beside))
            self._signed_otherwise(record, own)

    def _signed_otherwise(self, record: dict[str, str], own: Pairs) -> None:
        rule, first = self.bench.model.signing, next(iter(record))
        turned = dict(reversed(list(record.items())))
        self.add("Signature", "fields in another order", self.document.text(turned, own))
        self.add("Signature", "an empty value more", self.document.text({**record, "zz_empty": ""}, own))
        self.add(
            "Signature", "a value taken away", self.document.text({k: v for k, v in record.items() if k != first}, own)
        )
        self.add("Signature", "not signed at all", self.document.text(record))
        for name in filter(None, (rule.signature, rule.algorithm)):
            for comment, beside in (("", own), (" alone", ()), (" and only a signature", own[-1:])):
                self.add(
                    "Signature", f"{name} in the record{comment}", self.document.text({**record, name: "x"}, beside)
                )
        emoji = {**record, "zz_new": "\U0001f600"}
        declared = self.document.declaration("utf-8").encode()
        self.add("Signature", "an emoji, signed", declared + self.document.root(emoji, own).encode())
        self.add("Signature", "an emoji, not signed", declared + self.document.root(emoji).encode())
        long = next((f.name for f in self.answer.fields if f.bytes and not f.format), None)
        for name in filter(None, (long, "subject")):
            body = declared + self.document.root({**record, name: "\U0001f600"}).encode()
            self.add("Fields", f"an emoji in {name}, not signed", body)
        foreign = next((c for c in self.bench.charsets if c != self.charset), None)
        if foreign:
            body = self.document.declaration(foreign).encode() + self.document.root(record, own).encode(foreign)
            self.add("Signature", f"declared {foreign}, signed in the config's charset", body)
