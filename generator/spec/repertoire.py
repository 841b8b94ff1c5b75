"""GBK's repertoire as ranges of code points, made from Python's codec."""

from __future__ import annotations

# U+2295 is mapped by most engines and unmappable in Java's GBK: the one character on which they part.
LEFT_OUT = 0x2295


def gbk_ranges() -> list[tuple[int, int]]:
    """Every code point beyond ASCII that all engines encode to the same two bytes, as rising ranges."""
    ranges: list[tuple[int, int]] = []
    for point in range(0x80, 0x10000):
        if point == LEFT_OUT or not _carried(point):
            continue
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return ranges


def _carried(point: int) -> bool:
    try:
        return len(chr(point).encode("gbk")) == 2
    except UnicodeEncodeError:
        return False


def as_yaml(ranges: list[tuple[int, int]]) -> str:
    """The file `charsets/gbk.yaml`."""
    shown = [f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in ranges]
    lines = ["# Code points beyond ASCII that GBK carries alike in every kit's engine. Not written by hand.",
             "made_by: kitsmith charset gbk", "ranges:"]  # fmt: skip
    return "\n".join(lines + [f'  - "{text}"' for text in shown]) + "\n"
