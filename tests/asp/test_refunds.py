"""Refunds: no more than what is left, marked before they are sent, sent once; and what a query says of an order."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Page
from .test_client import SEAMS

SHOP = """
<!-- #include file="kit/handlers.sample.asp" -->
<%
Dim config, shop, store, refunds
Set config = NewAlipayCrossBorderConfig()
config.DataFolder = "{folder}"
Set shop = NewAlipayCrossBorderHandlers(config)
Set store = New AlipayCrossBorderFileOrders
store.Init "{folder}/orders"
Set refunds = New AlipayCrossBorderRefunds
refunds.Init client, shop

Sub Sell(number, isPaid)
  Dim sold
  Set sold = New AlipayCrossBorderOrder
  sold.Number = number
  sold.Currency = "USD"
  sold.TotalFee = "8.00"
  store.Create sold
  If isPaid Then Response.Write Mid(store.Paid(number, "T1") & "", 5)
End Sub

' The outcome, what was sent, and the marks of A1.
Sub Refund(number, amount, refundNumber, again, answers)
  Dim done, mark
  seams.Answers = answers
  seams.Told = ""
  On Error Resume Next
  Set done = refunds.Refund(number, amount, "why", refundNumber, again)
  Response.Write client.LastError.Code & " " & client.LastError.Parameter & " " & client.LastError.Detail & "|"
  If IsObject(done) Then Response.Write "sent " & done.WasThere & "|"
  Response.Write (InStr(seams.Told, "POST") > 0) & "|"
  For Each mark In store.Find("A1").Asked.Keys
    Response.Write mark & "=" & store.Find("A1").Asked.Item(mark) & ","
  Next
  Response.Write vbLf
End Sub

Sell "A1", True
Sell "A2", False
"""


@pytest.fixture
def shop(page: Page, tmp_path: Path):  # type: ignore[no-untyped-def]
    """shop(code): the lines that VBScript writes about the orders A1 (paid, 8.00 USD) and A2 (open)."""

    def run(code: str) -> list[str]:
        return page(SEAMS + "%>" + SHOP.replace("{folder}", str(tmp_path / "data")) + code).strip("\n").splitlines()

    return run


def test_a_refund_is_marked_and_sent_and_never_more_than_what_is_left(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Refund "A1", "5.00", "R1", False, "good"
Refund "A1", "3.01", "R2", False, "good"
Refund "A1", "1.00", "R1", False, "good"
Refund "A1", "3", "R3", False, "good"
""") == [
        "  |sent False|True|R1=5.00,",
        "too_large return_amount 3.00|False|R1=5.00,",
        "duplicate out_return_no |False|R1=5.00,",
        "  |sent False|True|R1=5.00,R3=3,",
    ]  # fmt: skip


