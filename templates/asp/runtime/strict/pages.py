"""Running a page: its code page, and no lock left behind."""

from __future__ import annotations

import threading
from typing import Any

from ASPPY import cli, runner_vm, server
from ASPPY.session import Session
from ASPPY.vb_runtime import VBScriptCOMError

_asppy_render = runner_vm.render_asp_vm
_asppy_error = runner_vm.make_asp_error
_asppy_nodes = runner_vm.get_cached_asp_nodes
_parsing = threading.RLock()


class _CurrentResponse(threading.local):
    """Stands for the name `resp` that asppy's page directive uses without having defined it."""

    response: Any = None

    def SetProperty(self, name: str, value: Any) -> None:
        self.response.SetProperty(name, value)


_current = _CurrentResponse()


def _render(
    vb_text: str, request: Any = None, application: Any = None, on_context_created: Any = None, **named: Any
) -> Any:
    def created(context: Any) -> None:
        _current.response = context.Response
        context.Response.strict_request = context.Request
        if on_context_created:
            on_context_created(context)

    try:
        return _asppy_render(vb_text, request=request, application=application, on_context_created=created, **named)
    finally:
        if application is not None:
            application.Unlock()


def _nodes(path: str, parse: Any) -> Any:
    """A page is parsed once, however many requests come while it is."""
    with _parsing:
        return _asppy_nodes(path, parse)


def _page_error(path: str, error: Exception) -> Any:
    """The error page gives an object's error its own number."""
    details = _asppy_error(path, error)
    if isinstance(error, VBScriptCOMError):
        details.Number = 0x800A0000 + error.number if 0 < error.number < 0x10000 else error.number & 0xFFFFFFFF
    return details


def _code_page(session: Any) -> int:
    return int(session._code_page)


def _set_code_page(session: Any, value: Any) -> None:
    """Session.CodePage is that of the response as well."""
    session._code_page = int(value)
    if _current.response is not None:
        _current.response.SetProperty("CODEPAGE", value)


def install() -> None:
    Session.CodePage = property(_code_page, _set_code_page)
    for module in (runner_vm, cli, server):
        module.render_asp_vm = _render
    runner_vm.resp = _current
    runner_vm.get_cached_asp_nodes = _nodes
    runner_vm.make_asp_error = _page_error
