"""Random notifications: a message, the order that it meets, the gateway's word, the handlers."""

from __future__ import annotations

from ..model import Algorithm, MessageKind
from ..protocol import Case, Situation
from ..vectors.bench import Bench, form_body
from ..vectors.suite import Pairs
from ..vectors.suites.values import format_of, good_and_bad, right
from .strategies import Dice, texts

MEDIA_TYPES = ["application/x-www-form-urlencoded"] * 8 + [
    "",
    "application/x-www-form-urlencoded; charset=GBK",
    "text/xml",
]
AMOUNTS = ["8.00", "8", "8.000", "8.01", "0.8", "80", "1000000.00", "08", "8.0 ", ""]
STATES = ["open", "open", "open", "closed", "paid"]


def notify_case(dice: Dice, bench: Bench, case_id: str, charset: str, algorithm: Algorithm) -> Case:
    """A notification that is often right, and wrong in a place or two when it is not."""
    rules = bench.model.notifications
    assert rules is not None  # noqa: S101  # who calls has looked
    samples = {f.name: f.sample for f in bench.model.config if f.required}
    config = bench.receiving(charset, algorithm, **samples)
    kind = dice.one([*rules.kinds, rules.kinds[-1]])
    held = _message(dice, bench, kind, dict(config))
    order = _order(dice, bench, held)
    situation = Situation(
        content_type=dice.one(MEDIA_TYPES),
        order=order if dice.mostly(95) else None,
        reply=_reply(dice, bench),
        handler=dice.one(["commits"] * 5 + ["throws", "silent", "late", "late"]),
        then=(*order[:1], *_order(dice, bench, held)[1:]),
    )
    signed = bench.message(charset, algorithm, tuple(held.items())) or tuple(held.items())
    pairs = dice.mixed(signed) if bench.model.signing.sorts else list(signed)
    if dice.rarely(4):
        pairs.append(dice.one(pairs))
    other = dice.one(bench.charsets) if dice.rarely(8) else charset
    return Case(case_id, "notify", config, body=form_body(pairs, other), situation=situation)


def _message(dice: Dice, bench: Bench, kind: MessageKind, config: dict[str, str]) -> dict[str, str]:
    held = {p.name: right(p, bench.model, config) for p in kind.parameters if p.required or dice.rarely(50)}
    held[kind.status] = dice.one([*(status for status, _ in kind.meanings), *(s for s, _ in kind.meanings), "OTHER"])
    held.update({name: dice.one(AMOUNTS[:7]) for name in kind.amounts if dice.rarely(60)})
    for _ in range(dice.one([0, 0, 0, 1, 1, 2])):
        parameter = dice.one(kind.parameters)
        form = format_of(parameter, bench.model)
        values = good_and_bad(form, bench.model)[dice.below(2)] if form else [dice.of(texts())]
        held[parameter.name] = dice.one([*values, "", "9" * (parameter.bytes or 1), "9" * ((parameter.bytes or 1) + 1)])
    if dice.rarely(5):
        held.pop(dice.one(list(held)))
    if dice.rarely(15):
        held[dice.one(["zz", "partner", "body"])] = dice.one([config.get("partner", ""), dice.of(texts())])
    return held


def _order(dice: Dice, bench: Bench, held: dict[str, str]) -> Pairs:
    rules = bench.model.notifications
    assert rules is not None  # noqa: S101
    names = rules.names
    state = dice.one(STATES)
    number = held.get(names.order, "x") if dice.mostly(96) else "another-1"
    order = [("number", number), ("currency", held.get(names.currency or "", "") if dice.mostly(95) else "XXX")]
    order += [(name, _amount(dice, held.get(name, ""))) for name in rules.amounts if dice.mostly(85)]
    order.append(("state", state))
    if state == "paid":
        order.append(("trade", held.get(names.trade, "1") if dice.mostly(70) else "77"))
        if dice.rarely(40):
            refund = held.get(names.refund or "", "R1") if dice.mostly(80) else "R0"
            order.append(("refund", f"{refund}={dice.one(['refunded', 'refund_failed'])}"))
    return tuple(order)


def _amount(dice: Dice, sent: str) -> str:
    return dice.one([sent, sent, sent, sent, sent, sent + "0" if "." in sent else sent + ".0", dice.one(AMOUNTS)])


def _reply(dice: Dice, bench: Bench) -> tuple[str, str] | None:
    rules = bench.model.notifications
    genuine = rules.check.genuine if rules and rules.check else ""
    refused = [*rules.check.refused] if rules and rules.check else []
    if dice.rarely(3):
        return None
    return dice.one(["200"] * 30 + ["302", "500"]), dice.one([genuine] * 20 + [*refused, genuine + "\n", ""])
