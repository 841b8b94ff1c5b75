# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""alipay.acquire.refund.query: Ask what became of a refund."""

from __future__ import annotations

from typing import cast

from ..answers import refund_state as reply
from ..request import Request
from ..rules import Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "alipay.acquire.refund.query",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "alipay.acquire.refund.query")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
        Parameter("out_return_no", required=True, max_bytes=128, format="order-number"),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class AlipayAcquireRefundQuery(Base):
    """The request to this service."""

    def alipay_acquire_refund_query(
        self,
        *,
        out_trade_no: str | None = None,
        out_return_no: str | None = None,
    ) -> Request:
        """Ask what became of a refund. The kit adds whatever else the service needs, and signs.

        Args:
            out_trade_no: Your order number, required.
            out_return_no: Your refund number, required.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "alipay.acquire.refund.query",
            {
                "out_trade_no": out_trade_no,
                "out_return_no": out_return_no,
            },
        )


class AlipayAcquireRefundQueryCall(Calls):
    """The call of this service by the shop's server."""

    def alipay_acquire_refund_query(
        self,
        *,
        out_trade_no: str | None = None,
        out_return_no: str | None = None,
    ) -> reply.RefundState:
        """Ask what became of a refund, and wait for the answer.

        Args:
            out_trade_no: Your order number, required.
            out_return_no: Your refund number, required.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.RefundState, self.call("alipay.acquire.refund.query", {
            "out_trade_no": out_trade_no,
            "out_return_no": out_return_no,
        }))
