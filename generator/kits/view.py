"""The model as one language sees it: names in its cases, text ready for its contexts, everything decided.

docs/view.md says what a template finds here; templates only write it down.
"""

from __future__ import annotations

from types import SimpleNamespace as View
from typing import Any

from .. import model
from ..markup import form_fragments
from .maker import Maker
from .manifest import USES, Manifest
from .view_commands import commands_view
from .view_services import answer_view, parameter_view, parameters, service_view

DIGEST_SIZE = {"md5": 16, "sha1": 20, "sha256": 32}
RANGES_A_LINE = 8
DETAILS = ("key_details", "period_details", "answer_details", "order_details")


class ViewError(Exception):
    """Two names of the description are one identifier in a language, or the language lacks a charset."""


def make_view(gateway: model.Model, manifest: Manifest) -> dict[str, Any]:
    """The variables of a template; raises ViewError when the language cannot name everything apart."""
    maker = Maker(manifest)
    generated = f"Made by kitsmith from {gateway.id} {gateway.version}. Do not edit: a new build overwrites it."
    used = {p.format for p in parameters(gateway)}
    return {
        "kit": View(
            id=maker.text(gateway.id),
            name=maker.name(gateway.id),
            title=maker.text(gateway.title),
            says=maker.text(gateway.says),
            version=maker.text(gateway.version),
            generated=maker.text(generated),
            language=maker.text(manifest.language),
        ),
        "environments": [
            View(name=maker.text(e.name), address=maker.text(e.address), says=maker.text(e.says), real_money=e.real_money)
            for e in gateway.environments
        ],  # fmt: skip
        "charsets": [_charset(maker, c) for c in gateway.charsets],
        "rule": _rule(maker, gateway.signing),
        "uses": View(**uses(gateway)),
        "config_fields": [_config_field(maker, f) for f in gateway.config],
        "formats": [
            View(name=maker.text(f.name), kind=f.kind, says=maker.text(f.says),
                 pattern=maker.maybe(f.pattern), chars=maker.maybe(f.chars))
            for f in gateway.formats if f.name in used
        ],  # fmt: skip
        "currencies": [View(code=maker.text(c.code), decimals=c.decimals, says=maker.text(c.says)) for c in gateway.currencies],
        "errors": [
            View(code=maker.text(e.code), name=maker.name(e.code), says=maker.text(e.says), remedy=maker.text(e.remedy),
                 again=e.again)
            for e in gateway.errors
        ],
        **{name: View(**{k: maker.text(v) for k, v in getattr(gateway, name).items()}) for name in DETAILS},
        "codes": [
            View(code=maker.text(c.code), becomes=maker.text(c.becomes), says=maker.text(c.says), again=c.again)
            for c in gateway.codes
        ],
        "answer_charsets": [View(name=maker.text(n), charset=maker.text(c)) for n, c in gateway.answer_charsets.items()],
        "answers": [answer_view(maker, gateway, a) for a in gateway.answers],
        "form": _form(maker, gateway),
        "services": [service_view(maker, gateway, s) for s in _distinct(maker, gateway)],
        "commands": commands_view(maker, gateway, manifest.commands),
        "notifications": _notifications(maker, gateway),
        "shop": _shop(maker, gateway),
        "pages": View(**{_word(k): maker.text(v) for k, v in manifest.pages.items()}),
        "samples": [View(sample=maker.text(s.sample), copy=maker.text(s.copy)) for s in manifest.samples],
    }  # fmt: skip


def uses(gateway: model.Model) -> dict[str, bool]:
    """Which primitives the rule needs; a kit holds no other."""
    algorithms, charsets = gateway.signing.algorithms, {c.id for c in gateway.charsets}
    found: set[str] = {a.digest for a in algorithms} | {a.kind for a in algorithms}
    found |= {"hex" if a.output.startswith("hex") else "base64" for a in algorithms}
    found |= {"shared_key"} if gateway.signing.needs_shared_key else set()
    found |= {"gbk"} if "gbk" in charsets else set()
    found |= {"utf8"} if "utf-8" in charsets else set()
    found |= {"notifications"} if gateway.notifications else set()
    found |= {"logs"} if gateway.notifications or gateway.server_services else set()
    found |= {"genuine_check"} if gateway.notifications and gateway.notifications.check else set()
    found |= {"calls_gateway"} if gateway.calls_gateway else set()
    found |= {"shop"} if gateway.shop else set()
    found |= {"commands"} if gateway.commands else set()
    found |= _calls(gateway)
    return {name: name in found for name in USES}


def _calls(gateway: model.Model) -> set[str]:
    """What the services of the server need."""
    services, every = gateway.server_services, parameters(gateway)
    kinds = {s.answer.kind for s in services if s.answer}
    found = {"server_services", "xml"} if services else set()
    found |= {"tables"} if "table" in kinds else set()
    found |= {"records"} if gateway.answers else set()
    found |= {"uploads"} if any(s.upload for s in services) else set()
    found |= {"json"} if any(p.json for p in every) else set()
    periods = any(c.kind == "period" for s in gateway.services for c in s.constraints)
    found |= {"periods"} if periods else set()
    timed = any(p.latest_now or "now" in (getattr(p.value, "kind", ""), getattr(p.default, "kind", "")) for p in every)
    return found | ({"now"} if timed or periods else set())


