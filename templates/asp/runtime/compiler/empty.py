"""Arithmetic with Empty for Python's own operators: it is 0 beside a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ASPPY.vb_errors import raise_runtime
from ASPPY.vm.values import VBEmpty, _Sentinel
from strict.numbers import settle
from strict.values import type_mismatch


def _number(value: Any) -> Any:
    if value is VBEmpty:
        return 0
    return type_mismatch() if isinstance(value, _Sentinel) else value


def _divide(left: Any, right: Any) -> Any:
    return left / right if right else raise_runtime("DIVISION_BY_ZERO")


def _both(calculate: Callable[[Any, Any], Any]) -> tuple[Any, Any]:
    return (
        lambda self, other: settle(calculate(_number(self), _number(other))),
        lambda self, other: settle(calculate(_number(other), _number(self))),
    )


def install() -> None:
    _Sentinel.__add__, _Sentinel.__radd__ = _both(lambda a, b: a + b)
    _Sentinel.__sub__, _Sentinel.__rsub__ = _both(lambda a, b: a - b)
    _Sentinel.__mul__, _Sentinel.__rmul__ = _both(lambda a, b: a * b)
    _Sentinel.__truediv__, _Sentinel.__rtruediv__ = _both(_divide)
