"""Statements of VBScript as lines of Python."""

from __future__ import annotations

from contextlib import contextmanager
from collections.abc import Iterator
from typing import Any

from ASPPY import ast_nodes as ast

from .expressions import CONTEXT_NAMES, Expressions, Interpreted
from .kinds import ANY, BOOLEAN, EMPTY, INTEGER, LONG, NEGATIVE, NUMBER, OTHER, within
from .program import Procedure, Program, assigned_names, walk

LARGEST_LOOKED_INTO = 12  # statements of a function whose result is worked out for each call
_Kinds = dict[str, int] | None  # None: this point is not reached


def joined(first: _Kinds, second: _Kinds) -> _Kinds:
    if first is None or second is None:
        return dict(second or {}) if first is None else dict(first)
    return {name: first.get(name, 0) | second.get(name, 0) for name in first.keys() | second.keys()}


class Loop:
    """A loop that is being written, and what is known where `Exit` leaves it."""

    def __init__(self, kind: str, number: int) -> None:
        self.kind, self.number = kind, number
        self.exits: _Kinds = None
        self.left_for: set[int] = set()  # the outer loops that an Exit in this one leaves


class Statements(Expressions):
    """Writes the statements of one procedure. After each, `kinds_of` holds what is known of the variables; None when it is not reached."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        super().__init__(program, procedure, boxed)
        self.lines: list[str] = []
        self.returned = 0  # the kinds of the result where Exit Function returns it
        constants = (node for node in walk(procedure.body) if isinstance(node, ast.ConstStmt))
        self.local_constants = frozenset(name for statement in constants for name, _expr in statement.items)
        self.positions: list[Any] = []  # the position in the source of each line
        self._position: Any = None
        self._loops: list[Loop] = []
        self._loop_count = 0

    def write(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)
        self.positions.append(self._position)

    def block(self, depth: int, statements: Any) -> None:
        before = len(self.lines)
        for statement in statements or ():
            if self.kinds_of is None:
                break  # nothing after Exit Function and its like is reached
            self.statement(depth, statement)
        if len(self.lines) == before:
            self.write(depth, "pass")

    def statement(self, depth: int, statement: Any) -> None:
        writer = _WRITERS.get(statement.__class__)
        if writer is None:
            raise Interpreted(statement.__class__.__name__)
        outer = self._position
        self._position = getattr(statement, "_pos", None) or outer
        writer(self, depth, statement)
        self._position = outer

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
            writer.kinds_of = {param.name: kinds for param, kinds in zip(target.params, given, strict=True)}
            for name, bounds in target.declarations.items():
                writer.kinds_of[name] = EMPTY if bounds is None else OTHER
            writer.kinds_of[target.name] = EMPTY
            try:
                writer.block(1, target.body)
                results[key] = writer.returned | (writer.kinds_of[target.name] if writer.kinds_of is not None else 0)
            except Interpreted:
                pass
            if target.name in writer.boxed:
                results[key] = ANY
        return results[key]

    def condition(self, expr: Any) -> str:
        code = self.checked(self.expression(expr))
        return code.text if within(code.kinds, BOOLEAN) else f"TRUTH({code.text})"

    def result(self) -> str:
        return f"return {self.variable(self.procedure.name)}" if self.procedure.is_function else "return EMPTY"

    # assignments

    def _assign(self, depth: int, statement: Any) -> None:
        code = self.checked(self.expression(statement.expr))
        target = statement.target
        plain = not code.kinds & OTHER
        if isinstance(target, ast.Ident):
            self._assign_name(depth, target.name, code.text if plain else f"LET({code.text})", code.kinds)
        elif isinstance(target, ast.Index):
            self._assign_element(depth, target, code.text if plain else f"LET_ELEMENT({code.text})", code.kinds, "STORE", False)
        else:
            self._assign_member(depth, target, code.text if plain else f"LET_ELEMENT({code.text})", False)

    def _set(self, depth: int, statement: Any) -> None:
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
        elif name in self.local_constants:
            self.write(depth, f"{value}; ILLEGAL({name!r})")
        elif name in self.locals:
            self.write(depth, f"{self.variable(name)} = {value}")
            self._learn(name, kinds)
        elif self.owner and name in self.owner.setters:
            raise Interpreted("assigns its own property")
        elif name in CONTEXT_NAMES or name in self.program.procedures or name in self.program.classes:
            raise Interpreted(f"assigns {name}")
        else:
            self.write(depth, f"SET_GLOBAL({name!r}, {value})")

    def _learn(self, name: str, kinds: int) -> None:
        if name not in self.boxed:
            self.kinds_of[name] = kinds

    def _assign_element(self, depth: int, target: Any, value: str, kinds: int, helper: str, is_set: bool) -> None:
        holder = target.obj
        if isinstance(holder, ast.Member):
            name = self.temporary()
            self.write(depth, f"{name} = {value}")
            args = ", ".join([self.solid(holder.obj), repr(holder.name), name, repr(is_set), *self._plain(target.args)])
            self.write(depth, f"STORE_MEMBER_INDEX({args})")
            return
        if isinstance(holder, ast.Ident) and holder.name in self.items_of and len(target.args) == 1 and not is_set:
            self.items_of[holder.name] |= kinds
            self.write(depth, f"i_{holder.name}[{self.position(target.args[0])}] = {value}")
            return
        if isinstance(holder, ast.Ident) and not self._is_holder(holder.name):
            raise Interpreted(f"index assignment to {holder.name}")
        container = self._name(holder.name).text if isinstance(holder, ast.Ident) else self.solid(holder)
        name = self.temporary()
        self.write(depth, f"{name} = {value}")
        self.write(depth, f"{helper}({', '.join([container, name, *self._plain(target.args)])})")

    def _is_holder(self, name: str) -> bool:
        return name in self.locals or self.resolve(name) is None

    def _assign_member(self, depth: int, target: Any, value: str, is_set: bool) -> None:
        name = self.temporary()
        self.write(depth, f"{name} = {value}")
        self.write(depth, f"SET_MEMBER({self.solid(target.obj)}, {target.name!r}, {name}, {is_set})")

    def _redim(self, depth: int, statement: Any) -> None:
        name = statement.name
        if name not in self.locals or name == "ME":
            if not (self.owner and name in self.owner.fields):
                raise Interpreted("ReDim of a global variable")
            variable = f"fields[{name!r}]"
        else:
            variable = self.variable(name)
            self._learn(name, OTHER)
        bounds = ", ".join(self._plain(statement.bounds))
        self.write(depth, f"{variable} = REDIM({variable}, [{bounds}], {bool(statement.preserve)})")

    def _const(self, depth: int, statement: Any) -> None:
        for name, expr in statement.items:
            code = self.checked(self.expression(expr))
            self.write(depth, f"{self.variable(name)} = {code.text}")
            self._learn(name, code.kinds)

    # branches

    def _if(self, depth: int, statement: Any) -> None:
        self.write(depth, f"if {self.condition(statement.cond)}:")
        before = dict(self.kinds_of)
        self.block(depth + 1, statement.then_block)
        after = self.kinds_of
        for condition, body in statement.elseif_parts:
            self.kinds_of = before
            self.write(depth, f"elif {self.condition(condition)}:")
            before = dict(self.kinds_of)
            self.block(depth + 1, body)
            after = joined(after, self.kinds_of)
        self.kinds_of = before
        if statement.else_block is not None:
            self.write(depth, "else:")
            self.block(depth + 1, statement.else_block)
        self.kinds_of = joined(after, self.kinds_of)

    def _select(self, depth: int, statement: Any) -> None:
        subject = self.checked(self.expression(statement.expr))
        name = self.temporary()
        self.write(depth, f"{name} = {subject.text}")
        before, after = dict(self.kinds_of), None
        reached = False
        for case in statement.cases:
            tests = [self._case(name, subject.kinds, pattern) for pattern in case.patterns]
            self.write(depth, f"{'elif' if reached else 'if'} {' or '.join(tests)}:")
            self.kinds_of, reached = dict(before), True
            self.block(depth + 1, case.body)
            after = joined(after, self.kinds_of)
        self.kinds_of = before
        if statement.else_block is not None:
            self.write(depth, "else:" if reached else "if True:")
            self.block(depth + 1, statement.else_block)
        self.kinds_of = joined(after, self.kinds_of)

    def _case(self, name: str, subject: int, pattern: Any) -> str:
        if isinstance(pattern, (ast.CaseIsPattern, ast.CaseToPattern)):
            raise Interpreted("Case Is")
        code = self.checked(self.expression(pattern))
        same = f"{name}.__class__ is str" if isinstance(pattern, ast.StringLit) else f"{name}.__class__ in NUMBERS"
        if isinstance(pattern, (ast.StringLit, ast.NumberLit)):
            return f"({name} == {code.text} if {same} else EQUALS({name}, {code.text}))"
        return f"EQUALS({name}, {code.text})"

    # loops

    @contextmanager
    def _loop(self, kind: str) -> Iterator[Loop]:
        self._loop_count += 1
        loop = Loop(kind, self._loop_count)
        self._loops.append(loop)
        yield loop
        self._loops.pop()

    def _settled(self, statement: Any, body: Any) -> None:
        """Widen what is known until a turn of the loop adds nothing: `body` writes one turn, and is written to nowhere meanwhile."""
        while True:
            known = dict(self.kinds_of)
            lines, positions, loops, count = self.lines, self.positions, list(self._loops), self._loop_count
            self.lines, self.positions = [], []
            with self._loop("dry") as loop:
                loop.kind = "for" if isinstance(statement, (ast.ForStmt, ast.ForEachStmt)) else "do"
                body()
            after = self.kinds_of
            self.lines, self.positions, self._loops, self._loop_count = lines, positions, loops, count
            wider = joined(known, after) or {}
            self.kinds_of = wider
            if all(wider[name] == known.get(name, 0) for name in wider):
                return

    def _exit(self, depth: int, kind: str) -> None:
        wanted = next((loop for loop in reversed(self._loops) if loop.kind == kind), None)
        if wanted is None:
            raise Interpreted("Exit without a loop")
        wanted.exits = joined(wanted.exits, self.kinds_of)
        if wanted is not self._loops[-1]:
            self.write(depth, f"x{wanted.number} = True")
            for inner in self._loops[self._loops.index(wanted) + 1 :]:
                inner.left_for.add(wanted.number)
        self.write(depth, "break")
        self.kinds_of = None  # type: ignore[assignment]

    def _for(self, depth: int, statement: Any) -> None:
        name = statement.var_name
        if name not in self.locals or (self.owner and name in self.owner.fields):
            raise Interpreted("For over a variable from outside")
        start, end = self.checked(self.expression(statement.start)), self.checked(self.expression(statement.end))
        step = self._literal(statement.step)
        changed = name in self.boxed or any(name in assigned_names(node) for node in walk(statement.body))
        if step and step.__class__ is int and start.kinds & ~NEGATIVE == INTEGER and within(end.kinds, INTEGER | LONG) and not changed:
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
            self._learn(statement.var_name, kinds)
            self.block(depth + 1, statement.body)

        self._turns(depth, "for", statement, f"for {counter} in range({first}, {last} {'+' if step > 0 else '-'} 1, {step}):", body)
        self.write(depth, "else:")
        self.write(depth + 1, f"{counter} = {first} + max(0, ({last} - {first} + {step}) // {step}) * {step}")
        self._after_loop(depth)
        self._learn(statement.var_name, INTEGER | NEGATIVE)

    def _stepped(self, depth: int, statement: Any, start: Any, end: Any, step: Any) -> None:
        name, counter = statement.var_name, self.variable(statement.var_name)
        first, last, by = self.temporary(), self.temporary(), self.temporary()
        numeric = within(start.kinds, NUMBER)
        self.write(depth, f"{first} = {start.text if numeric else f'LOOP_BOUND({start.text})'}")
        self.write(depth, f"{last} = {end.text if within(end.kinds, NUMBER) else f'LOOP_BOUND({end.text})'}")
        self.write(depth, f"{by} = {step!r}" if step is not None else f"{by} = LOOP_BOUND({self.solid(statement.step)})")
        self.write(depth, f"{counter} = {first}")
        if step is None:
            test = f"({counter} <= {last} if {by} > 0 else {counter} >= {last} if {by} < 0 else True)"
        else:
            test = f"{counter} <= {last}" if step > 0 else f"{counter} >= {last}" if step < 0 else "True"

        def body() -> None:
            self._learn(name, ANY & ~OTHER if not numeric else start.kinds | NUMBER | NEGATIVE)
            self.block(depth + 1, statement.body)
            if self.kinds_of is not None:
                turned = self.temporary()
                self.write(depth + 1, f"{turned} = TRY_NUMBER({counter})")
                self.write(depth + 1, f"if {turned} is None: break")
                self.write(depth + 1, f"{counter} = {turned} + {by}")

        self._learn(name, NUMBER | NEGATIVE)
        self._turns(depth, "for", statement, f"while {test}:", body)
        self._after_loop(depth)
        self._learn(name, ANY)

    def _for_each(self, depth: int, statement: Any) -> None:
        name = statement.var_name
        if name not in self.locals or (self.owner and name in self.owner.fields):
            raise Interpreted("For Each over a variable from outside")
        item = self.temporary()

        def body() -> None:
            self.write(depth + 1, f"{self.variable(name)} = LET_ITEM({item})")
            self._learn(name, ANY)
            self.block(depth + 1, statement.body)

        self._turns(depth, "for", statement, f"for {item} in ITEMS({self.solid(statement.iterable)}):", body)
        self._after_loop(depth)

    def _do(self, depth: int, statement: Any) -> None:
        is_loop = isinstance(statement, ast.DoLoopStmt)
        until, post = is_loop and statement.is_until, is_loop and statement.post_test

        def test() -> str:
            return f"{'' if until else 'not '}{self.condition(statement.cond)}"

        def body() -> None:
            if not post and statement.cond is not None:
                self.write(depth + 1, f"if {test()}: break")
                self._loops[-1].exits = joined(self._loops[-1].exits, self.kinds_of)
            self.block(depth + 1, statement.body)
            if post and statement.cond is not None and self.kinds_of is not None:
                self.write(depth + 1, f"if {test()}: break")
                self._loops[-1].exits = joined(self._loops[-1].exits, self.kinds_of)

        endless = self._turns(depth, "do", statement, "while True:", body)
        self.kinds_of = endless  # type: ignore[assignment]
        self._after_loop(depth)

    def _turns(self, depth: int, kind: str, statement: Any, head: str, body: Any) -> _Kinds:
        """The loop itself; returns what is known where an Exit leaves it."""
        self._settled(statement, body)
        with self._loop(kind) as loop:
            at = len(self.lines)
            self.write(depth, f"x{loop.number} = False")
            self.write(depth, head)
            entry = dict(self.kinds_of)
            body()
            if not any(f"x{loop.number} = True" in line for line in self.lines[at + 1 :]):
                del self.lines[at], self.positions[at]
            self.kinds_of = joined(joined(entry, self.kinds_of), loop.exits) or {}
        self._finished = loop
        return loop.exits

    def _after_loop(self, depth: int) -> None:
        """Behind a loop that an Exit of an outer loop may have left: go on leaving."""
        for number in sorted(self._finished.left_for):
            self.write(depth, f"if x{number}: break")

    # calls

    def _call_statement(self, depth: int, statement: Any) -> None:
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

    def _execute(self, depth: int, statement: Any) -> None:
        """A statement of Response: the interpreter's, with values in place of expressions."""
        if isinstance(statement, ast.ResponseWrite):
            self.write(depth, f"WRITE({self.solid(statement.expr)})")
            return
        if isinstance(statement, ast.ResponseSetProperty):
            self.write(depth, f"EXEC(SetProperty({statement.name!r}, Ready({self.solid(statement.expr)})))")
            return
        if isinstance(statement, ast.ResponseCall):
            args = ", ".join(f"Ready({arg})" for arg in self._plain(statement.args))
            self.write(depth, f"EXEC(ResponseCall({statement.name!r}, [{args}]))")
            return
        self.write(depth, f"EXEC({statement.__class__.__name__}())")

    def _nothing(self, depth: int, statement: Any) -> None:
        """Declarations have been made at the head."""

    def _block(self, depth: int, statement: Any) -> None:
        for inner in statement.stmts:
            if self.kinds_of is not None:
                self.statement(depth, inner)

    def _return(self, depth: int, statement: Any) -> None:
        self.returned |= self.kinds_of.get(self.procedure.name, 0)
        self.write(depth, self.result())
        self.kinds_of = None  # type: ignore[assignment]


