"""Runs case lines through an ASP page in this process: batch.py PAGE.asp < cases > answers

The lines of standard input go to the page in chunks, as the raw body of a POST (parted by LF, to be read with
Request.BinaryRead); the page writes one answer line for each, which begins with the case's id. When the page dies in
a chunk, the cases without an answer are tried again one by one, and the guilty one is answered by a line
`ID<TAB>crash<TAB>message=HEX`. Ends with code 0 at the end of the input.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from engine import started

if TYPE_CHECKING:
    from page import Site

DEFAULT_CHUNK = 50


class OutOfTime(BaseException):
    """The page took longer than it may. No Exception, so that no On Error Resume Next swallows it."""


def _out_of_time(_signal: int, _frame: object) -> None:
    raise OutOfTime


class Batch:
    """A page that answers case lines, each chunk within `limit` seconds (0: no limit)."""

    def __init__(self, site: Site, page: Path, limit: float = 0) -> None:
        self._site, self._page, self._limit = site, page, limit
        signal.signal(signal.SIGALRM, _out_of_time)

    def answers(self, cases: list[bytes]) -> Iterator[bytes]:
        """One answer line for each case line."""
        while cases:
            lines, error = self._run(cases)
            answered = _matching(cases, lines)
            yield from lines[:answered]
            if answered == len(cases) == len(lines) and not error:
                return
            if len(cases) == 1 or answered == len(cases):
                yield from (_crash(case, error or _unexpected(lines)) for case in cases[answered:])
                if error and answered == len(cases):
                    print(f"{self._page}: after the last answer: {error}", file=sys.stderr)
                return
            for case in cases[answered:]:
                yield from self.answers([case])
            return

    def _run(self, cases: list[bytes]) -> tuple[list[bytes], str]:
        """The lines that the page wrote before it ended or died, and what it died of."""
        try:
            signal.setitimer(signal.ITIMER_REAL, self._limit, 1 if self._limit else 0)
            answer = self._site.render(
                self._page,
                method="POST",
                headers={"Content-Type": "application/octet-stream"},
                body=b"".join(case + b"\n" for case in cases),
            )
        except OutOfTime:
            return [], f"the page took longer than {self._limit:g} s"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        body = answer.body.partition(b"<font face=")[0] if answer.error else answer.body
        lines = body.split(b"\n")
        rest = lines.pop()
        if rest and not answer.error:
            lines.append(rest)
        return lines, answer.error


def _identity(line: bytes) -> bytes:
    return line.partition(b"\t")[0]


def _matching(cases: list[bytes], lines: list[bytes]) -> int:
    """How many lines from the first on are answers to the cases in their order."""
    count = 0
    for case, line in zip(cases, lines):
        if _identity(case) != _identity(line):
            break
        count += 1
    return count


def _unexpected(lines: list[bytes]) -> str:
    return "the page answered " + (repr(lines[0][:200]) if lines else "nothing")


def _crash(case: bytes, message: str) -> bytes:
    return b"\t".join([_identity(case), b"crash", b"message=" + message.encode("utf-16-be", "replace").hex().encode()])


def _chunks(source: BinaryIO, size: int) -> Iterator[list[bytes]]:
    lines = (line.rstrip(b"\r\n") for line in source)
    cases = (line for line in lines if line)
    while chunk := list(islice(cases, size)):
        yield chunk


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, metavar="PAGE.asp")
    parser.add_argument(
        "--chunk", type=int, default=DEFAULT_CHUNK, metavar="N", help="cases a request (default: %(default)s)"
    )
    parser.add_argument("--limit", type=float, default=0, metavar="SECONDS", help="time that a chunk may take")
    parser.add_argument("--docroot", type=Path, metavar="DIR", help="document root (default: the folder of the page)")
    options = started(parser)
    from page import Site

    batch = Batch(Site(options.docroot or options.page.parent), options.page, options.limit)
    for chunk in _chunks(sys.stdin.buffer, options.chunk):
        sys.stdout.buffer.writelines(line + b"\n" for line in batch.answers(chunk))
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
