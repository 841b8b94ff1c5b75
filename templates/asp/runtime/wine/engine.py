"""Runs a page inside Wine's VBScript and tells what it answers, line by line, and what it died of."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from gbk_tables import javascript
from page_source import Line, PageError
from prefix import Prefix, WineError

HERE = Path(__file__).resolve().parent
BEGIN = "Shim.begin"
PAUSE = 0.03

# What Wine says in place of VBScript's own numbers.
_MEANINGS = {
    -2147352558: "Division by zero",
    -2147467259: "Unspecified error, such as a variable that is not declared",
}
_CHATTER = ("GetSourceLineText", "OnScriptError")


class Engine:
    """A page, ready to be run in a work folder."""

    def __init__(self, prefix: Prefix, lines: Sequence[Line], folder: Path) -> None:
        self._prefix, self._folder = prefix, folder
        for name in ("host.vbs", "prelude.js", "prelude.vbs"):
            shutil.copy(HERE / name, folder)
        (folder / "gbk.js").write_text(javascript(), "ascii")
        # Wine tells a line and not of which script: the page's lines are those that come after the prelude's.
        prelude = (HERE / "prelude.vbs").read_text("ascii").splitlines()
        self._lines = [Line(text, "prelude.vbs", number) for number, text in enumerate(prelude, 1)] + list(lines)
        script = "\n" * len(prelude) + "".join(line.text + "\n" for line in lines)
        (folder / "page.vbs").write_bytes(script.replace("\n", "\r\n").encode("ascii"))

    def run(self, body: bytes, limit: float) -> Run:
        """Begin the page with a request body; `limit`: how long it may be silent (seconds)."""
        (self._folder / "cases.tsv").write_bytes(body)
        return Run(self._prefix, self._lines, self._folder, limit)


class Run:
    """One process. `answers` gives what it answers as it comes; then `death` says what it died of, if it did."""

    def __init__(self, prefix: Prefix, lines: Sequence[Line], folder: Path, limit: float) -> None:
        self._lines, self._limit = lines, limit
        self._out, self._errors = folder / "answers.txt", folder / "errors.txt"
        with self._out.open("wb") as out, self._errors.open("wb") as errors:
            self._process = prefix.start("host.vbs", folder, out, errors)
        self._has_begun = False
        self._has_ended = False
        self.death = ""

    def answers(self) -> Iterator[bytes]:
        """The answer lines. Raises PageError for a page that does not even begin, WineError for a host that dies."""
        for raw in self._output():
            mark, line = raw[:1], raw[1:]
            if mark == b"=":
                yield line
            elif mark == b">":
                self._has_begun = True
            elif mark == b".":
                self._has_ended = True
            elif mark == b"!":
                self._has_ended = True
                self.death = self._error(line.decode("ascii", "replace"))
            else:
                raise WineError(f"the host died: {raw.decode('ascii', 'replace')}")
        if not self._has_ended and not self.death:
            self.death = f"Wine ended with code {self._process.returncode}{self._said()}"
        if not self._has_begun:
            raise PageError(self.death)

    def stop(self, why: str = "") -> None:
        """End the process; `why` is what it dies of, then."""
        self._process.kill()
        self._process.wait()
        self.death = why or self.death

    def _output(self) -> Iterator[bytes]:
        """Lines, as soon as they are whole, until the process has ended or was silent for too long."""
        heard = time.monotonic()
        with self._out.open("rb") as out:
            rest = b""
            while True:
                is_over = self._process.poll() is not None
                *lines, rest = (rest + out.read()).split(b"\r\n")
                yield from lines
                if lines:
                    heard = time.monotonic()
                elif is_over:
                    return
                elif time.monotonic() - heard > self._limit:
                    self.stop(f"no answer within {self._limit:g} s")
                else:
                    time.sleep(PAUSE)

    def _error(self, told: str) -> str:
        number, line, text = (told.split("\t", 2) + ["", ""])[:3]
        place = int(line) if line.isdigit() else 0
        where = str(self._lines[place - 1]) if 0 < place <= len(self._lines) else f"line {line} of the script"
        said = self._said()
        if "parser_error" in said:
            return f"syntax error; {where}{said}"
        return f"error {number} {text or _MEANINGS.get(int(number), '')}".rstrip() + f"; {where}{said}"

    def _said(self) -> str:
        """The last thing that Wine wrote about it."""
        lines = self._errors.read_text("utf-8", "replace").splitlines()
        told = [line for line in lines if line.strip() and not any(word in line for word in _CHATTER)]
        return f" ({told[-1].strip()[:200]})" if told else ""
