"""The gateway's own vectors: written from the suites, read back alike, checked for drift; the self-test chosen from them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.conformance.bench import Bench
from generator.conformance.fuzz import Fuzzer
from generator.conformance.selftest import selftest_lines
from generator.conformance.store import lint_vectors, make_suites, read_vectors, write_vectors
from generator.conformance.vectors import VectorsError
from generator.model import Model
from generator.protocol import decode_answer, decode_case, encode_answer, hex_text
from generator.reference import judge

SPEC = Path(__file__).resolve().parents[2] / "specs" / "alipay-cross-border"


def edit(path: Path, change: Any) -> None:
    content = json.loads(path.read_bytes())
    change(content)
    path.write_text(json.dumps(content), "ascii")


def test_the_stored_vectors_are_what_the_description_gives(gateway: Model) -> None:
    assert lint_vectors(gateway, judge(gateway), SPEC / "vectors") == []


def test_writing_twice_changes_nothing(gateway: Model, description: Path) -> None:
    folder = description / "vectors"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_vectors(gateway, judge(gateway), folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_answer_that_was_edited_is_named(gateway: Model, description: Path) -> None:
    edit(description / "vectors" / "text.json", lambda c: c["groups"][0]["tests"][0]["answer"].update(sign="0" * 32))
    (problem,) = lint_vectors(gateway, judge(gateway), description / "vectors")
    assert problem.startswith("text.json: text.no-parameter-at-all: sign is stored as '000000")


def test_a_test_that_was_added_by_hand_is_named(gateway: Model, description: Path) -> None:
    edit(description / "vectors" / "text.json", lambda c: c["groups"][0]["tests"].pop())
    (problem,) = lint_vectors(gateway, judge(gateway), description / "vectors")
    assert problem.endswith("text.json: not what the suites make now; run: kitsmith vectors write")


def test_a_published_signature_is_not_ours_to_change(gateway: Model, description: Path) -> None:
    published = description / "published.json"
    entries = json.loads(published.read_bytes())
    entries[3]["sign"] = "0" * 32
    published.write_text(json.dumps(entries), "utf-8")
    with pytest.raises(VectorsError, match="published at .*Kaligo.*, but the judge comes to another sign"):
        write_vectors(gateway, judge(gateway), description / "vectors")


def test_a_rule_that_changed_breaks_the_published_signatures(gateway: Model, description: Path) -> None:
    from dataclasses import replace

    other = replace(gateway, signing=replace(gateway.signing, sorts=False))
    with pytest.raises(VectorsError, match="another signing_string"):
        write_vectors(other, judge(other), description / "vectors")


def test_a_folder_without_vectors_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VectorsError, match="run: kitsmith vectors write"):
        read_vectors(tmp_path)


def test_every_test_has_an_id_of_its_own_and_a_flag_that_says_why() -> None:
    seen: set[str] = set()
    for path in (SPEC / "vectors").glob("*.json"):
        content = json.loads(path.read_bytes())
        for test in [test for group in content.get("groups", []) for test in group["tests"]]:
            assert test["id"] not in seen
            assert all(flag in content["flags"] for flag in test["flags"])
            seen.add(test["id"])
    assert len(seen) > 2000


def test_every_refusal_that_a_kit_can_make_has_a_vector(gateway: Model) -> None:
    codes = {hex_text(stored.answer.get("code") or "") for stored in read_vectors(SPEC / "vectors")}
    form_errors = {(stored.answer.get("form_error") or "").split(":")[0] for stored in read_vectors(SPEC / "vectors")}
    reached = codes | {hex_text(code) for code in form_errors}
    # What a transport throws, and what a platform lacks, no case can say.
    assert {error.code for error in gateway.errors} - reached == {"unsupported", "unreachable"}
    messages = " ".join(hex_text(stored.answer.get("message") or "") for stored in read_vectors(SPEC / "vectors"))
    details = {**gateway.key_details, **gateway.period_details, **gateway.answer_details}
    assert [name for name, detail in details.items() if detail not in messages] == []


def test_every_service_and_every_code_of_the_gateway_has_vectors(gateway: Model) -> None:
    stored = read_vectors(SPEC / "vectors")
    for op, services in (("request", gateway.services), ("answer", gateway.server_services)):
        good = {test.case.service for test in stored if test.case.op == op and test.answer.kind == "ok"}
        assert good == {service.name for service in services}
    refused = {hex_text(test.answer.get("parameter") or "") for test in stored if test.case.op == "answer"}
    assert {code.becomes for code in gateway.codes} <= refused


def test_the_clock_and_the_lines_of_a_request_are_stored_with_it() -> None:
    cases = [test.case for test in read_vectors(SPEC / "vectors") if test.case.op == "request"]
    assert max(len(case.lines) for case in cases) == 1000
    assert len({case.now for case in cases}) > 5


def test_the_self_test_holds_lines_that_are_read_back_and_an_end() -> None:
    lines = selftest_lines(SPEC, {"slow": {"sign": {"RSA": 1, "RSA2": 0}}}).decode("ascii").splitlines()
    assert lines[-1] == "# end"
    kept = [line for line in lines if not line.startswith("#")]
    cases, answers = [decode_case(line) for line in kept[::2]], [decode_answer(line) for line in kept[1::2]]
    assert [case.id for case in cases] == [answer.id for answer in answers]
    assert 100 < len(cases) < 260
    signed = [(case.op, dict(case.config).get("sign_type")) for case in cases]
    assert (signed.count(("sign", "RSA")), signed.count(("sign", "RSA2"))) == (1, 0)
    assert cases[signed.index(("sign", "RSA"))].id.startswith("published.")
    assert {case.op for case in cases} == {"sign", "verify", "request", "build", "notify", "answer"}


def test_the_self_test_says_what_the_judge_says(gateway: Model) -> None:
    kept = [line for line in selftest_lines(SPEC, {}).decode("ascii").splitlines() if not line.startswith("#")]
    reference = judge(gateway)
    for question, answer in zip(kept[::2], kept[1::2]):
        assert encode_answer(reference.answer(decode_case(question))) == answer


def test_a_description_without_vectors_has_a_self_test_too(description: Path) -> None:
    for path in (description / "vectors").iterdir():
        path.unlink()
    lines = selftest_lines(description, {}).decode("ascii").splitlines()
    assert len(lines) > 200
    assert lines[-1] == "# end"


def test_the_self_test_is_cheap() -> None:
    import subprocess

    program = (
        "import sys, time; from pathlib import Path; from generator.conformance.selftest import selftest_lines; "
        "a = time.perf_counter(); selftest_lines(Path(sys.argv[1]), {}); "
        "print('cryptography' in sys.modules, time.perf_counter() - a)"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", program, str(SPEC)]
    heavy, seconds = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split()
    assert heavy == "False"
    assert float(seconds) < 0.2  # 0.007 on a quiet machine


def test_a_made_up_gateway_gets_suites_and_fuzz_of_its_own(made_up: Model, tmp_path: Path) -> None:
    reference = judge(made_up)
    bench = Bench(made_up, reference)
    suites = make_suites(bench, tmp_path / "published.json")
    assert {suite.name for suite in suites} >= {"text", "verify", "configs", "forms", "requests"}
    good = [reference.answer(test.case(group.config)).kind for suite in suites for group, test in suite.tests()]
    assert good.count("ok") > 100
    fuzzer = Fuzzer(bench, 3)
    kinds = [reference.answer(fuzzer.case(number)).kind for number in range(300)]
    assert kinds.count("ok") > 100
    assert set(kinds) == {"ok", "error"}


def test_fuzz_cases_are_made_one_by_one(gateway: Model) -> None:
    bench = Bench(gateway, judge(gateway), SPEC / "vectors")
    alone = Fuzzer(bench, 7).case(40)
    assert [e.case for e in Fuzzer(bench, 7).expectations(41)][40] == alone
    assert Fuzzer(bench, 8).case(40) != alone
