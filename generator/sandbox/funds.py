"""A merchant's RMB account of the day: what payments brought in, what refunds took out.

At the end of a day all of it is exchanged into the currency of the contract, so every day begins with nothing (FAQ 02).
"""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Connection, func, select

from .clock import day_start
from .tables import moves

CENT = Decimal("0.01")


def move(db: Connection, partner: str, at: int, fen: int, what: str) -> None:
    """Something that came in (more than 0) or went out."""
    db.execute(moves.insert().values(partner=partner, at=at, fen=fen, what=what))


def balance(db: Connection, partner: str, now: int) -> int:
    """What is there of this day, in fen."""
    query = select(func.coalesce(func.sum(moves.c.fen), 0))
    return int(db.scalar(query.where(moves.c.partner == partner, moves.c.at >= day_start(now), moves.c.at <= now)) or 0)


def fen(rmb: str) -> int:
    return int(Decimal(rmb).quantize(CENT) * 100)


def rmb(fen: int) -> str:
    return str(Decimal(fen).scaleb(-2).quantize(CENT))
