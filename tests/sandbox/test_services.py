"""What a merchant's server can ask, read by the reference as every kit reads it. On each kind of database."""

from __future__ import annotations

import pytest

from generator.reference.refusal import Refused

from .support import FORM, Sandbox, Shop

CHINESE = "Tea set 中国茶具"
HOSTILE = " </trade>]]>&amp; <b>|a\r\n|\x00\x85\U0001f375 "
SELLER = {
    "timestamp": "2020-01-01 00:00:00", "secondary_merchant_name": "Muku", "secondary_merchant_id": "A1",
    "secondary_merchant_industry": "7011", "register_country": "FR", "register_address": "1 Rue du Port",
    "site_infos": '[{"site_type":"WEB","site_url":"https://muku.example/"}]',
}  # fmt: skip
CUSTOMS = {
    "out_request_no": "201204290001", "merchant_customs_code": "A", "merchant_customs_name": "Shop", "amount": "2.00",
    "customs_place": "HANGZHOU",
}  # fmt: skip
PERIOD = {"start_date": "20200101", "end_date": "20200110"}


def trade(sandbox: Sandbox, **given: str) -> dict[str, str]:
    return sandbox.ask("single_trade_query", **given or {"out_trade_no": "T-1"})[0]


def test_a_payment_by_phone_is_a_payment(sandbox: Sandbox) -> None:
    sandbox.pay(service="create_forex_trade_wap", product_code="NEW_WAP_OVERSEAS_SELLER", app_pay="Y")
    assert trade(sandbox)["trade_status"] == "TRADE_FINISHED"


def test_a_trade_is_told_through_its_life(either: Sandbox) -> None:
    assert either.code("single_trade_query", out_trade_no="T-1") == "TRADE_NOT_EXIST"
    either.create()
    assert either.code("single_trade_query", out_trade_no="T-1") == "TRADE_NOT_EXIST"  # nobody has logged in
    either.of("T-1", "/open", {})
    assert trade(either)["trade_status"] == "WAIT_BUYER_PAY"
    either.of("T-1", "/pay", {})
    paid = trade(either)
    assert (paid["trade_status"], paid["trade_no"]) == ("TRADE_FINISHED", either.of("T-1")["trade"])
    assert trade(either, trade_no=paid["trade_no"])["out_trade_no"] == "T-1"
    either.create(out_trade_no="T-2")
    either.of("T-2", "/close", {})
    assert trade(either, out_trade_no="T-2")["trade_status"] == "TRADE_CLOSED"


@pytest.mark.parametrize("post", [False, True])
@pytest.mark.parametrize("charset", ["utf-8", "gbk", None])
def test_an_answer_has_the_charset_of_its_request_and_gbk_by_default(
    sandbox: Sandbox, charset: str | None, post: bool
) -> None:
    sandbox.pay(subject=CHINESE)
    answer = sandbox.call("single_trade_query", charset, post=post, out_trade_no="T-1")
    assert answer.content.startswith(b'<?xml version="1.0" encoding="%s"?>' % (charset or "gbk").upper().encode())
    assert sandbox.ask("single_trade_query", charset, out_trade_no="T-1")[0]["subject"] == CHINESE


@pytest.mark.parametrize("sign_type", ["MD5", "RSA", "RSA2"])
def test_answers_with_values_are_signed_as_they_were_asked(either: Sandbox, sign_type: str) -> None:
    config = either.control("partners", {})["config"]
    either.partner = {name: config[name] for name in ("partner", "key", "private_key", "public_key", "currency")}
    either.pay(subject=CHINESE)
    answer = either.call("single_trade_query", sign_type=sign_type, out_trade_no="T-1")
    assert f"<sign_type>{sign_type}</sign_type>" in answer.text
    assert either.ask("single_trade_query", sign_type=sign_type, out_trade_no="T-1")[0]["subject"] == CHINESE


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_hostile_goods_break_no_answer(sandbox: Sandbox, charset: str) -> None:
    sandbox.pay(subject=HOSTILE)
    day = sandbox.next_day()
    subject = sandbox.ask("single_trade_query", charset, out_trade_no="T-1")[0]["subject"]
    assert subject.startswith("</trade>]]>&amp; <b>|a")
    lines = sandbox.ask("forex_compare_file", charset, start_date=day, end_date=day)
    assert [line["remarks"][:24] for line in lines] == [" </trade>]]>&amp; <b>|a  "[:24]]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"partner": "2088000000000000"}, "ILLEGAL_PARTNER"),
        ({"sign_type": "RSA2"}, "ILLEGAL_SECURITY_PROFILE"),
        ({"own_parameter": "1"}, "ILLEGAL_ARGUMENT"),
        ({"out_trade_no": ""}, "ILLEGAL_ARGUMENT"),
    ],
)
def test_a_wrong_call_is_refused_in_xml(sandbox: Sandbox, given: dict[str, str], code: str) -> None:
    if given.get("sign_type") == "RSA2":
        sandbox.partner["private_key"] = sandbox.control("partners", {})["config"]["private_key"]
    assert sandbox.code("single_trade_query", **{"out_trade_no": "T-1", **given}) == code
    assert sandbox.control("requests?refused=1&limit=1")["requests"][0]["service"] == "single_trade_query"


