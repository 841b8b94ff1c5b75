"""A compiled program in the hands of one request: its functions share a namespace with the request's variables."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import FunctionType
from typing import Any

from ASPPY.vb_errors import VBScriptRuntimeError
from strict.procedures import procedures_of

from .code import Interpreted
from .kinds import kind_of, kinds_of_items
from .program import Procedure, Program
from .references import CellNode
from .runtime import helpers
from .units import Function, Unit

reasons: dict[str, str] = {}  # why procedures are left to the interpreter
places: dict[str, Function] = {}  # by the file name of their code
_compiling = threading.RLock()  # pages of several requests share a program


class Interpreter:
    """The interpreter's own ways to call, kept when the compiler takes their place."""

    is_set = False
    procedure: Callable[..., Any]
    method: Callable[..., Any]


interpreter = Interpreter()


class Globals(dict[str, Any]):
    """The variables of a page; one that was not declared is error 500."""

    def __missing__(self, name: str) -> Any:
        raise VBScriptRuntimeError("VAR_UNDEFINED", name)


class _Rest(dict[Any, Any]):
    """The versions of the rest of a procedure, by the kinds of its variables."""

    def __init__(self, linked: Linked, unit: Unit) -> None:
        super().__init__()
        self._linked, self._unit = linked, unit

    def __missing__(self, key: tuple[int, ...]) -> Any:
        with _compiling:
            made = self._unit.version(key)
        function = self[key] = self._linked.function(made)
        return function


class Linked:
    """A program in the hands of one interpreter, that is: of one request."""

    def __init__(self, interp: Any, program: Program) -> None:
        self.interp, self.program = interp, program
        self.names: dict[str, Any] = helpers(interp, self.method_of)
        self.names.update(KIND=kind_of, ITEM_KINDS=kinds_of_items)
        self._functions: dict[tuple[str, bool], Any] = {}

    def unit(self, procedure: Procedure, all_by_reference: bool) -> Unit | None:
        key = (procedure.python_name, all_by_reference)
        with _compiling:
            return self._unit(key, procedure, all_by_reference)

    def _unit(self, key: tuple[str, bool], procedure: Procedure, all_by_reference: bool) -> Unit | None:
        if key not in self.program.units:
            try:
                self.program.units[key] = Unit(self.program, procedure, all_by_reference)
            except Interpreted as reason:
                reasons[procedure.python_name] = str(reason)
                self.program.units[key] = None
        unit: Unit | None = self.program.units[key]
        return unit

    def compiled(self, procedure: Procedure, all_by_reference: bool = False) -> Any:
        """The Python function of a procedure, None when it is left to the interpreter."""
        key = (procedure.python_name, all_by_reference)
        if key not in self._functions:
            unit = self.unit(procedure, all_by_reference)
            self._functions[key] = None
            if unit is not None:
                function = self._functions[key] = self.function(unit.main)
                function.kitsmith_written = frozenset(unit.cells)
                self.names[f"R_{unit.name}"] = _Rest(self, unit)
        return self._functions[key]

    def function(self, made: Function) -> Any:
        self.names.update(made.functions)
        for procedure, all_by_reference in made.callees:
            name = procedure.python_name + ("_R" if all_by_reference else "")
            if name not in self.names:
                self.names[name] = self._on_first_call(name, procedure, all_by_reference)
        places[made.filename] = made
        return FunctionType(made.code, self.names)

    def _on_first_call(self, name: str, procedure: Procedure, all_by_reference: bool) -> Callable[..., Any]:
        def first_call(*args: Any) -> Any:
            function = self.compiled(procedure, all_by_reference)
            self.names[name] = function or self._interpreted(procedure, all_by_reference)
            return self.names[name](*args)

        return first_call

    def _interpreted(self, procedure: Procedure, all_by_reference: bool) -> Callable[..., Any]:
        """What compiled code calls in the place of a procedure that is left to the interpreter."""
        cells = [
            not param.byval and (all_by_reference or at in procedure.written)
            for at, param in enumerate(procedure.params)
        ]

        def nodes(args: Any) -> list[Any]:
            return [CellNode(arg if is_cell else [arg]) for arg, is_cell in zip(args, cells)]

        if procedure.owner is None:
            proc = next(proc for proc in self.interp._procs.values() if proc.body is procedure.body)
            return lambda *args: interpreter.procedure(self.interp, proc, nodes(args))
        return lambda me, *args: interpreter.method(self.interp, me, _method_proc(me, procedure), nodes(args))

    def method_of(self, proc: Any) -> Any:
        procedure = self.program.by_body.get(id(proc.body))
        return None if procedure is None else self.compiled(procedure)


def _method_proc(instance: Any, procedure: Procedure) -> Any:
    return next(proc for proc in procedures_of(instance._cls) if proc.body is procedure.body)
