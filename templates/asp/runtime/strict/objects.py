"""Objects and their members: no member of nothing, no object without Set, no element of a Byte()."""

from __future__ import annotations

from typing import Any

from ASPPY.ast_nodes import CallExpr, Ident, Index, Member
from ASPPY.vb_runtime import VBScriptCOMError
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray, VBEmpty, VBNothing, VBNull

from .numbers import to_index
from .values import PLAIN, Ready, type_mismatch

_Interpreter = vm.VBInterpreter
_asppy_member = _Interpreter._eval_member
_asppy_member_ref = _Interpreter._eval_member_ref
_asppy_call = _Interpreter._eval_callexpr
_asppy_index = _Interpreter._eval_index

# Properties of the DOM that asppy takes without having them.
_DOM_SETTINGS = {"ASYNC", "VALIDATEONPARSE", "RESOLVEEXTERNALS", "PRESERVEWHITESPACE"}

_objects_without_value: dict[type, int] = {}


def require_object(value: Any) -> None:
    """A member of `Empty` or `Null` is error 424, of `Nothing` 91; asppy answers Empty."""
    if value is VBEmpty or value is VBNull:
        raise VBScriptCOMError(424, "Object required")
    if value is VBNothing:
        raise VBScriptCOMError(91, "Object variable not set")


def checked(interp: Any, expr: Any) -> Member:
    value = interp.eval_expr(expr.obj)
    if isinstance(value, vm._ByRef):
        value = value.get()
    require_object(value)
    return Member(Ready(value), expr.name)


def _member(interp: Any, expr: Any) -> Any:
    return _asppy_member(interp, checked(interp, expr))


def _member_ref(interp: Any, expr: Any) -> Any:
    return _asppy_member_ref(interp, checked(interp, expr))


def variable(interp: Any, name: str) -> Any:
    """What a name is bound to in this procedure or on the page, without calling anything; None when it is not bound."""
    value = interp._locals_stack[-1].get(name) if interp._locals_stack else None
    if value is None:
        value = interp.env.get(name)
    return value.get() if isinstance(value, vm._ByRef) else value


def _call(interp: Any, expr: Any) -> Any:
    """`a(i)`: arrays at once, and no element of a Byte(), which VBScript cannot index."""
    if expr.callee.__class__ is Ident:
        value = variable(interp, expr.callee.name)
        if value.__class__ is VBArray and len(expr.args) == 1 and value._dims == 1 and value._allocated:
            return value._items[position(value, interp.eval_expr(expr.args[0]))]
        if isinstance(value, (bytes, bytearray)):
            type_mismatch("a Byte() cannot be indexed in VBScript, use AscB(MidB(b, i, 1))")
    return _asppy_call(interp, expr)


def _index(interp: Any, expr: Any) -> Any:
    value = interp.eval_expr(expr.obj)
    if isinstance(value, (bytes, bytearray)):
        type_mismatch("a Byte() cannot be indexed in VBScript, use AscB(MidB(b, i, 1))")
    return _asppy_index(interp, Index(Ready(value), expr.args))


def position(array: VBArray, index: Any) -> int:
    """The place of an index in a one-dimensional array."""
    at = index if index.__class__ is int else to_index(index)
    if not 0 <= at <= array._ubs[0]:
        raise vm.VBScriptRuntimeError("SUBSCRIPT_OUT_OF_RANGE", f"index {at}, UBound {array._ubs[0]}")
    return at


def error_without_set(value: Any) -> int:
    """The error number of `x = value`, 0 when it is allowed: an object gives its default property, if it has one."""
    if value is VBNothing:
        return 91
    kind = value.__class__
    if kind is vm.VBClassInstance:
        getter = value._cls.default_prop_get
        return 438 if getter is None else 450 if getter.params else 0
    number = _objects_without_value.get(kind)
    if number is None:
        is_value = not vm._is_vb_object(value) or hasattr(kind, "__vbs_scalar__") or hasattr(kind, "__vbs_default__")
        module = getattr(kind, "__module__", "")
        ours = module in ("ASPPY.server_object", "ASPPY.msxml") or module.startswith("strict.")
        number = 0 if is_value or not ours else 450 if hasattr(kind, "__vbs_index_get__") else 438
        _objects_without_value[kind] = number
    return number


def let_value(interp: Any, value: Any) -> Any:
    """The value that an assignment without Set stores, or the error that it is."""
    if value.__class__ in PLAIN:
        return value
    number = error_without_set(value)
    if number:
        text = (
            "Object variable not set"
            if number == 91
            else "Object doesn't support this property or method (is Set missing?)"
        )
        raise VBScriptCOMError(number, text)
    if value.__class__ is vm.VBClassInstance:
        return interp._invoke_class_proc(value, value._cls.default_prop_get, [])
    return value


def require_settable(target_object: Any, name: str) -> None:
    """`o.x = 1` for an x that a built-in object has not is 438; asppy makes a new attribute."""
    require_object(target_object)
    if isinstance(target_object, vm.VBClassInstance) or hasattr(target_object, "_vbs_set_prop"):
        return
    if type(target_object).__module__ == "ASPPY.msxml" and name in _DOM_SETTINGS:
        return
    if vm._icase_real_name(target_object, name) is None:
        raise VBScriptCOMError(438, f"Object doesn't support this property or method: {name}")


def install() -> None:
    dispatch = _Interpreter._EXPR_DISPATCH
    dispatch[Member], dispatch[CallExpr], dispatch[Index] = _member, _call, _index
    _Interpreter._eval_member_ref = _member_ref