def test_a_wrong_signature_is_refused_and_explained(sandbox: Sandbox) -> None:
    sandbox.partner["key"] = "0" * 32
    assert sandbox.code("forex_rate_file") == "ILLEGAL_SIGN"
    assert sandbox.control("requests?refused=1&limit=1")["requests"][0]["explanation"]["cause"]


@pytest.mark.parametrize(
    ("split", "says"),
    [
        ('[{"transIn":"2088101122136241","amount":"1.00","currency":"USD"}]', ""),
        ('[{"transIn":"2088101122136241","amount":1.00,"currency":"USD"}]', ""),
        ('[{"transIn":"2088","amount":"1.001","currency":"USD"}]', "split_fund_info[0].amount"),
        ('[{"amount":"1.00","currency":"USD"}]', "split_fund_info[0].transIn: must be given"),
        ('[{"transIn":"2088","own":"1"}]', "split_fund_info[0].own"),
        ('[{"transIn":["2088"]}]', "split_fund_info[0].transIn: expected a string"),
        ('[{"transIn":"1","transIn":"2"}]', "split_fund_info: expected a JSON list"),
        ('{"transIn":"2088"}', "split_fund_info: expected a JSON list"),
        ("[", "split_fund_info: expected a JSON list"),
        ("[" * 5000, "split_fund_info: expected a JSON list"),
        ("[]", "split_fund_info: expected a JSON list"),
    ],
)
def test_json_is_checked_by_its_parts(sandbox: Sandbox, split: str, says: str) -> None:
    answer = sandbox.create(split_fund_info=split)
    assert answer.status_code == (400 if says else 303)
    assert sandbox.control("requests?limit=1")["requests"][0]["says"].startswith(says)


def test_what_became_of_a_refund(either: Sandbox) -> None:
    def state() -> tuple[str, str]:
        found = either.ask("alipay.acquire.refund.query", out_trade_no="T-1", out_return_no="R-1")[0]
        return found["refund_result_code"], found.get("refund_error_code", "")

    either.pay()
    either.refund()
    assert state() == ("PROCESSING", "")
    either.next_day()
    assert state() == ("PROCESSING", "MERCHANT_BALANCE_NOT_ENOUGH")
    either.income("100.00")
    assert state() == ("SUCCESS", "")


@pytest.mark.parametrize(("order", "code"), [("T-9", "TRADE_NOT_EXIST"), ("T-1", "NOT_FOUND")])
def test_a_refund_that_is_not_there(either: Sandbox, order: str, code: str) -> None:
    either.pay()
    assert either.code("alipay.acquire.refund.query", out_trade_no=order, out_return_no="R-1") == code


def test_the_reconciliation_file_has_every_column(either: Sandbox) -> None:
    either.pay(total_fee="100.30", subject="Tea | kite")
    time = "".join(c for c in either.of("T-1")["ended"] if c.isdigit())
    day = either.next_day()
    assert either.ask("forex_compare_file", start_date=day, end_date=day) == [{
        "partner_transaction_id": "T-1", "amount": "100.30", "currency": "USD", "payment_time": time,
        "settlement_time": f"{day}235959", "transaction_type": "P", "service_charge": "1.00", "status": "L",
        "remarks": "Tea | kite",
    }]  # fmt: skip


def test_the_reconciliation_file_holds_the_days_that_were_asked_for(either: Sandbox) -> None:
    days = []
    for number in ("T-1", "T-2", "T-3"):
        either.pay(out_trade_no=number)
        days.append(either.next_day())
    found = either.ask("forex_compare_file", start_date=days[1], end_date=days[2])
    assert [line["partner_transaction_id"] for line in found] == ["T-2", "T-3"]


def test_a_refund_is_settled_with_the_day_on_which_it_was_done(either: Sandbox) -> None:
    either.pay()
    either.refund()
    first = either.next_day()
    either.income("100.00")
    second = either.next_day()

    def settled(day: str) -> list[str]:
        found = either.ask("forex_liquidation_file", start_date=day, end_date=day)
        return [line["partner_transaction_id"] for line in found]

    assert (settled(first), settled(second)) == (["T-1"], ["R-1"])


