"""The line protocol: what is written is read back, and what no driver may write is refused."""

from __future__ import annotations

import pytest

from generator.protocol import (
    Answer,
    Case,
    ProtocolError,
    Situation,
    decode_answer,
    decode_case,
    encode_answer,
    encode_case,
    error_answer,
    hex_text,
    readable,
    text_hex,
)


@pytest.mark.parametrize("text", ["", "a", "\u4e2d\u6587", "\U0001f600", "\ud83d", "\ude00x", "a\tb\nc\0", "\uffff"])
def test_text_survives_as_hex(text: str) -> None:
    assert hex_text(text_hex(text)) == text


def test_two_halves_that_meet_become_one_character() -> None:
    assert hex_text(text_hex("\ud83d\ude00")) == "\U0001f600"


def test_a_case_survives_its_line() -> None:
    config = (("charset", "gbk"), ("key", "k=\t1"))
    case = Case("x.1-A_b", "request", config, (("", ""), ("b", "\ud800"), ("a", "1")), None, "create")
    assert decode_case(encode_case(case)) == case
    body = Case("y", "verify", (), (), b"a=%00\xff")
    assert decode_case(encode_case(body)) == body


@pytest.mark.parametrize(
    "situation",
    [
        Situation(),
        Situation("", (("number", "a/1"), ("refund", "R1=refunded"), ("refund", "R2=refunded")), ("200", "true"), "late",
                  (("number", "a/1"), ("state", "paid"))),
        Situation("text/plain; charset=x", None, ("302", ""), "throws"),
    ],
)  # fmt: skip
def test_what_a_notification_meets_survives_its_line(situation: Situation) -> None:
    case = Case("n", "notify", (("key", "k"),), body=b"a=1", situation=situation)
    assert decode_case(encode_case(case)) == case


def test_an_empty_body_is_a_body() -> None:
    assert decode_case(encode_case(Case("y", "verify", body=b""))).body == b""


def test_an_answer_survives_its_line() -> None:
    for answer in (
        Answer("1", "ok", (("url", "0061"), ("form_error", "0061:0062"))),
        Answer("1", "ok", (("valid", "1"),)),
        error_answer("1", "missing", "", "x"),
        Answer("1", "skipped", (("reason", ""),)),
    ):
        assert decode_answer(encode_answer(answer)) == answer


@pytest.mark.parametrize(
    "line",
    [
        "", "x", "x\tfine", "\tok", "x y\tok", "x\tok\tsign", "x\tok\tsign=0", "x\tok\tsign=00", "x\tok\tsign=00g0",
        "x\tok\tsign=00AB",
        "x\tok\tsign=0061\tsign=0061", "x\tok\tvalid=0", "x\terror\tcode=0061",
        "x\terror\tparameter=\tcode=\tmessage=", "x\tcrash",
        "x\tskipped\tmessage=", "x\tok\r", "x\tok\tSign=0061",
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused(line: str) -> None:
    with pytest.raises(ProtocolError):
        decode_answer(line)


@pytest.mark.parametrize(
    "line", ["x", "x\tsign\tp=0061", "x\tsign\tq=00", "x\tsign\tbody=0", "x\tsign\tservice=\tservice=", "\u00e9\tsign"]
)
def test_what_is_no_case_is_refused(line: str) -> None:
    with pytest.raises(ProtocolError):
        decode_case(line)


def test_an_id_that_cannot_travel_is_refused() -> None:
    with pytest.raises(ProtocolError):
        encode_case(Case("two words", "sign"))


def test_readable_shows_what_cannot_be_printed() -> None:
    assert readable("sign", text_hex("a\n\ud800\u4e2d")) == "a\\u000a\\ud800\u4e2d"
    assert readable("signing_string", "61d6d0") == "a\u00d6\u00d0"
    assert readable("form_error", f"{text_hex('not_in_form')}:{text_hex('b')}") == "not_in_form:b"
