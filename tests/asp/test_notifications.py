"""What `receive` answers and logs when a shop's own code is as bad as it gets. (The steps are compared by the notify cases.)"""

from __future__ import annotations

import hashlib
from urllib.parse import urlencode

import pytest

from .conftest import Page

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
FIELDS = {
    "notify_id": "n1", "notify_type": "trade_status_sync", "notify_time": "2009-04-29 11:04:04", "out_trade_no": "A1",
    "trade_no": "2009", "total_fee": "8.00", "currency": "USD", "trade_status": "TRADE_FINISHED",
}  # fmt: skip

SHOP = """
Class Shop
  Public Function FindOrder(number)
    {find}
  End Function
  Public Function Known(number)
    Set Known = New AlipayCrossBorderOrder
    Known.Number = number
    Known.Currency = "USD"
    Known.TotalFee = "8"
  End Function
  Public Function OrderPaid(order, notification)
    {paid}
  End Function
End Class

Class Genuine
  Public Function Send(method, address, contentType, body)
    Dim answer
    Set answer = New AlipayCrossBorderHttpAnswer
    answer.Status = 200
    answer.Body = "true"
    {send}
    Set Send = answer
  End Function
End Class

Class Journal
  Public Lines
  Public Sub Write(text)
    Lines = Lines & text & vbLf
    {write}
  End Sub
End Class

Dim written, notifications, receipt
Set written = New Journal
Set notifications = New AlipayCrossBorderNotifications
notifications.Init gateway, New Shop, New Genuine, written
Set receipt = notifications.Receive(Request.BinaryRead(Request.TotalBytes), "application/x-www-form-urlencoded")
Response.Write receipt.Status & " " & receipt.Body & " " & receipt.Reason & vbLf & written.Lines
"""


def signed(**changes: str) -> bytes:
    fields = {**FIELDS, **changes}
    text = "&".join(f"{name}={value}" for name, value in sorted(fields.items()) if value)
    sign = hashlib.md5((text + KEY).encode(), usedforsecurity=False).hexdigest()
    return urlencode({**fields, "sign_type": "MD5", "sign": sign}).encode()


def received(page: Page, body: bytes | None = None, **parts: str) -> tuple[str, str]:
    """The receipt, and the log."""
    code = {"find": "Set FindOrder = Known(number)", "paid": "OrderPaid = True", "send": "", "write": "", **parts}
    text = SHOP
    for name, part in code.items():
        text = text.replace("{" + name + "}", part)
    receipt, _, log = page(text, signed() if body is None else body).partition("\n")
    return receipt, log


def test_what_a_handler_has_committed_is_taken(page: Page) -> None:
    assert received(page) == ("200 success paid", "notification paid order=A1: The order is paid now\n")


@pytest.mark.parametrize(
    ("handler", "told"),
    [
        ('Err.Raise vbObjectError + 7, "my shop", "no stock"', "my shop -2147221497 no stock"),
        ("OrderPaid = 1 / 0", "Division by zero"),
        ("OrderPaid = order.NoSuchMember", "Object doesn't support"),
    ],
)
def test_security_13_a_handler_that_raises_is_answered_again(page: Page, handler: str, told: str) -> None:
    receipt, log = received(page, paid=handler)
    assert receipt == "200 fail handler_failed"
    assert log.startswith("notification handler_failed order=A1: ") and told in log


@pytest.mark.parametrize(
    "handler", ["", "OrderPaid = Empty", 'OrderPaid = "True"', "OrderPaid = 1", "OrderPaid = Null"]
)
def test_security_13_what_is_not_true_is_no_commit(page: Page, handler: str) -> None:
    assert received(page, paid=handler)[0] == "200 fail conflict"


def test_security_13_an_error_that_a_handler_hides_is_no_commit(page: Page) -> None:
    assert received(page, paid="On Error Resume Next\nOrderPaid = 1 / 0")[0] == "200 fail conflict"


def test_an_error_that_a_handler_leaves_behind_a_commit_does_not_undo_the_answer(page: Page) -> None:
    receipt, _log = received(page, paid="On Error Resume Next\nErr.Raise 5\nOrderPaid = True")
    assert receipt == "200 success paid"


