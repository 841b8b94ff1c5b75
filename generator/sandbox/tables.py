"""What the sandbox keeps. Times are whole milliseconds of the sandbox's clock since 1970, amounts are decimal text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

# Counts up with every change below; a database of another version is refused (store.py).
VERSION = 2

metadata = MetaData()
number = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", number, primary_key=True)


def _kept(name: str, *columns: Column[Any], more: tuple[UniqueConstraint | Index, ...] = ()) -> Table:
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
    Column("trade", Text, index=True),
    _text("rate", nullable=True),  # RMB for one unit of the currency, recorded at the payment
    _text("total_fee", nullable=True),
    _text("rmb_fee", nullable=True),
    Column("back", Text, nullable=False, server_default="0.00"),  # what refunds have asked for, without those that failed
    Column("back_rmb", Text, nullable=False, server_default="0.00"),
    more=(UniqueConstraint("partner", "number"), Index("orders_ended", "partner", "state", "ended")),
)

# What goes back to buyers: asked for, then done or failed once and for good.
refunds = _kept(
    "refunds",
    _of("orders"),
    Column("partner", ForeignKey("partners.id"), nullable=False),
    Column("number", Text, nullable=False, index=True),
    _text("amount"),  # in the order's currency
    _text("rmb"),  # at the order's rate
    _text("parameters"),  # of the request, as JSON
    _text("charset"),
    _text("sign_type"),
    _text("state"),  # waiting, refunded, failed
    _text("error"),  # the code of a failed one, else empty
    _time("asked"),
    _time("due"),  # not before this
    _time("ended", nullable=True),
    more=(UniqueConstraint("partner", "number"), Index("refunds_waiting", "state", "partner", "due")),
)

# Every fen that came into a merchant's RMB account, or went out. What a day leaves is exchanged at its end.
moves = _kept(
    "moves",
    Column("partner", ForeignKey("partners.id"), nullable=False),
    _time("at"),
    Column("fen", BigInteger, nullable=False),
    _text("what"),  # payment, refund, income
    more=(Index("moves_of_a_day", "partner", "at"),),
)

# What a merchant has told the gateway beside payments: declarations for the customs, sellers behind him. The newest counts.
declarations = _kept(
    "declarations",
    Column("partner", ForeignKey("partners.id"), nullable=False),
    _text("service"),
    _text("number"),
    _text("parameters"),  # JSON
    _time("at"),
    more=(UniqueConstraint("partner", "service", "number"),),
)

# What the sandbox was told to answer in place of the right answer.
provocations = _kept(
    "provocations",
    _text("service"),
    _text("answer"),  # a code of the gateway, a kind of broken answer, or "records"
    Column("amount", BigInteger),  # how many records, seconds or bytes
    Column("times", Integer, nullable=True),  # how often still; none: until it is taken back
)

# Every request as it came, also those that were refused (these have a code).
requests = _kept(
    "requests",
    Column("order", ForeignKey("orders.id", ondelete="CASCADE"), index=True),
    _time("at"),
    _text("service"),  # as far as it could be read
    _text("code"),  # empty: accepted
    _text("says"),  # of an accepted one: a warning, if there is one
    _text("charset"),
    Column("raw", LargeBinary, nullable=False),
    Column("signing_string", LargeBinary),
    _text("explanation", nullable=True),  # JSON
)
REFUSED = text("code <> ''")
Index("requests_refused", requests.c.id, sqlite_where=REFUSED, postgresql_where=REFUSED)

# What happened to an order beside requests and attempts.
steps = _kept("steps", _of("orders"), _time("at"), _text("what"), _text("says"))

notifications = _kept(
    "notifications",
    _of("orders"),
    Column("refund", ForeignKey("refunds.id", ondelete="CASCADE"), index=True),  # none: about the payment
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
