"""What a merchant does after the payment, by the kit's commands: refunds, reconciliation, and what a firewall kept away."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from .business import Business
from .shop import one_of_each

SERVERS = one_of_each()


@pytest.mark.proves("forex_refund", "command", "end to end")
@pytest.mark.proves("forex_compare_file", "command", "end to end")
def test_a_partial_refund_waits_for_the_next_days_money_and_is_reconciled(business: Business) -> None:
    bank, commands = business.bank, business.commands
    number, day = business.sell(), bank.day()
    asked = commands.run("refund", number, "40.30", "--number", "R-1", "--csv")
    assert (asked.code, asked.rows, asked.error) == (
        0, [{"refund": "R-1", "order": number, "amount": "40.30", "currency": "USD", "result": "accepted"}], "",
    )  # fmt: skip
    bank.next_day()
    assert business.refund("R-1")["state"] == "waiting"  # the balance of the new day is 0

    business.sell("kite")
    assert business.refund("R-1")["state"] == "waiting"  # 25.50 is too little
    other = business.sell()
    assert business.refund_is("R-1", "refunded")
    told = bank.ask("refunds/R-1/wait?timeout=20")
    assert (told["answered"], len(business.merchant.orders.refunds(number))) == (True, 1)

    bank.next_day()
    found = commands.run("reconcile", day, "--csv")
    done = {"finding": "refund_done", "number": "R-1", "ours": "40.30 USD", "theirs": "40.30 USD"}
    assert (found.code, found.rows, found.error) == (0, [done], "")

    refused = commands.run("refund", number, "60.01", "--number", "R-2")
    assert refused.code == 2
    assert refused.output == ""
    assert refused.error == "refund: return_amount: is above the maximum: 60.00\n"
    assert len(bank.calls("forex_refund")) == 1
    assert business.merchant.orders.asked(number) == {"R-1": "40.30"}
    assert business.merchant.is_paid(other)


@pytest.mark.proves("single_trade_query", "command", "end to end")
def test_a_shop_whose_firewall_blocked_the_notification_is_told_by_catch_up_and_credits_once(
    business: Business,
) -> None:
    orders, bank = business.merchant.orders, business.bank
    number, unpaid = business.order(), business.order("tea")
    with business.line.cut():
        business.pay(number)
        assert bank.ask(f"orders/{number}/wait?attempts=1&timeout=20")["attempts"][0]["kind"] == "refused"
        assert orders.state(number) == "open"
        caught = business.commands.run("catch-up", "--older-than", "0", "--csv")
    assert (caught.code, caught.error) == (0, "")
    assert {row["order"]: row["reason"] for row in caught.rows} == {number: "paid", unpaid: "not_there"}
    assert business.merchant.is_paid(number)
    bank.ask("clock", to="next")
    assert bank.answered(number)["answered"]
    assert orders.paid_lines()[number] == 1


@pytest.mark.proves("single_trade_query", "command", "end to end")
def test_catch_up_beside_late_notifications_of_the_same_orders_credits_each_once(business: Business) -> None:
    bank, orders = business.bank, business.merchant.orders
    with business.line.cut():
        numbers = [business.order("tea") for _ in range(6)]
        for number in numbers:
            business.pay(number)
            bank.ask(f"orders/{number}/wait?attempts=1&timeout=20")
    with ThreadPoolExecutor(len(numbers) + 1) as pool:
        catching = pool.submit(business.commands.run, "catch-up", "--older-than", "0", "--csv")
        late = [pool.submit(bank.ask, f"orders/{number}/again", again=True) for number in numbers]
        assert [one.exception() for one in late] == [None] * len(numbers)
        caught = catching.result()
    assert (caught.code, caught.error) == (0, "")
    assert all(bank.answered(number)["answered"] for number in numbers)
    assert [orders.paid_lines()[number] for number in numbers] == [1] * len(numbers)
    assert {row["reason"] for row in caught.rows} <= {"paid", "already_paid"}
