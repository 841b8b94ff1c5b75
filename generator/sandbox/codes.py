"""The gateway's own error codes, as its error page shows them, and what each means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .bytetext import shown

if TYPE_CHECKING:
    from .explain import Explanation

MEANINGS: Mapping[str, str] = {
    "ILLEGAL_SIGN": "The signature is wrong",
    "ILLEGAL_SIGN_TYPE": "This is not a sign type of the gateway",
    "ILLEGAL_SECURITY_PROFILE": "The partner has no key for this sign type",
    "ILLEGAL_SERVICE": "There is no such service",
    "ILLEGAL_PARTNER": "There is no such partner",
    "ILLEGAL_CHARSET": "The charset is not supported",
    "ILLEGAL_ENCODING": "The request cannot be decoded",
    "ILLEGAL_ARGUMENT": "A parameter is wrong or missing",
    "ILLEGAL_CURRENCY": "The currency is not that of the contract",
    "ILLEGAL_TIMEOUT_RULE": "The partner may not use timeout_rule",
}


class GatewayError(Exception):
    """A refusal of the gateway: its code, the parameter that it concerns (or none), the reason in words."""

    def __init__(self, code: str, says: str, parameter: str = "", explanation: Explanation | None = None) -> None:
        # Names come from the request and may hold anything.
        parameter = shown(parameter.encode())[:200]
        super().__init__(": ".join(part for part in (code, parameter, says) if part))
        self.code, self.parameter, self.says, self.explanation = code, parameter, says, explanation

    @property
    def meaning(self) -> str:
        return MEANINGS[self.code]

    @property
    def reason(self) -> str:
        return ": ".join(part for part in (self.parameter, self.says) if part)
