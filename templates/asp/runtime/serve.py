"""Serves a folder of ASP pages under the strict layer: serve.py HOST PORT DOCROOT

One thread for each request; stays in the foreground until SIGTERM or an interrupt.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

from engine import started

STACK = 256 * 1024 * 1024
DEEPEST_RECURSION = 12_000
# Requests that may wait: a client that finds the queue full tries again a second later.
WAITING = 128


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("docroot", type=Path)
    parser.add_argument(
        "--ca", type=Path, metavar="FILE", help="trust these certificate authorities (PEM) and no others"
    )
    options = started(parser)
    from ASPPY import server

    if options.ca:
        os.environ["SSL_CERT_FILE"] = str(options.ca.resolve())
    # asppy's own guard against calls of this machine: the gateway may be a sandbox that runs on it.
    os.environ["ASP_PY_ALLOW_LOCALHOST"] = "1"
    sys.setrecursionlimit(DEEPEST_RECURSION)
    threading.stack_size(STACK)
    server.ASPHTTPServer.request_queue_size = WAITING
    server.ASPRequestHandler.disable_nagle_algorithm = True
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    server.run(options.host, options.port, str(options.docroot.resolve(strict=True)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
