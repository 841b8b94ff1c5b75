"""A wrong signature is explained: every usual mistake, made here by hand, is named, with the text that was signed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, quote, quote_plus

import pytest

from generator.explain import Explanation, explain
from generator.explain.signatures import opened, signature
from generator.model import Model
from generator.reference.keys import rsa_key
from generator.reference.signing import Signer
from generator.vectors import testkeys

KEY = "0123456789abcdefghijklmnopqrstuv"
PUBLISHED = "760bdzec6y9goq7ctyx96ezkz78287de"
CHARSETS = ("utf-8", "gbk")
SENT = {
    "service": "create_forex_trade",
    "partner": "2088101122136241",
    "subject": "Tea 中国茶具 a+b & c",
    "out_trade_no": "A-1",
    "currency": "USD",
    "total_fee": "8.00",
    "notify_url": "http://127.0.0.1:8000/notify_url.php?x=1",
    "sign_type": "MD5",
}

Pairs = list[tuple[str, str]]


def message(charset: str, **changes: str | None) -> Pairs:
    """What arrives, without a signature; None takes a name out."""
    given = {**SENT, "_input_charset": charset, **changes}
    return [(n, v) for n, v in given.items() if v is not None]


def ordered(pairs: Pairs) -> Pairs:
    return sorted((n, v) for n, v in pairs if n not in ("sign", "sign_type") and v)


def joined(pairs: Pairs) -> str:
    return "&".join(f"{n}={v}" for n, v in pairs)


def right_text(pairs: Pairs, charset: str) -> bytes:
    return joined(ordered(pairs)).encode(charset)


def md5(text: bytes, key: str = KEY) -> str:
    return hashlib.md5(text + key.encode()).hexdigest()  # noqa: S324  # the protocol's


def raw(pairs: Pairs, charset: str) -> bytes:
    return "&".join(f"{quote_plus(n)}={quote_plus(v.encode(charset))}" for n, v in pairs).encode()


def explained(
    gateway: Model, pairs: Pairs, sign: str, charset: str, config: Mapping[str, str] | None = None, **others: Mapping[str, str]
) -> Explanation:  # fmt: skip
    complete = [*pairs, ("sign", sign)]
    given = {"charset": charset, "sign_type": "MD5", "key": KEY, "partner": SENT["partner"], **(config or {})}
    return explain(gateway, given, complete, raw(complete, charset), others)


Makes = Callable[[Pairs, str], bytes]


def with_values(change: Callable[[str, str], str]) -> Makes:
    """The right text but for the values; `change` gets a value and the charset."""
    return lambda pairs, charset: joined([(n, change(v, charset)) for n, v in ordered(pairs)]).encode(charset)


def with_pairs(change: Callable[[Pairs], Pairs]) -> Makes:
    return lambda pairs, charset: joined(change(pairs)).encode(charset)


def without(name: str) -> Makes:
    return with_pairs(lambda pairs: [pair for pair in ordered(pairs) if pair[0] != name])


def encoded(quoted: Callable[[bytes], str]) -> Makes:
    return with_values(lambda value, charset: quoted(value.encode(charset)))


def small_quote(value: bytes) -> str:
    return re.sub("%..", lambda found: found[0].lower(), quote_plus(value))


def other(charset: str) -> str:
    return "gbk" if charset == "utf-8" else "utf-8"


# name of the mistake: (what is signed instead of the right text, words that must stand in the cause)
TEXTS: dict[str, tuple[Makes, str]] = {
    "other_charset": (lambda p, c: right_text(p, other(c)), "it was signed in"),
    "values_urlencoded": (encoded(quote_plus), "percent-encoded before"),
    "values_rawurlencoded": (encoded(lambda v: quote(v, "")), "percent-encoded before"),
    "values_urlencoded_small": (encoded(small_quote), "percent-encoded before"),
    "whole_urlencoded": (lambda p, c: quote(right_text(p, c), "").encode(), "whole text was percent-encoded"),
    "sign_type_signed": (with_pairs(sorted), "sign_type was signed"),
    "not_sorted": (with_pairs(lambda p: [pair for pair in p if pair[0] != "sign_type"]), "not sorted"),
    "sorted_by_value": (with_pairs(lambda p: sorted(ordered(p), key=lambda pair: pair[1])), "sorted by their values"),
    "sorted_as_a_locale_does": (
        with_pairs(lambda p: sorted(ordered(p), key=lambda pair: pair[0].replace("_", ""))),
        "without regard to _",
    ),
    "joiner_behind": (lambda p, c: right_text(p, c) + b"&", "behind the last pair"),
    "nothing_between": (lambda p, c: "".join(f"{n}={v}" for n, v in ordered(p)).encode(c), "nothing stood between"),
    "values_in_quotes": (with_values(lambda v, _: f'"{v}"'), "in quotes"),
    "names_missing": (lambda p, c: "".join(v for _, v in ordered(p)).encode(c), "without their names"),
    "html_escaped": (with_values(lambda v, _: html.escape(v)), "escaped for HTML"),
    "question_marks": (lambda p, _: joined(ordered(p)).encode("latin-1", "replace"), "became ?"),
    "hash_over_text": (
        lambda p, _: bytes(ord(c) & 255 for c in joined(ordered(p))),
        "one byte was taken of each character",
    ),
    "utf_16": (lambda p, _: joined(ordered(p)).encode("utf-16-le"), "UTF-16"),
    "byte_order_mark": (lambda p, c: b"\xef\xbb\xbf" + right_text(p, c), "byte order mark"),
    "plus_for_blank": (with_values(lambda v, _: v.replace(" ", "+")), "a + was signed where a blank"),
    "blank_for_plus": (with_values(lambda v, _: v.replace("+", " ")), "a blank was signed where a +"),
    "amount_as_a_number": (with_values(lambda v, _: "8" if v == "8.00" else v), "amount was written differently"),
    "one_decimal": (with_values(lambda v, _: "8.0" if v == "8.00" else v), "amount was written differently"),
    "left_out": (without("notify_url"), "notify_url was sent but not signed"),
    "charset_left_out": (without("_input_charset"), "_input_charset was sent but not signed"),
    "signed_but_empty": (with_pairs(lambda p: sorted([*ordered(p), ("body", "")])), "body was signed without a value"),
    "lost_line_end": (
        with_values(lambda v, _: v + "\n" if v == "A-1" else v),
        "out_trade_no was signed with a blank or line end",
    ),
    "letters_of_the_charset": (with_values(lambda v, c: v.upper() if v == c else v), "other letters"),
    "two_at_once": (lambda p, c: joined(sorted(p)).encode(other(c)), "sign_type was signed"),
}


# What depends on the charset is tried in both.
IN_GBK = ("other_charset", "values_urlencoded", "whole_urlencoded", "question_marks", "hash_over_text", "two_at_once")


@pytest.mark.parametrize(
    ("mistake", "charset"), [*((name, "utf-8") for name in TEXTS), *((name, "gbk") for name in IN_GBK)]
)
def test_what_was_signed_is_found(gateway: Model, mistake: str, charset: str) -> None:
    makes, words = TEXTS[mistake]
    pairs = message(charset)
    text = makes(pairs, charset)
    found = explained(gateway, pairs, md5(text), charset)
    assert words in found.cause[0].lower() + found.cause[1:]
    assert found.signed == text
    assert found.expected == right_text(pairs, charset)
    assert found.advice.endswith(".")


@pytest.mark.parametrize("charset", CHARSETS)
def test_the_expected_text_is_that_of_the_reference(gateway: Model, charset: str) -> None:
    pairs = message(charset)
    signer = Signer(gateway, {"charset": charset, "sign_type": "MD5", "key": KEY})
    assert explained(gateway, pairs, "0" * 32, charset).expected == signer.signing_string(pairs)


def test_the_first_byte_where_the_texts_part_is_named(gateway: Model) -> None:
    pairs = message("utf-8")
    found = explained(gateway, pairs, md5(right_text(pairs, "gbk")), "utf-8")
    assert found.first_difference == found.expected.index("中".encode())
    assert found.signed is not None
    assert found.expected[: found.first_difference] == found.signed[: found.first_difference]


def test_a_text_that_goes_on_parts_where_the_other_ends(gateway: Model) -> None:
    pairs = message("utf-8")
    found = explained(gateway, pairs, md5(right_text(pairs, "utf-8") + b"&"), "utf-8")
    assert found.first_difference == len(found.expected)


# Mistakes that need a message of their own: what arrives, what was signed, the words.
ARRIVALS: dict[str, tuple[dict[str, str | None], Callable[[Pairs], Pairs], str]] = {
    "empty_signed": ({"body": ""}, lambda p: sorted([*ordered(p), ("body", "")]), "without a value were signed"),
    "zero_dropped": ({"body": "0"}, lambda p: [x for x in ordered(p) if x[1] != "0"], "value 0 were left out"),
    "own_names": (
        {"controller": "pay", "sid": "x1"},
        lambda p: [x for x in ordered(p) if x[0] not in ("controller", "sid")],
        "controller, sid",
    ),
    "trimmed": ({"body": " tea "}, lambda p: ordered([(n, v.strip()) for n, v in p]), "cut off before signing"),
    "charset_not_sent": (
        {"_input_charset": None},
        lambda p: sorted([*ordered(p), ("_input_charset", "utf-8")]),
        "_input_charset was signed but not sent",
    ),
    "encoded_twice": (
        {"body": "a%26b"},
        lambda p: ordered([(n, v.replace("%26", "&")) for n, v in p]),
        "encoded twice",
    ),
    "slashes": ({"body": "it\\'s"}, lambda p: ordered([(n, v.replace("\\", "")) for n, v in p]), "sent with a \\"),
    "escaped_on_the_way": (
        {"body": "a &amp; b"},
        lambda p: ordered([(n, v.replace("&amp;", "&")) for n, v in p]),
        "arrived escaped",
    ),
    "line_ends": ({"body": "a\r\nb"}, lambda p: ordered([(n, v.replace("\r", "")) for n, v in p]), "line ends"),
    "swallowed_name": (
        {"notify_url": None, "service": "create_forex_trade¬ify_url=http://x/"},
        lambda p: ordered([("service", "create_forex_trade"), ("notify_url", "http://x/"), *p[1:]]),
        "turned the & and the name",
    ),
    "swallowed_currency": (
        {"currency": None, "service": "create_forex_trade¤cy=USD"},
        lambda p: ordered([("service", "create_forex_trade"), ("currency", "USD"), *p[1:]]),
        "turned the & and the name",
    ),
}


@pytest.mark.parametrize("mistake", ARRIVALS)
def test_what_was_signed_of_an_odd_message_is_found(gateway: Model, mistake: str) -> None:
    changes, signs, words = ARRIVALS[mistake]
    pairs = message("utf-8", **changes)
    text = joined(signs(pairs)).encode()
    found = explained(gateway, pairs, md5(text), "utf-8")
    assert words in found.cause[0].lower() + found.cause[1:]
    assert found.signed == text


def test_a_text_that_went_through_html_is_found(gateway: Model) -> None:
    for charset, notify_url in (("utf-8", SENT["notify_url"]), ("gbk", None)):  # GBK has a ¤, but no ¬
        pairs = message(charset, notify_url=notify_url)
        text = html.unescape(joined(ordered(pairs))).encode(charset)
        found = explained(gateway, pairs, md5(text), charset)
        assert "went through HTML" in found.cause
        assert found.signed == text


def test_bytes_of_another_charset_than_the_named_one_are_read(gateway: Model) -> None:
    pairs = [*message("utf-8"), ("sign", md5(right_text(message("utf-8"), "gbk")))]
    config = {"charset": "utf-8", "sign_type": "MD5", "key": KEY}
    found = explain(gateway, config, [], raw(pairs, "gbk"))
    assert "sent in gbk" in found.cause
    assert "signed in gbk" in found.cause


def test_without_a_charset_the_gateway_takes_gbk_and_the_advice_says_so(gateway: Model) -> None:
    pairs = message("gbk", _input_charset=None, body="茶")
    complete = [*pairs, ("sign", md5(joined(ordered(pairs)).encode("utf-8")))]
    as_gbk = [(n, v.encode().decode("gbk", "replace")) for n, v in complete]
    found = explain(gateway, {"charset": "gbk", "sign_type": "MD5", "key": KEY}, as_gbk, raw(complete, "utf-8"))
    assert "utf-8" in found.cause
    assert "send _input_charset=utf-8" in found.advice


def test_post_without_the_charset_in_the_address_is_recognised(gateway: Model) -> None:
    pairs = message("utf-8", subject="茶")
    complete = [*pairs, ("sign", md5(right_text(pairs, "utf-8")))]
    as_gbk = parse_qsl(raw(complete, "utf-8").decode(), encoding="gbk", errors="replace")
    found = explain(gateway, {"charset": "gbk", "sign_type": "MD5", "key": KEY}, as_gbk, raw(complete, "utf-8"))
    assert "_input_charset=utf-8 into the address" in found.advice


def hexed(name: str, text: bytes) -> str:
    return hashlib.new(name, text).hexdigest()


K = KEY.encode()
KEYS: dict[str, tuple[Callable[[bytes], str], str]] = {
    "blank_behind": (lambda t: md5(t, KEY + " "), "blank, quote or line end"),
    "line_end_behind": (lambda t: md5(t, KEY + "\r\n"), "blank, quote or line end"),
    "blank_before": (lambda t: md5(t, " " + KEY), "blank, quote or line end"),
    "byte_order_mark": (lambda t: md5(t, "\ufeff" + KEY), "blank, quote or line end"),
    "capitals": (lambda t: md5(t, KEY.upper()), "other letters"),
    "key_parameter": (lambda t: md5(t + b"&key="), "'&key=' stood between"),
    "joiner": (lambda t: md5(t + b"&"), "behind the last pair"),
    "prepended": (lambda t: hexed("md5", K + t), "key stood before"),
    "no_key": (lambda t: hexed("md5", t), "without the key"),
    "hashed_first": (lambda t: hexed("md5", hexed("md5", t).encode() + K), "hashed before the key"),
    "hashed_twice": (lambda t: hexed("md5", hexed("md5", t + K).encode()), "hashed twice"),
    "hmac": (lambda t: hmac.new(K, t, "md5").hexdigest(), "with md5 was used"),
    "sha1": (lambda t: hexed("sha1", t + K), "hashed with sha1"),
    "sha256": (lambda t: hexed("sha256", t + K), "hashed with sha256"),
    "published_key": (lambda t: md5(t, PUBLISHED), "published for tests"),
    "capital_hex": (lambda t: md5(t).upper(), "not small letters"),
    "base64": (lambda t: base64.b64encode(bytes.fromhex(md5(t))).decode(), "written as Base64"),
    "base64_of_hex": (lambda t: base64.b64encode(md5(t).encode()).decode(), "written as Base64"),
    "line_end_in_it": (lambda t: md5(t) + "\n", "line end behind it"),
}


@pytest.mark.parametrize("mistake", KEYS)
def test_how_it_was_signed_is_found(gateway: Model, mistake: str) -> None:
    signs, words = KEYS[mistake]
    pairs = message("gbk")
    found = explained(gateway, pairs, signs(right_text(pairs, "gbk")), "gbk")
    assert words in found.cause[0].lower() + found.cause[1:]
    assert KEY not in found.cause + found.advice


def test_a_wrong_key_alone_leaves_the_text_as_it_is(gateway: Model) -> None:
    pairs = message("utf-8")
    found = explained(gateway, pairs, md5(right_text(pairs, "utf-8"), PUBLISHED), "utf-8")
    assert found.signed == found.expected
    assert found.first_difference is None


def test_the_key_of_another_partner_is_recognised(gateway: Model) -> None:
    pairs, theirs = message("utf-8"), "z" * 32
    others = {"2088000000000001": {"key": theirs}}
    found = explained(gateway, pairs, md5(right_text(pairs, "utf-8"), theirs), "utf-8", **others)
    assert "partner 2088000000000001" in found.cause
    assert theirs not in found.cause + found.advice


def test_a_mistake_in_the_text_and_one_with_the_key_are_both_named(gateway: Model) -> None:
    pairs = message("utf-8")
    found = explained(gateway, pairs, md5(right_text(pairs, "gbk"), KEY + "\n").upper(), "utf-8")
    for words in ("signed in gbk", "line end around it", "not small letters"):
        assert words in found.cause[0].lower() + found.cause[1:]


def test_what_no_mistake_explains_is_said_to_be_unknown(gateway: Model) -> None:
    found = explained(gateway, message("utf-8"), "0" * 32, "utf-8")
    assert found.signed is None
    assert found.first_difference is None
    assert "none of the usual mistakes" in found.cause


def test_no_signature_is_said_to_be_none(gateway: Model) -> None:
    assert explained(gateway, message("utf-8"), "", "utf-8").cause == "There is no sign in the message."


def test_a_signature_that_fits_is_not_explained_away(gateway: Model) -> None:
    pairs = message("gbk")
    assert explained(gateway, pairs, md5(right_text(pairs, "gbk")), "gbk").cause == "The signature fits."


def test_bytes_that_are_no_text_are_explained_as_far_as_they_go(gateway: Model) -> None:
    body = b"_input_charset=utf-8&b=%FF&a=1&sign=" + b"0" * 32
    found = explain(gateway, {"charset": "utf-8", "sign_type": "MD5", "key": KEY}, [], body)
    assert found.expected == b"_input_charset=utf-8&a=1&b=\xff"


@pytest.fixture(scope="module")
def merchant() -> testkeys.RsaKey:
    return testkeys.make("merchant")


def rsa_config(key: testkeys.RsaKey, sign_type: str = "RSA2") -> dict[str, str]:
    return {"sign_type": sign_type, "public_key": testkeys.bare(key.spki()), "key": KEY}


def rsa_sign(gateway: Model, key: testkeys.RsaKey, text: bytes, sign_type: str = "RSA2") -> str:
    return signature(gateway.signing.algorithm_named(sign_type), testkeys.bare(key.pkcs8()), text)


@pytest.mark.parametrize("mistake", ["other_charset", "not_sorted", "joiner_behind", "lost_line_end", "two_at_once"])
def test_what_was_signed_with_rsa_is_found(gateway: Model, merchant: testkeys.RsaKey, mistake: str) -> None:
    makes, words = TEXTS[mistake]
    pairs = message("gbk")
    sign = rsa_sign(gateway, merchant, makes(pairs, "gbk"))
    found = explained(gateway, pairs, sign, "gbk", rsa_config(merchant))
    assert words in found.cause[0].lower() + found.cause[1:]


RSA: dict[str, tuple[Callable[[str], str], str]] = {
    "wrapped": (lambda s: "\n".join(s[i : i + 76] for i in range(0, len(s), 76)) + "\n", "line ends or blanks"),
    "plus_lost": (lambda s: s.replace("+", " "), "blanks where it had +"),
    "hex": (lambda s: base64.b64decode(s).hex(), "written as hex"),
    "url_alphabet": (lambda s: s.replace("+", "-").replace("/", "_").rstrip("="), "another alphabet"),
    "encoded_twice": (lambda s: quote(s, ""), "percent-encoded twice"),
}


@pytest.mark.parametrize("form", RSA)
def test_how_an_rsa_signature_is_written_is_found(gateway: Model, merchant: testkeys.RsaKey, form: str) -> None:
    changes, words = RSA[form]
    pairs = message("utf-8")
    sign = changes(rsa_sign(gateway, merchant, right_text(pairs, "utf-8")))
    found = explained(gateway, pairs, sign, "utf-8", rsa_config(merchant))
    assert words in found.cause[0].lower() + found.cause[1:]
    assert found.signed == found.expected


def test_the_other_rsa_algorithm_is_named(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs = message("utf-8")
    sign = rsa_sign(gateway, merchant, right_text(pairs, "utf-8"), "RSA")
    assert "RSA (sha1) was used" in explained(gateway, pairs, sign, "utf-8", rsa_config(merchant)).cause


def test_md5_under_the_name_of_rsa_is_named(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs = message("utf-8")
    sign = md5(right_text(pairs, "utf-8"))
    assert "as MD5" in explained(gateway, pairs, sign, "utf-8", rsa_config(merchant)).cause


def test_rsa_under_the_name_of_md5_is_named(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs = message("utf-8")
    sign = rsa_sign(gateway, merchant, right_text(pairs, "utf-8"))
    found = explained(gateway, pairs, sign, "utf-8", rsa_config(merchant, "MD5"))
    assert "RSA2 (sha256) was used" in found.cause


def test_a_text_that_was_hashed_before_rsa_is_recognised(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs = message("utf-8")
    digest = hashlib.sha256(right_text(pairs, "utf-8")).hexdigest().encode()
    found = explained(gateway, pairs, rsa_sign(gateway, merchant, digest), "utf-8", rsa_config(merchant))
    assert "hashed before it was given" in found.cause


def test_another_private_key_is_named(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs, stranger = message("utf-8"), testkeys.make("gateway")
    sign = rsa_sign(gateway, stranger, right_text(pairs, "utf-8"))
    assert "another private key" in explained(gateway, pairs, sign, "utf-8", rsa_config(merchant)).cause


def test_the_private_key_of_another_partner_is_named(gateway: Model, merchant: testkeys.RsaKey) -> None:
    pairs, stranger = message("utf-8"), testkeys.make("gateway")
    sign = rsa_sign(gateway, stranger, right_text(pairs, "utf-8"))
    others = {"2088000000000001": {"public_key": testkeys.bare(stranger.spki())}}
    found = explained(gateway, pairs, sign, "utf-8", rsa_config(merchant), **others)
    assert "partner 2088000000000001" in found.cause


def test_a_right_key_over_an_unknown_text_is_said_to_be_right(gateway: Model, merchant: testkeys.RsaKey) -> None:
    found = explained(gateway, message("utf-8"), rsa_sign(gateway, merchant, b"else"), "utf-8", rsa_config(merchant))
    assert found.signed is None
    assert found.cause.startswith("The private key and sha256 are right")


def test_what_is_no_base64_is_said_to_be_none(gateway: Model, merchant: testkeys.RsaKey) -> None:
    assert "not Base64" in explained(gateway, message("utf-8"), "§§", "utf-8", rsa_config(merchant)).cause


def test_our_own_rsa_signature_opens_with_its_public_key_only(gateway: Model, merchant: testkeys.RsaKey) -> None:
    raw_signature = base64.b64decode(rsa_sign(gateway, merchant, b"text"))
    own, other = (rsa_key(testkeys.bare(k.spki()), private=False) for k in (merchant, testkeys.make("gateway")))
    assert opened(own, raw_signature) == ("sha256", hashlib.sha256(b"text").digest())
    assert opened(other, raw_signature) is None


def test_the_rule_of_another_gateway_is_explained_too(made_up: Model) -> None:
    config = {"charset": "utf-8", "sign_type": "HMAC-SHA256", "key": "secret"}
    pairs = [("b", "2"), ("a", "1")]
    found = explain(made_up, config, [*pairs, ("mac", "0" * 64)], b"b=2&a=1")
    assert found.expected == b"<b:2>;<a:1>"
