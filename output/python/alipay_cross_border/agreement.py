# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Whether a genuine message agrees with its order, and what the two come to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from .formats import is_decimal
from .notification_table import CURRENCY, PARTNER, Kind
from .orders import Notification, Order
from .refused import Refused


def amount_unchecked(order: Order, kind: Kind, message: Mapping[str, str], partner: str) -> bool:
    """Whether the message lacks an amount in which the order has a price; everything else in it agrees.

    A signature alone does not say that: names can be folded into values without a change of what is signed.
    Raises Refused.
    """
    if CURRENCY and message.get(CURRENCY) and message[CURRENCY] != order.currency:
        raise Refused("other_currency")
    if PARTNER and message.get(PARTNER) and message[PARTNER] != partner:
        raise Refused("other_partner")
    priced = [name for name in kind.amounts if order.amounts.get(name)]
    if kind.amounts and not priced:
        raise Refused("other_amount")
    for name in priced:
        if message.get(name) and not _same_amount(message[name], order.amounts[name]):
            raise Refused("other_amount")
    return not all(message.get(name) for name in priced)


def _same_amount(one: str, other: str) -> bool:
    return is_decimal(one) and is_decimal(other) and Decimal(one) == Decimal(other)


def outcome(order: Order, notification: Notification) -> str:
    """The reason of the receipt. It is the notification's meaning where, and only where, a handler is to be called."""
    meaning = notification.meaning
    if order.state not in ("open", "closed", "paid"):
        raise ValueError(f"an order is open, closed or paid, not {order.state}")
    if meaning in ("refunded", "refund_failed"):
        if order.state != "paid":
            return "conflict"
        return "already_refunded" if order.refunds.get(notification.refund) in ("refunded", meaning) else meaning
    if order.state == "paid":
        if meaning == "closed":
            return "closed_after_paid"
        return "already_paid" if order.trade == notification.trade else "conflict"
    # A closed order that is paid after all becomes paid.
    return "already_closed" if order.state == meaning else meaning
