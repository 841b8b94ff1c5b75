"""Runs a kit's command: command.py KIT [NAME WORD...]

As `cscript //nologo NAME.vbs WORD...` in the kit's folder `commands`; without a name, the script that lists the
commands. Output, errors and exit code are the script's.
"""

from __future__ import annotations

import sys
from pathlib import Path

import script


def main() -> int:
    folder, words = Path(sys.argv[1]) / "commands", sys.argv[2:]
    name = words.pop(0) if words and not words[0].startswith("--") else "commands"
    file = folder / f"{name}.vbs"
    if not file.is_file():
        print(f'Input Error: Can not find script file "{file.name}".', file=sys.stderr)
        return 1
    return script.started(file, words)


if __name__ == "__main__":
    sys.exit(main())
