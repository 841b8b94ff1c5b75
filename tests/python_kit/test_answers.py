"""Answers that are hostile, and tables that are long."""

from __future__ import annotations

import io
import tracemalloc
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from .calls import GOOD, ROW, Answers, refusal
from .conftest import PACKAGE

ENTITY = b'<!DOCTYPE alipay [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOMB = b'<!DOCTYPE alipay [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
NOT_PLAIN = "it is not the plain XML that the gateway sends"
REFUND = {"out_return_no": "R1", "out_trade_no": "1", "return_amount": "5.00", "currency": "USD", "reason": "x"}


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (ENTITY + b"<alipay><is_success>&x;</is_success></alipay>", NOT_PLAIN),
        (BOMB + b"<alipay><is_success>&c;</is_success></alipay>", NOT_PLAIN),
        (b'<!DOCTYPE alipay SYSTEM "http://127.0.0.1:1/x.dtd">' + GOOD, NOT_PLAIN),
        (GOOD + b"<!-- x -->", NOT_PLAIN),
        (GOOD + b"<?x y?>", NOT_PLAIN),
        (b"<a>" * 21 + b"</a>" * 21, NOT_PLAIN),
        (GOOD + b" " * 1_048_576, "it is larger than it can be"),
        (GOOD.replace(b"T", b"\xff"), "its bytes are not text of its charset"),
        (GOOD[:-1], NOT_PLAIN),
    ],
    ids=["external entity", "entity bomb", "document type", "comment", "instruction", "deep", "oversized", "charset", "cut"],
)
def test_security_03_hostile_xml_is_refused(kit: ModuleType, config: dict[str, str], answer: bytes, says: str) -> None:
    client = Answers(answer).client(kit, **{**config, "partner": "2088000000000009"})
    assert refusal(kit, lambda: client.forex_refund(**REFUND)) == ("bad_answer", "", says)


def test_security_03_the_parser_itself_refuses_a_document_type() -> None:
    """The second line of defence, should the first one be passed."""
    xml_tree = import_module(f"{PACKAGE}.xml_tree")
    with pytest.raises(Exception, match=NOT_PLAIN):
        xml_tree._Tree().read((BOMB + b"<alipay>&c;</alipay>").decode())


def records(stream: Any) -> Any:
    """The records of a reconciliation table."""
    tables, charsets = import_module(f"{PACKAGE}.tables"), import_module(f"{PACKAGE}.charset")
    return tables.records(import_module(f"{PACKAGE}.answers.compare").ANSWER, stream, charsets.CHARSETS["utf-8"])


def read(data: bytes) -> tuple[list[dict[str, str]], str]:
    """The values of its records, and the error behind them."""
    rows: list[dict[str, str]] = []
    try:
        for row in records(io.BytesIO(data)):
            rows.append(row.values)
    except Exception as error:
        return rows, str(error)
    return rows, ""


UNUSUAL = {
    "leap day": ROW.replace(b"20131219215228", b"20120229000000", 1),
    "no leap day": ROW.replace(b"20131219215228", b"20130229000000", 1),
    "31st of April": ROW.replace(b"20131219215228", b"20130431000000", 1),
    "24 o'clock": ROW.replace(b"20131219215228", b"20131219240000", 1),
    "separators in the rest": ROW + b"|b|",
    "separator behind the rest": ROW + b"|",
    "empty rest": ROW[: -len(b"Test")],
    "too few": ROW[: -len(b"|Test")],
    "carriage return": ROW + b"\r\r",
    "Chinese": ROW.replace(b"Test", "\u4e2d\u6587".encode()),
    "Chinese number": ROW.replace(b"20131219-144657-234", "\u4e2d\u6587".encode()),
    "65 bytes": ROW.replace(b"20131219-144657-234", b"x" * 65),
    "leading zero": ROW.replace(b"0.11", b"00.11"),
    "no time of settlement": ROW.replace(b"|20131219215228|P", b"||P"),
    "no currency": ROW.replace(b"EUR", b""),
    "small letters": ROW.replace(b"EUR", b"eur"),
    "not UTF-8": ROW + b"\xff",
    "empty line": b"",
}


@pytest.mark.parametrize("line", UNUSUAL.values(), ids=UNUSUAL)
def test_many_lines_at_once_are_read_like_one_at_a_time(line: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\n".join([ROW] * 200 + [line] + [ROW] * 200)
    at_once = read(data)
    monkeypatch.setattr(import_module(f"{PACKAGE}.columns").Column, "is_usual", lambda column, values: False)
    assert at_once == read(data)
    assert len(at_once[0]) >= 200


def test_a_line_may_have_65536_bytes_and_a_table_no_line_more() -> None:
    longest = ROW + b"x" * (65_536 - len(ROW))
    assert read(longest + b"\r\n" + ROW)[1] == ""
    assert "line 2" in read(ROW + b"\n" + longest + b"x\n")[1]


def test_a_long_table_is_read_in_constant_memory() -> None:
    class Endless:
        """60,000 records, made as they are read."""

        left = 60_000

        def read(self, size: int) -> bytes:
            count = min(self.left, max(1, size // (len(ROW) + 1)))
            self.left -= count
            return (ROW + b"\n") * count

    tracemalloc.start()
    try:
        count = sum(1 for _ in records(Endless()))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 60_000
    assert peak < 1_000_000
