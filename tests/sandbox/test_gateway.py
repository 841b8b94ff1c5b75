"""What the gateway takes and what it refuses, over a socket."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest

from .support import FORM, Sandbox, Shop

CHINESE = "Tea set 中国茶具"


def code_of(sandbox: Sandbox) -> str:
    """The code of the last refused request."""
    code: str = sandbox.control("requests?refused=1&limit=1")["requests"][0]["code"]
    return code


def test_a_payment_goes_from_the_request_to_success(sandbox: Sandbox, shop: Shop) -> None:
    back = sandbox.pay(notify_url=shop.notify_url, return_url=f"{shop.address}/return")
    assert back.startswith(f"{shop.address}/return?")
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert shop.messages(sandbox.signer())[0]["trade_status"] == "TRADE_FINISHED"


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "UTF-8", "GBK"])
def test_text_is_read_in_the_charset_of_the_address(sandbox: Sandbox, charset: str) -> None:
    signed = sandbox.pairs(charset.lower(), _input_charset=charset, subject=CHINESE)
    assert sandbox.http.get(sandbox.url(signed, charset.lower())).status_code == 303
    assert sandbox.of("T-1")["subject"] == CHINESE


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_form_is_posted_with_the_charset_in_the_address(sandbox: Sandbox, charset: str) -> None:
    body = sandbox.url(sandbox.pairs(charset, subject=CHINESE), charset).partition("?")[2]
    answer = sandbox.http.post(
        f"/gateway.do?_input_charset={charset}", content=body, headers={"Content-Type": FORM, "Origin": "https://shop.example"}
    )
    assert answer.status_code == 303
    assert sandbox.of("T-1")["subject"] == CHINESE


def test_a_post_without_the_charset_in_the_address_is_read_as_gbk(sandbox: Sandbox) -> None:
    body = sandbox.url(sandbox.pairs(subject=CHINESE)).partition("?")[2]
    answer = sandbox.http.post("/gateway.do", content=body, headers={"Content-Type": FORM})
    assert "ILLEGAL_SIGN" in answer.text
    assert "put _input_charset into the query of the address" in answer.text


def test_a_post_in_ascii_needs_no_charset_in_the_address(sandbox: Sandbox) -> None:
    body = sandbox.url(sandbox.pairs()).partition("?")[2]
    assert sandbox.http.post("/gateway.do", content=body, headers={"Content-Type": FORM}).status_code == 303


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"service": "create_trade"}, "ILLEGAL_SERVICE"),
        ({"service": None}, "ILLEGAL_SERVICE"),
        ({"partner": "2088000000000000"}, "ILLEGAL_PARTNER"),
        ({"partner": None}, "ILLEGAL_PARTNER"),
        ({"currency": "EURO"}, "ILLEGAL_CURRENCY"),
        ({"currency": "EUR"}, "ILLEGAL_CURRENCY"),
        ({"currency": None}, "ILLEGAL_ARGUMENT"),
        ({"total_fee": "8.005"}, "ILLEGAL_ARGUMENT"),
        ({"total_fee": "0.00"}, "ILLEGAL_ARGUMENT"),
        ({"total_fee": "1000000.01"}, "ILLEGAL_ARGUMENT"),
        ({"total_fee": None}, "ILLEGAL_ARGUMENT"),
        ({"rmb_fee": "8.00"}, "ILLEGAL_ARGUMENT"),
        ({"subject": None}, "ILLEGAL_ARGUMENT"),
        ({"out_trade_no": "a b"}, "ILLEGAL_ARGUMENT"),
        ({"own_parameter": "1"}, "ILLEGAL_ARGUMENT"),
        ({"order_valid_time": "600"}, "ILLEGAL_ARGUMENT"),
        ({"timeout_rule": "7m"}, "ILLEGAL_TIMEOUT_RULE"),
    ],
)
def test_a_signed_request_with_a_wrong_parameter_is_refused(
    sandbox: Sandbox, changes: dict[str, str | None], code: str
) -> None:
    answer = sandbox.create(**changes)
    assert answer.status_code == 400
    assert code in answer.text
    assert code_of(sandbox) == code
    assert sandbox.control("orders")["orders"] == []


def test_a_refusal_names_the_parameter_and_the_reason(sandbox: Sandbox) -> None:
    assert "total_fee: has more decimals than its currency allows: 2" in sandbox.create(total_fee="8.005").text


@pytest.mark.parametrize(
    ("changed", "value", "code"),
    [
        ("sign_type", "md5", "ILLEGAL_SIGN_TYPE"),
        ("sign_type", "DSA", "ILLEGAL_SIGN_TYPE"),
        ("sign_type", "RSA2", "ILLEGAL_SECURITY_PROFILE"),
        ("sign", "0" * 32, "ILLEGAL_SIGN"),
        ("sign", "", "ILLEGAL_SIGN"),
        ("total_fee", "0.01", "ILLEGAL_SIGN"),
        ("_input_charset", "big5", "ILLEGAL_CHARSET"),
        ("_input_charset", "gb2312", "ILLEGAL_CHARSET"),
    ],
)
def test_what_is_changed_after_signing_is_refused(sandbox: Sandbox, changed: str, value: str, code: str) -> None:
    pairs = [(name, value if name == changed else given) for name, given in sandbox.pairs()]
    assert sandbox.http.get(sandbox.url(pairs)).status_code == 400
    assert code_of(sandbox) == code


def test_a_wrong_signature_is_explained_with_both_texts_and_the_first_difference(sandbox: Sandbox) -> None:
    pairs = dict(sandbox.pairs(subject="a b"))
    signed_wrongly = dict(sandbox.pairs(subject="a+b"))  # as if the value had been percent-encoded before signing
    answer = sandbox.http.get("/gateway.do?" + urlencode({**pairs, "sign": signed_wrongly["sign"]}))
    assert "The text that should be signed" in answer.text
    assert "subject=a<mark> </mark>b" in answer.text
    assert "subject=a<mark>+</mark>b" in answer.text
    assert "percent-encoded before they were signed" in answer.text


def test_a_parameter_that_stands_twice_is_refused(sandbox: Sandbox) -> None:
    answer = sandbox.http.get(sandbox.url(sandbox.pairs()) + "&total_fee=0.01")
    assert "total_fee: stands in the request more than once" in answer.text


def test_address_and_body_must_not_contradict_each_other(sandbox: Sandbox) -> None:
    body = sandbox.url(sandbox.pairs()).partition("?")[2]
    target = "/gateway.do?_input_charset=utf-8&total_fee=0.01"
    answer = sandbox.http.post(target, content=body, headers={"Content-Type": FORM})
    assert "total_fee: stands in the address and in the body" in answer.text


@pytest.mark.parametrize("broken", ["subject=%FF", "subject=%D6%D0", "subject=%zz", "subject=100%"])
def test_bytes_that_are_no_text_of_the_charset_are_refused(sandbox: Sandbox, broken: str) -> None:
    sandbox.http.get(f"/gateway.do?_input_charset=utf-8&service=create_forex_trade&{broken}")
    assert code_of(sandbox) == "ILLEGAL_ENCODING"


def test_other_content_than_a_form_is_refused(sandbox: Sandbox) -> None:
    target = "/gateway.do?_input_charset=utf-8"
    answer = sandbox.http.post(target, content=json.dumps({}), headers={"Content-Type": "application/json"})
    assert "ILLEGAL_ARGUMENT" in answer.text


def test_a_body_beyond_64_kilobytes_is_refused(sandbox: Sandbox) -> None:
    answer = sandbox.http.post("/gateway.do", content=b"a=" + b"b" * 70_000, headers={"Content-Type": FORM})
    assert answer.status_code == 413


def test_an_unpaid_order_is_taken_again_at_another_price(sandbox: Sandbox) -> None:
    first = sandbox.create().headers["location"]
    again = sandbox.create(total_fee="9.50")
    assert again.headers["location"] == first
    assert [order["total_fee"] for order in sandbox.control("orders")["orders"]] == ["9.50"]


@pytest.mark.parametrize("end", ["pay", "close"])
def test_an_order_that_has_ended_is_not_taken_again(sandbox: Sandbox, end: str) -> None:
    sandbox.create()
    sandbox.of("T-1", f"/{end}", {})
    answer = sandbox.create()
    assert answer.status_code == 400
    assert "each order needs a number of its own" in answer.text


def test_two_partners_may_use_the_same_order_number(sandbox: Sandbox) -> None:
    sandbox.create()
    other = sandbox.control("partners", {"currency": "EUR"})
    first, sandbox.partner = sandbox.partner, {"partner": other["id"], "key": other["key"], "currency": "EUR"}
    assert sandbox.create(total_fee="5.00").status_code == 303
    assert sandbox.of("T-1", f"?partner={first['partner']}")["total_fee"] == "8.00"
    assert sandbox.of("T-1")["total_fee"] == "5.00"


@pytest.mark.parametrize("sign_type", ["MD5", "RSA", "RSA2"])
def test_a_partner_of_its_own_signs_with_every_sign_type(sandbox: Sandbox, shop: Shop, sign_type: str) -> None:
    config = sandbox.control("partners", {})["config"]
    sandbox.partner = {name: config[name] for name in ("partner", "key", "private_key", "public_key", "currency")}
    created = sandbox.create(sign_type=sign_type, notify_url=shop.notify_url, return_url=f"{shop.address}/return")
    back = sandbox.http.post(f"{created.headers['location']}/pay").headers["location"]
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert shop.messages(sandbox.signer(sign_type=sign_type))
    assert f"sign_type={sign_type}&" in back


def test_any_text_is_kept_and_shown_escaped(sandbox: Sandbox) -> None:
    hostile = "<script>alert(1)</script>\" ' & \x00 \u202e 中"
    created = sandbox.create(subject=hostile, body=hostile, supplier=hostile)
    assert sandbox.of("T-1")["subject"] == hostile
    page = sandbox.of("T-1")["page"]
    for address in (created.headers["location"], "/", page):
        text = sandbox.http.get(address).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)" in text


def test_names_of_a_refused_request_are_shown_escaped(sandbox: Sandbox) -> None:
    answer = sandbox.create(**{"<b>\x00": "1"})
    assert "&lt;b&gt;\\x00: is not a name" in answer.text
    assert "&lt;b&gt;" in sandbox.http.get("/requests").text


def test_the_request_is_kept_byte_for_byte(sandbox: Sandbox) -> None:
    target = sandbox.url(sandbox.pairs("gbk", subject=CHINESE), "gbk")
    sandbox.http.get(target)
    kept = sandbox.control("requests?limit=1")["requests"][0]
    assert kept["raw"] == f"GET {target}"