@pytest.mark.parametrize("find", ["Set FindOrder = Known(1 / 0)", "FindOrder = 5", "Dim nothing_here"])
def test_security_13_a_shop_that_cannot_look_up_is_answered_again(page: Page, find: str) -> None:
    assert received(page, find=find)[0] == "200 fail handler_failed"


def test_security_08_a_transport_that_raises_is_no_yes(page: Page) -> None:
    receipt, log = received(page, send='Err.Raise vbObjectError + 1, "net", "no route"')
    assert receipt == "200 fail gateway_unreachable"
    assert "no route" in log


def test_a_log_that_fails_changes_nothing(page: Page) -> None:
    assert received(page, write="Err.Raise 70")[0] == "200 success paid"


def test_security_09_no_secret_reaches_the_log(page: Page) -> None:
    _receipt, log = received(page, paid=f'Err.Raise 1000, "shop", "key {KEY} is wrong"')
    assert "key *** is wrong" in log and KEY not in log


def test_security_09_a_secret_that_begins_with_another_leaves_no_tail_in_the_log(page: Page) -> None:
    out = page("""
Dim config
Set config = NewAlipayCrossBorderConfig()
config.PreviousKey = config.Key & "-tail"
Response.Write AlipayCrossBorderLogLine(config, "old " & config.PreviousKey & ", new " & config.Key)
""")
    assert out == "old ***, new ***"


def test_a_character_of_two_units_is_one_question_mark_in_the_log(page: Page) -> None:
    astral = "ChrW(55357) & ChrW(56832)"
    out = page(f"""
Dim config
Set config = NewAlipayCrossBorderConfig()
Response.Write AlipayCrossBorderLogLine(config, "a" & {astral} & "b" & ChrW(55357) & "c" & ChrW(56832) & "d")
Response.Write Len(AlipayCrossBorderLogLine(config, Replace(String(600, "x"), "x", {astral})))
""")
    assert out == "a?b?c?d500"


@pytest.mark.parametrize(
    ("reason", "parts"),
    [
        ("other_currency", {"find": 'Set FindOrder = Known(number)\nFindOrder.Currency = "EUR"'}),
        ("other_partner", {"body": {"partner": "2088000000000000"}}),
        ("other_amount", {"body": {"total_fee": "8.01"}}),
    ],
)
def test_the_log_names_a_parameter_for_a_refusal_of_the_kit_only(page: Page, reason: str, parts: dict) -> None:  # type: ignore[type-arg]
    changes = {**parts, "body": signed(**parts["body"])} if "body" in parts else parts
    receipt, log = received(page, **changes)
    assert receipt == f"200 fail {reason}"
    assert log.startswith(f"notification {reason} order=A1: The ")


def test_the_log_names_the_parameter_that_the_kit_refuses(page: Page) -> None:
    _receipt, log = received(page, signed(total_fee="8,00"))
    assert log.startswith("notification bad_format order=A1 parameter=total_fee: ")


def test_the_log_says_with_which_status_the_gateway_answered(page: Page) -> None:
    _receipt, log = received(page, send="answer.Status = 302")
    assert log.endswith(" whether it sent this: HTTP status 302\n")


def test_an_order_is_named_only_by_a_message_that_has_verified(page: Page) -> None:
    _receipt, log = received(page, signed() + b"0")
    assert log == "notification bad_signature parameter=sign: does not fit the message\n"


def test_the_log_is_one_line_of_ascii_of_at_most_500_characters(page: Page) -> None:
    _receipt, log = received(page, paid='Err.Raise 1000, "shop", "a" & vbCrLf & ChrW(20013) & String(600, "b")')
    assert "a???bbb" in log
    assert len(log.removesuffix("\n")) == 500


def test_a_signed_notification_of_the_test_seam_is_taken(page: Page) -> None:
    out = page("""
%>
<!-- #include file="kit/lib/testing.asp" -->
<%
Dim fields, message
Set fields = Server.CreateObject("Scripting.Dictionary")
fields.Add "out_trade_no", "A 1&2"
fields.Add "notify_type", Null
Set message = gateway.ParseForm(AlipayCrossBorderSignedNotification(NewAlipayCrossBorderConfig(), fields, ""))
Response.Clear
Response.Write gateway.Verify(message) & message.Item("out_trade_no") & message.Exists("notify_type") & message.Item("currency")
""")
    assert out == "TrueA 1&2FalseUSD"
