"""A gateway in the test's own process, that answers calls of the kit's Client as it is told to."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, Union

Reply = Union[bytes, Exception, tuple[int, bytes]]

GOOD = b"<alipay><is_success>T</is_success></alipay>"
REFUSED = b"<alipay><is_success>F</is_success><error>RETURN_AMOUNT_EXCEED</error></alipay>"
BUSY = b"<alipay><is_success>F</is_success><error>SYSTEM_ERROR</error></alipay>"
TRADE = (
    b"<alipay><is_success>T</is_success><response><trade><out_trade_no>1</out_trade_no><trade_no>2</trade_no>"
    b"<trade_status>TRADE_FINISHED</trade_status><more>\xe4\xb8\xad</more></trade></response></alipay>"
)
ROW = b"20131219-144657-234|0.11|EUR|20131219215228|20131219215228|P|0.00|P|Test"


class Answers:
    """Gives the replies in their order, the last one for ever. `calls`: what was sent; `waits`: seconds; `lines`: the log."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.calls: list[tuple[str, str, str, bytes]] = []
        self.waits: list[float] = []
        self.lines: list[str] = []

    def send(self, *call: Any) -> tuple[int, bytes]:
        self.calls.append(call)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, tuple) else (200, reply)

    @contextmanager
    def stream(self, *call: Any) -> Iterator[tuple[int, Any]]:
        status, body = self.send(*call)
        yield status, io.BytesIO(body)

    def client(self, kit: ModuleType, **config: str) -> Any:
        gateway = kit.Gateway(kit.Config(**config), lambda: "2026-11-23 12:00:00")
        return kit.Client(gateway, self, wait=self.waits.append, log=self.lines.append)


class Broken:
    """A body that breaks off behind some bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int) -> bytes:
        data = self._data.read(size)
        if not data:
            raise ConnectionResetError("it is gone")
        return data


def refusal(kit: ModuleType, call: Callable[[], object]) -> tuple[str, str, str]:
    """Code, parameter and detail of the error that a call ends with."""
    try:
        call()
    except kit.KitError as error:
        return error.code, error.parameter, error.detail
    raise AssertionError("the call went well")
