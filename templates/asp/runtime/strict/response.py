"""Response and Server: nothing is stripped, CodePage drives the bytes, text leaves as whole characters."""

from __future__ import annotations

from typing import Any

from ASPPY import http_request, http_response, server_object
from ASPPY.vb_runtime import vbs_cstr
from ASPPY.vm.values import VBNull

from .request import set_code_page
from .values import characters, codec_of, type_mismatch

_Response = http_response.Response
_asppy_set_property = _Response.SetProperty


def _write(response: Any, value: Any) -> None:
    text = http_response._nul_terminate(vbs_cstr(value))
    response._sent_first_output = True
    response._buf_chunks.append(characters(text).encode(codec_of(response._codepage), "replace"))
    if not response._buffer_enabled:
        response._write_raw_bytes(b"".join(response._buf_chunks))
        response._buf_chunks.clear()


def _set_property(response: Any, name: str, value: Any) -> None:
    if str(name).upper() == "CODEPAGE":
        codec_of(value)
        request = getattr(response, "strict_request", None)
        if request is not None:
            set_code_page(request, value)
    _asppy_set_property(response, name, value)


def _url_encode(_server: Any, text: Any) -> Any:
    """Only letters and digits stay, as on IIS."""
    if text is VBNull:
        type_mismatch()
    return http_request._iis_url_encode(characters(vbs_cstr(text)))


def install() -> None:
    _Response.Write = _write
    _Response.SetProperty = _set_property
    server_object.Server.URLEncode = _url_encode
