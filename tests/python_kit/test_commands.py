"""The commands as they are run on the shop's server. What all kits print alike is tested in tests/shops."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.fake_gateway import FakeGateway

from .calls import GOOD, REFUSED, ROW
from .conftest import PACKAGE
from .shops import unpacked

NUMBER = "20261123082744-n4l41n"


@pytest.fixture
def gateway() -> Iterator[FakeGateway]:
    with FakeGateway(GOOD) as running:
        yield running


class Shop:
    """The samples, copied, with a paid order of 8.00; `run` gives what a command wrote and its exit code."""

    def __init__(self, kit: ModuleType, folder: Path, gateway: FakeGateway) -> None:
        self.folder = unpacked(folder, gateway=gateway.address)
        self.orders = kit.FileOrders(self.folder / "data" / "orders")
        self.orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))
        self.orders.paid(NUMBER, "77")
        self.config = kit.Config(
            gateway=gateway.address, key="760bdzec6y9goq7ctyx96ezkz78287de", partner="2088101122136241", currency="USD"
        )
        self.waits: list[float] = []

    def run(self, *words: str) -> tuple[int, str, str]:
        command = [sys.executable, "-B", "commands.py", *words]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, timeout=60, check=False)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("ascii")

    def quickly(self, *words: str) -> int:
        """The exit code of the same within this process; what it would wait for is written down."""
        line, setting = (import_module(f"{PACKAGE}.{name}") for name in ("command_line", "command_setting"))
        data = self.folder / "data"
        lines: list[str] = []
        clock = import_module(f"{PACKAGE}.clock").now
        shop = setting.Setting(self.config, Handlers(self.orders), data, lines.append, clock, self.waits.append)
        code: int = line.run(words, lambda: shop, lines.append)
        return code

    @property
    def log(self) -> str:
        return (self.folder / "data" / "kit.log").read_text("ascii")


class Handlers:
    """What the sample does, as far as refunds go."""

    def __init__(self, store: Any) -> None:
        self.find_order, self.orders = store.find, store.orders
        self.refund_asked = lambda order, refund, amount: store.ask(order.number, refund, amount)
        self.refund_withdrawn = lambda order, refund: store.withdraw(order.number, refund)


@pytest.fixture
def shop(kit: ModuleType, tmp_path: Path, gateway: FakeGateway) -> Shop:
    return Shop(kit, tmp_path / "shop", gateway)


def test_a_refund_is_sent_and_shown_and_the_lock_is_gone(shop: Shop) -> None:
    code, out, error = shop.run("refund", NUMBER, "1.50", "--number", "R1")
    assert (code, error) == (0, "")
    assert out == (
        "refund  order                  amount  currency  result\n"
        f"R1      {NUMBER}  1.50    USD       accepted\n\n1 rows\n"
    )
    assert [path.name for path in (shop.folder / "data").iterdir() if path.name.startswith("refund")] == []
    assert "call forex_refund ok" in shop.log


def test_the_exit_code_says_whether_it_was_sent_refused_or_may_be_tried_again(
    shop: Shop, gateway: FakeGateway, capsys: pytest.CaptureFixture[str]
) -> None:
    refund = ("refund", NUMBER, "1.00", "--number", "R1")
    assert shop.quickly("refund", NUMBER, "9.00") == 2
    assert shop.quickly("refund", NUMBER) == 2
    assert gateway.calls == [] and shop.waits == []
    gateway.answer = REFUSED
    assert shop.quickly(*refund) == 1
    gateway.status = 500
    assert shop.quickly(*refund) == 3
    gateway.status, gateway.answer = 200, b"<html>"
    assert shop.quickly(*refund, "--again") == 1
    gateway.answer = GOOD
    assert shop.quickly(*refund, "--again") == 0
    assert "; it may have arrived: run this again with --again --number R1\n" in capsys.readouterr().err
    assert len(gateway.calls) == 4


def test_a_batch_that_may_be_lost_shows_its_numbers(shop: Shop, gateway: FakeGateway) -> None:
    batch = shop.folder / "batch.txt"
    batch.write_text(f"{NUMBER}\t1.00\tx\n{NUMBER}\t2.00\tx\tR2\n", "utf-8")
    gateway.answer = REFUSED
    assert shop.run("batch-refund", str(batch), "--csv")[:2] == (1, "")
    gateway.answer = REFUSED.replace(b"RETURN_AMOUNT_EXCEED", b"NEVER_HEARD_OF")
    code, out, error = shop.run("--csv", "batch-refund", str(batch))
    asked = {amount: number for number, amount in shop.orders.find(NUMBER).asked.items()}
    assert (code, out.splitlines()[1:]) == (
        1, [f"{asked['1.00']},{NUMBER},1.00,USD,unknown", f"R2,{NUMBER},2.00,USD,unknown"]
    )  # fmt: skip
    assert error.endswith("; it may have arrived: run each line again with refund --again --number NUMBER\n")


def test_an_error_of_the_shop_behind_a_refund_says_that_it_may_have_arrived(
    shop: Shop, gateway: FakeGateway, capsys: pytest.CaptureFixture[str]
) -> None:
    gateway.answer = REFUSED
    (shop.folder / "handlers.py").open("a").write("\n\ndef broken(*_):\n    raise OSError\n\n\nShop.refund_withdrawn = broken\n")
    code, _, error = shop.run("refund", NUMBER, "1.00", "--number", "R1")
    assert len(gateway.calls) == 1, error
    assert code == 1
    assert error == "refund: The shop's log says more; it may have arrived: run this again with --again --number R1\n"


def test_output_that_cannot_be_written_is_said_without_a_trace(shop: Shop) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-B", "commands.py", "refund", NUMBER, "1.00"]
        done = subprocess.run(command, cwd=shop.folder, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, b"refund: the output cannot be written\n")


def test_an_option_is_no_value_of_another(shop: Shop, gateway: FakeGateway) -> None:
    for words in (("--reason", "--number", "R1"), ("--again", "--number", ""), ("--number", "--again")):
        assert shop.quickly("refund", NUMBER, "1.00", *words) == 2
    assert gateway.calls == []


def test_a_cell_cannot_steer_the_terminal() -> None:
    report = import_module(f"{PACKAGE}.reports").report
    assert report(["a", "b"], [["\x1b[2J\x9f", "\u2028x"]], False) == (
        f"a{16 * ' '}b\n\\u001b[2J\\u009f  \\u2028x\n\n1 rows\n"
    )


def test_one_refund_at_a_time_and_the_pause_is_kept_behind_it(shop: Shop, gateway: FakeGateway) -> None:
    lock = shop.folder / "data" / "refund.lock"
    lock.mkdir(parents=True)
    assert shop.quickly("refund", NUMBER, "1.00") == 3
    assert sum(shop.waits) == 60 and gateway.calls == []
    os.utime(lock, (time.time() - 601,) * 2)
    shop.waits.clear()
    assert shop.quickly("refund", NUMBER, "1.00") == 0
    assert shop.waits[-1] == 3
    assert not lock.exists()


def test_a_table_is_shown_in_utf_8(shop: Shop, gateway: FakeGateway) -> None:
    gateway.answer = ROW.replace(b"Test", "\u4e2d\u6587, \"x\"".encode())
    code, out, error = shop.run("settlement", "20131219", "--csv")
    assert (code, error) == (0, "")
    head, row = out.splitlines()
    assert head.startswith("partner_transaction_id,amount,currency,")
    assert row.endswith(',P,"\u4e2d\u6587, ""x"""')


