"""Runs snippets in one process: runner.py RUNTIME MODE FOLDER < snippets.json > answers.json

MODE `page`: the code stands on the page; `procedure`: in a procedure; `compiled`: the same under the compiler.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

PRELUDE = """
Sub Out(x)
  Response.Write x & vbLf
End Sub
Function HX(s)
  Dim i
  For i = 1 To Len(s)
    HX = HX & Right("000" & Hex(AscW(Mid(s, i, 1)) And 65535), 4)
  Next
End Function
Function Document(text)
  Set Document = Server.CreateObject("MSXML2.DOMDocument.3.0")
  Document.async = False
  Document.loadXML text
End Function
Function Sample()
  Sample = "<alipay><is_success>T</is_success><request><param name=""partner"">2088</param>" _
    & "<param name=""service"">q</param></request><response><trade><trade_no>99</trade_no></trade></response></alipay>"
End Function
"""
_HEAD = re.compile(r"(?:public |private )?(sub|function|class)\b", re.IGNORECASE)


def parted(code: str) -> tuple[str, str]:
    """Definitions and statements."""
    definitions: list[str] = []
    statements: list[str] = []
    inside = ""
    for line in code.split("\n"):
        head = _HEAD.match(line)
        if line.startswith("Const ") and "Class " in code:
            definitions.append(line)
            continue
        if not inside and head:
            inside = head[1].lower()
        (definitions if inside else statements).append(line)
        if inside and re.match(rf"end {inside}\b", line, re.IGNORECASE):
            inside = ""
    return "\n".join(definitions), "\n".join(statements)


def page(code: str, mode: str) -> str:
    if mode != "page":
        definitions, statements = parted(code)
        statements = re.sub(r"(?mi)^(public|private) (?=\w+$)", "Dim ", statements)
        code = f"{definitions}\nSub Main()\n{statements}\nEnd Sub\nMain"
    return f"<%\nOption Explicit\n{PRELUDE}{code}\n%>"


def main() -> None:
    runtime, mode, folder = sys.argv[1:]
    sys.path.insert(0, runtime)
    import strict

    strict.install()
    import compiler
    from page import Site

    if mode == "compiled":
        compiler.install()
    site = Site(Path(folder))
    answers = {}
    for number, (name, code) in enumerate(json.load(sys.stdin).items()):
        path = Path(folder) / f"{mode}{number}.asp"
        path.write_text(page(code, mode), encoding="utf-8")
        answer = site.render(path)
        body = answer.body.decode("utf-8").partition("<font face=")[0] if answer.error else answer.body.decode("utf-8")
        answers[name] = [body, answer.error]
    json.dump({"answers": answers, "interpreted": compiler.left_to_interpreter()}, sys.stdout)


if __name__ == "__main__":
    main()
