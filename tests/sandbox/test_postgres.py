"""The same sandbox with PostgreSQL, on a server of the tests' own; money and services are tested on both in their own files."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable
from typing import Any

import pytest

from .postgres import new_database
from .support import Sandbox, Shop

Start = Callable[..., Sandbox]


@pytest.fixture
def database(postgres: str) -> str:
    """An empty database."""
    return new_database(postgres)


def test_a_payment_goes_from_the_request_to_success(start: Start, database: str, shop: Shop) -> None:
    sandbox = start("--database", database)
    sandbox.pay(notify_url=shop.notify_url, subject="茶 \x00 <b>")
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert sandbox.http.get(sandbox.of("T-1")["page"]).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "service=create_forex_trade&partner=%00",
        "service=%00",
        "service=create_forex_trade&partner=2088101122136241&sign_type=%00",
        "%00=1",
        "service=notify_verify&notify_id=%00&partner=2088101122136241",
    ],
)
def test_a_zero_byte_does_no_harm(start: Start, database: str, query: str) -> None:
    sandbox = start("--database", database)
    answer = sandbox.http.get(f"/gateway.do?_input_charset=utf-8&{query}")
    assert answer.status_code in (200, 400)
    assert sandbox.http.get("/control/orders/%00").status_code == 404


def test_what_was_answered_is_there_after_a_kill(start: Start, database: str, shop: Shop) -> None:
    shop.answer = lambda count: (200, b"fail" if count == 1 else b"success")
    first = start("--database", database)
    first.pay(notify_url=shop.notify_url)
    first.of("T-1", "/wait?attempts=1&timeout=20")
    first.stop(signal.SIGKILL)
    second = start("--database", database)
    second.control("clock", {"to": "next"})
    assert second.of("T-1", "/wait?timeout=20")["answered"]


def test_two_sandboxes_do_not_share_a_database(start: Start, database: str, kitsmith: Any) -> None:
    start("--database", database)
    ended = kitsmith("sandbox", "--port", "0", "--database", database)
    assert ended.returncode == 4
    assert "another sandbox uses this database" in ended.stderr


def test_a_reset_leaves_no_order(start: Start, database: str, shop: Shop) -> None:
    sandbox = start("--database", database)
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?timeout=20")
    sandbox.control("reset", {})
    assert sandbox.control("orders")["orders"] == []


def test_a_new_partner_is_made_while_the_sandbox_runs(start: Start, database: str, kitsmith: Any) -> None:
    sandbox = start("--database", database)
    made = json.loads(kitsmith("sandbox", "partner", "new", "--json", "--database", database).stdout)
    assert sandbox.control(f"partners/{made['partner']}")["key"] == made["key"]
