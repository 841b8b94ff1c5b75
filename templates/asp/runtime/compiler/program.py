"""All procedures and classes of a page, and what they do to their ByRef parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ASPPY.ast_nodes import (
    Assign,
    CallExpr,
    ConstStmt,
    EraseStmt,
    ForEachStmt,
    ForStmt,
    Ident,
    Index,
    Member,
    NewExpr,
    Node,
    ReDimStmt,
    SetAssign,
)


def walk(node: Any) -> Iterator[Any]:
    """A node, or a list of nodes, and everything below it."""
    if isinstance(node, Node):
        yield node
        for part in vars(node).values():
            if part.__class__ not in (str, int, float, bool):
                yield from walk(part)
    elif isinstance(node, (list, tuple)):
        for part in node:
            yield from walk(part)


@dataclass(eq=False)
class ClassShape:
    """The members of a class by name."""

    name: str
    fields: frozenset[str]
    private_fields: frozenset[str]
    methods: dict[str, Procedure] = field(default_factory=dict)
    getters: dict[str, Procedure] = field(default_factory=dict)
    setters: frozenset[str] = frozenset()


@dataclass(eq=False)
class Procedure:
    """A procedure, method or property of the page."""

    python_name: str
    name: str
    is_function: bool
    params: list[Any]
    body: list[Any]
    owner: ClassShape | None
    declarations: dict[str, Any]
    locals: frozenset[str]
    written: set[int] = field(default_factory=set)  # ByRef parameters that it assigns to, itself or through others
    touched: set[int] = field(default_factory=set)  # parameters whose items it may change in the caller's array


class Program:
    """The procedures of a page as they were when the first of them was called."""

    def __init__(self, interp: Any) -> None:
        self.by_body: dict[int, Procedure] = {}
        self.procedures: dict[str, Procedure] = {}
        self.classes: dict[str, ClassShape] = {}
        self.units: dict[Any, Any] = {}
        self.methods_by_name: dict[str, list[Procedure]] = {}
        self._setters_by_name: dict[str, list[Procedure]] = {}
        self._unseen: list[Procedure] = []  # default members and Class_Terminate: called without being named
        for name, proc in interp._procs.items():
            self.procedures[name] = self._add(interp, f"P_{name}", proc, None)
        for name, definition in interp._classes.items():
            self.classes[name] = self._add_class(interp, name, definition)
        self._find_written()
        self.results: dict[tuple[str, tuple[int, ...]], int] = {}
        self._reach: dict[str, frozenset[str]] = {}
        self._next: dict[str, tuple[Procedure, ...]] = {}
        self._outside: dict[str, frozenset[str]] = {}

    def _add(self, interp: Any, python_name: str, proc: Any, owner: ClassShape | None) -> Procedure:
        declarations: list[Any] = []
        interp._collect_dim_decls(proc.body, declarations)
        bounds = {declaration.name: declaration.bounds for declaration in declarations}
        constants = {name for node in walk(proc.body) if isinstance(node, ConstStmt) for name, _expr in node.items}
        is_function = proc.kind == "FUNCTION"
        inside = frozenset(
            {param.name for param in proc.params} | bounds.keys() | constants | ({proc.name} if is_function else set())
        )
        procedure = Procedure(python_name, proc.name, is_function, list(proc.params), proc.body, owner, bounds, inside)
        self.by_body[id(proc.body)] = procedure
        return procedure

    def _add_class(self, interp: Any, name: str, definition: Any) -> ClassShape:
        shape = ClassShape(definition.name, frozenset(definition.all_fields), frozenset(definition.private_fields))
        for table in (definition.private_methods, definition.public_methods):
            for method_name, proc in table.items():
                method = self._add(interp, f"M_{name}_{method_name}", proc, shape)
                shape.methods[method_name] = method
                self.methods_by_name.setdefault(method_name, []).append(method)
        setters = set()
        for table in (definition.private_props, definition.public_props):
            for property_name, kinds in table.items():
                for kind, proc in kinds.items():
                    accessor = self._add(interp, f"M{kind}_{name}_{property_name}", proc, shape)
                    if kind == "GET":
                        shape.getters[property_name] = accessor
                        self.methods_by_name.setdefault(property_name, []).append(accessor)
                    else:
                        setters.add(property_name)
                        self._setters_by_name.setdefault(property_name, []).append(accessor)
        shape.setters = frozenset(setters)
        unseen = [definition.default_method, definition.default_prop_get]
        self._unseen += [self.by_body[id(proc.body)] for proc in unseen if proc is not None]
        self._unseen += [method for name, method in shape.methods.items() if name == "CLASS_TERMINATE"]
        return shape

    def callees(self, caller: Procedure, callee: Any) -> list[Procedure]:
        """The procedures that a call may reach."""
        if isinstance(callee, Member):
            return self.methods_by_name.get(callee.name, [])
        if not isinstance(callee, Ident) or (callee.name in caller.locals and callee.name != caller.name):
            return []
        if caller.owner is not None:
            own = caller.owner.methods.get(callee.name) or caller.owner.getters.get(callee.name)
            if own is not None or callee.name in caller.owner.fields:
                return [own] if own is not None else []
        procedure = self.procedures.get(callee.name)
        return [procedure] if procedure is not None else []

    def written_positions(self, caller: Procedure, callee: Any) -> set[int]:
        return {position for procedure in self.callees(caller, callee) for position in procedure.written}

    def boxed(self, procedure: Procedure, cells: set[int]) -> frozenset[str]:
        """Variables that are handed over ByRef to be written to, and the parameters that are such themselves."""
        names = {procedure.params[at].name for at in cells}
        for node in walk(procedure.body):
            if isinstance(node, CallExpr):
                for at in self.written_positions(procedure, node.callee):
                    if (
                        at < len(node.args)
                        and isinstance(node.args[at], Ident)
                        and node.args[at].name in procedure.locals
                    ):
                        names.add(node.args[at].name)
        return frozenset(names)

    def assigned_by(self, procedure: Procedure) -> frozenset[str]:
        """Names of globals, fields and members that a call of this procedure may assign, through whatever it calls."""
        found = self._reach.get(procedure.python_name)
        if found is None:
            reached = {procedure.python_name: procedure}
            waiting = [procedure, *self._unseen]
            while waiting:
                for callee in self._successors_of(waiting.pop()):
                    if callee.python_name not in reached:
                        reached[callee.python_name] = callee
                        waiting.append(callee)
            everyone = [*reached.values(), *self._unseen]
            found = frozenset().union(*map(self._outside_of, everyone))
            self._reach[procedure.python_name] = found
        return found

    def _successors_of(self, procedure: Procedure) -> tuple[Procedure, ...]:
        name = procedure.python_name
        if name not in self._next:
            self._next[name] = tuple(dict.fromkeys(self._successors(procedure)))
        return self._next[name]

    def _outside_of(self, procedure: Procedure) -> frozenset[str]:
        name = procedure.python_name
        if name not in self._outside:
            self._outside[name] = frozenset(self._assigned_outside(procedure))
        return self._outside[name]

    def _successors(self, procedure: Procedure) -> Iterator[Procedure]:
        inside = procedure.locals
        for node in walk(procedure.body):
            if isinstance(node, Member):
                yield from self.methods_by_name.get(node.name, [])
                yield from self._setters_by_name.get(node.name, [])
            elif isinstance(node, NewExpr):
                shape = self.classes.get(str(node.class_name).upper())
                if shape is not None and "CLASS_INITIALIZE" in shape.methods:
                    yield shape.methods["CLASS_INITIALIZE"]
            elif isinstance(node, Ident) and (node.name not in inside or node.name == procedure.name):
                yield from self.callees(procedure, node)
                if procedure.owner is not None and node.name in procedure.owner.setters:
                    yield from self._setters_by_name[node.name]

    def touched_positions(self, caller: Procedure, callee: Any) -> set[int]:
        return {position for procedure in self.callees(caller, callee) for position in procedure.touched}

    def _assigned_outside(self, procedure: Procedure) -> Iterator[str]:
        """Names of globals, fields and members that a procedure may assign, itself or by handing them over."""
        inside = procedure.locals
        for node in walk(procedure.body):
            yield from (name for name in assigned_names(node) if name not in inside)
            if isinstance(node, (Assign, SetAssign)) and isinstance(node.target, Member):
                yield node.target.name
            if isinstance(node, CallExpr):
                for at in self.written_positions(procedure, node.callee):
                    if at < len(node.args) and isinstance(node.args[at], Ident) and node.args[at].name not in inside:
                        yield node.args[at].name

    def _find_written(self) -> None:
        calls: list[tuple[Procedure, int, CallExpr, int]] = []
        for procedure in self.by_body.values():
            positions = {param.name: position for position, param in enumerate(procedure.params) if not param.byval}
            if not positions:
                continue
            for node in walk(procedure.body):
                for name in assigned_names(node):
                    if name in positions:
                        procedure.written.add(positions[name])
                        procedure.touched.add(positions[name])
                array = assigned_array(node)
                if array in positions:
                    procedure.touched.add(positions[array])
                if isinstance(node, CallExpr):
                    for at, arg in enumerate(node.args):
                        if isinstance(arg, Ident) and arg.name in positions:
                            calls.append((procedure, positions[arg.name], node, at))
        changed = True
        while changed:
            changed = False
            for procedure, position, call, at in calls:
                for callee in self.callees(procedure, call.callee):
                    if at in callee.written and position not in procedure.written:
                        procedure.written.add(position)
                        changed = True
                    if at in callee.touched and position not in procedure.touched:
                        procedure.touched.add(position)
                        changed = True


def assigned_array(node: Any) -> str:
    """The array that a statement assigns an element of."""
    target = node.target if isinstance(node, (Assign, SetAssign)) else None
    return str(target.obj.name) if isinstance(target, Index) and isinstance(target.obj, Ident) else ""


def assigned_names(node: Any) -> list[str]:
    """The names that a statement assigns as a whole."""
    if isinstance(node, (Assign, SetAssign)):
        return [node.target.name] if isinstance(node.target, Ident) else []
    if isinstance(node, (ForStmt, ForEachStmt)):
        return [node.var_name]
    return [node.name] if isinstance(node, (ReDimStmt, EraseStmt)) else []
