# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the gateway's server posts to the notify page: one call does everything about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from .agreement import amount_unchecked, outcome
from .charset import CHARSETS
from .errors import SAYS as CODES
from .gateway import Gateway
from .log import Log, one_line, told
from .message import MessageReader
from .notification_table import (
    AGAIN,
    GENUINE,
    KINDS,
    ORDER,
    PARTNER,
    QUESTION,
    REFUND,
    SAYS,
    SETTLED,
    TAKEN,
    TRADE,
)
from .orders import Handlers, Notification, Order
from .refused import Refused
from .transport import HttpTransport, Transport
from .urlencoded import with_query


@dataclass(frozen=True)
class Receipt:
    """What the page answers, and why.

    Attributes:
        status: of HTTP.
        body: the whole answer, with nothing around it; the gateway repeats a message until it reads success.
        reason: one of the codes in the README.
        order: the number of the order that the message names; empty when its signature does not fit.
        note: `amount_unchecked`, `fits_charset:ID` or empty.
    """

    status: int
    body: str
    reason: str
    order: str
    note: str


class Notifications:
    """Takes the gateway's messages for one config and one shop. Any number of threads may call it."""

    def __init__(
        self,
        gateway: Gateway,
        handlers: Handlers,
        transport: Transport | None = None,
        log: Log | None = None,
    ) -> None:
        """Without a transport the gateway is asked over HTTP; without a log nothing is logged."""
        self._gateway = gateway
        self._reader = MessageReader(gateway)
        self._handlers = handlers
        self._transport = transport or HttpTransport(gateway.config)
        self._log = log
        self._partner = gateway.config.named().get(PARTNER, "") if PARTNER else ""
        self._called = {
            "paid": handlers.order_paid,
            "closed": handlers.order_closed,
            "refunded": handlers.refund_done,
            "refund_failed": handlers.refund_done,
        }

    def receive(self, body: bytes, content_type: str | None = "") -> Receipt:
        """The answer to the raw body of a request. It never raises.

        The word success is answered only when the shop has committed, or has nothing to do.

        Args:
            body: the bytes as they came: a framework's parsed form has lost what is signed.
            content_type: the header of that name, if there is one.
        """
        return self._received("notification", _Course(), lambda course: self._reason(body, content_type or "", course))

    def learn(self, order: str, trade: str, status: str) -> Receipt:
        """The same for what the gateway says of an order when it is asked: marks it once, beside any late message.

        It never raises. Amounts are not compared, since those of a query may be in another currency.

        Args:
            order, trade: the shop's number of the order, the gateway's of the payment.
            status: what became of it, in the gateway's words.
        """

        def reason(course: _Course) -> str:
            kind = KINDS[-1]
            found = self._find(order)
            meaning = kind.meanings.get(status)
            if meaning is None:
                return "ignored"
            message = {ORDER: order, TRADE: trade, kind.status: status}
            return self._settle(found, Notification(message, meaning, order, trade, "", True))

        return self._received("query", _Course(order=order, note="amount_unchecked"), reason)

    def _received(self, source: str, course: _Course, reason: Callable[[_Course], str]) -> Receipt:
        try:
            course.reason = reason(course)
        except Refused as refused:
            course.reason, course.parameter, course.detail = refused.reason, refused.parameter, refused.detail
            course.note = refused.note or course.note
        except Exception as error:  # the shop's own code failed, or the kit: the gateway sends the message again
            course.reason, course.detail = "handler_failed", told(error)
        self._record(source, course)
        return Receipt(200, TAKEN if course.reason in SETTLED else AGAIN, course.reason, course.order, course.note)

    def _reason(self, body: bytes, content_type: str, course: _Course) -> str:
        message = self._reader.read(body, content_type)
        course.order = message.get(ORDER, "")
        kind = self._reader.kind(message)
        self._ask(message)
        order = self._find(course.order)
        unchecked = amount_unchecked(order, kind, message, self._partner)
        course.note = "amount_unchecked" if unchecked else ""
        meaning = kind.meanings.get(message.get(kind.status, ""))
        if meaning is None:
            return "ignored"
        trade, refund = message.get(TRADE, ""), message.get(REFUND, "") if REFUND else ""
        return self._settle(order, Notification(message, meaning, course.order, trade, refund, unchecked))

    def _ask(self, message: Mapping[str, str]) -> None:
        """Asks the gateway whether it sent the message: at the address of the config, whatever the message holds."""
        config = self._gateway.config
        sources: dict[str, Mapping[str, str]] = {"config": config.named(), "message": message}
        values = {name: sources[kind].get(text, "") if kind in sources else text for name, kind, text in QUESTION}
        address = with_query(self._gateway.address, values, CHARSETS[config.charset])
        try:
            status, answer = self._transport.send("GET", address, "", b"")
        except Exception as error:  # whatever a transport raises, nobody has said that the message is genuine
            raise Refused("gateway_unreachable", detail=told(error)) from None
        if status != 200:
            raise Refused("gateway_unreachable", detail=f"HTTP status {status}")
        if answer != GENUINE.encode("ascii"):
            raise Refused("not_genuine")

    def _find(self, number: str) -> Order:
        order = self._handlers.find_order(number)
        if order is None:
            raise Refused("unknown_order")
        return order

    def _settle(self, order: Order, notification: Notification) -> str:
        reason = outcome(order, notification)
        if reason != notification.meaning or self._commits(order, notification):
            return reason
        reason = outcome(self._find(notification.order), notification)
        return reason if reason != notification.meaning else "conflict"

    def _commits(self, order: Order, notification: Notification) -> bool:
        """What the handler says; whatever is neither True nor False, such as a forgotten return, is an error."""
        answer = self._called[notification.meaning](order, notification)
        if not isinstance(answer, bool):
            raise TypeError(f"a handler returns True or False, not {type(answer).__name__}")
        return answer

    def _record(self, source: str, course: _Course) -> None:
        if self._log is None:
            return
        extras = {"order": course.order[:64], "parameter": course.parameter, "note": course.note}
        line = " ".join([source, course.reason, *(f"{name}={text}" for name, text in extras.items() if text)])
        line += f": {SAYS.get(course.reason) or CODES[course.reason]}" + (f": {course.detail}" if course.detail else "")
        with suppress(Exception):  # a log that fails changes no answer
            self._log(one_line(line, self._gateway.config.secrets()))


@dataclass
class _Course:
    """What became of one message so far."""

    reason: str = ""
    order: str = ""
    note: str = ""
    parameter: str = ""
    detail: str = ""
