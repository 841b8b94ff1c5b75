"""Built-in functions whose results differ between Windows and asppy."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from ASPPY import runner_vm, vb_builtins
from ASPPY.vb_errors import raise_runtime
from ASPPY.vb_runtime import VBByte, vbs_cstr
from ASPPY.vm.values import VBNull

from .numbers import settle
from .values import HIGHEST_LONG, LOWEST_LONG

_LITERAL = re.compile(r"\s*&(?:[hH]([0-9a-fA-F]+)|[oO]?([0-7]+))(&?)\s*")

_asppy_to_number = vb_builtins._to_number
_asppy_to_decimal = vb_builtins._to_decimal
_asppy_cbyte = vb_builtins.CByte


def _blanks_only(strip: Callable[[str, str], str]) -> Callable[[Any], Any]:
    """Trim, LTrim, RTrim: blanks, not all white space."""
    return lambda text: VBNull if text is VBNull else strip(vbs_cstr(text), " ")


def _within_long(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Hex and Oct of a number beyond Long are Overflow."""

    def checked(value: Any) -> Any:
        if value is not VBNull and not LOWEST_LONG - 0.5 <= vb_builtins._to_number(value) < HIGHEST_LONG + 0.5:
            raise_runtime("OVERFLOW")
        return convert(value)

    return checked


def _rounding(rounded: Callable[[float], int]) -> Callable[[Any], Any]:
    """Int and Fix: a Double stays a Double."""

    def convert(value: Any) -> Any:
        if value is VBNull:
            return VBNull
        number = vb_builtins._to_number(value)
        return float(rounded(number)) if isinstance(number, float) else settle(int(number))

    return convert


def _case(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """UCase and LCase: character by character, a text keeps its length."""

    def convert(text: Any) -> Any:
        if text is VBNull:
            return VBNull
        text = vbs_cstr(text)
        if text.isascii():
            return change(text)
        return "".join(changed if len(changed := change(character)) == 1 else character for character in text)

    return convert


def _signed_literal(text: str) -> int | None:
    """The value of "&HFF" and "&O17" in a text, signed as in a program; None for other texts."""
    literal = _LITERAL.fullmatch(text)
    if literal is None:
        return None
    number = int(literal[1], 16) if literal[1] else int(literal[2], 8)
    if number > 0xFFFFFFFF:
        raise_runtime("OVERFLOW")
    if number > HIGHEST_LONG:
        return number - 2**32
    return number - 2**16 if 0x8000 <= number <= 0xFFFF and not literal[3] else number


def _to_number(value: Any) -> Any:
    literal = _signed_literal(value) if isinstance(value, str) else None
    return _asppy_to_number(value) if literal is None else literal


def _to_decimal(value: Any) -> Any:
    literal = _signed_literal(value) if isinstance(value, str) else None
    return _asppy_to_decimal(value if literal is None else literal)


def _absolute(value: Any) -> Any:
    return VBNull if value is VBNull else settle(abs(vb_builtins._to_number(value)))


def _character_code(text: Any) -> Any:
    """AscW: a code unit as a signed Integer."""
    text = vbs_cstr(text)
    if not text:
        raise_runtime("INVALID_PROC_CALL")
    code = ord(text[0])
    if code > 0xFFFF:
        raise AssertionError(
            "a character beyond U+FFFF reached AscW as one unit: a door into VBScript does not split it"
        )
    return code - 0x10000 if code > 0x7FFF else code


# Names that asppy's tables let slip into the page from its own Python modules.
_LEAKED = {
    "ANNOTATIONS", "ASPPY", "DECIMAL", "INVALIDOPERATION", "RAISE_RUNTIME", "ROUND_HALF_EVEN", "VBNOTHING",
    "VBSCRIPTCOMERROR",
    "VBSCRIPTRUNTIMEERROR", "VB_LOCALE",
}  # fmt: skip

BUILTIN_NAMES: set[str] = set()

REPLACED: dict[str, Callable[..., Any]] = {
    "Trim": _blanks_only(str.strip),
    "LTrim": _blanks_only(str.lstrip),
    "RTrim": _blanks_only(str.rstrip),
    "Hex": _within_long(vb_builtins.Hex),
    "Oct": _within_long(vb_builtins.Oct),
    "Int": _rounding(math.floor),
    "Fix": _rounding(math.trunc),
    "UCase": _case(str.upper),
    "LCase": _case(str.lower),
    "Abs": _absolute,
    "AscW": _character_code,
    "CByte": lambda value: VBByte(_asppy_cbyte(value)),
}


def _is_vbscript(name: str) -> bool:
    """No Python names, no ADO constants, which a page on IIS has to include itself."""
    return name.isupper() and name not in _LEAKED and not name.startswith(("VBS_", "AD"))


def replace(functions: dict[str, Callable[..., Any]]) -> None:
    """Put functions in the place of asppy's, under their VBScript names."""
    for name, function in functions.items():
        setattr(vb_builtins, name, function)
        runner_vm._STATIC_ENV_TEMPLATE[name.upper()] = function


def install() -> None:
    vb_builtins._to_number = _to_number
    vb_builtins._to_decimal = _to_decimal
    replace(REPLACED)
    for name in [name for name in runner_vm._STATIC_ENV_TEMPLATE if not _is_vbscript(name)]:
        del runner_vm._STATIC_ENV_TEMPLATE[name]
    BUILTIN_NAMES.update(runner_vm._STATIC_ENV_TEMPLATE)
