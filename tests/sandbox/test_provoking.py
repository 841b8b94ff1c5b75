"""Every code and every broken answer can be had on demand."""

from __future__ import annotations

import re
import time
from pathlib import Path

import httpx
import pytest

from generator.reference.answers import read_answer
from generator.reference.refusal import Refused

from .support import Sandbox

QUERY = "single_trade_query"
FILE = {"start_date": "20200101", "end_date": "20200101"}


def provoke(sandbox: Sandbox, answer: str | None, service: str = QUERY, **more: object) -> None:
    sandbox.control("provoke", {"service": service, "answer": answer, **more})


def query(sandbox: Sandbox) -> str:
    return sandbox.code(QUERY, out_trade_no="T-1")


def test_every_code_can_be_provoked(sandbox: Sandbox) -> None:
    becomes = {code.code: code.becomes for code in sandbox.model.codes}
    for code in becomes:
        provoke(sandbox, code)
        assert query(sandbox) == becomes[code]


def test_a_file_service_answers_its_own_codes_as_sentences(sandbox: Sandbox) -> None:
    form = sandbox.model.service("forex_compare_file").answer
    assert form is not None and form.table is not None
    for text, code in form.table.texts:
        provoke(sandbox, code, "forex_compare_file")
        assert sandbox.call("forex_compare_file", **FILE).text == f"File download failed:{text}\r\n"


def test_a_payment_shows_the_code_on_the_error_page(sandbox: Sandbox) -> None:
    provoke(sandbox, "ILLEGAL_CLIENT_IP", "create_forex_trade")
    answer = sandbox.create()
    assert (answer.status_code, "ILLEGAL_CLIENT_IP" in answer.text) == (400, True)
    assert sandbox.create().status_code == 303


def test_a_provoked_code_comes_so_often_and_a_wrong_call_does_not_use_it_up(sandbox: Sandbox) -> None:
    sandbox.pay()
    provoke(sandbox, "SYSTEM_EXCEPTION", times=2)
    assert sandbox.code(QUERY) == "ILLEGAL_ARGUMENT"
    assert [query(sandbox) for _ in range(3)] == ["SYSTEM_EXCEPTION", "SYSTEM_EXCEPTION", ""]


def test_until_it_is_taken_back(either: Sandbox) -> None:
    either.pay()
    provoke(either, "SESSION_TIMEOUT", times=None)
    assert [query(either) for _ in range(3)] == ["SESSION_TIMEOUT"] * 3
    provoke(either, None)
    assert query(either) == ""


def test_a_provoked_refusal_of_a_refund_takes_nothing_and_a_broken_answer_does(sandbox: Sandbox) -> None:
    sandbox.pay()
    provoke(sandbox, "SYSTEM_EXCEPTION", "forex_refund")
    assert sandbox.refund("1.00", "R-1") == "SYSTEM_EXCEPTION"
    provoke(sandbox, "empty", "forex_refund")
    with pytest.raises(AssertionError, match="bad_answer|is empty|empty"):
        sandbox.refund("1.00", "R-2")
    assert sandbox.refunds() == {"R-2": "waiting"}
    assert sandbox.refund("1.00", "R-2") == "REPEATED_REFUNDMENT_REQUEST"


@pytest.mark.parametrize("kind", ["html", "empty", "wrong-charset", "dtd", "wrong-sign"])
@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_broken_answer_is_one_that_no_kit_takes(sandbox: Sandbox, kind: str, charset: str) -> None:
    sandbox.pay(subject="茶")
    provoke(sandbox, kind)
    with pytest.raises(Refused) as refused:
        sandbox.ask(QUERY, charset, out_trade_no="T-1")
    assert refused.value.code == ("bad_signature" if kind == "wrong-sign" else "bad_answer")


@pytest.mark.parametrize("kind", ["html", "empty", "wrong-charset", "dtd"])
def test_a_broken_file_is_one_that_no_kit_takes(sandbox: Sandbox, kind: str) -> None:
    provoke(sandbox, kind, "forex_rate_file")
    with pytest.raises(Refused) as refused:
        sandbox.ask("forex_rate_file")
    assert refused.value.code == "bad_answer"


