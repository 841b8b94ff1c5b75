# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Refusals: one exception, told apart by its code."""

from __future__ import annotations

SAYS = {
    "missing": "must be given",
    "unknown": "is not a name that is known here",
    "duplicate": "stands in the message more than once",
    "malformed": "the message is not form data in the configured charset",
    "unencodable": "holds a character that the configured charset cannot carry",
    "too_long": "is too long; the limit in bytes of the charset",
    "bad_format": "has not the form that the gateway takes",
    "not_allowed": "is not a value that is allowed here",
    "too_small": "is below the minimum",
    "too_large": "is above the maximum",
    "too_many_decimals": "has more decimals than its currency allows",
    "exactly_one_of": "exactly one of these must be given",
    "goes_with": "these are given together or not at all",
    "not_in_form": "cannot go through a browser's form unchanged",
    "bad_key": "cannot be used as a key",
    "wrong_sign_type": "is not the configured sign type",
    "bad_signature": "does not fit the message",
    "unsupported": "needs something that this platform has not",
}


class KitError(Exception):
    """A refusal by the kit.

    Attributes:
        code: what is wrong, one of the codes in the README.
        parameter: the parameter or config field (`config.key`) that it concerns; may be empty.
        detail: what the rule is, such as a limit; may be empty.
        message: the same in words, for a log. It never holds a value, a key or a signature.
    """

    def __init__(self, code: str, parameter: str = "", detail: str = "") -> None:
        super().__init__(code, parameter, detail)
        self.code = code
        self.parameter = parameter
        self.detail = detail
        self.message = ": ".join(part for part in (parameter, SAYS[code], detail) if part)

    def __str__(self) -> str:
        return self.message
