"""What is asked, and what of it is settled before anything is tried: charset, sign type, keys, the pairs of the message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote_plus

from .. import model
from ..reference.keys import BadKey, RsaKey, rsa_key
from .found import Cause
from .given import Given
from .names import stated
from .search import lenient
from .signing_text import SigningString
from .suspects import Suspicion
from .ways import Pairs

# A message that names no charset is read in this one by the gateway (docs/behaviour.md; interface: `_input_charset`).
UNNAMED = "gbk"


class Unusable(ValueError):
    """An option that cannot be used; the message is a sentence."""


@dataclass(frozen=True)
class Question:
    """What the merchant has: the text, and the options of the command."""

    data: bytes
    key: str = ""
    public_key: str = ""
    private_key: str = ""
    sign_type: str = ""
    charset: str = ""
    signing_string: bytes | None = None
    sign: str = ""
    params: Pairs = ()
    direction: str = ""


@dataclass
class Settled:
    """`text` is what the merchant's code signed, if that is known; `is_message`: the pairs are what was sent.

    `guessed`: nobody said which sign type it is, `charset_guessed`: which charset. `odd`: what is so in a lone signing string.
    """

    config: dict[str, str]
    pairs: Pairs
    raw: bytes
    text: bytes | None
    is_message: bool
    direction: str
    rsa: bool
    signed: bool
    guessed: bool = False
    charset_guessed: bool = False
    own_key: bool = False
    from_query: bool = False
    more: Pairs = ()
    conflict: str = ""
    odd: list[Suspicion] = field(default_factory=list)
    notes: tuple[str, ...] = ()

    def pairs_in(self, charset: str) -> Pairs:
        """The pairs, read in another charset where they still are bytes."""
        if not self.from_query:
            return self.pairs
        return _with(lenient(self.raw, charset), self.more)

    def readable_pairs(self) -> tuple[Pairs, str]:
        """The pairs and their charset; UTF-8 where nobody said another one and the bytes are that."""
        pairs = self.pairs_in("utf-8") if self.charset_guessed else self.pairs
        surrogates = any("\ud800" <= c <= "\udfff" for _, value in pairs for c in value)
        return (self.pairs, self.config["charset"]) if surrogates or not self.charset_guessed else (pairs, "utf-8")

    @property
    def has_key(self) -> bool:
        return bool(self.config.get("public_key") or self.config.get("sender_key")) if self.rsa else self.own_key

    @cached_property
    def _keys(self) -> tuple[RsaKey | None, RsaKey | None]:
        return read_key(self.config.get("public_key", ""), False), read_key(self.config.get("private_key", ""), True)

    def own_public_key(self) -> Cause | None:
        """The cause that needs no search: a notification is checked with one's own key."""
        public, private = self._keys
        if not (self.rsa and self.direction == "notification" and public and private and public.n == private.n):
            return None
        cause = "The public key is your own: what the gateway sends is checked with the gateway's public key."
        return Cause(
            ("own-public-key",), "certain", cause, "Copy the gateway's public key from its site into the config."
        )

    def with_conflict(self, causes: list[Cause]) -> list[Cause]:
        """The message may fit, and still not be what the config says."""
        if not self.conflict or any("other-algorithm" in cause.ids for cause in causes):
            return causes
        first = causes[0]
        ids = ("other-algorithm",) if first.ids == ("fits",) else (*first.ids, "other-algorithm")
        said = self.conflict if first.ids == ("fits",) else f"{first.sentence} {self.conflict}"
        return [
            Cause(ids, first.confidence, said, "Name the same sign type in the message and in the config."),
            *causes[1:2],
        ]

    def helps(self) -> tuple[str, ...]:
        found = []
        if not self.has_key:
            named = "--public-key FILE" if self.rsa else "--key, or the variable KITSMITH_KEY"
            found.append(f"the key: {named}")
        if not self.signed:
            found.append("the whole message with its signature, or --sign")
        if self.text is None:
            found.append("the text that your code signs: --signing-string FILE")
        return tuple(found)


def settled(gateway: model.Model, question: Question, given: Given) -> Settled:
    """Raises Unusable."""
    rule, notes = gateway.signing, []
    text = question.signing_string if question.signing_string is not None else given.signing_string
    is_message = given.signing_string is None
    charset, charset_known = _charset(gateway, question, given)
    odd: list[Suspicion] = []
    if given.signing_string is not None:
        text, had_key = without_key(given.signing_string, question.key)
        read = SigningString(gateway, text, charset)
        pairs, odd = read.pairs, read.odd
        notes += ["the key stood at its end and was left out"] if had_key else []
    elif given.query:
        pairs = lenient(given.query, charset)
    else:
        pairs = list(given.pairs)
    if question.signing_string is not None:
        text, had_key = without_key(question.signing_string, question.key)
        notes += ["the key stood at the end of the signing string and was left out"] if had_key else []
    more = [*question.params, *([(rule.signature, question.sign)] if question.sign else [])]
    pairs = _with(pairs, more)
    raw = given.query or encoded(pairs, charset)
    algorithm, guessed, conflict = _algorithm(gateway, question, pairs)
    direction = question.direction or _direction(gateway, dict(pairs))
    key, note = _key(gateway, question, algorithm)
    config = {
        "charset": charset, "sign_type": algorithm.name, "key": key,
        "public_key": question.public_key, "private_key": question.private_key,
    }  # fmt: skip
    config["reader"] = "your config" if direction == "notification" else ""
    if direction != "notification" and (own := read_key(question.private_key, True)):
        config["sender_key"] = public_half(own)
    notes += [note] if note else []
    notes += _bad_keys(gateway, question)
    return Settled(
        config, pairs, raw, text, is_message, direction, algorithm.kind == "rsa", bool(stated(pairs, rule.signature)),
        guessed, not charset_known, bool(question.key), bool(given.query), more, conflict, odd, tuple(notes),
    )  # fmt: skip


