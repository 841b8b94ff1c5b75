"""What Notifications::receive() makes of a message, by the kit's own test seams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.model import Model
from tests.support.fake_gateway import FakeGateway

from .conftest import Run
from .test_gateway import private_key

HEAD = """
use AlipayCrossBorder\\Handlers;
use AlipayCrossBorder\\Notification;
use AlipayCrossBorder\\Notifications;
use AlipayCrossBorder\\Order;
use AlipayCrossBorder\\Testing;
use AlipayCrossBorder\\Transport;

class Wire implements Transport
{
    public $asked = array();
    public $reply = array(200, 'true');
    public function send($method, $address, $contentType, $body)
    {
        $this->asked[] = "$method $address";
        if ($this->reply instanceof Exception) {
            throw $this->reply;
        }
        return $this->reply;
    }
}

class Desk implements Handlers
{
    public $order;
    public $called = array();
    public $does;
    public function findOrder($number)
    {
        return is_callable($this->order) ? call_user_func($this->order, $number) : $this->order;
    }
    public function orderPaid(Order $order, Notification $notification)
    {
        return $this->handle('orderPaid', $order, $notification);
    }
    public function orderClosed(Order $order, Notification $notification)
    {
        return $this->handle('orderClosed', $order, $notification);
    }
    public function refundDone(Order $order, Notification $notification)
    {
        return $this->handle('refundDone', $order, $notification);
    }
    private function handle($name, $order, $notification)
    {
        $this->called[] = $name;
        return $this->does ? call_user_func($this->does, $order, $notification) : true;
    }
}

$wire = new Wire();
$desk = new Desk();
$desk->order = new Order('a-1', 'USD', array('total_fee' => '8'));
$lines = array();
$log = function ($line) use (&$lines) { $lines[] = $line; };
$form = 'application/x-www-form-urlencoded';
$config = new Config($fields);
function told($receipt)
{
    return array($receipt->status(), $receipt->body(), $receipt->reason(), $receipt->order(), $receipt->note());
}
$take = function (array $changes, $with = null) use (&$config, $wire, $desk, $log, $form) {
    $body = Testing::signedNotification($with ?: $config, $changes + array('out_trade_no' => 'a-1'));
    $notifications = new Notifications(new Gateway($config), $desk, $wire, $log);
    return told($notifications->receive($body, $form));
};
"""

Take = Callable[..., Any]


@pytest.fixture
def take(php: Run) -> Take:
    return lambda code, given=None, options=(): php(HEAD + code, given, options)


def test_a_payment_is_taken(take: Take) -> None:
    answer = take("$answer = array($take(array()), $desk->called, $wire->asked, $lines);")
    assert answer == [
        [200, "success", "paid", "a-1", ""],
        ["orderPaid"],
        ["GET http://127.0.0.1:8700/gateway.do?service=notify_verify&partner=2088101122136241&notify_id=2c0fbb7880e40704dc6eb869aec4115d"],
        ["notification paid order=a-1: The order is paid now"],
    ]  # fmt: skip


def test_a_handler_gets_the_order_and_what_the_message_says(take: Take) -> None:
    answer = take("""
$desk->does = function ($order, $n) use (&$seen) {
    $numbers = array($order->number(), $n->meaning(), $n->order(), $n->trade(), $n->refund());
    $seen = array_merge($numbers, array($n->isAmountUnchecked(), $n->parameters()['subject']));
    return true;
};
$take(array('subject' => "\\xE4\\xB8\\xAD"));
$answer = $seen;
""")
    assert answer == ["a-1", "paid", "a-1", "2009042976780315", "", False, "\u4e2d"]


def test_an_amount_that_the_message_has_not_is_told_to_the_handler_and_to_the_log(take: Take) -> None:
    answer = take("""
$desk->order = new Order('a-1', 'USD', array('rmb_fee' => '12.00'));
$desk->does = function ($order, $n) use (&$unchecked) { $unchecked = $n->isAmountUnchecked(); return true; };
$answer = array($take(array()), $unchecked, $lines);
""")
    assert answer == [
        [200, "success", "paid", "a-1", "amount_unchecked"],
        True,
        ["notification paid order=a-1 note=amount_unchecked: The order is paid now"],
    ]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"currency": "JPY"}, "other_currency"),
        ({"partner": "2088000000000000"}, "other_partner"),
        ({"total_fee": "8.01"}, "other_amount"),
        ({"total_fee": "80"}, "other_amount"),
        ({"currency": None, "body": "x&currency=USD"}, "missing"),
        ({"trade_status": "WAIT_BUYER_PAY"}, "ignored"),
    ],
)
def test_security_07_what_was_asked_is_what_came(take: Take, changes: dict[str, str], reason: str) -> None:
    answer = take("$answer = array($take($given), $desk->called);", changes)
    assert answer == [[200, "success" if reason == "ignored" else "fail", reason, "a-1", ""], []]


@pytest.mark.parametrize(
    ("asked", "sent", "is_same"),
    [
        ("8", "8.00", True),
        ("0.1", "0.10", True),
        ("0.1", "0.100000000000000000001", False),
        ("9007199254740993", "9007199254740992", False),
        ("8.00.1", "8.00", False),
        ("8e0", "8", False),
        (" 8", "8", False),
    ],
)
def test_security_14_amounts_are_compared_as_decimals(take: Take, asked: str, sent: str, is_same: bool) -> None:
    code = """
