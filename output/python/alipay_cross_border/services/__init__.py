# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The services of the gateway, one module for each."""

from __future__ import annotations

from . import (
    create_forex_trade,
)

SERVICES = {
    "create_forex_trade": create_forex_trade.SERVICE,
}


class Services(
    create_forex_trade.CreateForexTrade,
):
    """A method for every service."""
