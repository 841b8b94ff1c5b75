"""The gateway that a kit asks whether a notification is genuine, for tests: small, threaded, and it can misbehave.

    with FakeGateway() as gateway:                       # answers `true`, status 200
        config = {"gateway": gateway.address, ...}
        ...
        assert gateway.calls == ["/gateway.do?service=notify_verify&..."]
        gateway.answer = b"false"                        # everything can be switched while it runs

    FakeGateway(tls=certificates.localhost)              # https; see tests/support/certificates.py
    FakeGateway(delay=30)                                # nothing for so many seconds
    FakeGateway(answer=b"true", drip=5)                  # so many seconds before each byte of the body
    FakeGateway(status=302, location="http://...")       # a redirect
    FakeGateway(answer=b"x" * 2_000_000)                 # too large
    FakeGateway(hang_up=True)                            # takes the request, closes without an answer
    FakeGateway(cut_short=True)                          # announces more than it sends

It is an HTTP proxy as well (`proxy` is its address as a config has it): what is asked through it stands in `calls` as a whole
address and is answered like everything else; `CONNECT HOST:PORT` stands there too, and is passed through.
"""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from .certificates import Pair


class FakeGateway:
    """Listens on a free port of 127.0.0.1 while the `with` block runs. `calls`: the request targets, as they came."""

    def __init__(
        self,
        answer: bytes = b"true",
        status: int = 200,
        *,
        tls: Pair | None = None,
        tls_version: ssl.TLSVersion | None = None,
        delay: float = 0,
        drip: float = 0,
        location: str = "",
        hang_up: bool = False,
        cut_short: bool = False,
        content_type: str = "text/plain",
    ) -> None:
        self.answer, self.status, self.location, self.content_type = answer, status, location, content_type
        self.delay, self.drip, self.hang_up, self.cut_short = delay, drip, hang_up, cut_short
        self.calls: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.closing = threading.Event()
        self._server = _Server(self, _context(tls, tls_version) if tls else None)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self.port: int = self._server.server_address[1]
        self.host = "localhost" if tls else "127.0.0.1"
        self.address = f"{'https' if tls else 'http'}://{self.host}:{self.port}/gateway.do"
        self.proxy = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> FakeGateway:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a handler may be in the middle of a delay
    disable_nagle_algorithm = True
    request_queue_size = 128

    def __init__(self, gateway: FakeGateway, tls: ssl.SSLContext | None) -> None:
        self.gateway, self.tls = gateway, tls
        super().__init__(("127.0.0.1", 0), _Handler)

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = super().get_request()
        if self.tls:  # the handshake takes place in the handler's thread: a client that stalls must not stop the others
            connection = self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away, or refuses the certificate, is what the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        gateway = self.server.gateway
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        gateway.calls.append(self.path)
        gateway.headers.append(dict(self.headers.items()))
        gateway.closing.wait(gateway.delay)
        if gateway.hang_up:
            self.close_connection = True
            return
        answer = gateway.answer
        self.send_response(gateway.status)
        if gateway.location:
            self.send_header("Location", gateway.location)
        self.send_header("Content-Type", gateway.content_type)
        self.send_header("Content-Length", str(len(answer) + (10 if gateway.cut_short else 0)))
        self.end_headers()
        self._send_body(answer)
        self.close_connection = self.close_connection or gateway.cut_short

    do_POST = do_GET

    def _send_body(self, answer: bytes) -> None:
        gateway = self.server.gateway
        if not gateway.drip:
            self.wfile.write(answer)
            return
        for at in range(len(answer)):
            if gateway.closing.wait(gateway.drip):
                return
            self.wfile.write(answer[at : at + 1])

    def do_CONNECT(self) -> None:
        self.server.gateway.calls.append(self.path)
        host, _, port = self.path.rpartition(":")
        with socket.create_connection((host, int(port)), 10) as target:
            self.send_response_only(200)
            self.end_headers()
            while not self.server.gateway.closing.is_set():
                ready, _, _ = select.select([self.connection, target], [], [], 0.2)
                for source in ready:
                    data = source.recv(65536)
                    if not data:
                        self.close_connection = True
                        return
                    (target if source is self.connection else self.connection).sendall(data)

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()

    def log_message(self, format: str, *args: object) -> None:
        """Tests look at `calls`."""


def _context(tls: Pair, version: ssl.TLSVersion | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls.certificate, tls.key)
    if version:  # an old one is offered only at OpenSSL's lowest security level
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version
    return context
