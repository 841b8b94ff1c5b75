"""Variables handed over ByRef: `[0]` reads and writes them, as with the one-item lists that local variables are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ASPPY.vm import interpreter as vm
from ASPPY.vm.values import VBArray
from strict.values import Ready


class Reference:
    """A variable of the interpreter."""

    __slots__ = ("byref",)

    def __init__(self, byref: Any) -> None:
        self.byref = byref

    def __getitem__(self, _zero: int) -> Any:
        return self.byref.get()

    def __setitem__(self, _zero: int, value: Any) -> None:
        self.byref.set(value)


class CellNode(Ready):
    """An argument for the interpreter that it may write to."""

    def __init__(self, cell: Any) -> None:
        super().__init__(None)
        self.cell = cell

    def byref(self) -> Any:
        def write(value: Any) -> None:
            self.cell[0] = value

        return vm._ByRef(lambda: self.cell[0], write)


def global_reference(env: dict[str, Any], name: str) -> Reference:
    return Reference(vm._ByRef(lambda: env[name], lambda value: env.__setitem__(name, value)))


def field_reference(fields: dict[str, Any], name: str) -> Reference:
    return Reference(vm._ByRef(lambda: fields[name], lambda value: fields.__setitem__(name, value)))


def element_reference(holder: Any, indices: list[Any], index: Callable[..., Any]) -> Any:
    """The element of an array, or a temporary with what the call gives."""
    if not isinstance(holder, VBArray):
        return [index(holder, *indices)]
    wanted = indices[0] if len(indices) == 1 else indices
    holder._flat_index(wanted)
    return Reference(
        vm._ByRef(lambda: holder.__vbs_index_get__(wanted), lambda value: holder.__vbs_index_set__(wanted, value))
    )
