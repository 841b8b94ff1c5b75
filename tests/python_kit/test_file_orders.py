"""The sample store: a rename is the commit, and a kill at any moment does no harm."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import KIT, PACKAGE

NUMBER = "20261123082744-n4l41n"


@pytest.fixture
def orders(kit: ModuleType, tmp_path: Path) -> Any:
    return kit.FileOrders(tmp_path / "data" / "orders")


@pytest.fixture
def order(kit: ModuleType, orders: Any) -> Any:
    """A stored order."""
    made = kit.Order(NUMBER, "USD", {"total_fee": "8.00"})
    orders.create(made)
    return made


def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "orders" / NUMBER.encode().hex()


def test_an_order_on_disk_is_a_folder_with_one_file_whose_name_is_the_state(order: Any, tmp_path: Path) -> None:
    assert [path.name for path in folder(tmp_path).iterdir()] == ["open"]
    content = f"number={NUMBER}\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n"
    assert (folder(tmp_path) / "open").read_bytes() == content.encode()


def test_what_is_created_is_found(orders: Any, order: Any) -> None:
    found = orders.find(NUMBER)
    assert (found.number, found.currency, found.state, found.trade) == (NUMBER, "USD", "open", "")
    assert found.amounts == {"total_fee": "8.00", "rmb_fee": ""}
    assert found.refunds == {}


@pytest.mark.parametrize("number", ["nobody", "", ".", "..", "../orders", NUMBER.upper(), NUMBER + "/", "\u4e2d", "a" * 300])
def test_another_number_is_not_found(orders: Any, order: Any, number: str) -> None:
    assert orders.find(number) is None


def test_a_number_is_taken_once(kit: ModuleType, orders: Any, order: Any) -> None:
    with pytest.raises(kit.KitError) as caught:
        orders.create(order)
    assert caught.value.code == "duplicate"
    assert orders.find(NUMBER).state == "open"


@pytest.mark.parametrize(("number", "amount"), [("", "8.00"), ("1", "8.00\nstate=paid"), ("1\r", "8"), ("\u4e2d", "8")])
def test_what_would_not_come_back_from_the_file_is_refused_before_anything_is_made(
    kit: ModuleType, orders: Any, tmp_path: Path, number: str, amount: str
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # also what the ASCII codec raises
        orders.create(kit.Order(number, "USD", {"total_fee": amount}))
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("before", ["open", "closed"])
def test_paid_is_marked_once_with_its_trade(orders: Any, order: Any, before: str) -> None:
    if before == "closed":
        assert orders.closed(NUMBER) is True
    assert orders.paid(NUMBER, "2009042976780315") is True
    assert orders.paid(NUMBER, "2009042976780315") is False
    assert orders.paid(NUMBER, "1") is False
    assert (orders.find(NUMBER).state, orders.find(NUMBER).trade) == ("paid", "2009042976780315")


def test_only_an_open_order_is_closed(orders: Any, order: Any) -> None:
    assert orders.closed(NUMBER) is True
    assert orders.closed(NUMBER) is False
    assert orders.paid(NUMBER, "1") is True
    assert orders.closed(NUMBER) is False
    assert orders.find(NUMBER).state == "paid"


@pytest.mark.parametrize("trade", ["", "../../open", "a b", "1" * 65, "\uff11", "1\n", "a.b"])
def test_a_trade_that_is_no_number_raises_and_changes_nothing(orders: Any, order: Any, trade: str) -> None:
    with pytest.raises(ValueError, match="number of a payment"):
        orders.paid(NUMBER, trade)
    assert orders.find(NUMBER).state == "open"


def test_an_order_that_does_not_exist_is_neither_paid_nor_closed(orders: Any) -> None:
    assert orders.paid("nobody", "1") is False
    assert orders.closed("nobody") is False


def test_a_refund_is_marked_once_for_each_meaning_and_done_outweighs_failed(orders: Any, order: Any) -> None:
    orders.paid(NUMBER, "1")
    assert orders.refund(NUMBER, "R/1", "refund_failed") is True
    assert orders.refund(NUMBER, "R/1", "refund_failed") is False
    assert orders.find(NUMBER).refunds == {"R/1": "refund_failed"}
    assert orders.refund(NUMBER, "R/1", "refunded") is True
    assert orders.refund(NUMBER, "R/2", "refund_failed") is True
    assert orders.find(NUMBER).refunds == {"R/1": "refunded", "R/2": "refund_failed"}


@pytest.mark.parametrize(("number", "meaning"), [("", "refunded"), ("a b", "refunded"), ("1" * 65, "refunded"), ("1", "paid")])
def test_a_refund_that_is_none_raises(orders: Any, order: Any, number: str, meaning: str) -> None:
    with pytest.raises(ValueError, match="number of a refund"):
        orders.refund(NUMBER, number, meaning)


RACE = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(KIT)!r})
from {PACKAGE} import FileOrders
sys.stdin.readline()
won = [number for number in range(50) if FileOrders(Path(sys.argv[1])).paid(str(number), sys.argv[2])]
print(*won)
"""


