"""One order's story, told in the order in which it happened."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import RowMapping

from .history import attempts_of, queue_of, requests_of, steps_of
from .orders import currency
from .records import settled_at
from .sandbox import Sandbox

Mood = Literal["", "good", "bad", "future"]
TITLES = {
    "opened": "The buyer opened the cashier",
    "paid": "Paid",
    "closed": "Closed",
    "left": "The buyer left",
    "silent": "No notification",
    "refund": "A refund was asked for",
    "refunded": "Refunded",
    "refund_failed": "A refund failed",
}
MOODS: dict[str, Mood] = {"paid": "good", "closed": "bad", "refunded": "good", "refund_failed": "bad"}


@dataclass(frozen=True)
class Block:
    """Bytes to look at."""

    label: str
    data: bytes
    charset: str = "utf-8"


@dataclass(frozen=True)
class Entry:
    id: str
    at: int
    title: str
    says: str
    mood: Mood = ""
    blocks: tuple[Block, ...] = ()
    again: str = ""  # where a button sends it once more


def timeline(sandbox: Sandbox, order: RowMapping) -> list[Entry]:
    """Requests, what the buyer did, attempts to notify the shop, and what is still to come."""
    id, store = order["id"], sandbox.store
    past = [_request(r) for r in requests_of(store, id)]
    past += [_step(s) for s in steps_of(store, id)]
    past += _attempts(attempts_of(store, id))
    past += _settled(sandbox, order)
    # At the same moment: first the request, then what the buyer did, then the attempt, as they stand here.
    past.sort(key=lambda entry: entry.at)
    return past + [_coming(q) for q in queue_of(store, id)]


def _request(request: RowMapping) -> Entry:
    charset = request["charset"]
    blocks = (
        Block("The request as received", request["raw"], charset),
        Block("The signing string", request["signing_string"] or b"", charset),
    )
    says = request["says"] or "The signature fits and every parameter is right."
    title = f"The shop's request: {request['service']}"
    if request["code"]:
        return Entry(f"request-{request['id']}", request["at"], title, f"{request['code']}: {says}", "bad", blocks)
    return Entry(f"request-{request['id']}", request["at"], title, says, "good", blocks)


def _step(step: RowMapping) -> Entry:
    what = step["what"]
    return Entry(
        f"step-{step['id']}", step["at"], TITLES.get(what, what), f"{step['says']}.", MOODS.get(what, "")
    )  # fmt: skip


def _attempts(attempts: list[RowMapping]) -> list[Entry]:
    """Those of the payment and those of each refund are counted for themselves."""
    count: Counter[int | None] = Counter()
    entries = []
    for attempt in attempts:
        count[attempt["refund"]] += 1
        entries.append(_attempt(attempt, count[attempt["refund"]]))
    return entries


def _attempt(attempt: RowMapping, number: int) -> Entry:
    refund = attempt["refund"]
    title = "Notification" if refund is None else "Notification of the refund"
    title += f", attempt {number}" + (" (sent by hand)" if attempt["manual"] else "")
    says = f"{attempt['says']} It took {attempt['seconds']:.2f} s."
    blocks = (Block("What was sent", attempt["request"]), Block("What came back", attempt["response"]))
    mood: Mood = "good" if attempt["answered"] else "bad"
    again = f"/orders/{attempt['order']}/again" if refund is None else f"/refunds/{refund}/again"
    return Entry(f"attempt-{attempt['id']}", attempt["at"], title, says, mood, blocks, again)


def _settled(sandbox: Sandbox, order: RowMapping) -> list[Entry]:
    at = settled_at(order["ended"], sandbox.clock.now()) if order["state"] == "paid" else None
    if at is None:
        return []
    says = f"{order['total_fee']} {currency(order)} at {order['rate']}: it stands in the settlement file of this day."
    return [Entry("settled", at, "Settled", says, "good")]


def _coming(queued: RowMapping) -> Entry:
    says = "Sent by hand." if queued["manual"] else "It is sent by itself; move the clock if you do not want to wait."
    return Entry(f"queue-{queued['id']}", queued["due"], "Next attempt", says, "future")
