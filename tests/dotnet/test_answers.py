"""Calls of the gateway by the kit's Client, and hostile answers; `kitsmith conformance` compares what good ones come to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .toolbox import PROGRAMS, Built, run

QUERY = "single_trade_query,trade_no=1"
REFUND = "forex_refund,out_return_no=1,out_trade_no=1,return_amount=1.00,currency=USD,reason=x"
RATES, RATE = "forex_rate_file", "20120314|100000|USD|6.5"
TRADE = "<trade><out_trade_no>1</out_trade_no><trade_no>1</trade_no><trade_status>%s</trade_status></trade>"
GOOD = f"200:<alipay><is_success>T</is_success><response>{TRADE}</response></alipay>"
BUSY, REFUSED = (
    GOOD.split("T<")[0] + f"F</is_success><error>{code}</error></alipay>" for code in ("SYSTEM_ERROR", "ILLEGAL_SIGN")
)
UNREACHABLE = "error unreachable True the gateway gave no whole answer"
BAD = "error bad_answer False the answer is not what the description says: "

Talk = Callable[..., list[str]]


@pytest.fixture(scope="session")
def program(built: Built) -> Path:
    return built.program("Talk", PROGRAMS / "Talk.cs")


@pytest.fixture
def talk(runtime: list[str], program: Path) -> Talk:
    def call(*words: str) -> list[str]:
        done = run(*runtime, program, *words)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.splitlines()

    return call


def events(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.startswith("log ")]


def test_what_may_be_repeated_is_tried_three_times_after_one_and_three_seconds(talk: Talk) -> None:
    seen = talk(QUERY, "throws", BUSY, GOOD % "PAID")
    assert events(seen) == ["sent GET", "waited 1", "sent GET", "waited 3", "sent GET", "done PAID"]
    assert [line for line in seen if line.startswith("log ")] == [
        "log call single_trade_query unreachable: IOException: no line for ***",
        "log call single_trade_query gateway_busy parameter=SYSTEM_ERROR: an error inside the gateway",
        "log call single_trade_query ok",
    ]
    assert events(talk(QUERY, "throws", "500:", "throws"))[-1] == UNREACHABLE


def test_a_refusal_is_not_repeated(talk: Talk) -> None:
    assert [line.split(" ")[0] for line in events(talk(QUERY, REFUSED))] == ["sent", "error"]


def test_a_refund_is_sent_once_whatever_comes_and_the_next_waits_for_its_pause(talk: Talk) -> None:
    assert events(talk(f"{REFUND};{REFUND}", "throws", BUSY)) == [
        "sent POST", UNREACHABLE, "waited 3", "sent POST",
        "error gateway_busy True SYSTEM_ERROR: the gateway could not do it now: an error inside the gateway",
    ]  # fmt: skip


def test_a_table_that_breaks_off_is_not_read_again_once_a_record_was_handed_out(talk: Talk) -> None:
    assert events(talk(RATES, f"200:{RATE}\n{RATE}!")) == ["sent GET", "record USD", UNREACHABLE]
    assert events(talk(RATES, "200:!", f"200:{RATE}")) == ["sent GET", "waited 1", "sent GET", "record USD", "read 1"]


def test_a_service_that_is_called_by_the_wrong_method_is_not_sent(talk: Talk) -> None:
    table_as_record, record_as_table = talk(RATES + "!", GOOD), talk(QUERY + "!", GOOD)
    assert [lines[0].split(" ")[:2] for lines in (table_as_record, record_as_table)] == [["error", "unknown"]] * 2


def test_what_the_callback_throws_goes_on_and_is_no_fault_of_the_gateway(talk: Talk) -> None:
    seen = events(talk(RATES, f"200:{RATE.replace('USD', 'XXX')}"))
    assert seen == ["sent GET", "record XXX", "threw the callback's own"]


def test_a_file_is_read_in_memory_that_does_not_grow_with_it(talk: Talk) -> None:
    (count, few), (many, more) = (map(int, talk("big", str(n))[0].split()) for n in (20_000, 200_000))
    assert (count, many) == (20_000, 200_000)
    assert more < few + 1_000_000


BODY = (GOOD % "%s").removeprefix("200:")
HOSTILE = {
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + BODY % "&x;",
    "external document type": '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd">' + BODY % "X",
    "parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]>' + BODY % "X",
    "entity bomb": '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi")) + "]>" + BODY % "&i;",
    "entity that nobody declared": BODY % "&x;",
    "stylesheet": '<?xml-stylesheet href="http://127.0.0.1:1/x"?>' + BODY % "X",
    "inclusion": BODY % '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    "deep": "<a>" * 5000 + "</a>" * 5000,
}  # fmt: skip


def test_security_03_hostile_xml_is_refused_and_nothing_of_it_is_followed(talk: Talk) -> None:
    seen = talk(";".join([QUERY] * len(HOSTILE)), *(f"200:{text}" for text in HOSTILE.values()))
    refused = BAD + "it is not the plain XML that the gateway sends"
    assert [line for line in seen if line.startswith(("error", "done"))] == [refused] * len(HOSTILE)


def test_security_03_an_answer_of_any_size_is_cut_off(talk: Talk) -> None:
    (line,) = [line for line in talk(RATES, "200:" + "1" * 70_000) if line.startswith("error")]
    assert line == BAD + "line 1: it is larger than it can be"
