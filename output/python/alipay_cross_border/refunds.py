# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Money that goes back: never more than was paid, and never twice."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .amounts import compared, rest, same
from .client import Client
from .codes import CODES
from .command_table import BATCH_REFUND, REFUND, RefundTable
from .errors import ORDER, KitError
from .file_orders import new_number
from .orders import CommandHandlers, Order


class RefundLine(NamedTuple):
    """One refund of many; without a number it gets one."""

    order: str
    amount: str
    reason: str = ""
    refund: str = ""


@dataclass(frozen=True)
class Refunded:
    """What the gateway has taken.

    Attributes:
        order, refund, amount, currency: as they were sent.
        parameters: all that was sent.
        before: the gateway had this refund already.
    """

    order: str
    refund: str
    amount: str
    currency: str
    parameters: Mapping[str, str | None]
    before: bool = False


@dataclass(frozen=True)
class _Planned:
    order: Order
    refund: str
    price: str
    amount_name: str
    amount: str
    parameters: Mapping[str, str | None]

    def done(self, parameters: Mapping[str, str | None], before: bool = False) -> Refunded:
        return Refunded(self.order.number, self.refund, self.amount, self.order.currency, parameters, before)


class Refunds:
    """Refunds orders of one shop."""

    def __init__(self, client: Client, handlers: CommandHandlers) -> None:
        self._client = client
        self._handlers = handlers

    def refund(
        self, order: str, amount: str, reason: str = "", refund: str = "", again: bool = False
    ) -> Refunded:
        """Refunds a paid order, wholly or partly. The call is sent once, whatever happens.

        Args:
            amount: decimal text in what the order was priced in.
            refund: the shop's number of the refund; without it one is made.
            again: the outcome of the same call is not known: send it again under its own number.

        Raises KitError. Unless the gateway has refused it (`was_refused`) a refund that was sent may have arrived, and
        its number stays marked.
        """
        table = _there(REFUND)
        plan = self._planned(table, order, amount, reason, refund)
        request = self._client.gateway.request(table.service, plan.parameters)
        if again:
            if plan.refund in plan.order.refunds or not same(plan.order.asked.get(plan.refund, ""), amount):
                raise KitError("not_allowed", table.refund)
        else:
            left = _left(plan.order, plan.price)
            if not _is_enough(left, plan.amount):
                raise KitError("too_large", plan.amount_name, left)
            if not self._marked(plan):
                raise KitError("duplicate", table.refund)
            self._look_again([plan])
        try:
            self._client.send(table.service, request)
        except KitError as error:
            if again and error.code == "gateway_error" and error.parameter in table.repeated:
                return plan.done({**request.parameters}, before=True)
            if was_refused(error, table) and not again:
                self._handlers.refund_withdrawn(plan.order, plan.refund)
            raise
        return plan.done({**request.parameters})

    def refund_all(
        self, lines: Iterable[RefundLine], before_sending: Callable[[list[Refunded]], object] | None = None
    ) -> list[Refunded]:
        """Refunds many orders by one file, which is sent once. One bad line, and nothing is marked or sent.

        Args:
            before_sending: takes what is about to be sent, with the numbers that were made.

        Raises KitError, whose parameter is `line N: COLUMN`. Unless the gateway has refused the file (`was_refused`)
        the refunds of one that was sent may have arrived, and their numbers stay marked.
        """
        table = _there(BATCH_REFUND)
        plans = self._all_planned(table, lines)
        parameters = [plan.parameters for plan in plans]
        request, file = self._client.gateway.request_with_file(table.service, {}, parameters)
        done = [plan.done(plan.parameters) for plan in plans]
        self._mark_all(table, plans)
        self._look_again(plans, in_lines=True)
        if before_sending:
            before_sending(done)
        try:
            self._client.send(table.service, request, file)
        except KitError as error:
            if was_refused(error, table):
                self._withdraw(plans)
            raise
        return done

    def _all_planned(self, table: RefundTable, lines: Iterable[RefundLine]) -> list[_Planned]:
        plans: list[_Planned] = []
        left: dict[str, str] = {}  # of each order, after the lines so far
        for number, line in enumerate(lines, 1):
            try:
                plan = self._planned(table, *RefundLine(*line))
            except KitError as error:
                raise _in_line(number, error) from None
            self._client.gateway.check_line(table.service, number, plan.parameters)
            before = left.get(plan.order.number) or _left(plan.order, plan.price)
            if not _is_enough(before, plan.amount):
                raise KitError("too_large", f"line {number}: {plan.amount_name}", before)
            left[plan.order.number] = rest(before, [plan.amount])
            plans.append(plan)
        return plans

    def _planned(self, table: RefundTable, number: str, amount: str, reason: str, refund: str) -> _Planned:
        order = self._handlers.find_order(number)
        if order is None:
            raise KitError("not_allowed", table.order, ORDER["none"])
        if order.state != "paid":
            raise KitError("not_allowed", table.order, ORDER["unpaid"])
        priced = next((name for name in table.amounts if order.amounts.get(name)), "")
        if not priced:
            raise KitError("not_allowed", table.order)
        price, amount_name = order.amounts[priced], table.amounts[priced]
        refund = refund or f"R{new_number(self._client.clock)}"
        parameters: dict[str, str | None] = {
            table.order: order.number,
            table.refund: refund,
            table.currency: order.currency,
            amount_name: amount,
            table.reason: reason,
        }
        return _Planned(order, refund, price, amount_name, amount, parameters)

    def _marked(self, plan: _Planned) -> bool:
        marked = self._handlers.refund_asked(plan.order, plan.refund, plan.amount)
        if not isinstance(marked, bool):
            raise TypeError(f"a handler returns True or False, not {type(marked).__name__}")
        return marked

    def _look_again(self, plans: Sequence[_Planned], in_lines: bool = False) -> None:
        """Withdraws all marks when somebody else has marked meanwhile, and an order has less left than they take.

        Raises KitError: too_large; and what a handler raises.
        """
        lines: dict[str, list[tuple[int, _Planned]]] = {}
        for number, plan in enumerate(plans, 1):
            lines.setdefault(plan.order.number, []).append((number, plan))
        try:
            for own in lines.values():
                number, first = own[0]
                amounts = {plan.refund: plan.amount for _, plan in own}
                found = self._handlers.find_order(first.order.number)
                if found is None or not amounts.keys() <= found.asked.keys():
                    continue  # what it says may be older than the marks
                left = _left(found, first.price, amounts)
                if not _is_enough(left, *amounts.values()):
                    error = KitError("too_large", first.amount_name, left)
                    raise _in_line(number, error) if in_lines else error
        except Exception:
            self._withdraw(plans)
            raise

    def _mark_all(self, table: RefundTable, plans: list[_Planned]) -> None:
        """Marks them all, or none. Raises KitError: duplicate; and what a handler raises."""
        marked: list[_Planned] = []
        try:
            for number, plan in enumerate(plans, 1):
                if not self._marked(plan):
                    raise _in_line(number, KitError("duplicate", table.refund))
                marked.append(plan)
        except Exception:
            self._withdraw(marked)
            raise

    def _withdraw(self, plans: Sequence[_Planned]) -> None:
        for plan in plans:
            self._handlers.refund_withdrawn(plan.order, plan.refund)


def was_refused(error: KitError, table: RefundTable) -> bool:
    """Whether the gateway has refused a refund for good: a code that says less leaves open whether it went out."""
    return error.code == "gateway_error" and error.parameter in CODES and error.parameter not in table.repeated


def _there(table: RefundTable | None) -> RefundTable:
    if table is None:
        raise NotImplementedError("the gateway has no service for this")
    return table


def _in_line(number: int, error: KitError) -> KitError:
    return KitError(error.code, f"line {number}: {error.parameter}", error.detail)


def _left(order: Order, price: str, without: Container[str] = ()) -> str:
    """What can still be refunded of an order. Raises ValueError, when one of its amounts is none."""
    failed = [number for number, meaning in order.refunds.items() if meaning == "refund_failed"]
    counted = [number for number in order.asked if number not in failed and number not in without]
    return rest(price, [order.asked[number] for number in counted])


def _is_enough(left: str, *amounts: str) -> bool:
    for amount in amounts:
        if compared(amount, left) > 0:
            return False
        left = rest(left, [amount])
    return True
