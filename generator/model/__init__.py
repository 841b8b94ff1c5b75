"""The description of a gateway, checked and frozen: what every later stage reads.

A description is a folder of YAML files; `generator.spec.load` turns it into one `Model`. Nothing here knows YAML, a
template or a language. Text is `str`, lengths are bytes in the charset of the message, amounts are decimal text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .commands import (
    Commands,
    PeriodCommand,
    QueryCommand,
    ReconcileCommand,
    RefundCommand,
)
from .messages import (
    TAKEN,
    Check,
    Goods,
    Meaning,
    MessageKind,
    MessageNames,
    Notifications,
    PaysBy,
    QueryPart,
    Shop,
)
from .parameters import (
    Constraint,
    ConstraintKind,
    Currency,
    Format,
    FormatKind,
    Json,
    Parameter,
    Source,
    SourceKind,
)
from .services import (
    Answer,
    Envelope,
    ErrorCode,
    GatewayCode,
    Result,
    Service,
    TableForm,
    Upload,
)
from .signing import (
    Algorithm,
    AlgorithmKind,
    Charset,
    Digest,
    Environment,
    KeyPosition,
    Output,
    PairPart,
    SigningRule,
)

__all__ = [
    "Algorithm",
    "AlgorithmKind",
    "Answer",
    "Charset",
    "Check",
    "Commands",
    "ConfigField",
    "Constraint",
    "ConstraintKind",
    "Currency",
    "Digest",
    "Envelope",
    "Environment",
    "ErrorCode",
    "Form",
    "Format",
    "FormatKind",
    "GatewayCode",
    "Goods",
    "Json",
    "KeyPosition",
    "Meaning",
    "MessageKind",
    "MessageNames",
    "Model",
    "Notifications",
    "Output",
    "Page",
    "PairPart",
    "Parameter",
    "PaysBy",
    "PeriodCommand",
    "QueryCommand",
    "QueryPart",
    "ReconcileCommand",
    "RefundCommand",
    "Result",
    "Service",
    "Shop",
    "SigningRule",
    "Source",
    "SourceKind",
    "TAKEN",
    "TableForm",
    "Upload",
]

Page = Literal["checkout", "notify", "return"]


@dataclass(frozen=True, eq=False)
class ConfigField:
    """A field of the merchant's config; `page`: its sample is the address of that page of the kit."""

    name: str
    says: str
    sample: str
    required: bool
    secret: bool
    test_only: bool = False
    page: Page | None = None


@dataclass(frozen=True, eq=False)
class Form:
    """How a browser carries a request: the method, and which parameters stand in the address as well."""

    method: Literal["get", "post"]
    in_query: tuple[str, ...]
    button: str


@dataclass(frozen=True, eq=False)
class Model:
    """A whole gateway."""

    id: str
    title: str
    says: str
    version: str
    environments: tuple[Environment, ...]
    charsets: tuple[Charset, ...]
    config: tuple[ConfigField, ...]
    form: Form
    signing: SigningRule
    formats: tuple[Format, ...]
    currencies: tuple[Currency, ...]
    errors: tuple[ErrorCode, ...]
    key_details: dict[str, str]
    services: tuple[Service, ...]
    notifications: Notifications | None = None
    shop: Shop | None = None
    period_details: dict[str, str] = field(default_factory=dict)
    answer_details: dict[str, str] = field(default_factory=dict)
    order_details: dict[str, str] = field(default_factory=dict)
    codes: tuple[GatewayCode, ...] = ()
    answer_charsets: dict[str, str] = field(default_factory=dict)
    commands: Commands | None = None

    @property
    def server_services(self) -> tuple[Service, ...]:
        """The services that the merchant's server calls."""
        return tuple(s for s in self.services if s.called_by == "server")

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers that hold something, each once."""
        found = {s.answer.name: s.answer for s in self.server_services if s.answer and s.answer.fields}
        return tuple(found.values())

    @property
    def calls_gateway(self) -> bool:
        """Whether a kit calls the gateway from the merchant's server."""
        return bool(self.notifications and self.notifications.check) or any(
            s.called_by == "server" for s in self.services
        )

    def charset(self, id: str) -> Charset:
        """The charset of that id; KeyError when the gateway has none."""
        return {c.id: c for c in self.charsets}[id]

    def service(self, name: str) -> Service:
        """The service of that name; KeyError when the gateway has none."""
        return {s.name: s for s in self.services}[name]
