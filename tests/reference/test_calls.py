"""Calls of the merchant's server, worked by hand: addresses, bodies and files letter by letter."""

from __future__ import annotations

import hashlib

import pytest

from generator.model import Model
from generator.protocol import Answer, Case, hex_text
from generator.reference import judge

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
PARTNER = "2088101122136241"
CONFIG = {"gateway": "https://pay.example/gateway.do", "charset": "utf-8", "sign_type": "MD5", "key": KEY, "partner": PARTNER,
          "currency": "USD"}  # fmt: skip
NOW = "2012-03-30 23:59:59"


def asked(gateway: Model, service: str, given: dict[str, str], *lines: dict[str, str], now: str = NOW) -> Answer:
    held = tuple(tuple(line.items()) for line in lines)
    case = Case("1", "request", tuple(CONFIG.items()), tuple(given.items()), service=service, now=now, lines=held)
    return judge(gateway).answer(case)


def refused(gateway: Model, service: str, given: dict[str, str], *lines: dict[str, str], now: str = NOW) -> tuple[str, str]:
    answer = asked(gateway, service, given, *lines, now=now)
    return hex_text(answer.get("code") or ""), hex_text(answer.get("parameter") or "")


def text_of(answer: Answer, name: str) -> str:
    return hex_text(answer.get(name) or "")


def md5(text: str) -> str:
    return hashlib.md5((text + KEY).encode()).hexdigest()  # noqa: S324  # the protocol's


def test_a_query_is_a_get_of_the_signed_address(gateway: Model) -> None:
    answer = asked(gateway, "single_trade_query", {"out_trade_no": "2009/04/291103"})
    sign = md5(f"_input_charset=utf-8&out_trade_no=2009/04/291103&partner={PARTNER}&service=single_trade_query")
    assert text_of(answer, "method") == "GET"
    assert text_of(answer, "address") == (
        f"https://pay.example/gateway.do?service=single_trade_query&partner={PARTNER}&_input_charset=utf-8"
        f"&out_trade_no=2009%2F04%2F291103&sign_type=MD5&sign={sign}"
    )
    assert (text_of(answer, "content_type"), answer.get("body")) == ("", "")


def test_a_declaration_is_posted_with_the_charset_in_its_address(gateway: Model) -> None:
    given = {"out_request_no": "201204290001", "trade_no": "2009042976780315", "merchant_customs_code": "SHOP1",
             "merchant_customs_name": "A & B", "amount": "2.00", "customs_place": "HANGZHOU"}  # fmt: skip
    answer = asked(gateway, "alipay.acquire.customs", given)
    assert text_of(answer, "method") == "POST"
    assert text_of(answer, "address") == "https://pay.example/gateway.do?_input_charset=utf-8"
    assert text_of(answer, "content_type") == "application/x-www-form-urlencoded"
    body = bytes.fromhex(answer.get("body") or "").decode()
    assert "&merchant_customs_name=A%20%26%20B&" in body
    assert body.endswith(f"&sign_type=MD5&sign={text_of(answer, 'sign')}")


SPLIT = {f"split_fund_info[{i}].{name}": text for i, row in enumerate((("2088101122136241", "5.00"), ("2088101122136242", "1")))
         for name, text in zip(("transOut", "amount", "currency"), (*row, "USD"))}  # fmt: skip
REFUND = {"out_return_no": "R1", "out_trade_no": "1", "return_amount": "6.00", "reason": "Wrong size"}


