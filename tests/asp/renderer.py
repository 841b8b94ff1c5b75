"""Renders pages for the tests, each in a process of its own: a child of this one, which has parsed the kit before.

usage: renderer.py FOLDER-OF-THE-RUNTIME. A request is a line of JSON: `page`, `headers`, `body` (hex), `environment`, `out`
(the file that takes what the page sends), `said` (the file that takes standard error), `id`, and `warm` (render it here
instead, so that later children find its includes parsed). The answer is the line `ID CODE`; children run side by side.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, sys.argv[1])

import compiler  # noqa: E402
import strict  # noqa: E402

strict.install([Path("/")])
compiler.install()

from page import Site  # noqa: E402
from strict import sources  # noqa: E402

_parse = sources._compiled
_parsed: dict[tuple[str, str], Any] = {}


def parsed(block: list[Any], virtual: str) -> Any:
    """The same text at the same address is parsed once, whatever folder it lies in."""
    key = (virtual, repr([(type(node).__name__, vars(node)) for node in block]))
    if key not in _parsed:
        _parsed[key] = _parse(block, virtual)
    return _parsed[key]


def render(request: dict[str, Any]) -> int:
    page = Path(request["page"])
    body = bytes.fromhex(request["body"])
    rendered = Site(page.parent).render(page, method="POST", headers=request["headers"], body=body)
    Path(request["out"]).write_bytes(rendered.body)
    if rendered.error:
        print(rendered.error, file=sys.stderr, flush=True)
    return 1 if rendered.error else 0


def child(request: dict[str, Any]) -> None:
    """Never returns."""
    code = 1
    try:
        os.dup2(os.open(request["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        os.environ.update(request["environment"])
        code = render(request)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        answer(request, code)
        os._exit(code)


def answer(request: dict[str, Any], code: int) -> None:
    os.write(1, f"{request['id']} {code}\n".encode())


def main() -> None:
    sources._compiled = parsed
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        request = json.loads(line)
        if request["warm"]:
            answer(request, render(request))
        elif os.fork() == 0:
            child(request)


main()
