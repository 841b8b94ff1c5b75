"""Messages that a shop must refuse. With --all they come first: the order is still as it was when the good ones arrive."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from decimal import Decimal

from ..explain.signatures import signature
from ..reference.signing import Signer
from .maker import Maker, Message, public_half
from .scenario import CHINESE, refund_fields, refund_number, scenario


@scenario("forged", "a right message with the signature of another one")
def _forged(m: Maker) -> list[Message]:
    name = m.gateway.signing.signature
    theirs = dict(m.pairs(m.fields()))[name]
    mine = m.fields()
    pairs = [(n, theirs if n == name else v) for n, v in m.pairs(mine)]
    return [m.raw("signature of another message", mine, m.encoded(pairs))]


@scenario("altered", "a genuine message whose amount or order was changed on the way")
def _altered(m: Maker) -> list[Message]:
    made = []
    for name in filter(None, (m.amount_name, m.rules.names.trade)):
        fields = m.fields()
        pairs = [(n, "1" if n == name else v) for n, v in m.pairs(fields)]
        made.append(m.raw(f"{name} changed", fields, m.encoded(pairs)))
    return made


@scenario("unsigned", "no signature, and an empty one")
def _unsigned(m: Maker) -> list[Message]:
    name, fields = m.gateway.signing.signature, m.fields()
    without = [(n, v) for n, v in m.pairs(fields) if n != name]
    return [
        m.raw("no signature", fields, m.encoded(without)),
        m.raw("an empty signature", fields, m.encoded([*without, (name, "")])),
    ]


@scenario("wrong-sign-type", "the message names another sign type than the shop's, to choose how it is checked")
def _wrong_sign_type(m: Maker) -> list[Message]:
    rule, own = m.gateway.signing, m.config["sign_type"]
    made = []
    for other in (a for a in rule.algorithms if rule.algorithm and a.name != own):
        fields = m.fields()
        pairs = [(n, other.name if n == rule.algorithm else v) for n, v in m.pairs(fields)]
        if other.kind != "rsa" and rule.algorithm_named(own).kind == "rsa":
            # What everybody knows, the public key, taken for the shared one.
            text = Signer(m.gateway, m.config).signing_string(fields.items())
            forged = signature(other, public_half(m.config["private_key"]), text)
            pairs = [(n, forged if n == rule.signature else v) for n, v in pairs]
        made.append(m.raw(f"{rule.algorithm}={other.name}", fields, m.encoded(pairs)))
    return made


@scenario("signature-form", "a right signature, written otherwise: capitals or line ends")
def _signature_form(m: Maker) -> list[Message]:
    name, made = m.gateway.signing.signature, []
    for what in ("a line end behind it", "the other letter case"):
        fields = m.fields()
        right = dict(m.pairs(fields))[name]
        other = right + "\n" if "line end" in what else right.swapcase()
        made.append(m.raw(what, fields, m.encoded([(n, other if n == name else v) for n, v in m.pairs(fields)])))
    return made


@scenario("other-currency", "the right number in another currency")
def _other_currency(m: Maker) -> list[Message]:
    name = m.rules.names.currency
    if not name:
        return []
    other = next(c.code for c in m.gateway.currencies if c.code != m.order.currency)
    return [m.message(f"{name}={other}", m.fields(**{name: other}))]


@scenario("other-amount", "less than the price, more than it, and what is no amount")
def _other_amount(m: Maker) -> list[Message]:
    name = m.amount_name
    if not name:
        return []
    price = m.order.amounts[name]
    amounts = ("0.01", _nearly(price), price + "0e1", "-" + price, "")
    return [
        m.message(f"{name}={amount or 'nothing'}", m.fields(**{name: amount})) for amount in amounts if amount != price
    ]


@scenario("folded-parameter", "a parameter hidden in the value of another one: the signed text is the same")
def _folded(m: Maker) -> list[Message]:
    made = []
    rule = m.gateway.signing
    for name in filter(None, (m.rules.names.currency, m.amount_name)):
        fields = m.fields(body="Tea")
        taken = Signer(m.gateway, m.config).kept(list(fields.items()))
        place = [n for n, _ in taken].index(name)
        if place == 0:
            continue
        before, value = taken[place - 1]
        written = "".join({"literal": p.text, "name": name, "value": fields[name]}[p.kind] for p in rule.pair)
        pairs = [(n, v + rule.joiner + written if n == before else v) for n, v in m.pairs(fields) if n != name]
        made.append(m.raw(f"{name} within {before}", fields, m.encoded(pairs)))
    return made


@scenario("duplicate-name", "the amount stands twice: readers see different values")
def _duplicate(m: Maker) -> list[Message]:
    name, made = m.amount_name or m.rules.names.order, []
    for what in ("before", "behind"):
        fields = m.fields()
        pairs = m.pairs(fields)
        place = [n for n, _ in pairs].index(name) + (what == "behind")
        made.append(
            m.raw(
                f"{name}=0.01 {what} the right one", fields, m.encoded([*pairs[:place], (name, "0.01"), *pairs[place:]])
            )
        )
    return made


@scenario("malformed-bytes", "bytes that are no text of the charset, and broken percent signs")
def _malformed(m: Maker) -> list[Message]:
    made = []
    for what, broken, replacement in (
        ("%FF in a value, signed as bytes", b"%FF", b"\xff"),
        ("%FF in a value, signed as U+FFFD", b"%FF", "\ufffd".encode(m.config["charset"], "replace")),
        ("%ZZ in a value", b"%ZZ", b"%ZZ"),
        ("a % at the end of a value", b"%", b"%"),
    ):
        fields = m.fields(body="\x00")  # a mark, replaced by bytes below
        signer = Signer(m.gateway, m.config)
        text = signer.signing_string(fields.items()).replace(b"\x00", replacement)
        key = m.config.get("private_key" if signer.algorithm.kind == "rsa" else "key", "")
        forged = signature(signer.algorithm, key, text)
        pairs = [(n, forged if n == signer.rule.signature else v) for n, v in m.pairs(fields)]
        made.append(m.raw(what, fields, m.encoded(pairs).replace(b"%00", broken)))
    return made


@scenario("cut-short", "the end of the body is missing")
def _cut_short(m: Maker) -> list[Message]:
    fields = m.fields()
    body = m.encoded(m.pairs(fields))
    return [
        m.raw("the last 20 bytes are missing", fields, body[:-20]),
        m.raw("half of it is missing", fields, body[: len(body) // 2]),
    ]


@scenario("empty", "nothing at all")
def _empty(m: Maker) -> list[Message]:
    return [m.raw("an empty body", {}, b"")]


@scenario("oversized", "a right message of more than 64 KB")
def _oversized(m: Maker) -> list[Message]:
    return [m.message("70,000 bytes", m.fields(body="x" * 70_000))]


@scenario("unknown-order", "a number that the shop has not given out")
def _unknown_order(m: Maker) -> list[Message]:
    return [
        m.message("another order number", m.fields(**{m.rules.names.order: "no-such-order-" + secrets.token_hex(4)}))
    ]


@scenario("hostile-order", "an order number that tries to be SQL, a path, or a script")
def _hostile(m: Maker) -> list[Message]:
    tries = ("' OR '1'='1", "../../../etc/passwd", "<script>alert(1)</script>", "%00", "a" * 65)
    return [m.message(number[:40], m.fields(**{m.rules.names.order: number})) for number in tries]


@scenario("other-partner", "a message for another merchant")
def _other_partner(m: Maker) -> list[Message]:
    name = m.rules.names.partner
    return [m.message(f"{name}=2088000000000000", m.fields(**{name: "2088000000000000"}))] if name else []


@scenario("no-notify-id", "no number to ask the gateway about")
def _no_notify_id(m: Maker) -> list[Message]:
    return [m.message(f"no {m.id_name}", m.fields(**{m.id_name: ""}))] if m.id_name else []


@scenario("not-genuine", "rightly signed, but the gateway says that it did not send it")
def _not_genuine(m: Maker) -> list[Message]:
    return [m.message("an unknown id", m.fields(), genuine=False)] if m.id_name else []


@scenario("refund-before-payment", "an order that nobody has paid is refunded: somebody must look at the order")
def _refund_before(m: Maker) -> list[Message]:
    return [m.message("refunded", fields)] if (fields := refund_fields(m, refund_number())) else []


@scenario("get-request", "the message as a GET, in the address")
def _get(m: Maker) -> list[Message]:
    fields = m.fields()
    query = m.encoded(m.pairs(fields)).decode("ascii")
    return [replace(m.raw("GET", fields, b""), method="GET", query=query, content_type="")]


@scenario("json-body", "the message as JSON")
def _json_body(m: Maker) -> list[Message]:
    fields = m.fields()
    body = json.dumps(dict(m.pairs(fields))).encode()
    return [replace(m.raw("JSON", fields, body), content_type="application/json")]


@scenario("other-content-type", "form data that says it is something else")
def _other_content_type(m: Maker) -> list[Message]:
    return [m.message("text/plain", m.fields(), content_type="text/plain")]


@scenario("gbk", "Chinese text, encoded and signed in GBK: right for a shop that is configured so, and only there")
def _gbk(m: Maker) -> list[Message]:
    if "gbk" not in [c.id for c in m.gateway.charsets]:
        return []
    other = replace(m, config={**m.config, "charset": "gbk"})
    return [other.message("GBK", other.fields(body=CHINESE))]


def _nearly(price: str) -> str:
    amount = Decimal(price)
    return str(amount - Decimal("0.01") if amount > 1 else amount + 1)
