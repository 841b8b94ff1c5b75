"""Expressions of VBScript as expressions of Python."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
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
from .kinds import ANY, BOOLEAN, DOUBLE, EMPTY, INTEGER, LONG, NEGATIVE, NUMBER, NUMERIC, OTHER, TEXT, within
from .program import Procedure, Program

ADDITIVE, MULTIPLICATIVE, ATOM = 1, 2, 3
_COMPARISONS = {"=": ("==", "EQ"), "<>": ("!=", "NE"), "<": ("<", "LT"), ">": (">", "GT"), "<=": ("<=", "LE"), ">=": (">=", "GE")}
_COMPARISONS |= {"=<": _COMPARISONS["<="], "=>": _COMPARISONS[">="]}
_BITWISE = {"AND": "&", "OR": "|", "XOR": "^"}
_PER_REQUEST = frozenset({"RND", "CREATEOBJECT"})
_INTERPRETED = frozenset({"EVAL", "GETREF", "RANDOMIZE"})
CONTEXT_NAMES = frozenset({"RESPONSE", "REQUEST", "SERVER", "SESSION", "APPLICATION", "ERR"})


class Interpreted(Exception):
    """This procedure is left to the interpreter; the text says why."""


@dataclass(frozen=True)
class Code:
    """A Python expression: its text, the kinds of its value, how tightly it binds, and whether infinity may still lurk in it."""

    text: str
    kinds: int = ANY
    binds: int = ATOM
    loose: bool = False


class Expressions:
    """Writes the expressions of one procedure; `kinds_of` is what is known of its variables at this point."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        self.program, self.procedure, self.owner = program, procedure, procedure.owner
        self.locals, self.boxed = procedure.locals, boxed
        self._parameters = {param.name for param in procedure.params}
        self.kinds_of: dict[str, int] = {}
        self.items_of: dict[str, int] = {}
        self.constants: dict[str, Any] = {}
        self.callees: set[tuple[Procedure, bool]] = set()
        self._temporaries = 0

    def temporary(self) -> str:
        self._temporaries += 1
        return f"t{self._temporaries}"

    def solid(self, expr: Any) -> str:
        """A value that may leave its expression: finite."""
        return self.checked(self.expression(expr)).text

    def checked(self, code: Code) -> Code:
        if not code.loose:
            return code
        name = self.temporary()
        text = f"({name} if -1.7976931348623157e308 <= ({name} := {code.text}) <= 1.7976931348623157e308 else OVERFLOW())"
        return Code(text, code.kinds)

    def expression(self, expr: Any) -> Code:
        kind = expr.__class__
        if kind is ParenExpr:
            return self.expression(expr.expr)
        if kind is NumberLit:
            return self._number(expr.value)
        if kind is StringLit:
            return Code(repr(expr.value), TEXT)
        if kind is BoolLit:
            return Code(repr(expr.value), BOOLEAN)
        if kind is Ident:
            return self._name(expr.name)
        if kind is Concat:
            return self._text(expr) if expr.op == "&" else self._arithmetic("+", "ADD", expr)
        if kind is BinaryOp:
            return self._binary(expr)
        if kind is UnaryOp:
            return self._negation(expr) if expr.op == "-" else self._not(expr)
        if kind is CallExpr:
            return self._call(expr)
        if kind is Member:
            return self._member(expr)
        if kind is Index:
            return Code(f"INDEX2({', '.join([self.solid(expr.obj), *self._plain(expr.args)])})")
        if kind is NewExpr:
            return Code(f"NEW({expr.class_name!r})", OTHER)
        raise Interpreted(kind.__name__)

    def _plain(self, args: list[Any]) -> list[str]:
        return ["None" if arg is None else self.solid(arg) for arg in args]

    @staticmethod
    def _number(value: float) -> Code:
        if isinstance(value, float) and not math.isfinite(value):
            raise Interpreted("infinite literal")
        return Code(repr(value), DOUBLE if isinstance(value, float) else INTEGER if value >= 0 else INTEGER | NEGATIVE)

    # names

    def variable(self, name: str) -> str:
        if not name.replace("_", "a").isalnum() or not name.isascii():
            raise Interpreted("a name in brackets")
        return f"b_{name}[0]" if name in self.boxed else f"v_{name}"

    def _name(self, name: str) -> Code:
        if name in self.locals:
            return Code(self.variable(name), ANY if name in self.boxed else self.kinds_of.get(name, ANY))
        if name == "ME" and self.owner:
            return Code("me", OTHER)
        if name in ("EMPTY", "NULL", "NOTHING"):
            return Code(name, EMPTY if name == "EMPTY" else OTHER)
        if self.owner:
            if name in self.owner.getters or name in self.owner.methods:
                return Code(self._value_of(self.owner.getters.get(name) or self.owner.methods[name]))
            if name in self.owner.fields:
                return Code(f"fields[{name!r}]")
        if name in self.program.procedures:
            return Code(self._value_of(self.program.procedures[name]))
        if name in BUILTIN_NAMES:
            value = runner_vm._STATIC_ENV_TEMPLATE[name]
            if value.__class__ in (str, int):
                return Code(repr(value), kinds.kind_of(value))
            raise Interpreted(f"{name} without arguments")
        if name in self.program.classes or name in _INTERPRETED:
            raise Interpreted(name)
        return Code(f"E[{name!r}]")

    def _value_of(self, target: Procedure) -> str:
        if not target.is_function:
            raise Interpreted(f"{target.name} has no value")
        return self.call_procedure(target, [])

    # operators

    def _wrapped(self, code: Code, binds: int) -> str:
        return code.text if code.binds >= binds else f"({code.text})"

    def _arithmetic(self, operator: str, helper: str, expr: Any) -> Code:
        left, right = self.expression(expr.left), self.expression(expr.right)
        if not (within(left.kinds, NUMERIC) and within(right.kinds, NUMERIC)):
            result = ANY & ~(EMPTY | BOOLEAN | LONG) if operator == "+" else INTEGER | NEGATIVE | DOUBLE | OTHER
            return Code(f"{helper}({self.checked(left).text}, {self.checked(right).text})", result)
        binds = MULTIPLICATIVE if operator == "*" else ADDITIVE
        text = f"{self._wrapped(left, binds)} {operator} {self._wrapped(right, binds + 1)}"
        result = kinds.of_arithmetic(operator, left.kinds, right.kinds)
        if result == DOUBLE:
            return Code(text, DOUBLE, binds, loose=True)
        name, settle = self.temporary(), "SETTLE" if (left.kinds | right.kinds) & DOUBLE else "FLOAT"
        return Code(f"({name} if -2147483648 <= ({name} := {text}) <= 2147483647 else {settle}({name}))", result)

    def _binary(self, expr: Any) -> Code:
        operator = expr.op.upper()
        if operator in _COMPARISONS:
            return self._comparison(*_COMPARISONS[operator], expr)
        if operator in ("-", "*"):
            return self._arithmetic(operator, {"-": "SUB", "*": "MUL"}[operator], expr)
        if operator == "/":
            return self._division(expr)
        if operator in ("\\", "MOD"):
            return self._whole_division(operator, expr)
        left, right = self.checked(self.expression(expr.left)), self.checked(self.expression(expr.right))
        if operator in _BITWISE:
            return self._bitwise(operator, left, right)
        if operator == "^":
            return Code(f"POW({left.text}, {right.text})", DOUBLE if within(left.kinds | right.kinds, NUMERIC) else DOUBLE | OTHER)
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
            return Code(f"{self._wrapped(left, MULTIPLICATIVE)} / {right.text}", DOUBLE, MULTIPLICATIVE, loose=True)
        name = self.temporary()
        dividend, divisor = self.checked(left), self.checked(right)
        text = f"{dividend.text} / ({name} if ({name} := {divisor.text}) else DIVISION_BY_ZERO())"
        return Code(text, DOUBLE, MULTIPLICATIVE, loose=True)

    def _whole_division(self, operator: str, expr: Any) -> Code:
        left, right = self.checked(self.expression(expr.left)), self.checked(self.expression(expr.right))
        if within(left.kinds, INTEGER | LONG) and not left.kinds & NEGATIVE and isinstance(expr.right, NumberLit) and right.kinds == INTEGER:
            if expr.right.value:
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
            return Code(f"({self._long(left)} {_BITWISE[operator]} {self._long(right)})", INTEGER | NEGATIVE if signed else INTEGER)
        return Code(f"{operator}({left.text}, {right.text})", INTEGER | NEGATIVE | BOOLEAN | OTHER)

    def _not(self, expr: Any) -> Code:
        value = self.checked(self.expression(expr.expr))
        if within(value.kinds, BOOLEAN):
            return Code(f"(not {value.text})", BOOLEAN)
        if within(value.kinds, NUMBER):
            return Code(f"(~{self._long(value)})", INTEGER | NEGATIVE)
        return Code(f"NOT({value.text})", INTEGER | NEGATIVE | BOOLEAN | OTHER)

    def _negation(self, expr: Any) -> Code:
        if isinstance(expr.expr, NumberLit):
            number = self._number(-expr.expr.value)
            return replace(number, text=f"({number.text})")
        value = self.checked(self.expression(expr.expr))
        if value.kinds == DOUBLE:
            return Code(f"(-{value.text})", DOUBLE)
        return Code(f"NEG({value.text})", INTEGER | NEGATIVE | DOUBLE | (0 if within(value.kinds, NUMBER) else OTHER))

    def _text(self, expr: Any) -> Code:
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

    # calls

    def _call(self, expr: Any) -> Code:
        callee, args = expr.callee, expr.args
        if isinstance(callee, Member):
            return Code(self.call_member(callee, args))
        if not isinstance(callee, Ident):
            return Code(f"INDEX({', '.join([self.solid(callee), *self._plain(args)])})")
        name = callee.name
        if name in self.locals and name != self.procedure.name:
            if name in self.program.procedures:
                raise Interpreted(f"{name} is a variable and a procedure")
            return self._element(name, args)
        target = self.resolve(name)
        if target is not None:
            text = self.call_procedure(target, args)
            return Code(text, self.result_kinds(target, args))
        if name in self.locals or (self.owner and name in self.owner.fields):
            return Code(f"INDEX({', '.join([self._name(name).text, *self._plain(args)])})")
        if name in _PER_REQUEST:
            return Code(f"E[{name!r}]({', '.join(self._plain(args))})")
        if name in BUILTIN_NAMES:
            return self._builtin(name, args)
        if name in self.program.classes or name in _INTERPRETED or name in CONTEXT_NAMES:
            raise Interpreted(name)
        return Code(f"INDEX({', '.join([f'E[{name!r}]', *self._plain(args)])})")

    def result_kinds(self, target: Procedure, args: list[Any]) -> int:
        """The kinds of what a function returns for arguments of these kinds; any, unless the statements' writer knows better."""
        return ANY

    def resolve(self, name: str) -> Procedure | None:
        """The method or procedure that a call by this name reaches."""
        if self.owner:
            own = self.owner.methods.get(name) or self.owner.getters.get(name)
            if own is not None:
                return own
            if name in self.owner.fields:
                return None
        return self.program.procedures.get(name)

    def _element(self, name: str, args: list[Any]) -> Code:
        if name in self.items_of and len(args) == 1:
            return Code(f"i_{name}[{self.position(args[0])}]", self.items_of[name])
        return Code(f"INDEX({', '.join([self.variable(name), *self._plain(args)])})")

    def position(self, expr: Any) -> str:
        """An index that is not negative; what is too large ends in an IndexError of the list."""
        code = self._index(expr)
        if within(code.kinds, INTEGER | LONG):
            if not code.kinds & NEGATIVE:
                return code.text
            name = self.temporary()
            return f"{name} if ({name} := {code.text}) >= 0 else OUT_OF_RANGE()"
        return f"AT({self.checked(code).text})"

    def _index(self, expr: Any) -> Code:
        """Sums of integers in an index need no look at Overflow: the array ends long before."""
        if isinstance(expr, ParenExpr):
            return self._index(expr.expr)
        is_sum = (isinstance(expr, Concat) and expr.op == "+") or (isinstance(expr, BinaryOp) and expr.op == "-")
        if is_sum:
            left, right = self._index(expr.left), self._index(expr.right)
            if within(left.kinds, INTEGER | LONG) and within(right.kinds, INTEGER | LONG):
                operator = "+" if isinstance(expr, Concat) else "-"
                signed = NEGATIVE if operator == "-" or (left.kinds | right.kinds) & NEGATIVE else 0
                return Code(f"{left.text} {operator} {self._wrapped(right, MULTIPLICATIVE)}", INTEGER | signed, ADDITIVE)
        return self.expression(expr)

    def _builtin(self, name: str, args: list[Any]) -> Code:
        codes = [Code("None", OTHER) if arg is None else self.checked(self.expression(arg)) for arg in args]
        if name == "INT" and len(codes) == 1:
            if codes[0].kinds == DOUBLE:
                return Code(f"({codes[0].text} // 1.0)", DOUBLE)
            if within(codes[0].kinds, NUMBER):
                return Code(f"INT({codes[0].text})", codes[0].kinds & ~LONG | (INTEGER if codes[0].kinds & LONG else 0))
        self.constants[f"B_{name}"] = runner_vm._STATIC_ENV_TEMPLATE[name]
        return Code(f"B_{name}({', '.join(code.text for code in codes)})", kinds.of_builtin(name, [code.kinds for code in codes]))

    def _member(self, expr: Any) -> Code:
        if isinstance(expr.obj, Ident) and expr.obj.name == "ME" and self.owner:
            if expr.name in self.owner.fields or expr.name in self.owner.methods or expr.name in self.owner.getters:
                return self._own_member(expr.name)
        return Code(f"MEMBER({self.solid(expr.obj)}, {expr.name!r})")

    def _own_member(self, name: str) -> Code:
        assert self.owner
        target = self.owner.getters.get(name) or self.owner.methods.get(name)
        return Code(self._value_of(target)) if target is not None else Code(f"fields[{name!r}]")

    # arguments

    def call_procedure(self, target: Procedure, args: list[Any]) -> str:
        """A call of a known procedure: values, and cells for the ByRef parameters that it writes to."""
        if len(args) != len(target.params):
            raise Interpreted(f"wrong number of arguments for {target.name}")
        all_by_reference = self._may_change_meanwhile([target], args, target.written)
        passed = ["me"] if target.owner else []
        for position, (arg, param) in enumerate(zip(args, target.params, strict=True)):
            if arg is None:
                raise Interpreted("an argument is left out")
            if param.byval:
                code = self.checked(self.expression(arg))
                passed.append(f"COPIED({code.text})" if code.kinds & OTHER else code.text)
            elif all_by_reference or position in target.written:
                passed.append(self._cell(arg))
            else:
                passed.append(self.solid(arg))
        self.callees.add((target, all_by_reference))
        return f"{target.python_name}{'_R' if all_by_reference else ''}({', '.join(passed)})"

    def _may_change_meanwhile(self, targets: list[Procedure], args: list[Any], written: set[int]) -> bool:
        """Whether a variable that is handed over as a value could be assigned under another name before the callee reads it."""
        names = [arg.name if isinstance(arg, Ident) else "" for arg in args]
        cells = {names[position] for position in written if position < len(names)}
        for position, name in enumerate(names):
            if not name or position in written or all(target.params[position].byval for target in targets):
                continue
            if name not in self.locals:
                if any(name in self.program.assigned_by(target) for target in targets):
                    return True
            elif name in cells:
                return True
            elif name in self.boxed and name in self._parameters:
                if cells & self._parameters or any(self.program.assigned_by(target) for target in targets):
                    return True
        return False

    def _cell(self, arg: Any) -> str:
        if isinstance(arg, Ident):
            if arg.name in self.boxed:
                self.variable(arg.name)
                return f"b_{arg.name}"
            if arg.name in self.locals:
                return f"[{self.solid(arg)}]"  # read only: the callee's other parameters are what is written
            if self.owner and arg.name in self.owner.fields:
                return f"FIELD_REF(fields, {arg.name!r})"
            if self.resolve(arg.name) is None and arg.name not in BUILTIN_NAMES and arg.name not in ("ME", "EMPTY", "NULL", "NOTHING"):
                return f"GLOBAL_REF({arg.name!r})"
        elif isinstance(arg, CallExpr) and isinstance(arg.callee, Ident) and self._is_variable(arg.callee.name):
            holder = self._name(arg.callee.name).text
            return f"ELEMENT_REF({', '.join([holder, *self._plain(arg.args)])})"
        return f"[{self.solid(arg)}]"

    def _is_variable(self, name: str) -> bool:
        if name in self.locals:
            return name != self.procedure.name
        return self.resolve(name) is None and name not in BUILTIN_NAMES and name not in _PER_REQUEST | _INTERPRETED | CONTEXT_NAMES

    def call_member(self, callee: Any, args: list[Any]) -> str:
        if isinstance(callee.obj, Ident) and callee.obj.name == "ME" and self.owner:
            target = self.owner.methods.get(callee.name) or self.owner.getters.get(callee.name)
            if target is not None:
                return self.call_procedure(target, args)
        targets = [target for target in self.program.callees(self.procedure, callee) if len(target.params) == len(args)]
        written = {at for target in targets for at in target.written}
        if self._may_change_meanwhile(targets, args, written):
            written = {at for at in range(len(args)) if not all(target.params[at].byval for target in targets)}
        holder = self.solid(callee.obj)
        if targets and any(arg is None for arg in args):
            raise Interpreted("an argument is left out")
        passed = [self._cell(arg) if at in written else "None" if arg is None else self.solid(arg) for at, arg in enumerate(args)]
        text = f"CALL_MEMBER({holder}, {callee.name!r}, ({', '.join(passed)}{',' if passed else ''})"
        return f"{text}, {tuple(at in written for at in range(len(args)))})" if written else f"{text})"
