"""Serves a folder of ASP pages under the strict layer: serve.py HOST PORT DOCROOT"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import compiler
import strict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("docroot", type=Path)
    parser.add_argument("--further-root", type=Path, action="append", default=[], metavar="DIR")
    options = parser.parse_args()
    try:
        strict.install(options.further_root)
    except strict.UnsuitableAsppy as refusal:
        print(refusal, file=sys.stderr)
        return 2
    compiler.install()
    from ASPPY import server

    server.run(options.host, options.port, str(options.docroot))
    return 0


if __name__ == "__main__":
    sys.exit(main())
