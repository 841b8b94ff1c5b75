"""What the strict layer adds to asppy: Windows' HTTP client, WMI's dates, pages that are executed by pages."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .test_pages import Page, page  # noqa: F401

pytest.importorskip("ASPPY")


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/there")
            self.end_headers()
            return
        body = f"{self.command} {self.path}".encode() + self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Tests look at the answers."""


@pytest.fixture
def there() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


HTTP = '<% Set h = Server.CreateObject("WinHttp.WinHttpRequest.5.1")\n'


def test_http_gives_the_status_and_the_bytes(page: Page, there: str) -> None:  # noqa: F811
    source = HTTP + f'h.Open "POST", "{there}/a", False\nh.Send "b=1"\n'
    source += "Response.Write h.Status\nResponse.BinaryWrite h.ResponseBody %>"
    assert page(source) == (b"200POST /ab=1", "")


def test_http_follows_redirects_unless_it_is_told_not_to(page: Page, there: str) -> None:  # noqa: F811
    source = (
        HTTP + f'h.Open "GET", "{there}/moved", True\nOPTION\nh.Send\nResponse.Write h.WaitForResponse(5) & h.Status %>'
    )
    assert page(source.replace("OPTION", "")) == (b"True200", "")
    assert page(source.replace("OPTION", "h.Option(6) = False")) == (b"True302", "")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("h.Send", "unexpected time"),
        ('h.Open "GET", "http://127.0.0.1:1/", True : x = h.Status', "not yet available"),
        ('h.Open "GET", "ftp://127.0.0.1/", True', "recognized protocol"),
        ("h.Option(4) = 13056", "not for pages"),
        ('h.Open "GET", "http://127.0.0.1:1/", False : h.Send', "Connection refused"),
    ],
)
def test_http_that_is_used_wrongly_is_an_error(page: Page, code: str, told: str) -> None:  # noqa: F811
    assert told in page(HTTP + code + " %>")[1]


def test_dates_become_utc(page: Page) -> None:  # noqa: F811
    source = '<% Set d = Server.CreateObject("WbemScripting.SWbemDateTime")\nd.SetVarDate Now, True\n'
    source += 'u = d.GetVarDate(False)\nResponse.Write Year(u) & "-" & Month(u) & "-" & Day(u) & "-" & Hour(u) %>'
    before = datetime.datetime.now(datetime.timezone.utc)
    told = page(source)[0].decode()
    after = datetime.datetime.now(datetime.timezone.utc)
    assert told in {f"{t.year}-{t.month}-{t.day}-{t.hour}" for t in (before, after)}


CALLER = '<% Option Explicit\nDim a : a = "caller"\nServer.{0} "other.asp"\nResponse.Write "back" %>'


def test_a_page_that_is_transferred_to_ends_the_first(page: Page) -> None:  # noqa: F811
    other = '<% Option Explicit\nDim a : a = "other"\nResponse.Write a & Request.ServerVariables("SCRIPT_NAME") %>'
    assert page(CALLER.format("Transfer"), files={"other.asp": other}) == (b"other/page.asp", "")
    assert page(CALLER.format("Execute"), files={"other.asp": other}) == (b"other/page.aspback", "")


def test_a_page_that_is_executed_sees_no_name_of_its_caller(page: Page) -> None:  # noqa: F811
    other = "<% Option Explicit\nResponse.Write a %>"
    assert "Variable is undefined" in page(CALLER.format("Execute"), files={"other.asp": other})[1]


def test_a_page_that_is_executed_does_not_know_where_it_is(page: Page) -> None:  # noqa: F811
    other = '<% Response.Write Server.MapPath("a.txt") %>'
    assert "MapPath of a relative path" in page(CALLER.format("Execute"), files={"other.asp": other})[1]


FOLDERS = '<% Set f = Server.CreateObject("Scripting.FileSystemObject")\nf.CreateFolder "a"\nf.CreateFolder "b"\n'


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ('f.MoveFolder "a", "b"', "800a003a"),
        ('f.MoveFolder "c", "d"', "800a004c"),
        ('f.MoveFile "c", "d"', "800a0035"),
        ('f.CreateTextFile("c", True).Close : f.MoveFile "c", "b"', "800a003a"),
        ('f.DeleteFolder "c"', "800a004c"),
    ],
)
def test_what_windows_refuses_of_files_is_refused(page: Page, code: str, number: str) -> None:  # noqa: F811
    assert number in page(FOLDERS + code + " %>")[1]


def test_a_file_is_moved_into_a_folder_that_is_named_as_one(page: Page) -> None:  # noqa: F811
    code = 'f.CreateTextFile("c", True).Close : f.MoveFile "c", "b\\" : Response.Write f.FileExists("b\\c") %>'
    assert page(FOLDERS + code) == (b"True", "")
