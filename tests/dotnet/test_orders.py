"""The orders on disk: what stands where, and that of any number of processes exactly one succeeds."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from .toolbox import PROGRAMS, Built, run

RACERS = 4
TIME = "20261123123456"  # of the program's clock


@pytest.fixture(scope="session")
def program(built: Built) -> Path:
    return built.program("Store", PROGRAMS / "Store.cs")


class Store:
    """The store in one folder, used by the real code."""

    def __init__(self, runtime: list[str], program: Path, folder: Path) -> None:
        self.command, self.folder = [*runtime, str(program), str(folder)], folder

    def __call__(self, *words: str) -> str:
        done = run(*self.command, *words)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.strip()

    def files(self, number: str) -> list[str]:
        return sorted(path.name for path in (self.folder / number.encode().hex()).iterdir())

    def race(self, command: str, arguments: list[str], numbers: list[str]) -> list[list[str]]:
        """The same command from one process per argument, all at once: the results of each, in the order of the numbers."""
        racers = [
            subprocess.Popen(
                [*self.command, "race", command, argument, *numbers],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            )
            for argument in arguments
        ]  # fmt: skip
        for racer in racers:
            assert racer.stdout is not None
            assert racer.stdout.readline() == "ready\n"
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write("\n")
            racer.stdin.flush()
        return [racer.communicate(timeout=120)[0].split() for racer in racers]


@pytest.fixture
def store(runtime: list[str], program: Path, tmp_path: Path) -> Store:
    return Store(runtime, program, tmp_path / "orders")


def test_an_order_is_a_folder_with_one_file_whose_name_is_the_state(store: Store) -> None:
    assert store("create", "a/1") == "created"
    assert store.files("a/1") == ["open"]
    content = (store.folder / b"a/1".hex() / "open").read_bytes()
    assert content == b"number=a/1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n"
    assert store("find", "a/1") == "a/1 USD 8.00  Open ;"
    assert store("find", "a/2") == "none"
    assert [path.name for path in store.folder.parent.iterdir()] == ["orders"]  # nothing is left beside it


def test_an_order_goes_from_open_over_closed_to_paid_and_no_further(store: Store) -> None:
    store("create", "1")
    assert [store("closed", "1"), store("closed", "1")] == ["True", "False"]
    assert store("find", "1") == "1 USD 8.00  Closed ;"
    assert [store("paid", "1", "T1"), store("paid", "1", "T1"), store("paid", "1", "T2")] == ["True", "False", "False"]
    assert store("closed", "1") == "False"
    assert store("find", "1") == "1 USD 8.00  Paid T1;"


def test_a_refund_is_marked_once_and_one_that_was_done_stays_done(store: Store) -> None:
    store("create", "1")
    store("paid", "1", "T1")
    marks = [store("refund", "1", mark) for mark in ("R/1:refund_failed", "R/1:refund_failed", "R/1:refunded")]
    assert marks == ["True", "False", "True"]
    assert store("find", "1") == "1 USD 8.00  Paid T1; R/1=refunded"
    assert store.files("1") == [f"paid.T1.{TIME}", "refund.522f31.refund_failed", "refund.522f31.refunded"]


def test_a_refund_is_asked_for_once_and_may_be_withdrawn(store: Store) -> None:
    store("create", "1")
    store("paid", "1", "T1")
    asked = [store("ask", "1", mark) for mark in ("R/1:5.00", "R/1:5.00", "R/1:6", "R2:0.5")]
    assert asked == ["True", "False", "False", "True"]
    assert store("find", "1") == "1 USD 8.00  Paid T1; R/1=5.00,R2=0.5"
    assert store.files("1") == ["asked.522f31.5.00", "asked.5232.0.5", f"paid.T1.{TIME}"]
    store("withdraw", "1", "R/1")
    store("refund", "1", "R2:refunded")
    asked = [store("ask", "1", mark) for mark in ("R/1:6", "R2:1", "R3:../x", "R3:")]
    assert asked == ["True", "False", "ArgumentException", "ArgumentException"]
    assert [path.name for path in store.folder.parent.iterdir()] == ["orders"]


def test_every_order_is_listed_by_its_number_with_its_times(store: Store) -> None:
    assert store("orders", "") == ""
    for number in ("b", "a", "c"):
        store("create", number)
    store("paid", "b", "T1")
    for other in ("lost+found", "6", "6A", ".snapshot"):  # not made by the kit
        (store.folder / other).mkdir()
    assert store("orders", "") == "a,Open, b,Paid,2026-11-23 12:34:56 c,Open,"
    os.utime(store.folder / b"a".hex() / "open", (0, 1_700_000_000))
    assert store("created", "a") == "2023-11-15 06:13:20"


def test_an_order_that_was_paid_before_its_time_was_kept_is_found(store: Store) -> None:
    store("create", "1")
    (store.folder / b"1".hex() / "open").rename(store.folder / b"1".hex() / "paid.T1")
    assert store("find", "1") == "1 USD 8.00  Paid T1;"


def test_a_number_that_is_taken_is_refused_whatever_became_of_its_order(store: Store) -> None:
    store("create", "1")
    assert store("create", "1") == "duplicate"
    store("paid", "1", "T1")
    assert store("create", "1") == "duplicate"
    assert store.files("1") == [f"paid.T1.{TIME}"]


@pytest.mark.parametrize("trade", ["", "a.b", "../x", "\u0663", "x" * 65])
def test_a_trade_that_could_be_another_file_is_refused(trade: str, store: Store) -> None:
    store("create", "1")
    assert store("paid", "1", trade) == "ArgumentException"
    assert store.files("1") == ["open"]


def test_an_order_that_was_cut_off_is_not_taken_for_whole(store: Store) -> None:
    store("create", "1")
    file = store.folder / b"1".hex() / "open"
    file.write_bytes(file.read_bytes()[:-1])
    assert store("find", "1") == "InvalidDataException"


def test_an_order_that_is_listed_but_never_there_to_be_read_throws(store: Store) -> None:
    home = store.folder / b"1".hex()
    home.mkdir(parents=True)
    (home / "open").symlink_to(home / "gone")
    assert store("find", "1") == "IOException"


def test_a_folder_without_a_state_is_no_order(store: Store) -> None:
    (store.folder / b"1".hex()).mkdir(parents=True)
    assert store("find", "1") == "none"


def test_a_value_with_a_line_end_never_reaches_the_disk(store: Store) -> None:
    assert store("create", "1\nrmb_fee=0.01") == "ArgumentException"
    assert not store.folder.exists()


def test_security_05_of_many_processes_one_pays_each_order(store: Store) -> None:
    numbers = [f"n{i}" for i in range(200)]
    store.race("create", ["x"], numbers)
    results = store.race("paid", [f"T{i}" for i in range(RACERS)], numbers)
    for number, tries in zip(numbers, zip(*results)):
        assert sorted(tries) == ["False"] * (RACERS - 1) + ["True"]
        assert store.files(number) == [f"paid.T{tries.index('True')}.{TIME}"]


def test_security_05_of_many_processes_one_marks_each_refund_and_one_makes_each_order(store: Store) -> None:
    numbers = [f"n{i}" for i in range(100)]
    made = store.race("create", ["x"] * RACERS, numbers)
    assert [sorted(tries) for tries in zip(*made)] == [["created"] + ["duplicate"] * (RACERS - 1)] * len(numbers)
    asked = list(zip(*store.race("ask", [f"R1:{n}.00" for n in range(RACERS)], numbers)))
    assert all(tries.count("True") <= 1 for tries in asked)
    marked = store.race("refund", ["R1:refunded"] * RACERS, numbers)
    assert [sorted(tries) for tries in zip(*marked)] == [["False"] * (RACERS - 1) + ["True"]] * len(numbers)


def test_looking_at_an_order_while_it_is_renamed_always_finds_it(store: Store) -> None:
    numbers = [f"n{i}" for i in range(300)]
    store.race("create", ["x"], numbers)
    paying = subprocess.Popen(
        [*store.command, "race", "paid", "T1", *numbers], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    looking = subprocess.Popen(
        [*store.command, "race", "find", "x", *numbers * 3], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    for process in (paying, looking):
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    for process in (looking, paying):
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    seen = looking.communicate(timeout=120)[0]
    assert paying.communicate(timeout=120)[0].split() == ["True"] * len(numbers)
    assert "none" not in seen
    assert "Exception" not in seen
