# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""alipay.overseas.acquire.customs.query: Ask what became of declarations."""

from __future__ import annotations

from typing import cast

from ..answers import result as reply
from ..request import Request
from ..rules import Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "alipay.overseas.acquire.customs.query",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "alipay.overseas.acquire.customs.query")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("out_request_nos", required=True, max_bytes=329, format="words", most_items=10),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class AlipayOverseasAcquireCustomsQuery(Base):
    """The request to this service."""

    def alipay_overseas_acquire_customs_query(
        self,
        *,
        out_request_nos: str | None = None,
    ) -> Request:
        """Ask what became of declarations. The kit adds whatever else the service needs, and signs.

        Args:
            out_request_nos: Your numbers of declarations, parted by commas, required.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "alipay.overseas.acquire.customs.query",
            {
                "out_request_nos": out_request_nos,
            },
        )


class AlipayOverseasAcquireCustomsQueryCall(Calls):
    """The call of this service by the shop's server."""

    def alipay_overseas_acquire_customs_query(
        self,
        *,
        out_request_nos: str | None = None,
    ) -> reply.Result:
        """Ask what became of declarations, and wait for the answer.

        Args:
            out_request_nos: Your numbers of declarations, parted by commas, required.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.Result, self.call("alipay.overseas.acquire.customs.query", {
            "out_request_nos": out_request_nos,
        }))
