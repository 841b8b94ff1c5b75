"""asppy 1.1 made strict: what Internet Information Services refuses is an error here too, and what asppy gets silently
wrong is put right.

`install()` changes asppy inside this process, once. Each module below holds one subject and says, function by
function, what it changes and what Windows does. Code that runs here without an error is not proven to run on Windows,
but none of the known traps passes silently.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ASPPY_VERSION = "1.1"


class UnsuitableAsppy(Exception):
    """The installed asppy is missing or is not the one whose internals this layer changes."""


def check_version() -> None:
    """Raise `UnsuitableAsppy` unless exactly the supported asppy is installed."""
    try:
        found = version("asppy")
    except PackageNotFoundError:
        raise UnsuitableAsppy(f"asppy is not installed: pip install asppy=={ASPPY_VERSION}") from None
    if found != ASPPY_VERSION:
        raise UnsuitableAsppy(
            f"asppy {found} is installed, but the strict layer changes the internals of asppy {ASPPY_VERSION}"
            f" and was tested with no other: pip install asppy=={ASPPY_VERSION}"
        )


def install(further_roots: list[Path] | None = None) -> None:
    """Make asppy strict; `further_roots` are folders outside the document root that pages may read and write.

    Raises `UnsuitableAsppy` for another version of asppy. A second call only adds roots.
    """
    check_version()
    from . import (
        builtins,
        dom,
        execution,
        files,
        numbers,
        objects,
        pages,
        procedures,
        quick,
        request,
        response,
        sources,
        statements,
        streams,
        syntax,
    )

    files.allow(further_roots or [])
    if not _installed:
        for module in (
            syntax,
            numbers,
            builtins,
            quick,
            objects,
            statements,
            procedures,
            sources,
            pages,
            request,
            response,
            streams,
            dom,
            files,
            execution,
        ):
            module.install()
        _installed.append(True)


_installed: list[bool] = []
