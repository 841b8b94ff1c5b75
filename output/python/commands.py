# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The shop's commands, for a person or cron: `python commands.py --help` lists them. No web server may run this."""

from __future__ import annotations

import sys

from alipay_cross_border import FileLog
from alipay_cross_border.command_line import run
from alipay_cross_border.command_setting import Setting
from shop import DATA, loaded


def setting() -> Setting:
    """The shop with the copies of the samples. Raises NotReady while one is missing, and whatever is wrong in them."""
    config, handlers, data = loaded()
    return Setting(config, handlers, data, FileLog(data / "kit.log"))


if __name__ == "__main__":
    # What is not ASCII comes out alike everywhere, and a line ends with LF, whatever the platform's console has.
    if sys.stdout:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    if sys.stderr:
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:], setting, FileLog(DATA / "kit.log")))
