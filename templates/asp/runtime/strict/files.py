"""Files and locks: further roots, nothing moved over something else, a lock that a page holds once."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ASPPY.application import Application
from ASPPY.server_object import ADODBStream, FileSystemObject, Server
from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr

_further_roots: list[Path] = []

_asppy_map_path = Server.MapPath
_asppy_delete_folder = FileSystemObject.DeleteFolder
_asppy_pattern = FileSystemObject._resolve_pattern
_asppy_lock = Application.Lock
_renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None


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
    """Moving over what exists is error 58, also when two pages do it at one moment; a missing source is error 53.

    Into a folder goes only what is moved to a name that ends with a backslash.
    """
    _pattern, sources = system._resolve_pattern(source)
    if not sources:
        raise VBScriptCOMError(53, "File not found")
    target, into = Path(system._resolve(destination)), vbs_cstr(destination).strip().endswith(("\\", "/"))
    for path in map(Path, sources):
        _rename(path, target / path.name if into else target, 53)


def _move_folder(system: Any, source: Any, destination: Any) -> None:
    """The same for folders, where asppy moves one into the other; a missing source is error 76."""
    _rename(Path(system._resolve(source)), Path(system._resolve(destination)), 76)


def _rename(source: Path, target: Path, missing: int) -> None:
    try:
        _rename_new(source, target)
    except FileExistsError:
        raise VBScriptCOMError(58, "File already exists") from None
    except FileNotFoundError:
        raise VBScriptCOMError(missing, "File not found" if missing == 53 else "Path not found") from None
    except OSError as error:
        raise VBScriptCOMError(70, f"Permission denied: {error.strerror}") from None


def _rename_new(source: Path, target: Path) -> None:
    """A rename that never replaces; in one step where the system can."""
    if _renameat2 is None:
        if target.exists():
            raise FileExistsError(str(target))
        source.rename(target)
        return
    here, no_replace = -100, 1
    if _renameat2(here, os.fsencode(source), here, os.fsencode(target), no_replace) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _delete_folder(system: Any, folder: Any, force: Any = False) -> None:
    """A folder that is not there is error 76; asppy says nothing."""
    if not system._resolve_pattern(folder)[1]:
        raise VBScriptCOMError(76, "Path not found")
    _asppy_delete_folder(system, folder, force)


def _lock(application: Any) -> None:
    """A second Lock of the same page does nothing, so that one Unlock at the page's end frees it."""
    if application._lock_owner != threading.get_ident():
        _asppy_lock(application)


def install() -> None:
    for holder in (FileSystemObject, ADODBStream):
        holder._ensure_in_root = _in_roots(holder._ensure_in_root)
    FileSystemObject._resolve_pattern = _resolve_pattern
    FileSystemObject.MoveFile = _move_file
    FileSystemObject.MoveFolder = _move_folder
    FileSystemObject.DeleteFolder = _delete_folder
    Server.MapPath = _map_path
    Application.Lock = _lock
