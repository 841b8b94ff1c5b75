"""The commands as a program on both runtimes; what each prints and does is compared among all kits in tests/shops."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.shops.orders import Orders

from .toolbox import Built, require, run, runtime_named

Command = Callable[..., "subprocess.CompletedProcess[str]"]
NONE = "refund: out_trade_no: is not a value that is allowed here: there is no such order\n"


@pytest.fixture(scope="module")
def shop(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit whose samples are copied and whose commands are built."""
    folder = copied(built, tmp_path_factory.mktemp("commands"))
    shutil.copy(folder / "Handlers.sample.cs", folder / "web" / "App_Code" / "Handlers.cs")
    return made(folder)


@pytest.fixture
def command(runtime: list[str], shop: Path) -> Command:
    shutil.rmtree(shop / "data", ignore_errors=True)
    return lambda *words: run(*runtime, shop / "commands" / "bin" / "kit.exe", *words)


def copied(built: Built, folder: Path) -> Path:
    shutil.copytree(built.kit, folder, dirs_exist_ok=True)
    shutil.copy(folder / "appSettings.sample.config", folder / "web" / "appSettings.config")
    return folder


def made(folder: Path) -> Path:
    require(shutil.which("xbuild") is not None, "xbuild")
    done = run("xbuild", "/nologo", "/verbosity:quiet", folder / "commands" / "commands.csproj")
    assert (done.returncode, done.stdout) == (0, "")
    return folder


def test_an_order_that_is_not_there_is_refused_before_anything_is_sent(command: Command, shop: Path) -> None:
    done = command("refund", "1", "1.00")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", NONE)
    assert list((shop / "data").iterdir()) == []


@contextlib.contextmanager
def unreachable(shop: Path) -> Iterator[None]:
    """The shop's gateway is a port that is held and at which nobody listens."""
    config = shop / "web" / "appSettings.config"
    text = config.read_text("utf-8")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/gateway.do"
        config.write_text(text.replace('gateway" value="local"', f'gateway" value="{address}"'), "utf-8")
        try:
            yield
        finally:
            config.write_text(text, "utf-8")


def test_a_lock_that_was_left_behind_is_taken_over(command: Command, shop: Path) -> None:
    lock = shop / "data" / "refund.lock"
    lock.mkdir(parents=True)
    (lock / "held").touch()
    os.utime(lock, (time.time() - 601,) * 2)
    assert command("refund", "1", "1.00").stderr == NONE
    assert not lock.exists()


def test_a_file_that_cannot_be_read_is_named_without_its_path(command: Command, tmp_path: Path) -> None:
    assert command("batch-refund", str(tmp_path / "none")).stderr == "batch-refund: the file cannot be read\n"
    (tmp_path / "gbk").write_bytes("1\t1\t中".encode("gbk"))
    done = command("batch-refund", str(tmp_path / "gbk"))
    assert (done.returncode, done.stderr) == (2, "batch-refund: the file is not UTF-8\n")


def test_the_numbers_of_a_file_that_may_have_arrived_are_printed(command: Command, shop: Path, tmp_path: Path) -> None:
    orders = Orders(shop / "data")
    orders.place_paid("1", "77", "20240102120000")
    (tmp_path / "file").write_text("1\t2.00\twhy\tB1\n1\t3.00\twhy\n")
    with unreachable(shop):
        done = command("batch-refund", str(tmp_path / "file"), "--csv")
    head, first, second = done.stdout.splitlines()
    assert (head, first) == ("refund,order,amount,currency,result", "B1,1,2.00,USD,unknown")
    number = second.partition(",")[0]
    assert second == f"{number},1,3.00,USD,unknown"
    assert (orders.folder_of("1") / f"asked.{number.encode().hex()}.3.00").is_dir()
    advice = "; it may have arrived: run each line again with refund --again --number NUMBER\n"
    assert done.returncode == 3
    assert done.stderr.endswith(advice)


@pytest.mark.parametrize("words", [("--number", "--again"), ("--again", "--number", "")])
def test_an_option_without_its_value_is_wrong_usage(command: Command, words: tuple[str, ...]) -> None:
    done = command("refund", "1", "1.00", *words)
    assert (done.returncode, done.stderr.split()[:2]) == (2, ["refund:", "Usage:"])


def test_catch_up_asks_only_about_orders_that_are_old_enough(command: Command, shop: Path) -> None:
    orders = Orders(shop / "data")
    orders.place("young")
    done = command("catch-up", "--csv")
    assert (done.returncode, done.stdout, done.stderr) == (0, "order,reason\n", "")


def test_a_shop_that_is_not_set_up_says_what_to_copy(built: Built, tmp_path: Path) -> None:
    folder = made(copied(built, tmp_path / "kit"))
    program = [*runtime_named("mono"), folder / "commands" / "bin" / "kit.exe", "rates"]
    done = run(*program)
    assert done.returncode == 2
    assert done.stderr == "rates: Copy Handlers.sample.cs to web/App_Code/Handlers.cs and fill it in\n"
    (folder / "web" / "appSettings.config").unlink()
    assert run(*program).stderr == "rates: Copy appSettings.sample.config to web/appSettings.config and fill it in\n"


def test_security_12_the_commands_lie_outside_of_what_is_served(shop: Path) -> None:
    served = [path.relative_to(shop).as_posix() for path in (shop / "web").rglob("*")]
    assert not [path for path in served if "ommand" in path or path.endswith((".exe", ".dll", ".csproj"))]
