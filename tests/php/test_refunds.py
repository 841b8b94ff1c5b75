"""Money that moves back, and what a query teaches: never twice, never more than was paid, nothing half."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

HEAD = """
use AlipayCrossBorder\\Client;
use AlipayCrossBorder\\FileOrders;
use AlipayCrossBorder\\Notifications;
use AlipayCrossBorder\\Order;
use AlipayCrossBorder\\Refunds;
use AlipayCrossBorder\\Testing;
use AlipayCrossBorder\\Transport;

class Wire implements Transport
{
    public $reply;
    public $bodies = array();
    public function send($method, $address, $contentType, $body)
    {
        $this->bodies[] = $body;
        if ($this->reply === null) {
            throw new RuntimeException('nobody there');
        }
        return array(200, $this->reply);
    }
}
list($folder, $replies, $given) = $given;
copy($argv[1] . '/handlers.sample.php', "$folder/handlers.php");
$orders = new FileOrders("$folder/orders", function () { return '2026-11-23 09:08:07'; });
$make = require "$folder/handlers.php";
$config = new Config($fields);
$handlers = $make($config, $orders);
$wire = new Wire();
$lines = array();
$client = new Client(new Gateway($config), $wire, function () { return '2026-11-23 09:08:07'; }, function () { });
$refunds = new Refunds($client, $handlers);
$notifications = new Notifications(new Gateway($config), $handlers, $wire, function ($line) use (&$lines) { $lines[] = $line; });
$place = function ($number, $price = array('total_fee' => '8.00'), $paid = true) use ($orders) {
    $orders->create(new Order($number, 'USD', $price));
    return $paid ? $orders->paid($number, 'T1') : null;
};
$place('a-1');
$refund = function ($amount, $number = 'R1', $again = false, $order = 'a-1') use ($refunds, $wire, &$replies) {
    $wire->reply = array_shift($replies);
    return refusal(function () use ($refunds, $amount, $number, $again, $order) {
        $sent = $refunds->refund($order, $amount, 'Wrong size', $number, $again);
        $parameters = $sent->parameters();
        $parameters += array('return_amount' => '');
        return array($parameters['out_return_no'], $parameters['return_amount'], $sent->hadArrived());
    });
};
$asked = function ($number = 'a-1') use ($orders) { return $orders->find($number)->asked(); };
"""
GOOD = "<alipay><is_success>T</is_success></alipay>"
REFUSED = "<alipay><is_success>F</is_success><error>TRADE_HAS_CLOSE</error></alipay>"
BEFORE = "<alipay><is_success>F</is_success><error>REPEATED_REFUNDMENT_REQUEST</error></alipay>"
BUSY = "<alipay><is_success>F</is_success><error>SYSTEM_ERROR</error></alipay>"

Money = Callable[..., Any]


@pytest.fixture
def money(php: Run, tmp_path: Path) -> Money:
    """Runs lines of PHP with `$refund` and a paid order a-1 of 8.00 USD; the gateway gives the replies one by one."""
    return lambda code, *replies, given=None: php(HEAD + code, [str(tmp_path), replies, given])


def test_a_refund_is_marked_and_sent(money: Money) -> None:
    sent, asked, body = money("$answer = array($refund('5.00'), $asked(), $wire->bodies[0]);", GOOD)
    assert (sent, asked) == (["R1", "5.00", False], {"R1": "5.00"})
    assert "gmt_return=" in body
    assert "return_amount=5.00" in body


def test_a_refund_without_a_number_gets_one(money: Money) -> None:
    ((number, *_), asked) = money("$answer = array($refund('5.00', ''), $asked());", GOOD)
    assert number.startswith("R20261123090807-")
    assert asked == {number: "5.00"}


@pytest.mark.parametrize(
    ("amount", "code", "parameter"),
    [
        ("0", "too_small", "return_amount"),
        ("-1", "bad_format", "return_amount"),
        ("8.01", "too_large", "return_amount"),
        ("1.001", "too_many_decimals", "return_amount"),
        ("", "exactly_one_of", "return_amount"),
    ],
)
def test_a_refund_of_a_wrong_amount_sends_and_marks_nothing(
    money: Money, amount: str, code: str, parameter: str
) -> None:
    answer = money("$answer = array(array_slice($refund($given), 0, 2), $asked(), $wire->bodies);", given=amount)
    assert answer == [[code, parameter], [], []]


def test_a_refund_in_another_currency_sends_nothing(money: Money) -> None:
    code = """
