"""Runtimes of which a machine has several versions: a manifest describes them once, and `found:` says where they are.

    found:
      command: python(3\\.\\d+)                        # the group is the version
      folders: ["{tools}/*/bin", $PATH, ~/versions/*/bin]
      without: "{python_version}"                     # a version that another entry of the manifest runs
      works: ["{found}", -c, "import cryptography"]   # what a command must be able to do
      else: python{version} with cryptography         # what is missing where none of a version's commands can

Of each version the first command that works is taken. `{found}` is that command, `{version}` the version.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PROBE_SECONDS = 20


def tools_folder() -> Path:
    """Where `.ci/install-tools` puts what no package of the system brings."""
    chosen = os.environ.get("KITSMITH_TOOLS")
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kitsmith" / "tools"


def expanded(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """An entry of a manifest as it stands, or one for each version that is found, oldest first."""
    search = entry.get("found")
    if not search:
        yield entry
        return
    for version, commands in sorted(_candidates(search).items(), key=lambda item: _number(item[0])):
        working = (one for one in commands if _works(one, search, version))
        found = next(working, None) or fill(str(search["else"]), {"{version}": version})
        yield _filled(entry, {"{version}": version, "{found}": found})


def fill(part: str, words: Mapping[str, object]) -> str:
    """A text with its words in braces filled in."""
    for word, value in words.items():
        part = part.replace(word, str(value))
    return part


def _candidates(search: Mapping[str, Any]) -> dict[str, list[str]]:
    """Version -> the commands that bear it, in the order of the folders."""
    name = re.compile(str(search["command"]))
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    without = fill(str(search.get("without", "")), {"{python_version}": running})
    found: dict[str, list[str]] = {}
    for folder in _folders(search["folders"]):
        for entry in _entries(folder):
            match = name.fullmatch(entry.name)
            if match and match[1] != without:
                found.setdefault(match[1], []).append(str(entry))
    return found


def _folders(patterns: list[str]) -> Iterator[Path]:
    for pattern in patterns:
        for text in os.path.expandvars(fill(pattern, {"{tools}": tools_folder()})).split(os.pathsep):
            path = Path(text).expanduser()
            if path.is_absolute():
                yield from sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # no folder, or somebody else's
        return []


def _works(command: str, search: Mapping[str, Any], version: str) -> bool:
    """A version manager's command for a version that is switched off exists, and fails."""
    probe = [fill(part, {"{found}": command, "{version}": version}) for part in search["works"]]
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603  # the manifest's own command
            probe, stdin=nothing, stdout=nothing, stderr=nothing, timeout=PROBE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _filled(value: Any, words: Mapping[str, object]) -> Any:
    """Every text in lists and maps with its words filled in."""
    if isinstance(value, str):
        return fill(value, words)
    if isinstance(value, Mapping):
        return {key: _filled(one, words) for key, one in value.items()}
    return [_filled(one, words) for one in value] if isinstance(value, list) else value


def _number(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", version)]
