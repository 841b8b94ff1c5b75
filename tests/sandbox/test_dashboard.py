"""The pages: what they show, and that they show it safely."""

from __future__ import annotations

import re

import pytest

from .support import Sandbox, Shop

PAGES = ["/", "/refunds", "/requests", "/provoke", "/rates", "/partners", "/nothing"]


@pytest.mark.parametrize("path", PAGES)
def test_security_21_every_page_says_that_no_money_moves(sandbox: Sandbox, path: str) -> None:
    assert "<strong>No money moves here</strong>" in sandbox.http.get(path).text


@pytest.mark.parametrize("path", PAGES)
def test_security_21_a_page_loads_nothing_from_elsewhere_and_runs_no_foreign_script(sandbox: Sandbox, path: str) -> None:
    answer = sandbox.http.get(path)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", answer.text)
    assert not re.findall(r"<script>|<style|\sstyle=|\son[a-z]+=", answer.text)


@pytest.mark.parametrize("name", ["style.css", "live.js"])
def test_style_and_script_are_served(sandbox: Sandbox, name: str) -> None:
    assert sandbox.http.get(f"/static/{name}").status_code == 200


@pytest.mark.parametrize("name", ["base.html", "..%2Fcli.py", "%2e%2e%2fcli.py"])
def test_nothing_else_is_served_as_a_file(sandbox: Sandbox, name: str) -> None:
    assert sandbox.http.get(f"/static/{name}").status_code == 404


def test_an_empty_dashboard_gives_the_values_of_a_config(sandbox: Sandbox) -> None:
    text = sandbox.http.get("/").text
    assert f"{sandbox.said['gateway']}</dd>" in text
    assert sandbox.said["key"] in text


def test_the_timeline_tells_the_order_in_order(sandbox: Sandbox, shop: Shop) -> None:
    shop.answer = b"<html>success</html>"
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?attempts=1&timeout=20")
    text = sandbox.http.get(sandbox.of("T-1")["page"]).text
    told = [
        "The shop&#39;s request", "The request as received", "The signing string", "The buyer opened the cashier",
        "Paid", "Notification, attempt 1", "What was sent", "What came back", "\n\n&lt;html&gt;success&lt;/html&gt;",
        "Send again", 'class="future"',
    ]  # fmt: skip
    places = [text.index(words, text.index("timeline")) for words in told]
    assert places == sorted(places)


def test_the_list_tells_whether_the_shop_was_notified(sandbox: Sandbox, shop: Shop) -> None:
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?timeout=20")
    assert '<span class="badge answered">answered</span>' in sandbox.http.get("/").text


def test_a_refused_request_has_a_page_of_its_own(sandbox: Sandbox) -> None:
    pairs = [(n, "0" * 32 if n == "sign" else v) for n, v in sandbox.pairs("gbk", subject="茶")]
    sandbox.http.get(sandbox.url(pairs, "gbk"))
    id = sandbox.control("requests?limit=1")["requests"][0]["id"]
    text = sandbox.http.get(f"/requests/{id}").text
    assert "ILLEGAL_SIGN" in text
    assert "subject=茶" in text


def test_buttons_pay_and_close_and_send_again(sandbox: Sandbox, shop: Shop) -> None:
    for number, button, state in (("T-1", "pay", "paid"), ("T-2", "close", "closed")):
        sandbox.create(out_trade_no=number, notify_url=shop.notify_url)
        page = sandbox.of(number)["page"]
        assert sandbox.http.post(f"{page}/{button}").status_code == 303
        assert sandbox.http.post(f"{page}/again").status_code == 303
        assert sandbox.of(number)["state"] == state
        assert len(sandbox.of(number, "/wait?attempts=2&timeout=20")["attempts"]) == 2


def test_refunds_are_shown_failed_and_told_again_and_rmb_comes_in(sandbox: Sandbox, shop: Shop) -> None:
    sandbox.pay()
    for number in ("R-1", "R-2"):
        sandbox.refund("4.00", number, notify_url=shop.notify_url)
    first, second = (sandbox.control(f"refunds/{number}")["id"] for number in ("R-1", "R-2"))
    assert sandbox.http.post(f"/refunds/{first}/fail").status_code == 303
    sandbox.http.post("/clock", data={"to": "next-day"})
    assert sandbox.http.post(f"/partners/{sandbox.partner['partner']}/income", data={"rmb": "100.00"}).status_code == 303
    assert sandbox.refunds() == {"R-1": "failed", "R-2": "refunded"}
    sandbox.http.post(f"/refunds/{second}/again")
    assert len(sandbox.control("refunds/R-2/wait?attempts=2&timeout=20")["attempts"]) == 2
    for page in ("/refunds", sandbox.of("T-1")["page"]):
        text = sandbox.http.get(page).text
        for words in ("R-1", "SYSTEM_ERROR", "R-2", '<span class="badge refunded">refunded</span>'):
            assert words in text
    assert '<span class="badge failed">refund: failed</span>' in sandbox.http.get("/").text


def test_a_settled_payment_says_so_in_its_timeline(sandbox: Sandbox) -> None:
    sandbox.pay()
    page = sandbox.of("T-1")["page"]
    assert "Settled" not in sandbox.http.get(page).text
    sandbox.next_day()
    assert "it stands in the settlement file of this day" in sandbox.http.get(page).text


def test_accepted_requests_are_listed_when_all_are_wanted(sandbox: Sandbox) -> None:
    sandbox.ask("forex_rate_file")
    assert "forex_rate_file" not in sandbox.http.get("/requests").text
    assert "forex_rate_file" in sandbox.http.get("/requests?all=1").text


def test_rates_and_contracts_are_edited_on_their_pages(sandbox: Sandbox) -> None:
    partner = sandbox.control("partners", {})["id"]
    sandbox.http.post("/rates", data={"currency": "USD", "rate": "7.5"})
    sandbox.http.post(f"/partners/{partner}", data={"currency": "EUR"})
    assert sandbox.control("rates")["rates"]["USD"] == "7.5"
    assert sandbox.control(f"partners/{partner}")["currency"] == "EUR"


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        ("/rates", {"currency": "USD", "rate": "x"}, "expected RMB for one unit"),
        ("/partners", {"currency": "EURO"}, "the contract&#39;s currency is one of"),
        ("/partners/2088101122136241", {"currency": "EURO"}, "the contract&#39;s currency is one of"),
    ],
)
def test_a_wrong_entry_is_answered_with_a_sentence(
    sandbox: Sandbox, path: str, data: dict[str, str], words: str
) -> None:
    answer = sandbox.http.post(path, data=data)
    assert answer.status_code == 400
    assert words in answer.text


def test_the_clock_does_not_lead_to_another_site(sandbox: Sandbox) -> None:
    for back in ("https://evil.example", "//evil.example", "/orders/../x"):
        location = sandbox.http.post("/clock", data={"move": "1", "back": back}).headers["location"]
        assert location == "/" or location.startswith("/orders/")


@pytest.mark.parametrize("path", ["/orders/99999999999999999999", "/orders/0", "/requests/99999999999999999999"])
def test_what_is_not_there_is_not_found(sandbox: Sandbox, path: str) -> None:
    assert sandbox.http.get(path).status_code == 404


def test_the_first_page_takes_any_place_to_go_on_from(sandbox: Sandbox) -> None:
    for before in ("0", "99999999999999999999999", "x", "٣"):
        assert sandbox.http.get("/", params={"before": before}).status_code == 200
