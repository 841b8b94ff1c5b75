# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The commands that send money back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .command_setting import BadInput, Done, Setting, Words, WrongUsage
from .command_table import BATCH_REFUND, REFUND, RefundTable
from .errors import KitError
from .file_orders import new_number
from .refund_lock import refund_lock
from .refunds import Refunded, RefundLine, Refunds, was_refused
from .services import SERVICES

_COLUMNS = ("refund", "order", "amount", "currency", "result")


def refund(setting: Setting, words: Words) -> Done:
    """Refunds one order. Raises KitError, Busy."""
    again = "--again" in words.options
    if len(words.plain) != 2 or (again and not words.options.get("--number")):
        raise WrongUsage
    order, amount = words.plain
    number = words.options.get("--number") or f"R{new_number(setting.clock)}"
    setting.if_lost = f"run this again with --again --number {number}"
    with _sending(setting, REFUND):
        refunds = Refunds(setting.client, setting.handlers)
        done = refunds.refund(order, amount, words.options.get("--reason", "Refund"), number, again)
    return Done(_COLUMNS, [_row(done)])


def batch_refund(setting: Setting, words: Words) -> Done:
    """Refunds the orders of a file. Raises KitError, Busy, BadInput."""
    if len(words.plain) != 1:
        raise WrongUsage
    lines = _lines(Path(words.plain[0]))
    setting.if_lost = "run each line again with refund --again --number NUMBER"

    def about_to_send(refunds: list[Refunded]) -> None:
        setting.lost = Done(_COLUMNS, [(*_row(one)[:-1], "unknown") for one in refunds])

    with _sending(setting, BATCH_REFUND):
        done = Refunds(setting.client, setting.handlers).refund_all(lines, about_to_send)
    return Done(_COLUMNS, [_row(one) for one in done])


def _lines(path: Path) -> list[RefundLine]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("the file is not UTF-8") from None
    except (OSError, ValueError):
        raise BadInput("the file cannot be read") from None
    found = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if not line or line.startswith("#"):
            continue
        pieces = line.split("\t")
        if len(pieces) > 4:
            raise WrongUsage
        found.append(RefundLine(*pieces, *[""] * (4 - len(pieces))))
    return found


@contextmanager
def _sending(setting: Setting, table: RefundTable | None) -> Iterator[None]:
    """Holds the lock; a refusal leaves nothing that may be lost. Raises Busy, OSError."""
    with refund_lock(setting, SERVICES[table.service].pause if table else 0):
        try:
            yield
        except KitError as error:
            if table and was_refused(error, table):
                setting.if_lost, setting.lost = "", None
            raise


def _row(one: Refunded) -> tuple[str, ...]:
    return (one.refund, one.order, one.amount, one.currency, "accepted_before" if one.before else "accepted")
