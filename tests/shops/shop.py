"""A kit's sample shop on a real web server, as a merchant sets it up: unpack, copy the samples, fill in the config, start.

Which servers there are, how they are built and started and where the pages stand is read from the languages' manifests:
nothing here knows a language.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import hashlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from generator.conformance.runtimes import is_here
from generator.kits import Manifest, languages, load_manifest, render_kit
from generator.kits.samples import config_text
from generator.model import Model

START_SECONDS = 60
BUILD_SECONDS = 120
ANSWER_SECONDS = 60
FORM = "application/x-www-form-urlencoded"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


class ShopError(Exception):
    """A shop that cannot be built or does not start; the text holds what its server said."""


@dataclass(frozen=True)
class Server:
    """A web server of a language, as its manifest has it."""

    manifest: Manifest
    name: str
    needs: tuple[str, ...]
    hint: str
    build: tuple[tuple[str, ...], ...]
    start: tuple[str, ...]
    env: Mapping[str, str]

    @property
    def label(self) -> str:
        return f"{self.manifest.id}-{self.name}"

    def lacks(self) -> list[str]:
        """What it needs and this machine has not."""
        return [need for need in self.needs if not is_here(need)]


def servers() -> list[Server]:
    """Every web server of every language."""
    found = []
    for folder in languages().values():
        manifest = load_manifest(folder)
        for entry in manifest.servers:
            found.append(
                Server(
                    manifest,
                    str(entry["name"]),
                    tuple(map(str, entry.get("needs", ()))),
                    str(entry.get("hint", "")),
                    tuple(tuple(map(str, command)) for command in entry.get("build", ())),
                    tuple(map(str, entry["start"])),
                    {str(k): str(v) for k, v in (entry.get("env") or {}).items()},
                )
            )
    return found


def one_of_each() -> list[Server]:
    """One web server of every language, the first that its manifest names: for what does not depend on the server."""
    found = {server.manifest.id: server for server in reversed(servers())}
    return [found[language] for language in sorted(found)]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def content_type(self) -> str:
        return self.headers.get("Content-Type", "")

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class Shop:
    """One shop in one folder: `shop/` is the unpacked kit, `data/` its data_folder, `server.log` what the server said.

    `values` are fields of the config; the addresses of the shop's own pages and `data_folder` fill themselves in.
    """

    def __init__(self, server: Server, gateway: Model, values: Mapping[str, str], folder: Path, ca: Path) -> None:
        self.server, self.ca = server, ca
        self.folder, self.data, self.server_log = folder / "shop", folder / "data", folder / "server.log"
        self.port = free_port()
        pages = server.manifest.pages
        path = urlsplit(pages["base"]).path
        base = f"http://127.0.0.1:{self.port}{path}"
        self.checkout, self.notify, self.back = (base + pages[page] for page in ("checkout", "notify", "return"))
        own = {"notify_url": self.notify, "return_url": self.back, "data_folder": str(self.data)}
        self.config = {**{f.name: f.sample for f in gateway.config}, **own, **values}
        self.answers: list[Answer] = []
        self._process: subprocess.Popen[bytes] | None = None
        self.data.mkdir(parents=True, exist_ok=True)
        for name, content in render_kit(gateway, server.manifest).items():
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for sample in server.manifest.samples:
            (self.folder / sample.copy).write_bytes((self.folder / sample.sample).read_bytes())
        config = self.folder / server.manifest.samples[0].copy
        config.write_text(config_text(gateway, server.manifest, {**own, **values}), "utf-8", newline="\n")

    def build(self) -> Shop:
        """Runs the manifest's build commands, or takes what they made for another shop with the same files.

        The config is no part of that: merchants edit it after the build. Raises ShopError with the command's own words.
        """
        if not self.server.build:
            return self
        kept = _builds() / self._digest()
        if kept.exists():
            shutil.copytree(kept, self.folder / ".server")
            return self
        for command in self.server.build:
            done = subprocess.run(
                self.filled(command),
                cwd=self.folder,
                env=self.environment(self.server.env),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=BUILD_SECONDS,
                check=False,
            )
            if done.returncode:
                raise ShopError(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout.decode()[-2000:]}")
        shutil.copytree(self.folder / ".server", kept)
        return self

    def start(self) -> Shop:
        """Returns when the server answers, whatever it answers. Raises ShopError when it ends or stays silent."""
        with self.server_log.open("ab") as log:
            self._process = subprocess.Popen(
                self.filled(self.server.start),
                cwd=self.folder,
                env=self.environment(self.server.env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            # Some servers listen before what stands behind them does: a gateway error of the server is not the page.
            with contextlib.suppress(OSError, http.client.HTTPException):
                if request("GET", self.checkout, seconds=START_SECONDS).status not in (502, 503, 504):
                    return self
            time.sleep(0.05)
        self.stop()
        said = self.server_log.read_text("utf-8", "replace")[-2000:]
        raise ShopError(f"{self.server.label} does not answer at {self.checkout}\n{said}")

    def stop(self) -> None:
        """Asks the server to end; what of its process group is still there then is killed."""
        if self._process:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
            self._kill(())

    def kill(self) -> None:
        """As a power failure does it: nothing can be tidied up."""
        if self._process:
            self._kill(self.processes())

    def __enter__(self) -> Shop:
        return self.build().start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def processes(self) -> set[int]:
        """The running server with everything that it started, also what has left its process group."""
        assert self._process is not None
        return descendants(self._process.pid)

    def post(self, body: bytes, content_type: str = FORM) -> Answer:
        """A message to the notify page, as the gateway's server posts it."""
        return self._kept(request("POST", self.notify, body, content_type))

    def get(self, address: str) -> Answer:
        return self._kept(request("GET", address))

    def order(self, goods: str = "tea") -> tuple[Answer, dict[str, str]]:
        """Checks out as a browser does: the answer, and the fields of the signed form in it."""
        answer = self._kept(request("POST", self.checkout, urlencode({"goods": goods}).encode(), FORM))
        return answer, dict(HIDDEN.findall(answer.text))

    def log(self) -> list[str]:
        """The lines of the shop's own log."""
        with contextlib.suppress(FileNotFoundError):
            return (self.data / "kit.log").read_text("utf-8").splitlines()
        return []

    def secrets(self) -> list[str]:
        """What must stand in no answer and in no log: the config's keys, also a line out of the middle of a longer one."""
        fields = ("key", "previous_key", "private_key")
        values = [self.config.get(field, "") for field in fields]
        return [
            line for value in values for line in value.splitlines() if len(line) > 8 and not line.startswith("-----")
        ]

    def _kept(self, answer: Answer) -> Answer:
        self.answers.append(answer)
        return answer

    def _kill(self, processes: Iterable[int]) -> None:
        process, self._process = self._process, None
        assert process is not None
        for one in (*processes, -process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        process.wait()
        wait_until(lambda: not _listens(self.port), 5)

    def _digest(self) -> str:
        """Of the server's name and every file but the config."""
        config = self.folder / self.server.manifest.samples[0].copy
        found = hashlib.sha256(self.server.label.encode())
        for path in sorted(p for p in self.folder.rglob("*") if p.is_file() and p != config):
            found.update(f"\0{path.relative_to(self.folder)}\0".encode() + path.read_bytes())
        return found.hexdigest()

    def filled(self, command: Sequence[str]) -> list[str]:
        """A command line of the manifest with this shop's places in it."""
        words = {
            "{shop}": str(self.folder),
            "{port}": str(self.port),
            "{ca}": str(self.ca),
            "{python}": sys.executable,
            "{here}": str(self.server.manifest.folder),
        }
        return [filled(part, words) for part in command]

    def environment(self, own: Mapping[str, str]) -> dict[str, str]:
        """This process's, with what a manifest sets besides."""
        return {**os.environ, **dict(zip(own, self.filled(list(own.values()))))}


@functools.cache
def _builds() -> Path:
    """Where builds are kept until this process ends."""
    folder = Path(tempfile.mkdtemp(prefix="kitsmith-builds-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub("|".join(map(re.escape, words)), lambda match: words[match[0]], text)


def descendants(pid: int) -> set[int]:
    """A process and what it started, and so on; without /proc only the process."""
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has just ended
            parents[int(path.parent.name)] = int(path.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
    found, fresh = set[int](), {pid}
    while fresh:
        found |= fresh
        fresh = {child for child, parent in parents.items() if parent in fresh} - found
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def request(
    method: str, address: str, body: bytes | None = None, content_type: str = "", seconds: float = ANSWER_SECONDS
) -> Answer:
    """One HTTP request on a connection of its own; redirects are not followed."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=seconds)
    with contextlib.closing(connection):
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, target, body, {"Content-Type": content_type} if content_type else {})
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def wait_until(is_true: Callable[[], bool], seconds: float) -> bool:
    """Looks again until a function gives true; whether it did in time."""
    end = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
