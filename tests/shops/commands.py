"""A kit's commands as a person or cron runs them on the shop's server."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from dataclasses import dataclass

from .shop import Shop

COMMAND_SECONDS = 280
BUILD_SECONDS = 200
TRACES = re.compile(
    r"Traceback|Stack ?trace|\bat [\w.$]+\(|#0 |Fatal error|Unhandled|Exception\b|\.(php|py|java|cs|vbs)[:(]", re.I
)
ESCAPED = re.compile(r"\\u([0-9a-f]{4})", re.I)


@dataclass(frozen=True)
class Done:
    """What a command wrote, and its exit code."""

    code: int
    output: str
    error: str

    @property
    def rows(self) -> list[dict[str, str]]:
        """Of the output as CSV."""
        return list(csv.DictReader(io.StringIO(self.output)))


class Commands:
    """The commands of one shop; they are built where that is needed, once."""

    def __init__(self, shop: Shop) -> None:
        self.shop, self.entry = shop, shop.server.manifest.command
        assert self.entry, f"{shop.server.manifest.id}: kit.yaml has no `command`"
        for command in self.entry.get("build", ()):
            done = self._process(shop.filled(list(map(str, command))), BUILD_SECONDS)
            assert done.returncode == 0, (
                done.stdout.decode("utf-8", "replace")[-1000:] + done.stderr.decode("utf-8", "replace")[-2000:]
            )

    def run(self, *words: str) -> Done:
        """Whatever a command does, it shows neither a trace nor a secret."""
        done = self._process([*self.shop.filled(list(map(str, self.entry["run"]))), *words], COMMAND_SECONDS)
        found = Done(done.returncode, _text(done.stdout), _text(done.stderr))
        shown = found.output + found.error
        assert not TRACES.search(found.error), found.error
        assert not [secret for secret in self.shop.secrets() if secret in shown]
        return found

    def _process(self, command: list[str], seconds: int) -> subprocess.CompletedProcess[bytes]:
        env = self.shop.environment({str(k): str(v) for k, v in (self.entry.get("env") or {}).items()})
        return subprocess.run(
            command,
            cwd=self.shop.folder,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )


def _text(output: bytes) -> str:
    """A Windows console ends lines with CR LF, and has no Unicode: its kit writes `\\uXXXX`."""
    units = ESCAPED.sub(lambda match: chr(int(match[1], 16)), output.decode("utf-8").replace("\r\n", "\n"))
    return units.encode("utf-16", "surrogatepass").decode("utf-16")
