"""Refunds: asked for today, done at the beginning of the next day or later, one after the other, when enough RMB has come in
(FAQ 02), partly if so wanted (04), at the rate of the payment (06). Nothing stops one (05)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, RowMapping, func, select

from .. import model
from . import funds
from .clock import DAY, Clock, day_start
from .codes import GatewayError
from .journal import NotPossible, step
from .outbox import Outbox
from .rates import Rates, two_decimals
from .store import Store
from .tables import orders, refunds

LONGEST = 90 * DAY
# Newer pages of the interface; no list of codes has it.
NOT_ENOUGH = "MERCHANT_BALANCE_NOT_ENOUGH"


@dataclass(frozen=True)
class Wish:
    """What a merchant asks for. `amount_name` is the name under which the amount came; `at_once`: now, or not at all."""

    number: str
    order: str
    currency: str
    amount_name: str
    amount: str
    parameters: Mapping[str, str]
    charset: str
    sign_type: str
    at_once: bool = False


class Refunds:
    """Every change is conditional on the state it starts from, so that a refund is done once or fails once."""

    def __init__(self, gateway: model.Model, store: Store, clock: Clock, rates: Rates, outbox: Outbox) -> None:
        self.gateway, self.store, self.clock, self.rates, self.outbox = gateway, store, clock, rates, outbox
        command = gateway.commands.refund if gateway.commands else None
        self.amount_names = dict(command.amounts) if command else {}  # the name of a price: that of its refund
        rules = self.outbox.rules
        self.kind = next((k for k in rules.kinds if "refunded" in dict(k.meanings).values()), None)

    def ask(self, db: Connection, partner: str, wish: Wish) -> RowMapping:
        """Takes a refund, which waits from then on. Raises GatewayError."""
        now = self.clock.now()
        same = select(refunds.c.id).where(refunds.c.partner == partner, refunds.c.number == wish.number)
        if db.scalar(same) is not None:
            raise GatewayError("REPEATED_REFUNDMENT_REQUEST", f"the refund number {wish.number} was used before")
        order = self._paid(db, partner, wish, now)
        amount, rmb = self._amounts(order, wish)
        _claim(db, order, Decimal(amount), Decimal(rmb))
        values = {
            "order": order["id"], "partner": partner, "number": wish.number, "amount": amount, "rmb": rmb,
            "parameters": json.dumps(dict(wish.parameters)), "charset": wish.charset, "sign_type": wish.sign_type,
            "state": "waiting", "error": "", "asked": now, "due": now if wish.at_once else day_start(now) + DAY,
        }  # fmt: skip
        id = db.scalar(refunds.insert().values(**values).returning(refunds.c.id))
        says = f"{amount} {wish.currency} ({rmb} RMB at {order['rate']}) under {wish.number}"
        step(db, order["id"], now, "refund", f"{says}; it waits for the next day" if not wish.at_once else says)
        if wish.at_once:
            self.process(db, partner)
            if _row(db, id)["state"] == "waiting":
                raise GatewayError(NOT_ENOUGH, f"{funds.rmb(funds.balance(db, partner, now))} RMB came in today, it takes {rmb}")
        return _row(db, id)

    def _paid(self, db: Connection, partner: str, wish: Wish, now: int) -> RowMapping:
        """The order that is to be refunded."""
        query = select(orders).where(orders.c.partner == partner, orders.c.number == wish.order)
        order = db.execute(query).mappings().first()
        if order is not None and order["state"] == "closed":
            raise GatewayError("TRADE_HAS_CLOSE", f"order {wish.order} was closed without a payment")
        if order is None or order["state"] != "paid":
            raise GatewayError("PURCHASE_TRADE_NOT_EXIST", f"there is no paid order {wish.order}")
        currency = json.loads(order["parameters"])["currency"]
        if wish.currency != currency:
            raise GatewayError("CURRENCY_NOT_SAME", f"the payment was in {currency}", "currency")
        if now > order["ended"] + LONGEST:
            raise GatewayError("REFUNDMENT_VALID_DATE_EXCEED", f"the payment is older than {LONGEST // DAY} days")
        return order

    def _amounts(self, order: RowMapping, wish: Wish) -> tuple[str, str]:
        """How much goes back, in the order's currency and in RMB; the last part takes all that is left of both."""
        priced = next((name for name in self.amount_names if name in json.loads(order["parameters"])), "")
        if wish.amount_name != self.amount_names.get(priced):
            says = f"the order was priced in {priced}: give {self.amount_names.get(priced)}"
            raise GatewayError("ILLEGAL_ARGUMENT", says, wish.amount_name)
        left = Decimal(order["total_fee"]) - Decimal(order["back"])
        left_rmb = Decimal(order["rmb_fee"]) - Decimal(order["back_rmb"])
        in_rmb = priced == "rmb_fee"
        rest, wanted = left_rmb if in_rmb else left, Decimal(wish.amount)
        if wanted > rest:
            raise GatewayError("RETURN_AMOUNT_EXCEED", f"{rest} is left of the payment", wish.amount_name)
        if wanted == rest:
            return two_decimals(str(left)), two_decimals(str(left_rmb))
        if in_rmb:
            foreign = Decimal(self.rates.foreign(wish.amount, order["rate"], wish.currency))
            return two_decimals(str(min(foreign, left))), two_decimals(wish.amount)
        return two_decimals(wish.amount), str(min(Decimal(self.rates.rmb(wish.amount, order["rate"])), left_rmb))

    def process(self, db: Connection, partner: str) -> int:
        """Does what is due of a merchant, in the order in which it was asked for, as far as the RMB of the day goes."""
        now, done = self.clock.now(), 0
        query = select(refunds).where(refunds.c.state == "waiting", refunds.c.partner == partner, refunds.c.due <= now)
        waiting = db.execute(query.order_by(refunds.c.id)).mappings().all()
        there = funds.balance(db, partner, now) if waiting else 0
        for refund in waiting:
            needed = funds.fen(refund["rmb"])
            if needed > there:
                break
            there -= needed
            done += self._end(db, refund, "refunded", "")
        return done

    def process_all(self) -> int:
        """The same for everybody who waits."""
        query = select(refunds.c.partner).where(refunds.c.state == "waiting", refunds.c.due <= self.clock.now()).distinct()
        with self.store.change() as db:
            return sum(self.process(db, partner) for partner in list(db.scalars(query)))

    def fail(self, id: int, code: str) -> RowMapping:
        """The bank refuses a refund that waits: nobody but a tester can do this. Raises NotPossible."""
        with self.store.change() as db:
            refund = _row(db, id)
            if not self._end(db, refund, "failed", code):
                raise NotPossible(f"refund {refund['number']} is {refund['state']}, it cannot fail any more")
            return _row(db, id)

    def next_time(self) -> int | None:
        """When a refund is due next."""
        query = select(func.min(refunds.c.due)).where(refunds.c.state == "waiting", refunds.c.due > self.clock.now())
        with self.store.change() as db:
            found: int | None = db.scalar(query)
            return found

    def _end(self, db: Connection, refund: RowMapping, state: str, code: str) -> bool:
        now = self.clock.now()
        here = refunds.update().where(refunds.c.id == refund["id"], refunds.c.state == "waiting")
        if not db.execute(here.values(state=state, error=code, ended=now)).rowcount:
            return False
        says = f"{refund['rmb']} RMB go back under {refund['number']}" if state == "refunded" else f"{refund['number']}: {code}"
        if state == "refunded":
            funds.move(db, refund["partner"], now, -funds.fen(refund["rmb"]), "refund")
        else:
            order = db.execute(select(orders).where(orders.c.id == refund["order"])).mappings().one()
            _claim(db, order, -Decimal(refund["amount"]), -Decimal(refund["rmb"]))
        step(db, refund["order"], now, "refunded" if state == "refunded" else "refund_failed", says)
        self._notify(db, _row(db, refund["id"]), now)
        return True

    def _notify(self, db: Connection, refund: RowMapping, now: int) -> None:
        if self.kind is None or not json.loads(refund["parameters"]).get("notify_url"):
            return
        order = db.execute(select(orders).where(orders.c.id == refund["order"])).mappings().one()
        meaning = "refunded" if refund["state"] == "refunded" else "refund_failed"
        names = self.outbox.rules.names
        fields = {
            names.order: order["number"],
            names.refund or "": refund["number"],
            names.currency or "": json.loads(order["parameters"])["currency"],
            self.kind.status: next(status for status, m in self.kind.meanings if m == meaning),
            "error_code": refund["error"],
        }
        self.outbox.put(db, order["id"], refund, self.kind, fields, now, refund=refund["id"])


def _claim(db: Connection, order: RowMapping, amount: Decimal, rmb: Decimal) -> None:
    """Takes a part of an order's amount for a refund; a negative one gives it back."""
    taken = {"back": str(Decimal(order["back"]) + amount), "back_rmb": str(Decimal(order["back_rmb"]) + rmb)}
    db.execute(orders.update().where(orders.c.id == order["id"]).values(**taken))


def refunds_of(db: Connection, order: int) -> list[RowMapping]:
    return list(db.execute(select(refunds).where(refunds.c.order == order).order_by(refunds.c.id)).mappings())


def _row(db: Connection, id: int) -> RowMapping:
    return db.execute(select(refunds).where(refunds.c.id == id)).mappings().one()
