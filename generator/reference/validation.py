"""The rules of a service, interpreted in the order of docs/behaviour.md, section 8."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from .. import model
from .refusal import Refused
from .signing import Signer

PART = re.compile(r"(?P<name>[^\[\].]+)(\[(?P<index>0|[1-9][0-9]{0,2})\])?\.(?P<field>[^\[\].]+)", re.S)
ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+([:/?][!#-;=?-\[\]_a-z~]*)?")
PATTERN_WORDS = {"yyyy": 4, "MM": 2, "dd": 2, "HH": 2, "mm": 2, "ss": 2}


class Validation:
    """Checks and completes the parameters of one service."""

    def __init__(self, signer: Signer, service: model.Service, now: str | None = None) -> None:
        """`now` is the clock, yyyy-MM-dd HH:mm:ss; the real one by default."""
        self.signer, self.service, self.gateway = signer, service, signer.gateway
        self.now = now or clock_now()
        self.formats = {f.name: f for f in self.gateway.formats}
        self.currencies = {c.code: c.decimals for c in self.gateway.currencies}

    def refuse(self, code: str, parameter: str, detail: str = "") -> Refused:
        return self.signer.refuse(code, parameter, detail)

    def complete(self, given: Mapping[str, str]) -> list[tuple[str, str]]:
        """The parameters that are sent, in the order of the description; raises Refused."""
        parts = self._parts(given)
        there = {p.name: v for p in self.service.parameters if (v := self._value(p, given)) is not None or p.json}
        for p in self.service.parameters:
            if p.json:
                there[p.name] = self._json(p, p.json, parts.get(p.name, {}))
            self._check(p, there)
        there = {name: value for name, value in there.items() if value is not None}
        for constraint in self.service.constraints:
            self._constrain(constraint, there)
        return [(name, value) for name, value in there.items() if value is not None]

    def _parts(self, given: Mapping[str, str]) -> dict[str, dict[tuple[int, str], str]]:
        """The parts of JSON parameters, by parameter; raises Refused for a name that is not known."""
        names = {p.name: p for p in self.service.parameters}
        found: dict[str, dict[tuple[int, str], str]] = {}
        for name, value in given.items():
            if name in names and not names[name].json:
                continue
            if name in names:
                form = names[name].json
                assert form is not None  # noqa: S101  # for the type checker
                raise self.refuse("not_allowed", name, f"give its parts, such as {form.path(name, 0, form.fields[0].name)}")
            match = PART.fullmatch(name)
            parameter = names.get(match["name"]) if match else None
            form = parameter.json if parameter else None
            if not match or form is None or form.is_list != (match["index"] is not None):
                raise self.refuse("unknown", name)
            if match["field"] not in {f.name for f in form.fields}:
                raise self.refuse("unknown", name)
            if int(match["index"] or 0) >= form.most:
                raise self.refuse("too_many", match["name"], str(form.most))
            if value != "":
                found.setdefault(match["name"], {})[int(match["index"] or 0), match["field"]] = value
        return found

    def _json(self, p: model.Parameter, form: model.Json, parts: Mapping[tuple[int, str], str]) -> str | None:
        if not parts:
            return None
        entries = []
        for index in range(max(i for i, _ in parts) + 1):
            paths = {f.name: form.path(p.name, index, f.name) for f in form.fields}
            fields = tuple(
                replace(f, name=paths[f.name], decimals_of=paths.get(f.decimals_of or "")) for f in form.fields
            )
            given = {paths[name]: value for (i, name), value in parts.items() if i == index}
            entry = {f.name: v for f in fields if (v := self._value(f, given)) is not None}
            for f in fields:
                self._check(f, entry)
            texts = [f"{_json_text(f.name)}:{_json_text(entry[paths[f.name]])}" for f in form.fields if paths[f.name] in entry]
            entries.append("{" + ",".join(texts) + "}")
        return f"[{','.join(entries)}]" if form.is_list else entries[0]

    def _value(self, p: model.Parameter, given: Mapping[str, str]) -> str | None:
        if p.json:
            return None
        value = given.get(p.name)
        if value is None or value == "" and self.signer.rule.drops_empty:
            value = self._source(p.value or p.default, p)
        return None if value == "" and self.signer.rule.drops_empty else value

    def _source(self, source: model.Source | None, p: model.Parameter) -> str | None:
        if source is None:
            return None
        if source.kind == "now":
            return self._clock(p)
        if source.kind == "config":
            return self.signer.config.get(source.text, "") or None
        return self.service.name if source.kind == "service" else source.text

    def _clock(self, p: model.Parameter) -> str:
        """The clock in the parameter's own pattern."""
        pattern = self.formats[p.format or ""].pattern or ""
        words = dict(zip(("yyyy", "MM", "dd", "HH", "mm", "ss"), re.split("[-: ]", self.now)))
        return re.sub("yyyy|MM|dd|HH|mm|ss", lambda match: words[match[0]], pattern)

    def _check(self, p: model.Parameter, there: Mapping[str, str | None]) -> None:
        value = there.get(p.name)
        if value is None or value == "" and p.required:
            if p.required:
                raise self.refuse("missing", p.name)
            return
        if value == "":
            return
        self._check_fixed(p, value)
        size = len(self.signer.encode(p.name, value))
        if p.bytes is not None and size > p.bytes:
            raise self.refuse("too_long", p.name, str(p.bytes))
        if p.min_bytes is not None and size < p.min_bytes:
            raise self.refuse("too_short", p.name, str(p.min_bytes))
        if p.format is not None and not self.fits(self.formats[p.format], value):
            raise self.refuse("bad_format", p.name, self.formats[p.format].says)
        if p.allowed and value not in p.allowed:
            raise self.refuse("not_allowed", p.name, ", ".join(p.allowed))
        self._check_number(p, value, there)
        if p.most_items is not None and value.count(",") >= p.most_items:
            raise self.refuse("too_many", p.name, str(p.most_items))
        if p.latest_now and value > self._clock(p):
            raise self.refuse("in_future", p.name)

    def _check_fixed(self, p: model.Parameter, value: str) -> None:
        source = model.Source("config", p.equals) if p.equals else p.value
        if source is None:
            return
        expected = self._source(source, p)
        if expected is None:
            raise self.refuse("missing", f"config.{source.text}")
        same = value == expected
        if p.name == self.signer.rule.charset and value.isascii():
            same = value.lower() == expected.lower()
        if not same:
            raise self.refuse("not_allowed", p.name, p.hint or "")

    def _check_number(self, p: model.Parameter, value: str, there: Mapping[str, str | None]) -> None:
        places = self.currencies.get(there.get(p.decimals_of) or "") if p.decimals_of else p.decimals
        if places is not None and len(value.partition(".")[2]) > places:
            raise self.refuse("too_many_decimals", p.name, str(places))
        if p.minimum is not None and Decimal(value) < Decimal(p.minimum):
            raise self.refuse("too_small", p.name, p.minimum)
        if p.maximum is not None and Decimal(value) > Decimal(p.maximum):
            raise self.refuse("too_large", p.name, p.maximum)

    def _constrain(self, constraint: model.Constraint, there: Mapping[str, str | None]) -> None:
        if constraint.kind == "period":
            self._check_period(constraint, there)
            return
        present = [name for name in constraint.names if there.get(name)]
        listed = ", ".join(constraint.names)
        if constraint.kind == "exactly_one_of" and len(present) != 1:
            raise self.refuse(constraint.code, constraint.names[0], listed)
        if constraint.kind == "goes_together" and 0 < len(present) < len(constraint.names):
            raise self.refuse(constraint.code, next(n for n in constraint.names if n not in present), listed)
        if constraint.kind == "at_least_one_of" and not present:
            raise self.refuse(constraint.code, constraint.names[0], listed)

    def _check_period(self, constraint: model.Constraint, there: Mapping[str, str | None]) -> None:
        first, last = (there.get(name) for name in constraint.names)
        if not first or not last:
            return
        days = (_day(last) - _day(first)).days + 1
        today = self.now[:10].replace("-", "")
        problems = {"backwards": days < 1, "days": days > constraint.days, "today": constraint.before_today and last >= today}
        for name, is_wrong in problems.items():
            if is_wrong:
                raise self.refuse(constraint.code, constraint.names[1], self.gateway.period_details[name])

    def fits(self, form: model.Format, value: str) -> bool:
        """Whether the whole value has the form."""
        checks: dict[str, Callable[[], bool]] = {
            "digits": lambda: re.fullmatch(r"[0-9]+", value) is not None,
            "decimal": lambda: re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]+)?", value) is not None,
            "url": lambda: is_address(value),
            "chars": lambda: value != "" and all(c in (form.chars or "") for c in value),
            "currency": lambda: value in self.currencies,
            "pattern": lambda: _is_moment(form.pattern or "", value),
        }
        return checks[form.kind]()


def is_address(text: str) -> bool:
    return ADDRESS.fullmatch(text) is not None


def _is_moment(pattern: str, value: str) -> bool:
    if len(pattern) != len(value):
        return False
    words = re.split("(yyyy|MM|dd|HH|mm|ss)", pattern)
    expression = "".join(f"(?P<{w}>[0-9]{{{PATTERN_WORDS[w]}}})" if w in PATTERN_WORDS else re.escape(w) for w in words)
    match = re.fullmatch(expression, value)
    if not match:
        return False
    n = {word: int(digits) for word, digits in match.groupdict().items()}
    try:
        datetime.datetime(n["yyyy"], n["MM"], n["dd"], n.get("HH", 0), n.get("mm", 0), n.get("ss", 0))
    except ValueError:
        return False
    return True


def clock_now() -> str:
    """The real time as yyyy-MM-dd HH:mm:ss, GMT+8."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).strftime("%Y-%m-%d %H:%M:%S")


def _day(text: str) -> datetime.date:
    return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def _json_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub("[\x00-\x1f]", lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"'
