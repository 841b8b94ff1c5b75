"""Parameters with every rule about them, and the rules between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FormatKind = Literal["digits", "decimal", "pattern", "chars", "url", "currency"]
SourceKind = Literal["literal", "service", "config", "now"]
ConstraintKind = Literal["exactly_one_of", "goes_together", "at_least_one_of", "period"]


@dataclass(frozen=True, eq=False)
class Format:
    """A named form of a value; always the whole text, ASCII."""

    name: str
    kind: FormatKind
    says: str
    pattern: str | None = None
    chars: str | None = None


@dataclass(frozen=True, eq=False)
class Currency:
    code: str
    decimals: int
    says: str


@dataclass(frozen=True, eq=False)
class Source:
    """Where a value comes from that the merchant need not give."""

    kind: SourceKind
    text: str


@dataclass(frozen=True, eq=False)
class Parameter:
    """A parameter of a service with every rule about it."""

    name: str
    says: str
    example: str | None = None
    required: bool = False
    bytes: int | None = None
    format: str | None = None
    allowed: tuple[str, ...] = ()
    decimals: int | None = None
    decimals_of: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    value: Source | None = None
    default: Source | None = None
    equals: str | None = None
    hint: str | None = None
    min_bytes: int | None = None
    most_items: int | None = None
    latest_now: bool = False
    json: Json | None = None


@dataclass(frozen=True, eq=False)
class Json:
    """The parts of a parameter that is JSON: one object, or a list of at most `most` objects; all values are strings."""

    is_list: bool
    most: int
    fields: tuple[Parameter, ...]

    def path(self, parameter: str, index: int, field: str) -> str:
        """The name under which a part is given."""
        return f"{parameter}[{index}].{field}" if self.is_list else f"{parameter}.{field}"


@dataclass(frozen=True, eq=False)
class Constraint:
    """A rule over several parameters of one service; `days` and `before_today` belong to a period (first day, last day)."""

    kind: ConstraintKind
    names: tuple[str, ...]
    days: int = 0
    before_today: bool = False

    @property
    def code(self) -> str:
        return {"goes_together": "goes_with", "period": "bad_period"}.get(self.kind, self.kind)
