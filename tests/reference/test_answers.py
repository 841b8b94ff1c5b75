"""Answers of the gateway, worked by hand: what was published or seen in tests stands above what it must come to."""

from __future__ import annotations

import hashlib

import pytest

from generator.model import Model
from generator.protocol import Case, hex_text
from generator.reference import judge

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"


def read(gateway: Model, service: str, body: str | bytes, charset: str = "utf-8") -> list[dict[str, str]] | tuple[str, str, str]:
    """The records, or code, parameter and message of the refusal."""
    raw = body.encode(charset) if isinstance(body, str) else body
    config = {"charset": charset, "sign_type": "MD5", "key": KEY}
    answer = judge(gateway).answer(Case("1", "answer", tuple(config.items()), body=raw, service=service))
    texts = {name: hex_text(value) for name, value in answer.fields}
    if answer.kind == "error":
        return texts["code"], texts["parameter"], texts["message"]
    records = [record.split("\x1f") for record in texts["records"].split("\x1e") if record]
    return [dict(pair.split("=", 1) for pair in record) for record in records]


# The sample of the query in the documents of 2012, shortened.
TRADE = """<?xml version="1.0" encoding="utf-8"?>
<alipay>
  <is_success>T</is_success>
  <request>
    <param name="sign_type">MD5</param>
    <param name="out_trade_no">20120330-1</param>
  </request>
  <response>
    <trade>
      <out_trade_no>20120330-1</out_trade_no>
      <trade_no>2012033012345678</trade_no>
      <trade_status>TRADE_FINISHED</trade_status>
      <subject>\u7ae5\u88c5 &amp; more</subject>
      <total_fee>100.00</total_fee>
    </trade>
  </response>
  <sign>SIGN</sign>
  <sign_type>MD5</sign_type>
</alipay>"""
SIGNED = (
    "out_trade_no=20120330-1&subject=\u7ae5\u88c5 & more&total_fee=100.00&trade_no=2012033012345678&trade_status=TRADE_FINISHED"
)


def signed(text: str) -> str:
    return text.replace("SIGN", hashlib.md5((SIGNED + KEY).encode()).hexdigest(), 1)  # noqa: S324  # the protocol's


def test_the_signed_answer_to_a_query_is_its_record(gateway: Model) -> None:
    assert read(gateway, "single_trade_query", signed(TRADE)) == [
        {
            "out_trade_no": "20120330-1", "trade_no": "2012033012345678", "trade_status": "TRADE_FINISHED",
            "subject": "\u7ae5\u88c5 & more", "total_fee": "100.00",
        }
    ]  # fmt: skip


def test_a_signed_answer_that_was_changed_is_refused(gateway: Model) -> None:
    changed = signed(TRADE).replace("TRADE_FINISHED", "TRADE_CLOSED")
    assert read(gateway, "single_trade_query", changed) == ("bad_signature", "sign", "sign: does not fit the message")


def test_a_record_without_its_status_is_refused(gateway: Model) -> None:
    text = TRADE.replace("<sign>SIGN</sign>", "").replace("<trade_status>TRADE_FINISHED</trade_status>", "")
    assert read(gateway, "single_trade_query", text)[:2] == ("bad_answer", "trade_status")  # type: ignore[index]


# Live: without _input_charset the gateway's errors come in GBK.
def test_a_refusal_in_gbk_is_the_gateways_code(gateway: Model) -> None:
    text = '<?xml version="1.0" encoding="GBK"?>\n<alipay><is_success>F</is_success><error>TRADE_NOT_EXIST</error></alipay>'
    code, parameter, message = read(gateway, "single_trade_query", text.encode("gbk"))
    assert (code, parameter) == ("gateway_error", "TRADE_NOT_EXIST")
    assert message.startswith("TRADE_NOT_EXIST: the gateway refused the call: there is no such trade;")


# As the tables of 2009 spell it.
def test_another_spelling_of_a_code_is_that_code(gateway: Model) -> None:
    text = "<alipay><is_success>F</is_success><error>HASH_NO_PRIVILEGE</error></alipay>"
    assert read(gateway, "forex_refund", text)[1] == "HAS_NO_PRIVILEGE"  # type: ignore[index]


@pytest.mark.parametrize(("code", "ours"), [("SYSTEM_ERROR", "gateway_busy"), ("ILLEGAL_SIGN", "gateway_error")])
def test_only_what_may_go_well_later_is_busy(gateway: Model, code: str, ours: str) -> None:
    text = f"<alipay><is_success>F</is_success><error>{code}</error></alipay>"
    assert read(gateway, "forex_refund", text)[:2] == (ours, code)  # type: ignore[index]


