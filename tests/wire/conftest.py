"""Kits that send to a recorder; what came is shown to the sandbox and to a verifier that is not ours."""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.conformance.harness import Driver, Limits
from generator.conformance.runtimes import Places, Runtime, build, from_manifest
from generator.kits import render_driver
from generator.model import Model
from generator.protocol import Answer, Case, hex_text
from tests.shops.conftest import certificates, pytest_generate_tests  # noqa: F401  # a fixture and a hook
from tests.shops.sandbox import Sandbox
from tests.shops.shop import Server

from .independent import public_half
from .recorder import Recorded, Recorder

SERVICE = "create_forex_trade"
# What is lost or changed on the way, if anything is.
TELLING = {
    "blanks": " two  words ",
    "plus and percent": "1+1=2 100%25 %zz %",
    "separators": "a&b=c;d#e?f/g@h:i",
    "quotes and markup": '"it\'s" <b>&amp;&lt;</b> &notify_id=1 \\ `',
    "what is not encoded": "~*-_.!()$,[]{}|^",
    "Chinese": "\u4e2d\u6587\uff0c\u7ae5\u88c5 & \u6d4b\u8bd5+1",
}


@pytest.fixture(scope="session")
def recorder() -> Iterator[Recorder]:
    with Recorder() as running:
        yield running


@pytest.fixture(scope="session")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(tmp_path_factory.mktemp("bank"), tls=False) as running:
        yield running


@pytest.fixture(scope="session")
def config(bank: Sandbox) -> dict[str, str]:
    """Of a merchant whom the sandbox knows."""
    return bank.merchant()


@pytest.fixture(scope="session")
def public_key(config: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the merchant's own, for openssl."""
    return public_half(config["private_key"], tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def page(browser: Browser) -> Page:
    """The one page of a browser. What it posts is answered by 204, so it stays where it is."""
    return browser.new_page()


@pytest.fixture(scope="session")
def driver(server: Server, gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Driver:
    """The kit of a language on the first runtime that its manifest names."""
    runtime = first_runtime(server)
    assert not runtime.lacks(), f"{runtime.label}: {', '.join(runtime.lacks())} missing here; {runtime.hint}"
    folder = tmp_path_factory.mktemp(runtime.language)
    places = Places(folder / "kit", folder, server.manifest.folder)
    render_driver(gateway, places.here, places.kit, places.build)
    build(runtime, places, set())
    return Driver(places.fill(runtime.run), places.build, Limits(start=120))


def first_runtime(server: Server) -> Runtime:
    return from_manifest(server.manifest.id, server.manifest.conformance)[0]


@pytest.fixture(scope="session")
def built(server: Server, driver: Driver, recorder: Recorder, config: dict[str, str]) -> dict[str, tuple[str, str]]:
    """What the kit of a language builds of every telling text: URL and form, by the case's words."""
    runtime = first_runtime(server)
    types = ["MD5", *(["RSA2"] if (most := runtime.most("request", "RSA2")) is None or most > len(TELLING) else [])]
    cases = {}
    for number, (charset, sign_type, says) in enumerate(
        (c, t, s) for c in ("utf-8", "gbk") for t in types for s in TELLING
    ):
        merchant = {**config, "gateway": recorder.address, "charset": charset, "sign_type": sign_type}
        order = {"out_trade_no": f"{runtime.language}-{number}", "currency": config["currency"], "total_fee": "8.00"}
        given = {**order, "subject": TELLING[says], "body": TELLING[says]}
        case = Case(f"case.{number}", "request", tuple(merchant.items()), tuple(given.items()), service=SERVICE)
        cases[f"{sign_type} {charset} {says}"] = case
    outcome = driver.run(list(cases.values()))
    assert outcome.faults == []
    return {words: _texts(outcome.answers[case.id]) for words, case in cases.items()}


def _texts(answer: Answer) -> tuple[str, str]:
    assert answer.kind == "ok", [hex_text(value) for _, value in answer.fields]
    return hex_text(answer.get("url") or ""), hex_text(answer.get("form") or "")


def asked(bank: Sandbox, request: Recorded) -> tuple[http.client.HTTPResponse, bytes]:
    """The sandbox's answer to the very bytes, and its body."""
    host, _, port = bank.address.partition("://")[2].partition(":")
    with closing(http.client.HTTPConnection(host, int(port), timeout=60)) as connection:
        kind = {"Content-Type": request.field(b"content-type").decode()} if request.body else {}
        connection.request(request.method.decode(), request.target.decode(), request.body or None, kind)
        answer = connection.getresponse()
        return answer, answer.read()


def verdict(bank: Sandbox, request: Recorded) -> bytes:
    """Of a payment: `303 ` and where the cashier is, or the status and why."""
    answer, body = asked(bank, request)
    return f"{answer.status} {answer.headers.get('Location', '')}".encode() + (body if answer.status >= 400 else b"")
