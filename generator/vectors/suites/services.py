"""Every service: how it travels, and each rule broken once; what it shares with an earlier one gets one case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Constraint, Parameter, Service
from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Suite, evenly
from .parts import part_changes
from .periods import period_cases
from .requests import first_service
from .uploads import upload_cases
from .values import HAN, format_of, given, good_and_bad, least, of_length, right

FLAGS = {
    "Sent": Flag("BASIC", "how a right request travels: method, address, content type, body",
        "The call does not arrive, or the gateway refuses it: no refund, no reconciliation."),
    "Clock": Flag("EDGE_CASE", "what is filled in from the clock, and what must not lie behind it",
        "A refund is dated into the future or on the wrong day, and is refused."),
    "Rule": Flag("EDGE_CASE", "each rule of each parameter, at its limit and broken once",
        "A call that the gateway refuses is sent, or a right one is not: refunds are late."),
    "Together": Flag("MISSING_STEP", "rules over several parameters",
        "A refund without what it belongs to: the wrong order is refunded."),
    "Period": Flag("EDGE_CASE", "days are counted by the calendar, both ends; today is the clock's",
        "A day is missing from the books, and with it that day's payments."),
    "Json": Flag("INJECTION", "what is JSON is given by its parts, and written to the letter",
        "A quote in a text breaks out of the JSON and names another receiver of the money."),
    "Upload": Flag("MISSING_STEP", "a file is made from typed lines; one bad line and nothing is sent",
        "Half a file of refunds is sent: who gets his money is chance."),
}  # fmt: skip
NOW = "2018-03-01 12:00:00"
AWKWARD = "a&b=c +%~*'(\"<" + HAN

Values = dict[str, str]
Change = tuple[str, str, Values]


def suite(bench: Bench) -> Suite:
    collector = Collector("services", "What every service takes, and how it is sent", FLAGS)
    seen = {_rules(parameter) for service in first_service(bench) for parameter in service.parameters}
    seen |= {_rules(constraint) for service in first_service(bench) for constraint in service.constraints}
    others = [service for service in bench.model.services if service not in first_service(bench)]
    for service in others:
        _Cases(bench, collector, service, seen).add_all()
    return collector.suite()


def _rules(of: Parameter | Constraint) -> str:
    """All that a parameter or a rule says; the same text twice is the same rule."""
    return repr(of)


class _Cases:
    """The cases of one service: a right request, changed at one place. `seen` are the rules that had their cases."""

    def __init__(self, bench: Bench, collector: Collector, service: Service, seen: set[str]) -> None:
        self._bench, self._collector, self._service, self._seen = bench, collector, service, seen
        self._title = " ".join(service.name.split(".")[-2:])
        self._config = dict(bench.merchant(bench.charsets[0], bench.fast))
        self._parameters = {parameter.name: parameter for parameter in service.parameters}
        self._base = least(service, bench.model, self._config)
        upload = service.upload
        self._line = (
            {c.name: right(c, bench.model, self._config) for c in upload.columns if c.required} if upload else {}
        )

    def add_all(self) -> None:
        self._sent()
        for parameter in self._service.parameters:
            cases = list(self._changes(parameter))
            for flag, comment, values in cases[:1] if _rules(parameter) in self._seen else cases:
                self._add(flag, comment, values)
            self._clock(parameter)
            self._seen.add(_rules(parameter))
        for constraint in self._service.constraints:
            self._together(constraint)
            self._seen.add(_rules(constraint))
        if self._service.upload:
            for comment, lines, config in upload_cases(self._service.upload, self._bench, self._config):
                self._add("Upload", comment, self._base, lines=lines, config=config)
            self._add("Upload", "an unknown parameter and no line", {**self._base, "x": "1"}, lines=[])

    def _add(self, flag: str, comment: str, values: Mapping[str, str], *, now: str = NOW,
             lines: list[Values] | None = None, config: Values | None = None) -> None:  # fmt: skip
        if lines is None:
            lines = [self._line] if self._line else []
        self._collector.add(
            tuple({**self._config, **(config or {})}.items()), flag, f"{self._title} {comment}", "request",
            values.items(), service=self._service.name, now=now, lines=tuple(tuple(line.items()) for line in lines),
        )  # fmt: skip

    def _sent(self) -> None:
        bench = self._bench
        full: Values = {}
        for p in self._service.parameters:
            full.update(given(p, bench.model, self._config) if not p.value else {})
        for constraint in self._service.constraints:
            if constraint.kind == "exactly_one_of":
                full = {name: value for name, value in full.items() if name not in constraint.names[1:]}
        free = next((p.name for p in self._service.parameters if p.name in full and not (p.format or p.allowed)), None)
        for charset in bench.charsets:
            config = dict(bench.merchant(charset, bench.fast))
            self._add("Sent", f"the least, {charset}", self._base, config=config)
            self._add("Sent", f"everything, {charset}", full, config=config)
            if free:
                self._add("Sent", f"{free} awkward, {charset}", {**self._base, free: AWKWARD}, config=config)
        for algorithm in bench.algorithms:
            if algorithm != bench.fast:
                config = dict(bench.merchant(bench.charsets[0], algorithm))
                self._add("Sent", f"the least, {algorithm.name}", self._base, config=config)
        self._add("Sent", "the other way round", dict(reversed(list(full.items()))))
        self._add("Sent", "to an address with a query", self._base, config={"gateway": "https://shop.example/?a=1"})
        self._add("Sent", "an unknown name", {**self._base, "x": "1"})
        self._add("Sent", "nothing but an unknown name", {"x": "1"})

    def _changes(self, p: Parameter) -> Iterator[Change]:
        if p.json:
            yield from (("Json", comment, {**self._base, **values}) for comment, values in self._parts(p))
            return
        base, name = self._beside(p.name), p.name
        for comment, text in self._broken(p):
            yield "Rule", f"{name}: {comment}", {**base, name: text}
        if p.required and not (p.value or p.default):
            yield "Rule", f"{name}: absent", {key: text for key, text in base.items() if key != name}
            yield "Rule", f"{name}: empty", {**base, name: ""}
        for comment, text in self._kept(p):
            yield "Rule", f"{name}: {comment}", {**base, name: text}

    def _parts(self, p: Parameter) -> Iterator[tuple[str, Values]]:
        assert p.json is not None  # noqa: S101  # who calls has looked
        yield from part_changes(p, self._bench.model, self._config, few=True)
        if p.required:
            mine = [p.json.path(p.name, index, f.name) for index in range(p.json.most) for f in p.json.fields]
            self._base = {name: text for name, text in self._base.items() if name not in mine}
            yield f"{p.name}: absent", {}
            yield f"{p.name}: only empty parts", dict.fromkeys(mine, "")
            self._base = least(self._service, self._bench.model, self._config)

    def _broken(self, p: Parameter) -> Iterator[tuple[str, str]]:
        """Texts that break one rule."""
        form = format_of(p, self._bench.model)
        if form is not None:
            for text in evenly(good_and_bad(form, self._bench.model)[1], 3):
                yield ascii(text[:30]), text
        if p.bytes and (longer := of_length(p, self._bench.model, p.bytes + 1)):
            yield f"{p.bytes + 1} bytes", longer
        if p.min_bytes and (shorter := of_length(p, self._bench.model, p.min_bytes - 1)):
            yield f"{p.min_bytes - 1} bytes", shorter
        if p.allowed:
            yield "not allowed", p.allowed[0] + "x"
        if p.decimals is not None:
            yield "too many decimals", "12." + "0" * (p.decimals + 1)
        for limit in ("minimum", "maximum"):
            if getattr(p, limit) is not None:
                yield f"beyond the {limit}", "0" if limit == "minimum" else "9" * 20
        if p.most_items:
            yield f"{p.most_items + 1} items", ",".join(["1"] * (p.most_items + 1))
            yield f"{p.most_items} commas and nothing between", "," * p.most_items
        if p.value or p.equals:
            yield "another value", "x"
        yield "a lone surrogate", "\ud800"

    def _kept(self, p: Parameter) -> Iterator[tuple[str, str]]:
        """Texts at the limit."""
        for size in (p.bytes, p.min_bytes):
            longest = of_length(p, self._bench.model, size) if size else None
            if longest:
                yield f"{size} bytes", longest
        if p.most_items:
            yield f"{p.most_items} items", ",".join(["1"] * p.most_items)
        for limit in (p.minimum, p.maximum):
            if limit is not None:
                yield ascii(limit), limit

    def _clock(self, p: Parameter) -> None:
        source = p.value or p.default
        if source and source.kind == "now":
            absent = {key: text for key, text in self._base.items() if key != p.name}
            for now in ("0001-01-01 00:00:00", "2016-02-29 23:59:59", "2018-12-31 23:59:59", "9999-12-31 23:59:59"):
                self._add("Clock", f"{p.name}: filled in at {now}", absent, now=now)
        form = format_of(p, self._bench.model)
        if p.latest_now and form is not None:
            for text in (
                "2018-03-01 11:59:59",
                NOW,
                "2018-03-01 12:00:01",
                "2019-01-01 00:00:00",
                "2018-02-30 12:00:00",
            ):
                written = _as(form.pattern or "", text)
                self._add("Clock", f"{p.name}: {written} at {NOW}", {**self._base, p.name: written})

    def _beside(self, name: str) -> Values:
        """The base without what cannot stand beside a parameter, with what must."""
        values = dict(self._base)
        for constraint in self._service.constraints:
            if name in constraint.names:
                for other in constraint.names:
                    if constraint.kind == "exactly_one_of" and other != name:
                        values.pop(other, None)
                    elif constraint.kind == "goes_together":
                        values.setdefault(other, self._right(other))
        return values

    def _right(self, name: str) -> str:
        return right(self._parameters[name], self._bench.model, self._config)

    def _together(self, constraint: Constraint) -> None:
        names, few = constraint.names, _rules(constraint) in self._seen
        bare = {name: value for name, value in self._base.items() if name not in names}
        if constraint.kind == "period":
            cases = list(period_cases(constraint.days))
            for now, first, last in cases[:4] if few else cases:
                comment = f"{first} to {last} at {now}"
                self._add("Period", comment, {**bare, names[0]: first, names[1]: last}, now=now)
            return
        said = ", ".join(names)
        self._add("Together", f"none of {said}", bare)
        if few:
            return
        self._add("Together", f"all of {said}", {**bare, **{name: self._right(name) for name in names}})
        for name in names:
            self._add("Together", f"only {name} of {said}", {**bare, name: self._right(name)})
            self._add(
                "Together", f"{name}, the others empty", {**bare, **dict.fromkeys(names, ""), name: self._right(name)}
            )


def _as(pattern: str, moment: str) -> str:
    """A moment, yyyy-MM-dd HH:mm:ss, in another pattern."""
    words = dict(zip(("yyyy", "MM", "dd", "HH", "mm", "ss"), moment.replace("-", " ").replace(":", " ").split()))
    for word, digits in words.items():
        pattern = pattern.replace(word, digits)
    return pattern
