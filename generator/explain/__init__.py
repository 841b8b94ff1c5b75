"""Why a signature does not fit, found by making the usual mistakes on purpose; the sandbox and `kitsmith explain` ask it."""

from .search import Explanation, explain

__all__ = ["Explanation", "explain"]
