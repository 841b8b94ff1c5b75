"""One order's story, told in the order in which it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import RowMapping

from .history import attempts_of, queue_of, requests_of, steps_of
from .sandbox import Sandbox

Mood = Literal["", "good", "bad", "future"]
TITLES = {
    "opened": "The buyer opened the cashier",
    "paid": "Paid",
    "closed": "Closed",
    "left": "The buyer left",
    "silent": "No notification",
}
MOODS: dict[str, Mood] = {"paid": "good", "closed": "bad"}


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
    again: bool = False


def timeline(sandbox: Sandbox, order: RowMapping) -> list[Entry]:
    """Requests, what the buyer did, attempts to notify the shop, and what is still to come."""
    id, store = order["id"], sandbox.store
    past = [_request(r) for r in requests_of(store, id)]
    past += [_step(s) for s in steps_of(store, id)]
    past += [_attempt(a, number) for number, a in enumerate(attempts_of(store, id), 1)]
    # At the same moment: first the request, then what the buyer did, then the attempt, as they stand here.
    past.sort(key=lambda entry: entry.at)
    return past + [_coming(q) for q in queue_of(store, id)]


def _request(request: RowMapping) -> Entry:
    charset = request["charset"]
    blocks = (
        Block("The request as received", request["raw"], charset),
        Block("The signing string", request["signing_string"] or b"", charset),
    )
    says = "The signature fits and every parameter is right."
    return Entry(f"request-{request['id']}", request["at"], "The shop's request", says, "good", blocks)


def _step(step: RowMapping) -> Entry:
    what = step["what"]
    return Entry(
        f"step-{step['id']}", step["at"], TITLES.get(what, what), f"{step['says']}.", MOODS.get(what, "")
    )  # fmt: skip


def _attempt(attempt: RowMapping, number: int) -> Entry:
    title = f"Notification, attempt {number}" + (" (sent by hand)" if attempt["manual"] else "")
    says = f"{attempt['says']} It took {attempt['seconds']:.2f} s."
    blocks = (Block("What was sent", attempt["request"]), Block("What came back", attempt["response"]))
    mood: Mood = "good" if attempt["answered"] else "bad"
    return Entry(f"attempt-{attempt['id']}", attempt["at"], title, says, mood, blocks, again=True)


def _coming(queued: RowMapping) -> Entry:
    says = "Sent by hand." if queued["manual"] else "It is sent by itself; move the clock if you do not want to wait."
    return Entry(f"queue-{queued['id']}", queued["due"], "Next attempt", says, "future")
