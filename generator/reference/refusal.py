"""A refusal of the reference: the code, the parameter and the message that every kit must give."""

from __future__ import annotations

from .. import model


class Refused(Exception):
    """The message is `PARAMETER: SAYS: DETAIL`; empty parts are left out (docs/behaviour.md, section 2)."""

    def __init__(self, gateway: model.Model, code: str, parameter: str = "", detail: str = "") -> None:
        self.gateway, self.code, self.parameter, self.detail = gateway, code, parameter, detail
        says = {e.code: e.says for e in gateway.errors}[code]
        super().__init__(": ".join(part for part in (parameter, says, detail) if part))

    def within(self, place: str) -> Refused:
        """The same refusal of something that stands in a larger thing, such as `line 3: `."""
        return Refused(self.gateway, self.code, place + self.parameter, self.detail)
