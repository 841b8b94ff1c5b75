"""What a search finds: candidates, and the hits that they are told from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .forms import Form
from .key_faults import KeyFault
from .texts import Story, ids_of
from .ways import together

Verdict = Literal["fits", "explained", "likely", "unknown"]


@dataclass(frozen=True)
class Cause:
    """A candidate: ids of docs/explain.md, and whether the signature proves it."""

    ids: tuple[str, ...]
    confidence: Literal["certain", "likely"]
    sentence: str
    advice: str


@dataclass(frozen=True)
class Searched:
    """What the signature proves. `sentence` and `advice` say it, or what is not known."""

    verdict: Verdict
    expected: bytes
    signed: bytes | None
    sentence: str
    advice: str
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """`expected` is the signing string of what arrived; `signed` the one that was signed, None when it is not known.

    `first_difference` counts bytes from 0; None when the two are equal (then the key or the algorithm was wrong) or `signed`
    is not known. `cause` and `advice` are sentences.
    """

    expected: bytes
    signed: bytes | None
    first_difference: int | None
    cause: str
    advice: str


@dataclass(frozen=True)
class Opened:
    """The digest that was found inside of an RSA signature."""

    name: str
    digest: bytes
    ids: tuple[str, ...]
    cause: str
    advice: str


@dataclass(frozen=True)
class Hit:
    """A text that has the signature, the mistakes in it, and what was wrong with key, hash and form."""

    text: bytes
    story: Story
    rest: tuple[KeyFault | Opened | Form, ...] = field(default=())

    @property
    def ids(self) -> tuple[str, ...]:
        ids = together([*ids_of(self.story), *(id for part in self.rest for id in part.ids)])
        # Another algorithm is written in its own form: that is no second mistake.
        return tuple(id for id in ids if id != "other-form") if "other-algorithm" in ids else ids

    @property
    def late(self) -> bool:
        return any(isinstance(part, KeyFault) and part.late for part in self.rest)

    def cause(self, first: bool) -> Cause:
        said = [(part.cause, part.advice) for part in (*self.story, *self.rest) if part.cause]
        return Cause(
            self.ids, "certain" if first else "likely",
            sentence("; and ".join(dict.fromkeys(cause for cause, _ in said))),
            " ".join(dict.fromkeys(sentence(advice) for _, advice in said)),
        )  # fmt: skip


def different(hits: Sequence[Hit]) -> list[Hit]:
    """One hit for each set of ids; a story that holds another one whole says nothing more."""
    found: list[Hit] = []
    for hit in hits:
        if not any(set(other.ids) <= set(hit.ids) for other in found):
            found.append(hit)
    return found


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."


def first_difference(one: bytes, other: bytes) -> int | None:
    if one == other:
        return None
    return next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
