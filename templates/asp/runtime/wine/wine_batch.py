"""Runs case lines through an ASP page in Wine's VBScript: wine_batch.py PAGE.asp < cases > answers

The page and its includes become one VBScript, in front of it a prelude with what Wine's VBScript lacks and small ASP
objects: the lines of standard input are what Request.BinaryRead gives, and each line that Response.Write completes is
an answer, which begins with the case's id. One process answers them all. When it dies, falls silent or answers
something else, the first case without an answer gets a line `ID<TAB>crash<TAB>message=HEX` and a new process goes on
behind it. Ends with code 0, or 2 when the page or Wine cannot be run. KITSMITH_WINEPREFIX names the folder for Wine's
own files (700 MB, made on first use).
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from engine import BEGIN, Engine
from page_source import PageError, script_of
from prefix import Prefix, WineError, default_folder, version

DEFAULT_CHUNK = 1000
DEFAULT_LIMIT = 900.0
# So many processes in a row that died before their first answer: the page is at fault and not the cases.
PATIENCE = 20


def answers(engine: Engine, cases: list[bytes], limit: float) -> Iterator[bytes]:
    """One answer line for each case line. Raises PageError, WineError."""
    in_vain = 0
    while cases:
        run = engine.run(b"".join(case + b"\n" for case in cases), limit)
        answered = 0
        try:
            for line in run.answers():
                if answered == len(cases) or _identity(line) != _identity(cases[answered]):
                    run.stop(f"the page answered {line[:200]!r}")
                    break
                yield line
                answered += 1
        finally:
            run.stop()
        cases = cases[answered:]
        if not cases and run.death:
            print(f"after the last answer: {run.death}", file=sys.stderr)
        in_vain = 0 if answered else in_vain + 1
        given_up = len(cases) if in_vain == PATIENCE else 1
        yield from (_crash(case, run.death or "the page ended without an answer") for case in cases[:given_up])
        cases = cases[given_up:]


def _identity(line: bytes) -> bytes:
    return line.partition(b"\t")[0]


def _crash(case: bytes, message: str) -> bytes:
    return b"\t".join([_identity(case), b"crash", b"message=" + message.encode("utf-16-be", "replace").hex().encode()])


def _run(page: Path, chunk: int, limit: float, folder: Path) -> None:
    cases = [line for line in sys.stdin.buffer.read().splitlines() if line]
    if not all(case.isascii() for case in cases):
        raise PageError("standard input: a case line is ASCII")
    lines = script_of(page, BEGIN)
    with tempfile.TemporaryDirectory(prefix="kitsmith-wine-") as work, Prefix(folder) as prefix:
        engine = Engine(prefix, lines, Path(work))
        for start in range(0, len(cases), chunk):
            for answer in answers(engine, cases[start : start + chunk], limit):
                sys.stdout.buffer.write(answer + b"\n")
                sys.stdout.buffer.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, nargs="?", metavar="PAGE.asp")
    parser.add_argument(
        "--chunk", type=int, default=DEFAULT_CHUNK, metavar="N", help="cases a process (default: %(default)s)"
    )
    parser.add_argument(
        "--limit",
        type=float,
        default=DEFAULT_LIMIT,
        metavar="SECONDS",
        help="time for one answer (default: %(default)s)",
    )
    parser.add_argument("--version", action="store_true", help="print Wine's version and exit")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(128 + signal.SIGTERM))
    try:
        if options.version:
            print(version())
        elif options.page is None:
            parser.error("which page?")
        else:
            _run(options.page, options.chunk, options.limit, default_folder())
    except (PageError, WineError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
