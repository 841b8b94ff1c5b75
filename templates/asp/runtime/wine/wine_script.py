"""Runs a script for Windows Script Host in Wine's VBScript: wine_script.py SCRIPT.vbs [WORD...]

Standard output and standard error are the script's own, and so is the exit code. A prelude brings the functions that
Wine's VBScript lacks, ADODB.Stream, StdOut and StdErr; the body of an answer is what WinHTTP reads as text, in UTF-8
again. A script that dies ends with code 70 and says where. KITSMITH_WINEPREFIX names the folder for Wine's own files.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from engine import HERE
from gbk_tables import javascript
from prefix import Prefix, WineError, default_folder

DIED = 70
SECONDS = 240
OF_PAGES = "' The body of the request"  # where the prelude's objects for pages begin
BODY = ("http.ResponseBody", "ShimBody(http)")


def run(script: Path, words: list[str]) -> int:
    """The exit code of a script. Raises WineError."""
    with tempfile.TemporaryDirectory(prefix="kitsmith-wine-") as work, Prefix(default_folder()) as prefix:
        folder = Path(work)
        for name in ("command_host.vbs", "prelude.js"):
            shutil.copy(HERE / name, folder)
        (folder / "gbk.js").write_text(javascript(), "ascii")
        prelude = (HERE / "prelude.vbs").read_text("ascii").partition(OF_PAGES)[0]
        _write(folder / "prelude.vbs", prelude + (HERE / "command_prelude.vbs").read_text("ascii"))
        _write(folder / "script.vbs", script.read_text("ascii").replace(*BODY))
        out, errors = folder / "out.txt", folder / "errors.txt"
        windows = "Z:" + str(script).replace("/", "\\")
        with out.open("wb") as written, errors.open("wb") as said:
            process = prefix.start("command_host.vbs", folder, written, said, windows, *words)
            try:
                code = process.wait(SECONDS)
            finally:
                process.kill()
        return _told(out.read_text("utf-8", "replace"), errors.read_text("utf-8", "replace"), code)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.replace("\n", "\r\n").encode("ascii"))


def _told(written: str, said: str, code: int) -> int:
    for line in written.splitlines():
        if line[:1] == "!":
            print(f"{line[1:]} {said.strip()[-500:]}", file=sys.stderr)
            return DIED
        print(line[1:], file=sys.stderr if line[:1] == "2" else sys.stdout)
    return code


def main() -> int:
    try:
        return run(Path(sys.argv[1]).resolve(strict=True), sys.argv[2:])
    except WineError as error:
        print(error, file=sys.stderr)
        return DIED


if __name__ == "__main__":
    sys.exit(main())
