"""Security 21: another web site can neither read the sandbox nor press its buttons."""

from __future__ import annotations

import socket

import pytest

from .support import Sandbox


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8700", "127.0.0.1.evil.example", "localhost.evil.example"])
@pytest.mark.parametrize("path", ["/", "/control/orders", "/partners", "/gateway.do"])
def test_security_21_a_foreign_host_name_is_refused(sandbox: Sandbox, host: str, path: str) -> None:
    assert sandbox.http.get(path, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "LOCALHOST:8700", "[::1]:8700", "192.168.1.5"])
def test_an_own_host_name_is_answered(sandbox: Sandbox, host: str) -> None:
    assert sandbox.http.get("/", headers={"Host": host}).status_code == 200


POSTS = ["/control/reset", "/control/orders/T-1/pay", "/clock", "/rates", "/partners", "/orders/1/pay", "/cashier/x/pay"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", POSTS)
def test_security_21_a_change_from_another_site_is_refused(sandbox: Sandbox, path: str, headers: dict[str, str]) -> None:
    sandbox.create()
    assert sandbox.http.post(path, headers=headers).status_code == 403
    assert sandbox.of("T-1")["state"] == "created"


def test_the_sandboxes_own_pages_may_change_something(sandbox: Sandbox) -> None:
    headers = {"Origin": sandbox.said["address"], "Sec-Fetch-Site": "same-origin"}
    assert sandbox.http.post("/clock", headers=headers, data={"move": "60"}).status_code == 303
    assert sandbox.control("clock")["offset"] == 60


def test_security_21_it_listens_on_loopback_only(sandbox: Sandbox) -> None:
    port = int(sandbox.said["address"].rpartition(":")[2])
    outside = socket.gethostbyname(socket.gethostname())
    if outside.startswith("127."):
        outside = "127.0.0.2"
    with pytest.raises(OSError), socket.create_connection((outside, port), timeout=2):
        pass
