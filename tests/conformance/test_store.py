"""The gateway's own vectors: written from the suites, read back alike; the self-test chosen from them."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Model
from generator.protocol import Case, Situation, decode_answer, decode_case, encode_answer, hex_text
from generator.reference import judge
from generator.vectors.bench import Bench
from generator.vectors.entries import case_of, entry_of
from generator.vectors.jsonl import VectorsError
from generator.vectors.selftest import selftest_lines
from generator.vectors.store import Stored, Writer, make_suites, read_vectors, write_vectors
from generator.vectors.suite import Suite
from generator.vectors.suites import published

SPEC = Path(__file__).resolve().parents[2] / "specs" / "alipay-cross-border"


@pytest.fixture(scope="module")
def stored() -> list[Stored]:
    return read_vectors(SPEC / "vectors")


@pytest.fixture(scope="module")
def files() -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in (SPEC / "vectors").glob("*.json") if path.name != "keys.json"]


def written_published(gateway: Model, folder: Path) -> Suite:
    """Only the suite of what was published, with the judge's answers."""
    suite = published.suite(Bench(gateway, judge(gateway), SPEC / "vectors"), folder / "published.json")
    Writer(gateway, judge(gateway)).file(suite)
    return suite


def test_a_published_signature_is_not_ours_to_change(gateway: Model, tmp_path: Path) -> None:
    entries = json.loads((SPEC / "published.json").read_bytes())
    entries[3]["sign"] = "0" * 32
    (tmp_path / "published.json").write_text(json.dumps(entries), "utf-8")
    with pytest.raises(VectorsError, match="published at .*Kaligo.*, but the judge comes to another sign"):
        written_published(gateway, tmp_path)


def test_a_rule_that_changed_breaks_the_published_signatures(gateway: Model) -> None:
    other = replace(gateway, signing=replace(gateway.signing, sorts=False))
    with pytest.raises(VectorsError, match="another signing_string"):
        written_published(other, SPEC)


def test_a_folder_without_vectors_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VectorsError, match="run: kitsmith vectors write"):
        read_vectors(tmp_path)


def test_a_file_that_is_no_json_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "text.json").write_text("{", "ascii")
    with pytest.raises(VectorsError, match="text.json: not JSON"):
        read_vectors(tmp_path)


