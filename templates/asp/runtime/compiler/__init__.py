"""A compiler from VBScript procedures to Python functions, behind asppy's interpreter.

`install()` makes the interpreter call compiled procedures. They give exactly what the strict interpreter gives: whatever the compiler does not know how to
write (On Error, Execute, ...) stays with the interpreter, procedure by procedure. A page is compiled once in the life of the process, each procedure when
it is first called; the rest of a procedure behind its first loop is compiled for the kinds of values that arrive there, so that arithmetic on arrays of
Doubles becomes plain Python arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any

from ASPPY.ast_nodes import Ident
from ASPPY.vb_errors import VBScriptRuntimeError
from ASPPY.vm import interpreter as vm

from strict.procedures import procedures_of

from . import empty
from .expressions import Interpreted
from .kinds import kind_of, kinds_of_items
from .program import Procedure, Program
from .runtime import CellNode, Reference, copied, helpers
from .units import Function, Unit

_Interpreter = vm.VBInterpreter
_programs: dict[tuple[Any, ...], Program] = {}
_reasons: dict[str, str] = {}


class _Globals(dict[str, Any]):
    """The variables of a page; one that was not declared is error 500."""

    def __missing__(self, name: str) -> Any:
        raise VBScriptRuntimeError("VAR_UNDEFINED", name)


class _Rest(dict[Any, Any]):
    """The versions of the rest of a procedure, by the kinds of its variables."""

    def __init__(self, linked: Linked, unit: Unit) -> None:
        super().__init__()
        self._linked, self._unit = linked, unit

    def __missing__(self, key: tuple[int, ...]) -> Any:
        function = self[key] = self._linked.function(self._unit.version(key))
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
        if key not in self.program.units:
            try:
                self.program.units[key] = Unit(self.program, procedure, all_by_reference)
            except Interpreted as reason:
                _reasons[procedure.python_name] = str(reason)
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
        self.names.update(made.constants)
        for procedure, all_by_reference in made.callees:
            name = procedure.python_name + ("_R" if all_by_reference else "")
            if name not in self.names:
                self.names[name] = self._on_first_call(name, procedure, all_by_reference)
        _places[made.filename] = made
        return FunctionType(made.code, self.names)

    def _on_first_call(self, name: str, procedure: Procedure, all_by_reference: bool) -> Callable[..., Any]:
        def first_call(*args: Any) -> Any:
            function = self.compiled(procedure, all_by_reference)
            self.names[name] = function or self._interpreted(procedure, all_by_reference)
            return self.names[name](*args)

        return first_call

    def _interpreted(self, procedure: Procedure, all_by_reference: bool) -> Callable[..., Any]:
        """What compiled code calls in the place of a procedure that is left to the interpreter."""
        cells = [not param.byval and (all_by_reference or at in procedure.written) for at, param in enumerate(procedure.params)]

        def nodes(args: Any) -> list[Any]:
            return [CellNode(arg if is_cell else [arg]) for arg, is_cell in zip(args, cells, strict=True)]

        if procedure.owner is None:
            proc = next(proc for proc in self.interp._procs.values() if proc.body is procedure.body)
            return lambda *args: _asppy_invoke(self.interp, proc, nodes(args))
        return lambda me, *args: _strict_invoke_method(self.interp, me, _method_proc(me, procedure), nodes(args))

    def method_of(self, proc: Any) -> Any:
        procedure = self.program.by_body.get(id(proc.body))
        return None if procedure is None else self.compiled(procedure)


_places: dict[str, Function] = {}


def _method_proc(instance: Any, procedure: Procedure) -> Any:
    return next(proc for proc in procedures_of(instance._cls) if proc.body is procedure.body)


def _linked(interp: Any) -> Linked | None:
    """The compiled program of an interpreter; None when its page is not for the compiler."""
    if not interp.option_explicit or getattr(interp, "kitsmith_executes", False):
        return None
    linked: Linked | None = getattr(interp, "kitsmith_linked", None)
    if linked is None:
        procs, classes = interp._procs, interp._classes
        key = tuple([(name, id(proc.body)) for name, proc in procs.items()] + [(name, id(shape.kitsmith_definition)) for name, shape in classes.items()])
        if key not in _programs:
            _programs[key] = Program(interp)
        linked = interp.kitsmith_linked = Linked(interp, _programs[key])
    return linked


def _cell_of(interp: Any, argument: Any) -> Any:
    """The variable that an argument of an interpreted call names, or a temporary."""
    if isinstance(argument, Ident) and isinstance(interp._get_var_raw(argument.name), (vm._UserProc, vm._BoundMethod)):
        return [interp.eval_expr(argument)]
    try:
        byref = interp._make_byref(argument)
    except Exception:  # noqa: BLE001 - asppy's way to say that it is no variable
        return [interp.eval_expr(argument)]
    return Reference(byref)


def _arguments(interp: Any, function: Any, params: Any, exprs: Any) -> list[Any]:
    passed = []
    for at, (param, expr) in enumerate(zip(params, exprs, strict=True)):
        if at in function.kitsmith_written:
            passed.append(_cell_of(interp, expr))
        else:
            value = interp.eval_expr(expr)
            passed.append(copied(value) if param.byval else value)
    return passed


def _entry(interp: Any, proc: Any, exprs: Any) -> tuple[Any, Procedure] | None:
    """The function for a call from interpreted code; by reference when a variable of that code could change under the callee's hands."""
    linked = _linked(interp)
    procedure = linked.program.by_body.get(id(proc.body)) if linked else None
    if linked is None or procedure is None or len(exprs) != len(proc.params):
        return None
    names = [expr.name for expr in exprs if isinstance(expr, Ident)]
    assigned = linked.program.assigned_by(procedure)
    risky = len(set(names)) < len(names) or any(name in assigned for name in names) or (bool(assigned) and bool(interp._locals_stack) and any(
        isinstance(interp._locals_stack[-1].get(name), vm._ByRef) for name in names))  # fmt: skip
    function = linked.compiled(procedure, risky)
    return None if function is None else (function, procedure)


