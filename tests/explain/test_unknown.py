"""What is not known stays unknown: no cause is certain that nothing proves, and hostile input costs no time and no traceback."""

from __future__ import annotations

from random import Random

import pytest

from generator.explain.answer import answer
from generator.explain.given import LARGEST, Unreadable
from generator.explain.question import Question
from generator.model import Model

from .making import KEY, NOTIFICATION, REQUEST, hashed, md5, right, sent

RIGHT = md5(right(REQUEST))
HALF = {n: v for n, v in REQUEST.items() if n not in ("subject", "notify_url", "total_fee")}
UNKNOWN = {
    "a_random_signature": sent(REQUEST, hashed("md5", b"random")),
    "an_unknown_key": sent(REQUEST, md5(right(REQUEST), "k" * 32)),
    "half_of_a_message": sent(HALF, RIGHT),
    "an_unknown_value": sent({**REQUEST, "subject": "Other"}, RIGHT),
    "three_mistakes": sent(
        {**REQUEST, "subject": " x", "supplier": "0", "s": "1"}, md5(right({**REQUEST, "subject": "y"}) + "&;")
    ),
    "a_signature_that_is_none": sent(REQUEST, "true"),
    "a_short_one": sent(REQUEST, "ab12"),
    "a_notification": sent(NOTIFICATION, hashed("md5", b"random")),
    "rsa_without_a_key": sent(REQUEST, "A" * 172 + "==", "RSA2"),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_what_nothing_proves_is_not_certain(gateway: Model, case: str) -> None:
    found = answer(gateway, Question(UNKNOWN[case].encode(), key=KEY))
    assert found.verdict == "unknown"
    assert "I do not know" in found.sentence
    assert "certain" not in [cause.confidence for cause in found.causes]
    assert found.helps


@pytest.mark.parametrize("case", ["a_random_signature", "half_of_a_message", "rsa_without_a_key"])
def test_without_a_key_nothing_is_certain(gateway: Model, case: str) -> None:
    found = answer(gateway, Question(UNKNOWN[case].encode()))
    assert found.verdict in ("likely", "unknown")
    assert "certain" not in [cause.confidence for cause in found.causes]


def test_nothing_is_altered_that_could_matter(gateway: Model) -> None:
    pairs = {**REQUEST, "subject": " a\t", "body": "x\r\ny\\'&amp;%41\u3000"}
    found = answer(gateway, Question(sent(pairs, md5(right(pairs))).encode() + b"\r\n", key=KEY))
    assert found.verdict == "fits"
    assert found.expected == right(pairs).encode()


RANDOM = Random(5)
HOSTILE = {
    "one_line_of_a_megabyte": sent({**REQUEST, "subject": "x" * 1_000_000}, RIGHT).encode(),
    "a_megabyte_of_names": ("&".join(f"a{n}={n}" for n in range(70_000)) + "&" + sent(REQUEST, RIGHT)).encode(),
    "a_megabyte_of_letters": b"partner=1&service=2&" + b"a" * 1_000_000,
    "letters_before": b"a" * 1_000_000 + b" partner=1&service=2&sign=3",
    "binary": bytes(RANDOM.randrange(256) for _ in range(300_000)),
    "binary_with_names": b"partner=\xff\xfe\x00&service=\x80&sign=\xff" * 2000,
    "deep_markup": b"<div>" * 100_000 + b"<form><input name=partner value=1>",
    "open_tags": b"<a href=" * 50_000,
    "open_attributes": b'<input name="partner" ' + b"a='" * 100_000,
    "deep_json": b"[" * 100_000 + b'{"partner": 1, "service": 2}',
    "deep_json_objects": b'{"a":' * 50_000 + b'{"partner": "1", "service": "2"}' + b"}" * 50_000,
    "deep_python": b"{'partner': " + b"(" * 90_000,
    "arrows": b"'a' => '" * 50_000,
    "brackets": b"[partner] => " * 50_000,
    "blanks": b"partner=1&service=2&body=" + b" " * 500_000 + b"&sign=x",
    "percent_signs": b"partner=1&service=2&sign=" + b"%" * 500_000,
    "ampersands": b"partner=1&service=2&sign=3" + b"&" * 500_000,
    "equals": b"partner" + b"=" * 500_000,
    "line_ends": b"\n" * 500_000 + b"partner=1\nservice=2",
    "references": b"<pre>partner=1&service=2" + b"&amp;#38;" * 50_000,
    "long_request": b"GET /" + b"a?" * 300_000,
    "null": b"partner=1&service=2&sign=\0" + b"\0" * 100_000,
}


@pytest.mark.timeout(60)  # a bound against quadratic time, not a measurement: each takes a second at most
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_input_ends_and_proves_nothing(gateway: Model, case: str) -> None:
    try:
        found = answer(gateway, Question(HOSTILE[case], key=KEY))
    except Unreadable:
        return
    assert found.verdict in ("unknown", "likely", "explained")
    assert all(cause.confidence == "likely" or cause.ids == ("no-signature",) for cause in found.causes)


def test_what_is_larger_than_any_message_is_refused(gateway: Model) -> None:
    with pytest.raises(Unreadable, match="cut out the request"):
        answer(gateway, Question(b"a" * (LARGEST + 1)))
