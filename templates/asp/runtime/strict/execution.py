"""Server.CreateObject for what asppy lacks; Server.Execute and Server.Transfer in a world of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ASPPY import runner_vm
from ASPPY.server_object import Server, ServerTransferException
from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr
from ASPPY.vm.context import ExecutionContext
from ASPPY.vm.interpreter import VBInterpreter

from .dates import SWbemDateTime
from .http import WinHttpRequest

OBJECTS: dict[str, Callable[[], Any]] = {
    "winhttp.winhttprequest.5.1": WinHttpRequest,
    "wbemscripting.swbemdatetime": SWbemDateTime,
}

_asppy_create = Server.CreateObject


def _create_object(server: Any, name: Any) -> Any:
    make = OBJECTS.get(vbs_cstr(name).strip().lower())
    return make() if make else _asppy_create(server, name)


class _Child(Server):  # type: ignore[misc]  # asppy has no types
    """The Server object of an executed page."""

    def MapPath(self, path: Any) -> Any:
        """Relative to which page? Sources differ, so it is an error here."""
        if not vbs_cstr(path).startswith(("/", "\\")):
            raise VBScriptCOMError(-2147467259, "strict: MapPath of a relative path in an executed page")
        return Server.MapPath(self, path)


def _run(server: Any, path: Any) -> None:
    """The page runs with the same request and response, and sees no name of the page that called it; asppy shares all."""
    target = server.MapPath(path)
    if not Path(target).is_file():
        raise VBScriptCOMError(-2147467259, f"Server.Execute: {path} cannot be found")
    caller = server._ctx_getter()
    virtual = "/" + Path(target).relative_to(server._docroot).as_posix()
    child = _Child(server._docroot, virtual, server._render_include_fn, server._last_error_getter)
    context = ExecutionContext(
        response=caller.Response, request=caller.Request, session=caller.Session,
        application=caller.Application, server=child,
    )  # fmt: skip
    child._ctx_getter = lambda: context
    child._script_timeout = server._script_timeout
    context.Interpreter = VBInterpreter(context, runner_vm._build_globals_env(context))
    try:
        runner_vm.exec_file_granular(target, server._docroot, virtual, context.Interpreter)
    finally:
        context.Interpreter.end_request_cleanup()


def _transfer(server: Any, path: Any) -> None:
    _run(server, path)
    raise ServerTransferException(str(path))


def install() -> None:
    Server.CreateObject = _create_object
    Server.Execute = _run
    Server.Transfer = _transfer
