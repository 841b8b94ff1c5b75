"""`kitsmith vectors add | fmt | lint`: what gets in, what is refused, and what is noticed.

That the gateway's own vectors pass, `make lint` says.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.model import Model
from generator.reference import judge
from generator.vectors.entries import case_of
from generator.vectors.lint import SCHEMA_FILE
from generator.vectors.store import write_vectors
from generator.vectors.testkeys import bare, make
from tests.conftest import MADE_UP, ROOT, SPEC

Vectors = Callable[..., Result]

CASE = {
    "id": "fuzz.7.42", "comment": "an empty value of a long name", "flags": ["Fuzz"], "op": "sign",
    "config": {"charset": "utf-8", "sign_type": "HMAC-MD5", "key": "a key"}, "parameters": {"n" * 40: "", "x": "\ud800"},
}  # fmt: skip


@pytest.fixture(scope="module")
def written(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small description with its vectors."""
    folder = tmp_path_factory.mktemp("written") / "harbour-pay"
    shutil.copytree(MADE_UP, folder)
    write_vectors(made_up, judge(made_up), folder / "vectors")
    return folder


@pytest.fixture
def spec(written: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may break."""
    return Path(shutil.copytree(written, tmp_path / "harbour-pay"))


@pytest.fixture
def vectors(spec: Path) -> Vectors:
    def run(*words: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, ["vectors", *map(str, words), "--spec", str(spec)], input=stdin)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Callable[..., Path]:
    """A file with the case, some of it changed."""

    def write(**changes: Any) -> Path:
        path = tmp_path / "disagreement.json"
        path.write_text(json.dumps({**CASE, **changes}), "ascii")
        return path

    return write


def edit(path: Path, change: Callable[[Any], Any], *, layout: bool = True) -> None:
    from generator.vectors.layout import written as laid_out

    content = json.loads(path.read_bytes())
    change(content)
    path.write_bytes(laid_out(content) if layout else json.dumps(content).encode())


def first_test(content: Any) -> Any:
    return content["groups"][0]["tests"][0]


# add


def test_a_case_is_added_with_the_answer_of_the_reference(
    spec: Path, vectors: Vectors, case: Callable[..., Path]
) -> None:
    path = case(parameters={"x": "1", "a": ""})
    done = vectors("add", path)
    assert (done.exit_code, done.output.splitlines()[0]) == (0, f"{path}: added.an-empty-value-of-a-long-name")
    content = json.loads((spec / "vectors" / "added.json").read_bytes())
    assert content["groups"][0]["config"] == CASE["config"]
    test = first_test(content)
    assert test["result"] == "valid"
    assert test["answer"]["signing_string"] == "<x:1>;<a:>"
    assert test["stages"] == {"kept": {"x": "1", "a": ""}, "order": ["x", "a"]}
    assert vectors("lint").output == "the vectors are what the description gives\n"


def test_a_refusal_is_added_with_its_code(spec: Path, vectors: Vectors, case: Callable[..., Path]) -> None:
    assert vectors("add", case()).exit_code == 0
    test = first_test(json.loads((spec / "vectors" / "added.json").read_bytes()))
    assert (test["result"], test["answer"]["code"], test["answer"]["parameter"]) == ("invalid", "unencodable", "x")
    assert test["parameters"] == CASE["parameters"]


def test_a_request_without_a_clock_gets_one(spec: Path, vectors: Vectors) -> None:
    assert vectors("add", "--op", "request", "--service", "pay", "--set", "x=1").exit_code == 0
    assert first_test(json.loads((spec / "vectors" / "added.json").read_bytes()))["now"] == "2018-03-01 12:00:00"


def test_a_case_comes_by_words_and_by_standard_input(vectors: Vectors) -> None:
    by_words = vectors(
        "add", "--op", "sign", "--set", "b=2", "--set", "a=x=y", "--sign-type", "SHA1", "--comment", "B!"
    )
    assert (by_words.exit_code, by_words.output.splitlines()[0]) == (0, "--op: added.b")
    two_lines = "\n".join(json.dumps({**CASE, "parameters": {"a": text}}) for text in "12")
    by_pipe = vectors("add", "-", stdin=two_lines)
    assert by_pipe.output.splitlines()[:2] == [
        "-:1: added.an-empty-value-of-a-long-name",
        "-:2: added.an-empty-value-of-a-long-name.2",
    ]


def test_a_case_that_is_there_already_is_refused_by_its_id(spec: Path, vectors: Vectors, tmp_path: Path) -> None:
    content = json.loads((spec / "vectors" / "text.json").read_bytes())
    same = {**first_test(content), "config": content["groups"][0]["config"], "id": "mine"}
    (tmp_path / "same.json").write_text(json.dumps(same), "ascii")
    done = vectors("add", tmp_path / "same.json")
    assert done.exit_code == 2
    assert f"mine: the same case is there already: {first_test(content)['id']}" in done.output


def test_all_are_added_or_none(spec: Path, vectors: Vectors, case: Callable[..., Path], tmp_path: Path) -> None:
    second = tmp_path / "second.json"
    second.write_text(json.dumps({**CASE, "flags": ["Nonsense"]}), "ascii")
    done = vectors("add", case(), second)
    assert done.exit_code == 2
    assert f"{second}: fuzz.7.42: unknown flag 'Nonsense', expected some of " in done.output
    assert not (spec / "vectors" / "added.json").exists()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"op": "whistle"}, "op is 'whistle', expected one of sign, verify, request"),
        ({"flags": "Fuzz"}, "flags are no list of texts"),
        ({"parametres": {}}, "unknown name 'parametres'"),
        ({"config": {"key": "Zq8vN2xLk5Rt7Wb3Yc9Hd4Jf6Gm1Ps0A"}}, "key looks like a real secret"),
        ({"config": {"private_key": bare(make("somebody").pkcs8())}}, "not one of the test keys"),
    ],
)
def test_what_does_not_belong_there_is_refused(
    vectors: Vectors, case: Callable[..., Path], changes: dict[str, Any], says: str
) -> None:
    done = vectors("add", case(**changes))
    assert done.exit_code == 2
    assert says in done.output


@pytest.mark.parametrize("content", ["", "[]", "{", "\xff", "[[[[", '{"id": 1}', "null"])
def test_a_file_that_holds_no_case_is_a_sentence(vectors: Vectors, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, "latin-1")
    done = vectors("add", tmp_path / "x.json")
    assert done.exit_code == 2
    assert "expected" in done.output and "x.json" in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_a_file_that_cannot_be_written_is_exit_4_and_no_half_of_it_stays(spec: Path, case: Callable[..., Path]) -> None:
    before = sorted(path.name for path in (spec / "vectors").iterdir())
    program = f'ulimit -f 1; exec "$0" -B -m generator vectors add "$1" --spec "{spec}"'  # files of at most 512 bytes
    command = ["sh", "-c", program, sys.executable, str(case(comment="long " * 200))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (4, "")
    assert "cannot be written: File too large" in done.stderr
    assert sorted(path.name for path in (spec / "vectors").iterdir()) == before


def test_vectors_write_keeps_what_was_added_and_refreshes_its_answer(
    spec: Path, vectors: Vectors, case: Callable[..., Path]
) -> None:
    vectors("add", case(parameters={"x": "1"}))
    path = spec / "vectors" / "added.json"
    before = path.read_bytes()
    edit(path, lambda content: first_test(content)["answer"].update(sign="0" * 32))
    assert "added.an-empty-value-of-a-long-name: sign is stored as '0000" in vectors("lint").output
    assert vectors("write").exit_code == 0
    assert path.read_bytes() == before


def test_what_the_page_shows_is_so(gateway: Model) -> None:
    page = (ROOT / "docs" / "vectors.md").read_text("utf-8")
    shown, mine = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    stored = json.loads((SPEC / "vectors" / "traps.json").read_bytes())
    assert shown in [test for group in stored["groups"] for test in group["tests"]]
    assert judge(gateway).answer(case_of(mine)).kind == "ok"
    suites = {path.stem for path in (SPEC / "vectors").glob("*.json")} - {"keys"}
    assert suites - set(re.findall(r"`([a-z-]+)`", page)) == set()


# fmt and lint


def test_fmt_puts_a_file_into_the_canonical_layout(spec: Path, vectors: Vectors) -> None:
    path = spec / "vectors" / "forms.json"
    before = path.read_bytes()
    edit(path, lambda content: None, layout=False)
    assert vectors("fmt", "--check").exit_code == 1
    assert "forms.json: not in the canonical layout; run: kitsmith vectors fmt" in vectors("lint").output
    assert vectors("fmt").output == f"{path}\n"
    assert path.read_bytes() == before
    assert vectors("fmt", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda c: first_test(c).pop("comment"), "groups/0/tests/0: 'comment' is a required property"),
        (lambda c: first_test(c).update(notes="x"), "groups/0/tests/0: Additional properties are not allowed"),
        (lambda c: first_test(c).update(result="maybe"), "'maybe' is not one of ['valid', 'invalid', 'skipped']"),
        (lambda c: next(iter(c["flags"].values())).update(bugType="ODD"), "'ODD' is not one of ['BASIC'"),
        (lambda c: c.update(number_of_tests=7), "number_of_tests is 7, but it holds"),
        (lambda c: first_test(c).update(flags=["Odd"]), "unknown flag 'Odd', expected one of "),
        (lambda c: first_test(c).update(id=c["groups"][0]["tests"][1]["id"]), "expected an id of its own"),
        (lambda c: first_test(c)["answer"].update(sign="0"), ": sign is stored as '0', now it is '"),
        (lambda c: first_test(c)["stages"].update(order=["z"]), ": order is stored as '[\"z\"]', now it is '[]'"),
        (lambda c: c["groups"][0]["config"].update(key="Zq8vN2xLk5Rt7Wb3Yc9Hd4Jf6Gm1Ps0A"), "looks like a real secret"),
        (lambda c: first_test(c).update(comment="by hand"), "text.json: not what the suites make now; run: kitsmith vec"),
    ],
)  # fmt: skip
def test_lint_notices(spec: Path, vectors: Vectors, change: Callable[[Any], Any], says: str) -> None:
    edit(spec / "vectors" / "text.json", change, layout="comment" not in says)
    done = vectors("lint")
    assert done.exit_code == 1
    assert says in done.output


def test_lint_notices_a_file_that_no_suite_makes(spec: Path, vectors: Vectors) -> None:
    text = (spec / "vectors" / "forms.json").read_text("ascii")
    (spec / "vectors" / "mine.json").write_text(text.replace('"forms', '"mine'), "ascii")
    assert "mine.json: no suite makes this file" in vectors("lint").output


def test_lint_says_what_to_install(vectors: Vectors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "jsonschema", None)
    done = vectors("lint")
    assert (done.exit_code, "pip install 'kitsmith[conformance]'" in done.output) == (2, True)


def test_the_schema_is_a_schema_and_knows_the_same_bug_types() -> None:
    from jsonschema import Draft202012Validator

    from generator.vectors.flags import BUG_TYPES

    schema = json.loads(SCHEMA_FILE.read_bytes())
    Draft202012Validator.check_schema(schema)
    flag = schema["properties"]["flags"]["additionalProperties"]
    assert flag["properties"]["bugType"]["enum"] == list(BUG_TYPES)
