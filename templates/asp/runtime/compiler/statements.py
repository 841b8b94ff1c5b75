"""Statements of VBScript as lines of Python."""

from __future__ import annotations

from typing import Any

from ASPPY import ast_nodes as ast

from .assignments import Assignments
from .code import Interpreted
from .kinds import ANY, EMPTY, OTHER
from .program import Procedure, Program

LARGEST_LOOKED_INTO = 12  # statements of a function whose result is worked out for each call


class Statements(Assignments):
    """The statements of one procedure."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        super().__init__(program, procedure, boxed)
        self.returned = 0  # the kinds of the result where Exit Function returns it

    def statement(self, depth: int, statement: Any) -> None:
        writer = _WRITERS.get(statement.__class__)
        if writer is None:
            raise Interpreted(statement.__class__.__name__)
        outer = self.position_in_source
        self.position_in_source = getattr(statement, "_pos", None) or outer
        writer(self, depth, statement)
        self.position_in_source = outer

    def result(self) -> str:
        """The statement that ends the procedure."""
        return f"return {self.variable(self.procedure.name)}" if self.procedure.is_function else "return EMPTY"

    def result_kinds(self, target: Procedure, args: list[Any]) -> int:
        if not target.is_function or len(target.body) > LARGEST_LOOKED_INTO:
            return ANY
        given = [ANY if at in target.written else self.expression(arg).kinds for at, arg in enumerate(args)]
        key = (target.python_name, tuple(given))
        results = self.program.results
        if key not in results:
            results[key] = ANY  # for a function that calls itself
            cells = target.written
            writer = Statements(self.program, target, self.program.boxed(target, cells))
            writer.kinds_of = {param.name: kinds for param, kinds in zip(target.params, given)}
            for name, bounds in target.declarations.items():
                writer.kinds_of[name] = EMPTY if bounds is None else OTHER
            writer.kinds_of[target.name] = EMPTY
            try:
                writer.block(1, target.body)
                results[key] = writer.returned | (writer.kinds_of[target.name] if writer.reached else 0)
            except Interpreted:
                pass
            if target.name in writer.boxed:
                results[key] = ANY
        return results[key]

    def call_statement(self, depth: int, statement: Any) -> None:
        expr = statement.expr
        if isinstance(expr, ast.Ident):
            target = self.resolve(expr.name) if expr.name not in self.locals else None
            if target is None:
                raise Interpreted(f"statement {expr.name}")
            self.write(depth, self.call_procedure(target, []))
        elif isinstance(expr, ast.Member):
            target = None
            if isinstance(expr.obj, ast.Ident) and expr.obj.name == "ME" and self.owner:
                target = self.owner.methods.get(expr.name)
            if target is not None:
                self.write(depth, self.call_procedure(target, []))
            else:
                self.write(depth, f"MEMBER_STATEMENT({self.solid(expr.obj)}, {expr.name!r})")
        elif isinstance(expr, ast.CallExpr):
            self.write(depth, self.solid(expr))
        else:
            raise Interpreted("statement")

    def response(self, depth: int, statement: Any) -> None:
        """A statement of Response: the interpreter's, with values in place of expressions."""
        if isinstance(statement, ast.ResponseWrite):
            self.write(depth, f"WRITE({self.solid(statement.expr)})")
            return
        if isinstance(statement, ast.ResponseSetProperty):
            self.write(depth, f"EXEC(SetProperty({statement.name!r}, Ready({self.solid(statement.expr)})))")
            return
        if isinstance(statement, ast.ResponseCall):
            args = ", ".join(f"Ready({arg})" for arg in self.plain(statement.args))
            self.write(depth, f"EXEC(ResponseCall({statement.name!r}, [{args}]))")
            return
        self.write(depth, f"EXEC({statement.__class__.__name__}())")

    def nothing(self, depth: int, statement: Any) -> None:
        """Declarations have been made at the head."""

    def several(self, depth: int, statement: Any) -> None:
        for inner in statement.stmts:
            if self.reached:
                self.statement(depth, inner)

    def leave_procedure(self, depth: int, statement: Any) -> None:
        self.returned |= self.kinds_of.get(self.procedure.name, 0)
        self.write(depth, self.result())
        self.resume(None)


_WRITERS: dict[type, Any] = {
    ast.Assign: Statements.assign, ast.SetAssign: Statements.set_reference, ast.ReDimStmt: Statements.redim,
    ast.ConstStmt: Statements.constants,
    ast.IfStmt: Statements.branch, ast.SelectCaseStmt: Statements.select, ast.ForStmt: Statements.counted_loop,
    ast.ForEachStmt: Statements.each_loop, ast.WhileStmt: Statements.while_loop, ast.DoWhileStmt: Statements.while_loop,
    ast.DoLoopStmt: Statements.while_loop, ast.ExprStmt: Statements.call_statement, ast.DimStmt: Statements.nothing,
    ast.EndIfStmt: Statements.nothing, ast.Block: Statements.several, ast.ExitFunctionStmt: Statements.leave_procedure,
    ast.ExitSubStmt: Statements.leave_procedure, ast.ExitPropertyStmt: Statements.leave_procedure,
    ast.ExitForStmt: lambda self, depth, _statement: self.leave(depth, "for"),
    ast.ExitDoStmt: lambda self, depth, _statement: self.leave(depth, "do"),
    ast.ResponseWrite: Statements.response, ast.ResponseSetProperty: Statements.response,
    ast.ResponseCall: Statements.response,
    ast.ResponseEnd: Statements.response, ast.ResponseClear: Statements.response,
    ast.ResponseFlush: Statements.response,
}  # fmt: skip
