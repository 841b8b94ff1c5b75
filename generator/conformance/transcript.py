"""What a driver wrote, read strictly: its answers, and what is wrong with the lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..protocol import Answer, Case, ProtocolError, decode_answer

LISTED = 100  # faults of one process; what comes after them is only counted
MOST_NOISE = 100_000  # lines that are no answers; nobody reads on behind them


@dataclass(frozen=True)
class Fault:
    """Something a driver did that no driver may do; `case` is the id it concerns, where there is one."""

    case: str | None
    text: str


def read_answers(
    output: Path, most: int, cases: Sequence[Case], *, ended_well: bool
) -> tuple[dict[str, Answer], list[Fault]]:
    """The answers in the first `most` bytes of a driver's output, and a fault for every line that is not right."""
    answers: dict[str, Answer] = {}
    faults = _Faults()
    places = {case.id: place for place, case in enumerate(cases)}
    last = -1
    for number, raw in enumerate(_lines(output, most), 1):
        following = cases[min(last + 1, len(cases) - 1)].id
        if not raw.endswith(b"\n"):  # the driver was cut short, or should have ended its line
            if ended_well:
                faults.add(following, "the last line of the output has no line end")
            break
        try:
            answer = decode_answer(raw[:-1].removesuffix(b"\r").decode("ascii"))
        except (ProtocolError, UnicodeDecodeError) as error:
            after = f"after the answer to {cases[last].id}" if last >= 0 else "before the first answer"
            what = str(error) if isinstance(error, ProtocolError) else "bytes that are not ASCII"
            faults.add(following, f"noise in line {number}, {after}: {what}")
            if faults.are_endless:
                break
            continue
        place = places.get(answer.id)
        if place is None:
            faults.add(answer.id, f"line {number} answers {answer.id}, which was not asked")
        elif answer.id in answers:
            faults.add(answer.id, f"line {number} answers {answer.id} a second time")
        else:
            if place < last:
                faults.add(answer.id, f"{answer.id} was answered after {cases[last].id}, but asked before it")
            last = max(last, place)
            answers[answer.id] = answer
    return answers, faults.listed()


class _Faults:
    """What is wrong with the lines of one process. A driver may write them without end: the first ones are listed."""

    def __init__(self) -> None:
        self._first: list[Fault] = []
        self._more = 0

    def add(self, case: str, text: str) -> None:
        if len(self._first) < LISTED:
            self._first.append(Fault(case, text))
        else:
            self._more += 1

    @property
    def are_endless(self) -> bool:
        return self._more > MOST_NOISE

    def listed(self) -> list[Fault]:
        more = Fault(self._first[-1].case, f"and {self._more:,} more lines that are not right") if self._more else None
        return [*self._first, *([more] if more else [])]


def _lines(path: Path, most: int) -> Iterator[bytes]:
    """The lines of a file with their ends, as far as they may go."""
    with path.open("rb") as file:
        read = 0
        while read < most and (line := file.readline(most - read)):
            read += len(line)
            yield line