def without_key(text: bytes, key: str) -> tuple[bytes, bool]:
    """A text that was kept with the key behind it is the same text: the key is never shown."""
    raw = key.strip().encode()
    return (
        (text[: -len(raw)], True) if len(raw) >= 8 and text.endswith(raw) and not _joined(text, raw) else (text, False)
    )


def _joined(text: bytes, raw: bytes) -> bool:
    return text[: -len(raw)].endswith((b"&key=", b"&", b"key="))


def _charset(gateway: model.Model, question: Question, given: Given) -> tuple[str, bool]:
    """The charset, and whether anybody said so."""
    known = [c.id for c in gateway.charsets]
    if question.charset and question.charset.lower() not in known:
        raise Unusable(f"--charset {question.charset}: expected one of {', '.join(known)}")
    pairs = given.pairs or lenient(given.query, "latin-1")
    pairs = _with(pairs, question.params)
    named, is_request = stated(pairs, gateway.signing.charset).lower(), bool(stated(pairs, "service"))
    if question.charset and not (is_request and named in known):
        return question.charset.lower(), True
    if named in known:
        return named, True
    return (UNNAMED if UNNAMED in known and given.query and is_request else gateway.charsets[0].id), False


def _algorithm(gateway: model.Model, question: Question, given: Pairs) -> tuple[model.Algorithm, bool, str]:
    """The sign type, whether it is a guess, and what is wrong with how it is named."""
    rule = gateway.signing
    known = {a.name: a for a in rule.algorithms}
    if question.sign_type and question.sign_type.upper() not in {name.upper() for name in known}:
        raise Unusable(f"--sign-type {question.sign_type}: expected one of {', '.join(known)}")
    by_letters = {name.upper(): a for name, a in known.items()}
    asked, named = by_letters.get(question.sign_type.upper()), stated(given, rule.algorithm)
    if named in known:
        said = f"The message says {named}, but your config has {question.sign_type}."
        return known[named], False, said if asked and asked.name != named else ""
    if asked:
        return asked, False, ""
    if named.upper() in by_letters:
        return by_letters[named.upper()], False, f"The message says {named}: expected {named.upper()}, in capitals."
    sign = stated(given, rule.signature)
    is_hex = len(sign) in (32, 40, 64) and all(c in "0123456789abcdefABCDEF" for c in sign)
    likely = [a for a in rule.algorithms if (a.kind == "rsa") == (len(sign) > 64 and not is_hex)]
    return (likely or list(rule.algorithms))[-1 if len(sign) > 64 else 0], True, ""


def _direction(gateway: model.Model, given: dict[str, str]) -> str:
    if "service" in given:
        return "request"
    return "notification" if {"notify_id", "trade_status", "notify_type", "trade_no"} & set(given) else "request"


def _key(gateway: model.Model, question: Question, algorithm: model.Algorithm) -> tuple[str, str]:
    if question.key or algorithm.kind == "rsa":
        return question.key, ""
    sample = next((f.sample for f in gateway.config if f.name == "key" and f.test_only), "")
    return sample, "no key was given: the one that is published for tests was tried" if sample else ""


def _bad_keys(gateway: model.Model, question: Question) -> list[str]:
    found = []
    for field_name, private in (("public_key", False), ("private_key", True)):
        text = getattr(question, field_name)
        try:
            if text:
                rsa_key(text, private=private)
        except BadKey as error:
            option = field_name.replace("_", "-")
            found.append(
                f"--{option} cannot be used: {gateway.key_details[error.args[0]]}; `kitsmith keys inspect` says more"
            )
    return found


def _with(pairs: Pairs, more: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    given = dict(more)
    return [*((n, v) for n, v in pairs if n not in given), *given.items()]


def encoded(pairs: Pairs, charset: str) -> bytes:
    """The pairs as an address would carry them."""

    def written(text: str) -> str:
        return quote_plus(text.encode(charset, "surrogateescape" if charset == "utf-8" else "replace"))

    try:
        return "&".join(f"{written(n)}={written(v)}" for n, v in pairs).encode()
    except UnicodeEncodeError:
        return b""


def read_key(text: str, private: bool) -> RsaKey | None:
    try:
        return rsa_key(text, private=private)
    except BadKey:
        return None


def public_half(key: RsaKey) -> str:
    import base64

    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    public = rsa.RSAPublicNumbers(key.e, key.n).public_key()
    spki = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(spki).decode()
