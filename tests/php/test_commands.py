"""The commands as a person or cron runs them: exit codes, one sentence on standard error, tables, and no way in from the web."""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.shops.shop import free_port, request, wait_until

from .conftest import Scene, on_every_server

Done = tuple[int, str, str]
Command = Callable[..., Done]

TRADE = (
    "<alipay><is_success>T</is_success><response><trade><out_trade_no>{}</out_trade_no><trade_no>77</trade_no>"
    "<trade_status>TRADE_FINISHED</trade_status><subject>\u8336,\n</subject></trade></response></alipay>"
)
REFUSED = b"<alipay><is_success>F</is_success><error>TRADE_NOT_EXIST</error></alipay>"
BUSY = b"<alipay><is_success>F</is_success><error>SYSTEM_ERROR</error></alipay>"


@pytest.fixture
def command(scene: Scene) -> Command:
    """Runs a command of the shop; its code, what it printed, and what it said on standard error."""

    def run(*words: str) -> Done:
        php = ["php", "-d", f"curl.cainfo={scene.shop.ca}", str(scene.shop.folder / "commands.php")]
        done = subprocess.run([*php, *words], capture_output=True, text=True, timeout=100, check=False)
        return done.returncode, done.stdout, done.stderr

    return run


def test_help_is_printed_and_is_no_error(command: Command) -> None:
    for words in ((), ("--help",), ("refund", "--help"), ("--csv", "rates", "--help", "too", "many")):
        code, printed, said = command(*words)
        assert (code, said) == (0, "")
        assert printed.startswith("Usage: php commands.php ")


@pytest.mark.parametrize(
    "words",
    [
        ["refund", "1"], ["refund", "1", "2", "3"], ["refund", "1", "2", "--again"], ["refund", "1", "2", "--reason"],
        ["refund", "1", "2", "--reason", "--csv"], ["refund", "1", "2", "--again", "--number", ""],
        ["query"], ["rates", "1"], ["rates", "--from", "20240101"], ["catch-up", "--older-than", "soon"],
        ["reconcile", "--from", "20240101"], ["settlement", "20240101", "--from", "20240101", "--to", "20240101"],
    ],
)  # fmt: skip
def test_wrong_usage_calls_nobody(command: Command, scene: Scene, words: list[str]) -> None:
    code, printed, said = command(*words)
    assert (code, printed) == (2, "")
    assert said.startswith(f"{words[0]}: ")
    assert said.count("\n") == 1
    assert scene.gateway.calls == []


def test_a_set_up_that_is_not_done_is_one_sentence(command: Command, scene: Scene) -> None:
    (scene.shop.folder / "config.php").unlink()
    assert command("rates") == (2, "", "rates: Copy config.sample.php to config.php and fill it in\n")


def test_handlers_of_an_older_kit_are_told_what_they_lack(command: Command, scene: Scene) -> None:
    scene.edit("handlers.php", "implements CommandHandlers", "implements AlipayCrossBorder\\Handlers")
    assert command("refund", "a-1", "1") == (
        2, "", "refund: handlers.php must implement CommandHandlers, as handlers.sample.php does\n",
    )  # fmt: skip
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert scene.notify(number) == b"success"


def test_what_the_shop_s_own_code_throws_is_no_trace(command: Command, scene: Scene) -> None:
    scene.edit("handlers.php", "return $this->orders->find($number);", "throw new LogicException('secret words');")
    assert command("refund", "a-1", "1") == (2, "", "refund: The shop's log says more\n")
    assert "LogicException: secret words" in "\n".join(scene.shop.log())


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (REFUSED, 1, "TRADE_NOT_EXIST: the gateway refused the call: "),
        (b"<html>", 1, "the answer is not what the description says: it is a web page"),
        (TRADE.format("b-1").replace("T<", "F<").encode(), 1, "the answer is not what the description says"),
    ],
)
def test_an_answer_that_is_no_use_is_exit_code_1(
    command: Command, scene: Scene, answer: bytes, code: int, said: str
) -> None:
    scene.gateway.answer = answer
    assert command("query", "a-1")[:2] == (code, "")
    assert command("query", "a-1")[2].startswith(f"query: {said}")


def test_a_table_and_csv(command: Command, scene: Scene) -> None:
    scene.gateway.answer = b"20120314|100000|USD|6.5487|\n20120314|100000|JPY|0.08|\n"
    assert command("rates")[1] == (
        "date      time    currency  rate\n20120314  100000  USD       6.5487\n20120314  100000  JPY       0.08\n\n2 rows\n"
    )
    assert command("rates", "--csv")[1] == (
        "date,time,currency,rate\n20120314,100000,USD,6.5487\n20120314,100000,JPY,0.08\n"
    )
    scene.gateway.answer = TRADE.format("a-1").replace("\u8336,\n", '\u8336,\n"x"').encode()
    assert '\nsubject,"\u8336,\n""x"""\n' in command("query", "a-1", "--csv")[1]


def test_a_file_that_breaks_off_prints_nothing(command: Command, scene: Scene) -> None:
    scene.gateway.answer = b"20120314|100000|USD|6.5487\n20120314|10"
    code, printed, said = command("rates")
    assert (code, printed) == (1, "")
    assert said == "rates: currency: the answer is not what the description says: line 2\n"


def test_a_refund_whose_outcome_nobody_knows_says_how_to_go_on(command: Command, scene: Scene) -> None:
    scene.orders.place_paid("a-1", "77", "20240102030405")
    scene.gateway.answer = BUSY
    code, printed, said = command("refund", "a-1", "5.00")
    number = re.search(r"; it may have arrived: run this again with --again --number (R\d{14}-[a-z0-9]{6})\n$", said)
    assert (code, printed, number is not None) == (3, "", True)
    assert number
    assert scene.orders.asked("a-1") == {number[1]: "5.00"}
    assert not (scene.shop.data / "refund.lock").exists()