def test_an_order_that_is_not_paid_is_not_refunded(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop('Refund "A2", "1.00", "R1", False, "good"\nRefund "A9", "1.00", "R1", False, "good"') == [
        "not_allowed out_trade_no the order is not paid|False|",
        "not_allowed out_trade_no there is no such order|False|",
    ]


def test_a_refusal_takes_the_mark_away_and_an_unknown_outcome_leaves_it(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Refund "A1", "5.00", "R1", False, "RETURN_AMOUNT_EXCEED"
Refund "A1", "5.00", "R2", False, "!"
Refund "A1", "5.00", "R2", True, "REPEATED_REFUNDMENT_REQUEST"
Refund "A1", "4.00", "R2", True, "good"
Refund "A1", "4.00", "R4", True, "good"
""") == [
        "gateway_error RETURN_AMOUNT_EXCEED the amount is more than what is left of the trade|True|",
        "unreachable  |True|R2=5.00,",
        "gateway_error REPEATED_REFUNDMENT_REQUEST this refund number was used before|sent True|True|R2=5.00,",
        "not_allowed out_return_no |False|R2=5.00,",
        "not_allowed out_return_no |False|R2=5.00,",
    ]  # fmt: skip


def test_of_a_batch_with_a_bad_line_nothing_is_sent_or_marked(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Sub Batch(lines, answers)
  Dim sent
  seams.Answers = answers
  seams.Told = ""
  On Error Resume Next
  sent = refunds.RefundAll(lines)
  Response.Write client.LastError.Message & "|" & (InStr(seams.Told, "POST") > 0) & "|" & store.Find("A1").Asked.Count & vbLf
End Sub
Batch Array(Array("A1", "5.00", "a", "R1"), Array("A1", "3.01", "b", "R2")), "good"
Batch Array(Array("A1", "5.00", "a", "R1"), Array("A1", "1.00", "a|b", "R2")), "good"
Batch Array(Array("A1", "5.00", "a", "R1"), Array("A1", "1.00", "b", "")), "good"
Batch Array(Array("A1", "1.00", "a", "R3"), Array("A1", "0.50", "b", "R1")), "good"
Batch Array(Array("A1", "1.00", "a", "R3")), "ILLEGAL_FILE_FORMAT"
""") == [
        "line 2: return_amount: is above the maximum: 3.00|False|0",
        "line 2: reason: cannot stand in a line of the file: the separator, a line end or another control character|False|0",
        "|True|2",
        "line 2: out_return_no: stands in the message more than once|False|2",
        "ILLEGAL_FILE_FORMAT: the gateway refused the call: the file is not in the form that the gateway takes|True|2",
    ]  # fmt: skip


def test_only_a_code_that_says_no_takes_the_mark_away(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Refund "A1", "1.00", "R1", False, "NEVER_SEEN"
Refund "A1", "1.00", "R2", False, "REPEATED_REFUNDMENT_REQUEST"
Response.Write refunds.MayHaveArrived & vbLf
Refund "A1", "1.00", "R3", False, "RETURN_AMOUNT_EXCEED"
Response.Write refunds.MayHaveArrived & vbLf
""") == [
        "gateway_error NEVER_SEEN |True|R1=1.00,",
        "gateway_error REPEATED_REFUNDMENT_REQUEST this refund number was used before|True|R1=1.00,R2=1.00,",
        "True",
        "gateway_error RETURN_AMOUNT_EXCEED the amount is more than what is left of the trade|True|R1=1.00,R2=1.00,",
        "False",
    ]  # fmt: skip


def test_a_refund_whose_outcome_is_known_is_not_sent_again(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Refund "A1", "1.00", "R1", False, "good"
Response.Write store.Refund("A1", "R1", "refund_failed") & vbLf
Refund "A1", "1.00", "R1", True, "good"
""") == ["  |sent False|True|R1=1.00,", "True", "not_allowed out_return_no |False|R1=1.00,"]


def test_security_05_of_two_refunds_at_once_that_are_too_much_together_none_is_sent(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Class Rushed
  Public Function FindOrder(number)
    Set FindOrder = store.Find(number)
  End Function

  Public Function RefundAsked(order, refundNumber, amount)
    Dim other
    other = store.Ask(order.Number, "R9", "4.00")
    RefundAsked = store.Ask(order.Number, refundNumber, amount)
  End Function

  Public Sub RefundWithdrawn(order, refundNumber)
    store.Withdraw order.Number, refundNumber
  End Sub
End Class
Dim sent
refunds.Init client, New Rushed
Refund "A1", "5.00", "R1", False, "good"
store.Withdraw "A1", "R9"
On Error Resume Next
sent = refunds.RefundAll(Array(Array("A1", "1.00", "a", "R1"), Array("A1", "4.00", "b", "R2")))
Response.Write client.LastError.Message & "|" & (InStr(seams.Told, "POST") > 0) & "|" & Join(store.Find("A1").Asked.Keys) & vbLf
""") == [
        "too_large return_amount 4.00|False|R9=4.00,",
        "line 1: return_amount: is above the maximum: 4.00|False|R9",
    ]  # fmt: skip


def test_security_05_what_a_query_says_credits_beside_a_late_notification_once(shop) -> None:  # type: ignore[no-untyped-def]
    assert shop("""
Dim notifications, receipt
Set notifications = New AlipayCrossBorderNotifications
notifications.Init gateway, shop, seams, seams
Sub Learn(number, trade, status)
  seams.Told = ""
  Set receipt = notifications.Learn(number, trade, status)
  Response.Write receipt.Reason & " " & receipt.Note & vbLf & seams.Told & vbLf
End Sub
Response.Write store.Paid("A2", "T7") & vbLf
Learn "A2", "T7", "TRADE_FINISHED"
Learn "A2", "T8", "TRADE_FINISHED"
Learn "A2", "T7", "WAIT_BUYER_PAY"
Learn "A9", "T7", "TRADE_FINISHED"
Sell "A3", False
Learn "A3", "T9", "TRADE_FINISHED"
Learn "A3", "T9", "TRADE_FINISHED"
""") == [
        "True",
        "already_paid amount_unchecked",
        "[query already_paid order=A2 note=amount_unchecked: The order was paid before by the same trade] ",
        "conflict amount_unchecked",
        "[query conflict order=A2 note=amount_unchecked: The order's state does not go with this message; look at the order] ",
        "ignored amount_unchecked",
        "[query ignored order=A2 note=amount_unchecked: This status asks for nothing] ",
        "unknown_order amount_unchecked",
        "[query unknown_order order=A9 note=amount_unchecked: There is no such order] ",
        "paid amount_unchecked",
        "[query paid order=A3 note=amount_unchecked: The order is paid now] ",
        "already_paid amount_unchecked",
        "[query already_paid order=A3 note=amount_unchecked: The order was paid before by the same trade] ",
    ]  # fmt: skip
