"""Posts notifications to merchants and says what came of it; calls nobody who was not allowed.

    async with client(allowed_hosts) as http:        # once; the check is in the connection itself, for every call
        delivery = await deliver(http, address, body, content_type, 15, word="success", again="fail")

A host name is resolved once per call, every address of it must be a loopback address (unless the host was allowed), and the
connection goes to the address that was checked, so a name that changes its mind in between is of no use to anybody.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import NamedTuple
from urllib.parse import urlsplit

import httpx

from .. import __version__
from .answers import Answer, judged

LARGEST = 65_536
CONNECT_SECONDS = 10.0


@dataclass(frozen=True)
class Delivery:
    """One attempt. `request` and `response` are the bytes both ways, the body of the response cut after 64 KB.

    `kind`: taken, refused (no connection), dns, timeout, certificate, redirect, login, html, bom, blank, capitals, fail, status,
    too_large, other. `words` say what happened and what to do. `answered`: it was exactly the word, with status 200.
    `status` is 0 and `answer` (the beginning of the body, for people) empty when there was no whole HTTP answer.
    """

    answered: bool
    kind: str
    words: str
    request: bytes
    response: bytes
    seconds: float
    status: int = 0
    answer: str = ""


class NotAllowed(httpx.ConnectError):
    """The address is not one that may be called; the message is a sentence."""


class Unknown(httpx.ConnectError):
    """The host name cannot be resolved."""


class Host(NamedTuple):
    """Where a URL leads: the name, and the addresses it stands for just now."""

    name: str
    addresses: Sequence[str]


def client(allowed_hosts: Collection[str] = (), verify: ssl.SSLContext | bool = True) -> httpx.AsyncClient:
    """The HTTP client for deliveries: no redirects, no proxy, no cookies kept, only addresses that are allowed."""
    nobodys = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return httpx.AsyncClient(
        cookies=nobodys, transport=PinnedTransport(allowed_hosts, verify), follow_redirects=False, trust_env=False,
        headers={"User-Agent": f"Kitsmith sandbox/{__version__}", "Accept": "*/*", "Accept-Encoding": "identity"},
    )  # fmt: skip


class PinnedTransport(httpx.AsyncBaseTransport):
    """Checks where a request goes at the moment of the connection, and connects to exactly that address."""

    def __init__(self, allowed_hosts: Collection[str], verify: ssl.SSLContext | bool = True) -> None:
        self.allowed = allowed_hosts
        # Connections are not kept: one that was verified for a name must not serve another name of the same address.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        self.inner = httpx.AsyncHTTPTransport(verify=verify, limits=limits, trust_env=False)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        name = request.url.host
        try:
            host = await _resolved(name, request.url.port or (443 if request.url.scheme == "https" else 80))
        except OSError as error:
            raise Unknown(str(error), request=request) from error
        says = _refusal(host, self.allowed)
        if says:
            raise NotAllowed(says, request=request)
        for address in host.addresses[:-1]:
            try:
                return await self._sent(request, name, address)
            except httpx.ConnectError:
                continue  # localhost has two addresses, and many servers listen on one of them
        return await self._sent(request, name, host.addresses[-1])

    async def _sent(self, request: httpx.Request, name: str, address: str) -> httpx.Response:
        pinned = httpx.Request(
            request.method, request.url.copy_with(host=address), headers=request.headers, stream=request.stream,
            extensions={**request.extensions, "sni_hostname": name},
        )  # fmt: skip
        return await self.inner.handle_async_request(pinned)

    async def aclose(self) -> None:
        await self.inner.aclose()


def refusal(address: str, allowed_hosts: Collection[str] = ()) -> str | None:
    """Why an address may not be called, or None: for telling it before anything is sent (the client checks again).

    A name that cannot be resolved is none of this function's business: the delivery says that better.
    """
    url = _parts(address)
    if url is None:
        return _no_address(address)
    name, port = url
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    return _refusal(Host(name, _unique(found)), allowed_hosts)


def _no_address(address: str) -> str:
    return f"{address[:200]} is no address that can be called: expected http:// or https://, and a host"


def _parts(address: str) -> tuple[str, int] | None:
    try:
        url = urlsplit(address)
        if url.scheme not in ("http", "https") or not url.hostname:
            return None
        return url.hostname, url.port or (443 if url.scheme == "https" else 80)
    except ValueError:
        return None


async def _resolved(name: str, port: int) -> Host:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"{name[:200]} is no host name") from error
    return Host(name, _unique(found))


def _unique(found: Sequence[tuple[object, ...]]) -> list[str]:
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))  # type: ignore[index]  # (address, port, ...)


def _refusal(host: Host, allowed: Collection[str]) -> str | None:
    if host.name.lower().rstrip(".") in {a.lower().strip("[]").rstrip(".") for a in allowed}:
        return None
    outside = [a for a in host.addresses if not _is_loopback(a)]
    if host.addresses and not outside:
        return None
    where = f" ({outside[0]})" if outside and outside[0] != host.name else ""
    return (
        f"{host.name}{where} is not this machine, and the sandbox calls no other one unless it was told to: "
        f"start it with --allow-host {host.name}"
    )


def _is_loopback(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return bool((mapped or ip).is_loopback)


async def deliver(
    client: httpx.AsyncClient, address: str, body: bytes, content_type: str, timeout: float, word: str, again: str = "",
    method: str = "POST",
) -> Delivery:  # fmt: skip
    """Sends a message and judges the answer; never raises for what the other side does.

    `timeout` in seconds bounds the whole call. `word` is the answer that the gateway wants, `again` the one for "send it again".
    """
    began = time.monotonic()
    sent = b""

    def result(kind: str, words: str, response: bytes = b"") -> Delivery:
        return Delivery(kind == "taken", kind, words, sent, response, time.monotonic() - began)

    if _parts(address) is None:
        return result("other", _no_address(address))
    try:
        headers = {"Content-Type": content_type} if content_type else {}
        limits = httpx.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS))
        request = client.build_request(method, address, content=body or None, headers=headers, timeout=limits)
    except (httpx.InvalidURL, ValueError):
        return result("other", _no_address(address))
    sent = _written_request(request, body)
    try:
        response, answer = await asyncio.wait_for(_exchange(client, request), timeout)
    except (httpx.HTTPError, httpx.InvalidURL, asyncio.TimeoutError, OSError) as error:
        return result(*_broken(error, request.url, timeout))
    kind, words = judged(answer, request.url.path, word, again)
    delivery = result(kind, words, _written_response(response, answer.body))
    return replace(delivery, status=answer.status, answer=answer.body[:100].decode("utf-8", "backslashreplace").strip())


async def _exchange(client: httpx.AsyncClient, request: httpx.Request) -> tuple[httpx.Response, Answer]:
    response = await client.send(request, stream=True, follow_redirects=False)
    try:
        body = b""
        async for piece in response.aiter_raw():
            body += piece
            if len(body) > LARGEST:
                break
    finally:
        await response.aclose()
    headers = {name.lower(): value for name, value in response.headers.items()}
    return response, Answer(response.status_code, headers, body[:LARGEST], len(body) <= LARGEST)


def _broken(error: BaseException, url: httpx.URL, timeout: float) -> tuple[str, str]:
    """Kind and words of an exchange that came to no answer."""
    place = f"{url.host}:{url.port or (443 if url.scheme == 'https' else 80)}"
    causes = list(_chain(error))
    if isinstance(error, NotAllowed):
        return "other", f"Nothing was sent: {error}."
    if isinstance(error, Unknown):
        return "dns", (
            f"The host name {url.host} cannot be resolved. Check its spelling in notify_url; "
            "the real gateway needs a name that public DNS knows."
        )
    if isinstance(error, httpx.ConnectTimeout):
        return "timeout", (
            f"{place} does not answer at all: most often a firewall drops the packets. Open the port for the gateway, "
            "and check that the server listens on this address."
        )
    if isinstance(error, (httpx.TimeoutException, asyncio.TimeoutError)):
        return "timeout", (
            f"The page did not answer within {timeout:g} seconds. Answer first and do slow work (mail, stock) afterwards; "
            "a page that calls the gateway through a blocked proxy or firewall hangs in the same way."
        )
    tls = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if tls is not None:
        return "certificate", _tls_words(tls, url, place)
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return "refused", (
            f"Nothing listens on {place}. Is the web server running, and is the port in notify_url the right one? "
            "(Inside a container, localhost is the container itself.)"
        )
    if isinstance(error, httpx.ConnectError):
        return "refused", f"{place} cannot be reached ({causes[-1]}). Check the network, the firewall and notify_url."
    return "other", (
        f"The server broke off without a whole HTTP answer ({type(error).__name__}: {error}). The page crashed its process, "
        "or it is no web server that listens there (http on an https port?)."
    )


def _tls_words(error: ssl.SSLError, url: httpx.URL, place: str) -> str:
    if not isinstance(error, ssl.SSLCertVerificationError):
        if "WRONG_VERSION" in str(error) or "RECORD_LAYER" in str(error) or "UNEXPECTED_EOF" in str(error):
            return f"{place} does not speak TLS: write http:// instead of https://, or switch https on for this port."
        return f"TLS with {place} fails ({error.reason or error}): the server must offer TLS 1.2 or newer."
    if error.verify_code == 10:
        return (
            f"The certificate of {url.host} has expired: renew it. The gateway posts to no page that it cannot verify."
        )
    if error.verify_code in (62, 64):
        return f"The certificate of {place} is not for the name {url.host}: use the name that it was made for in notify_url."
    return (
        f"The certificate of {place} is not trusted ({error.verify_message}). Use one of a known authority with its whole chain "
        "(self-signed ones are refused); on your own machine plain http:// will do."
    )


def _chain(error: BaseException | None) -> Sequence[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _written_request(request: httpx.Request, body: bytes) -> bytes:
    line = b"%s %s HTTP/1.1\r\n" % (request.method.encode(), request.url.raw_path)
    return line + _written_headers(request.headers) + b"\r\n" + body


def _written_response(response: httpx.Response, body: bytes) -> bytes:
    line = f"{response.http_version} {response.status_code} {response.reason_phrase}".rstrip() + "\r\n"
    return line.encode("latin-1", "replace") + _written_headers(response.headers) + b"\r\n" + body


def _written_headers(headers: httpx.Headers) -> bytes:
    return b"".join(b"%s: %s\r\n" % pair for pair in headers.raw)
