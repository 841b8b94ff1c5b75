"""The answer to `kitsmith explain`: what was given, what is expected, why the signature differs, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from .. import model
from .compare import differences
from .found import Cause, Hit, Searched, Verdict, different, first_difference, sentence
from .given import Given, read
from .names import carried
from .question import Question, Settled, settled
from .search import Search
from .suspects import Suspicion, of_message

MOST = 3
MOST_IDS = 2  # mistakes that one candidate names
# What the reader of a dump may have done to a value itself.
BY_READING = frozenset({"trimmed", "line-ends", "slashed", "quoted-values", "html-entity"})
# What stands behind a text like a key: after a name for it, or as 32 letters and digits right behind a value.
KEY_BEHIND = re.compile(rb"(?:(?:key|KEY|secret|MD5)=|=[^&=]+?)([0-9A-Za-z]{32}|(?<==)[0-9A-Za-z]{16,64})$")
KEY_BEFORE = re.compile(rb"[0-9A-Za-z]{32}(?=\w{1,64}=)")
LIKE_A_SIGNATURE = re.compile(
    rb"(?i)\bsign(?!\w)(?!=(?:[&\s\"']|$))|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])|[A-Za-z0-9+/_\-]{128}"
)
UNSURE = "I do not know why the signature differs"


@dataclass(frozen=True)
class Answer:
    """`causes` are ranked; `expected` and `signed` are signing strings, `signed` None when it is not known.

    `notes` say what was taken for what; `helps` what would tell more.
    """

    form: str
    verdict: Verdict
    sentence: str
    advice: str
    causes: tuple[Cause, ...]
    expected: bytes
    signed: bytes | None
    charset: str
    notes: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()

    @property
    def first_difference(self) -> int | None:
        return None if self.signed is None else first_difference(self.expected, self.signed)


def answer(gateway: model.Model, question: Question) -> Answer:
    """Raises given.Unreadable and question.Unusable."""
    given = _given(gateway, question)
    if not (given.query or given.pairs or given.signing_string is not None):
        from .hearsay import heard

        return heard(gateway, given)
    first = _Answering(gateway, question, given).answer()
    if not given.others or first.verdict == "fits" or not any(n == gateway.signing.signature for n, _ in given.pairs):
        return _loosely(gateway, first, question, given)
    readings = [replace(given, pairs=pairs, others=()) for pairs in given.others]
    found = [first, *(_Answering(gateway, question, reading).answer() for reading in readings)]
    return _loosely(gateway, min(found, key=_doubt), question, given)


def _doubt(found: Answer) -> tuple[int, int]:
    """Of several readings that one is right which the signature proves with the fewest mistakes."""
    proven = {"fits": 0, "explained": 1}.get(found.verdict, 2)
    return proven, len(found.causes[0].ids) if proven < 2 else 0


def _loosely(gateway: model.Model, found: Answer, question: Question, given: Given) -> Answer:
    """There is surely no signature only where nothing in the text looks like one; what reading can have done is not sure."""
    sure = [cause.ids for cause in found.causes if cause.confidence == "certain"]
    unseen = ("no-signature",) in sure and (given.loose or LIKE_A_SIGNATURE.search(question.data))
    if unseen or (given.loose and any(set(ids) <= BY_READING for ids in sure)):
        return replace(found, verdict="likely", causes=unsure(found.causes))
    return found


def unsure(causes: Sequence[Cause]) -> tuple[Cause, ...]:
    return tuple(replace(cause, confidence="likely") for cause in causes)


def _given(gateway: model.Model, question: Question) -> Given:
    """What FILE holds; without one, what the options hold."""
    if question.data or not (question.params or question.signing_string):
        return read(question.data, carried(gateway))
    if question.params:
        return Given("parameters of the command line", pairs=question.params)
    return Given("a signing string", signing_string=question.signing_string)


class _Answering:
    def __init__(self, gateway: model.Model, question: Question, given: Given) -> None:
        self.gateway, self.question, self.given = gateway, question, given
        self.settled: Settled = settled(gateway, question, given)
        self.search = Search(gateway, self.settled.config, self.settled.pairs, self.settled.raw)

    def answer(self) -> Answer:
        own = self.settled.own_public_key()
        if own is not None:
            return self._said("explained", [own], None)
        if self.settled.text is not None:
            return self._of_text(self.settled.text)
        found = self._searched()
        if found.verdict in ("fits", "explained"):
            return self._found(found)
        return self._unproven(found)

    def _searched(self) -> Searched:
        """What the search proves; where nobody said the sign type or the charset, the others are tried as well."""
        best = self.search
        found = first = best.searched()
        for other in self._others() if first.verdict != "fits" else ():
            again = other.searched()
            # Text, unlike bytes, stays what it is in another charset: it was signed in that one by mistake.
            trick = other.config["charset"] != self.search.config["charset"] and not self.settled.from_query
            if again.verdict in ("fits", "explained") and (
                found.verdict not in ("fits", "explained")
                or (len(again.causes[0].ids) < len(found.causes[0].ids) and not trick)
            ):
                best = other
                found = replace(again, causes=unsure(again.causes)) if trick else again
        self.search = best
        return found

    def _others(self) -> Iterator[Search]:
        settled, rule = self.settled, self.gateway.signing
        names = [a.name for a in rule.algorithms] if settled.guessed else [settled.config["sign_type"]]
        charsets = [c.id for c in self.gateway.charsets] if settled.charset_guessed else [settled.config["charset"]]
        for name, charset in product(names, charsets):
            if (name, charset) != (settled.config["sign_type"], settled.config["charset"]):
                config = {**settled.config, "sign_type": name, "charset": charset}
                pairs = settled.pairs_in(charset)
                yield Search(self.gateway, config, pairs, settled.raw)

    # A text that the merchant's code signed is known.

    def _of_text(self, text: bytes) -> Answer:
        hits = sorted(self.search.of_text(text), key=lambda h: (len(h.ids), h.late)) if self.search.given else []
        causes = self._between(text)
        if hits:
            return self._proven(text, causes, hits)
        found = self._searched() if self.search.given else None
        if found and found.verdict in ("fits", "explained"):
            note = "the text that you gave is not the one that has this signature"
            return self._found(found, note)
        if not causes:
            return self._right_text(found)
        sure = self.settled.is_message and not found
        ranked = [
            replace(c, confidence="certain" if sure and number == 0 else "likely") for number, c in enumerate(causes)
        ]
        if found and self.settled.has_key and self.settled.is_message:
            ranked = self._with_key(ranked)
        return self._said("explained" if sure else "likely", ranked, text)

    def _with_key(self, causes: Sequence[Cause]) -> list[Cause]:
        """The text differs and does not even have the signature: the key may be another one as well."""
        first = causes[0]
        also = "the signature is not that of this text with this key"
        both = replace(
            first, ids=(*first.ids, "other-key"), sentence=sentence(f"{first.sentence.rstrip('.')}; and {also}")
        )
        return [first, both, *causes[1:]] if len(first.ids) < 2 else list(causes)

    def _proven(self, text: bytes, causes: Sequence[Cause], hits: Sequence[Hit]) -> Answer:
        """The text has the signature, by the first hit's way."""
        rest = hits[0].cause(True)
        if not causes:
            if not rest.ids:
                fits = Cause(("fits",), "certain", "The signature fits.", "Nothing is to be done.")
                return self._said("fits", [fits], text)
            return self._said(
                "explained", [hit.cause(number == 0) for number, hit in enumerate(different(hits)[:MOST])], text
            )
        if not rest.ids:
            sure = [replace(c, confidence="certain" if n == 0 else "likely") for n, c in enumerate(causes)]
            return self._said("explained", sure, text)
        both = [
            Cause(
                tuple(dict.fromkeys((*c.ids, *rest.ids))), "certain" if n == 0 else "likely",
                sentence(f"{c.sentence.rstrip('.')}; and {rest.sentence[:1].lower()}{rest.sentence[1:]}"),
                f"{c.advice} {rest.advice}",
            )
            for n, c in enumerate(causes)
        ]  # fmt: skip
        return self._said("explained", both, text)

    def _right_text(self, found: Searched | None) -> Answer:
        """The text is the expected one; the signature, if there is one, is not that of it."""
        if found is None:
            note = "the text is right as far as it can be seen: with the key and the signature more could be said"
            return self._said(
                "unknown",
                [],
                self.settled.text,
                "The text is what should be signed; whether it was signed rightly, I do not know.",
                note,
            )
        key = [c for c in found.causes if c.ids == ("other-key",)]
        return self._said(
            "unknown",
            key,
            self.settled.text,
            "The text is right, and the signature is not that of it with this key.",
            found.advice,
        )

    def _between(self, text: bytes) -> list[Cause]:
        """In which way the given text differs from the expected one, the likeliest first; none when they are equal."""
        alone = not self.settled.is_message and not self.search.given
        if text == self.search.expected and not (alone and self.settled.odd):
            return []
        if not self.settled.is_message:
            return combined(self.settled.odd)
        stories = self.search.suspects.stories(text)
        if stories:
            return [Hit(text, story).cause(True) for story in stories]
        kept = [(n, v) for n, v in self.search.suspects.faults.right.sort(self.search.suspects.faults.right.kept())]
        return combined(
            differences(self.gateway.signing, kept, text, self.settled.config["charset"], carried(self.gateway))
        )

    # Nothing is proven.

    def _unproven(self, found: Searched) -> Answer:
        pairs, charset = self.settled.readable_pairs()
        if charset != self.settled.config["charset"]:
            self.search = Search(self.gateway, {**self.settled.config, "charset": charset}, pairs, self.settled.raw)
        odd = of_message(self.gateway, pairs, charset)
        if self.settled.has_key:
            return self._said("unknown", list(found.causes), None, f"{UNSURE}. {found.sentence}", found.advice)
        if odd:
            return self._said("likely", combined(odd), None)
        return self._said("unknown", [], None, f"{UNSURE}: without the key nothing can be tried.", "Give the key.")

    def _found(self, found: Searched, *notes: str) -> Answer:
        causes = self.settled.with_conflict(list(found.causes))
        verdict: Verdict = "fits" if causes[0].ids == ("fits",) else "explained"
        return self._said(verdict, causes, found.signed, notes=notes)

    def _said(
        self, verdict: Verdict, causes: Sequence[Cause], signed: bytes | None, says: str = "", advice: str = "",
        notes: Sequence[str] = (),
    ) -> Answer:  # fmt: skip
        if causes and not says:
            says, advice = causes[0].sentence, causes[0].advice
        form, all_notes = self.given.form, (*self.given.notes, *self.settled.notes, *notes)
        helps = self.settled.helps() if verdict in ("likely", "unknown") else ()
        shown = tuple(_few(cause) for cause in causes[:MOST])
        verdict = "likely" if verdict == "explained" and shown[0].confidence == "likely" else verdict
        expected = masked(self.search.expected, self.question.key)
        guess = any(suspicion.id in ("key-joined", "key-placed") for suspicion in self.settled.odd)
        signed = None if signed is None else masked(signed, self.question.key, guess)
        return Answer(
            form, verdict, says, advice, shown, expected, signed, self.search.config["charset"], all_notes, helps
        )


