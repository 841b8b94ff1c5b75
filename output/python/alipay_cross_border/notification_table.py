# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What notifications hold and what they mean; `notifications` interprets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .orders import Meaning
from .rules import Parameter


@dataclass(frozen=True)
class Kind:
    """A kind of notification.

    Attributes:
        known_by: the parameter that only this kind has; None for the kind that takes the rest.
        status: the parameter whose value `meanings` explains.
        amounts: the parameters that are compared with the order's; none: no amount is compared.
        examples: a value for every parameter that has one in the gateway's description.
    """

    known_by: str | None
    status: str
    meanings: Mapping[str, Meaning]
    amounts: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    examples: Mapping[str, str]


KINDS = (
    Kind(
        known_by="out_return_no",
        status="refund_status",
        meanings={
            "REFUND_SUCCESS": "refunded",
            "REFUND_FAIL": "refund_failed",
        },
        amounts=(),
        parameters=(
            Parameter("notify_id", required=True, max_bytes=128),
            Parameter("notify_type", max_bytes=64),
            Parameter("notify_time", format="datetime"),
            Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
            Parameter("out_return_no", required=True, max_bytes=64, format="order-number"),
            Parameter("refund_status", required=True, max_bytes=64),
            Parameter("error_code", max_bytes=64),
        ),
        examples={
            "notify_id": "2c0fbb7880e40704dc6eb869aec4115d",
            "notify_type": "refund_status_sync",
            "notify_time": "2009-04-29 11:04:04",
            "out_trade_no": "2009/04/291103",
            "out_return_no": "R2009-04-291",
            "refund_status": "REFUND_SUCCESS",
        },
    ),
    Kind(
        known_by=None,
        status="trade_status",
        meanings={
            "TRADE_FINISHED": "paid",
            "TRADE_SUCCESS": "paid",
            "TRADE_CLOSED": "closed",
        },
        amounts=("total_fee", "rmb_fee"),
        parameters=(
            Parameter("notify_id", required=True, max_bytes=128),
            Parameter("notify_type", required=True, max_bytes=64),
            Parameter("notify_time", required=True, format="datetime"),
            Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
            Parameter("trade_no", required=True, max_bytes=64, format="digits"),
            Parameter("total_fee", required=True, format="amount"),
            Parameter("rmb_fee", format="amount"),
            Parameter("currency", required=True, max_bytes=10),
            Parameter("trade_status", required=True, max_bytes=64),
        ),
        examples={
            "notify_id": "2c0fbb7880e40704dc6eb869aec4115d",
            "notify_type": "trade_status_sync",
            "notify_time": "2009-04-29 11:04:04",
            "out_trade_no": "2009/04/291103",
            "trade_no": "2009042976780315",
            "total_fee": "8.00",
            "currency": "JPY",
            "trade_status": "TRADE_FINISHED",
        },
    ),
)

# The names under which a message carries what every shop needs; None where this gateway sends no such thing.
ORDER = "out_trade_no"
TRADE = "trade_no"
REFUND: str | None = "out_return_no"
CURRENCY: str | None = "currency"
PARTNER: str | None = "partner"
# The names in which an order can have a price.
AMOUNTS: tuple[str, ...] = ("total_fee", "rmb_fee")

TAKEN = "success"
AGAIN = "fail"
# What a receipt can say besides the codes of errors, and which of it is answered with TAKEN.
SAYS = {
    "paid": "The order is paid now",
    "already_paid": "The order was paid before by the same trade",
    "closed": "The order is closed now",
    "already_closed": "The order was closed before",
    "closed_after_paid": "The order is paid and stays so",
    "refunded": "The refund is marked as done now",
    "refund_failed": "The refund is marked as failed now",
    "already_refunded": "The refund was marked before",
    "ignored": "This status asks for nothing",
    "oversized": "The message is larger than a notification can be",
    "wrong_content_type": "The message is not form data",
    "gateway_unreachable": "The gateway could not be asked whether it sent this",
    "not_genuine": "The gateway says that it did not send this",
    "unknown_order": "There is no such order",
    "other_currency": "The currency is not that of the order",
    "other_partner": "The partner is not that of the config",
    "other_amount": "The amount is not that of the order",
    "conflict": "The order's state does not go with this message; look at the order",
    "handler_failed": "The shop's own code failed; the gateway will send the message again",
}
SETTLED = {
    "paid",
    "already_paid",
    "closed",
    "already_closed",
    "closed_after_paid",
    "refunded",
    "refund_failed",
    "already_refunded",
    "ignored",
}

# The question whether the gateway sent a message: name, where the value comes from, the value or its name there.
QUESTION = (
    ("service", "literal", "notify_verify"),
    ("partner", "config", "partner"),
    ("notify_id", "message", "notify_id"),
)
GENUINE = "true"
