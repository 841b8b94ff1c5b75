"""The JSON control interface for test suites (docs/sandbox.md): everything that a person can do on the pages, and waiting."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

from sqlalchemy import RowMapping
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .. import __version__
from . import control_money
from .clock import ClockError, moment
from .control_given import Action, BadRequest, Given, limit, number, optional_int, order_of, partner_of, text, truth
from .gateway_pages import limited_body
from .history import attempts_of, find_order, order_list, request_list
from .journal import NotPossible
from .partners import PartnerError
from .provoking import ProvocationError
from .rates import RateError
from .sandbox import Sandbox
from .waiting import wait_for
from .wire import attempt_json, order_json, partner_json, request_json


async def health(sandbox: Sandbox, _: Given) -> Any:
    return {"ok": True, "version": __version__, "gateway": sandbox.gateway.id, "address": sandbox.settings.address}


async def reset(sandbox: Sandbox, given: Given) -> Any:
    """`days_ago`: the clock begins so many days before real time."""
    days = number(given, "days_ago", 0)
    if days != int(days) or not 0 <= days <= 400:
        raise BadRequest("days_ago: expected a whole number from 0 to 400")
    sandbox.reset(int(days))
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
    elif given.get("to") == "next-day":
        sandbox.to_next_day()
    else:
        sandbox.move_clock(number(given, "move"))
    return await clock(sandbox, given)


async def orders(sandbox: Sandbox, given: Given) -> Any:
    found = order_list(sandbox.store, limit=limit(given), before=optional_int(given, "before"))
    return {"orders": [order_json(sandbox, order) for order in found]}


async def requests(sandbox: Sandbox, given: Given) -> Any:
    found = request_list(sandbox.store, limit=limit(given), refused=truth(given, "refused"))
    return {"requests": [request_json(request) for request in found]}


async def order(sandbox: Sandbox, given: Given) -> Any:
    return order_json(sandbox, order_of(sandbox, given))


async def attempts(sandbox: Sandbox, given: Given) -> Any:
    found = attempts_of(sandbox.store, order_of(sandbox, given)["id"])
    return {"attempts": [attempt_json(attempt) for attempt in found]}


async def open_order(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.open(order_of(sandbox, given)["id"]))


async def pay(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.pay(order_of(sandbox, given)["id"]))


async def close(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.close(order_of(sandbox, given)["id"]))


async def leave(sandbox: Sandbox, given: Given) -> Any:
    return _changed(sandbox, sandbox.orders.leave(order_of(sandbox, given)["id"]))


async def again(sandbox: Sandbox, given: Given) -> Any:
    """Sends the order's notification once more."""
    sandbox.send_again(order_of(sandbox, given)["id"])
    return {"ok": True}


async def wait(sandbox: Sandbox, given: Given) -> Any:
    """Waits until a notification about an order is answered, or until so many `attempts` were made; for the order too."""

    def found() -> RowMapping | None:
        return find_order(sandbox.store, given["number"], text(given, "partner"))

    def made() -> list[RowMapping]:
        order = found()
        return attempts_of(sandbox.store, order["id"]) if order else []

    answered, tried = await wait_for(sandbox, given, made)
    order = found()
    if order is None:
        raise BadRequest(f"no order {given['number']} came in that time", 404)
    return {"answered": answered, "order": order_json(sandbox, order), "attempts": [attempt_json(a) for a in tried]}


async def partners(sandbox: Sandbox, _: Given) -> Any:
    return {"partners": [partner_json(sandbox, partner) for partner in sandbox.partners.all()]}


async def new_partner(sandbox: Sandbox, given: Given) -> Any:
    return partner_json(sandbox, sandbox.partners.new(text(given, "currency")))


async def partner(sandbox: Sandbox, given: Given) -> Any:
    return partner_json(sandbox, partner_of(sandbox, given["id"]))


async def change_partner(sandbox: Sandbox, given: Given) -> Any:
    partner_of(sandbox, given["id"])
    return partner_json(sandbox, sandbox.partners.change(given["id"], given))


async def issue(sandbox: Sandbox, given: Given) -> Any:
    """Makes an id genuine for a minute: for messages that somebody else signs (`kitsmith notify`)."""
    id, partner = str(given.get("notify_id", "")), partner_of(sandbox, str(given.get("partner", "")))
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


READ: dict[str, Action] = {
    "health": health, "clock": clock, "orders": orders, "requests": requests, "partners": partners, "rates": rates,
    "refunds": control_money.refunds, "provoke": control_money.provocations,
}  # fmt: skip
WRITE: dict[str, Action] = {
    "reset": reset, "clock": move_clock, "partners": new_partner, "rates": set_rates, "notify-ids": issue,
    "provoke": control_money.provoke,
}  # fmt: skip
# By the kind of thing and what is done with it; "" is the thing itself.
READ_ONE: dict[str, dict[str, Action]] = {
    "orders": {"": order, "attempts": attempts, "wait": wait},
    "refunds": {"": control_money.refund, "attempts": control_money.attempts, "wait": control_money.wait},
    "partners": {"": partner, "balance": control_money.balance},
}
ID_NAMES = {"orders": "number", "refunds": "number", "partners": "id"}
WRITE_ONE: dict[str, dict[str, Action]] = {
    "orders": {"open": open_order, "pay": pay, "close": close, "leave": leave, "again": again},
    "refunds": {"fail": control_money.fail, "again": control_money.again},
    "partners": {"": change_partner, "income": control_money.income},
}


def _action(method: str, segments: list[str]) -> tuple[Action, dict[str, str]]:
    """What a path means. An order's number stands in one segment, its "/" percent-encoded."""
    reads = method in ("GET", "HEAD")
    if len(segments) == 1:
        return (READ if reads else WRITE)[segments[0]], {}
    if len(segments) <= 3:
        name = segments[2] if len(segments) == 3 else ""
        return (READ_ONE if reads else WRITE_ONE)[segments[0]][name], {ID_NAMES[segments[0]]: segments[1]}
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
    except (ClockError, PartnerError, ProvocationError, RateError) as error:
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
