"""Arithmetic as VBScript does it: Integer, Long and Double, with Overflow where Windows has it.

asppy calculates with Python's integers, which never overflow, and cuts the operands of And, Or, \\ and Mod down to 32
bits. The functions here take values, so that the compiler uses the very same operators as the interpreter.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from ASPPY.ast_nodes import BinaryOp, Concat, UnaryOp
from ASPPY.vb_errors import raise_runtime
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray, VBNull

from .values import HIGHEST_LONG, INTEGERS, LOWEST_LONG, NUMBERS, Ready, type_mismatch

Operator = Callable[[Any, Any, Any], Any]

_asppy_binary = vm.VBInterpreter._eval_binaryop
_asppy_concat = vm.VBInterpreter._eval_concat
_asppy_unary = vm.VBInterpreter._eval_unaryop
_asppy_flat_index = VBArray._flat_index


def settle(value: Any) -> Any:
    """The value of a calculation with its VBScript type: an integer beyond Long is a Double, infinity is Overflow."""
    kind = value.__class__
    if kind is int:
        return value if LOWEST_LONG <= value <= HIGHEST_LONG else float(value)
    if kind is float and math.isinf(value):
        raise_runtime("OVERFLOW")
    return value


def to_long(value: float) -> int:
    """A number rounded to a Long (half to even), or Overflow."""
    whole = value if value.__class__ is int else round(value)
    if not LOWEST_LONG <= whole <= HIGHEST_LONG:
        raise_runtime("OVERFLOW")
    return int(whole)


def to_index(value: Any) -> int:
    """An array index: rounded, not cut off."""
    return to_long(value if value.__class__ in NUMBERS else vm._arith_number(value))


def add(interp: Any, left: Any, right: Any) -> Any:
    if left.__class__ in NUMBERS and right.__class__ in NUMBERS:
        return settle(left + right)
    return settle(_asppy_concat(interp, Concat(Ready(left), "+", Ready(right))))


def join(interp: Any, left: Any, right: Any) -> Any:
    """The operator &."""
    if left.__class__ is str:
        if right.__class__ is str:
            return left + right
        if right.__class__ in INTEGERS:
            return left + str(right)
    return _asppy_concat(interp, Concat(Ready(left), "&", Ready(right)))


def subtract(interp: Any, left: Any, right: Any) -> Any:
    if left.__class__ in NUMBERS and right.__class__ in NUMBERS:
        return settle(left - right)
    return settle(_asppy_binary(interp, BinaryOp("-", Ready(left), Ready(right))))


def multiply(interp: Any, left: Any, right: Any) -> Any:
    if left.__class__ in NUMBERS and right.__class__ in NUMBERS:
        return settle(left * right)
    return settle(_asppy_binary(interp, BinaryOp("*", Ready(left), Ready(right))))


def divide(interp: Any, left: Any, right: Any) -> Any:
    if left.__class__ in NUMBERS and right.__class__ in NUMBERS and right != 0:
        return settle(left / right)
    return settle(_asppy_binary(interp, BinaryOp("/", Ready(left), Ready(right))))


def power(interp: Any, left: Any, right: Any) -> Any:
    try:
        return settle(_asppy_binary(interp, BinaryOp("^", Ready(left), Ready(right))))
    except OverflowError:
        raise_runtime("OVERFLOW")


def _operand(interp: Any, value: Any) -> int | None:
    """An operand of And, \\, Mod and their like as a Long; None for Null, which asppy's own operator settles."""
    if value.__class__ in NUMBERS:
        return to_long(value)
    value = interp._operand(value)
    return None if value is VBNull else to_long(vm._arith_number(value))


def _long_operator(name: str, calculate: Callable[[int, int], int], *, on_booleans: bool) -> Operator:
    def operator(interp: Any, left: Any, right: Any) -> Any:
        if left.__class__ is int and right.__class__ is int:  # an int outside Long never leaves `settle`
            return calculate(left, right)
        if on_booleans and left.__class__ is bool and right.__class__ is bool:
            return bool(calculate(-1 if left else 0, -1 if right else 0))
        first, second = _operand(interp, left), _operand(interp, right)
        if first is None or second is None:
            return _asppy_binary(interp, BinaryOp(name, Ready(left), Ready(right)))
        return calculate(first, second)

    return operator


