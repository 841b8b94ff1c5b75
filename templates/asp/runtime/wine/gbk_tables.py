"""GBK as Windows has it (code page 936), from Python's codec, for the JScript of prelude.js."""

from __future__ import annotations

EURO = 0x20AC


def javascript() -> str:
    """Two tables, the bytes of each UTF-16 unit and the unit of each pair of bytes: four hex digits each, or 0000."""
    bytes_of, unit_of = ["0000"] * 65536, ["0000"] * 65536
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode("gbk", "ignore")
            if len(text) == 1 and ord(text) > 127:
                bytes_of[ord(text)] = f"{lead:02x}{trail:02x}"
                unit_of[lead * 256 + trail] = f"{ord(text):04x}"
    # Windows has the euro sign as one byte, Python not at all.
    bytes_of[EURO], unit_of[0x80] = "0080", f"{EURO:04x}"
    return f'var gbkOfUnit = "{"".join(bytes_of)}";\nvar unitOfGbk = "{"".join(unit_of)}";\n'
