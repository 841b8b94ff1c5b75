"""Runs a script for Windows Script Host under the strict layer: script.py SCRIPT.vbs [WORD...]

Standard output and standard error are the script's own, and so is the exit code: `WScript` has Arguments, CreateObject,
Echo, Quit, ScriptFullName, Sleep, StdErr and StdOut. A script that dies ends with code 70 and says where.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import strict

DIED = 70
OF_PAGES = ("RESPONSE", "REQUEST", "SERVER", "SESSION", "APPLICATION", "CREATEOBJECT")


class Stream:
    """StdOut or StdErr."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def Write(self, text: Any) -> None:
        self._file.write(str(text))
        self._file.flush()


class Arguments:
    """The words behind the script."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self.Count = len(words)

    def Item(self, number: Any) -> str:
        from strict.values import units

        return units(self._words[int(number)])


class ScriptHost:
    """The object `WScript`."""

    def __init__(self, script: Path, words: list[str], context: Any) -> None:
        self.ScriptFullName, self.Arguments = str(script), Arguments(words)
        self.StdOut, self.StdErr = Stream(sys.stdout), Stream(sys.stderr)
        self._context, self.code = context, 0

    def CreateObject(self, name: Any) -> Any:
        return self._context.Server.CreateObject(name)

    def Echo(self, text: Any) -> None:
        self.StdOut.Write(f"{text}\n")

    def Sleep(self, milliseconds: Any) -> None:
        time.sleep(float(milliseconds) / 1000)

    def Quit(self, code: Any = 0) -> None:
        self.code = int(code)
        self._context.Response.End()


def run(script: Path, words: list[str]) -> int:
    """The exit code of a script."""
    from ASPPY import runner_vm
    from page import Site

    hosts: list[ScriptHost] = []
    asppy_environment = runner_vm._build_globals_env

    def environment(context: Any) -> dict[str, Any]:
        globals_ = asppy_environment(context)
        for name in OF_PAGES:
            globals_.pop(name, None)
        hosts.append(ScriptHost(script, words, context))
        return {**globals_, "WSCRIPT": hosts[0]}

    runner_vm._build_globals_env = environment
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "script.asp"
        page.write_bytes(b"<%\n" + script.read_bytes() + b"\n%>")
        answer = Site(page.parent).render(page)
    if answer.error:
        print(answer.error, file=sys.stderr)
        return DIED
    return hosts[0].code


def started(file: Path, words: list[str]) -> int:
    """The same, in an engine that is made ready first."""
    os.environ["ASP_PY_ALLOW_LOCALHOST"] = "1"
    strict.install([Path("/")])
    import compiler

    compiler.install()
    return run(file.resolve(strict=True), words)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", type=Path, metavar="SCRIPT.vbs")
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="WORD")
    options = parser.parse_args()
    return started(options.script, options.words)


if __name__ == "__main__":
    sys.exit(main())
