"""The JSON control interface for test suites (docs/sandbox.md): everything that a person can do on the pages, and waiting."""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import unquote

from sqlalchemy import RowMapping
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .. import __version__
from .clock import ClockError, moment
from .gateway_pages import limited_body
from .history import attempts_of, find_order, order_list, request_list
from .orders import NotPossible
from .partners import Partner, PartnerError
from .rates import RateError
from .sandbox import Sandbox
from .wire import attempt_json, order_json, partner_json, request_json

LONGEST_WAIT = 600.0


class BadRequest(Exception):
    """A sentence for the caller, and the status of the answer."""

    def __init__(self, says: str, status: int = 400) -> None:
        super().__init__(says)
        self.status = status


Given = Mapping[str, Any]
Action = Callable[[Sandbox, Given], Awaitable[Any]]


async def health(sandbox: Sandbox, _: Given) -> Any:
    return {"ok": True, "version": __version__, "gateway": sandbox.gateway.id, "address": sandbox.settings.address}


async def reset(sandbox: Sandbox, _: Given) -> Any:
    sandbox.reset()
    return {"ok": True}


async def clock(sandbox: Sandbox, _: Given) -> Any:
    due = sandbox.next_due()
    return {
        "now": moment(sandbox.clock.now()),
        "offset": sandbox.clock.offset / 1000,
        "next": None if due is None else moment(due),
        "next_in": None if due is None else max(0.0, (due - sandbox.clock.now()) / 1000),
    }


async def move_clock(sandbox: Sandbox, given: Given) -> Any:
    if given.get("to") == "next":
        sandbox.to_next()
    else:
        sandbox.move_clock(_number(given, "move"))
    return await clock(sandbox, given)


async def orders(sandbox: Sandbox, given: Given) -> Any:
    found = order_list(sandbox.store, limit=_limit(given), before=_optional_int(given, "before"))
    return {"orders": [order_json(sandbox, order) for order in found]}


async def requests(sandbox: Sandbox, given: Given) -> Any:
    found = request_list(sandbox.store, limit=_limit(given), refused=_truth(given, "refused"))
    return {"requests": [request_json(request) for request in found]}


async def order(sandbox: Sandbox, given: Given) -> Any:
    return order_json(sandbox, _order(sandbox, given))


async def attempts(sandbox: Sandbox, given: Given) -> Any:
    found = attempts_of(sandbox.store, _order(sandbox, given)["id"])
    return {"attempts": [attempt_json(attempt) for attempt in found]}


async def open_order(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.open(_order(sandbox, given)["id"]))


async def pay(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.pay(_order(sandbox, given)["id"]))


async def close(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.close(_order(sandbox, given)["id"]))


async def leave(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.leave(_order(sandbox, given)["id"]))


async def again(sandbox: Sandbox, given: Given) -> Any:
    """Sends the order's notification once more."""
    sandbox.send_again(_order(sandbox, given)["id"])
    return {"ok": True}


async def wait(sandbox: Sandbox, given: Given) -> Any:
    """Waits until the notification of an order is answered, or, if `attempts` is given, until so many attempts were made."""
    wanted = _optional_int(given, "attempts")
    until = time.monotonic() + min(_number(given, "timeout", 30), LONGEST_WAIT)
    while True:
        found = find_order(sandbox.store, given["number"], _text(given, "partner"))
        made = attempts_of(sandbox.store, found["id"]) if found else []
        answered = any(a["answered"] for a in made)
        left = until - time.monotonic()
        if left <= 0 or sandbox.notifier.ending or (answered if wanted is None else len(made) >= wanted):
            break
        await sandbox.notifier.wait(left)
    if found is None:
        raise BadRequest(f"no order {given['number']} came in that time", 404)
    shown = [attempt_json(attempt) for attempt in made]
    return {"answered": answered, "order": order_json(sandbox, found), "attempts": shown}


async def partners(sandbox: Sandbox, _: Given) -> Any:
    return {"partners": [partner_json(sandbox, partner) for partner in sandbox.partners.all()]}


async def new_partner(sandbox: Sandbox, given: Given) -> Any:
    return partner_json(sandbox, sandbox.partners.new(_text(given, "currency")))


async def partner(sandbox: Sandbox, given: Given) -> Any:
    return partner_json(sandbox, _partner(sandbox, given["id"]))


async def change_partner(sandbox: Sandbox, given: Given) -> Any:
    _partner(sandbox, given["id"])
    return partner_json(sandbox, sandbox.partners.change(given["id"], given))


