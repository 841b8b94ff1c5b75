"""One zip per kit, what a merchant downloads: the same bytes on every run, with SHA256SUMS beside them."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from .plan import OWNED, PlanError

# The earliest time that a zip can hold: a kit's bytes say what it is, the clock of who built it does not.
TIME = (1980, 1, 1, 0, 0, 0)
SUMS = "SHA256SUMS"


def zipped(folder: str, files: Mapping[str, bytes]) -> bytes:
    """A zip of the files (path -> content) under one folder; names ordered, times and rights fixed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            if path == OWNED:
                continue
            entry = zipfile.ZipInfo(f"{folder}/{path}", TIME)
            entry.create_system = 3  # Unix, whatever system this is
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path])
    return buffer.getvalue()


def write(dist: Path, archives: Mapping[str, bytes]) -> list[Path]:
    """Writes the archives (name -> content), and the sums of every zip that then lies in the folder.

    Raises PlanError when the folder cannot be written.
    """
    try:
        dist.mkdir(parents=True, exist_ok=True)
        for name, content in archives.items():
            _replace(dist / name, content)
        zips = sorted(dist.glob("*.zip"), key=lambda path: path.name)
        sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in zips)
        _replace(dist / SUMS, sums.encode())
    except OSError as error:
        raise PlanError(f"{error.filename or dist}: cannot be written: {error.strerror}") from None
    return [dist / name for name in sorted(archives)]


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".kitsmith-", dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(target)
