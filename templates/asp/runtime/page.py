"""Renders ASP pages in this process: parsed pages and the Application object are kept from one request to the next."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ASPPY import runner_vm
from ASPPY.application import ApplicationStore
from ASPPY.http_request import Request
from ASPPY.http_response import ResponseEndException
from ASPPY.server_object import Server
from ASPPY.session import Session

DEEPEST_RECURSION = 12_000


@dataclass(frozen=True)
class Answer:
    """What a page sent; `error` says what it died of, with file and line, and is empty otherwise."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    error: str


@dataclass
class Site:
    """A document root whose pages are rendered."""

    docroot: Path
    _application: Any = field(default_factory=ApplicationStore)

    def __post_init__(self) -> None:
        self.docroot = self.docroot.resolve()
        sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEPEST_RECURSION))
        runner_vm.make_asp_error = _remember_error

    def render(
        self,
        page: Path,
        *,
        method: str = "GET",
        query: str = "",
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Answer:
        """Render `page`, which lies below the document root. Raises `FileNotFoundError` when it is not there."""
        page = page.resolve(strict=True)
        script = "/" + page.relative_to(self.docroot).as_posix()
        sent = {"Host": "localhost", **(headers or {})}
        request = Request(
            method, script, query, sent, body, remote_addr="127.0.0.1", script_path=script, docroot=str(self.docroot)
        )
        contexts: list[Any] = []
        server: Any = Server(
            str(self.docroot),
            script,
            render_include_fn=lambda path, transfer=False: self._execute(contexts, server, path),
            ctx_getter=lambda: contexts[0],
        )
        _last_error.clear()
        try:
            result = runner_vm.render_asp_vm(
                "", request=request, session=Session("batch", 1, {}), application=self._application.app, server=server,
                on_context_created=contexts.append,
            )  # fmt: skip
        except ResponseEndException as end:
            result = end.result
        return Answer(result.status_code, result.headers, result.body, "; ".join(_last_error))

    def _execute(self, contexts: list[Any], server: Any, path: str) -> None:
        target = server.MapPath(path)
        if not Path(target).is_file():
            raise FileNotFoundError(f"Server.Execute: {path} not found")
        runner_vm.exec_file_granular(target, str(self.docroot), path, contexts[0].Interpreter)


_asppy_error = runner_vm.make_asp_error
_last_error: list[str] = []


def _remember_error(request_path: str, error: Exception) -> Any:
    details = _asppy_error(request_path, error)
    source = str(details.Source).strip()
    place = f"{details.File}, line {details.Line}" + (f": {source}" if source else "")
    _last_error.append(f"{details.Category} '{details.Number:x}' {details.Description}; {place}")
    return details
