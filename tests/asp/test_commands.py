"""The commands as scripts of Windows Script Host: what is particular to ASP. (tests/shops runs those of every kit.)"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fake_gateway import FakeGateway

from .conftest import KIT, RUNTIME

SAMPLE = (KIT / "config.sample.asp").read_text("ascii")
ROWS = b"20120314|100000|USD|6.5487\n20120314|100000|EUR|8.6\n"
TABLE = (
    "date      time    currency  rate\n20120314  100000  USD       6.5487\n20120314  100000  EUR       8.6\n\n2 rows\n"
)


@pytest.fixture
def run(tmp_path: Path):  # type: ignore[no-untyped-def]
    """run(config, command, *words): code, output and errors of a command in a shop with that config.asp."""

    def started(config: str, command: str, *words: str) -> tuple[int, str, str]:
        kit = tmp_path / "kit"
        if not kit.exists():
            shutil.copytree(KIT, kit)
            (kit / "handlers.asp").write_bytes((KIT / "handlers.sample.asp").read_bytes())
        if config:
            (kit / "config.asp").write_text(config, "ascii")
        script = [sys.executable, str(RUNTIME / "script.py"), str(kit / "commands" / f"{command}.vbs"), *words]
        done = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
        return done.returncode, done.stdout, done.stderr

    return started


def test_a_shop_that_is_not_set_up_is_told_what_to_copy(run) -> None:  # type: ignore[no-untyped-def]
    assert run("", "rates") == (2, "", "rates: Copy config.sample.asp to config.asp and fill it in\n")


def test_the_config_of_the_pages_is_read(run) -> None:  # type: ignore[no-untyped-def]
    with FakeGateway(answer=ROWS) as gateway:
        config = SAMPLE.replace('config.Gateway = "local"', f'  Config.gateway="{gateway.address}" \' here & there &')
        config = config.replace('config.Currency = "USD"', 'config.Currency = "U" & ChrW(83) & "D"')
        assert run(config, "rates") == (0, TABLE, "")


@pytest.mark.parametrize(
    "line",
    [
        'config.Key = Session("key")',
        "config.Timeout = 10",
        'config.Kye = "x"',
        'Response.Write "x"',
        'config.Key = "a" & _',
    ],
)
def test_a_config_that_computes_is_refused_with_its_line(run, line: str) -> None:  # type: ignore[no-untyped-def]
    number = SAMPLE.splitlines().index('  config.Key = "760bdzec6y9goq7ctyx96ezkz78287de"') + 1
    config = SAMPLE.replace('config.Key = "760bdzec6y9goq7ctyx96ezkz78287de"', line)
    told = f'rates: config.asp, line {number}: the commands read only lines such as config.Charset = "utf-8"\n'
    assert run(config, "rates") == (2, "", told)


def test_what_is_not_ascii_is_escaped(run) -> None:  # type: ignore[no-untyped-def]
    answer = "<alipay><is_success>T</is_success><response><trade><out_trade_no>A</out_trade_no><trade_no>1</trade_no>"
    answer += "<trade_status>X</trade_status><subject>茶, 😀</subject></trade></response></alipay>"
    with FakeGateway(answer=answer.encode()) as gateway:
        config = SAMPLE.replace('"local"', f'"{gateway.address}"')
        assert run(config, "query", "A", "--csv") == (
            0, 'name,value\nout_trade_no,A\ntrade_no,1\ntrade_status,X\nsubject,"\\u8336, \\ud83d\\ude00"\n', "",
        )  # fmt: skip


def test_security_12_iis_shows_nothing_of_the_commands_folder() -> None:
    assert '<fileExtensions allowUnlisted="false" />' in (KIT / "commands" / "web.config").read_text()
