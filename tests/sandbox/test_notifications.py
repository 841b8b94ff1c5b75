"""Notifications: until the answer is exactly the word, at the description's times, on a clock that can be moved."""

from __future__ import annotations

import threading
import time

import pytest

from generator.model import Model

from .support import Sandbox, Shop


def attempts(sandbox: Sandbox, count: int) -> list[dict[str, object]]:
    """The attempts, when there are that many."""
    made: list[dict[str, object]] = sandbox.of("T-1", f"/wait?attempts={count}&timeout=20")["attempts"]
    assert len(made) == count
    return made


def test_it_is_repeated_at_the_times_of_the_description_and_then_given_up(
    sandbox: Sandbox, shop: Shop, gateway: Model
) -> None:
    assert gateway.notifications
    shop.answer = b"fail"
    sandbox.pay(notify_url=shop.notify_url)
    attempts(sandbox, 1)
    waits = []
    for count in range(2, len(gateway.notifications.repeats) + 2):
        waits.append(round(sandbox.control("clock")["next_in"]))
        sandbox.control("clock", {"to": "next"})
        made = attempts(sandbox, count)
    assert waits == pytest.approx(gateway.notifications.repeats, abs=2)
    assert "the last attempt" in str(made[-1]["says"])
    assert sandbox.control("clock")["next"] is None


def test_it_stops_at_exactly_the_word(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = lambda count: (200, [b"success\n", b"SUCCESS", b"success"][count - 1])
    sandbox.pay(notify_url=shop.notify_url)
    for count in (2, 3):
        attempts(sandbox, count - 1)
        sandbox.control("clock", {"to": "next"})
    assert [attempt["answered"] for attempt in attempts(sandbox, 3)] == [False, False, True]
    assert sandbox.control("clock")["next"] is None


def test_every_attempt_carries_the_same_bytes(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = b"fail"
    sandbox.pay(notify_url=shop.notify_url)
    attempts(sandbox, 1)
    sandbox.control("clock", {"to": "next"})
    attempts(sandbox, 2)
    assert shop.bodies[0] == shop.bodies[1]


def test_two_notifications_have_different_ids(sandbox: Sandbox, shop: Shop) -> None:
    for number in ("T-1", "T-2"):
        sandbox.pay(out_trade_no=number, notify_url=shop.notify_url)
        sandbox.of(number, "/wait?timeout=20")
    first, second = shop.messages(sandbox.signer())
    assert first["notify_id"] != second["notify_id"]


def test_an_attempt_is_kept_with_the_exact_bytes_both_ways(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = b"\xef\xbb\xbfsuccess"
    sandbox.pay(notify_url=shop.notify_url)
    attempt = attempts(sandbox, 1)[0]
    assert str(attempt["request"]).encode().endswith(b"\r\n\r\n" + shop.bodies[0])
    assert str(attempt["response"]).endswith("\r\n\r\n\ufeffsuccess")
    assert attempt["kind"] == "bom"


def test_a_paid_order_says_what_was_asked(sandbox: Sandbox, shop: Shop) -> None:
    sandbox.pay(notify_url=shop.notify_url, total_fee="100.30")
    attempts(sandbox, 1)
    message = shop.messages(sandbox.signer())[0]
    order = sandbox.of("T-1")
    for name, value in {
        "notify_type": "trade_status_sync",
        "out_trade_no": "T-1",
        "total_fee": "100.30",
        "currency": "USD",
        "trade_no": order["trade"],
        "notify_time": order["ended"],
    }.items():
        assert message[name] == value
    assert "rmb_fee" not in message


def test_an_order_priced_in_rmb_hears_both_amounts(sandbox: Sandbox, shop: Shop) -> None:
    sandbox.control("rates", {"USD": "7.2"})
    sandbox.pay(notify_url=shop.notify_url, total_fee=None, rmb_fee="12")
    attempts(sandbox, 1)
    message = shop.messages(sandbox.signer())[0]
    assert (message["total_fee"], message["rmb_fee"]) == ("1.67", "12.00")


def test_send_again_sends_once_more_and_leaves_the_schedule(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = b"fail"
    sandbox.pay(notify_url=shop.notify_url)
    attempts(sandbox, 1)
    due = sandbox.control("clock")["next"]
    sandbox.of("T-1", "/again", {})
    assert attempts(sandbox, 2)[1]["by_hand"]
    assert sandbox.control("clock")["next"] == due


def test_an_answer_to_a_notification_sent_by_hand_ends_the_repeats(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = lambda count: (200, b"fail" if count == 1 else b"success")
    sandbox.pay(notify_url=shop.notify_url)
    attempts(sandbox, 1)
    sandbox.of("T-1", "/again", {})
    attempts(sandbox, 2)
    assert sandbox.control("clock")["next"] is None


def test_attempts_of_one_order_follow_each_other(sandbox: Sandbox, shop: Shop) -> None:
    inside, most = 0, 0
    lock, gate = threading.Lock(), threading.Event()

    def page(_: int) -> tuple[int, bytes]:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        gate.wait(10)
        time.sleep(0.1)  # so that others would be seen inside
        with lock:
            inside -= 1
        return 200, b"fail"

    shop.answer = page
    sandbox.pay(notify_url=shop.notify_url)
    for _ in range(4):
        sandbox.of("T-1", "/again", {})
    gate.set()
    attempts(sandbox, 5)
    assert most == 1


def test_orders_are_notified_side_by_side(sandbox: Sandbox, shop: Shop) -> None:
    together = threading.Barrier(5, timeout=20)
    shop.answer = lambda _: (200, b"success" if together.wait() >= 0 else b"")
    for number in range(5):
        sandbox.pay(out_trade_no=f"T-{number}", notify_url=shop.notify_url)
    for number in range(5):
        assert sandbox.of(f"T-{number}", "/wait?timeout=20")["answered"]


def test_only_this_machine_is_called(sandbox: Sandbox) -> None:
    sandbox.pay(notify_url="http://192.0.2.1/notify")
    attempt = attempts(sandbox, 1)[0]
    assert "--allow-host 192.0.2.1" in str(attempt["says"])


def test_without_a_notify_url_nobody_is_notified(sandbox: Sandbox) -> None:
    sandbox.pay()
    assert sandbox.control("clock")["next"] is None
    assert "nobody is notified" in sandbox.http.get(sandbox.of("T-1")["page"]).text
