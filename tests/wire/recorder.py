"""A server that keeps every request as the bytes that came, and knows nothing about their meaning."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass

from tests.support.certificates import Pair

SECONDS = 60
DONE = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Recorded:
    """One request: the line that names method and target, the header fields, the body."""

    line: bytes
    fields: bytes
    body: bytes

    @property
    def method(self) -> bytes:
        return self.line.split(b" ")[0]

    @property
    def target(self) -> bytes:
        return self.line.split(b" ")[1]

    @property
    def form(self) -> bytes:
        """Where the signed parameters stand: the body of a POST, else the query."""
        return self.body if self.method == b"POST" else self.target.partition(b"?")[2]

    def field(self, name: bytes) -> bytes:
        found = re.search(rb"(?im)^" + name + rb":[ \t]*(.*?)\r?$", self.fields)
        return found[1] if found else b""


class Recorder:
    """Listens on a free port of 127.0.0.1 while the `with` block runs; `answer` makes the bytes of an answer."""

    def __init__(self, answer: Callable[[Recorded], bytes] = lambda request: DONE, tls: Pair | None = None) -> None:
        self.answer, self.requests, self._seen = answer, list[Recorded](), threading.Condition()
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if tls else None
        if self._context and tls:
            self._context.load_cert_chain(tls.certificate, tls.key)
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._socket.getsockname()[1]
        self.base = f"https://localhost:{self.port}" if tls else f"http://127.0.0.1:{self.port}"
        self.address = f"{self.base}/gateway.do"

    def __enter__(self) -> Recorder:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def take(self, count: int) -> list[Recorded]:
        """The requests to the gateway since the last time, as soon as so many have come."""
        with self._seen:
            assert self._seen.wait_for(lambda: len(self.requests) >= count, SECONDS), f"{len(self.requests)} of {count}"
            taken, self.requests = self.requests, []
            return taken

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        connection.settimeout(SECONDS)
        with contextlib.suppress(OSError), connection:
            stream = self._context.wrap_socket(connection, server_side=True) if self._context else connection
            with contextlib.closing(stream):
                request = _read(stream)
                if request is None:
                    return
                answer = self.answer(request)
                if request.target.startswith(b"/gateway.do"):
                    with self._seen:
                        self.requests.append(request)
                        self._seen.notify_all()
                stream.sendall(answer)


def _read(stream: socket.socket) -> Recorded | None:
    """One request; None when the other side says nothing."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += (more := stream.recv(65536))
        if not more:
            return None
    head, _, body = data.partition(b"\r\n\r\n")
    line, _, fields = head.partition(b"\r\n")
    request = Recorded(line, fields, b"")
    if request.field(b"expect").lower() == b"100-continue":
        stream.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert not request.field(b"transfer-encoding"), "a body in chunks"
    length = int(request.field(b"content-length") or 0)
    while len(body) < length and (more := stream.recv(65536)):
        body += more
    return Recorded(line, fields, body)
