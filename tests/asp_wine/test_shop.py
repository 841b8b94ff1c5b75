"""What a shop needs of Windows, under Wine's own VBScript, FileSystemObject and WinHTTP."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.kits import render_driver
from generator.model import Model
from tests.asp.test_notifications import signed
from tests.conftest import ROOT
from tests.support.fake_gateway import FakeGateway

from .conftest import Host

PAGE = """<%@ Language="VBScript" CodePage="65001" %>
<% Option Explicit %>
<!-- #include file="kit/alipay_cross_border.asp" -->
<!-- #include file="kit/lib/case.asp" -->
<%
' All that an order can go through, in a folder of Wine's.
Function Orders(folder)
  Dim store, item
  Set store = New AlipayCrossBorderFileOrders
  store.Init folder
  Set item = New AlipayCrossBorderOrder
  item.Number = "N-1"
  item.Currency = "USD"
  item.TotalFee = "8.00"
  store.Create item
  Orders = store.Find("N-1").State & store.Closed("N-1") & store.Closed("N-1") & store.Find("N-1").State
  Orders = Orders & store.Paid("N-1", "T1") & store.Paid("N-1", "T2") & store.Find("N-1").State & store.Find("N-1").Trade
  Orders = Orders & store.Refund("N-1", "R/1", "refund_failed") & store.Refund("N-1", "R/1", "refunded")
  Orders = Orders & store.Refund("N-1", "R/1", "refunded")
  Orders = Orders & store.Find("N-1").Refunds.Item("R/1") & (store.Find("N-2") Is Nothing)
  Orders = Orders & store.Ask("N-1", "R/2", "1.00") & store.Ask("N-1", "R/2", "2.00") & UBound(store.Orders())
End Function

' The calls that lib/http_transport.asp makes. (It cannot read the bytes here: Wine's VBScript has no LenB.)
Function Status(address)
  Dim http
  Set http = Server.CreateObject("WinHttp.WinHttpRequest.5.1")
  http.SetTimeouts 5000, 5000, 5000, 5000
  http.SetProxy 1
  http.Open "GET", address, True
  http.Option(6) = False
  http.Send
  Status = http.WaitForResponse(5) & http.Status
End Function

Dim pieces
pieces = Split(AlipayCrossBorderFromUnits(Line()), vbTab)
Select Case pieces(0)
Case "orders"
  Response.Write "a" & vbTab & Orders(pieces(1)) & vbLf
Case "status"
  Response.Write "a" & vbTab & Status(pieces(1)) & vbLf
End Select

Function Line()
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 1
  stream.Open
  stream.Write Request.BinaryRead(Request.TotalBytes)
  stream.Position = 0
  stream.Type = 2
  stream.Charset = "us-ascii"
  Line = Mid(Replace(stream.ReadText, vbLf, ""), 3)
End Function
%>
"""


def units(text: str) -> str:
    return text.encode("utf-16-be").hex()


@pytest.fixture(scope="module")
def build(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asp")
    render_driver(gateway, ROOT / "templates" / "asp", folder / "kit", folder)
    (folder / "shop.asp").write_text(PAGE)
    return folder


def test_an_order_lives_on_wines_file_system(build: Path, host: Host, tmp_path: Path) -> None:
    windows = "Z:" + str(tmp_path / "data" / "orders").replace("/", "\\")
    told = host(build / "shop.asp", "a\t" + units(f"orders\t{windows}"))
    assert told.answers == [["a", "openTrueFalseclosedTrueFalsepaidT1TrueTrueFalserefundedTrueTrueFalse0"]]
    names = sorted(path.name for path in (tmp_path / "data" / "orders" / b"N-1".hex()).iterdir())
    assert re.fullmatch(r"paid\.T1\.[0-9]{14}", names.pop(1))
    assert names == ["asked.522f32.1.00", "refund.522f31.refund_failed", "refund.522f31.refunded"]


def test_winhttp_does_not_follow_a_redirect(build: Path, host: Host) -> None:
    with FakeGateway() as other, FakeGateway(status=302, location=other.address) as gateway:
        assert host(build / "shop.asp", "a\t" + units(f"status\t{gateway.address}")).answers == [["a", "True302"]]
    assert (len(gateway.calls), other.calls) == (1, [])


@pytest.mark.parametrize(
    ("handler", "expected"),
    [("commits", "success"), ("throws", "fail"), ("silent", "fail")],
)
def test_a_notification_is_answered_as_the_handlers_say(build: Path, host: Host, handler: str, expected: str) -> None:
    pairs = {"number": "A1", "currency": "USD", "total_fee": "8", "state": "open"}
    config = {"key": "760bdzec6y9goq7ctyx96ezkz78287de", "partner": "2088101122136241", "currency": "USD"}
    fields = [f"config={units(name)}:{units(value)}" for name, value in config.items()]
    fields += [f"order={units(name)}:{units(value)}" for name, value in pairs.items()]
    fields += [f"body={signed().hex()}", f"reply={units('200')}:{units('true')}", f"handler={units(handler)}"]
    _id, kind, _status, answer, *_rest = host(build / "driver.asp", "\t".join(["a", "notify", *fields])).answers[0]
    assert (kind, answer) == ("ok", f"answer={units(expected)}")
