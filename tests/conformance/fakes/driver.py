"""A driver that is wrong on purpose: the first word says how. It knows nothing about signing.

Answers `ok signing_string=61 sign=0061` to everything, but for the case `bad`, where it does its worst.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TextIO

GOOD = "\tok\tsigning_string=61\tsign=0061"
INSTEAD = {  # what is written in the place of the answer to `bad`
    "leaves-out": [],
    "skips": ["bad\tskipped\treason=0078"],
    "odd-text": ["bad\tok\tsigning_string=61\tsign=00610"],
    "half-unit": ["bad\tok\tsigning_string=61\tsign=006100"],
    "huge": ["bad\tok\tsigning_string=" + "61" * 1_000_000 + "\tsign=0061"],
}


def main() -> None:
    mode = sys.argv[1]
    answered: list[str] = []
    for line in sys.stdin:
        case_id, op = line.rstrip("\n").split("\t")[:2]
        if op == "probe":
            answered.append(f"{case_id}\tskipped\treason=0078")
            continue
        if case_id == "bad":
            misbehave(mode, answered)
        if mode == "chatters":
            answered.append("Notice: deprecated")
        if mode == "exits-half" and case_id == "bad":
            break
        if case_id != "bad" or mode not in INSTEAD:
            answered.append(case_id + GOOD)
        if mode.startswith("streams"):
            sys.stdout.write(answered.pop() + "\n")
            sys.stdout.flush()
    if mode == "backwards":
        answered.reverse()
    sys.stdout.write("".join(answer + ("\r\n" if mode == "crlf" else "\n") for answer in answered))
    sys.stdout.flush()
    if mode == "cut-line":
        sys.stdout.write("x")
    if mode == "ends-badly":
        sys.exit(4)


def misbehave(mode: str, answered: list[str]) -> None:
    if mode in ("dies", "streams-and-dies"):
        print("a segmentation fault, say", file=sys.stderr, flush=True)
        os._exit(3)
    if mode in ("hangs", "streams-and-hangs"):
        time.sleep(60)
    if mode == "dies-once" and not Path("died").exists():
        Path("died").touch()
        os._exit(3)
    if mode == "floods":
        write_for_ever(sys.stdout, "Warning: on and on\n")
    if mode == "floods-a-line":
        write_for_ever(sys.stdout, "bad\tok\tsign=" + "0061" * 1000)
    if mode == "floods-stderr":
        write_for_ever(sys.stderr, "Warning: on and on\n")
    if mode == "closes":
        sys.stdout.write("".join(answer + "\n" for answer in answered))
        sys.stdout.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    answered += INSTEAD.get(mode, [])
    noise = {
        "noise": "Warning: something on line 3",
        "empty-line": "",
        "not-ascii": "bad\tok\tsign=\u00e9",
        "bom": "\ufeffbad" + GOOD,
        "capitals": "bad\tok\tsigning_string=6A\tsign=0061",
        "twice": "bad" + GOOD,
        "unknown": "stranger" + GOOD,
        "half-error": "bad\terror\tcode=0061",
        "kind": "bad\tfine",
    }
    if mode in noise:
        answered.append(noise[mode])


def write_for_ever(stream: TextIO, text: str) -> None:
    while True:
        stream.write(text * 100)


main()
