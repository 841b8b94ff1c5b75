"""Keeps other web sites out: a browser that visits one must not be able to press the sandbox's buttons or read its pages."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

# Where a browser comes with a form of the merchant's page: that is what the gateway is for.
OPEN_TO_ALL = "/gateway.do"
FOREIGN_NAME = (
    "The sandbox does not answer under this host name. "
    "Use the address that it printed, or start it with --allow-host NAME."
)
FOREIGN_SITE = "This request comes from another site, and only the sandbox's own pages may change something."


class Guard:
    """Refuses foreign host names (DNS rebinding) and state-changing requests that come from another origin."""

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self.app = app
        self.names = {"localhost", socket.gethostname().lower(), *(n.lower() for n in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            problem = self.problem(scope)
            if problem:
                await PlainTextResponse(problem + "\n", 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def problem(self, scope: Scope) -> str | None:
        """Why a request is refused, or None."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self.is_own(host):
            return FOREIGN_NAME
        if scope["method"] in ("GET", "HEAD") or scope["path"] == OPEN_TO_ALL:
            return None
        origin = headers.get("origin")
        if origin is not None and origin != f"{scope['scheme']}://{host}":
            return FOREIGN_SITE
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return FOREIGN_SITE
        return None

    def is_own(self, host: str) -> bool:
        """An IP address cannot be rebound, so any will do; a name must be one that was given."""
        name = host.rpartition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
        if not host:
            return True  # HTTP/1.0: no browser
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return name.lower() in self.names
        return True
