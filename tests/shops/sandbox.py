"""`kitsmith sandbox` as its users start it, and its control interface."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import ssl
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import quote

Json = dict[str, Any]


class Sandbox:
    """Runs in a `with` block, on a free port, with TLS unless told otherwise, and an empty database in `folder`."""

    def __init__(self, folder: Path, *, tls: bool = True) -> None:
        command = [sys.executable, "-m", "generator", "sandbox", "--port", "0", "--json", *(["--tls"] if tls else [])]
        self.log = (folder / "sandbox.log").open("wb")
        self._process = subprocess.Popen(
            [*command, "--database", f"sqlite:///{folder / 'sandbox.db'}"],
            stdout=subprocess.PIPE,
            stderr=self.log,
            env={**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
            start_new_session=True,
        )

    def __enter__(self) -> Sandbox:
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        assert said, Path(self.log.name).read_text("utf-8")[-2000:]
        ready = json.loads(said)
        # By its name: Mono finds no IP address in a certificate.
        self.address = str(ready["address"]).replace("127.0.0.1", "localhost")
        self.ca = Path(ready["ca"]) if ready["ca"] else Path(self.log.name).parent / "no-ca.pem"
        self._context = ssl.create_default_context(cafile=str(self.ca)) if ready["ca"] else None
        return self

    def __exit__(self, *_: object) -> None:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
                break
        self.log.close()

    def ask(self, path: str, **given: object) -> Json:
        """GET of the control interface, or POST when something is given."""
        body = json.dumps(given).encode() if given else None
        request = urllib.request.Request(f"{self.address}/control/{path}", body)  # noqa: S310  # the address it printed
        with urllib.request.urlopen(request, context=self._context, timeout=60) as answer:  # noqa: S310
            found: Json = json.load(answer)
            return found

    def merchant(self, currency: str = "USD") -> dict[str, str]:
        """The config of a new partner with MD5 and RSA keys, for this gateway."""
        config: dict[str, str] = self.ask("partners", currency=currency)["config"]
        return {**config, "gateway": f"{self.address}/gateway.do"}

    def begin(self, days_ago: int) -> None:
        """Forgets everything but the partners; its clock begins so many days before the kits' clock, which is the real one."""
        self.ask("reset", days_ago=days_ago)
        self.ask("provoke", service=None, answer=None)

    def day(self) -> str:
        """Its day, `yyyyMMdd`, GMT+8."""
        return str(self.ask("clock")["now"])[:10].replace("-", "")

    def next_day(self) -> None:
        """The first moment of it: what came in is exchanged, refunds come up."""
        self.ask("clock", to="next-day")

    def calls(self, service: str) -> list[Json]:
        """What came for a service, the newest first."""
        return [call for call in self.ask("requests?limit=500")["requests"] if call["service"] == service]

    def answered(self, number: str) -> Json:
        """Waits until the order's notification is answered: the order and the attempts."""
        return self.ask(f"orders/{quote(number, safe='')}/wait?timeout=30")
