"""The sample store: the rename is the commit, of any number of processes exactly one does it, and a kill loses nothing."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import KIT, STRICT, Run

HEAD = """
use AlipayCrossBorder\\FileOrders;
use AlipayCrossBorder\\Order;

$orders = new FileOrders($given[0], function () { return '2026-11-23 09:08:07'; });
function tried($call)
{
    try {
        return $call();
    } catch (KitError $error) {
        return $error->getCode();
    } catch (Exception $error) {
        return get_class($error);
    }
}
function seen($orders, $number)
{
    $order = $orders->find($number);
    if ($order === null) {
        return null;
    }
    $amounts = array($order->amount('total_fee'), $order->amount('rmb_fee'));
    return array_merge(array($order->number(), $order->currency()), $amounts, array($order->state(), $order->trade()));
}
"""
NUMBER = "2009/04-a_1"

Store = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "orders"


@pytest.fixture
def store(php: Run, folder: Path) -> Store:
    """Runs lines of PHP with `$orders`; `$given[1]` and so on are the arguments."""
    return lambda code, *given: php(HEAD + code, [str(folder), *given])


def place(store: Store, number: str = NUMBER) -> None:
    store("$orders->create(new Order($given[1], 'USD', array('total_fee' => '8.00'))); $answer = 1;", number)


def home(folder: Path, number: str = NUMBER) -> Path:
    return folder / number.encode().hex()


def test_an_order_that_is_made_is_found(store: Store, folder: Path) -> None:
    place(store)
    assert store("$answer = seen($orders, $given[1]);", NUMBER) == [NUMBER, "USD", "8.00", "", "open", ""]
    assert [p.name for p in home(folder).iterdir()] == ["open"]
    assert (home(folder) / "open").read_bytes() == b"number=2009/04-a_1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n"


def test_what_is_not_there_is_nothing(store: Store) -> None:
    assert store("$answer = array($orders->find('x'), $orders->paid('x', '1'), $orders->closed('x'));") == [
        None,
        False,
        False,
    ]


def test_a_number_is_given_once(store: Store) -> None:
    place(store)
    assert (
        store(
            "$answer = tried(function () use ($orders) { $orders->create(new Order('2009/04-a_1', 'USD', array())); });"
        )
        == "duplicate"
    )


@pytest.mark.parametrize("value", ["a\nb", "\u4e2d", "a\0b"])
def test_a_text_that_would_break_the_file_is_refused(store: Store, folder: Path, value: str) -> None:
    code = (
        "$answer = tried(function () use ($orders, $given) { $orders->create(new Order('1', $given[1], array())); });"
    )
    assert store(code, value) == "InvalidArgumentException"
    assert not folder.exists()


def test_the_states_go_one_way(store: Store, folder: Path) -> None:
    place(store)
    answer = store(
        """
$n = $given[1];
$answer = array($orders->closed($n), $orders->closed($n), $orders->paid($n, 'T1'), $orders->paid($n, 'T1'));
$answer = array_merge($answer, array($orders->paid($n, 'T2'), $orders->closed($n), seen($orders, $n)));
""",
        NUMBER,
    )
    assert answer == [True, False, True, False, False, False, [NUMBER, "USD", "8.00", "", "paid", "T1"]]
    assert [p.name for p in home(folder).iterdir()] == ["paid.T1.20261123090807"]


@pytest.mark.parametrize("trade", ["", "a/b", "../x", "a.b", "1\n", "x" * 65])
def test_a_trade_that_cannot_be_a_file_name_is_refused(store: Store, folder: Path, trade: str) -> None:
    place(store)
    code = "$answer = tried(function () use ($orders, $given) { return $orders->paid($given[1], $given[2]); });"
    assert store(code, NUMBER, trade) == "InvalidArgumentException"
    assert [p.name for p in home(folder).iterdir()] == ["open"]


def test_a_refund_is_marked_once_and_may_succeed_after_it_failed(store: Store) -> None:
    place(store)
    answer = store(
        """
