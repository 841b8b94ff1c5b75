"""Money that moves back: what is not sent, what stays marked, and that nothing is paid twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.shops.orders import Orders

from .toolbox import PROGRAMS, Built, run

Back = Callable[..., list[str]]
TWICE = "out_return_no: stands in the message more than once"
NOT_MARKED = "out_return_no: is not a value that is allowed here"
TOO_MUCH = "return_amount: is above the maximum"
LOST = "the gateway gave no whole answer"
REPEATED = "REPEATED_REFUNDMENT_REQUEST: the gateway refused the call: this refund number was used before"
REFUSED = "CURRENCY_NOT_SAME: the gateway refused the call: the currency is not that of the trade"


@pytest.fixture(scope="session")
def program(built: Built) -> Path:
    return built.program("Back", PROGRAMS / "Back.cs")


@pytest.fixture
def back(runtime: list[str], program: Path, tmp_path: Path) -> Back:
    """`back("REPLY;COMMAND;...", ...)`: of each the outcome, how many calls were sent, and the marks of order "1" (8.00)."""
    orders = Orders(tmp_path)
    orders.place_paid("1", "77", "20240102120000")
    orders.place_paid("eur", "78", "20240102120000", "EUR")
    orders.place("open")

    def call(*steps: str) -> list[str]:
        done = run(*runtime, program, orders.folder, *steps)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.splitlines()

    return call


def test_a_refund_that_would_be_refused_is_neither_marked_nor_sent(back: Back) -> None:
    said = back(*(f"good;refund;{amount};R1" for amount in ("0", "0.001", "8.01", "-1", "")))
    assert [line.split(" | ")[1:] for line in said] == [["0", ""]] * 5
    assert said[2].startswith(f"{TOO_MUCH}: 8.00")


def test_the_rest_of_an_order_is_what_was_not_asked_for(back: Back) -> None:
    assert back("good;refund;5.00;R1", "good;refund;3.5;R2", "good;refund;3;R1", "good;refund;3;R2") == [
        "R1 | 1 | R1=5.00",
        f"{TOO_MUCH}: 3.00 | 0 | R1=5.00",
        f"{TWICE} | 0 | R1=5.00",
        "R2 | 1 | R1=5.00 R2=3",
    ]


def test_a_mark_goes_when_the_gateway_refuses_and_stays_when_nobody_knows(back: Back) -> None:
    steps = {
        "CURRENCY_NOT_SAME;refund;1;R1": f"{REFUSED} | 1 | ",
        "throws;refund;1;R1": f"{LOST} | 1 | R1=1",
        "good;refund;1;R1": f"{TWICE} | 0 | R1=1",
        "NEW_CODE;refund;1;R2": "NEW_CODE: the gateway refused the call | 1 | R1=1 R2=1",
        "REPEATED_REFUNDMENT_REQUEST;refund;1;R3": f"{REPEATED} | 1 | R1=1 R2=1 R3=1",
    }
    assert dict(zip(steps, back(*steps))) == steps


def test_a_refund_is_sent_again_only_as_it_was_marked(back: Back) -> None:
    steps = {
        "throws;refund;1;R1": f"{LOST} | 1 | R1=1",
        "good;refund;2;R1;again": f"{NOT_MARKED} | 0 | R1=1",
        "good;refund;1;R9;again": f"{NOT_MARKED} | 0 | R1=1",
        "CURRENCY_NOT_SAME;refund;1.0;R1;again": f"{REFUSED} | 1 | R1=1",
        "REPEATED_REFUNDMENT_REQUEST;refund;1.00;R1;again": "R1 before | 1 | R1=1",
    }
    assert dict(zip(steps, back(*steps))) == steps


@pytest.mark.parametrize("meaning", ["refunded", "refund_failed"])
def test_a_refund_that_has_come_to_something_is_not_sent_again(back: Back, tmp_path: Path, meaning: str) -> None:
    orders = Orders(tmp_path)
    orders.ask("1", "R1", "1.00")
    (orders.folder_of("1") / f"refund.{b'R1'.hex()}.{meaning}").mkdir()
    assert back("good;refund;1.00;R1;again") == [f"{NOT_MARKED} | 0 | R1=1.00"]


def test_what_somebody_else_marks_meanwhile_leaves_less(back: Back) -> None:
    assert back("rival;refund;3.01;R1", "rival;refund;3.00;R1") == [
        f"{TOO_MUCH}: 3.00 | 0 | RIVAL=5.00",
        "R1 | 1 | R1=3.00 RIVAL=5.00",
    ]


def test_what_somebody_else_marks_meanwhile_leaves_less_for_a_batch(back: Back) -> None:
    assert back("rival;all;1,3.00,B1;1,0.01,B2", "rival;all;1,2.00,B1;1,1.00,B2") == [
        f"line 1: {TOO_MUCH}: 3.00 | 0 | RIVAL=5.00",
        "B1 B2 | 1 | B1=2.00 B2=1.00 RIVAL=5.00",
    ]


def test_the_marks_of_a_batch_stay_when_nobody_knows(back: Back) -> None:
    replies = ("throws", "NEW_CODE", "REPEATED_REFUNDMENT_REQUEST")
    said = back(*(f"{reply};all;1,1,B{i}" for i, reply in enumerate(replies)))
    assert [line.split(" | ")[1:] for line in said] == [["1", "B0=1"], ["1", "B0=1 B1=1"], ["1", "B0=1 B1=1 B2=1"]]


def test_a_batch_is_sent_whole_or_not_at_all(back: Back) -> None:
    bad = {
        "none,1,B2": "line 2: out_trade_no: is not a value that is allowed here: there is no such order",
        "open,1,B2": "line 2: out_trade_no: is not a value that is allowed here: the order is not paid",
        "eur,1,B2": "line 2: currency: is not a value that is allowed here: the currency of your contract (FAQ 10)",
        "1,0,B2": "line 2: return_amount: is below the minimum: 0.01",
        "1,4.01,B2": "line 2: return_amount: is above the maximum: 4.00",
        "1,1,B1": f"line 2: {TWICE}",
    }
    said = back(*(f"good;all;1,4.00,B1;{line}" for line in bad))
    assert dict(zip(bad, said)) == {line: f"{says} | 0 | " for line, says in bad.items()}


def test_after_a_refusal_no_line_of_a_batch_is_marked(back: Back) -> None:
    refused, sent = back("CURRENCY_NOT_SAME;all;1,4.00,B1;1,4,B2", "good;all;1,4.00,B1;1,4,B2")
    assert (refused, sent) == (f"{REFUSED} | 1 | ", "B1 B2 | 1 | B1=4.00 B2=4")


def test_a_batch_with_a_refund_that_is_marked_leaves_no_other_mark(back: Back) -> None:
    assert back("good;refund;1;B2", "good;all;1,1,B1;1,1,B2")[1] == f"line 2: {TWICE} | 0 | B2=1"


def test_security_05_a_query_beside_a_late_notification_credits_once(back: Back) -> None:
    assert back("true;race;50") == ["50 already_paid+paid"]
