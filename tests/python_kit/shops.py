"""The kit's sample shop in a folder of its own, and on a real web server."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .conftest import KIT

FORM = "application/x-www-form-urlencoded"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
SERVERS: Mapping[str, Sequence[str]] = {
    "wsgiref": ["shop.py", "PORT"],
    "gunicorn": ["-m", "gunicorn", "--bind", "127.0.0.1:PORT", "--workers", "2", "--threads", "4",
                 "--no-control-socket", "shop:application"],
}  # fmt: skip


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def fields(self) -> dict[str, str]:
        """The hidden fields of a form in the page."""
        return dict(HIDDEN.findall(self.text))


def unpacked(folder: Path, **config: str) -> Path:
    """The kit with the samples copied and some fields of the config filled in."""
    shutil.copytree(KIT, folder)
    text = (folder / "config_sample.py").read_text("ascii")
    for field, value in config.items():
        text, found = re.subn(rf"(?m)^    {field}=.*$", lambda _, f=field, v=value: f"    {f}={v!r},", text)
        assert found == 1, field
    (folder / "payment_config.py").write_text(text, "utf-8")
    shutil.copy(folder / "handlers_sample.py", folder / "handlers.py")
    return folder


class Server:
    """A shop that answers on 127.0.0.1."""

    def __init__(self, port: int, log: Path) -> None:
        self.port, self.log = port, log

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, body: bytes, content_type: str = FORM) -> Answer:
        return self.ask("POST", path, body, {"Content-Type": content_type})

    def ask(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] = {}) -> Answer:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.headers.items()), answer.read())


@contextlib.contextmanager
def serving(folder: Path, arguments: Sequence[str], **environment: str) -> Iterator[Server]:
    """Runs `python ARGUMENTS` in the folder, PORT in them being a free port, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Server(port, folder / "server.log")
    command = [sys.executable, "-B", *(part.replace("PORT", str(port)) for part in arguments)]
    with server.log.open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **environment})
    try:
        _wait(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 5):
            return
        time.sleep(0.05)
    raise AssertionError(server.log.read_text("utf-8", "replace"))