def _invoke(interp: Any, proc: Any, exprs: Any) -> Any:
    entry = _entry(interp, proc, exprs)
    if entry is None:
        return _asppy_invoke(interp, proc, exprs)
    function, _procedure = entry
    passed = _arguments(interp, function, proc.params, exprs)
    try:
        return function(*passed)
    except Exception as error:
        raise _located(interp, error) from error.__cause__


def _invoke_method(interp: Any, instance: Any, proc: Any, items: Any, by_value_args: bool = False) -> Any:
    entry = _entry(interp, proc, () if by_value_args and len(items) != len(proc.params) else [None] * len(items) if by_value_args else items)
    if entry is None:
        return _strict_invoke_method(interp, instance, proc, items, by_value_args)
    function, _procedure = entry
    if by_value_args:
        passed = [[item] if at in function.kitsmith_written else item for at, item in enumerate(items)]
    else:
        passed = _arguments(interp, function, proc.params, items)
    try:
        return function(instance, *passed)
    except Exception as error:
        raise _located(interp, error) from error.__cause__


def _located(interp: Any, error: Exception) -> Exception:
    """The error with its place in the VBScript source, as the interpreter would leave it."""
    if isinstance(error, IndexError):
        error = VBScriptRuntimeError("SUBSCRIPT_OUT_OF_RANGE").with_traceback(error.__traceback__)
    if getattr(error, "vbs_pos", None) is not None:
        return error
    place, trace = None, error.__traceback__
    while trace is not None:
        made = _places.get(trace.tb_frame.f_code.co_filename)
        if made is not None:
            place = (made, trace.tb_lineno)
        trace = trace.tb_next
    if place is not None:
        made, line = place
        error.vbs_pos = made.positions[line - 1]  # type: ignore[attr-defined]
        proc = _source_of(interp, made.procedure)
        if proc is not None and proc.asp_file is not None:
            interp._current_asp_path, interp._current_asp_line = proc.asp_file, proc.asp_line
            interp._current_vbs_src = proc.asp_src
    return error


def _source_of(interp: Any, procedure: Procedure) -> Any:
    procs = list(interp._procs.values())
    for definition in interp._classes.values():
        procs += procedures_of(definition)
    return next((proc for proc in procs if proc.body is procedure.body), None)


def _forget(interp: Any) -> None:
    interp.kitsmith_linked = None


def install() -> None:
    """Compile from now on. The strict layer must be installed."""
    global _asppy_invoke, _strict_invoke_method
    if _asppy_invoke is not None:
        return
    _asppy_invoke, _strict_invoke_method = _Interpreter._invoke_user_proc, _Interpreter._invoke_class_proc
    _Interpreter._invoke_user_proc, _Interpreter._invoke_class_proc = _invoke, _invoke_method
    _Interpreter._EXPR_DISPATCH[CellNode] = lambda _interp, node: node.cell[0]
    start = _Interpreter.__init__
    make_byref, execute = _Interpreter._make_byref, _Interpreter._vbs_execute
    register_proc, register_class = _Interpreter._register_proc, _Interpreter._register_class

    def start_with_globals(interp: Any, context: Any, env: dict[str, Any]) -> None:
        start(interp, context, _Globals(env))

    def make_byref_of_cell(interp: Any, argument: Any) -> Any:
        return argument.byref() if argument.__class__ is CellNode else make_byref(interp, argument)

    def execute_interpreted(interp: Any, code: str, is_global: bool) -> Any:
        interp.kitsmith_executes = True
        return execute(interp, code, is_global)

    def register_and_forget(interp: Any, *args: Any) -> None:
        _forget(interp)
        register_proc(interp, *args)

    def register_class_and_forget(interp: Any, definition: Any) -> None:
        _forget(interp)
        register_class(interp, definition)
        interp._classes[definition.name.upper()].kitsmith_definition = definition

    _Interpreter.__init__ = start_with_globals
    _Interpreter._make_byref, _Interpreter._vbs_execute = make_byref_of_cell, execute_interpreted
    _Interpreter._register_proc, _Interpreter._register_class = register_and_forget, register_class_and_forget
    empty.install()


def left_to_interpreter() -> dict[str, str]:
    """Why which procedures are not compiled."""
    return dict(_reasons)


_asppy_invoke: Any = None
_strict_invoke_method: Any = None