$n = $given[1];
$orders->paid($n, 'T1');
$answer = array();
foreach (array('refund_failed', 'refund_failed', 'refunded', 'refunded') as $meaning) {
    $answer[] = array($orders->refund($n, 'R/1', $meaning), $orders->find($n)->refund('R/1'));
}
$answer[] = $orders->find($n)->refund('R/2');
""",
        NUMBER,
    )
    assert answer == [
        [True, "refund_failed"], [False, "refund_failed"], [True, "refunded"], [False, "refunded"], "",
    ]  # fmt: skip


@pytest.mark.parametrize("left", [[], ["new"]])
def test_killed_while_it_is_made_the_order_does_not_exist_and_the_number_is_lost(
    store: Store, folder: Path, left: list[str]
) -> None:
    home(folder).mkdir(parents=True)
    for name in left:
        (home(folder) / name).write_text("number=2009/04-a_1\n")
    code = """
$again = tried(function () use ($orders, $given) { $orders->create(new Order($given[1], 'USD', array())); });
$answer = array($orders->find($given[1]), $orders->paid($given[1], '1'), $again);
"""
    assert store(code, NUMBER) == [None, False, "duplicate"]


@pytest.mark.parametrize("content", ["", "number=x\ncurrency=USD\n", "number=x\nen"])
def test_a_file_that_was_cut_throws(store: Store, folder: Path, content: str) -> None:
    place(store)
    (home(folder) / "open").write_text(content)
    assert (
        store("$answer = tried(function () use ($orders, $given) { return $orders->find($given[1]); });", NUMBER)
        == "RuntimeException"
    )


def test_a_rename_that_fails_while_its_source_is_there_throws(store: Store, folder: Path) -> None:
    place(store)
    (home(folder) / "paid.T1.20261123090807").mkdir()  # a file cannot take the place of a folder, for root as well
    code = "$answer = tried(function () use ($orders, $given) { return $orders->paid($given[1], 'T1'); });"
    assert store(code, NUMBER) == "RuntimeException"


def test_orders_are_the_owner_s_alone(store: Store, folder: Path) -> None:
    place(store)
    assert [stat.S_IMODE(p.stat().st_mode) for p in (folder, home(folder))] == [0o700, 0o700]


def run_together(tmp_path: Path, folder: Path, code: str, count: int) -> list[str]:
    """Processes that wait for one start signal each and then do the same."""
    script = tmp_path / "together.php"
    head = (
        "<?php require $argv[1] . '/autoload.php'; $given = array($argv[2], $argv[3]); use AlipayCrossBorder\\KitError;"
    )
    script.write_text(f"{head}\n{HEAD}\nfgets(STDIN);\n{code}\n")
    command = ["php", *STRICT, str(script), str(KIT), str(folder)]
    running = [
        subprocess.Popen([*command, str(i)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for i in range(count)
    ]
    for process in running:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[0] for process in running]


def lay_out(folder: Path) -> None:
    """Thirty open orders, n0 to n29."""
    for i in range(30):
        home(folder, f"n{i}").mkdir(parents=True)
        (home(folder, f"n{i}") / "open").write_text("end\n")


def test_security_05_of_many_processes_exactly_one_pays_an_order(folder: Path, tmp_path: Path) -> None:
    lay_out(folder)
    code = "for ($i = 0; $i < 30; $i++) { echo $orders->paid('n' . $i, 'T' . $given[1]) ? '1' : '0'; }"
    said = run_together(tmp_path, folder, code, 6)
    assert [sum(int(one[i]) for one in said) for i in range(30)] == [1] * 30
    assert all(len(list(home(folder, f"n{i}").iterdir())) == 1 for i in range(30))


def test_paying_and_closing_at_once_leaves_it_paid(folder: Path, tmp_path: Path) -> None:
    lay_out(folder)
    code = """
for ($i = 0; $i < 30; $i++) {
    echo ($given[1] % 2 ? $orders->closed('n' . $i) : $orders->paid('n' . $i, 'T1')) ? '1' : '0';
}
"""
    run_together(tmp_path, folder, code, 6)
    assert {p.name for i in range(30) for p in home(folder, f"n{i}").iterdir()} == {"paid.T1.20261123090807"}


def test_a_number_is_given_once_also_to_many_processes(folder: Path, tmp_path: Path) -> None:
    code = """
