# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Calls of the gateway from the shop's server."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any, Protocol
from urllib.parse import SplitResult, urlsplit

from .config import Config
from .tables import LARGEST_TABLE, Stream

LARGEST = 1_048_576  # bytes of an answer


class Transport(Protocol):
    """What the kit calls the gateway through; a test gives its own."""

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises any exception when there is no whole answer."""


class StreamingTransport(Transport, Protocol):
    """The same for answers that are too large for the memory."""

    def stream(
        self, method: str, address: str, content_type: str, body: bytes
    ) -> AbstractContextManager[tuple[int, Stream]]:
        """The status, and the body as it comes. Reading raises any exception when the answer is not whole."""


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
        connection = self._connection(urlsplit(address))
        connection.response_class = _ending_at(deadline)  # of this one connection
        with closing(connection):
            answer = self._asked(connection, method, address, content_type, body)
            return answer.status, _Body(answer, LARGEST).whole()

    @contextmanager
    def stream(
        self, method: str, address: str, content_type: str, body: bytes
    ) -> Iterator[tuple[int, Stream]]:
        """The status, and the body as it comes; what is done between two reads may take its time.

        Raises OSError or HTTPException, also while the body is read.
        """
        with closing(self._connection(urlsplit(address))) as connection:
            answer = self._asked(connection, method, address, content_type, body)
            yield answer.status, _Body(answer, LARGEST_TABLE)

    def _asked(
        self, connection: http.client.HTTPConnection, method: str, address: str, content_type: str, body: bytes
    ) -> http.client.HTTPResponse:
        target = urlsplit(address)
        path = f"{target.path or '/'}{'?' if target.query else ''}{target.query}"
        plain_by_proxy = self._proxy.hostname and target.scheme == "http"
        headers = {"Connection": "close", **({"Content-Type": content_type} if content_type else {})}
        connection.request(method, address if plain_by_proxy else path, body or None, headers)
        return connection.getresponse()

    def _connection(self, target: SplitResult) -> http.client.HTTPConnection:
        host, port = target.hostname or "", target.port
        at, at_port = (self._proxy.hostname, self._proxy.port) if self._proxy.hostname else (host, port)
        if target.scheme != "https":
            return http.client.HTTPConnection(at, at_port, timeout=self._seconds)
        connection = http.client.HTTPSConnection(at, at_port, timeout=self._seconds, context=self._trust)
        if self._proxy.hostname:
            connection.set_tunnel(host, port)
        return connection


class _Body:
    """The body of an answer. Reading raises when it is too large, or ends before its time: behind what did come."""

    def __init__(self, answer: http.client.HTTPResponse, largest: int) -> None:
        self._answer = answer
        self._largest = self._left = largest

    def read(self, size: int, /) -> bytes:
        try:
            data = self._answer.read(size)
        except http.client.IncompleteRead as error:
            data = error.partial
            if not data:
                raise
        self._left -= len(data)
        if self._left < 0:
            raise http.client.HTTPException(f"the answer is larger than {self._largest} bytes")
        if not data and self._answer.length:  # a limited read passes over a connection that was cut
            raise http.client.IncompleteRead(b"", self._answer.length)
        return data

    def whole(self) -> bytes:
        return b"".join(iter(lambda: self.read(65_536), b""))


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
