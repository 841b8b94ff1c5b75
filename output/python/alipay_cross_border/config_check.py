# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What a config must be before anything is done with it."""

from __future__ import annotations

import re
from dataclasses import replace

from .algorithms import ALGORITHMS
from .charset import CHARSETS
from .config import ENVIRONMENTS, Config
from .errors import KitError
from .formats import is_address

_TIMEOUT = re.compile("[1-9][0-9]?|[12][0-9]{2}|300")
_PROXY = re.compile(r"http://[A-Za-z0-9.\-]+:([1-9][0-9]{0,4})")

# Where these must not go.
_REAL_MONEY: tuple[str, ...] = (
    "https://mapi.alipay.com/gateway.do",
)
_MADE_FOR_TESTS: dict[str, str] = {
    "key": "760bdzec6y9goq7ctyx96ezkz78287de",
    "partner": "2088101122136241",
}


def settled(config: Config) -> Config:
    """The config with the first choice wherever none was made. Raises KitError: not_allowed."""
    config = replace(
        config,
        gateway=config.gateway or next(iter(ENVIRONMENTS)),
        charset=config.charset or next(iter(CHARSETS)),
        sign_type=config.sign_type or next(iter(ALGORITHMS)),
    )
    if config.charset not in CHARSETS:
        raise KitError("not_allowed", "config.charset", ", ".join(CHARSETS))
    if config.sign_type not in ALGORITHMS:
        raise KitError("not_allowed", "config.sign_type", ", ".join(ALGORITHMS))
    if config.gateway not in ENVIRONMENTS and not is_address(config.gateway):
        raise KitError("not_allowed", "config.gateway", ", ".join(ENVIRONMENTS))
    if config.timeout and not _TIMEOUT.fullmatch(config.timeout):
        raise KitError("not_allowed", "config.timeout", "1 to 300")
    proxy = _PROXY.fullmatch(config.proxy)
    if config.proxy and (proxy is None or int(proxy[1]) > 65535):
        raise KitError("not_allowed", "config.proxy", "http://HOST:PORT")
    if _host(ENVIRONMENTS.get(config.gateway, config.gateway)) in map(_host, _REAL_MONEY):
        for field, value in config.named().items():
            if field in _MADE_FOR_TESTS and value == _MADE_FOR_TESTS[field]:
                raise KitError("not_allowed", f"config.{field}", "the value of the sample, made for tests")
    return config


def _host(address: str) -> str:
    return re.split("[:/?]", address.partition("://")[2])[0].lower()
