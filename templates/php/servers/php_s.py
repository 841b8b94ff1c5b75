"""PHP's own web server with four workers: php_s.py SHOP PORT CA. Stays until SIGTERM and leaves no worker behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys


def stop(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.killpg(0, signal.SIGTERM)  # the workers outlive a parent that is ended alone


def main(shop: str, port: str, ca: str) -> int:
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, stop)
    trust = ["-d", f"curl.cainfo={ca}", "-d", f"openssl.cafile={ca}"] if ca else []
    command = ["php", *trust, "-S", f"127.0.0.1:{port}", "-t", f"{shop}/public"]
    env = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
    return subprocess.call(command, env=env)  # noqa: S603  # nothing of it comes from outside


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
