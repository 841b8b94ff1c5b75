"""What a build would write, and writing it: all or nothing, only what changed, only inside, only what is ours.

Each kit folder holds `.kitsmith.json`, the list of the files that the generator made. A file that is not in the list is
the merchant's or the maintainer's and is never written over or deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

OWNED = ".kitsmith.json"
STAGED = ".kitsmith-"
DEAD_SECONDS = 60


class PlanError(Exception):
    """A plan that cannot be carried out; nothing was written."""


@dataclass
class Plan:
    """The files of one kit (path within its folder -> content) held against the folder on disk."""

    folder: Path
    files: dict[str, bytes]
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not self.changed and not self.removed


def compare(folder: Path, files: dict[str, bytes]) -> Plan:
    """Holds `files` against what stands in `folder`. Raises PlanError for a file that is in the way or outside."""
    files = {**files, OWNED: _owned_text(files)}
    owned = _owned(folder)
    plan = Plan(folder, files)
    for path in sorted(files):
        target = _inside(folder, path)
        old = _content(target)
        if old is None or old != files[path]:
            plan.changed.append(path)
        if old is not None and old != files[path] and path not in owned and path != OWNED:
            raise PlanError(
                f"{target}: a file that kitsmith did not make is in the way; move it away, or delete it, and build again"
            )
    plan.removed = [p for p in sorted(owned) if p not in files and os.path.lexists(_inside(folder, p))]
    return plan


def write(*plans: Plan) -> None:
    """Carries out the plans: every new content of all of them is on disk beside its target before the first target changes.

    Raises PlanError when a folder cannot be written; the old files of every plan are then as they were.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for plan in plans:
            for path in plan.changed:
                staged.append(_stage(_inside(plan.folder, path), plan.files[path]))
        # The lists of owned files come last: after a crash, files that are already new are the same and simply adopted.
        for temporary, target in sorted(staged, key=lambda pair: pair[1].name == OWNED):
            temporary.replace(target)
    except OSError as error:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink()
        where = error.filename or plans[0].folder
        raise PlanError(f"{where}: cannot be written: {error.strerror}; nothing was changed") from None
    for plan in plans:
        for path in plan.removed:
            _remove(plan.folder, path)
        if not plan.is_clean:
            _sweep(plan.folder)


def _sweep(folder: Path) -> None:
    """Removes what killed builds left: files that a build which lives would have renamed long ago."""
    for path in folder.rglob(f"{STAGED}*"):
        with contextlib.suppress(OSError):
            if path.is_file() and path.stat().st_mtime < time.time() - DEAD_SECONDS:
                path.unlink()


def _stage(target: Path, content: bytes) -> tuple[Path, Path]:
    """Writes the content beside its target; the file it is in, and the target. Raises OSError and leaves nothing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=STAGED, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
    except OSError:
        temporary.unlink()
        raise
    return temporary, target


def diff(plan: Plan) -> str:
    """A unified diff from what stands on disk to what the description gives."""
    import difflib

    pieces: list[str] = []
    for path in sorted(plan.changed + plan.removed):
        old = _content(_inside(plan.folder, path))
        new = plan.files.get(path)
        shown = f"{plan.folder.name}/{path}"
        before, after = (
            [] if c is None else c.decode("utf-8", "replace").splitlines(keepends=True) for c in (old, new)
        )
        names = ("/dev/null" if old is None else f"a/{shown}", "/dev/null" if new is None else f"b/{shown}")
        for line in difflib.unified_diff(before, after, *names):
            pieces.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(pieces)


def _remove(folder: Path, path: str) -> None:
    target = _inside(folder, path)
    with contextlib.suppress(OSError):
        target.unlink()
        for parent in target.parents:
            if parent == folder:
                break
            parent.rmdir()  # stops at the first that is not empty


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PlanError(f"{target}: is in the way: {error.strerror}") from None


def _owned(folder: Path) -> frozenset[str]:
    try:
        raw = json.loads((folder / OWNED).read_bytes())
        return frozenset(path for path in raw["files"] if isinstance(path, str))
    except FileNotFoundError:
        return frozenset()
    except (OSError, ValueError, KeyError, TypeError):
        raise PlanError(
            f"{folder / OWNED}: is not the list of generated files that kitsmith writes; "
            "get it back (git checkout), or delete the folder, and build again"
        ) from None


def _owned_text(files: dict[str, bytes]) -> bytes:
    note = "Files in this folder that kitsmith made; all others are yours."
    return (json.dumps({"note": note, "files": sorted(files)}, indent=1) + "\n").encode()


def _inside(folder: Path, path: str) -> Path:
    """The target of a path; PlanError when it leaves the folder by name or by a link."""
    parts = path.split("/")
    if not path or path.startswith("/") or "\\" in path or any(p in ("", ".", "..") for p in parts):
        raise PlanError(f"{folder}: the path '{path}' leads out of the kit's folder")
    target = folder
    for part in ["", *parts]:
        target = target / part if part else target
        if target.is_symlink():
            raise PlanError(f"{target}: is a link; kitsmith writes only to plain files and folders")
    return target
