"""The config of a merchant, checked as docs/behaviour.md, section 2, has it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .. import model
from .refusal import Refused
from .validation import is_address

TIMEOUT = re.compile(r"[1-9][0-9]?|[12][0-9]{2}|300")
PROXY = re.compile(r"http://[A-Za-z0-9.-]+:([1-9][0-9]{0,4})")
MADE_FOR_TESTS = "the value of the sample, made for tests"


def checked(gateway: model.Model, config: Mapping[str, str]) -> dict[str, str]:
    """Every field, the first choice wherever none was made. Raises Refused `not_allowed` for the first wrong one."""
    given = {**{f.name: "" for f in gateway.config}, **config}
    choices = {
        "charset": [c.id for c in gateway.charsets],
        "sign_type": [a.name for a in gateway.signing.algorithms],
    }
    for field, known in choices.items():
        given[field] = given[field] or known[0]
        if given[field] not in known:
            raise Refused(gateway, "not_allowed", f"config.{field}", ", ".join(known))
    names = [e.name for e in gateway.environments]
    given["gateway"] = given["gateway"] or names[0]
    if given["gateway"] not in names and not is_address(given["gateway"]):
        raise Refused(gateway, "not_allowed", "config.gateway", ", ".join(names))
    if gateway.calls_gateway:
        _check_calls(gateway, given)
    _check_samples(gateway, given)
    return given


def _check_calls(gateway: model.Model, given: dict[str, str]) -> None:
    given["timeout"] = given["timeout"] or "10"
    if not TIMEOUT.fullmatch(given["timeout"]):
        raise Refused(gateway, "not_allowed", "config.timeout", "1 to 300")
    proxy = PROXY.fullmatch(given["proxy"])
    if given["proxy"] and not (proxy and int(proxy[1]) <= 65535):
        raise Refused(gateway, "not_allowed", "config.proxy", "http://HOST:PORT")


def _host(address: str) -> str:
    return re.split("[:/?]", address.partition("://")[2])[0].lower()


def _check_samples(gateway: model.Model, given: Mapping[str, str]) -> None:
    """No value that was made for tests goes where real money moves."""
    address = {e.name: e.address for e in gateway.environments}.get(given["gateway"], given["gateway"])
    if _host(address) not in {_host(e.address) for e in gateway.environments if e.real_money}:
        return
    for field in gateway.config:
        if field.test_only and given[field.name] == field.sample:
            raise Refused(gateway, "not_allowed", f"config.{field.name}", MADE_FOR_TESTS)
