# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Alipay Cross-Border E-Payment: signed requests, and checks of what the gateway sends."""

from __future__ import annotations

from .config import Config
from .errors import KitError
from .gateway import Gateway
from .request import Request

__all__ = ["Config", "Gateway", "KitError", "Request"]
__version__ = "1.0.0"
