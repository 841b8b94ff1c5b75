"""Services, what they answer, and the codes of refusals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .parameters import Constraint, Parameter


@dataclass(frozen=True, eq=False)
class ErrorCode:
    """A refusal of the kits: its code, what it says, what the reader can do; `again`: the same call may go well later."""

    code: str
    says: str
    remedy: str
    again: bool = False


@dataclass(frozen=True, eq=False)
class GatewayCode:
    """A refusal of the gateway: `becomes` is its code, or that of which it is another spelling."""

    code: str
    becomes: str
    says: str
    again: bool


@dataclass(frozen=True, eq=False)
class Envelope:
    """What stands around the values of an XML answer: names of elements, and the text that says that it went well."""

    root: str
    success: str
    good: str
    error: str
    response: str


@dataclass(frozen=True, eq=False)
class Result:
    """The value that says whether a call went well; `code` is the value that says why not (None: itself)."""

    field: str
    good: str
    code: str | None


@dataclass(frozen=True, eq=False)
class TableForm:
    """How a text file is written; `texts` are the gateway's sentences in place of a file, with their codes."""

    separator: str
    prefix: str | None
    empty: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Answer:
    """What a service answers: XML with one record or none, or a table. `rest`: the last column takes all that is left."""

    name: str
    kind: Literal["xml", "table"]
    fields: tuple[Parameter, ...]
    xml: Envelope
    result: Result | None = None
    table: TableForm | None = None
    rest: bool = False


@dataclass(frozen=True, eq=False)
class Upload:
    """A file that is sent beside the parameters, never signed: one line per typed record."""

    field: str
    file: str
    separator: str
    line_end: str
    most: int
    unique: str | None
    columns: tuple[Parameter, ...]


@dataclass(frozen=True, eq=False)
class Service:
    """A service of the gateway; `parameters` begin with the ones that all services share.

    The rest is for those that the merchant's server calls: `repeatable` may be sent again when nobody knows what became
    of it, `pause` is in seconds.
    """

    name: str
    says: str
    called_by: Literal["browser", "server"]
    parameters: tuple[Parameter, ...]
    constraints: tuple[Constraint, ...]
    method: Literal["get", "post"] = "get"
    answer: Answer | None = None
    repeatable: bool = False
    pause: int = 0
    upload: Upload | None = None
