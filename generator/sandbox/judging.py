"""Whether a request is right, asked of the reference: the same description that the kits are made from decides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from .. import model
from ..explain import explain
from ..reference.refusal import Refused
from ..reference.signing import Signer
from ..reference.validation import Validation
from .codes import GatewayError
from .incoming import Incoming, Message
from .jsonparts import in_parts
from .partners import Partner, Partners

# The parameters whose refusal has a code of its own.
CODES = {"currency": "ILLEGAL_CURRENCY", "timeout_rule": "ILLEGAL_TIMEOUT_RULE", "sub_out_biz_no": "INVALID_PARAMETER"}
PERIODS = {"backwards": "PERIOD_BACKWARDS", "days": "PERIOD_TOO_LONG", "today": "PERIOD_NOT_OVER"}


@dataclass(frozen=True)
class Judged:
    """An accepted request: who sent it, what it says, the bytes that were signed."""

    service: model.Service
    partner: Partner
    message: Message
    parameters: dict[str, str]
    signer: Signer
    signing_string: bytes


class Refusal(GatewayError):
    """A refusal by the reference, with its own code and parameter: a file service has sentences for some."""

    def __init__(self, code: str, refusal: Refused, within: str = "") -> None:
        super().__init__(code, _words(refusal), within + refusal.parameter)
        self.refused = refusal


def judge(
    gateway: model.Model, partners: Partners, service: model.Service, message: Message, incoming: Incoming, now: str
) -> Judged:
    """Checks partner, sign type, signature, then every parameter; `now` is the latest time. Raises GatewayError."""
    given = message.parameters
    partner = _partner(partners, given.get("partner", ""))
    algorithm = _algorithm(gateway, partner, given)
    config = {
        "charset": message.charset.id,
        "sign_type": algorithm.name,
        "key": partner.key,
        "public_key": partner.public_key,
        "partner": partner.id,
        # A payment is in the currency of the contract; whatever comes later is held against the payment.
        "currency": partner.currency if service.called_by == "browser" else given.get("currency") or partner.currency,
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
    parameters = _validated(signer, service, given, now)
    if "timeout_rule" in parameters and not partner.timeout_rule:
        raise GatewayError("ILLEGAL_TIMEOUT_RULE", "Alipay has not switched it on for this partner", "timeout_rule")
    return Judged(service, partner, message, parameters, signer, signer.signing_string(given.items()))


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


def _validated(signer: Signer, service: model.Service, given: dict[str, str], now: str) -> dict[str, str]:
    rule = signer.rule
    plain = {n: v for n, v in given.items() if n not in (rule.signature, rule.algorithm)}
    return checked(signer, service, in_parts(service, plain), now)


def checked(signer: Signer, service: model.Service, given: dict[str, str], now: str, within: str = "") -> dict[str, str]:
    """The parameters that a request has, by the rules of a service. Raises Refusal."""
    try:
        return dict(Validation(signer, _as_sent(service), now).complete(given))
    except Refused as refusal:
        code = "ILLEGAL_ARGUMENT" if refusal.code == "missing" else CODES.get(refusal.parameter, "ILLEGAL_ARGUMENT")
        raise Refusal(code, refusal, within) from None


@cache
def _as_sent(service: model.Service) -> model.Service:
    """What a kit fills in by itself must have come."""
    return replace(service, parameters=tuple(replace(p, default=None) for p in service.parameters))


def file_code(gateway: model.Model, service: model.Service, error: GatewayError) -> str:
    """The code of a refusal, as a service that makes files tells it: it has sentences for periods that are none."""
    period = next((c for c in service.constraints if c.kind == "period"), None)
    if period is None or not isinstance(error, Refusal) or error.refused.parameter not in period.names:
        return error.code
    if error.refused.code == "bad_period":
        return {gateway.period_details[name]: code for name, code in PERIODS.items()}[error.refused.detail]
    return "DATE_FORMAT" if error.refused.code == "bad_format" else "PERIOD_ILLEGAL"


def _words(refusal: Refused) -> str:
    """What the refusal says, without the parameter before it."""
    return str(refusal).partition(f"{refusal.parameter}: ")[2] if refusal.parameter else str(refusal)
