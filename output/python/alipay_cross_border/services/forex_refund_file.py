# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""forex_refund_file: Refund many payments by one file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..answer_rules import Answer, Envelope
from ..request import Request
from ..rules import Parameter, Service, Source, Upload
from .base import Base, Calls

SERVICE = Service(
    "forex_refund_file",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "forex_refund_file")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
    ),
    method="post",
    pause=3,
    answer=Answer("accepted", Envelope("alipay", "is_success", "T", "error", "response")),
    upload=Upload(
        "refund_file",
        "refund.txt",
        columns=(
            Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
            Parameter("out_return_no", required=True, max_bytes=64, format="order-number"),
            Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
            Parameter("currency", required=True, format="currency", equals="currency", hint="the currency of your contract (FAQ 10)"),
            Parameter("return_amount", required=True, format="amount", decimals_of="currency", minimum="0.01", maximum="1000000.00"),
            Parameter("gmt_return", required=True, format="date14", default=Source("now"), latest_now=True),
            Parameter("reason", max_bytes=255),
        ),
        separator="|",
        line_end="\n",
        most=10000,
        unique="out_return_no",
    ),
)


class ForexRefundFile(Base):
    """The request to this service."""

    def forex_refund_file(
        self,
    ) -> Request:
        """Refund many payments by one file. The kit adds whatever else the service needs, and signs.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "forex_refund_file",
            {},
        )


class ForexRefundFileCall(Calls):
    """The call of this service by the shop's server."""

    def forex_refund_file(
        self,
        lines: Iterable[Mapping[str, str | None]],
    ) -> None:
        """Refund many payments by one file. One bad line, and nothing is sent.

        Each line is a mapping with out_return_no, out_trade_no, currency, return_amount, gmt_return, reason.
        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        self.upload("forex_refund_file", {}, lines)
