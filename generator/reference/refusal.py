"""A refusal of the reference: the code, the parameter and the message that every kit must give."""

from __future__ import annotations

from .. import model


class Refused(Exception):
    """The message is `PARAMETER: SAYS: DETAIL`; empty parts are left out (docs/behaviour.md, section 2)."""

    def __init__(self, gateway: model.Model, code: str, parameter: str = "", detail: str = "") -> None:
        self.code, self.parameter = code, parameter
        says = {e.code: e.says for e in gateway.errors}[code]
        super().__init__(": ".join(part for part in (parameter, says, detail) if part))
