"""Why a signature does not fit, found by making the usual mistakes on purpose; the sandbox and `kitsmith explain` ask it."""

from .found import Explanation
from .search import explain

__all__ = ["Explanation", "explain"]
