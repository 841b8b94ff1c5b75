"""What the pages of the dashboard share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from .gateway_pages import limited_body
from .pages import page
from .sandbox import Sandbox


def dashboard_page(sandbox: Sandbox, template: str, *, status: int = 200, **values: Any) -> Response:
    """`fingerprint` changes with what the page shows, so that the script puts in only what is new."""
    digest = hashlib.sha256(repr(sorted(values.items())).encode()).hexdigest()[:16]
    return page(template, status=status, now=sandbox.clock.now(), fingerprint=digest, **values)


def sandbox_of(request: Request) -> Sandbox:
    found: Sandbox = request.app.state.sandbox
    return found


async def form_of(request: Request) -> Mapping[str, str]:
    body = await limited_body(request)
    return dict(parse_qsl((body or b"").decode("ascii", "replace"), keep_blank_values=True))