def test_the_number_0_is_a_number(command: Command, scene: Scene) -> None:
    scene.orders.place_paid("a-1", "77", "20240102030405")
    scene.gateway.answer = b"<alipay><is_success>T</is_success></alipay>"
    assert command("refund", "a-1", "1", "--number", "0", "--csv")[1].endswith("\n0,a-1,1,USD,accepted\n")


def test_a_batch_whose_outcome_nobody_knows_prints_its_numbers(command: Command, scene: Scene) -> None:
    scene.orders.place_paid("a-1", "77", "20240102030405")
    scene.gateway.answer = BUSY
    file = scene.shop.folder / "batch.txt"
    file.write_text("a-1\t5.00\tno\na-1\t1\tno\tR2\n", "utf-8")
    code, printed, said = command("batch-refund", str(file), "--csv")
    asked = scene.orders.asked("a-1")
    (made,) = set(asked) - {"R2"}
    assert code == 3
    assert printed == f"refund,order,amount,currency,result\n{made},a-1,5.00,USD,unknown\nR2,a-1,1,USD,unknown\n"
    assert said.endswith("; it may have arrived: run each line again with refund --again --number NUMBER\n")


def test_what_fails_behind_a_refund_that_was_sent_is_exit_code_1_with_the_advice(
    command: Command, scene: Scene
) -> None:
    scene.orders.place_paid("a-1", "77", "20240102030405")
    scene.gateway.answer = REFUSED
    scene.edit("handlers.php", "$this->orders->withdraw(", "throw new LogicException('disk'); $this->orders->withdraw(")
    assert command("refund", "a-1", "1", "--number", "R1") == (
        1, "", "refund: The shop's log says more; it may have arrived: run this again with --again --number R1\n",
    )  # fmt: skip


def test_output_that_cannot_be_written_is_one_sentence(scene: Scene) -> None:
    scene.gateway.answer = b"20120314|100000|USD|6.5487|\n"
    php = ["php", "-d", f"curl.cainfo={scene.shop.ca}", str(scene.shop.folder / "commands.php")]
    for words in (["rates"], ["rates", "--csv"], ["rates", "--help"]):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [*php, *words], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
            )
        assert (done.returncode, done.stderr) == (1, "rates: the output cannot be written\n")


def test_what_could_steer_a_terminal_is_shown_as_its_number(command: Command, scene: Scene) -> None:
    scene.gateway.answer = TRADE.format("a-1").replace("\u8336,\n", "\u8336\x7f\x85\u2028\tx").encode()
    assert "\nsubject       \u8336\\u007f\\u0085\\u2028\\u0009x\n" in command("query", "a-1")[1]
    assert "\nsubject,\u8336\x7f\x85\u2028\tx\n" in command("query", "a-1", "--csv")[1]


def test_catch_up_goes_on_after_an_order_that_cannot_be_asked_about(command: Command, scene: Scene) -> None:
    for number in ("a" * 65, "b-1"):
        scene.orders.place(number)
    scene.gateway.answer = REFUSED.replace(b"TRADE_NOT_EXIST", b"TRADE_HAS_CLOSE")
    code, printed, said = command("catch-up", "--older-than", "0", "--csv")
    assert (code, said) == (1, "")
    assert printed == f"order,reason\n{'a' * 65},too_long\nb-1,gateway_error\n"


def test_a_refund_waits_for_the_lock_and_holds_it_until_the_gateway_s_pause_has_gone_by(
    command: Command, scene: Scene
) -> None:
    scene.orders.place_paid("a-1", "77", "20240102030405")
    scene.gateway.answer = b"<alipay><is_success>T</is_success></alipay>"
    lock = scene.shop.data / "refund.lock"
    lock.mkdir()
    done: list[Done] = []
    running = threading.Thread(target=lambda: done.append(command("refund", "a-1", "1", "--number", "R1", "--csv")))
    running.start()
    assert not wait_until(lambda: scene.gateway.calls != [], 1)
    lock.rmdir()
    assert wait_until(lambda: scene.gateway.calls != [], 20)
    assert lock.exists()
    running.join()
    assert done == [(0, "refund,order,amount,currency,result\nR1,a-1,1,USD,accepted\n", "")]
    assert not lock.exists()


def test_a_lock_that_a_killed_process_left_is_taken_over(command: Command, scene: Scene) -> None:
    lock = scene.shop.data / "refund.lock"
    lock.mkdir()
    os.utime(lock, (time.time() - 601, time.time() - 601))
    assert command("refund", "a-1", "1")[:2] == (2, "")  # there is no such order: the lock was no hindrance


@on_every_server
def test_security_12_commands_cannot_be_reached_from_the_web(scene: Scene) -> None:
    scene.shop.start()
    base = scene.shop.checkout.rsplit("/", 1)[0]
    for path in (
        "/commands.php",
        "/../commands.php",
        "/%2e%2e/commands.php",
        "/src/Commands.php",
        "/commands.php/rates",
    ):
        answer = request("GET", base + path)
        assert "Usage" not in answer.text
        assert answer.status in (400, 403, 404)
    assert scene.gateway.calls == []


def test_security_12_commands_do_nothing_where_the_whole_kit_is_served(scene: Scene) -> None:
    port = free_port()
    command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(scene.shop.folder)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/commands.php?rates"
        assert wait_until(lambda: _status(address) is not None, 20)
        assert _status(address) == 403
        assert scene.gateway.calls == []
    finally:
        server.terminate()
        server.wait()


def _status(address: str) -> int | None:
    try:
        return request("GET", address).status
    except OSError:
        return None
