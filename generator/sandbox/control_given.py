"""What a call of the control interface has given, read in the form that the action needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import RowMapping

from .history import find_order, find_refund
from .partners import Partner

if TYPE_CHECKING:
    from .sandbox import Sandbox

Given = Mapping[str, Any]
Action = Callable[["Sandbox", Given], Awaitable[Any]]


class BadRequest(Exception):
    """A sentence for the caller, and the status of the answer."""

    def __init__(self, says: str, status: int = 400) -> None:
        super().__init__(says)
        self.status = status


def order_of(sandbox: Sandbox, given: Given) -> RowMapping:
    found = find_order(sandbox.store, given["number"], text(given, "partner"))
    if found is None:
        raise BadRequest(f"there is no order {given['number']}", 404)
    return found


def refund_of(sandbox: Sandbox, given: Given) -> RowMapping:
    found = find_refund(sandbox.store, given["number"], text(given, "partner"))
    if found is None:
        raise BadRequest(f"there is no refund {given['number']}", 404)
    return found


def partner_of(sandbox: Sandbox, id: str) -> Partner:
    found = sandbox.partners.find(id)
    if found is None:
        raise BadRequest(f"there is no partner {id}", 404)
    return found


def text(given: Given, name: str) -> str | None:
    return None if given.get(name) is None else str(given[name])


def limit(given: Given) -> int:
    return int(min(max(number(given, "limit", 50), 1), 1000))


def truth(given: Given, name: str) -> bool:
    return str(given.get(name, "")).lower() in ("1", "true", "yes")


def number(given: Given, name: str, default: float | None = None) -> float:
    try:
        value = float(given.get(name, default))
    except (TypeError, ValueError):
        raise BadRequest(f"{name}: expected a number") from None
    if value != value or abs(value) == float("inf"):
        raise BadRequest(f"{name}: expected a number")
    return value


def optional_int(given: Given, name: str) -> int | None:
    return None if given.get(name) is None else int(max(-1, min(number(given, name), 2**62)))