@pytest.mark.parametrize("service", [QUERY, "forex_rate_file"])
def test_a_cut_answer_ends_before_its_length(sandbox: Sandbox, service: str) -> None:
    sandbox.pay()
    provoke(sandbox, "cut", service)
    with pytest.raises(httpx.RemoteProtocolError):
        sandbox.call(service, **({"out_trade_no": "T-1"} if service == QUERY else {}))


def test_a_slow_answer_is_right_and_late(sandbox: Sandbox) -> None:
    sandbox.pay()
    provoke(sandbox, "slow", amount=1)
    began = time.monotonic()
    assert query(sandbox) == ""
    assert time.monotonic() - began >= 1


def test_status_500(sandbox: Sandbox) -> None:
    provoke(sandbox, "status-500", "forex_rate_file")
    assert sandbox.call("forex_rate_file").status_code == 500


def test_a_huge_answer_comes_in_pieces(sandbox: Sandbox) -> None:
    provoke(sandbox, "huge", "forex_rate_file", amount=300_000_000)
    before = memory(sandbox)
    assert stream(sandbox, "forex_rate_file") == 300_000_000
    assert memory(sandbox) - before < 30_000


def test_made_up_records_come_as_a_stream_in_constant_memory(sandbox: Sandbox) -> None:
    sandbox.control("provoke", {"service": "forex_compare_file", "records": 1000})
    stream(sandbox, "forex_compare_file", **FILE)
    before = memory(sandbox)
    sandbox.control("provoke", {"service": "forex_compare_file", "records": 300_000})
    assert stream(sandbox, "forex_compare_file", **FILE) > 15_000_000
    assert memory(sandbox) - before < 10_000


@pytest.mark.parametrize("service", ["forex_compare_file", "forex_liquidation_file", "forex_rate_file"])
@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_made_up_records_are_right_and_each_another(sandbox: Sandbox, service: str, charset: str) -> None:
    sandbox.control("provoke", {"service": service, "records": 2500})
    form = sandbox.model.service(service).answer
    assert form is not None
    answer = sandbox.call(service, charset, **({} if service == "forex_rate_file" else FILE))
    records = read_answer(sandbox.signer(charset), form, answer.content)
    assert len(records) == 2500
    if service != "forex_rate_file":
        assert len({tuple(record) for record in records}) == 2500


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"service": "create_trade", "answer": "SYSTEM_ERROR"}, "service: expected one of"),
        ({"service": QUERY, "answer": "NO_CODE"}, "answer: expected a code of the gateway or one of html"),
        ({"service": QUERY, "records": 5}, "answer: expected a code"),
        ({"service": "create_forex_trade", "answer": "html"}, "answer: expected a code"),
        ({"service": QUERY, "answer": "SYSTEM_ERROR", "times": 0}, "times: expected"),
        ({"service": "forex_rate_file", "records": 1_000_001}, "amount: records takes 1 to 1000000"),
        ({"service": QUERY, "answer": "html", "amount": 5}, "amount: html takes none"),
    ],
)
def test_what_cannot_be_provoked_is_a_sentence(sandbox: Sandbox, given: dict[str, object], says: str) -> None:
    answer = sandbox.http.post("/control/provoke", json=given)
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(says)


def test_a_page_says_for_every_code_how_it_comes(sandbox: Sandbox) -> None:
    page = sandbox.http.get("/provoke").text
    for code in sandbox.model.codes:
        assert f">{code.code}<" in page
    answer = sandbox.http.post("/provoke", data={"service": QUERY, "answer": "SYSTEM_ERROR", "times": "1"})
    assert answer.status_code == 303
    assert query(sandbox) == "SYSTEM_ERROR"
    assert "expected a code" in sandbox.http.post("/provoke", data={"service": QUERY, "answer": "<b>"}).text


def stream(sandbox: Sandbox, service: str, **given: str) -> int:
    """How many bytes come."""
    request = sandbox.call_for(service, **given)
    with sandbox.http.stream("GET", request) as answer:
        return sum(len(piece) for piece in answer.iter_raw())


def memory(sandbox: Sandbox) -> int:
    """The most memory that the sandbox has used, in KB."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{sandbox.process.pid}/status").read_text())
    assert found
    return int(found[1])
