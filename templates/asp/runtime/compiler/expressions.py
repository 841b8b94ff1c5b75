"""Expressions of VBScript as expressions of Python."""

from __future__ import annotations

from typing import Any

from ASPPY import runner_vm
from ASPPY.ast_nodes import (
    BinaryOp,
    BoolLit,
    CallExpr,
    Concat,
    Ident,
    Index,
    Member,
    NewExpr,
    NumberLit,
    ParenExpr,
    StringLit,
    UnaryOp,
)
from strict.builtins import BUILTIN_NAMES

from . import kinds
from .calls import INTERPRETED, Calls
from .code import Code, Interpreted
from .kinds import ANY, BOOLEAN, EMPTY, OTHER, TEXT
from .operators import Operators


class Expressions(Operators, Calls):
    """The expressions of one procedure."""

    def expression(self, expr: Any) -> Code:
        kind = expr.__class__
        if kind is ParenExpr:
            return self.expression(expr.expr)
        if kind is NumberLit:
            return self.number(expr.value)
        if kind is StringLit:
            return Code(repr(expr.value), TEXT)
        if kind is BoolLit:
            return Code(repr(expr.value), BOOLEAN)
        if kind is Ident:
            return self.name(expr.name)
        if kind is Concat:
            return self.joined_text(expr) if expr.op == "&" else self.arithmetic("+", "ADD", expr)
        if kind is BinaryOp:
            return self.binary(expr)
        if kind is UnaryOp:
            return self.negative(expr) if expr.op == "-" else self.negated(expr)
        if kind is CallExpr:
            return self.call(expr)
        if kind is Member:
            return self.member(expr)
        if kind is Index:
            return Code(f"INDEX2({', '.join([self.solid(expr.obj), *self.plain(expr.args)])})")
        if kind is NewExpr:
            return Code(f"NEW({expr.class_name!r})", OTHER)
        raise Interpreted(kind.__name__)

    def name(self, name: str) -> Code:
        if name in self.locals:
            return Code(self.variable(name), ANY if name in self.boxed else self.kinds_of.get(name, ANY))
        if name == "ME" and self.owner:
            return Code("me", OTHER)
        if name in ("EMPTY", "NULL", "NOTHING"):
            return Code(name, EMPTY if name == "EMPTY" else OTHER)
        if self.owner:
            if name in self.owner.getters or name in self.owner.methods:
                return Code(self.value_of(self.owner.getters.get(name) or self.owner.methods[name]))
            if name in self.owner.fields:
                return Code(f"fields[{name!r}]")
        if name in self.program.procedures:
            return Code(self.value_of(self.program.procedures[name]))
        if name in BUILTIN_NAMES:
            value = runner_vm._STATIC_ENV_TEMPLATE[name]
            if value.__class__ in (str, int):
                return Code(repr(value), kinds.kind_of(value))
            raise Interpreted(f"{name} without arguments")
        if name in self.program.classes or name in INTERPRETED:
            raise Interpreted(name)
        return Code(f"E[{name!r}]")
