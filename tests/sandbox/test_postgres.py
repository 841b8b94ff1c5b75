"""The same sandbox with PostgreSQL, on a server of the test's own."""

from __future__ import annotations

import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from .support import Sandbox, Shop

Start = Callable[..., Sandbox]
OWNER = "postgres"  # the server refuses to run as root


def program(name: str) -> str:
    """A program of PostgreSQL: Debian keeps them beside the PATH."""
    found = shutil.which(name) or next(map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))), None)
    assert found, f"{name} is missing: apt-get install postgresql"
    return found


@pytest.fixture(scope="module")
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


@pytest.fixture
def database(server: str) -> str:
    """An empty database."""
    name = f"test_{secrets.token_hex(8)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]  # the name is our own
    return f"{server}/{name}"


def test_a_payment_goes_from_the_request_to_success(start: Start, database: str, shop: Shop) -> None:
    sandbox = start("--database", database)
    sandbox.pay(notify_url=shop.notify_url, subject="茶 \x00 <b>")
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert sandbox.http.get(sandbox.of("T-1")["page"]).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "service=create_forex_trade&partner=%00",
        "service=%00",
        "service=create_forex_trade&partner=2088101122136241&sign_type=%00",
        "%00=1",
        "service=notify_verify&notify_id=%00&partner=2088101122136241",
    ],
)
def test_a_zero_byte_does_no_harm(start: Start, database: str, query: str) -> None:
    sandbox = start("--database", database)
    answer = sandbox.http.get(f"/gateway.do?_input_charset=utf-8&{query}")
    assert answer.status_code in (200, 400)
    assert sandbox.http.get("/control/orders/%00").status_code == 404


def test_what_was_answered_is_there_after_a_kill(start: Start, database: str, shop: Shop) -> None:
    shop.answer = lambda count: (200, b"fail" if count == 1 else b"success")
    first = start("--database", database)
    first.pay(notify_url=shop.notify_url)
    first.of("T-1", "/wait?attempts=1&timeout=20")
    first.stop(signal.SIGKILL)
    second = start("--database", database)
    second.control("clock", {"to": "next"})
    assert second.of("T-1", "/wait?timeout=20")["answered"]


def test_two_sandboxes_do_not_share_a_database(start: Start, database: str, kitsmith: Any) -> None:
    start("--database", database)
    ended = kitsmith("sandbox", "--port", "0", "--database", database)
    assert ended.returncode == 4
    assert "another sandbox uses this database" in ended.stderr


def test_a_reset_leaves_no_order(start: Start, database: str, shop: Shop) -> None:
    sandbox = start("--database", database)
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?timeout=20")
    sandbox.control("reset", {})
    assert sandbox.control("orders")["orders"] == []


def test_a_new_partner_is_made_while_the_sandbox_runs(start: Start, database: str, kitsmith: Any) -> None:
    sandbox = start("--database", database)
    made = json.loads(kitsmith("sandbox", "partner", "new", "--json", "--database", database).stdout)
    assert sandbox.control(f"partners/{made['partner']}")["key"] == made["key"]
