# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answer rates."""

from __future__ import annotations

from ..answer_rules import Answer, Envelope, Table
from ..records import Row
from ..rules import Parameter


class Rates(Row):
    """A line of the table; a value that is not there is empty."""

    __slots__ = ()
    SEPARATOR = "|"
    NAMES = (
        "date",
        "time",
        "currency",
        "rate",
    )

    @property
    def date(self) -> str:
        """Day of the rate, GMT+8."""
        return self[0]

    @property
    def time(self) -> str:
        """Time of the rate, HHmmss, GMT+8."""
        return self[1]

    @property
    def currency(self) -> str:
        """The currency."""
        return self[2]

    @property
    def rate(self) -> str:
        """RMB for one unit of it."""
        return self[3]


ANSWER = Answer(
    "rates",
    Envelope("alipay", "is_success", "T", "error", "response"),
    fields=(
        Parameter("date", required=True, format="date8"),
        Parameter("time", required=True, max_bytes=6, format="digits"),
        Parameter("currency", required=True, max_bytes=3, format="capitals"),
        Parameter("rate", required=True, format="amount"),
    ),
    table=Table(
        Rates,
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
