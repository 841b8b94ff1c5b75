"""A description with mistakes: every mistake is named, with its place and what was expected."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.spec import SpecError, load
from tests.conftest import MADE_UP

SERVICE = "services/create_forex_trade.yaml"


def problems(folder: Path) -> list[str]:
    with pytest.raises(SpecError) as caught:
        load(folder)
    return [f"{Path(p.file).name}:{p.line}:{p.column}: {p.where}: {p.what}" for p in caught.value.problems]


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_a_right_description_loads(description: Path) -> None:
    assert load(description).id == "alipay-cross-border"


def test_the_place_is_the_word_that_is_wrong(description: Path) -> None:
    change(description, SERVICE, "decimals_of: currency,", "decimals_of: curency,")
    (problem,) = problems(description)
    line = (description / SERVICE).read_text().split("curency")[0].count("\n") + 1
    assert problem.startswith(f"create_forex_trade.yaml:{line}:44: parameters.total_fee.decimals_of: ")
    assert "no parameter 'curency' in this service" in problem


def test_a_misspelt_name_gets_a_hint(description: Path) -> None:
    change(description, SERVICE, "decimals_of: currency,", "decimals_of: curency,")
    with pytest.raises(SpecError, match="did you mean 'currency'"):
        load(description)


def test_twenty_mistakes_in_four_files_are_told_at_once(description: Path) -> None:
    for old, new in [
        ("required: true, bytes: 256", "required: yes, bytes: many"),
        ("bytes: 400", "bites: 400"),
        ("format: order-number", "format: order_number"),
        ('minimum: "0.01"', 'minimum: "-1"'),
        ("equals: config.currency", "equals: currency"),
        ("allowed: [ALIPAYCN, ALIPAYHK]", "allowed: ALIPAYCN"),
        ("exactly_one_of: [total_fee, rmb_fee]", "exactly_one_of: [total_fee, rmb_free]"),
        ("goes_together: [", "go_together: ["),
        ("called_by: browser", "called_by: phone"),
    ]:
        change(description, SERVICE, old, new)
    for old, new in [
        ("primitive: md5, ", "primitive: md6, "),
        ("key: append, ", "key: {between: x}, "),
        ("empty: drop", "empty: sometimes"),
        ('pair: "{name}={value}"', 'pair: "{name}"'),
        ("exclude: [sign, sign_type]", "exclude: [sign_type]"),
    ]:
        change(description, "signing.yaml", old, new)
    for old, new in [
        ("USD: {decimals: 2", "USD: {decimals: two"),
        ("EUR: {", "EURO: {"),
        ("JPY: {decimals: 0, says: ", "JPY: {x: "),
    ]:
        change(description, "currencies.yaml", old, new)
    change(description, "errors.yaml", "  missing: ", "  mising: ")
    change(description, "gateway.yaml", "method: post", "method: put")
    assert len(problems(description)) >= 20


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "signing.yaml",
            "primitive: md5,                 key: append",
            "primitive: md5, key: private",
            "'private' does not go with md5",
        ),
        (
            "signing.yaml",
            "primitive: rsa-pkcs1v15-sha1,   key: private, output: base64",
            "primitive: rsa-pkcs1v15-sha1, key: private, output: hex-lower",
            "does not go with rsa-pkcs1v15-sha1",
        ),
        ("signing.yaml", "order: name-bytes", "order: name-locale", "expected one of name-bytes, as-given"),
        ("signing.yaml", 'joiner: "&"', 'joiner: "\u00e9"', "not printable ASCII"),
        ("signing.yaml", "  empty: drop", "  empty: drop\n  rounds: 2", "'rounds' is not known here"),
        ("gateway.yaml", "  gbk: {repertoire: charsets/gbk.yaml}", "  big5: {}", "expected utf-8 or gbk"),
        ("gateway.yaml", "charsets/gbk.yaml", "../gbk.yaml", "within the folder of the description"),
        (
            "gateway.yaml",
            "address: https://mapi.alipay.com/gateway.do",
            "address: javascript:alert(1)",
            "is no address",
        ),
        (
            "gateway.yaml",
            "  method: post\n  in_query: [_input_charset]",
            "  method: get\n  in_query: [_input_charset]",
            "goes with method: post",
        ),
        ("gateway.yaml", "title: Alipay Cross-Border E-Payment", 'title: "\\u202eAlipay"', "U+202E"),
        ("gateway.yaml", "version: 1.0.0", "version: !!python/object:os.system 1", "without tags"),
        ("gateway.yaml", "version: 1.0.0", "version: 1.0.0\nversion: 2", "stands here twice"),
        (
            "gateway.yaml",
            "title: Alipay Cross-Border E-Payment\nsays: ",
            "title: &a Alipay\nsays: *a #",
            "has no aliases",
        ),
        (SERVICE, "says: Pay in a web browser", "says: [", "is not YAML"),
        (SERVICE, "service: create_forex_trade", "service: create_trade", "expected create_trade.yaml"),
        (SERVICE, "  body: {", "  sign: {", "added by the signing rule"),
        (SERVICE, "  body: {", "  partner: {", "common parameter already"),
        (SERVICE, "bytes: 400", "bytes: 0400", "expected a whole number"),
        (SERVICE, "required: true, bytes: 256", "required: on, bytes: 256", "expected true or false"),
    ],
)
def test_a_mistake_is_named(description: Path, file: str, old: str, new: str, said: str) -> None:
    change(description, file, old, new)
    assert any(said in problem for problem in problems(description))


@pytest.mark.parametrize("file", ["signing.yaml", "formats.yaml", "errors.yaml", "charsets/gbk.yaml"])
def test_a_missing_file_is_named(description: Path, file: str) -> None:
    (description / file).unlink()
    assert any("the file is missing" in problem and Path(file).name in problem for problem in problems(description))


def test_a_folder_that_is_no_description_is_named(tmp_path: Path) -> None:
    assert "no gateway.yaml in this folder" in problems(tmp_path)[0]


@pytest.mark.parametrize(
    "bomb",
    [b"\x00\x01", b"\xff\xfe", b"a: " + b"[" * 100_000, b"x: " + b"y" * 2_000_000, b"", b"- 1\n- 2", b"{a: {b: *c}}"],
    ids=["nul", "utf-16", "brackets", "large", "empty", "list", "unknown alias"],
)
def test_no_file_ends_in_a_trace(description: Path, bomb: bytes) -> None:
    (description / "gateway.yaml").write_bytes(bomb)
    assert problems(description)


def test_a_get_form_has_no_query_in_its_address(tmp_path: Path) -> None:
    copy = tmp_path / "harbour-pay"
    shutil.copytree(MADE_UP, copy)
    change(copy, "gateway.yaml", "method: post", "method: get")
    assert any("a browser drops the query of a get form's address" in problem for problem in problems(copy))


def test_words_that_yaml_1_1_would_turn_into_something_else_stay_text(description: Path) -> None:
    change(description, SERVICE, "allowed: [ALIPAYCN, ALIPAYHK]", "allowed: [no, on, 0123, 1e3, 2012-02-28, null]")
    parameter = next(p for p in load(description).service("create_forex_trade").parameters if p.name == "payment_inst")
    assert parameter.allowed == ("no", "on", "0123", "1e3", "2012-02-28", "null")
