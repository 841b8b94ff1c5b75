"""Lines, branches, and what is known of the variables on each way through them."""

from __future__ import annotations

from typing import Any, Optional

from ASPPY import ast_nodes as ast

from .code import Interpreted
from .expressions import Expressions
from .kinds import BOOLEAN, within
from .program import Procedure, Program

Known = Optional[dict[str, int]]  # kinds by variable; None where no way leads


def joined(first: Known, second: Known) -> Known:
    if first is None or second is None:
        return dict(second or {}) if first is None else dict(first)
    return {name: first.get(name, 0) | second.get(name, 0) for name in first.keys() | second.keys()}


class Flow(Expressions):
    """Writes lines of Python with the control flow of one procedure."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        super().__init__(program, procedure, boxed)
        self.lines: list[str] = []
        self.positions: list[Any] = []  # the position in the source of each line
        self.position_in_source: Any = None
        self.reached = True

    def write(self, depth: int, text: str) -> None:
        """One line."""
        self.lines.append("    " * depth + text)
        self.positions.append(self.position_in_source)

    def known(self) -> Known:
        """What is known here."""
        return dict(self.kinds_of) if self.reached else None

    def resume(self, known: Known) -> None:
        """Go on with what is known elsewhere."""
        self.reached = known is not None
        self.kinds_of = dict(known or {})

    def learn(self, name: str, kinds: int) -> None:
        """A variable has been assigned."""
        if name not in self.boxed:
            self.kinds_of[name] = kinds

    def statement(self, depth: int, statement: Any) -> None:
        """Write a statement."""
        raise NotImplementedError

    def block(self, depth: int, statements: Any) -> None:
        """Write statements up to one that leaves."""
        before = len(self.lines)
        for statement in statements or ():
            if not self.reached:
                break
            self.statement(depth, statement)
        if len(self.lines) == before:
            self.write(depth, "pass")

    def condition(self, expr: Any) -> str:
        """An expression as Python's truth."""
        code = self.checked(self.expression(expr))
        return code.text if within(code.kinds, BOOLEAN) else f"TRUTH({code.text})"

    def branch(self, depth: int, statement: Any) -> None:
        self.write(depth, f"if {self.condition(statement.cond)}:")
        before = self.known()
        self.block(depth + 1, statement.then_block)
        after = self.known()
        for condition, body in statement.elseif_parts:
            self.resume(before)
            self.write(depth, f"elif {self.condition(condition)}:")
            self.block(depth + 1, body)
            after = joined(after, self.known())
        self.resume(before)
        if statement.else_block is not None:
            self.write(depth, "else:")
            self.block(depth + 1, statement.else_block)
        self.resume(joined(after, self.known()))

    def select(self, depth: int, statement: Any) -> None:
        subject = self.checked(self.expression(statement.expr))
        name = self.temporary()
        self.write(depth, f"{name} = {subject.text}")
        before = self.known()
        after: Known = None
        written = False
        for case in statement.cases:
            tests = [self._case(name, subject.kinds, pattern) for pattern in case.patterns]
            self.write(depth, f"{'elif' if written else 'if'} {' or '.join(tests)}:")
            self.resume(before)
            written = True
            self.block(depth + 1, case.body)
            after = joined(after, self.known())
        self.resume(before)
        if statement.else_block is not None:
            self.write(depth, "else:" if written else "if True:")
            self.block(depth + 1, statement.else_block)
        self.resume(joined(after, self.known()))

    def _case(self, name: str, subject: int, pattern: Any) -> str:
        if isinstance(pattern, (ast.CaseIsPattern, ast.CaseToPattern)):
            raise Interpreted("Case Is")
        code = self.checked(self.expression(pattern))
        same = f"{name}.__class__ is str" if isinstance(pattern, ast.StringLit) else f"{name}.__class__ in NUMBERS"
        if isinstance(pattern, (ast.StringLit, ast.NumberLit)):
            return f"({name} == {code.text} if {same} else EQUALS({name}, {code.text}))"
        return f"EQUALS({name}, {code.text})"
