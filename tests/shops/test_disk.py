"""What becomes of a payment when the shop cannot write it down."""

from __future__ import annotations

import pytest

from .conftest import LONG_ON_FURTHER_SERVERS, MakeShop
from .disks import fill, read_only, small_disk
from .merchant import Merchant

pytestmark = LONG_ON_FURTHER_SERVERS


@pytest.mark.long_in("asp")  # the full disk below is the same fault
def test_security_13_a_commit_that_fails_is_answered_again_and_the_repeat_credits(merchant: Merchant) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    with read_only(merchant.orders.folder_of(number)):
        receipt = merchant.receive(body)
        assert merchant.orders.state(number) == "open"
    assert (receipt.answer, receipt.reason) == ("fail", "handler_failed")
    assert merchant.receive(body).reason == "paid"
    assert merchant.orders.paid_lines()[number] == 1


def test_a_refund_that_cannot_be_marked_is_answered_again_and_the_repeat_marks_it(merchant: Merchant) -> None:
    number = merchant.place()
    assert merchant.receive(merchant.sender.notification(number)).reason == "paid"
    refund = merchant.sender.notification(number, "refund", refund_status="REFUND_SUCCESS")
    with read_only(merchant.orders.folder_of(number)):
        receipt = merchant.receive(refund)
    assert (receipt.answer, receipt.reason) == ("fail", "handler_failed")
    assert merchant.receive(refund).reason == "refunded"


def test_an_order_that_is_cut_short_on_disk_is_never_credited(merchant: Merchant) -> None:
    number = merchant.place()
    file = merchant.orders.folder_of(number) / "open"
    whole = file.read_bytes()
    file.write_bytes(whole.removesuffix(b"end\n"))
    receipt = merchant.receive(merchant.sender.notification(number))
    assert (receipt.answer, receipt.reason) == ("fail", "handler_failed")
    file.write_bytes(whole)
    assert merchant.receive(merchant.sender.notification(number)).reason == "paid"


def test_security_13_on_a_full_disk_nothing_is_sold_and_no_payment_is_lost(another: MakeShop) -> None:
    one = another()
    with small_disk(one.shop.data, kilobytes=256, files=60), one.shop as shop:
        number, refunded = one.place(), one.place()
        assert one.receive(one.sender.notification(refunded)).reason == "paid"
        refund = one.sender.notification(refunded, "refund", refund_status="REFUND_SUCCESS")
        paid = one.sender.notification(number)
        fillers = fill(shop.data)
        assert shop.order()[0].status == 500
        assert shop.post(refund).body == b"fail"
        answer = shop.post(paid)  # a rename needs no room, so this may well be taken
        assert (answer.body == b"success") == one.is_paid(number)
        for path in fillers:
            path.unlink()
        assert [shop.post(body).body for body in (paid, refund)] == [b"success"] * 2
        assert one.is_paid(number)
        assert len(one.orders.refunds(refunded)) == 1
        assert shop.order()[0].status == 200
        shop.stop()
