# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""alipay.overseas.secmerchant.online.queryStatus: Ask what became of a registration."""

from __future__ import annotations

from typing import cast

from ..answers import result as reply
from ..request import Request
from ..rules import Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "alipay.overseas.secmerchant.online.queryStatus",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "alipay.overseas.secmerchant.online.queryStatus")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("timestamp", required=True, format="datetime", default=Source("now"), latest_now=True),
        Parameter("secondary_merchant_id", required=True, max_bytes=64),
        Parameter("payment_method", required=True, value=Source("literal", "ONLINE_PAYMENT")),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class AlipayOverseasSecmerchantOnlineQueryStatus(Base):
    """The request to this service."""

    def alipay_overseas_secmerchant_online_query_status(
        self,
        *,
        timestamp: str | None = None,
        secondary_merchant_id: str | None = None,
    ) -> Request:
        """Ask what became of a registration. The kit adds whatever else the service needs, and signs.

        Args:
            timestamp: When it is sent, GMT+8; good for 30 minutes.
            secondary_merchant_id: Id of the seller, required.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "alipay.overseas.secmerchant.online.queryStatus",
            {
                "timestamp": timestamp,
                "secondary_merchant_id": secondary_merchant_id,
            },
        )


class AlipayOverseasSecmerchantOnlineQueryStatusCall(Calls):
    """The call of this service by the shop's server."""

    def alipay_overseas_secmerchant_online_query_status(
        self,
        *,
        timestamp: str | None = None,
        secondary_merchant_id: str | None = None,
    ) -> reply.Result:
        """Ask what became of a registration, and wait for the answer.

        Args:
            timestamp: When it is sent, GMT+8; good for 30 minutes.
            secondary_merchant_id: Id of the seller, required.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.Result, self.call("alipay.overseas.secmerchant.online.queryStatus", {
            "timestamp": timestamp,
            "secondary_merchant_id": secondary_merchant_id,
        }))
