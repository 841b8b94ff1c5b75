"""What generated code calls and what needs no interpreter."""

from __future__ import annotations

from typing import Any, NoReturn

from ASPPY.ast_nodes import ResponseCall, ResponseClear, ResponseEnd, ResponseFlush, ResponseSetProperty
from ASPPY.vb_errors import VBScriptRuntimeError, raise_runtime
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray, VBEmpty, VBNothing, VBNull
from strict import numbers, statements
from strict.values import NUMBERS, Ready

from .references import field_reference


def overflow(_value: float = 0.0) -> NoReturn:
    raise VBScriptRuntimeError("OVERFLOW")


def division_by_zero() -> NoReturn:
    raise VBScriptRuntimeError("DIVISION_BY_ZERO")


def out_of_range() -> NoReturn:
    raise VBScriptRuntimeError("SUBSCRIPT_OUT_OF_RANGE")


def truth(value: Any) -> bool:
    return bool(vm._try_truthy(value))


def long(value: Any) -> int:
    """A number as an operand of And, \\ and their like."""
    whole = int(value)
    return whole if whole == value and -2147483648 <= whole <= 2147483647 else numbers.to_long(value)


def copied(value: Any) -> Any:
    return value.clone() if value.__class__ is VBArray else value


def position(value: Any) -> int:
    """An array index of whatever type, not below zero."""
    index = value if value.__class__ is int else numbers.to_index(value)
    return index if index >= 0 else out_of_range()


def whole(value: Any) -> Any:
    """Int of a number."""
    return value // 1.0 if value.__class__ is float else int(value)


def loop_bound(value: Any) -> Any:
    number = vm._try_number(value)
    if number is None:
        raise vm.VBScriptRuntimeError("For requires numeric bounds")
    return number


def redim(array: Any, bounds: list[Any], preserve: bool) -> Any:
    """The array with its new bounds; a new one for a variable that holds none."""
    if not isinstance(array, VBArray):
        array = VBArray([-1], allocated=False, dynamic=True)
    if not array._dynamic:
        raise_runtime("ARRAY_FIXED")
    wanted = [numbers.to_index(bound) for bound in bounds]
    if any(bound < -1 for bound in wanted):
        raise_runtime("OUT_OF_MEMORY")
    array.redim(wanted, preserve=preserve)
    return array


def dimensioned(bounds: list[int]) -> VBArray:
    return VBArray(bounds, allocated=True, dynamic=False) if bounds else VBArray([-1], allocated=False, dynamic=True)


CONSTANT_NAMES: dict[str, Any] = {
    "EMPTY": VBEmpty, "NULL": VBNull, "NOTHING": VBNothing, "VBArray": VBArray, "NUMBERS": NUMBERS,
    "SETTLE": numbers.settle,
    "LONG": long, "FLOAT": float, "OVERFLOW": overflow, "DIVISION_BY_ZERO": division_by_zero,
    "OUT_OF_RANGE": out_of_range,
    "TRUTH": truth, "COPIED": copied, "LOOP_BOUND": loop_bound, "TRY_NUMBER": vm._try_number, "REDIM": redim,
    "Ready": Ready, "SetProperty": ResponseSetProperty, "ResponseCall": ResponseCall, "ResponseEnd": ResponseEnd,
    "ResponseClear": ResponseClear, "ResponseFlush": ResponseFlush, "DIMENSIONED": dimensioned,
    "ITEMS": statements.items_of, "AT": position, "INT": whole, "FIELD_REF": field_reference,
}  # fmt: skip
