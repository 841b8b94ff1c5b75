"""Sends the messages of scenarios to a shop and compares what it answers with what the reference answers.

The reference sees what the shop sees: the config, the order and how it changes by the messages, what the gateway replies.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import httpx

from .. import model
from ..protocol import Situation
from ..reference.notifications import HANDLERS, receive
from ..reference.signing import Signer
from .delivery import Delivery, deliver
from .maker import Maker, Message, Order, public_half
from .scenarios import Scenario

Verdict = Literal["green", "yellow", "red"]
NOT_REACHED = frozenset({"refused", "dns", "timeout", "certificate", "redirect", "login"})
# Refusals by a status that a web server or a framework may give before the page sees the message.
REFUSING = (400, 405, 411, 413, 414, 415, 422, 431)


@dataclass(frozen=True)
class Line:
    """One message: what a correct shop answers and why, what this one answered. Of several copies: the worst answer."""

    scenario: str
    what: str
    expected: str
    reason: str
    says: str
    delivery: Delivery
    verdict: Verdict
    advice: str

    @property
    def answer(self) -> str:
        """What came back, in a word: the shop's answer when it is one of the two, else the kind or the status."""
        if self.delivery.kind in ("taken", "fail"):
            return self.delivery.answer
        return f"status {self.delivery.status}" if self.delivery.kind == "status" else self.delivery.kind


@dataclass(frozen=True)
class Shop:
    """Where the messages go. `reply` is what the gateway answers when the shop asks about a genuine message (None: nothing)."""

    address: str
    timeout: float
    reply: tuple[str, str] | None


Register = Callable[[str], Awaitable[None]]


@dataclass
class Scorecard:
    """Runs scenarios one after the other; `register` makes an id genuine."""

    client: httpx.AsyncClient
    shop: Shop
    register: Register

    async def run(self, scenarios: Sequence[Scenario], maker: Maker, tell: Callable[[Line], None]) -> list[Line]:
        lines = []
        for scenario in scenarios:
            for message in scenario.makes(maker):
                line, order = await self._line(scenario, message, maker)
                maker = replace(maker, order=order)
                lines.append(line)
                tell(line)
        return lines

    async def _line(self, scenario: Scenario, message: Message, maker: Maker) -> tuple[Line, Order]:
        receipt, order = expected(message, maker, self.shop.reply)
        if message.genuine and message.notify_id:
            await self.register(message.notify_id)
        deliveries = await asyncio.gather(*(self._post(message, maker.rules) for _ in range(message.copies)))
        delivery, verdict, advice = worst(deliveries, receipt.taken, maker.rules)
        says = _says(maker.gateway, receipt.reason)
        word = maker.rules.taken if receipt.taken else maker.rules.again
        return Line(scenario.name, message.what, word, receipt.reason, says, delivery, verdict, advice), order

    async def _post(self, message: Message, rules: model.Notifications) -> Delivery:
        joint = "&" if "?" in self.shop.address else "?"
        address = self.shop.address + (joint + message.query if message.query else "")
        return await deliver(
            self.client,
            address,
            message.body,
            message.content_type,
            self.shop.timeout,
            rules.taken,
            rules.again,
            message.method,
        )


@dataclass(frozen=True)
class Expected:
    taken: bool
    reason: str


def expected(message: Message, maker: Maker, reply: tuple[str, str] | None) -> tuple[Expected, Order]:
    """What a correct shop does with a message, and its order afterwards."""
    order = maker.order
    check = maker.rules.check
    if reply is not None and check is not None and not message.genuine:
        reply = ("200", check.refused[0] if check.refused else "")
    known = [("number", order.number), ("currency", order.currency), ("state", order.state)]
    known += [("trade", order.trade)] if order.state == "paid" else []
    known += [*order.amounts.items(), *(("refund", f"{number}={meaning}") for number, meaning in order.refunds)]
    situation = Situation(content_type=message.content_type, order=tuple(known), reply=reply)
    receipt = receive(Signer(maker.gateway, _receiving(maker)), message.body, situation)
    return Expected(receipt.answer == maker.rules.taken, receipt.reason), _after(
        order, receipt.reason, receipt.called, message
    )


def _receiving(maker: Maker) -> Mapping[str, str]:
    """The shop's config: with RSA it holds the public half of the gateway's key."""
    private = maker.config.get("private_key", "")
    return {**maker.config, "private_key": "", "public_key": public_half(private) if private else ""}


def _after(order: Order, reason: str, called: str, message: Message) -> Order:
    if called == HANDLERS["refunded"]:
        return replace(order, refunds=(*order.refunds, (message.refund, reason)))
    return replace(order, state=reason) if called else order


def worst(deliveries: Sequence[Delivery], taken: bool, rules: model.Notifications) -> tuple[Delivery, Verdict, str]:
    """The answer that counts, how good it is, and what to say about it."""
    grades = ("green", "yellow", "red")
    judged = [(d, *grade(d, taken, rules)) for d in deliveries]
    found = max(judged, key=lambda j: grades.index(j[1]))
    if (
        taken
        and len(deliveries) > 1
        and found[1] == "red"
        and found[0].kind == "fail"
        and any(d.answered for d in deliveries)
    ):
        count = sum(not d.answered for d in deliveries)
        return (
            found[0],
            "yellow",
            f"{count} of {len(deliveries)} were not taken and will be sent again: right, but not needed",
        )
    return found


def grade(delivery: Delivery, taken: bool, rules: model.Notifications) -> tuple[Verdict, str]:
    """Green: as it should be. Yellow: nothing wrong is credited, but the answer is not the word. Red: wrong, or not reached."""
    if taken:
        return ("green", "") if delivery.answered else ("red", delivery.words)
    if delivery.answered:
        return "red", "The shop took a message that it must refuse"
    if delivery.kind == "fail":
        return "green", ""
    if delivery.kind in NOT_REACHED or (delivery.kind == "status" and delivery.status not in REFUSING):
        return "red", delivery.words
    return "yellow", f"Not credited, but the answer should be {rules.again}: {delivery.words}"


def _says(gateway: model.Model, reason: str) -> str:
    """The reason in words: those of a receipt, or those of a refusal."""
    reasons = gateway.notifications.reasons if gateway.notifications else {}
    return reasons.get(reason) or {e.code: e.says for e in gateway.errors}.get(reason, "")


def counts(lines: Sequence[Line]) -> dict[str, int]:
    return {verdict: sum(line.verdict == verdict for line in lines) for verdict in ("green", "yellow", "red")}


def report(line: Line) -> Iterator[str]:
    """A line of the scorecard for people."""
    yield f"{line.verdict:8}{line.scenario:23}{line.what[:38]:40}{line.expected:9}{line.answer:12}{line.reason}"
    if line.advice:
        yield f"        {line.advice}"
