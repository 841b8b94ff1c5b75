"""Signatures that do not come from our code: the openssl command line says them again, and so does a page worked by hand."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.vectors.testkeys import Keyring, pem
from tests.conftest import ROOT, SPEC

KNOWN = json.loads((SPEC / "known.json").read_bytes())
PAGE = ROOT / "docs" / "known-answers.md"


@pytest.fixture(scope="module")
def pems(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the private test keys as files, by their names in vectors/keys.json."""
    folder, keys = tmp_path_factory.mktemp("pems"), Keyring(SPEC / "vectors")
    for name in {case["test_key"] for case in KNOWN if "test_key" in case}:
        (folder / f"{name}.pem").write_text(pem("PRIVATE KEY", keys[name].pkcs8()))
    return folder


@pytest.fixture(scope="module")
def stored() -> dict[str, Any]:
    content = json.loads((SPEC / "vectors" / "known.json").read_bytes())
    return {test["id"]: test for group in content["groups"] for test in group["tests"]}


def output(command: str, folder: Path) -> str:
    done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.rstrip("\n")


def test_openssl_prints_every_signature_again(pems: Path) -> None:
    commands = [f"{case['command']}; printf '\\n'" for case in KNOWN]
    printed = [line for line in output("\n".join(commands), pems).splitlines() if line]
    assert printed == [case["sign"] for case in KNOWN]
    assert {case["sign_type"] for case in KNOWN} == {"MD5", "RSA", "RSA2"}
    assert {case["charset"] for case in KNOWN} == {"utf-8", "gbk"}


def test_the_vectors_promise_what_openssl_printed(stored: dict[str, Any]) -> None:
    signed = [test["published"]["sign"] for test in stored.values() if test["op"] == "sign"]
    assert sorted(signed) == sorted(case["sign"] for case in KNOWN)


def sections() -> list[str]:
    return PAGE.read_text("utf-8").split("\n## ")[1:]


def steps(text: str) -> list[tuple[str, str]]:
    """The commands of the page's consoles with what they print; `> ` continues a command."""
    found: list[tuple[str, str]] = []
    for console in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for step in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
            lines = step.splitlines()
            count = next((at for at, line in enumerate(lines[1:], 1) if not line.startswith("> ")), len(lines))
            command = "\n".join([lines[0], *(line[2:] for line in lines[1:count])])
            found.append((command, "\n".join(lines[count:])))
    return found


@pytest.mark.parametrize("section", sections(), ids=lambda text: text.partition("\n")[0])
def test_the_page_says_what_its_commands_print(section: str, tmp_path: Path) -> None:
    for command, printed in steps(PAGE.read_text("utf-8").split("\n## ")[0]):
        assert output(command, tmp_path) == printed
    commands = steps(section)
    assert commands
    for command, printed in commands:
        assert output(command, tmp_path) == printed, shlex.quote(command)


@pytest.mark.parametrize("section", sections(), ids=lambda text: text.partition("\n")[0])
def test_the_page_works_out_the_vector_that_it_names(section: str, stored: dict[str, Any]) -> None:
    (name,) = re.findall(r"Vector `(known\.[a-z0-9.-]+)`", section)
    test = stored[name]
    assert test["answer"]["sign"] in section.replace("\n", "")
    assert test["answer"]["signing_string_hex"] in re.sub(r"\s", "", section)
