"""Every trap that issue 5 names is held by vectors, which stand here by their ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.vectors.store import Stored, read_vectors

SPEC = Path(__file__).resolve().parents[2] / "specs" / "alipay-cross-border"
SIGNS = {
    "&": "ampersand", "=": "equals-sign", "+": "plus-sign", "%": "percent-sign", "~": "tilde", "*": "asterisk",
    "#": "number-sign", ";": "semicolon", "@": "at-sign", "'": "apostrophe", '"': "quotation-mark",
    "<": "less-than-sign", ">": "greater-than-sign", "\\": "backslash",
}  # fmt: skip


def three(name: str) -> list[str]:
    """Signed in two charsets, built, and as a message that comes in."""
    return [f"traps.{name}", f"traps.{name}.2", f"traps.built-{name}", f"traps.as-a-message-{name}"]


def malformed(*names: str) -> list[str]:
    return [f"charsets.{name}{place}" for name in names for place in ("", "-in-a-name")]


TRAPS = {
    "order by locale": [*three("a-1-and-a1-not-by-locale"), "text.capitals-underscore-small-letters",
                        "traps.z-u-00e9-e-not-by-locale", "traps.i-i-u-0131-turkish-letters"],
    "order by UTF-16": ["traps.u-ff5e-u-1f600-not-by-utf-16", "text.fullwidth-a-and-an-emoji"],
    "order by name=value": ["text.stands-behind-some-characters-of-names", "text.a-name-that-begins-like-another"],
    "price / price1": three("price-and-price1-not-name-value"),
    "a1 / a_1": three("a-1-and-a1-not-by-locale"),
    "upper case": [*three("b-a-c-not-by-alphabet")[:2], "text.letter-case-only"],
    "numeric names": [*three("10-9-1-not-as-numbers"), *three("a2-a10-no-natural-order"), "text.numbers-as-names",
                      "text.numbers-that-languages-turn-into-integers"],
    "0": [*three("0-alone"), "text.0-is-a-value", "verify.0-and-blanks-are-signed"],
    "blanks": [*three("a-blank-alone"), *three("blanks-at-both-ends"), "text.blanks-that-are-not-u-0020"],
    "empty": [*three("an-empty-value"), "text.only-an-empty-value", "text.an-empty-name", "text.no-parameter-at-all"],
    "null": three("the-word-null"),
    **{f"the sign {sign}": [*three(f"{word}-in-a-value"), *three(f"{word}-in-a-name")] for sign, word in SIGNS.items()},
    "leading =": [*three("a-value-that-begins-with"), "verify.a-piece-that-is"],
    "^": three("caret-in-a-value"),
    "line ends": [*three("line-feed-in-a-value"),
                  "traps.carriage-return-and-line-feed-in-a-value", "text.line-ends-at-both-ends",
                  "traps.carriage-return-in-a-name", "verify.raw-line-end-behind-the-body-is-a-part-of-the-va"],
    "tabs": [*three("tab-in-a-value"), "forms.a-tab-blanks-at-the-ends"],
    "NUL": [*three("nul-in-a-value"), "traps.nul-in-a-name", "text.nul", "charsets.nul", "charsets.nul-in-a-name"],
    "CJK in both charsets": [*three("chinese"), "text.chinese", "text.chinese.2", "text.traditional-characters",
                             "text.bytes-of-gbk-that-are-ascii-characters-in-the-se", "charsets.gbk-in-a-utf-8-message"],
    "beyond the BMP": [*three("beyond-the-first-plane"), "text.the-rare-han-of-the-second-plane", "text.emoji"],
    "unpaired surrogates": ["traps.an-unpaired-surrogate", "traps.built-an-unpaired-surrogate", "text.a-high-surrogate-alone",
                            "text.a-low-surrogate-alone", "text.surrogates-in-the-wrong-order", "text.in-a-name"],
    "malformed bytes": malformed("a-lone-continuation-byte", "a-cut-character", "byte-ff", "a-surrogate-in-three-bytes",
                                 "a-lead-byte-at-the-end", "byte-80-alone", "second-byte-7f"),
    "overlong bytes": malformed("overlong", "overlong-nul"),
    "duplicates": ["verify.two-values", "verify.the-same-twice", "verify.one-of-them-encoded", "verify.the-signature",
                   "verify.a-repeated-name-in-chinese"],
    "double encoding": [*three("encoded-once-already"), *three("encoded-twice-already"), "verify.decoded-once-only",
                        "verify.signature-percent-encoded-twice"],
    "names with dots and brackets": [*three("a-a-b-a-b-a-b-no-paths"), "text.names-of-php-s-arrays",
                                     "verify.names-of-php-s-arrays-are-names"],
    "400 parameters": ["text.400-parameters", "text.built-400-parameters", "traps.as-a-message-400-parameters"],
    "a 1 MB value": ["traps.a-value-of-1-mb", "traps.a-value-of-1-mb.2"],
    "a 16 KB value": ["text.a-value-of-16-kb", "text.a-value-of-16-kb.2", "text.built-a-value-of-16-kb"],
    "keys with blanks": ["key-forms.a-blank-before", "key-forms.a-blank-behind", "key-forms.a-blank-inside",
                         "key-forms.only-a-blank", "key-forms.a-line-end-behind", "key-forms.bare-with-a-blank-inside"],
    "wrong key sizes": ["key-forms.bits-512", "key-forms.bits-1023", "key-forms.bits-4097", "key-forms.signed-with-bits-4096"],
    "wrapped Base64": ["verify.signature-wrapped-lines", "verify.signature-wrapped-with-crlf", "key-forms.bare-in-two-lines"],
    "non-canonical Base64": ["verify.signature-bits-behind-the-last-byte", "verify.signature-without-padding",
                             "verify.signature-url-safe-alphabet", "verify.signature-one-padding-sign-too-many"],
    "upper-case hex": ["verify.signature-upper-case"],
}  # fmt: skip


@pytest.fixture(scope="module")
def stored() -> dict[str, Stored]:
    return {test.case.id: test for test in read_vectors(SPEC / "vectors")}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_held_by_vectors(stored: dict[str, Stored], trap: str) -> None:
    assert [name for name in TRAPS[trap] if name not in stored] == []


@pytest.mark.parametrize("sign", [*SIGNS, "^"])
def test_a_sign_stands_alone_in_a_value_and_in_a_name(stored: dict[str, Stored], sign: str) -> None:
    word = SIGNS.get(sign, "caret")
    values = dict(stored[f"traps.{word}-in-a-value"].case.parameters)
    assert values == {"b": f"x{sign}y", "a": sign, "c": f"{sign}z{sign}"}
    assert f"n{sign}m" in dict(stored[f"traps.{word}-in-a-name"].case.parameters)


def test_the_two_names_of_a_trap_stand_in_the_wrong_order_for_who_sorts_otherwise(stored: dict[str, Stored]) -> None:
    def order(name: str) -> list[str]:
        text = bytes.fromhex(stored[name].answer.get("signing_string") or "").decode()
        return [pair.partition("=")[0] for pair in text.split("&")]

    assert order("traps.price-and-price1-not-name-value") == ["price", "price1"]  # "price1=" < "price=" as bytes
    assert order("traps.a-1-and-a1-not-by-locale") == ["a1", "a_1"]
    assert order("traps.u-ff5e-u-1f600-not-by-utf-16") == ["\uff5e", "\U0001f600"]
    assert order("traps.b-a-c-not-by-alphabet") == ["B", "C", "a"]
    assert order("traps.10-9-1-not-as-numbers") == ["1", "10", "9"]


def test_the_whole_repertoire_of_gbk_goes_both_ways(stored: dict[str, Stored]) -> None:
    tests = [test for test in stored.values() if test.flags == ("Repertoire",)]
    signed = {c for test in tests if test.case.op == "sign" for c in dict(test.case.parameters)["a"]}
    assert all(test.answer.kind == "ok" for test in tests)
    decoded = {test.comment for test in tests if test.case.op == "verify"}
    assert decoded == {test.comment for test in tests if test.case.op == "sign"}
    assert len(signed) > 21_700
    assert {"\u4e00", "\u9fa5", "\u554a", "\u3000", "\uffe5"} <= signed


def test_messages_of_traps_are_genuine(stored: dict[str, Stored]) -> None:
    refused = [
        test.case.id
        for test in stored.values()
        if test.case.op == "verify" and test.suite == "traps" and test.answer.kind != "ok"
    ]
    assert refused == []
