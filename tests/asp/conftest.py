"""The ASP kit as it stands in output/, run on asppy with the strict layer and the compiler, as a page of a merchant."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT
from tests.support.certificates import Certificates, make_certificates

KIT = ROOT / "output" / "asp"
RUNTIME = ROOT / "templates" / "asp" / "runtime"
Page = Callable[..., str]


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def made_up_kit(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a gateway with another rule: what the first one needs and this one does not must be gone."""
    out = tmp_path_factory.mktemp("made-up")
    builder.build(made_up, MADE_UP, {"asp": data_folder("templates") / "asp"}, out, dry=False)
    return out / "asp"


class Renderer:
    """Renders pages, each in a fresh process in which the kit is parsed already; several at once if need be."""

    SECONDS = 60

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        command = [sys.executable, str(Path(__file__).with_name("renderer.py")), str(RUNTIME)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, start_new_session=True)
        self._asked = threading.Lock()
        self._waiting: dict[str, queue.Queue[str]] = {}
        threading.Thread(target=self._deal_out, daemon=True).start()

    def serve(self, page: Path, body: bytes = b"", environment: Mapping[str, str] | None = None, *headers: str) -> str:
        """What a page sends as the answer to a POST; AssertionError with file and line when it dies. `headers`: `Name: value`."""
        return self._ask(page, body, dict(environment or {}), dict(line.split(": ", 1) for line in headers), warm=False)

    def warm(self, page: Path) -> None:
        """Parse what a page includes, for all pages to come."""
        self._ask(page, b"", {}, {}, warm=True)

    def close(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _ask(self, page: Path, body: bytes, environment: dict[str, str], headers: dict[str, str], *, warm: bool) -> str:
        with self._asked:
            name = str(len(self._waiting))
            answer = self._waiting[name] = queue.Queue()
            out, said = self._folder / f"{name}.out", self._folder / f"{name}.said"
            request = {"page": str(page), "headers": headers, "body": body.hex(), "environment": environment}
            line = json.dumps({**request, "id": name, "out": str(out), "said": str(said), "warm": warm})
            assert self._process.stdin
            print(line, file=self._process.stdin, flush=True)
        try:
            code = answer.get(timeout=self.SECONDS)
        except queue.Empty:
            code = f"no answer after {self.SECONDS} s"
        assert code == "0", f"{code}: {said.read_text('utf-8', 'replace')[-2000:] if said.exists() else ''}"
        return out.read_text("utf-8")

    def _deal_out(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            name, code = line.split()
            self._waiting[name].put(code)


@pytest.fixture(scope="session")
def renderer(made_up_kit: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Renderer]:
    folder = tmp_path_factory.mktemp("renderer")
    running = Renderer(folder)
    running.warm(page_with(folder, made_up_kit, ""))
    yield running
    running.close()


def page_with(folder: Path, made_up_kit: Path, code: str) -> Path:
    """A page that includes both kits and ends with some VBScript."""
    for name, kit in (("kit", KIT), ("other", made_up_kit)):
        if not (folder / name).exists():
            (folder / name).symlink_to(kit)
    page = folder / "page.asp"
    page.write_text(HEAD + code + "\nResponse.End\n%>", "ascii")
    return page


@pytest.fixture
def page(tmp_path: Path, made_up_kit: Path, renderer: Renderer) -> Page:
    """Runs VBScript in a page that includes both kits and a config with the samples; `gateway` and `order` are ready."""

    def run(code: str, body: bytes = b"", **environment: str) -> str:
        return renderer.serve(page_with(tmp_path, made_up_kit, code), body, environment)

    return run


HEAD = """<%@ Language="VBScript" CodePage="65001" %>
<% Option Explicit %>
<!-- #include file="kit/alipay_cross_border.asp" -->
<!-- #include file="kit/config.sample.asp" -->
<!-- #include file="other/harbour_pay.asp" -->
<!-- #include file="other/config.sample.asp" -->
<%
Function NewOrder()
  Dim order
  Set order = Server.CreateObject("Scripting.Dictionary")
  order.Add "subject", "Kids clothing"
  order.Add "out_trade_no", "2009/04/291103"
  order.Add "currency", "USD"
  order.Add "total_fee", "100.30"
  Set NewOrder = order
End Function

' Source, number, message, code and parameter of a refused request.
Function Refusal(gateway, order)
  On Error Resume Next
  Err.Clear
  gateway.CreateForexTrade order
  Refusal = Err.Source & "|" & (Err.Number = AlipayCrossBorderErrorNumber()) & "|" & Err.Description
  On Error Goto 0
  Refusal = Refusal & "|" & gateway.LastError.Code & "|" & gateway.LastError.Parameter
End Function

Dim gateway, order
Set gateway = New AlipayCrossBorderGateway
gateway.Init NewAlipayCrossBorderConfig()
Set order = NewOrder()
Response.Clear
"""
