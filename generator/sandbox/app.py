"""The ASGI application: routes, guard, worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import cashier, control, dashboard, dashboard_money
from .delivery import client
from .gateway_pages import gateway
from .guard import Guard
from .pages import page
from .sandbox import Sandbox, Settings


def application(make: Callable[[], Sandbox], settings: Settings) -> Starlette:
    """The whole server; `make` is called when it starts, inside of the event loop."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.sandbox = make()
        async with client(settings.allowed) as http:
            worker = asyncio.create_task(app.state.sandbox.notifier.run(http))
            yield
            worker.cancel()
            with suppress(asyncio.CancelledError):
                await worker

    routes = [
        Route("/gateway.do", gateway, methods=["GET", "POST"]),
        *cashier.routes,
        *control.routes,
        *dashboard_money.routes,
        *dashboard.routes,
    ]
    guard = Middleware(Guard, names=[settings.host, *settings.allowed])
    handlers: dict[Any, Any] = {404: _not_found, 405: _not_found, 500: _failed}
    return Starlette(routes=routes, middleware=[guard], exception_handlers=handlers, lifespan=lifespan)


async def _not_found(request: Request, _: Exception) -> Response:
    return page("message.html", status=404, title="There is nothing here", says="This address is none of the sandbox.")


async def _failed(request: Request, error: Exception) -> Response:
    says = f"The sandbox itself failed ({type(error).__name__}); what it printed says more."
    return page("message.html", status=500, title="Something is wrong here", says=says)
