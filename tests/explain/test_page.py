"""docs/explain.md is true: its examples give what stands there, and its table names every cause that the code knows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .making import Keys, md5, openssl

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "explain.md").read_text("utf-8")
KEY = "0123456789abcdefghijklmnopqrstuv"
EXAMPLES = re.findall(r"^    \$ (.+)\n((?:    (?!\$).+\n)+)", PAGE, re.MULTILINE)
# What stands for something in an example.
SIGN = md5("notify_id=1&trade_status=TRADE_FINISHED", KEY)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_gives_what_stands_there(number: int, tmp_path: Path) -> None:
    command, lines = EXAMPLES[number]
    if "certificate.crt" in command:
        key = Keys(tmp_path, "a")
        openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(key.private))
        openssl("req", "-x509", "-key", str(key.private), "-subj", "/CN=x", "-out", str(tmp_path / "certificate.crt"))
    command = command.replace("--key KEY", f"--key {KEY}").replace("sign=SIGN", f"sign={SIGN}")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    ran = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True)
    printed = ran.stdout.splitlines()
    assert [line for line in (text.strip() for text in lines.splitlines()) if line not in printed] == []
    assert printed[0] == lines.splitlines()[0].strip()


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 5


def test_the_table_has_every_id_of_the_code_and_no_other() -> None:
    table = set(re.findall(r"^\| `([a-z0-9-]+)` \|", PAGE, re.MULTILINE))
    code = "".join(path.read_text("utf-8") for path in (ROOT / "generator" / "explain").glob("*.py"))
    assert [id for id in table if f'"{id}"' not in code and id != "unknown"] == []
    named = set(re.findall(r'\(\(?"([a-z0-9]+(?:-[a-z0-9]+)+)",?\)', code))
    assert named - table - {"utf-8", "latin-1"} == set()
