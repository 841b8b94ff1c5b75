"""Runs a driver over thousands of cases and believes nothing: every answer is read strictly, every fault is named.

A driver is one process that reads case lines and writes answer lines; both travel through files, so no pipe can fill up.
When it dies or hangs, the case that did it is found by running smaller pieces in fresh processes (a driver may have
swallowed answers in its buffer, so the first unanswered case is a suspect, not yet the culprit).
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Literal

from ..protocol import Answer, Case, encode_case, text_hex
from .runtimes import environment, tail
from .transcript import Fault as Fault  # who looks at an outcome needs it
from .transcript import read_answers

End = Literal["well", "died", "hung", "flooded"]
LOOK = 0.1  # seconds between two looks at how much it has written

_running: set[subprocess.Popen[bytes]] = set()
_stopped = Event()


@dataclass(frozen=True)
class Limits:
    """How long a driver may take: to start, for a case, for a case of a slow pair and for all of those (seconds).

    `restarts` is how often it is started again after it died or hung. `output` is how many bytes it may write to each of its
    outputs, and `output_factor` how many times the bytes of its questions on top of that.
    """

    start: float = 60.0
    case: float = 0.25
    slow_case: float = 60.0
    all_slow: float = 900.0
    restarts: int = 40
    output: int = 16_000_000
    output_factor: int = 40

    def bytes(self, asked: int) -> int:
        return self.output + self.output_factor * asked

    def seconds(self, cases: int, slow: int) -> float:
        return self.start + self.case * cases + min(self.slow_case * slow, self.all_slow)


@dataclass
class Outcome:
    """What came of a run: one answer for every case (a `crash` where the driver gave none), and the faults."""

    answers: dict[str, Answer] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    seconds: float = 0.0
    starts: int = 0


@dataclass
class _Batch:
    """One process: the answers it gave, the lines that were none, and how it ended."""

    answers: dict[str, Answer]
    faults: list[Fault]
    end: End
    said: str
    code: int | None = 0


class Driver:
    """A command that answers cases."""

    def __init__(self, command: Sequence[str], folder: Path, limits: Limits | None = None) -> None:
        self._command = list(command)
        self._folder = folder
        self._limits = limits or Limits()

    def run(self, cases: Sequence[Case], slow: frozenset[str] = frozenset()) -> Outcome:
        """Answer the cases, which have different ids; `slow` are the ids that may take long."""
        outcome = Outcome()
        began = time.monotonic()
        waiting = [list(cases)] if cases else []
        failed = ""
        while waiting and not _stopped.is_set():
            piece = waiting.pop()
            if outcome.starts > self._limits.restarts:
                _give_up(piece, waiting, outcome, self._limits.restarts)
                break
            batch = self._process(piece, slow)
            outcome.starts += 1
            outcome.answers.update(batch.answers)
            outcome.faults += batch.faults
            rest = _unanswered(piece, batch)
            if batch.end != "well" and rest and not failed:
                failed = f"the driver {_ending(batch)} after {len(batch.answers):,} answers; {rest[0].id} came next"
            if batch.end == "well":
                _name_missing(piece, batch, outcome)
            elif not rest:
                outcome.faults.append(Fault(None, f"the driver answered everything and then {_ending(batch)}"))
            elif len(rest) == 1:
                _name_culprit(rest[0], batch, outcome)
            elif outcome.starts == 1 and not batch.answers and not self._can_run(outcome):
                _name_dead(piece, batch, outcome)
            else:
                first = 1 if batch.answers else len(rest) // 2
                waiting += [rest[first:], rest[:first]]
        if failed and not outcome.faults:
            outcome.faults.append(Fault(None, f"{failed}, but in smaller pieces every case is answered"))
        outcome.seconds = time.monotonic() - began
        return outcome

    def _can_run(self, outcome: Outcome) -> bool:
        """Whether the driver lives at all: an op that nobody knows must be answered with `skipped`."""
        outcome.starts += 1
        probe = self._process([Case("probe", "probe")], frozenset())
        return probe.end == "well" and "probe" in probe.answers

    def _process(self, cases: Sequence[Case], slow: frozenset[str]) -> _Batch:
        seconds = self._limits.seconds(len(cases), sum(case.id in slow for case in cases))
        with tempfile.TemporaryDirectory(prefix="kitsmith-driver-") as name:
            asked, told, said = (Path(name) / word for word in ("cases.tsv", "answers.tsv", "errors.txt"))
            asked.write_bytes("".join(encode_case(case) + "\n" for case in cases).encode("ascii"))
            most = self._limits.bytes(asked.stat().st_size)
            with asked.open("rb") as stdin, told.open("wb") as stdout, said.open("wb") as stderr:
                try:
                    process = subprocess.Popen(  # noqa: S603  # the command of kit.yaml, as trusted as this file
                        self._command,
                        stdin=stdin,
                        stdout=stdout,
                        stderr=stderr,
                        cwd=self._folder,
                        env=environment(),
                        start_new_session=True,
                    )
                except OSError as error:
                    return _Batch({}, [], "died", str(error), None)
            _running.add(process)
            try:
                end = _wait(process, seconds, lambda: max(told.stat().st_size, said.stat().st_size) > most)
            finally:
                _kill(process)
                _running.discard(process)
            answers, faults = read_answers(told, most, cases, ended_well=end == "well")
            return _Batch(answers, faults, end, _last_of(said), process.returncode)


def _wait(process: subprocess.Popen[bytes], seconds: float, is_flooding: Callable[[], bool]) -> End:
    """Until the driver ends, or takes too long, or writes too much."""
    limit = time.monotonic() + seconds
    while not _stopped.is_set():
        try:
            process.wait(max(0.0, min(LOOK, limit - time.monotonic())))
        except subprocess.TimeoutExpired:
            if is_flooding():
                return "flooded"
            if time.monotonic() >= limit:
                return "hung"
        else:
            return "flooded" if is_flooding() else "well" if process.returncode == 0 else "died"
    return "hung"


def start_again() -> None:
    """Take back `stop_all`: a new run begins."""
    _stopped.clear()


def stop_all() -> None:
    """End every driver that is running, and start none any more: nobody waits for them."""
    _stopped.set()
    for process in list(_running):
        if process.poll() is None:
            _kill(process)


def no_answer(case_id: str, why: str) -> Answer:
    """The answer that stands in where a driver gave none."""
    return Answer(case_id, "crash", (("message", text_hex(why)),))


def _last_of(path: Path) -> str:
    """The end of what a driver said besides."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 64 * 1024))
        return tail(file.read(64 * 1024))


