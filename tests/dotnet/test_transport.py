"""The kit's own transport against real servers, with a private authority."""

from __future__ import annotations

import os
import shutil
import ssl
from pathlib import Path
from typing import Any

import pytest

from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

from .toolbox import PROGRAMS, Built, require, run

TLS_11, TLS_12 = 768, 3072


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def trust(certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a user who trusts the authority: Mono has its own store, .NET takes OpenSSL's variable."""
    require(shutil.which("cert-sync") is not None, "cert-sync")
    home = tmp_path_factory.mktemp("home")
    env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/.config", "SSL_CERT_FILE": str(certificates.ca)}
    done = run("cert-sync", "--quiet", "--user", certificates.ca, env=env)
    assert done.returncode == 0, done.stdout
    return env


class Fetch:
    def __init__(self, runtime: list[str], program: Path, env: dict[str, str]) -> None:
        self.runtime, self.program, self.env = runtime, program, env

    def __call__(self, gateway: FakeGateway | str, timeout: str = "10", proxy: str = "", *more: str, **env: str) -> str:
        address = gateway if isinstance(gateway, str) else gateway.address
        done = run(*self.runtime, self.program, address, timeout, proxy, *more, env={**self.env, **env})
        assert (done.returncode, done.stderr) == (0, "")
        answer, self.protocols = done.stdout.splitlines()
        return answer


@pytest.fixture(scope="session")
def program(built: Built) -> Path:
    return built.program("Fetch", PROGRAMS / "Fetch.cs")


@pytest.fixture
def fetch(runtime: list[str], program: Path, trust: dict[str, str]) -> Fetch:
    return Fetch(runtime, program, trust)


def test_a_certificate_of_a_trusted_authority_is_taken(fetch: Fetch, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert fetch(gateway) == "200 4"
        assert gateway.calls == ["/gateway.do"]


@pytest.mark.parametrize("wrong", ["wrong_host", "other_ca", "expired"])
def test_security_02_a_certificate_that_does_not_fit_is_refused(
    wrong: str, fetch: Fetch, certificates: Certificates
) -> None:
    with FakeGateway(tls=getattr(certificates, wrong)) as gateway:
        assert fetch(gateway) == "threw WebException"
        assert gateway.calls == []


def test_security_02_tls_before_1_2_is_refused(fetch: Fetch, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_1) as gateway:
        assert fetch(gateway) == "threw WebException"
        assert gateway.calls == []


def test_security_02_tls_1_2_is_added_to_what_the_host_allows(fetch: Fetch, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_2) as gateway:
        assert fetch(gateway, "10", "", str(TLS_11)) == "200 4"
    assert int(fetch.protocols) == TLS_11 | TLS_12


# Each is a way in which an answer is none; a slow one costs its timeout of one second.
@pytest.mark.parametrize(
    "fault",
    [{"delay": 30}, {"drip": 30}, {"answer": b"true true true", "drip": 0.4}, {"hang_up": True}, {"cut_short": True},
     {"answer": b"x" * 1_048_577}],
    ids=["silent", "stalls", "drips", "hangs up", "is cut short", "is too large"],
)  # fmt: skip
def test_security_02_and_03_what_is_no_whole_answer_throws(fault: dict[str, Any], fetch: Fetch) -> None:
    with FakeGateway(**fault) as gateway:
        assert fetch(gateway, "1").startswith("threw ")


def test_the_largest_answer_is_taken_whole(fetch: Fetch) -> None:
    with FakeGateway(answer=b"x" * 1_048_576) as gateway:
        assert fetch(gateway) == "200 1048576"


# What comes in pieces is bounded piece by piece, and may be longer.
@pytest.mark.parametrize(
    "fault",
    [{"delay": 30}, {"drip": 30}, {"hang_up": True}, {"cut_short": True}],
    ids=["silent", "stalls", "hangs up", "is cut short"],
)
def test_security_02_and_03_a_stream_that_is_no_whole_answer_throws(fault: dict[str, Any], fetch: Fetch) -> None:
    with FakeGateway(**fault) as gateway:
        assert fetch(gateway, "1", "", "stream").startswith("threw ")


def test_a_stream_is_read_whole_however_long_it_is(fetch: Fetch) -> None:
    with FakeGateway(answer=b"x" * 1_048_577) as gateway:
        assert fetch(gateway, "10", "", "stream") == "200 1048577"


@pytest.mark.parametrize("status", [301, 302, 307, 404, 500])
def test_a_redirect_or_an_error_is_an_answer_and_nothing_follows(status: int, fetch: Fetch) -> None:
    with FakeGateway() as other, FakeGateway(status=status, location=other.address) as gateway:
        assert fetch(gateway) == f"{status} 4"
        assert other.calls == []


def test_the_proxy_of_the_config_is_used_and_that_of_the_machine_is_not(fetch: Fetch) -> None:
    with FakeGateway() as proxy, FakeGateway() as gateway:
        assert fetch("http://gateway.example/x", "10", proxy.proxy) == "200 4"
        assert proxy.calls == ["http://gateway.example/x"]
        assert fetch(gateway, http_proxy="http://127.0.0.1:1", HTTP_PROXY="http://127.0.0.1:1") == "200 4"


def test_through_a_proxy_the_certificate_is_the_gateway_s(fetch: Fetch, certificates: Certificates) -> None:
    with FakeGateway() as proxy, FakeGateway(tls=certificates.localhost) as gateway:
        assert fetch(gateway, "10", proxy.proxy) == "200 4"
    with FakeGateway() as proxy, FakeGateway(tls=certificates.wrong_host) as gateway:
        assert fetch(gateway, "10", proxy.proxy) == "threw WebException"
