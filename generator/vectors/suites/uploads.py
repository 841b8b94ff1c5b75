"""Files that are made from typed lines: the lines, their rules, and what no line can hold."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Parameter, Upload
from ..bench import Bench
from .values import HAN, format_of, good_and_bad, of_length, right

Values = dict[str, str]
UploadCase = tuple[str, list[Values], Values]
MANY = 1000


def upload_cases(upload: Upload, bench: Bench, config: Values) -> Iterator[UploadCase]:
    """What a case is about, its lines, and what differs in the config."""
    lines = _Lines(upload, bench, config)
    for cases in (lines.files, lines.rules, lines.texts):
        yield from cases()


class _Lines:
    def __init__(self, upload: Upload, bench: Bench, config: Values) -> None:
        self.upload, self.bench, self.config = upload, bench, config
        self.free = next((c.name for c in upload.columns if not (c.format or c.allowed or c.required)), None)

    def line(self, number: int, **changes: str) -> Values:
        """A right line; the unique column tells lines apart."""
        values = {c.name: right(c, self.bench.model, self.config) for c in self.upload.columns if not c.value}
        if self.upload.unique:
            values[self.upload.unique] += str(number)
        return {**values, **changes}

    def least(self, number: int, **changes: str) -> Values:
        needed = {c.name for c in self.upload.columns if c.required and not (c.value or c.default)}
        return {**{name: text for name, text in self.line(number).items() if name in needed}, **changes}

    def files(self) -> Iterator[UploadCase]:
        yield "no line", [], {}
        yield "an empty line", [{}], {}
        yield "a full line", [self.line(1)], {}
        yield "a least line", [self.least(1)], {}
        yield "three lines", [self.line(1), self.least(2), self.line(3)], {}
        yield "names the other way round", [dict(reversed(list(self.line(1).items())))], {}
        yield "an empty line between", [self.line(1), {}, self.line(3)], {}
        for charset in self.bench.charsets:
            merchant = dict(self.bench.merchant(charset, self.bench.fast))
            if self.free:
                yield f"Chinese in {charset}", [self.line(1, **{self.free: HAN * 9 + "\u6587 & x=1"})], merchant
                yield f"an emoji in {charset}", [self.line(1), self.line(2, **{self.free: "\U0001f600"})], merchant
        for algorithm in self.bench.algorithms:
            if algorithm != self.bench.fast:
                merchant = dict(self.bench.merchant(self.bench.charsets[0], algorithm))
                yield f"signed by {algorithm.name}", [self.line(1)], merchant
            yield (
                f"no key for {algorithm.name} and a bad line",
                [{}],
                {"sign_type": algorithm.name, "key": "", "private_key": ""},
            )
            yield (
                f"no key for {algorithm.name}",
                [self.line(1)],
                {"sign_type": algorithm.name, "key": "", "private_key": ""},
            )
        many = [self.least(number) for number in range(MANY)]
        broken = next(c.name for c in reversed(self.upload.columns) if c.required and c.format)
        yield f"one bad line among {MANY}", [*many[:-1], {**many[-1], broken: "x"}], {}
        yield f"{MANY // 4} lines", many[: MANY // 4], {}

    def rules(self) -> Iterator[UploadCase]:
        yield "an unknown name", [self.line(1), self.line(2, nope="1")], {}
        yield "a name in capitals", [{name.upper(): text for name, text in self.line(1).items()}], {}
        for c in self.upload.columns:
            if c.required and not (c.value or c.default):
                without = {name: text for name, text in self.line(2).items() if name != c.name}
                yield f"{c.name}: absent", [self.line(1), without], {}
            for text in self._wrong(c):
                yield f"{c.name}: {ascii(text[:30])}", [self.line(1), self.line(2, **{c.name: text})], {}
            if c.decimals_of:
                yield f"{c.name}: no currency", [{k: v for k, v in self.line(1).items() if k != c.decimals_of}], {}
        if self.upload.unique:
            same = {self.upload.unique: "same"}
            yield "a number twice", [self.line(1, **same), self.line(2), self.line(3, **same)], {}
            yield (
                "a number in other letter case",
                [self.line(1, **same), self.line(2, **{self.upload.unique: "Same"})],
                {},
            )
            yield "a number twice, the second line wrong", [self.line(1, **same), self.line(2, nope="1", **same)], {}

    def _wrong(self, c: Parameter) -> Iterator[str]:
        form = format_of(c, self.bench.model)
        if form is not None:
            yield from good_and_bad(form, self.bench.model)[1][:2]
        if c.bytes and (longer := of_length(c, self.bench.model, c.bytes + 1)):
            yield longer
        if c.minimum:
            yield "0"
        if c.decimals_of:
            yield "1.2345"
        if c.latest_now:
            yield "20180301120001"
        if c.equals or c.value:
            yield "x"
        yield "\ud800"

    def texts(self) -> Iterator[UploadCase]:
        if not self.free:
            return
        separator = self.upload.separator
        for text in (separator, f"a{separator}b", "a\nb", "a\rb", "a\r\n", "\tb", "\0", "\x1f", "\x7f", "\x80", "\x85", "\x9f",
                     "\xa0", "\u2028", "\ufeff", "\u3000", " ", " a ", '"', "\\", "#", "\uff5c"):  # fmt: skip
            yield f"{self.free}: {ascii(text)} in it", [self.line(1), self.line(2, **{self.free: text})], {}
        for text in ("kitsmith", "--kitsmith", "kitsmithx", "kitsmithxx kitsmith kitsmithx", "Kitsmith"):
            yield f"{self.free}: {text} is in the file", [self.line(1, **{self.free: text})], {}
