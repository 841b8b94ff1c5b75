# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""How a request travels from the shop's server to the gateway."""

from __future__ import annotations

from typing import NamedTuple

from .request import Request
from .rules import Service
from .upload import multipart
from .urlencoded import encoded

_FORM = "application/x-www-form-urlencoded"


class Call(NamedTuple):
    """What a transport sends."""

    method: str
    address: str
    content_type: str
    body: bytes


def call_of(service: Service, request: Request, file: bytes | None = None) -> Call:
    """The call that carries a request, and the file of one that has one. Raises KitError: unencodable."""
    if service.method == "get":
        return Call("GET", request.build_url(), "", b"")
    if service.upload is not None and file is not None:
        content_type, body = multipart(service.upload, request, file)
        return Call("POST", request.address_of_posts(), content_type, body)
    body = encoded(request.parameters, request.charset).encode("ascii")
    return Call("POST", request.address_of_posts(), _FORM, body)
