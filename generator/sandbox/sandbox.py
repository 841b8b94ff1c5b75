"""The whole sandbox as one value: what the pages and the control interface work with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .. import model
from .clock import FARTHEST, Clock, ClockError
from .judging import PAYMENT
from .notifier import Notifier
from .orders import NotPossible, Orders
from .outbox import Outbox
from .partners import Partners
from .rates import Rates
from .store import Store
from .tables import attempts, issued, notifications, orders, queue, rates, requests, steps


class Unplayable(Exception):
    """A sentence that says why the sandbox cannot play the gateway of a description."""


@dataclass(frozen=True)
class Settings:
    """How the sandbox was started: its address, and the hosts beyond loopback that may be called and that it answers to."""

    address: str
    host: str = "127.0.0.1"
    allowed: Collection[str] = ()
    ca: str | None = None


class Sandbox:
    """Everything behind the pages. Made inside the running event loop, since the notifier belongs to it."""

    def __init__(self, gateway: model.Model, store: Store, settings: Settings) -> None:
        self.gateway, self.store, self.settings = gateway, store, settings
        self.clock = Clock(int(store.get("clock") or 0))
        self.partners = Partners(gateway, store, self.clock)
        self.rates = Rates(gateway, store)
        self.outbox = Outbox(gateway, store, self.clock, self.partners)
        self.orders = Orders(store, self.clock, self.rates, self.outbox)
        self.notifier = Notifier(self.outbox, self.orders)

    def move_clock(self, seconds: float) -> None:
        """Moves the clock forward and lets happen what is due by then. Raises ClockError."""
        if seconds < 0:
            raise ClockError("the clock only moves forward; a reset sets it to real time again")
        offset = self.clock.offset + round(min(seconds, FARTHEST + 1) * 1000)
        if offset > FARTHEST * 1000:
            raise ClockError("the clock cannot be more than 100 years ahead; a reset sets it to real time again")
        self.store.put("clock", str(offset))
        self.clock.offset = offset
        self.notifier.wake()

    def next_due(self) -> int | None:
        """When something happens by itself next (beside what happens just now), or None."""
        return self.outbox.next_time(self.notifier.busy)

    def to_next(self) -> None:
        """Moves the clock to what happens by itself next."""
        due = self.next_due()
        if due is not None:
            self.move_clock(max(due - self.clock.now(), 0) / 1000)

    def send_again(self, order: int) -> None:
        """Sends the newest notification of an order once more. Raises NotPossible."""
        found = self.outbox.of_order(order)
        if found is None:
            raise NotPossible("this order has no notification: it gets one when it is paid or closed, if it named a notify_url")
        self.outbox.again(found["id"])
        self.notifier.wake()

    def reset(self) -> None:
        """Forgets orders, requests, notifications and rates, and sets the clock to real time; partners stay."""
        with self.store.change() as db:
            for table in (attempts, queue, notifications, issued, steps, requests, orders, rates):
                db.execute(table.delete())
        self.clock.offset = 0
        self.store.put("clock", "0")
        self.notifier.wake()


def check_playable(gateway: model.Model) -> None:
    """Raises Unplayable for a description without the service and the notifications that the sandbox plays."""
    if gateway.notifications is None or gateway.notifications.check is None:
        raise Unplayable(f"{gateway.id}: the sandbox needs a description with notifications and their check")
    if PAYMENT not in [s.name for s in gateway.services]:
        raise Unplayable(f"{gateway.id}: the sandbox plays the service {PAYMENT}, which this description has not")