def _few(cause: Cause) -> Cause:
    """Three mistakes at once are hardly what happened: the first two are named, and not as certain."""
    return cause if len(cause.ids) <= MOST_IDS else replace(cause, ids=cause.ids[:MOST_IDS], confidence="likely")


def masked(text: bytes, key: str, guess: bool = False) -> bytes:
    """A text as it may be shown: the key in it, and on a guess what looks like one behind it, is as many *."""
    secrets = {key.encode(), key.strip().encode()} - {b""}
    for secret in (s for s in sorted(secrets, key=len, reverse=True) if len(s) > 7):
        text = text.replace(secret, b"*" * len(secret))
    behind = KEY_BEHIND.search(text) if guess else None
    text = text[: behind.start(1)] + b"*" * len(behind[1]) if behind else text
    before = KEY_BEFORE.match(text) if guess else None
    return b"*" * len(before[0]) + text[before.end() :] if before else text


def combined(odd: Sequence[Suspicion]) -> list[Cause]:
    """The first two odd things together, then each by itself."""
    groups: list[Sequence[Suspicion]] = [*list(combinations(odd, 2))[:1], *((one,) for one in odd)]
    return [_likely(group) for group in groups[:MOST]]


def _likely(group: Sequence[Suspicion]) -> Cause:
    said = "; and ".join([group[0].sentence, *(s.sentence[:1].lower() + s.sentence[1:] for s in group[1:])])
    return Cause(tuple(s.id for s in group), "likely", sentence(said), " ".join(sentence(s.advice) for s in group))
