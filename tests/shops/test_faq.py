"""The eleven technical questions of the gateway's FAQ, each answered by a kit and the sandbox; named after their numbers.

One kit stands for all here: that they do the same is what the other tests of this folder and the conformance run prove.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

from generator.model import Model

from .business import Business
from .commands import Commands
from .conftest import make_merchant
from .line import Line
from .printed import asked, help_of
from .sandbox import Sandbox
from .shop import Server, Shop, one_of_each, request
from .test_pages import CONFIRMED, PENDING, returned

# The one whose commands start fastest.
SERVERS = [server for server in one_of_each() if server.label.startswith("php")]
ENDING = re.compile("cancel|close|revoke|stop|withdraw")
LOGIN = re.compile(r"log[ -]?in|password|user ?name", re.I)


def test_faq_01_partner_and_key_are_all_it_takes_and_no_page_asks_for_a_login(
    server: Server, gateway: Model, bank: Sandbox, tmp_path: Path
) -> None:
    """ "The partner ID and security code are only used for interface integration": everything goes through it."""
    account = {
        name: value for name, value in bank.merchant().items() if name in ("partner", "key", "currency", "gateway")
    }
    merchant = make_merchant(server, gateway, bank.ca, tmp_path, {**account, "private_key": "", "public_key": ""})
    with merchant.shop as shop:
        business = Business(merchant, bank, Commands(shop), Line(shop.port))
        business.begin()
        number, day = business.sell(), bank.day()
        assert business.commands.run("refund", number, "1.00", "--number", "R-1").code == 0
        bank.next_day()
        for words in (("query", number), ("reconcile", day), ("settlement", day), ("rates",), ("catch-up",)):
            assert business.commands.run(*words).code == 0, words
        assert not LOGIN.search(shop.get(shop.checkout).text)


def test_faq_02_a_refund_waits_until_the_new_day_has_brought_enough_rmb(business: Business) -> None:
    bank, partner = business.bank, business.merchant.shop.config["partner"]
    number = business.sell()
    assert business.commands.run("refund", number, "40.00", "--number", "R-1").code == 0
    assert bank.ask(f"partners/{partner}/balance")["rmb"] == "702.10"
    bank.next_day()
    assert bank.ask(f"partners/{partner}/balance")["rmb"] == "0.00"
    assert business.refund("R-1")["state"] == "waiting"
    business.sell("kite")  # 178.50 RMB; 280.00 are needed
    assert business.refund("R-1")["state"] == "waiting"
    business.sell("kite")
    assert business.refund_is("R-1", "refunded")


def test_faq_03_the_reconciliation_file_says_what_became_of_a_refund(business: Business) -> None:
    bank = business.bank
    number, day = business.sell(), bank.day()
    business.commands.run("refund", number, "40.00", "--number", "R-1")
    bank.next_day()
    assert finding(business, day) == "refund_waiting"
    bank.ask(f"partners/{business.merchant.shop.config['partner']}/income", rmb="1000.00")
    assert business.refund_is("R-1", "refunded")
    assert finding(business, day) == "refund_done"


def finding(business: Business, day: str) -> str:
    done = business.commands.run("reconcile", day, "--csv")
    assert done.error == ""
    return next(row["finding"] for row in done.rows if row["number"] == "R-1")


def test_faq_04_an_order_is_refunded_in_parts_and_never_more_than_it_cost(business: Business) -> None:
    number = business.sell()
    for name, amount in (("R-1", "60.00"), ("R-2", "40.30")):
        assert business.commands.run("refund", number, amount, "--number", name).code == 0
    refused = business.commands.run("refund", number, "0.01", "--number", "R-3")
    assert (refused.code, refused.error) == (2, "refund: return_amount: is above the maximum: 0.00\n")
    # Where the shop has lost its marks, the gateway still refuses, by its own code.
    for mark in business.merchant.orders.folder_of(number).glob("asked.*"):
        mark.rmdir()
    refused = business.commands.run("refund", number, "0.01", "--number", "R-3")
    assert refused.code == 1
    assert refused.error.startswith("refund: RETURN_AMOUNT_EXCEED: the gateway refused the call")
    assert business.merchant.orders.asked(number) == {}  # the mark is withdrawn


def test_faq_05_nothing_ends_a_refund_that_was_asked_for(business: Business, gateway: Model) -> None:
    number = business.sell()
    business.commands.run("refund", number, "40.00", "--number", "R-1")
    again = business.commands.run("refund", number, "40.00", "--number", "R-1")
    assert (again.code, again.error) == (2, "refund: out_return_no: stands in the message more than once\n")
    commands = help_of(gateway, business.merchant.shop.server.manifest)
    assert not [name for name in (*commands, *(s.name for s in gateway.services)) if ENDING.search(name)]
    business.bank.next_day()
    business.sell()
    assert business.refund_is("R-1", "refunded")


def test_faq_06_a_refund_is_made_at_the_rate_of_the_payment(business: Business) -> None:
    number = business.sell()
    business.commands.run("refund", number, "40.00", "--number", "R-1")
    business.bank.next_day()
    business.bank.ask("rates", USD="9")
    business.sell()
    assert business.refund_is("R-1", "refunded")
    assert business.refund("R-1")["rmb"] == "280.00"  # 40.00 at 7, not at 9


def test_faq_07_coming_back_to_return_url_pays_nothing_and_the_notification_does(business: Business) -> None:
    merchant = business.merchant
    number = business.order()
    with business.line.cut():
        business.pay(number)
        page = returned(merchant, merchant.sender.notification(number, total_fee="100.30"))
        assert PENDING in unescape(page.text)
        assert merchant.orders.state(number) == "open"
    business.bank.ask("clock", to="next")
    assert business.bank.answered(number)["answered"]
    assert merchant.is_paid(number)
    assert CONFIRMED in unescape(returned(merchant, merchant.sender.notification(number, total_fee="100.30")).text)


def test_faq_08_success_ends_the_notifications_and_anything_else_brings_them_again(business: Business) -> None:
    bank, number = business.bank, business.order()
    with business.line.cut():
        business.pay(number)
        bank.ask(f"orders/{number}/wait?attempts=1&timeout=20")
        bank.ask("clock", to="next")
        told = bank.ask(f"orders/{number}/wait?attempts=2&timeout=20")
        assert [attempt["kind"] for attempt in told["attempts"]] == ["refused", "refused"]
    bank.ask("clock", to="next")
    told = bank.answered(number)
    assert [attempt["kind"] for attempt in told["attempts"]] == ["refused", "refused", "taken"]
    assert told["attempts"][-1]["response"].endswith("\nsuccess")
    assert bank.ask("clock")["next"] is None  # it is sent no more


def test_faq_09_a_shop_behind_a_firewall_that_blocks_every_notification_loses_nothing(business: Business) -> None:
    numbers = [business.order("tea") for _ in range(3)]
    with business.line.cut():
        for number in numbers[:2]:
            business.pay(number)
        caught = business.commands.run("catch-up", "--older-than", "0", "--csv")
    assert caught.code == 0
    assert {row["order"]: row["reason"] for row in caught.rows} == dict(zip(numbers, ("paid", "paid", "not_there")))
    assert [business.merchant.orders.paid_lines()[number] for number in numbers] == [1, 1, 0]


def test_faq_10_another_currency_than_that_of_the_contract_is_refused_before_it_is_sent(
    server: Server, gateway: Model, business: Business, tmp_path: Path
) -> None:
    """What the shop itself knows to be wrong is not sent; where its config is wrong, the gateway names the currency."""
    shop = business.merchant.shop
    number = business.merchant.orders.place_paid("EUR-1", "2024010200000001", "20240102120000", "EUR")
    refused = business.commands.run("refund", number, "1.00")
    assert (refused.code, refused.output) == (2, "")
    assert "the settlement currency" in refused.error or "currency of your contract" in refused.error
    assert business.bank.calls("forex_refund") == []
    with Shop(server, gateway, {**shop.config, "currency": "EUR"}, tmp_path, business.bank.ca) as in_euro:
        fields = {name: unescape(value) for name, value in in_euro.order()[1].items()}
    page = request("GET", f"{shop.config['gateway']}?{urlencode(fields)}")
    assert (fields["currency"], page.status, "ILLEGAL_CURRENCY" in page.text) == ("EUR", 400, True)


def test_faq_11_the_test_account_of_the_sample_config_works_with_a_sandbox_that_was_just_started(
    server: Server, gateway: Model, bank: Sandbox, tmp_path: Path
) -> None:
    bank.begin(days_ago=0)
    with Shop(server, gateway, {"gateway": f"{bank.address}/gateway.do"}, tmp_path, bank.ca) as shop:
        fields = {name: unescape(value) for name, value in shop.order()[1].items()}
        assert fields["partner"] == next(field.sample for field in gateway.config if field.name == "partner")
        assert request("GET", f"{shop.config['gateway']}?{urlencode(fields)}").status in (302, 303)
        bank.ask(f"orders/{fields['out_trade_no']}/pay", pay=True)
        assert bank.answered(fields["out_trade_no"])["answered"]
    assert (
        asked(gateway, shop.config, "single_trade_query", out_trade_no=fields["out_trade_no"])[0]["trade_status"]
        == "TRADE_FINISHED"
    )
