"""What generated code calls: every function does exactly what the interpreter does with the same values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from ASPPY.ast_nodes import (
    Assign,
    CallExpr,
    Index,
    Member,
    NewExpr,
    ResponseWrite,
    SetAssign,
)
from ASPPY.server_object import ScriptingDictionary
from ASPPY.vb_runtime import VBScriptCOMError
from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray
from strict import numbers, objects
from strict.builtins import BUILTIN_NAMES
from strict.values import PLAIN, Ready, type_mismatch

from .constants import CONSTANT_NAMES, copied
from .references import CellNode, element_reference, global_reference


def helpers(interp: Any, method_of: Callable[[Any], Any]) -> dict[str, Any]:
    """The names that generated code uses, for one interpreter; `method_of` gives a compiled method, or None."""
    binary = numbers.BINARY
    dispatch = vm.VBInterpreter._EXPR_DISPATCH
    call_node, index_node, member_node = dispatch[CallExpr], dispatch[Index], dispatch[Member]
    execute = vm.VBInterpreter._exec_stmt_inner

    def bound(operator: Callable[[Any, Any, Any], Any]) -> Callable[[Any, Any], Any]:
        return lambda left, right: operator(interp, left, right)

    def equals(left: Any, right: Any) -> Any:
        """How Select Case compares."""
        return vm._compare("=", left, right) is True

    def index(holder: Any, *args: Any) -> Any:
        if len(args) == 1:
            if holder.__class__ is VBArray:
                wanted = args[0]
                if (
                    wanted.__class__ is int
                    and holder._dims == 1
                    and holder._allocated
                    and 0 <= wanted <= holder._ubs[0]
                ):
                    return holder._items[wanted]
            elif holder.__class__ is ScriptingDictionary:
                return holder.__vbs_index_get__(args[0])
        if isinstance(holder, (bytes, bytearray)):
            type_mismatch("a Byte() cannot be indexed in VBScript, use AscB(MidB(b, i, 1))")
        return call_node(interp, CallExpr(Ready(holder), [Ready(arg) for arg in args]))

    def index_of_index(holder: Any, *args: Any) -> Any:
        return index_node(interp, Index(Ready(holder), [Ready(arg) for arg in args]))

    def store(holder: Any, value: Any, *args: Any) -> None:
        if holder.__class__ is VBArray and len(args) == 1 and holder._dims == 1 and holder._allocated:
            holder._items[objects.position(holder, args[0])] = copied(value)
        elif holder.__class__ is ScriptingDictionary and len(args) == 1:
            holder.__vbs_index_set__(args[0], copied(value))
        else:
            execute(interp, Assign(Index(Ready(holder), [Ready(arg) for arg in args]), Ready(value)))

    def store_set(holder: Any, value: Any, *args: Any) -> None:
        execute(interp, SetAssign(Index(Ready(holder), [Ready(arg) for arg in args]), Ready(value)))

    def store_member_index(holder: Any, name: str, value: Any, is_set: bool, *args: Any) -> None:
        if holder.__class__ is ScriptingDictionary and name == "ITEM" and len(args) == 1:
            holder.__vbs_index_set__(args[0], copied(value))
            return
        objects.require_object(holder)
        kind = SetAssign if is_set else Assign
        execute(interp, kind(Index(Member(Ready(holder), name), [Ready(arg) for arg in args]), Ready(value)))

    def let(value: Any) -> Any:
        """The value of an assignment to a variable."""
        if value.__class__ in PLAIN:
            return value
        value = copied(objects.let_value(interp, value))
        scalar = getattr(value.__class__, "__vbs_scalar__", None)
        return value if scalar is None else scalar(value)

    def let_element(value: Any) -> Any:
        if value.__class__ in PLAIN:
            return value
        return copied(objects.let_value(interp, value))

    def let_item(value: Any) -> Any:
        """What For Each gives its variable."""
        value = copied(value)
        scalar = getattr(value.__class__, "__vbs_scalar__", None)
        return value if scalar is None else scalar(value)

    def set_global(name: str, value: Any) -> None:
        if name in BUILTIN_NAMES:
            illegal_assignment(name)
        if name in interp._consts:
            raise vm.VBScriptRuntimeError("Assignment to constant")
        current = interp.env[name]
        if isinstance(current, vm._ByRef):
            current.set(value)
        else:
            interp.env[name] = value

    def reference(value: Any) -> Any:
        """The value of a Set."""
        if not vm._is_vb_object(value):
            raise VBScriptCOMError(424, "Object required")
        return value

    def member(holder: Any, name: str) -> Any:
        if holder.__class__ is vm.VBClassInstance:
            return holder.vbs_get_member(interp, name)
        if holder.__class__ is ScriptingDictionary and name == "COUNT":
            return len(holder._d)
        objects.require_object(holder)
        return member_node(interp, Member(Ready(holder), name))

    def set_member(holder: Any, name: str, value: Any, is_set: bool) -> None:
        if holder.__class__ is vm.VBClassInstance:
            holder.vbs_set_member(interp, name, value if is_set else copied(value), is_set=is_set)
            return
        objects.require_settable(holder, name)
        kind = SetAssign if is_set else Assign
        execute(interp, kind(Member(Ready(holder), name), Ready(value)))

    def call_member(holder: Any, name: str, args: tuple[Any, ...], written: tuple[bool, ...] = ()) -> Any:
        """A method call; `written` marks the arguments that are cells: some method of that name writes to them."""
        if holder.__class__ is vm.VBClassInstance:
            proc = holder._cls.public_methods.get(name)
            if proc is None and interp._this_stack and interp._this_stack[-1] is holder:
                proc = holder._cls.private_methods.get(name)
            if proc is not None and not holder._cls.public_props.get(name):
                function = method_of(proc)
                if function is not None and len(args) == len(proc.params):
                    return function(holder, *_passed(proc.params, function.kitsmith_written, args, written))
                return interp._invoke_class_proc(holder, proc, _nodes(args, written))
        elif holder.__class__ is ScriptingDictionary and len(args) == 1 and not any(written):
            if name == "EXISTS":
                return holder._norm(args[0]) in holder._d
            if name == "ITEM":
                return holder.__vbs_index_get__(args[0])
        objects.require_object(holder)
        return call_node(interp, CallExpr(Member(Ready(holder), name), _nodes(args, written)))

    def member_statement(holder: Any, name: str) -> None:
        """`o.Method` without arguments."""
        value = member(holder, name)
        if isinstance(value, vm._BoundMethod):
            value.__vbs_invoke__(interp, [])
        elif callable(value) and not isinstance(value, vm._Sentinel):
            value()

    def created(class_name: str) -> Any:
        return interp.eval_expr(NewExpr(class_name))

    def illegal_assignment(name: str) -> NoReturn:
        raise VBScriptCOMError(501, f"Illegal assignment: '{name}'")

    names = {
        "ADD": bound(numbers.add), "SUB": bound(numbers.subtract), "MUL": bound(numbers.multiply),
        "DIV": bound(numbers.divide),
        "POW": bound(numbers.power), "IDIV": bound(numbers.integer_divide), "MOD": bound(numbers.modulo),
        "JOIN": bound(numbers.join),
        "AND": bound(numbers.bit_and), "OR": bound(numbers.bit_or), "XOR": bound(numbers.bit_xor),
        "EQV": bound(numbers.bit_eqv),
        "IMP": bound(numbers.bit_imp), "IS": bound(numbers.same_object), "EQ": bound(binary["="]),
        "NE": bound(binary["<>"]),
        "LT": bound(binary["<"]), "GT": bound(binary[">"]), "LE": bound(binary["<="]), "GE": bound(binary[">="]),
        "NOT": lambda value: numbers.bit_not(interp, value), "NEG": lambda value: numbers.negate(interp, value),
        "EQUALS": equals, "INDEX": index, "INDEX2": index_of_index, "STORE": store, "STORE_SET": store_set,
        "STORE_MEMBER_INDEX": store_member_index, "LET": let, "LET_ELEMENT": let_element, "REFERENCE": reference,
        "MEMBER": member,
        "SET_MEMBER": set_member, "CALL_MEMBER": call_member, "MEMBER_STATEMENT": member_statement, "NEW": created,
        "ILLEGAL": illegal_assignment, "LET_ITEM": let_item, "SET_GLOBAL": set_global, "I": interp, "E": interp.env,
        "EXEC": lambda statement: execute(interp, statement),
        "WRITE": lambda value: execute(interp, ResponseWrite(Ready(value))),
        "GLOBAL_REF": lambda name: global_reference(interp.env, name),
        "ELEMENT_REF": lambda holder, *indices: element_reference(holder, list(indices), index),
    }  # fmt: skip
    return {**CONSTANT_NAMES, **names}


def _passed(params: Any, written_params: frozenset[int], args: tuple[Any, ...], written: tuple[bool, ...]) -> list[Any]:
    """Arguments as the compiled method takes them: cells for what it writes, values for the rest."""
    passed = []
    for position, (param, arg) in enumerate(zip(params, args)):
        is_cell = bool(written) and written[position]
        if position in written_params:
            passed.append(arg if is_cell else [arg])
        else:
            value = arg[0] if is_cell else arg
            passed.append(copied(value) if param.byval else value)
    return passed


def _nodes(args: tuple[Any, ...], written: tuple[bool, ...]) -> list[Any]:
    if not any(written):
        return [Ready(arg) for arg in args]
    return [CellNode(arg) if is_cell else Ready(arg) for arg, is_cell in zip(args, written)]
