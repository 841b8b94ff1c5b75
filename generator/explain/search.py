"""Why a signature does not fit: the text that was signed instead, found by making the usual mistakes on purpose.

A mistake is named only when the signature proves it: the text with that mistake has exactly this signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote_to_bytes

from .. import model
from ..reference.keys import BadKey, RsaKey, rsa_key
from .faults import Faults
from .forms import Form, forms, parts
from .found import Cause, Explanation, Hit, Opened, Searched, different, first_difference, sentence
from .key_faults import KeyFault, shared_keys, twice_wrong
from .names import stated
from .signatures import hashed, opened
from .texts import Story, Suspects
from .ways import Pairs, together

LARGE = 100_000  # bytes of a text: beyond it every key is tried on the right text only


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
    found = Search(gateway, config, pairs or lenient(raw, config["charset"]), raw, others).searched()
    difference = None if found.signed is None else first_difference(found.expected, found.signed)
    return Explanation(found.expected, found.signed, difference, found.sentence, found.advice)


class Search:
    """One message, and the texts that may have been signed for it."""

    def __init__(
        self, gateway: model.Model, config: Mapping[str, str], pairs: Pairs, raw: bytes,
        others: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:  # fmt: skip
        self.gateway, self.rule, self.config, self.others = gateway, gateway.signing, config, others or {}
        self.algorithm = self.rule.algorithm_named(config["sign_type"])
        self.suspects = Suspects(Faults(gateway, config, pairs, raw))
        self.expected = self.suspects.right or _as_sent(raw, self.rule.excluded)
        self.given = stated(pairs, self.rule.signature)
        self.forms = {form.raw: form for form in reversed(forms(self.algorithm.output, self.given))}
        self.parts = [] if self.algorithm.kind == "rsa" else parts(self.algorithm.output, self.given)

    def searched(self) -> Searched:
        if not self.given:
            name = self.rule.signature
            cause = Cause(
                ("no-signature",),
                "certain",
                f"There is no {name} in the message.",
                "Sign the parameters and send the signature.",
            )
            return Searched("explained", self.expected, None, cause.sentence, cause.advice, (cause,))
        hits = sorted(self._by_digest() or self._by_rsa(), key=lambda hit: (len(hit.ids), hit.late))
        if hits:
            return self._known(hits)
        return self._unknown_rsa() if self.algorithm.kind == "rsa" else self._unknown_digest()

    def of_text(self, text: bytes, story: Story = ()) -> list[Hit]:
        """The ways in which one text has the signature."""
        digests = self._digests()
        return [*self._with_keys(text, [story], list(self._keys())), *self._inside(text, [story], digests)]

    # Shared keys: every text with every key.

    def _keys(self) -> Iterator[KeyFault]:
        return shared_keys(self.gateway, self.config, self.others)

    def _by_digest(self) -> list[Hit]:
        if not self.forms and not self.parts:
            return []
        keys = list(self._keys())
        few = keys if len(self.expected) < LARGE else keys[:1]
        found: list[Hit] = []
        for count, tried in ((0, keys), (1, few), (2, keys[:1])):
            for text, stories in self.suspects.texts(count).items():
                found += self._with_keys(text, stories, tried)
            # A joiner between text and key is also one behind the text: both are looked for before either is named.
            if found and not (count == 0 and found[0].ids):
                return found
        return found or list(
            self._with_keys(self.expected, [()], list(twice_wrong(self.gateway, self.config, self.others)))
        )

    def _with_keys(self, text: bytes, stories: Sequence[Story], keys: Sequence[KeyFault]) -> Iterator[Hit]:
        for way in keys:
            form = self._form(way.makes(text))
            if form:
                yield from (Hit(text, story, (way, form)) for story in stories)

    def _form(self, raw: bytes) -> Form | None:
        cut = (p for p in self.parts if raw[p.start : p.start + len(p.raw)] == p.raw and len(p.raw) < len(raw))
        return self.forms.get(raw) or next(cut, None)

    # RSA: the public key opens the signature; what comes out is the digest of the text.

    def _by_rsa(self) -> list[Hit]:
        digests = self._digests()
        for count in (0, 1, 2) if digests else ():
            found = [
                hit
                for text, stories in self.suspects.texts(count).items()
                for hit in self._inside(text, stories, digests)
            ]
            if found:
                return found
        return []

    def _digests(self) -> dict[tuple[str, bytes], tuple[Opened, Form]]:
        return {(o.name, o.digest): (o, form) for o, form in reversed(list(self._opened()))}

    def _inside(
        self, text: bytes, stories: Sequence[Story], digests: Mapping[tuple[str, bytes], tuple[Opened, Form]]
    ) -> Iterator[Hit]:
        for name in {name for name, _ in digests}:
            for twice, hash_of in _hashes(name, text, self.config.get("key", "").encode()):
                if (name, hash_of) in digests:
                    yield from (Hit(text, story, (*digests[name, hash_of], *twice)) for story in stories)

    def _opened(self) -> Iterator[tuple[Opened, Form]]:
        for form in self.forms.values():
            for key, cause, advice in self._public_keys():
                found = opened(key, form.raw)
                if found is None:
                    continue
                name, inside = found
                ids = ("other-key",) if cause else ()
                if self.algorithm.kind == "rsa" and name == self.algorithm.digest:
                    yield Opened(name, inside, ids, cause, advice), form
                else:
                    other = f"{_algorithm_of(self.rule, name)} was used, and the message says {self.algorithm.name}"
                    change = f"Sign with {self.algorithm.name}, or name the other"
                    yield Opened(name, inside, (*ids, "other-algorithm"), cause or other, advice or change), form

    def _public_keys(self) -> Iterator[tuple[RsaKey, str, str]]:
        given, sender = (_public(self.config.get(name, "")) for name in ("public_key", "sender_key"))
        other_pair = sender is not None and given is not None and sender.n != given.n
        if given is not None and other_pair:
            yield (
                given,
                "it was signed with the private key that belongs to the public key that you gave, and the private key that "
                "you gave is another one",
                "Use the two halves of one pair: sign with the private key whose public half the gateway has",
            )
        elif given is not None:
            yield given, "", ""
        if sender is not None and other_pair:
            own = "it was signed with your private key, and the public key that you gave does not belong to it"
            yield (
                sender,
                own,
                "Upload the public half of your private key at the gateway (the gateway's own key is not needed here)",
            )
        elif sender is not None:
            yield sender, "", ""
        for partner, other in self.others.items():
            cause = f"you sign with the private key of partner {partner}: the key of another contract or environment"
            if (key := _public(other.get("public_key", ""))) is not None:
                yield key, cause, "Use the partner id and the key of the same contract"

    # What is said of it.

    def _known(self, hits: Sequence[Hit]) -> Searched:
        first = hits[0]
        if not first.ids:
            fits = Cause(("fits",), "certain", "The signature fits.", "Nothing is to be done.")
            return Searched("fits", self.expected, first.text, fits.sentence, fits.advice, (fits,))
        causes = tuple(hit.cause(hit is first) for hit in different(hits)[:3])
        return Searched("explained", self.expected, first.text, causes[0].sentence, causes[0].advice, causes)

    def _unknown(self, says: str, advice: str, *likely: Cause) -> Searched:
        return Searched("unknown", self.expected, None, says, advice, likely)

    def _unknown_digest(self) -> Searched:
        advice = (
            "Most often the key is that of another partner or environment: copy it again. "
            "Then write the text that you sign to a file and compare it, byte by byte, with the one that is expected."
        )
        copy = "Copy the key again, of the same partner and environment."
        key = Cause(("other-key",), "likely", "Another key was used.", copy)
        same = Cause(
            ("value-changed",),
            "likely",
            "A value was changed after signing.",
            "Sign last, and send exactly what was signed.",
        )
        return self._unknown(
            "The signature does not fit, and none of the usual mistakes explains it.", advice, key, same
        )

    def _unknown_rsa(self) -> Searched:
        compare = "Write the text that you sign to a file and compare it, byte by byte, with the one that is expected."
        keys = [(o, form) for o, form in self._opened()]
        if keys:
            key, form = keys[0]
            said = "; ".join(text for text in (form.cause, key.cause) if text)
            ids = together([*form.ids, *key.ids, "value-changed"])
            says = (
                f"The private key and {key.name} are right: the text that was signed is another one than what arrived."
            )
            changed = Cause(ids, "likely", sentence(said) if said else "The text was changed after signing.", compare)
            return self._unknown(says if not said else sentence(said), compare, changed)
        if not list(self._public_keys()):
            return self._unknown(
                f"No public key is known for this partner, so {self.algorithm.name} cannot be checked.",
                "Give the gateway your public key, or sign with another sign type.",
            )
        if not self.forms:
            one_line = "Write the signature as Base64 in one line, then percent-encode it."
            return self._unknown("The signature is not Base64.", one_line)
        cause = "The signature was made with another private key than the one that belongs to the public key of this partner."
        upload = (
            "Upload the public half of the key that you sign with, or sign with the key whose public half was uploaded."
        )
        return self._unknown(cause, upload, Cause(("other-key",), "likely", cause, upload))


def _public(text: str) -> RsaKey | None:
    try:
        return rsa_key(text, private=False)
    except BadKey:
        return None


def _algorithm_of(rule: model.SigningRule, name: str) -> str:
    named = [a.name for a in rule.algorithms if a.kind == "rsa" and a.digest == name]
    return f"{named[0]} ({name})" if named else f"RSA with {name}"


def _hashes(name: str, text: bytes, key: bytes) -> Iterator[tuple[tuple[Form, ...], bytes]]:
    """The digests that an RSA signature over a text can hold."""
    yield (), hashed(name, text)
    cause = "the text was hashed before it was given to the signing function"
    advice = "Give the text itself to the signing function: it hashes"
    for before in dict.fromkeys((name, "md5")):
        inner = hashlib.new(before, text, usedforsecurity=False)
        for written in (inner.digest(), inner.hexdigest().encode()):
            yield (Form(b"", ("hashed-first",), cause, advice),), hashed(name, written)
    if key:
        cause, advice = (
            "the shared key stood behind the text",
            "RSA signs the text alone: the shared key is for MD5 only",
        )
        yield (Form(b"", ("key-joined",), cause, advice),), hashed(name, text + key)


def _as_sent(raw: bytes, excluded: Sequence[str]) -> bytes:
    """The bytes that stand in a message which is not text of its charset, sorted and joined like those of one that is."""
    pieces = [unquote_to_bytes(piece.replace(b"+", b" ")) for piece in raw.split(b"&") if piece]
    skipped = {name.encode() for name in excluded}
    return b"&".join(sorted(p for p in pieces if p.partition(b"=")[0] not in skipped and p.partition(b"=")[2]))


def lenient(raw: bytes, charset: str) -> list[tuple[str, str]]:
    """Pairs of a message that may be no text of its charset; what cannot be decoded becomes what cannot be encoded."""
    pieces = (piece.partition(b"=") for piece in raw.split(b"&") if piece)
    return [(_lenient(name, charset), _lenient(value, charset)) for name, _, value in pieces]


def _lenient(raw: bytes, charset: str) -> str:
    return unquote_to_bytes(raw.replace(b"+", b" ")).decode(charset, "surrogateescape")
