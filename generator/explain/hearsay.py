"""What a text says about a message that it does not hold: an error code of the gateway, a line of the kit's log."""

from __future__ import annotations

import re

from .. import model
from .answer import UNSURE, Answer
from .found import Cause
from .given import Given

NEEDED = (
    "the request that was refused: its address, or the body of the POST",
    "the key: --key, or the variable KITSMITH_KEY",
)
BODY = "the body of the notification, byte for byte"
# What the kit's log says by itself: note or code -> cause.
SAID = (
    (
        r"note=fits_charset:(\S+)",
        "charset",
        "The notification fits in {0}: the config names another charset",
        "Set the charset of the config to {0}.",
    ),
    (
        r"\bwrong_sign_type\b",
        "other-algorithm",
        "The notification names another sign type than the config",
        "Put the sign type of your contract into the config.",
    ),
    (
        r"\bthis is your own public key\b",
        "own-public-key",
        "The public key of the config is your own",
        "Copy the gateway's public key from its site into the config.",
    ),
    (
        r"\bbegins or ends with a blank\b",
        "key-blank",
        "The key of the config begins or ends with a blank",
        "Copy the key without blanks.",
    ),
    (
        r"\bmissing\b.*parameter=sign\b",
        "no-signature",
        "The message has no signature",
        "Look whether something takes parameters out on the way.",
    ),
)


def heard(gateway: model.Model, given: Given) -> Answer:
    for pattern, id, says, advice in SAID:
        match = re.search(pattern, given.says)
        if match:
            cause = Cause((id,), "likely", says.format(*match.groups()) + ".", advice.format(*match.groups()))
            return Answer(
                given.form, "likely", cause.sentence, cause.advice, (cause,), b"", None, "utf-8", given.notes, (BODY,)
            )
    if given.code and "SIGN" not in given.code and given.code != "ILLEGAL_ENCODING":
        meaning = {c.code: c.says for c in gateway.codes}.get(
            given.code, "look it up in the list of the gateway's codes"
        )
        says = f"{UNSURE}: the gateway's answer is {given.code}, which is not about the signature ({meaning})."
        return Answer(given.form, "unknown", says, "Mend that first.", (), b"", None, "utf-8", given.notes, NEEDED)
    said = (
        f"the gateway's {given.code} says that it differs, not why"
        if given.code
        else "the kit's log says that it differs, not why"
    )
    helps = NEEDED if given.code else (BODY, NEEDED[1])
    return Answer(
        given.form,
        "unknown",
        f"{UNSURE}: {said}.",
        "Give what was sent as well.",
        (),
        b"",
        None,
        "utf-8",
        given.notes,
        helps,
    )
