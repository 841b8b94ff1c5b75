"""One test for every cause: a message with that mistake, made with hashlib, is explained by that cause and proven."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from generator.explain.answer import Answer, answer
from generator.explain.question import Question
from generator.model import Model

from .making import KEY, NOTIFICATION, REQUEST, Keys, Pairs, hashed, joined, md5, ordered, query, right, sent


def of(gateway: Model, text: str | bytes, **options: str) -> Answer:
    data = text.encode() if isinstance(text, str) else text
    return answer(gateway, Question(data, **{"key": KEY, **options}))  # type: ignore[arg-type]


def with_values(pairs: Pairs, change: Callable[[str], str]) -> str:
    return joined({name: change(value) for name, value in ordered(pairs).items()})


def request(**changes: str) -> Pairs:
    return {**REQUEST, **changes}


PLUS = {**REQUEST, "subject": "Tea + milk + sugar"}
# What arrives (a query string), and the ids that must be the first cause. One line, one way of making the mistake.
CASES: dict[str, tuple[str, str]] = {
    "empty_signed": (sent(request(body=""), md5(joined(dict(sorted(request(body="").items()))))), "empty-signed"),
    "empty_signed_but_not_sent": (sent(REQUEST, md5(joined(dict(sorted(request(body="").items()))))), "empty-signed"),
    "zero_dropped": (sent(request(supplier="0"), md5(right(REQUEST))), "zero-dropped"),
    "sign_type_signed": (sent(REQUEST, md5(joined(dict(sorted(request(sign_type="MD5").items()))))), "sign-type-signed"),
    "not_sorted": (sent(REQUEST, md5(joined(REQUEST))), "order"),
    "sorted_as_a_locale_does": (
        sent(REQUEST, md5(joined({n: REQUEST[n] for n in sorted(REQUEST, key=lambda n: n.replace("_", ""))}))), "order",
    ),
    "signed_in_gbk": (sent(REQUEST, md5(right(REQUEST), charset="gbk")), "charset"),
    "byte_order_mark": (sent(REQUEST, md5("\ufeff" + right(REQUEST))), "charset"),
    "percent_encoded": (sent(REQUEST, md5(with_values(REQUEST, quote_plus))), "encoded-before-signing"),
    "one_value_percent_encoded": (
        sent(REQUEST, md5(right(request(notify_url=quote(REQUEST["notify_url"], ""))))), "encoded-before-signing",
    ),
    "sent_encoded_twice": (
        sent({n: quote_plus(v) for n, v in REQUEST.items()}, md5(right(REQUEST))), "encoded-twice",
    ),
    "sent_encoded_twice_with_blanks": (
        sent({**{n: quote_plus(v) for n, v in REQUEST.items()}, "subject": "Tea+cup"}, md5(right(request(subject="Tea cup")))),
        "encoded-twice",
    ),
    "blank_behind_the_key": (sent(REQUEST, md5(right(REQUEST), KEY + " ")), "key-blank"),
    "line_end_behind_the_key": (sent(REQUEST, md5(right(REQUEST), KEY + "\r\n")), "key-blank"),
    "key_of_the_sandbox": (sent(REQUEST, md5(right(REQUEST), "760bdzec6y9goq7ctyx96ezkz78287de")), "other-key"),
    "key_in_capitals": (sent(REQUEST, md5(right(REQUEST), KEY.upper())), "other-key"),
    "no_key": (sent(REQUEST, md5(right(REQUEST), "")), "other-key"),
    "sha1": (sent(REQUEST, hashed("sha1", (right(REQUEST) + KEY).encode())), "other-algorithm"),
    "hmac": (sent(REQUEST, hmac.new(KEY.encode(), right(REQUEST).encode(), "md5").hexdigest()), "other-algorithm"),
    "md5_named_rsa": (sent(REQUEST, md5(right(REQUEST)), "RSA"), "other-algorithm"),
    "name_in_small_letters": (sent(REQUEST, md5(right(REQUEST)), "md5"), "other-algorithm"),
    "trimmed": (sent(request(subject=" Tea "), md5(right(request(subject="Tea")))), "trimmed"),
    "sent_trimmed": (sent(request(subject="Tea"), md5(right(request(subject="Tea ")))), "trimmed"),
    "slashed": (sent(request(subject="it's"), md5(right(request(subject="it\\'s")))), "slashed"),
    "arrived_slashed": (sent(request(subject='a \\"b\\"'), md5(right(request(subject='a "b"')))), "slashed"),
    "plus_lost": (sent(request(subject="Tea   milk   sugar"), md5(right(PLUS))), "plus-lost"),
    "html_escaped": (sent(REQUEST, md5(with_values(REQUEST, html.escape))), "html-entity"),
    "amp_between_the_pairs": (sent(REQUEST, md5(right(REQUEST))).replace("&", "&amp;"), "html-entity"),
    "swallowed_notify": (
        query({"partner": "2088101122136241¬ify_url=http://x/n", "service": "create_forex_trade", "sign_type": "MD5",
               "sign": md5("notify_url=http://x/n&partner=2088101122136241&service=create_forex_trade")}), "html-entity",
    ),
    "route_of_a_framework": (sent({"s": "/pay/notify", **NOTIFICATION}, md5(right(NOTIFICATION))), "extra-parameter"),
    "two_of_an_advertiser": (
        sent({**NOTIFICATION, "utm_source": "x", "utm_medium": "y"}, md5(right(NOTIFICATION))), "extra-parameter",
    ),
    "left_out": (sent(REQUEST, md5(right({n: v for n, v in REQUEST.items() if n != "notify_url"}))), "left-out"),
    "signed_but_not_sent": (
        sent({n: v for n, v in REQUEST.items() if n not in ("_input_charset", "subject")},
             md5(right({n: v for n, v in REQUEST.items() if n != "subject"}))), "left-out",
    ),
    "capital_hex": (sent(REQUEST, md5(right(REQUEST)).upper()), "upper-hex"),
    "joiner_behind": (sent(REQUEST, md5(right(REQUEST) + "&")), "joiner"),
    "nothing_between": (sent(REQUEST, md5("".join(f"{n}={v}" for n, v in ordered(REQUEST).items()))), "joiner"),
    "key_named": (sent(REQUEST, md5(right(REQUEST) + "&key=")), "key-joined"),
    "key_before": (sent(REQUEST, hashed("md5", (KEY + right(REQUEST)).encode())), "key-placed"),
    "quoted": (sent(REQUEST, md5(with_values(REQUEST, lambda v: f'"{v}"'))), "quoted-values"),
    "hashed_first": (sent(REQUEST, md5(hashed("md5", right(REQUEST).encode()))), "hashed-first"),
    "line_ends": (sent(request(subject="a\r\nb"), md5(right(request(subject="a\nb")))), "line-ends"),
    "line_end_behind": (sent(REQUEST, md5(right(REQUEST) + "\n")), "line-ends"),
    "amount_as_a_number": (sent(REQUEST, md5(right(request(total_fee="8")))), "value-changed"),
    "cut": (sent(REQUEST, md5(right(REQUEST))[:30]), "cut-signature"),
    "middle_half": (sent(REQUEST, md5(right(REQUEST))[8:24]), "cut-signature"),
    "as_base64": (sent(REQUEST, base64.b64encode(bytes.fromhex(md5(right(REQUEST)))).decode()), "other-form"),
    "no_signature": (query({**REQUEST, "sign_type": "MD5", "sign": ""}), "no-signature"),
    "empty_and_sign_type": (
        sent(request(body=""), md5(joined(dict(sorted(request(body="", sign_type="MD5").items()))))),
        "empty-signed + sign-type-signed",
    ),
    "charset_and_key": (sent(REQUEST, md5(right(REQUEST), KEY + "\n", "gbk")), "charset + key-blank"),
    "order_and_case": (sent(REQUEST, md5(joined(REQUEST)).upper()), "order + upper-hex"),
    "trimmed_and_zero": (
        sent(request(subject=" Tea ", supplier="0"), md5(right(request(subject="Tea")))), "zero-dropped + trimmed",
    ),
    "encoded_and_extra": (
        sent(request(s="/a"), md5(with_values(REQUEST, lambda v: quote_plus(v).lower() if False else quote_plus(v)))),
        "extra-parameter + encoded-before-signing",
    ),
    "fits": (sent(REQUEST, md5(right(REQUEST))), "fits"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_found_and_proven(gateway: Model, case: str) -> None:
    text, ids = CASES[case]
    first = of(gateway, text).causes[0]
    assert set(first.ids) == set(ids.split(" + "))
    assert first.confidence == "certain"


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return Keys(tmp_path_factory.mktemp("keys"), "mine")


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return Keys(tmp_path_factory.mktemp("keys"), "theirs")


# What is done to an RSA2 signature, and the cause.
FORMS: dict[str, tuple[Callable[[str], str], str]] = {
    "fits": (lambda s: s, "fits"),
    "wrapped": (lambda s: "\n".join(s[i : i + 64] for i in range(0, len(s), 64)), "wrapped-base64"),
    "alphabet_of_addresses": (lambda s: s.replace("+", "-").replace("/", "_").rstrip("="), "base64-url"),
    "plus_lost": (lambda s: s.replace("+", " "), "plus-lost"),
    "encoded_twice": (lambda s: quote(s, ""), "encoded-twice"),
    "hex": (lambda s: base64.b64decode(s).hex(), "other-form"),
    "wrapped_and_plus_lost": (lambda s: (s[:60] + "\r\n" + s[60:]).replace("+", " "), "wrapped-base64 plus-lost"),
}


@pytest.mark.parametrize("form", FORMS)
def test_how_an_rsa_signature_travelled_is_found(gateway: Model, mine: Keys, form: str) -> None:
    change, id = FORMS[form]
    sign = next(s for number in range(50) if "+" in (s := mine.sign(right(request(out_trade_no=f"N-{number}")))))
    number = next(n for n in range(50) if mine.sign(right(request(out_trade_no=f"N-{n}"))) == sign)
    text = sent(request(out_trade_no=f"N-{number}"), change(sign), "RSA2")
    assert of(gateway, text, public_key=mine.public.read_text()).causes[0].ids == tuple(id.split())


def test_rsa_in_place_of_rsa2_is_named(gateway: Model, mine: Keys) -> None:
    text = sent(REQUEST, mine.sign(right(REQUEST), "sha1"), "RSA2")
    assert of(gateway, text, public_key=mine.public.read_text()).causes[0].ids == ("other-algorithm",)


def test_the_own_private_key_is_enough_for_an_own_request(gateway: Model, mine: Keys) -> None:
    text = sent(REQUEST, mine.sign(right(REQUEST) + "&"), "RSA2")
    assert of(gateway, text, private_key=mine.private.read_text()).causes[0].ids == ("joiner",)


def test_a_public_key_that_does_not_belong_to_the_private_key_of_a_request_is_named(
    gateway: Model, mine: Keys, theirs: Keys
) -> None:
    text = sent(REQUEST, mine.sign(right(REQUEST)), "RSA2")
    keys = {"private_key": mine.private.read_text(), "public_key": theirs.public.read_text()}
    assert of(gateway, text, **keys).causes[0].ids == ("other-key",)


def test_a_private_key_that_does_not_belong_to_the_signature_is_named(gateway: Model, mine: Keys, theirs: Keys) -> None:
    text = sent(REQUEST, theirs.sign(right(REQUEST)), "RSA2")
    keys = {"private_key": mine.private.read_text(), "public_key": theirs.public.read_text()}
    assert [(c.ids, c.confidence) for c in of(gateway, text, **keys).causes] == [(("other-key",), "certain")]


def test_text_of_a_log_stays_what_it_is_when_it_was_signed_in_another_charset(gateway: Model) -> None:
    pairs = {**NOTIFICATION, "subject": "\u767b\u5c71\u978b"}
    text = joined({"code": "x", **pairs, "sign_type": "MD5", "sign": md5(right(pairs), charset="gbk")})
    first = of(gateway, text, key=KEY).causes[0]
    assert set(first.ids) == {"extra-parameter", "charset"}


def test_the_sign_type_is_signed_where_it_stood(gateway: Model) -> None:
    first = {"sign_type": "MD5", **REQUEST}
    for signed in (first, {**REQUEST, "sign_type": "MD5"}):
        found = of(gateway, query({**first, "sign": md5(joined(signed))}), key=KEY)
        assert set(found.causes[0].ids) == {"sign-type-signed", "order"}


def test_the_own_public_key_in_place_of_the_gateways_is_named(gateway: Model, mine: Keys, theirs: Keys) -> None:
    text = sent(NOTIFICATION, theirs.sign(right(NOTIFICATION)), "RSA2")
    keys = {"private_key": mine.private.read_text(), "public_key": mine.public.read_text()}
    assert of(gateway, text, **keys).causes[0].ids == ("own-public-key",)
    assert of(gateway, text, **{**keys, "public_key": theirs.public.read_text()}).verdict == "fits"


def test_a_text_that_was_hashed_before_rsa_is_found(gateway: Model, mine: Keys) -> None:
    digest = hashlib.sha256(right(REQUEST).encode()).hexdigest()
    text = sent(REQUEST, mine.sign(digest), "RSA2")
    assert of(gateway, text, public_key=mine.public.read_text()).causes[0].ids == ("hashed-first",)


def test_the_key_of_another_environment_is_likely_never_certain_with_rsa(
    gateway: Model, mine: Keys, theirs: Keys
) -> None:
    text = sent(NOTIFICATION, theirs.sign(right(NOTIFICATION)), "RSA2")
    found = of(gateway, text, public_key=mine.public.read_text())
    assert [(cause.ids, cause.confidence) for cause in found.causes] == [(("other-key",), "likely")]


def test_a_blank_in_the_given_key_is_said(gateway: Model) -> None:
    for key in (KEY + " ", KEY + "\n"):
        for signed_with in (KEY, key):
            found = of(gateway, sent(REQUEST, md5(right(REQUEST), signed_with)), key=key)
            assert found.causes[0].ids == ("key-blank",)


def test_the_config_names_another_sign_type_than_the_message(gateway: Model) -> None:
    found = of(gateway, sent(REQUEST, md5(right(REQUEST))), sign_type="RSA2")
    assert found.causes[0].ids == ("other-algorithm",)
