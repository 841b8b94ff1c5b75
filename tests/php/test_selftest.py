"""The self-test that a merchant runs: it passes here, and says so when something is wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import KIT, STRICT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KIT, tmp_path / "kit"))


def run(kit: Path, *options: str, **environment: str) -> tuple[int, str]:
    command = ["php", *STRICT, *options, "selftest.php"]
    env = {**os.environ, **environment}
    done = subprocess.run(command, cwd=kit, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize("which", ["own", "made-up"])
def test_it_passes(which: str, request: pytest.FixtureRequest) -> None:
    code, output = run(KIT if which == "own" else request.getfixturevalue("made_up_kit"))
    assert code == 0, output
    passed = re.search(r"^(\d+) passed, 0 failed\n\Z", output, re.MULTILINE)
    assert passed and int(passed[1]) > 30, output


def test_it_names_the_case_that_differs(copy: Path) -> None:
    source = copy / "src" / "Signature.php"
    source.write_text(source.read_text().replace("return hash('md5', $text)", "return hash('md5', $text . ' ')"))
    code, output = run(copy)
    assert code == 1
    assert re.search(r"^(\S+)\n  expected \1\tok\t.*\n  answered \1\tok\t", output, re.MULTILINE)
    assert re.search(r"^\d+ passed, [1-9]\d* failed$", output, re.MULTILINE)


def test_it_notices_a_file_that_was_cut(copy: Path) -> None:
    cases = copy / "selftest.tsv"
    lines = cases.read_text().splitlines(keepends=True)
    for kept in (lines[:-1], lines[: len(lines) // 2], []):
        cases.write_text("".join(kept))
        assert run(copy)[0] == 1
    cases.unlink()
    assert run(copy)[0] == 1


def test_line_ends_of_windows_do_not_matter(copy: Path) -> None:
    cases = copy / "selftest.tsv"
    cases.write_bytes(cases.read_bytes().replace(b"\n", b"\r\n"))
    assert run(copy)[0] == 0


def test_it_says_which_extensions_are_missing() -> None:
    code, output = run(KIT, "-d", "disable_functions=openssl_sign,mb_convert_encoding,iconv,curl_init")
    assert code == 1
    assert "The extension openssl is missing" in output
    assert "The extensions mbstring and iconv are missing" in output
    assert "The extension curl is missing" in output


def test_it_is_no_page(copy: Path) -> None:
    _, output = run(copy, REQUEST_METHOD="GET")
    assert "passed" not in output
