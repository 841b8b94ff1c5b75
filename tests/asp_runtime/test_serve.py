"""serve.py: a web server for pages under the strict layer, many requests at one time."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import RUNTIME

pytest.importorskip("ASPPY")

# Waits until the other page has made its folder as well: only two requests at one time come through.
MEET = """<% Option Explicit
Dim files, i
Set files = Server.CreateObject("Scripting.FileSystemObject")
files.CreateFolder Server.MapPath("{mine}")
For i = 1 To 3000000
  If files.FolderExists(Server.MapPath("{other}")) Then Exit For
Next
Response.Write i < 3000000 %>"""


class Site:
    """A folder that is being served."""

    def __init__(self, folder: Path, port: int, process: subprocess.Popen[bytes]) -> None:
        self.folder, self.port, self.process = folder, port, process

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def get(self, name: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", "/" + name)
        answer = connection.getresponse()
        return answer.status, answer.read()


@contextlib.contextmanager
def serving(folder: Path, *options: str) -> Iterator[Site]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(RUNTIME / "serve.py"), "127.0.0.1", str(port), str(folder), *options]
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        until = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < until:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield Site(folder, port, process)
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    with serving(folder) as made:
        yield made


def test_two_requests_run_at_one_time(site: Site) -> None:
    site.write("a.asp", MEET.format(mine="a", other="b"))
    site.write("b.asp", MEET.format(mine="b", other="a"))
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(site.get, ["a.asp", "b.asp"])) == [(200, b"True")] * 2


def test_a_page_that_is_new_to_twenty_requests_at_once_is_right_for_all(site: Site) -> None:
    site.write("sum.asp", "<% Option Explicit\nFunction F(n)\n  Dim i\n  For i = 1 To n\n    F = F + i\n  Next\nEnd Function\n"
               "Response.Write F(2000) %>")  # fmt: skip
    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(site.get, ["sum.asp"] * 20)) == [(200, b"2001000")] * 20


def test_a_page_and_its_includes_are_read_again_when_they_change(site: Site) -> None:
    site.write("part.inc", '<% Response.Write "old" %>')
    site.write("whole.asp", '<!-- #include file="part.inc" -->')
    assert site.get("whole.asp")[1] == b"old"
    site.write("part.inc", '<% Response.Write "new" %>')
    assert site.get("whole.asp")[1] == b"new"


def test_rule_17_a_page_that_dies_does_not_stop_the_next(site: Site) -> None:
    site.write("dies.asp", "<% Application.Lock : x = 1 \\ 0 %>")
    site.write("locks.asp", '<% Application.Lock : Response.Write "locked" %>')
    assert site.get("dies.asp")[0] == 500
    assert site.get("locks.asp") == (200, b"locked")


def test_what_is_no_page_is_not_shown(site: Site) -> None:
    site.write("table.tsv", "secret")
    assert site.get("table.tsv")[0] == 403


READ = """<% Set f = Server.CreateObject("Scripting.FileSystemObject")
Response.Write f.OpenTextFile("{0}", 1).ReadAll %>"""


def test_rule_18_a_further_root_is_open_to_pages_and_nothing_else(tmp_path: Path) -> None:
    for name in ("web", "allowed", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(name)
        (tmp_path / "web" / f"{name}.asp").write_text(READ.format(tmp_path / name / "a.txt"))
    with serving(tmp_path / "web", "--further-root", str(tmp_path / "allowed")) as made:
        assert made.get("web.asp") == (200, b"web")
        assert made.get("allowed.asp") == (200, b"allowed")
        assert made.get("other.asp")[0] == 500


def test_it_ends_by_sigterm(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    with serving(tmp_path / "web") as made:
        os.kill(made.process.pid, signal.SIGTERM)
        assert made.process.wait(20) == 0
    assert b"Traceback" not in (tmp_path / "web.log").read_bytes()
