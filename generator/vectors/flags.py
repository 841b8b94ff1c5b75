"""Why a case exists: a kind of bug (a closed list, after wycheproof's `bugType`), and what it costs who has the bug."""

from __future__ import annotations

from dataclasses import dataclass

BUG_TYPES = {
    "BASIC": "what every right message looks like: who fails here does not work at all",
    "FUNCTIONALITY": "a feature that some libraries lack",
    "EDGE_CASE": "a limit, or a value at the rim of what is allowed",
    "KNOWN_BUG": "a fault that was seen in real libraries, frameworks or engines",
    "DATA_LOSS": "text that is changed, cut or replaced on its way",
    "INJECTION": "text that becomes markup, another parameter or another address",
    "MODIFIED_PARAMETER": "a message whose content is not what was signed, or not what was ordered",
    "MALLEABILITY": "one message in several forms that are all taken",
    "AUTH_BYPASS": "a message that nobody with the key has made, and that is taken",
    "REPLAY": "a genuine message that comes again, late, or in another order",
    "WEAK_PARAMS": "keys and settings that must not be used",
    "MISSING_STEP": "a check that was left out",
    "DENIAL_OF_SERVICE": "input that takes a shop down by its size or its shape",
}


@dataclass(frozen=True)
class Flag:
    """`effect`: what goes wrong, in money, for who fails a case with the flag."""

    bug_type: str
    description: str
    effect: str

    def __post_init__(self) -> None:
        if self.bug_type not in BUG_TYPES:
            raise ValueError(f"{self.bug_type!r} is no bug type, expected one of {', '.join(BUG_TYPES)}")

    def as_json(self) -> dict[str, str]:
        return {"bugType": self.bug_type, "description": self.description, "effect": self.effect}
