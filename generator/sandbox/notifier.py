"""The worker that sends what is due, refunds what can be, closes what has run out, in the same process as the pages."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy import RowMapping

from .delivery import deliver
from .messages import content_type
from .orders import Orders
from .outbox import Outbox
from .refunds import Refunds

if TYPE_CHECKING:
    import httpx

log = logging.getLogger("kitsmith.sandbox")
AT_ONCE = 20
TIMEOUT = 15.0
LONGEST_SLEEP = 60.0


class Notifier:
    """Deliveries run side by side, but those of one order one after the other."""

    def __init__(self, outbox: Outbox, orders: Orders, refunds: Refunds) -> None:
        self.outbox, self.orders, self.refunds = outbox, orders, refunds
        self.ending = False
        self._wake = asyncio.Event()
        self._changed = asyncio.Event()
        self._busy: dict[int, asyncio.Task[None]] = {}  # by order

    @property
    def busy(self) -> Collection[int]:
        """The orders that are being notified just now."""
        return self._busy.keys()

    def wake(self) -> None:
        """Something may be due."""
        self._wake.set()
        self.changed()

    def changed(self) -> None:
        """Tells everybody who waits that something has happened."""
        self._changed.set()
        self._changed = asyncio.Event()

    def end(self) -> None:
        """The sandbox is about to stop: whoever waits goes home."""
        self.ending = True
        self.changed()

    async def wait(self, timeout: float) -> None:
        """Waits until something has happened, or the time is over."""
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._changed.wait(), timeout)

    async def sleep(self, seconds: float) -> None:
        """Waits so long, or until the sandbox ends."""
        until = time.monotonic() + seconds
        while not self.ending and (left := until - time.monotonic()) > 0:
            await self.wait(left)

    async def run(self, client: httpx.AsyncClient) -> None:
        """Works until it is cancelled."""
        try:
            while True:
                self._wake.clear()
                try:
                    await self._work(client)
                    pause = self._pause()
                except Exception:
                    # A database that is away for a moment must not end the worker: it tries again.
                    log.exception("the worker could not use the database")
                    pause = 5.0
                with suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), pause)
        finally:
            for task in self._busy.values():
                task.cancel()

    async def _work(self, client: httpx.AsyncClient) -> None:
        while self.orders.expire():
            self.changed()
            await asyncio.sleep(0)
        if self.refunds.process_all():
            self.changed()
        for entry in self.outbox.due(self.busy, AT_ONCE - len(self._busy)):
            if entry["order"] not in self._busy:
                self._busy[entry["order"]] = asyncio.create_task(self._send(client, entry))

    def next_due(self) -> int | None:
        """When something happens by itself next (beside what happens just now), or None."""
        times = (self.outbox.next_time(self.busy), self.refunds.next_time())
        return min((t for t in times if t is not None), default=None)

    def _pause(self) -> float:
        if len(self._busy) >= AT_ONCE:
            return LONGEST_SLEEP
        due = self.next_due()
        if due is None:
            return LONGEST_SLEEP
        return min(max((due - self.outbox.clock.now()) / 1000, 0.0) + 0.001, LONGEST_SLEEP)

    async def _send(self, client: httpx.AsyncClient, entry: RowMapping) -> None:
        try:
            self.outbox.issue(entry["partner"], entry["notify_id"])
            began = self.outbox.clock.now()
            kind, rules = content_type(entry["charset"]), self.outbox.rules
            delivery = await deliver(client, entry["address"], entry["body"], kind, TIMEOUT, rules.taken, rules.again)
            self.outbox.finish(entry, began, delivery)
            log.info("notification %s -> %s", entry["address"], delivery.kind)
        except Exception:
            log.exception("an attempt could not be recorded; it will be repeated")
            await asyncio.sleep(5)
        finally:
            del self._busy[entry["order"]]
            self.wake()
