"""A shop that does business with the sandbox: it sells, its notifications can be blocked, and its commands are run."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote, urlencode

from .commands import Commands
from .line import Line
from .merchant import Merchant
from .sandbox import Json, Sandbox
from .shop import request

RATE = "7"  # RMB for a unit of the currency


@dataclass(eq=False)
class Business:
    """`line` leads from the sandbox to the notify page."""

    merchant: Merchant
    bank: Sandbox
    commands: Commands
    line: Line

    def begin(self) -> None:
        """No orders, here or there; two days before the kits' clock, so that the files of two days can be had in the end."""
        shutil.rmtree(self.merchant.orders.folder, ignore_errors=True)
        self.bank.begin(days_ago=2)
        self.bank.ask("rates", **{self.currency: RATE})

    @property
    def currency(self) -> str:
        return self.merchant.shop.config["currency"]

    def order(self, goods: str = "tea-set") -> str:
        """A buyer checks out and stands at the cashier; the order's number."""
        shop = self.merchant.shop
        fields = {name: unescape(value) for name, value in shop.order(goods)[1].items()}
        answer = request("GET", f"{shop.config['gateway']}?{urlencode(fields)}")
        assert answer.status in (302, 303), answer.text
        return fields["out_trade_no"]

    def pay(self, number: str) -> None:
        self.bank.ask(f"orders/{quote(number, safe='')}/pay", pay=True)

    def sell(self, goods: str = "tea-set") -> str:
        """Paid, and the shop knows it."""
        number = self.order(goods)
        self.pay(number)
        assert self.bank.answered(number)["answered"]
        assert self.merchant.is_paid(number)
        return number

    def refund(self, number: str) -> Json:
        """What became of a refund, by its own number."""
        return self.bank.ask(f"refunds/{quote(number, safe='')}")

    def refund_is(self, number: str, state: str, seconds: float = 20) -> bool:
        """Whether it becomes so in time."""
        return becomes(lambda: self.refund(number)["state"] == state, seconds)


def becomes(is_true: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True