def test_writing_twice_changes_nothing(made_up: Model, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    write_vectors(made_up, judge(made_up), folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_vectors(made_up, judge(made_up), folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


CASES = [
    Case("a.1", "sign", (("charset", "gbk"), ("key", "k")), (("b", "2"), ("a", "")), None),
    Case("a.2", "sign", (), (("a", "x\ud800"), ("\ude00", "\0\r\n"), ("\u4e2d", "\U0001f600"))),
    Case("a.3", "sign", (), (("10", "a"), ("9", "b"))),
    Case("a.4", "sign", (), (("a", "1"), ("a", "2"))),
    Case("a.5", "verify", (), (), b"a=\xff\x00%zz&" + b"b" * 70_000 + b"&sign=1"),
    Case("a.6", "sign", (), (("a", "0123456789abcdef" * 65_536), ("b", "".join(map(chr, range(0x4E00, 0x6E00)))))),
    Case("a.7", "request", (), (), None, "refund", None, "2026-01-02 03:04:05", ((("no", "1"),), (("no", "2"),))),
    Case("a.8", "notify", (), (), b"", None, Situation("x", (("state", "paid"), ("refund", "1=x")), ("200", "a=b"), "late")),
    Case("a.9", "notify", (), (), b"x", None, Situation()),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_an_entry_is_read_back_to_the_same_case(case: Case) -> None:
    written = json.dumps(entry_of(case, "why", ["Order"], "somebody"))
    assert case_of(json.loads(written)) == case


def test_names_that_are_numbers_keep_their_place_in_readers_that_would_move_them() -> None:
    assert entry_of(Case("a", "sign", (), (("10", "a"), ("9", "b"))))["parameters"] == [["10", "a"], ["9", "b"]]
    assert entry_of(Case("a", "sign", (), (("010", "a"), ("9x", "b"))))["parameters"] == {"010": "a", "9x": "b"}


def test_an_entry_of_a_megabyte_takes_a_line() -> None:
    case = Case("a", "sign", (), (("a", "=" + "ab" * 500_000 + "c"),))
    assert entry_of(case)["parameters"]["a"] == {"pieces": ["=", {"repeat": "ab", "times": 500_000}, "c"]}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ([], "the entry is a list"),
        ({"op": "sign"}, "id is missing, expected a text"),
        ({"id": "a b", "op": "sign"}, "id is 'a b', expected characters of"),
        ({"id": "a", "op": "sign", "parametres": {}}, "a: unknown name 'parametres', expected some of op, config"),
        ({"id": "a", "op": "sign", "parameters": {"n": 1}}, "a: parameters holds a number, expected a text"),
        ({"id": "a", "op": "sign", "parameters": [["n"]]}, r"a: parameters holds a list, expected pairs \[NAME, VALUE\]"),
        ({"id": "a", "op": "verify", "body": "\u4e2d"}, r"a: body holds U\+4E2D at character 1, expected code points 0"),
        ({"id": "a", "op": "sign", "parameters": {"n": {"pieces": [{"repeat": "x", "times": 10**12}]}}}, "a piece that is"),
        ({"id": "a", "op": "notify", "situation": {"order": None}}, "situation is an object, expected an object with exactly"),
    ],
)  # fmt: skip
def test_an_entry_that_is_wrong_is_a_sentence(entry: Any, says: str) -> None:
    with pytest.raises(VectorsError, match=says):
        case_of(entry)


def test_every_test_has_an_id_of_its_own_and_a_flag_that_says_why(files: list[dict[str, Any]]) -> None:
    seen: set[str] = set()
    for content in files:
        for test in [test for group in content["groups"] for test in group["tests"]]:
            assert test["id"] not in seen
            assert test["flags"] and all(flag in content["flags"] for flag in test["flags"])
            seen.add(test["id"])
    assert len(seen) > 5000


def test_the_stages_lead_from_the_parameters_to_what_is_posted(files: list[dict[str, Any]]) -> None:
    tests = {test["id"]: test for content in files for group in content["groups"] for test in group["tests"]}
    built = tests["traps.built-ampersand-in-a-value"]
    assert built["parameters"] == {"b": "x&y", "a": "&", "c": "&z&"}
    assert built["stages"]["kept"] == built["parameters"]
    assert built["stages"]["order"] == ["a", "b", "c"]
    signature = built["stages"]["query"].rpartition("=")[2]
    assert built["stages"]["query"] == f"b=x%26y&a=%26&c=%26z%26&sign_type=MD5&sign={signature}"
    assert built["stages"]["body"] == built["stages"]["query"]


def test_an_excluded_or_empty_parameter_is_not_kept(files: list[dict[str, Any]]) -> None:
    tests = {test["id"]: test for content in files for group in content["groups"] for test in group["tests"]}
    test = tests["text.an-empty-value-between-others"]
    assert test["parameters"] == {"b": "2", "c": "", "a": "1"}
    assert test["stages"] == {"kept": {"b": "2", "a": "1"}, "order": ["a", "b"]}


def test_what_is_refused_is_invalid_and_says_why(files: list[dict[str, Any]]) -> None:
    for test in [test for content in files for group in content["groups"] for test in group["tests"]]:
        refused = test["answer"]["kind"] == "error" or test["answer"].get("answer") == "fail"
        assert (test["result"] == "invalid") == refused
        assert not refused or test["answer"].get("code") or test["answer"]["reason"]


def test_a_value_of_a_megabyte_stands_as_its_digest(stored: list[Stored]) -> None:
    (test,) = [test for test in stored if test.case.id == "traps.a-value-of-1-mb"]
    assert len(dict(test.case.parameters)["a"]) == 1 << 20
    assert [name for name, _ in test.answer.fields] == ["sign"]


def test_every_refusal_that_a_kit_can_make_has_a_vector(gateway: Model, stored: list[Stored]) -> None:
    codes = {hex_text(test.answer.get("code") or "") for test in stored}
    form_errors = {(test.answer.get("form_error") or "").split(":")[0] for test in stored}
    reached = codes | {hex_text(code) for code in form_errors}
    # What a transport throws, and what a platform lacks, no case can say.
    assert {error.code for error in gateway.errors} - reached == {"unsupported", "unreachable"}
    messages = " ".join(hex_text(test.answer.get("message") or "") for test in stored)
    details = {**gateway.key_details, **gateway.period_details, **gateway.answer_details}
    assert [name for name, detail in details.items() if detail not in messages] == []


def test_every_service_and_every_code_of_the_gateway_has_vectors(gateway: Model, stored: list[Stored]) -> None:
    for op, services in (("request", gateway.services), ("answer", gateway.server_services)):
        good = {test.case.service for test in stored if test.case.op == op and test.answer.kind == "ok"}
        assert good == {service.name for service in services}
    refused = {hex_text(test.answer.get("parameter") or "") for test in stored if test.case.op == "answer"}
    assert {code.becomes for code in gateway.codes} <= refused


def test_the_clock_and_the_lines_of_a_request_are_stored_with_it(stored: list[Stored]) -> None:
    cases = [test.case for test in stored if test.case.op == "request"]
    assert max(len(case.lines) for case in cases) == 1000
    assert len({case.now for case in cases}) > 5


def test_the_self_test_holds_lines_that_are_read_back_and_an_end() -> None:
    lines = selftest_lines(SPEC, {"slow": {"sign": {"RSA": 1, "RSA2": 0}}}).decode("ascii").splitlines()
    assert lines[-1] == "# end"
    kept = [line for line in lines if not line.startswith("#")]
    cases, answers = [decode_case(line) for line in kept[::2]], [decode_answer(line) for line in kept[1::2]]
    assert [case.id for case in cases] == [answer.id for answer in answers]
    assert 100 < len(cases) < 280
    signed = [(case.op, dict(case.config).get("sign_type")) for case in cases]
    assert (signed.count(("sign", "RSA")), signed.count(("sign", "RSA2"))) == (1, 0)
    assert cases[signed.index(("sign", "RSA"))].id.startswith("published.")
    assert {case.op for case in cases} == {"sign", "verify", "request", "build", "notify", "answer"}


def test_the_self_test_says_what_the_judge_says(gateway: Model) -> None:
    kept = [line for line in selftest_lines(SPEC, {}).decode("ascii").splitlines() if not line.startswith("#")]
    reference = judge(gateway)
    for question, answer in zip(kept[::2], kept[1::2]):
        assert encode_answer(reference.answer(decode_case(question))) == answer


def test_a_description_without_vectors_has_a_self_test_too(tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "description", ignore=shutil.ignore_patterns("vectors"))
    lines = selftest_lines(tmp_path / "description", {}).decode("ascii").splitlines()
    assert len(lines) > 200
    assert lines[-1] == "# end"


def test_the_self_test_is_cheap() -> None:
    import subprocess

    program = (
        "import sys, time; from pathlib import Path; from generator.vectors.selftest import selftest_lines; "
        "a = time.perf_counter(); selftest_lines(Path(sys.argv[1]), {}); "
        "print('cryptography' in sys.modules, time.perf_counter() - a)"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", program, str(SPEC)]
    heavy, seconds = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split()
    assert heavy == "False"
    assert float(seconds) < 0.2  # 0.007 on a quiet machine


def test_a_made_up_gateway_gets_suites_of_its_own(made_up: Model, tmp_path: Path) -> None:
    reference = judge(made_up)
    bench = Bench(made_up, reference)
    suites = make_suites(bench, tmp_path)
    assert {suite.name for suite in suites} >= {"text", "traps", "verify", "configs", "forms", "requests"}
    good = [reference.answer(test.case(group.config)).kind for suite in suites for group, test in suite.tests()]
    assert good.count("ok") > 100
