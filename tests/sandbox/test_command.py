"""The command: how it starts, how it ends, and what it says when it cannot."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.conftest import MADE_UP

from .support import Sandbox, Shop

Start = Callable[..., Sandbox]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_it_says_where_everything_is(start: Start) -> None:
    said = start().said
    assert said["gateway"] == f"{said['address']}/gateway.do"
    assert httpx.get(said["dashboard"]).status_code == 200
    assert httpx.get(f"{said['control']}health").json()["ok"]
    assert (said["partner"], said["currency"], said["ca"]) == ("2088101122136241", "USD", None)


def test_for_people_it_prints_address_partner_and_a_config_for_each_language(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "sandbox", "--port", "0"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    text = ""
    while "Ctrl+C" not in text:
        text += process.stdout.readline() or pytest.fail(f"it ended after {text!r}")
    process.terminate()
    process.wait(20)
    process.stdout.close()
    assert "NO MONEY MOVES" in text
    assert "2088101122136241" in text
    for language in ("asp", "dotnet", "java", "php", "python"):
        assert f"kitsmith config {language} --set gateway=http://127.0.0.1:" in text


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(start: Start, how: signal.Signals) -> None:
    assert start().stop(how) == 0


def test_a_signal_ends_it_while_somebody_waits(start: Start) -> None:
    sandbox = start()
    sandbox.create()
    with socket.create_connection(("127.0.0.1", int(sandbox.said["address"].rpartition(":")[2]))) as connection:
        connection.sendall(b"GET /control/orders/T-1/wait?timeout=300 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        sandbox.control("health")
        assert sandbox.stop() == 0


def test_a_taken_port_is_said_in_a_sentence(kitsmith: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = kitsmith("sandbox", "--port", str(port))
    assert ended.returncode == 4
    assert ended.stderr.startswith(f"127.0.0.1:{port}: cannot listen there")
    assert "--port" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_address_of_another_machine_is_said_in_a_sentence(kitsmith: Run) -> None:
    ended = kitsmith("sandbox", "--host", "192.0.2.1", "--port", "0")
    assert ended.returncode == 4
    assert "give another one with --host" in ended.stderr


def _version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    connection.execute("INSERT INTO meta VALUES ('version', '999')")
    connection.commit()
    connection.close()


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE shop (name TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_version, "this database has version 999, this kitsmith needs"),
        (_foreign, "this database is not one of a sandbox"),
        (lambda path: path.write_text("no database, but a text that is long enough to be looked at" * 20), "not a database"),
        (Path.mkdir, "cannot be used"),
    ],
)
def test_a_database_that_cannot_be_used_is_said_in_a_sentence(
    kitsmith: Run, tmp_path: Path, make: Callable[[Path], object], words: str
) -> None:
    make(tmp_path / "kitsmith-sandbox.db")
    ended = kitsmith("sandbox", "--port", "0")
    assert ended.returncode == 4
    assert words in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_an_unreachable_database_server_is_said_in_a_sentence(kitsmith: Run) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ended = kitsmith("sandbox", "--port", "0", "--database", f"postgresql://me:secret@127.0.0.1:{port}/sandbox")
    assert ended.returncode == 4
    assert "the database cannot be used" in ended.stderr
    assert "secret" not in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("url", ["mysql://localhost/x", "kitsmith.db", "postgresql://", "sqlite://", ""])
def test_another_kind_of_database_is_bad_input(kitsmith: Run, url: str) -> None:
    ended = kitsmith("sandbox", "--port", "0", "--database", url)
    assert (ended.returncode, "expected postgresql://" in ended.stderr) == (2, True)


def test_a_folder_that_does_not_exist_is_said(kitsmith: Run) -> None:
    ended = kitsmith("sandbox", "--port", "0", "--database", "sqlite:///nowhere/x.db")
    assert ended.returncode == 4
    assert "there is no such folder" in ended.stderr


def test_two_sandboxes_do_not_share_a_database(start: Start, kitsmith: Run) -> None:
    start()
    ended = kitsmith("sandbox", "--port", "0")
    assert ended.returncode == 4
    assert "another sandbox uses this database" in ended.stderr


def test_a_description_that_it_cannot_play_is_bad_input(kitsmith: Run) -> None:
    ended = kitsmith("sandbox", "--port", "0", "--spec", str(MADE_UP))
    assert ended.returncode == 2
    assert "the sandbox needs a description with notifications" in ended.stderr


def test_a_missing_extra_is_said_with_the_command_that_installs_it(kitsmith: Run, tmp_path: Path) -> None:
    (tmp_path / "starlette.py").write_text("raise ImportError('not here', name='starlette')")
    ended = kitsmith("sandbox", PYTHONPATH=str(tmp_path))
    assert ended.returncode == 3
    assert 'pip install "kitsmith[sandbox]"' in ended.stderr


def test_a_new_partner_can_pay_at_once_while_the_sandbox_runs(start: Start, kitsmith: Run, shop: Shop) -> None:
    sandbox = start()
    made = json.loads(kitsmith("sandbox", "partner", "new", "--currency", "EUR", "--json").stdout)
    sandbox.partner = {name: made[name] for name in ("partner", "key", "private_key", "public_key", "currency")}
    sandbox.pay(sign_type="RSA2", notify_url=shop.notify_url)
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert shop.messages(sandbox.signer(sign_type="RSA2"))[0]["currency"] == "EUR"


def test_a_new_partner_is_printed_with_the_command_that_makes_its_config(kitsmith: Run) -> None:
    ended = kitsmith("sandbox", "partner", "new")
    assert ended.returncode == 0
    assert "kitsmith config LANGUAGE --set sign_type=RSA2 --set partner=2088" in ended.stdout
    assert "Kept in " in ended.stdout  # another sandbox, in another folder, does not know it


@pytest.mark.parametrize(("option", "value"), [("--currency", "EURO"), ("--sign-type", "DSA")])
def test_a_partner_with_a_wrong_contract_is_bad_input(kitsmith: Run, option: str, value: str) -> None:
    ended = kitsmith("sandbox", "partner", "new", option, value)
    assert ended.returncode == 2
    assert value in ended.stderr


def test_tls_is_trusted_by_who_trusts_its_authority(start: Start, shop: Shop) -> None:
    sandbox = start("--tls")
    assert sandbox.said["address"].startswith("https://localhost:")
    sandbox.pay(notify_url=shop.notify_url)
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]


def test_tls_is_refused_by_who_does_not(start: Start) -> None:
    sandbox = start("--tls")
    with pytest.raises(httpx.ConnectError) as error:
        httpx.get(sandbox.said["address"], verify=ssl.create_default_context())
    assert "CERTIFICATE_VERIFY_FAILED" in str(error.value)


def test_the_authority_is_made_once(start: Start) -> None:
    first = start("--tls")
    content = Path(first.said["ca"]).read_bytes()
    first.stop()
    second = start("--tls")
    assert Path(second.said["ca"]).read_bytes() == content


def test_an_allowed_host_may_be_a_name_of_the_sandbox(start: Start) -> None:
    sandbox = start("--allow-host", "sandbox.example")
    assert sandbox.http.get("/", headers={"Host": "sandbox.example:8700"}).status_code == 200


def test_processes_that_begin_together_make_one_database(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "sandbox", "partner", "new", "--json"]
    together = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    made = [json.loads(process.communicate(timeout=60)[0]) for process in together]
    assert len({partner["partner"] for partner in made}) == 4
    assert len({partner["public_key"] for partner in made}) == 1
