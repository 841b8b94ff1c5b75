"""Loops: counted ones become ranges, what a turn may change is known before it begins, an Exit may leave several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ASPPY import ast_nodes as ast

from .code import Interpreted
from .flow import Flow, Known, joined
from .kinds import ANY, INTEGER, LONG, NEGATIVE, NUMBER, OTHER, within
from .program import Procedure, Program, assigned_names, walk


class Loop:
    """A loop that is being written, and what is known where `Exit` leaves it."""

    def __init__(self, kind: str, number: int) -> None:
        self.kind, self.number = kind, number
        self.exits: Known = None
        self.left_for: set[int] = set()  # the outer loops that an Exit in this one leaves


class Loops(Flow):
    """The loops of one procedure."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        super().__init__(program, procedure, boxed)
        self._loops: list[Loop] = []
        self._loop_count = 0
        self._finished = Loop("", 0)

    @contextmanager
    def _loop(self, kind: str) -> Iterator[Loop]:
        self._loop_count += 1
        loop = Loop(kind, self._loop_count)
        self._loops.append(loop)
        yield loop
        self._loops.pop()

    def _settled(self, statement: Any, body: Any) -> None:
        """Widen what is known until a turn of the loop adds nothing; what `body` writes meanwhile is dropped."""
        while True:
            known = self.known()
            lines, positions, loops, count = self.lines, self.positions, list(self._loops), self._loop_count
            self.lines, self.positions = [], []
            with self._loop("dry") as loop:
                loop.kind = "for" if isinstance(statement, (ast.ForStmt, ast.ForEachStmt)) else "do"
                body()
            after = self.known()
            self.lines, self.positions, self._loops, self._loop_count = lines, positions, loops, count
            wider = joined(known, after)
            self.resume(wider)
            if wider == known:
                return

    def leave(self, depth: int, kind: str) -> None:
        wanted = next((loop for loop in reversed(self._loops) if loop.kind == kind), None)
        if wanted is None:
            raise Interpreted("Exit without a loop")
        wanted.exits = joined(wanted.exits, self.known())
        if wanted is not self._loops[-1]:
            self.write(depth, f"x{wanted.number} = True")
            for inner in self._loops[self._loops.index(wanted) + 1 :]:
                inner.left_for.add(wanted.number)
        self.write(depth, "break")
        self.resume(None)

    def counted_loop(self, depth: int, statement: Any) -> None:
        name = statement.var_name
        if name not in self.locals or (self.owner and name in self.owner.fields):
            raise Interpreted("For over a variable from outside")
        start, end = self.checked(self.expression(statement.start)), self.checked(self.expression(statement.end))
        step = self._literal(statement.step)
        changed = name in self.boxed or any(name in assigned_names(node) for node in walk(statement.body))
        if (
            step
            and step.__class__ is int
            and start.kinds & ~NEGATIVE == INTEGER
            and within(end.kinds, INTEGER | LONG)
            and not changed
        ):
            self._counted(depth, statement, start, end.text, step)
        else:
            self._stepped(depth, statement, start, end, step)

    @staticmethod
    def _literal(expr: Any) -> Any:
        if isinstance(expr, ast.NumberLit):
            return expr.value
        if isinstance(expr, ast.UnaryOp) and expr.op == "-" and isinstance(expr.expr, ast.NumberLit):
            return -expr.expr.value
        return None

    def _counted(self, depth: int, statement: Any, start: Any, end: str, step: int) -> None:
        """A loop over integers whose counter only the loop changes."""
        counter, first, last = self.variable(statement.var_name), self.temporary(), self.temporary()
        self.write(depth, f"{first} = {start.text}; {last} = {end}")
        kinds = INTEGER | (NEGATIVE if start.kinds & NEGATIVE or step < 0 else 0)

        def body() -> None:
            self.learn(statement.var_name, kinds)
            self.block(depth + 1, statement.body)

        self._turns(
            depth,
            "for",
            statement,
            f"for {counter} in range({first}, {last} {'+' if step > 0 else '-'} 1, {step}):",
            body,
        )
        self.write(depth, "else:")
        self.write(depth + 1, f"{counter} = {first} + max(0, ({last} - {first} + {step}) // {step}) * {step}")
        self._after_loop(depth)
        self.learn(statement.var_name, INTEGER | NEGATIVE)

    def _stepped(self, depth: int, statement: Any, start: Any, end: Any, step: Any) -> None:
        name, counter = statement.var_name, self.variable(statement.var_name)
        first, last, by = self.temporary(), self.temporary(), self.temporary()
        numeric = within(start.kinds, NUMBER)
        self.write(depth, f"{first} = {start.text if numeric else f'LOOP_BOUND({start.text})'}")
        self.write(depth, f"{last} = {end.text if within(end.kinds, NUMBER) else f'LOOP_BOUND({end.text})'}")
        self.write(
            depth, f"{by} = {step!r}" if step is not None else f"{by} = LOOP_BOUND({self.solid(statement.step)})"
        )
        self.write(depth, f"{counter} = {first}")
        if step is None:
            test = f"({counter} <= {last} if {by} > 0 else {counter} >= {last} if {by} < 0 else True)"
        else:
            test = f"{counter} <= {last}" if step > 0 else f"{counter} >= {last}" if step < 0 else "True"

        def body() -> None:
            self.learn(name, ANY & ~OTHER if not numeric else start.kinds | NUMBER | NEGATIVE)
            self.block(depth + 1, statement.body)
            if self.reached:
                turned = self.temporary()
                self.write(depth + 1, f"{turned} = TRY_NUMBER({counter})")
                self.write(depth + 1, f"if {turned} is None: break")
                self.write(depth + 1, f"{counter} = {turned} + {by}")

        self.learn(name, NUMBER | NEGATIVE)
        self._turns(depth, "for", statement, f"while {test}:", body)
        self._after_loop(depth)
        self.learn(name, ANY)

    def each_loop(self, depth: int, statement: Any) -> None:
        name = statement.var_name
        if name not in self.locals or (self.owner and name in self.owner.fields):
            raise Interpreted("For Each over a variable from outside")
        item = self.temporary()

        def body() -> None:
            self.write(depth + 1, f"{self.variable(name)} = LET_ITEM({item})")
            self.learn(name, ANY)
            self.block(depth + 1, statement.body)

        self._turns(depth, "for", statement, f"for {item} in ITEMS({self.solid(statement.iterable)}):", body)
        self._after_loop(depth)

    def while_loop(self, depth: int, statement: Any) -> None:
        is_loop = isinstance(statement, ast.DoLoopStmt)
        until, post = is_loop and statement.is_until, is_loop and statement.post_test

        def test() -> str:
            return f"{'' if until else 'not '}{self.condition(statement.cond)}"

        def body() -> None:
            if not post and statement.cond is not None:
                self.write(depth + 1, f"if {test()}: break")
                self._loops[-1].exits = joined(self._loops[-1].exits, self.known())
            self.block(depth + 1, statement.body)
            if post and statement.cond is not None and self.reached:
                self.write(depth + 1, f"if {test()}: break")
                self._loops[-1].exits = joined(self._loops[-1].exits, self.known())

        self.resume(self._turns(depth, "do", statement, "while True:", body))
        self._after_loop(depth)

    def _turns(self, depth: int, kind: str, statement: Any, head: str, body: Any) -> Known:
        """The loop itself; returns what is known where an Exit leaves it."""
        self._settled(statement, body)
        with self._loop(kind) as loop:
            at = len(self.lines)
            self.write(depth, f"x{loop.number} = False")
            self.write(depth, head)
            entry = self.known()
            body()
            if not any(f"x{loop.number} = True" in line for line in self.lines[at + 1 :]):
                del self.lines[at], self.positions[at]
            self.resume(joined(joined(entry, self.known()), loop.exits))
        self._finished = loop
        return loop.exits

    def _after_loop(self, depth: int) -> None:
        """Behind a loop that an Exit of an outer loop may have left: go on leaving."""
        for number in sorted(self._finished.left_for):
            self.write(depth, f"if x{number}: break")
