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
    "too_short": "is too short; the least in bytes of the charset",
    "too_many": "has too many entries; the most that may be given",
    "at_least_one_of": "at least one of these must be given",
    "in_future": "is in the future (GMT+8)",
    "bad_period": "is no period that the gateway takes",
    "not_in_line": "cannot stand in a line of the file: the separator, a line end or another control character",
    "gateway_error": "the gateway refused the call",
    "gateway_busy": "the gateway could not do it now",
    "unreachable": "the gateway gave no whole answer",
    "bad_answer": "the answer is not what the description says",
    "unsupported": "needs something that this platform has not",
}
# The same call may go well later.
_AGAIN = ("gateway_busy", "unreachable")

# What can be wrong with a period.
PERIOD = {
    "backwards": "it ends before it begins",
    "days": "it has more days than the gateway gives at once",
    "today": "it must end before today",
}

# What can be wrong with an answer.
ANSWER = {
    "empty": "it is empty",
    "page": "it is a web page",
    "charset": "its bytes are not text of its charset",
    "xml": "it is not the plain XML that the gateway sends",
    "shape": "it is not an answer to this service",
    "oversized": "it is larger than it can be",
}

# What can be wrong with an order that is to be refunded.
ORDER = {
    "none": "there is no such order",
    "unpaid": "the order is not paid",
}


class KitError(Exception):
    """A refusal by the kit.

    Attributes:
        code: what is wrong, one of the codes in the README.
        parameter: the parameter or config field (`config.key`) that it concerns; may be empty.
        detail: what the rule is, such as a limit; may be empty.
        message: the same in words, for a log. It never holds a value, a key or a signature.
        may_retry: the same call may go well later.
    """

    def __init__(self, code: str, parameter: str = "", detail: str = "") -> None:
        super().__init__(code, parameter, detail)
        self.code = code
        self.parameter = parameter
        self.detail = detail
        self.may_retry = code in _AGAIN
        self.message = ": ".join(part for part in (parameter, SAYS[code], detail) if part)

    def __str__(self) -> str:
        return self.message