$orders->create(new Order('b-1', 'JPY', array('total_fee' => '8')));
$orders->paid('b-1', 'T1');
$answer = array(array_slice($refund('5', 'R1', false, 'b-1'), 0, 2), $wire->bodies);
"""
    assert money(code) == [["not_allowed", "currency"], []]


def test_a_refund_in_the_future_sends_nothing(money: Money) -> None:
    code = """
$answer = refusal(function () use ($client) {
    $parameters = array('out_return_no' => 'R1', 'out_trade_no' => 'a-1', 'currency' => 'USD', 'return_amount' => '1');
    return $client->forexRefund($parameters + array('reason' => 'no', 'gmt_return' => '29991231000000'));
});
$answer = array(array_slice($answer, 0, 2), $wire->bodies);
"""
    assert money(code) == [["in_future", "gmt_return"], []]


def test_the_rest_is_what_was_not_asked_for_unless_that_has_failed(money: Money) -> None:
    code = """
$answer = array($refund('5.00', 'R1'), $refund('3.01', 'R2'), $refund('2.5', 'R3'), $refund('0.51', 'R4'));
$orders->refund('a-1', 'R1', 'refund_failed');
$answer[] = $refund('5.5', 'R5');
"""
    one, two, three, four, five = money(code, GOOD, None, GOOD, None, GOOD)
    assert two[:3] == ["too_large", "return_amount", "return_amount: is above the maximum: 3.00"]
    assert four[2] == "return_amount: is above the maximum: 0.50"
    assert [one[0], three[0], five[0]] == ["R1", "R3", "R5"]


def test_an_order_that_is_not_there_or_not_paid_is_not_refunded(money: Money) -> None:
    code = """
$place('b-1', array('total_fee' => '8.00'), false);
$answer = array();
foreach (array('b-1', 'c-1', '') as $order) {
    $answer[] = $refund('1', 'R1', false, $order);
}
"""
    unpaid, unknown, empty = money(code, GOOD, GOOD, GOOD)
    assert unpaid[:2] == unknown[:2] == empty[:2] == ["not_allowed", "out_trade_no"]
    assert (unpaid[2].endswith("the order is not paid"), unknown[2].endswith("there is no such order")) == (True, True)


def test_an_order_priced_in_the_other_amount_is_refunded_in_that(money: Money) -> None:
    code = "$place('b-1', array('rmb_fee' => '12.00')); $answer = array($refund('2.00', 'R1', false, 'b-1'), $wire->bodies[0]);"
    sent, body = money(code, GOOD)
    assert sent[1] == ""
    assert "return_rmb_amount=2.00" in body


def test_what_the_gateway_refuses_is_taken_back_and_anything_else_stays(money: Money) -> None:
    code = """
$answer = array($refund('1', 'R1')[0], $asked());
foreach (array('R2', 'R3', 'R4') as $number) {
    $answer[] = $refund('1', $number)[0];
}
$answer[] = $asked();
"""
    refused, none, *others, marks = money(code, REFUSED, None, BUSY, "<html>")
    assert (refused, none) == ("gateway_error", [])
    assert others == ["unreachable", "gateway_busy", "bad_answer"]
    assert marks == {"R2": "1", "R3": "1", "R4": "1"}


def test_a_number_is_sent_twice_only_again_and_with_the_same_amount(money: Money) -> None:
    code = """
