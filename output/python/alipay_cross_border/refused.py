# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Why a notification goes no further."""

from __future__ import annotations


class Refused(Exception):
    """Ends the way of one message; the gateway is told to send it again.

    Attributes:
        reason: one of the codes in the README.
        parameter, detail, note: for the log; each may be empty.
    """

    def __init__(self, reason: str, parameter: str = "", detail: str = "", note: str = "") -> None:
        super().__init__(reason, parameter, detail, note)
        self.reason = reason
        self.parameter = parameter
        self.detail = detail
        self.note = note
