"""Serves a folder of ASP pages under the strict layer: serve.py HOST PORT DOCROOT"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from engine import started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("docroot", type=Path)
    options = started(parser)
    from ASPPY import server

    server.run(options.host, options.port, str(options.docroot))
    return 0


if __name__ == "__main__":
    sys.exit(main())
