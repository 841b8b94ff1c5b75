"""Operators of VBScript: those of Python where the kinds of their operands allow it, calls where they do not."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from ASPPY.ast_nodes import Concat, NumberLit, StringLit

from . import kinds
from .code import ADDITIVE, ATOM, MULTIPLICATIVE, Code, Interpreted, Writer
from .kinds import ANY, BOOLEAN, DOUBLE, EMPTY, INTEGER, LONG, NEGATIVE, NUMBER, NUMERIC, OTHER, TEXT, within

_COMPARISONS = {
    "=": ("==", "EQ"),
    "<>": ("!=", "NE"),
    "<": ("<", "LT"),
    ">": (">", "GT"),
    "<=": ("<=", "LE"),
    ">=": (">=", "GE"),
}
_COMPARISONS |= {"=<": _COMPARISONS["<="], "=>": _COMPARISONS[">="]}
_BITWISE = {"AND": "&", "OR": "|", "XOR": "^"}


class Operators(Writer):
    """The operators of one procedure."""

    @staticmethod
    def number(value: float) -> Code:
        if isinstance(value, float) and not math.isfinite(value):
            raise Interpreted("infinite literal")
        return Code(repr(value), DOUBLE if isinstance(value, float) else INTEGER if value >= 0 else INTEGER | NEGATIVE)

    def arithmetic(self, operator: str, helper: str, expr: Any) -> Code:
        left, right = self.expression(expr.left), self.expression(expr.right)
        if not (within(left.kinds, NUMERIC) and within(right.kinds, NUMERIC)):
            result = ANY & ~(EMPTY | BOOLEAN | LONG) if operator == "+" else INTEGER | NEGATIVE | DOUBLE | OTHER
            return Code(f"{helper}({self.checked(left).text}, {self.checked(right).text})", result)
        binds = MULTIPLICATIVE if operator == "*" else ADDITIVE
        text = f"{self.wrapped(left, binds)} {operator} {self.wrapped(right, binds + 1)}"
        result = kinds.of_arithmetic(operator, left.kinds, right.kinds)
        if result == DOUBLE:
            return Code(text, DOUBLE, binds, loose=True)
        name, settle = self.temporary(), "SETTLE" if (left.kinds | right.kinds) & DOUBLE else "FLOAT"
        return Code(f"({name} if -2147483648 <= ({name} := {text}) <= 2147483647 else {settle}({name}))", result)

    def binary(self, expr: Any) -> Code:
        operator = expr.op.upper()
        if operator in _COMPARISONS:
            return self._comparison(*_COMPARISONS[operator], expr)
        if operator in ("-", "*"):
            return self.arithmetic(operator, {"-": "SUB", "*": "MUL"}[operator], expr)
        if operator == "/":
            return self._division(expr)
        if operator in ("\\", "MOD"):
            return self._whole_division(operator, expr)
        left, right = self.checked(self.expression(expr.left)), self.checked(self.expression(expr.right))
        if operator in _BITWISE:
            return self._bitwise(operator, left, right)
        if operator == "^":
            return Code(
                f"POW({left.text}, {right.text})",
                DOUBLE if within(left.kinds | right.kinds, NUMERIC) else DOUBLE | OTHER,
            )
        if operator in ("EQV", "IMP", "IS"):
            return Code(f"{operator}({left.text}, {right.text})", BOOLEAN if operator == "IS" else ANY)
        raise Interpreted(operator)

    def _comparison(self, python: str, helper: str, expr: Any) -> Code:
        left, right = self.checked(self.expression(expr.left)), self.checked(self.expression(expr.right))
        both = left.kinds | right.kinds
        if within(both, NUMBER) or within(both, TEXT):
            return Code(f"({left.text} {python} {right.text})", BOOLEAN)
        plain = BOOLEAN if within(both, NUMBER | TEXT | EMPTY | BOOLEAN) else BOOLEAN | OTHER
        for literal, other in ((right, expr.right), (left, expr.left)):
            if isinstance(other, (StringLit, NumberLit)):
                name, value = self.temporary(), left if literal is right else right
                same = f"{name}.__class__ is str" if isinstance(other, StringLit) else f"{name}.__class__ in NUMBERS"
                pair = (name, literal.text) if literal is right else (literal.text, name)
                # the class is asked of the value itself: its temporary is bound there
                asked = same.replace(name, f"({name} := {value.text})", 1)
                return Code(f"({pair[0]} {python} {pair[1]} if {asked} else {helper}({pair[0]}, {pair[1]}))", plain)
        return Code(f"{helper}({left.text}, {right.text})", plain)

    def _division(self, expr: Any) -> Code:
        left, right = self.expression(expr.left), self.expression(expr.right)
        if not (within(left.kinds, NUMERIC) and within(right.kinds, NUMERIC)):
            return Code(f"DIV({self.checked(left).text}, {self.checked(right).text})", DOUBLE | OTHER)
        if isinstance(expr.right, NumberLit) and expr.right.value:
            return Code(f"{self.wrapped(left, MULTIPLICATIVE)} / {right.text}", DOUBLE, MULTIPLICATIVE, loose=True)
        name = self.temporary()
        dividend, divisor = self.checked(left), self.checked(right)
        text = f"{dividend.text} / ({name} if ({name} := {divisor.text}) else DIVISION_BY_ZERO())"
        return Code(text, DOUBLE, MULTIPLICATIVE, loose=True)

    def _whole_division(self, operator: str, expr: Any) -> Code:
        left, right = self.checked(self.expression(expr.left)), self.checked(self.expression(expr.right))
        natural = within(left.kinds, INTEGER | LONG) and not left.kinds & NEGATIVE
        if natural and isinstance(expr.right, NumberLit) and right.kinds == INTEGER and expr.right.value:
            return Code(f"({left.text} {'//' if operator != 'MOD' else '%'} {right.text})", INTEGER)
        result = INTEGER | NEGATIVE if within(left.kinds | right.kinds, NUMBER) else INTEGER | NEGATIVE | OTHER
        return Code(f"{'IDIV' if operator != 'MOD' else 'MOD'}({left.text}, {right.text})", result)

    def _long(self, code: Code) -> str:
        return code.text if within(code.kinds, INTEGER | LONG) else f"LONG({code.text})"

    def _bitwise(self, operator: str, left: Code, right: Code) -> Code:
        both = left.kinds | right.kinds
        if within(both, BOOLEAN):
            return Code(f"({left.text} {_BITWISE[operator]} {right.text})", BOOLEAN)
        if within(both, NUMBER):
            signed = both & (NEGATIVE | DOUBLE)
            if operator == "AND":
                signed = left.kinds & (NEGATIVE | DOUBLE) and right.kinds & (NEGATIVE | DOUBLE)
            return Code(
                f"({self._long(left)} {_BITWISE[operator]} {self._long(right)})",
                INTEGER | NEGATIVE if signed else INTEGER,
            )
        return Code(f"{operator}({left.text}, {right.text})", INTEGER | NEGATIVE | BOOLEAN | OTHER)

    def negated(self, expr: Any) -> Code:
        value = self.checked(self.expression(expr.expr))
        if within(value.kinds, BOOLEAN):
            return Code(f"(not {value.text})", BOOLEAN)
        if within(value.kinds, NUMBER):
            return Code(f"(~{self._long(value)})", INTEGER | NEGATIVE)
        return Code(f"NOT({value.text})", INTEGER | NEGATIVE | BOOLEAN | OTHER)

    def negative(self, expr: Any) -> Code:
        if isinstance(expr.expr, NumberLit):
            number = self.number(-expr.expr.value)
            return replace(number, text=f"({number.text})")
        value = self.checked(self.expression(expr.expr))
        if value.kinds == DOUBLE:
            return Code(f"(-{value.text})", DOUBLE)
        return Code(f"NEG({value.text})", INTEGER | NEGATIVE | DOUBLE | (0 if within(value.kinds, NUMBER) else OTHER))

    def joined_text(self, expr: Any) -> Code:
        parts, node = [], expr
        while node.__class__ is Concat and node.op == "&":
            parts.append(node.right)
            node = node.left
        codes = [self.checked(self.expression(part)) for part in [node, *reversed(parts)]]
        result, length = codes[0], 1
        for code in codes[1:]:
            left = result.text if within(result.kinds, TEXT) else ""
            if left and within(code.kinds, TEXT) and length < 60:
                result, length = Code(f"{left} + {code.text}", TEXT, ADDITIVE), length + 1
            elif left and within(code.kinds, INTEGER) and length < 60:
                result, length = Code(f"{left} + str({code.text})", TEXT, ADDITIVE), length + 1
            else:
                plain = within(result.kinds | code.kinds, NUMBER | TEXT | EMPTY | BOOLEAN)
                result, length = Code(f"JOIN({result.text}, {code.text})", TEXT if plain else TEXT | OTHER), 1
        return Code(f"({result.text})", result.kinds) if result.binds != ATOM else result
