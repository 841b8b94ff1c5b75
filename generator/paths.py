"""Where templates and descriptions are: in the wheel as package data, else in the checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_folder(kind: str) -> Path:
    """The folder `templates` or `specs` that belongs to this installation."""
    packaged = PACKAGE / "data" / kind
    return packaged if packaged.is_dir() else PACKAGE.parent / kind
