"""What a merchant has is recognised by itself: the same message in every form gives the same answer."""

from __future__ import annotations

import html
import json
from urllib.parse import quote_plus

import pytest

from generator.explain.answer import answer
from generator.explain.given import Unreadable, read
from generator.explain.names import carried
from generator.explain.question import Question
from generator.model import Model

from .making import KEY, REQUEST, joined, md5, ordered, query

MESSAGE = {**REQUEST, "subject": "Tea 中国", "body": "it's 'so'"}
SIGN = md5(joined(ordered(MESSAGE)) + "&")  # the mistake: a & behind the last pair
ALL = {**MESSAGE, "sign_type": "MD5", "sign": SIGN}
QUERY = query(ALL)
ADDRESS = "https://mapi.alipay.com/gateway.do?"
INPUTS = "".join(f'<input type="hidden" name="{n}" value="{html.escape(v)}">' for n, v in ALL.items())


def exported(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "\\'")


def logged(value: str) -> str:
    """As Apache writes a text into its log."""
    return "".join(chr(b) if 31 < b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in value.encode())


FORMS = {
    "an address": ADDRESS + QUERY,
    "a query string or form body": QUERY,
    "name=value pairs, not percent-encoded": joined({n: v.replace("+", "-").replace("&", "and") for n, v in ALL.items()}),
    "a log line with a query string or form body": f'10.0.0.1 - - [x] "GET /n.php?{QUERY} HTTP/1.1" 200 7 "-" "x=1"',
    "a log line with an address": f"2026-11-23 12:00:00 INFO redirect to {ADDRESS}{QUERY} (302)",
    "an HTTP request": f"POST /gateway.do HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{QUERY}",
    "an HTML form": f'<html><form method="post" action="{ADDRESS}">{INPUTS}<input type=submit value=Pay></form></html>',
    "HTML with an address": f'<p>ILLEGAL_SIGN</p><a href="{ADDRESS}{html.escape(QUERY)}">again</a>',
    "HTML with an HTTP request": f"<h1>ILLEGAL_SIGN</h1><pre>GET /gateway.do?{html.escape(QUERY)}</pre>",
    "a PHP array (print_r)": "Array\n(\n" + "".join(f"    [{n}] => {v}\n" for n, v in ALL.items()) + ")\n",
    "a PHP array (print_r) in a log of Apache": "[client 10.0.0.1:41233] Array\\n(\\n"
    + "".join(f"    [{n}] => {logged(v)}\\n" for n, v in ALL.items()) + ")\\n",
    "a PHP array (var_dump)": f"array({len(ALL)}) {{\n"
    + "".join(f'  ["{n}"]=>\n  string({len(v.encode())}) "{v}"\n' for n, v in ALL.items()) + "}\n",
    "a PHP array (var_export)": "array (\n" + "".join(f"  '{n}' => '{exported(v)}',\n" for n, v in ALL.items()) + ")",
    "JSON": json.dumps({"request": ALL}),
    "a Python dictionary": f"params = {ALL!r}",
    "a Java map": "{" + ", ".join(f"{n}={v}" for n, v in ALL.items()) + "}",
    "a list of names and values": "\n".join(f"[{n}, {v}]" for n, v in ALL.items()),
    "an XML answer of the gateway": "<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error><request>"
    + "".join(f'<param name="{n}">{html.escape(v)}</param>' for n, v in ALL.items()) + "</request></alipay>",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_recognised_and_explained(gateway: Model, form: str) -> None:
    found = answer(gateway, Question(FORMS[form].encode(), key=KEY))
    assert found.form == form.removesuffix(" in a log of Apache")
    if form != "name=value pairs, not percent-encoded":  # its values could not stand there unchanged
        assert found.causes[0].ids == ("joiner",)


def test_a_signing_string_in_a_log_line_is_cut_out(gateway: Model) -> None:
    line = f"2026-11-23 DEBUG prestr=[{joined(ordered(REQUEST))}"
    given = read(line.encode(), carried(gateway))
    assert given.signing_string == joined(ordered(REQUEST)).encode()


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_signing_string_is_taken_byte_for_byte(gateway: Model, charset: str) -> None:
    text = b"  " + joined(REQUEST).encode(charset) + b" \t"
    given = read(text + b"\n", carried(gateway))
    assert given.signing_string == text
    assert given.notes == ("one line end at the end of the file was left out",)


def test_a_page_is_decoded_as_a_browser_decodes_it(gateway: Model) -> None:
    text = "<pre>GET /gateway.do?partner=1&notify_url=2&service=3&sign=4</pre>"
    found = answer(gateway, Question(text.encode()))
    assert found.causes[0].ids == ("html-entity",)
    # In an attribute a browser leaves &notify_url alone.
    assert (
        read(f'<a href="{ADDRESS}partner=1&notify_url=2&service=3">'.encode(), carried(gateway)).query.count(
            b"notify_url"
        )
        == 1
    )


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("bad_signature parameter=sign note=fits_charset:gbk: does not fit the message", "charset"),
        ("wrong_sign_type parameter=sign_type: is not the configured sign type: MD5", "other-algorithm"),
        ("bad_key parameter=config.public_key: this is your own public key and the gateway's is expected",
         "own-public-key"),
    ],
)  # fmt: skip
def test_a_line_of_the_kits_own_log_says_what_it_can(gateway: Model, line: str, id: str) -> None:
    found = answer(gateway, Question(f"2026-11-23 12:00:00 notification {line}".encode()))
    assert found.form == "a line of the kit's log"
    assert [(c.ids, c.confidence) for c in found.causes] == [((id,), "likely")]


@pytest.mark.parametrize("code", ["ILLEGAL_SIGN", "ILLEGAL_PARTNER"])
def test_an_error_code_alone_explains_nothing(gateway: Model, code: str) -> None:
    found = answer(gateway, Question(f"<alipay><is_success>F</is_success><error>{code}</error></alipay>".encode()))
    assert found.verdict == "unknown"
    assert code in found.sentence
    assert found.helps


@pytest.mark.parametrize(
    "text", ["", " \n", "hello", "<html><p>nothing</p></html>", "\x00\x01\x02", '{"a": 1}', "a" * 1000]
)
def test_what_is_no_message_is_said_to_be_none(gateway: Model, text: str) -> None:
    with pytest.raises(Unreadable):
        answer(gateway, Question(text.encode()))


def test_parameters_and_the_signature_can_be_given_beside_it(gateway: Model) -> None:
    rest = {n: v for n, v in REQUEST.items() if n != "subject"}
    question = Question(
        query(rest).encode() + b"&sign_type=MD5&sign=",
        key=KEY,
        sign=md5(joined(ordered(REQUEST))),
        params=[("subject", REQUEST["subject"])],
    )
    assert answer(gateway, question).verdict == "fits"


def test_quoted_percent_signs_of_a_signing_string_stay(gateway: Model) -> None:
    text = f"notify_url={quote_plus('http://x/a')}&partner=1"
    assert answer(gateway, Question(text.encode())).signed == text.encode()
