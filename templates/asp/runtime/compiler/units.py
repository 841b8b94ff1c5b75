"""From a procedure to Python code: all up to the first loop, and the rest in versions for the kinds of values met."""

from __future__ import annotations

from types import CodeType
from typing import Any

from ASPPY import ast_nodes as ast

from . import kinds
from .code import Interpreted
from .program import Procedure, Program, assigned_array, assigned_names, walk
from .statements import Statements

_LOOPS = (ast.ForStmt, ast.ForEachStmt, ast.WhileStmt, ast.DoWhileStmt, ast.DoLoopStmt)
_SIMPLE = (ast.DimStmt, ast.ReDimStmt, ast.Assign, ast.ConstStmt)
MOST_VERSIONS = 6
MANY_ELEMENTS = 20


class Function:
    """Code of (a part of) a procedure: the code object, what it calls, the position in the source of each line."""

    def __init__(self, name: str, writer: Statements, signature: str, head: list[str], tail: list[str]) -> None:
        lines = [f"def {name}({signature}):", *head, *writer.lines, *tail]
        self.procedure, self.functions, self.callees = writer.procedure, writer.functions, writer.callees
        self.positions = [None] * (len(head) + 1) + writer.positions + [None] * len(tail)
        self.filename = f"<vbs {name}>"
        try:
            module = compile("\n".join(lines), self.filename, "exec")
        except (SyntaxError, RecursionError, MemoryError) as failure:
            raise Interpreted(f"Python does not take it: {failure}") from None
        self.code = next(part for part in module.co_consts if isinstance(part, CodeType))


