"""Messages that a shop must take, and what it must make of them when they come again."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from .maker import Maker, Message, trade_number
from .scenario import CHINESE, refund_fields, refund_number, scenario


@scenario("other-status", "a status that asks for nothing, and one that nobody knows")
def _other_status(m: Maker) -> list[Message]:
    kind = m.kind()
    names = ("WAIT_BUYER_PAY", "NEVER_HEARD_OF")
    return [m.message(f"{kind.status}={name}", m.fields(**{kind.status: name})) for name in names] if kind else []


@scenario("closed", "the order was closed without a payment")
def _closed(m: Maker) -> list[Message]:
    kind = m.kind()
    has = kind is not None and "closed" in dict(kind.meanings).values()
    return [m.message("closed", m.fields("closed"))] if has else []


@scenario("paid", "the order is paid")
def _paid(m: Maker) -> list[Message]:
    return [m.message("paid", m.fields())]


@scenario("chinese", "paid, with Chinese text in the message")
def _chinese(m: Maker) -> list[Message]:
    return [m.message("Chinese text", m.fields(body=CHINESE))]


@scenario("odd-values", "paid, with names and values that frameworks change: a.b, f[], + & = % blanks, quotes")
def _odd(m: Maker) -> list[Message]:
    odd = {"a.b": "1", "f[]": "2", "Z": "0", "body": " a+b & c=d %41 \"e\" 'f' \\g &not <h> "}
    return [m.message("odd names and values", m.fields(**odd))]


@scenario("same-amount", "paid, the same amount in other digits (8 and 8.00)")
def _same_amount(m: Maker) -> list[Message]:
    name = m.amount_name
    if not name:
        return []
    price = m.order.amounts[name]
    other = price + ("0" if "." in price else ".00")
    return [m.message(f"{name}={other}", m.fields(**{name: other}))]


@scenario("twice", "paid, the same message twice, and once more with a new id: credited once")
def _twice(m: Maker) -> list[Message]:
    first = m.message("first", m.fields())
    return [first, replace(first, what="the same again"), m.message("with a new id", m.fields())]


@scenario("20-at-once", "paid, the same message twenty times at the same moment: credited once")
def _twenty(m: Maker) -> list[Message]:
    return [m.message("20 at once", m.fields(), copies=20)]


@scenario("other-trade", "paid, and then paid again by another trade: somebody must look at the order")
def _other_trade(m: Maker) -> list[Message]:
    name = m.rules.names.trade
    return [
        m.message("paid", m.fields()),
        m.message("by another trade", m.fields(**{name: trade_number(m.order.number + "+")})),
    ]


@scenario("refund", "paid, then refunded, the refund told twice: marked once")
def _refund(m: Maker) -> list[Message]:
    fields = refund_fields(m, refund_number())
    if not fields:
        return []
    first = m.message("refunded", fields)
    return [m.message("paid", m.fields()), first, replace(first, what="the same again")]


@scenario("refund-twice", "paid, then refunded, and told again under a new id: marked once")
def _refund_twice(m: Maker) -> list[Message]:
    number = refund_number()
    told = [(what, refund_fields(m, number)) for what in ("refunded", "with a new id")]
    return [m.message("paid", m.fields()), *(m.message(what, fields) for what, fields in told)] if all(f for _, f in told) else []


@scenario("refund-next-day", "paid, and refunded on the next day, in two parts")
def _refund_next_day(m: Maker) -> list[Message]:
    tomorrow = replace(m, moment=_next_day(m.moment))
    parts = [(what, refund_fields(tomorrow, refund_number())) for what in ("the first part", "the second part")]
    return [m.message("paid", m.fields()), *(m.message(what, f) for what, f in parts)] if all(f for _, f in parts) else []


@scenario("refund-unasked", "a refund that the shop has not asked for, told rightly: marked, for somebody to look at")
def _refund_unasked(m: Maker) -> list[Message]:
    fields = refund_fields(m, "UNASKED-" + secrets.token_hex(4))
    return [m.message("paid", m.fields()), m.message("a refund of nobody", fields)] if fields else []


@scenario("refund-failed", "paid, a refund that fails, then goes well: both are marked")
def _refund_failed(m: Maker) -> list[Message]:
    number = refund_number()
    told = [refund_fields(m, number, meaning) for meaning in ("refund_failed", "refunded")]
    if not all(told):
        return []
    return [m.message("paid", m.fields()), m.message("it failed", told[0]), m.message("it went well", told[1])]


def _next_day(moment: str) -> str:
    at = datetime.strptime(moment, "%Y-%m-%d %H:%M:%S") + timedelta(days=1)
    return at.strftime("%Y-%m-%d %H:%M:%S")
