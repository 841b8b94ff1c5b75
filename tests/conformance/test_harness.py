"""The harness against drivers that are wrong on purpose: every fault is seen, and the case is named."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from generator.conformance.harness import Driver, Limits, Outcome
from generator.protocol import Case, hex_text

FAKE = Path(__file__).parent / "fakes" / "driver.py"
LIMITS = Limits(start=1.5, case=0.0, restarts=20)


def run(mode: str, folder: Path, names: list[str], limits: Limits = LIMITS) -> Outcome:
    driver = Driver([sys.executable, "-S", "-E", str(FAKE), mode], folder, limits)
    return driver.run([Case(name, "sign") for name in names])


def names(before: int, behind: int) -> list[str]:
    return [*(f"a{n}" for n in range(before)), "bad", *(f"z{n}" for n in range(behind))]


def test_an_honest_driver_answers_everything_in_one_process(tmp_path: Path) -> None:
    outcome = run("honest", tmp_path, names(2000, 2000))
    assert (len(outcome.answers), outcome.faults, outcome.starts) == (4001, [], 1)


def test_nothing_to_ask_starts_nothing(tmp_path: Path) -> None:
    assert run("honest", tmp_path, []).starts == 0


@pytest.mark.parametrize("mode", ["dies", "streams-and-dies"])
def test_the_case_in_which_a_driver_dies_is_a_crash_and_all_others_are_answered(mode: str, tmp_path: Path) -> None:
    outcome = run(mode, tmp_path, names(21, 12))
    crashes = [answer for answer in outcome.answers.values() if answer.kind == "crash"]
    assert [answer.id for answer in crashes] == ["bad"]
    assert len(outcome.answers) == 34
    assert "ended with code 3" in hex_text(crashes[0].get("message") or "")
    assert "a segmentation fault, say" in hex_text(crashes[0].get("message") or "")
    assert [fault.case for fault in outcome.faults] == ["bad"]


@pytest.mark.parametrize("mode", ["hangs", "streams-and-hangs"])
def test_the_case_in_which_a_driver_hangs_is_named(mode: str, tmp_path: Path) -> None:
    outcome = run(mode, tmp_path, names(3, 2), Limits(start=0.6, case=0.0))
    assert [fault.case for fault in outcome.faults] == ["bad"]
    assert "did not come to an end" in outcome.faults[0].text
    assert sorted(a.id for a in outcome.answers.values() if a.kind == "ok") == ["a0", "a1", "a2", "z0", "z1"]


def test_a_driver_that_no_single_case_brings_down_is_at_fault_all_the_same(tmp_path: Path) -> None:
    outcome = run("dies-once", tmp_path, names(3, 3))
    assert {answer.kind for answer in outcome.answers.values()} == {"ok"}
    assert ["but in smaller pieces every case is answered" in fault.text for fault in outcome.faults] == [True]


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ("noise", "noise in line 3, after the answer to a1: 'Warning: something on line 3' is no id"),
        ("empty-line", "noise in line 3"),
        ("not-ascii", "bytes that are not ASCII"),
        ("bom", "bytes that are not ASCII"),
        ("capitals", "has capitals, expected lower case"),
        ("twice", "answers bad a second time"),
        ("unknown", "answers stranger, which was not asked"),
        ("half-error", "'error' carries code, expected code, parameter, message"),
        ("kind", "is no answer, expected: id, tab, one of ok, error, crash, skipped"),
        ("leaves-out", "no answer, though the driver ended well"),
        ("backwards", "was answered after"),
        ("cut-line", "the last line of the output has no line end"),
        ("odd-text", "noise in line 3, after the answer to a1: '00610' is not hex"),
        ("half-unit", "noise in line 3, after the answer to a1: 3 bytes of hex are not text"),
        ("exits-half", "no answer, though the driver ended well"),
        ("closes", "no answer, though the driver ended well"),
    ],
)
def test_what_no_driver_may_write_is_a_fault(mode: str, text: str, tmp_path: Path) -> None:
    outcome = run(mode, tmp_path, names(2, 2))
    assert any(text in fault.text for fault in outcome.faults), outcome.faults
    assert all(fault.case for fault in outcome.faults)


def test_a_case_without_an_answer_counts_as_a_crash(tmp_path: Path) -> None:
    outcome = run("leaves-out", tmp_path, names(2, 2))
    assert outcome.answers["bad"].kind == "crash"
    assert outcome.answers["z1"].kind == "ok"


def test_a_driver_that_ends_well_in_the_middle_owes_every_answer_behind_it(tmp_path: Path) -> None:
    outcome = run("exits-half", tmp_path, names(2, 2))
    assert [fault.case for fault in outcome.faults] == ["bad", "z0", "z1"]
    assert outcome.starts == 1


@pytest.mark.parametrize(("mode", "kind"), [("crlf", "ok"), ("skips", "skipped"), ("huge", "ok")])
def test_what_a_driver_may_write_is_no_fault(mode: str, kind: str, tmp_path: Path) -> None:
    outcome = run(mode, tmp_path, names(2, 2))
    assert (outcome.answers["bad"].kind, len(outcome.answers), outcome.faults) == (kind, 5, [])


@pytest.mark.parametrize("mode", ["floods", "floods-a-line", "floods-stderr"])
def test_a_driver_that_writes_without_end_is_ended_and_the_case_is_named(mode: str, tmp_path: Path) -> None:
    limits = Limits(start=20, case=0.0, output=100_000, output_factor=1)
    outcome = run(mode, tmp_path, names(3, 2), limits)
    assert [fault.case for fault in outcome.faults if "wrote more than any answer needs" in fault.text] == ["bad"]
    assert sorted(a.id for a in outcome.answers.values() if a.kind == "ok") == ["a0", "a1", "a2", "z0", "z1"]


def test_noise_is_listed_up_to_a_number_and_counted_beyond_it(tmp_path: Path) -> None:
    outcome = run("chatters", tmp_path, names(200, 99))
    assert len(outcome.answers) == 300
    assert len(outcome.faults) == 101
    assert outcome.faults[-1].text == "and 200 more lines that are not right"


@pytest.mark.parametrize("end", ["well", "hung"])
def test_what_a_driver_started_ends_with_it(end: str, tmp_path: Path) -> None:
    begin = "import os, time\nchild = os.fork()\nif not child: time.sleep(60)\nopen('child', 'w').write(str(child))\n"
    program = begin + ("" if end == "well" else "time.sleep(60)")
    Driver([sys.executable, "-S", "-E", "-c", program], tmp_path, Limits(start=1, case=0)).run([Case("a", "sign")])
    assert ends(int((tmp_path / "child").read_text("ascii")))


def ends(process: int) -> bool:
    """Whether it comes to its end: the kernel needs a moment, and a killed process may wait for somebody to take notice."""
    for _ in range(500):
        try:
            if Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.01)
    return False


def test_a_bad_exit_code_behind_the_last_answer_is_a_fault(tmp_path: Path) -> None:
    outcome = run("ends-badly", tmp_path, names(1, 1))
    assert [fault.text for fault in outcome.faults] == ["the driver answered everything and then ended with code 4"]


def test_a_command_that_is_not_there_is_said_once(tmp_path: Path) -> None:
    outcome = Driver(["/nowhere/at-all"], tmp_path, LIMITS).run([Case(f"c{n}", "sign") for n in range(500)])
    assert [fault.case for fault in outcome.faults] == [None]
    assert "cannot be run at all" in outcome.faults[0].text
    assert {answer.kind for answer in outcome.answers.values()} == {"crash"}
    assert outcome.starts == 2


def test_restarts_are_bounded(tmp_path: Path) -> None:
    program = "import os\nif not input().startswith('probe'): os._exit(7)\nprint('probe\\tskipped\\treason=')"
    driver = Driver([sys.executable, "-S", "-E", "-c", program], tmp_path, Limits(restarts=5))
    outcome = driver.run([Case(f"c{n}", "sign") for n in range(300)])
    assert outcome.starts <= 7
    assert len(outcome.answers) == 300
    assert "given up after 5 restarts" in outcome.faults[-1].text
