"""What is written down about a request and about an order, in the transaction that changes something."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from .codes import GatewayError
from .incoming import Incoming
from .tables import requests, steps


class NotPossible(Exception):
    """A sentence that says why an order or a refund cannot do this any more."""


def record(
    db: Connection,
    at: int,
    incoming: Incoming,
    charset: str,
    *,
    order: int | None = None,
    says: str = "",
    signing_string: bytes | None = None,
    refusal: GatewayError | None = None,
    explanation: Mapping[str, Any] | None = None,
) -> None:
    """Keeps a request as it came, with what became of it. `says` is a warning about an accepted one."""
    values = {
        "order": order,
        "at": at,
        "service": incoming.service,
        "code": refusal.code if refusal else "",
        "says": refusal.reason if refusal else says,
        "charset": charset,
        "raw": incoming.raw,
        "signing_string": signing_string,
        "explanation": json.dumps(explanation) if explanation else None,
    }
    db.execute(requests.insert().values(values))


def step(db: Connection, order: int, at: int, what: str, says: str) -> None:
    """Something that happened to an order, beside requests and attempts to notify."""
    db.execute(steps.insert().values(order=order, at=at, what=what, says=says))
