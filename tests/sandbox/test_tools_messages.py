"""Notifications as the gateway sends them are what the kits' rule verifies."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from generator.model import Model
from generator.reference.carriage import parse_form
from generator.reference.refusal import Refused
from generator.reference.signing import Signer
from generator.sandbox.messages import content_type, signed_body
from generator.vectors import testkeys

KEY = "0123456789abcdefghijklmnopqrstuv"
FIELDS = {"notify_id": "abc", "subject": "茶 a+b&c=d %41", "total_fee": "8.00", "body": ""}


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_message_with_a_shared_key_verifies(gateway: Model, charset: str) -> None:
    config = {"charset": charset, "sign_type": "MD5", "key": KEY}
    signer = Signer(gateway, config)
    read = parse_form(signer, signed_body(gateway, config, FIELDS))
    signer.verify(read)
    assert read["subject"] == FIELDS["subject"]


@pytest.mark.parametrize("sign_type", ["RSA", "RSA2"])
@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_message_with_the_gateways_rsa_key_verifies(gateway: Model, charset: str, sign_type: str) -> None:
    key = testkeys.make("gateway")
    config = {"charset": charset, "sign_type": sign_type}
    body = signed_body(gateway, {**config, "private_key": testkeys.bare(key.pkcs8())}, FIELDS)
    signer = Signer(gateway, {**config, "public_key": testkeys.bare(key.spki())})
    signer.verify(parse_form(signer, body))


def test_the_body_is_form_data_in_the_charset(gateway: Model) -> None:
    body = signed_body(gateway, {"charset": "gbk", "sign_type": "MD5", "key": KEY}, {"subject": "茶 叶"})
    assert body.startswith(b"subject=%B2%E8+%D2%B6&sign_type=MD5&sign=")
    assert content_type("gbk") == "application/x-www-form-urlencoded; charset=gbk"


def test_empty_fields_are_not_sent(gateway: Model) -> None:
    body = signed_body(gateway, {"charset": "utf-8", "sign_type": "MD5", "key": KEY}, FIELDS)
    assert [name for name, _ in parse_qsl(body.decode())] == ["notify_id", "subject", "total_fee", "sign_type", "sign"]


def test_text_that_the_charset_cannot_carry_is_refused(gateway: Model) -> None:
    with pytest.raises(Refused, match="subject"):
        signed_body(gateway, {"charset": "gbk", "sign_type": "MD5", "key": KEY}, {"subject": "€"})
