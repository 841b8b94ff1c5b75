"""Makes messages about one order of a shop, as the gateway would, or nearly so."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .. import model
from ..reference.carriage import sent
from ..reference.keys import rsa_key
from ..reference.signing import Signer
from .messages import content_type, form_body, signed_body


@dataclass(frozen=True)
class Order:
    """An order of the shop: what the messages are about. `amounts` by name, as it is priced; `state` as the shop has it."""

    number: str
    currency: str
    amounts: Mapping[str, str]
    trade: str
    state: str = "open"
    refunds: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Message:
    """What is posted: `copies` of it at the same moment. `genuine`: the gateway will say that it sent this."""

    what: str
    body: bytes
    content_type: str
    notify_id: str
    genuine: bool = True
    method: str = "POST"
    query: str = ""
    copies: int = 1
    refund: str = ""


@dataclass(frozen=True)
class Maker:
    """Makes messages about an order with the keys of the gateway; `replaced` are fields that the caller wants otherwise."""

    gateway: model.Model
    config: Mapping[str, str]
    order: Order
    moment: str
    replaced: Mapping[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> model.Notifications:
        assert self.gateway.notifications is not None  # noqa: S101  # the command refuses such a description
        return self.gateway.notifications

    def kind(self, refund: bool = False) -> model.MessageKind | None:
        """The kind of message that tells of payments, or of refunds."""
        wanted = {"refunded"} if refund else {"paid"}
        return next((k for k in self.rules.kinds if wanted & {meaning for _, meaning in k.meanings}), None)

    def fields(self, meaning: str = "paid", **changes: str) -> dict[str, str]:
        """The fields of a message, the examples of the description where the order says nothing; a new id each time."""
        kind = self.kind(refund=meaning in ("refunded", "refund_failed"))
        assert kind is not None  # noqa: S101  # the scenarios look before
        names = self.rules.names
        found = {p.name: p.example or "" for p in kind.parameters if p.example or p.required}
        found[kind.status] = next(status for status, m in kind.meanings if m == meaning)
        known = {p.name: "" for p in kind.parameters}
        facts = {
            names.order: self.order.number,
            names.trade: self.order.trade,
            names.currency or "": self.order.currency,
        }
        found.update({name: value for name, value in {**facts, **self._amounts(kind)}.items() if name in known})
        found.update({p.name: self.moment for p in kind.parameters if _is_moment(self.gateway, p)})
        found.update({self.id_name: secrets.token_hex(16)} if self.id_name else {})
        return {**found, **self.replaced, **changes}

    def _amounts(self, kind: model.MessageKind) -> dict[str, str]:
        return {name: value for name, value in self.order.amounts.items() if value and name in kind.amounts}

    @property
    def id_name(self) -> str:
        """The name under which the message's own number stands, for which the gateway is asked."""
        check = self.rules.check
        return next((part.text for part in check.query if part.kind == "message"), "") if check else ""

    def message(self, what: str, fields: Mapping[str, str], **changes: object) -> Message:
        body = signed_body(self.gateway, self.config, fields)
        made = Message(what, body, content_type(self.config["charset"]), fields.get(self.id_name, ""))
        made = replace(made, refund=fields.get(self.rules.names.refund or "", ""))
        return replace(made, **changes)  # type: ignore[arg-type]  # names of Message

    def raw(self, what: str, fields: Mapping[str, str], body: bytes) -> Message:
        return Message(what, body, content_type(self.config["charset"]), fields.get(self.id_name, ""))

    def pairs(self, fields: Mapping[str, str]) -> list[tuple[str, str]]:
        """The fields with sign type and signature."""
        return sent(Signer(self.gateway, self.config), list(fields.items()))[0]

    def encoded(self, pairs: Sequence[tuple[str, str]]) -> bytes:
        return form_body(self.gateway.charset(self.config["charset"]), pairs)

    @property
    def amount_name(self) -> str:
        return next((name for name, value in self.order.amounts.items() if value), "")


def _is_moment(gateway: model.Model, parameter: model.Parameter) -> bool:
    return {f.name: f.pattern for f in gateway.formats}.get(parameter.format or "") == "yyyy-MM-dd HH:mm:ss"


def trade_number(order: str) -> str:
    """The gateway's number of the payment of an order that it does not know: always the same one for the same order."""
    digits = str(int(hashlib.sha256(order.encode("utf-8", "replace")).hexdigest(), 16))
    return "2009" + digits[:12]


def public_half(private_key: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = rsa_key(private_key, private=True)
    public = RSAPublicNumbers(key.e, key.n).public_key()
    return base64.b64encode(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()
