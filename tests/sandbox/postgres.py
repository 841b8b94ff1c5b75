"""A PostgreSQL server of the tests' own, on loopback, in a folder that goes away."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

OWNER = "postgres"  # the server refuses to run as root


def program(name: str) -> str:
    """A program of PostgreSQL: Debian keeps them beside the PATH."""
    found = shutil.which(name) or next(map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))), None)
    assert found, f"{name} is missing: apt-get install postgresql"
    return found


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty database server that listens on loopback."""
    as_owner: dict[str, Any] = {"user": OWNER} if os.getuid() == 0 else {}
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        folder = Path(name)
        if as_owner:
            folder.chmod(0o755)
            data_owner = pwd.getpwnam(OWNER)
            (folder / "data").mkdir()
            os.chown(folder / "data", data_owner.pw_uid, data_owner.pw_gid)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        data = str(folder / "data")
        subprocess.run(
            [program("initdb"), "-D", data, "-U", "kitsmith", "-A", "trust", "-E", "UTF8", "--no-sync"],
            check=True, capture_output=True, cwd="/", **as_owner,
        )  # fmt: skip
        options = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}"]
        running = subprocess.Popen(
            [program("postgres"), "-D", data, "-p", str(port), *options],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **as_owner,
        )  # fmt: skip
        try:
            for _ in range(200):
                ready = subprocess.run([program("pg_isready"), "-h", "127.0.0.1", "-p", str(port)], capture_output=True)
                if ready.returncode == 0:
                    break
                time.sleep(0.05)
            yield f"postgresql://kitsmith@127.0.0.1:{port}"
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(20)


def new_database(server: str) -> str:
    """The address of an empty database."""
    name = f"test_{secrets.token_hex(8)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]  # the name is our own
    return f"{server}/{name}"
