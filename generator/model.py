"""The description of a gateway, checked and frozen: what every later stage reads.

A description is a folder of YAML files; `generator.spec.load` turns it into one `Model`. Nothing here knows YAML, a
template or a language. Text is `str`, lengths are bytes in the charset of the message, amounts are decimal text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Digest = Literal["md5", "sha1", "sha256"]
AlgorithmKind = Literal["digest", "hmac", "rsa"]
KeyPosition = Literal["append", "prepend", "none"]
Output = Literal["hex-lower", "hex-upper", "base64"]
FormatKind = Literal["digits", "decimal", "pattern", "chars", "url", "currency"]
SourceKind = Literal["literal", "service", "config"]
ConstraintKind = Literal["exactly_one_of", "goes_together"]
Meaning = Literal["paid", "closed", "refunded", "refund_failed"]
Page = Literal["checkout", "notify", "return"]

# The reasons of a receipt that answer "taken"; every other one answers "again".
TAKEN = frozenset({
    "paid", "already_paid", "closed", "already_closed", "closed_after_paid", "refunded", "refund_failed",
    "already_refunded", "ignored",
})  # fmt: skip


@dataclass(frozen=True, eq=False)
class Environment:
    """An address of the gateway under a name that a config can give."""

    name: str
    address: str
    says: str
    real_money: bool = False


@dataclass(frozen=True, eq=False)
class Charset:
    """A charset that messages may have; `ranges` are the code points beyond ASCII that it carries (empty: all of Unicode)."""

    id: str
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class Algorithm:
    """One sign type: a primitive, where the key stands, how the result is written."""

    name: str
    kind: AlgorithmKind
    digest: Digest
    position: KeyPosition
    before: str
    after: str
    output: Output


@dataclass(frozen=True, eq=False)
class PairPart:
    """A piece of how one parameter is written into the signing string: a literal, the name or the value."""

    kind: Literal["literal", "name", "value"]
    text: str = ""


@dataclass(frozen=True, eq=False)
class SigningRule:
    """What is signed, in which order and how it is joined; the names under which the result travels."""

    signature: str
    algorithm: str | None
    charset: str | None
    taken: tuple[str, ...]
    excluded: tuple[str, ...]
    drops_empty: bool
    sorts: bool
    pair: tuple[PairPart, ...]
    joiner: str
    algorithms: tuple[Algorithm, ...]

    def algorithm_named(self, name: str) -> Algorithm:
        """The algorithm of a sign type; KeyError when the rule has none of that name."""
        return {a.name: a for a in self.algorithms}[name]

    @property
    def needs_shared_key(self) -> bool:
        return any(a.kind != "rsa" for a in self.algorithms)

    @property
    def needs_rsa(self) -> bool:
        return any(a.kind == "rsa" for a in self.algorithms)


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
class ErrorCode:
    """A refusal of the kits: its code, what it says, what the reader can do."""

    code: str
    says: str
    remedy: str


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


@dataclass(frozen=True, eq=False)
class Constraint:
    """A rule over several parameters of one service."""

    kind: ConstraintKind
    names: tuple[str, ...]

    @property
    def code(self) -> str:
        return {"exactly_one_of": "exactly_one_of", "goes_together": "goes_with"}[self.kind]


@dataclass(frozen=True, eq=False)
class Service:
    """A service of the gateway; `parameters` begin with the ones that all services share."""

    name: str
    says: str
    called_by: Literal["browser", "server"]
    parameters: tuple[Parameter, ...]
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, eq=False)
class QueryPart:
    """A parameter of the question whether a notification is genuine, and where its value comes from."""

    name: str
    kind: Literal["literal", "config", "message"]
    text: str


@dataclass(frozen=True, eq=False)
class Check:
    """How the gateway is asked whether it sent a notification: by GET, unsigned; `genuine` is its only good answer."""

    query: tuple[QueryPart, ...]
    genuine: str
    refused: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class MessageNames:
    """The names under which a notification carries what every shop needs; None where the gateway has no such thing."""

    order: str
    trade: str
    currency: str | None = None
    partner: str | None = None
    refund: str | None = None


@dataclass(frozen=True, eq=False)
class MessageKind:
    """One kind of notification: how it is known, what it holds, what its statuses mean."""

    name: str
    known_by: str | None
    parameters: tuple[Parameter, ...]
    amounts: tuple[str, ...]
    status: str
    meanings: tuple[tuple[str, Meaning], ...]


@dataclass(frozen=True, eq=False)
class Notifications:
    """What the gateway posts to the notify page, and the words that the page answers.

    `repeats` are seconds; `currencies` names the currency of an amount that is not in the order's.
    """

    taken: str
    again: str
    check: Check | None
    names: MessageNames
    kinds: tuple[MessageKind, ...]
    repeats: tuple[int, ...]
    reasons: dict[str, str]
    currencies: dict[str, str]

    @property
    def amounts(self) -> tuple[str, ...]:
        """The names in which an order can have a price."""
        return tuple(dict.fromkeys(name for kind in self.kinds for name in kind.amounts))


@dataclass(frozen=True, eq=False)
class Goods:
    """Something that the sample shop sells, with its price under one amount name."""

    id: str
    says: str
    amount_name: str
    amount: str


@dataclass(frozen=True, eq=False)
class PaysBy:
    """The service that pays an order, and its parameters for the order's number, its currency and the name of the goods."""

    service: str
    order: str
    currency: str | None
    goods: str | None


@dataclass(frozen=True, eq=False)
class Shop:
    """The sample shop of every kit."""

    title: str
    goods: tuple[Goods, ...]
    pays_by: PaysBy


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

    @property
    def calls_gateway(self) -> bool:
        """Whether a kit calls the gateway from the merchant's server."""
        return bool(self.notifications and self.notifications.check) or any(s.called_by == "server" for s in self.services)

    def charset(self, id: str) -> Charset:
        """The charset of that id; KeyError when the gateway has none."""
        return {c.id: c for c in self.charsets}[id]

    def service(self, name: str) -> Service:
        """The service of that name; KeyError when the gateway has none."""
        return {s.name: s for s in self.services}[name]