@pytest.mark.parametrize("service", ["forex_compare_file", "forex_liquidation_file"])
def test_days_without_records_are_an_empty_file(sandbox: Sandbox, service: str) -> None:
    answer = sandbox.call(service, **PERIOD)
    word = {"forex_compare_file": "account", "forex_liquidation_file": "amount"}[service]
    assert answer.text == f"File download failed:No balance {word} data in the period\r\n"
    assert sandbox.ask(service, **PERIOD) == []


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"end_date": "20200111"}, "Over 10 days to Date period"),
        ({"end_date": "20191231"}, "Finish date ahead of begin date"),
        ({"end_date": ""}, "Illegal Date period!"),
        ({"end_date": "2020-01-10"}, "Date format incorrect YYYYMMDD"),
        ({"start_date": "today", "end_date": "today"}, "Finish date not ahead of today"),
    ],
)
def test_a_wrong_period_is_a_sentence(sandbox: Sandbox, given: dict[str, str], text: str) -> None:
    days = {name: sandbox.today() if day == "today" else day for name, day in {**PERIOD, **given}.items()}
    assert sandbox.call("forex_compare_file", None, **days).text == f"File download failed:{text}\r\n"


def test_the_rates_are_those_of_the_day(either: Sandbox) -> None:
    either.control("rates", {"JPY": "0.05638"})
    found = {line["currency"]: line for line in either.ask("forex_rate_file")}
    assert found["JPY"] == {"date": either.today(), "time": "000000", "currency": "JPY", "rate": "0.05638"}
    assert len(found) == len(either.model.currencies)


def test_a_payment_is_declared_to_the_customs(either: Sandbox) -> None:
    either.pay()
    declared = {**CUSTOMS, "trade_no": either.of("T-1")["trade"]}
    assert either.code("alipay.acquire.customs", **{**declared, "trade_no": "1"}) == "TRADE_NOT_EXIST"
    assert either.code("alipay.acquire.customs", **{**declared, "amount": "99999.00"}) == "INVALID_PARAMETER"
    assert either.code("alipay.acquire.customs", **declared, is_split="T") == "INVALID_PARAMETER"
    assert either.code("alipay.acquire.customs", **declared) == ""
    query = "alipay.overseas.acquire.customs.query"
    assert either.code(query, out_request_nos="201204290001") == ""
    assert either.code(query, out_request_nos="201204290001,201204290002") == "NOT_FOUND"


def test_a_seller_is_registered(either: Sandbox) -> None:
    query = "alipay.overseas.secmerchant.online.queryStatus"
    asked = {"timestamp": "2020-01-01 00:00:00", "secondary_merchant_id": "A1", "payment_method": "ONLINE_PAYMENT"}
    assert either.code(query, **asked) == "NOT_FOUND"
    assert either.code("alipay.overseas.secmerchant.online.maintain", **SELLER) == ""
    assert either.code(query, **asked) == ""


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"--x\r\n"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x'),
        ("multipart/form-data; boundary=x", b"a\r\n--x--"),
        pytest.param(
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n%s\r\n--x--' % (b"1" * 70_000),
            id="large",
        ),
    ],
)
def test_a_broken_upload_is_refused(sandbox: Sandbox, content_type: str, body: bytes) -> None:
    target = "/gateway.do?service=forex_refund_file&_input_charset=utf-8"
    answer = sandbox.http.post(target, content=body, headers={"Content-Type": content_type})
    assert "<error>ILLEGAL_ARGUMENT</error>" in answer.text


def test_the_file_of_an_upload_is_not_signed_and_its_parameters_are(sandbox: Sandbox, shop: Shop) -> None:
    sandbox.partner["key"] = "0" * 32
    with pytest.raises(Refused, match="ILLEGAL_SIGN"):
        sandbox.ask("forex_refund_file", file=b"x")


def test_a_large_upload_is_read_and_a_larger_one_is_not(sandbox: Sandbox) -> None:
    assert sandbox.code("forex_refund_file", file=b"x\n" * 1_000_000) == "ILLEGAL_FILE_FORMAT"
    answer = sandbox.http.post(
        "/gateway.do", content=b"x" * 17_000_000, headers={"Content-Type": "multipart/form-data; boundary=x"}
    )
    assert answer.status_code == 413


def test_a_form_body_beyond_64_kilobytes_is_still_refused(sandbox: Sandbox) -> None:
    answer = sandbox.http.post("/gateway.do", content=b"a=" + b"b" * 70_000, headers={"Content-Type": FORM})
    assert answer.status_code == 413
