# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Orders on disk, for a first payment and for small shops: no lock, no database, and a kill at any moment does no harm.

Each order is a folder with one file in it, and the name of that file is the order's state: renaming it is the commit.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

from .clock import Clock, now, shown_at
from .errors import KitError
from .formats import is_decimal
from .notification_table import AMOUNTS, ORDER
from .orders import Meaning, Order, State

_LOOKS = 10
_LONGEST_NAME = 255  # of a folder, on nearly every disk
_TRADE = re.compile("[0-9A-Za-z]{1,64}")
_REFUND = re.compile("[-/0-9A-Z_a-z]{1,64}")
_HEX = re.compile("([0-9a-f]{2})+")
_MARK = re.compile(r"refund\.((?:[0-9a-f]{2})+)\.(refunded|refund_failed)")
_ASKED = re.compile(r"asked\.((?:[0-9a-f]{2})+)\.([0-9.]+)")
_TIME = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")


class FileOrders:
    """A store of orders in a folder, which is made on first use. Any number of threads and processes may share it."""

    def __init__(self, folder: Path, clock: Clock = now) -> None:
        self._root = folder
        self._clock = clock

    def create(self, order: Order) -> None:
        """Stores an open order. Raises KitError: duplicate, when the number is taken; ValueError; OSError."""
        fields = {"number": order.number, "currency": order.currency}
        fields.update((name, order.amounts.get(name, "")) for name in AMOUNTS)
        lines = [f"{name}={value}" for name, value in fields.items()]
        if not order.number or any(not line.isprintable() for line in lines):
            raise ValueError("an order has a number, and no line ends in its values")
        content = "".join(f"{line}\n" for line in [*lines, "end"]).encode("ascii")
        folder = self._folder(order.number)
        self._make_root()
        try:
            folder.mkdir()
        except FileExistsError:
            raise KitError("duplicate", ORDER) from None
        with (folder / "new").open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        (folder / "new").rename(folder / "open")
        _keep(folder)

    def find(self, number: str) -> Order | None:
        """The order as it is now; None when there is none. Raises ValueError for a file that was cut; OSError."""
        folder = self._folder(number)
        if len(folder.name) > _LONGEST_NAME:
            return None
        listed = False
        for _ in range(_LOOKS):
            try:
                names = [entry.name for entry in folder.iterdir()]
            except (FileNotFoundError, NotADirectoryError):
                return None
            state = next((name for name in names if name in ("open", "closed") or name.startswith("paid.")), None)
            if state is None:
                continue  # a rename can hide the file from a listing
            listed = True
            with suppress(FileNotFoundError):  # renamed meanwhile: look again
                created = shown_at((folder / state).stat().st_mtime)
                return _order((folder / state).read_bytes(), state, names, created)
        if listed:
            raise OSError(f"the state of an order changed {_LOOKS} times while it was read")
        return None

    def paid(self, number: str, trade: str) -> bool:
        """Marks an open or closed order as paid: True for exactly one of any number of callers.

        Raises ValueError for a trade that is none; OSError.
        """
        if not _TRADE.fullmatch(trade):
            raise ValueError("the number of a payment has 1 to 64 letters and digits")
        state = f"paid.{trade}.{re.sub('[^0-9]', '', self._clock())}"
        return self._renamed(number, "open", state) or self._renamed(number, "closed", state)

    def closed(self, number: str) -> bool:
        """Marks an open order as closed; False when there is none. Raises OSError."""
        return self._renamed(number, "open", "closed")

    def orders(self) -> Iterator[Order]:
        """Every order, by the names of their folders, which are hex; others are passed over. Raises like `find`."""
        try:
            names = sorted(entry.name for entry in self._root.iterdir() if entry.is_dir())
        except FileNotFoundError:
            return
        for name in filter(_HEX.fullmatch, names):
            order = self.find(bytes.fromhex(name).decode("utf-8"))
            if order:
                yield order

    def ask(self, number: str, refund_number: str, amount: str) -> bool:
        """Marks that a refund is asked for; False when its number is marked already. Raises ValueError, OSError."""
        if not _REFUND.fullmatch(refund_number) or not is_decimal(amount):
            raise ValueError("the number of a refund has 1 to 64 letters, digits, - _ /, and its amount is decimal")
        folder, name = self._folder(number), refund_number.encode().hex()
        mark = folder / f"asked.{name}.{amount}"
        if self._marks(folder, name):
            return False
        try:
            mark.mkdir()
        except FileExistsError:
            return False
        if self._marks(folder, name) != [mark.name]:  # at the same moment, for another amount
            mark.rmdir()
            return False
        _keep(folder)
        return True

    def withdraw(self, number: str, refund_number: str) -> None:
        """Takes the mark of `ask` away. Raises OSError."""
        folder, name = self._folder(number), refund_number.encode().hex()
        for mark in self._marks(folder, name):
            if mark.startswith("asked."):
                (folder / mark).rmdir()
        _keep(folder)

    def refund(self, number: str, refund_number: str, meaning: Meaning) -> bool:
        """Marks a refund of an order; False when it was marked so before. Raises ValueError, OSError."""
        if not _REFUND.fullmatch(refund_number) or meaning not in ("refunded", "refund_failed"):
            raise ValueError("the number of a refund has 1 to 64 letters, digits, - _ /")
        folder = self._folder(number)
        try:
            (folder / f"refund.{refund_number.encode().hex()}.{meaning}").mkdir()
        except FileExistsError:
            return False
        _keep(folder)
        return True

    def _marks(self, folder: Path, refund: str) -> list[str]:
        kinds = (f"asked.{refund}.", f"refund.{refund}.")
        return [entry.name for entry in folder.iterdir() if entry.name.startswith(kinds)]

    def _folder(self, number: str) -> Path:
        return self._root / number.encode().hex()

    def _make_root(self) -> None:
        try:
            self._root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            says = "The folder of the orders cannot be made; see data_folder in the config"
            raise OSError(error.errno, says, str(self._root)) from None

    def _renamed(self, number: str, before: str, after: str) -> bool:
        folder = self._folder(number)
        try:
            (folder / before).rename(folder / after)
        except FileNotFoundError:
            return False
        _keep(folder)
        return True


