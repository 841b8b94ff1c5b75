"""The command as its user meets it: what it prints and with which exit code it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT, SPEC

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
LANGUAGES = ["asp", "dotnet", "java", "php", "python"]


@pytest.mark.parametrize(
    "words", [[], ["build"], ["validate"], ["sign"], ["verify"], ["conformance"], ["show", "view"]]
)
def test_help_teaches(kitsmith, words: list[str]) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith(*words, "--help")
    assert done.returncode == 0
    assert "Usage:" in done.stdout
    assert len(done.stdout.splitlines()) > 5


def test_the_output_folder_is_what_the_description_gives(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--check", cwd=ROOT)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr


def test_build_makes_five_kits_and_a_second_run_changes_nothing(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    first, second = kitsmith("build"), kitsmith("build")
    assert first.returncode == 0, first.stderr
    assert sorted(p.name for p in (tmp_path / "output").iterdir()) == LANGUAGES
    assert " 0 changed," in second.stdout


def test_check_prints_a_diff_and_ends_with_1(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    kitsmith("build", "python")
    readme = tmp_path / "output" / "python" / "README.md"
    readme.write_text("edited\n")
    done = kitsmith("build", "python", "--check")
    assert done.returncode == 1
    assert "--- a/python/README.md\n+++ b/python/README.md\n" in done.stdout
    assert "run `kitsmith build`" in done.stderr
    assert readme.read_text() == "edited\n"


def test_an_unknown_language_gets_a_hint(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "pyton")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no language 'pyton'" in done.stderr
    assert "did you mean 'python'?" in done.stderr


def test_a_missing_description_is_a_sentence(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--spec", "nowhere")
    assert done.returncode == 2
    assert "no gateway.yaml in this folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_output_that_is_no_folder_is_a_sentence(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "output").write_text("a file")
    done = kitsmith("build")
    assert done.returncode == 4
    assert "is not a folder" in done.stderr


def test_a_folder_that_cannot_be_written_is_a_sentence(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--out", "/proc/kits")
    assert done.returncode == 4
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_template_that_names_what_the_view_has_not(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    templates = tmp_path / "templates"
    shutil.copytree(data_folder("templates"), templates)
    readme = templates / "python" / "README.md.j2"
    readme.write_text("one\ntwo {{ kit.nothing }}\n")
    kitsmith("build", "python")
    before = sorted((p, p.read_bytes()) for p in (tmp_path / "output").rglob("*") if p.is_file())
    done = kitsmith("build", "--templates", str(templates))
    assert done.returncode == 2
    assert "README.md.j2:2:" in done.stderr
    assert "nothing" in done.stderr
    assert "kitsmith show view python" in done.stderr
    assert sorted((p, p.read_bytes()) for p in (tmp_path / "output").rglob("*") if p.is_file()) == before


def test_a_gateway_of_ones_own_becomes_kits(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("build", "--spec", str(MADE_UP), "--out", "kits")
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (tmp_path / "kits").iterdir()) == LANGUAGES


def test_validate_as_json(kitsmith, description: Path) -> None:  # type: ignore[no-untyped-def]
    (description / "signing.yaml").write_text("signing: {}")
    done = kitsmith("validate", "--spec", str(description), "--json")
    assert done.returncode == 2
    assert all(p["line"] >= 1 for p in json.loads(done.stdout)["problems"])


def test_show_model_is_json(kitsmith) -> None:  # type: ignore[no-untyped-def]
    assert json.loads(kitsmith("show", "model").stdout)["id"] == "alipay-cross-border"


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_view_is_json(kitsmith, language: str) -> None:  # type: ignore[no-untyped-def]
    view = json.loads(kitsmith("show", "view", language).stdout)
    assert [s["text"].strip("'\"") for s in view["services"]] == sorted(p.stem for p in (SPEC / "services").glob("*.yaml"))


def test_sign_prints_the_published_signature(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("sign", "service=forex_rate_file", "partner=2088101122136241", KITSMITH_KEY=KEY)
    assert (done.returncode, done.stdout) == (0, "4051af1716d522b47acff927d4fb9781\n")


def test_verify_ends_with_0_when_the_signature_fits(kitsmith) -> None:  # type: ignore[no-untyped-def]
    words = ["service=forex_rate_file", "partner=2088101122136241", "sign=4051af1716d522b47acff927d4fb9781"]
    assert kitsmith("verify", "--key", KEY, *words).returncode == 0


def test_verify_ends_with_1_when_it_does_not(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("verify", "--key", KEY, "service=x", "sign=4051af1716d522b47acff927d4fb9781", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "bad_signature"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sign", "a"], "expected NAME=VALUE"),
        (["sign", "a=1", "a=2"], "given twice"),
        (["sign"], "no parameters"),
        (["sign", "--params", "missing.json"], "cannot be read as JSON"),
        (["sign", "a=1"], "config.key: cannot be used as a key: it is empty"),
        (
            ["sign", "--sign-type", "RSA9", "a=1"],
            "config.sign_type: is not a value that is allowed here: MD5, RSA, RSA2",
        ),
        (["sign", "--sign-type", "RSA2", "--private-key", "missing.pem", "a=1"], "missing.pem: cannot be read"),
        (["verify", "--body", "missing.txt"], "missing.txt: cannot be read"),
    ],
)
def test_bad_words_are_answered_with_a_sentence_and_2(kitsmith, words: list[str], said: str) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_no_key_is_printed_when_a_key_is_bad(kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "k.pem").write_text("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n")
    done = kitsmith("sign", "--sign-type", "RSA2", "--private-key", "k.pem", "a=1")
    assert done.returncode == 2
    assert "c2VjcmV0" not in done.stdout + done.stderr
