"""Files and locks: further roots, no file moved over another, a lock that a page holds once."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ASPPY.application import Application
from ASPPY.server_object import ADODBStream, FileSystemObject, Server
from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr

_further_roots: list[str] = []

_asppy_map_path = Server.MapPath
_asppy_move_file = FileSystemObject.MoveFile
_asppy_pattern = FileSystemObject._resolve_pattern
_asppy_lock = Application.Lock


def allow(roots: list[Path]) -> None:
    """Let pages read and write below these folders too."""
    _further_roots.extend(str(root.resolve()) for root in roots)


def _root_of(path: str) -> str | None:
    path = os.path.abspath(path)
    return next((root for root in _further_roots if os.path.commonpath([root, path]) == root), None)


def _in_roots(asppy_check: Callable[[Any, str], str]) -> Callable[[Any, str], str]:
    def check(holder: Any, path: str) -> str:
        return os.path.abspath(path) if _root_of(path) else asppy_check(holder, path)

    return check


def _resolve_pattern(system: Any, pattern: Any) -> tuple[str, list[str]]:
    text = vbs_cstr(pattern).strip().replace("\\", os.sep)
    root = _root_of(text) if os.path.isabs(text) else None
    if root is None:
        return _asppy_pattern(system, pattern)
    own, system._root = system._root, root
    try:
        return _asppy_pattern(system, pattern)
    finally:
        system._root = own


def _map_path(server: Any, path: Any) -> str:
    """A path that leaves the document root towards a further root is allowed."""
    text = str(path).split("?", 1)[0]
    if text.startswith(("/", "\\")):
        target = os.path.join(server._docroot, text.lstrip("/\\"))
    else:
        target = os.path.join(server._docroot, os.path.dirname(server._current_path.lstrip("/\\")), text)
    target = os.path.abspath(target)
    if os.path.commonpath([server._docroot, target]) != server._docroot and _root_of(target):
        return target
    return _asppy_map_path(server, path)


def _move_file(system: Any, source: Any, destination: Any) -> None:
    """Moving over an existing file is error 58."""
    target = system._resolve(destination)
    if os.path.isdir(target):
        names = [os.path.basename(found) for found in system._resolve_pattern(source)[1]]
        taken = any(os.path.exists(os.path.join(target, name)) for name in names)
    else:
        taken = os.path.exists(target)
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
