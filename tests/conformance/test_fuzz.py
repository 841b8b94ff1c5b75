"""What random cases are made of: every op, right and wrong, the known traps; and that they can be made again."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from generator.fuzz import fuzzer as fuzz
from generator.fuzz.fuzzer import SIZE, Fuzzer, FuzzError
from generator.model import Model
from generator.protocol import OPS, Answer, Case, decode_case, encode_case, text_hex
from generator.reference import judge
from generator.vectors.bench import Bench
from tests.conftest import ROOT, SPEC

SEED = 3
MOST = 24  # blocks; what does not come up in so many is not aimed at

ELSEWHERE = """
import sys
from pathlib import Path
from generator.protocol import encode_case
from generator.spec import load
from tests.conformance.test_fuzz import SEED, fuzzer
print(*map(encode_case, fuzzer(load(Path(sys.argv[1])), SEED).block(1)), sep="\\n")
"""


def values(cases: list[tuple[Case, Answer]]) -> list[str]:
    return [value for case, _ in cases if case.op in ("sign", "build") for _, value in case.parameters]


def fuzzer(model: Model, seed: int) -> Fuzzer:
    return Fuzzer(Bench(model, judge(model), SPEC / "vectors"), seed)


class Judged:
    """The cases of a seed with the reference's answers, made as they are asked for."""

    def __init__(self, model: Model) -> None:
        self._fuzzer, self._judge = fuzzer(model, SEED), judge(model)
        self.cases: list[tuple[Case, Answer]] = []

    def first(self, blocks: int) -> list[tuple[Case, Answer]]:
        for number in range(len(self.cases) // SIZE, blocks):
            made = [decode_case(encode_case(case)) for case in self._fuzzer.block(number)]
            self.cases += [(case, self._judge.answer(case)) for case in made]
        return self.cases[: blocks * SIZE]

    def comes_to(self, holds: Callable[[list[tuple[Case, Answer]]], bool]) -> bool:
        return any(holds(self.first(blocks)) for blocks in range(1, MOST + 1))


@pytest.fixture(scope="module")
def judged(gateway: Model) -> Judged:
    return Judged(gateway)


def test_every_op_comes_up_right_and_wrong(judged: Judged) -> None:
    found = Counter((case.op, answer.kind) for case, answer in judged.first(4))
    assert {op for op, _ in found} == set(OPS)
    assert all(found[op, "ok"] > 10 for op in OPS)
    assert all(found[op, "error"] > 10 for op in OPS if op != "notify")


def test_every_charset_and_algorithm_signs_and_verifies(gateway: Model, judged: Judged) -> None:
    charsets, algorithms = [c.id for c in gateway.charsets], [a.name for a in gateway.signing.algorithms]
    wanted = set(product(("sign", "verify"), charsets, algorithms))

    def good(cases: list[tuple[Case, Answer]]) -> set[tuple[str, str, str]]:
        configs = [(case.op, dict(case.config)) for case, answer in cases if answer.kind == "ok"]
        return {(op, config["charset"], config["sign_type"]) for op, config in configs}

    assert judged.comes_to(lambda cases: wanted <= good(cases))


def test_every_service_is_asked_and_answers(gateway: Model, judged: Judged) -> None:
    wanted = {("request", service.name) for service in gateway.services}
    wanted |= {("answer", service.name) for service in gateway.server_services}
    assert judged.comes_to(lambda cases: wanted <= {(c.op, c.service) for c, answer in cases if answer.kind == "ok"})


def test_requests_hold_parts_and_lines(judged: Judged) -> None:
    def hold(cases: list[tuple[Case, Answer]]) -> bool:
        sent = [case for case, answer in cases if case.op == "request" and answer.kind == "ok"]
        parts = any("[1]." in name for case in sent for name, _ in case.parameters)
        return parts and any(len(case.lines) > 1 for case in sent) and len({case.now for case in sent}) > 3

    assert judged.comes_to(hold)


@pytest.mark.parametrize("trap", ["0", "", " ", "null", "__proto__"])
def test_a_value_that_languages_take_for_another_comes_up(trap: str, judged: Judged) -> None:
    assert judged.comes_to(lambda cases: trap in values(cases))


@pytest.mark.parametrize("trap", [*"&=+%~#;@'\"<>\\^\n\t\0", "\u4e2d", "\U0001f600", "\ud800"])
def test_a_character_that_is_changed_on_the_way_comes_up(trap: str, judged: Judged) -> None:
    assert judged.comes_to(lambda cases: any(trap in value for value in values(cases)))


@pytest.mark.parametrize(
    "wrongly",
    ["=".join, lambda pair: pair[0].lower(), lambda pair: pair[0].encode("utf-16-be", "surrogatepass")],
    ids=["name=value", "without case", "UTF-16"],
)
def test_names_come_up_that_another_order_puts_elsewhere(wrongly: Callable[[Any], Any], judged: Judged) -> None:
    def hold(cases: list[tuple[Case, Answer]]) -> bool:
        return any(sorted(c.parameters) != sorted(c.parameters, key=wrongly) for c, _ in cases if c.op == "sign")

    assert judged.comes_to(hold)


def test_bodies_come_up_that_are_damaged(judged: Judged) -> None:
    wanted = {text_hex(code) for code in ("malformed", "duplicate", "bad_signature", "missing")}
    assert judged.comes_to(lambda cases: wanted <= {answer.get("code") for c, answer in cases if c.op == "verify"})


def test_the_same_seed_gives_the_same_cases_in_another_process(judged: Judged) -> None:
    command = [sys.executable, "-c", ELSEWHERE, str(SPEC)]
    told = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True)
    assert told.stdout.splitlines() == [encode_case(case) for case, _ in judged.first(2)[SIZE:]]


