"""Notifications that are on their way: what is due, what was tried, what comes next.

A row of the queue goes away in the same transaction that records its attempt, so a kill can repeat an attempt but never lose one.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection, RowMapping, func, select

from .. import model
from .clock import Clock, moment, span
from .journal import step
from .messages import signed_body
from .partners import Partner, Partners
from .store import Store
from .tables import attempts, issued, notifications, orders, queue, refunds

if TYPE_CHECKING:
    from .delivery import Delivery

MINUTE = 60_000


class Outbox:
    """The notifications of all orders."""

    def __init__(self, gateway: model.Model, store: Store, clock: Clock, partners: Partners) -> None:
        rules = gateway.notifications
        assert rules is not None and rules.check is not None  # noqa: S101  # sandbox.py refuses such a description
        self.gateway, self.rules, self.check = gateway, rules, rules.check
        self.store, self.clock, self.partners = store, clock, partners

    def put(
        self, db: Connection, order: int, about: RowMapping, kind: model.MessageKind, fields: Mapping[str, str], now: int,
        refund: int | None = None,
    ) -> None:  # fmt: skip
        """Signs a notification and makes it due, in the transaction that changes what it is about: an order, or its refund."""
        address = json.loads(about["parameters"]).get("notify_url")
        if not address:
            step(db, order, now, "silent", "The request had no notify_url, so nobody is notified")
            return
        notify_id = secrets.token_hex(16)
        example = {p.name: p.example or "" for p in kind.parameters}
        head = {"notify_id": notify_id, "notify_type": example.get("notify_type", ""), "notify_time": moment(now)}
        values = {
            "order": order,
            "refund": refund,
            "notify_id": notify_id,
            "address": address,
            "status": fields[kind.status],
            "body": signed_body(self.gateway, self.signing_config(about), {**head, **fields}),
            "made": now,
            "tries": 0,
            "state": "waiting",
        }
        id = db.scalar(notifications.insert().values(**values).returning(notifications.c.id))
        db.execute(queue.insert().values(notification=id, due=now, manual=False))

    def signing_config(self, about: RowMapping) -> dict[str, str]:
        """The config with which the gateway signs for a merchant, as the request about his order or refund was signed."""
        partner = self.partners.find(about["partner"])
        return self.gateway_config(partner, about["charset"], about["sign_type"]) if partner else {}

    def gateway_config(self, partner: Partner, charset: str, sign_type: str) -> dict[str, str]:
        config = {"charset": charset, "sign_type": sign_type, "key": partner.key}
        if self.gateway.signing.algorithm_named(sign_type).kind == "rsa":
            config["private_key"] = self.partners.gateway_keys()[0]
        return config

    def again(self, notification: int) -> None:
        """Sends once more, now, whatever the schedule says."""
        with self.store.change() as db:
            db.execute(queue.insert().values(notification=notification, due=self.clock.now(), manual=True))

    def newest(self, order: int, refund: int | None = None) -> RowMapping | None:
        """The newest notification of an order's payment, or of a refund."""
        here = (notifications.c.order == order, notifications.c.refund == refund)  # None becomes IS NULL
        query = select(notifications).where(*here).order_by(notifications.c.id.desc())
        with self.store.change() as db:
            return db.execute(query.limit(1)).mappings().first()

    def due(self, busy: Collection[int], limit: int) -> list[RowMapping]:
        """Attempts whose time has come, the oldest first, but none of orders that are being notified just now."""
        query = (
            select(queue.c.id, queue.c.notification, queue.c.manual, orders.c.partner)
            .add_columns(func.coalesce(refunds.c.charset, orders.c.charset).label("charset"))
            .add_columns(notifications.c.order, notifications.c.notify_id, notifications.c.address, notifications.c.body)
            .join(notifications, queue.c.notification == notifications.c.id)
            .join(orders, notifications.c.order == orders.c.id)
            .outerjoin(refunds, notifications.c.refund == refunds.c.id)
            .where(queue.c.due <= self.clock.now(), notifications.c.order.not_in(busy))
            .order_by(queue.c.due, queue.c.id)
            .limit(limit)
        )
        with self.store.change() as db:
            return list(db.execute(query).mappings())

    def next_time(self, busy: Collection[int]) -> int | None:
        """When something is due next: an attempt (not of the orders that are being notified just now) or the end of an order."""
        query = select(queue.c.due).join(notifications).where(notifications.c.order.not_in(busy))
        query = query.order_by(queue.c.due).limit(1)
        with self.store.change() as db:
            times = [db.scalar(query), db.scalar(select(func.min(orders.c.deadline)))]
        return min((t for t in times if t is not None), default=None)

    def issue(self, partner: str, notify_id: str) -> None:
        """From now the merchant may ask for a minute whether this id is genuine."""
        with self.store.change() as db:
            db.execute(issued.delete().where(issued.c.notify_id == notify_id))
            db.execute(issued.insert().values(notify_id=notify_id, partner=partner, sent=self.clock.now()))

    def genuine(self, partner: str, notify_id: str) -> bool:
        """Whether a message with this id was sent to the partner within the last minute."""
        query = select(issued.c.sent).where(issued.c.notify_id == notify_id, issued.c.partner == partner)
        with self.store.change() as db:
            sent = db.scalar(query)
        return sent is not None and 0 <= self.clock.now() - sent <= MINUTE

    def finish(self, entry: RowMapping, began: int, delivery: Delivery) -> None:
        """Records an attempt and decides about the next one."""
        with self.store.change() as db:
            here = notifications.c.id == entry["notification"]
            found = db.execute(select(notifications.c.tries, notifications.c.state).where(here)).first()
            if found is None:
                return  # reset meanwhile
            tries, state = found.tries + (not entry["manual"]), found.state
            says = delivery.words
            db.execute(queue.delete().where(queue.c.id == entry["id"]))
            if delivery.answered:
                state = "answered"
                db.execute(queue.delete().where(queue.c.notification == entry["notification"], ~queue.c.manual))
            elif not entry["manual"] and state == "waiting":
                if tries <= len(self.rules.repeats):
                    wait = self.rules.repeats[tries - 1]
                    due = self.clock.now() + wait * 1000
                    db.execute(queue.insert().values(notification=entry["notification"], due=due, manual=False))
                    says += f" (Next attempt in {span(wait)}.)"
                else:
                    state = "given_up"
                    says += " (That was the last attempt.)"
            db.execute(notifications.update().where(here).values(tries=tries, state=state))
            db.execute(
                attempts.insert().values(
                    notification=entry["notification"],
                    at=began,
                    kind=delivery.kind,
                    says=says,
                    request=delivery.request,
                    response=delivery.response,
                    seconds=delivery.seconds,
                    answered=delivery.answered,
                    manual=entry["manual"],
                )
            )
