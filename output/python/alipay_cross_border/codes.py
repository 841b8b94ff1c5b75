# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The codes with which the gateway refuses."""

from __future__ import annotations

import re

from .errors import KitError

# Code -> what it means, and whether the same call may go well later.
CODES: dict[str, tuple[str, bool]] = {
    "ILLEGAL_SIGN": ("the signature is wrong: compare the signing strings, the key, the environment and the charset", False),
    "ILLEGAL_DYN_MD5_KEY": ("the dynamic key is wrong", False),
    "ILLEGAL_ENCRYPT": ("the encryption is wrong", False),
    "ILLEGAL_ARGUMENT": ("a parameter is wrong or missing", False),
    "ILLEGAL_SERVICE": ("there is no such service", False),
    "ILLEGAL_USER": ("the user id is wrong", False),
    "ILLEGAL_PARTNER": ("the partner id is wrong, or of the other environment", False),
    "ILLEGAL_EXTERFACE": ("the interface is not configured", False),
    "ILLEGAL_PARTNER_EXTERFACE": ("the contract does not have this service", False),
    "ILLEGAL_SECURITY_PROFILE": ("no key is set up for this sign type", False),
    "ILLEGAL_AGENT": ("the agent id is wrong", False),
    "ILLEGAL_SIGN_TYPE": ("this is no sign type of the gateway; capitals count", False),
    "ILLEGAL_CHARSET": ("the charset is not supported", False),
    "ILLEGAL_CLIENT_IP": ("calls from this IP address are not allowed", False),
    "ILLEGAL_EXTER_INVOKE_IP": ("calls from this IP address are not allowed", False),
    "HAS_NO_PRIVILEGE": ("the partner may not do this", False),
    "ILLEGAL_DIGEST_TYPE": ("the kind of digest is wrong", False),
    "ILLEGAL_DIGEST": ("the digest is wrong", False),
    "ILLEGAL_FILE_FORMAT": ("the file is not in the form that the gateway takes", False),
    "ILLEGAL_ENCODING": ("the encoding is wrong", False),
    "INVALID_CHARACTER_SET": ("the encoding is wrong", False),
    "ILLEGAL_REQUEST_REFERER": ("the page that the request comes from is not allowed", False),
    "ILLEGAL_ANTI_PHISHING_KEY": ("the anti-phishing key is wrong", False),
    "ANTI_PHISHING_KEY_TIMEOUT": ("the anti-phishing key has run out", False),
    "ILLEGAL_CURRENCY": ("the currency is not that of the contract", False),
    "ILLEGAL_TIMEOUT_RULE": ("this timeout_rule is not allowed", False),
    "INVALID_PARAMETER": ("a parameter is not valid", False),
    "ILLEGAL_TARGET_SERVICE": ("the gateway's own service is not there", True),
    "ILLEGAL_ACCESS_SWITCH_SYSTEM": ("the gateway is being switched over", True),
    "EXTERFACE_IS_CLOSED": ("the interface is closed for the moment", True),
    "SYSTEM_ERROR": ("an error inside the gateway", True),
    "SYSTEM_EXCEPTION": ("an error inside the gateway", True),
    "SESSION_TIMEOUT": ("the session has run out", True),
    "PURCHASE_TRADE_NOT_EXIST": ("there is no such paid trade", False),
    "REPEATED_REFUNDMENT_REQUEST": ("this refund number was used before", False),
    "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE": ("another refund of this trade is still open", False),
    "RETURN_AMOUNT_EXCEED": ("the amount is more than what is left of the trade", False),
    "CURRENCY_NOT_SAME": ("the currency is not that of the trade", False),
    "REFUNDMENT_VALID_DATE_EXCEED": ("the time in which the trade could be refunded is over", False),
    "TRADE_HAS_CLOSE": ("the trade is closed", False),
    "MERCHANT_BALANCE_NOT_ENOUGH": ("not enough RMB has come in today", False),
    "TRADE_NOT_EXIST": ("there is no such trade; before the buyer has logged in there is none", False),
    "ACCESS_FORBIDDEN": ("the partner may not do this", False),
    "NOT_FOUND": ("there is no such refund", False),
    "QUERY_FAILED": ("the query failed", True),
    "PERIOD_TOO_LONG": ("the period has more than 10 days", False),
    "PERIOD_BACKWARDS": ("the period ends before it begins", False),
    "PERIOD_ILLEGAL": ("the dates are missing or are none", False),
    "PERIOD_NOT_OVER": ("the period must end before today", False),
    "DATE_FORMAT": ("a date is not in the form yyyyMMdd", False),
    "TOO_MANY_RECORDS": ("there are more records than the gateway gives at once; ask for fewer days", False),
    "NOT_CONNECTED": ("the gateway has no connection inside", True),
    "FILE_EMPTY": ("the gateway has no file yet", True),
}
# Other spellings of the same.
_SAME: dict[str, str] = {
    "HASH_NO_PRIVILEGE": "HAS_NO_PRIVILEGE",
}
_PLAIN = re.compile("[A-Za-z0-9_.-]{1,64}")


def refusal(code: str) -> KitError:
    """The error for a code of the gateway, known or not: gateway_busy or gateway_error, the code being its parameter."""
    code = _SAME.get(code, code)
    says, again = CODES.get(code, ("", False))
    return KitError("gateway_busy" if again else "gateway_error", code if _PLAIN.fullmatch(code) else "", says)
