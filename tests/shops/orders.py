"""The sample's orders as they stand on disk (docs/behaviour.md, section 11), read and laid out without any kit's code."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path


class Orders:
    """The orders under one data_folder, and what the shop's log says about them."""

    def __init__(self, data: Path) -> None:
        self.log, self.folder = data / "kit.log", data / "orders"

    def place(self, number: str, currency: str = "USD", **amounts: str) -> str:
        """Lays out an open order, for tests that need many; `total_fee` is 8.00 unless an amount is given."""
        amounts = {"total_fee": "", "rmb_fee": "", **(amounts or {"total_fee": "8.00"})}
        return self._lay(number, "open", currency, amounts)

    def place_paid(self, number: str, trade: str, time: str, currency: str = "USD", **amounts: str) -> str:
        """The same, paid at a time (`yyyyMMddHHmmss`, GMT+8)."""
        amounts = {"total_fee": "", "rmb_fee": "", **(amounts or {"total_fee": "8.00"})}
        return self._lay(number, f"paid.{trade}.{time}", currency, amounts)

    def _lay(self, number: str, state: str, currency: str, amounts: dict[str, str]) -> str:
        folder = self.folder_of(number)
        folder.mkdir(parents=True)
        lines = [f"number={number}", f"currency={currency}", *(f"{n}={v}" for n, v in amounts.items()), "end"]
        (folder / state).write_text("".join(f"{line}\n" for line in lines), "ascii", newline="\n")
        return number

    def ask(self, number: str, refund: str, amount: str) -> None:
        """Marks that a refund was asked for."""
        (self.folder_of(number) / f"asked.{refund.encode().hex()}.{amount}").mkdir()

    def folder_of(self, number: str) -> Path:
        return self.folder / number.encode().hex()

    def forget(self, number: str) -> None:
        """As a backup of yesterday does."""
        shutil.rmtree(self.folder_of(number))

    def become(self, number: str, state: str) -> None:
        """Another state, by the name of the file."""
        file = self._file(number)
        file.rename(file.with_name(state))

    def rewrite(self, number: str, **lines: str) -> None:
        """Another content."""
        file = self._file(number)
        pairs = [line.partition("=") for line in file.read_text("ascii").splitlines()]
        texts = [f"{name}={lines.get(name, value)}" if equals else name for name, equals, value in pairs]
        file.write_text("".join(f"{text}\n" for text in texts), "ascii", newline="\n")

    def _file(self, number: str) -> Path:
        return next(path for path in self.folder_of(number).iterdir() if path.is_file())

    def state(self, number: str) -> str:
        """`open`, `closed`, `paid.TRADE` (without the time); empty when there is no such order."""
        folder = self.folder_of(number)
        names = [p.name for p in folder.iterdir() if p.is_file()] if folder.is_dir() else []
        assert len(names) < 2, f"an order has two states: {names}"
        return ".".join(names[0].split(".")[:2]) if names else ""

    def refunds(self, number: str) -> list[str]:
        return sorted(p.name for p in self.folder_of(number).iterdir() if p.name.startswith("refund."))

    def asked(self, number: str) -> dict[str, str]:
        """The refunds that were asked for: number and amount."""
        names = [p.name.split(".", 2) for p in self.folder_of(number).iterdir() if p.name.startswith("asked.")]
        return {bytes.fromhex(name[1]).decode(): name[2] for name in names}

    def numbers(self) -> list[str]:
        return [bytes.fromhex(p.name).decode() for p in self.folder.iterdir()] if self.folder.is_dir() else []

    def paid_lines(self) -> Counter[str]:
        """Order number -> how many lines of the log say that it was paid now, by a notification or a query."""
        found: Counter[str] = Counter()
        for line in self.log.read_text("utf-8").splitlines() if self.log.exists() else ():
            words = line.split(" ")
            if words[2:4] in (["notification", "paid"], ["query", "paid"]):
                found[words[4].removeprefix("order=").removesuffix(":")] += 1
        return found
