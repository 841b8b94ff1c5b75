"""The commands where the set-up is wrong, or another one is at work (docs/behaviour.md, section 16); tests/shops has the rest."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from .conftest import KIT, compiled, run


@pytest.fixture(scope="module")
def handlers(classes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's handlers, compiled."""
    folder = tmp_path_factory.mktemp("handlers")
    (folder / "Handlers.java").write_bytes((KIT / "Handlers.sample.java").read_bytes())
    return compiled(folder / "classes", [folder / "Handlers.java"], classes)


def command(*words: str, path: tuple[Path, ...]) -> subprocess.CompletedProcess[str]:
    return run("java", "-XX:TieredStopAtLevel=1", "-cp", ":".join(map(str, path)), "shop.Commands", *words)


def config(folder: Path, data: Path | str) -> Path:
    text = (KIT / "config.sample.properties").read_text("utf-8").replace('data_folder = ""', f'data_folder = "{data}"')
    (folder / "config.properties").write_text(text, "utf-8")
    return folder


def test_without_config_the_command_says_what_to_copy(classes: Path, handlers: Path) -> None:
    done = command("query", "A-1", path=(classes, handlers))
    assert (done.returncode, done.stdout) == (2, "")
    says = "query: Copy config.sample.properties to src/main/webapp/WEB-INF/config.properties and fill it in\n"
    assert done.stderr == says


def test_orders_are_not_looked_for_in_a_folder_that_is_only_a_guess(
    classes: Path, handlers: Path, tmp_path: Path
) -> None:
    done = command("refund", "A-1", "1.00", path=(classes, handlers, config(tmp_path, "")))
    assert done.returncode == 2
    assert done.stderr.startswith("refund: Set data_folder in the config, or ")


def test_a_lock_that_was_left_behind_is_taken_over_and_removed(classes: Path, handlers: Path, tmp_path: Path) -> None:
    lock = tmp_path / "data" / "refund.lock"
    lock.mkdir(parents=True)
    os.utime(lock, (time.time() - 660, time.time() - 660))
    done = command("refund", "A-1", "1.00", path=(classes, handlers, config(tmp_path, tmp_path / "data")))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "refund: out_trade_no: is not a value that is allowed here: there is no such order\n"
    assert not lock.exists()


def test_what_a_handler_throws_is_for_the_log(classes: Path, handlers: Path, tmp_path: Path) -> None:
    (tmp_path / "data" / "orders" / "412d31").mkdir(parents=True)
    (tmp_path / "data" / "orders" / "412d31" / "open").write_text("number=A-1\n")
    done = command("catch-up", path=(classes, handlers, config(tmp_path, tmp_path / "data")))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "catch-up: The shop's log says more\n")
    log = (tmp_path / "data" / "kit.log").read_text()
    assert log.endswith("catch-up command: java.io.IOException: the order was not written to its end\n")


def test_handlers_of_an_older_kit_compile_and_the_command_says_what_they_need(classes: Path, tmp_path: Path) -> None:
    old = (KIT / "Handlers.sample.java").read_text("ascii")
    (tmp_path / "Handlers.java").write_text(old[: old.index("    @Override\n    public boolean refundAsked(")] + "}\n")
    older = compiled(tmp_path / "classes", [tmp_path / "Handlers.java"], classes)
    done = command("catch-up", path=(classes, older, config(tmp_path, tmp_path / "data")))
    assert (done.returncode, done.stderr) == (2, "catch-up: The handlers need orders: see the sample\n")


def test_a_file_that_is_none_is_no_batch(classes: Path, handlers: Path, tmp_path: Path) -> None:
    path = (classes, handlers, config(tmp_path, tmp_path / "data"))
    done = command("batch-refund", str(tmp_path / "gone"), path=path)
    assert (done.returncode, done.stderr) == (2, "batch-refund: the file cannot be read\n")
    (tmp_path / "gbk").write_bytes("A-1\t1.00\t尺码".encode("gbk"))
    done = command("batch-refund", str(tmp_path / "gbk"), path=path)
    assert (done.returncode, done.stderr) == (2, "batch-refund: the file is not UTF-8\n")


def test_a_batch_that_may_have_arrived_shows_the_numbers_that_were_made(
    classes: Path, handlers: Path, tmp_path: Path
) -> None:
    paid = tmp_path / "data" / "orders" / "412d31" / "paid.1.20131225100000"
    paid.parent.mkdir(parents=True)
    paid.write_text("number=A-1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n")
    path = (classes, handlers, config(tmp_path, tmp_path / "data"))
    text = (tmp_path / "config.properties").read_text("utf-8").replace('proxy = ""', 'proxy = "http://127.0.0.1:1"')
    (tmp_path / "config.properties").write_text(text, "utf-8")
    (tmp_path / "batch").write_text("A-1\t1.00\t\tR-1\nA-1\t2.00\n")
    done = command("--csv", "batch-refund", str(tmp_path / "batch"), path=path)
    assert done.returncode == 3
    assert done.stderr.endswith("; it may have arrived: run each line again with refund --again --number NUMBER\n")
    rows = [line.split(",") for line in done.stdout.splitlines()]
    assert [row[1:] for row in rows[1:]] == [["A-1", "1.00", "USD", "unknown"], ["A-1", "2.00", "USD", "unknown"]]
    marks = {bytes.fromhex(mark.name.split(".")[1]).decode() for mark in paid.parent.glob("asked.*")}
    assert marks == {row[0] for row in rows[1:]}


@pytest.mark.parametrize("words", [
    ("refund", "A-1", "1.00", "--reason", "--csv"),
    ("refund", "A-1", "1.00", "--again", "--number", ""),
])
def test_an_option_whose_value_is_none_is_wrong_usage(classes: Path, words: tuple[str, ...]) -> None:
    done = command(*words, path=(classes,))
    assert (done.returncode, done.stdout, done.stderr.split(" ")[:2]) == (2, "", ["refund:", "Usage:"])
