"""A disagreement that the fuzzer found becomes small, is written down, and can be kept with one command."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.conformance.harness import Outcome, no_answer
from generator.conformance.matrix import Matrix, Row, compare
from generator.conformance.runtimes import Runtime
from generator.conformance.shrink import first_of_each_sort, make_small
from generator.fuzz.fuzzer import Fuzzer
from generator.model import Model
from generator.protocol import Answer, Case, encode_case
from generator.reference import Judge, judge
from generator.vectors.bench import Bench
from generator.vectors.entries import case_of
from generator.vectors.expectations import Expectation
from tests.conftest import MADE_UP, ROOT, SPEC

from .conftest import Conform, Fake

Wrong = Callable[[Judge, Case], Answer]
SEED = 6

DROPS_ZERO = """
import sys
from dataclasses import replace
from pathlib import Path
from generator.protocol import Answer, decode_case, encode_answer
from generator.reference import judge
from generator.spec import load

reference = judge(load(Path(sys.argv[1])))
for line in sys.stdin:
    case = decode_case(line.rstrip())
    kept = tuple(pair for pair in case.parameters if pair[1] != "0")
    skipped = Answer(case.id, "skipped", (("reason", ""),))
    print(encode_answer(reference.answer(replace(case, parameters=kept)) if case.op == "sign" else skipped))
