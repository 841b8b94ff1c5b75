"""Names of parameters: those of the description, and those that frameworks, web servers and browsers add by themselves."""

from __future__ import annotations

from .. import model
from .ways import Pairs

# ThinkPHP, Laravel, Phalcon, Yii, CodeIgniter, WordPress, Drupal, PHP and servlet sessions, caches, advertising.
FRAMEWORK = frozenset({
    "s", "m", "c", "a", "r", "q", "_url", "_route_", "route", "_token", "_method", "_t", "_", "controller", "action", "module",
    "PHPSESSID", "sid", "session_id", "jsessionid", "JSESSIONID", "ASPSESSIONID", "ci_session", "csrf_token", "wc-api",
    "page_id", "option", "lang", "XDEBUG_SESSION_START", "XDEBUG_SESSION", "utm_source", "utm_medium", "utm_campaign",
    "utm_term", "utm_content", "gclid", "fbclid", "msclkid", "submit", "Submit", "button", "x", "y",
})  # fmt: skip


def documented(gateway: model.Model, service: str = "") -> list[str]:
    """Every name of the description, those of the service first and in its order; what is never signed is not among them."""
    services = sorted(gateway.services, key=lambda s: s.name != service)
    kinds = gateway.notifications.kinds if gateway.notifications else ()
    found = [p.name for part in services for p in part.parameters] + [p.name for kind in kinds for p in kind.parameters]
    return [name for name in dict.fromkeys(found) if name not in gateway.signing.excluded]


def carried(gateway: model.Model) -> list[str]:
    """Every name that a message can have, the signature and the sign type too."""
    rule = gateway.signing
    own = [name for name in (rule.signature, rule.algorithm, rule.charset) if name]
    return list(dict.fromkeys([*documented(gateway), *own, *rule.excluded]))


def stated(pairs: Pairs, name: str | None) -> str:
    """The value of a name, also of one that came with HTML's &amp; before it; empty when it is not there."""
    given = dict(pairs)
    return given.get(name or "") or given.get(f"amp;{name}") or ""
