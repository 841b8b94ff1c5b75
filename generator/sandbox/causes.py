"""How each code of the gateway comes about here by itself, for the page that provokes it."""

from __future__ import annotations

from dataclasses import dataclass

from .. import model
from .codes import meaning

CAUSES = {
    "ILLEGAL_SIGN": "Sign with another key, or change a parameter after signing",
    "ILLEGAL_ARGUMENT": "Leave out a parameter, break its form, send an unknown one, or use the number of a paid order again",
    "ILLEGAL_SERVICE": "Call a service that there is not",
    "ILLEGAL_PARTNER": "Send a partner that this sandbox does not know",
    "ILLEGAL_SECURITY_PROFILE": "Sign with RSA2 as the published partner, which has only an MD5 key",
    "ILLEGAL_SIGN_TYPE": "Send sign_type=md5: capitals count",
    "ILLEGAL_CHARSET": "Send _input_charset=big5",
    "ILLEGAL_ENCODING": "Send bytes that are no text of the charset, such as %FF",
    "ILLEGAL_FILE_FORMAT": "Upload an empty file of refunds, or one whose lines have not every field",
    "ILLEGAL_CURRENCY": "Pay in another currency than that of the contract (Partners)",
    "ILLEGAL_TIMEOUT_RULE": "Send a timeout_rule, and switch it off for the partner (Partners)",
    "INVALID_PARAMETER": "Declare more to the customs than was paid",
    "PURCHASE_TRADE_NOT_EXIST": "Refund an order that is not paid",
    "REPEATED_REFUNDMENT_REQUEST": "Use a refund number twice",
    "RETURN_AMOUNT_EXCEED": "Refund more than is left of a payment",
    "CURRENCY_NOT_SAME": "Refund in another currency than that of the payment",
    "REFUNDMENT_VALID_DATE_EXCEED": "Move the clock by more than 90 days, then refund",
    "TRADE_HAS_CLOSE": "Refund an order that was closed without a payment",
    "TRADE_NOT_EXIST": "Query an order before the buyer has opened the cashier",
    "NOT_FOUND": "Query a refund that was not asked for",
    "PERIOD_TOO_LONG": "Ask for a file of eleven days",
    "PERIOD_BACKWARDS": "Ask for a file whose last day is before its first",
    "PERIOD_ILLEGAL": "Ask for a file without one of its days",
    "PERIOD_NOT_OVER": "Ask for a file of today",
    "DATE_FORMAT": "Ask for a file of 2020-01-01 instead of 20200101",
}
PROVOKED = "Only when you ask for it here"


@dataclass(frozen=True)
class Cause:
    code: str
    means: str
    how: str


def causes(gateway: model.Model) -> list[Cause]:
    return [Cause(c.code, meaning(gateway, c.code), CAUSES.get(c.code, PROVOKED)) for c in gateway.codes]
