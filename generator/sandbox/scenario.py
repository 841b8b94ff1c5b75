"""A scenario: messages about one order, right or wrong, as they are posted. Those that there are stand in scenarios.py."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from .maker import Maker, Message

CHINESE = "中国茶具"


Makes = Callable[[Maker], "list[Message]"]


@dataclass(frozen=True)
class Scenario:
    """`makes` gives no messages where the gateway or the order has no such thing."""

    name: str
    says: str
    makes: Makes


SCENARIOS: dict[str, Scenario] = {}


def scenario(name: str, says: str) -> Callable[[Makes], Makes]:
    def known(makes: Makes) -> Makes:
        SCENARIOS[name] = Scenario(name, says, makes)
        return makes

    return known


def refund_number() -> str:
    return "R-" + secrets.token_hex(6)


def refund_fields(m: Maker, number: str, meaning: str = "refunded") -> dict[str, str]:
    """What tells of a refund; nothing where the gateway has no such message."""
    name, kind = m.rules.names.refund, m.kind(refund=True)
    if not name or kind is None or meaning not in dict(kind.meanings).values():
        return {}
    return m.fields(meaning, **{name: number})
