"""The self-test as a merchant runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import KIT, run

CASES = KIT / "src" / "main" / "resources" / "alipaycrossborder" / "selftest.tsv"


@pytest.mark.parametrize(
    "options", [["-Duser.language=tr"], ["-Duser.language=ar", "-Duser.region=EG", "-Dfile.encoding=GBK"]]
)
def test_everything_passes_in_any_locale(classes: Path, options: list[str]) -> None:
    done = run("java", *options, "-cp", f"{classes}:{CASES.parent.parent}", "alipaycrossborder.SelfTest")
    assert done.returncode == 0, done.stdout
    assert re.fullmatch(r"[1-9][0-9]+ passed, 0 failed\n", done.stdout)


def test_another_gateway_passes(made_up_kit: Path, made_up_classes: Path) -> None:
    resources = made_up_kit / "src" / "main" / "resources"
    done = run("java", "-cp", f"{made_up_classes}:{resources}", "harbourpay.SelfTest")
    assert (done.returncode, done.stdout.endswith(" passed, 0 failed\n")) == (0, True), done.stdout


def with_cases(classes: Path, folder: Path, content: str) -> tuple[int, str]:
    (folder / CASES.parent.name).mkdir()
    (folder / CASES.parent.name / CASES.name).write_text(content)
    done = run("java", "-cp", f"{classes}:{folder}", "alipaycrossborder.SelfTest")
    return done.returncode, done.stdout + done.stderr


def test_a_wrong_answer_is_shown_beside_the_right_one(classes: Path, tmp_path: Path) -> None:
    lines = CASES.read_text("ascii").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if "\tok\t" in line)
    wrong = lines[at].rstrip("\n") + "00\n"
    code, said = with_cases(classes, tmp_path, "".join([*lines[:at], wrong, *lines[at + 1 :]]))
    assert code == 1
    assert f"expected: {wrong}" in said and f"  answer: {lines[at]}" in said and ", 1 failed" in said


def test_a_cut_file_is_noticed(classes: Path, tmp_path: Path) -> None:
    code, said = with_cases(classes, tmp_path, CASES.read_text("ascii").removesuffix("# end\n"))
    assert code != 0 and "cut short" in said


def test_a_runtime_without_jdk_charsets_gives_the_same_answers_through_its_other_gbk(classes: Path) -> None:
    done = run(
        "java",
        "--limit-modules",
        "java.base,java.xml",
        "-cp",
        f"{classes}:{CASES.parent.parent}",
        "alipaycrossborder.SelfTest",
    )
    assert (done.returncode, done.stdout.endswith(" passed, 0 failed\n")) == (0, True), done.stdout
