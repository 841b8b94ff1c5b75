"""How the kit calls the gateway: TLS that is always verified, and answers that are whole or none (security item 2)."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from tests.support.certificates import Certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import Run

SEND = """
use AlipayCrossBorder\\CurlTransport;

list($address, $seconds, $proxy) = $given;
try {
    $answer = (new CurlTransport($seconds, $proxy))->send('GET', $address, '', '');
} catch (Exception $error) {
    $answer = get_class($error) . ': ' . $error->getMessage();
}
"""


def send(
    php: Run, gateway: FakeGateway, ca: Certificates | None = None, seconds: int = 5, proxy: str = "", path: str = ""
) -> object:  # fmt: skip
    options = ("-d", f"curl.cainfo={ca.ca}") if ca else ()
    return php(SEND, [gateway.address + path, seconds, proxy], options)


def test_the_status_and_the_bytes_of_the_answer_come_back(php: Run) -> None:
    with FakeGateway(answer=b"no such page", status=404) as gateway:
        assert send(php, gateway) == [404, "no such page"]


def test_a_post_carries_its_body_and_content_type(php: Run) -> None:
    code = SEND.replace("'GET', $address, '', ''", "'POST', $address, 'text/plain', 'a=1'")
    with FakeGateway() as gateway:
        assert php(code, [gateway.address, 5, ""]) == [200, "true"]
    assert gateway.headers[0]["Content-Type"] == "text/plain"
    assert gateway.headers[0]["Content-Length"] == "3"


def test_security_02_a_trusted_certificate_is_taken(php: Run, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert send(php, gateway, certificates) == [200, "true"]


@pytest.mark.parametrize("which", ["other_ca", "wrong_host", "expired"])
def test_security_02_another_certificate_is_refused(php: Run, certificates: Certificates, which: str) -> None:
    with FakeGateway(tls=getattr(certificates, which)) as gateway:
        assert "RuntimeException: curl: SSL" in str(send(php, gateway, certificates))
    assert gateway.calls == []


def test_security_02_the_machine_s_own_trust_decides(php: Run, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert "RuntimeException: curl: SSL" in str(send(php, gateway))


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_security_02_old_tls_is_refused(
    php: Run, certificates: Certificates, version: ssl.TLSVersion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lenient = tmp_path / "openssl.cnf"  # a machine whose OpenSSL would still speak it
    lenient.write_text(
        "openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\nMinProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0\n"
    )
    monkeypatch.setenv("OPENSSL_CONF", str(lenient))
    with FakeGateway(tls=certificates.localhost, tls_version=version) as gateway:
        assert "RuntimeException: curl:" in str(send(php, gateway, certificates))
    assert gateway.calls == []


@pytest.mark.parametrize("slow", [{"delay": 30}, {"drip": 10}])
def test_security_02_a_slow_gateway_is_given_up(php: Run, slow: dict[str, float]) -> None:
    with FakeGateway(**slow) as gateway:  # type: ignore[arg-type]
        assert "timed out" in str(send(php, gateway, seconds=1))


def test_a_redirect_is_an_answer_and_is_not_followed(php: Run) -> None:
    with FakeGateway() as other, FakeGateway(status=302, location=other.address) as gateway:
        assert send(php, gateway) == [302, "true"]
        assert other.calls == []


@pytest.mark.parametrize("fault", [{"hang_up": True}, {"cut_short": True}])
def test_what_is_no_whole_answer_throws(php: Run, fault: dict[str, bool]) -> None:
    with FakeGateway(**fault) as gateway:  # type: ignore[arg-type]
        assert "RuntimeException: curl:" in str(send(php, gateway))


@pytest.mark.parametrize(("size", "is_taken"), [(1_048_576, True), (1_048_577, False)])
def test_an_answer_that_is_too_large_throws(php: Run, size: int, is_taken: bool) -> None:
    with FakeGateway(answer=b"x" * size) as gateway:
        answer = send(php, gateway)
    assert (answer == [200, "x" * size]) is is_taken
    assert ("larger than 1048576 bytes" in str(answer)) is not is_taken


def test_only_http_is_spoken(php: Run) -> None:
    assert 'RuntimeException: curl: Protocol "file"' in php(SEND, ["file:///etc/hostname", 5, ""])


def test_the_proxy_of_the_config_is_used_and_no_other(
    php: Run, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeGateway() as mine, FakeGateway() as foreign, FakeGateway() as gateway:
        for name in ("http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, foreign.proxy)
        monkeypatch.setenv("no_proxy", "*")
        send(php, gateway, proxy=mine.proxy, path="?a=1")
        assert mine.calls == [gateway.address + "?a=1"]
        monkeypatch.delenv("no_proxy")
        assert send(php, gateway) == [200, "true"]
        assert len(gateway.calls) == 1
        assert foreign.calls == []


def test_tls_through_the_proxy_is_verified_end_to_end(php: Run, certificates: Certificates) -> None:
    with FakeGateway() as proxy, FakeGateway(tls=certificates.localhost) as gateway:
        assert send(php, gateway, certificates, proxy=proxy.proxy) == [200, "true"]
        assert proxy.calls == [f"localhost:{gateway.port}"]


def test_without_the_extension_a_sentence_names_it(php: Run) -> None:
    found = php(SEND, ["http://127.0.0.1:1/", 1, ""], ("-d", "disable_functions=curl_init"))
    assert found == "AlipayCrossBorder\\KitError: needs something that this platform has not: the PHP extension curl"
