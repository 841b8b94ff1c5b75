"""Orders and what may become of them: made, opened by the buyer, then paid or closed, once and for good."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping

from sqlalchemy import Connection, RowMapping, select

from . import funds
from .clock import Clock, day, milliseconds, span
from .codes import GatewayError
from .incoming import Incoming
from .journal import NotPossible, record, step
from .judging import Judged
from .outbox import Outbox
from .rates import Rates, two_decimals
from .refunds import Refunds
from .store import Store
from .tables import orders

UNITS = {"m": 60, "h": 3600, "d": 86400}
DEFAULT_TIMEOUT = "12h"
# The states in which an order is not ended yet.
LIVE = ("created", "open")
PAID, CLOSED = "TRADE_FINISHED", "TRADE_CLOSED"


class Orders:
    """Every change is conditional on the state it starts from, so that an order is paid once or closed once."""

    def __init__(self, store: Store, clock: Clock, rates: Rates, outbox: Outbox, refunds: Refunds) -> None:
        self.store, self.clock, self.rates, self.outbox, self.refunds = store, clock, rates, outbox, refunds

    def create(self, judged: Judged, incoming: Incoming) -> RowMapping:
        """Takes an accepted request: a new order, or an unpaid one again, maybe at another price. Raises GatewayError."""
        p, now = judged.parameters, self.clock.now()
        values = {
            "parameters": json.dumps(p),
            "charset": judged.message.charset.id,
            "sign_type": judged.signer.algorithm.name,
            "state": "created",
            "made": now,
            "deadline": _login_deadline(p),
            "opened": None,
            "total_fee": p.get("total_fee"),
            "rmb_fee": p.get("rmb_fee"),
        }
        key = {"partner": judged.partner.id, "number": p["out_trade_no"]}
        with self.store.change() as db:
            found = db.execute(select(orders.c.id, orders.c.state).filter_by(**key)).first()
            if found is None:
                token = secrets.token_urlsafe(18)
                id = db.scalar(orders.insert().values(**key, **values, token=token).returning(orders.c.id))
            elif found.state in LIVE:
                id = found.id
                db.execute(orders.update().where(orders.c.id == id).values(**values))
            else:
                raise GatewayError(
                    "ILLEGAL_ARGUMENT",
                    f"this order is {found.state} already; each order needs a number of its own",
                    "out_trade_no",
                )
            record(db, now, incoming, judged.message.charset.id, order=id, signing_string=judged.signing_string)
            return _row(db, id)

    def open(self, id: int) -> RowMapping:
        """The buyer logs in at the cashier; from now the time for the payment counts."""
        self.expire(id)
        with self.store.change() as db:
            order, now = _row(db, id), self.clock.now()
            if order["state"] == "created":
                rule = json.loads(order["parameters"]).get("timeout_rule", DEFAULT_TIMEOUT)
                seconds = int(rule[:-1]) * UNITS[rule[-1]]
                change = {"state": "open", "opened": now, "trade": trade(id, now), "deadline": now + seconds * 1000}
                db.execute(orders.update().where(orders.c.id == id, orders.c.state == "created").values(**change))
                step(db, id, now, "opened", f"The buyer is at the cashier and has {span(seconds)} to pay")
            return _row(db, id)

    def pay(self, id: int) -> RowMapping:
        """Records the payment with today's rate, and the notification that says so. Raises NotPossible."""
        self.open(id)
        with self.store.change() as db:
            order, now = _row(db, id), self.clock.now()
            if order["state"] == "paid":
                return order
            amounts = self.amounts(order, now)
            change = {"state": "paid", "ended": now, "deadline": None, **amounts}
            done = db.execute(orders.update().where(orders.c.id == id, orders.c.state == "open").values(**change))
            if not done.rowcount:
                raise NotPossible(f"order {order['number']} is {order['state']}, it cannot be paid")
            says = f"The buyer paid {amounts['rmb_fee']} RMB for {amounts['total_fee']} {currency(order)} at {amounts['rate']}"
            step(db, id, now, "paid", says)
            funds.move(db, order["partner"], now, funds.fen(amounts["rmb_fee"]), "payment")
            order = _row(db, id)
            self._notify(db, order, PAID, now)
            self.refunds.process(db, order["partner"])
            return order

    def close(self, id: int, why: str = "closed by hand") -> RowMapping:
        """Closes an order that is not paid, and puts out the notification. Raises NotPossible."""
        with self.store.change() as db:
            now = self.clock.now()
            if not self._close(db, id, now, why):
                order = _row(db, id)
                raise NotPossible(f"order {order['number']} is {order['state']}, it cannot be closed")
            return _row(db, id)

    def leave(self, id: int) -> RowMapping:
        """The buyer walks away without paying; the order stays as it is. Raises NotPossible when it has ended."""
        with self.store.change() as db:
            order = _row(db, id)
            if order["state"] not in LIVE:
                raise NotPossible(f"order {order['number']} is {order['state']}")
            step(db, id, self.clock.now(), "left", "The buyer left the cashier without paying")
            return _row(db, id)

    def expire(self, id: int | None = None) -> int:
        """Closes what has run out (one order, or up to 100 of all); gives how many."""
        now = self.clock.now()
        query = select(orders.c.id, orders.c.opened).where(orders.c.deadline <= now).order_by(orders.c.deadline)
        query = query.limit(100) if id is None else query.where(orders.c.id == id)
        with self.store.change() as db:
            due = db.execute(query).all()
            for row in due:
                why = "the time for the payment ran out" if row.opened else "the buyer did not log in in time"
                self._close(db, row.id, now, why)
        return len(due)

    def amounts(self, order: RowMapping, at: int) -> dict[str, str]:
        """Rate, total_fee and rmb_fee if the order were paid now."""
        p = json.loads(order["parameters"])
        rate = self.rates.of(p["currency"], at).today
        if "rmb_fee" in p:
            total = self.rates.foreign(p["rmb_fee"], rate, p["currency"])
            return {"rate": rate, "total_fee": total, "rmb_fee": two_decimals(p["rmb_fee"])}
        return {"rate": rate, "total_fee": two_decimals(p["total_fee"]), "rmb_fee": self.rates.rmb(p["total_fee"], rate)}

    def fields(self, order: RowMapping, status: str) -> dict[str, str]:
        """What a message to the merchant says about an ended order."""
        fields = {
            "out_trade_no": order["number"],
            "trade_no": order["trade"],
            "total_fee": two_decimals(order["total_fee"]),
            "currency": currency(order),
            "trade_status": status,
        }
        # Only an order that was priced in RMB hears of RMB: another shop could not know the amount.
        if "rmb_fee" in json.loads(order["parameters"]):
            fields["rmb_fee"] = two_decimals(order["rmb_fee"])
        return fields

    def _close(self, db: Connection, id: int, now: int, why: str) -> bool:
        order = _row(db, id)
        amounts = self.amounts(order, now)
        number = order["trade"] or trade(id, now)
        change = {"state": "closed", "ended": now, "deadline": None, "trade": number, **amounts}
        done = db.execute(orders.update().where(orders.c.id == id, orders.c.state.in_(LIVE)).values(**change))
        if not done.rowcount:
            return False
        step(db, id, now, "closed", f"Closed without a payment: {why}")
        self._notify(db, _row(db, id), CLOSED, now)
        return True

    def _notify(self, db: Connection, order: RowMapping, status: str, now: int) -> None:
        kind = next(k for k in self.outbox.rules.kinds if status in dict(k.meanings))
        self.outbox.put(db, order["id"], order, kind, self.fields(order, status), now)


def trade(id: int, at: int) -> str:
    """The gateway's number of a payment, which there is from the buyer's login on."""
    return f"{day(at)}{id:010}"


def currency(order: RowMapping) -> str:
    text: str = json.loads(order["parameters"])["currency"]
    return text


def _row(db: Connection, id: int) -> RowMapping:
    return db.execute(select(orders).where(orders.c.id == id)).mappings().one()


def _login_deadline(p: Mapping[str, str]) -> int | None:
    if "order_gmt_create" not in p:
        return None
    return milliseconds(p["order_gmt_create"]) + int(p["order_valid_time"]) * 1000