def test_a_case_is_made_again_by_its_number_alone(gateway: Model, judged: Judged) -> None:
    number = 2 * SIZE + 5
    case, _ = judged.first(3)[number]
    assert fuzzer(gateway, SEED).case(number) == case
    assert case.id == f"fuzz.{SEED}.{number}"


def test_seeds_and_blocks_give_other_cases(gateway: Model, judged: Judged) -> None:
    cases = [case for case, _ in judged.first(2)]
    blocks = [cases[:SIZE], cases[SIZE : 2 * SIZE], fuzzer(gateway, SEED + 1).block(0)]
    first, second, other = ({encode_case(case).partition("\t")[2] for case in block} for block in blocks)
    assert max(len(first & second), len(first & other), len(second & other)) < SIZE // 20


def test_shards_hold_every_case_once(gateway: Model, judged: Judged) -> None:
    count = 3 * SIZE - 50
    maker = fuzzer(gateway, SEED)
    shards = [[e.case for e in maker.expectations(count, (place, 2))] for place in (1, 2)]
    assert [len(shard) for shard in shards] == [2 * SIZE - 50, SIZE]
    assert sorted(map(encode_case, shards[0] + shards[1])) == sorted(
        encode_case(case) for case, _ in judged.first(3)[:count]
    )


def test_processes_that_share_the_work_make_the_same_cases(
    gateway: Model, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "IN_ONE_PROCESS", 0)
    assert [e.case for e in fuzzer(gateway, SEED).expectations(2 * SIZE)] == [case for case, _ in judged.first(2)]


def test_a_gateway_without_a_server_is_fuzzed_without_answers(made_up: Model) -> None:
    cases = [e.case for e in Fuzzer(Bench(made_up, judge(made_up)), 1).expectations(200)]
    assert {case.op for case in cases} == set(OPS) - {"answer"}


def test_without_hypothesis_the_run_says_what_to_install(gateway: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "generator.fuzz.cases", raising=False)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(FuzzError, match=r"--fuzz needs hypothesis: .*pip install 'kitsmith\[conformance\]'"):
        fuzzer(gateway, 1)
