"""The kit's own primitives under Wine's VBScript, and the tables that stand in for its ADODB.Stream."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from gbk_tables import javascript

from generator.kits import render_driver
from generator.model import Model
from tests.conftest import ROOT, SPEC

from .conftest import Host

TEXT = "Gr\u00fc\u00dfe \u4e2d\u6587 \U0001f600"
GBK = "\u4e2d\u6587 \u9f98 \u300a\u300b"

PAGE = """<%@ Language="VBScript" CodePage="65001" %>
<% Option Explicit %>
<!-- #include file="kit/alipay_cross_border.asp" -->
<!-- #include file="kit/lib/case.asp" -->
<%
' op TAB text in UTF-16 units; the answer is in hex.
Function Answer(line)
  Dim pieces, text
  pieces = Split(line, vbTab)
  text = AlipayCrossBorderFromUnits(pieces(1))
  Select Case pieces(0)
  Case "utf-8", "gbk"
    text = AlipayCrossBorderEncode(pieces(0), text)
    If Not IsNull(text) Then text = text & AlipayCrossBorderEncode(pieces(0), AlipayCrossBorderDecode(pieces(0), text))
  Case Else
    text = AlipayCrossBorderDigest(pieces(0), AlipayCrossBorderEncode("utf-8", text))
  End Select
  If IsNull(text) Then
    text = "refused"
  Else
    text = AlipayCrossBorderHex(text)
  End If
  Answer = pieces(0) & vbTab & text
End Function

Dim stream, line
Set stream = Server.CreateObject("ADODB.Stream")
stream.Type = 1
stream.Open
stream.Write Request.BinaryRead(Request.TotalBytes)
stream.Position = 0
stream.Type = 2
stream.Charset = "us-ascii"
For Each line In Split(stream.ReadText, vbLf)
  If Len(line) > 0 Then Response.Write Answer(line) & vbLf
Next
%>
"""


@pytest.fixture(scope="module")
def build(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit with its driver, and a page that uses its primitives."""
    folder = tmp_path_factory.mktemp("asp")
    render_driver(gateway, ROOT / "templates" / "asp", folder / "kit", folder)
    (folder / "primitives.asp").write_text(PAGE)
    return folder


def test_digests_and_charsets_come_out_as_pythons(build: Path, host: Host) -> None:
    def line(op: str, text: str) -> str:
        return f"{op}\t{text.encode('utf-16-be').hex()}"

    asked = [("md5", ""), ("md5", "abc"), ("md5", "a" * 64), ("sha1", "abc"), ("sha256", "abc")]
    asked += [("utf-8", TEXT), ("gbk", GBK), ("gbk", TEXT)]
    told = host(build / "primitives.asp", *(line(op, text) for op, text in asked))
    assert (told.code, told.errors) == (0, "")
    digests = [hashlib.new(op, text.encode(), usedforsecurity=False).hexdigest() for op, text in asked[:5]]
    charsets = [(text.encode(op) * 2).hex() for op, text in asked[5:7]]
    assert [answer for _op, answer in told.answers] == [*digests, *charsets, "refused"]


def test_the_driver_answers_the_self_tests_first_cases(build: Path, host: Host) -> None:
    lines = [line for line in (SPEC / "vectors" / "selftest.tsv").read_text().splitlines() if line[:1] != "#"]
    md5 = "config=" + ":".join(text.encode("utf-16-be").hex() for text in ("sign_type", "MD5"))
    pairs = [pair for pair in zip(lines[::2], lines[1::2]) if md5 in pair[0]][:20]
    assert len(pairs) == 20
    told = host(build / "driver.asp", *(asked for asked, _told in pairs))
    assert ["\t".join(answer) for answer in told.answers] == [expected for _asked, expected in pairs]


@pytest.mark.long  # VBScript's arithmetic takes a quarter of a minute for one signature with RSA
def test_signatures_with_rsa_are_those_of_openssl(tmp_path: Path) -> None:
    words = [
        word for sign_type in ("rsa", "rsa2")
        for word in ("--replay", f"known.a-payment-with-a-chinese-title-{sign_type}-utf-8")
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "generator", "conformance", "asp/wine", *words],
        cwd=tmp_path, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_gbk_tables_hold_pythons_codec_and_the_euro_sign() -> None:
    tables = dict(re.findall(r'var (\w+) = "(\w+)";', javascript()))
    bytes_of, unit_of = ([int(table[at : at + 4], 16) for at in range(0, 65536 * 4, 4)] for table in tables.values())
    for unit in (0x4E2D, 0x9F98, 0x00B7, 0x2014):
        pair = int.from_bytes(chr(unit).encode("gbk"), "big")
        assert (bytes_of[unit], unit_of[pair]) == (pair, unit)
    assert (bytes_of[0x20AC], unit_of[0x80]) == (0x80, 0x20AC)
    assert bytes_of[0x00FC] == int.from_bytes("\u00fc".encode("gbk"), "big")
    assert bytes_of[0x00DF] == bytes_of[0xD83D] == unit_of[0xFFFF] == 0