# A sample of the refund interface: T says that it was taken, and no more.
def test_an_accepted_refund_holds_no_record(gateway: Model) -> None:
    text = '<?xml version="1.0" encoding="UTF-8"?><alipay><is_success>T</is_success></alipay>'
    assert read(gateway, "forex_refund", text) == []


# The sample of the reconciliation file, and a refund whose goods hold the separator.
COMPARE = """20131219-144657-234|0.11|EUR|20131219215228||P|0.00|P|Test|
R-1|0.05|EUR|20131219235959|20131220100000|R||L|a|b|
"""


def test_the_lines_of_a_reconciliation_file_are_records(gateway: Model) -> None:
    payment, refund = read(gateway, "forex_compare_file", COMPARE)
    assert payment == {
        "partner_transaction_id": "20131219-144657-234", "amount": "0.11", "currency": "EUR", "payment_time": "20131219215228",
        "settlement_time": "", "transaction_type": "P", "service_charge": "0.00", "status": "P", "remarks": "Test",
    }  # fmt: skip
    assert isinstance(refund, dict)
    assert (refund["status"], refund["remarks"]) == ("L", "a|b")


def test_a_reconciliation_file_in_gbk_with_crlf_is_read(gateway: Model) -> None:
    (record,) = read(gateway, "forex_compare_file", COMPARE.split("\n")[0].replace("Test", "\u7ae5\u88c5") + "\r\n", "gbk")
    assert isinstance(record, dict)
    assert record["remarks"] == "\u7ae5\u88c5"


# Error texts of live tests.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("File download failed:Over 10 days to Date period", ("gateway_error", "PERIOD_TOO_LONG")),
        ("File download failed: System exception\r\n", ("gateway_busy", "SYSTEM_EXCEPTION")),
        ("File download failed:Something new", ("gateway_error", "")),
    ],
)
def test_a_text_in_place_of_a_file_is_a_refusal(gateway: Model, text: str, expected: tuple[str, str]) -> None:
    assert read(gateway, "forex_compare_file", text)[:2] == expected  # type: ignore[index]


def test_a_period_without_movements_has_no_records(gateway: Model) -> None:
    assert read(gateway, "forex_compare_file", "File download failed:No balance account data in the period") == []


# The sample of the rates, with the blank column at its end.
def test_the_rates_of_a_day_are_records(gateway: Model) -> None:
    assert read(gateway, "forex_rate_file", "20120314|100000|USD|6.5487|\n20120314|100000|JPY|0.0772|\n") == [
        {"date": "20120314", "time": "100000", "currency": "USD", "rate": "6.5487"},
        {"date": "20120314", "time": "100000", "currency": "JPY", "rate": "0.0772"},
    ]


def test_a_result_of_a_declaration_has_the_reason_in_another_field(gateway: Model) -> None:
    leaves = "<result_code>FAIL</result_code><detail_error_code>TRADE_NOT_EXIST</detail_error_code>"
    text = f"<alipay><is_success>T</is_success><response><alipay>{leaves}</alipay></response></alipay>"
    assert read(gateway, "alipay.acquire.customs", text)[:2] == ("gateway_error", "TRADE_NOT_EXIST")  # type: ignore[index]


GOOD = "<alipay><is_success>T</is_success></alipay>"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ("", "it is empty"),
        ("<html><body>Bad Gateway</body></html>", "it is a web page"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + GOOD, "it is not the plain XML that the gateway sends"),
        ('<?xml version="1.0" encoding="UTF-16"?>' + GOOD, "its bytes are not text of its charset"),
        (GOOD.replace("</alipay>", "<a>" * 20 + "</a>" * 20 + "</alipay>"), "it is not the plain XML that the gateway sends"),
        (GOOD.replace("alipay", "alipay2"), "it is not an answer to this service"),
        (GOOD + " " * 1_048_576, "it is larger than it can be"),
    ],
    ids=["empty", "page", "external entity", "charset", "depth", "root", "size"],
)
def test_what_is_no_answer_says_why(gateway: Model, body: str, detail: str) -> None:
    assert read(gateway, "forex_refund", body) == (
        "bad_answer", "", f"the answer is not what the description says: {detail}",
    )  # fmt: skip
