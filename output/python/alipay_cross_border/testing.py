# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""For tests of a shop: messages as the gateway sends them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .charset import CHARSETS
from .config import Config
from .gateway import Gateway
from .notification_table import CURRENCY, KINDS
from .signature import SIGN_TYPE, SIGNATURE
from .urlencoded import encoded


def signed_notification(
    config: Config, fields: Mapping[str, str | None] | None = None, private_key: str = ""
) -> bytes:
    """The body of a notification that the gateway could post to that config: a payment has arrived.

    Args:
        fields: replace the parameters of these names, or add some; None takes one away.
        private_key: with RSA the gateway's own, in tests one whose public half is the config's public_key.

    Raises KitError: bad_key, unencodable, and for a config that cannot be used.
    """
    gateway = Gateway(replace(config, private_key=private_key))
    config = gateway.config
    kind = next(kind for kind in KINDS if "paid" in kind.meanings.values())
    message: dict[str, str | None] = dict(kind.examples)
    message[kind.status] = next(status for status, meaning in kind.meanings.items() if meaning == "paid")
    if CURRENCY:
        message[CURRENCY] = config.named().get(CURRENCY, "")
    message.update(fields or {})
    message[SIGN_TYPE] = config.sign_type
    sent = {name: value for name, value in message.items() if value is not None}
    return encoded({**sent, SIGNATURE: gateway.sign(sent)}, CHARSETS[config.charset]).encode("ascii")
