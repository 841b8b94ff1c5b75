# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answer liquidation."""

from __future__ import annotations

from ..answer_rules import Answer, Envelope, Table
from ..records import Row
from ..rules import Parameter


class Liquidation(Row):
    """A line of the table; a value that is not there is empty."""

    __slots__ = ()
    SEPARATOR = "|"
    REST = True
    NAMES = (
        "partner_transaction_id",
        "amount",
        "currency",
        "payment_time",
        "settlement_time",
        "transaction_type",
        "service_charge",
        "status",
        "remarks",
    )

    @property
    def partner_transaction_id(self) -> str:
        """Order number, or refund number of a refund."""
        return self[0]

    @property
    def amount(self) -> str:
        """Amount in the settlement currency."""
        return self[1]

    @property
    def currency(self) -> str:
        """Settlement currency."""
        return self[2]

    @property
    def payment_time(self) -> str:
        """When it was paid, GMT+8."""
        return self[3]

    @property
    def settlement_time(self) -> str:
        """When it was settled, GMT+8."""
        return self[4]

    @property
    def transaction_type(self) -> str:
        """P: a payment, R: a refund."""
        return self[5]

    @property
    def service_charge(self) -> str:
        """Service charge in the settlement currency."""
        return self[6]

    @property
    def status(self) -> str:
        """L: settled."""
        return self[7]

    @property
    def remarks(self) -> str:
        """Name of the goods."""
        return self[8]


ANSWER = Answer(
    "liquidation",
    Envelope("alipay", "is_success", "T", "error", "response"),
    fields=(
        Parameter("partner_transaction_id", required=True, max_bytes=64),
        Parameter("amount", required=True, format="amount"),
        Parameter("currency", required=True, max_bytes=3, format="capitals"),
        Parameter("payment_time", required=True, format="date14"),
        Parameter("settlement_time", format="date14"),
        Parameter("transaction_type", required=True, max_bytes=8, format="capitals"),
        Parameter("service_charge", format="amount"),
        Parameter("status", required=True, max_bytes=8, format="capitals"),
        Parameter("remarks"),
    ),
    table=Table(
        Liquidation,
        prefix="File download failed:",
        empty=(
            "No balance account data in the period",
            "No balance amount data in the period",
        ),
        codes={
            "Over 10 days to Date period": "PERIOD_TOO_LONG",
            "Finish date ahead of begin date": "PERIOD_BACKWARDS",
            "Illegal Date period!": "PERIOD_ILLEGAL",
            "Finish date not ahead of today": "PERIOD_NOT_OVER",
            "Date format incorrect YYYYMMDD": "DATE_FORMAT",
            "Over limit balance amount record": "TOO_MANY_RECORDS",
            "System exception": "SYSTEM_EXCEPTION",
            "Internet connected exception ,please try later": "NOT_CONNECTED",
            "Merchant ID incorrect": "ILLEGAL_PARTNER",
            "File empty": "FILE_EMPTY",
        },
    ),
)
