"""What can reach a notify page, right and wrong.

What a correct shop answers is not written here: the reference says it for every message (scorecard.py).
"""

from __future__ import annotations

# They register themselves, in this order.
from . import scenarios_refused, scenarios_taken  # noqa: F401
from .scenario import SCENARIOS, Scenario

__all__ = ["SCENARIOS", "Scenario"]
