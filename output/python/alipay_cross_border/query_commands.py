# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The commands that ask what became of orders."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from .command_setting import Done, Setting, Words, WrongUsage
from .command_table import QUERY, QueryTable
from .errors import KitError
from .notification_table import AGAIN
from .orders import Order

_MINUTES = "30"


def query(setting: Setting, words: Words) -> Done:
    """What the gateway says of an order. Raises KitError."""
    if len(words.plain) != 1:
        raise WrongUsage
    table = _table()
    record = setting.client.call(table.service, {table.order: words.plain[0]})
    return Done(("name", "value"), list(record.values.items()))


def catch_up(setting: Setting, words: Words) -> Done:
    """Asks about every order that stayed open, and marks what became of it by the notify page's own code."""
    minutes = words.options.get("--older-than", _MINUTES)
    if words.plain or not re.fullmatch("[0-9]{1,6}", minutes):
        raise WrongUsage
    latest = str(datetime.fromisoformat(setting.clock()) - timedelta(minutes=int(minutes)))
    rows, codes = [], {0}
    for order in setting.handlers.orders():
        if order.state == "open" and order.created <= latest:
            reason, code = _caught_up(setting, order)
            rows.append((order.number, reason))
            codes.add(code)
    return Done(("order", "reason"), rows, max(codes))


def _caught_up(setting: Setting, order: Order) -> tuple[str, int]:
    """The reason, and the exit code for it."""
    table = _table()
    try:
        said = setting.client.call(table.service, {table.order: order.number}).values
    except KitError as error:
        if error.code == "gateway_error" and error.parameter in table.unknown:
            return "not_there", 0
        if error.parameter.startswith("config."):
            raise  # it is so for every order
        return error.code, 3 if error.may_retry else 1
    if said.get(table.answer_order) != order.number:
        return "bad_answer", 1
    trade, status = said.get(table.answer_trade, ""), said.get(table.answer_status, "")
    receipt = setting.notifications().learn(order.number, trade, status)
    return receipt.reason, 1 if receipt.body == AGAIN else 0


def _table() -> QueryTable:
    assert QUERY is not None
    return QUERY