def test_of_many_processes_exactly_one_commits_each_order(kit: ModuleType, orders: Any, tmp_path: Path) -> None:
    for number in range(50):
        orders.create(kit.Order(str(number), "USD", {"total_fee": "8.00"}))
    command = [sys.executable, "-B", "-c", RACE, str(tmp_path / "data" / "orders")]
    racers = [
        subprocess.Popen([*command, str(trade)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for trade in range(4)
    ]
    for racer in racers:  # all of them wait for this line, so that they start together
        assert racer.stdin is not None
        racer.stdin.write("\n")
        racer.stdin.flush()
    won = [racer.communicate(timeout=60)[0].split() for racer in racers]
    assert sorted(number for numbers in won for number in numbers) == sorted(map(str, range(50)))
    for trade, numbers in enumerate(won):
        assert all(orders.find(number).trade == str(trade) for number in numbers)


def test_of_many_threads_exactly_one_marks_a_refund(orders: Any, order: Any) -> None:
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: orders.refund(NUMBER, "R1", "refunded"), range(32)))
    assert answers.count(True) == 1


@pytest.mark.parametrize("moment", ["mkdir", "fsync", "rename"])
def test_killed_while_it_is_made_an_order_does_not_exist_and_its_number_is_lost(
    kit: ModuleType, orders: Any, tmp_path: Path, moment: str
) -> None:
    kill = {
        "mkdir": "Path.open = lambda *_, **__: os._exit(9)",
        "fsync": "os.fsync = lambda _: os._exit(9)",
        "rename": "Path.rename = lambda *_: os._exit(9)",
    }[moment]
    program = f"""
import os, sys
from pathlib import Path
sys.path.insert(0, {str(KIT)!r})
from {PACKAGE} import FileOrders, Order
{kill}
FileOrders(Path(sys.argv[1])).create(Order({NUMBER!r}, "USD", {{"total_fee": "8.00"}}))
"""
    done = subprocess.run([sys.executable, "-B", "-c", program, str(tmp_path / "data" / "orders")], timeout=60)
    assert done.returncode == 9
    assert orders.find(NUMBER) is None
    assert orders.paid(NUMBER, "1") is False
    with pytest.raises(kit.KitError, match="more than once"):
        orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))


def test_a_file_that_is_renamed_while_it_is_read_is_looked_for_again(
    orders: Any, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def renamed_first(path: Path) -> bytes:
        if path.name == "open":
            path.rename(path.with_name("paid.1"))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", renamed_first)
    assert orders.find(NUMBER).state == "paid"


@pytest.mark.parametrize(("hidden", "found"), [(1, "open"), (9, "open"), (10, None)])
def test_a_file_that_a_rename_hides_from_a_listing_is_looked_for_ten_times(
    orders: Any, order: Any, monkeypatch: pytest.MonkeyPatch, hidden: int, found: str | None
) -> None:
    looks = iter(range(10))
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: iter(()) if next(looks) < hidden else iterdir(path))
    order = orders.find(NUMBER)
    assert (order.state if order else None) == found


def test_a_file_that_is_never_there_when_it_is_read_raises(
    orders: Any, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []

    def vanished(path: Path) -> bytes:
        looked.append(path)
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "read_bytes", vanished)
    with pytest.raises(OSError, match="10 times"):
        orders.find(NUMBER)
    assert len(looked) == 10


def test_a_file_that_is_not_whole_raises(orders: Any, order: Any, tmp_path: Path) -> None:
    (folder(tmp_path) / "open").write_text(f"number={NUMBER}\ncurrency=USD\n")
    with pytest.raises(ValueError, match="not whole"):
        orders.find(NUMBER)


