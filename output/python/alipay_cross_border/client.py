# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Calls of the gateway by the shop's own server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, nullcontext
from typing import Any

from .answer_rules import Answer
from .call import Call, call_of
from .clock import Clock
from .errors import KitError
from .gateway import Gateway
from .log import Log, one_line, told
from .records import Record
from .request import Request
from .rules import Service
from .services import SERVICES, ServiceCalls
from .tables import Stream, records
from .transport import HttpTransport, StreamingTransport
from .turns import Wait, turn
from .upload import Line
from .xml_answer import read_xml

# Seconds before a call that may be repeated is made again.
_BACKOFF = (1, 3)


class Client(ServiceCalls):
    """Calls the gateway and reads what it answers. Any number of threads may use it.

    Attributes:
        gateway: signs what is sent.
        clock: gives the time, `yyyy-MM-dd HH:mm:ss`, GMT+8.
        wait: sleeps for so many seconds.
    """

    def __init__(
        self,
        gateway: Gateway,
        transport: StreamingTransport | None = None,
        clock: Clock | None = None,
        wait: Wait = time.sleep,
        log: Log | None = None,
    ) -> None:
        """Without a transport the gateway is called over HTTP; without a log nothing is logged."""
        self.gateway = gateway
        self.clock = clock or gateway.clock
        self.wait = wait
        self._transport = transport or HttpTransport(gateway.config)
        self._log = log

    def call(self, service: str, parameters: Mapping[str, str | None]) -> Record:
        """The answer to one call, of the class that the service's typed method returns.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        _check_kind(service)
        return self.send(service, self.gateway.request(service, parameters))

    def read(self, service: str, parameters: Mapping[str, str | None], on_record: Callable[[Any], object]) -> int:
        """Hands each record of a table to `on_record`, as it comes, and returns their number.

        Records may come before an error: act on them when the call has ended well. Raises KitError, like `call`.
        """
        _check_kind(service, table=True)
        request = self.gateway.request(service, parameters)
        form, answer = _service(service)
        given = 0

        def taken(call: Call) -> int:
            nonlocal given
            for record in self._rows(answer, call):
                given += 1
                on_record(record)
            return given

        return int(self._called(form, request, call_of(form, request), taken, lambda: given == 0))

    def upload(self, service: str, parameters: Mapping[str, str | None], lines: Iterable[Line]) -> Record:
        """The answer to a file of those lines. One bad line, and nothing is sent. Raises KitError, like `call`."""
        _check_kind(service, upload=True)
        return self.send(service, *self.gateway.request_with_file(service, parameters, lines))

    def send(self, service: str, request: Request, file: bytes | None = None) -> Record:
        """The answer to a request that has been made already. Raises KitError, like `call`."""
        form, answer = _service(service)
        record = self._called(form, request, call_of(form, request, file), lambda call: self._record(answer, call))
        assert isinstance(record, Record)
        return record

    def _called(
        self,
        service: Service,
        request: Request,
        call: Call,
        take: Callable[[Call], Any],
        may_repeat: Callable[[], bool] = lambda: True,
    ) -> Any:
        """What `take` makes of a call, which is made again only where that does no harm."""
        fixed = [p.name for p in service.parameters if p.value and p.value.kind == "config"]
        merchant = tuple(request.parameters.get(name, "") for name in fixed)
        for seconds in (*_BACKOFF, None):
            with turn((service.name, *merchant), service.pause, self.wait) if service.pause else nullcontext():
                try:
                    taken = take(call)
                except KitError as error:
                    self._record_error(service, error)
                    if not (service.repeatable and error.may_retry and may_repeat()) or seconds is None:
                        raise
                else:
                    self._write(f"call {service.name} ok")
                    return taken
            self.wait(seconds)
        raise AssertionError("the last try returns or raises")

    def _record(self, answer: Answer, call: Call) -> Record:
        try:
            status, body = self._transport.send(*call)
        except Exception as error:  # whatever a transport raises, there is no answer
            raise KitError("unreachable") from error
        _check_status(status)
        return read_xml(answer, body, self.gateway.charset, self.gateway.verify)

    def _rows(self, answer: Answer, call: Call) -> Any:
        with ExitStack() as stack:
            try:
                status, stream = stack.enter_context(self._transport.stream(*call))
            except Exception as error:
                raise KitError("unreachable") from error
            _check_status(status)
            yield from records(answer, _Whole(stream), self.gateway.charset)

    def _record_error(self, service: Service, error: KitError) -> None:
        parameter = f" parameter={error.parameter}" if error.parameter else ""
        detail = told(error.__cause__) if isinstance(error.__cause__, Exception) else error.detail
        self._write(f"call {service.name} {error.code}{parameter}" + (f": {detail}" if detail else ""))

    def _write(self, line: str) -> None:
        if self._log is None:
            return
        try:
            self._log(one_line(line, self.gateway.config.secrets()))
        except Exception:  # a log that fails changes no answer
            return


class _Whole:
    """A body that is not whole makes the gateway unreachable."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        try:
            return self._stream.read(size)
        except Exception as error:
            raise KitError("unreachable") from error


def _service(name: str) -> tuple[Service, Answer]:
    service = SERVICES.get(name)
    if service is None or service.answer is None:
        raise KitError("unknown", name)
    return service, service.answer


def _check_kind(name: str, table: bool = False, upload: bool = False) -> None:
    """A service that is called by the wrong method is not called: it may be one that moves money."""
    service, answer = _service(name)
    if (answer.table is not None) != table or (service.upload is not None) != upload:
        raise KitError("unknown", name)


def _check_status(status: int) -> None:
    if status != 200:
        raise KitError("unreachable", "", f"HTTP status {status}")
