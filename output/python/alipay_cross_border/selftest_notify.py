# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Cases of notifications for the self-test: a shop with one order, a gateway with one reply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from .gateway import Gateway
from .notifications import Notifications
from .orders import Meaning, Notification, Order, State

Pair = tuple[str, str]


def notify(
    gateway: Gateway, body: bytes, texts: Mapping[str, str], pairs: Iterable[tuple[str, Pair]]
) -> dict[str, str]:
    """What a shop does about a message in the situation of a case: the fields of the answer."""
    situation = _Situation(texts.get("handler", "commits"), list(pairs))
    shop = Notifications(gateway, situation, situation)
    receipt = shop.receive(body, texts.get("content_type", ""))
    return {
        "status": str(receipt.status),
        "answer": receipt.body,
        "reason": receipt.reason,
        "note": receipt.note,
        "asked": situation.asked,
        "called": ",".join(situation.called),
    }


class _Situation:
    """The handlers and the transport of one case, which write down how they are called."""

    def __init__(self, handler: str, pairs: list[tuple[str, Pair]]) -> None:
        self._handler = handler
        self._order = _order([pair for field, pair in pairs if field == "order"])
        self._then = _order([pair for field, pair in pairs if field == "then"]) if handler == "late" else self._order
        self._reply = next((pair for field, pair in pairs if field == "reply"), None)
        self.asked = ""
        self.called: list[str] = []

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        """The gateway's reply."""
        self.asked = address
        if self._reply is None:
            raise OSError("nobody answers")
        return int(self._reply[0]), self._reply[1].encode("utf-8", "surrogatepass")

    def find_order(self, number: str) -> Order | None:
        """The one order, if it has that number."""
        found = self._then if self.called else self._order
        return found if found and found.number == number else None

    def order_paid(self, order: Order, notification: Notification) -> bool:
        """Behaves as the case says."""
        return self._behave("order_paid")

    def order_closed(self, order: Order, notification: Notification) -> bool:
        """Behaves as the case says."""
        return self._behave("order_closed")

    def refund_done(self, order: Order, notification: Notification) -> bool:
        """Behaves as the case says."""
        return self._behave("refund_done")

    def _behave(self, name: str) -> bool:
        self.called.append(name)
        if self._handler == "throws":
            raise RuntimeError("as the case says")
        return self._handler == "commits"


def _order(pairs: list[Pair]) -> Order | None:
    if not pairs:
        return None
    fields: dict[str, Any] = {name: value for name, value in pairs if name != "refund"}
    refunds = {
        number: cast(Meaning, meaning)
        for number, _, meaning in (value.partition("=") for name, value in pairs if name == "refund")
    }
    number, currency = fields.pop("number", ""), fields.pop("currency", "")
    state, trade = cast(State, fields.pop("state", "open")), fields.pop("trade", "")
    return Order(number, currency, fields, state, trade, refunds)
