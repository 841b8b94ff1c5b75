"""Renders one ASP page under the strict layer: render.py PAGE.asp [options]

The body of the answer goes to standard output. Ends with code 1 when the page died or answered with a status of 400
or more; the error goes to standard error.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from engine import started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, metavar="PAGE.asp")
    parser.add_argument("--method", help="default: POST with a body, GET without")
    parser.add_argument("--query", default="", metavar="TEXT", help="the query string, without ?")
    body = parser.add_mutually_exclusive_group()
    body.add_argument("--body", metavar="TEXT", help="the request's body, in UTF-8")
    body.add_argument(
        "--body-file", type=Path, metavar="FILE", help="the request's body, byte by byte; - is standard input"
    )
    parser.add_argument("--header", action="append", default=[], metavar="NAME:VALUE")
    parser.add_argument("--docroot", type=Path, metavar="DIR", help="document root (default: the folder of the page)")
    parser.add_argument("--show-headers", action="store_true", help="print status and headers before the body")
    options = started(parser)
    from page import Site

    data = _body(options.body, options.body_file)
    headers = dict(part.partition(":")[::2] for part in options.header)
    headers = {name.strip(): value.strip() for name, value in headers.items()}
    if data and "content-type" not in {name.lower() for name in headers}:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    site = Site(options.docroot or options.page.parent)
    method = options.method or ("POST" if data else "GET")
    answer = site.render(options.page, method=method, query=options.query, headers=headers, body=data)
    if options.show_headers:
        print(answer.status, *(f"{name}: {value}" for name, value in answer.headers), "", sep="\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(answer.body)
    sys.stdout.buffer.flush()
    if answer.error:
        print(answer.error, file=sys.stderr)
    return 1 if answer.error or answer.status >= 400 else 0


def _body(text: str | None, file: Path | None) -> bytes:
    if file is not None:
        return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    return (text or "").encode()


if __name__ == "__main__":
    sys.exit(main())
