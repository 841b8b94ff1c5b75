"""Wine, and the folder in which it keeps its Windows: found, made on first use, shared by all who run at one time."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

# Debian's wine64 is not on the PATH, and its `wine` complains when there is no 32-bit one beside it.
DEBIAN = "/usr/lib/wine/wine64"
NAMES = ("wine64", DEBIAN, "wine")
HINT = "apt-get install wine64"

CSCRIPT = r"C:\windows\system32\cscript.exe"  # without its folder, Wine starts it as a child that outlives a kill
# No .NET, no browser, no desktop, no entries in the user's menus, no debugger for a script that dies.
WITHOUT = "mscoree,mshtml,explorer.exe,winemenubuilder.exe,winedbg.exe="
MAKING_SECONDS = 180
# Wine's services take seconds to start: they stay up between scripts, and go by themselves if this process is killed.
LINGER_SECONDS = 30
SERVER_SECONDS = 20


class WineError(Exception):
    """Wine is not here or does not start; the text says what to do."""


def find() -> str:
    """The command that runs Wine. Raises WineError."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    raise WineError(f"Wine is not here, neither on the PATH nor as {DEBIAN}: {HINT}")


def version() -> str:
    """`8.0 (Debian 8.0~repack-4)`. Raises WineError."""
    done = subprocess.run(  # noqa: S603  # the Wine that was found
        [find(), "--version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SERVER_SECONDS,
    )
    return done.stdout.strip().removeprefix("wine-")


class Prefix:
    """Wine's folder while it is in use (`with`). Whoever leaves it last ends everything that runs in it."""

    def __init__(self, folder: Path) -> None:
        self._wine = find()
        self._folder = folder
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Prefix:
        try:
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            self._lock = self._folder.with_name(self._folder.name + ".lock").open("ab")
        except OSError as error:
            raise WineError(f"{error}; KITSMITH_WINEPREFIX names another folder") from error
        self._take(fcntl.LOCK_SH)
        if not self._made.exists():
            self._take(fcntl.LOCK_EX)
            if not self._made.exists():
                self._make()
            self._take(fcntl.LOCK_SH)
        self._server(f"-p{LINGER_SECONDS}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._lock is not None  # noqa: S101  # set by __enter__
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._server("-k")
            self._server("-w")
        except BlockingIOError:
            pass  # somebody else is in it
        finally:
            self._lock.close()

    def _take(self, kind: int) -> None:
        """Waits for the lock, but not for ever: somebody may have died in it."""
        assert self._lock is not None  # noqa: S101  # set by __enter__
        until = time.monotonic() + 2 * MAKING_SECONDS
        while True:
            try:
                fcntl.flock(self._lock, kind | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    hint = "end it, or name another folder by KITSMITH_WINEPREFIX"
                    raise WineError(f"{self._folder} is in use by another run; {hint}") from None
                time.sleep(0.1)
            else:
                return

    def start(
        self, script: str, folder: Path, out: IO[bytes], errors: IO[bytes], *words: str
    ) -> subprocess.Popen[bytes]:
        """Begin a script that lies in a folder; its name is relative, since cscript takes a leading "/" for a switch.

        What it writes goes to files: a pipe would be inherited by Wine's services, and nobody would see its end.
        """
        return self._start([CSCRIPT, "//nologo", script, *words], folder, out, errors)

    @property
    def _made(self) -> Path:
        return self._folder / ".kitsmith"

    def _make(self) -> None:
        with tempfile.TemporaryFile() as said:
            process = self._start(["wineboot", "-i"], self._folder.parent, said, said)
            try:
                process.wait(MAKING_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            self._server("-w")
            if process.returncode != 0 or not (self._folder / "system.reg").exists():
                said.seek(0)
                text = said.read().decode("utf-8", "replace").strip()
                raise WineError(f"{self._wine} could not make {self._folder}: {text or process.returncode}")
        self._made.touch()

    def _start(
        self, command: Sequence[str], folder: Path, out: IO[bytes], errors: IO[bytes]
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  # the Wine that was found
            [self._wine, *command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=errors,
            cwd=folder,
            env=self._environment(),
        )

    def _server(self, what: str) -> None:
        beside = Path(self._wine).resolve().with_name("wineserver")
        command = str(beside) if beside.exists() else shutil.which("wineserver")
        if command is None:
            return
        nothing = subprocess.DEVNULL
        with contextlib.suppress(subprocess.TimeoutExpired):
            subprocess.run(  # noqa: S603  # Wine's own
                [command, what],
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                env=self._environment(),
                check=False,
                timeout=SERVER_SECONDS,
            )

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return {
            **kept,
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(self._folder),
            "WINEDLLOVERRIDES": WITHOUT,
            "WINEDEBUG": "-all,fixme+vbscript,err+vbscript",
        }


def default_folder() -> Path:
    """KITSMITH_WINEPREFIX, or a folder in the user's cache."""
    named = os.environ.get("KITSMITH_WINEPREFIX")
    if named:
        return Path(named).absolute()
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache).absolute() / "kitsmith" / "wine"
