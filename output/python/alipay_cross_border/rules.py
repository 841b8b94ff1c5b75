# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the tables in `services` are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Parameter:
    """A parameter of a service, and every rule about it.

    Attributes:
        max_bytes: in the charset of the message.
        decimals_of: the parameter with the currency that says how many decimals there are.
        minimum, maximum: decimal text.
        value, value_from: the only value that is allowed, or the config field that holds it.
        default, default_from: what is sent when nothing is given.
        equals: the config field that this must be equal to.
        hint: what an error about `value` or `equals` says.
    """

    name: str
    required: bool = False
    max_bytes: int | None = None
    format: str | None = None
    allowed: tuple[str, ...] = ()
    decimals: int | None = None
    decimals_of: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    value: str | None = None
    value_from: str | None = None
    default: str | None = None
    default_from: str | None = None
    equals: str | None = None
    hint: str = ""
    ignores_case: bool = False


@dataclass(frozen=True)
class Constraint:
    """A rule over several parameters; `code` is the error that tells that it is broken."""

    kind: Literal["exactly_one_of", "goes_together"]
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Service:
    """What a service takes, in the order in which it is sent."""

    name: str
    parameters: tuple[Parameter, ...]
    constraints: tuple[Constraint, ...] = ()
