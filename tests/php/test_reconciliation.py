"""The gateway's file held against the shop's orders: every finding, in its order, and which day counts."""

from __future__ import annotations

from .conftest import Run

CODE = """
use AlipayCrossBorder\\Client;
use AlipayCrossBorder\\CommandHandlers;
use AlipayCrossBorder\\Notification;
use AlipayCrossBorder\\Order;
use AlipayCrossBorder\\Reconciliation;
use AlipayCrossBorder\\Transport;

class Wire implements Transport
{
    public $asked = array();
    public $file;
    public function send($method, $address, $contentType, $body)
    {
        parse_str(parse_url($address, PHP_URL_QUERY), $query);
        $this->asked[] = array($query['start_date'], $query['end_date']);
        return array(200, $this->file);
    }
}

class Desk implements CommandHandlers
{
    public $orders = array();
    public function orders() { return $this->orders; }
    public function findOrder($number) { return null; }
    public function orderPaid(Order $order, Notification $notification) { return false; }
    public function orderClosed(Order $order, Notification $notification) { return false; }
    public function refundDone(Order $order, Notification $notification) { return false; }
    public function refundAsked(Order $order, $refund, $amount) { return false; }
    public function refundWithdrawn(Order $order, $refund) { }
}

$wire = new Wire();
$wire->file = $given['file'];
$desk = new Desk();
foreach ($given['orders'] as $o) {
    $desk->orders[] = new Order($o[0], $o[1], $o[2], $o[3], '7', $o[5], '2024-01-01 00:00:00', $o[4], $o[6]);
}
$client = new Client(new Gateway(new Config($fields)), $wire);
$reconciliation = new Reconciliation($client, $desk);
$findings = refusal(function () use ($reconciliation, $given) {
    return $reconciliation->findings($given['first'], $given['last']);
});
$answer = array($findings, $wire->asked);
"""
ORDERS = [
    ["good", "USD", {"total_fee": "8"}, "paid", "2024-01-02 10:00:00", {}, {}],
    ["open", "USD", {"total_fee": "8"}, "open", "", {}, {}],
    ["yen", "JPY", {"total_fee": "8"}, "paid", "2024-01-02 10:00:00", {}, {}],
    ["less", "USD", {"total_fee": "9"}, "paid", "2024-01-02 10:00:00", {}, {}],
    ["rmb", "USD", {"rmb_fee": "12.00"}, "paid", "2024-01-02 10:00:00", {}, {"R-rmb": "6.00"}],
    ["late", "USD", {"total_fee": "8"}, "paid", "2024-01-02 00:05:00", {}, {}],
    ["gone-b", "USD", {"total_fee": "8"}, "paid", "2024-01-02 23:59:59", {}, {}],
    ["gone-a", "USD", {"rmb_fee": "5"}, "paid", "2024-01-02 00:00:00", {}, {}],
    ["older", "USD", {"total_fee": "8"}, "paid", "2024-01-01 23:59:59", {}, {}],
    ["back", "USD", {"total_fee": "8"}, "paid", "2024-01-01 10:00:00", {"R-told": "refunded"},
     {"R-done": "1.00", "R-less": "1", "R-wait": "1", "R-fail": "1", "R-z": "2", "R-told": "1", "R-y": "1"}],
]  # fmt: skip


def line(number: str, amount: str, kind: str, status: str = "P", day: str = "20240102", currency: str = "USD") -> str:
    return f"{number}|{amount}|{currency}|{day}120000||{kind}||{status}|Test|\n"


FILE = "".join(
    [
        line("late", "8.00", "P", day="20240101"),
        line("other-day", "8.00", "P", day="20240101"),
        line("R-less", "3", "R"),
        line("less", "8.00", "P"),
        line("good", "8.00", "P"),
        line("nobody", "8.00", "P"),
        line("open", "8.00", "P"),
        line("yen", "8.00", "P"),
        line("rmb", "1.80", "P"),
        line("R-none", "1", "R"),
        line("R-done", "1", "R", "L"),
        line("R-wait", "1", "R", "W"),
        line("R-fail", "1", "R", "F"),
        line("R-rmb", "0.90", "R"),
    ]
)


def test_every_difference_is_found_in_the_order_of_the_contract(php: Run) -> None:
    findings, asked = php(CODE, {"file": FILE, "orders": ORDERS, "first": "20240102", "last": "20240102"})
    assert asked == [["20240101", "20240102"]]
    assert findings == [
        ["other_amount", "less", "9 USD", "8.00 USD"],
        ["unknown_here", "nobody", "", "8.00 USD"],
        ["not_paid_here", "open", "8 USD", "8.00 USD"],
        ["other_currency", "yen", "8 JPY", "8.00 USD"],
        ["missing_there", "gone-a", "5 CNY", ""],
        ["missing_there", "gone-b", "8 USD", ""],
        ["refund_other_amount", "R-less", "1 USD", "3 USD"],
        ["refund_unknown_here", "R-none", "", "1 USD"],
        ["refund_done", "R-done", "1.00 USD", "1 USD"],
        ["refund_waiting", "R-wait", "1 USD", "1 USD"],
        ["refund_failed", "R-fail", "1 USD", "1 USD"],
        ["refund_done", "R-rmb", "6.00 CNY", "0.90 USD"],
        ["refund_waiting", "R-y", "1 USD", ""],
        ["refund_waiting", "R-z", "2 USD", ""],
    ]


def test_numbers_of_orders_and_refunds_are_ordered_as_texts(php: Run) -> None:
    paid = ["USD", {"total_fee": "8"}, "paid", "2024-01-02 10:00:00", {}]
    orders = [["9", *paid, {"8": "1"}], ["10", *paid, {"11": "1"}]]
    empty = "No balance account data in the period"
    findings, _ = php(CODE, {"file": empty, "orders": orders, "first": "20240102", "last": "20240102"})
    assert [(kind, number) for kind, number, *_ in findings] == [
        ("missing_there", "10"), ("missing_there", "9"), ("refund_waiting", "11"), ("refund_waiting", "8"),
    ]  # fmt: skip


def test_a_period_that_the_gateway_would_refuse_asks_nobody(php: Run) -> None:
    for first, last, detail in (
        ("20240102", "20240101", "it ends before it begins"),
        ("20240101", "20240110", "it has more days than the gateway gives at once"),
        ("29991231", "29991231", "it must end before today"),
        ("20240230", "20240301", "yyyyMMdd, GMT+8"),
    ):
        findings, asked = php(CODE, {"file": "", "orders": [], "first": first, "last": last})
        assert findings[2].endswith(detail)
        assert asked == []


def test_the_day_before_is_that_of_the_calendar(php: Run) -> None:
    for day, before in (
        ("20240301", "20240229"),
        ("20230301", "20230228"),
        ("20240101", "20231231"),
        ("20000301", "20000229"),
    ):
        _, asked = php(CODE, {"file": "No balance account data in the period", "orders": [], "first": day, "last": day})
        assert asked == [[before, day]]
