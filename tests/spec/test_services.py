"""Services of the merchant's server: mistakes in their descriptions are named, each once, with its place and a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.spec import load
from tests.spec.test_problems import change, problems

REFUND, FILE = "services/forex_refund.yaml", "services/forex_refund_file.yaml"
QUERY, COMPARE = "services/single_trade_query.yaml", "services/forex_compare_file.yaml"
DECLARE = "services/alipay.acquire.customs.yaml"
RETURNED = "services/alipay.acquire.refund.query.yaml"
PAY = "services/create_forex_trade.yaml"
STATUS = "services/alipay.overseas.acquire.customs.query.yaml"

# File, what stands there, what is written instead with the wrong word in <>, what is said.
MISTAKES = [
    (QUERY, "method: get", "method: <put>", "'put' is not known here, expected one of get, post"),
    (RETURNED, "answer: refund_state", "answer: <refund_states>", "no answer 'refund_states' in the description"),
    (QUERY, "repeatable: true", "repeatable: <often>", "'often' stands here, expected true or false"),
    (QUERY, "repeatable: true", "pause: <soon>", "'soon' stands here, expected a whole number from 0 to 3600"),
    (QUERY, "at_least_one_of: [trade_no, out_trade_no]", "at_least_one_of: [trade_no, <order_no>]", "no parameter 'order_no'"),
    (QUERY, "at_least_one_of: [trade_no, out_trade_no]", "at_least_one_of: <[trade_no]>", "at least two different parameters"),
    (PAY, "called_by: browser", "called_by: browser\nmethod: <get>", "goes with called_by: server"),
    (DECLARE, "min_bytes: 6", "min_bytes: <few>", "'few' stands here, expected a whole number"),
    (DECLARE, "min_bytes: 6", "min_bytes: <33>", "is more than 'bytes', expected at most 32"),
    (STATUS, "most_items: 10", "most_items: <0>", "'0' stands here, expected a whole number from 1 to 1000"),
    (REFUND, "latest: now", "latest: <today>", "'today' is not known here, expected one of now"),
    (REFUND, "default: now, latest: now", "default: <today>, latest: now", "'today' is no source, expected service, now,"),
    (REFUND, "reason: {required: true, ", "reason: {latest: <now>, required: true, ", "goes with a format of kind pattern"),
    (REFUND, "reason: {required: true, ", "reason: {default: <now>, required: true, ", "goes with a format of kind pattern"),
    (COMPARE, "from: start_date", "from: <first_date>", "no parameter 'first_date' in the description"),
    (COMPARE, "days: 10", "days: <ten>", "'ten' stands here, expected a whole number from 1 to 3660"),
    (COMPARE, "before_today: true", "before_today: <soon>", "'soon' stands here, expected true or false"),
    (COMPARE, "before_today: true", "<before>: true", "'before' is not known here, expected one of from, to, days"),
    (COMPARE, "to: end_date", "to: <_input_charset>", "is no date yyyyMMdd, expected a parameter with such a 'format'"),
    # JSON
    (REFUND, "list: 10", "list: <many>", "'many' stands here, expected a whole number from 1 to 999"),
    (REFUND, "list: 10", "<most>: 10", "'most' is not known here, expected one of fields, list"),
    (REFUND, "transOut: {", "<trans.Out>: {", "is no name of a part, expected a letter"),
    (REFUND, "desc: {says", "desc: {format: <words2>, says", "no format 'words2' in the description"),
    (REFUND, "desc: {says", "desc: {decimals_of: <reason>, format: amount, says", "'reason' in this entry"),
    (REFUND, "bytes: 1600", "format: <word>", "'format' does not go with json, expected it at one of its fields"),
    # Files
    (FILE, 'separator: "|"', 'separator: <"||">', "'||' stands here, expected one sign such as |"),
    (FILE, "line_end: lf", "line_end: <nl>", "'nl' is not known here, expected one of lf, crlf"),
    (FILE, "most: 10000", "most: <all>", "'all' stands here, expected a whole number from 1 to 1000000"),
    (FILE, "unique: out_return_no", "unique: <number>", "no column 'number' in the description"),
    (FILE, "method: post", "method: <get>", "a file is uploaded, expected post"),
    (FILE, "decimals_of: currency", "decimals_of: <money>", "'money' in this file"),
    (FILE, "reason: {bytes: 255, says: Why, example: Wrong size}", "reason: {says: Why, json: <{fields: {a: {says: A}}}>}",
     "a column is one plain value"),
    # Answers
    ("answers.yaml", "gb2312: gbk", "gb2312: <big5>", "no charset 'big5' in the description"),
    ("answers.yaml", "gb2312: gbk", "<GB2312>: gbk", "'GB2312' has capitals, expected small letters"),
    ("answers.yaml", "root: alipay, ", "<top>: x, root: alipay, ", "'top' is not known here, expected one of root"),
    ("answers.yaml", "accepted: {kind: xml}", "accepted: {kind: xml}\n    <forex_refund>: {kind: xml}", "the name of a service"),
    ("answers.yaml", "good: T", 'good: <"">', "is empty, or begins or ends with a blank"),
    ("answers.yaml", 'separator: "|"', "separator: <x>", "'x' stands here, expected one sign such as |"),
    ("answers.yaml", "File empty: FILE_EMPTY", "File empty: <FILE_IS_EMPTY>", "no code 'FILE_IS_EMPTY' in the description"),
    ("answers.yaml", "File empty: FILE_EMPTY", '<"File\\u4e00">: FILE_EMPTY', "not printable ASCII"),
    ("answers.yaml", "rest: true", "rest: <yes>", "'yes' stands here, expected true or false"),
    ("answers.yaml", "accepted: {kind: xml}", "accepted: {kind: <json>}", "'json' is not known here, expected one of xml, table"),
    ("answers.yaml", "accepted: {kind: xml}", "accepted: <{kind: table}>", "a table has columns, expected 'fields'"),
    ("answers.yaml", "accepted: {kind: xml}", "accepted: {kind: xml, rest: <true>}", "'rest' goes with kind: table"),
    ("answers.yaml", "field: response_code,", "field: <response>,", "no field 'response' in the description"),
    ("answers.yaml", "subject: {says", "subject: {<decimals>: 2, format: amount, says", "'decimals' does not go with an answer"),
    ("answers.yaml", "subject: {says", "subject: <{format: currency, says", "a currency of an answer may be any"),
    # Codes
    ("codes.yaml", "same_as: HAS_NO_PRIVILEGE", "same_as: <NO_PRIVILEGE>", "no code 'NO_PRIVILEGE' in the description"),
    ("codes.yaml", "SYSTEM_ERROR: {again: true", "SYSTEM_ERROR: {again: <maybe>", "expected true or false"),
    ("codes.yaml", "NOT_FOUND: {says: ", "NOT_FOUND: {<do>: x, says: ", "'do' is not known here, expected one of says, again"),
    # Commands
    ("commands.yaml", "service: forex_refund\n", "service: <forex_refunds>\n", "no service of the server 'forex_refunds'"),
    ("commands.yaml", "service: forex_refund\n", "service: <create_forex_trade>\n", "no service of the server"),
    ("commands.yaml", "service: forex_refund_file", "service: <forex_refund>", "sends no file, expected one with 'upload'"),
    ("commands.yaml", "refund: out_return_no", "refund: <return_no>", "no parameter 'return_no'"),
    ("commands.yaml", "{total_fee: return_amount, rmb", "{total_fee: <amount>, rmb", "no parameter 'amount'"),
    ("commands.yaml", "{total_fee: return_amount, rmb", "{<price>: return_amount, rmb", "is no name in which an order is priced"),
    ("commands.yaml", "[REPEATED_REFUNDMENT_REQUEST]", "[<REPEATED>]", "no code 'REPEATED'"),
    ("commands.yaml", "unknown: [TRADE_NOT_EXIST]", "unknown: [<NO_TRADE>]", "no code 'NO_TRADE'"),
    ("commands.yaml", "status: trade_status", "status: <trade_state>", "no field of the answer 'trade_state'"),
    ("commands.yaml", "rates: {service: forex_rate_file}", "rates: {service: <forex_refund>}", "answers with XML"),
    ("commands.yaml", "failed: [F]", "<fail>: [F]", "'fail' is not known here"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "said"), MISTAKES, ids=[f"{m[0]} {m[2]}"[-60:] for m in MISTAKES])
def test_a_mistake_is_named_with_its_place(description: Path, file: str, old: str, new: str, said: str) -> None:
    before, wrong, after = re.split("[<>]", new, maxsplit=2) if ">" in new else (*new.split("<"), "")
    start = (description / file).read_text().partition(old)[0] + before
    line, column = start.count("\n") + 1, len(start) - start.rfind("\n")
    change(description, file, old, before + wrong + after)
    found = problems(description)
    assert found[0].startswith(f"{Path(file).name}:{line}:{column}: ")
    assert said in found[0]
    assert len(found) == 1


def test_commands_work_on_a_shops_orders(description: Path) -> None:
    (description / "shop.yaml").unlink()
    assert "commands work on a shop's orders, expected notifications.yaml and shop.yaml" in problems(description)[0]


def test_a_file_that_is_reconciled_is_asked_for_by_days(description: Path) -> None:
    change(description, COMPARE, "- period: {from: start_date, to: end_date, days: 10, before_today: true}", "[]")
    (problem,) = problems(description)
    assert "commands.reconcile.service: has no rule 'period'" in problem


def test_a_service_of_the_server_says_how_it_travels_and_what_it_answers(description: Path) -> None:
    change(description, QUERY, "method: get\nanswer: trade\n", "")
    method, answer = (p for p in problems(description) if p.startswith("single_trade_query.yaml:"))
    assert "'method' is missing" in method
    assert "'answer' is missing" in answer


def test_a_code_that_is_the_same_as_another_says_something(description: Path) -> None:
    change(description, "codes.yaml", "HAS_NO_PRIVILEGE: {says: the partner may not do this}", "HAS_NO_PRIVILEGE: {same_as: X}")
    assert any("no code 'X'" in problem for problem in problems(description))


def test_another_spelling_of_a_code_has_its_meaning(description: Path) -> None:
    codes = {code.code: code for code in load(description).codes}
    assert codes["HASH_NO_PRIVILEGE"].becomes == "HAS_NO_PRIVILEGE"
    assert codes["HASH_NO_PRIVILEGE"].says == codes["HAS_NO_PRIVILEGE"].says
