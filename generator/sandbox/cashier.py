"""The cashier: what the buyer sees between the shop and the shop."""

from __future__ import annotations

import json
from collections.abc import Callable

from sqlalchemy import RowMapping, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..reference.carriage import build_url, sent
from ..reference.signing import Signer
from .journal import NotPossible
from .orders import PAID, Orders
from .pages import origin, page, see_other
from .sandbox import Sandbox
from .tables import orders

BUTTONS: dict[str, Callable[[Orders, int], RowMapping]] = {
    "pay": Orders.pay,
    "timeout": lambda orders, id: orders.close(id, "the buyer let the time run out"),
    "leave": Orders.leave,
}


async def show(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    order = _find(sandbox, request)
    if order is None:
        return _unknown()
    opened = sandbox.orders.open(order["id"])
    sandbox.notifier.wake()
    return _page(sandbox, opened)


async def press(request: Request) -> Response:
    """The buyer's three buttons."""
    sandbox: Sandbox = request.app.state.sandbox
    order = _find(sandbox, request)
    if order is None:
        return _unknown()
    try:
        ended = BUTTONS[request.path_params["button"]](sandbox.orders, order["id"])
    except KeyError:
        return _unknown()
    except NotPossible:
        return see_other(f"/cashier/{order['token']}")
    finally:
        sandbox.notifier.wake()
    if request.path_params["button"] == "leave":
        return page("left.html", order=ended, shop=_shop(ended))
    if ended["state"] == "paid":
        return see_other(return_address(sandbox, ended) or f"/cashier/{order['token']}")
    return see_other(f"/cashier/{order['token']}")


def return_address(sandbox: Sandbox, order: RowMapping) -> str | None:
    """Where the buyer goes after the payment, with the signed parameters; None when the request named no return_url."""
    target = json.loads(order["parameters"]).get("return_url")
    if not target:
        return None
    signer = Signer(sandbox.gateway, sandbox.outbox.signing_config(order))
    names = ("out_trade_no", "trade_no", "total_fee", "currency", "trade_status")
    fields = sandbox.orders.fields(order, PAID)
    pairs, _ = sent(signer, [(name, fields[name]) for name in names])
    return build_url(signer, target, pairs)


def _page(sandbox: Sandbox, order: RowMapping) -> Response:
    parameters = json.loads(order["parameters"])
    amounts = order if order["state"] in ("paid", "closed") else sandbox.orders.amounts(order, sandbox.clock.now())
    target = parameters.get("return_url", "")
    return page(
        "cashier.html",
        form_targets=origin(target) if target else "",
        order=order,
        parameters=parameters,
        amounts=amounts,
        now=sandbox.clock.now(),
        back=return_address(sandbox, order) if order["state"] == "paid" else _shop(order),
    )


def _shop(order: RowMapping) -> str | None:
    target = json.loads(order["parameters"]).get("return_url")
    return f"{origin(target)}/" if target and " " not in origin(target) else None


def _find(sandbox: Sandbox, request: Request) -> RowMapping | None:
    query = select(orders).where(orders.c.token == request.path_params["token"])
    with sandbox.store.change() as db:
        return db.execute(query).mappings().first()


def _unknown() -> Response:
    return page("message.html", status=404, title="No such order", says="This cashier page is of no order.")


routes = [
    Route("/cashier/{token}", show),
    Route("/cashier/{token}/{button:str}", press, methods=["POST"]),
]
