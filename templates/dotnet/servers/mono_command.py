"""One command of the kit on Mono: `mono_command.py SHOP CA COMMAND...`. It trusts the authority in the PEM file CA."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Becomes the command."""
    shop, authority = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    home = shop / ".server" / "home"
    env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/.config"}
    home.mkdir(parents=True, exist_ok=True)
    if authority.exists() and authority.stat().st_size > 0:  # a gateway without TLS needs none
        subprocess.run(["cert-sync", "--quiet", "--user", str(authority)], env=env, check=True)  # noqa: S603, S607
    os.execvpe("mono", ["mono", str(shop / "commands" / "bin" / "kit.exe"), *sys.argv[3:]], env)  # noqa: S606, S607


if __name__ == "__main__":
    main()
