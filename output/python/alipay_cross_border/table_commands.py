# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The commands that show and compare the gateway's tables."""

from __future__ import annotations

from datetime import datetime, timedelta

from .command_setting import Done, Setting, Words, WrongUsage
from .command_table import RATES, RECONCILE, SETTLEMENT
from .period import day_before
from .reconciliation import IN_ORDER, Finding, Reconciliation
from .services import SERVICES


def reconcile(setting: Setting, words: Words) -> Done:
    """Holds the gateway's table against the shop's orders. Raises KitError."""
    assert RECONCILE is not None
    first, last = _days(setting, words)
    setting.gateway.request(RECONCILE.service, {RECONCILE.first: first, RECONCILE.last: last})
    found = Reconciliation(RECONCILE, setting.handlers.orders(), first, last)
    # An order is marked here after it was paid there: a payment of the night before may belong to this period.
    period = {RECONCILE.first: day_before(first), RECONCILE.last: last}
    setting.client.read(RECONCILE.service, period, lambda record: found.take(record.values))
    findings = found.findings()
    differs = any(one.finding not in IN_ORDER for one in findings)
    return Done(Finding._fields, findings, 1 if differs else 0)


def settlement(setting: Setting, words: Words) -> Done:
    """What the gateway settled. Raises KitError."""
    assert SETTLEMENT is not None
    first, last = _days(setting, words)
    return _shown(setting, SETTLEMENT.service, {SETTLEMENT.first: first, SETTLEMENT.last: last})


def rates(setting: Setting, words: Words) -> Done:
    """The exchange rates of the day. Raises KitError."""
    if words.plain:
        raise WrongUsage
    assert RATES is not None
    return _shown(setting, RATES, {})


def _shown(setting: Setting, service: str, parameters: dict[str, str | None]) -> Done:
    answer = SERVICES[service].answer
    assert answer is not None and answer.table is not None
    rows: list[list[str]] = []
    setting.client.read(service, parameters, lambda record: rows.append(list(record.values.values())))
    return Done(answer.table.row.NAMES, rows)


def _days(setting: Setting, words: Words) -> tuple[str, str]:
    """The first and the last day; yesterday when none is given."""
    given = [words.options[name] for name in ("--from", "--to") if name in words.options]
    if len(words.plain) > 1 or len(given) == 1 or (words.plain and given):
        raise WrongUsage
    if given:
        return given[0], given[1]
    yesterday = datetime.fromisoformat(setting.clock()) - timedelta(days=1)
    day = words.plain[0] if words.plain else yesterday.strftime("%Y%m%d")
    return day, day
