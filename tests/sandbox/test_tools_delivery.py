"""Every way a notification can fail is told apart, over real sockets, and nobody is called who was not allowed."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Collection, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

from generator.sandbox.delivery import Delivery, client, deliver, refusal
from tests.sandbox.raw_server import RawServer, http
from tests.support.certificates import Certificates, Pair, make_certificates
from tests.support.fake_gateway import FakeGateway

T = TypeVar("T")
FORM = "application/x-www-form-urlencoded; charset=utf-8"
HTML = b"<html><body>%s</body></html>"


def in_a_loop(work: Coroutine[Any, Any, T]) -> T:
    """In a thread of its own: the browser tests leave a running loop in the first one."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()


def delivered(
    address: str, *, timeout: float = 5, trust: ssl.SSLContext | bool = True, allowed: Collection[str] = (), body: bytes = b"a=1",
) -> Delivery:  # fmt: skip
    async def run() -> Delivery:
        async with client(allowed, trust) as http_client:
            return await deliver(http_client, address, body, FORM, timeout, "success", "fail")

    return in_a_loop(run())


def answered(answer: bytes, **options: Any) -> Delivery:
    with RawServer(answer) as server:
        return delivered(server.address, **options)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


# answer: (bytes, kind, words that must stand in the sentence)
ANSWERS = {
    "the word": (http(), "taken", "success"),
    "fail": (http(b"fail"), "fail", "log"),
    "fail with a line end": (http(b"fail\n"), "fail", "log"),
    "line end behind": (http(b"success\r\n"), "blank", "line end behind success"),
    "blank line before": (http(b"\n\nsuccess"), "blank", "line end before success"),
    "blank behind": (http(b"success "), "blank", "a blank behind"),
    "zero width": (http("success\u200b".encode()), "blank", "behind"),
    "byte order mark": (http(b"\xef\xbb\xbfsuccess"), "bom", "EF BB BF"),
    "two marks and a line": (http(b"\xef\xbb\xbf\xef\xbb\xbfsuccess\n"), "bom", "EF BB BF"),
    "utf-16": (http("success".encode("utf-16")), "bom", "UTF-16"),
    "capitals": (http(b"SUCCESS"), "capitals", "SUCCESS"),
    "html around": (http(HTML % b"success"), "html", "around success"),
    "another page": (http(HTML % b"Welcome"), "html", "without the word"),
    "php warning": (
        http(b"<br />\n<b>Warning</b>:  Undefined variable $x in <b>/a.php</b> on line <b>3</b><br />\nsuccess"),
        "html", "Undefined variable",
    ),
    "php notice as text": (http(b"PHP Notice: Undefined index: a in /srv/a.php on line 12\nsuccess"), "html", "display_errors"),
    "php source": (http(b"<?php\necho 'success';"), "other", "source of the page"),
    "asp source": (http(b"<%@ Language=VBScript %>\nsuccess"), "other", "source of the page"),
    "json": (http(b'{"result":"success"}'), "other", "JSON"),
    "json text": (http(b'"success"'), "other", "JSON"),
    "debug output": (http(b"order found\nsuccess"), "other", "order found"),
    "another word": (http(b"OK"), "other", "'OK'"),
    "empty": (http(b""), "other", "empty"),
    "compressed": (http(b"\x1f\x8b12345", "200 OK", "Content-Encoding: gzip"), "other", "compressed (gzip)"),
    "login page": (http(HTML % b'<form><input name=p type="password"></form>'), "login", "password"),
    "login redirect": (http(b"", "302 Found", "Location: /login?next=/notify"), "login", "/login?next=/notify"),
    "basic login": (http(b"", "401 Unauthorized"), "login", "401"),
    "https redirect": (http(b"", "301 Moved Permanently", "Location: https://shop.example/notify"), "redirect", "to https"),
    "slash redirect": (http(b"", "301 Moved Permanently", "Location: /notify/"), "redirect", "only the / at the end"),
    "django csrf": (http(b"<h1>Forbidden</h1> CSRF verification failed.", "403 Forbidden"), "status", "@csrf_exempt"),
    "laravel csrf": (http(b"Page Expired", "419 unknown status"), "status", "CSRF"),
    "forbidden": (http(b"no", "403 Forbidden"), "status", "forbids /notify"),
    "not found": (http(b"no", "404 Not Found"), "status", "no page under /notify"),
    "no post": (http(b"no", "405 Method Not Allowed"), "status", "POST"),
    "broken": (http(b"no", "500 Internal Server Error"), "status", "log"),
    "unknown 5xx": (http(b"no", "599 Odd"), "status", "log"),
    "bad gateway": (http(b"no", "502 Bad Gateway"), "status", "php-fpm"),
    "word with another status": (http(b"success", "201 Created"), "status", "the status counts"),
    "too large": (http(b"x" * 70_000), "too_large", "64 KB"),
    "no http": (b"220 mail.example ESMTP\r\n", "other", "without a whole HTTP answer"),
    "closed at once": (b"", "other", "without a whole HTTP answer"),
    "cut short": (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsuccess", "other", "without a whole HTTP answer"),
}  # fmt: skip


@pytest.mark.parametrize("case", ANSWERS)
def test_an_answer_is_told_apart(case: str) -> None:
    answer, kind, words = ANSWERS[case]
    found = answered(answer)
    assert found.kind == kind
    assert words in found.words
    assert found.answered == (kind == "taken")


def test_the_bytes_both_ways_are_those_on_the_wire() -> None:
    answer = http(b"success", "200 OK", "X-Shop: tea", "Set-Cookie: a=1")
    with RawServer(answer) as server:
        found = delivered(server.address + "?x=%20y", body=b"subject=%E8%8C%B6+a")
    assert [found.request] == server.requests
    assert found.response == answer


def test_the_response_is_kept_up_to_64_kb_of_body() -> None:
    found = answered(http(b"x" * 200_000))
    assert found.response.endswith(b"\r\n\r\n" + b"x" * 65_536)


def test_a_redirect_is_not_followed() -> None:
    with RawServer(http()) as target, RawServer(http(b"", "302 Found", f"Location: {target.address}")) as server:
        assert delivered(server.address).kind == "redirect"
    assert target.requests == []


def test_a_cookie_is_not_sent_back() -> None:
    async def run(address: str) -> None:
        async with client() as http_client:
            for _ in range(2):
                await deliver(http_client, address, b"a=1", FORM, 5, "success", "fail")

    with RawServer(http(b"success", "200 OK", "Set-Cookie: a=1")) as server:
        in_a_loop(run(server.address))
    assert b"cookie" not in server.requests[1].lower()


def test_nothing_listens() -> None:
    port = free_port()
    found = delivered(f"http://127.0.0.1:{port}/notify")
    assert found.kind == "refused"
    assert f"127.0.0.1:{port}" in found.words
    assert found.response == b""


def test_a_slow_page_times_out() -> None:
    with RawServer(http(), delay=10) as server:
        found = delivered(server.address, timeout=0.3)
    assert found.kind == "timeout"
    assert "0.3 seconds" in found.words


def test_a_dripping_page_times_out_as_a_whole() -> None:
    with FakeGateway(answer=b"success" * 50, drip=0.1) as server:
        assert delivered(server.address, timeout=0.5).kind == "timeout"


def test_an_unknown_host_name() -> None:
    found = delivered("http://shop.invalid/notify")
    assert found.kind == "dns"
    assert "shop.invalid" in found.words


def test_what_is_no_address() -> None:
    assert delivered("shop/notify").kind == "other"
    assert delivered("http://[::1/notify").kind == "other"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def trusting(certificates: Certificates) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificates.ca))


