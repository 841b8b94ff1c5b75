"""What the compiler knows about a value: the set of classes that it can have, as bits."""

from __future__ import annotations

from typing import Any

from ASPPY.vb_runtime import VBByte, VBLong
from ASPPY.vm.values import VBArray, VBEmpty

INTEGER = 1  # a Python int within Long
LONG = 2  # VBLong and VBByte: ints that remember their VBScript type
DOUBLE = 4
BOOLEAN = 8
TEXT = 16  # exactly str
EMPTY = 32
OTHER = 64  # arrays, objects, Null, dates, Currency, bytes ...

NUMBER = INTEGER | LONG | DOUBLE
NUMERIC = NUMBER | EMPTY  # what Python's own operators calculate with; Empty lends them its methods
NEGATIVE = 128  # an INTEGER or LONG may be below zero
ANY = 255

_KIND_OF_CLASS = {int: INTEGER, VBLong: LONG, VBByte: LONG, float: DOUBLE, bool: BOOLEAN, str: TEXT}


def kind_of(value: Any) -> int:
    """The kind of a value."""
    kind = EMPTY if value is VBEmpty else _KIND_OF_CLASS.get(value.__class__, OTHER)
    return kind | NEGATIVE if kind & (INTEGER | LONG) and value < 0 else kind


def within(kinds: int, allowed: int) -> bool:
    return not kinds & ~(allowed | NEGATIVE)


def kinds_of_items(array: Any) -> int:
    """The kinds of all items of a one-dimensional array; 0 for anything else, or when there are none."""
    if array.__class__ is not VBArray or array._dims != 1 or not array._allocated:
        return 0
    found = 0
    for kind in set(map(type, array._items)):
        known = _KIND_OF_CLASS.get(kind, 0)
        if not known:
            known = EMPTY if all(item is VBEmpty for item in array._items if item.__class__ is kind) else OTHER
        found |= known
    return found | NEGATIVE


def may_be_integer(kinds: int) -> bool:
    return bool(kinds & (INTEGER | LONG | EMPTY))


def of_arithmetic(operator: str, left: int, right: int) -> int:
    """The kinds of the sum, difference or product of two numeric operands."""
    if not (may_be_integer(left) and may_be_integer(right)):
        return DOUBLE
    kinds = INTEGER | DOUBLE
    return kinds | NEGATIVE if operator == "-" or (left | right) & NEGATIVE else kinds


# What built-in functions give when their arguments are not Null; `plain` ones give it in any case.
PLAIN_RESULTS = {
    "UBOUND": LONG | NEGATIVE, "LBOUND": LONG, "ASCW": INTEGER | NEGATIVE, "CHR": TEXT, "CHRW": TEXT, "SPACE": TEXT,
    "STRING": TEXT, "ISARRAY": BOOLEAN,
    "ISEMPTY": BOOLEAN, "ISNULL": BOOLEAN, "ISNUMERIC": BOOLEAN, "ISOBJECT": BOOLEAN, "ISDATE": BOOLEAN,
    "CLNG": LONG | NEGATIVE, "CDBL": DOUBLE,
    "CBOOL": BOOLEAN, "TYPENAME": TEXT, "VARTYPE": INTEGER, "JOIN": TEXT, "SQR": DOUBLE, "CINT": INTEGER | NEGATIVE,
    "CBYTE": LONG, "SGN": INTEGER | NEGATIVE,
}  # fmt: skip
RESULTS_OF_TEXT = {
    "LEN": LONG, "MID": TEXT, "LEFT": TEXT, "RIGHT": TEXT, "LCASE": TEXT, "UCASE": TEXT, "TRIM": TEXT, "LTRIM": TEXT,
    "RTRIM": TEXT,
    "STRREVERSE": TEXT, "REPLACE": TEXT, "STRCOMP": INTEGER | NEGATIVE, "CSTR": TEXT, "HEX": TEXT, "INSTR": LONG,
    "INSTRREV": LONG,
}  # fmt: skip


def of_builtin(name: str, arguments: list[int]) -> int:
    """The kinds of a call of a built-in function."""
    if name in PLAIN_RESULTS:
        return PLAIN_RESULTS[name]
    if name in RESULTS_OF_TEXT and not any(kinds & OTHER for kinds in arguments):
        return RESULTS_OF_TEXT[name]
    return ANY
