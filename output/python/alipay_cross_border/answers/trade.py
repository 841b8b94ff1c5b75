# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answer trade."""

from __future__ import annotations

from ..answer_rules import Answer, Envelope
from ..records import Record
from ..rules import Parameter


class Trade(Record):
    """The values of the answer; a value that is not there is empty."""

    @property
    def out_trade_no(self) -> str:
        """Your order number."""
        return self.values.get("out_trade_no", "")

    @property
    def trade_no(self) -> str:
        """The gateway's number of the payment."""
        return self.values.get("trade_no", "")

    @property
    def trade_status(self) -> str:
        """What became of the payment."""
        return self.values.get("trade_status", "")

    @property
    def subject(self) -> str:
        """Short name of the goods."""
        return self.values.get("subject", "")

    @property
    def price(self) -> str:
        """Price of one piece."""
        return self.values.get("price", "")

    @property
    def quantity(self) -> str:
        """Number of pieces."""
        return self.values.get("quantity", "")

    @property
    def total_fee(self) -> str:
        """Price of the trade, probably in RMB."""
        return self.values.get("total_fee", "")

    @property
    def discount(self) -> str:
        """Discount."""
        return self.values.get("discount", "")

    @property
    def gmt_create(self) -> str:
        """When it was made, GMT+8."""
        return self.values.get("gmt_create", "")

    @property
    def gmt_payment(self) -> str:
        """When it was paid, GMT+8."""
        return self.values.get("gmt_payment", "")

    @property
    def gmt_close(self) -> str:
        """When it was closed, GMT+8."""
        return self.values.get("gmt_close", "")

    @property
    def gmt_last_modified_time(self) -> str:
        """When it changed last, GMT+8."""
        return self.values.get("gmt_last_modified_time", "")

    @property
    def buyer_email(self) -> str:
        """The buyer's account."""
        return self.values.get("buyer_email", "")

    @property
    def buyer_id(self) -> str:
        """The buyer's id."""
        return self.values.get("buyer_id", "")

    @property
    def seller_email(self) -> str:
        """The seller's account."""
        return self.values.get("seller_email", "")

    @property
    def seller_id(self) -> str:
        """The seller's id."""
        return self.values.get("seller_id", "")

    @property
    def payment_type(self) -> str:
        """Kind of payment."""
        return self.values.get("payment_type", "")

    @property
    def to_buyer_fee(self) -> str:
        """What went back to the buyer."""
        return self.values.get("to_buyer_fee", "")

    @property
    def to_seller_fee(self) -> str:
        """What the seller got."""
        return self.values.get("to_seller_fee", "")

    @property
    def refund_status(self) -> str:
        """What became of a refund."""
        return self.values.get("refund_status", "")

    @property
    def gmt_refund(self) -> str:
        """When it was refunded, GMT+8."""
        return self.values.get("gmt_refund", "")

    @property
    def additional_trade_status(self) -> str:
        """More about the status."""
        return self.values.get("additional_trade_status", "")


ANSWER = Answer(
    "trade",
    Envelope("alipay", "is_success", "T", "error", "response"),
    fields=(
        Parameter("out_trade_no", required=True, max_bytes=64),
        Parameter("trade_no", required=True, max_bytes=64, format="digits"),
        Parameter("trade_status", required=True, max_bytes=64),
        Parameter("subject"),
        Parameter("price", format="amount"),
        Parameter("quantity", format="digits"),
        Parameter("total_fee", format="amount"),
        Parameter("discount"),
        Parameter("gmt_create", format="datetime"),
        Parameter("gmt_payment", format="datetime"),
        Parameter("gmt_close", format="datetime"),
        Parameter("gmt_last_modified_time", format="datetime"),
        Parameter("buyer_email"),
        Parameter("buyer_id"),
        Parameter("seller_email"),
        Parameter("seller_id"),
        Parameter("payment_type"),
        Parameter("to_buyer_fee"),
        Parameter("to_seller_fee"),
        Parameter("refund_status"),
        Parameter("gmt_refund"),
        Parameter("additional_trade_status"),
    ),
    record=Trade,
)
