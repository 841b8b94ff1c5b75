"""What the emitted files hold, whatever a page does with them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import KIT, RUNTIME, Renderer

PAGES = sorted(path for path in KIT.rglob("*") if path.suffix in (".asp", ".vbs"))


def test_there_is_a_kit() -> None:
    assert len(PAGES) > 20


def test_sources_keep_the_rules_that_make_them_portable(made_up_kit: Path) -> None:
    files = [*PAGES, *sorted(made_up_kit.rglob("*.asp"))]
    done = subprocess.run(
        [sys.executable, str(RUNTIME / "lint.py"), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", PAGES, ids=lambda path: path.relative_to(KIT).as_posix())
def test_a_source_is_ascii_and_says_where_it_comes_from(file: Path) -> None:
    text = file.read_bytes().decode("ascii")
    assert any(line.startswith("' Made by kitsmith") for line in text.splitlines()[:6])


def test_a_kit_holds_only_the_primitives_that_its_rule_uses(made_up_kit: Path) -> None:
    there = {path.stem for path in (made_up_kit / "lib").glob("*.asp")}
    assert {"hmac", "md5", "sha1", "sha256", "base64"} <= there
    assert not there & {"rsa", "rsa_key", "der", "modulus", "big_integer", "gbk"}


def test_every_name_that_a_kit_declares_has_its_prefix() -> None:
    declared = re.compile(r"^(?:Function|Sub|Class|Dim) (\w+)", re.M)
    library = [path for path in PAGES if path.name != "selftest.asp" or path.parent.name == "lib"]
    for file in library:
        names = set(declared.findall(file.read_text("ascii"))) - ({"Server"} if file.suffix == ".vbs" else set())
        assert not [name for name in names if not re.match(r"(New)?AlipayCrossBorder", name)], file.name


def test_the_self_test_passes(renderer: Renderer) -> None:
    out = renderer.serve(KIT / "selftest.asp")
    assert re.fullmatch(r"\d{2,} passed, 0 failed\n", out), out[-2000:]


def test_the_self_test_notices_a_cut_file_and_a_wrong_answer(renderer: Renderer, tmp_path: Path) -> None:
    shutil.copytree(KIT, tmp_path / "kit")
    case = [line for line in (KIT / "selftest.tsv").read_text("ascii").splitlines() if not line.startswith("#")][:2]
    (tmp_path / "kit" / "selftest.tsv").write_text("\n".join([case[0], case[1] + "0"]) + "\n", "ascii")

    out = renderer.serve(tmp_path / "kit" / "selftest.asp")

    assert f"failed: {case[0].partition(chr(9))[0]}\n" in out
    assert "is cut" in out and out.endswith("0 passed, 2 failed\n")


@pytest.mark.parametrize("header", ["X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9", "Via: 1.1 proxy"])
def test_the_self_test_does_not_run_for_strangers_behind_a_proxy_on_the_server(renderer: Renderer, header: str) -> None:
    out = renderer.serve(KIT / "selftest.asp", b"", None, header)

    assert out == "Open this page on the server itself, without a proxy."
