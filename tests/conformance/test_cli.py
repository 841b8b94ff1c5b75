"""The commands as their users type them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from .conftest import Fake

Kitsmith = Callable[..., "CompletedProcess[str]"]


def test_help_teaches_by_examples(kitsmith: Kitsmith) -> None:
    shown = kitsmith("conformance", "--help").stdout
    for word in (
        "--vectors mine.jsonl",
        '"expected_sign": "..."',
        '"expect_signature_ok": true',
        "Exit codes:",
        "--require all",
    ):
        assert word in shown


def test_a_file_from_outside(kitsmith: Kitsmith, fake: Fake, languages: Path, tmp_path: Path) -> None:
    fake("good", "honest")
    case = {"id": "\u7b2c\u4e00", "op": "sign", "params": {"a": "1"}, "charset": "gbk", "sign_type": "MD5", "key": "k"}
    (tmp_path / "mine.jsonl").write_text(json.dumps({**case, "expected_sign": "no"}, ensure_ascii=False), "utf-8")
    words = ("conformance", "--templates", str(languages), "--vectors", "mine.jsonl", "-q")
    done = kitsmith(*words, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")
    assert "\\u7b2c\\u4e00 (mine.jsonl:1)  sign: sign" in done.stdout
    assert done.stdout.endswith("\n1 expectation not met\n")


def test_a_seed_that_was_not_given_is_printed(kitsmith: Kitsmith, fake: Fake, languages: Path) -> None:
    fake("good", "honest")
    done = kitsmith("conformance", "--templates", str(languages), "--fuzz", "5")
    assert done.returncode == 0
    assert "--seed " in done.stderr
    assert "good: 5 cases on good" in done.stderr


def test_a_word_may_mean_one_runtime_of_a_language(kitsmith: Kitsmith, tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(
        '{"id": "1", "op": "sign", "params": {}, "charset": "gbk", "sign_type": "MD5", "key": "k"}'
    )
    done = kitsmith("conformance", "python/cpython", "--vectors", "one.jsonl", "--json", "result.json", "-q")
    assert done.returncode == 0
    rows = json.loads((tmp_path / "result.json").read_text())["runtimes"]
    assert [row["name"] for row in rows] == ["python cpython"]
    lost = kitsmith("conformance", "python/ironpython", "--vectors", "one.jsonl")
    assert lost.returncode == 2
    assert "no runtime 'python/ironpython' here, expected one of python/cpython" in lost.stderr


def test_a_broken_description_is_bad_input(kitsmith: Kitsmith, tmp_path: Path) -> None:
    for words in (("conformance",), ("vectors", "write"), ("vectors", "lint")):
        done = kitsmith(*words, "--spec", str(tmp_path))
        assert done.returncode == 2
        assert "no gateway.yaml in this folder" in done.stderr


def test_lint_says_what_drifted(kitsmith: Kitsmith, description: Path) -> None:
    signing = description / "signing.yaml"
    signing.write_text(signing.read_text("utf-8").replace("order: name-bytes", "order: as-given"), "utf-8")
    drifted = kitsmith("vectors", "lint", "--spec", str(description))
    assert drifted.returncode == 1
    assert ": sign is stored as " in drifted.stdout or ": signing_string is stored as " in drifted.stdout
    refused = kitsmith("vectors", "write", "--spec", str(description))
    assert refused.returncode == 2
    assert "published at github:" in refused.stderr
