"""Calls of the gateway: what is tried again, what is paused for, what the log gets."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from .conftest import Page

# A transport that gives the answers one after the other ("!" for an error), and what waits, writing both down.
SEAMS = """
Class Script
  Public Answers
  Public Told

  Public Function Send(method, address, contentType, body)
    Dim given, answer
    Told = Told & method & " "
    given = Split(Answers, ",")
    Answers = Mid(Answers, Len(given(0)) + 2)
    If given(0) = "!" Then Err.Raise vbObjectError + 7, "net", "no way"
    Set answer = New AlipayCrossBorderHttpAnswer
    answer.Status = 200
    answer.Body = "<alipay><is_success>F</is_success><error>" & given(0) & "</error></alipay>"
    If given(0) = "good" Then answer.Body = "<alipay><is_success>T</is_success></alipay>"
    Set Send = answer
  End Function

  Public Function Download(method, address, contentType, body)
    Set Download = Send(method, address, contentType, body)
  End Function

  Public Sub Wait(seconds)
    Told = Told & "wait" & seconds & " "
  End Sub

  Public Sub Write(text)
    Told = Told & "[" & text & "] "
  End Sub
End Class

Dim seams, client
Set seams = New Script
Set client = New AlipayCrossBorderClient
client.Init gateway, seams, seams, seams

Sub TryTo(service, answers)
  Dim parameters, record
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  If service = "forex_refund" Then
    parameters.Add "out_return_no", "R1"
    parameters.Add "out_trade_no", "A1"
    parameters.Add "return_amount", "1.00"
    parameters.Add "currency", "USD"
    parameters.Add "reason", "x"
  ElseIf service = "single_trade_query" Then
    parameters.Add "out_trade_no", "A1"
  End If
  seams.Answers = answers
  seams.Told = ""
  On Error Resume Next
  If service = "forex_rate_file" Then
    record = client.Read(service, parameters)
  Else
    Set record = client.CallService(service, parameters)
  End If
  Response.Write seams.Told & client.LastError.Code & vbLf
End Sub
"""
FAILED = "[call {} unreachable: net -2147221497 no way] "
BUSY = "[call {} gateway_busy parameter=SYSTEM_ERROR: an error inside the gateway] "
NONE = "there is no such trade; before the buyer has logged in there is none"
REFUSED = "[call {} gateway_error parameter=TRADE_NOT_EXIST: " + NONE + "] "


def test_only_what_may_be_repeated_is_tried_again(page: Page) -> None:
    code = (
        SEAMS
        + """
TryTo "single_trade_query", "!,SYSTEM_ERROR,!,good"
TryTo "single_trade_query", "TRADE_NOT_EXIST,good"
TryTo "forex_rate_file", "!,!,TRADE_NOT_EXIST,good"
TryTo "forex_refund", "!,good"
TryTo "forex_refund", "SYSTEM_ERROR,good"
"""
    )
    query, rates, refund = "single_trade_query", "forex_rate_file", "forex_refund"
    assert page(code).splitlines() == [
        f"GET {FAILED.format(query)}wait1 GET {BUSY.format(query)}wait3 GET {FAILED.format(query)}unreachable",
        f"GET {REFUSED.format(query)}gateway_error",
        f"GET {FAILED.format(rates)}wait1 GET {FAILED.format(rates)}wait3 GET {REFUSED.format(rates)}gateway_error",
        f"POST {FAILED.format(refund)}unreachable",
        f"wait3 POST {BUSY.format(refund)}gateway_busy",
    ]


def test_what_is_refused_before_is_not_sent(page: Page) -> None:
    code = (
        SEAMS
        + """
gateway.Clock = Empty
Sub Refuse(name, value)
  Dim parameters, record
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  parameters.Add "out_return_no", "R1"
  parameters.Add "out_trade_no", "A1"
  parameters.Add "return_amount", "1.00"
  parameters.Add "currency", "USD"
  parameters.Add "reason", "x"
  parameters.Item(name) = value
  On Error Resume Next
  Set record = client.ForexRefund(parameters)
  Response.Write client.LastError.Code & " " & client.LastError.Parameter & seams.Told & vbLf
End Sub
Refuse "return_amount", "0.00"
Refuse "currency", "EUR"
Refuse "gmt_return", "99991231235959"
""".replace("gateway.Clock = Empty\n", "")
    )
    assert page(code).splitlines() == ["too_small return_amount", "not_allowed currency", "in_future gmt_return"]


class Recorder(HTTPServer):
    bodies: list[bytes]


class Handler(BaseHTTPRequestHandler):
    server: Recorder

    def do_POST(self) -> None:
        self.server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<alipay><is_success>T</is_success></alipay>")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def test_a_file_goes_out_in_the_bytes_of_the_charset(page: Page) -> None:
    server = Recorder(("127.0.0.1", 0), Handler)
    server.bodies = []
    Thread(target=server.serve_forever, daemon=True).start()
    out = page(f"""
Dim config, client, line, none, record
Set config = NewAlipayCrossBorderConfig()
config.Gateway = "http://127.0.0.1:{server.server_address[1]}/gateway.do"
config.Charset = "gbk"
gateway.Init config
Set client = New AlipayCrossBorderClient
client.Init gateway, Nothing, Nothing, Nothing
Set none = Server.CreateObject("Scripting.Dictionary")
Set line = Server.CreateObject("Scripting.Dictionary")
line.Add "out_return_no", "R1"
line.Add "out_trade_no", "A1"
line.Add "currency", "USD"
line.Add "return_amount", "1.00"
line.Add "gmt_return", "20260102030405"
line.Add "reason", ChrW(22351) & ChrW(20102)
Set record = client.ForexRefundFile(none, Array(line))
Response.Write record Is Nothing
""")
    server.shutdown()
    assert out == "True"
    file = "2088101122136241|R1|A1|USD|1.00|20260102030405|坏了".encode("gbk")
    assert (
        b'filename="refund.txt"\r\nContent-Type: text/plain\r\n\r\n' + file + b"\r\n--kitsmith--\r\n"
        in server.bodies[0]
    )


def test_a_service_of_another_kind_is_not_sent(page: Page) -> None:
    code = (
        SEAMS
        + """
Dim none, found
Set none = Server.CreateObject("Scripting.Dictionary")
seams.Answers = "good,good,good,good"
On Error Resume Next
Set found = client.CallService("forex_rate_file", none)
Response.Write client.LastError.Code & " " & client.LastError.Parameter & vbLf
found = client.Read("forex_refund", none)
Response.Write client.LastError.Code & " " & client.LastError.Parameter & vbLf
Set found = client.Upload("forex_rate_file", none, Array())
Response.Write client.LastError.Code & " " & client.LastError.Parameter & vbLf
Set found = client.CallService("forex_refund_file", none)
Response.Write client.LastError.Code & " " & client.LastError.Parameter & seams.Told & vbLf
"""
    )
    assert page(code).strip("\n").splitlines() == [
        "unknown forex_rate_file",
        "unknown forex_refund",
        "unknown forex_rate_file",
        "unknown forex_refund_file",
    ]
