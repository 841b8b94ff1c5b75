"""What a shop makes of messages that are not what they should be, and that the true one still counts afterwards."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.support.fake_gateway import FakeGateway

from .conftest import LONG_ON_FURTHER_SERVERS
from .merchant import Merchant
from .messages import Pairs, Sender

pytestmark = LONG_ON_FURTHER_SERVERS

OTHER_KEY = "0123456789abcdefghijklmnopqrstuv"
OTHER_PARTNER = "2088000000000000"


def changed(pairs: Pairs, name: str, value: str) -> Pairs:
    return [(n, value if n == name else v) for n, v in pairs]


def forged(sender: Sender, number: str) -> bytes:
    """All is right but the key."""
    signer = sender.signer
    return Sender(signer.gateway, {**sender.config, "key": OTHER_KEY}).notification(number)


def altered(sender: Sender, number: str) -> bytes:
    """An amount that was changed on the way."""
    return sender.body(changed(sender.signed(sender.fields(number, total_fee="0.01")), "total_fee", "8.00"))


def folded(name: str, into: str) -> Callable[[Sender, str], bytes]:
    """The signed text stays the same when a parameter moves into the value of the one before it."""

    def make(sender: Sender, number: str) -> bytes:
        pairs = dict(sender.signed([(into, "x"), *sender.fields(number)]))
        pairs[into] += f"&{name}={pairs.pop(name)}"
        return sender.body(pairs.items())

    return make


def plain(**fields: str | None) -> Callable[[Sender, str], bytes]:
    return lambda sender, number: sender.notification(number, **fields)


def twice(sender: Sender, number: str) -> bytes:
    return sender.notification(number) + b"&total_fee=8.00"


def cut(sender: Sender, number: str) -> bytes:
    """Everything from the sign type on is gone, and the message says that it was shorter."""
    return sender.notification(number).partition(b"&sign_type=")[0]


def bad_bytes(sender: Sender, number: str) -> bytes:
    return sender.notification(number) + b"&subject=%FF%FE"


def bad_percent(sender: Sender, number: str) -> bytes:
    return sender.notification(number) + b"&subject=100%"


def of_other_charset(sender: Sender, number: str) -> bytes:
    signer = sender.signer
    return Sender(signer.gateway, {**sender.config, "charset": "gbk"}).notification(number, subject="中国茶具")


def of_other_sign_type(sender: Sender, number: str) -> bytes:
    return sender.body(changed(sender.signed(sender.fields(number)), "sign_type", "RSA"))


def too_large(sender: Sender, number: str) -> bytes:
    return sender.notification(number, body="x" * 65_536)


REFUSED: dict[str, tuple[Callable[[Sender, str], bytes], str]] = {
    "forged": (forged, "bad_signature"),
    "altered on the way": (altered, "bad_signature"),
    "security_07 other amount": (plain(total_fee="8.01"), "other_amount"),
    "security_07 no amount": (plain(total_fee=None), "missing"),
    "security_07 other currency": (plain(currency="EUR"), "other_currency"),
    "security_07 other partner": (plain(partner=OTHER_PARTNER), "other_partner"),
    "security_07 folded currency": (folded("currency", into="body"), "missing"),
    "security_07 folded amount": (folded("total_fee", into="subject"), "missing"),
    "security_10 duplicate name": (twice, "duplicate"),
    "cut short": (cut, "missing"),
    "security_11 malformed bytes": (bad_bytes, "malformed"),
    "security_10 malformed percent": (bad_percent, "malformed"),
    "security_11 other charset": (of_other_charset, "malformed"),
    "security_06 other sign type": (of_other_sign_type, "wrong_sign_type"),
    "security_08 no notify_id": (plain(notify_id=None), "missing"),
    "refund of an unpaid order": (
        lambda sender, number: sender.notification(number, "refund", refund_status="REFUND_SUCCESS"),
        "conflict",
    ),
    "oversized": (too_large, "oversized"),
    "nothing": (lambda sender, number: b"", "missing"),
}  # fmt: skip


@pytest.mark.parametrize("fault", REFUSED)
def test_a_message_that_is_wrong_credits_nothing_and_the_true_one_still_does(merchant: Merchant, fault: str) -> None:
    make, reason = REFUSED[fault]
    number = merchant.place()
    receipt = merchant.receive(make(merchant.sender, number))
    assert (receipt.answer, receipt.reason) == ("fail", reason)
    assert merchant.orders.state(number) == "open"
    assert merchant.receive(merchant.sender.notification(number)).reason == "paid"
    assert merchant.orders.state(number).startswith("paid.")


def test_the_log_says_when_a_signature_fits_under_another_charset(merchant: Merchant) -> None:
    body = of_other_charset(merchant.sender, merchant.place())
    assert merchant.receive(body).note == "fits_charset:gbk"


@pytest.mark.parametrize(
    "fault", ["forged", "altered on the way", "cut short", "security_08 no notify_id", "security_07 folded currency"]
)
def test_the_gateway_is_not_asked_about_a_message_that_is_wrong_by_itself(
    merchant: Merchant, answers: FakeGateway, fault: str
) -> None:
    merchant.receive(REFUSED[fault][0](merchant.sender, merchant.place()))
    assert answers.calls == []


def test_security_08_a_notify_id_is_escaped_in_the_question(merchant: Merchant, answers: FakeGateway) -> None:
    wild = "a&b=c?d#e%41+f /"
    assert merchant.receive(merchant.sender.notification(merchant.place(), notify_id=wild)).reason == "paid"
    partner = merchant.shop.config["partner"]
    assert answers.calls == [f"/gateway.do?service=notify_verify&partner={partner}&notify_id={quote(wild, safe='')}"]


@pytest.mark.parametrize("content_type", ["text/xml", "application/json", "multipart/form-data; boundary=x"])
def test_another_content_type_is_refused(merchant: Merchant, content_type: str) -> None:
    number = merchant.place()
    receipt = merchant.receive(merchant.sender.notification(number), content_type)
    assert (receipt.answer, receipt.reason) == ("fail", "wrong_content_type")
    assert merchant.orders.state(number) == "open"


def test_the_charset_of_the_content_type_changes_nothing(merchant: Merchant) -> None:
    body = merchant.sender.notification(merchant.place(), subject="中国茶具")
    assert merchant.receive(body, "application/x-www-form-urlencoded; charset=GBK").reason == "paid"


def test_an_unknown_order_is_refused(merchant: Merchant) -> None:
    receipt = merchant.receive(merchant.sender.notification("20240102030405-nobody"))
    assert (receipt.answer, receipt.reason) == ("fail", "unknown_order")


def test_an_order_number_with_slashes_is_an_order_like_any_other(merchant: Merchant) -> None:
    number = merchant.orders.place(f"2009/04/{merchant.place()[-6:]}")
    assert merchant.receive(merchant.sender.notification(number)).reason == "paid"
    assert merchant.is_paid(number)


def test_an_order_number_cannot_lead_out_of_the_orders(merchant: Merchant) -> None:
    receipt = merchant.receive(merchant.sender.notification("../../shop/x"))
    assert (receipt.answer, receipt.reason, receipt.parameter) == ("fail", "bad_format", "out_trade_no")


def test_a_get_of_the_notify_page_credits_nothing(merchant: Merchant) -> None:
    number = merchant.place()
    answer = merchant.shop.get(f"{merchant.shop.notify}?{merchant.sender.notification(number).decode()}")
    assert "success" not in answer.text
    assert merchant.orders.state(number) == "open"


def test_security_05_a_repeated_message_is_taken_again_and_credits_nothing_more(merchant: Merchant) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    receipts = [merchant.receive(body) for _ in range(3)]
    assert [(r.answer, r.reason) for r in receipts] == [
        ("success", "paid"), ("success", "already_paid"), ("success", "already_paid"),
    ]  # fmt: skip
    assert merchant.orders.paid_lines()[number] == 1


def test_security_05_a_second_trade_for_a_paid_order_is_a_conflict(merchant: Merchant) -> None:
    number = merchant.place()
    first, second = (
        merchant.sender.notification(number, trade_no=trade) for trade in ("2024010200000001", "2024010200000002")
    )
    assert merchant.receive(first).reason == "paid"
    receipt = merchant.receive(second)
    assert (receipt.answer, receipt.reason) == ("fail", "conflict")
    assert merchant.orders.state(number) == "paid.2024010200000001"


def test_an_order_is_closed_and_may_still_be_paid(merchant: Merchant) -> None:
    number = merchant.place()
    closed, paid = (merchant.sender.notification(number, trade_status=s) for s in ("TRADE_CLOSED", "TRADE_FINISHED"))
    receipts = [merchant.receive(body) for body in (closed, closed, paid, closed)]
    assert [r.reason for r in receipts] == ["closed", "already_closed", "paid", "closed_after_paid"]
    assert {r.answer for r in receipts} == {"success"}
    assert merchant.orders.state(number).startswith("paid.")


def test_a_refund_is_marked_once(merchant: Merchant) -> None:
    number = merchant.place()
    refund = merchant.sender.notification(number, "refund", refund_status="REFUND_SUCCESS")
    reasons = [merchant.receive(body).reason for body in (merchant.sender.notification(number), refund, refund)]
    assert reasons == ["paid", "refunded", "already_refunded"]
    assert len(merchant.orders.refunds(number)) == 1


def test_a_status_that_asks_for_nothing_is_taken(merchant: Merchant) -> None:
    number = merchant.place()
    receipt = merchant.receive(merchant.sender.notification(number, trade_status="WAIT_BUYER_PAY"))
    assert (receipt.answer, receipt.reason) == ("success", "ignored")
    assert merchant.orders.state(number) == "open"


def test_an_order_in_rmb_is_credited_and_the_log_says_what_could_not_be_compared(merchant: Merchant) -> None:
    checked, unchecked = merchant.place(rmb_fee="12.00"), merchant.place(rmb_fee="12.00")
    assert merchant.receive(merchant.sender.notification(checked, rmb_fee="13.00")).reason == "other_amount"
    assert merchant.receive(merchant.sender.notification(checked, rmb_fee="12.0")).note == ""
    receipt = merchant.receive(merchant.sender.notification(unchecked))
    assert (receipt.reason, receipt.note) == ("paid", "amount_unchecked")


def test_security_13_the_answer_is_the_word_and_nothing_around_it(merchant: Merchant) -> None:
    number = merchant.place()
    bodies = [merchant.sender.notification(number), b"broken"]
    assert [merchant.shop.post(body).body for body in bodies] == [b"success", b"fail"]


@pytest.mark.parametrize(("asked", "sent"), [("8.00", "8"), ("0.1", "0.10"), ("1000000.00", "1000000")])
def test_security_14_an_amount_is_compared_by_its_decimal_value(merchant: Merchant, asked: str, sent: str) -> None:
    number = merchant.place(total_fee=asked)
    assert merchant.receive(merchant.sender.notification(number, total_fee=sent)).reason == "paid"


@pytest.mark.parametrize(("asked", "sent"), [("0.1", "0.100000000000000001"), ("9007199254740993", "9007199254740992")])
def test_security_14_no_amount_goes_through_a_float(merchant: Merchant, asked: str, sent: str) -> None:
    number = merchant.place(total_fee=asked)
    assert merchant.receive(merchant.sender.notification(number, total_fee=sent)).reason == "other_amount"


def test_security_09_neither_answer_nor_log_of_a_forged_message_holds_a_secret(merchant: Merchant) -> None:
    key = merchant.shop.config["key"]
    receipt = merchant.receive(merchant.sender.notification(f"{key}-1", total_fee="1"))
    assert receipt.reason == "unknown_order"
    assert key not in "".join(merchant.shop.log())
    assert merchant.leaks() == []


def test_security_06_a_digest_made_with_the_public_key_as_text_is_refused(merchant: Merchant) -> None:
    sender = merchant.sender
    config = {**sender.config, "key": sender.config.get("public_key") or sender.config["partner"]}
    forged = Sender(sender.signer.gateway, config).notification(merchant.place())
    assert merchant.receive(forged).reason == "bad_signature"
