"""The URL that a kit builds goes through HTTP clients as it stands, and strangers find it signed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import httpx

from tests.shops.sandbox import Sandbox
from tests.shops.shop import one_of_each

from .conftest import TELLING, verdict
from .independent import is_signed, pairs
from .recorder import Recorded, Recorder

SERVERS = one_of_each()
Built = dict[str, tuple[str, str]]


def by_curl(urls: list[str], recorder: Recorder) -> list[Recorded]:
    command = ["curl", "--silent", "--show-error", "--globoff", "--path-as-is", "--noproxy", "*", *urls]
    subprocess.run(command, timeout=120, check=True)
    return recorder.take(len(urls))


def by_httpx(urls: list[str], recorder: Recorder) -> list[Recorded]:
    with httpx.Client(trust_env=False) as client:
        for url in urls:
            client.get(url)
    return recorder.take(len(urls))


def test_clients_send_the_url_as_it_stands(built: Built, recorder: Recorder) -> None:
    urls = [url for url, _ in built.values()]
    wanted = [b"GET " + url.removeprefix(recorder.base).encode() + b" HTTP/1.1" for url in urls]
    assert [request.line for request in by_curl(urls, recorder)] == wanted
    assert [request.line for request in by_httpx(urls, recorder)] == wanted


def test_what_came_is_signed_by_hashlib_and_openssl_and_carries_the_text(
    built: Built, recorder: Recorder, config: dict[str, str], public_key: Path
) -> None:
    found = by_curl([url for url, _ in built.values()], recorder)
    for words, request in zip(built, found):
        sign_type, charset, says = words.split(" ", 2)
        assert is_signed(request.form, config["key"].encode(), public_key), words
        assert dict(pairs(request.form))[b"sign_type"] == sign_type.encode()
        assert dict(pairs(request.form))[b"subject"] == TELLING[says].encode(charset)


def test_the_sandbox_takes_what_came(built: Built, recorder: Recorder, bank: Sandbox) -> None:
    found = by_curl([url for url, _ in built.values()], recorder)
    answers = {words: verdict(bank, request) for words, request in zip(built, found)}
    assert {words: answer for words, answer in answers.items() if not answer.startswith(b"303 /cashier/")} == {}
