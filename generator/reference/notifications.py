"""What a notification comes to, by the description alone (docs/behaviour.md, section 10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import quote_from_bytes

from .. import model
from ..protocol import Situation
from .carriage import address, parse_form
from .refusal import Refused
from .signing import Signer
from .validation import Validation

LONGEST = 65_536
FORM = "application/x-www-form-urlencoded"
DECIMAL = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")
HANDLERS = {
    "paid": "order_paid", "closed": "order_closed", "refunded": "refund_done", "refund_failed": "refund_done",
}  # fmt: skip


@dataclass(frozen=True)
class Receipt:
    """All texts, as the line protocol carries them."""

    status: str
    answer: str
    reason: str
    note: str
    asked: str
    called: str


class Stopped(Exception):
    """The reason that decides is `args[0]`."""


@dataclass
class Order:
    """An order as the shop knows it."""

    number: str = ""
    currency: str = ""
    state: str = "open"
    trade: str = ""
    amounts: dict[str, str] = field(default_factory=dict)
    refunds: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]]) -> Order:
        order = cls()
        for name, value in pairs:
            if name == "refund":
                number, _, meaning = value.partition("=")
                order.refunds[number] = meaning
            elif name in ("number", "currency", "state", "trade"):
                setattr(order, name, value)
            else:
                order.amounts[name] = value
        return order


def receive(signer: Signer, body: bytes, situation: Situation) -> Receipt:
    """The receipt for a body that meets a situation."""
    return _Reception(signer, body, situation).receipt()


class _Reception:
    def __init__(self, signer: Signer, body: bytes, situation: Situation) -> None:
        self.signer, self.gateway, self.body, self.situation = signer, signer.gateway, body, situation
        assert signer.gateway.notifications is not None  # noqa: S101  # the judge has no such operation otherwise
        self.rules = signer.gateway.notifications
        self.note, self.asked, self.called = "", "", ""

    def receipt(self) -> Receipt:
        try:
            reason = self._reason()
        except Refused as refusal:
            reason = refusal.code
        except Stopped as stopped:
            reason = str(stopped.args[0])
        if reason in ("malformed", "bad_signature"):
            self.note = self._other_charset()
        answer = self.rules.taken if reason in model.TAKEN else self.rules.again
        return Receipt("200", answer, reason, self.note, self.asked, self.called)

    def _reason(self) -> str:
        if len(self.body) > LONGEST:
            raise Stopped("oversized")
        media_type = self.situation.content_type.partition(";")[0].strip(" \t")
        if media_type and not (media_type.isascii() and media_type.lower() == FORM):
            raise Stopped("wrong_content_type")
        message = parse_form(self.signer, self.body)
        self.signer.verify(message)
        kind = next(k for k in self.rules.kinds if k.known_by is None or message.get(k.known_by))
        self._check_fields(kind, message)
        self._ask(message)
        return self._decide(kind, message)

    def _other_charset(self) -> str:
        for charset in self.gateway.charsets:
            other = Signer(self.gateway, {**self.signer.config, "charset": charset.id})
            try:
                if charset.id != self.signer.charset.id:
                    other.verify(parse_form(other, self.body))
                    return f"fits_charset:{charset.id}"
            except Refused:
                continue
        return ""

    def _check_fields(self, kind: model.MessageKind, message: Mapping[str, str]) -> None:
        service = model.Service(kind.name, "", "server", kind.parameters, ())
        known = {p.name for p in kind.parameters}
        validation = Validation(self.signer, service)
        validation.complete({name: value for name, value in message.items() if name in known})

    def _ask(self, message: Mapping[str, str]) -> None:
        check = self.rules.check
        if check is None:
            return
        sources: dict[str, Mapping[str, str]] = {"config": self.signer.config, "message": message}
        parts = [(q.name, q.text if q.kind == "literal" else sources[q.kind].get(q.text, "")) for q in check.query]
        target = address(self.gateway, self.signer.config["gateway"])
        query = "&".join(f"{n}={quote_from_bytes(self.signer.encode(n, v), '')}" for n, v in parts)
        self.asked = target + ("?" if "?" not in target else "" if target.endswith(("?", "&")) else "&") + query
        if self.situation.reply is None or self.situation.reply[0] != "200":
            raise Stopped("gateway_unreachable")
        if self.situation.reply[1] != check.genuine:
            raise Stopped("not_genuine")

    def _decide(self, kind: model.MessageKind, message: Mapping[str, str]) -> str:
        number = message[self.rules.names.order]
        order = Order.read(self.situation.order or ())
        if self.situation.order is None or order.number != number:
            raise Stopped("unknown_order")
        self._compare(kind, message, order)
        meaning = dict(kind.meanings).get(message[kind.status])
        if meaning is None:
            return "ignored"
        reason, handler = self._outcome(meaning, message, order)
        if handler:
            self.called = handler
            if self.situation.handler == "throws":
                raise Stopped("handler_failed")
            if self.situation.handler in ("late", "silent"):
                again = self.situation.then if self.situation.handler == "late" else self.situation.order
                reason, handler = self._outcome(meaning, message, Order.read(again))
                return "conflict" if handler else reason
        return reason

    def _compare(self, kind: model.MessageKind, message: Mapping[str, str], order: Order) -> None:
        names = self.rules.names
        if names.currency and message.get(names.currency) and message[names.currency] != order.currency:
            raise Stopped("other_currency")
        partner = self.signer.config.get(names.partner or "", "")
        if names.partner and message.get(names.partner) and message[names.partner] != partner:
            raise Stopped("other_partner")
        priced = [name for name in kind.amounts if order.amounts.get(name)]
        if kind.amounts and not priced:
            raise Stopped("other_amount")
        for name in priced:
            if not message.get(name):
                self.note = "amount_unchecked"
            elif not _same_amount(message[name], order.amounts[name]):
                raise Stopped("other_amount")

    def _outcome(self, meaning: str, message: Mapping[str, str], order: Order) -> tuple[str, str]:
        """The reason, and the handler that is to be called (or an empty text)."""
        if meaning in ("refunded", "refund_failed"):
            before = order.refunds.get(message[self.rules.names.refund or ""], "")
            if order.state != "paid":
                return "conflict", ""
            if before in ("refunded", meaning):
                return "already_refunded", ""
        elif order.state == "paid":
            same = message.get(self.rules.names.trade, "") == order.trade
            return ("closed_after_paid" if meaning == "closed" else "already_paid" if same else "conflict"), ""
        elif order.state == "closed" and meaning == "closed":
            return "already_closed", ""
        return meaning, HANDLERS[meaning]


def _same_amount(one: str, other: str) -> bool:
    return bool(DECIMAL.fullmatch(one) and DECIMAL.fullmatch(other)) and Decimal(one) == Decimal(other)
