"""Notifications and the sample shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .parameters import Parameter

Meaning = Literal["paid", "closed", "refunded", "refund_failed"]


# The reasons of a receipt that answer "taken"; every other one answers "again".
TAKEN = frozenset({
    "paid", "already_paid", "closed", "already_closed", "closed_after_paid", "refunded", "refund_failed",
    "already_refunded", "ignored",
})  # fmt: skip


@dataclass(frozen=True, eq=False)
class QueryPart:
    """A parameter of the question whether a notification is genuine, and where its value comes from."""

    name: str
    kind: Literal["literal", "config", "message"]
    text: str


@dataclass(frozen=True, eq=False)
class Check:
    """How the gateway is asked whether it sent a notification: by GET, unsigned; `genuine` is its only good answer."""

    query: tuple[QueryPart, ...]
    genuine: str
    refused: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class MessageNames:
    """The names under which a notification carries what every shop needs; None where the gateway has no such thing."""

    order: str
    trade: str
    currency: str | None = None
    partner: str | None = None
    refund: str | None = None


@dataclass(frozen=True, eq=False)
class MessageKind:
    """One kind of notification: how it is known, what it holds, what its statuses mean."""

    name: str
    known_by: str | None
    parameters: tuple[Parameter, ...]
    amounts: tuple[str, ...]
    status: str
    meanings: tuple[tuple[str, Meaning], ...]


@dataclass(frozen=True, eq=False)
class Notifications:
    """What the gateway posts to the notify page, and the words that the page answers.

    `repeats` are seconds; `currencies` names the currency of an amount that is not in the order's.
    """

    taken: str
    again: str
    check: Check | None
    names: MessageNames
    kinds: tuple[MessageKind, ...]
    repeats: tuple[int, ...]
    reasons: dict[str, str]
    currencies: dict[str, str]

    @property
    def amounts(self) -> tuple[str, ...]:
        """The names in which an order can have a price."""
        return tuple(dict.fromkeys(name for kind in self.kinds for name in kind.amounts))


@dataclass(frozen=True, eq=False)
class Goods:
    """Something that the sample shop sells, with its price under one amount name."""

    id: str
    says: str
    amount_name: str
    amount: str


@dataclass(frozen=True, eq=False)
class PaysBy:
    """The service that pays an order, and its parameters for the order's number, its currency and the name of the goods."""

    service: str
    order: str
    currency: str | None
    goods: str | None


@dataclass(frozen=True, eq=False)
class Shop:
    """The sample shop of every kit."""

    title: str
    goods: tuple[Goods, ...]
    pays_by: PaysBy