def test_parts_become_json_without_blanks_and_the_clock_fills_the_time(gateway: Model) -> None:
    given = {**REFUND, "currency": "USD", **SPLIT, "split_fund_info[0].desc": 'say "hi" \\ \n'}
    answer = asked(gateway, "forex_refund", given)
    signed = bytes.fromhex(answer.get("signing_string") or "").decode()
    assert (
        'split_fund_info=[{"transOut":"2088101122136241","amount":"5.00","currency":"USD","desc":"say \\"hi\\" \\\\ \\u000a"},'
        '{"transOut":"2088101122136242","amount":"1","currency":"USD"}]'
    ) in signed
    assert "&gmt_return=20120330235959&" in signed


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"split_fund_info": "[]"}, ("not_allowed", "split_fund_info")),
        ({"split_fund_info[10].transOut": "1"}, ("too_many", "split_fund_info")),
        ({"split_fund_info[01].transOut": "1"}, ("unknown", "split_fund_info[01].transOut")),
        ({"split_fund_info[3].amount": "1"}, ("missing", "split_fund_info[2].transOut")),
        ({"split_fund_info[1].amount": "1.001"}, ("too_many_decimals", "split_fund_info[1].amount")),
        ({"gmt_return": "20120331000000"}, ("in_future", "gmt_return")),
    ],
)
def test_a_wrong_part_or_time_is_named_by_its_path(gateway: Model, change: dict[str, str], expected: tuple[str, str]) -> None:
    assert refused(gateway, "forex_refund", {**REFUND, "currency": "USD", **SPLIT, **change}) == expected


# 2012 had a February 29th, 2100 has none.
@pytest.mark.parametrize(
    ("first", "last", "now", "detail"),
    [
        ("20120225", "20120305", "2012-03-06 00:00:00", ""),
        ("20120225", "20120306", "2012-03-07 00:00:00", "days"),
        ("21000225", "21000306", "2100-03-07 00:00:00", ""),
        ("20111228", "20120106", "2012-01-07 00:00:00", ""),
        ("20120106", "20120106", "2012-01-06 23:59:59", "today"),
        ("20120107", "20120106", "2012-01-01 00:00:00", "backwards"),
    ],
)
def test_a_period_is_counted_by_the_calendar(gateway: Model, first: str, last: str, now: str, detail: str) -> None:
    answer = asked(gateway, "forex_compare_file", {"start_date": first, "end_date": last}, now=now)
    said = text_of(answer, "message").rpartition(": ")[2]
    assert said == gateway.period_details.get(detail, "")


LINE = {"out_return_no": "111222333", "out_trade_no": "444555666", "currency": "USD", "return_amount": "200.00"}


def test_a_file_is_a_part_of_its_own_and_is_not_signed(gateway: Model) -> None:
    answer = asked(gateway, "forex_refund_file", {}, {**LINE, "reason": "kitsmith"}, {**LINE, "out_return_no": "2"})
    sign = md5(f"_input_charset=utf-8&partner={PARTNER}&service=forex_refund_file")
    lines = f"{PARTNER}|111222333|444555666|USD|200.00|20120330235959|kitsmith\n{PARTNER}|2|444555666|USD|200.00|20120330235959|"
    plain = {"service": "forex_refund_file", "partner": PARTNER, "_input_charset": "utf-8", "sign_type": "MD5", "sign": sign}
    head = "--kitsmithx\r\nContent-Disposition: form-data; name="
    parts = [f'{head}"{name}"\r\n\r\n{value}\r\n' for name, value in plain.items()]
    parts.append(f'{head}"refund_file"; filename="refund.txt"\r\nContent-Type: text/plain\r\n\r\n{lines}\r\n--kitsmithx--\r\n')
    assert text_of(answer, "content_type") == "multipart/form-data; boundary=kitsmithx"
    assert bytes.fromhex(answer.get("body") or "").decode() == "".join(parts)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], ("missing", "refund_file")),
        ([LINE, LINE], ("duplicate", "line 2: out_return_no")),
        ([LINE, {**LINE, "out_return_no": "2", "reason": "a|b"}], ("not_in_line", "line 2: reason")),
        ([{**LINE, "return_amount": "1.001"}], ("too_many_decimals", "line 1: return_amount")),
        ([{**LINE, "currency": "EUR"}], ("not_allowed", "line 1: currency")),
        ([{**LINE, "out_return_no": str(n)} for n in range(10_001)], ("too_many", "refund_file")),
    ],
    ids=["none", "twice", "separator", "decimals", "currency", "too many"],
)
def test_one_bad_line_is_named(gateway: Model, lines: list[dict[str, str]], expected: tuple[str, str]) -> None:
    assert refused(gateway, "forex_refund_file", {}, *lines) == expected