def test_https_with_a_trusted_certificate_works(certificates: Certificates, trusting: ssl.SSLContext) -> None:
    with FakeGateway(answer=b"success", tls=certificates.localhost) as server:
        assert delivered(server.address, trust=trusting).answered


@pytest.mark.parametrize(
    ("name", "words"),
    [("wrong_host", "not for the name localhost"), ("other_ca", "not trusted"), ("expired", "expired")],
)
def test_a_wrong_certificate_is_refused(
    certificates: Certificates, trusting: ssl.SSLContext, name: str, words: str
) -> None:  # fmt: skip
    pair: Pair = getattr(certificates, name)
    with FakeGateway(answer=b"success", tls=pair) as server:
        found = delivered(server.address, trust=trusting)
    assert found.kind == "certificate"
    assert words in found.words
    assert server.calls == []


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_old_tls_is_refused(certificates: Certificates, trusting: ssl.SSLContext) -> None:
    with FakeGateway(answer=b"success", tls=certificates.localhost, tls_version=ssl.TLSVersion.TLSv1_1) as server:
        found = delivered(server.address, trust=trusting)
    assert found.kind == "certificate"
    assert "TLS 1.2" in found.words


def test_https_to_a_plain_port_is_recognised() -> None:
    with FakeGateway() as server:
        found = delivered(server.address.replace("http://", "https://"))
    assert found.kind == "certificate"
    assert "does not speak TLS" in found.words


