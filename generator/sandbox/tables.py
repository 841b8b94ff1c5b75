"""What the sandbox keeps. Times are whole milliseconds of the sandbox's clock since 1970, amounts are decimal text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# Counts up with every change below; a database of another version is refused (store.py).
VERSION = 1

metadata = MetaData()
number = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", number, primary_key=True)


def _kept(name: str, *columns: Column[Any], more: tuple[UniqueConstraint, ...] = ()) -> Table:
    """A table whose ids are never given twice, not even after a reset: what is on its way still means the old row."""
    return Table(name, metadata, _id(), *columns, *more, sqlite_autoincrement=True)


def _of(table: str) -> Column[int]:
    return Column(table.rstrip("s"), ForeignKey(f"{table}.id", ondelete="CASCADE"), index=True, nullable=False)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _time(name: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable, index=index)


# Schema version, offset of the clock, the gateway's own keys.
meta = Table("meta", metadata, Column("name", Text, primary_key=True), _text("value"))

partners = Table(
    "partners",
    metadata,
    Column("id", Text, primary_key=True),
    _text("currency"),
    _text("key"),
    _text("private_key"),  # the merchant's, kept so that his config can be printed again
    _text("public_key"),
    Column("timeout_rule", Boolean, nullable=False),  # whether Alipay has switched that parameter on
    _time("made"),
)

# Text of a request stands in JSON: what a buyer sees may hold any character, and PostgreSQL's text cannot hold them all.
orders = _kept(
    "orders",
    Column("token", Text, nullable=False, unique=True),  # of the cashier's address; nobody can guess it
    Column("partner", ForeignKey("partners.id"), nullable=False),
    Column("number", Text, nullable=False, index=True),
    _text("parameters"),
    _text("charset"),
    _text("sign_type"),
    _text("state"),  # created, open (the buyer has logged in), paid, closed
    _time("made"),
    _time("deadline", nullable=True, index=True),  # when it closes by itself; none when it is paid or closed
    _time("opened", nullable=True),
    _time("ended", nullable=True),
    _text("trade", nullable=True),
    _text("rate", nullable=True),  # RMB for one unit of the currency, recorded at the payment
    _text("total_fee", nullable=True),
    _text("rmb_fee", nullable=True),
    more=(UniqueConstraint("partner", "number"),),
)

# Every request as it came, also those that were refused (these have no order).
requests = _kept(
    "requests",
    Column("order", ForeignKey("orders.id", ondelete="CASCADE"), index=True),
    _time("at"),
    _text("code"),  # empty: accepted
    _text("says"),
    _text("charset"),
    Column("raw", LargeBinary, nullable=False),
    Column("signing_string", LargeBinary),
    _text("explanation", nullable=True),  # JSON
)

# What happened to an order beside requests and attempts.
steps = _kept("steps", _of("orders"), _time("at"), _text("what"), _text("says"))

notifications = _kept(
    "notifications",
    _of("orders"),
    Column("notify_id", Text, nullable=False, unique=True),
    _text("address"),
    _text("status"),
    Column("body", LargeBinary, nullable=False),  # the same bytes at every attempt
    _time("made"),
    Column("tries", Integer, nullable=False),  # attempts of the schedule, without those sent by hand
    _text("state"),  # waiting, answered, given_up
)

# The ids for which `notify_verify` may say true, and when the last message with each was sent.
issued = Table(
    "issued", metadata, Column("notify_id", Text, primary_key=True), Column("partner", ForeignKey("partners.id")), _time("sent")
)

# Attempts that are still to come: a row is gone only when its attempt is recorded, so that a kill loses none.
queue = _kept(
    "queue",
    _of("notifications"),
    _time("due", index=True),
    Column("manual", Boolean, nullable=False),
)

attempts = _kept(
    "attempts",
    _of("notifications"),
    _time("at"),
    _text("kind"),
    _text("says"),
    Column("request", LargeBinary, nullable=False),
    Column("response", LargeBinary, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("manual", Boolean, nullable=False),
)

rates = Table(
    "rates",
    metadata,
    Column("currency", Text, primary_key=True),
    _text("base"),
    Column("daily", Boolean, nullable=False),  # whether it changes a little from day to day
)
