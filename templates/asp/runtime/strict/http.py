"""WinHttp.WinHttpRequest.5.1, which asppy has not: Windows' HTTP client, as its documentation describes it.

Redirects are followed unless option 6 says no, certificates and host names are verified, and only TLS versions that
option 9 names are offered.
"""

from __future__ import annotations

import http.client
import ssl
import threading
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

from ASPPY.vb_runtime import VBScriptCOMError, vbs_cstr
from ASPPY.vm.values import VBEmpty

from .values import units

ENABLE_REDIRECTS, SECURE_PROTOCOLS = 6, 9
DIRECT, PROXY = 1, 2
MOST_REDIRECTS = 10
_TLS = {
    128: ssl.TLSVersion.TLSv1,
    512: ssl.TLSVersion.TLSv1_1,
    2048: ssl.TLSVersion.TLSv1_2,
    8192: ssl.TLSVersion.TLSv1_3,
}
_REDIRECTS = {301, 302, 303, 307, 308}


def _fail(number: int, text: str) -> NoReturn:
    raise VBScriptCOMError(number - 0x100000000, text)


class Options:
    """The property Option(number)."""

    def __init__(self) -> None:
        self.redirects, self.protocols = True, 128 | 512 | 2048

    def __vbs_index_get__(self, number: Any) -> Any:
        return {ENABLE_REDIRECTS: self.redirects, SECURE_PROTOCOLS: self.protocols}[int(number)]

    def __vbs_index_set__(self, number: Any, value: Any) -> None:
        if int(number) == ENABLE_REDIRECTS:
            self.redirects = bool(value)
        elif int(number) == SECURE_PROTOCOLS and 0 < int(value) <= sum(_TLS):
            self.protocols = int(value)
        else:
            _fail(0x80070057, f"The parameter is incorrect (strict: option {number} is not for pages).")


class WinHttpRequest:
    """One request after the other; what is asked of an answer before it is there is an error."""

    def __init__(self) -> None:
        self.Option = Options()
        self._timeouts = (0, 60_000, 30_000, 30_000)
        self._proxy: tuple[str, int] | None = None
        self._call: tuple[str, str, bool] | None = None
        self._headers: dict[str, str] = {}
        self._thread: threading.Thread | None = None
        self._connection: http.client.HTTPConnection | None = None
        self._answer: tuple[int, str, Any, bytes] | None = None
        self._error: Exception | None = None

    def SetTimeouts(self, resolve: Any, connect: Any, send: Any, receive: Any) -> None:
        """In milliseconds; 0 is no limit."""
        self._timeouts = tuple(int(value) for value in (resolve, connect, send, receive))

    def SetProxy(self, setting: Any, server: Any = "", _bypass: Any = "") -> None:
        if int(setting) == PROXY:
            host, _, port = vbs_cstr(server).rpartition(":")
            self._proxy = (host, int(port))
        elif int(setting) == DIRECT:
            self._proxy = None
        else:
            _fail(0x80070057, "The parameter is incorrect (strict: name the proxy, or none).")

    def Open(self, method: Any, address: Any, asynchronous: Any = False) -> None:
        if urlsplit(vbs_cstr(address)).scheme not in ("http", "https"):
            _fail(0x80072EE6, "The URL does not use a recognized protocol")
        self._call = (vbs_cstr(method), vbs_cstr(address), bool(asynchronous))
        self._headers, self._answer, self._error = {}, None, None

    def SetRequestHeader(self, name: Any, value: Any) -> None:
        self._opened()
        self._headers[vbs_cstr(name)] = vbs_cstr(value)

    def Send(self, body: Any = None) -> None:
        _method, _address, asynchronous = self._opened()
        data = None if body is None else body if isinstance(body, bytes) else vbs_cstr(body).encode("utf-8")
        self._thread = threading.Thread(target=self._exchange, args=(data,), daemon=True)
        self._thread.start()
        if not asynchronous:
            self.WaitForResponse()

    def WaitForResponse(self, seconds: Any = -1) -> bool:
        """Whether the answer is there; an exchange that failed raises."""
        self._opened()
        if self._thread is not None:
            self._thread.join(None if int(seconds) < 0 else float(seconds))
            if self._thread.is_alive():
                return False
        if self._error is not None:
            text = f"{type(self._error).__name__}: {self._error}"
            _fail(0x80072EE2 if isinstance(self._error, TimeoutError) else 0x80072EFD, text)
        return True

    def Abort(self) -> None:
        if self._connection is not None and self._connection.sock is not None:
            self._connection.sock.close()

    @property
    def Status(self) -> int:
        return self._answered()[0]

    @property
    def StatusText(self) -> str:
        return self._answered()[1]

    @property
    def ResponseBody(self) -> Any:
        return self._answered()[3] or VBEmpty

    @property
    def ResponseText(self) -> str:
        return units(self._answered()[3].decode("utf-8", "replace"))

    def GetResponseHeader(self, name: Any) -> str:
        value = self._answered()[2].get(vbs_cstr(name))
        if value is None:
            _fail(0x80072F76, "The requested header was not found")
        return str(value)

    def _opened(self) -> tuple[str, str, bool]:
        if self._call is None:
            _fail(0x8000000E, "A method was called at an unexpected time: Open comes first.")
        return self._call

    def _answered(self) -> tuple[int, str, Any, bytes]:
        if self._answer is None:
            _fail(0x8000000A, "The data necessary to complete this operation is not yet available.")
        return self._answer

    def _exchange(self, body: bytes | None) -> None:
        method, address, _asynchronous = self._opened()
        try:
            for _hop in range(MOST_REDIRECTS):
                answer = self._one(method, address, body)
                to = answer[2].get("Location")
                if answer[0] not in _REDIRECTS or not to or not self.Option.redirects:
                    break
                target = urljoin(address, to)
                if address.startswith("https:") and not target.startswith("https:"):
                    break
                address = target
            self._answer = answer
        except Exception as error:  # noqa: BLE001 - handed over to the thread of the page
            self._error = error

    def _one(self, method: str, address: str, body: bytes | None) -> tuple[int, str, Any, bytes]:
        parts = urlsplit(address)
        host, secure = parts.hostname or "", parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        there = self._proxy or (host, port)
        timeout = max(self._timeouts[1], self._timeouts[3]) / 1000 or None
        connection: http.client.HTTPConnection
        if secure:
            connection = http.client.HTTPSConnection(*there, timeout=timeout, context=self._context())
            if self._proxy:
                connection.set_tunnel(host, port)
        else:
            connection = http.client.HTTPConnection(*there, timeout=timeout)
            if self._proxy:
                target = address
        self._connection = connection
        try:
            connection.request(method, target, body, {"User-Agent": "strict", "Connection": "close", **self._headers})
            answer = connection.getresponse()
            return answer.status, answer.reason, answer.headers, answer.read()
        finally:
            connection.close()

    def _context(self) -> ssl.SSLContext:
        """By the trust of the machine, which SSL_CERT_FILE can name."""
        context = ssl.create_default_context()
        versions = [version for flag, version in _TLS.items() if self.Option.protocols & flag]
        context.minimum_version, context.maximum_version = min(versions), max(versions)
        if context.minimum_version < ssl.TLSVersion.TLSv1_2:
            context.set_ciphers("DEFAULT:@SECLEVEL=0")  # an old Windows has no objections of its own
        return context
