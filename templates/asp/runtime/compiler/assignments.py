"""Assignments: to variables, elements and members, with and without Set."""

from __future__ import annotations

from typing import Any

from ASPPY import ast_nodes as ast

from .calls import CONTEXT_NAMES
from .code import Interpreted
from .kinds import OTHER
from .loops import Loops
from .program import Procedure, Program, walk


class Assignments(Loops):
    """The assignments of one procedure."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        super().__init__(program, procedure, boxed)
        constants = (node for node in walk(procedure.body) if isinstance(node, ast.ConstStmt))
        self._constants = frozenset(name for statement in constants for name, _expr in statement.items)

    def assign(self, depth: int, statement: Any) -> None:
        code = self.checked(self.expression(statement.expr))
        target = statement.target
        plain = not code.kinds & OTHER
        if isinstance(target, ast.Ident):
            self._assign_name(depth, target.name, code.text if plain else f"LET({code.text})", code.kinds)
        elif isinstance(target, ast.Index):
            self._assign_element(
                depth, target, code.text if plain else f"LET_ELEMENT({code.text})", code.kinds, "STORE", False
            )
        else:
            self._assign_member(depth, target, code.text if plain else f"LET_ELEMENT({code.text})", False)

    def set_reference(self, depth: int, statement: Any) -> None:
        value = f"REFERENCE({self.solid(statement.expr)})"
        target = statement.target
        if isinstance(target, ast.Ident):
            self._assign_name(depth, target.name, value, OTHER)
        elif isinstance(target, ast.Index):
            self._assign_element(depth, target, value, OTHER, "STORE_SET", True)
        else:
            self._assign_member(depth, target, value, True)

    def _assign_name(self, depth: int, name: str, value: str, kinds: int) -> None:
        if self.owner and name in self.owner.fields:
            self.write(depth, f"fields[{name!r}] = {value}")
        elif name in self._constants:
            self.write(depth, f"{value}; ILLEGAL({name!r})")
        elif name in self.locals:
            self.write(depth, f"{self.variable(name)} = {value}")
            self.learn(name, kinds)
        elif self.owner and name in self.owner.setters:
            raise Interpreted("assigns its own property")
        elif name in CONTEXT_NAMES or name in self.program.procedures or name in self.program.classes:
            raise Interpreted(f"assigns {name}")
        else:
            self.write(depth, f"SET_GLOBAL({name!r}, {value})")

    def _assign_element(self, depth: int, target: Any, value: str, kinds: int, helper: str, is_set: bool) -> None:
        holder = target.obj
        if isinstance(holder, ast.Member):
            name = self.temporary()
            self.write(depth, f"{name} = {value}")
            args = ", ".join([self.solid(holder.obj), repr(holder.name), name, repr(is_set), *self.plain(target.args)])
            self.write(depth, f"STORE_MEMBER_INDEX({args})")
            return
        if isinstance(holder, ast.Ident) and holder.name in self.items_of and len(target.args) == 1 and not is_set:
            self.items_of[holder.name] |= kinds
            self.write(depth, f"i_{holder.name}[{self.position(target.args[0])}] = {value}")
            return
        if isinstance(holder, ast.Ident) and not self._is_holder(holder.name):
            raise Interpreted(f"index assignment to {holder.name}")
        container = self.name(holder.name).text if isinstance(holder, ast.Ident) else self.solid(holder)
        name = self.temporary()
        self.write(depth, f"{name} = {value}")
        self.write(depth, f"{helper}({', '.join([container, name, *self.plain(target.args)])})")

    def _is_holder(self, name: str) -> bool:
        return name in self.locals or self.resolve(name) is None

    def _assign_member(self, depth: int, target: Any, value: str, is_set: bool) -> None:
        name = self.temporary()
        self.write(depth, f"{name} = {value}")
        self.write(depth, f"SET_MEMBER({self.solid(target.obj)}, {target.name!r}, {name}, {is_set})")

    def redim(self, depth: int, statement: Any) -> None:
        name = statement.name
        if name not in self.locals or name == "ME":
            if not (self.owner and name in self.owner.fields):
                raise Interpreted("ReDim of a global variable")
            variable = f"fields[{name!r}]"
        else:
            variable = self.variable(name)
            self.learn(name, OTHER)
        bounds = ", ".join(self.plain(statement.bounds))
        self.write(depth, f"{variable} = REDIM({variable}, [{bounds}], {bool(statement.preserve)})")

    def constants(self, depth: int, statement: Any) -> None:
        for name, expr in statement.items:
            code = self.checked(self.expression(expr))
            self.write(depth, f"{self.variable(name)} = {code.text}")
            self.learn(name, code.kinds)