$answer = array($refund('8.00', 'R1'), $refund('1', 'R1')[2], $refund('1', 'R1', true)[0], $refund('1', 'R9', true)[0]);
array_unshift($replies, $given);
$answer[] = $refund('8', 'R1', true);
$answer[] = count($wire->bodies);
"""
    sent, _, other, unknown, again, count = money(code, None, None, None, None, given=BEFORE)
    assert sent[0] == "unreachable"
    assert (other, unknown) == ("not_allowed", "not_allowed")
    assert again == ["R1", "8", True]
    assert count == 2


def test_a_number_that_is_marked_is_a_duplicate(money: Money) -> None:
    answer = money("$answer = array($refund('1', 'R1')[0], $refund('1', 'R1'), count($wire->bodies));", GOOD, GOOD)
    assert [answer[0], *answer[1][:2], answer[2]] == ["R1", "duplicate", "out_return_no", 1]


BATCH = """
$place('b-1');
$wire->reply = array_shift($replies);
$answer = refusal(function () use ($refunds, $given) {
    $lines = array_map(function ($line) { return array_combine(array('order', 'amount', 'reason', 'refund'), $line); }, $given);
    return array_map(function ($sent) { return $sent['out_return_no']; }, $refunds->refundAll($lines));
});
$answer = array($answer, $asked('a-1'), $asked('b-1'), count($wire->bodies));
"""


def test_a_file_of_refunds_is_marked_and_sent_as_one(money: Money) -> None:
    lines = [["a-1", "5.00", "", "R1"], ["b-1", "1", "Wrong size", "R2"], ["a-1", "3", "", "R3"]]
    assert money(BATCH, GOOD, given=lines) == [["R1", "R2", "R3"], {"R1": "5.00", "R3": "3"}, {"R2": "1"}, 1]


@pytest.mark.parametrize(
    ("line", "code", "parameter"),
    [
        (["a-1", "3.01", "", "R3"], "too_large", "line 3: return_amount"),
        (["c-1", "1", "", "R3"], "not_allowed", "line 3: out_trade_no"),
        (["b-1", "1", "", "R1"], "duplicate", "line 3: out_return_no"),
        (["b-1", "1", "a|b", "R3"], "not_in_line", "line 3: reason"),
        (["b-1", "1", "\ud83d\ude97" * 64, "R3"], "too_long", "line 3: reason"),
    ],
)
def test_one_bad_line_and_nothing_is_sent_or_marked(money: Money, line: list[str], code: str, parameter: str) -> None:
    lines = [["a-1", "5.00", "", "R1"], ["b-1", "1", "", "R2"], line]
    answer = money(BATCH, GOOD, given=lines)
    assert (answer[0][:2], answer[1:]) == ([code, parameter], [[], [], 0])


def test_a_line_that_was_marked_before_takes_the_others_back(money: Money) -> None:
    code = "$orders->ask('a-1', 'R3', '1');" + BATCH
    answer = money(code, GOOD, given=[["a-1", "1", "", "R1"], ["b-1", "1", "", "R2"], ["a-1", "1", "", "R3"]])
    assert (answer[0][:2], answer[1:]) == (["duplicate", "line 3: out_return_no"], [{"R3": "1"}, [], 0])


@pytest.mark.parametrize(
    ("reply", "code", "marks"),
    [(REFUSED, "gateway_error", [[], []]), (None, "unreachable", [{"R1": "1"}, {"R2": "1"}])],
)
def test_a_file_leaves_its_marks_unless_it_is_refused(money: Money, reply: str, code: str, marks: list[Any]) -> None:
    answer = money(BATCH, reply, given=[["a-1", "1", "", "R1"], ["b-1", "1", "", "R2"]])
    assert (answer[0][0], answer[1:]) == (code, [*marks, 1])


UNKNOWN = "<alipay><is_success>F</is_success><error>{}</error></alipay>"


@pytest.mark.parametrize("code", ["BRAND_NEW_CODE", "REPEATED_REFUNDMENT_REQUEST", "no code at all"])
def test_a_refusal_that_says_nothing_of_the_refund_leaves_the_marks(money: Money, code: str) -> None:
    reply = UNKNOWN.format(code)
    code = "$one = $refund('1')[0];" + BATCH + "array_push($answer, $one, count($refunds->unknown()));"
    answer = money(code, reply, reply, given=[["a-1", "1", "", "R2"], ["b-1", "1", "", "R3"]])
    assert answer[1:] == [{"R1": "1", "R2": "1"}, {"R3": "1"}, 2, "gateway_error", 2]
    assert answer[0][0] == "gateway_error"


@pytest.mark.parametrize("meaning", ["refunded", "refund_failed"])
def test_a_refund_with_a_meaning_is_not_sent_again(money: Money, meaning: str) -> None:
    code = """
