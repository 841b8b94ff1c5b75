"""What the control interface tells about things, as JSON. Bytes are text, with `\\xNN` for what is not UTF-8."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import RowMapping

from .clock import moment
from .partners import Partner
from .sandbox import Sandbox


def order_json(sandbox: Sandbox, order: RowMapping) -> dict[str, Any]:
    parameters = json.loads(order["parameters"])
    return {
        "id": order["id"],
        "number": order["number"],
        "partner": order["partner"],
        "subject": parameters["subject"],
        "currency": parameters["currency"],
        "total_fee": order["total_fee"] or "",
        "rmb_fee": order["rmb_fee"] or "",
        "rate": order["rate"] or "",
        "state": order["state"],
        "trade": order["trade"] or "",
        "charset": order["charset"],
        "sign_type": order["sign_type"],
        "notify_url": parameters.get("notify_url", ""),
        "return_url": parameters.get("return_url", ""),
        "made": moment(order["made"]),
        "deadline": moment(order["deadline"]) if order["deadline"] is not None else "",
        "ended": moment(order["ended"]) if order["ended"] is not None else "",
        "cashier": f"{sandbox.settings.address}/cashier/{order['token']}",
        "page": f"{sandbox.settings.address}/orders/{order['id']}",
    }


def refund_json(refund: RowMapping) -> dict[str, Any]:
    parameters = json.loads(refund["parameters"])
    return {
        "id": refund["id"],
        "number": refund["number"],
        "order": refund["order_number"],
        "partner": refund["partner"],
        "amount": refund["amount"],
        "currency": json.loads(refund["order_parameters"])["currency"],
        "rmb": refund["rmb"],
        "rate": refund["rate"],
        "reason": parameters.get("reason", ""),
        "notify_url": parameters.get("notify_url", ""),
        "state": refund["state"],
        "error": refund["error"],
        "asked": moment(refund["asked"]),
        "due": moment(refund["due"]),
        "ended": moment(refund["ended"]) if refund["ended"] is not None else "",
    }


def attempt_json(attempt: RowMapping) -> dict[str, Any]:
    return {
        "id": attempt["id"],
        "notify_id": attempt["notify_id"],
        "address": attempt["address"],
        "at": moment(attempt["at"]),
        "kind": attempt["kind"],
        "says": attempt["says"],
        "answered": attempt["answered"],
        "by_hand": attempt["manual"],
        "seconds": attempt["seconds"],
        "request": plain(attempt["request"]),
        "response": plain(attempt["response"]),
    }


def request_json(request: RowMapping) -> dict[str, Any]:
    return {
        "id": request["id"],
        "order": request["order"],
        "service": request["service"],
        "at": moment(request["at"]),
        "code": request["code"],
        "says": request["says"],
        "raw": plain(request["raw"]),
        "signing_string": plain(request["signing_string"] or b""),
        "explanation": json.loads(request["explanation"]) if request["explanation"] else None,
    }


def partner_json(sandbox: Sandbox, partner: Partner) -> dict[str, Any]:
    """`config` are fields of a kit's config; the gateway's private key is for who signs in its place."""
    return {
        "id": partner.id,
        "currency": partner.currency,
        "key": partner.key,
        "timeout_rule": partner.timeout_rule,
        "config": {**sandbox.partners.config(partner), "gateway": f"{sandbox.settings.address}/gateway.do"},
        "merchant_public_key": partner.public_key,
        "gateway_private_key": sandbox.partners.gateway_keys()[0] if partner.private_key else "",
    }


def plain(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")
