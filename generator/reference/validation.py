"""The rules of a service, interpreted in the order of docs/behaviour.md, section 8."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from .. import model
from .refusal import Refused
from .signing import Signer

ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+([:/?][!#-;=?-\[\]_a-z~]*)?")
PATTERN_WORDS = {"yyyy": 4, "MM": 2, "dd": 2, "HH": 2, "mm": 2, "ss": 2}


class Validation:
    """Checks and completes the parameters of one service."""

    def __init__(self, signer: Signer, service: model.Service) -> None:
        self.signer, self.service, self.gateway = signer, service, signer.gateway
        self.formats = {f.name: f for f in self.gateway.formats}
        self.currencies = {c.code: c.decimals for c in self.gateway.currencies}

    def refuse(self, code: str, parameter: str, detail: str = "") -> Refused:
        return self.signer.refuse(code, parameter, detail)

    def complete(self, given: Mapping[str, str]) -> list[tuple[str, str]]:
        """The parameters that are sent, in the order of the description; raises Refused."""
        names = {p.name for p in self.service.parameters}
        for name in given:
            if name not in names:
                raise self.refuse("unknown", name)
        values = {p.name: self._value(p, given) for p in self.service.parameters}
        there = {name: value for name, value in values.items() if value is not None}
        for p in self.service.parameters:
            self._check(p, there)
        for constraint in self.service.constraints:
            self._constrain(constraint, there)
        return list(there.items())

    def _value(self, p: model.Parameter, given: Mapping[str, str]) -> str | None:
        value = given.get(p.name)
        if value is None or value == "" and self.signer.rule.drops_empty:
            value = self._source(p.value or p.default)
        return None if value == "" and self.signer.rule.drops_empty else value

    def _source(self, source: model.Source | None) -> str | None:
        if source is None:
            return None
        if source.kind == "config":
            return self.signer.config.get(source.text, "") or None
        return self.service.name if source.kind == "service" else source.text

    def _check(self, p: model.Parameter, there: Mapping[str, str]) -> None:
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
        if p.format is not None and not self.fits(self.formats[p.format], value):
            raise self.refuse("bad_format", p.name, self.formats[p.format].says)
        if p.allowed and value not in p.allowed:
            raise self.refuse("not_allowed", p.name, ", ".join(p.allowed))
        self._check_number(p, value, there)

    def _check_fixed(self, p: model.Parameter, value: str) -> None:
        source = model.Source("config", p.equals) if p.equals else p.value
        if source is None:
            return
        expected = self._source(source)
        if expected is None:
            raise self.refuse("missing", f"config.{source.text}")
        same = value == expected
        if p.name == self.signer.rule.charset and value.isascii():
            same = value.lower() == expected.lower()
        if not same:
            raise self.refuse("not_allowed", p.name, p.hint or "")

    def _check_number(self, p: model.Parameter, value: str, there: Mapping[str, str]) -> None:
        places = self.currencies.get(there.get(p.decimals_of, "")) if p.decimals_of else p.decimals
        if places is not None and len(value.partition(".")[2]) > places:
            raise self.refuse("too_many_decimals", p.name, str(places))
        if p.minimum is not None and Decimal(value) < Decimal(p.minimum):
            raise self.refuse("too_small", p.name, p.minimum)
        if p.maximum is not None and Decimal(value) > Decimal(p.maximum):
            raise self.refuse("too_large", p.name, p.maximum)

    def _constrain(self, constraint: model.Constraint, there: Mapping[str, str]) -> None:
        present = [name for name in constraint.names if there.get(name)]
        listed = ", ".join(constraint.names)
        if constraint.kind == "exactly_one_of" and len(present) != 1:
            raise self.refuse(constraint.code, constraint.names[0], listed)
        if constraint.kind == "goes_together" and 0 < len(present) < len(constraint.names):
            raise self.refuse(constraint.code, next(n for n in constraint.names if n not in present), listed)

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
