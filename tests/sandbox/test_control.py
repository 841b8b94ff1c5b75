"""The JSON control interface beside what the other tests use of it."""

from __future__ import annotations

import threading

import pytest

from .support import Sandbox, Shop


def test_health_names_version_and_gateway(sandbox: Sandbox) -> None:
    assert sandbox.control("health")["gateway"] == "alipay-cross-border"


def test_wait_also_waits_for_the_order_to_come(sandbox: Sandbox, shop: Shop) -> None:
    found: list[bool] = []
    waiting = threading.Thread(target=lambda: found.append(sandbox.of("T-1", "/wait?timeout=20")["answered"]))
    waiting.start()
    sandbox.pay(notify_url=shop.notify_url)
    waiting.join(20)
    assert found == [True]


def test_wait_gives_up_after_its_time(sandbox: Sandbox) -> None:
    sandbox.create()
    assert not sandbox.of("T-1", "/wait?timeout=0.1")["answered"]


def test_orders_come_newest_first_and_page_by_page(sandbox: Sandbox) -> None:
    for number in ("T-1", "T-2", "T-3"):
        sandbox.create(out_trade_no=number)
    first = sandbox.control("orders?limit=2")["orders"]
    second = sandbox.control(f"orders?limit=2&before={first[-1]['id']}")["orders"]
    assert [order["number"] for order in first + second] == ["T-3", "T-2", "T-1"]


def test_an_order_number_with_a_slash_stands_in_one_segment(sandbox: Sandbox) -> None:
    sandbox.create(out_trade_no="2009/04/pay")
    assert sandbox.of("2009/04/pay", "/pay", {})["state"] == "paid"


def test_a_reset_keeps_partners_and_forgets_the_rest(sandbox: Sandbox) -> None:
    partner = sandbox.control("partners", {})["id"]
    sandbox.create()
    sandbox.control("clock", {"move": 100})
    sandbox.control("reset", {})
    assert sandbox.control(f"partners/{partner}")["id"] == partner
    assert sandbox.control("orders")["orders"] == []
    assert sandbox.control("clock")["offset"] == 0


def test_a_reset_to_days_before_takes_a_shop_whose_clock_is_the_real_one(sandbox: Sandbox) -> None:
    today = sandbox.today()
    sandbox.control("reset", {"days_ago": 2})
    assert sandbox.today() < today
    assert "2d behind real time" in sandbox.http.get("/").text
    sandbox.pay()
    assert sandbox.refund(gmt_return=f"{today}000000") == ""
    first = sandbox.next_day()
    sandbox.next_day()
    assert sandbox.today() == today
    assert [r["status"] for r in sandbox.ask("forex_compare_file", start_date=first, end_date=first)] == ["L", "W"]


def test_the_next_day_begins_at_midnight(sandbox: Sandbox) -> None:
    before = sandbox.today()
    assert sandbox.control("clock", {"to": "next-day"})["now"].endswith(" 00:00:00")
    assert sandbox.today() > before


def test_a_made_up_rate_changes_from_day_to_day_and_a_set_one_does_not(sandbox: Sandbox) -> None:
    sandbox.control("rates", {"EUR": "7.5"})
    today = sandbox.control("rates")["rates"]
    sandbox.control("clock", {"move": 86400})
    tomorrow = sandbox.control("rates")["rates"]
    assert today["USD"] != tomorrow["USD"]
    assert float(today["USD"]) == pytest.approx(float(tomorrow["USD"]), rel=0.01)
    assert (today["EUR"], tomorrow["EUR"]) == ("7.5", "7.5")


def test_null_makes_a_rate_up_again(sandbox: Sandbox) -> None:
    before = sandbox.control("rates")["rates"]["USD"]
    sandbox.control("rates", {"USD": "7.2"})
    assert sandbox.control("rates", {"USD": None})["rates"]["USD"] == before


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("nothing", None, 404, "see docs/sandbox.md"),
        ("orders/T-9", None, 404, "there is no order T-9"),
        ("orders/T-9/pay", {}, 404, "there is no order T-9"),
        ("orders/%00", None, 404, "there is no order"),
        ("orders/T-9/wait?timeout=0", None, 404, "no order T-9 came"),
        ("orders/T-9/wait?timeout=soon", None, 400, "timeout: expected a number"),
        ("orders?limit=many", None, 400, "limit: expected a number"),
        ("partners/2088", None, 404, "there is no partner"),
        ("partners", {"currency": "XXX"}, 400, "the contract's currency is one of"),
        ("clock", {"move": -1}, 400, "only moves forward"),
        ("clock", {"move": "NaN"}, 400, "move: expected a number"),
        ("clock", {"move": 1e300}, 400, "100 years"),
        ("clock", {}, 400, "move: expected a number"),
        ("reset", {"days_ago": -1}, 400, "days_ago: expected"),
        ("refunds/R-9", None, 404, "there is no refund R-9"),
        ("refunds/%00", None, 404, "there is no refund"),
        ("refunds/R-9/fail", {}, 404, "there is no refund"),
        ("partners/2088/balance", None, 404, "there is no partner"),
        ("partners/2088101122136241/income", {"rmb": "-1"}, 400, "rmb: expected an amount"),
        ("rates", {"USD": "0"}, 400, "expected RMB for one unit"),
        ("rates", {"XXX": "1"}, 400, "no such currency"),
        ("notify-ids", {"partner": "2088101122136241", "notify_id": ""}, 400, "notify_id"),
    ],
)
def test_a_wrong_call_is_answered_with_a_sentence(
    sandbox: Sandbox, path: str, body: dict[str, object] | None, status: int, words: str
) -> None:
    address = f"/control/{path}"
    answer = sandbox.http.get(address) if body is None else sandbox.http.post(address, json=body)
    assert answer.status_code == status
    assert words in answer.json()["error"]


@pytest.mark.parametrize("body", [b"[1]", b"{", b"\xff"])
def test_a_body_that_is_no_object_is_refused(sandbox: Sandbox, body: bytes) -> None:
    assert sandbox.http.post("/control/clock", content=body).status_code == 400


def test_an_order_that_is_not_ended_has_nothing_to_send_again(sandbox: Sandbox) -> None:
    sandbox.create()
    assert sandbox.http.post("/control/orders/T-1/again").status_code == 409


def test_a_paid_order_cannot_be_closed(sandbox: Sandbox) -> None:
    sandbox.pay()
    answer = sandbox.http.post("/control/orders/T-1/close")
    assert (answer.status_code, answer.json()["error"]) == (409, "order T-1 is paid, it cannot be closed")
