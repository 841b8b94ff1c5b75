"""Statements: what is assigned to what, On Error, ReDim, For Each, Const."""

from __future__ import annotations

from typing import Any

from ASPPY.ast_nodes import (
    Assign,
    ConstStmt,
    ForEachStmt,
    Ident,
    Index,
    Member,
    OnErrorResumeNextStmt,
    ReDimStmt,
    SetAssign,
)
from ASPPY.vb_errors import VBScriptError
from ASPPY.vb_runtime import VBScriptCOMError
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray

from .builtins import BUILTIN_NAMES
from .numbers import to_index
from .objects import checked, let_value, position, require_settable, variable
from .values import PLAIN, Ready

_Interpreter = vm.VBInterpreter
_asppy_execute = _Interpreter._exec_stmt_inner
_asppy_set_name = _Interpreter._set_ident
_asppy_record_error = _Interpreter._record_err

LOCAL_CONSTANTS = " constants"  # a name that no variable can have


def _assign(interp: Any, statement: Any) -> None:
    value = let_value(interp, interp.eval_expr(statement.expr))
    target = statement.target
    if target.__class__ is Ident:
        frame = interp._locals_stack[-1] if interp._locals_stack else None
        if frame is not None and value.__class__ in PLAIN and target.name in frame and LOCAL_CONSTANTS not in frame:
            current = frame[target.name]
            if isinstance(current, vm._ByRef):
                current.set(value)
            else:
                frame[target.name] = value
            return
    elif target.__class__ is Index and target.obj.__class__ is Ident and len(target.args) == 1:
        array = variable(interp, target.obj.name)
        if array.__class__ is VBArray and array._dims == 1 and array._allocated:
            at = position(array, interp.eval_expr(target.args[0]))
            array._items[at] = vm._copy_on_let(value)
            return
    _asppy_execute(interp, Assign(_settable(interp, target), Ready(value)))


def _set(interp: Any, statement: Any) -> None:
    """`Set x = 5` is error 424; asppy assigns."""
    value = interp.eval_expr(statement.expr)
    if not vm._is_vb_object(value):
        raise VBScriptCOMError(424, "Object required")
    _asppy_execute(interp, SetAssign(_settable(interp, statement.target), Ready(value)))


def _settable(interp: Any, target: Any) -> Any:
    if target.__class__ is not Member:
        return target
    member = checked(interp, target)
    require_settable(member.obj.value, target.name)
    return member


def _on_error_resume_next(interp: Any, statement: Any) -> None:
    """`On Error Resume Next` clears Err."""
    interp.ctx.Err.Clear()
    _asppy_execute(interp, statement)


def _redim(interp: Any, statement: Any) -> None:
    """Bounds are rounded, not cut off."""
    bounds = [Ready(to_index(interp.eval_expr(bound))) for bound in statement.bounds]
    _asppy_execute(interp, ReDimStmt(statement.name, bounds, statement.preserve))


def items_of(collection: Any) -> Any:
    """What For Each runs through; a text is no collection."""
    if isinstance(collection, (str, bytes, bytearray)) or not hasattr(collection, "__iter__"):
        raise VBScriptCOMError(451, "Object not a collection")
    return collection


def _for_each(interp: Any, statement: Any) -> None:
    items = items_of(interp.eval_expr(statement.iterable))
    _asppy_execute(interp, ForEachStmt(statement.var_name, Ready(items), statement.body))


def _const(interp: Any, statement: Any) -> None:
    """A constant of a procedure is none elsewhere; asppy protects its name on the whole page."""
    if not interp._locals_stack:
        _asppy_execute(interp, statement)
        return
    frame = interp._locals_stack[-1]
    for name, expr in statement.items:
        frame[name] = interp.eval_expr(expr)
        frame.setdefault(LOCAL_CONSTANTS, set()).add(name)


_STATEMENTS = {
    Assign: _assign, SetAssign: _set, OnErrorResumeNextStmt: _on_error_resume_next, ReDimStmt: _redim,
    ForEachStmt: _for_each,
    ConstStmt: _const,
}  # fmt: skip


def _execute(interp: Any, statement: Any) -> Any:
    return _STATEMENTS.get(statement.__class__, _asppy_execute)(interp, statement)


def _set_name(interp: Any, name: str, value: Any, *, is_set: bool = False) -> None:
    """Assigning to a built-in function is error 501; asppy replaces the function."""
    if (
        name in BUILTIN_NAMES
        and not interp._this_stack
        and not (interp._locals_stack and name in interp._locals_stack[-1])
    ):
        raise VBScriptCOMError(501, f"Illegal assignment: '{name}'")
    frame = interp._locals_stack[-1] if interp._locals_stack else {}
    if name in frame.get(LOCAL_CONSTANTS, ()):
        raise VBScriptCOMError(501, f"Illegal assignment: '{name}'")
    _asppy_set_name(interp, name, value, is_set=is_set)


def _record_error(interp: Any, error: Exception) -> None:
    """Err.Description is Windows' text alone; the error page keeps asppy's details."""
    _asppy_record_error(interp, error)
    if isinstance(error, VBScriptError) and error.error_def is not None:
        interp.ctx.Err.Description = error.error_def.description


def install() -> None:
    _Interpreter._exec_stmt_inner = _execute
    _Interpreter._set_ident = _set_name
    _Interpreter._record_err = _record_error
