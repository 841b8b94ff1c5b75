"""What the kit makes of an answer of the gateway, hostile ones among them."""

from __future__ import annotations

import hashlib

import pytest

from .conftest import Page

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
READ = """
Function Said(service, body)
  Dim reader, found, way
  Set way = AlipayCrossBorderWayOf(service)
  Set reader = New AlipayCrossBorderAnswerReader
  reader.Init gateway, way.Answer
  found = Empty
  On Error Resume Next
  found = reader.Read(body)
  On Error Goto 0
  Said = gateway.LastError.Code & "|" & gateway.LastError.Parameter & "|" & gateway.LastError.Detail
  If IsArray(found) Then Said = (UBound(found) + 1) & " records"
End Function

Dim body
For Each body In Split(AlipayCrossBorderBytes(Request.BinaryRead(Request.TotalBytes)), ChrW(0))
  Response.Write Said("{service}", body) & vbLf
Next
"""
XML = "bad_answer||it is not the plain XML that the gateway sends"
SHAPE = "bad_answer||it is not an answer to this service"
GOOD = b"<alipay><is_success>T</is_success><response><trade>%s</trade></response>%s</alipay>"
TRADE = b"<out_trade_no>A1</out_trade_no><trade_no>9</trade_no><trade_status>TRADE_FINISHED</trade_status>"
ROW = b"20131219-144657-234|0.11|EUR|20131219215228||P|0.00|P|Test"


def said(page: Page, service: str, *bodies: bytes) -> list[str]:
    return page(READ.format(service=service), b"\0".join(bodies)).splitlines()


def test_security_03_nothing_but_plain_elements_reaches_the_parser(page: Page) -> None:
    good = GOOD % (TRADE, b"")
    bomb = b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>' + good
    file = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + GOOD % (
        TRADE + b"<subject>&x;</subject>",
        b"",
    )
    outside = b'<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">' + good
    style = b'<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:1/"?>' + good
    space = GOOD % (TRADE + b'<a xmlns:b="x"/>', b"")
    inclusion = GOOD % (TRADE + b'<xi:include href="file:///etc/hostname"/>', b"")
    deep = GOOD % (TRADE + b"<a>" * 50_000, b"")
    null = GOOD % (TRADE + b"<subject>&#1;</subject>", b"")
    hostile = [bomb, file, outside, style, space, inclusion, deep, null]
    assert said(page, "single_trade_query", *hostile, good) == [XML] * len(hostile) + ["1 records"]


def test_security_03_an_answer_beyond_its_size_is_refused_unread(page: Page) -> None:
    large = b"<alipay>" + b" " * 1_048_576 + b"</alipay>"
    assert said(page, "single_trade_query", large) == ["bad_answer||it is larger than it can be"]


def test_an_answer_that_is_signed_must_verify(page: Page) -> None:
    text = b"out_trade_no=A1&trade_no=9&trade_status=TRADE_FINISHED" + KEY.encode()
    sign = (
        b"<sign>" + hashlib.md5(text, usedforsecurity=False).hexdigest().encode() + b"</sign><sign_type>MD5</sign_type>"
    )
    other = sign.replace(b"<sign>", b"<sign>0", 1)
    found = said(
        page,
        "single_trade_query",
        GOOD % (TRADE, sign),
        GOOD % (TRADE, other),
        GOOD % (TRADE.replace(b"A1", b"A2"), sign),
    )
    assert found == ["1 records", "bad_signature|sign|", "bad_signature|sign|"]


def test_a_refusal_has_the_gateways_code_and_what_it_means(page: Page) -> None:
    refusal = b"<alipay><is_success>F</is_success><error>%s</error></alipay>"
    found = said(page, "forex_refund", *(refusal % code for code in (b"SYSTEM_ERROR", b"HASH_NO_PRIVILEGE", b"a b")))
    assert found == [
        "gateway_busy|SYSTEM_ERROR|an error inside the gateway",
        "gateway_error|HAS_NO_PRIVILEGE|the partner may not do this",
        "gateway_error||",
    ]


def test_a_record_has_its_values_by_name(page: Page) -> None:
    code = (
        READ.partition("Dim body")[0]
        + """
Dim reader, found, record
Set reader = New AlipayCrossBorderAnswerReader
reader.Init gateway, AlipayCrossBorderWayOf("single_trade_query").Answer
found = reader.Read(AlipayCrossBorderBytes(Request.BinaryRead(Request.TotalBytes)))
Set record = found(0)
Response.Write TypeName(record) & " " & record.OutTradeNo & " " & record.TradeNo
Response.Write "|" & record.Subject & "|" & record.Values.Item("new")
"""
    )
    assert page(code, GOOD % (TRADE + b"<new>1</new>", b"")) == "AlipayCrossBorderTradeRecord A1 9||1"


@pytest.mark.long
def test_a_table_has_at_most_20000_records(page: Page) -> None:
    found = said(page, "forex_compare_file", (ROW + b"\n") * 20_000, (ROW + b"\n") * 20_001)
    assert found == ["20000 records", "unsupported||more than 20000 records"]


def test_a_line_that_is_wrong_is_named(page: Page) -> None:
    lines = [
        ROW + b"\r\n\n" + ROW.replace(b"0.11", b"0,11"),
        ROW + b"\n\xff" + ROW,
        b"File download failed: File empty\n" + ROW,
    ]
    assert said(page, "forex_compare_file", *lines) == [
        "bad_answer|amount|line 3",
        "bad_answer||line 2: its bytes are not text of its charset",
        "gateway_busy|FILE_EMPTY|the gateway has no file yet",
    ]