$orders->ask('a-1', 'R1', '1');
$orders->refund('a-1', 'R1', $given);
$answer = array(array_slice($refund('1', 'R1', true), 0, 3), $wire->bodies);
"""
    (refusal, sent) = money(code, GOOD, given=meaning)
    assert (refusal[:2], sent) == (["not_allowed", "out_return_no"], [])


RIVAL = r"""
$text = str_replace('ShopHandlers', 'RivalHandlers', file_get_contents("$folder/handlers.php"));
$mark = 'return $this->orders->ask(';
$rival = "\$this->orders->ask(\$order->number(), 'RIVAL', '5.5'); $mark";
file_put_contents("$folder/rival.php", str_replace($mark, $rival, $text));
$make = require "$folder/rival.php";
$refunds = new Refunds($client, $make($config, $orders));
$beside = function ($amount) use ($refunds) {
    return refusal(function () use ($refunds, $amount) { return $refunds->refund('a-1', $amount, 'no', 'R1')->hadArrived(); });
};
$wire->reply = $replies[0];
"""


def test_of_two_refunds_at_once_that_are_too_much_this_one_steps_back(money: Money) -> None:
    code = RIVAL + "$answer = array($beside('2.51'), $asked(), $wire->bodies, $beside('2.5'));"
    refusal, asked, sent, fits = money(code, GOOD)
    assert refusal[:3] == ["too_large", "return_amount", "return_amount: is above the maximum: 2.50"]
    assert (asked, sent, fits) == ({"RIVAL": "5.5"}, [], False)


def test_a_file_beside_another_refund_that_is_too_much_steps_back_as_a_whole(money: Money) -> None:
    lines = [["b-1", "1", "", "R1"], ["a-1", "1.50", "", "R2"], ["a-1", "1.01", "", "R3"]]
    answer = money(RIVAL + BATCH, GOOD, given=lines)
    assert answer[0][:3] == ["too_large", "line 2: return_amount", "line 2: return_amount: is above the maximum: 2.50"]
    assert answer[1:] == [{"RIVAL": "5.5"}, {"RIVAL": "5.5"}, 0]


def test_what_a_query_says_is_learnt_once_beside_a_late_notification(money: Money) -> None:
    code = """
$place('b-1', array('total_fee' => '8.00'), false);
$wire->reply = 'true';
$told = function ($receipt) { return array($receipt->reason(), $receipt->body(), $receipt->note()); };
$body = Testing::signedNotification($config, array('out_trade_no' => 'b-1', 'trade_no' => '77', 'total_fee' => '8.00'));
$answer = array(
    $told($notifications->learn('b-1', '77', 'WAIT_BUYER_PAY')),
    $told($notifications->learn('b-1', '77', 'TRADE_FINISHED')),
    $told($notifications->receive($body, 'application/x-www-form-urlencoded')),
    $told($notifications->learn('b-1', '78', 'TRADE_FINISHED')),
    $told($notifications->learn('c-1', '77', 'TRADE_FINISHED')),
    $lines,
);
"""
    *told, lines = money(code)
    assert told == [
        ["ignored", "success", "amount_unchecked"],
        ["paid", "success", "amount_unchecked"],
        ["already_paid", "success", ""],
        ["conflict", "fail", "amount_unchecked"],
        ["unknown_order", "fail", "amount_unchecked"],
    ]
    assert lines[1] == "query paid order=b-1 note=amount_unchecked: The order is paid now"


def test_the_store_keeps_when_an_order_was_paid_and_what_was_asked(money: Money) -> None:
    code = """
$order = $orders->find('a-1');
$answer = array($order->paidAt(), $order->created() !== '');
array_push($answer, $orders->ask('a-1', 'R/1', '1.50'), $orders->ask('a-1', 'R/1', '2'), $asked());
$orders->withdraw('a-1', 'R/1');
$answer[] = $asked();
$answer[] = $orders->refund('a-1', 'R/1', 'refunded');
$answer[] = $orders->ask('a-1', 'R/1', '1.50');
mkdir("$folder/orders/" . bin2hex('killed'));
$place('Z');
$answer[] = array_map(function ($order) { return $order->number(); }, iterator_to_array($orders->orders(), false));
"""
    assert money(code) == ["2026-11-23 09:08:07", True, True, False, {"R/1": "1.50"}, [], True, False, ["Z", "a-1"]]
