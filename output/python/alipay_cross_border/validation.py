# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Checks the parameters of a request against the table of its service, and fills in what the merchant need not give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from .charset import Charset
from .errors import KitError
from .formats import CURRENCIES, FORMATS
from .rules import Constraint, Parameter, Service


class Validation:
    """Validates with the fields of one config, by their names."""

    def __init__(self, fields: Mapping[str, str], charset: Charset) -> None:
        self._fields = fields
        self._charset = charset

    def complete(self, service: Service, given: Mapping[str, str]) -> dict[str, str]:
        """The parameters that are sent, in the order of the table.

        Raises KitError for the first rule that is broken: unknown, missing, not_allowed, unencodable, too_long,
        bad_format, too_many_decimals, too_small, too_large, exactly_one_of, goes_with.
        """
        known = {parameter.name for parameter in service.parameters}
        for name in given:
            if name not in known:
                raise KitError("unknown", name)
        values = {parameter.name: self._value(parameter, given) for parameter in service.parameters}
        sent = {name: value for name, value in values.items() if value is not None}
        for parameter in service.parameters:
            value = sent.get(parameter.name)
            if value:
                self._check_fixed(parameter, value)
                self._check_text(parameter, value)
                _check_number(parameter, value, sent)
            elif parameter.required:
                raise KitError("missing", parameter.name)
        for constraint in service.constraints:
            _check_constraint(constraint, sent)
        return sent

    def check(self, parameters: Iterable[Parameter], message: Mapping[str, str]) -> None:
        """Checks those parameters of a message from the gateway; it may hold others.

        Raises KitError: missing, too_long, bad_format, not_allowed.
        """
        for parameter in parameters:
            value = message.get(parameter.name)
            if value:
                self._check_text(parameter, value)
            elif parameter.required:
                raise KitError("missing", parameter.name)

    def _value(self, parameter: Parameter, given: Mapping[str, str]) -> str | None:
        """What is sent; None for nothing."""
        return (
            given.get(parameter.name)
            or self._either(parameter.value, parameter.value_from)
            or self._either(parameter.default, parameter.default_from)
            or None
        )

    def _either(self, literal: str | None, field: str | None) -> str | None:
        return self._fields[field] if field else literal

    def _check_fixed(self, parameter: Parameter, value: str) -> None:
        field = parameter.equals or parameter.value_from
        expected = self._fields[field] if field else parameter.value
        if expected is None:
            return
        if not expected:
            raise KitError("missing", f"config.{field}")
        same = _lowered(value) == _lowered(expected) if parameter.ignores_case else value == expected
        if not same:
            raise KitError("not_allowed", parameter.name, parameter.hint)

    def _check_text(self, parameter: Parameter, value: str) -> None:
        length = len(self._charset.encode(value, parameter.name))
        if parameter.max_bytes is not None and length > parameter.max_bytes:
            raise KitError("too_long", parameter.name, str(parameter.max_bytes))
        if parameter.format is not None and not FORMATS[parameter.format].fits(value):
            raise KitError("bad_format", parameter.name, FORMATS[parameter.format].says)
        if parameter.allowed and value not in parameter.allowed:
            raise KitError("not_allowed", parameter.name, ", ".join(parameter.allowed))


def _check_number(parameter: Parameter, value: str, sent: Mapping[str, str]) -> None:
    decimals = parameter.decimals
    if parameter.decimals_of is not None:
        decimals = CURRENCIES.get(sent.get(parameter.decimals_of, ""))
    if decimals is not None and len(value.partition(".")[2]) > decimals:
        raise KitError("too_many_decimals", parameter.name, str(decimals))
    if parameter.minimum is not None and Decimal(value) < Decimal(parameter.minimum):
        raise KitError("too_small", parameter.name, parameter.minimum)
    if parameter.maximum is not None and Decimal(value) > Decimal(parameter.maximum):
        raise KitError("too_large", parameter.name, parameter.maximum)


def _check_constraint(constraint: Constraint, sent: Mapping[str, str]) -> None:
    absent = [name for name in constraint.names if not sent.get(name)]
    there = len(constraint.names) - len(absent)
    if constraint.kind == "exactly_one_of" and there != 1:
        raise KitError(constraint.code, constraint.names[0], ", ".join(constraint.names))
    if constraint.kind == "goes_together" and there and absent:
        raise KitError(constraint.code, absent[0], ", ".join(constraint.names))


def _lowered(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass").lower()  # bytes, so that only ASCII letters change
