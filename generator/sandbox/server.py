"""Runs the application: a socket that is bound first, one line when it is ready, a clean end on a signal."""

from __future__ import annotations

import asyncio
import errno
import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette

from .provoking import BrokenOff


class PortTaken(Exception):
    """A sentence that says that the server cannot listen where it should."""


def bind(host: str, port: int) -> socket.socket:
    """A socket that will listen there; raises PortTaken."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        # "localhost" is 127.0.0.1: the kits' platforms know it best.
        family, _, _, _, where = min(found, key=lambda entry: entry[0] != socket.AF_INET)
        listening = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        raise PortTaken(f"{host}: cannot listen there: {error.strerror or error}") from None
    if sys.platform != "win32":
        # There it would let two servers share the port.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(where)
        listening.listen(256)
    except OSError as error:
        listening.close()
        mend = "give another port with --port, 0 takes a free one"
        if error.errno == errno.EADDRNOTAVAIL:
            mend = "it is no address of this machine; give another one with --host"
        raise PortTaken(f"{host}:{port}: cannot listen there: {error.strerror or error}; {mend}") from None
    return listening


class Server(uvicorn.Server):
    """Tells when it is ready and when it is about to end, and ends with code 0 when it is asked to."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], ending: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready, self.ending = ready, ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.ending()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        def stop(*_: Any) -> None:
            self.should_exit = True

        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, stop)
        yield


def serve(
    app: Starlette,
    listening: socket.socket,
    tls: tuple[str, str] | None,
    ready: Callable[[], None],
    ending: Callable[[], None],
) -> None:
    """Serves until a signal comes. `ending` must make every answer that waits for something stop waiting."""
    _log_to_stderr()
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
        ssl_certfile=tls[0] if tls else None,
        ssl_keyfile=tls[1] if tls else None,
    )
    asyncio.run(Server(config, ready, ending).serve(sockets=[listening]))


def _log_to_stderr() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    logging.getLogger("kitsmith.sandbox").addHandler(handler)
    logging.getLogger("kitsmith.sandbox").setLevel(logging.INFO)
    logging.getLogger("uvicorn.error").addHandler(handler)
    logging.getLogger("uvicorn.error").addFilter(lambda entry: not (entry.exc_info and isinstance(entry.exc_info[1], BrokenOff)))
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
