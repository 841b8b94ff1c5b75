# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""single_trade_query: Ask what became of a payment."""

from __future__ import annotations

from typing import cast

from ..answers import trade as reply
from ..request import Request
from ..rules import Constraint, Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "single_trade_query",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "single_trade_query")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("trade_no", max_bytes=64, format="digits"),
        Parameter("out_trade_no", max_bytes=64, format="order-number"),
    ),
    constraints=(
        Constraint("at_least_one_of", "at_least_one_of", ("trade_no", "out_trade_no")),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class SingleTradeQuery(Base):
    """The request to this service."""

    def single_trade_query(
        self,
        *,
        trade_no: str | None = None,
        out_trade_no: str | None = None,
    ) -> Request:
        """Ask what became of a payment. The kit adds whatever else the service needs, and signs.

        Args:
            trade_no: The gateway's number of the payment.
            out_trade_no: Your order number.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "single_trade_query",
            {
                "trade_no": trade_no,
                "out_trade_no": out_trade_no,
            },
        )


class SingleTradeQueryCall(Calls):
    """The call of this service by the shop's server."""

    def single_trade_query(
        self,
        *,
        trade_no: str | None = None,
        out_trade_no: str | None = None,
    ) -> reply.Trade:
        """Ask what became of a payment, and wait for the answer.

        Args:
            trade_no: The gateway's number of the payment.
            out_trade_no: Your order number.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.Trade, self.call("single_trade_query", {
            "trade_no": trade_no,
            "out_trade_no": out_trade_no,
        }))
