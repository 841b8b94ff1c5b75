# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Calls of the gateway from the shop's server."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from contextlib import closing
from typing import Any, Protocol
from urllib.parse import urlsplit

from .config import Config

LARGEST = 1_048_576  # bytes of an answer


class Transport(Protocol):
    """What the kit calls the gateway through; a test gives its own."""

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises any exception when there is no whole answer."""


class HttpTransport:
    """HTTP by the standard library. Certificates and host names are checked by the platform's trust (SSL_CERT_FILE
    names another); redirects are not followed; no proxy but the config's is used."""

    def __init__(self, config: Config) -> None:
        self._seconds = float(config.timeout or "10")
        self._proxy = urlsplit(config.proxy)
        self._trust = ssl.create_default_context()
        self._trust.minimum_version = ssl.TLSVersion.TLSv1_2

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises OSError or HTTPException, also when it takes too long."""
        deadline = time.monotonic() + self._seconds
        target = urlsplit(address)
        connection = self._connection(target.scheme == "https", target.hostname or "", target.port)
        connection.response_class = _ending_at(deadline)  # of this one connection
        path = f"{target.path or '/'}{'?' if target.query else ''}{target.query}"
        plain_by_proxy = self._proxy.hostname and target.scheme == "http"
        headers = {"Connection": "close", **({"Content-Type": content_type} if content_type else {})}
        with closing(connection):
            connection.request(method, address if plain_by_proxy else path, body or None, headers)
            answer = connection.getresponse()
            return answer.status, _whole(answer)

    def _connection(self, secure: bool, host: str, port: int | None) -> http.client.HTTPConnection:
        at, at_port = (self._proxy.hostname, self._proxy.port) if self._proxy.hostname else (host, port)
        if not secure:
            return http.client.HTTPConnection(at, at_port, timeout=self._seconds)
        connection = http.client.HTTPSConnection(at, at_port, timeout=self._seconds, context=self._trust)
        if self._proxy.hostname:
            connection.set_tunnel(host, port)
        return connection


def _whole(answer: http.client.HTTPResponse) -> bytes:
    body = answer.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise http.client.HTTPException(f"the answer is larger than {LARGEST} bytes")
    if answer.length:  # a limited read passes over a connection that was cut
        raise http.client.IncompleteRead(body, answer.length)
    return body


def _ending_at(deadline: float) -> type[http.client.HTTPResponse]:
    """An answer that is read until the deadline: a time limit of a socket is one for each read, and there are many."""

    class Answer(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
            super().__init__(sock, *args, **kwargs)
            self.fp.close()
            self.fp = io.BufferedReader(_Reader(sock, deadline))

    return Answer


class _Reader(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._socket = sock
        self._raw = sock.makefile("rb", buffering=0)
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise socket.timeout("timed out")
        self._socket.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()
