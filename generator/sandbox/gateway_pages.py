"""`/gateway.do`: payments by the buyer's browser, calls of the merchant's server, and whether a notification is genuine."""

from __future__ import annotations

import logging
from dataclasses import asdict, is_dataclass
from typing import Any

from sqlalchemy import RowMapping
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from .. import model
from ..reference.signing import Signer
from .bytetext import shown
from .codes import GatewayError, meaning
from .incoming import DEFAULT_CHARSET, Incoming, Message, read
from .journal import record
from .judging import Judged, Refusal, file_code, judge
from .pages import page, see_other
from .provoking import RECORDS, Provoked, broken
from .records import made_up
from .replies import Reply, Writer
from .sandbox import Sandbox
from .services import Done
from .uploads import is_multipart

log = logging.getLogger("kitsmith.sandbox")
LARGEST_BODY = 65_536
LARGEST_UPLOAD = 16_777_216
# Longer ids than any that was seen are a wrong question, not an unknown id.
LONGEST_ID = 128


async def gateway(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    content_type = request.headers.get("content-type", "")
    body = await limited_body(request, LARGEST_UPLOAD if is_multipart(content_type) else LARGEST_BODY)
    if body is None:
        return PlainTextResponse("The request is too large.\n", 413)
    incoming = Incoming(request.method, request.scope["path"], request.scope["query_string"], content_type, body)
    service = next((s for s in sandbox.gateway.services if s.name == incoming.service), None)
    charset = DEFAULT_CHARSET if service and service.called_by == "server" else "utf-8"
    try:
        message = read(sandbox.gateway, incoming)
        charset = message.charset.id
        if service is None and incoming.service == _check_service(sandbox):
            return PlainTextResponse(_genuine(sandbox, message))
        if service is None:
            raise GatewayError("ILLEGAL_SERVICE", f"expected {_known_services(sandbox)}", "service")
        judged = judge(sandbox.gateway, sandbox.partners, service, message, incoming, sandbox.latest(service))
        return _called(sandbox, judged, incoming) if service.called_by == "server" else _payment(sandbox, judged, incoming)
    except GatewayError as error:
        return _refused(sandbox, incoming, service, charset, error)


async def limited_body(request: Request, limit: int = LARGEST_BODY) -> bytes | None:
    """The body, or None when it is larger than any request."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            return None
    return bytes(body)


def _payment(sandbox: Sandbox, judged: Judged, incoming: Incoming) -> Response:
    _provoked(sandbox, judged)
    order = sandbox.orders.create(judged, incoming)
    log.info("order %s of %s", order["number"], order["partner"])
    if order["deadline"] is None:
        sandbox.notifier.changed()
    else:
        sandbox.notifier.wake()
    return see_other(f"/cashier/{order['token']}")


def _called(sandbox: Sandbox, judged: Judged, incoming: Incoming) -> Response:
    """A call of the merchant's server: what it does, then the answer, broken if somebody asked for that."""
    provoked = _provoked(sandbox, judged)
    charset, now = judged.message.charset, sandbox.clock.now()
    with sandbox.store.change() as db:
        done = sandbox.services.done(db, judged)
        signing_string = judged.signing_string
        record(db, now, incoming, charset.id, order=done.order, says=done.says, signing_string=signing_string)
        writer, reply = _reply(sandbox, judged, done)
    sandbox.notifier.wake()
    log.info("%s of %s", judged.service.name, judged.partner.id)
    if provoked is None:
        return Response(reply.body, headers={"Content-Type": reply.content_type})
    sandbox.provocations.used(provoked)
    if provoked["answer"] == RECORDS:
        lines = made_up(writer, sandbox.gateway, provoked["amount"])
        return StreamingResponse(lines, headers={"Content-Type": f"text/plain; charset={charset.id}"})
    signature = sandbox.gateway.signing.signature
    return broken(provoked["answer"], provoked["amount"] or 0, reply, signature, sandbox.notifier.sleep)


def _reply(sandbox: Sandbox, judged: Judged, done: Done) -> tuple[Writer, Reply]:
    answer, charset = judged.service.answer, judged.message.charset
    assert answer is not None  # noqa: S101  # every service of the server has one
    writer = Writer(sandbox.gateway, answer, charset)
    if answer.table:
        return writer, writer.table(done.rows, answer.table.empty[done.empty])
    config = sandbox.outbox.gateway_config(judged.partner, charset.id, judged.signer.algorithm.name)
    signer = Signer(sandbox.gateway, config) if done.values else None
    rule = judged.signer.rule
    echo = {n: v for n, v in judged.message.pairs if n not in (rule.signature, rule.algorithm)}
    return writer, writer.accepted(echo, done.values or {}, signer)


def _provoked(sandbox: Sandbox, judged: Judged) -> RowMapping | None:
    """What somebody wants this call to be answered. Raises GatewayError when that is a code."""
    found = sandbox.provocations.next(judged.service.name)
    if found is not None and found["answer"] in {c.code for c in sandbox.gateway.codes}:
        sandbox.provocations.used(found)
        raise Provoked(found["answer"], "somebody asked the sandbox for this answer")
    return found


def _known_services(sandbox: Sandbox) -> str:
    return ", ".join([*(s.name for s in sandbox.gateway.services), _check_service(sandbox)])


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


def _refused(
    sandbox: Sandbox, incoming: Incoming, service: model.Service | None, charset: str, error: GatewayError
) -> Response:
    if service is not None and service.answer is not None:
        error.code = file_code(sandbox.gateway, service, error)
    with sandbox.store.change() as db:
        record(db, sandbox.clock.now(), incoming, charset, refusal=error, explanation=described(error.explanation))
    sandbox.notifier.changed()
    log.info("refused: %s", shown(str(error).encode()))
    if service is not None and service.answer is not None:
        writer = Writer(sandbox.gateway, service.answer, sandbox.gateway.charset(charset))
        reply = writer.refused(error.code, by_file=isinstance(error, (Refusal, Provoked)))
        return Response(reply.body, headers={"Content-Type": reply.content_type})
    means = meaning(sandbox.gateway, error.code)
    return page("refused.html", status=400, error=error, meaning=means, raw=incoming.raw, charset=charset)


def described(explanation: Any) -> dict[str, Any] | None:
    """An explanation as JSON can carry it: bytes as text, one character a byte."""
    if explanation is None or not is_dataclass(explanation) or isinstance(explanation, type):
        return None
    return {k: v.decode("latin-1") if isinstance(v, bytes) else v for k, v in asdict(explanation).items()}