for ($i = 0; $i < 30; $i++) {
    $said = tried(function () use ($orders, $i) { $orders->create(new Order('n' . $i, 'USD', array())); });
    echo $said === null ? '1' : '0';
}
"""
    said = run_together(tmp_path, folder, code, 6)
    assert [sum(int(one[i]) for one in said) for i in range(30)] == [1] * 30


SHAKY = """
class Shaky // a disk on which the file is renamed beside each of so many listings: they show it as it was, or not at all
{
    public static $renames;
    public static $shows;
    public $context;
    private $names = array();
    private $read = false;
    public function url_stat($path, $flags)
    {
        return array('mode' => 040700);
    }
    public function dir_opendir($path, $options)
    {
        $this->names = self::$renames-- > 0 ? self::$shows : array('closed');
        return true;
    }
    public function dir_readdir()
    {
        return $this->names ? array_pop($this->names) : false;
    }
    public function stream_open($path, $mode, $options, &$opened)
    {
        return substr($path, -6) === 'closed';
    }
    public function stream_read($count)
    {
        $text = $this->read ? '' : "number=n\\ncurrency=USD\\nend\\n";
        $this->read = true;
        return $text;
    }
    public function stream_eof()
    {
        return $this->read;
    }
    public function dir_closedir()
    {
        return true;
    }
    public function stream_stat()
    {
        return array();
    }
}
stream_wrapper_register('shaky', 'Shaky');
Shaky::$renames = $given[1];
Shaky::$shows = $given[2];
$orders = new FileOrders('shaky://disk');
$answer = tried(function () use ($orders) { return ($order = $orders->find('n')) ? $order->state() : null; });
"""


@pytest.mark.parametrize(("renames", "found"), [(0, "closed"), (9, "closed"), (10, "RuntimeException")])
def test_an_order_that_changes_while_it_is_read_is_looked_for_ten_times(store: Store, renames: int, found: str) -> None:
    assert store(SHAKY, renames, ["open"]) == found


@pytest.mark.parametrize(("renames", "found"), [(1, "closed"), (9, "closed"), (10, None)])
def test_an_order_that_a_rename_hides_from_a_listing_is_looked_for_ten_times(
    store: Store, renames: int, found: str | None
) -> None:
    assert store(SHAKY, renames, []) == found


def test_numbers_are_made_of_the_time_and_six_that_nobody_knows(php: Run) -> None:
    answer = php("""
use AlipayCrossBorder\\OrderNumber;

$clock = function () { return '2026-01-02 03:04:05'; };
$answer = array();
for ($i = 0; $i < 200; $i++) {
    $answer[] = OrderNumber::make($clock);
}
""")
    assert len(set(answer)) == 200
    assert {number[:15] for number in answer} == {"20260102030405-"}
    assert {c for number in answer for c in number[15:]} == set("abcdefghijklmnopqrstuvwxyz0123456789")
    assert {len(number) for number in answer} == {21}


def test_the_log_is_a_file_with_the_time_before_each_line(php: Run, tmp_path: Path) -> None:
    php(
        """
use AlipayCrossBorder\\FileLog;

$log = new FileLog($given, function () { return '2026-01-02 03:04:05'; });
$log->write('one');
$log->write('two');
$answer = 1;
""",
        str(tmp_path / "a" / "kit.log"),
    )
    assert (tmp_path / "a" / "kit.log").read_text() == "2026-01-02 03:04:05 one\n2026-01-02 03:04:05 two\n"


def test_the_time_is_that_of_the_gateway(php: Run) -> None:
    before = int(
        subprocess.run(["date", "+%s"], env={**os.environ, "TZ": "UTC"}, capture_output=True, check=True).stdout
    )
    found = php(
        "$answer = strtotime(AlipayCrossBorder\\Clock::now() . ' +0800');",
        None,
        ("-d", "date.timezone=America/New_York"),
    )
    assert before <= found <= before + 60
