"""The usual mistakes in what is signed, each as one changed step of the way from parameters to bytes.

The list is that of the interface's own pages, of forums and of issue trackers ("Typical mistakes" of every payment SDK).
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import unquote_to_bytes

from .. import model
from ..reference.text import decode, encode
from . import text_faults
from .ways import Fault, Pairs, Way


class Faults:
    """The right way of one message, and the mistakes that make sense for it."""

    def __init__(self, gateway: model.Model, config: Mapping[str, str], pairs: Pairs, raw: bytes) -> None:
        self.gateway, self.rule, self.config, self.pairs, self.raw = gateway, gateway.signing, config, pairs, raw
        self.charset = gateway.charset(config["charset"])
        self.known = self._known_names()
        self.right = Way(lambda: pairs, self._kept, lambda v: v, self._sorted, self._joined, self._encoded)

    def all(self) -> Iterator[Fault]:
        """The likely ones first: where two mistakes give the same text, the first is named."""
        charsets = [c.id for c in self.gateway.charsets]
        yield from self._charsets()
        yield from self._sources()
        yield from self._kept_wrongly()
        yield from text_faults.values(self.right, charsets)
        if self.rule.sorts:
            yield from text_faults.orders(self.right, self.known)
        yield from text_faults.joints(self.right, self.rule.joiner)
        yield from text_faults.encodings(self.right, self.charset.id, charsets)
        yield from self._lost_blanks()

    # The right way.

    def _kept(self, pairs: Pairs) -> Pairs:
        rule = self.rule
        names = [(n, v) for n, v in pairs if n not in rule.excluded and (not rule.taken or n in rule.taken)]
        return [(n, v) for n, v in names if v or not rule.drops_empty]

    def _sorted(self, pairs: Pairs) -> Pairs:
        return sorted(pairs, key=lambda p: p[0].encode("utf-8", "surrogatepass")) if self.rule.sorts else pairs

    def _written(self, name: str, value: str) -> str:
        parts = ({"literal": part.text, "name": name, "value": value}[part.kind] for part in self.rule.pair)
        return "".join(parts)

    def _joined(self, pairs: Pairs) -> str:
        return self.rule.joiner.join(self._written(n, v) for n, v in pairs)

    def _encoded(self, text: str) -> bytes:
        return encode(self.charset, text)

    def _known_names(self) -> list[str]:
        services = [s for s in self.gateway.services if ("service", s.name) in self.pairs] or self.gateway.services
        return list(dict.fromkeys(p.name for s in services for p in s.parameters))

    # What went wrong with the charset.

    def _charsets(self) -> Iterator[Fault]:
        conf, named = self.charset.id, dict(self.pairs).get(self.rule.charset or "", "")
        for other in self.gateway.charsets:
            if other.id == conf:
                continue
            read = _reader(self._raw_pairs, other)
            if self.rule.charset and not named:
                advice = (
                    f"The message names no charset, so the gateway takes {conf}: "
                    f"send {self.rule.charset}={other.id}, and sign it"
                )
            elif named.lower() == other.id:
                advice = (
                    f"With POST, write {self.rule.charset}={named} into the address as well: "
                    f"the gateway reads the address before the body, and without it takes {conf}"
                )
            else:
                advice = f"The message names {conf}: encode the text as {conf} before it is signed, or name {other.id}"
            yield Fault("encode", _writer(other), f"it was signed in {other.id}, but the gateway reads {conf}", advice)
            if read is not None:
                sent = f"it was sent in {other.id}, but the gateway reads {conf}"
                yield Fault("source", lambda r=read: r, sent, advice)

    def _raw_pairs(self, decoded: Callable[[bytes], str]) -> Pairs:
        """What came, read in another way; names that are not in the raw text (they came in the address) stay as they are."""
        pieces = [piece.partition(b"=") for piece in self.raw.split(b"&") if piece]
        found = [(decoded(name), decoded(value)) for name, _, value in pieces]
        there = {name for name, _ in found}
        return [*found, *((n, v) for n, v in self.pairs if n not in there)]

    def _sources(self) -> Iterator[Fault]:
        encoded = self._raw_pairs(lambda raw: raw.decode("latin-1"))
        yield Fault(
            "source", lambda: encoded, "the values were percent-encoded before they were signed",
            "Sign the raw values; percent-encode afterwards, and only for the address",
        )  # fmt: skip
        repaired = _without_entities(self.pairs, self.known)
        if repaired != list(self.pairs):
            yield Fault(
                "source", lambda: repaired,
                "HTML turned the & and the name behind it into one character (&notify_url into ¬ify_url, &currency into ¤cy)",
                "Write &amp; for & wherever an address stands in HTML, or use a form",
            )  # fmt: skip

    # Which parameters were signed.

    def _kept_wrongly(self) -> Iterator[Fault]:
        rule, right = self.rule, self._kept
        there = list(dict(self.pairs))
        if rule.drops_empty:
            yield Fault(
                "keep", lambda pairs: [(n, v) for n, v in pairs if n not in rule.excluded],
                "parameters without a value were signed", "Leave empty parameters out of what you sign, and do not send them",
            )  # fmt: skip
        if rule.algorithm in rule.excluded:
            name = rule.algorithm or ""
            said = (name, dict(self.pairs).get(name) or self.config["sign_type"])
            yield Fault(
                "keep", lambda pairs: [*right(pairs), said], f"the parameter {rule.algorithm} was signed",
                f"Take {rule.algorithm} and {rule.signature} out before you sign; add them afterwards",
            )  # fmt: skip
        yield Fault(
            "keep", lambda pairs: [(n, v) for n, v in right(pairs) if v != "0"],
            "parameters with the value 0 were left out, as if they were empty",
            "Leave out only the empty text: PHP's empty() and the truth value of JavaScript call 0 empty as well",
        )  # fmt: skip
        unknown = [name for name in there if name not in (*self.known, *rule.excluded)]
        if len(unknown) > 1:
            yield self._left_out(unknown)
        for name in (name for name, _ in right(self.pairs)):
            yield self._left_out([name])
        yield from self._signed_only(there)

    def _left_out(self, names: Sequence[str]) -> Fault:
        listed = ", ".join(names)
        advice = f"Sign everything that is sent: {listed} too"
        if not set(names) & set(self.known):
            advice = f"Do not send {listed}: the gateway knows no such name (often a framework adds its own)"
        return Fault(
            "keep", lambda pairs: [(n, v) for n, v in self._kept(pairs) if n not in names],
            f"the parameter {listed} was sent but not signed", advice,
        )  # fmt: skip

    def _signed_only(self, there: Sequence[str]) -> Iterator[Fault]:
        named = self.rule.charset
        if named and named not in there:
            for value in (word for c in self.gateway.charsets for word in (c.id, c.id.upper())):
                yield Fault(
                    "keep", lambda pairs, v=value: [*self._kept(pairs), (named, v)],
                    f"the parameter {named} was signed but not sent",
                    f"Send {named}={value} as well: what is signed is what is sent",
                )  # fmt: skip
        for name in (*self.known, *self.rule.excluded):
            if name not in there or name in self.rule.excluded:
                yield Fault(
                    "keep", lambda pairs, n=name: [*self._kept(pairs), (n, "")],
                    f"the parameter {name} was signed without a value",
                    "Leave parameters without a value out of what you sign", alone=True,
                )  # fmt: skip

    def _lost_blanks(self) -> Iterator[Fault]:
        for name, _ in self._kept(self.pairs):
            for before, behind in (("", " "), (" ", ""), ("", "\n"), ("", "\r\n")):
                yield Fault(
                    "keep",
                    lambda pairs, n=name, b=before, e=behind: [(k, b + v + e if k == n else v) for k, v in self._kept(pairs)],
                    f"the parameter {name} was signed with a blank or line end around its value, and sent without it",
                    "Trim first, then sign and send the same text", alone=True,
                )  # fmt: skip


def _reader(pairs: Callable[[Callable[[bytes], str]], Pairs], charset: model.Charset) -> Pairs | None:
    try:
        return pairs(lambda raw: decode(charset, unquote_to_bytes(raw.replace(b"+", b" "))))
    except ValueError:
        return None


def _writer(charset: model.Charset) -> Callable[[str], bytes]:
    return lambda text: encode(charset, text)


def _without_entities(pairs: Pairs, known: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs as they were before HTML swallowed an & and the beginning of a name."""
    text = "\0".join(f"{name}\1{value}" for name, value in pairs)
    for name in known:
        swallowed = html.unescape(f"&{name}")
        if not swallowed.startswith("&"):
            text = text.replace(f"{swallowed}=", f"\0{name}\1").replace(f"{swallowed}\1", f"\0{name}\1")
    split = (piece.partition("\1") for piece in text.split("\0") if piece)
    return [(name, value) for name, _, value in split]
