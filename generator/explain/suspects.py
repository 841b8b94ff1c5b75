"""What is odd in a text by itself, without a key: a suspicion, never a proof."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from .. import model
from .given import text_of
from .names import FRAMEWORK, documented
from .value_faults import ONCE, PAGES, PLUS, RAW, SLASHES
from .ways import Pairs

ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
ENCODED_ADDRESS = re.compile(r"https?%3A%2F%2F", re.IGNORECASE)
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")
SLASH = re.compile(r"\\[\"'\\]")
MOJIBAKE = re.compile("�|锟斤拷|[Ã¤å¦ç¥][\x80-\xbf¡-¿]")


@dataclass(frozen=True)
class Suspicion:
    """One odd thing: a cause id, a sentence, what to do. `weak`: right messages have it as well."""

    id: str
    sentence: str
    advice: str
    weak: bool = False


def odd_value(name: str, value: str, signed: bool) -> Iterator[tuple[Suspicion, str]]:
    """What is odd in one value, and the value without it. `signed`: it stands in a signing string, not in what arrived."""
    plain = text_of(unquote_to_bytes(value)) if ESCAPE.search(value) else value
    if plain != value and ESCAPE.search(plain):
        yield Suspicion("encoded-twice", f"{name} is percent-encoded twice", ONCE), text_of(unquote_to_bytes(plain))
    elif plain != value:
        if signed:
            yield (
                Suspicion("encoded-before-signing", f"{name} is percent-encoded in the text that was signed", RAW),
                plain,
            )
        else:
            yield Suspicion("encoded-twice", f"{name} is still percent-encoded after it was decoded once", ONCE), plain
    entity = ENTITY.search(value)
    if entity:
        yield Suspicion("html-entity", f"{name} holds an HTML reference ({entity[0]})", PAGES), html.unescape(value)
    if SLASH.search(value):
        yield Suspicion("slashed", f"{name} has a \\ before a quote", SLASHES), re.sub(r"\\(.)", r"\1", value)
    if re.search(r"[\r\n]", value):
        yield (
            Suspicion(
                "line-ends",
                f"{name} has a line end in it",
                "Take line ends out of the values: they change on their way",
            ),
            value,
        )
    elif value != value.strip():
        yield (
            Suspicion("trimmed", f"{name} has blanks around its value", "Trim first, then sign and send the same text"),
            value.strip(),
        )


def is_request(pairs: Pairs) -> bool:
    return any(name == "service" for name, _ in pairs)


def of_message(gateway: model.Model, pairs: Pairs, charset: str) -> list[Suspicion]:
    """What is odd in a message, as it arrived; what is weak only when there is nothing else."""
    found: dict[str, Suspicion] = {}
    for suspicion in _of_message(gateway, pairs, charset):
        found.setdefault(suspicion.id, suspicion)
    return [s for s in found.values() if not s.weak] or list(found.values())


def _of_message(gateway: model.Model, pairs: Pairs, charset: str) -> Iterator[Suspicion]:
    rule, known = gateway.signing, [*documented(gateway), *gateway.signing.excluded]
    given = dict(pairs)
    yield from _of_signature(gateway, given.get(rule.signature, ""), given.get(rule.algorithm or "", ""))
    whole = "\0".join(f"{n}\1{v}" for n, v in pairs)
    swallowed = [html.unescape(f"&{n}") for n in known if not html.unescape(f"&{n}").startswith("&")]
    if any(f"{s}=" in whole or f"{s}\1" in whole for s in swallowed) or any(n.startswith("amp;") for n, _ in pairs):
        yield Suspicion(
            "html-entity",
            "HTML changed an & of the message (&amp;, or ¬ify for &notify)",
            "Write &amp; for & wherever an address stands in HTML, or use a form",
        )
    strange = [n for n, _ in pairs if n not in known and not n.startswith("amp;") and "¬" not in n and "¤" not in n]
    if strange and (is_request(pairs) or set(strange) & FRAMEWORK):
        advice = f"Do not send {', '.join(strange)}, and take it out before you verify: the gateway knows no such name"
        yield Suspicion("extra-parameter", f"The message holds {', '.join(strange)}, which no service has", advice)
    if any(re.search("[\ud800-\udfff]", v) for _, v in pairs):
        yield Suspicion(
            "charset",
            f"The bytes of the message are no {charset}",
            f"Encode as {charset}, or name the charset that is used",
        )
    elif any(MOJIBAKE.search(v) for _, v in pairs):
        yield Suspicion(
            "charset",
            "The message holds characters that a wrong charset leaves behind",
            "Decode and encode in the same charset",
        )
    for name, value in pairs:
        if name != rule.signature:
            yield from (suspicion for suspicion, _ in odd_value(name, value, signed=False))
    empty = [n for n, v in pairs if not v and n not in rule.excluded]
    if empty and rule.drops_empty:
        advice = "Leave empty parameters out of what you sign, and do not send them"
        yield Suspicion(
            "empty-signed", f"{', '.join(empty)} is sent without a value, and was perhaps signed", advice, weak=True
        )
    zero = [n for n, v in pairs if v == "0" and n not in rule.excluded]
    if zero:
        yield Suspicion(
            "zero-dropped",
            f"{', '.join(zero)} is 0, which PHP's empty() takes for empty",
            "Leave out only the empty text",
            weak=True,
        )


def _of_signature(gateway: model.Model, sign: str, named: str) -> Iterator[Suspicion]:
    algorithms = {a.name: a for a in gateway.signing.algorithms}
    algorithm = algorithms.get(named)
    is_hex = re.fullmatch(r"[0-9A-Fa-f]{32,128}", sign) is not None
    if algorithm and is_hex != (algorithm.kind != "rsa") and len(sign) > 31:
        yield Suspicion(
            "other-algorithm",
            f"The message says {named}, and its signature has not the form of {named}",
            f"Sign with {named}, or name the algorithm that is used",
        )
    elif algorithm and algorithm.output == "hex-lower" and is_hex and sign != sign.lower():
        yield Suspicion(
            "upper-hex", "The hex digits of the signature are capital letters", "Write the hex in small letters"
        )
    if is_hex or not sign:
        return
    if re.search(r"[\r\n]", sign):
        yield Suspicion("wrapped-base64", "The signature has line ends in it", "Write the signature in one line")
    elif " " in sign:
        yield Suspicion("plus-lost", "The signature has blanks where Base64 has +", PLUS)
    elif re.search("[-_]", sign) and not re.search("[+/%]", sign):
        yield Suspicion(
            "base64-url",
            "The signature is in the alphabet of addresses (- and _)",
            "Use the standard alphabet of Base64, padded with =",
        )
    elif ESCAPE.search(sign):
        yield Suspicion("encoded-twice", "The signature is still percent-encoded after it was decoded once", ONCE)