$desk->order = new Order('a-1', 'USD', array('total_fee' => $given[0]));
$answer = $take(array('total_fee' => $given[1]));
"""
    assert take(code, [asked, sent])[2] == ("paid" if is_same else "other_amount")


def test_security_01_a_digest_that_looks_like_zero_is_not_zero(take: Take) -> None:
    answer = take("""
$config = new Config(array('key' => '240610708') + $fields);
$notifications = new Notifications(new Gateway($config), $desk, $wire);
foreach (array('0', '0e462097431906509019562988736854') as $sign) {
    $answer[] = told($notifications->receive('sign=' . $sign, $form));
}
""")
    assert [a[2] for a in answer] == ["bad_signature", "missing"]


def test_a_message_with_the_key_before_is_taken_and_nothing_is_signed_with_it(take: Take) -> None:
    answer = take("""
$old = $config->with(array('key' => 'the-key-before'));
$config = $config->with(array('previous_key' => 'the-key-before'));
$signs = array((new Gateway($config))->sign(array('a' => '1')), (new Gateway(new Config($fields)))->sign(array('a' => '1')));
$answer = array($take(array(), $old), $take(array()), $signs[0] === $signs[1]);
$config = $config->with(array('previous_key' => ' x'));
$answer[] = $take(array());
$answer[] = end($lines);
""")
    assert [a[2] for a in answer[:2]] == ["paid", "paid"]
    assert answer[2] is True
    assert answer[3][2] == "bad_key"
    assert (
        answer[4]
        == "notification bad_key parameter=config.previous_key: cannot be used as a key: it begins or ends with a blank"
    )


@pytest.mark.parametrize(
    ("with_key", "order"), [("", ""), ("another", ""), ("760bdzec6y9goq7ctyx96ezkz78287de", "a-1")]
)
def test_only_a_message_that_has_verified_names_an_order(take: Take, with_key: str, order: str) -> None:
    answer = take(
        """
$receipt = $take(array('notify_id' => null), $config->with(array('key' => $given ?: 'x')));
$answer = array($receipt[3], strpos($lines[0], 'order='));
""",
        with_key,
    )
    assert (answer[0], answer[1] is not False) == (order, order != "")


def test_a_message_signed_with_rsa_is_verified_with_the_gateway_s_key(take: Take) -> None:
    answer = take(
        """
$public = openssl_pkey_get_details(openssl_pkey_get_private($given))['key'];
$config = new Config(array('sign_type' => 'RSA2', 'public_key' => $public) + $fields);
$body = Testing::signedNotification($config, array('out_trade_no' => 'a-1'), $given);
$notifications = new Notifications(new Gateway($config), $desk, $wire, $log);
$answer = array(told($notifications->receive($body, $form)), told($notifications->receive($body . '&x=1', $form)));
""",
        private_key(),
    )
    assert [a[2] for a in answer] == ["paid", "bad_signature"]


def test_a_signed_notification_of_nothing_special_is_the_description_s_example(take: Take, gateway: Model) -> None:
    assert gateway.notifications
    payment = gateway.notifications.kinds[-1]
    found = take(
        "$answer = (new Gateway($config))->parseForm(Testing::signedNotification($config, array('notify_type' => null)));"
    )
    examples = {p.name: p.example for p in payment.parameters if p.example and p.name != "notify_type"}
    assert {n: v for n, v in found.items() if n not in ("sign", "sign_type")} == {**examples, "currency": "USD"}


@pytest.mark.parametrize(
    ("does", "reason", "detail"),
    [
        ("throw new Exception('no');", "handler_failed", "Exception: no"),
        ("no_such();", "handler_failed", "Error: Call to undefined function no_such()"),
        ("return null;", "handler_failed", "UnexpectedValueException: orderPaid() gave neither true nor false"),
        ("return 1;", "handler_failed", "UnexpectedValueException: orderPaid() gave neither true nor false"),
        ("return false;", "conflict", ""),
    ],
)
def test_security_13_taken_needs_a_handler_that_has_committed(take: Take, does: str, reason: str, detail: str) -> None:
    found, line = take(f"$desk->does = function () {{ {does} }}; $answer = array($take(array()), $lines[0]);")
    assert found[1:3] == ["fail", reason]
    assert line.endswith(detail)


def test_a_faster_message_is_looked_up_again(take: Take) -> None:
    answer = take("""
