"""Refunds: when they are done, what they are refused for, what the shop is told. On each kind of database."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from .support import Sandbox, Shop

LINE = {"out_return_no": "R-1", "out_trade_no": "T-1", "currency": "USD", "return_amount": "1.00", "gmt_return": "20200101000000"}


def lines(sandbox: Sandbox, *changes: dict[str, str]) -> list[dict[str, str]]:
    """Lines of a file, in the order of its columns."""
    base = {"partner": sandbox.partner["partner"], **LINE}
    return [{**base, "out_return_no": f"R-{number}", **change, "reason": ""} for number, change in enumerate(changes, 1)]


def upload(sandbox: Sandbox, *changes: dict[str, str], **given: Any) -> str:
    """The code with which a file is refused; empty when it is taken."""
    return sandbox.code("forex_refund_file", lines=lines(sandbox, *changes), **given)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"out_trade_no": "T-9"}, "PURCHASE_TRADE_NOT_EXIST"),
        ({"out_trade_no": "open"}, "PURCHASE_TRADE_NOT_EXIST"),
        ({"out_trade_no": "closed"}, "TRADE_HAS_CLOSE"),
        ({"currency": "EUR"}, "CURRENCY_NOT_SAME"),
        ({"amount": "8.01"}, "RETURN_AMOUNT_EXCEED"),
    ],
)
def test_a_refund_is_refused_with_its_code(either: Sandbox, changes: dict[str, str], code: str) -> None:
    either.pay()
    for number, end in (("open", "open"), ("closed", "close")):
        either.create(out_trade_no=number)
        either.of(number, f"/{end}", {})
    assert either.refund(**changes) == code
    assert either.refunds() == {}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"currency": "EURO"}, "ILLEGAL_CURRENCY"),
        ({"amount": "0.00"}, "ILLEGAL_ARGUMENT"),
        ({"amount": "1.001"}, "ILLEGAL_ARGUMENT"),
        ({"amount": "", "return_rmb_amount": "1.00"}, "ILLEGAL_ARGUMENT"),
        ({"gmt_return": ""}, "ILLEGAL_ARGUMENT"),
        ({"gmt_return": "99991231235959"}, "ILLEGAL_ARGUMENT"),
        ({"reason": ""}, "ILLEGAL_ARGUMENT"),
        ({"split_fund_info": '[{"transOut":"1","amount":"x","currency":"USD"}]'}, "ILLEGAL_ARGUMENT"),
    ],
)
def test_a_refund_that_breaks_a_rule_is_refused(sandbox: Sandbox, changes: dict[str, str], code: str) -> None:
    sandbox.pay()
    assert sandbox.refund(**changes) == code
    assert sandbox.refunds() == {}


def test_after_90_days_it_is_too_late(either: Sandbox) -> None:
    either.pay(total_fee="100.00")
    either.control("clock", {"move": 90 * 86400 - 60})
    assert either.refund("1.00", "R-1") == ""
    either.control("clock", {"move": 61})
    assert either.refund("1.00", "R-2") == "REFUNDMENT_VALID_DATE_EXCEED"


def test_refunds_are_done_in_the_order_in_which_they_were_asked_for(either: Sandbox) -> None:
    either.control("rates", {"USD": "7"})
    either.pay(total_fee="100.00")
    for number, amount in (("R-1", "50.00"), ("R-2", "1.00"), ("R-3", "10.00")):
        either.refund(amount, number)
    either.next_day()
    either.income("349.99")
    assert set(either.refunds().values()) == {"waiting"}
    either.income("7.01")
    assert either.refunds() == {"R-1": "refunded", "R-2": "refunded", "R-3": "waiting"}


def test_the_last_part_takes_all_rmb_that_is_left(either: Sandbox) -> None:
    either.control("rates", {"USD": "0.14"})
    either.pay(total_fee="0.30")  # 0.04 RMB, and every 0.10 is 0.01
    for number in ("R-1", "R-2", "R-3"):
        assert either.refund("0.10", number) == ""
    assert [refund["rmb"] for refund in either.control("refunds")["refunds"]] == ["0.02", "0.01", "0.01"]


def test_parts_never_give_back_more_rmb_than_came_in(either: Sandbox) -> None:
    either.control("rates", {"USD": "0.16"})
    either.pay(total_fee="0.50")  # 0.08 RMB; a part of 0.10 is 0.02, one of 0.05 is 0.01
    for number, amount in enumerate(("0.10", "0.10", "0.10", "0.10", "0.05", "0.05")):
        either.refund(amount, f"R-{number}")
    assert [refund["rmb"] for refund in either.control("refunds")["refunds"]] == ["0.00", "0.00", *["0.02"] * 4]


def test_a_currency_without_decimals_is_refunded_in_whole_units(sandbox: Sandbox) -> None:
    config = sandbox.control("partners", {"currency": "JPY"})["config"]
    sandbox.partner = {name: config[name] for name in ("partner", "key", "currency")}
    sandbox.pay(total_fee="800")
    assert sandbox.refund("3.5", currency="JPY") == "ILLEGAL_ARGUMENT"
    assert sandbox.refund("800", currency="JPY") == ""
    assert sandbox.refund("1", "R-2", currency="JPY") == "RETURN_AMOUNT_EXCEED"


def test_the_answer_to_is_sync_is_final(either: Sandbox) -> None:
    either.pay()
    assert either.refund("3.00", is_sync="Y") == ""
    assert either.refunds() == {"R-1": "refunded"}
    either.next_day()
    assert either.refund("3.00", "R-2", is_sync="Y") == "MERCHANT_BALANCE_NOT_ENOUGH"
    assert either.refunds() == {"R-1": "refunded"}


def test_a_done_refund_is_told_until_the_answer_is_the_word(either: Sandbox, shop: Shop) -> None:
    shop.answer = lambda count: (200, b"fail" if count == 1 else b"success")
    either.pay()
    either.refund(notify_url=shop.notify_url)
    either.next_day()
    assert shop.bodies == []
    either.income("100.00")
    either.control("refunds/R-1/wait?attempts=1&timeout=20")
    either.control("clock", {"to": "next"})
    assert either.control("refunds/R-1/wait?timeout=20")["answered"]
    first, second = shop.messages(either.signer())
    told = {"out_trade_no": "T-1", "out_return_no": "R-1", "refund_status": "REFUND_SUCCESS", "currency": "USD"}
    assert first == second
    assert told.items() <= first.items()


def test_a_refund_that_fails_is_told_with_its_code_and_leaves_its_amount(either: Sandbox, shop: Shop) -> None:
    either.pay()
    either.refund("8.00", notify_url=shop.notify_url)
    either.control("refunds/R-1/fail", {"code": "ACCOUNT_CLOSED"})
    assert either.control("refunds/R-1/wait?timeout=20")["answered"]
    message = shop.messages(either.signer())[0]
    assert (message["refund_status"], message["error_code"]) == ("REFUND_FAIL", "ACCOUNT_CLOSED")
    assert either.refund("8.00", "R-2") == ""
    assert either.http.post("/control/refunds/R-1/fail").status_code == 409


def test_a_refund_without_a_notify_url_is_told_to_nobody(either: Sandbox, shop: Shop) -> None:
    either.pay(notify_url=shop.notify_url)
    either.of("T-1", "/wait?timeout=20")
    either.refund(is_sync="Y")
    assert either.control("refunds/R-1/attempts")["attempts"] == []
    assert either.http.post("/control/refunds/R-1/again").status_code == 409


def test_a_refund_is_told_as_its_own_request_was_signed(either: Sandbox, shop: Shop) -> None:
    config = either.control("partners", {})["config"]
    either.partner = {name: config[name] for name in ("partner", "key", "private_key", "public_key", "currency")}
    either.pay()
    wanted = {**LINE, "reason": "退货", "is_sync": "Y", "notify_url": shop.notify_url}
    assert either.code("forex_refund", charset="gbk", sign_type="RSA2", **wanted) == ""
    assert either.control("refunds/R-1/wait?timeout=20")["answered"]
    assert shop.messages(either.signer("gbk", "RSA2"))[0]["sign_type"] == "RSA2"


def test_refunds_that_follow_too_fast_are_taken_with_a_warning(sandbox: Sandbox) -> None:
    sandbox.pay()
    sandbox.refund("1.00", "R-1")
    assert sandbox.refund("1.00", "R-2") == ""
    last, before = sandbox.control("requests?limit=2")["requests"]
    assert "the gateway wants 3 s between refunds" in last["says"]
    assert before["says"] == ""


def test_a_file_of_refunds_is_taken(either: Sandbox) -> None:
    either.pay()
    assert upload(either, {}, {"return_amount": "7.00"}) == ""
    assert either.refunds() == {"R-1": "waiting", "R-2": "waiting"}


@pytest.mark.parametrize(
    ("change", "code", "says"),
    [
        ({"return_amount": "7.01"}, "RETURN_AMOUNT_EXCEED", "line 2: return_amount: 7.00 is left"),
        ({"out_return_no": "R-1"}, "REPEATED_REFUNDMENT_REQUEST", "line 2"),
        ({"out_trade_no": "T-9"}, "PURCHASE_TRADE_NOT_EXIST", "line 2"),
        ({"currency": "EUR"}, "CURRENCY_NOT_SAME", "line 2: currency"),
        ({"return_amount": "1,00"}, "ILLEGAL_ARGUMENT", "line 2: return_amount"),
        ({"partner": "2088000000000000"}, "ILLEGAL_ARGUMENT", "line 2: partner"),
        ({"out_return_no": "R|2"}, "ILLEGAL_FILE_FORMAT", "line 2: it has 8 fields"),
        ({"gmt_return": "20200101000000\n"}, "ILLEGAL_FILE_FORMAT", "line 2: it has 6 fields"),
    ],
)
def test_one_bad_line_and_nothing_of_the_file_is_taken(sandbox: Sandbox, change: dict[str, str], code: str, says: str) -> None:
    sandbox.pay()
    assert upload(sandbox, {}, change) == code
    assert sandbox.control("requests?limit=1")["requests"][0]["says"].startswith(says)
    assert sandbox.refunds() == {}


@pytest.mark.parametrize("file", [b"", b"\xff\xfe", b"\n", b"x"])
def test_a_file_that_is_none_is_refused(sandbox: Sandbox, file: bytes) -> None:
    assert sandbox.code("forex_refund_file", file=file) == "ILLEGAL_FILE_FORMAT"


def test_the_log_tells_of_refunds_on_the_page_of_their_order(sandbox: Sandbox) -> None:
    sandbox.pay()
    sandbox.refund(reason="<script>alert(1)</script>")
    sandbox.next_day()
    sandbox.income("100.00")
    page = sandbox.http.get(sandbox.of("T-1")["page"]).text
    assert "<script>alert" not in page
    places = [page.index(words) for words in ("Paid", "A refund was asked for", "Refunded")]
    assert places == sorted(places)


def test_numbers_of_refunds_are_each_partners_own(either: Sandbox) -> None:
    either.pay()
    either.refund()
    other = either.control("partners", {})["config"]
    either.partner = {name: other[name] for name in ("partner", "key", "currency")}
    assert either.refund() == "PURCHASE_TRADE_NOT_EXIST"
    either.pay()
    assert either.refund() == ""


def test_what_was_taken_is_there_after_a_kill(start: Any, shop: Shop) -> None:
    first = start()
    first.pay()
    first.refund(notify_url=shop.notify_url)
    first.control("clock", {"to": "next-day"})
    first.stop(signal.SIGKILL)
    second = start()
    second.income("100.00")
    assert second.control("refunds/R-1/wait?timeout=20")["answered"]
