"""Whole pages under the strict layer: the silent rows of request, response and files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import RUNTIME

pytest.importorskip("ASPPY")

Page = Callable[..., "tuple[bytes, str]"]


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Renders source text with options of render.py; gives the body and the error."""

    def render(source: str, *options: str, files: dict[str, str] | None = None) -> tuple[bytes, str]:
        for name, text in {"page.asp": source, **(files or {})}.items():
            (tmp_path / name).write_bytes(text.encode())
        command = [sys.executable, str(RUNTIME / "render.py"), str(tmp_path / "page.asp"), *options]
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
        assert done.returncode == (1 if done.stderr else 0)
        return done.stdout, done.stderr.decode()

    return render


def test_row_13_a_form_in_gbk_is_read_in_the_code_page(page: Page) -> None:
    source = '<%@ CodePage=936 %><% Response.Write Len(Request.Form("s")) & AscW(Request.Form("s")) %>'
    assert page(source, "--body", "s=%D6%D0") == (b"120013", "")


def test_row_13_the_code_page_can_be_set_by_the_session(page: Page) -> None:
    source = '<% Session.CodePage = 936 : Response.Write AscW(Request.QueryString("s")) %>'
    assert page(source, "--query", "s=%D6%D0") == (b"20013", "")


def test_row_14_form_is_closed_after_binary_read(page: Page) -> None:
    source = '<% x = Request.BinaryRead(3) : Response.Write Request.Form("s") %>'
    assert "Cannot use Request.Form collection after calling BinaryRead." in page(source, "--body", "s=1")[1]


def test_row_14_binary_read_is_closed_after_form(page: Page) -> None:
    source = '<% x = Request.Form("s") : x = Request.BinaryRead(3) %>'
    assert "Cannot call BinaryRead after using Request.Form collection." in page(source, "--body", "s=1")[1]


def test_row_16_line_ends_before_the_first_output_are_sent(page: Page) -> None:
    assert page("<% x = 1 %>\r\n<% x = 2 %>\r\nsuccess") == (b"\r\n\r\nsuccess", "")


def test_row_16_line_ends_around_includes_are_sent(page: Page) -> None:
    source = '<!-- #include file="a.inc" -->\n\n<!-- #include file="a.inc" -->\nsuccess'
    assert page(source, files={"a.inc": "<% x = 1 %>\n"}) == (b"\n\n\n\n\nsuccess", "")


def test_row_22_a_source_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.asp").write_bytes(b'<% Response.Write "\xd6\xd0" %>')
    command = [sys.executable, str(RUNTIME / "render.py"), str(tmp_path / "page.asp")]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (done.returncode, b"is not UTF-8" in done.stderr) == (1, True)


def test_row_23_the_code_page_drives_the_bytes(page: Page) -> None:
    source = "<% Response.CodePage = 936 : Response.Write ChrW(20013) & ChrW(8364) %>"
    assert page(source) == (b"\xd6\xd0\x80", "")


def test_an_unknown_code_page_is_an_error(page: Page) -> None:
    assert "CodePage 12345 is not known" in page("<% Response.CodePage = 12345 %>")[1]


def test_what_stands_before_option_explicit_is_sent(page: Page) -> None:
    assert page('<%@ CodePage="65001" %>\n<% Option Explicit\nDim a : a = 1\n%>\n<%= a %>') == (b"\n\n1", "")


def test_an_error_names_the_file_and_the_line_of_a_procedure(page: Page) -> None:
    library = "<%\nFunction Broken(x)\n  Dim y\n  y = 1\n  Broken = y \\ x\nEnd Function\n%>"
    source = '<% Option Explicit %>\n<!-- #include file="library.inc" -->\n<% Response.Write Broken(0) %>'
    error = page(source, files={"library.inc": library})[1]
    assert "Division by zero; /library.inc, line 5: Broken = y \\ x" in error


