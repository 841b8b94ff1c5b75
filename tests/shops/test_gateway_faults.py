"""What a shop does when the gateway cannot be asked, or does not say clearly that it sent a notification."""

from __future__ import annotations

import socket
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.support.certificates import Certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import LONG_ON_FURTHER_SERVERS, TIMEOUT, MakeShop
from .line import Line
from .merchant import Merchant
from .shop import FORM

pytestmark = LONG_ON_FURTHER_SERVERS

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "says false": ({"answer": b"false"}, "not_genuine"),
    "says invalid": ({"answer": b"invalid"}, "not_genuine"),
    "says nothing": ({"answer": b""}, "not_genuine"),
    "says true with a line end": ({"answer": b"true\n"}, "not_genuine"),
    "says TRUE": ({"answer": b"TRUE"}, "not_genuine"),
    "says true behind a byte order mark": ({"answer": b"\xef\xbb\xbftrue"}, "not_genuine"),
    "says true in a page": ({"answer": b"<html>true</html>"}, "not_genuine"),
    "is broken": ({"status": 500}, "gateway_unreachable"),
    "redirects": ({"status": 302, "location": "/elsewhere"}, "gateway_unreachable"),
    "hangs up": ({"hang_up": True}, "gateway_unreachable"),
    "breaks off": ({"cut_short": True}, "gateway_unreachable"),
    "is slow": ({"delay": TIMEOUT + 4}, "gateway_unreachable"),
    "sends without end": ({"answer": b"true" + b" " * 1_100_000}, "gateway_unreachable"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_security_08_a_gateway_that_does_not_say_true_credits_nothing_and_the_repeat_does(
    merchant: Merchant, answers: FakeGateway, fault: str
) -> None:
    misbehaves, reason = FAULTS[fault]
    normal = {name: getattr(answers, name) for name in misbehaves}
    number = merchant.place()
    body = merchant.sender.notification(number)
    vars(answers).update(misbehaves)
    receipt = merchant.receive(body)
    vars(answers).update(normal)
    assert (receipt.answer, receipt.reason) == ("fail", reason)
    assert merchant.orders.state(number) == "open"
    assert len(answers.calls) == 1
    assert merchant.receive(body).reason == "paid"


def test_security_08_a_gateway_that_is_down_credits_nothing_and_the_repeat_does(merchant: Merchant, line: Line) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    with line.cut():
        receipt = merchant.receive(body)
    assert (receipt.answer, receipt.reason) == ("fail", "gateway_unreachable")
    assert merchant.orders.state(number) == "open"
    assert merchant.receive(body).reason == "paid"


@pytest.mark.parametrize("certificate", ["other_ca", "wrong_host", "expired"])
def test_security_02_a_gateway_with_a_wrong_certificate_is_never_asked(
    merchant: Merchant, certificates: Certificates, line: Line, certificate: str
) -> None:
    number = merchant.place()
    with FakeGateway(tls=getattr(certificates, certificate)) as impostor:
        true, line.target = line.target, impostor.port
        receipt = merchant.receive(merchant.sender.notification(number))
        line.target = true
        assert impostor.calls == []
    assert (receipt.answer, receipt.reason) == ("fail", "gateway_unreachable")
    assert merchant.orders.state(number) == "open"


def test_a_body_that_breaks_off_on_the_way_credits_nothing(merchant: Merchant) -> None:
    number = merchant.place()
    body = merchant.sender.notification(number)
    parts = urlsplit(merchant.shop.notify)
    head = (
        f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: {FORM}\r\nContent-Length: {len(body)}\r\n"
    )
    with socket.create_connection(("127.0.0.1", merchant.shop.port), 30) as connection:
        connection.sendall(head.encode() + b"Connection: close\r\n\r\n" + body[:-20])
        connection.shutdown(socket.SHUT_WR)
        answered = b"".join(iter(lambda: connection.recv(65536), b""))
    assert b"success" not in answered
    assert merchant.orders.state(number) == "open"
    assert merchant.receive(body).reason == "paid"


def test_security_07_two_partners_at_once_refuse_each_others_messages(merchant: Merchant, another: MakeShop) -> None:
    neighbour = another(partner="2088000000000001", key="0123456789abcdefghijklmnopqrstuv")
    with neighbour.shop:
        numbers = {one: one.place() for one in (merchant, neighbour)}
        for one, other in ((merchant, neighbour), (neighbour, merchant)):
            foreign = other.sender.notification(numbers[one])
            named = one.sender.notification(numbers[one], partner=other.shop.config["partner"])
            assert [one.receive(body).reason for body in (foreign, named)] == ["bad_signature", "other_partner"]
            assert one.orders.state(numbers[one]) == "open"
            assert one.receive(one.sender.notification(numbers[one])).reason == "paid"
