# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The gateway's table of payments and refunds, held against the shop's orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .amounts import same
from .command_table import OWN_CURRENCY, ReconcileTable
from .notification_table import AMOUNTS
from .orders import Order


class Finding(NamedTuple):
    """Something about a payment or a refund; `ours` and `theirs` are an amount and its currency, as far as known."""

    finding: str
    number: str
    ours: str
    theirs: str


# Findings that are no differences.
IN_ORDER = ("refund_done", "refund_waiting")


class Reconciliation:
    """Takes the records of a table one by one; what was found is there at the end."""

    def __init__(self, table: ReconcileTable, orders: Iterable[Order], first: str, last: str) -> None:
        """`first` and `last` are days, `yyyyMMdd`; records of other days are only seen."""
        self._table = table
        self._orders = {order.number: order for order in orders}
        self._asked: dict[str, Order] = {}
        for order in self._orders.values():
            for number in order.asked:
                self._asked.setdefault(number, order)
        self._first, self._last = first, last
        self._payments: list[Finding] = []
        self._refunds: list[Finding] = []
        self._paid: set[str] = set()
        self._refunded: set[str] = set()

    def take(self, record: Mapping[str, str]) -> None:
        """Compares one record."""
        table, number = self._table, record[self._table.number]
        kind = record[table.type]
        theirs = f"{record[table.amount]} {record[table.currency]}"
        is_inside = self._is_inside(record[table.time])
        if kind in table.payment:
            self._paid.add(number)
            if is_inside:
                self._payments += self._payment(number, record, theirs)
        elif kind in table.refund:
            self._refunded.add(number)
            if is_inside:
                self._refunds.append(self._refund(number, record, theirs))

    def findings(self) -> list[Finding]:
        """Payments, orders that are missing there, refunds, refunds that wait without a record."""
        missing = [
            Finding("missing_there", order.number, _price(order), "")
            for order in self._orders.values()
            if order.state == "paid" and order.number not in self._paid and self._is_inside(_digits(order.paid_at))
        ]
        waiting = [
            Finding("refund_waiting", number, _ours(order, order.asked[number]), "")
            for number, order in self._asked.items()
            if number not in order.refunds and number not in self._refunded
        ]
        return [*self._payments, *sorted(missing, key=_bytes), *self._refunds, *sorted(waiting, key=_bytes)]

    def _is_inside(self, time: str) -> bool:
        return self._first <= time[:8] <= self._last

    def _payment(self, number: str, record: Mapping[str, str], theirs: str) -> Iterator[Finding]:
        order = self._orders.get(number)
        if order is None:
            yield Finding("unknown_here", number, "", theirs)
        elif order.state != "paid":
            yield Finding("not_paid_here", number, _price(order), theirs)
        elif order.currency != record[self._table.currency]:
            yield Finding("other_currency", number, _price(order), theirs)
        elif _priced(order) not in OWN_CURRENCY and not same(_amount(order), record[self._table.amount]):
            yield Finding("other_amount", number, _price(order), theirs)

    def _refund(self, number: str, record: Mapping[str, str], theirs: str) -> Finding:
        table, order = self._table, self._asked.get(number)
        if order is None:
            return Finding("refund_unknown_here", number, "", theirs)
        asked = order.asked[number]
        finding = "refund_done"
        if _priced(order) not in OWN_CURRENCY and not same(asked, record[table.amount]):
            finding = "refund_other_amount"
        elif record[table.status] in table.waiting:
            finding = "refund_waiting"
        elif record[table.status] in table.failed:
            finding = "refund_failed"
        return Finding(finding, number, _ours(order, asked), theirs)


def _priced(order: Order) -> str:
    """The name in which an order has its price."""
    return next((name for name in AMOUNTS if order.amounts.get(name)), "")


def _amount(order: Order) -> str:
    return order.amounts.get(_priced(order), "")


def _price(order: Order) -> str:
    return _ours(order, _amount(order))


def _ours(order: Order, amount: str) -> str:
    return f"{amount} {OWN_CURRENCY.get(_priced(order), order.currency)}".strip()


def _digits(time: str) -> str:
    return "".join(filter(str.isdigit, time))


def _bytes(finding: Finding) -> bytes:
    return finding.number.encode("utf-8")
