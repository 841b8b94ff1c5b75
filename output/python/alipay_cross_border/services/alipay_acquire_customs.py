# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""alipay.acquire.customs: Declare a payment to the customs."""

from __future__ import annotations

from typing import cast

from ..answers import result as reply
from ..request import Request
from ..rules import Constraint, Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "alipay.acquire.customs",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "alipay.acquire.customs")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("out_request_no", required=True, min_bytes=6, max_bytes=32, format="word"),
        Parameter("trade_no", required=True, max_bytes=64, format="digits"),
        Parameter("merchant_customs_code", required=True, max_bytes=20),
        Parameter("merchant_customs_name", required=True),
        Parameter("amount", required=True, max_bytes=20, format="amount", decimals=2, minimum="0.01"),
        Parameter("customs_place", required=True, format="word"),
        Parameter("is_split", allowed=("T", "t")),
        Parameter("sub_out_biz_no"),
        Parameter("buyer_name"),
        Parameter("buyer_id_no"),
    ),
    constraints=(
        Constraint("goes_together", "goes_with", ("is_split", "sub_out_biz_no")),
    ),
    method="post",
    answer=reply.ANSWER,
)


class AlipayAcquireCustoms(Base):
    """The request to this service."""

    def alipay_acquire_customs(
        self,
        *,
        out_request_no: str | None = None,
        trade_no: str | None = None,
        merchant_customs_code: str | None = None,
        merchant_customs_name: str | None = None,
        amount: str | None = None,
        customs_place: str | None = None,
        is_split: str | None = None,
        sub_out_biz_no: str | None = None,
        buyer_name: str | None = None,
        buyer_id_no: str | None = None,
    ) -> Request:
        """Declare a payment to the customs. The kit adds whatever else the service needs, and signs.

        Args:
            out_request_no: Your number of the declaration, unique, required.
            trade_no: The gateway's number of the payment, required.
            merchant_customs_code: Your code at the customs, required.
            merchant_customs_name: Your name at the customs, required.
            amount: How much, in RMB, required.
            customs_place: Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU, required.
            is_split: T: the order is declared in parts.
            sub_out_biz_no: Number of the part.
            buyer_name: Name of who ordered.
            buyer_id_no: Number of that person's identity card.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "alipay.acquire.customs",
            {
                "out_request_no": out_request_no,
                "trade_no": trade_no,
                "merchant_customs_code": merchant_customs_code,
                "merchant_customs_name": merchant_customs_name,
                "amount": amount,
                "customs_place": customs_place,
                "is_split": is_split,
                "sub_out_biz_no": sub_out_biz_no,
                "buyer_name": buyer_name,
                "buyer_id_no": buyer_id_no,
            },
        )


class AlipayAcquireCustomsCall(Calls):
    """The call of this service by the shop's server."""

    def alipay_acquire_customs(
        self,
        *,
        out_request_no: str | None = None,
        trade_no: str | None = None,
        merchant_customs_code: str | None = None,
        merchant_customs_name: str | None = None,
        amount: str | None = None,
        customs_place: str | None = None,
        is_split: str | None = None,
        sub_out_biz_no: str | None = None,
        buyer_name: str | None = None,
        buyer_id_no: str | None = None,
    ) -> reply.Result:
        """Declare a payment to the customs, and wait for the answer.

        Args:
            out_request_no: Your number of the declaration, unique, required.
            trade_no: The gateway's number of the payment, required.
            merchant_customs_code: Your code at the customs, required.
            merchant_customs_name: Your name at the customs, required.
            amount: How much, in RMB, required.
            customs_place: Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU, required.
            is_split: T: the order is declared in parts.
            sub_out_biz_no: Number of the part.
            buyer_name: Name of who ordered.
            buyer_id_no: Number of that person's identity card.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.Result, self.call("alipay.acquire.customs", {
            "out_request_no": out_request_no,
            "trade_no": trade_no,
            "merchant_customs_code": merchant_customs_code,
            "merchant_customs_name": merchant_customs_name,
            "amount": amount,
            "customs_place": customs_place,
            "is_split": is_split,
            "sub_out_biz_no": sub_out_biz_no,
            "buyer_name": buyer_name,
            "buyer_id_no": buyer_id_no,
        }))
