"""The commands under Wine's own VBScript, FileSystemObject and WinHTTP."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.asp.test_commands import ROWS, SAMPLE, TABLE
from tests.conftest import ROOT
from tests.support.fake_gateway import FakeGateway

from .conftest import HOST

KIT = ROOT / "output" / "asp"
ORDER = "number=A1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n"


@pytest.fixture
def run(wine: None, tmp_path: Path):  # type: ignore[no-untyped-def]
    """run(gateway, command, *words): code, output and errors of a command in a shop that has sold A1 for 8.00 USD."""
    shutil.copytree(KIT, tmp_path / "kit")
    shutil.copy(KIT / "handlers.sample.asp", tmp_path / "kit" / "handlers.asp")
    order = tmp_path / "data" / "orders" / b"A1".hex()
    order.mkdir(parents=True)
    (order / "paid.T1.20260102030405").write_text(ORDER)

    def started(gateway: str, command: str, *words: str) -> tuple[int, str, str]:
        config = SAMPLE.replace('"local"', f'"{gateway}"').replace(
            'DataFolder = ""', f'DataFolder = "{tmp_path / "data"}"'
        )
        (tmp_path / "kit" / "config.asp").write_text(config, "ascii")
        script = [
            sys.executable,
            str(HOST / "wine_script.py"),
            str(tmp_path / "kit" / "commands" / f"{command}.vbs"),
            *words,
        ]
        done = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
        return done.returncode, done.stdout, done.stderr

    return started


def test_a_refund_is_sent_once_and_marked(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with FakeGateway(answer=b"<alipay><is_success>T</is_success></alipay>") as gateway:
        code, out, errors = run(
            gateway.address, "refund", "A1", "5.00", "--number", "R1", "--reason", "too small", "--csv"
        )
        assert (code, out, errors) == (0, "refund,order,amount,currency,result\nR1,A1,5.00,USD,accepted\n", "")
        refused = run(gateway.address, "refund", "A1", "3.01")
    assert refused == (2, "", "refund: return_amount: is above the maximum: 3.00\n")
    assert gateway.calls == ["/gateway.do?_input_charset=utf-8"]
    names = sorted(path.name for path in (tmp_path / "data" / "orders" / b"A1".hex()).iterdir())
    assert names == ["asked.5231.5.00", "paid.T1.20260102030405"]
    assert not (tmp_path / "data" / "refund.lock").exists()


def test_a_table_is_printed_and_help_and_wrong_usage_are_told(run) -> None:  # type: ignore[no-untyped-def]
    with FakeGateway(answer=ROWS) as gateway:
        assert run(gateway.address, "rates") == (0, TABLE, "")
    usage = "Usage: cscript //nologo rates.vbs [--csv] [--help]\n"
    code, out, errors = run("local", "rates", "--help")
    assert (code, out.partition("\n\n")[0] + "\n", errors) == (0, usage, "")
    assert run("local", "rates", "today") == (2, "", f"rates: {usage}")
