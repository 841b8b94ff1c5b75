"""A signing string that came alone: what is odd in it, and the pairs that it stands for."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote_to_bytes

from .. import model
from .given import text_of
from .given_text import raw_pairs
from .names import FRAMEWORK, carried
from .suspects import ESCAPE, MOJIBAKE, Suspicion, is_request, odd_value
from .value_faults import RAW
from .ways import Pairs

JOINED = re.compile(r"(?:&|\?|,)?(?:key|KEY|secret|MD5)=[0-9A-Za-z]{16,64}$")
BARE_KEY = re.compile(r"(?<==)[^=&]*?([0-9a-z]{32})$")
SEPARATOR = r"([&\n\r,;| +]{0,3})"


class SigningString:
    """A text that was signed, read as far as it can be: what is odd in it, and the pairs that it stands for."""

    def __init__(self, gateway: model.Model, raw: bytes, charset: str) -> None:
        self.gateway, self.rule = gateway, gateway.signing
        self.names = carried(gateway)
        self.odd: list[Suspicion] = []
        self.charset = charset
        self.pairs = self._repaired(raw)

    def _note(self, id: str, sentence: str, advice: str) -> None:
        if id not in [suspicion.id for suspicion in self.odd]:
            self.odd.append(Suspicion(id, sentence, advice))

    def _repaired(self, raw: bytes) -> list[tuple[str, str]]:
        text = self._plain(raw)
        pairs = self._parted(self._without_key(text))
        pairs = self._kept(pairs)
        self._order(pairs)
        return [(name, self._value(name, value)) for name, value in self._unquoted(pairs)]

    def _plain(self, raw: bytes) -> str:
        if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
            self._note(
                "charset", "A byte order mark stands before the text", "Save files without it, and sign text without it"
            )
        text = text_of(raw)
        charset = dict(raw_pairs(text, self.names)).get(self.rule.charset or "", "").lower() or self.charset
        if charset in {c.id for c in self.gateway.charsets} and not _is(raw, charset):
            self._note("charset", f"The bytes are no {charset}", f"Encode the text as {charset} before it is signed")
        elif MOJIBAKE.search(text):
            self._note(
                "charset",
                "The text holds characters that a wrong charset leaves behind",
                "Decode and encode in the same charset",
            )
        if "=" not in text and len(ESCAPE.findall(text)) > 1:
            self._note("encoded-before-signing", "The whole text is percent-encoded", RAW)
            text = text_of(unquote_to_bytes(text))
        return self._without_entities(text)

    def _without_entities(self, text: str) -> str:
        plain = text
        for name in self.names:
            swallowed = html.unescape(f"&{name}")
            if not swallowed.startswith("&"):
                plain = plain.replace(f"{swallowed}=", f"&{name}=")
        joined = re.sub(r"&amp;(?=[\w.]{1,64}=)", "&", plain)
        if joined != text:
            self._note(
                "html-entity", "The text went through HTML: it has &amp; or a character such as ¬ where an & stood",
                "Sign the text as it is in memory, never one that was read from a page",
            )  # fmt: skip
        return joined

    def _without_key(self, text: str) -> str:
        known = "|".join(re.escape(name) for name in self.names)
        first = re.match(rf"[0-9A-Za-z]{{32}}(?=(?:{known})=)", text)
        if first:
            self._note(
                "key-placed",
                "The text begins with what looks like the key",
                "The key stands directly behind the text",
            )
            text = text[first.end() :]
        joined = JOINED.search(text)
        if joined:
            self._note(
                "key-joined",
                "The key stands at the end with something before it",
                "The key stands directly behind the text",
            )
            return text[: joined.start()]
        bare = BARE_KEY.search(text)
        last = text.rpartition("&")[2].partition("=")[0]
        if bare and text[: bare.start(1)][-1:] not in ("=", "&") and not last.endswith(("id", "token", "sign")):
            self._note(
                "key-joined",
                "The text ends with what looks like the key",
                "Give the signing function the text without the key, if it adds the key itself",
            )
            return text[: bare.start(1)]
        return text

    def _parted(self, text: str) -> list[tuple[str, str]]:
        inner = text.strip("&?")
        end = inner.rstrip("\r\n")
        if end != inner:
            self._note("line-ends", "A line end stands behind the text", "Sign the text without a line end behind it")
        elif inner != text:
            where = "before the first pair" if text[:1] in "&?" else "behind the last pair"
            self._note(
                "joiner",
                f"A & or ? stands {where}",
                f"Join the pairs with {self.rule.joiner} between them, nothing before and nothing behind",
            )
        known = "|".join(re.escape(name) for name in sorted(self.names, key=len, reverse=True))
        if "&" not in re.sub(r"https?://\S*", "", end) and len(re.findall(rf"(?:{known})=", end)) > 1:
            found = list(re.finditer(rf"{SEPARATOR}({known})=", end))
            if len(found) > 1:
                self._note(
                    "joiner", "The pairs are not joined by &", f"Join the pairs with {self.rule.joiner} between them"
                )
                ends = [*(m.start() for m in found[1:]), len(end)]
                return [(m[2], end[m.end() : stop]) for m, stop in zip(found, ends)]
        return raw_pairs(end, self.names)

    def _kept(self, pairs: Pairs) -> list[tuple[str, str]]:
        excluded = [name for name, _ in pairs if name in self.rule.excluded]
        if excluded:
            self._note(
                "sign-type-signed", f"The text holds {', '.join(excluded)}",
                f"Take {self.rule.algorithm} and {self.rule.signature} out before you sign; add them afterwards",
            )  # fmt: skip
        empty = [name for name, value in pairs if value in ("", "null") and name not in excluded]
        if empty and self.rule.drops_empty:
            advice = "Leave empty parameters out of what you sign, and do not send them"
            self._note("empty-signed", f"{', '.join(empty)} is signed without a value", advice)
        dropped = {*excluded, *(empty if self.rule.drops_empty else ())}
        strange = [name for name, _ in pairs if name not in self.names]
        if strange and (is_request(pairs) or set(strange) & FRAMEWORK):
            advice = f"Do not send {', '.join(strange)}, and take it out before you verify"
            self._note("extra-parameter", f"The gateway knows no parameter {', '.join(strange)}", advice)
            dropped.update(strange)
        return [(name, value) for name, value in pairs if name not in dropped]

    def _order(self, pairs: Pairs) -> None:
        names = [name.encode("utf-8", "surrogatepass") for name, _ in pairs]
        if self.rule.sorts and names != sorted(names):
            first = next(b for a, b in zip(names, names[1:]) if a > b).decode("utf-8", "replace")
            sort = "Sort by name, byte by byte: _ stands before the small letters"
            self._note("order", f"The parameters are not sorted by name: {first} stands too late", sort)

    def _unquoted(self, pairs: Pairs) -> Pairs:
        quotes = [q for q in ('"', "'") if pairs and all(len(v) > 1 and v[0] == v[-1] == q for _, v in pairs)]
        if not quotes:
            return pairs
        self._note("quoted-values", "The values stand in quotes", "Write the values without quotes")
        return [(name, value[1:-1]) for name, value in pairs]

    def _value(self, name: str, value: str) -> str:
        for suspicion, repaired in odd_value(name, value, signed=True):
            self._note(suspicion.id, suspicion.sentence, suspicion.advice)
            value = repaired
        return value


def _is(raw: bytes, charset: str) -> bool:
    try:
        raw.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return False
    return True
