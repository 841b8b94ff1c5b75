"""Calls of the gateway: what is sent again and what never, what is waited for, what is logged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import pytest

from tests.support.fake_gateway import FakeGateway

from .calls import BUSY, GOOD, REFUSED, ROW, TRADE, Answers, Broken, refusal

REFUND = {"out_return_no": "R1", "out_trade_no": "1", "return_amount": "5.00", "currency": "USD", "reason": "x"}
PERIOD = {"start_date": "20261110", "end_date": "20261119"}


def test_a_query_gives_a_typed_record_with_everything_that_came(kit: ModuleType, config: dict[str, str]) -> None:
    trade = Answers(TRADE).client(kit, **config).single_trade_query(out_trade_no="1")
    assert (trade.trade_no, trade.trade_status, trade.subject) == ("2", "TRADE_FINISHED", "")
    assert list(trade.values) == ["out_trade_no", "trade_no", "trade_status", "more"]
    assert trade.values["more"] == "\u4e2d"


@pytest.mark.parametrize("reply", [OSError("cut"), BUSY, (500, b"")], ids=["nobody", "busy", "status"])
def test_what_may_be_repeated_is_tried_three_times_after_one_and_three_seconds(
    kit: ModuleType, config: dict[str, str], reply: Any
) -> None:
    answers = Answers(reply)
    with pytest.raises(kit.KitError) as caught:
        answers.client(kit, **config).single_trade_query(out_trade_no="1")
    assert caught.value.may_retry
    assert (len(answers.calls), answers.waits) == (3, [1, 3])
    assert Answers(reply, TRADE).client(kit, **config).single_trade_query(out_trade_no="1").trade_no == "2"


@pytest.mark.parametrize("reply", [OSError("cut"), BUSY, REFUSED, (500, b""), b"<html>"])
def test_a_refund_is_sent_once_whatever_comes_back(kit: ModuleType, config: dict[str, str], reply: Any) -> None:
    answers = Answers(reply)
    with pytest.raises(kit.KitError):
        answers.client(kit, **config).forex_refund(**REFUND)
    assert len(answers.calls) == 1


def test_a_refusal_is_not_tried_again(kit: ModuleType, config: dict[str, str]) -> None:
    answers = Answers(REFUSED)
    error = refusal(kit, lambda: answers.client(kit, **config).single_trade_query(out_trade_no="1"))
    assert error == ("gateway_error", "RETURN_AMOUNT_EXCEED", "the amount is more than what is left of the trade")
    assert len(answers.calls) == 1


def test_two_refunds_of_a_merchant_keep_the_pause_in_whatever_client(kit: ModuleType, config: dict[str, str]) -> None:
    mine = {**config, "partner": "2088000000000007"}
    first, second, other = Answers(GOOD), Answers(GOOD), Answers(GOOD)
    first.client(kit, **mine).forex_refund(**REFUND)
    other.client(kit, **{**config, "partner": "2088000000000008"}).forex_refund(**REFUND)
    second.client(kit, **mine).forex_refund(**{**REFUND, "out_return_no": "R2"})
    assert (first.waits, other.waits) == ([], [])
    assert len(second.waits) == 1 and 2 < second.waits[0] <= 3


def test_a_service_that_is_called_by_the_wrong_method_is_not_called(kit: ModuleType, config: dict[str, str]) -> None:
    answers = Answers(GOOD)
    client = answers.client(kit, **config)
    for name, call in (
        ("forex_compare_file", lambda: client.call("forex_compare_file", PERIOD)),
        ("forex_refund_file", lambda: client.call("forex_refund_file", {})),
        ("forex_refund", lambda: client.read("forex_refund", REFUND, print)),
        ("forex_refund", lambda: client.upload("forex_refund", REFUND, [])),
        ("create_forex_trade", lambda: client.call("create_forex_trade", {})),
    ):
        assert refusal(kit, call) == ("unknown", name, "")
    assert answers.calls == []


def test_records_of_a_table_come_one_by_one_and_are_counted(kit: ModuleType, config: dict[str, str]) -> None:
    rows: list[Any] = []
    count = Answers(ROW + b"\r\n" + ROW).client(kit, **config).forex_compare_file(rows.append, **PERIOD)
    assert (count, [row.amount for row in rows]) == (2, ["0.11", "0.11"])


def test_once_a_record_was_handed_out_nothing_is_tried_again(kit: ModuleType, config: dict[str, str]) -> None:
    class Cut(Answers):
        @contextmanager
        def stream(self, *call: Any) -> Iterator[tuple[int, Any]]:
            self.calls.append(call)
            yield 200, Broken(self.replies[0])  # type: ignore[arg-type]

    for data, tries in ((ROW + b"\n" + ROW[:9], 1), (ROW[:9], 3)):
        rows: list[Any] = []
        answers = Cut(data)
        client = answers.client(kit, **config)
        error = refusal(kit, lambda client=client, rows=rows: client.forex_compare_file(rows.append, **PERIOD))
        assert error == ("unreachable", "", "")
        assert (len(answers.calls), len(rows)) == (tries, data.count(b"\n"))


def test_an_error_of_the_shops_own_code_goes_through(kit: ModuleType, config: dict[str, str]) -> None:
    def fails(row: object) -> None:
        raise ZeroDivisionError

    answers = Answers(ROW)
    with pytest.raises(ZeroDivisionError):
        answers.client(kit, **config).forex_compare_file(fails, **PERIOD)
    assert len(answers.calls) == 1


def test_each_try_is_a_line_in_the_log_without_secrets(kit: ModuleType, config: dict[str, str]) -> None:
    answers = Answers(OSError(f"no {config['key']}\n"), BUSY, TRADE)
    answers.client(kit, **config).single_trade_query(out_trade_no="1")
    assert answers.lines == [
        "call single_trade_query unreachable: OSError: no ***?",
        "call single_trade_query gateway_busy parameter=SYSTEM_ERROR: an error inside the gateway",
        "call single_trade_query ok",
    ]


def test_json_is_given_as_mappings(kit: ModuleType, config: dict[str, str], order: dict[str, str]) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    split = {"transIn": "2088101122136241", "amount": "10.00", "currency": "USD", "desc": 'a"b'}
    sent = gateway.create_forex_trade(**order, split_fund_info=[split], trade_information={"business_type": "4"})
    assert sent.parameters["split_fund_info"] == (
        '[{"transIn":"2088101122136241","amount":"10.00","currency":"USD","desc":"a\\"b"}]'
    )
    assert sent.parameters["trade_information"] == '{"business_type":"4"}'
    for wrong in ({"split_fund_info": "[]"}, {"split_fund_info": [7]}, {"trade_information": {"business_type": 4}}):
        with pytest.raises(kit.KitError, match="give its parts|: text"):
            gateway.create_forex_trade(**order, **wrong)


@pytest.mark.parametrize("is_cut", [False, True])
def test_a_table_is_streamed_over_http_and_must_be_whole(kit: ModuleType, config: dict[str, str], is_cut: bool) -> None:
    rows: list[Any] = []
    with FakeGateway((ROW + b"\n") * 1000, cut_short=is_cut) as fake:
        client = kit.Client(kit.Gateway(kit.Config(**config, gateway=fake.address)), wait=[].append)
        if is_cut:
            assert refusal(kit, lambda: client.forex_compare_file(rows.append, **PERIOD))[0] == "unreachable"
        else:
            assert client.forex_compare_file(rows.append, **PERIOD) == 1000
    assert len(rows) == 1000