def _charset(maker: Maker, charset: model.Charset) -> View:
    if charset.id not in maker.manifest.charsets:
        raise ViewError(f"{maker.manifest.folder}/kit.yaml: charsets: '{charset.id}' is missing, the gateway uses it")
    ranges = [f"{first:04X}{last:04X}" for first, last in charset.ranges]
    lines = ["".join(ranges[i : i + RANGES_A_LINE]) for i in range(0, len(ranges), RANGES_A_LINE)]
    return View(
        id=maker.text(charset.id),
        platform=maker.text(maker.manifest.charsets[charset.id]),
        is_utf8=charset.id == "utf-8",
        ranges=maker.texts(tuple(lines)),
    )


def _rule(maker: Maker, rule: model.SigningRule) -> View:
    return View(
        signature=maker.text(rule.signature),
        algorithm=maker.maybe(rule.algorithm),
        charset=maker.maybe(rule.charset),
        taken=maker.texts(rule.taken),
        excluded=maker.texts(rule.excluded),
        drops_empty=rule.drops_empty,
        sorts=rule.sorts,
        pair=[View(kind=p.kind, text=maker.text(p.text)) for p in rule.pair],
        joiner=maker.text(rule.joiner),
        algorithms=[
            View(name=maker.text(a.name), kind=a.kind, digest=a.digest, size=DIGEST_SIZE[a.digest], position=a.position,
                 before=maker.text(a.before), after=maker.text(a.after), output=a.output)
            for a in rule.algorithms
        ],
    )  # fmt: skip


def _config_field(maker: Maker, field: model.ConfigField) -> View:
    pages = maker.manifest.pages
    sample = pages["base"] + pages[field.page] if field.page and pages else field.sample
    return View(
        text=maker.text(field.name),
        name=maker.name(field.name),
        says=maker.text(field.says),
        secret=field.secret,
        sample=maker.text(sample),
        required=field.required,
        test_only=field.test_only,
    )


def _form(maker: Maker, gateway: model.Model) -> View:
    fragments = {k: maker.text(v) for k, v in form_fragments(gateway).items()}
    return View(in_query=maker.texts(gateway.form.in_query), **fragments)


def _notifications(maker: Maker, gateway: model.Model) -> View | None:
    found = gateway.notifications
    if found is None:
        return None
    names = found.names
    return View(
        taken=maker.text(found.taken),
        again=maker.text(found.again),
        check=None if found.check is None else View(
            query=[View(name=maker.text(q.name), kind=q.kind, text=maker.text(q.text)) for q in found.check.query],
            genuine=maker.text(found.check.genuine),
        ),
        names=View(order=maker.text(names.order), trade=maker.text(names.trade), currency=maker.maybe(names.currency),
                   partner=maker.maybe(names.partner), refund=maker.maybe(names.refund)),
        kinds=[
            View(name=maker.text(k.name), known_by=maker.maybe(k.known_by), status=maker.text(k.status),
                 parameters=[parameter_view(maker, gateway, p) for p in k.parameters], amounts=maker.texts(k.amounts),
                 meanings=[View(status=maker.text(status), meaning=meaning) for status, meaning in k.meanings])
            for k in found.kinds
        ],
        amounts=[
            View(text=maker.text(a), name=maker.name(a), currency=maker.maybe(found.currencies.get(a)))
            for a in found.amounts
        ],
        reasons=[
            View(code=maker.text(code), name=maker.name(code), says=maker.text(says),
                 answer=maker.text(found.taken if code in model.TAKEN else found.again))
            for code, says in found.reasons.items()
        ],
    )  # fmt: skip


def _shop(maker: Maker, gateway: model.Model) -> View | None:
    shop = gateway.shop
    if shop is None:
        return None
    pays_by = View(
        service=service_view(maker, gateway, gateway.service(shop.pays_by.service)),
        **{part: _named(maker, getattr(shop.pays_by, part)) for part in ("order", "currency", "goods")},
    )
    goods = [
        View(id=maker.text(g.id), says=maker.text(g.says), amount_name=maker.text(g.amount_name),
             amount=maker.text(g.amount))
        for g in shop.goods
    ]  # fmt: skip
    return View(title=maker.text(shop.title), goods=goods, pays_by=pays_by)


def _named(maker: Maker, raw: str | None) -> View | None:
    return None if raw is None else View(text=maker.text(raw), name=maker.name(raw))


def _word(page: str) -> str:
    """The attribute of a page in the view; `return` is a word of Jinja's language as well as of Python's."""
    return "back" if page == "return" else page


def _distinct(maker: Maker, gateway: model.Model) -> tuple[model.Service, ...]:
    """The services, after a look at their identifiers: no two names of one scope may become one (letter case aside)."""
    scopes = [[f.name for f in gateway.config], [s.name for s in gateway.services]]
    scopes += [[p.name for p in s.parameters] for s in gateway.services] + [[a.name for a in gateway.answers]]
    scopes += [[p.name for p in a.fields] for a in gateway.answers]
    scopes += [[p.name for p in s.upload.columns] for s in gateway.services if s.upload]
    for scope in scopes:
        seen: dict[tuple[str, str], str] = {}
        for raw in scope:
            for role, made in vars(maker.name(raw)).items():
                other = seen.setdefault((role, made.lower()), raw)
                if other != raw:
                    raise ViewError(f"'{other}' and '{raw}' are both '{made}' in {maker.manifest.language}: rename one")
    return gateway.services
