"""The text that was signed, alone or beside the message: by itself it makes likely, compared or proven it makes certain."""

from __future__ import annotations

import html
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from generator.explain.answer import Answer, answer
from generator.explain.question import Question
from generator.model import Model

from .making import KEY, NOTIFICATION, REQUEST, joined, md5, ordered, query, right, sent

TEXT = right(REQUEST)


def of(gateway: Model, text: str | bytes, **options: object) -> Answer:
    return answer(gateway, Question(text.encode() if isinstance(text, str) else text, **options))  # type: ignore[arg-type]


ODD: dict[str, tuple[str | bytes, str]] = {
    "sign_type_in_it": (joined(dict(sorted({**REQUEST, "sign_type": "MD5"}.items()))), "sign-type-signed"),
    "an_empty_value": (joined(dict(sorted({**REQUEST, "body": ""}.items()))), "empty-signed"),
    "null": (joined(dict(sorted({**REQUEST, "body": "null"}.items()))), "empty-signed"),
    "not_in_order": (joined(REQUEST), "order"),
    "percent_escapes": (joined({n: quote_plus(v) for n, v in ordered(REQUEST).items()}), "encoded-before-signing"),
    "the_whole_encoded": (quote(TEXT, ""), "encoded-before-signing"),
    "escapes_of_escapes": (TEXT.replace("http://", "http%253A%252F%252F"), "encoded-twice"),
    "amp": (html.escape(joined({n: v.replace("&", "and") for n, v in ordered(REQUEST).items()})), "html-entity"),
    "swallowed": (html.unescape(TEXT), "html-entity"),
    "joiner_behind": (TEXT + "&", "joiner"),
    "lines": ("\n".join(f"{n}={v}" for n, v in ordered(REQUEST).items() if "&" not in v), "joiner"),
    "quotes": (joined({n: f'"{v}"' for n, v in ordered(REQUEST).items()}), "quoted-values"),
    "key_named_at_the_end": (TEXT + "&key=abcdefghijklmnopqrstuvwxyz012345", "key-joined"),
    "key_at_the_end": (TEXT + "abcdefghijklmnopqrstuvwxyz012345", "key-joined"),
    "key_at_the_beginning": ("abcdefghijklmnopqrstuvwxyz012345" + TEXT, "key-placed"),
    "broken_letters": (TEXT.replace("Tea", "Ros\u00c3\u00a9"), "charset"),
    "unknown_name": (right({**REQUEST, "utm_source": "x"}), "extra-parameter"),
    "slashes": (right({**REQUEST, "subject": "it\\'s"}), "slashed"),
    "byte_order_mark": (b"\xef\xbb\xbf" + TEXT.encode(), "charset"),
    "gbk_named_utf_8": (TEXT.encode("gbk"), "charset"),
    "two_at_once": (joined({**REQUEST, "sign_type": "MD5"}), "sign-type-signed + order"),
}


@pytest.mark.parametrize("case", ODD)
def test_what_is_odd_in_a_text_alone_is_likely_never_certain(gateway: Model, case: str) -> None:
    text, ids = ODD[case]
    found = of(gateway, text)
    assert set(found.causes[0].ids) == set(ids.split(" + "))
    assert found.verdict == "likely"
    assert {cause.confidence for cause in found.causes} == {"likely"}
    assert len(found.causes) <= 3


@pytest.mark.parametrize("case", ["sign_type_in_it", "not_in_order", "joiner_behind", "gbk_named_utf_8", "two_at_once"])
def test_the_signature_proves_what_is_odd(gateway: Model, case: str) -> None:
    text, ids = ODD[case]
    found = of(gateway, text, key=KEY, sign=md5(text), sign_type="MD5")
    assert set(found.causes[0].ids) == set(ids.split(" + "))
    assert found.causes[0].confidence == "certain"


def test_a_right_text_alone_is_not_explained_away(gateway: Model) -> None:
    found = of(gateway, TEXT)
    assert found.verdict == "unknown"
    assert found.causes == ()


def test_a_right_text_with_its_signature_fits(gateway: Model) -> None:
    assert of(gateway, TEXT, key=KEY, sign=md5(TEXT)).verdict == "fits"


