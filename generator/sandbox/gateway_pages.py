"""`/gateway.do`: a payment by the buyer's browser, and the question whether a notification is genuine."""

from __future__ import annotations

import logging
from dataclasses import asdict, is_dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from .bytetext import shown
from .codes import GatewayError
from .incoming import Incoming, Message, read
from .judging import PAYMENT, judge
from .orders import record
from .pages import page, see_other
from .sandbox import Sandbox

log = logging.getLogger("kitsmith.sandbox")
LARGEST_BODY = 65_536
# Longer ids than any that was seen are a wrong question, not an unknown id.
LONGEST_ID = 128


async def gateway(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    body = await limited_body(request)
    if body is None:
        return PlainTextResponse("The request is too large.\n", 413)
    incoming = Incoming(
        request.method,
        request.scope["path"],
        request.scope["query_string"],
        request.headers.get("content-type", ""),
        body,
    )
    charset = "utf-8"
    try:
        message = read(sandbox.gateway, incoming)
        charset = message.charset.id
        service = message.parameters.get("service", "")
        if service == PAYMENT:
            return _payment(sandbox, message, incoming)
        if service == _check_service(sandbox):
            return PlainTextResponse(_genuine(sandbox, message))
        known = f"expected {PAYMENT} or {_check_service(sandbox)}"
        raise GatewayError("ILLEGAL_SERVICE", known, "service")
    except GatewayError as error:
        return _refused(sandbox, incoming, charset, error)


async def limited_body(request: Request) -> bytes | None:
    """The body, or None when it is larger than any request."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return body


def _payment(sandbox: Sandbox, message: Message, incoming: Incoming) -> Response:
    judged = judge(sandbox.gateway, sandbox.partners, message, incoming)
    order = sandbox.orders.create(judged, incoming)
    log.info("order %s of %s", order["number"], order["partner"])
    if order["deadline"] is None:
        sandbox.notifier.changed()
    else:
        sandbox.notifier.wake()
    return see_other(f"/cashier/{order['token']}")


def _check_service(sandbox: Sandbox) -> str:
    query = sandbox.outbox.check.query
    return next((part.text for part in query if part.kind == "literal" and part.name == "service"), "")


def _genuine(sandbox: Sandbox, message: Message) -> str:
    """`true`, `false`, or `invalid` for a question that is wrong; unsigned, as the kits ask it."""
    check, given = sandbox.outbox.check, message.parameters
    wrong = next((word for word in reversed(check.refused)), "invalid")
    unknown = next(iter(check.refused), "false")
    partner, notify_id = given.get("partner", ""), given.get("notify_id", "")
    if not notify_id.isprintable() or not 0 < len(notify_id) <= LONGEST_ID or sandbox.partners.find(partner) is None:
        return wrong
    return check.genuine if sandbox.outbox.genuine(partner, notify_id) else unknown


def _refused(sandbox: Sandbox, incoming: Incoming, charset: str, error: GatewayError) -> Response:
    explanation = described(error.explanation)
    with sandbox.store.change() as db:
        record(db, sandbox.clock.now(), incoming, charset, refusal=error, explanation=explanation)
    sandbox.notifier.changed()
    log.info("refused: %s", shown(str(error).encode()))
    return page("refused.html", status=400, error=error, raw=incoming.raw, charset=charset)


def described(explanation: Any) -> dict[str, Any] | None:
    """An explanation as JSON can carry it: bytes as text, one character a byte."""
    if explanation is None or not is_dataclass(explanation) or isinstance(explanation, type):
        return None
    return {k: v.decode("latin-1") if isinstance(v, bytes) else v for k, v in asdict(explanation).items()}
