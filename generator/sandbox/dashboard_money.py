"""The dashboard's pages about refunds, the RMB of the day, and wrong answers on demand."""

from __future__ import annotations

import json

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import history
from .causes import causes
from .control_money import RMB
from .dashboard_parts import dashboard_page, form_of, sandbox_of
from .journal import NotPossible
from .pages import see_other
from .provoking import BROKEN, RECORDS, ProvocationError
from .sandbox import Sandbox

FAILS_WITH = "SYSTEM_ERROR"


async def refunds(request: Request) -> Response:
    sandbox = sandbox_of(request)
    found = history.refund_list(sandbox.store, limit=200)
    lines = [{**refund, "currency": json.loads(refund["order_parameters"])["currency"]} for refund in found]
    partners = {refund["partner"] for refund in found if refund["state"] == "waiting"}
    balances = {id: sandbox.balance(id) for id in sorted(partners)}
    return dashboard_page(sandbox, "refunds.html", refunds=lines, balances=balances)


async def press(request: Request) -> Response:
    """A button beside a refund."""
    sandbox, id = sandbox_of(request), request.path_params["id"]
    found = history.refund_by_id(sandbox.store, id)
    if found is None or request.path_params["button"] not in ("fail", "again"):
        raise HTTPException(404)
    try:
        if request.path_params["button"] == "fail":
            sandbox.refunds.fail(id, FAILS_WITH)
        else:
            sandbox.send_again(found["order"], id)
    except NotPossible:
        pass  # the page shows what the refund is now
    sandbox.notifier.wake()
    return see_other(f"/orders/{found['order']}")


async def income(request: Request) -> Response:
    """RMB from sales elsewhere."""
    sandbox, form = sandbox_of(request), await form_of(request)
    partner, rmb = sandbox.partners.find(request.path_params["id"]), form.get("rmb", "")
    if partner is None or not RMB.fullmatch(rmb):
        raise HTTPException(404 if partner is None else 400)
    sandbox.income(partner.id, rmb)
    back = form.get("back", "")
    return see_other(back if back == "/refunds" else "/partners")


async def provoke(request: Request) -> Response:
    return _provoke(sandbox_of(request), "")


async def add(request: Request) -> Response:
    """The next calls of a service are answered otherwise; an empty answer takes everything back."""
    sandbox, form = sandbox_of(request), await form_of(request)
    service, answer, times, amount = (form.get(name, "") for name in ("service", "answer", "times", "amount"))
    try:
        if answer:
            count = None if times == "always" else int(times[:8] or 1)
            sandbox.provocations.add(service, answer, count, int(amount[:14]) if amount else None)
        else:
            sandbox.provocations.take_back(service or None)
    except ProvocationError as error:
        return _provoke(sandbox, str(error))
    except ValueError:
        return _provoke(sandbox, "Expected whole numbers for how often and how much")
    return see_other("/provoke")


def _provoke(sandbox: Sandbox, problem: str) -> Response:
    called = [s for s in sandbox.gateway.services if s.called_by == "server"]
    return dashboard_page(
        sandbox,
        "provoke.html",
        status=400 if problem else 200,
        problem=problem,
        waiting=[dict(found) for found in sandbox.provocations.all()],
        codes=causes(sandbox.gateway),
        broken=BROKEN,
        records=RECORDS,
        services=[s.name for s in (*called, *(s for s in sandbox.gateway.services if s not in called))],
    )


routes = [
    Route("/refunds", refunds),
    Route("/refunds/{id:int}/{button}", press, methods=["POST"]),
    Route("/partners/{id}/income", income, methods=["POST"]),
    Route("/provoke", provoke),
    Route("/provoke", add, methods=["POST"]),
]