_WRITERS: dict[type, Any] = {
    ast.Assign: Statements._assign, ast.SetAssign: Statements._set, ast.ReDimStmt: Statements._redim, ast.ConstStmt: Statements._const,
    ast.IfStmt: Statements._if, ast.SelectCaseStmt: Statements._select, ast.ForStmt: Statements._for,
    ast.ForEachStmt: Statements._for_each, ast.WhileStmt: Statements._do, ast.DoWhileStmt: Statements._do,
    ast.DoLoopStmt: Statements._do, ast.ExprStmt: Statements._call_statement, ast.DimStmt: Statements._nothing,
    ast.EndIfStmt: Statements._nothing, ast.Block: Statements._block, ast.ExitFunctionStmt: Statements._return,
    ast.ExitSubStmt: Statements._return, ast.ExitPropertyStmt: Statements._return,
    ast.ExitForStmt: lambda self, depth, _statement: self._exit(depth, "for"),
    ast.ExitDoStmt: lambda self, depth, _statement: self._exit(depth, "do"),
    ast.ResponseWrite: Statements._execute, ast.ResponseSetProperty: Statements._execute, ast.ResponseCall: Statements._execute,
    ast.ResponseEnd: Statements._execute, ast.ResponseClear: Statements._execute, ast.ResponseFlush: Statements._execute,
}  # fmt: skip
