"""HTML pages: one environment that escapes everything, and the headers that every page carries."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from .bytetext import hexdump, is_plain, parted, shown
from .clock import moment, span

TEMPLATES = Path(__file__).resolve().parent / "templates"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; frame-ancestors 'none'; form-action {targets}"
)
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": a browser would send "Origin: null" with the page's own forms.
    "Referrer-Policy": "same-origin",
}


def page(template: str, *, status: int = 200, form_targets: str = "", **values: Any) -> Response:
    """A page; `form_targets` are origins beside the own one where its forms may end, also by a redirect."""
    policy = POLICY.format(targets=f"'self' {form_targets}".strip())
    html = _environment().get_template(template).render(**values)
    return HTMLResponse(html, status, {**HEADERS, "Content-Security-Policy": policy})


def see_other(address: str) -> Response:
    # Not RedirectResponse, which would encode characters of the shop's own address anew.
    return Response(status_code=303, headers={**HEADERS, "Location": address})


def origin(address: str) -> str:
    """The origin of an address, for a form's policy; the two schemes when it is a strange one."""
    parts = urlsplit(address)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "http: https:"
    return f"{parts.scheme}://{parts.hostname}{port}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        moment=moment, span=span, shown=shown, is_plain=is_plain, hexdump=hexdump, parted=parted
    )  # fmt: skip
    return environment


async def static(request: Request) -> Response:
    """The style sheet and the script; nothing else of the folder can be had."""
    name = request.path_params["name"]
    kinds = {"style.css": "text/css", "live.js": "text/javascript"}
    if name not in kinds:
        raise HTTPException(404)
    return Response((TEMPLATES / name).read_bytes(), media_type=kinds[name], headers={"Cache-Control": "no-cache"})
