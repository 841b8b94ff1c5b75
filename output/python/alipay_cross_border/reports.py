# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What commands print: a table for people, or CSV for programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

# The text is the gateway's, the terminal is the merchant's.
_CONTROL = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]")


def report(columns: Sequence[str], rows: Iterable[Sequence[str]], as_csv: bool) -> str:
    """The rows below their columns; of the table, with the number of rows at the end."""
    lines = [columns, *rows]
    if as_csv:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(lines)
        return out.getvalue()
    lines = [[_CONTROL.sub(_escaped, text) for text in line] for line in lines]
    widths = [max(map(len, column)) for column in zip(*lines)]
    padded = ["  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip(" ") for line in lines]
    return "\n".join([*padded, "", f"{len(lines) - 1} rows", ""])


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
