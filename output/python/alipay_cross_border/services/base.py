# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the methods of the services stand on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..records import Record
from ..request import Request


class Base(ABC):
    """What turns a service's parameters into a request."""

    @abstractmethod
    def request(self, service: str, parameters: Mapping[str, str | None]) -> Request:
        """A validated and signed request for a service."""


class Calls(ABC):
    """What calls a service and reads its answer."""

    @abstractmethod
    def call(self, service: str, parameters: Mapping[str, str | None]) -> Record:
        """The answer to one call."""

    @abstractmethod
    def read(self, service: str, parameters: Mapping[str, str | None], on_record: Callable[[Any], object]) -> int:
        """Hands out the records of a table; their number."""

    @abstractmethod
    def upload(
        self, service: str, parameters: Mapping[str, str | None], lines: Iterable[Mapping[str, str | None]]
    ) -> Record:
        """The answer to a file that is sent."""