$desk->does = function () use ($desk) {
    $desk->order = new Order('a-1', 'USD', array('total_fee' => '8'), 'paid', '2009042976780315');
    return false;
};
$answer = array($take(array()), $desk->called);
""")
    assert answer == [[200, "success", "already_paid", "a-1", ""], ["orderPaid"]]


@pytest.mark.parametrize("order", ["null", "function () { throw new Exception('no database'); }", "'a-1'"])
def test_an_order_that_cannot_be_found_is_asked_for_again(take: Take, order: str) -> None:
    found = take(f"$desk->order = {order}; $answer = array($take(array()), $desk->called);")
    assert found[0][1:3] == ["fail", "unknown_order" if order == "null" else "handler_failed"]
    assert found[1] == []


def test_the_transport_s_words_are_in_the_log(take: Take) -> None:
    answer = take('$wire->reply = new RuntimeException("line is\\ndown"); $answer = array($take(array()), $lines[0]);')
    assert answer == [
        [200, "fail", "gateway_unreachable", "a-1", ""],
        "notification gateway_unreachable order=a-1: "
        "The gateway could not be asked whether it sent this: RuntimeException: line is?down",
    ]


@pytest.mark.parametrize("status", [302, 404, 503])
def test_another_status_than_200_is_in_the_log(take: Take, status: int) -> None:
    assert take("$wire->reply = array($given, 'true'); $take(array()); $answer = $lines;", status) == [
        "notification gateway_unreachable order=a-1: "
        f"The gateway could not be asked whether it sent this: HTTP status {status}"
    ]


def test_what_is_too_large_is_not_even_read(take: Take) -> None:
    answer = take("""
$notifications = new Notifications(new Gateway($config), $desk, $wire, $log);
foreach (array(65536, 65537) as $size) {
    $answer[] = $notifications->receive(str_repeat('&', $size), $form)->reason();
}
""")
    assert answer == ["missing", "oversized"]


def test_a_log_that_throws_changes_nothing(take: Take) -> None:
    answer = take("""
$log = function () { throw new Exception('full'); };
$notifications = new Notifications(new Gateway($config), $desk, $wire, $log);
$answer = told($notifications->receive(Testing::signedNotification($config, array('out_trade_no' => 'a-1')), $form));
""")
    assert answer[2] == "paid"


def test_security_09_the_log_holds_no_secret_no_line_end_and_no_more_than_500_characters(take: Take) -> None:
    key = private_key()
    answer = take(
        """
$config = new Config(array('private_key' => $given, 'previous_key' => substr($fields['key'], 0, 12)) + $fields);
$texts = array('key=' . $fields['key'], $given, $fields['key'] . "\\n" . $given, "a\\xE4\\xB8\\xADb\\x80", str_repeat('x', 600));
foreach ($texts as $text) {
    $desk->does = function () use ($text) { throw new Exception($text); };
    $take(array());
}
$answer = $lines;
""",
        key,
    )
    says = "The shop's own code failed; the gateway will send the message again"
    start = f"notification handler_failed order=a-1: {says}: Exception: "
    assert answer[:3] == [start + "key=***", start + "***", start + "***?***"]
    assert answer[3] == start + "a???b?"  # not UTF-8: byte by byte
    assert len(answer[4]) == 500


def test_the_order_s_number_is_cut_in_the_log(take: Take) -> None:
    answer = take("$take(array('out_trade_no' => str_repeat('9', 70))); $answer = $lines;")
    assert answer == [
        f"notification too_long order={'9' * 64} parameter=out_trade_no: is too long; the limit in bytes of the charset: 64"
    ]


def test_the_kit_s_own_transport_takes_timeout_and_proxy_of_the_config(take: Take) -> None:
    with FakeGateway() as proxy:
        answer = take(
            """
$config = new Config(array('gateway' => 'http://gateway.invalid/x', 'proxy' => $given) + $fields);
$notifications = new Notifications(new Gateway($config), $desk);
$answer = $notifications->receive(Testing::signedNotification($config, array('out_trade_no' => 'a-1')), $form)->reason();
""",
            proxy.proxy,
        )
    assert answer == "paid"
    assert proxy.calls[0].startswith("http://gateway.invalid/x?service=notify_verify&")


def test_without_the_extension_curl_the_log_names_it(take: Take) -> None:
    answer = take(
        """
$notifications = new Notifications(new Gateway($config), $desk, null, $log);
$notifications->receive(Testing::signedNotification($config, array('out_trade_no' => 'a-1')), $form);
$answer = $lines[0];
""",
        None,
        ("-d", "disable_functions=curl_init"),
    )
    assert answer.endswith("needs something that this platform has not: the PHP extension curl")
    assert answer.startswith("notification gateway_unreachable")
