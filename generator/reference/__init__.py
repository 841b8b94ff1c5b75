"""The reference: interprets a description, records every stage, and shares no code with any kit."""

from __future__ import annotations

from .judge import Judge, judge

__all__ = ["Judge", "judge"]
