"""A compiler from VBScript procedures to Python functions, behind asppy's interpreter.

`install()` makes the interpreter call compiled procedures. They give exactly what the strict interpreter gives:
whatever the compiler does not know how to write (On Error, Execute, ...) stays with the interpreter, procedure by
procedure. A page is compiled once in the life of the process, each procedure when it is first called; the rest of a
procedure behind its first loop is compiled for the kinds of values that arrive there, so that arithmetic on arrays of
Doubles becomes plain Python arithmetic.
"""

from __future__ import annotations

from typing import Any

from ASPPY.ast_nodes import Ident
from ASPPY.vb_errors import VBScriptRuntimeError
from ASPPY.vm import interpreter as vm
from strict.procedures import procedures_of

from . import empty
from .constants import copied
from .linking import Globals, Linked, interpreter, places, reasons
from .program import Procedure, Program
from .references import CellNode, Reference

_Interpreter = vm.VBInterpreter
_programs: dict[tuple[Any, ...], Program] = {}


def _linked(interp: Any) -> Linked | None:
    """The compiled program of an interpreter; None when its page is not for the compiler."""
    if not interp.option_explicit or getattr(interp, "kitsmith_executes", False):
        return None
    linked: Linked | None = getattr(interp, "kitsmith_linked", None)
    if linked is None:
        procs, classes = interp._procs, interp._classes
        parts = [(name, id(proc.body)) for name, proc in procs.items()]
        key = tuple(parts + [(name, id(shape.kitsmith_definition)) for name, shape in classes.items()])
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
    for at, (param, expr) in enumerate(zip(params, exprs)):
        if at in function.kitsmith_written:
            passed.append(_cell_of(interp, expr))
        else:
            value = interp.eval_expr(expr)
            passed.append(copied(value) if param.byval else value)
    return passed


def _is_risky(interp: Any, linked: Linked, procedure: Procedure, names: list[str]) -> bool:
    """Whether a variable that is handed over as a value could be assigned under another name meanwhile."""
    if len(set(names)) < len(names):
        return True
    assigned = linked.program.assigned_by(procedure)
    if not assigned or not names:
        return False
    frame = interp._locals_stack[-1] if interp._locals_stack else {}
    return any(name in assigned or isinstance(frame.get(name), vm._ByRef) for name in names)


def _entry(interp: Any, proc: Any, exprs: Any) -> tuple[Any, Procedure] | None:
    """The function for a call from interpreted code."""
    linked = _linked(interp)
    procedure = linked.program.by_body.get(id(proc.body)) if linked else None
    if linked is None or procedure is None or len(exprs) != len(proc.params):
        return None
    names = [expr.name for expr in exprs if isinstance(expr, Ident)]
    function = linked.compiled(procedure, _is_risky(interp, linked, procedure, names))
    return None if function is None else (function, procedure)


def _invoke(interp: Any, proc: Any, exprs: Any) -> Any:
    entry = _entry(interp, proc, exprs)
    if entry is None:
        return interpreter.procedure(interp, proc, exprs)
    function, _procedure = entry
    passed = _arguments(interp, function, proc.params, exprs)
    try:
        return function(*passed)
    except Exception as error:
        raise _located(interp, error) from error.__cause__


def _invoke_method(interp: Any, instance: Any, proc: Any, items: Any, by_value_args: bool = False) -> Any:
    entry = _entry(interp, proc, [None] * len(items) if by_value_args else items)
    if entry is None:
        return interpreter.method(interp, instance, proc, items, by_value_args)
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
        made = places.get(trace.tb_frame.f_code.co_filename)
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


def install() -> None:
    """Compile from now on. The strict layer must be installed."""
    if interpreter.is_set:
        return
    interpreter.procedure, interpreter.method = _Interpreter._invoke_user_proc, _Interpreter._invoke_class_proc
    interpreter.is_set = True
    start, make_byref, execute = _Interpreter.__init__, _Interpreter._make_byref, _Interpreter._vbs_execute
    register_procedure, register_class = _Interpreter._register_proc, _Interpreter._register_class

    def start_with_globals(interp: Any, context: Any, env: dict[str, Any]) -> None:
        start(interp, context, Globals(env))

    def make_byref_of_cell(interp: Any, argument: Any) -> Any:
        return argument.byref() if argument.__class__ is CellNode else make_byref(interp, argument)

    def execute_interpreted(interp: Any, code: str, is_global: bool) -> Any:
        interp.kitsmith_executes = True  # what it defines is not known to the program
        return execute(interp, code, is_global)

    def register_and_forget(interp: Any, *args: Any) -> None:
        interp.kitsmith_linked = None
        register_procedure(interp, *args)

    def register_class_and_forget(interp: Any, definition: Any) -> None:
        interp.kitsmith_linked = None
        register_class(interp, definition)
        interp._classes[definition.name.upper()].kitsmith_definition = definition

    _Interpreter.__init__ = start_with_globals
    _Interpreter._invoke_user_proc, _Interpreter._invoke_class_proc = _invoke, _invoke_method
    _Interpreter._make_byref, _Interpreter._vbs_execute = make_byref_of_cell, execute_interpreted
    _Interpreter._register_proc, _Interpreter._register_class = register_and_forget, register_class_and_forget
    _Interpreter._EXPR_DISPATCH[CellNode] = lambda _interp, node: node.cell[0]
    empty.install()


def left_to_interpreter() -> dict[str, str]:
    """Why which procedures are not compiled."""
    return dict(reasons)
