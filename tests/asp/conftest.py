"""The ASP kit as it stands in output/, run on asppy with the strict layer and the compiler, as a page of a merchant."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT
from tests.support.certificates import Certificates, make_certificates

KIT = ROOT / "output" / "asp"
RUNTIME = ROOT / "templates" / "asp" / "runtime"
# One process per page: the strict layer changes asppy itself.
RENDER = """
import sys
sys.path.insert(0, sys.argv[1])
import compiler, strict
from pathlib import Path
strict.install([Path("/")])
compiler.install()
from page import Site
page = Path(sys.argv[2])
headers = dict(line.split(": ", 1) for line in sys.argv[3:])
answer = Site(page.parent).render(page, method="POST", headers=headers, body=sys.stdin.buffer.read())
sys.stdout.buffer.write(answer.body)
sys.exit(answer.error or 0)
"""

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


def serve(page: Path, body: bytes = b"", environment: Mapping[str, str] | None = None, *headers: str) -> str:
    """What a page sends as the answer to a POST; AssertionError with file and line when it dies. `headers`: `Name: value`."""
    done = subprocess.run(
        [sys.executable, "-c", RENDER, str(RUNTIME), str(page), *headers],
        input=body,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout.decode()


@pytest.fixture
def page(tmp_path: Path, made_up_kit: Path) -> Page:
    """Runs VBScript in a page that includes both kits and a config with the samples; `gateway` and `order` are ready."""

    def run(code: str, body: bytes = b"", **environment: str) -> str:
        for name, kit in (("kit", KIT), ("other", made_up_kit)):
            if not (tmp_path / name).exists():
                (tmp_path / name).symlink_to(kit)
        target = tmp_path / "page.asp"
        target.write_text(HEAD + code + "\nResponse.End\n%>", "ascii")
        return serve(target, body, environment)

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
