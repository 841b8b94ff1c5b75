"""Calls of the gateway, over real sockets and real TLS."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

BROKEN = (OSError, http.client.HTTPException)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def trusting(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine trusts the test authority, by the variable that OpenSSL knows."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.ca))


def sent(kit: ModuleType, address: str, body: bytes = b"", **config: str) -> tuple[int, bytes]:
    transport = kit.HttpTransport(kit.Config(**config))
    answer: tuple[int, bytes] = transport.send("POST" if body else "GET", address, "text/x" if body else "", body)
    return answer


def test_the_answer_comes_back_as_it_is(kit: ModuleType) -> None:
    with FakeGateway(b"\xef\xbb\xbftrue\n") as gateway:
        assert sent(kit, gateway.address + "?a=%D6%D0&b=1") == (200, b"\xef\xbb\xbftrue\n")
        assert gateway.calls == ["/gateway.do?a=%D6%D0&b=1"]


def test_a_body_is_posted_with_its_type(kit: ModuleType) -> None:
    with FakeGateway() as gateway:
        sent(kit, gateway.address, b"a=1")
        assert gateway.headers[0]["Content-Type"] == "text/x"
        assert gateway.headers[0]["Content-Length"] == "3"


@pytest.mark.usefixtures("trusting")
def test_a_trusted_certificate_of_the_right_host_is_taken(kit: ModuleType, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert sent(kit, gateway.address) == (200, b"true")


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize("pair", ["wrong_host", "other_ca", "expired"])
def test_any_other_certificate_is_refused(kit: ModuleType, certificates: Certificates, pair: str) -> None:
    with FakeGateway(tls=getattr(certificates, pair)) as gateway:
        with pytest.raises(ssl.SSLCertVerificationError):
            sent(kit, gateway.address)
        assert gateway.calls == []


def test_an_authority_that_the_machine_does_not_know_is_refused(kit: ModuleType, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway, pytest.raises(ssl.SSLCertVerificationError):
        sent(kit, gateway.address)


@pytest.mark.usefixtures("trusting")
def test_tls_before_1_2_is_refused(kit: ModuleType, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_1) as gateway:
        with pytest.raises(ssl.SSLError):
            sent(kit, gateway.address)
        assert gateway.calls == []


def test_a_redirect_is_an_answer_and_not_followed(kit: ModuleType) -> None:
    with FakeGateway() as other, FakeGateway(status=302, location=other.address) as gateway:
        assert sent(kit, gateway.address)[0] == 302
        assert other.calls == []


@pytest.mark.parametrize("slow", [{"delay": 30}, {"drip": 0.4, "answer": b"x" * 100}])
def test_the_timeout_bounds_the_whole_call(kit: ModuleType, slow: dict[str, Any]) -> None:
    with FakeGateway(**slow) as gateway:
        begin = time.monotonic()
        with pytest.raises(TimeoutError):
            sent(kit, gateway.address, timeout="1")
        assert time.monotonic() - begin < 20  # far below what either would take


def test_an_answer_may_be_1_mebibyte_and_no_more(kit: ModuleType) -> None:
    with FakeGateway(b"x" * 1_048_576) as gateway:
        assert len(sent(kit, gateway.address)[1]) == 1_048_576
        gateway.answer += b"x"
        with pytest.raises(http.client.HTTPException, match="larger than"):
            sent(kit, gateway.address)


@pytest.mark.parametrize("fault", ["hang_up", "cut_short"])
def test_an_answer_that_is_not_whole_raises(kit: ModuleType, fault: str) -> None:
    with FakeGateway(**{fault: True}) as gateway, pytest.raises(BROKEN):
        sent(kit, gateway.address)


def test_nobody_there_raises(kit: ModuleType) -> None:
    with FakeGateway() as gateway:
        address = gateway.address
    with pytest.raises(OSError):  # noqa: PT011  # refused, or reset
        sent(kit, address)


@pytest.fixture
def proxy() -> Iterator[FakeGateway]:
    with FakeGateway() as running:
        yield running


def test_the_proxy_of_the_config_is_used(kit: ModuleType, proxy: FakeGateway) -> None:
    address = "http://gateway.example/gateway.do?a=1"
    assert sent(kit, address, proxy=proxy.proxy) == (200, b"true")
    assert proxy.calls == [address]
    assert proxy.headers[0]["Host"] == "gateway.example"


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize("pair", ["localhost", "wrong_host"])
def test_tls_goes_through_the_proxy_and_is_checked_for_the_gateways_name(
    kit: ModuleType, proxy: FakeGateway, certificates: Certificates, pair: str
) -> None:
    with FakeGateway(tls=getattr(certificates, pair)) as gateway:
        if pair == "localhost":
            assert sent(kit, gateway.address, proxy=proxy.proxy) == (200, b"true")
            assert gateway.calls == ["/gateway.do"]
        else:
            with pytest.raises(ssl.SSLCertVerificationError):
                sent(kit, gateway.address, proxy=proxy.proxy)
        assert proxy.calls == [f"localhost:{gateway.port}"]


def test_no_other_proxy_is_used(kit: ModuleType, proxy: FakeGateway, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, proxy.proxy)
    with FakeGateway() as gateway:
        sent(kit, gateway.address)
        assert gateway.calls == ["/gateway.do"]
    assert proxy.calls == []


def test_no_setting_of_the_kit_turns_verification_off(kit: ModuleType) -> None:
    source = (Path(kit.__file__).parent / "transport.py").read_text("ascii")
    for word in ("check_hostname", "verify_mode", "CERT_NONE", "_create_unverified", "urlopen"):
        assert word not in source
