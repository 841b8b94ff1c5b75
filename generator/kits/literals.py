"""How languages write string literals: one scheme per way of quoting. All of them give pure ASCII."""

from __future__ import annotations

from collections.abc import Callable, Iterable

SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _printable(char: str) -> bool:
    return " " <= char <= "~"


def _units(char: str) -> Iterable[int]:
    data = char.encode("utf-16-be", "surrogatepass")
    return (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2))


def backslash(text: str) -> str:
    """Java and C#: double quotes, UTF-16 escapes."""

    def one(char: str) -> str:
        if char in '\\"':
            return "\\" + char
        if _printable(char):
            return char
        return SHORT.get(char) or "".join(f"\\u{unit:04x}" for unit in _units(char))

    return '"' + "".join(map(one, text)) + '"'


def python(text: str) -> str:
    """Python: double quotes, code point escapes."""

    def one(char: str) -> str:
        if char in '\\"':
            return "\\" + char
        if _printable(char):
            return char
        point = ord(char)
        return SHORT.get(char) or (f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}")

    return '"' + "".join(map(one, text)) + '"'


def php(text: str) -> str:
    """PHP: single quotes; double quotes with byte escapes of UTF-8 where there is more than printable ASCII."""
    if all(map(_printable, text)):
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    def one(char: str) -> str:
        if char in '\\"$':
            return "\\" + char
        if _printable(char):
            return char
        return SHORT.get(char) or "".join(f"\\x{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))

    return '"' + "".join(map(one, text)) + '"'


def vbscript(text: str) -> str:
    """VBScript in ASP: doubled quotes, ChrW for all that is not printable ASCII, no `%>` (it ends a block even here)."""
    pieces: list[str] = []
    run = ""
    for char in text:
        if char == ">" and run.endswith("%"):
            pieces.append(f'"{run}"')
            run = ""
        if _printable(char):
            run += '""' if char == '"' else char
            continue
        if run:
            pieces.append(f'"{run}"')
            run = ""
        pieces += [f"ChrW({unit})" for unit in _units(char)]
    if run or not pieces:
        pieces.append(f'"{run}"')
    return " & ".join(pieces)


SCHEMES: dict[str, Callable[[str], str]] = {
    "backslash": backslash,
    "php-single": php,
    "python": python,
    "vbscript": vbscript,
}
