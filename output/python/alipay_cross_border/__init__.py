# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Alipay Cross-Border E-Payment: signed requests, and checks of what the gateway sends."""

from __future__ import annotations

from .config import Config
from .errors import KitError
from .file_orders import FileOrders
from .gateway import Gateway
from .log import FileLog
from .notifications import Notifications, Receipt
from .orders import Goods, Handlers, Notification, Order, ShopHandlers
from .request import Request
from .transport import HttpTransport, Transport

__all__ = [
    "Config",
    "FileLog",
    "FileOrders",
    "Gateway",
    "Goods",
    "Handlers",
    "HttpTransport",
    "KitError",
    "Notification",
    "Notifications",
    "Order",
    "Receipt",
    "Request",
    "ShopHandlers",
    "Transport",
]
__version__ = "1.0.0"
