"""What the services do that a merchant's server calls: refunds, queries, files, declarations."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, RowMapping, select

from .. import model
from ..reference.signing import Signer
from ..reference.text import Undecodable, decode
from . import funds, records
from .clock import moment
from .codes import GatewayError
from .judging import Judged, checked
from .refunds import NOT_ENOUGH, Wish, refunds_of
from .replies import Row
from .tables import declarations, orders, refunds

if TYPE_CHECKING:
    from .sandbox import Sandbox

STATES = {"open": "WAIT_BUYER_PAY", "paid": "TRADE_FINISHED", "closed": "TRADE_CLOSED"}
RESULTS = {"waiting": "PROCESSING", "refunded": "SUCCESS", "failed": "FAILED"}
BUYER = {"buyer_email": "alipaytest20091@gmail.com", "buyer_id": "2088102000000001"}


@dataclass(frozen=True)
class Done:
    """What a service has done: the values of its answer, or the lines of its file and the sentence for an empty one."""

    values: Row | None = None
    rows: Iterable[Row] = ()
    order: int | None = None
    says: str = ""
    empty: int = 0


Play = Callable[["Services", Connection, Judged], Done]


class Services:
    """Plays the services of the description that it knows, each within one transaction."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox, self.gateway = sandbox, sandbox.gateway
        self._last_refund: dict[str, float] = {}  # by partner, real time

    def forget(self) -> None:
        self._last_refund.clear()

    def done(self, db: Connection, judged: Judged) -> Done:
        """Raises GatewayError."""
        play = PLAYED.get(judged.service.name)
        if play is None:
            raise GatewayError("EXTERFACE_IS_CLOSED", f"the sandbox does not play {judged.service.name}")
        return play(self, db, judged)

    # Refunds.

    def _refund(self, db: Connection, judged: Judged) -> Done:
        command, p = self._command("refund"), judged.parameters
        row = self.sandbox.refunds.ask(db, judged.partner.id, self._wish(command, judged, p, p.get("is_sync") == "Y"))
        return Done(order=row["order"], says=self._hurried(judged))

    def _refund_file(self, db: Connection, judged: Judged) -> Done:
        """All lines or none."""
        command = self._command("batch_refund")
        for number, line in enumerate(self._lines(judged), 1):
            try:
                self.sandbox.refunds.ask(db, judged.partner.id, self._wish(command, judged, line, False))
            except GatewayError as error:
                place = f"line {number}" + (f": {error.parameter}" if error.parameter else "")
                raise GatewayError(error.code, error.says, place) from None
        return Done(says=self._hurried(judged))

    def _command(self, name: str) -> model.RefundCommand:
        command = getattr(self.gateway.commands, name)
        assert isinstance(command, model.RefundCommand)  # noqa: S101  # the service is there, so its command is
        return command

    def _wish(self, command: model.RefundCommand, judged: Judged, values: Mapping[str, str], at_once: bool) -> Wish:
        names = self.sandbox.refunds.amount_names.values()
        amount = next(name for name in names if values.get(name))
        return Wish(
            values[command.refund], values[command.order], values[command.currency], amount, values[amount], values,
            judged.message.charset.id, judged.signer.algorithm.name, at_once,
        )  # fmt: skip

    def _lines(self, judged: Judged) -> list[dict[str, str]]:
        upload = judged.service.upload
        assert upload is not None  # noqa: S101  # of a service with a file
        data = judged.message.files.get(upload.field)
        if not data:
            raise GatewayError("ILLEGAL_FILE_FORMAT", f"there is no file, or nothing in it: the field is {upload.field}")
        try:
            text = decode(judged.message.charset, data)
        except Undecodable:
            raise GatewayError("ILLEGAL_FILE_FORMAT", f"the file is not {judged.message.charset.id}") from None
        lines = text.removesuffix(upload.line_end).split(upload.line_end)
        if len(lines) > upload.most:
            raise GatewayError("ILLEGAL_FILE_FORMAT", f"the file has more than {upload.most} lines")
        return [self._line(judged, upload, number, line) for number, line in enumerate(lines, 1)]

    def _line(self, judged: Judged, upload: model.Upload, number: int, line: str) -> dict[str, str]:
        pieces = line.split(upload.separator)
        if len(pieces) != len(upload.columns):
            raise GatewayError("ILLEGAL_FILE_FORMAT", f"it has {len(pieces)} fields, not {len(upload.columns)}", f"line {number}")
        form = _line_form(upload)
        values = {column.name: piece for column, piece in zip(upload.columns, pieces) if piece}
        signer = Signer(self.gateway, {**judged.signer.config, "currency": values.get("currency", "")})
        return checked(signer, form, values, self.sandbox.latest(), f"line {number}: ")

    def _hurried(self, judged: Judged) -> str:
        """A warning when the last refund was too short ago."""
        now, before = time.monotonic(), self._last_refund.get(judged.partner.id)
        self._last_refund[judged.partner.id] = now
        if before is None or now - before >= judged.service.pause:
            return ""
        return (
            f"Warning: {now - before:.1f} s after the refund before; the gateway wants {judged.service.pause} s between "
            "refunds of one partner"
        )

    # Queries.

    def _trade(self, db: Connection, judged: Judged) -> Done:
        p, now = judged.parameters, self.sandbox.clock.now()
        query = select(orders).where(orders.c.partner == judged.partner.id)
        wanted = orders.c.trade == p["trade_no"] if p.get("trade_no") else orders.c.number == p["out_trade_no"]
        order = db.execute(query.where(wanted)).mappings().first()
        if order is None or order["state"] == "created":
            says = "the buyer has not logged in so far" if order is not None else "there is no such order"
            raise GatewayError("TRADE_NOT_EXIST", says)
        return Done(self._trade_values(db, order, now), order=order["id"])

    def _trade_values(self, db: Connection, order: RowMapping, now: int) -> Row:
        amounts = order if order["state"] == "paid" else self.sandbox.orders.amounts(order, now)
        back = [r for r in refunds_of(db, order["id"]) if r["state"] == "refunded"]
        to_buyer = sum((Decimal(r["rmb"]) for r in back), Decimal("0.00"))
        price, paid = amounts["rmb_fee"], order["state"] == "paid"
        last = max(t for t in (order["opened"], order["ended"], *(r["ended"] for r in back)) if t is not None)
        times = {"gmt_create": order["opened"] or order["made"], "gmt_last_modified_time": last}
        times.update({"gmt_payment" if paid else "gmt_close": order["ended"]} if order["ended"] else {})
        times.update({"gmt_refund": back[-1]["ended"]} if back else {})
        return {
            "out_trade_no": order["number"], "trade_no": order["trade"], "trade_status": STATES[order["state"]],
            "subject": json.loads(order["parameters"])["subject"], "price": price, "quantity": "1", "total_fee": price,
            "discount": "0.00", **{name: moment(at) for name, at in times.items()}, **BUYER, "seller_id": order["partner"],
            "payment_type": "1", "to_buyer_fee": str(to_buyer),
            "to_seller_fee": str(Decimal(price) - to_buyer) if paid else "0.00",
            "refund_status": "REFUND_SUCCESS" if back else "", "is_total_fee_adjust": "F", "use_coupon": "F",
            "flag_trade_locked": "0", "operator_role": "B",
        }  # fmt: skip

    def _refund_state(self, db: Connection, judged: Judged) -> Done:
        p, result, partner = judged.parameters, _result(judged), judged.partner.id
        order = db.scalar(select(orders.c.id).where(orders.c.partner == partner, orders.c.number == p["out_trade_no"]))
        if order is None:
            return Done({result.field: "TRADE_NOT_EXIST"})
        query = select(refunds).where(refunds.c.order == order, refunds.c.number == p["out_return_no"])
        refund = db.execute(query).mappings().first()
        if refund is None:
            return Done({result.field: "NOT_FOUND"}, order=order)
        waits = refund["state"] == "waiting" and refund["due"] <= self.sandbox.clock.now()
        return Done({
            result.field: result.good, "refund_result_code": RESULTS[refund["state"]],
            "refund_error_code": refund["error"] or (NOT_ENOUGH if waits else ""), "gmt_create": moment(refund["asked"]),
        }, order=order)  # fmt: skip

    # Files.

    def _reconciliation(self, db: Connection, judged: Judged) -> Done:
        return Done(rows=records.reconciliation(db, judged.partner.id, *self._period(judged)))

    def _settlement(self, db: Connection, judged: Judged) -> Done:
        return Done(rows=records.settlement(db, judged.partner.id, *self._period(judged)), empty=-1)

    def _period(self, judged: Judged) -> tuple[tuple[str, str], int, model.ReconcileCommand]:
        command = self.gateway.commands.reconcile if self.gateway.commands else None
        assert command is not None  # noqa: S101  # it says what the columns of both files are
        days = (judged.parameters[command.first], judged.parameters[command.last])
        return days, self.sandbox.clock.now(), command

    def _rates(self, _: Connection, __: Judged) -> Done:
        return Done(rows=records.rates_of_day(self.sandbox.rates, self.sandbox.clock.now()))

    # Declarations for the customs, and sellers behind a merchant.

    def _declare(self, db: Connection, judged: Judged, kind: str, number: str) -> Done:
        """Keeps it; the same number again changes it."""
        key = {"partner": judged.partner.id, "service": kind, "number": number}
        db.execute(declarations.delete().where(*(declarations.c[name] == value for name, value in key.items())))
        values = {"parameters": json.dumps(judged.parameters), "at": self.sandbox.clock.now()}
        db.execute(declarations.insert().values(**key, **values))
        return Done(_outcome(judged, ""))

    def _customs(self, db: Connection, judged: Judged) -> Done:
        p = judged.parameters
        query = select(orders).where(orders.c.partner == judged.partner.id, orders.c.trade == p["trade_no"])
        order = db.execute(query.where(orders.c.state == "paid")).mappings().first()
        if order is None:
            return Done(_outcome(judged, "TRADE_NOT_EXIST"))
        if funds.fen(p["amount"]) > funds.fen(order["rmb_fee"]):
            return Done(_outcome(judged, "INVALID_PARAMETER"), order=order["id"])
        return self._declare(db, judged, "customs", p["out_request_no"])

    def _customs_state(self, db: Connection, judged: Judged) -> Done:
        return self._declared(db, judged, "customs", judged.parameters["out_request_nos"].split(","))

    def _seller(self, db: Connection, judged: Judged) -> Done:
        return self._declare(db, judged, "seller", judged.parameters["secondary_merchant_id"])

    def _seller_state(self, db: Connection, judged: Judged) -> Done:
        return self._declared(db, judged, "seller", [judged.parameters["secondary_merchant_id"]])

    def _declared(self, db: Connection, judged: Judged, kind: str, numbers: list[str]) -> Done:
        table = declarations.c
        query = select(table.number).where(table.partner == judged.partner.id, table.service == kind, table.number.in_(numbers))
        known = set(db.scalars(query))
        return Done(_outcome(judged, "" if set(numbers) <= known else "NOT_FOUND"))


@cache
def _line_form(upload: model.Upload) -> model.Service:
    return model.Service(upload.field, "", "server", upload.columns, ())


def _result(judged: Judged) -> model.Result:
    result = judged.service.answer.result if judged.service.answer else None
    assert result is not None  # noqa: S101  # the description's answer to these services has one
    return result


def _outcome(judged: Judged, code: str) -> Row:
    result = _result(judged)
    return {result.field: "FAIL", result.code or result.field: code} if code else {result.field: result.good}


PLAYED: dict[str, Play] = {
    "forex_refund": Services._refund,
    "forex_refund_file": Services._refund_file,
    "single_trade_query": Services._trade,
    "alipay.acquire.refund.query": Services._refund_state,
    "forex_compare_file": Services._reconciliation,
    "forex_liquidation_file": Services._settlement,
    "forex_rate_file": Services._rates,
    "alipay.acquire.customs": Services._customs,
    "alipay.overseas.acquire.customs.query": Services._customs_state,
    "alipay.overseas.secmerchant.online.maintain": Services._seller,
    "alipay.overseas.secmerchant.online.queryStatus": Services._seller_state,
}
