"""The signing rule of a description, interpreted; every stage is recorded (docs/behaviour.md, sections 4 to 6)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import model
from .keys import BadKey, RsaKey, rsa_key, shared_key
from .refusal import Refused
from .text import Unencodable, encode

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hashes import SHA1, SHA256

Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Signed:
    """The stages of a signature: the kept parameters in their order, the bytes that are signed, the signature."""

    kept: tuple[tuple[str, str], ...]
    signing_string: bytes
    signature: str


class Signer:
    """Signs and verifies by the rule of a gateway with the config of a merchant (config: field -> text)."""

    def __init__(self, gateway: model.Model, config: Mapping[str, str]) -> None:
        self.gateway, self.rule, self.config = gateway, gateway.signing, config
        self.charset = gateway.charset(config["charset"])
        self.algorithm = self.rule.algorithm_named(config["sign_type"])

    def refuse(self, code: str, parameter: str = "", detail: str = "") -> Refused:
        return Refused(self.gateway, code, parameter, detail)

    def kept(self, parameters: Pairs) -> list[tuple[str, str]]:
        """The parameters that are signed, in the order of the signing string."""
        rule = self.rule
        taken = [
            (name, value)
            for name, value in parameters
            if name not in rule.excluded and (not rule.taken or name in rule.taken) and (value or not rule.drops_empty)
        ]
        encoded = [(self.encode(name, name), self.encode(name, value), (name, value)) for name, value in taken]
        return [pair for _, _, pair in (sorted(encoded, key=lambda e: e[0]) if rule.sorts else encoded)]

    def encode(self, name: str, text: str) -> bytes:
        try:
            return encode(self.charset, text)
        except Unencodable:
            raise self.refuse("unencodable", name) from None

    def signing_string(self, parameters: Pairs) -> bytes:
        return self._joined(self.kept(parameters))

    def _joined(self, kept: Pairs) -> bytes:
        written = (
            "".join({"literal": part.text, "name": name, "value": value}[part.kind] for part in self.rule.pair)
            for name, value in kept
        )
        return encode(self.charset, self.rule.joiner.join(written))

    def sign(self, parameters: Pairs) -> Signed:
        key = self._rsa("private_key") if self.algorithm.kind == "rsa" else self._shared()
        kept = tuple(self.kept(parameters))
        message = self._joined(kept)
        raw = self._rsa_sign(key, message) if isinstance(key, RsaKey) else self._digest(key, message)
        return Signed(kept, message, self._written(raw))

    def verify(self, parameters: Mapping[str, str]) -> None:
        """Returns when the signature fits; raises Refused otherwise."""
        rule = self.rule
        if rule.algorithm and parameters.get(rule.algorithm, "") not in ("", self.algorithm.name):
            raise self.refuse("wrong_sign_type", rule.algorithm, self.algorithm.name)
        given = parameters.get(rule.signature, "")
        if not given:
            raise self.refuse("missing", rule.signature)
        keys = self._verifying_keys()
        message = self.signing_string(parameters.items())
        if not any(self._fits(key, message, given) for key in keys):
            raise self.refuse("bad_signature", rule.signature)

    def _verifying_keys(self) -> list[RsaKey | bytes]:
        """The current key and, while keys rotate, the one before it."""
        current = "public_key" if self.algorithm.kind == "rsa" else "key"
        fields = [current] + ([f"previous_{current}"] if self.config.get(f"previous_{current}") else [])
        return [self._rsa(f) if self.algorithm.kind == "rsa" else self._shared(f) for f in fields]

    def _fits(self, key: RsaKey | bytes, message: bytes, given: str) -> bool:
        if isinstance(key, RsaKey):
            return self._rsa_verify(key, message, given)
        expected = self._written(self._digest(key, message))
        return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogatepass"))

    def _digest(self, key: bytes, message: bytes) -> bytes:
        a = self.algorithm
        around = a.before.encode("ascii") + key + a.after.encode("ascii")
        if a.position != "none":
            message = message + around if a.position == "append" else around + message
        if a.kind == "hmac":
            return hmac.new(key, message, a.digest).digest()
        return hashlib.new(a.digest, message, usedforsecurity=False).digest()

    def _written(self, raw: bytes) -> str:
        if self.algorithm.output == "base64":
            return base64.b64encode(raw).decode()
        return raw.hex().upper() if self.algorithm.output == "hex-upper" else raw.hex()

    def _shared(self, field: str = "key") -> bytes:
        try:
            return shared_key(self.config.get(field, ""))
        except BadKey as error:
            raise self._bad_key(field, error) from None

    def _rsa(self, field: str) -> RsaKey:
        private = field == "private_key"
        try:
            key = rsa_key(self.config.get(field, ""), private=private)
        except BadKey as error:
            raise self._bad_key(field, error) from None
        if not private and self._is_own(key):
            raise self._bad_key(field, BadKey("own_public_key"))
        return key

    def _is_own(self, public: RsaKey) -> bool:
        try:
            return rsa_key(self.config.get("private_key", ""), private=True).n == public.n
        except BadKey:
            return False

    def _bad_key(self, field: str, error: BadKey) -> Refused:
        return self.refuse("bad_key", f"config.{field}", self.gateway.key_details[error.args[0]])

    def _rsa_sign(self, key: RsaKey, message: bytes) -> bytes:
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        n, e, d, p, q, dp, dq, qinv = key.numbers
        numbers = rsa.RSAPrivateNumbers(p, q, d, dp, dq, qinv, rsa.RSAPublicNumbers(e, n))
        private = numbers.private_key(unsafe_skip_rsa_key_validation=True)
        return private.sign(message, padding.PKCS1v15(), self._hash())

    def _rsa_verify(self, key: RsaKey, message: bytes, given: str) -> bool:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        try:
            raw = base64.b64decode(given.encode("ascii"), validate=True)
        except (binascii.Error, ValueError):
            return False
        if base64.b64encode(raw).decode() != given or len(raw) != (key.n.bit_length() + 7) // 8:
            return False
        try:
            public = rsa.RSAPublicNumbers(key.e, key.n).public_key()
            public.verify(raw, message, padding.PKCS1v15(), self._hash())
        except InvalidSignature:
            return False
        return True

    def _hash(self) -> SHA1 | SHA256:
        from cryptography.hazmat.primitives import hashes

        return hashes.SHA1() if self.algorithm.digest == "sha1" else hashes.SHA256()  # noqa: S303  # the protocol's
