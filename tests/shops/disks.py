"""Folders that cannot be written, for real: by a mount where this is root, else by their permissions."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int, files: int) -> Iterator[None]:
    """The folder is a disk of its own that holds so much, in so many files and folders."""
    mount("-t", "tmpfs", "-o", f"size={kilobytes}k,nr_inodes={files}", "tmpfs", folder)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in the folder can be changed, not even by root."""
    if os.geteuid() != 0:
        mode = folder.stat().st_mode
        folder.chmod(0o555)
        try:
            yield
        finally:
            folder.chmod(mode)
        return
    mount("--bind", folder, folder)
    try:
        mount("-o", "remount,bind,ro", folder)
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder: Path) -> list[Path]:
    """Takes what is free on the folder's disk, bytes and file entries, and says which files do so."""
    made = [folder / "filler"]
    with contextlib.suppress(OSError), made[0].open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 512)
    with contextlib.suppress(OSError):
        while True:
            path = folder / f"filler-{len(made)}"
            path.touch()
            made.append(path)
    return made


def mount(*words: object) -> None:
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"this test mounts a disk of its own, which needs root: {done.stderr.strip()}")
