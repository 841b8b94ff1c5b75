"""What a notification comes to, worked by hand: signatures by hashlib, expectations by the gateway's own pages."""

from __future__ import annotations

import hashlib
from urllib.parse import quote_plus

import pytest

from generator.model import Model
from generator.protocol import Case, Situation, hex_text
from generator.reference import judge

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
# FAQ, technical question 07: the notification that Alipay shows, and the order behind it.
MESSAGE = {
    "notify_id": "2c0fbb7880e40704dc6eb869aec4115d", "notify_type": "trade_status_sync", "trade_no": "2009042976780315",
    "total_fee": "8.00", "out_trade_no": "2009/04/291103", "notify_time": "2009-04-29 11:04:04", "currency": "JPY",
    "trade_status": "TRADE_FINISHED",
}  # fmt: skip
ORDER = {"number": "2009/04/291103", "currency": "JPY", "total_fee": "8", "state": "open"}


def body(message: dict[str, str], key: str = KEY) -> bytes:
    text = "&".join(f"{n}={message[n]}" for n in sorted(message))
    sign = hashlib.md5((text + key).encode()).hexdigest()  # noqa: S324  # the protocol's
    return "&".join(f"{n}={quote_plus(v)}" for n, v in {**message, "sign": sign, "sign_type": "MD5"}.items()).encode()


def received(gateway: Model, raw: bytes, order: dict[str, str] | None, reply: str | None = "true", **config: str):  # type: ignore[no-untyped-def]
    settings = {"sign_type": "MD5", "key": KEY, "partner": "2088101122136241", "currency": "JPY", **config}
    situation = Situation(
        order=None if order is None else tuple(order.items()), reply=None if reply is None else ("200", reply)
    )
    answer = judge(gateway).answer(Case("1", "notify", tuple(settings.items()), body=raw, situation=situation))
    assert answer.kind == "ok", answer
    return {name: hex_text(value) for name, value in answer.fields}


def test_the_notification_of_the_faq_pays_its_order(gateway: Model) -> None:
    assert received(gateway, body(MESSAGE), ORDER) == {
        "status": "200", "answer": "success", "reason": "paid", "note": "", "called": "order_paid",
        "asked": "http://127.0.0.1:8700/gateway.do?service=notify_verify&partner=2088101122136241"
        "&notify_id=2c0fbb7880e40704dc6eb869aec4115d",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("message", "order", "reply", "reason"),
    [
        ({**MESSAGE, "total_fee": "9.00"}, ORDER, "true", "other_amount"),
        ({**MESSAGE, "currency": "USD"}, ORDER, "true", "other_currency"),
        (MESSAGE, None, "true", "unknown_order"),
        (MESSAGE, ORDER, "false", "not_genuine"),
        (MESSAGE, ORDER, "true\n", "not_genuine"),
        (MESSAGE, ORDER, None, "gateway_unreachable"),
        (MESSAGE, {**ORDER, "state": "paid", "trade": "1"}, "true", "conflict"),
        ({k: v for k, v in MESSAGE.items() if k != "notify_id"}, ORDER, "true", "missing"),
    ],
)
def test_what_is_not_as_it_was_asked_is_to_be_sent_again(gateway, message, order, reply, reason) -> None:  # type: ignore[no-untyped-def]
    receipt = received(gateway, body(message), order, reply)
    assert (receipt["answer"], receipt["reason"], receipt["called"]) == ("fail", reason, "")


def test_a_message_signed_with_the_previous_key_is_accepted(gateway: Model) -> None:
    receipt = received(gateway, body(MESSAGE, "old-key"), ORDER, key="new-key", previous_key="old-key")
    assert receipt["reason"] == "paid"


def test_a_folded_currency_signs_the_same_and_is_missed(gateway: Model) -> None:
    folded = {**{k: v for k, v in MESSAGE.items() if k != "currency"}, "body": "x&currency=JPY"}
    plain = {**MESSAGE, "body": "x"}
    assert body(folded).split(b"sign=")[1] == body(plain).split(b"sign=")[1]
    assert received(gateway, body(folded), ORDER)["reason"] == "missing"


def test_a_body_of_more_than_64_kb_is_not_even_read(gateway: Model) -> None:
    assert received(gateway, body(MESSAGE) + b"&" * 65_536, ORDER)["reason"] == "oversized"
