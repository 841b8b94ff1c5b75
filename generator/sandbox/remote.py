"""The control interface of a running sandbox, as `kitsmith notify` uses it (JSON, status 2xx when it went well):

POST /control/notify-ids       {"partner": "2088...", "notify_id": "..."}
    notify_verify answers `true` for this id of this partner from now on, for a minute of the sandbox's clock.
    The partner is known already, else 404; the same id again: the minute begins anew.
GET  /control/orders?limit=1   {"orders": [ORDER, ...]}: the newest order of all partners first; may be empty
GET  /control/orders/NUMBER    ORDER, the newest of that number, its "/" percent-encoded; 404 when there is none
    ORDER has at least, all texts:
    {"number": ..., "partner": ..., "currency": "USD", "total_fee": "8.00" or "", "rmb_fee": "" or "12.00",
     "state": "created" | "open" | "paid" | "closed", "trade": "" or the gateway's number of the payment,
     "charset": "utf-8" | "gbk", "sign_type": "MD5" | "RSA" | "RSA2"}     (the last two as of its request)
GET  /control/partners/ID      {"id": ..., "key": "...", "gateway_private_key": "...", ...}; 404 when there is none.
    `gateway_private_key` signs what the gateway sends to this partner (RSA, RSA2); empty when there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx


class SandboxGone(Exception):
    """The sandbox was there and does not answer any more, or not as expected; the text is a sentence."""


class Control:
    """The control interface of a sandbox."""

    def __init__(self, http: httpx.AsyncClient, address: str) -> None:
        self.http, self.address = http, address.rstrip("/")

    @classmethod
    async def reached(cls, http: httpx.AsyncClient, address: str) -> Control | None:
        """The interface of a sandbox; None when there is none."""
        control = cls(http, address)
        return control if await control._get("/control/health") is not None else None

    async def newest_order(self) -> Mapping[str, str] | None:
        found = await self._get("/control/orders?limit=1")
        orders: list[Mapping[str, str]] = (found or {}).get("orders", [])
        return orders[0] if orders else None

    async def order(self, number: str) -> Mapping[str, str] | None:
        found: Mapping[str, str] | None = await self._get(f"/control/orders/{quote(number, safe='')}")
        return found

    async def partner(self, id: str) -> Mapping[str, str] | None:
        found: Mapping[str, str] | None = await self._get(f"/control/partners/{quote(id, safe='')}")
        return found

    async def genuine(self, partner: str, notify_id: str) -> None:
        try:
            answer = await self.http.post(
                f"{self.address}/control/notify-ids", json={"partner": partner, "notify_id": notify_id}
            )
        except httpx.HTTPError as error:
            raise SandboxGone(f"the sandbox at {self.address} went away: {error}") from None
        if not answer.is_success:
            raise SandboxGone(f"the sandbox at {self.address} does not take the notify_id: {answer.text[:200]}")

    async def _get(self, path: str) -> Any:
        """The JSON of an answer; None when there is no such thing, or no sandbox."""
        try:
            answer = await self.http.get(self.address + path, timeout=5)
            return answer.json() if answer.is_success else None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):
            return None
