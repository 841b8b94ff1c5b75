# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answers of the gateway, one module for each."""

from __future__ import annotations

from .compare import Compare
from .liquidation import Liquidation
from .rates import Rates
from .refund_state import RefundState
from .result import Result
from .trade import Trade

__all__ = [
    "Compare",
    "Liquidation",
    "Rates",
    "RefundState",
    "Result",
    "Trade",
]
