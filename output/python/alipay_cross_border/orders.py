# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the kit and the shop's own code tell each other about orders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

State = Literal["open", "closed", "paid"]
Meaning = Literal["paid", "closed", "refunded", "refund_failed"]


@dataclass(frozen=True)
class Order:
    """An order as the shop has it.

    Attributes:
        number: the shop's own.
        currency: in which it is settled.
        amounts: what was asked for, decimal text by the name of the amount
            (total_fee, rmb_fee); a name that is not there, or is empty, is no price.
        trade: the gateway's number of the payment; empty unless the order is paid.
        refunds: what became of them, by their own numbers.
        created, paid_at: when it was made and marked as paid, `yyyy-MM-dd HH:mm:ss`, GMT+8; may be empty.
        asked: the amounts of the refunds that were asked for, by their own numbers.
    """

    number: str
    currency: str
    amounts: Mapping[str, str]
    state: State = "open"
    trade: str = ""
    refunds: Mapping[str, Meaning] = field(default_factory=dict)
    created: str = ""
    paid_at: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Notification:
    """A message that is genuine and agrees with its order.

    Attributes:
        parameters: everything in it, in the order in which it came.
        meaning: what it says about the order.
        order, trade, refund: the numbers of the order, of the payment and of the refund; the last two may be empty.
        amount_unchecked: the order has a price in a name that the message does not carry; look at both yourself.
    """

    parameters: Mapping[str, str]
    meaning: Meaning
    order: str
    trade: str
    refund: str
    amount_unchecked: bool


class Handlers(Protocol):
    """The shop's own code. Calls come from any thread, several at a time.

    The last three commit, in one step, the change and that it was made. They return True when they did, and False when
    they found that somebody else had done it meanwhile. Whatever they raise, the gateway sends its message again.
    """

    def find_order(self, number: str) -> Order | None:
        """The order as it is now; None when there is no such order."""

    def order_paid(self, order: Order, notification: Notification) -> bool:
        """The payment has arrived: an open or a closed order becomes paid."""

    def order_closed(self, order: Order, notification: Notification) -> bool:
        """The order ran out without a payment: an open one becomes closed."""

    def refund_done(self, order: Order, notification: Notification) -> bool:
        """A refund of a paid order went through, or failed: see the notification's `meaning` and `refund`."""


class CommandHandlers(Handlers, Protocol):
    """The shop's own code, for the commands as well."""

    def orders(self) -> Iterable[Order]:
        """Every order, for the commands."""

    def refund_asked(self, order: Order, refund: str, amount: str) -> bool:
        """Marks, in one step, that a refund is about to be asked for; False when its number is marked already."""

    def refund_withdrawn(self, order: Order, refund: str) -> None:
        """Takes that mark away: the gateway has refused the refund."""


@dataclass(frozen=True)
class Goods:
    """Something that the sample sells; `amounts` is its price, as in an order."""

    id: str
    says: str
    currency: str
    amounts: Mapping[str, str]


class ShopHandlers(Handlers, Protocol):
    """The shop's own code, for the checkout page as well."""

    def goods(self) -> Iterable[Goods]:
        """What there is to buy."""

    def new_order(self, id: str) -> Order | None:
        """A new order for those goods, stored, at the shop's price; None when there are no such goods."""
