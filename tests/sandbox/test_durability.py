"""Killed at any moment, the sandbox goes on where it was."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable

from .support import Sandbox, Shop

Start = Callable[..., Sandbox]


def test_what_was_answered_is_there_after_a_kill(start: Start) -> None:
    first = start()
    first.control("clock", {"move": 3600})
    first.control("rates", {"USD": "7.2"})
    created = first.create()
    first.stop(signal.SIGKILL)
    second = start()
    assert second.http.get(created.headers["location"]).status_code == 200
    assert second.control("rates")["rates"]["USD"] == "7.2"
    assert second.control("clock")["offset"] == 3600


def test_a_repeat_that_was_due_later_is_still_sent_after_a_kill(start: Start, shop: Shop) -> None:
    shop.answer = lambda count: (200, b"fail" if count == 1 else b"success")
    first = start()
    first.pay(notify_url=shop.notify_url)
    first.of("T-1", "/wait?attempts=1&timeout=20")
    first.stop(signal.SIGKILL)
    second = start()
    second.control("clock", {"to": "next"})
    assert second.of("T-1", "/wait?timeout=20")["answered"]
    assert shop.bodies[0] == shop.bodies[1]


def test_a_notification_that_was_under_way_is_sent_again_after_a_kill(start: Start, shop: Shop) -> None:
    arrived, gate = threading.Event(), threading.Event()

    def page(_: int) -> tuple[int, bytes]:
        arrived.set()
        gate.wait(20)
        return 200, b"success"

    shop.answer = page
    first = start()
    first.pay(notify_url=shop.notify_url)
    assert arrived.wait(20)
    first.stop(signal.SIGKILL)
    gate.set()
    second = start()
    assert second.of("T-1", "/wait?timeout=20")["answered"]
    assert len(shop.bodies) == 2


def test_a_reset_forgets_what_is_under_way(start: Start, shop: Shop) -> None:
    arrived, gate = threading.Event(), threading.Event()

    def page(count: int) -> tuple[int, bytes]:
        if count == 1:
            arrived.set()
            gate.wait(20)
        return 200, b"success"

    shop.answer = page
    sandbox = start()
    sandbox.pay(notify_url=shop.notify_url)
    assert arrived.wait(20)
    sandbox.control("reset", {})
    sandbox.pay(out_trade_no="T-2", notify_url=shop.notify_url)
    assert sandbox.of("T-2", "/wait?timeout=20")["answered"]
    gate.set()
    sandbox.of("T-2", "/again", {})
    assert len(sandbox.of("T-2", "/wait?attempts=2&timeout=20")["attempts"]) == 2


def test_trade_numbers_are_not_given_twice_even_after_a_reset(start: Start) -> None:
    sandbox = start()
    sandbox.pay()
    first = sandbox.of("T-1")["trade"]
    sandbox.control("reset", {})
    sandbox.pay()
    assert sandbox.of("T-1")["trade"] != first
