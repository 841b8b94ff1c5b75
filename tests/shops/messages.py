"""Notifications as the gateway posts them, signed by the reference."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from urllib.parse import quote_from_bytes

from generator.model import Model
from generator.reference import judge

Pairs = list[tuple[str, str]]


class Sender:
    """Sends for one merchant's config. With RSA, `private_key` of the config is the gateway's own."""

    def __init__(self, gateway: Model, config: Mapping[str, str]) -> None:
        assert gateway.notifications is not None
        self.kinds = {kind.name: kind for kind in gateway.notifications.kinds}
        self.rule, self.config = gateway.signing, config
        self.signer = judge(gateway).signer(config)

    def fields(self, number: str, kind: str = "payment", **changed: str | None) -> Pairs:
        """The unsigned pairs of a message about an order, with a notify_id of its own; None takes a name away."""
        examples = {p.name: p.example for p in self.kinds[kind].parameters if p.required}
        own = {"out_trade_no": number, "currency": self.config["currency"], "notify_id": secrets.token_hex(16)}
        given = {**examples, **{n: v for n, v in own.items() if n in examples}, **changed}
        return [(name, value) for name, value in given.items() if value is not None]

    def signed(self, pairs: Iterable[tuple[str, str]]) -> Pairs:
        """The pairs with sign type and signature behind."""
        pairs = list(pairs)
        algorithm = [(self.rule.algorithm, self.signer.algorithm.name)] if self.rule.algorithm else []
        return [*pairs, *algorithm, (self.rule.signature, self.signer.sign([*pairs, *algorithm]).signature)]

    def body(self, pairs: Iterable[tuple[str, str]]) -> bytes:
        """The pairs as a form body in the charset of the config."""
        return b"&".join(self._quoted(name) + b"=" + self._quoted(value) for name, value in pairs)

    def notification(self, number: str, kind: str = "payment", **changed: str | None) -> bytes:
        """The signed body of a message about an order: paid as asked for, but for what is changed."""
        return self.body(self.signed(self.fields(number, kind, **changed)))

    def _quoted(self, text: str) -> bytes:
        return quote_from_bytes(self.signer.encode(text, text), "").encode()