def new_number(clock: Clock = now) -> str:
    """A number for a new order: the time, and what nobody guesses."""
    tail = "".join(secrets.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(6))
    return f"{re.sub('[^0-9]', '', clock())}-{tail}"


def _order(content: bytes, state: str, names: list[str], created: str) -> Order:
    lines = content.decode("ascii").splitlines()
    if lines[-1:] != ["end"]:
        raise ValueError("the file of an order is not whole")
    fields = {name: value for name, _, value in (line.partition("=") for line in lines[:-1])}
    kind, trade, marked, *_ = [*state.split("."), "", ""]
    time = _TIME.fullmatch(marked)
    return Order(
        fields["number"],
        fields["currency"],
        {name: fields.get(name, "") for name in AMOUNTS},
        cast(State, kind),
        trade,
        _refunds(names),
        created,
        "{}-{}-{} {}:{}:{}".format(*time.groups()) if time else "",
        {bytes.fromhex(mark[1]).decode("ascii"): mark[2] for mark in map(_ASKED.fullmatch, names) if mark},
    )


def _refunds(names: list[str]) -> dict[str, Meaning]:
    # In alphabetical order, so that "refunded", which comes later, decides.
    marks = [mark for mark in map(_MARK.fullmatch, sorted(names)) if mark]
    return {bytes.fromhex(mark[1]).decode("ascii"): cast(Meaning, mark[2]) for mark in marks}


def _keep(folder: Path) -> None:
    """Writes a change of names to disk, where the platform can: a credit is not lost with the power."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # not every file system can; what was renamed is so all the same
                os.fsync(handle)
        finally:
            os.close(handle)
