"""The kit's HTTP client against a server that misbehaves, over real sockets and real TLS."""

from __future__ import annotations

import re
import ssl
import time

import pytest

from tests.support.certificates import Certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import Page

CALL = """
Function Called(config, address)
  Dim transport, answer
  Set transport = New AlipayCrossBorderHttpTransport
  transport.Init config
  Called = "nothing came"
  On Error Resume Next
  Err.Clear
  Set answer = Nothing
  Set answer = transport.Send("GET", address, "", "")
  Called = "raised " & Err.Source & " " & Err.Description
  On Error Goto 0
  If Not answer Is Nothing Then Called = answer.Status & " " & AlipayCrossBorderHex(answer.Body)
End Function

Dim config
Set config = NewAlipayCrossBorderConfig()
config.Timeout = "{timeout}"
config.Proxy = "{proxy}"
Response.Write Called(config, "{address}")
"""


def call(page: Page, address: str, timeout: int = 5, proxy: str = "", **environment: str) -> str:
    return page(CALL.format(address=address, timeout=timeout, proxy=proxy), **environment)


def test_status_and_bytes_come_through_as_they_are(page: Page) -> None:
    with FakeGateway(answer=b"tr\x00\xffue\n", status=503) as gateway:
        assert call(page, gateway.address + "?a=1&b=%E4") == "503 " + b"tr\x00\xffue\n".hex()
    assert gateway.calls == ["/gateway.do?a=1&b=%E4"]


def test_security_02_a_trusted_certificate_is_taken(page: Page, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert call(page, gateway.address, SSL_CERT_FILE=str(certificates.ca)) == "200 " + b"true".hex()


@pytest.mark.parametrize("which", ["wrong_host", "other_ca", "expired"])
def test_security_02_any_other_certificate_is_refused(page: Page, certificates: Certificates, which: str) -> None:
    with FakeGateway(tls=getattr(certificates, which)) as gateway:
        told = call(page, gateway.address, SSL_CERT_FILE=str(certificates.ca))
    assert "CERTIFICATE_VERIFY_FAILED" in told
    assert gateway.calls == []


def test_security_02_tls_older_than_1_2_is_refused(page: Page, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_1) as gateway:
        assert call(page, gateway.address, SSL_CERT_FILE=str(certificates.ca)).startswith("raised ")
    assert gateway.calls == []


def test_security_02_a_slow_server_is_given_up_in_time(page: Page) -> None:
    with FakeGateway(delay=30) as gateway:
        begun = time.monotonic()
        told = call(page, gateway.address, timeout=1)
        assert re.match(r"raised .*(no answer within 1 s|timed out)", told)
        assert time.monotonic() - begun < 20


def test_security_02_a_server_that_drips_is_given_up_in_time(page: Page) -> None:
    with FakeGateway(answer=b"x" * 100, drip=0.5) as gateway:
        assert call(page, gateway.address, timeout=2) == "raised kitsmith http no answer within 2 s"


def test_security_08_a_redirect_is_not_followed(page: Page) -> None:
    with FakeGateway() as other, FakeGateway(status=302, location=other.address) as gateway:
        assert call(page, gateway.address).startswith("302 ")
    assert other.calls == []


def test_security_03_an_answer_that_is_too_large_is_refused(page: Page) -> None:
    with FakeGateway(answer=b"x" * 1_048_577) as gateway:
        assert call(page, gateway.address) == "raised kitsmith http the answer is too large"


@pytest.mark.parametrize("fault", ["hang_up", "cut_short"])
def test_what_is_no_whole_answer_raises(page: Page, fault: str) -> None:
    with FakeGateway(**{fault: True}) as gateway:  # type: ignore[arg-type]
        assert call(page, gateway.address).startswith("raised ")


def test_a_server_that_is_not_there_raises(page: Page) -> None:
    with FakeGateway() as gateway:
        pass
    assert "Connection refused" in call(page, gateway.address)


def test_the_proxy_of_the_config_is_used(page: Page) -> None:
    with FakeGateway() as proxy:
        assert call(page, "http://gateway.example/x?y=1", proxy=proxy.proxy) == "200 " + b"true".hex()
    assert proxy.calls == ["http://gateway.example/x?y=1"]


def test_through_the_proxy_certificates_are_checked_as_well(page: Page, certificates: Certificates) -> None:
    with FakeGateway() as proxy, FakeGateway(tls=certificates.other_ca) as gateway:
        told = call(page, gateway.address, proxy=proxy.proxy, SSL_CERT_FILE=str(certificates.ca))
    assert "CERTIFICATE_VERIFY_FAILED" in told
    assert proxy.calls == [f"localhost:{gateway.port}"]
    assert gateway.calls == []


def test_no_other_proxy_is_used(page: Page) -> None:
    with FakeGateway() as gateway, FakeGateway() as proxy:
        call(page, gateway.address, http_proxy=proxy.proxy, HTTP_PROXY=proxy.proxy)
    assert (len(gateway.calls), proxy.calls) == (1, [])
