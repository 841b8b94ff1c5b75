"""The dashboard: orders, one order's timeline, refused requests, clock, rates, partners."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import RowMapping
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..explain import Explanation
from . import history
from .codes import meaning
from .dashboard_parts import dashboard_page, form_of, sandbox_of
from .journal import NotPossible
from .orders import LIVE
from .pages import see_other, static
from .partners import PartnerError
from .rates import RateError
from .sandbox import Sandbox
from .timeline import timeline

PER_PAGE = 50
# Of the rates on the first page; all others stand on their own page.
SHOWN_RATES = ("USD", "EUR", "GBP", "JPY")


async def orders(request: Request) -> Response:
    sandbox = sandbox_of(request)
    before = request.query_params.get("before", "")
    behind = int(before) if before.isdecimal() and len(before) < 19 else None
    found = history.order_list(sandbox.store, limit=PER_PAGE, before=behind)
    ids = [order["id"] for order in found]
    notified, refunds = history.notified(sandbox.store, ids), history.refund_states(sandbox.store, ids)
    now = sandbox.clock.now()
    return dashboard_page(
        sandbox,
        "orders.html",
        orders=[_line(order, notified.get(order["id"]), refunds.get(order["id"], [])) for order in found],
        older=found[-1]["id"] if len(found) == PER_PAGE else None,
        refused=history.request_list(sandbox.store, limit=5, refused=True),
        rates=[sandbox.rates.of(code, now) for code in SHOWN_RATES if code in sandbox.rates.decimals],
        address=sandbox.settings.address,
        ca=sandbox.settings.ca,
        allowed=list(sandbox.settings.allowed),
        published=sandbox.partners.published,
        offset=sandbox.clock.offset,
        next=sandbox.next_due(),
    )


async def order(request: Request) -> Response:
    sandbox, found = sandbox_of(request), _order(request)
    entries = timeline(sandbox, found)
    return dashboard_page(
        sandbox,
        "order.html",
        order=found,
        parameters=json.loads(found["parameters"]),
        timeline=entries,
        live=found["state"] in LIVE,
        refunds=history.refund_list(sandbox.store, limit=100, order=found["id"]),
        balance=sandbox.balance(found["partner"]),
    )


async def press(request: Request) -> Response:
    """A button on an order's page."""
    sandbox, id = sandbox_of(request), _order(request)["id"]
    buttons: dict[str, Callable[[int], object]] = {
        "pay": sandbox.orders.pay, "close": sandbox.orders.close, "again": sandbox.send_again,
    }  # fmt: skip
    try:
        buttons[request.path_params["button"]](id)
    except NotPossible:
        pass  # the page shows what the order is now
    except KeyError:
        raise HTTPException(404) from None
    sandbox.notifier.wake()
    return see_other(f"/orders/{id}")


async def requests(request: Request) -> Response:
    sandbox, everything = sandbox_of(request), request.query_params.get("all") == "1"
    found = history.request_list(sandbox.store, limit=200, refused=not everything)
    return dashboard_page(sandbox, "requests.html", requests=found, everything=everything)


async def one_request(request: Request) -> Response:
    sandbox = sandbox_of(request)
    found = history.request_by_id(sandbox.store, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return dashboard_page(
        sandbox,
        "request.html",
        request=found,
        meaning=meaning(sandbox.gateway, found["code"]) if found["code"] else "Accepted",
        why=_explanation(found["explanation"]),
    )


async def clock(request: Request) -> Response:
    sandbox, form = sandbox_of(request), await form_of(request)
    try:
        if form.get("to") == "next":
            sandbox.to_next()
        elif form.get("to") == "next-day":
            sandbox.to_next_day()
        else:
            sandbox.move_clock(int(form.get("move", "")[:12]))
    except ValueError:
        raise HTTPException(400) from None
    back = form.get("back", "/")
    return see_other(back if back.startswith("/orders/") else "/")


async def rates(request: Request) -> Response:
    return _rates(sandbox_of(request), "")


async def set_rate(request: Request) -> Response:
    sandbox, form = sandbox_of(request), await form_of(request)
    currency, rate = form.get("currency", ""), form.get("rate", "")
    try:
        if rate:
            sandbox.rates.fix(currency, rate)
        else:
            sandbox.rates.free(currency)
    except RateError as error:
        return _rates(sandbox, str(error))
    return see_other("/rates")


async def partners(request: Request) -> Response:
    return _partners(sandbox_of(request), "")


async def new_partner(request: Request) -> Response:
    sandbox, form = sandbox_of(request), await form_of(request)
    try:
        sandbox.partners.new(form.get("currency"))
    except PartnerError as error:
        return _partners(sandbox, str(error))
    return see_other("/partners")


async def change_partner(request: Request) -> Response:
    sandbox, form = sandbox_of(request), await form_of(request)
    try:
        sandbox.partners.change(request.path_params["id"], form)
    except PartnerError as error:
        return _partners(sandbox, str(error))
    return see_other("/partners")


def _rates(sandbox: Sandbox, problem: str) -> Response:
    names = {c.code: c.says for c in sandbox.gateway.currencies}
    found = sandbox.rates.all(sandbox.clock.now())
    return dashboard_page(sandbox, "rates.html", status=400 if problem else 200, rates=found, names=names, problem=problem)


def _partners(sandbox: Sandbox, problem: str) -> Response:
    found = sandbox.partners.all()
    public = sandbox.partners.gateway_keys()[1] if any(p.private_key for p in found) else ""
    balances = {partner.id: sandbox.balance(partner.id) for partner in found}
    values: dict[str, Any] = {
        "partners": found, "balances": balances, "gateway_key": public, "published": sandbox.partners.published,
    }  # fmt: skip
    return dashboard_page(sandbox, "partners.html", status=400 if problem else 200, problem=problem, **values)


def _line(order: RowMapping, notified: str | None, refunds: list[str]) -> dict[str, Any]:
    """An order in the list."""
    p = json.loads(order["parameters"])
    price = f"{p['total_fee']} {p['currency']}" if "total_fee" in p else f"¥ {p['rmb_fee']}"
    return {**order, "subject": p["subject"], "price": price, "notified": notified, "refunds": refunds}


def _explanation(text: str | None) -> Explanation | None:
    """What `gateway_pages.described` made of it, back."""
    if not text:
        return None
    values = json.loads(text)
    for name in ("expected", "signed"):
        values[name] = None if values[name] is None else values[name].encode("latin-1")
    return Explanation(**values)


def _order(request: Request) -> RowMapping:
    found = history.order_by_id(sandbox_of(request).store, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


routes = [
    Route("/", orders),
    Route("/orders/{id:int}", order),
    Route("/orders/{id:int}/{button}", press, methods=["POST"]),
    Route("/requests", requests),
    Route("/requests/{id:int}", one_request),
    Route("/clock", clock, methods=["POST"]),
    Route("/rates", rates),
    Route("/rates", set_rate, methods=["POST"]),
    Route("/partners", partners),
    Route("/partners", new_partner, methods=["POST"]),
    Route("/partners/{id}", change_partner, methods=["POST"]),
    Route("/static/{name}", static),
]
