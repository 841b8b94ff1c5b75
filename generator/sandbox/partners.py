"""The merchants that the sandbox knows: the contract's currency and the keys."""

from __future__ import annotations

import base64
import secrets
import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from .. import model
from .clock import Clock
from .store import Store
from .tables import meta, partners

ALPHABET = string.ascii_lowercase + string.digits
RSA_BITS = 2048


class PartnerError(ValueError):
    """A sentence that says why a partner cannot be made or changed."""


@dataclass(frozen=True)
class Partner:
    """A merchant and his contract. Keys are text as a config has them; empty: not set up."""

    id: str
    currency: str
    key: str
    private_key: str
    public_key: str
    timeout_rule: bool
    made: int

    def has_key_for(self, algorithm: model.Algorithm) -> bool:
        return bool(self.public_key if algorithm.kind == "rsa" else self.key)


class Partners:
    """Partners in the database; found ones are remembered, since every request asks."""

    def __init__(self, gateway: model.Model, store: Store, clock: Clock) -> None:
        self.gateway, self.store, self.clock = gateway, store, clock
        self._known: dict[str, Partner] = {}
        self.published = self._published()

    def find(self, id: str) -> Partner | None:
        if id in self._known:
            return self._known[id]
        if not (id.isascii() and id.isdigit()):
            return None
        with self.store.change() as db:
            row = db.execute(select(partners).where(partners.c.id == id)).mappings().first()
        if row is None:
            return None
        self._known[id] = Partner(**row)
        return self._known[id]

    def all(self) -> list[Partner]:
        with self.store.change() as db:
            return [Partner(**row) for row in db.execute(select(partners).order_by(partners.c.made)).mappings()]

    def new(self, currency: str | None = None) -> Partner:
        """Makes a partner with a shared key and an RSA key pair; raises PartnerError for a currency that is none."""
        currency = self._currency(currency or self._sample("currency"))
        private, public = key_pair()
        key = "".join(secrets.choice(ALPHABET) for _ in range(32))
        self.gateway_keys()
        while True:
            id = "2088" + "".join(secrets.choice(string.digits) for _ in range(12))
            try:
                return self._insert(Partner(id, currency, key, private, public, True, self.clock.now()))
            except IntegrityError:
                continue  # the number is taken

    def change(self, id: str, changes: Mapping[str, Any]) -> Partner:
        """Changes the contract: `currency` and `timeout_rule`; raises PartnerError."""
        if self.find(id) is None:
            raise PartnerError(f"there is no partner {id}")
        values: dict[str, Any] = {}
        if "currency" in changes:
            values["currency"] = self._currency(str(changes["currency"]))
        if "timeout_rule" in changes:
            values["timeout_rule"] = bool(changes["timeout_rule"])
        with self.store.change() as db:
            db.execute(partners.update().where(partners.c.id == id).values(**values))
        self._known.pop(id, None)
        changed = self.find(id)
        assert changed is not None  # noqa: S101  # partners are never deleted
        return changed

    def gateway_keys(self) -> tuple[str, str]:
        """The gateway's own private and public key, one pair for all partners, made when they are first needed."""
        found = self.store.get("gateway_key")
        if found is None:
            try:
                with self.store.change() as db:
                    db.execute(meta.insert().values(name="gateway_key", value=" ".join(key_pair())))
            except IntegrityError:
                pass  # another process was faster
            return self.gateway_keys()
        private, public = found.split(" ")
        return private, public

    def config(self, partner: Partner) -> dict[str, str]:
        """The partner's part of a kit's config."""
        public = self.gateway_keys()[1] if partner.private_key else ""
        values = {"partner": partner.id, "currency": partner.currency, "key": partner.key}
        return {**values, "private_key": partner.private_key, "public_key": public}

    def _sample(self, field: str) -> str:
        return {f.name: f.sample for f in self.gateway.config}.get(field, "")

    def _currency(self, code: str) -> str:
        codes = [c.code for c in self.gateway.currencies]
        if code not in codes:
            raise PartnerError(f"{code}: the contract's currency is one of {', '.join(codes)}")
        return code

    def _insert(self, partner: Partner) -> Partner:
        with self.store.change() as db:
            db.execute(partners.insert().values(**vars(partner)))
        return partner

    def _published(self) -> Partner:
        """The identity that is published for tests, which every sample config holds."""
        id = self._sample("partner")
        found = self.find(id)
        if found:
            return found
        try:
            return self._insert(Partner(id, self._sample("currency"), self._sample("key"), "", "", True, 0))
        except IntegrityError:  # another process was faster
            return self._published()


def key_pair() -> tuple[str, str]:
    """A new RSA key pair: private (PKCS#8) and public (X.509) key, each one line of Base64."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric import rsa

    private = rsa.generate_private_key(65537, RSA_BITS)
    secret = private.private_bytes(form.Encoding.DER, form.PrivateFormat.PKCS8, form.NoEncryption())
    public = private.public_key().public_bytes(form.Encoding.DER, form.PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(secret).decode(), base64.b64encode(public).decode()
