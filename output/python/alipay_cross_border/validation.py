# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Checks the parameters of a request against the table of its service, and fills in what the merchant need not give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .charset import Charset
from .checks import check_items, check_names, check_number, check_text, is_same
from .clock import Clock, now, shown
from .errors import KitError
from .formats import FORMATS
from .parts import Entries, fields_at, parted, written
from .period import check_period
from .rules import Constraint, Parameter, Service, Source


def texts(parameters: Mapping[str, str | None]) -> dict[str, str]:
    """The parameters without those that are None. Raises KitError: bad_format, for another type than text."""
    found: dict[str, str] = {}
    for name, value in parameters.items():
        if value is None:
            continue
        if not isinstance(name, str) or not isinstance(value, str):
            raise KitError("bad_format", str(name), "text")
        found[name] = value
    return found


class Validation:
    """Validates with the fields of one config, by their names."""

    def __init__(self, fields: Mapping[str, str], charset: Charset, clock: Clock = now) -> None:
        self._fields = fields
        self._charset = charset
        self._clock = clock

    def complete(self, service: Service, given: Mapping[str, str]) -> dict[str, str]:
        """The parameters that are sent, in the order of the table.

        Raises KitError for the first rule that is broken; the README lists the codes.
        """
        sent = self.filled(service.parameters, given)
        for constraint in service.constraints:
            self._check_constraint(constraint, sent)
        return sent

    def filled(self, parameters: Sequence[Parameter], given: Mapping[str, str]) -> dict[str, str]:
        """The same by a table alone, without rules over several parameters. Raises KitError."""
        given, parts = parted(parameters, given)
        values = {parameter.name: self._value(parameter, given) for parameter in parameters}
        sent = {name: value for name, value in values.items() if value is not None}
        for parameter in parameters:
            if parameter.name in parts:
                sent[parameter.name] = self._json(parameter, parts[parameter.name])
            value = sent.get(parameter.name)
            if value:
                self._check_fixed(parameter, value)
                check_text(parameter, value, self._charset)
                check_number(parameter, value, sent)
                check_items(parameter, value)
                self._check_time(parameter, value)
            elif parameter.required:
                raise KitError("missing", parameter.name)
        return {name: sent[name] for name in values if name in sent}

    def _json(self, parameter: Parameter, entries: Entries) -> str:
        assert parameter.json is not None
        checked = [
            self.filled(fields_at(parameter, parameter.json, index), entries.get(index, {}))
            for index in range(max(entries) + 1)
        ]
        return written(parameter.json, checked)

    def check(self, parameters: Iterable[Parameter], message: Mapping[str, str]) -> None:
        """Checks those parameters of a message from the gateway; it may hold others.

        Raises KitError: missing, too_long, bad_format, not_allowed.
        """
        for parameter in parameters:
            value = message.get(parameter.name)
            if value:
                check_text(parameter, value, self._charset)
            elif parameter.required:
                raise KitError("missing", parameter.name)

    def _value(self, parameter: Parameter, given: Mapping[str, str]) -> str | None:
        """What is sent; None for nothing."""
        return (
            given.get(parameter.name)
            or self._from(parameter.value, parameter)
            or self._from(parameter.default, parameter)
            or None
        )

    def _from(self, source: Source | None, parameter: Parameter) -> str | None:
        if source is None:
            return None
        if source.kind == "now":
            return self._time(parameter)
        return self._fields[source.text] if source.kind == "config" else source.text

    def _time(self, parameter: Parameter) -> str:
        """The clock in the parameter's own pattern."""
        return shown(self._clock(), FORMATS[parameter.format or ""].pattern)

    def _check_fixed(self, parameter: Parameter, value: str) -> None:
        source = Source("config", parameter.equals) if parameter.equals else parameter.value
        if source is None:
            return
        expected = self._from(source, parameter)
        if not expected:
            raise KitError("missing", f"config.{source.text}")
        if not is_same(parameter, value, expected):
            raise KitError("not_allowed", parameter.name, parameter.hint)

    def _check_time(self, parameter: Parameter, value: str) -> None:
        if parameter.latest_now and value > self._time(parameter):
            raise KitError("in_future", parameter.name)

    def _check_constraint(self, constraint: Constraint, sent: Mapping[str, str]) -> None:
        if constraint.kind == "period":
            check_period(constraint, sent, shown(self._clock(), "yyyyMMdd"))
            return
        check_names(constraint, sent)
