"""Short ways through the built-in functions that programs call most, for plain types; asppy does the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ASPPY import vb_builtins
from ASPPY.vb_runtime import VBByte, VBLong

from .values import HIGHEST_LONG, INTEGERS, LOWEST_LONG


def ways(current: Callable[[str], Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Functions by their VBScript names; `current` gives the function that a name has so far."""
    mid, left, right, length = current("Mid"), current("Left"), current("Right"), current("Len")
    ascw, chrw, hexadecimal, clng = current("AscW"), current("ChrW"), current("Hex"), current("CLng")
    strcomp, instr, ascb, midb = current("StrComp"), current("InStr"), current("AscB"), current("MidB")

    def quick_mid(text: Any, start: Any, count: Any = None) -> Any:
        if text.__class__ is str and start.__class__ in INTEGERS and start > 0:
            if count is None:
                return text[start - 1 :]
            if count.__class__ in INTEGERS and count >= 0:
                return text[start - 1 : start - 1 + count]
        return mid(text, start, count)

    def quick_left(text: Any, count: Any) -> Any:
        return (
            text[:count] if text.__class__ is str and count.__class__ in INTEGERS and count >= 0 else left(text, count)
        )

    def quick_right(text: Any, count: Any) -> Any:
        return (
            text[-count:] if text.__class__ is str and count.__class__ in INTEGERS and count > 0 else right(text, count)
        )

    def quick_length(text: Any) -> Any:
        return VBLong(len(text)) if text.__class__ is str else length(text)

    def quick_ascw(text: Any) -> Any:
        if text.__class__ is str and text:
            code = ord(text[0])
            if code < 0x8000:
                return code
            if code < 0x10000:
                return code - 0x10000
        return ascw(text)

    def quick_chrw(code: Any) -> Any:
        return chr(code) if code.__class__ in INTEGERS and 0 <= code < 0x10000 else chrw(code)

    def quick_hex(number: Any) -> Any:
        return (
            format(number, "X") if number.__class__ in INTEGERS and 0 <= number <= HIGHEST_LONG else hexadecimal(number)
        )

    def quick_clng(number: Any) -> Any:
        return (
            VBLong(number) if number.__class__ in INTEGERS and LOWEST_LONG <= number <= HIGHEST_LONG else clng(number)
        )

    def quick_strcomp(first: Any, second: Any, compare: Any = 0) -> Any:
        if first.__class__ is str and second.__class__ is str and compare.__class__ is int and compare == 0:
            return -1 if first < second else 1 if first > second else 0
        return strcomp(first, second, compare)

    def quick_instr(*args: Any) -> Any:
        if len(args) == 4:
            start, text, wanted, compare = args
            plain = text.__class__ is str and wanted.__class__ is str and start.__class__ is int is compare.__class__
            if plain and wanted and start > 0 and compare == 0:
                return VBLong(text.find(wanted, start - 1) + 1)
        return instr(*args)

    def quick_ascb(data: Any) -> Any:
        return VBByte(data[0]) if data.__class__ is bytes and data else ascb(data)

    def quick_midb(data: Any, start: Any, count: Any = None) -> Any:
        if (
            data.__class__ is bytes
            and start.__class__ in INTEGERS
            and start > 0
            and count.__class__ in INTEGERS
            and count >= 0
        ):
            return data[start - 1 : start - 1 + count]
        return midb(data, start, count)

    return {
        "Mid": quick_mid, "Left": quick_left, "Right": quick_right, "Len": quick_length, "AscW": quick_ascw,
        "ChrW": quick_chrw,
        "Hex": quick_hex, "CLng": quick_clng, "StrComp": quick_strcomp, "InStr": quick_instr, "AscB": quick_ascb,
        "MidB": quick_midb,
    }  # fmt: skip


def number(to_number: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """asppy's conversion to a number, at once for what is one."""
    return lambda value: value if value.__class__ is int or value.__class__ is float else to_number(value)


def install() -> None:
    """Give asppy's built-in functions their short ways. The other replacements must be in place."""
    from .builtins import replace

    vb_builtins._to_number = number(vb_builtins._to_number)
    replace(ways(lambda name: getattr(vb_builtins, name)))
