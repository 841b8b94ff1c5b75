"""Random requests: the least that a service takes, changed in a few places; parts of JSON, lines of files, another clock."""

from __future__ import annotations

from hypothesis import strategies as st

from ..model import Algorithm, Parameter, Service
from ..protocol import Case
from ..vectors.bench import Bench
from ..vectors.suites.values import format_of, given, good_and_bad, least, right
from . import alphabets
from .strategies import Dice, Ranges, names, texts

CLOCKS = [
    "2018-03-01 12:00:00",
    "2016-02-29 23:59:59",
    "2012-03-31 00:00:00",
    "2013-12-20 08:00:00",
    "0001-01-01 00:00:00",
]
DAYS = [
    "20131210",
    "20131219",
    "20131220",
    "20131221",
    "20120229",
    "20120301",
    "20120310",
    "20111231",
    "20120109",
    "20130229",
]
INDEXES = ["[0]", "[0]", "[1]", "[2]", "[4]", "[5]", "[9]", "[10]", "[00]", "[]", "", "[999]", "[1000]", "[-1]"]


def request_case(dice: Dice, bench: Bench, case_id: str, charset: str, algorithm: Algorithm) -> Case:
    """A request that is often right."""
    return _Requests(dice, bench, charset, algorithm).case(case_id)


class _Requests:
    def __init__(self, dice: Dice, bench: Bench, charset: str, algorithm: Algorithm) -> None:
        self.dice, self.bench, self.charset = dice, bench, charset
        self.ranges: Ranges = {c.id: c.ranges for c in bench.model.charsets}[charset]
        self.config = dict(bench.merchant(charset, algorithm))
        if dice.rarely(25):
            field = dice.one([f.name for f in bench.model.config])
            self.config[field] = dice.one(["", "USD", "JPY", "XXX", dice.of(texts())])

    def case(self, case_id: str) -> Case:
        dice = self.dice
        service = dice.one(self.bench.model.services)
        values = least(service, self.bench.model, self.config)
        for _ in range(dice.below(4)):
            self._change(service, values)
        named = service.name if dice.mostly(97) else dice.of(texts())
        pairs = dice.mixed(list(values.items()))
        lines = self._lines(service) if service.upload else []
        now = dice.one(CLOCKS)
        config = tuple(self.config.items())
        return Case(case_id, "request", config, tuple(pairs), service=named, now=now, lines=tuple(lines))

    def _change(self, service: Service, values: dict[str, str]) -> None:
        """Change one parameter: right, at the edge of its format, or any text; or take one away."""
        dice = self.dice
        parameter = dice.one(service.parameters)
        if parameter.json:
            self._change_part(parameter, values)
            return
        kind = dice.below(10)
        fixed = parameter.value and parameter.value.kind == "service"
        if kind < 7 and fixed:
            values[parameter.name] = service.name
        elif kind == 8:
            values.pop(parameter.name, None)
        elif kind == 9:
            name = dice.of(names()) if dice.rarely(20) else parameter.name
            values[name] = dice.of(texts(self.ranges))
        else:
            values[parameter.name] = self._text(parameter)

    def _change_part(self, parameter: Parameter, values: dict[str, str]) -> None:
        form, dice = parameter.json, self.dice
        assert form is not None  # noqa: S101  # who calls has looked
        entries = dice.one([1, 1, 2, 3, form.most]) if form.is_list else 1
        for place in range(entries):
            values.update(given(parameter, self.bench.model, self.config, index=place))
        for _ in range(dice.one([0, 0, 1, 2])):
            field = dice.one(form.fields)
            index = dice.one(INDEXES) if dice.rarely(15) else f"[{dice.below(entries)}]" if form.is_list else ""
            name = field.name if dice.mostly(95) else dice.of(names())
            values[f"{parameter.name}{index}.{name}"] = self._text(field)
        if dice.rarely(3):
            values[parameter.name] = dice.of(texts())

    def _text(self, parameter: Parameter) -> str:
        dice, form = self.dice, format_of(parameter, self.bench.model)
        kind = dice.below(10)
        if kind < 5:
            return right(parameter, self.bench.model, self.config)
        if kind < 8 and form is not None:
            if (form.pattern or "") == "yyyyMMdd":
                return dice.one(DAYS)
            good, bad = good_and_bad(form, self.bench.model)
            return dice.one(good if dice.mostly(60) else bad)
        if kind == 8 or parameter.bytes is None:
            return dice.of(texts(self.ranges))
        limit = max(1, parameter.bytes // dice.one([1, 2, 3]) + dice.below(3) - 1)
        return dice.of(st.text(dice.one(alphabets.ALPHABETS), min_size=limit, max_size=limit))

    def _lines(self, service: Service) -> list[tuple[tuple[str, str], ...]]:
        upload, dice = service.upload, self.dice
        assert upload is not None  # noqa: S101  # who calls has looked
        lines = []
        for number in range(dice.one([0, 1, 1, 2, 2, 3, 12])):
            held = {
                c.name: right(c, self.bench.model, self.config) for c in upload.columns if c.required or dice.rarely(50)
            }
            if upload.unique and dice.mostly(90):
                held[upload.unique] += str(number)
            if dice.rarely(25):
                column = dice.one(upload.columns)
                held[column.name] = dice.one([self._text(column), upload.separator, "a\nb"])
            if dice.rarely(5):
                held.pop(dice.one(list(held)))
            lines.append(tuple(dice.mixed(list(held.items()))))
        return lines
