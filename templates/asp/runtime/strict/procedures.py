"""Procedures, methods and classes: arguments by reference, their number, names that hide others."""

from __future__ import annotations

from typing import Any

from ASPPY.ast_nodes import CallExpr, FuncDef, Ident, Index, Member, PropertyDef, SubDef
from ASPPY.vb_runtime import VBScriptCOMError
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray

from .builtins import BUILTIN_NAMES
from .objects import variable
from .values import compilation_error

_Interpreter = vm.VBInterpreter
_asppy_make_byref = _Interpreter._make_byref
_asppy_register_class = _Interpreter._register_class
_asppy_invoke_method = _Interpreter._invoke_class_proc
_asppy_predeclare = _Interpreter._predeclare_dim_decls

_PLACE = ("_current_asp_path", "_current_asp_line", "_current_asp_col", "_current_vbs_src")


def _make_byref(interp: Any, argument: Any) -> Any:
    """`B a(1)` hands over the element itself, `B o.x` a copy of the member; asppy does it the other way round."""
    if argument.__class__ is Member:
        raise VBScriptCOMError(13, "a member is no variable: asppy's caller takes a temporary")
    is_call = argument.__class__ is CallExpr and argument.callee.__class__ is Ident and bool(argument.args)
    if is_call and isinstance(variable(interp, argument.callee.name), VBArray):
        interp.eval_expr(argument)  # an index out of range is an error here, not where it is used
        argument = Index(argument.callee, argument.args)
    return _asppy_make_byref(interp, argument)


def procedures_of(definition: Any) -> list[Any]:
    """The methods and properties of a class."""
    found = [*definition.public_methods.values(), *definition.private_methods.values()]
    for properties in (definition.public_props, definition.private_props):
        found += [proc for kinds in properties.values() for proc in kinds.values()]
    return found


def _register_class(interp: Any, definition: Any) -> None:
    """A local variable or parameter named like a field hides it on Windows; asppy mixes them up: an error here."""
    _asppy_register_class(interp, definition)
    shape = interp._classes[definition.name.upper()]
    for proc in procedures_of(shape):
        proc.asp_file, proc.asp_line, proc.asp_src = getattr(definition, "strict_place", (None, None, None))
    fields = shape.all_fields
    for member in definition.members:
        if not isinstance(member, (SubDef, FuncDef, PropertyDef)):
            continue
        declarations: list[Any] = list(member.params)
        interp._collect_dim_decls(member.body, declarations)
        for declaration in declarations:
            if declaration.name in fields:
                names = f"'{declaration.name}' in {member.name} hides a field of the class {definition.name}"
                text = f"strict: {names}, which asppy mixes up"
                raise compilation_error(1041, text, getattr(declaration, "_pos", 0))


def _invoke_method(interp: Any, instance: Any, proc: Any, arguments: Any, by_value_args: bool = False) -> Any:
    """Too few or too many arguments of a method are error 450, as for procedures; an error names the method's file."""
    if len(arguments) != len(proc.params):
        raise vm.VBScriptRuntimeError("WRONG_NUM_ARGS", f"{proc.name} expects {len(proc.params)}, got {len(arguments)}")
    place = [getattr(interp, name, None) for name in _PLACE]
    if proc.asp_file is not None:
        interp._current_asp_path, interp._current_asp_line, interp._current_vbs_src = (
            proc.asp_file,
            proc.asp_line,
            proc.asp_src,
        )
    result = _asppy_invoke_method(interp, instance, proc, arguments, by_value_args)
    for name, value in zip(_PLACE, place):
        setattr(interp, name, value)  # an error leaves the place of the method: it is where the error happened
    return result


def _predeclare(interp: Any, frame: dict[str, Any], declarations: Any) -> None:
    """A page-level Dim of a built-in name is legal on Windows; asppy passes over it, so it is an error here."""
    if frame is interp.env:
        for declaration in declarations:
            if declaration.name in BUILTIN_NAMES:
                text = f"Name redefined: '{declaration.name}' (strict: asppy cannot hide a built-in name on page level)"
                raise compilation_error(1041, text, getattr(declaration, "_pos", 0))
    _asppy_predeclare(interp, frame, declarations)


def install() -> None:
    _Interpreter._make_byref = _make_byref
    _Interpreter._register_class = _register_class
    _Interpreter._invoke_class_proc = _invoke_method
    _Interpreter._predeclare_dim_decls = _predeclare
