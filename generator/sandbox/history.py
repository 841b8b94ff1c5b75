"""Questions about what was kept: lists and one order's whole story. Every one uses an index, whatever the number of orders."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import RowMapping, Select, select

from .store import Store
from .tables import REFUSED, attempts, notifications, orders, queue, refunds, requests, steps

LARGEST_ID = 2**62


def find_order(store: Store, number: str, partner: str | None = None) -> RowMapping | None:
    """The newest order of that number (two partners may use the same one)."""
    if "\x00" in number:
        return None  # PostgreSQL has no such text
    query = select(orders).where(orders.c.number == number)
    if partner is not None:
        query = query.where(orders.c.partner == partner)
    return _first(store, query.order_by(orders.c.id.desc()).limit(1))


def order_by_id(store: Store, id: int) -> RowMapping | None:
    return _first(store, select(orders).where(orders.c.id == min(id, LARGEST_ID)))


def order_list(store: Store, *, limit: int, before: int | None = None) -> list[RowMapping]:
    """Orders, the newest first; `before` goes on behind an id."""
    query = select(orders).order_by(orders.c.id.desc()).limit(limit)
    return _all(store, query if before is None else query.where(orders.c.id < before))


def request_list(store: Store, *, limit: int, refused: bool = False) -> list[RowMapping]:
    query = select(requests).order_by(requests.c.id.desc()).limit(limit)
    return _all(store, query.where(REFUSED) if refused else query)


def request_by_id(store: Store, id: int) -> RowMapping | None:
    return _first(store, select(requests).where(requests.c.id == min(id, LARGEST_ID)))


def requests_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(requests).where(requests.c.order == order).order_by(requests.c.id))


def steps_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(steps).where(steps.c.order == order).order_by(steps.c.id))


def notifications_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(notifications).where(notifications.c.order == order).order_by(notifications.c.id))


def notified(store: Store, ids: Collection[int]) -> dict[int, str]:
    """The state of the newest notification of each order's payment, where there is one."""
    query = select(notifications.c.order, notifications.c.state)
    query = query.where(notifications.c.order.in_(ids), notifications.c.refund.is_(None))
    with store.change() as db:
        return {row.order: row.state for row in db.execute(query.order_by(notifications.c.id))}


def attempts_of(store: Store, order: int, refund: int | None = None) -> list[RowMapping]:
    """Every attempt to tell about an order; with a refund only those about it."""
    about = (notifications.c.notify_id, notifications.c.address, notifications.c.order, notifications.c.refund)
    query = select(attempts, *about).join(notifications).where(notifications.c.order == order)
    if refund is not None:
        query = query.where(notifications.c.refund == refund)
    return _all(store, query.order_by(attempts.c.id))


def find_refund(store: Store, number: str, partner: str | None = None) -> RowMapping | None:
    """The newest refund of that number."""
    if "\x00" in number:
        return None
    query = _refunds().where(refunds.c.number == number)
    if partner is not None:
        query = query.where(refunds.c.partner == partner)
    return _first(store, query.order_by(refunds.c.id.desc()).limit(1))


def refund_by_id(store: Store, id: int) -> RowMapping | None:
    return _first(store, _refunds().where(refunds.c.id == min(id, LARGEST_ID)))


def refund_states(store: Store, ids: Collection[int]) -> dict[int, list[str]]:
    """The states of the refunds of orders that have some, each state once."""
    query = select(refunds.c.order, refunds.c.state).where(refunds.c.order.in_(ids)).distinct().order_by(refunds.c.state)
    found: dict[int, list[str]] = {}
    with store.change() as db:
        for row in db.execute(query):
            found.setdefault(row.order, []).append(row.state)
    return found


def refund_list(store: Store, *, limit: int, order: int | None = None) -> list[RowMapping]:
    """Refunds, the newest first."""
    query = _refunds().order_by(refunds.c.id.desc()).limit(limit)
    return _all(store, query if order is None else query.where(refunds.c.order == order))


def _refunds() -> Select[Any]:
    about = (orders.c.number.label("order_number"), orders.c.rate, orders.c.parameters.label("order_parameters"))
    return select(refunds, *about).join(orders, refunds.c.order == orders.c.id)


def queue_of(store: Store, order: int) -> list[RowMapping]:
    """Attempts that are still to come."""
    query = select(queue).join(notifications).where(notifications.c.order == order).order_by(queue.c.due)
    return _all(store, query)


def _all(store: Store, query: Any) -> list[RowMapping]:
    with store.change() as db:
        return list(db.execute(query).mappings())


def _first(store: Store, query: Any) -> RowMapping | None:
    with store.change() as db:
        return db.execute(query).mappings().first()