def test_both_addresses_of_localhost_are_tried() -> None:
    with RawServer(http()) as server:
        assert delivered(f"http://localhost:{server.port}/").answered


def resolves(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Makes the resolver give one list of addresses after another for shop.example; returns what it was asked."""
    asked: list[str] = []
    real, left = socket.getaddrinfo, list(answers)

    def fake(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host not in ("shop.example", b"shop.example"):
            return real(host, port, *args, **options)
        asked.append(str(host))
        addresses = left.pop(0) if len(left) > 1 else left[0]
        families = [socket.AF_INET6 if ":" in a else socket.AF_INET for a in addresses]
        return [(f, socket.SOCK_STREAM, 6, "", (a, port)) for f, a in zip(families, addresses)]

    monkeypatch.setattr(socket, "getaddrinfo", fake)
    return asked


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://localhost/", "https://[::1]/n", "http://[::ffff:127.0.0.1]/"]
)
def test_security_21_loopback_may_be_called(address: str) -> None:
    assert refusal(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.1/", "http://169.254.169.254/latest/", "http://0.0.0.0/", "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/",
        "http://2130706433.example@10.0.0.1/", "http://0x0a000001/", "file:///etc/passwd", "gopher://127.0.0.1/", "//127.0.0.1/",
    ],
)  # fmt: skip
def test_security_21_everything_else_is_refused(address: str) -> None:
    assert refusal(address) is not None


def test_security_21_a_host_that_was_allowed_may_be_called() -> None:
    assert refusal("http://10.0.0.1/", ["10.0.0.1"]) is None
    assert refusal("http://10.0.0.2/", ["10.0.0.1"]) is not None


def test_security_21_every_address_of_a_name_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    resolves(monkeypatch, ["127.0.0.1", "10.0.0.1"])
    assert "10.0.0.1" in (refusal("http://shop.example/") or "")


def test_security_21_a_delivery_to_elsewhere_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    resolves(monkeypatch, ["127.0.0.1", "10.0.0.1"])
    with RawServer(http()) as server:
        found = delivered(f"http://shop.example:{server.port}/")
    assert found.kind == "other"
    assert "--allow-host shop.example" in found.words
    assert server.requests == []


def test_security_21_a_name_that_changes_between_check_and_use_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(http()) as server:
        resolves(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
        address = f"http://shop.example:{server.port}/"
        assert refusal(address) is None
        assert "--allow-host" in delivered(address, timeout=2).words


def test_security_21_a_delivery_resolves_once_and_connects_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(http()) as server:
        asked = resolves(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
        assert delivered(f"http://shop.example:{server.port}/n", timeout=2).answered
    assert len(asked) == 1
    assert f"host: shop.example:{server.port}".encode() in server.requests[0].lower()


def test_security_21_the_certificate_is_checked_for_the_name(
    monkeypatch: pytest.MonkeyPatch, certificates: Certificates, trusting: ssl.SSLContext
) -> None:  # fmt: skip
    resolves(monkeypatch, ["127.0.0.1"])
    with FakeGateway(answer=b"success", tls=certificates.localhost) as server:
        found = delivered(f"https://shop.example:{server.port}/", trust=trusting)
    assert found.kind == "certificate"
    assert "not for the name shop.example" in found.words


def test_security_21_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(http()) as server, RawServer(http(b"proxy")) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "")
        assert delivered(server.address).answered
    assert proxy.requests == []
