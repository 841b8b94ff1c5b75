# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""forex_rate_file: Download the exchange rates of the day."""

from __future__ import annotations

from collections.abc import Callable

from ..answers import rates as reply
from ..request import Request
from ..rules import Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "forex_rate_file",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "forex_rate_file")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class ForexRateFile(Base):
    """The request to this service."""

    def forex_rate_file(
        self,
    ) -> Request:
        """Download the exchange rates of the day. The kit adds whatever else the service needs, and signs.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "forex_rate_file",
            {},
        )


class ForexRateFileCall(Calls):
    """The call of this service by the shop's server."""

    def forex_rate_file(
        self,
        on_record: Callable[[reply.Rates], object],
    ) -> int:
        """Download the exchange rates of the day. `on_record` gets each record; the number of records is returned.

        Records come while the answer is read: an error may follow. Act on them when the call has ended well.
        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return self.read("forex_rate_file", {}, on_record)
