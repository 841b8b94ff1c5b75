"""What a notification is about and who signs it: said on the command line, else known to the sandbox, else the sample's."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from .. import model
from ..reference.keys import BadKey, rsa_key, shared_key
from ..reference.refusal import Refused
from ..reference.settings import checked
from .maker import Maker, Order, trade_number
from .remote import Control

GMT8 = datetime.timezone(datetime.timedelta(hours=8))


class NotEnough(Exception):
    """A sentence that says what must be given, or what is wrong with it."""


@dataclass(frozen=True)
class Wishes:
    """What the command line says, before the sandbox is asked. Empty: not said."""

    order: str
    partner: str
    key: str
    private_key: str
    charset: str
    sign_type: str
    changes: Mapping[str, str]


async def make(gateway: model.Model, wishes: Wishes, control: Control | None) -> Maker:
    """Puts together what the command line, the sandbox and the description say, in this order. Raises NotEnough."""
    found = await _found(wishes, control)
    samples = {f.name: f.sample for f in gateway.config}
    partner = wishes.partner or found.get("partner") or samples.get("partner", "")
    known = (await control.partner(partner) if control else None) or {}
    published = samples.get("key", "") if partner == samples.get("partner") else ""
    config = {
        "partner": partner,
        "charset": wishes.charset or found.get("charset", ""),
        "sign_type": wishes.sign_type or found.get("sign_type", ""),
        "key": wishes.key or known.get("key", "") or published,
        "private_key": wishes.private_key or known.get("gateway_private_key", ""),
    }
    try:
        config = {**checked(gateway, config), "gateway": gateway.environments[0].name}
    except Refused as error:
        raise NotEnough(str(error)) from None
    _need_key(gateway, config)
    order = _order(gateway, wishes, found, samples.get("currency", ""))
    moment = datetime.datetime.now(GMT8).strftime("%Y-%m-%d %H:%M:%S")
    return Maker(gateway, config, order, moment, wishes.changes)


async def _found(wishes: Wishes, control: Control | None) -> Mapping[str, str]:
    """The order as the sandbox knows it; empty when it does not."""
    if control is None:
        return {}
    return (await control.order(wishes.order) if wishes.order else await control.newest_order()) or {}


def _order(gateway: model.Model, wishes: Wishes, found: Mapping[str, str], currency: str) -> Order:
    assert gateway.notifications is not None  # noqa: S101  # checked by the command
    names = gateway.notifications.amounts
    number = wishes.order or found.get("number", "")
    if not number:
        raise NotEnough(
            "no order: take one through the sandbox, or give --order NUMBER with its price: --set total_fee=8.00"
        )
    prices = found or wishes.changes
    amounts = {name: prices.get(name, "") for name in names}
    if not any(amounts.values()) and names:
        raise NotEnough(f"the sandbox does not know the order {number}: give its price, --set {names[0]}=8.00")
    named = gateway.notifications.names.currency or ""
    state = found.get("state", "open")
    return Order(
        number, found.get("currency") or wishes.changes.get(named) or currency, amounts,
        wishes.changes.get(gateway.notifications.names.trade) or found.get("trade") or trade_number(number),
        state if state in ("paid", "closed") else "open",
    )  # fmt: skip


def _need_key(gateway: model.Model, config: Mapping[str, str]) -> None:
    rsa = gateway.signing.algorithm_named(config["sign_type"]).kind == "rsa"
    try:
        if rsa:
            rsa_key(config["private_key"], private=True)
        else:
            shared_key(config["key"])
    except BadKey as error:
        field = (
            "--private-key FILE, the gateway's private key whose public half stands in the shop's config"
            if rsa
            else "--key"
        )
        detail = gateway.key_details[str(error.args[0])]
        raise NotEnough(f"{config['sign_type']} for partner {config['partner']} needs {field}: {detail}") from None
