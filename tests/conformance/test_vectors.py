"""Vectors from outside: read as they are written, and every broken line named at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model import Model
from generator.protocol import text_hex
from generator.vectors.jsonl import VectorsError, read_jsonl

SIGN: dict[str, Any] = {
    "id": "1",
    "op": "sign",
    "params": {"b": "2", "a": ""},
    "charset": "utf-8",
    "sign_type": "MD5",
    "key": "k",
}
VERIFY: dict[str, Any] = {
    "id": "2",
    "op": "verify",
    "body": "a=1",
    "charset": "gbk",
    "sign_type": "RSA",
    "public_key": "x",
}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "v.jsonl"
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), "utf-8")
    return path


def problems(path: Path, model: Model) -> list[str]:
    with pytest.raises(VectorsError) as caught:
        read_jsonl(path, model)
    return [problem.removeprefix(f"{path}") for problem in caught.value.problems]


def test_a_sign_line_keeps_the_order_of_its_names(tmp_path: Path, gateway: Model) -> None:
    (read,) = read_jsonl(written(tmp_path, {**SIGN, "expected_sign": "ab", "note": [1]}), gateway)
    assert read.case.parameters == (("b", "2"), ("a", ""))
    assert dict(read.case.config) == {"charset": "utf-8", "sign_type": "MD5", "key": "k"}
    assert (read.kind, read.fields) == ("ok", (("sign", text_hex("ab")),))


def test_an_expected_error_is_a_code(tmp_path: Path, gateway: Model) -> None:
    (read,) = read_jsonl(written(tmp_path, {**SIGN, "expected_error": "unencodable"}), gateway)
    assert (read.kind, read.fields) == ("error", (("code", text_hex("unencodable")),))


def test_a_body_is_bytes(tmp_path: Path, gateway: Model) -> None:
    (read,) = read_jsonl(
        written(tmp_path, {**VERIFY, "body": "a=\u00d6\u00d0&b=\u0000", "expect_signature_ok": False}), gateway
    )
    assert read.case.body == b"a=\xd6\xd0&b=\0"
    assert (read.kind, read.fields) == ("error", ())


def test_without_an_expectation_nothing_is_promised(tmp_path: Path, gateway: Model) -> None:
    assert [read.kind for read in read_jsonl(written(tmp_path, SIGN, VERIFY), gateway)] == [None, None]


def test_bom_crlf_and_blank_lines_are_fine(tmp_path: Path, gateway: Model) -> None:
    path = tmp_path / "v.jsonl"
    path.write_bytes(b"\xef\xbb\xbf\r\n" + json.dumps(SIGN).encode() + b"\r\n\r\n  \n" + json.dumps(VERIFY).encode())
    assert len(read_jsonl(path, gateway)) == 2


def test_any_id_is_taken_and_shown(tmp_path: Path, gateway: Model) -> None:
    (read,) = read_jsonl(written(tmp_path, {**SIGN, "id": "my case \u4e2d\t1"}), gateway)
    assert read.label.startswith("my case \u4e2d\\u00091 (")
    assert read.label.endswith("v.jsonl:1)")


def test_surrogates_and_foreign_line_separators_are_text(tmp_path: Path, gateway: Model) -> None:
    path = written(
        tmp_path,
        '{"id":"1","op":"sign","params":{"a":"\\ud800\u2028\x7f"},"charset":"utf-8","sign_type":"MD5","key":"k"}',
    )
    (read,) = read_jsonl(path, gateway)
    assert read.case.parameters == (("a", "\ud800\u2028\x7f"),)


def test_every_broken_line_is_named_at_once(tmp_path: Path, gateway: Model) -> None:
    path = written(tmp_path, "{", {**SIGN, "charset": "latin-1"}, SIGN, {**VERIFY, "op": "notify"})
    assert problems(path, gateway) == [
        ":1: no JSON: Expecting property name enclosed in double quotes at character 2, expected one object on one line",
        ":2: charset is 'latin-1', expected utf-8 or gbk",
        ":4: op is 'notify', expected sign or verify",
    ]


def without(entry: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != name}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[1]", "the line is a list, expected a JSON object"),
        ("null", "the line is null, expected a JSON object"),
        ("NaN", "NaN is no JSON"),
        ('{"id":"1","id":"2"}', "the name 'id' stands twice"),
        ('{"id":"1","op":"sign","params":{"a":"1","a":"2"}}', "the name 'a' stands twice"),
        ("[" * 100_000, "nested too deeply"),
        (without(SIGN, "id"), "id is missing, expected a text"),
        ({**SIGN, "id": 1}, "id is a number, expected a text"),
        (without(SIGN, "params"), "params is missing, expected an object"),
        ({**SIGN, "params": [["a", "1"]]}, "params is a list, expected an object"),
        ({**SIGN, "params": {"a": 1}}, "params['a'] is a number, expected a text"),
        ({**SIGN, "params": {"a": None}}, "params['a'] is null, expected a text"),
        (without(SIGN, "charset"), "charset is missing, expected a text"),
        (without(SIGN, "sign_type"), "sign_type is missing"),
        ({**SIGN, "sign_type": "md5"}, "sign_type is 'md5', expected MD5, RSA or RSA2"),
        ({**SIGN, "key": 7}, "key is a number, expected a text"),
        ({**SIGN, "expected_sign": True}, "expected_sign is a truth value, expected a text"),
        ({**SIGN, "expected_error": "nonsense"}, "expected_error is 'nonsense', expected missing, unknown"),
        ({**SIGN, "expected_error": "missing", "expected_sign": "x"}, "stand together, expected one of them"),
        (
            {**SIGN, "expect_signature_ok": True},
            "expect_signature_ok does not go with op 'sign', expected expected_sign or",
        ),
        ({**VERIFY, "expect_signature_ok": 1}, "expect_signature_ok is a number, expected true or false"),
        ({**VERIFY, "body": "a=\u4e2d"}, "body holds U+4E2D at character 3, expected code points 0 to 255"),
        (without(VERIFY, "body"), "body is missing"),
    ],
)
def test_what_is_wrong_is_said(line: object, said: str, tmp_path: Path, gateway: Model) -> None:
    (problem,) = problems(written(tmp_path, line), gateway)
    assert problem.startswith(":1: ")
    assert said in problem


def test_bytes_that_are_not_utf8_are_said(tmp_path: Path, gateway: Model) -> None:
    path = tmp_path / "v.jsonl"
    path.write_bytes(b'{"id": "\xff"}\n')
    assert problems(path, gateway) == [":1: byte 9 is not UTF-8"]


def test_a_file_without_a_case_is_said(tmp_path: Path, gateway: Model) -> None:
    assert "holds no case" in problems(written(tmp_path, ""), gateway)[0]


def test_a_file_that_is_not_there_is_said(tmp_path: Path, gateway: Model) -> None:
    assert "cannot be read" in problems(tmp_path / "v.jsonl", gateway)[0]
