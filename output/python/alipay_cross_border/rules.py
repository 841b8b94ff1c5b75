# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the tables in `services` are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .answer_rules import Answer


@dataclass(frozen=True)
class Source:
    """Where a value comes from that nobody gave: the text itself, the config field of that name, or the clock."""

    kind: Literal["literal", "config", "now"]
    text: str = ""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a service, and every rule about it.

    Attributes:
        min_bytes, max_bytes: in the charset of the message.
        decimals_of: the parameter with the currency that says how many decimals there are.
        minimum, maximum: decimal text.
        value: the only value that is allowed.
        default: what is sent when nothing is given.
        equals: the config field that this must be equal to.
        hint: what an error about `value` or `equals` says.
        most_items: how many pieces there may be between commas.
        latest_now: a time that must have come.
        json: its parts, when it is sent as JSON.
    """

    name: str
    required: bool = False
    min_bytes: int | None = None
    max_bytes: int | None = None
    format: str | None = None
    allowed: tuple[str, ...] = ()
    decimals: int | None = None
    decimals_of: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    value: Source | None = None
    default: Source | None = None
    equals: str | None = None
    hint: str = ""
    ignores_case: bool = False
    most_items: int | None = None
    latest_now: bool = False
    json: Json | None = None


@dataclass(frozen=True)
class Json:
    """The parts of a parameter that is sent as JSON: a list of at most `most` entries, or one object."""

    fields: tuple[Parameter, ...]
    is_list: bool
    most: int


@dataclass(frozen=True)
class Constraint:
    """A rule over several parameters; `code` is the error that tells that it is broken.

    Of a period `names` are its first and last day, `days` is how many there may be.
    """

    kind: Literal["exactly_one_of", "goes_together", "at_least_one_of", "period"]
    code: str
    names: tuple[str, ...]
    days: int = 0
    before_today: bool = False


@dataclass(frozen=True)
class Upload:
    """A file that goes with a call: the part that carries it, and how its lines are made of their columns.

    Attributes:
        most: how many lines there may be.
        unique: the column in which no value may stand twice.
    """

    field: str
    file: str
    columns: tuple[Parameter, ...]
    separator: str
    line_end: str
    most: int
    unique: str | None = None


@dataclass(frozen=True)
class Service:
    """What a service takes, in the order in which it is sent, and how the shop's server calls it.

    Attributes:
        repeatable: a call may be sent again when nobody knows what became of it.
        pause: seconds between two calls.
        answer: None for a service that the buyer's browser calls.
    """

    name: str
    parameters: tuple[Parameter, ...]
    constraints: tuple[Constraint, ...] = ()
    method: Literal["get", "post"] = "get"
    repeatable: bool = False
    pause: int = 0
    answer: Answer | None = None
    upload: Upload | None = None
