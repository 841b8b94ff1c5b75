"""Files and locks: further roots, no file moved over another, a lock that a page holds once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ASPPY.application import Application
from ASPPY.server_object import ADODBStream, FileSystemObject, Server
from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr

_further_roots: list[Path] = []

_asppy_map_path = Server.MapPath
_asppy_move_file = FileSystemObject.MoveFile
_asppy_pattern = FileSystemObject._resolve_pattern
_asppy_lock = Application.Lock


def allow(roots: list[Path]) -> None:
    """Let pages read and write below these folders too."""
    _further_roots.extend(root.resolve() for root in roots)


def _root_of(path: Path) -> Path | None:
    """The further root that a path lies in, with every `..` and link followed."""
    path = path.resolve()
    return next((root for root in _further_roots if root == path or root in path.parents), None)


def _in_roots(asppy_check: Callable[[Any, str], str]) -> Callable[[Any, str], str]:
    def check(holder: Any, path: str) -> str:
        return str(Path(path).resolve()) if _root_of(Path(path)) else asppy_check(holder, path)

    return check


def _resolve_pattern(system: Any, pattern: Any) -> Any:
    path = Path(vbs_cstr(pattern).strip().replace("\\", "/"))
    root = _root_of(path) if path.is_absolute() else None
    if root is None:
        return _asppy_pattern(system, pattern)
    own, system._root = system._root, str(root)
    try:
        return _asppy_pattern(system, pattern)
    finally:
        system._root = own


def _map_path(server: Any, path: Any) -> Any:
    """A path that leaves the document root towards a further root is allowed."""
    docroot, text = Path(server._docroot), str(path).split("?", 1)[0].replace("\\", "/")
    folder = docroot if text.startswith("/") else docroot / Path(server._current_path.lstrip("/\\")).parent
    target = (folder / text.lstrip("/")).resolve()
    if docroot != target and docroot not in target.parents and _root_of(target):
        return str(target)
    return _asppy_map_path(server, path)


def _move_file(system: Any, source: Any, destination: Any) -> None:
    """Moving over an existing file is error 58."""
    target = Path(system._resolve(destination))
    if target.is_dir():
        taken = any((target / Path(found).name).exists() for found in system._resolve_pattern(source)[1])
    else:
        taken = target.exists()
    if taken:
        raise VBScriptCOMError(58, "File already exists")
    _asppy_move_file(system, source, destination)


def _lock(application: Any) -> None:
    """A second Lock of the same page does nothing, so that one Unlock at the page's end frees it."""
    if application._lock_owner != threading.get_ident():
        _asppy_lock(application)


def install() -> None:
    for holder in (FileSystemObject, ADODBStream):
        holder._ensure_in_root = _in_roots(holder._ensure_in_root)
    FileSystemObject._resolve_pattern = _resolve_pattern
    FileSystemObject.MoveFile = _move_file
    Server.MapPath = _map_path
    Application.Lock = _lock
