# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""forex_refund: Refund a payment, wholly or partly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..answer_rules import Answer, Envelope
from ..parts import flattened
from ..request import Request
from ..rules import Constraint, Json, Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "forex_refund",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "forex_refund")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("notify_url", max_bytes=200, format="url", default=Source("config", "notify_url")),
        Parameter("out_return_no", required=True, max_bytes=64, format="order-number"),
        Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
        Parameter("return_amount", format="amount", decimals_of="currency", minimum="0.01", maximum="1000000.00"),
        Parameter("return_rmb_amount", format="amount", decimals=2, minimum="0.01", maximum="1000000.00"),
        Parameter("currency", required=True, max_bytes=10, format="currency", equals="currency", hint="as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)"),
        Parameter("gmt_return", required=True, format="date14", default=Source("now"), latest_now=True),
        Parameter("reason", required=True, max_bytes=100),
        Parameter("product_code", allowed=("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER")),
        Parameter("split_fund_info", max_bytes=1600, json=Json((
            Parameter("transOut", required=True, max_bytes=16, format="digits"),
            Parameter("amount", required=True, format="amount", decimals=2, minimum="0.01"),
            Parameter("currency", required=True, max_bytes=3, format="capitals"),
            Parameter("desc"),
        ), is_list=True, most=10)),
        Parameter("is_sync", allowed=("Y", "N")),
    ),
    constraints=(
        Constraint("exactly_one_of", "exactly_one_of", ("return_amount", "return_rmb_amount")),
    ),
    method="post",
    pause=3,
    answer=Answer("accepted", Envelope("alipay", "is_success", "T", "error", "response")),
)


class ForexRefund(Base):
    """The request to this service."""

    def forex_refund(
        self,
        *,
        notify_url: str | None = None,
        out_return_no: str | None = None,
        out_trade_no: str | None = None,
        return_amount: str | None = None,
        return_rmb_amount: str | None = None,
        currency: str | None = None,
        gmt_return: str | None = None,
        reason: str | None = None,
        product_code: str | None = None,
        split_fund_info: Sequence[Mapping[str, str | None]] | None = None,
        is_sync: str | None = None,
    ) -> Request:
        """Refund a payment, wholly or partly. The kit adds whatever else the service needs, and signs.

        Args:
            notify_url: Where the notification about the refund goes.
            out_return_no: Your refund number, unique for your partner id, required.
            out_trade_no: Your order number, required.
            return_amount: How much, in the settlement currency.
            return_rmb_amount: How much, in RMB: for an order that was priced so.
            currency: Settlement currency of your contract, required.
            gmt_return: Time of the refund, GMT+8.
            reason: Why, required.
            product_code: As in the payment.
            split_fund_info: How much of it each gives back, a list of mappings with transOut, amount, currency,
                desc.
            is_sync: Y: the answer is final; N: the gateway tries on, and notifies.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "forex_refund",
            {
                "notify_url": notify_url,
                "out_return_no": out_return_no,
                "out_trade_no": out_trade_no,
                "return_amount": return_amount,
                "return_rmb_amount": return_rmb_amount,
                "currency": currency,
                "gmt_return": gmt_return,
                "reason": reason,
                "product_code": product_code,
                **flattened("split_fund_info", split_fund_info),
                "is_sync": is_sync,
            },
        )


class ForexRefundCall(Calls):
    """The call of this service by the shop's server."""

    def forex_refund(
        self,
        *,
        notify_url: str | None = None,
        out_return_no: str | None = None,
        out_trade_no: str | None = None,
        return_amount: str | None = None,
        return_rmb_amount: str | None = None,
        currency: str | None = None,
        gmt_return: str | None = None,
        reason: str | None = None,
        product_code: str | None = None,
        split_fund_info: Sequence[Mapping[str, str | None]] | None = None,
        is_sync: str | None = None,
    ) -> None:
        """Refund a payment, wholly or partly, and wait for the answer.

        Args:
            notify_url: Where the notification about the refund goes.
            out_return_no: Your refund number, unique for your partner id, required.
            out_trade_no: Your order number, required.
            return_amount: How much, in the settlement currency.
            return_rmb_amount: How much, in RMB: for an order that was priced so.
            currency: Settlement currency of your contract, required.
            gmt_return: Time of the refund, GMT+8.
            reason: Why, required.
            product_code: As in the payment.
            split_fund_info: How much of it each gives back, a list of mappings with transOut, amount, currency,
                desc.
            is_sync: Y: the answer is final; N: the gateway tries on, and notifies.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        self.call("forex_refund", {
            "notify_url": notify_url,
            "out_return_no": out_return_no,
            "out_trade_no": out_trade_no,
            "return_amount": return_amount,
            "return_rmb_amount": return_rmb_amount,
            "currency": currency,
            "gmt_return": gmt_return,
            "reason": reason,
            "product_code": product_code,
            **flattened("split_fund_info", split_fund_info),
            "is_sync": is_sync,
        })
