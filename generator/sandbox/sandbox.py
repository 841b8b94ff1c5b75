"""The whole sandbox as one value: what the pages and the control interface work with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .. import model
from . import funds
from .clock import DAY, FARTHEST, Clock, ClockError, day_start, moment
from .journal import NotPossible
from .notifier import Notifier
from .orders import Orders
from .outbox import Outbox
from .partners import Partners
from .provoking import Provocations
from .rates import Rates
from .refunds import Refunds
from .services import Services
from .store import Store
from .tables import metadata

PAYMENT = "create_forex_trade"
NO_NOTIFICATION = "order has no notification: it gets one when it is paid or closed"
KEPT = ("meta", "partners")
FORGOTTEN = [table for table in reversed(metadata.sorted_tables) if table.name not in KEPT]


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
        self.refunds = Refunds(gateway, store, self.clock, self.rates, self.outbox)
        self.orders = Orders(store, self.clock, self.rates, self.outbox, self.refunds)
        self.provocations = Provocations(gateway, store)
        self.services = Services(self)
        self.notifier = Notifier(self.outbox, self.orders, self.refunds)

    def latest(self, service: model.Service | None = None) -> str:
        """What a request may call the present: by the sandbox's clock, or by the merchant's own if that is ahead."""
        now = self.clock.now()
        has_period = service is not None and any(c.kind == "period" for c in service.constraints)
        return moment(now if has_period else max(now, now - self.clock.offset))

    def move_clock(self, seconds: float) -> None:
        """Moves the clock forward and lets happen what is due by then. Raises ClockError."""
        if seconds < 0:
            raise ClockError("the clock only moves forward; a reset sets it to real time again")
        offset = self.clock.offset + round(min(seconds, FARTHEST + 1) * 1000)
        if offset > FARTHEST * 1000:
            raise ClockError("the clock cannot be more than 100 years ahead; a reset sets it to real time again")
        self.store.put("clock", str(offset))
        self.clock.offset = offset
        self.refunds.process_all()
        self.notifier.wake()

    def to_next_day(self) -> None:
        """Moves the clock to the first moment of the next day: what was open is settled, and refunds come up."""
        now = self.clock.now()
        self.move_clock((day_start(now) + DAY - now) / 1000)

    def next_due(self) -> int | None:
        """When something happens by itself next (beside what happens just now), or None."""
        return self.notifier.next_due()

    def to_next(self) -> None:
        """Moves the clock to what happens by itself next."""
        due = self.next_due()
        if due is not None:
            self.move_clock(max(due - self.clock.now(), 0) / 1000)

    def send_again(self, order: int, refund: int | None = None) -> None:
        """Sends the newest notification of an order's payment, or of a refund, once more. Raises NotPossible."""
        found = self.outbox.newest(order, refund)
        if found is None:
            what = "refund has no notification: it gets one when it is done or has failed" if refund else NO_NOTIFICATION
            raise NotPossible(f"this {what}, if it named a notify_url")
        self.outbox.again(found["id"])
        self.notifier.wake()

    def income(self, partner: str, rmb: str) -> None:
        """RMB from sales elsewhere: refunds that wait for it are done."""
        with self.store.change() as db:
            funds.move(db, partner, self.clock.now(), funds.fen(rmb), "income")
            self.refunds.process(db, partner)
        self.notifier.wake()

    def balance(self, partner: str) -> str:
        """The RMB that has come in today and is still there."""
        with self.store.change() as db:
            return funds.rmb(funds.balance(db, partner, self.clock.now()))

    def reset(self, days_ago: int = 0) -> None:
        """Forgets everything but partners, and sets the clock to real time, or some days before it."""
        with self.store.change() as db:
            for table in FORGOTTEN:
                db.execute(table.delete())
        self.clock.offset = -days_ago * DAY
        self.store.put("clock", str(self.clock.offset))
        self.services.forget()
        self.provocations.forget()
        self.notifier.wake()


def check_playable(gateway: model.Model) -> None:
    """Raises Unplayable for a description without the service and the notifications that the sandbox plays."""
    if gateway.notifications is None or gateway.notifications.check is None:
        raise Unplayable(f"{gateway.id}: the sandbox needs a description with notifications and their check")
    if PAYMENT not in [s.name for s in gateway.services]:
        raise Unplayable(f"{gateway.id}: the sandbox plays the service {PAYMENT}, which this description has not")