def _unanswered(piece: Sequence[Case], batch: _Batch) -> list[Case]:
    """The cases behind the last answer. (What a driver that died left out before it is named as missing.)"""
    answered = [place for place, case in enumerate(piece) if case.id in batch.answers]
    if not answered:
        return list(piece)
    for case in piece[: answered[-1]]:
        if case.id not in batch.answers:
            batch.answers[case.id] = no_answer(case.id, "no answer")
            batch.faults.append(Fault(case.id, "no answer, though the cases behind it were answered"))
    return list(piece[answered[-1] + 1 :])


def _name_missing(piece: Sequence[Case], batch: _Batch, outcome: Outcome) -> None:
    for case in piece:
        if case.id not in outcome.answers:
            outcome.answers[case.id] = no_answer(case.id, "no answer")
            outcome.faults.append(Fault(case.id, "no answer, though the driver ended well"))


def _name_culprit(case: Case, batch: _Batch, outcome: Outcome) -> None:
    said = f": {batch.said}" if batch.said else ""
    outcome.answers[case.id] = no_answer(case.id, f"the driver {_ending(batch)}{said}")
    outcome.faults.append(Fault(case.id, f"the driver {_ending(batch)} in this case{said}"))


def _name_dead(piece: Sequence[Case], batch: _Batch, outcome: Outcome) -> None:
    said = f": {batch.said}" if batch.said else ""
    outcome.faults.append(Fault(None, f"the driver cannot be run at all, it {_ending(batch)}{said}"))
    for case in piece:
        outcome.answers[case.id] = no_answer(case.id, "the driver cannot be run")


def _give_up(piece: list[Case], waiting: list[list[Case]], outcome: Outcome, restarts: int) -> None:
    left = [*piece, *(case for more in reversed(waiting) for case in more)]
    text = f"given up after {restarts} restarts: {len(left)} cases were not run, the first is this one"
    outcome.faults.append(Fault(left[0].id, text))
    for case in left:
        outcome.answers[case.id] = no_answer(case.id, f"not run: the driver failed {restarts} times before")


def _ending(batch: _Batch) -> str:
    if batch.end == "hung":
        return "did not come to an end in its time"
    if batch.end == "flooded":
        return "wrote more than any answer needs and was ended"
    if batch.code is None:
        return "could not be started"
    return f"ended with code {batch.code}" if batch.code >= 0 else f"was killed by signal {-batch.code}"


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the driver with all it started: an engine's helpers would outlive it otherwise, and write on for ever."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (OSError, AttributeError):  # all gone already, or a system without process groups
        if process.poll() is None:
            process.kill()
    process.wait()
