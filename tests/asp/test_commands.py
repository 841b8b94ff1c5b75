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


def test_control_characters_reach_csv_and_no_console(run) -> None:  # type: ignore[no-untyped-def]
    answer = "<alipay><is_success>T</is_success><response><trade><out_trade_no>A</out_trade_no><trade_no>1</trade_no>"
    answer += "<trade_status>X</trade_status><subject>a\tb\x7fc\x9b</subject></trade></response></alipay>"
    with FakeGateway(answer=answer.encode()) as gateway:
        config = SAMPLE.replace('"local"', f'"{gateway.address}"')
        assert "subject       a\\u0009b\\u007fc\\u009b\n" in run(config, "query", "A")[1]
        assert "subject,a\tb\x7fc\\u009b\n" in run(config, "query", "A", "--csv")[1]


def test_the_numbers_of_a_file_that_may_have_arrived_are_shown(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    order = tmp_path / "data" / "orders" / b"A1".hex()
    order.mkdir(parents=True)
    (order / "paid.T1.20260102030405").write_text("number=A1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n")
    (tmp_path / "file").write_text("A1\t1.00\twhy\tR1\n")
    refused = b"<alipay><is_success>F</is_success><error>NEVER_SEEN</error></alipay>"
    with FakeGateway(answer=refused) as gateway:
        config = SAMPLE.replace('"local"', f'"{gateway.address}"')
        config = config.replace('DataFolder = ""', f'DataFolder = "{tmp_path / "data"}"')
        assert run(config, "batch-refund", str(tmp_path / "file"), "--csv") == (
            1,
            "refund,order,amount,currency,result\nR1,A1,1.00,USD,unknown\n",
            "batch-refund: NEVER_SEEN: the gateway refused the call; it may have arrived: "
            "run each line again with refund --again --number NUMBER\n",
        )
    assert (order / "asked.5231.1.00").exists()


def test_an_option_takes_no_other_option_as_its_value(run) -> None:  # type: ignore[no-untyped-def]
    for words in (("--reason", "--csv"), ("--again", "--number", "")):
        code, _, errors = run(SAMPLE, "refund", "A1", "1.00", *words)
        assert code == 2 and errors.startswith("refund: Usage: ")


def test_security_12_iis_shows_nothing_of_the_commands_folder() -> None:
    assert '<fileExtensions allowUnlisted="false" />' in (KIT / "commands" / "web.config").read_text()
