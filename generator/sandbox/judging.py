"""Whether a request is right, asked of the reference: the same description that the kits are made from decides."""

from __future__ import annotations

from dataclasses import dataclass

from .. import model
from ..reference.refusal import Refused
from ..reference.signing import Signer
from ..reference.validation import Validation
from .codes import GatewayError
from .explain import explain
from .incoming import Incoming, Message
from .partners import Partner, Partners

PAYMENT = "create_forex_trade"
# The parameters whose refusal has a code of its own.
CODES = {"currency": "ILLEGAL_CURRENCY", "timeout_rule": "ILLEGAL_TIMEOUT_RULE"}


@dataclass(frozen=True)
class Judged:
    """An accepted request: who sent it, what it says, the bytes that were signed."""

    partner: Partner
    message: Message
    parameters: dict[str, str]
    sign_type: str
    signing_string: bytes


def judge(gateway: model.Model, partners: Partners, message: Message, incoming: Incoming) -> Judged:
    """Checks partner, sign type, signature, then every parameter. Raises GatewayError."""
    given = message.parameters
    partner = _partner(partners, given.get("partner", ""))
    algorithm = _algorithm(gateway, partner, given)
    config = {
        "charset": message.charset.id,
        "sign_type": algorithm.name,
        "key": partner.key,
        "public_key": partner.public_key,
        "partner": partner.id,
        "currency": partner.currency,
    }
    signer = Signer(gateway, config)
    try:
        signer.verify(given)
    except Refused as refusal:
        if not given.get(gateway.signing.signature):
            raise GatewayError("ILLEGAL_SIGN", _words(refusal), refusal.parameter) from None
        others = {p.id: {"key": p.key, "public_key": p.public_key} for p in partners.all() if p.id != partner.id}
        why = explain(gateway, config, message.pairs, incoming.signed_part, others)
        raise GatewayError("ILLEGAL_SIGN", why.cause, explanation=why) from None
    parameters = _validated(signer, given, partner)
    return Judged(partner, message, parameters, algorithm.name, signer.signing_string(given.items()))


def _partner(partners: Partners, id: str) -> Partner:
    found = partners.find(id)
    if found is None:
        says = f"the sandbox with the database {partners.store} does not know it; the published one is {partners.published.id}"
        raise GatewayError("ILLEGAL_PARTNER", f"{says}, and `kitsmith sandbox partner new` makes another", "partner")
    return found


def _algorithm(gateway: model.Model, partner: Partner, given: dict[str, str]) -> model.Algorithm:
    name = gateway.signing.algorithm or ""
    known = {a.name: a for a in gateway.signing.algorithms}
    algorithm = known.get(given.get(name, ""))
    if algorithm is None:
        raise GatewayError("ILLEGAL_SIGN_TYPE", f"expected one of {', '.join(known)}, in capitals", name)
    if not partner.has_key_for(algorithm):
        says = f"partner {partner.id} has no key for {algorithm.name}; `kitsmith sandbox partner new` makes one that has"
        raise GatewayError("ILLEGAL_SECURITY_PROFILE", says, name)
    return algorithm


def _validated(signer: Signer, given: dict[str, str], partner: Partner) -> dict[str, str]:
    rule = signer.rule
    plain = {n: v for n, v in given.items() if n not in (rule.signature, rule.algorithm)}
    try:
        complete = dict(Validation(signer, signer.gateway.service(PAYMENT)).complete(plain))
    except Refused as refusal:
        code = CODES.get(refusal.parameter, "ILLEGAL_ARGUMENT")
        if refusal.code == "missing":
            code = "ILLEGAL_ARGUMENT"
        raise GatewayError(code, _words(refusal), refusal.parameter) from None
    if "timeout_rule" in complete and not partner.timeout_rule:
        raise GatewayError("ILLEGAL_TIMEOUT_RULE", "Alipay has not switched it on for this partner", "timeout_rule")
    return complete


def _words(refusal: Refused) -> str:
    """What the refusal says, without the parameter before it."""
    return str(refusal).partition(f"{refusal.parameter}: ")[2] if refusal.parameter else str(refusal)