def test_an_error_names_the_line_of_a_method(page: Page) -> None:
    library = (
        "<%\n\nClass C\n  Public Sub Run(d)\n    If True Then\n      d.Nothing\n    End If\n  End Sub\nEnd Class\n%>"
    )
    source = '<% Option Explicit %>\n<!-- #include file="c.inc" -->\n<% Dim o\nSet o = New C\no.Run Empty %>'
    assert "/c.inc, line 6: d.Nothing" in page(source, files={"c.inc": library})[1]


def test_a_syntax_error_names_the_file_and_the_line(page: Page) -> None:
    source = '<% Option Explicit %>\n<!-- #include file="library.inc" -->'
    error = page(source, files={"library.inc": "\n<%\nDim a\nS(1, 2)\n%>"})[1]
    assert "Cannot use parentheses when calling a Sub; /library.inc, line 4" in error


def test_the_interpreter_alone_gives_the_same(page: Page) -> None:
    function = "Function F(n)\n  Dim i\n  For i = 1 To n\n    F = F + i\n  Next\nEnd Function\n"
    source = f"<% Option Explicit\n{function}Response.Write F(10) %>"
    assert page(source, "--interpret") == page(source) == (b"55", "")


FILES = """<% Set f = Server.CreateObject("Scripting.FileSystemObject")
Set t = f.CreateTextFile("{0}", True)
t.Write "{1}"
t.Close %>"""


def test_rule_17_a_file_is_not_moved_over_another(page: Page, tmp_path: Path) -> None:
    source = FILES.format("a.txt", "a") + FILES.format("b.txt", "b") + '<% f.MoveFile "a.txt", "b.txt" %>'
    assert "'800a003a' File already exists" in page(source)[1]
    assert (tmp_path / "b.txt").read_text() == "b"


def test_rule_17_a_file_is_moved_to_a_free_name(page: Page, tmp_path: Path) -> None:
    assert page(FILES.format("a.txt", "a") + '<% f.MoveFile "a.txt", "c.txt" %>') == (b"", "")
    assert (tmp_path / "c.txt").read_text() == "a"


def test_rule_17_a_page_that_dies_leaves_no_lock(tmp_path: Path) -> None:
    (tmp_path / "page.asp").write_text("<% Application.Lock : Application.Lock : x = 1 \\ 0 %>")
    code = f"""
import sys, threading; sys.path.insert(0, {str(RUNTIME)!r})
import strict; strict.install()
from pathlib import Path
from page import Site
site = Site(Path({str(tmp_path)!r}))
site.render(Path({str(tmp_path / "page.asp")!r}))
other = threading.Thread(target=lambda: print(site._application.app._lock.acquire(timeout=5)))
other.start(); other.join()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "True\n"


def test_rule_18_files_outside_the_root_are_closed(page: Page, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("orders")
    assert "outside sandbox" in page(FILES.format(outside / "order.txt", "1"))[1]


def test_rule_18_a_further_root_is_open(page: Page, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("orders")
    order = outside / "order.txt"
    stream = (
        f'<% Set s = Server.CreateObject("ADODB.Stream")\ns.Type = 2\ns.Charset = "us-ascii"\ns.Open\n'
        f's.LoadFromFile "{order}"\nResponse.Write s.ReadText\nf.DeleteFile "{order}" %>'
    )
    source = FILES.format(outside / "order.txt", "paid") + stream
    assert page(source, "--further-root", str(outside)) == (b"paid", "")
    assert not list(outside.iterdir())


def test_rule_18_a_path_may_lead_to_a_further_root(page: Page, tmp_path: Path) -> None:
    beside = tmp_path.parent
    assert page('<%= Server.MapPath("../x.txt") %>', "--further-root", str(beside)) == (
        str(beside / "x.txt").encode(),
        "",
    )


def test_another_asppy_is_refused() -> None:
    other = "import strict; strict.version = lambda name: '1.2'; strict.install()"
    code = f"import sys; sys.path.insert(0, {str(RUNTIME)!r}); {other}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert "asppy 1.2 is installed, but the strict layer changes the internals of asppy 1.1" in done.stderr
