"""The technical questions of the FAQ that the gateway answers by what it does; each test has its question's number."""

from __future__ import annotations

import pytest

from .support import Sandbox


def test_faq_02_a_refund_waits_for_the_next_day_and_for_enough_rmb(either: Sandbox) -> None:
    either.control("rates", {"USD": "7"})
    either.pay(total_fee="100.00")
    assert either.refund("10.00") == ""
    assert either.refunds() == {"R-1": "waiting"}  # 700 RMB are there, but it is the same day
    either.next_day()
    assert either.refunds() == {"R-1": "waiting"}  # the RMB of yesterday is exchanged
    either.pay(out_trade_no="T-2", total_fee="9.99")
    assert either.refunds() == {"R-1": "waiting"}  # 69.93 RMB
    either.pay(out_trade_no="T-3", total_fee="0.01")
    assert either.refunds() == {"R-1": "refunded"}


def test_faq_02_the_rmb_of_a_day_is_exchanged_at_its_end(either: Sandbox) -> None:
    either.control("rates", {"USD": "7"})
    either.pay(total_fee="100.00")
    balance = f"partners/{either.partner['partner']}/balance"
    assert either.control(balance)["rmb"] == "700.00"
    day = either.next_day()
    assert either.control(balance)["rmb"] == "0.00"
    settled = either.ask("forex_liquidation_file", start_date=day, end_date=day)
    assert [(line["partner_transaction_id"], line["settlement_time"]) for line in settled] == [("T-1", f"{day}235959")]


def test_faq_03_the_reconciliation_file_tells_what_became_of_a_refund(either: Sandbox) -> None:
    either.pay(total_fee="100.00")
    either.refund("10.00")
    day = either.next_day()

    def status() -> str:
        lines = either.ask("forex_compare_file", start_date=day, end_date=day)
        return next(line["status"] for line in lines if line["transaction_type"] == "R")

    assert status() == "W"
    either.income("1000.00")
    assert status() == "P"
    either.next_day()
    assert status() == "L"


def test_faq_04_a_payment_is_refunded_partly_and_never_beyond_its_amount(either: Sandbox) -> None:
    either.pay(total_fee="10.00")
    assert [either.refund("4.00", "R-1"), either.refund("5.00", "R-2")] == ["", ""]
    assert either.refund("1.01", "R-3") == "RETURN_AMOUNT_EXCEED"
    assert either.refund("1.00", "R-3") == ""
    assert either.refund("0.01", "R-4") == "RETURN_AMOUNT_EXCEED"


def test_faq_05_nothing_stops_a_refund(either: Sandbox) -> None:
    either.pay()
    either.refund()
    for stop in ("cancel", "close", "stop"):
        assert either.http.post(f"/control/refunds/R-1/{stop}").status_code == 404
    assert either.refund("0.01") == "REPEATED_REFUNDMENT_REQUEST"  # the number again, with less
    either.next_day()
    either.income("100.00")
    assert either.refunds() == {"R-1": "refunded"}


@pytest.mark.parametrize("price", [{"total_fee": "10.00"}, {"total_fee": None, "rmb_fee": "70.00"}])
def test_faq_06_the_rate_of_the_payment_counts_whatever_todays_is(either: Sandbox, price: dict[str, str | None]) -> None:
    either.control("rates", {"USD": "7"})
    either.pay(**price)
    either.next_day()
    either.control("rates", {"USD": "9"})
    assert (either.refund("5.00") if "rmb_fee" not in price else either.refund("", return_rmb_amount="35.00")) == ""
    refund = either.control("refunds/R-1")
    assert (refund["amount"], refund["rmb"], refund["rate"]) == ("5.00", "35.00", "7")
