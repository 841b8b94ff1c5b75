"""ADODB.Stream, ServerXMLHTTP and RegExp: Windows' charsets, code units, the end of a text."""

from __future__ import annotations

import codecs
import re
from typing import Any

from ASPPY.msxml import ServerXMLHTTP
from ASPPY.server_object import ADODBStream, VBScriptRegExp
from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr

from .values import characters, units

_asppy_encoding = ADODBStream._encoding_and_bom
_asppy_read_text = ADODBStream.ReadText
_asppy_load = ADODBStream.LoadFromFile
_asppy_send = ServerXMLHTTP.send
_asppy_compile = VBScriptRegExp._compile

_CODE_PAGE_936 = {"gb2312", "gb_2312-80", "chinese", "gbk", "cp936"}
_DOLLAR = re.compile(r"(\\.)|(\[(?:\\.|[^\]\\])*\])|\$", re.DOTALL)


def _cp936_encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    """Code page 936 is GBK with the euro sign at 0x80."""
    pieces = (piece.encode("gbk", errors) for piece in text.split("\u20ac"))
    return b"\x80".join(pieces), len(text)


def _cp936_decode(data: Any, errors: str = "strict") -> tuple[str, int]:
    data = bytes(data)
    text, start = [], 0
    while start < len(data):
        size = 1 if data[start] <= 0x80 else 2
        piece = data[start : start + size]
        text.append("\u20ac" if piece == b"\x80" else piece.decode("gbk", errors))
        start += size
    return "".join(text), len(data)


def _find_codec(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != "cp936-windows":
        return None
    return codecs.CodecInfo(_cp936_encode, _cp936_decode, name="cp936-windows")


def _encoding_and_bom(stream: Any) -> tuple[str, bytes]:
    """Windows reads the charset gb2312 as code page 936."""
    charset, bom = _asppy_encoding(stream)
    return ("cp936-windows" if charset.lower() in _CODE_PAGE_936 else charset), bom


def _text_bytes(stream: Any) -> bytes:
    text = vbs_cstr(stream._buf_text)
    if not text:
        return b""
    charset, bom = stream._encoding_and_bom()
    whole = characters(text) if charset.startswith(("utf", "gb18030")) else text
    data: bytes = bom + whole.encode(charset, "replace")
    return data


def _read_text(stream: Any, count: Any = -1) -> str:
    """From the start to the end: without the BOM, U+FFFD for what cannot be decoded. Other positions are asppy's."""
    stream._ensure_open()
    if stream._buf_bin and not stream._buf_text and int(count) < 0 and int(stream._pos) == 0:
        charset, bom = stream._encoding_and_bom()
        data = bytes(stream._buf_bin)
        stream._pos = len(data)
        return units(str(data.removeprefix(bom), charset, "replace"))
    return units(_asppy_read_text(stream, count))


def _charset(stream: Any) -> Any:
    return stream.strict_charset


def _set_charset(stream: Any, charset: Any) -> None:
    """Another charset reads the same bytes anew, and only at the beginning of the stream."""
    if vbs_cstr(getattr(stream, "_buf_text", "")):
        if int(stream._pos) != 0:
            raise VBScriptCOMError(3219, "Operation is not allowed in this context.")
        stream._buf_bin, stream._buf_text = bytearray(stream._text_bytes_for_io()), ""
    stream.strict_charset = charset


def _load(stream: Any, filename: Any) -> None:
    """A loaded file stays bytes until it is read, so that ReadText decodes it."""
    kind, stream._type = stream._type, ADODBStream.adTypeBinary
    try:
        _asppy_load(stream, filename)
    finally:
        stream._type = kind
    stream._buf_text = ""


def _send(client: Any, body: Any = None) -> None:
    _asppy_send(client, characters(body) if isinstance(body, str) else body)
    client.responseText = units(client.responseText)


def _compile(regexp: Any) -> Any:
    """Without MultiLine `$` is the very end, not the place before a last line feed."""
    pattern = vbs_cstr(regexp.Pattern)
    if regexp.MultiLine:
        return _asppy_compile(regexp)
    regexp.Pattern = _DOLLAR.sub(lambda found: found[1] or found[2] or r"\Z", pattern)
    try:
        return _asppy_compile(regexp)
    finally:
        regexp.Pattern = pattern


def install() -> None:
    codecs.register(_find_codec)
    ADODBStream._encoding_and_bom = _encoding_and_bom
    ADODBStream._text_bytes_for_io = _text_bytes
    ADODBStream.ReadText = _read_text
    ADODBStream.LoadFromFile = _load
    ADODBStream.Charset = property(_charset, _set_charset)
    ServerXMLHTTP.send = _send
    VBScriptRegExp._compile = _compile