def test_a_right_text_and_a_mistake_with_the_key_are_told_apart(gateway: Model) -> None:
    found = of(gateway, TEXT, key=KEY, sign=md5(TEXT, KEY + " "))
    assert found.causes[0].ids == ("key-blank",)
    assert found.signed == found.expected


COMPARED: dict[str, tuple[str | bytes, str]] = {
    "a_value": (TEXT.replace("8.00", "9.00"), "value-changed"),
    "a_name_less": (right({n: v for n, v in REQUEST.items() if n != "subject"}), "left-out"),
    "a_name_more": (right({**REQUEST, "body": "x"}), "left-out"),
    "order": (joined(REQUEST), "order"),
    "charset": (TEXT.encode("gbk"), "charset"),
    "a_strange_order": (joined({n: REQUEST[n] for n in ("subject", "service", *REQUEST)}), "order"),
    "mojibake": (TEXT.encode().decode("latin-1"), "charset"),
    "blanks": (TEXT.replace("=A-1", "= A-1\t "), "trimmed"),
    "a_value_and_the_order": (joined({**REQUEST, "total_fee": "9.00"}), "value-changed + order"),
    "fits": (TEXT, "fits"),
}


@pytest.mark.parametrize("case", COMPARED)
def test_both_texts_are_compared(gateway: Model, case: str) -> None:
    text, ids = COMPARED[case]
    raw = text.encode() if isinstance(text, str) else text
    found = of(gateway, sent(REQUEST, md5(raw)), key=KEY, signing_string=raw)
    assert set(found.causes[0].ids) == set(ids.split(" + "))
    assert found.causes[0].confidence == "certain"
    if ids != "fits":
        assert found.signed == raw
        at = next(i for i, (a, b) in enumerate(zip(found.expected + b"\0", raw + b"\1")) if a != b)
        assert found.first_difference == at


def test_without_a_signature_a_comparison_is_certain_too(gateway: Model) -> None:
    found = of(gateway, "https://mapi.alipay.com/gateway.do?" + query(REQUEST), signing_string=joined(REQUEST).encode())
    assert [(c.ids, c.confidence) for c in found.causes] == [(("order",), "certain")]


def test_a_text_that_is_not_what_was_signed_is_said_to_be_not(gateway: Model) -> None:
    found = of(gateway, sent(REQUEST, md5(TEXT + "&")), key=KEY, signing_string=joined(REQUEST).encode())
    assert found.causes[0].ids == ("joiner",)
    assert "not the one that has this signature" in " ".join(found.notes)


def test_the_key_at_the_end_of_the_given_text_is_left_out_and_never_shown(gateway: Model) -> None:
    found = of(gateway, sent(REQUEST, md5(TEXT)), key=KEY, signing_string=(TEXT + KEY).encode())
    assert found.verdict == "fits"
    assert any("the key stood at the end" in note for note in found.notes)


CHANGES: dict[str, Callable[[str], str]] = {"escaped": html.escape, "encoded": lambda t: quote(t, "=&:/")}


@pytest.mark.parametrize("change", CHANGES)
def test_a_notification_is_compared_as_well(gateway: Model, change: str) -> None:
    pairs = {**NOTIFICATION, "body": "a<b>"}
    text = joined({n: CHANGES[change](v) for n, v in ordered(pairs).items()})
    found = of(gateway, sent(pairs, md5(right(pairs))), signing_string=text.encode())
    assert found.causes[0].ids == ({"escaped": "html-entity", "encoded": "encoded-before-signing"}[change],)


def test_what_looks_like_a_key_before_a_text_is_not_shown(gateway: Model) -> None:
    key = "abcdefghijklmnopqrstuvwxyz012345"
    found = of(gateway, key + TEXT)
    assert found.signed is not None
    assert found.signed == b"*" * 32 + TEXT.encode()
    assert key not in found.sentence + found.advice


def test_no_candidate_names_more_than_two_causes(gateway: Model) -> None:
    found = of(gateway, joined({**REQUEST, "sign_type": "MD5", "body": "", "utm_source": "x"}) + "&")
    assert found.causes
    assert max(len(cause.ids) for cause in found.causes) <= 2