class Unit:
    """One procedure, compiled; with `all_by_reference` it takes every ByRef parameter as a cell."""

    def __init__(self, program: Program, procedure: Procedure, all_by_reference: bool) -> None:
        self.program, self.procedure = program, procedure
        self.name = procedure.python_name + ("_R" if all_by_reference else "")
        self.cells = {
            at
            for at, param in enumerate(procedure.params)
            if not param.byval and (all_by_reference or at in procedure.written)
        }
        self.boxed = program.boxed(procedure, self.cells)
        self._before_rest: dict[str, int] | None = None
        self._versions: dict[tuple[int, ...], Function] = {}
        self._split = self._first_loop()
        self._scalars, self._arrays = self._candidates()
        self.main = self._write_main()
        if self._split < len(procedure.body) and self._before_rest is not None:
            self._rest_writer(self._generic)  # a reason against compiling must show now

    def _first_loop(self) -> int:
        """Where the rest begins: at the first loop, or where a procedure that reads many elements begins to."""
        body = self.procedure.body
        for at, statement in enumerate(body):
            if any(isinstance(node, _LOOPS) for node in walk(statement)):
                return at
        reads = sum(isinstance(node, ast.CallExpr) for statement in body for node in walk(statement))
        if reads >= MANY_ELEMENTS:
            for at, statement in enumerate(body):
                if not isinstance(statement, _SIMPLE):
                    return at
                if isinstance(statement, ast.Assign) and any(isinstance(node, ast.Concat) for node in walk(statement)):
                    return at
        return len(body)

    def _candidates(self) -> tuple[list[str], list[str]]:
        """Variables whose kind, and arrays whose items' kinds, are worth knowing in the rest."""
        rest = self.procedure.body[self._split :]
        inside = self.procedure.locals - self.boxed
        by_reference = {param.name for param in self.procedure.params if not param.byval}
        read: set[str] = set()
        indexed: set[str] = set()
        unfit: set[str] = set()  # arrays that something else than an assignment to an element may change
        for node in walk(rest):
            unfit.update(assigned_names(node))
            array = assigned_array(node)
            indexed.add(array)
            if array and (isinstance(node, ast.SetAssign) or len(node.target.args) != 1):
                unfit.add(array)
            if isinstance(node, ast.CallExpr):
                callee = node.callee.name if isinstance(node.callee, ast.Ident) else ""
                if callee in inside and callee != self.procedure.name:
                    (indexed if len(node.args) == 1 else unfit).add(callee)
                unfit.update(self._handed_over(node))
            elif isinstance(node, ast.Index):
                unfit.update(arg.name for arg in node.args if isinstance(arg, ast.Ident))
            elif isinstance(node, ast.Ident):
                read.add(node.name)
        arrays = (indexed & (inside - by_reference)) - unfit
        bases = {
            node.obj.name for node in walk(rest) if isinstance(node, ast.Member) and isinstance(node.obj, ast.Ident)
        }
        scalars = (read & inside) - indexed - bases - {self.procedure.name}
        return sorted(scalars), sorted(arrays)

    def _handed_over(self, call: Any) -> set[str]:
        """Variables whose items the callee may change."""
        touched = self.program.touched_positions(self.procedure, call.callee)
        known = isinstance(call.callee, ast.Ident) and (
            call.callee.name not in self.procedure.locals or call.callee.name == self.procedure.name
        )
        names = {at: arg.name for at, arg in enumerate(call.args) if isinstance(arg, ast.Ident)}
        return {name for at, name in names.items() if at in touched or not known}

    def _parameters(self) -> list[str]:
        names = ["me"] if self.procedure.owner else []
        return names + [
            f"b_{param.name}" if at in self.cells else f"v_{param.name}"
            for at, param in enumerate(self.procedure.params)
        ]

    def _variables(self) -> list[str]:
        """Everything that the rest takes over from the main function."""
        names = ["me", "fields"] if self.procedure.owner else []
        return names + [f"b_{name}" if name in self.boxed else f"v_{name}" for name in sorted(self.procedure.locals)]

    def _write_main(self) -> Function:
        procedure = self.procedure
        writer = Statements(self.program, procedure, self.boxed)
        head = ["    fields = me._fields"] if procedure.owner else []
        params = {param.name for param in procedure.params}
        for at, param in enumerate(procedure.params):
            writer.variable(param.name)
            writer.kinds_of[param.name] = kinds.ANY
            if param.name in self.boxed and at not in self.cells:
                head.append(f"    b_{param.name} = [v_{param.name}]")
        for name in sorted(procedure.locals - params):
            bounds = procedure.declarations.get(name)
            value = "EMPTY" if bounds is None else self._dimensioned(bounds)
            writer.variable(name)
            writer.kinds_of[name] = kinds.EMPTY if bounds is None else kinds.OTHER
            head.append(f"    b_{name} = [{value}]" if name in self.boxed else f"    v_{name} = {value}")
        enters, leaves = self._surroundings()
        depth = 2 if enters else 1
        head += [f"    {line}" for line in enters]
        writer.block(depth, procedure.body[: self._split])
        if writer.reached:
            if self._split == len(procedure.body):
                writer.write(depth, writer.result())
            else:
                known = self._before_rest = dict(writer.kinds_of)
                self._scalars = [name for name in self._scalars if known.get(name, kinds.ANY) & kinds.OTHER]
                keys = ", ".join(
                    [f"KIND(v_{name})" for name in self._scalars] + [f"ITEM_KINDS(v_{name})" for name in self._arrays]
                )
                arguments = ", ".join(self._variables())
                writer.write(depth, f"return R_{self.name}[({keys}{',' if keys else ''})]({arguments})")
        return Function(self.name, writer, ", ".join(self._parameters()), head, [f"    {line}" for line in leaves])

    @staticmethod
    def _dimensioned(bounds: list[Any]) -> str:
        if not all(isinstance(bound, ast.NumberLit) for bound in bounds):
            raise Interpreted("Dim with a bound that is no number")
        return f"DIMENSIONED([{', '.join(str(int(bound.value)) for bound in bounds)}])"

    def _surroundings(self) -> tuple[list[str], list[str]]:
        """Private members are open to the methods of their own object only: asppy asks its stack of objects."""
        if not any(isinstance(node, ast.Member) for node in walk(self.procedure.body)):
            return [], []
        if self.procedure.owner:
            return ["stack = I._this_stack; stack.append(me)", "try:"], ["finally:", "    stack.pop()"]
        return ["stack = I._this_stack; I._this_stack = []", "try:"], ["finally:", "    I._this_stack = stack"]

    def version(self, key: tuple[int, ...]) -> Function:
        """The rest of the procedure for variables of these kinds."""
        if key not in self._versions and len(self._versions) >= MOST_VERSIONS:
            key = self._generic
        if key not in self._versions:
            self._versions[key] = self._write_rest(key)
        return self._versions[key]

    @property
    def _generic(self) -> tuple[int, ...]:
        return (kinds.ANY,) * len(self._scalars) + (0,) * len(self._arrays)

    def _write_rest(self, key: tuple[int, ...]) -> Function:
        writer = self._rest_writer(key)
        head = [f"    i_{name} = v_{name}._items" for name in sorted(writer.items_of)]
        return Function(f"R{len(self._versions)}_{self.name}", writer, ", ".join(self._variables()), head, [])

    def _rest_writer(self, key: tuple[int, ...]) -> Statements:
        scalars = dict(zip(self._scalars, key))
        arrays = {name: kinds for name, kinds in zip(self._arrays, key[len(self._scalars) :]) if kinds}
        while True:
            writer = Statements(self.program, self.procedure, self.boxed)
            writer.kinds_of = {**(self._before_rest or {}), **scalars}
            writer.items_of = dict(arrays)
            writer.block(1, self.procedure.body[self._split :])
            if writer.items_of == arrays:
                break
            arrays = writer.items_of
        if writer.reached:
            writer.write(1, writer.result())
        return writer
