# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Where a shop's things go in the services that the commands use, and the help of the commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class RefundTable:
    """A service that refunds.

    Attributes:
        order, refund, currency, reason: their names in the service, or the columns of its file.
        amounts: the name in which an order is priced -> the name of the amount that is refunded.
        repeated: codes that say that a refund of this number had arrived before.
    """

    service: str
    order: str
    refund: str
    currency: str
    reason: str
    amounts: Mapping[str, str]
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True)
class QueryTable:
    """A service that tells about an order: its name there, and names in the answer. `unknown`: codes for no such order."""

    service: str
    order: str
    answer_order: str
    answer_trade: str
    answer_status: str
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class PeriodTable:
    """A service that gives a table for the days from `first` to `last`, which are names in it."""

    service: str
    first: str
    last: str


@dataclass(frozen=True)
class ReconcileTable(PeriodTable):
    """The table of payments and refunds: names of its columns, and values of its types and states."""

    number: str
    amount: str
    currency: str
    time: str
    type: str
    status: str
    payment: tuple[str, ...]
    refund: tuple[str, ...]
    waiting: tuple[str, ...]
    failed: tuple[str, ...]


REFUND: RefundTable | None = RefundTable(
    service="forex_refund",
    order="out_trade_no",
    refund="out_return_no",
    currency="currency",
    reason="reason",
    amounts={
        "total_fee": "return_amount",
        "rmb_fee": "return_rmb_amount",
    },
    repeated=("REPEATED_REFUNDMENT_REQUEST",),
)
BATCH_REFUND: RefundTable | None = RefundTable(
    service="forex_refund_file",
    order="out_trade_no",
    refund="out_return_no",
    currency="currency",
    reason="reason",
    amounts={
        "total_fee": "return_amount",
    },
    repeated=("REPEATED_REFUNDMENT_REQUEST",),
)
QUERY: QueryTable | None = QueryTable(
    service="single_trade_query",
    order="out_trade_no",
    answer_order="out_trade_no",
    answer_trade="trade_no",
    answer_status="trade_status",
    unknown=("TRADE_NOT_EXIST",),
)
RECONCILE: ReconcileTable | None = ReconcileTable(
    service="forex_compare_file",
    first="start_date",
    last="end_date",
    number="partner_transaction_id",
    amount="amount",
    currency="currency",
    time="payment_time",
    type="transaction_type",
    status="status",
    payment=("P",),
    refund=("R",),
    waiting=("W",),
    failed=("F",),
)
SETTLEMENT: PeriodTable | None = PeriodTable("forex_liquidation_file", "start_date", "end_date")
RATES: str | None = "forex_rate_file"

# Amounts that are in a currency of their own.
OWN_CURRENCY: dict[str, str] = {
    "rmb_fee": "CNY",
}
LIST = (
    "Usage: python commands.py COMMAND [--csv] [--help] ...",
    "",
    "Commands, run by a person or by cron on the shop's server:",
    "  refund        Refund a paid order, wholly or partly",
    "  batch-refund  Refund many orders by one file",
    "  query         Ask the gateway what became of an order",
    "  reconcile     Compare the gateway's file of a day with the shop's orders",
    "  settlement    Show what the gateway settled",
    "  rates         Show the exchange rates of the day",
    "  catch-up      Ask about orders that stayed open, and mark those that were paid or closed",
    "",
    "--csv   CSV instead of a table",
    "--help  this text",
    "",
    "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
)
# The lines of each command's help; the first is its usage.
HELP = {
    "refund": (
        "Usage: python commands.py refund ORDER AMOUNT [--reason TEXT] [--number NUMBER] [--again] [--csv] [--help]",
        "",
        "Refund a paid order, wholly or partly.",
        "AMOUNT is decimal text in what the order was priced in, such as 5.00, and no more than what is left of the order.",
        "The gateway takes the refund and pays it back later; nothing can stop it then.",
        "",
        "--reason TEXT    why; the gateway wants one (default: Refund)",
        "--number NUMBER  your number of the refund; without it one is made",
        "--again          send a refund again whose outcome is not known, under its own --number: it is never paid twice",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "batch-refund": (
        "Usage: python commands.py batch-refund FILE [--csv] [--help]",
        "",
        "Refund many orders by one file.",
        "One refund per line: order, amount, reason and, if you like, your number of the refund, parted by tabs; UTF-8.",
        "Empty lines and lines that begin with # are passed over. One bad line, and nothing is sent.",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "query": (
        "Usage: python commands.py query ORDER [--csv] [--help]",
        "",
        "Ask the gateway what became of an order.",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "reconcile": (
        "Usage: python commands.py reconcile [DAY] | --from DAY --to DAY [--csv] [--help]",
        "",
        "Compare the gateway's file of a day with the shop's orders.",
        "DAY is yyyyMMdd, GMT+8, before today; without it yesterday. Exit code 1 when something differs.",
        "",
        "unknown_here         paid at the gateway, no such order here",
        "not_paid_here        paid at the gateway, not paid here: run catch-up",
        "other_currency, other_amount    what was paid is not what the order says",
        "missing_there        paid here, not in the gateway's file",
        "refund_unknown_here  refunded at the gateway, nobody asked for it here",
        "refund_other_amount  the refund is not what was asked for",
        "refund_failed        the gateway could not refund",
        "refund_waiting       the gateway has not refunded so far (no difference)",
        "refund_done          the gateway has refunded (no difference)",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "settlement": (
        "Usage: python commands.py settlement [DAY] | --from DAY --to DAY [--csv] [--help]",
        "",
        "Show what the gateway settled.",
        "DAY is yyyyMMdd, GMT+8, before today; without it yesterday.",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "rates": (
        "Usage: python commands.py rates [--csv] [--help]",
        "",
        "Show the exchange rates of the day.",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
    "catch-up": (
        "Usage: python commands.py catch-up [--older-than MINUTES] [--csv] [--help]",
        "",
        "Ask about orders that stayed open, and mark those that were paid or closed.",
        "For notifications that never arrived. Run it from cron; it is safe beside a late notification.",
        "",
        "--older-than MINUTES  only orders that are at least so old (default: 30)",
        "",
        "--csv   CSV instead of a table",
        "--help  this text",
        "",
        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
    ),
}
