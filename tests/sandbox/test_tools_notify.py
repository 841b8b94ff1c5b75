"""`kitsmith notify` against shops that are right, and shops that are wrong on purpose."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Model
from generator.reference.carriage import build_url, sent
from generator.reference.notifications import Receipt
from generator.reference.settings import checked
from generator.reference.signing import Signer
from generator.reference.validation import Validation
from generator.sandbox.maker import Maker, Order
from generator.sandbox.scenarios import SCENARIOS
from generator.sandbox.scorecard import expected
from generator.vectors import testkeys
from tests.conftest import ROOT
from tests.sandbox.raw_server import RawServer, http
from tests.sandbox.reference_shop import ReferenceShop

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
PARTNER = "2088101122136241"
ORDER = {"number": "A-1", "currency": "USD", "total_fee": "8.00"}
PRICE = ("--order", "A-1", "--set", "total_fee=8.00")

Notify = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def notify(kitsmith: Notify) -> Notify:
    def run(address: str, *words: str) -> subprocess.CompletedProcess[str]:
        return kitsmith("notify", address, *words)

    return run


def config(**changes: str) -> dict[str, str]:
    return {"charset": "utf-8", "sign_type": "MD5", "key": KEY, "partner": PARTNER, "currency": "USD", **changes}


def card(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def of(found: dict[str, Any], scenario: str) -> list[dict[str, Any]]:
    return [line for line in found["lines"] if line["scenario"] == scenario]


def test_a_correct_shop_is_green_in_every_scenario(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER) as shop:
        done = notify(shop.address, "--all", "--genuine", *PRICE, "--json")
    found = card(done)
    assert (done.returncode, found["red"], found["yellow"]) == (0, 0, 0)
    assert {line["scenario"] for line in found["lines"]} == set(SCENARIOS) - {"not-genuine"}
    assert shop.credits == 1


def test_a_correct_shop_with_gbk_is_green(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(charset="gbk"), ORDER) as shop:
        found = card(notify(shop.address, "--all", "--genuine", *PRICE, "--charset", "gbk", "--json"))
    assert found["red"] == found["yellow"] == 0
    assert of(found, "gbk")[0]["expected"] == "success"


@pytest.mark.parametrize("sign_type", ["RSA", "RSA2"])
def test_a_correct_shop_with_rsa_is_green(gateway: Model, notify: Notify, tmp_path: Path, sign_type: str) -> None:
    key = testkeys.make("gateway")
    (tmp_path / "gateway.pem").write_text(testkeys.pem("PRIVATE KEY", key.pkcs8()))
    public = testkeys.bare(key.spki())
    with ReferenceShop(gateway, config(sign_type=sign_type, public_key=public), ORDER) as shop:
        done = notify(
            shop.address,
            "--all",
            "--genuine",
            *PRICE,
            "--sign-type",
            sign_type,
            "--private-key",
            "gateway.pem",
            "--json",
        )
    assert card(done)["red"] == card(done)["yellow"] == 0


def takes_all(receipt: Receipt) -> bytes:
    return b"success"


def takes_unless(*reasons: str) -> Callable[[Receipt], bytes]:
    """A shop that forgot a check: it takes what should be refused for one of these reasons."""
    return lambda receipt: b"success" if receipt.reason in reasons else receipt.answer.encode()


@pytest.mark.parametrize(
    ("reason", "scenario"),
    [
        ("bad_signature", "forged"),
        ("bad_signature", "altered"),
        ("missing", "unsigned"),
        ("wrong_sign_type", "wrong-sign-type"),
        ("bad_signature", "signature-form"),
        ("other_currency", "other-currency"),
        ("other_amount", "other-amount"),
        ("missing", "folded-parameter"),
        ("duplicate", "duplicate-name"),
        ("malformed", "malformed-bytes"),
        ("bad_signature", "cut-short"),
        ("missing", "empty"),
        ("oversized", "oversized"),
        ("unknown_order", "unknown-order"),
        ("bad_format", "hostile-order"),
        ("other_partner", "other-partner"),
        ("missing", "no-notify-id"),
        ("missing", "get-request"),
        ("wrong_content_type", "json-body"),
        ("wrong_content_type", "other-content-type"),
        ("malformed", "gbk"),
        ("conflict", "other-trade"),
        ("conflict", "refund-before-payment"),
    ],
)
def test_a_shop_that_forgot_a_check_is_red(gateway: Model, notify: Notify, reason: str, scenario: str) -> None:
    with ReferenceShop(gateway, config(), ORDER, takes_unless(reason)) as shop:
        done = notify(shop.address, "--scenario", scenario, "--genuine", *PRICE, "--json")
    assert done.returncode == 1
    reds = [line for line in of(card(done), scenario) if line["verdict"] == "red"]
    assert reason in {line["reason"] for line in reds}


@pytest.mark.parametrize(
"scenario", ["paid", "closed", "other-status", "chinese", "odd-values", "same-amount", "twice", "refund"]
)
def test_a_shop_that_refuses_what_is_right_is_red(gateway: Model, notify: Notify, scenario: str) -> None:
    with ReferenceShop(gateway, config(), ORDER, lambda receipt: b"fail") as shop:
        done = notify(shop.address, "--scenario", scenario, "--genuine", *PRICE, "--json")
    assert done.returncode == 1
    assert {line["verdict"] for line in card(done)["lines"]} == {"red"}


def test_a_shop_that_answers_success_to_everything_is_red_wherever_it_must_not(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER, takes_all) as shop:
        found = card(notify(shop.address, "--all", "--genuine", *PRICE, "--json"))
    assert all((line["verdict"] == "red") == (line["expected"] == "fail") for line in found["lines"])


def test_twenty_at_once_reach_the_shop_and_credit_once(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER) as shop:
        assert notify(shop.address, "--scenario", "20-at-once", "--genuine", *PRICE).returncode == 0
    assert [r.reason for r in shop.receipts].count("already_paid") == 19
    assert shop.credits == 1


@pytest.mark.parametrize(
    ("scenario", "reasons"),
    [
        ("refund-before-payment", ["conflict"]),
        ("refund", ["paid", "refunded", "already_refunded"]),
        ("refund-twice", ["paid", "refunded", "already_refunded"]),
        ("refund-next-day", ["paid", "refunded", "refunded"]),
        ("refund-unasked", ["paid", "refunded"]),
        ("refund-failed", ["paid", "refund_failed", "refunded"]),
    ],
)
def test_refunds_are_told_in_every_order(gateway: Model, scenario: str, reasons: list[str]) -> None:
    order = Order("A-1", "USD", {"total_fee": "8.00"}, "2009042976780315")
    maker = Maker(gateway, checked(gateway, {**config(), "gateway": "local"}), order, "2026-02-28 23:59:59")
    found = []
    for message in SCENARIOS[scenario].makes(maker):
        receipt, order = expected(message, maker, ("200", "true"))
        maker = replace(maker, order=order)
        found.append(receipt.reason)
    assert found == reasons


def test_some_of_twenty_refused_is_yellow(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER, lambda r: b"success" if r.reason == "paid" else b"fail") as shop:
        done = notify(shop.address, "--scenario", "20-at-once", "--genuine", *PRICE, "--json")
    assert done.returncode == 0
    assert card(done)["yellow"] == 1


def test_another_answer_than_fail_is_yellow(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER, lambda r: b"error") as shop:
        done = notify(shop.address, "--scenario", "forged", "--genuine", *PRICE, "--json")
    assert (done.returncode, card(done)["yellow"]) == (0, 1)


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Internal Server Error", "302 Found"])
def test_a_page_that_is_not_reached_is_red_whatever_is_expected(notify: Notify, status: str) -> None:
    with RawServer(http(b"no", status)) as server:
        assert notify(server.address, "--scenario", "forged", "--genuine", *PRICE).returncode == 1


def test_set_changes_the_message_and_the_order_when_nobody_else_knows_it(gateway: Model, notify: Notify) -> None:
    order = {**ORDER, "currency": "JPY", "total_fee": "800"}
    with ReferenceShop(gateway, config(currency="JPY"), order) as shop:
        words = ("--order", "A-1", "--set", "total_fee=800", "--set", "currency=JPY")
        assert notify(shop.address, "--scenario", "paid", "--genuine", *words).returncode == 0
    assert shop.credits == 1


def test_an_order_that_is_priced_in_rmb_is_paid(gateway: Model, notify: Notify) -> None:
    order = {"number": "A-1", "currency": "USD", "rmb_fee": "12.00"}
    with ReferenceShop(gateway, config(), order) as shop:
        done = notify(shop.address, "--all", "--genuine", "--order", "A-1", "--set", "rmb_fee=12.00", "--json")
    assert card(done)["red"] == 0
    assert shop.credits == 1


def test_without_a_sandbox_a_correct_shop_answers_fail_to_all(notify: Notify) -> None:
    with RawServer(http(b"fail")) as server:
        done = notify(server.address, "--all", "--sandbox", "http://127.0.0.1:1", *PRICE, "--json")
    assert done.returncode == 0
    assert {line["expected"] for line in card(done)["lines"]} == {"fail"}
    assert "There is no sandbox" in done.stderr


def test_the_scorecard_for_people_says_what_is_wrong(gateway: Model, notify: Notify) -> None:
    with ReferenceShop(gateway, config(), ORDER, takes_all) as shop:
        done = notify(shop.address, "--scenario", "forged", "--scenario", "paid", "--genuine", *PRICE)
    lines = done.stdout.splitlines()
    assert lines[0].split()[:2] == ["red", "forged"]
    assert "must refuse" in lines[1]
    assert lines[-1] == "1 green, 0 yellow, 1 red"


def test_list_names_every_scenario_in_one_line(notify: Notify) -> None:
    done = notify("-", "--scenario", "list")
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(SCENARIOS)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("http://10.0.0.1/",), "--allow-host 10.0.0.1"),
        (("http://127.0.0.1:1/", "--scenario", "nothing"), "--scenario nothing: expected one of forged"),
        (("http://127.0.0.1:1/", "--genuine"), "no order"),
        (("http://127.0.0.1:1/", "--all", "--sandbox", "http://127.0.0.1:1"), "Nothing answers at http://127.0.0.1:1,"),
        (("http://127.0.0.1:1/", "--genuine", "--order", "A"), "give its price"),
        (("http://127.0.0.1:1/", "--genuine", *PRICE, "--set", "x"), "expected NAME=VALUE"),
        (("http://127.0.0.1:1/", "--genuine", *PRICE, "--sign-type", "DSA"), "MD5, RSA, RSA2"),
        (("http://127.0.0.1:1/", "--genuine", *PRICE, "--sign-type", "RSA2"), "needs --private-key"),
        (("http://127.0.0.1:1/", "--genuine", *PRICE, "--partner", "2088"), "needs --key"),
        (("http://127.0.0.1:1/", "--genuine", *PRICE, "--private-key", "none.pem"), "cannot be read"),
        (("nowhere", "--genuine", *PRICE), "is no address"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_code_2(notify: Notify, words: tuple[str, ...], says: str) -> None:
    done = notify(*words)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A running sandbox; what it printed when it was ready."""
    folder = tmp_path / "sandbox"
    folder.mkdir()
    command = [sys.executable, "-m", "generator", "sandbox", "--port", "0", "--json"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()


def test_with_a_sandbox_the_shop_really_asks_and_is_green(
    gateway: Model, notify: Notify, sandbox: dict[str, str]
) -> None:
    with ReferenceShop(gateway, config(gateway=sandbox["gateway"]), ORDER, ask=True) as shop:
        done = notify(shop.address, "--all", "--sandbox", sandbox["address"], *PRICE, "--json")
    found = card(done)
    assert done.returncode == 0, [line for line in found["lines"] if line["verdict"] == "red"]
    assert found["sandbox"] is True
    assert of(found, "not-genuine")[0]["reason"] == "not_genuine"


def test_a_shop_that_does_not_ask_is_red(gateway: Model, notify: Notify, sandbox: dict[str, str]) -> None:
    with ReferenceShop(gateway, config(gateway=sandbox["gateway"]), ORDER) as shop:
        done = notify(shop.address, "--scenario", "not-genuine", "--sandbox", sandbox["address"], *PRICE)
    assert done.returncode == 1


def ordered_through(gateway: Model, sandbox: dict[str, str], changes: Mapping[str, str]) -> dict[str, str]:
    """Takes the order to the sandbox's cashier, as a browser would; gives the shop's config."""
    own = checked(gateway, {**config(), **changes, "gateway": sandbox["gateway"]})
    signer = Signer(gateway, own)
    given = {"subject": "Tea", "out_trade_no": "A-1", "total_fee": "8.00", "currency": "USD"}
    complete = Validation(signer, gateway.service("create_forex_trade")).complete(given)
    address = build_url(signer, sandbox["gateway"], sent(signer, complete)[0])
    with urllib.request.urlopen(address, timeout=10) as page:  # noqa: S310  # the test's own sandbox
        assert b"ILLEGAL" not in page.read()
    return own


def test_the_newest_order_of_the_sandbox_is_taken(gateway: Model, notify: Notify, sandbox: dict[str, str]) -> None:
    own = ordered_through(gateway, sandbox, {})
    with ReferenceShop(gateway, own, ORDER, ask=True) as shop:
        done = notify(shop.address, "--sandbox", sandbox["address"], "--json")
    assert (done.returncode, shop.credits) == (0, 1)
    assert card(done)["order"]["number"] == "A-1"


def test_set_changes_the_message_of_an_order_that_the_sandbox_knows(
    gateway: Model, notify: Notify, sandbox: dict[str, str]
) -> None:
    own = ordered_through(gateway, sandbox, {})
    with ReferenceShop(gateway, own, ORDER, ask=True) as shop:
        done = notify(shop.address, "--sandbox", sandbox["address"], "--set", "total_fee=9.00", "--json")
    assert done.returncode == 0
    assert [line["reason"] for line in card(done)["lines"]] == ["other_amount"]


def test_keys_and_sign_type_come_from_the_sandbox(gateway: Model, notify: Notify, sandbox: dict[str, str]) -> None:
    request = urllib.request.Request(sandbox["control"] + "partners", b'{"currency": "USD"}', method="POST")  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        partner = json.loads(answer.read())["config"]
    own = ordered_through(gateway, sandbox, {**partner, "sign_type": "RSA2", "charset": "gbk"})
    with ReferenceShop(gateway, own, ORDER, ask=True) as shop:
        done = notify(shop.address, "--all", "--sandbox", sandbox["address"], "--json")
    found = card(done)
    assert (found["sign_type"], found["charset"], found["partner"]) == ("RSA2", "gbk", own["partner"])
    assert found["red"] == found["yellow"] == 0
    assert shop.credits == 1
