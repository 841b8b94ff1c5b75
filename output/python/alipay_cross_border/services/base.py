# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the methods of the services stand on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from ..request import Request


class Base(ABC):
    """What turns a service's parameters into a request."""

    @abstractmethod
    def request(self, service: str, parameters: Mapping[str, str | None]) -> Request:
        """A validated and signed request for a service."""
