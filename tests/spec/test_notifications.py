"""Notifications and the sample shop: mistakes in their descriptions are named with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.spec import load
from tests.conftest import MADE_UP
from tests.spec.test_problems import change, problems

FILE = "notifications.yaml"


def test_a_description_without_notifications_loads(description: Path) -> None:
    for file in (FILE, "shop.yaml", "answers.yaml", "codes.yaml", "commands.yaml"):
        (description / file).unlink()
    for path in (description / "services").iterdir():
        if "called_by: server" in path.read_text():
            path.unlink()
    gateway = load(description)
    assert gateway.notifications is None
    assert not gateway.calls_gateway
    assert (gateway.answers, gateway.codes, gateway.commands) == ((), (), None)
    assert "timeout" not in {f.name for f in gateway.config}


def test_an_unknown_meaning_is_refused(description: Path) -> None:
    change(description, FILE, "TRADE_CLOSED: closed", "TRADE_CLOSED: shut")
    (problem,) = problems(description)
    assert "meanings.TRADE_CLOSED: 'shut' is not known here, expected one of paid, closed, refunded" in problem


def test_a_status_that_no_message_holds_is_refused(description: Path) -> None:
    change(description, FILE, "status: trade_status", "status: trade_state")
    (problem,) = problems(description)
    assert "no parameter 'trade_state'" in problem


def test_an_order_number_that_may_be_missing_is_refused(description: Path) -> None:
    text = (description / FILE).read_text()
    (description / FILE).write_text(text.replace("out_trade_no: {required: true, ", "out_trade_no: {"))
    assert all("'out_trade_no' is not among the required parameters" in p for p in problems(description))
    assert len(problems(description)) == 2


def test_only_the_last_kind_takes_the_rest(description: Path) -> None:
    change(description, FILE, "      known_by: out_return_no\n", "")
    (problem,) = problems(description)
    assert "kinds.refund: 'known_by' is missing" in problem


def test_an_amount_must_be_a_decimal(description: Path) -> None:
    change(description, FILE, "amounts: [total_fee, rmb_fee]", "amounts: [total_fee, rmb_fee, trade_no]")
    kind, service = problems(description)
    assert "amounts[2]: 'trade_no' has no format of kind decimal" in kind
    assert "pays_by.service: has no parameter 'trade_no'" in service


def test_a_reason_without_words_is_refused(description: Path) -> None:
    change(description, FILE, "    conflict: The order's state does not go with this message; look at the order\n", "")
    (problem,) = problems(description)
    assert "reasons: 'conflict' is missing" in problem


def test_one_word_for_taken_and_again_is_refused(description: Path) -> None:
    change(description, FILE, "again: fail", "again: success")
    (problem,) = problems(description)
    assert "answers.again: is the word for taken as well" in problem


@pytest.mark.parametrize("source", ["config.partnr", "message.", "order.number"])
def test_a_question_with_an_unknown_source_is_refused(description: Path, source: str) -> None:
    change(description, FILE, "partner: config.partner, notify_id", f"partner: {source}, notify_id")
    (problem,) = problems(description)
    assert f"check.query.partner: '{source}' is no source" in problem


def test_goods_are_priced_in_an_amount_of_the_notifications(description: Path) -> None:
    change(description, "shop.yaml", "{rmb_fee:", "{cny_fee:")
    (problem,) = problems(description)
    assert "goods.postcards.price: expected exactly one of total_fee: amount, rmb_fee: amount" in problem


def test_the_made_up_gateway_has_other_words_and_nobody_to_ask() -> None:
    rules = load(MADE_UP).notifications
    assert rules is not None
    assert (rules.taken, rules.again, rules.check, rules.amounts) == ("OK", "RETRY", None, ("sum",))


def test_the_partner_of_a_message_is_a_field_of_the_config(description: Path) -> None:
    change(description, FILE, "partner: partner}", "partner: merchant}")
    (problem,) = problems(description)
    assert "names.partner: no config field 'merchant'" in problem


def test_an_amount_with_a_currency_of_its_own_is_an_amount(description: Path) -> None:
    change(description, FILE, "currencies: {rmb_fee: CNY}", "currencies: {cny_fee: CNY}")
    (problem,) = problems(description)
    assert "currencies.cny_fee: 'cny_fee' is no amount of a kind" in problem


def test_the_shop_pays_by_a_service_that_is_there(description: Path) -> None:
    change(description, "shop.yaml", "service: create_forex_trade", "service: create_trade")
    (problem,) = problems(description)
    assert "pays_by.service: no service 'create_trade'" in problem
