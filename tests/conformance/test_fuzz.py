"""What random cases are made of: every op, and in each both what is right and what is not."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.conformance.bench import Bench
from generator.conformance.fuzz import Fuzzer
from generator.model import Model
from generator.protocol import OPS, Answer, Case, decode_case, encode_case
from generator.reference import judge
from tests.conftest import SPEC


@pytest.fixture(scope="module")
def judged(gateway: Model) -> list[tuple[Case, Answer]]:
    reference = judge(gateway)
    cases = [e.case for e in Fuzzer(Bench(gateway, reference, SPEC / "vectors"), 3).expectations(1500)]
    return [(case, reference.answer(decode_case(encode_case(case)))) for case in cases]


def test_every_op_comes_up_right_and_wrong(judged: list[tuple[Case, Answer]]) -> None:
    found = Counter((case.op, answer.kind) for case, answer in judged)
    assert {op for op, _ in found} == set(OPS)
    assert all(found[op, "ok"] > 30 for op in OPS)
    assert all(found[op, "error"] > 30 for op in OPS if op != "notify")


def test_every_service_is_asked_and_answers(gateway: Model, judged: list[tuple[Case, Answer]]) -> None:
    good = {(case.op, case.service) for case, answer in judged if answer.kind == "ok"}
    assert {("request", service.name) for service in gateway.services} <= good
    assert {("answer", service.name) for service in gateway.server_services} <= good


def test_requests_hold_parts_and_lines(judged: list[tuple[Case, Answer]]) -> None:
    sent = [case for case, answer in judged if case.op == "request" and answer.kind == "ok"]
    assert any(len(case.lines) > 1 for case in sent)
    assert any("[1]." in name for case in sent for name, _ in case.parameters)
    assert len({case.now for case in sent}) > 3


def test_a_gateway_without_a_server_is_fuzzed_without_answers(made_up: Model) -> None:
    cases = [e.case for e in Fuzzer(Bench(made_up, judge(made_up)), 1).expectations(200)]
    assert {case.op for case in cases} == set(OPS) - {"answer"}
