"""The kit's HTTP client against a real server (docs/behaviour.md, section 10), in a JVM whose other code trusts everybody."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.certificates import Certificates, Pair, make_certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import HERE, compiled, run

Call = Callable[..., str]
LARGEST = 1_048_576


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def call(classes: Path, certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Call:
    """Gives `STATUS BODY`, or the class and the message of what was thrown."""
    folder = tmp_path_factory.mktemp("call")
    target, trust = compiled(folder / "classes", [HERE / "Call.java"], classes), folder / "trust.p12"
    keytool = ["keytool", "-importcert", "-noprompt", "-storetype", "PKCS12", "-storepass", "changeit"]
    assert run(*keytool, "-file", certificates.ca, "-keystore", trust).returncode == 0
    trusted = [f"-Djavax.net.ssl.trustStore={trust}", "-Djavax.net.ssl.trustStorePassword=changeit"]

    def made(*words: str, options: tuple[str, ...] = ()) -> str:
        done = run("java", *trusted, *options, "-cp", f"{classes}:{target}", "Call", *words)
        return (done.stdout or done.stderr).strip()

    return made


def test_an_answer_of_any_status_is_handed_on(call: Call, certificates: Certificates) -> None:
    for status in (200, 302, 404, 500):
        with FakeGateway(b"true", status, tls=certificates.localhost) as gateway:
            assert call(gateway.address, "10", "") == f"{status} true"


def test_a_body_is_sent_with_its_type(call: Call, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "", "a=1") == "200 true"
        assert gateway.headers[0]["Content-Type"] == "text/plain"


@pytest.mark.parametrize("which", ["other_ca", "wrong_host", "expired"])
def test_security_02_a_certificate_that_does_not_hold_is_refused(
    call: Call, certificates: Certificates, which: str
) -> None:
    pair: Pair = getattr(certificates, which)
    with FakeGateway(tls=pair) as gateway:
        assert call(gateway.address, "10", "").startswith("SSLHandshakeException")
        assert gateway.calls == []


def test_security_02_tls_1_1_is_refused_even_where_the_platform_allows_it(
    call: Call, certificates: Certificates, tmp_path: Path
) -> None:
    lax = tmp_path / "lax.properties"
    lax.write_text("jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n")
    options = (f"-Djava.security.properties={lax}",)
    with FakeGateway(tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_1) as gateway:
        assert call(gateway.address, "platform", options=options) == "200"
        assert call(gateway.address, "10", "", options=options).startswith("SSLHandshakeException")


def test_security_02_a_gateway_that_is_silent_times_out(call: Call, certificates: Certificates) -> None:
    with FakeGateway(delay=30, tls=certificates.localhost) as gateway:
        assert call(gateway.address, "1", "").startswith("SocketTimeoutException")


def test_security_02_a_gateway_that_sends_a_byte_at_a_time_times_out(call: Call, certificates: Certificates) -> None:
    with FakeGateway(b"x" * 60, drip=0.5, tls=certificates.localhost) as gateway:
        started = time.monotonic()
        assert call(gateway.address, "1", "") == "SocketTimeoutException the answer is not complete in time"
        assert time.monotonic() - started < 20  # all of it would take 30 seconds


def test_a_redirect_is_not_followed(call: Call, certificates: Certificates) -> None:
    with (
        FakeGateway(tls=certificates.localhost) as other,
        FakeGateway(b"", 302, location=other.address, tls=certificates.localhost) as gateway,
    ):  # both https: the platform would not change the protocol by itself
        assert call(gateway.address, "10", "") == "302"
        assert other.calls == []


def test_security_03_an_answer_is_of_bounded_size(call: Call, certificates: Certificates) -> None:
    with FakeGateway(b"x" * LARGEST, tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "") == f"200 {LARGEST} bytes"
        gateway.answer += b"x"
        assert call(gateway.address, "10", "") == f"IOException the answer has more than {LARGEST} bytes"


def test_an_answer_that_is_cut_short_is_none(call: Call, certificates: Certificates) -> None:
    with FakeGateway(cut_short=True, tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "") == "EOFException the answer was cut short"


def test_a_stream_that_is_cut_short_throws_and_one_that_is_large_does_not(
    call: Call, certificates: Certificates
) -> None:
    with FakeGateway(b"x" * (3 * LARGEST), tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "", "stream") == f"200 {3 * LARGEST} bytes"
    with FakeGateway(cut_short=True, tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "", "stream") == "EOFException the answer was cut short"


def test_a_gateway_that_hangs_up_is_not_asked_again(call: Call, certificates: Certificates) -> None:
    with FakeGateway(hang_up=True, tls=certificates.localhost) as gateway:
        assert call(gateway.address, "10", "").startswith("EOFException")
        assert len(gateway.calls) == 1


def test_what_is_posted_is_never_posted_again_by_the_platform(call: Call) -> None:
    with FakeGateway(hang_up=True) as gateway:
        said = call(f"http://127.0.0.1:{gateway.port}/", "10", "", "a=1")
        assert "Exception" in said
        assert len(gateway.calls) == 1


def test_a_status_that_asks_for_a_password_is_handed_on(call: Call) -> None:
    with FakeGateway(b"no", 401) as gateway:
        assert call(f"http://127.0.0.1:{gateway.port}/", "10", "", "a=1").split(" ")[0] == "401"


def test_what_is_not_http_is_no_answer(call: Call) -> None:
    def talk(listener: socket.socket) -> None:
        with listener.accept()[0] as connection:
            connection.recv(65536)
            connection.sendall(b"220 mail.example ESMTP\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=talk, args=(listener,), daemon=True).start()
        assert call(f"http://127.0.0.1:{listener.getsockname()[1]}/", "10", "") == "IOException the answer is not HTTP"


def test_nobody_there_is_no_answer(call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert call(f"http://127.0.0.1:{port}/", "10", "").startswith("ConnectException")


def test_the_proxy_of_the_config_is_used_and_sees_no_plain_text(call: Call, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway, FakeGateway() as proxy:
        assert call(gateway.address, "10", proxy.proxy) == "200 true"
        assert proxy.calls == [f"localhost:{gateway.port}"]
        assert len(gateway.calls) == 1


def test_no_other_proxy_is_used(call: Call, certificates: Certificates) -> None:
    with FakeGateway(tls=certificates.localhost) as gateway, FakeGateway() as proxy:
        options = (f"-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort={proxy.port} -Dhttp.nonProxyHosts=").split(" ")
        assert call(gateway.address, "10", "", options=tuple(options)) == "200 true"
        assert proxy.calls == []
