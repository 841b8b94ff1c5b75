"""The usual mistakes in what is signed, each as one changed step of the way from parameters to bytes.

The list is that of the interface's own pages, of forums and of issue trackers ("Typical mistakes" of every payment SDK).
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from urllib.parse import unquote_to_bytes

from .. import model
from ..reference.text import decode, encode
from . import text_faults, value_faults
from .names import FRAMEWORK, documented
from .ways import Fault, Pairs, Way

MOST_STRANGE = 5  # so many unknown names are left out in every combination


class Faults:
    """The right way of one message, and the mistakes that make sense for it."""

    def __init__(self, gateway: model.Model, config: Mapping[str, str], pairs: Pairs, raw: bytes) -> None:
        self.gateway, self.rule, self.config, self.pairs, self.raw = gateway, gateway.signing, config, pairs, raw
        self.charset = gateway.charset(config["charset"])
        self.known = documented(gateway, dict(pairs).get("service", ""))
        self.right = Way(
            lambda: pairs, self._selected, not self.rule.drops_empty, lambda p: p, lambda v: v,
            self._sorted, self._joined, self._encoded,
        )  # fmt: skip

    def all(self) -> Iterator[Fault]:
        """The likely ones first: where two mistakes give the same text, the first is named."""
        charsets = [c.id for c in self.gateway.charsets]
        yield from self._charsets()
        yield from self._sources()
        yield from self._kept_wrongly()
        yield from value_faults.values(self.right, self.charset.id, charsets)
        if self.rule.sorts:
            yield from text_faults.orders(self.right, self.known, self.rule.algorithm or "")
        yield from text_faults.joints(self.right, self.rule.joiner)
        yield from text_faults.encodings(self.right, self.charset.id, charsets)
        yield from value_faults.single_values(self.right, self.charset.id)
        yield from self._left_out_by_one()
        yield from self._signed_only()

    # The right way.

    def _selected(self, pairs: Pairs) -> Pairs:
        rule = self.rule
        return [(n, v) for n, v in pairs if n not in rule.excluded and (not rule.taken or n in rule.taken)]

    def _with_type(self, pairs: Pairs, said: tuple[str, str]) -> Pairs:
        """The sign type is signed where it stands; at the end when it was not sent."""
        kept = [(n, v) for n, v in pairs if n == said[0] or (n, v) in self._selected([(n, v)])]
        return kept if said[0] in dict(kept) else [*kept, said]

    def _sorted(self, pairs: Pairs) -> Pairs:
        return sorted(pairs, key=lambda p: p[0].encode("utf-8", "surrogatepass")) if self.rule.sorts else pairs

    def _written(self, name: str, value: str) -> str:
        parts = ({"literal": part.text, "name": name, "value": value}[part.kind] for part in self.rule.pair)
        return "".join(parts)

    def _joined(self, pairs: Pairs) -> str:
        return self.rule.joiner.join(self._written(n, v) for n, v in pairs)

    def _encoded(self, text: str) -> bytes:
        return encode(self.charset, text)

    # What went wrong with the charset.

    def _charsets(self) -> Iterator[Fault]:
        conf, named = self.charset.id, dict(self.pairs).get(self.rule.charset or "", "")
        for other in self.gateway.charsets:
            if other.id == conf:
                continue
            read = _reader(self._raw_pairs, other)
            if self.config.get("reader"):
                advice = f"Set the charset of your config to {other.id}, in which the message is sent"
            elif self.rule.charset and not named:
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
            reader = self.config.get("reader") or "the gateway"
            signed = f"it was signed in {other.id}, but {reader} reads {conf}"
            yield Fault("encode", partial(encode, other), ("charset",), signed, advice)
            if read is not None:
                sent = f"it was sent in {other.id}, but {reader} reads {conf}"
                yield Fault("source", lambda r=read: r, ("charset",), sent, advice)

    def _raw_pairs(self, decoded: Callable[[bytes], str]) -> Pairs:
        """What came, read in another way; names that are not in the raw text (they came in the address) stay as they are."""
        pieces = [piece.partition(b"=") for piece in self.raw.split(b"&") if piece]
        found = [(decoded(name), decoded(value)) for name, _, value in pieces]
        there = {name for name, _ in found}
        return [*found, *((n, v) for n, v in self.pairs if n not in there)]

    def _sources(self) -> Iterator[Fault]:
        encoded = self._raw_pairs(lambda raw: raw.decode("latin-1"))
        yield Fault(
            "source", lambda: encoded, ("encoded-before-signing",), "the values were percent-encoded before they were signed",
            "Sign the raw values; percent-encode afterwards, and only for the address",
        )  # fmt: skip
        repaired = without_entities(self.pairs, self.known)
        if repaired != list(self.pairs):
            yield Fault(
                "source", lambda: repaired, ("html-entity",),
                "HTML turned the & and the name behind it into one character (&notify_url into ¬ify_url, &currency into ¤cy)",
                "Write &amp; for & wherever an address stands in HTML, or use a form",
            )  # fmt: skip
        named = [(name[4:] if name.startswith("amp;") else name, value) for name, value in self.pairs]
        if named != list(self.pairs):
            yield Fault(
                "source", lambda: named, ("html-entity",), "the address was sent with &amp; between the parameters instead of &",
                "&amp; belongs into the text of a page only: send a plain &",
            )  # fmt: skip

    # Which parameters were signed.

    def _kept_wrongly(self) -> Iterator[Fault]:
        rule = self.rule
        if rule.drops_empty:
            yield Fault(
                "empties", True, ("empty-signed",), "parameters without a value were signed",
                "Leave empty parameters out of what you sign, and do not send them",
            )  # fmt: skip
        if rule.algorithm in rule.excluded:
            name = rule.algorithm or ""
            said = (name, dict(self.pairs).get(name) or self.config["sign_type"])
            yield Fault(
                "select", lambda pairs: self._with_type(pairs, said), ("sign-type-signed",),
                f"the parameter {rule.algorithm} was signed",
                f"Take {rule.algorithm} and {rule.signature} out before you sign; add them afterwards",
            )  # fmt: skip
        yield Fault(
            "edit", lambda pairs: [(n, v) for n, v in pairs if v != "0"], ("zero-dropped",),
            "parameters with the value 0 were left out, as if they were empty",
            "Leave out only the empty text: PHP's empty() and the truth value of JavaScript call 0 empty as well",
        )  # fmt: skip
        there = dict(self.pairs)
        unknown = [name for name in there if name not in (*self.known, *rule.excluded)][:MOST_STRANGE]
        for count in range(len(unknown), 0, -1):
            for names in combinations(unknown, count):
                yield self._left_out(names)
        named = rule.charset
        if named and named not in there:
            for value in (word for c in self.gateway.charsets for word in (c.id, c.id.upper())):
                yield Fault(
                    "edit", lambda pairs, v=value: [*pairs, (named, v)], ("left-out",),
                    f"the parameter {named} was signed but not sent",
                    f"Send {named}={value} as well: what is signed is what is sent",
                )  # fmt: skip

    def _left_out_by_one(self) -> Iterator[Fault]:
        for name in dict(self._selected(self.pairs)):
            if name in self.known:
                yield self._left_out([name])

    def _left_out(self, names: Sequence[str]) -> Fault:
        listed, drops = ", ".join(names), set(names)
        strange = not drops & set(self.known)
        advice = f"Sign everything that is sent: {listed} too"
        if strange:
            whose = "a framework or the web server" if drops & FRAMEWORK else "often a framework"
            advice = (
                f"Do not send {listed}, and take it out before you verify: no service has it ({whose} adds its own)"
            )
        many = "parameters" if len(names) > 1 else "parameter"
        return Fault(
            "edit", lambda pairs: [(n, v) for n, v in pairs if n not in drops],
            ("extra-parameter",) if strange else ("left-out",),
            f"the {many} {listed} {'were' if len(names) > 1 else 'was'} sent but not signed", advice,
        )  # fmt: skip

    def _signed_only(self) -> Iterator[Fault]:
        there = dict(self.pairs)
        for value in ("", "null"):
            for name in (*self.known, *self.rule.excluded):
                if name not in there or name in self.rule.excluded:
                    how = f"with the text {value}" if value else "without a value"
                    yield Fault(
                        "edit", lambda pairs, n=name, v=value: [*pairs, (n, v)], ("empty-signed",),
                        f"the parameter {name} was signed {how}",
                        "Leave parameters without a value out of what you sign", alone=True,
                    )  # fmt: skip


def _reader(pairs: Callable[[Callable[[bytes], str]], Pairs], charset: model.Charset) -> Pairs | None:
    try:
        return pairs(lambda raw: decode(charset, unquote_to_bytes(raw.replace(b"+", b" "))))
    except ValueError:
        return None


def without_entities(pairs: Pairs, known: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs as they were before HTML swallowed an & and the beginning of a name."""
    text = "\0".join(f"{name}\1{value}" for name, value in pairs)
    for name in known:
        swallowed = html.unescape(f"&{name}")
        if not swallowed.startswith("&"):
            text = text.replace(f"{swallowed}=", f"\0{name}\1").replace(f"{swallowed}\1", f"\0{name}\1")
    split = (piece.partition("\1") for piece in text.split("\0") if piece)
    return [(name, value) for name, _, value in split]
