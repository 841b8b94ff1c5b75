"""Refunds: never more than was paid, never twice, and nothing is sent that would be refused."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .calls import BUSY, GOOD, REFUSED, Answers, refusal
from .conftest import PACKAGE

NUMBER = "20261123082744-n4l41n"
REPEATED = b"<alipay><is_success>F</is_success><error>REPEATED_REFUNDMENT_REQUEST</error></alipay>"


@dataclass
class Scene:
    """A paid order of 8.00, and a gateway."""

    kit: ModuleType
    config: dict[str, str]
    orders: Any

    def refunds(self, *replies: Any) -> tuple[Any, Answers]:
        answers = Answers(*(replies or (GOOD,)))
        return self.kit.Refunds(answers.client(self.kit, **self.config), Handlers(self.orders)), answers

    @property
    def asked(self) -> dict[str, str]:
        return dict(self.orders.find(NUMBER).asked)


@dataclass
class Handlers:
    """What the sample does."""

    store: Any

    def find_order(self, number: str) -> Any:
        return self.store.find(number)

    def refund_asked(self, order: Any, refund: str, amount: str) -> bool:
        marked: bool = self.store.ask(order.number, refund, amount)
        return marked

    def refund_withdrawn(self, order: Any, refund: str) -> None:
        self.store.withdraw(order.number, refund)


@pytest.fixture
def scene(kit: ModuleType, config: dict[str, str], tmp_path: Path) -> Scene:
    orders = kit.FileOrders(tmp_path)
    for number, amounts in ((NUMBER, {"total_fee": "8.00"}), ("RMB", {"rmb_fee": "50.00"})):
        orders.create(kit.Order(number, "USD", amounts))
        orders.paid(number, "77")
    orders.create(kit.Order("open", "USD", {"total_fee": "8.00"}))
    orders.create(kit.Order("EUR", "EUR", {"total_fee": "8.00"}))
    orders.paid("EUR", "78")
    return Scene(kit, config, orders)


def test_a_refund_is_marked_and_sent_with_what_the_order_says(scene: Scene) -> None:
    refunds, answers = scene.refunds()
    done = refunds.refund(NUMBER, "5.00", "Wrong size", "R1")
    assert (done.refund, done.amount, done.currency, done.before) == ("R1", "5.00", "USD", False)
    assert done.parameters["return_amount"] == "5.00"
    assert done.parameters["gmt_return"] == "20261123120000"
    assert b"out_return_no=R1&" in answers.calls[0][3]
    assert scene.asked == {"R1": "5.00"}
    assert refunds.refund("RMB", "50.00", "x").parameters["return_rmb_amount"] == "50.00"


@pytest.mark.parametrize(
    ("order", "amount", "error"),
    [
        (NUMBER, "0.00", ("too_small", "return_amount", "0.01")),
        (NUMBER, "8.001", ("too_many_decimals", "return_amount", "2")),
        (NUMBER, "8.01", ("too_large", "return_amount", "8.00")),
        (NUMBER, "-1", ("bad_format", "return_amount", None)),
        ("EUR", "1.00", ("not_allowed", "currency", None)),
        ("open", "1.00", ("not_allowed", "out_trade_no", "the order is not paid")),
        ("none", "1.00", ("not_allowed", "out_trade_no", "there is no such order")),
    ],
)
def test_what_would_be_refused_is_neither_marked_nor_sent(scene: Scene, order: str, amount: str, error: Any) -> None:
    refunds, answers = scene.refunds()
    found = refusal(scene.kit, lambda: refunds.refund(order, amount, "x", "R1"))
    assert found[:2] == error[:2]
    assert error[2] in (None, found[2])
    assert answers.calls == []
    assert scene.asked == {}


def test_no_more_is_refunded_than_is_left(scene: Scene) -> None:
    refunds, answers = scene.refunds()
    refunds.refund(NUMBER, "5.5", "x", "R1")
    error = ("too_large", "return_amount", "2.50")
    assert refusal(scene.kit, lambda: refunds.refund(NUMBER, "2.51", "x", "R2")) == error
    scene.orders.refund(NUMBER, "R1", "refund_failed")
    refunds.refund(NUMBER, "8.00", "x", "R2")
    assert len(answers.calls) == 2


def test_a_refund_in_the_future_is_not_sent(scene: Scene) -> None:
    client = Answers(GOOD).client(scene.kit, **scene.config)
    given = {"out_return_no": "R1", "out_trade_no": NUMBER, "return_amount": "1.00", "currency": "USD", "reason": "x"}
    error = refusal(scene.kit, lambda: client.forex_refund(**given, gmt_return="20261123120001"))
    assert error == ("in_future", "gmt_return", "")


def test_a_number_is_sent_once_and_a_refusal_frees_it(scene: Scene) -> None:
    refunds, answers = scene.refunds(REFUSED, GOOD)
    assert refusal(scene.kit, lambda: refunds.refund(NUMBER, "5.00", "x", "R1"))[0] == "gateway_error"
    assert scene.asked == {}
    refunds.refund(NUMBER, "3.00", "x", "R1")
    assert refusal(scene.kit, lambda: refunds.refund(NUMBER, "3.00", "x", "R1")) == ("duplicate", "out_return_no", "")
    assert len(answers.calls) == 2


@pytest.mark.parametrize("reply", [OSError("cut"), BUSY, b""])
def test_a_refund_of_unknown_outcome_stays_marked_and_can_be_sent_again_under_its_number(scene: Scene, reply: Any) -> None:
    refunds, answers = scene.refunds(reply, REPEATED, GOOD, REFUSED)
    with pytest.raises(scene.kit.KitError):
        refunds.refund(NUMBER, "8.00", "x", "R1")
    assert scene.asked == {"R1": "8.00"}
    assert refunds.refund(NUMBER, "8", "x", "R1", again=True).before is True
    assert refunds.refund(NUMBER, "8.00", "x", "R1", again=True).before is False
    assert refusal(scene.kit, lambda: refunds.refund(NUMBER, "8.00", "x", "R1", again=True))[0] == "gateway_error"
    assert scene.asked == {"R1": "8.00"}
    for amount, number in (("7.00", "R1"), ("8.00", "R2")):
        error = refusal(scene.kit, lambda a=amount, n=number: refunds.refund(NUMBER, a, "x", n, again=True))
        assert error == ("not_allowed", "out_return_no", "")
    assert len(answers.calls) == 4


@pytest.mark.parametrize("code", ["NEVER_HEARD_OF", "", "REPEATED_REFUNDMENT_REQUEST"])
def test_a_refusal_that_does_not_say_that_nothing_went_out_leaves_the_marks(scene: Scene, code: str) -> None:
    refunds, _ = scene.refunds(f"<alipay><is_success>F</is_success><error>{code}</error></alipay>".encode())
    with pytest.raises(scene.kit.KitError):
        refunds.refund(NUMBER, "1.00", "x", "R1")
    with pytest.raises(scene.kit.KitError):
        refunds.refund_all([(NUMBER, "2.00", "x", "R2")])
    assert scene.asked == {"R1": "1.00", "R2": "2.00"}


@pytest.mark.parametrize("meaning", ["refunded", "refund_failed"])
def test_a_refund_with_a_known_outcome_is_not_sent_again(scene: Scene, meaning: str) -> None:
    refunds, answers = scene.refunds()
    refunds.refund(NUMBER, "1.00", "x", "R1")
    scene.orders.refund(NUMBER, "R1", meaning)
    error = refusal(scene.kit, lambda: refunds.refund(NUMBER, "1.00", "x", "R1", again=True))
    assert error == ("not_allowed", "out_return_no", "")
    assert len(answers.calls) == 1


class Rival(Handlers):
    """Somebody else marks a refund of 5.00 just before each of ours."""

    def refund_asked(self, order: Any, refund: str, amount: str) -> bool:
        self.store.ask(order.number, "rival", "5.00")
        return super().refund_asked(order, refund, amount)


def test_a_refund_that_is_marked_meanwhile_counts(scene: Scene) -> None:
    answers = Answers(GOOD)
    refunds = scene.kit.Refunds(answers.client(scene.kit, **scene.config), Rival(scene.orders))
    error = refusal(scene.kit, lambda: refunds.refund(NUMBER, "3.01", "x", "R1"))
    assert error == ("too_large", "return_amount", "3.00")
    lines = [(NUMBER, "2.00", "x", "R1"), (NUMBER, "1.01", "x", "R2")]
    scene.orders.withdraw(NUMBER, "rival")
    error = refusal(scene.kit, lambda: refunds.refund_all(lines))
    assert error == ("too_large", "line 1: return_amount", "3.00")
    assert answers.calls == [] and scene.asked == {"rival": "5.00"}
    refunds.refund(NUMBER, "3.00", "x", "R1")
    assert len(answers.calls) == 1


def test_a_batch_is_one_file_and_each_line_is_marked(scene: Scene) -> None:
    refunds, answers = scene.refunds()
    done = refunds.refund_all([(NUMBER, "3.00", "x", "R1"), (NUMBER, "5.00", "y", "")])
    assert [one.amount for one in done] == ["3.00", "5.00"]
    assert scene.asked == {"R1": "3.00", done[1].refund: "5.00"}
    assert len(answers.calls) == 1
    line = b"2088101122136241|R1|20261123082744-n4l41n|USD|3.00|20261123120000|x\n"
    assert line in answers.calls[0][3]


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ((NUMBER, "0", "x", "R9"), ("too_small", "line 777: return_amount", "0.01")),
        ((NUMBER, "0.25", "x", "R9"), ("too_large", "line 777: return_amount", "0.24")),
        ((NUMBER, "0.01", "x", "R8"), ("duplicate", "line 777: out_return_no", "")),
        ((NUMBER, "0.01", "a|b", "R9"), ("not_in_line", "line 777: reason", "")),
        (("none", "0.01", "x", "R9"), ("not_allowed", "line 777: out_trade_no", "there is no such order")),
        (("RMB", "0.01", "x", "R9"), ("not_allowed", "line 777: out_trade_no", "")),
        ((NUMBER, "0.01", "x", "taken"), ("duplicate", "line 777: out_return_no", "")),
    ],
)
def test_a_batch_with_one_bad_line_marks_and_sends_nothing(scene: Scene, bad: Any, error: Any) -> None:
    refunds, answers = scene.refunds()
    scene.orders.refund(NUMBER, "taken", "refunded")
    lines = [(NUMBER, "0.01", "x", f"R{n + 10}") for n in range(775)]
    lines.insert(5, (NUMBER, "0.01", "x", "R8"))
    assert refusal(scene.kit, lambda: refunds.refund_all([*lines, bad, *lines[:0]])) == error
    assert answers.calls == []
    assert scene.asked == {}


def test_a_batch_that_the_gateway_refuses_frees_every_number(scene: Scene) -> None:
    lines = [(NUMBER, "1.00", "x", "R1"), (NUMBER, "1.00", "x", "R2")]
    refunds, _ = scene.refunds(REFUSED)
    assert refusal(scene.kit, lambda: refunds.refund_all(lines))[0] == "gateway_error"
    assert scene.asked == {}
    lost, _ = scene.refunds(OSError())
    assert refusal(scene.kit, lambda: lost.refund_all(lines))[0] == "unreachable"
    assert scene.asked == {"R1": "1.00", "R2": "1.00"}


def test_amounts_are_compared_exactly() -> None:
    amounts = import_module(f"{PACKAGE}.amounts")
    assert amounts.same("0.1", "0.100") and amounts.same("8", "8.00") and not amounts.same("8.001", "8.002")
    assert not amounts.same("", "") and not amounts.same("1", "1.")
    assert amounts.compared("0.3", "0.30000000000000000000000000000000000001") < 0 < amounts.compared("10", "9.99")
    assert amounts.rest("8", ["0.1", "0.2"]) == "7.7"
    assert amounts.rest("0.05", ["0.045"]) == "0.005"
    assert amounts.rest("1", ["2.5"]) == "0.0"
