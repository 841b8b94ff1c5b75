"""The sample's orders as they stand on disk (docs/behaviour.md, section 11), read and laid out without any kit's code."""

from __future__ import annotations

from collections import Counter
from pathlib import Path


class Orders:
    """The orders under one data_folder, and what the shop's log says about them."""

    def __init__(self, data: Path) -> None:
        self.log, self.folder = data / "kit.log", data / "orders"

    def place(self, number: str, currency: str = "USD", **amounts: str) -> str:
        """Lays out an open order, for tests that need many; `total_fee` is 8.00 unless an amount is given."""
        amounts = {"total_fee": "", "rmb_fee": "", **(amounts or {"total_fee": "8.00"})}
        folder = self.folder_of(number)
        folder.mkdir(parents=True)
        lines = [f"number={number}", f"currency={currency}", *(f"{n}={v}" for n, v in amounts.items()), "end"]
        (folder / "open").write_text("".join(f"{line}\n" for line in lines), "ascii", newline="\n")
        return number

    def folder_of(self, number: str) -> Path:
        return self.folder / number.encode().hex()

    def state(self, number: str) -> str:
        """`open`, `closed`, `paid.TRADE`; empty when there is no such order."""
        folder = self.folder_of(number)
        names = [p.name for p in folder.iterdir() if p.is_file()] if folder.is_dir() else []
        assert len(names) < 2, f"an order has two states: {names}"
        return names[0] if names else ""

    def refunds(self, number: str) -> list[str]:
        return sorted(p.name for p in self.folder_of(number).iterdir() if p.name.startswith("refund."))

    def numbers(self) -> list[str]:
        return [bytes.fromhex(p.name).decode() for p in self.folder.iterdir()] if self.folder.is_dir() else []

    def paid_lines(self) -> Counter[str]:
        """Order number -> how many lines of the log say that it was paid now."""
        found: Counter[str] = Counter()
        for line in self.log.read_text("utf-8").splitlines() if self.log.exists() else ():
            words = line.split(" ")
            if words[2:4] == ["notification", "paid"]:
                found[words[4].removeprefix("order=").removesuffix(":")] += 1
        return found
