# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Copy this file to handlers.py; the copy is yours and no new kit overwrites it. Your own code goes here.

As it stands, orders are kept in files. The README shows the same with a database.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from alipay_cross_border import Config, FileOrders, Goods, Notification, Order
from alipay_cross_border.file_orders import new_number


class Shop:
    """What the kit calls. Calls come from several threads and processes at once."""

    def __init__(self, config: Config, data: Path) -> None:
        """`data` is the folder where orders and log stand; no web server may show it."""
        self._config = config
        self._orders = FileOrders(data / "orders")

    def goods(self) -> list[Goods]:
        """What you sell, for the checkout page. Prices are text, and stand under the gateway's name for them."""
        currency = self._config.currency
        return [
            Goods("tea", "Oolong tea", currency, {"total_fee": "8.00"}),
            Goods("kite", "Paper kite, \"Swallow\" & tail", currency, {"total_fee": "25.50"}),
            Goods("tea-set", "Tea set \u4e2d\u56fd\u8336\u5177", currency, {"total_fee": "100.30"}),
            Goods("postcards", "Ten postcards, priced in RMB", currency, {"rmb_fee": "12.00"}),
        ]

    def new_order(self, id: str) -> Order | None:
        """A new order at YOUR price, stored before the buyer goes to the gateway."""
        for goods in self.goods():
            if goods.id == id:
                order = Order(new_number(), goods.currency, goods.amounts)
                self._orders.create(order)
                return order
        return None

    def find_order(self, number: str) -> Order | None:
        """The order as it is now; None when there is no such order."""
        return self._orders.find(number)

    def order_paid(self, order: Order, notification: Notification) -> bool:
        """The payment has arrived. `paid` credits and marks in one step, and says True to one caller only.

        Your own code, a mail or the stock, goes before it and must bear to be called again with the same order number,
        also by two messages at once: whatever it raises, the gateway sends its message again. What stands behind it is
        never called for again, since the order is paid by then. Better still, let a job look for orders that are paid
        and not yet delivered.
        """
        return self._orders.paid(order.number, notification.trade)

    def order_closed(self, order: Order, notification: Notification) -> bool:
        """The order ran out without a payment. Your own code goes before `closed`, as above."""
        return self._orders.closed(order.number)

    def refund_done(self, order: Order, notification: Notification) -> bool:
        """A refund went through or failed: `meaning` says which. Your own code goes before `refund`, as above."""
        return self._orders.refund(order.number, notification.refund, notification.meaning)

    def orders(self) -> Iterable[Order]:
        """Every order, for the commands that compare and catch up."""
        return self._orders.orders()

    def refund_asked(self, order: Order, refund: str, amount: str) -> bool:
        """A refund is about to be asked for: marked in one step, so that no two commands ask for the same one."""
        return self._orders.ask(order.number, refund, amount)

    def refund_withdrawn(self, order: Order, refund: str) -> None:
        """The gateway has refused that refund, so it may be asked for again."""
        self._orders.withdraw(order.number, refund)
