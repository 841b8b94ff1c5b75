"""Request: text in the page's code page, and either Form or BinaryRead."""

from __future__ import annotations

import urllib.parse
from typing import Any

from ASPPY import http_request
from ASPPY.vb_runtime import VBScriptCOMError

from .values import codec_of, units

_Request = http_request.Request
_Values = http_request.NameValueCollection
_asppy_parse_form = _Request._parse_form_if_needed
_asppy_binary_read = _Request.BinaryRead


def _parse_query(text: str, codec: str = "utf-8") -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in urllib.parse.parse_qsl(text, keep_blank_values=True, encoding=codec, errors="replace"):
        values.setdefault(units(name), []).append(units(value))
    return values


def _parse_form(request: Any) -> None:
    if request._method == "POST" and request._headers.get("content-type", "").startswith(
        "application/x-www-form-urlencoded"
    ):
        request._files = http_request.UploadedFilesCollection({})
        request.strict_raw_form = request._body.decode("latin-1")
        request._form = _Values(_parse_query(request.strict_raw_form), request.strict_raw_form)
    else:
        _asppy_parse_form(request)


def set_code_page(request: Any, code_page: Any) -> None:
    """Read query and form anew in this code page."""
    codec = codec_of(code_page)
    request._query = _Values(_parse_query(request._query_string, codec), request._query_string)
    raw = getattr(request, "strict_raw_form", None)
    if raw is not None:
        request._form = _Values(_parse_query(raw, codec), raw)


def _use_body(request: Any, way: str, refusal: str) -> None:
    if getattr(request, "strict_body_read_by", way) != way:
        raise VBScriptCOMError(-2147467259, refusal)
    request.strict_body_read_by = way


def _binary_read(request: Any, count: Any) -> Any:
    _use_body(request, "BinaryRead", "Cannot call BinaryRead after using Request.Form collection.")
    return _asppy_binary_read(request, count)


def _form(request: Any) -> Any:
    _use_body(request, "Form", "Cannot use Request.Form collection after calling BinaryRead.")
    return request._form


def install() -> None:
    http_request._parse_qs = _parse_query
    _Request._parse_form_if_needed = _parse_form
    _Request.BinaryRead = _binary_read
    _Request.Form = property(_form)
