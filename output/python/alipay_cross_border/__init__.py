# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Alipay Cross-Border E-Payment: signed requests, and checks of what the gateway sends."""

from __future__ import annotations

from .client import Client
from .config import Config
from .errors import KitError
from .file_orders import FileOrders
from .gateway import Gateway
from .log import FileLog
from .notifications import Notifications, Receipt
from .orders import CommandHandlers, Goods, Handlers, Notification, Order, ShopHandlers
from .records import Record, Row
from .refunds import Refunded, RefundLine, Refunds
from .request import Request
from .transport import HttpTransport, StreamingTransport, Transport

__all__ = [
    "Client",
    "CommandHandlers",
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
    "Record",
    "RefundLine",
    "Refunded",
    "Refunds",
    "Request",
    "Row",
    "ShopHandlers",
    "StreamingTransport",
    "Transport",
]
__version__ = "1.0.0"
