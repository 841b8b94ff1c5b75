"""Wrong answers on demand, for the next right call of a service: a code, a broken answer, a file of made-up records."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

from sqlalchemy import RowMapping, select
from starlette.responses import Response, StreamingResponse

from .. import model
from .codes import GatewayError
from .pages import page
from .replies import Reply
from .store import Store
from .tables import provocations

RECORDS = "records"
MOST_RECORDS = 1_000_000
# What is broken about an answer. The call itself is done: exactly what a shop cannot know.
BROKEN = {
    "html": "a page in place of the answer, status 200",
    "empty": "nothing at all",
    "cut": "half of the answer, then the connection ends",
    "slow": "the right answer, after `amount` seconds (30)",
    "huge": "an answer of `amount` bytes (2147483648) that means nothing",
    "wrong-charset": "an answer whose bytes are not text of its charset",
    "dtd": "XML with a document type and an external entity",
    "wrong-sign": "the right values with another signature",
    "status-500": "status 500 and a page",
}
DEFAULTS = {"slow": 30, "huge": 2**31, RECORDS: 1000}
LARGEST = {"slow": 600, "huge": 2**40, RECORDS: MOST_RECORDS}


class ProvocationError(ValueError):
    """A sentence that says why this cannot be provoked."""


class Provoked(GatewayError):
    """A code that somebody asked for."""


class BrokenOff(Exception):
    """Ends a connection in the middle of an answer; the server's log passes over it."""


class Provocations:
    """What is to be answered in place of the right answer, the oldest first; kept until it was used up or is taken back."""

    def __init__(self, gateway: model.Model, store: Store) -> None:
        self.gateway, self.store = gateway, store
        self._services: set[str] | None = None  # those for which something waits; None: not looked up

    def add(self, service: str, answer: str, times: int | None = 1, amount: int | None = None) -> None:
        """`times` None: until it is taken back. Raises ProvocationError."""
        found = next((s for s in self.gateway.services if s.name == service), None)
        if found is None:
            raise ProvocationError(f"service: expected one of {', '.join(s.name for s in self.gateway.services)}")
        self._check(found, answer)
        if times is not None and not 1 <= times <= 1_000_000:
            raise ProvocationError("times: expected a whole number of at least 1, or null: until it is taken back")
        if amount is not None and not 0 < amount <= LARGEST.get(answer, 0):
            raise ProvocationError(f"amount: {answer} takes {f'1 to {LARGEST[answer]}' if answer in LARGEST else 'none'}")
        values = {"service": service, "answer": answer, "times": times, "amount": amount or DEFAULTS.get(answer)}
        with self.store.change() as db:
            db.execute(provocations.insert().values(**values))
        self.forget()

    def _check(self, service: model.Service, answer: str) -> None:
        table = service.answer is not None and service.answer.kind == "table"
        kinds = [*(BROKEN if service.answer else ()), *([RECORDS] if table else ())]
        if answer not in kinds and answer not in {c.code for c in self.gateway.codes}:
            others = f" or one of {', '.join(kinds)}" if kinds else ""
            raise ProvocationError(f"answer: expected a code of the gateway{others}")

    def take_back(self, service: str | None = None) -> None:
        """Everything, or everything of a service."""
        query = provocations.delete()
        with self.store.change() as db:
            db.execute(query if service is None else query.where(provocations.c.service == service))
        self.forget()

    def forget(self) -> None:
        """The table has changed."""
        self._services = None

    def all(self) -> list[RowMapping]:
        with self.store.change() as db:
            return list(db.execute(select(provocations).order_by(provocations.c.id)).mappings())

    def next(self, service: str) -> RowMapping | None:
        """What the next call of the service is answered."""
        if self._services is None:
            self._services = {found["service"] for found in self.all()}
        if service not in self._services:
            return None
        query = select(provocations).where(provocations.c.service == service).order_by(provocations.c.id).limit(1)
        with self.store.change() as db:
            return db.execute(query).mappings().first()

    def used(self, provoked: RowMapping) -> None:
        """Counts it."""
        here, left = provocations.c.id == provoked["id"], (provoked["times"] or 1) - 1
        if provoked["times"] is None:
            return
        with self.store.change() as db:
            db.execute(provocations.update().where(here).values(times=left) if left else provocations.delete().where(here))
        self.forget()


def broken(kind: str, amount: int, reply: Reply, signature: str, wait: Callable[[float], Any]) -> Response:
    """The answer, broken. `signature` is the name of its element; `wait` waits so many seconds, or until the server ends."""
    if kind in ("html", "status-500"):
        says = "This page stands here in place of the gateway's answer, because somebody asked the sandbox for it."
        return page("message.html", status=500 if kind == "status-500" else 200, title="Not the answer", says=says)
    if kind in ("cut", "slow", "huge"):
        pieces = {"cut": _cut(reply), "slow": _slow(reply, amount, wait), "huge": _huge(reply, amount)}[kind]
        headers = {} if kind == "huge" else {"Content-Length": str(len(reply.body))}
        return StreamingResponse(pieces, headers={**headers, "Content-Type": reply.content_type})
    bodies = {
        "empty": b"",
        "wrong-charset": b"\xff" + reply.body,
        "dtd": DTD + reply.body.partition(b"?>")[2].replace(b"</", b"&e;</", 1),
        "wrong-sign": _other_sign(reply.body, f"<{signature}>".encode()),
    }
    return Response(bodies[kind], headers={"Content-Type": reply.content_type})


DTD = b'<?xml version="1.0"?><!DOCTYPE answer [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


def _other_sign(body: bytes, tag: bytes) -> bytes:
    before, found, rest = body.partition(tag)
    return before + found + (b"1" if rest[:1] == b"0" else b"0") + rest[1:] if found else body


async def _cut(reply: Reply) -> AsyncIterator[bytes]:
    yield reply.body[: len(reply.body) // 2]
    raise BrokenOff


async def _slow(reply: Reply, seconds: int, wait: Callable[[float], Any]) -> AsyncIterator[bytes]:
    await wait(seconds)
    yield reply.body


async def _huge(reply: Reply, size: int) -> AsyncIterator[bytes]:
    head = reply.body[:20]
    yield head
    blanks, left = b" " * 65_536, size - len(head)
    while left > 0:
        yield blanks[:left]
        left -= len(blanks)
