"""What the commands of the kits do: which service, and where a shop's own things go in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class RefundCommand:
    """Where a refund's own things go in a service, or in the columns of its file; `amounts` are (price, refund) names."""

    service: str
    order: str
    refund: str
    currency: str
    reason: str
    amounts: tuple[tuple[str, str], ...]
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class QueryCommand:
    """How an order is asked about; `unknown` are the codes that say that the gateway has no such trade."""

    service: str
    order: str
    answer_order: str
    answer_trade: str
    answer_status: str
    unknown: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class PeriodCommand:
    """A file of some days: the parameters for the first and the last."""

    service: str
    first: str
    last: str


@dataclass(frozen=True, eq=False)
class ReconcileCommand(PeriodCommand):
    """Which columns of the file say what (number, amount, currency, time, type, status), and what their words mean."""

    answer: dict[str, str]
    payment: tuple[str, ...]
    refund: tuple[str, ...]
    waiting: tuple[str, ...]
    failed: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Commands:
    """What the commands of the kits do; None: there is no such command."""

    refund: RefundCommand | None = None
    batch_refund: RefundCommand | None = None
    query: QueryCommand | None = None
    reconcile: ReconcileCommand | None = None
    settlement: PeriodCommand | None = None
    rates: str | None = None