def test_what_is_not_set_up_is_said_and_no_trace_is_shown(shop: Shop) -> None:
    (shop.folder / "handlers.py").write_text("raise RuntimeError('the reason')\n")
    assert shop.run("rates") == (2, "", "rates: The shop's log says more\n")
    assert re.search(r" rates: RuntimeError \(handlers\.py, line 1\)\n$", shop.log)
    (shop.folder / "handlers.py").unlink()
    assert shop.run("rates") == (2, "", "rates: Copy handlers_sample.py to handlers.py and fill it in\n")


def test_catch_up_asks_about_old_open_orders_and_marks_what_was_paid(
    kit: ModuleType, shop: Shop, gateway: FakeGateway
) -> None:
    for number in ("old", "new"):
        shop.orders.create(kit.Order(number, "USD", {"total_fee": "8.00"}))
    hour_ago = time.time() - 3600
    os.utime(shop.folder / "data" / "orders" / b"old".hex() / "open", (hour_ago, hour_ago))
    gateway.answer = (
        b"<alipay><is_success>T</is_success><response><trade><out_trade_no>old</out_trade_no>"
        b"<trade_no>78</trade_no><trade_status>TRADE_FINISHED</trade_status></trade></response></alipay>"
    )
    assert shop.run("catch-up", "--csv") == (0, "order,reason\nold,paid\n", "")
    assert (shop.orders.find("old").state, shop.orders.find("new").state) == ("paid", "open")
    assert len(gateway.calls) == 1
    # An answer about another order marks nothing.
    assert shop.run("catch-up", "--csv", "--older-than", "0") == (1, "order,reason\nnew,bad_answer\n", "")
    assert shop.orders.find("new").state == "open"
