# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""forex_compare_file: Download the reconciliation file."""

from __future__ import annotations

from collections.abc import Callable

from ..answers import compare as reply
from ..request import Request
from ..rules import Constraint, Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "forex_compare_file",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "forex_compare_file")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("start_date", required=True, format="date8"),
        Parameter("end_date", required=True, format="date8"),
    ),
    constraints=(
        Constraint("period", "bad_period", ("start_date", "end_date"), days=10, before_today=True),
    ),
    method="get",
    repeatable=True,
    answer=reply.ANSWER,
)


class ForexCompareFile(Base):
    """The request to this service."""

    def forex_compare_file(
        self,
        *,
        start_date: str | None = None,
        end_date: str | None = None,
    ) -> Request:
        """Download the reconciliation file. The kit adds whatever else the service needs, and signs.

        Args:
            start_date: First day, GMT+8, required.
            end_date: Last day, GMT+8, before today, required.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "forex_compare_file",
            {
                "start_date": start_date,
                "end_date": end_date,
            },
        )


class ForexCompareFileCall(Calls):
    """The call of this service by the shop's server."""

    def forex_compare_file(
        self,
        on_record: Callable[[reply.Compare], object],
        *,
        start_date: str | None = None,
        end_date: str | None = None,
    ) -> int:
        """Download the reconciliation file. `on_record` gets each record; the number of records is returned.

        Args:
            start_date: First day, GMT+8, required.
            end_date: Last day, GMT+8, before today, required.

        Records come while the answer is read: an error may follow. Act on them when the call has ended well.
        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return self.read("forex_compare_file", {
            "start_date": start_date,
            "end_date": end_date,
        }, on_record)