def test_a_rename_that_fails_for_another_reason_raises(
    orders: Any, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        orders.paid(NUMBER, "1")


def test_a_folder_that_cannot_be_made_says_which_field_of_the_config_to_look_at(kit: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="data_folder"):
        kit.FileOrders(tmp_path / "file" / "orders").create(kit.Order("1", "USD", {"total_fee": "8.00"}))


def test_a_commit_is_on_disk_before_it_is_reported(
    orders: Any, order: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(str(Path(f"/proc/self/fd/{fd}").readlink())) or sync(fd))
    assert orders.paid(NUMBER, "1") is True
    assert synced == [str(folder(tmp_path).resolve())]


def test_a_new_number_is_the_time_of_the_clock_and_something_that_nobody_guesses(kit: ModuleType) -> None:
    new_number = __import__(f"{PACKAGE}.file_orders", fromlist=["new_number"]).new_number
    made = {new_number(lambda: "2026-11-23 08:27:44") for _ in range(200)}
    assert len(made) == 200
    for number in made:
        time, _, tail = number.partition("-")
        assert time == "20261123082744"
        assert len(tail) == 6
        assert set(tail) <= set("abcdefghijklmnopqrstuvwxyz0123456789")


def test_a_disk_that_cannot_flush_a_folder_keeps_orders_all_the_same(
    kit: ModuleType, orders: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def of_files_only(handle: int) -> None:  # as shared folders of virtual machines and some network disks do it
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        flush(handle)

    monkeypatch.setattr(os, "fsync", of_files_only)
    orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))
    assert orders.paid(NUMBER, "1")
    assert orders.refund(NUMBER, "r", "refunded")


def test_the_time_of_the_mark_is_in_the_name_of_the_file(kit: ModuleType, tmp_path: Path) -> None:
    orders = kit.FileOrders(tmp_path, lambda: "2026-11-23 08:27:44")
    orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))
    created = orders.find(NUMBER).created
    assert orders.find(NUMBER).paid_at == ""
    orders.paid(NUMBER, "77")
    assert (tmp_path / NUMBER.encode().hex() / "paid.77.20261123082744").exists()
    found = orders.find(NUMBER)
    assert (found.state, found.trade, found.paid_at, found.created) == ("paid", "77", "2026-11-23 08:27:44", created)


def test_an_order_that_an_older_kit_marked_has_no_time(orders: Any, order: Any, tmp_path: Path) -> None:
    (folder(tmp_path) / "open").rename(folder(tmp_path) / "paid.77")
    found = orders.find(NUMBER)
    assert (found.state, found.trade, found.paid_at) == ("paid", "77", "")


def test_all_orders_come_by_their_numbers(kit: ModuleType, orders: Any) -> None:
    assert list(orders.orders()) == []
    for number in ("b", "a", "B"):
        orders.create(kit.Order(number, "USD", {"total_fee": "8.00"}))
    assert [found.number for found in orders.orders()] == ["B", "a", "b"]


def test_a_refund_is_asked_for_once_and_again_after_it_was_withdrawn(orders: Any, order: Any, tmp_path: Path) -> None:
    assert orders.ask(NUMBER, "R/1", "5.00") is True
    assert (folder(tmp_path) / f"asked.{b'R/1'.hex()}.5.00").is_dir()
    assert orders.find(NUMBER).asked == {"R/1": "5.00"}
    assert orders.ask(NUMBER, "R/1", "4.00") is False
    orders.withdraw(NUMBER, "R/1")
    assert orders.find(NUMBER).asked == {}
    assert orders.ask(NUMBER, "R/1", "4.00") is True
    orders.refund(NUMBER, "R/1", "refunded")
    orders.withdraw(NUMBER, "R/1")
    assert orders.ask(NUMBER, "R/1", "4.00") is False


def test_of_twenty_that_ask_for_the_same_refund_one_may(orders: Any, order: Any) -> None:
    with ThreadPoolExecutor(20) as pool:
        asked = list(pool.map(lambda _: orders.ask(NUMBER, "R1", "5.00"), range(20)))
    assert sum(asked) == 1
    assert orders.find(NUMBER).asked == {"R1": "5.00"}


def test_who_asks_for_another_amount_at_the_same_moment_may_not(
    orders: Any, order: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = type(orders)._marks

    def other_is_faster(self: Any, place: Path, refund: str) -> list[str]:
        found: list[str] = listed(self, place, refund)
        (place / f"asked.{refund}.4.00").mkdir(exist_ok=True)
        return found

    monkeypatch.setattr(type(orders), "_marks", other_is_faster)
    assert orders.ask(NUMBER, "R1", "5.00") is False
    assert orders.find(NUMBER).asked == {"R1": "4.00"}
