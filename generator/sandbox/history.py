"""Questions about what was kept: lists and one order's whole story. Every one uses an index, whatever the number of orders."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import RowMapping, select

from .store import Store
from .tables import attempts, notifications, orders, queue, requests, steps

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
    return _all(store, query.where(requests.c.order.is_(None)) if refused else query)


def request_by_id(store: Store, id: int) -> RowMapping | None:
    return _first(store, select(requests).where(requests.c.id == min(id, LARGEST_ID)))


def requests_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(requests).where(requests.c.order == order).order_by(requests.c.id))


def steps_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(steps).where(steps.c.order == order).order_by(steps.c.id))


def notifications_of(store: Store, order: int) -> list[RowMapping]:
    return _all(store, select(notifications).where(notifications.c.order == order).order_by(notifications.c.id))


def notified(store: Store, ids: Collection[int]) -> dict[int, str]:
    """The state of the newest notification of each order that has one."""
    query = select(notifications.c.order, notifications.c.state).where(notifications.c.order.in_(ids))
    with store.change() as db:
        return {row.order: row.state for row in db.execute(query.order_by(notifications.c.id))}


def attempts_of(store: Store, order: int) -> list[RowMapping]:
    query = select(attempts, notifications.c.notify_id, notifications.c.address).join(notifications)
    return _all(store, query.where(notifications.c.order == order).order_by(attempts.c.id))


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
