"""What the buyer can do, and what the sandbox's clock does to an order."""

from __future__ import annotations

import pytest

from .support import Sandbox, Shop, query


def opened(sandbox: Sandbox, **changes: str | None) -> str:
    """The address of the cashier page of a new order, which the buyer has opened."""
    address: str = sandbox.create(**changes).headers["location"]
    assert sandbox.http.get(address).status_code == 200
    return address


def test_the_cashier_shows_order_amount_rate_and_rmb(sandbox: Sandbox) -> None:
    sandbox.control("rates", {"USD": "7.2"})
    page = sandbox.http.get(opened(sandbox, total_fee="8.01", subject="Oolong tea")).text
    for text in ("Oolong tea", "T-1", "8.01 USD at 7.2 RMB", "¥ 57.67", "No money moves here"):
        assert text in page


@pytest.mark.parametrize(
    ("currency", "price", "rate", "rmb", "total"),
    [
        ("USD", {"total_fee": "8.01"}, "7.2", "57.67", "8.01"),
        ("USD", {"total_fee": "0.01"}, "0.1", "0.01", "0.01"),
        ("USD", {"total_fee": None, "rmb_fee": "12.00"}, "7.2", "12.00", "1.67"),
        ("USD", {"total_fee": None, "rmb_fee": "0.01"}, "7.2", "0.01", "0.01"),
        ("JPY", {"total_fee": "100"}, "0.048", "4.80", "100.00"),
        ("JPY", {"total_fee": None, "rmb_fee": "10"}, "0.048", "10.00", "208.00"),
    ],
)
def test_the_payment_records_rate_and_amounts(
    sandbox: Sandbox, currency: str, price: dict[str, str | None], rate: str, rmb: str, total: str
) -> None:
    config = sandbox.control("partners", {"currency": currency})["config"]
    sandbox.partner = {name: config[name] for name in ("partner", "key", "currency")}
    sandbox.control("rates", {currency: rate})
    back = sandbox.pay(return_url="http://127.0.0.1:9/return", **price)
    sandbox.control("rates", {currency: "99"})
    order = sandbox.of("T-1")
    assert (order["rate"], order["rmb_fee"], order["total_fee"]) == (rate, rmb, total)
    assert query(back)["total_fee"] == total


def test_after_the_payment_the_buyer_returns_with_signed_parameters(sandbox: Sandbox) -> None:
    back = sandbox.pay(return_url="https://shop.example/return;v=1~?page=2")
    assert back.startswith("https://shop.example/return;v=1~?page=2&")
    came = query(back)
    assert came.pop("page") == "2"
    sandbox.signer().verify(came)
    assert set(came) == {"out_trade_no", "trade_no", "total_fee", "currency", "trade_status", "sign", "sign_type"}
    assert came["trade_status"] == "TRADE_FINISHED"


def test_without_a_return_url_the_buyer_stays(sandbox: Sandbox) -> None:
    back = sandbox.pay()
    assert "This order is paid" in sandbox.http.get(back).text


def test_the_form_may_end_at_the_shop(sandbox: Sandbox) -> None:
    address = opened(sandbox, return_url="https://shop.example:8443/return")
    policy = sandbox.http.get(address).headers["content-security-policy"]
    assert policy.endswith("form-action 'self' https://shop.example:8443")


def test_an_address_of_the_shop_cannot_widen_the_policy(sandbox: Sandbox) -> None:
    address = opened(sandbox, return_url="http://shop.example:1;script-src/*")
    policy = sandbox.http.get(address).headers["content-security-policy"]
    assert policy.endswith("form-action 'self' http: https:")


def test_paying_twice_is_one_payment(sandbox: Sandbox, shop: Shop) -> None:
    address = opened(sandbox, notify_url=shop.notify_url, return_url="http://127.0.0.1:9/return")
    first, second = (sandbox.http.post(f"{address}/pay").headers["location"] for _ in range(2))
    assert first == second
    sandbox.of("T-1", "/wait?timeout=20")
    assert len(shop.bodies) == 1


def test_leaving_changes_nothing(sandbox: Sandbox, shop: Shop) -> None:
    address = opened(sandbox, notify_url=shop.notify_url)
    assert "You left without paying" in sandbox.http.post(f"{address}/leave").text
    assert sandbox.of("T-1")["state"] == "open"
    assert sandbox.http.post(f"{address}/pay").status_code == 303


def test_letting_it_time_out_closes_and_notifies(sandbox: Sandbox, shop: Shop) -> None:
    address = opened(sandbox, notify_url=shop.notify_url)
    sandbox.http.post(f"{address}/timeout")
    assert "This order is closed" in sandbox.http.get(address).text
    assert sandbox.of("T-1", "/wait?timeout=20")["answered"]
    assert shop.messages(sandbox.signer())[0]["trade_status"] == "TRADE_CLOSED"


@pytest.mark.parametrize(("rule", "seconds"), [(None, 12 * 3600), ("5m", 300), ("1d", 86400)])
def test_the_time_to_pay_counts_from_opening_the_cashier(sandbox: Sandbox, rule: str | None, seconds: int) -> None:
    sandbox.create(timeout_rule=rule)
    sandbox.control("clock", {"move": seconds + 60})
    sandbox.of("T-1", "/open", {})
    sandbox.control("clock", {"move": seconds - 60})
    assert sandbox.of("T-1")["state"] == "open"
    sandbox.control("clock", {"move": 61})
    assert "it cannot be paid" in sandbox.http.post("/control/orders/T-1/pay").json()["error"]
    assert sandbox.of("T-1")["state"] == "closed"


def test_an_order_that_runs_out_is_closed_and_notified_by_itself(sandbox: Sandbox, shop: Shop) -> None:
    opened(sandbox, notify_url=shop.notify_url)
    sandbox.control("clock", {"to": "next"})
    assert sandbox.of("T-1", "/wait?timeout=20")["order"]["state"] == "closed"


def test_a_buyer_who_comes_too_late_cannot_log_in(sandbox: Sandbox) -> None:
    made = sandbox.control("clock")["now"]
    address = sandbox.create(order_gmt_create=made, order_valid_time="600").headers["location"]
    sandbox.control("clock", {"move": 601})
    assert "This order is closed" in sandbox.http.get(address).text


@pytest.mark.parametrize(("made", "state"), [("0001-01-01 00:00:00", "closed"), ("9999-12-31 23:59:59", "created")])
def test_the_farthest_dates_do_no_harm(sandbox: Sandbox, made: str, state: str) -> None:
    assert sandbox.create(order_gmt_create=made, order_valid_time="2592000").status_code == 303
    if state == "closed":
        sandbox.of("T-1", "/open", {})
    assert sandbox.of("T-1")["state"] == state
    assert sandbox.http.get("/").status_code == 200


def test_a_partner_may_be_without_the_timeout_rule(sandbox: Sandbox) -> None:
    partner = sandbox.control("partners", {})
    sandbox.control(f"partners/{partner['id']}", {"timeout_rule": False})
    sandbox.partner = {"partner": partner["id"], "key": partner["key"], "currency": partner["currency"]}
    assert "ILLEGAL_TIMEOUT_RULE" in sandbox.create(timeout_rule="5m").text


@pytest.mark.parametrize("path", ["/cashier/unknown", "/cashier/unknown/pay", "/cashier/unknown/steal"])
def test_another_address_than_an_orders_is_not_found(sandbox: Sandbox, path: str) -> None:
    answer = sandbox.http.get(path) if path.endswith("unknown") else sandbox.http.post(path)
    assert answer.status_code == 404
