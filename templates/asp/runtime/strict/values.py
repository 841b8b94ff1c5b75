"""Values and helpers that the other modules of the strict layer share."""

from __future__ import annotations

from typing import Any, NoReturn

from ASPPY.ast_nodes import Expr
from ASPPY.vb_errors import ErrorDef, VBScriptCompilationError, VBScriptRuntimeError
from ASPPY.vb_runtime import VBByte, VBLong, VBScriptCOMError

LOWEST_LONG, HIGHEST_LONG = -2147483648, 2147483647
INTEGERS = frozenset({int, VBLong, VBByte})
NUMBERS = INTEGERS | {float}
PLAIN = NUMBERS | {str, bool}

CODECS = {65001: "utf-8", 936: "cp936-windows", 54936: "gb18030", 1252: "cp1252", 28591: "latin-1"}


class Ready(Expr):  # type: ignore[misc]  # asppy has no types
    """An expression that has been evaluated: lends asppy's operators a value."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


def units(text: str) -> str:
    """Text as COM holds it: one character for each UTF-16 code unit."""
    if text.isascii() or max(text) < "\U00010000":
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(data[i] | data[i + 1] << 8) for i in range(0, len(data), 2))


def characters(text: str) -> str:
    """The reverse of `units`, for output: pairs become one character, halves without a partner U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def codec_of(code_page: Any) -> str:
    """The Python codec of a Windows code page; an unknown one is an error, not UTF-8."""
    try:
        return CODECS[int(code_page)]
    except (KeyError, TypeError, ValueError):
        raise VBScriptCOMError(-2147467259, f"CodePage {code_page} is not known to the strict layer") from None


def type_mismatch(why: str = "") -> NoReturn:
    raise VBScriptRuntimeError("TYPE_MISMATCH", why or None)


def compilation_error(number: int, text: str, position: int) -> VBScriptCompilationError:
    """A compilation error at `position` of the script text."""
    error = VBScriptCompilationError(ErrorDef(number, f"800A{number:04X}", text))
    error.vbs_pos = position
    return error
