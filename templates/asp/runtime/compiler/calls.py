"""Calls, elements and arguments: what a name followed by parentheses is, and what is handed over ByRef."""

from __future__ import annotations

from typing import Any

from ASPPY import runner_vm
from ASPPY.ast_nodes import BinaryOp, CallExpr, Concat, Ident, Member, ParenExpr
from strict.builtins import BUILTIN_NAMES

from . import kinds
from .code import ADDITIVE, MULTIPLICATIVE, Code, Interpreted, Writer
from .kinds import ANY, DOUBLE, INTEGER, LONG, NEGATIVE, NUMBER, OTHER, within
from .program import Procedure

PER_REQUEST = frozenset({"RND", "CREATEOBJECT"})
INTERPRETED = frozenset({"EVAL", "GETREF", "RANDOMIZE"})
CONSTANTS = frozenset({"ME", "EMPTY", "NULL", "NOTHING"})
CONTEXT_NAMES = frozenset({"RESPONSE", "REQUEST", "SERVER", "SESSION", "APPLICATION", "ERR"})


class Calls(Writer):
    """The calls of one procedure."""

    def call(self, expr: Any) -> Code:
        callee, args = expr.callee, expr.args
        if isinstance(callee, Member):
            return Code(self.call_member(callee, args))
        if not isinstance(callee, Ident):
            return Code(f"INDEX({', '.join([self.solid(callee), *self.plain(args)])})")
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
            return Code(f"INDEX({', '.join([self.name(name).text, *self.plain(args)])})")
        if name in PER_REQUEST:
            return Code(f"E[{name!r}]({', '.join(self.plain(args))})")
        if name in BUILTIN_NAMES:
            return self._builtin(name, args)
        if name in self.program.classes or name in INTERPRETED or name in CONTEXT_NAMES:
            raise Interpreted(name)
        return Code(f"INDEX({', '.join([f'E[{name!r}]', *self.plain(args)])})")

    def result_kinds(self, target: Procedure, args: list[Any]) -> int:
        """The kinds of what a function returns for these arguments."""
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
        return Code(f"INDEX({', '.join([self.variable(name), *self.plain(args)])})")

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
                return Code(f"{left.text} {operator} {self.wrapped(right, MULTIPLICATIVE)}", INTEGER | signed, ADDITIVE)
        return self.expression(expr)

    def _builtin(self, name: str, args: list[Any]) -> Code:
        codes = [Code("None", OTHER) if arg is None else self.checked(self.expression(arg)) for arg in args]
        if name == "INT" and len(codes) == 1:
            if codes[0].kinds == DOUBLE:
                return Code(f"({codes[0].text} // 1.0)", DOUBLE)
            if within(codes[0].kinds, NUMBER):
                return Code(f"INT({codes[0].text})", codes[0].kinds & ~LONG | (INTEGER if codes[0].kinds & LONG else 0))
        self.functions[f"B_{name}"] = runner_vm._STATIC_ENV_TEMPLATE[name]
        return Code(
            f"B_{name}({', '.join(code.text for code in codes)})",
            kinds.of_builtin(name, [code.kinds for code in codes]),
        )

    def member(self, expr: Any) -> Code:
        owner, name = self.owner, expr.name
        if isinstance(expr.obj, Ident) and expr.obj.name == "ME" and owner is not None:
            target = owner.getters.get(name) or owner.methods.get(name)
            if target is not None:
                return Code(self.value_of(target))
            if name in owner.fields:
                return Code(f"fields[{name!r}]")
        return Code(f"MEMBER({self.solid(expr.obj)}, {name!r})")

    # arguments

    def call_procedure(self, target: Procedure, args: list[Any]) -> str:
        """A call of a known procedure: values, and cells for the ByRef parameters that it writes to."""
        if len(args) != len(target.params):
            raise Interpreted(f"wrong number of arguments for {target.name}")
        all_by_reference = self._may_change_meanwhile([target], args, target.written)
        passed = ["me"] if target.owner else []
        for position, (arg, param) in enumerate(zip(args, target.params)):
            if arg is None:
                raise Interpreted("an argument is left out")
            if param.byval:
                code = self.checked(self.expression(arg))
                passed.append(f"COPIED({code.text})" if code.kinds & OTHER else code.text)
            elif all_by_reference or position in target.written:
                passed.append(self.cell(arg))
            else:
                passed.append(self.solid(arg))
        self.callees.add((target, all_by_reference))
        return f"{target.python_name}{'_R' if all_by_reference else ''}({', '.join(passed)})"

    def _may_change_meanwhile(self, targets: list[Procedure], args: list[Any], written: set[int]) -> bool:
        """Whether a variable handed over as a value could be assigned under another name meanwhile."""
        names = [arg.name if isinstance(arg, Ident) else "" for arg in args]
        cells = {names[position] for position in written if position < len(names)}
        for position, name in enumerate(names):
            if not name or position in written or all(target.params[position].byval for target in targets):
                continue
            assigned = {one for target in targets for one in self.program.assigned_by(target)}
            if name in (cells if name in self.locals else assigned):
                return True
            is_alias = name in self.boxed and name in self.parameters
            if is_alias and (assigned or cells & self.parameters):
                return True
        return False

    def cell(self, arg: Any) -> str:
        if isinstance(arg, Ident):
            if arg.name in self.boxed:
                self.variable(arg.name)
                return f"b_{arg.name}"
            if arg.name in self.locals:
                return f"[{self.solid(arg)}]"  # read only: the callee's other parameters are what is written
            if self.owner and arg.name in self.owner.fields:
                return f"FIELD_REF(fields, {arg.name!r})"
            if self.resolve(arg.name) is None and arg.name not in BUILTIN_NAMES | CONSTANTS:
                return f"GLOBAL_REF({arg.name!r})"
        elif isinstance(arg, CallExpr) and isinstance(arg.callee, Ident) and self._is_variable(arg.callee.name):
            holder = self.name(arg.callee.name).text
            return f"ELEMENT_REF({', '.join([holder, *self.plain(arg.args)])})"
        return f"[{self.solid(arg)}]"

    def _is_variable(self, name: str) -> bool:
        if name in self.locals:
            return name != self.procedure.name
        return (
            self.resolve(name) is None
            and name not in BUILTIN_NAMES
            and name not in PER_REQUEST | INTERPRETED | CONTEXT_NAMES
        )

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
        passed = [
            self.cell(arg) if at in written else "None" if arg is None else self.solid(arg)
            for at, arg in enumerate(args)
        ]
        text = f"CALL_MEMBER({holder}, {callee.name!r}, ({', '.join(passed)}{',' if passed else ''})"
        return f"{text}, {tuple(at in written for at in range(len(args)))})" if written else f"{text})"

    def value_of(self, target: Procedure) -> str:
        if not target.is_function:
            raise Interpreted(f"{target.name} has no value")
        return self.call_procedure(target, [])
