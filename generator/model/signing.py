"""Where a gateway is, in which charset it speaks, and its signing rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Digest = Literal["md5", "sha1", "sha256"]
AlgorithmKind = Literal["digest", "hmac", "rsa"]
KeyPosition = Literal["append", "prepend", "none"]
Output = Literal["hex-lower", "hex-upper", "base64"]


@dataclass(frozen=True, eq=False)
class Environment:
    """An address of the gateway under a name that a config can give."""

    name: str
    address: str
    says: str
    real_money: bool = False


@dataclass(frozen=True, eq=False)
class Charset:
    """A charset that messages may have; `ranges` are the code points beyond ASCII that it carries (empty: all of Unicode)."""

    id: str
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class Algorithm:
    """One sign type: a primitive, where the key stands, how the result is written."""

    name: str
    kind: AlgorithmKind
    digest: Digest
    position: KeyPosition
    before: str
    after: str
    output: Output


@dataclass(frozen=True, eq=False)
class PairPart:
    """A piece of how one parameter is written into the signing string: a literal, the name or the value."""

    kind: Literal["literal", "name", "value"]
    text: str = ""


@dataclass(frozen=True, eq=False)
class SigningRule:
    """What is signed, in which order and how it is joined; the names under which the result travels."""

    signature: str
    algorithm: str | None
    charset: str | None
    taken: tuple[str, ...]
    excluded: tuple[str, ...]
    drops_empty: bool
    sorts: bool
    pair: tuple[PairPart, ...]
    joiner: str
    algorithms: tuple[Algorithm, ...]

    def algorithm_named(self, name: str) -> Algorithm:
        """The algorithm of a sign type; KeyError when the rule has none of that name."""
        return {a.name: a for a in self.algorithms}[name]

    @property
    def needs_shared_key(self) -> bool:
        return any(a.kind != "rsa" for a in self.algorithms)

    @property
    def needs_rsa(self) -> bool:
        return any(a.kind == "rsa" for a in self.algorithms)
