# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What every command is given, and what it gives back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .client import Client
from .clock import Clock, now
from .config import Config
from .gateway import Gateway
from .log import Log
from .notifications import Notifications
from .orders import CommandHandlers
from .tables import Stream
from .transport import HttpTransport
from .turns import Wait


class WrongUsage(Exception):
    """The words are not those of the command."""


class BadInput(Exception):
    """Something that the command reads cannot be used; the message says what, in one sentence."""


@dataclass(frozen=True)
class Words:
    """What follows a command: its words, and its options with what they were given."""

    plain: Sequence[str]
    options: Mapping[str, str]


@dataclass(frozen=True)
class Done:
    """What a command prints, and its exit code."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    code: int = 0


class Setting:
    """One shop, for one command.

    Attributes:
        data: the folder where orders and log stand.
        if_lost: what to do when nobody knows whether a call arrived; empty where that does not matter.
        lost: what to print then.
    """

    def __init__(
        self,
        config: Config,
        handlers: CommandHandlers,
        data: Path,
        log: Log,
        clock: Clock = now,
        wait: Wait = time.sleep,
    ) -> None:
        """Raises KitError, for a config that cannot be used."""
        self.gateway = Gateway(config, clock)
        self.handlers = handlers
        self.data = data
        self.clock = clock
        self.wait = wait
        self.log = log
        self.if_lost = ""
        self.lost: Done | None = None
        self._transport = _Noting(self.gateway.config)
        self.client = Client(self.gateway, self._transport, wait=wait, log=log)

    def notifications(self) -> Notifications:
        """What the notify page does with a message."""
        return Notifications(self.gateway, self.handlers, log=self.log)

    @property
    def was_sent(self) -> bool:
        """Something went to the gateway, and may have arrived."""
        return self._transport.was_used


class _Noting(HttpTransport):
    was_used = False

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        self.was_used = True
        return super().send(method, address, content_type, body)

    @contextmanager
    def stream(
        self, method: str, address: str, content_type: str, body: bytes
    ) -> Iterator[tuple[int, Stream]]:
        self.was_used = True
        with super().stream(method, address, content_type, body) as answer:
            yield answer
