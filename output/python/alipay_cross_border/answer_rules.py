# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What the tables in `answers` are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .records import Record, Row
from .rules import Parameter


@dataclass(frozen=True)
class Envelope:
    """The elements around the values of every answer, and the text of `success` in one that is no refusal."""

    root: str
    success: str
    good: str
    error: str
    response: str


@dataclass(frozen=True)
class ResultRule:
    """Which of the values says whether it went well, and which one why not."""

    field: str
    good: str
    code: str | None = None


@dataclass(frozen=True)
class Table:
    """The form of a table.

    Attributes:
        prefix: stands before a text that is no record.
        empty: texts that say that there are no records.
        codes: texts that say that there is no table -> the code for that.
    """

    row: type[Row]
    prefix: str = ""
    empty: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What a service answers.

    Attributes:
        fields: those that are described; an answer without them is only good or bad.
    """

    name: str
    envelope: Envelope
    fields: tuple[Parameter, ...] = ()
    record: type[Record] = Record
    result: ResultRule | None = None
    table: Table | None = None