def _quotient(left: int, right: int) -> int:
    if right == 0:
        raise_runtime("DIVISION_BY_ZERO")
    quotient = abs(left) // abs(right)
    return to_long(quotient if (left < 0) == (right < 0) else -quotient)


def _remainder(left: int, right: int) -> int:
    if right == 0:
        raise_runtime("DIVISION_BY_ZERO")
    remainder = abs(left) % abs(right)
    return -remainder if left < 0 else remainder


bit_and = _long_operator("AND", lambda a, b: a & b, on_booleans=True)
bit_or = _long_operator("OR", lambda a, b: a | b, on_booleans=True)
bit_xor = _long_operator("XOR", lambda a, b: a ^ b, on_booleans=True)
bit_eqv = _long_operator("EQV", lambda a, b: ~(a ^ b), on_booleans=True)
bit_imp = _long_operator("IMP", lambda a, b: ~a | b, on_booleans=True)
integer_divide = _long_operator("\\", _quotient, on_booleans=False)
modulo = _long_operator("MOD", _remainder, on_booleans=False)


def negate(interp: Any, value: Any) -> Any:
    if value.__class__ in NUMBERS:
        return settle(-value)
    return settle(_asppy_unary(interp, UnaryOp("-", Ready(value))))


def bit_not(interp: Any, value: Any) -> Any:
    if value.__class__ is bool:
        return not value
    number = _operand(interp, value)
    return VBNull if number is None else ~number


def _comparison(name: str, compare: Callable[[Any, Any], bool]) -> Operator:
    def operator(interp: Any, left: Any, right: Any) -> Any:
        kind, other = left.__class__, right.__class__
        if (kind in NUMBERS and other in NUMBERS) or (kind is str and other is str):
            return compare(left, right)
        return vm._compare(name, interp._operand(left), interp._operand(right))

    return operator


def same_object(interp: Any, left: Any, right: Any) -> Any:
    """The operator Is."""
    return _asppy_binary(interp, BinaryOp("IS", Ready(left), Ready(right)))


def is_not(_interp: Any, _left: Any, _right: Any) -> Any:
    type_mismatch("VBScript has no operator Is Not: write Not a Is b")


BINARY: dict[str, Operator] = {
    "+": add, "&": join, "-": subtract, "*": multiply, "/": divide, "^": power, "\\": integer_divide, "MOD": modulo,
    "AND": bit_and, "OR": bit_or, "XOR": bit_xor, "EQV": bit_eqv, "IMP": bit_imp, "IS": same_object, "IS NOT": is_not,
    "=": _comparison("=", lambda a, b: a == b), "<>": _comparison("<>", lambda a, b: a != b),
    "<": _comparison("<", lambda a, b: a < b), ">": _comparison(">", lambda a, b: a > b),
    "<=": _comparison("<=", lambda a, b: a <= b), ">=": _comparison(">=", lambda a, b: a >= b),
}  # fmt: skip
BINARY["=<"], BINARY["=>"] = BINARY["<="], BINARY[">="]
UNARY: dict[str, Callable[[Any, Any], Any]] = {"-": negate, "NOT": bit_not}


def _evaluate_binary(interp: Any, expr: Any) -> Any:
    return BINARY[expr.op.upper()](interp, interp.eval_expr(expr.left), interp.eval_expr(expr.right))


def _evaluate_unary(interp: Any, expr: Any) -> Any:
    return UNARY[expr.op.upper()](interp, interp.eval_expr(expr.expr))


def _flat_index(array: VBArray, indices: Any) -> Any:
    if indices.__class__ is int and array._dims == 1 and array._allocated and 0 <= indices <= array._ubs[0]:
        return indices
    wanted = indices if isinstance(indices, list) else [indices]
    return _asppy_flat_index(array, [to_index(index) for index in wanted])


def install() -> None:
    dispatch = vm.VBInterpreter._EXPR_DISPATCH
    dispatch[BinaryOp] = dispatch[Concat] = _evaluate_binary
    dispatch[UnaryOp] = _evaluate_unary
    dispatch[Ready] = lambda _interp, expr: expr.value
    VBArray._flat_index = _flat_index