"""


class Inside:
    """A driver that needs no process."""

    def __init__(self, model: Model, wrong: Wrong) -> None:
        self._judge, self._wrong = judge(model), wrong

    def run(self, cases: Sequence[Case], slow: frozenset[str] = frozenset()) -> Outcome:
        return Outcome({case.id: self._wrong(self._judge, case) for case in cases})


def drops_zero(judge: Judge, case: Case) -> Answer:
    return judge.answer(replace(case, parameters=tuple(pair for pair in case.parameters if pair[1] != "0")))


def sorts_by_pair(judge: Judge, case: Case) -> Answer:
    unsorted = Judge(replace(judge.gateway, signing=replace(judge.gateway.signing, sorts=False)))
    pairs = sorted(case.parameters, key=lambda pair: "=".join(pair).encode("utf-8", "surrogatepass"))
    return unsorted.answer(replace(case, parameters=tuple(pairs)))


def dies_of_an_emoji(judge: Judge, case: Case) -> Answer:
    if any(character > "\uffff" for _, value in case.parameters for character in value):
        return no_answer(case.id, "the driver ended with code 9")
    return judge.answer(case)


def fuzzed(model: Model, wrong: Wrong, *, ops: Sequence[str] = ("sign",)) -> tuple[Matrix, Fuzzer, Judge]:
    """The first block in which a wrong driver is found."""
    reference = judge(model)
    fuzzer = Fuzzer(Bench(model, reference, SPEC / "vectors"), SEED)
    driver = Inside(model, wrong)
    for number in range(20):
        cases = [Expectation(case, case.id) for case in fuzzer.block(number) if case.op in ops]
        answers = {e.case.id: reference.answer(e.case) for e in cases}
        outcome = driver.run([e.case for e in cases])
        row = Row(Runtime("wrong", "wrong", "wrong", ()), "ran", outcome=outcome, driver=driver)  # type: ignore[arg-type]
        matrix = compare(cases, answers, [row])
        if matrix.findings:
            return matrix, fuzzer, reference
    raise AssertionError("the fuzzer does not find it")


def kept(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in sorted(folder.glob("*"))]


@pytest.mark.parametrize(
    ("wrong", "at_most", "expected"),
    [
        (drops_zero, 1, "  p  a = 0\n"),
        (sorts_by_pair, 2, "    expected  "),
        (dies_of_an_emoji, 1, "  answer\n    expected  ok    (reference)\n    got       crash    (wrong)\n"),
    ],
)
def test_a_case_shrinks_to_what_makes_it_wrong(
    wrong: Wrong, at_most: int, expected: str, gateway: Model, tmp_path: Path
) -> None:
    matrix, fuzzer, reference = fuzzed(gateway, wrong)
    lines = make_small(matrix, fuzzer, reference, tmp_path, lambda text: None)
    entry = kept(tmp_path)[0]
    case = case_of(entry)
    assert 0 < len(case.parameters) <= at_most
    assert reference.answer(case) != wrong(reference, case)
    assert expected in "\n".join(lines) + "\n"
    assert "gateway" not in entry["config"]


def test_one_case_is_taken_of_each_sort_the_shortest(gateway: Model) -> None:
    matrix, _, _ = fuzzed(gateway, drops_zero, ops=("sign", "build"))
    taken = first_of_each_sort(matrix.findings)
    assert len({(found.expectation.case.op, found.difference.stage) for found in taken}) == len(taken)
    lines = [encode_case(found.expectation.case) for found in matrix.findings if found.expectation.case.op == "sign"]
    assert min(map(len, lines)) in [len(encode_case(found.expectation.case)) for found in taken]


def test_when_time_is_up_the_smallest_so_far_is_kept(gateway: Model, tmp_path: Path) -> None:
    matrix, fuzzer, reference = fuzzed(gateway, drops_zero)
    make_small(matrix, fuzzer, reference, tmp_path, lambda text: None, seconds=0)
    assert case_of(kept(tmp_path)[0]) == first_of_each_sort(matrix.findings)[0].expectation.case


def test_what_does_not_happen_again_is_said_and_not_kept(gateway: Model, tmp_path: Path) -> None:
    asked: list[str] = []

    def once(judge: Judge, case: Case) -> Answer:
        asked.append(case.id)
        return drops_zero(judge, case) if asked.count(case.id) == 1 else judge.answer(case)

    matrix, fuzzer, reference = fuzzed(gateway, once)
    (line,) = make_small(matrix, fuzzer, reference, tmp_path, lambda text: None)
    assert "wrong was asked again, and alone it gives another answer" in line
    assert not kept(tmp_path)


def test_a_driver_that_cannot_be_run_at_all_is_not_searched(gateway: Model, tmp_path: Path) -> None:
    matrix, fuzzer, reference = fuzzed(gateway, lambda judge, case: no_answer(case.id, "the driver cannot be run"))
    assert make_small(matrix, fuzzer, reference, tmp_path, lambda text: None) == []
    assert not kept(tmp_path)


def test_a_folder_that_cannot_be_written_is_a_sentence(gateway: Model, tmp_path: Path) -> None:
    matrix, fuzzer, reference = fuzzed(gateway, drops_zero)
    no_folder = tmp_path / "file"
    no_folder.write_text("")
    lines = make_small(matrix, fuzzer, reference, no_folder, lambda text: None, seconds=0)
    assert re.search(r"file/disagreement-fuzz\.\d+\.\d+\.json: cannot be written: \w", lines[-1])


def test_nothing_is_written_when_nothing_disagrees(fake: Fake, conform: Conform, tmp_path: Path) -> None:
    fake("good", "honest")
    assert conform(fuzz=50, seed=6, keep=tmp_path) == 0
    assert not list(tmp_path.glob("disagreement*"))


def test_a_finding_of_a_file_is_not_made_smaller(gateway: Model) -> None:
    matrix, _, _ = fuzzed(gateway, drops_zero)
    outside = [replace(found, expectation=found.expectation.renamed("outside.1.1")) for found in matrix.findings]
    assert first_of_each_sort(outside) == []


def test_what_the_fuzzer_finds_becomes_a_vector_with_one_command(kitsmith: Any, tmp_path: Path) -> None:
    described = tmp_path / "described"
    shutil.copytree(MADE_UP, described)
    assert kitsmith("vectors", "write", "--spec", "described").returncode == 0
    (tmp_path / "signer.py").write_text(DROPS_ZERO)
    driver = ("--driver", f"wrong={sys.executable} signer.py described", "--spec", "described")

    found = kitsmith("conformance", "--fuzz", "500", "--seed", "1", *driver, PYTHONPATH=str(ROOT))
    assert found.returncode == 1, found.stderr
    (command,) = re.findall("^keep it: kitsmith (vectors add disagreement-[^ ]+[.]json)$", found.stdout, re.M)
    (entry,) = [json.loads(path.read_bytes()) for path in tmp_path.glob("disagreement-*")]
    assert list(entry["parameters"].values()) == ["0"]

    added = kitsmith(*command.split(), "--spec", "described")
    assert added.returncode == 0, added.stderr
    (name,) = re.findall(r": (added\.\S+)$", added.stdout, re.M)
    replayed = kitsmith("conformance", "--replay", name, *driver, PYTHONPATH=str(ROOT))
    assert replayed.returncode == 1, replayed.stderr
    assert "signing_string" in replayed.stdout