async def issue(sandbox: Sandbox, given: Given) -> Any:
    """Makes an id genuine for a minute: for messages that somebody else signs (`kitsmith notify`)."""
    id, partner = str(given.get("notify_id", "")), _partner(sandbox, str(given.get("partner", "")))
    if not 0 < len(id) <= 128 or not id.isprintable():
        raise BadRequest("notify_id: expected 1 to 128 printable characters")
    sandbox.outbox.issue(partner.id, id)
    return {"ok": True}


async def rates(sandbox: Sandbox, _: Given) -> Any:
    return {"rates": {rate.currency: rate.today for rate in sandbox.rates.all(sandbox.clock.now())}}


async def set_rates(sandbox: Sandbox, given: Given) -> Any:
    """{"USD": "7.2"}: from now on this rate; null: the made-up one again."""
    for currency, rate in given.items():
        if rate is None:
            sandbox.rates.free(currency)
        else:
            sandbox.rates.fix(currency, str(rate))
    return await rates(sandbox, given)


def _changed(sandbox: Sandbox, order: RowMapping) -> dict[str, Any]:
    sandbox.notifier.wake()
    return order_json(sandbox, order)


def _order(sandbox: Sandbox, given: Given) -> RowMapping:
    found = find_order(sandbox.store, given["number"], _text(given, "partner"))
    if found is None:
        raise BadRequest(f"there is no order {given['number']}", 404)
    return found


def _partner(sandbox: Sandbox, id: str) -> Partner:
    found = sandbox.partners.find(id)
    if found is None:
        raise BadRequest(f"there is no partner {id}", 404)
    return found


def _text(given: Given, name: str) -> str | None:
    return None if given.get(name) is None else str(given[name])


def _limit(given: Given) -> int:
    return int(min(max(_number(given, "limit", 50), 1), 1000))


def _truth(given: Given, name: str) -> bool:
    return str(given.get(name, "")).lower() in ("1", "true", "yes")


def _number(given: Given, name: str, default: float | None = None) -> float:
    try:
        value = float(given.get(name, default))
    except (TypeError, ValueError):
        raise BadRequest(f"{name}: expected a number") from None
    if value != value or abs(value) == float("inf"):
        raise BadRequest(f"{name}: expected a number")
    return value


def _optional_int(given: Given, name: str) -> int | None:
    return None if given.get(name) is None else int(min(_number(given, name), 2**62))


READ: dict[str, Action] = {
    "health": health, "clock": clock, "orders": orders, "requests": requests, "partners": partners, "rates": rates,
}  # fmt: skip
WRITE: dict[str, Action] = {
    "reset": reset, "clock": move_clock, "partners": new_partner, "rates": set_rates, "notify-ids": issue,
}  # fmt: skip
READ_ORDER: dict[str, Action] = {"": order, "attempts": attempts, "wait": wait}
WRITE_ORDER: dict[str, Action] = {"open": open_order, "pay": pay, "close": close, "leave": leave, "again": again}


def _action(method: str, segments: list[str]) -> tuple[Action, dict[str, str]]:
    """What a path means. An order's number stands in one segment, its "/" percent-encoded."""
    reads = method in ("GET", "HEAD")
    if len(segments) == 1:
        return (READ if reads else WRITE)[segments[0]], {}
    if segments[0] == "orders" and len(segments) <= 3:
        name = segments[2] if len(segments) == 3 else ""
        return (READ_ORDER if reads else WRITE_ORDER)[name], {"number": segments[1]}
    if segments[0] == "partners" and len(segments) == 2:
        return (partner if reads else change_partner), {"id": segments[1]}
    raise KeyError


async def control(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    path = request.scope["raw_path"].decode("ascii").partition("?")[0]
    segments = [unquote(segment) for segment in path.removeprefix("/control/").split("/")]
    try:
        action, named = _action(request.method, segments)
    except KeyError:
        return JSONResponse({"error": f"there is no {request.method} {path}; see docs/sandbox.md"}, 404)
    try:
        given = {**request.query_params, **await _body(request), **named}
        return JSONResponse(await action(sandbox, given), headers={"Cache-Control": "no-store"})
    except BadRequest as error:
        return JSONResponse({"error": str(error)}, error.status)
    except NotPossible as error:
        return JSONResponse({"error": str(error)}, 409)
    except (ClockError, PartnerError, RateError) as error:
        return JSONResponse({"error": str(error)}, 400)


async def _body(request: Request) -> dict[str, Any]:
    body = await limited_body(request)
    if body is None:
        raise BadRequest("the body is too large", 413)
    if not body.strip():
        return {}
    try:
        given = json.loads(body)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise BadRequest("expected a JSON object as the body")
    return given


routes = [Route("/control/{path:path}", control, methods=["GET", "POST"])]
