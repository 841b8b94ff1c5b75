"""The pages that a buyer sees, by plain HTTP: checkout and return."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlencode

import pytest

from generator.model import Model
from tests.support.fake_gateway import FakeGateway

from .merchant import Merchant
from .shop import FORM, Answer, request

CONFIRMED = "Thank you, your payment has arrived"
PENDING = "Your payment is being confirmed"
CLOSED = "This order was closed without a payment"
ORDER_NUMBER = re.compile(r"\d{14}-[a-z0-9]{6}")


def returned(merchant: Merchant, body: bytes) -> Answer:
    """What the buyer sees who comes back from the gateway with these parameters."""
    return merchant.shop.get(f"{merchant.shop.back}?{body.decode()}")


def looks_again(page: Answer) -> bool:
    """After two seconds, by a header or by what stands for it in the page."""
    return page.headers.get("Refresh") == "2" or 'http-equiv="refresh" content="2"' in page.text


def test_the_checkout_shows_all_goods_with_their_prices(merchant: Merchant, gateway: Model) -> None:
    assert gateway.shop is not None
    answer = merchant.shop.get(merchant.shop.checkout)
    assert answer.status == 200
    assert "utf-8" in answer.content_type.lower()
    for goods in gateway.shop.goods:
        assert goods.says in unescape(answer.text)
        assert goods.amount in answer.text
        assert f'value="{goods.id}"' in answer.text
    assert "& tail" not in answer.text  # escaped


def test_every_order_gets_a_number_of_its_own_and_is_open(merchant: Merchant) -> None:
    numbers = [merchant.shop.order("tea")[1]["out_trade_no"] for _ in range(3)]
    assert len(set(numbers)) == 3
    for number in numbers:
        assert ORDER_NUMBER.fullmatch(number)
        assert merchant.orders.state(number) == "open"


def test_security_07_the_price_is_the_shops_whatever_the_buyer_posts(merchant: Merchant) -> None:
    posted = urlencode({"goods": "kite", "total_fee": "0.01", "amount": "0.01"}).encode()
    answer = request("POST", merchant.shop.checkout, posted, FORM)
    assert 'name="total_fee" value="25.50"' in answer.text
    assert "0.01" not in answer.text


def test_an_order_that_was_made_by_the_checkout_is_credited(merchant: Merchant) -> None:
    for goods, amounts in (
        ("tea-set", {"total_fee": "100.3"}),
        ("postcards", {"total_fee": "1.68", "rmb_fee": "12.00"}),
    ):
        number = merchant.shop.order(goods)[1]["out_trade_no"]
        assert merchant.receive(merchant.sender.notification(number, **amounts)).reason == "paid"


def test_goods_that_the_shop_has_not_make_no_order(merchant: Merchant) -> None:
    before = merchant.orders.numbers()
    answer, fields = merchant.shop.order('"><script>alert(1)</script>')
    assert (answer.status, fields) == (400, {})
    assert "<script>alert" not in answer.text
    assert merchant.orders.numbers() == before


def test_coming_back_credits_nothing_and_the_notification_does(merchant: Merchant, answers: FakeGateway) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    pages = [returned(merchant, body) for _ in range(2)]
    assert all(page.status == 200 and PENDING in page.text and number in page.text for page in pages)
    assert merchant.orders.state(number) == "open"
    assert answers.calls == []
    assert merchant.receive(body).reason == "paid"
    assert CONFIRMED in returned(merchant, body).text


def test_the_return_page_looks_again_until_the_payment_is_confirmed(merchant: Merchant) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    assert looks_again(returned(merchant, body))
    merchant.receive(body)
    assert not looks_again(returned(merchant, body))


@pytest.mark.parametrize(("price", "shown"), [({}, "USD 8.00"), ({"rmb_fee": "12.00"}, "CNY 12.00")])
def test_the_return_page_shows_the_price_in_its_currency(merchant: Merchant, price: dict[str, str], shown: str) -> None:
    number = merchant.place(**price)
    assert shown in " ".join(returned(merchant, merchant.sender.notification(number)).text.split())


def test_the_return_page_says_that_an_order_was_closed(merchant: Merchant) -> None:
    number = merchant.place()
    merchant.receive(merchant.sender.notification(number, trade_status="TRADE_CLOSED"))
    assert CLOSED in returned(merchant, merchant.sender.notification(number)).text


@pytest.mark.parametrize("tail", ["", "&x=1", "&out_trade_no=1", "&%FF=%FE"])
def test_a_forged_return_shows_no_order(merchant: Merchant, tail: str) -> None:
    number = merchant.place()
    body = merchant.sender.body([("out_trade_no", number), ("sign_type", "MD5"), ("sign", "0" * 32)]) + tail.encode()
    answer = returned(merchant, body)
    assert answer.status == 400
    assert number not in answer.text


def test_security_04_what_the_return_page_shows_is_escaped(merchant: Merchant) -> None:
    answer = returned(merchant, merchant.sender.notification("<script>alert(1)</script>", body='"><b>'))
    assert "<script>alert" not in answer.text
    assert '"><b>' not in answer.text


def test_no_page_is_kept_by_a_cache(merchant: Merchant) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number).decode()
    for address in (merchant.shop.checkout, f"{merchant.shop.back}?{body}", f"{merchant.shop.back}?x=1"):
        assert merchant.shop.get(address).headers.get("Cache-Control") == "no-store"
