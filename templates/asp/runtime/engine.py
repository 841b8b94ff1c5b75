"""What every command here does first: its common options, asppy under the strict layer, the compiler."""

from __future__ import annotations

import argparse
from pathlib import Path

import strict


def started(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The options of a command, after the engine is made ready by them; ends with code 2 when this asppy does not fit."""
    parser.add_argument(
        "--further-root",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder outside the document root that pages may use",
    )
    parser.add_argument("--interpret", action="store_true", help="without the compiler (slow, the same answers)")
    options = parser.parse_args()
    try:
        strict.install(options.further_root)
    except strict.UnsuitableAsppy as refusal:
        parser.exit(2, f"{refusal}\n")
    import compiler

    if not options.interpret:
        compiler.install()
    return options
