"""The reference against signatures that are not ours: published ones, the openssl command, and answers worked by hand."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model import Model
from generator.protocol import Case, hex_text
from generator.reference import judge
from tests.conftest import SPEC

PUBLISHED = json.loads((SPEC / "published.json").read_text())


def signed(gateway: Model, parameters: dict[str, str], **config: str) -> tuple[bytes, str]:
    answer = judge(gateway).answer(Case("1", "sign", tuple(config.items()), tuple(parameters.items())))
    assert answer.kind == "ok", answer
    return bytes.fromhex(answer.get("signing_string") or ""), hex_text(answer.get("sign") or "")


@pytest.mark.parametrize("vector", PUBLISHED, ids=lambda v: v["source"].split("/")[-1])
def test_a_published_signature(gateway: Model, vector: dict[str, str]) -> None:
    config = {k: vector[k] for k in ("charset", "sign_type", "key", "private_key") if k in vector}
    text, signature = signed(gateway, vector["params"], **config)  # type: ignore[arg-type]
    assert text.decode() == vector["string_to_sign"]
    assert signature == vector["sign"]


def test_openssl_makes_the_same_rsa2_signature(gateway: Model, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    assert openssl, "openssl is missing: apt-get install openssl"
    key, text = tmp_path / "key.pem", tmp_path / "text"
    subprocess.run([openssl, "genpkey", "-quiet", "-algorithm", "RSA", "-out", key], check=True, capture_output=True)
    message, signature = signed(
        gateway, {"b": "\u4e2d", "a": "1"}, charset="gbk", sign_type="RSA2", private_key=key.read_text()
    )
    text.write_bytes(message)
    theirs = subprocess.run([openssl, "dgst", "-sha256", "-sign", key, text], check=True, capture_output=True).stdout
    assert signature == base64.b64encode(theirs).decode()


def test_gbk_signs_the_bytes_of_gbk(gateway: Model) -> None:
    text, signature = signed(gateway, {"subject": "\u4e2d\u6587"}, charset="gbk", sign_type="MD5", key="k")
    assert text == b"subject=\xd6\xd0\xce\xc4"
    assert signature == hashlib.md5(b"subject=\xd6\xd0\xce\xc4k").hexdigest()  # noqa: S324  # the protocol's


def test_names_are_ordered_by_bytes_not_by_name_and_value(gateway: Model) -> None:
    text, _ = signed(gateway, {"price1": "1", "price": "2", "_a": "3", "A": "4", "b": "0"}, key="k")
    assert text == b"A=4&_a=3&b=0&price=2&price1=1"


def test_emoji_come_behind_fullwidth_letters_in_utf_8(gateway: Model) -> None:
    text, _ = signed(gateway, {"\U0001f600": "1", "\uff21": "2"}, key="k")
    assert text == "\uff21=2&\U0001f600=1".encode()


def test_another_rule_is_followed_from_data_alone(made_up: Model) -> None:
    text, signature = signed(made_up, {"b": "", "a": "1"}, sign_type="HMAC-SHA256", key="secret")
    assert text == b"<b:>;<a:1>"
    assert signature == hmac.new(b"secret", text + b"&key=secret", "sha256").hexdigest().upper()


def test_a_key_in_front_of_the_text(made_up: Model) -> None:
    _, signature = signed(made_up, {"a": "1"}, sign_type="SHA1", key="s")
    assert signature == base64.b64encode(hashlib.sha1(b"[s]<a:1>").digest()).decode()  # noqa: S324


def test_an_hmac_that_does_not_write_the_key_into_the_text(made_up: Model) -> None:
    _, signature = signed(made_up, {"a": "1"}, sign_type="HMAC-MD5", key="s")
    assert signature == hmac.new(b"s", b"<a:1>", "md5").hexdigest()
