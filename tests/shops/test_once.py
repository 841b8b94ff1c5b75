"""Each order is credited once: whatever comes at the same moment, and whenever the power goes."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.fake_gateway import FakeGateway

from .conftest import TIMEOUT, MakeShop
from .merchant import Merchant
from .shop import Answer, wait_until

MANY = 40

# Threads in one process, as on Tomcat 9, with the same classes; and what is killed here takes long to start.
pytestmark = pytest.mark.long_in("java-tomcat10")


@contextlib.contextmanager
def starting_gun(fake: FakeGateway) -> Iterator[None]:
    """The gateway holds its answers back until nobody asks any more, then all who wait go on in the same moment."""
    gate, own = threading.Event(), fake.closing

    def fire() -> None:
        asked = 0
        while not gate.is_set() and (asked == 0 or len(fake.calls) > asked):
            asked = len(fake.calls)
            time.sleep(0.25)
        gate.set()

    fake.calls.clear()
    fake.closing, fake.delay = gate, TIMEOUT / 2
    threading.Thread(target=fire, daemon=True).start()
    try:
        yield
    finally:
        gate.set()
        fake.closing = own


def taken(answer: Answer | None) -> bool:
    return answer is not None and answer.body == b"success"


def test_security_05_the_same_message_twenty_times_at_once_credits_once(
    merchant: Merchant, answers: FakeGateway
) -> None:
    number = merchant.place()
    with starting_gun(answers):
        answered = merchant.post_all([merchant.sender.notification(number)] * 20)
    assert [taken(answer) for answer in answered] == [True] * 20
    assert merchant.orders.paid_lines()[number] == 1


def test_security_05_twenty_messages_of_one_trade_at_once_credit_once(merchant: Merchant, answers: FakeGateway) -> None:
    number = merchant.place()
    with starting_gun(answers):
        answered = merchant.post_all(merchant.sender.notification(number) for _ in range(20))
    assert [taken(answer) for answer in answered] == [True] * 20
    assert merchant.orders.paid_lines()[number] == 1


def test_security_05_of_two_trades_at_once_one_is_credited(merchant: Merchant, answers: FakeGateway) -> None:
    number = merchant.place()
    trades = [f"20240102000000{n:02d}" for n in range(10)]
    with starting_gun(answers):
        answered = merchant.post_all(merchant.sender.notification(number, trade_no=trade) for trade in trades)
    winner = merchant.orders.state(number).partition(".")[2]
    assert [taken(answer) for answer in answered] == [trade == winner for trade in trades]
    assert merchant.orders.paid_lines()[number] == 1


def test_an_order_that_is_closed_and_paid_at_once_is_paid(merchant: Merchant, answers: FakeGateway) -> None:
    number = merchant.place()
    bodies = [merchant.sender.notification(number, trade_status=s) for s in ("TRADE_CLOSED", "TRADE_FINISHED") * 10]
    with starting_gun(answers):
        answered = merchant.post_all(bodies)
    assert [taken(answer) for answer in answered] == [True] * 20
    assert merchant.is_paid(number)
    assert merchant.orders.paid_lines()[number] == 1


def test_orders_at_once_do_not_disturb_each_other(merchant: Merchant) -> None:
    numbers = [merchant.place() for _ in range(MANY)]
    assert all(map(taken, merchant.post_all(map(merchant.sender.notification, numbers))))
    assert {merchant.orders.paid_lines()[number] for number in numbers} == {1}
    assert all(merchant.orders.state(number).startswith("paid.") for number in numbers)


def test_security_05_a_refund_that_comes_twenty_times_at_once_is_marked_once(
    merchant: Merchant, answers: FakeGateway
) -> None:
    number = merchant.place()
    assert merchant.receive(merchant.sender.notification(number)).reason == "paid"
    refund = merchant.sender.notification(number, "refund", refund_status="REFUND_SUCCESS")
    before = len(merchant.shop.log())
    with starting_gun(answers):
        assert all(map(taken, merchant.post_all([refund] * 20)))
    assert sum(" notification refunded " in line for line in merchant.shop.log()[before:]) == 1
    assert len(merchant.orders.refunds(number)) == 1


# How many of the orders are paid when the power goes. At none, the gateway holds its answers back.
MOMENTS = {"before the commits": (0, 2.0), "at the first commit": (1, 0.0), "between the commits": (MANY // 2, 0.0)}


def test_security_05_killed_before_between_and_after_the_commit_no_payment_is_lost_or_doubled(
    another: MakeShop, answers: FakeGateway
) -> None:
    one = another(timeout="30")  # a server that has just started again is slow; the kill is the test, not the patience
    with one.shop as shop:
        for moment, (paid, delay) in MOMENTS.items():
            answers.calls.clear()
            answers.delay = delay
            numbers = [one.place() for _ in range(MANY)]
            bodies = [one.sender.notification(number) for number in numbers]

            def has_come(numbers: list[str] = numbers, paid: int = paid) -> bool:
                return bool(answers.calls) and sum(map(one.is_paid, numbers)) >= paid

            with ThreadPoolExecutor(1) as beside:
                posting = beside.submit(one.post_all, bodies)
                assert wait_until(has_come, 60), moment
                shop.kill()
                answered = posting.result()
            answers.delay = 0
            lost = [n for n, answer in zip(numbers, answered) if taken(answer) and not one.is_paid(n)]
            assert lost == [], moment
            shop.start()
            assert all(map(taken, one.post_all(bodies))), moment
            assert all(map(one.is_paid, numbers)), moment
    assert len(one.orders.numbers()) == MANY * len(MOMENTS)
    assert set(one.orders.paid_lines().values()) == {1}  # a line is missing where it was killed behind the commit


@pytest.mark.long_in("asp", "dotnet", "java")  # the stores' own tests hold that an order is made by one rename
def test_killed_while_buyers_check_out_every_order_is_whole_or_not_there(another: MakeShop) -> None:
    one = another()
    with one.shop as shop:
        with ThreadPoolExecutor(8) as beside:
            buying = [beside.submit(one.buy) for _ in range(200)]
            assert wait_until(lambda: len(one.orders.numbers()) >= 10, 60)
            shop.kill()
        numbers = [number for number in (buyer.result() for buyer in buying) if number]
        shop.start()
        assert len(numbers) > 0
        assert [one.receive(one.sender.notification(number)).reason for number in numbers] == ["paid"] * len(numbers)
        unseen = set(one.orders.numbers()) - set(numbers)
        reasons = {one.receive(one.sender.notification(number)).reason for number in unseen}
        assert reasons <= {"paid", "unknown_order"}
