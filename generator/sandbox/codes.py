"""A refusal by the gateway. The codes and what they mean stand in the description (codes.yaml)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import model
from .bytetext import shown

if TYPE_CHECKING:
    from ..explain import Explanation


class GatewayError(Exception):
    """A refusal of the gateway: its code, the parameter that it concerns (or none), the reason in words."""

    def __init__(self, code: str, says: str, parameter: str = "", explanation: Explanation | None = None) -> None:
        # Names come from the request and may hold anything.
        parameter = shown(parameter.encode())[:200]
        super().__init__(": ".join(part for part in (code, parameter, says) if part))
        self.code, self.parameter, self.says, self.explanation = code, parameter, says, explanation

    @property
    def reason(self) -> str:
        return ": ".join(part for part in (self.parameter, self.says) if part)


def meaning(gateway: model.Model, code: str) -> str:
    """What the description says of a code, as a title."""
    says = {c.code: c.says for c in gateway.codes}.get(code, "")
    return says[:1].upper() + says[1:]
