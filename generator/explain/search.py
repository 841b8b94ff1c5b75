"""Why a signature does not fit: the text that was signed instead, found by making the usual mistakes on purpose.

A mistake is named only when the signature proves it: the text with that mistake has exactly this signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import parse_qsl, unquote_to_bytes

from .. import model
from .faults import Faults
from .key_faults import KeyFault, shared_keys
from .signatures import Form, forms, hashed, opened
from .ways import Fault, Pairs

MOST_PAIRS = 60  # beyond this, mistakes are not combined


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
    cause: str
    advice: str


Found = tuple[bytes, list[tuple[str, str]]]


def explain(
    gateway: model.Model,
    config: Mapping[str, str],
    pairs: Sequence[tuple[str, str]],
    raw: bytes,
    others: Mapping[str, Mapping[str, str]] | None = None,
) -> Explanation:
    """Explains a signature that does not fit.

    `config` is the receiver's: `charset`, `sign_type`, `key`, and `public_key`, the sender's. `pairs` are all parameters as they
    arrived, the signature among them; `raw` is the form body or query string they stood in. `others` are the configs of other
    partners by id: a key of theirs is recognised.
    """
    return _Search(gateway, config, pairs, raw, others or {}).explanation()


class _Search:
    def __init__(
        self, gateway: model.Model, config: Mapping[str, str], pairs: Pairs, raw: bytes, others: Mapping[str, Mapping[str, str]]
    ) -> None:  # fmt: skip
        self.gateway, self.rule, self.config, self.others = gateway, gateway.signing, config, others
        self.algorithm = self.rule.algorithm_named(config["sign_type"])
        pairs = pairs or _lenient(raw, config["charset"])
        self.faults = Faults(gateway, config, pairs, raw)
        self._made: list[list[tuple[bytes, tuple[Fault, ...]]]] = []
        self._seen: set[bytes] = set()
        self.expected = self._text(()) or _as_sent(raw, self.rule.excluded)
        self.given = dict(pairs).get(self.rule.signature, "")
        self.forms = {form.raw: form for form in reversed(forms(self.algorithm.output, self.given))}

    def explanation(self) -> Explanation:
        if not self.given:
            missing = f"There is no {self.rule.signature} in the message."
            return self._unknown(missing, "Sign the parameters and send the signature.")
        found = self._by_digest() or self._by_rsa()
        if found:
            return self._known(*found)
        if self.algorithm.kind == "rsa":
            return self._unknown_rsa()
        return self._unknown(
            "The signature does not fit, and none of the usual mistakes explains it.",
            "Most often the key is that of another partner or environment: copy it again. "
            "Then write the text that you sign to a file and compare it, byte by byte, with the one that is expected.",
        )

    # Shared keys: every text with every key.

    def _by_digest(self) -> Found | None:
        keys = list(shared_keys(self.gateway, self.config, self.others))
        right = [k for k in keys if not k.cause]
        for texts, ways in ((self._texts(0), keys), (self._texts(1), keys), (self._texts(2), right)):
            for text, faults in texts:
                for way in ways:
                    form = self.forms.get(way.makes(text))
                    if form:
                        return text, _said(faults, way, form)
        return None

    # RSA: the public key opens the signature; what comes out is the digest of the text.

    def _by_rsa(self) -> Found | None:
        digests = {(o.name, o.digest): (o, form) for o, form in reversed(list(self._opened()))}
        if not digests:
            return None
        names = {name for name, _ in digests}
        for count in (0, 1, 2):
            for text, faults in self._texts(count):
                for name in names:
                    for twice, hash_of in _hashes(name, text):
                        if (name, hash_of) in digests:
                            key, form = digests[name, hash_of]
                            return text, [*_said(faults, key, form), *twice]
        return None

    def _opened(self) -> Iterator[tuple[Opened, Form]]:
        for form in self.forms.values():
            for key, cause, advice in self._public_keys():
                found = opened(key, form.raw)
                if found is None:
                    continue
                name, inside = found
                if self.algorithm.kind == "rsa" and name == self.algorithm.digest:
                    yield Opened(name, inside, cause, advice), form
                else:
                    other = f"{_algorithm_of(self.rule, name)} was used, and the message says {self.algorithm.name}"
                    change = f"Sign with {self.algorithm.name}, or name the other"
                    yield Opened(name, inside, cause or other, advice or change), form

    def _public_keys(self) -> Iterator[tuple[str, str, str]]:
        yield self.config.get("public_key", ""), "", ""
        for partner, other in self.others.items():
            cause = f"you sign with the private key of partner {partner}: the key of another contract or environment"
            yield other.get("public_key", ""), cause, "Use the partner id and the key of the same contract"

    def _unknown_rsa(self) -> Explanation:
        keys = [(o, form) for o, form in self._opened()]
        if keys:
            key, form = keys[0]
            said = "; ".join(text for text in (form.cause, key.cause) if text)
            return self._unknown(
                f"The private key and {key.name} are right: the text that was signed is another one than the text that arrived."
                if not said else _sentence(said),
                "Write the text that you sign to a file and compare it, byte by byte, with the one that is expected.",
            )  # fmt: skip
        if not self.config.get("public_key"):
            return self._unknown(
                f"No public key is known for this partner, so {self.algorithm.name} cannot be checked.",
                "Give the gateway your public key, or sign with another sign type.",
            )
        if not self.forms:
            one_line = "Write the signature as Base64 in one line, then percent-encode it."
            return self._unknown("The signature is not Base64.", one_line)
        return self._unknown(
            "The signature was made with another private key than the one that belongs to the public key of this partner.",
            "Upload the public half of the key that you sign with, or sign with the key whose public half was uploaded.",
        )

    # Texts with so many mistakes in them.

    def _texts(self, count: int) -> list[tuple[bytes, tuple[Fault, ...]]]:
        """Every text once, with the fewest and likeliest mistakes that give it. They are made when they are first needed."""
        while len(self._made) <= count:
            self._made.append(list(self._with_faults(len(self._made))))
        return self._made[count]

    def _with_faults(self, count: int) -> Iterator[tuple[bytes, tuple[Fault, ...]]]:
        if count == 0:
            chosen: Iterable[tuple[Fault, ...]] = [()]
        elif count == 1:
            self._all = list(self.faults.all())
            chosen = ((fault,) for fault in self._all)
        else:
            combined = [f for f in self._all if not f.alone] if len(self.faults.pairs) <= MOST_PAIRS else []
            chosen = combinations(combined, count)
        for faults in chosen:
            if len({fault.step for fault in faults}) == count:
                text = self._text(faults)
                if text is not None and text not in self._seen:
                    self._seen.add(text)
                    yield text, faults

    def _text(self, faults: Sequence[Fault]) -> bytes | None:
        way = self.faults.right
        for fault in faults:
            way = fault.on(way)
        try:
            return way.text()
        except (ValueError, ArithmeticError):  # UnicodeError is a ValueError: nobody can have signed this
            return None

    def _known(self, text: bytes, said: list[tuple[str, str]]) -> Explanation:
        if not said:
            return Explanation(self.expected, text, None, "The signature fits.", "Nothing is to be done.")
        cause = _sentence("; and ".join(dict.fromkeys(cause for cause, _ in said)))
        advice = " ".join(dict.fromkeys(_sentence(advice) for _, advice in said))
        return Explanation(self.expected, text, _first_difference(self.expected, text), cause, advice)

    def _unknown(self, cause: str, advice: str) -> Explanation:
        return Explanation(self.expected, None, None, cause, advice)


def _algorithm_of(rule: model.SigningRule, name: str) -> str:
    named = [a.name for a in rule.algorithms if a.kind == "rsa" and a.digest == name]
    return f"{named[0]} ({name})" if named else f"RSA with {name}"


def _hashes(name: str, text: bytes) -> Iterator[tuple[list[tuple[str, str]], bytes]]:
    yield [], hashed(name, text)
    cause = "the text was hashed before it was given to the signing function"
    twice = [(cause, "Give the text itself to the signing function: it hashes")]
    for before in dict.fromkeys((name, "md5")):
        inner = hashlib.new(before, text, usedforsecurity=False)
        yield twice, hashed(name, inner.digest())
        yield twice, hashed(name, inner.hexdigest().encode())


def _said(faults: Sequence[Fault], key: KeyFault | Opened, form: Form) -> list[tuple[str, str]]:
    return [(part.cause, part.advice) for part in (*faults, key, form) if part.cause]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _first_difference(one: bytes, other: bytes) -> int | None:
    if one == other:
        return None
    return next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def _as_sent(raw: bytes, excluded: Sequence[str]) -> bytes:
    """The bytes that stand in a message which is not text of its charset, sorted and joined like those of one that is."""
    pieces = [unquote_to_bytes(piece.replace(b"+", b" ")) for piece in raw.split(b"&") if piece]
    skipped = {name.encode() for name in excluded}
    return b"&".join(sorted(p for p in pieces if p.partition(b"=")[0] not in skipped and p.partition(b"=")[2]))


def _lenient(raw: bytes, charset: str) -> Pairs:
    """Pairs of a message that is no text of its charset; what cannot be decoded becomes what cannot be encoded."""
    return parse_qsl(raw.decode("latin-1"), keep_blank_values=True, encoding=charset, errors="surrogateescape")
