# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What commands print: a table for people, or CSV for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def report(columns: Sequence[str], rows: Iterable[Sequence[str]], as_csv: bool) -> str:
    """The rows below their columns; of the table, with the number of rows at the end."""
    lines = [columns, *rows]
    if as_csv:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(lines)
        return out.getvalue()
    widths = [max(map(len, column)) for column in zip(*lines)]
    padded = ["  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip(" ") for line in lines]
    return "\n".join([*padded, "", f"{len(lines) - 1} rows", ""])
