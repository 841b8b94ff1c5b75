"""The lines of the reconciliation file, the settlement file and the rate file, and made-up ones by the million."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from .. import model
from .clock import DAY, day, day_end, milliseconds, moment
from .rates import Rates
from .replies import Row, Writer
from .tables import orders, refunds

DONE, SETTLED = "P", "L"
CHARGE = Decimal("0.01")  # of a payment, as in the samples
CENT = Decimal("0.01")
PAGE = 1000
Days = tuple[str, str]  # the first and the last


def reconciliation(db: Connection, partner: str, days: Days, now: int, command: model.ReconcileCommand) -> Iterator[Row]:
    """Payments of the days, then the refunds that were asked for in them, whatever became of those."""
    begin, end = _bounds(days)
    query = select(orders).where(orders.c.partner == partner, orders.c.state == "paid")
    for order in _paged(db, query, orders.c.id, orders.c.ended, begin, end):
        yield _payment(order, now, command)
    for refund in _paged(db, _refunds(partner), refunds.c.id, refunds.c.asked, begin, end):
        yield _refund(refund, now, command)


def settlement(db: Connection, partner: str, days: Days, now: int, command: model.ReconcileCommand) -> Iterator[Row]:
    """What was settled at the end of these days."""
    begin, end = _bounds(days)
    query = select(orders).where(orders.c.partner == partner, orders.c.state == "paid")
    for order in _paged(db, query, orders.c.id, orders.c.ended, begin, end):
        yield _payment(order, now, command)
    done = _refunds(partner).where(refunds.c.state == "refunded")
    for refund in _paged(db, done, refunds.c.id, refunds.c.ended, begin, end):
        yield _refund(refund, now, command)


def rates_of_day(rates: Rates, now: int) -> Iterator[Row]:
    """Here the rates of a day hold from its first moment on."""
    for rate in rates.all(now):
        yield {"date": day(now), "time": "000000", "currency": rate.currency, "rate": rate.today}


def settled_at(ended: int | None, now: int) -> int | None:
    """When a record was exchanged: at the end of its day, if that is over."""
    return None if ended is None or day_end(ended) > now else day_end(ended)


def _payment(order: RowMapping, now: int, command: model.ReconcileCommand) -> Row:
    p, settled = json.loads(order["parameters"]), settled_at(order["ended"], now)
    charge = str((Decimal(order["total_fee"]) * CHARGE).quantize(CENT, ROUND_HALF_UP))
    status = SETTLED if settled else DONE
    row = _row(order["number"], order["total_fee"], p["currency"], order["ended"], settled, command.payment[0], status, command)
    return {**row, "service_charge": charge, "remarks": p["subject"]}


def _refund(refund: RowMapping, now: int, command: model.ReconcileCommand) -> Row:
    settled = settled_at(refund["ended"], now) if refund["state"] == "refunded" else None
    words = {"waiting": command.waiting[0], "failed": command.failed[0], "refunded": SETTLED if settled else DONE}
    currency, reason = json.loads(refund["of"])["currency"], json.loads(refund["parameters"]).get("reason", "")
    what, status = command.refund[0], words[refund["state"]]
    row = _row(refund["number"], refund["amount"], currency, refund["asked"], settled, what, status, command)
    return {**row, "service_charge": "0.00", "remarks": reason}


def _row(
    number: str, amount: str, currency: str, at: int, settled: int | None, what: str, status: str, command: model.ReconcileCommand
) -> dict[str, str]:
    values = {"number": number, "amount": amount, "currency": currency, "time": digits(at), "type": what, "status": status}
    row = {command.answer[name]: value for name, value in values.items()}
    return {**row, "settlement_time": digits(settled) if settled else ""}


def digits(at: int) -> str:
    """`yyyyMMddHHmmss`, GMT+8."""
    return "".join(c for c in moment(at) if c.isdigit())


def _refunds(partner: str) -> Select[Any]:
    query = select(refunds, orders.c.parameters.label("of")).join(orders, refunds.c.order == orders.c.id)
    return query.where(refunds.c.partner == partner)


def _bounds(days: Days) -> tuple[int, int]:
    """The first moment of the first day, the first one behind the last day."""
    begin, end = (milliseconds(f"{d[:4]}-{d[4:6]}-{d[6:]} 00:00:00") for d in days)
    return begin, end + DAY


def _paged(
    db: Connection, query: Select[Any], id: ColumnElement[int], at: ColumnElement[Any], begin: int, end: int
) -> Iterator[RowMapping]:
    """Rows by time, some at a time."""
    before, query = (begin, 0), query.where(at < end).order_by(at, id).limit(PAGE)
    while True:
        here = query.where((at > before[0]) | ((at == before[0]) & (id > before[1])))
        rows = db.execute(here.add_columns(at.label("place"))).mappings().all()
        yield from rows
        if len(rows) < PAGE:
            return
        before = (rows[-1]["place"], rows[-1]["id"])


def made_up(writer: Writer, gateway: model.Model, count: int) -> Iterator[bytes]:
    """Records as the description's examples have them, each with a number, time and amount of its own; in pieces."""
    forms = {f.name: f.pattern or f.kind for f in gateway.formats}
    marks = {"": "@number@", "decimal": "@amount@", "yyyyMMddHHmmss": "@time@"}  # of the first column of each kind
    row = {}
    for column in writer.answer.fields:
        mark = marks.pop(forms.get(column.format or "", ""), "") if column.example else ""
        row[column.name] = mark or column.example or ""
    line = writer.line(row)
    text = line.decode("latin-1").replace("%", "%%")
    for name in ("number", "amount", "time"):
        text = text.replace(f"@{name}@", f"%({name})s")
    days = [day(milliseconds("2013-12-10 00:00:00") + n * DAY) for n in range(10)]
    for first in range(0, count, PAGE):
        pieces = []
        for n in range(first, min(first + PAGE, count)):
            hour, rest = divmod(n % 86_400, 3600)
            time = f"{days[n % 10]}{hour:02}{rest // 60:02}{rest % 60:02}"
            pieces.append(text % {"number": f"M-{n:08}", "amount": f"{n % 99_999 // 100 + 1}.{n % 100:02}", "time": time})
        yield "".join(pieces).encode("latin-1")
