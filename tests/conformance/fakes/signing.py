"""Kits that sign wrongly: the order, what is dropped, the charset, the key, the form of the signature."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from textwrap import wrap
from typing import Any, Callable
from urllib.parse import quote

from faults import fault, instead

from generator.model import SigningRule
from generator.reference.keys import shared_key
from generator.reference.signing import Signer
from generator.reference.text import encode


def ordered_by(key: Callable[[Signer, str, str], Any]) -> None:
    instead(Signer.kept, lambda kept, self, pairs: sorted(kept(self, pairs), key=lambda pair: key(self, *pair)))


def kept_of(change: Callable[[Any], Any]) -> None:
    """The parameters are changed before any are dropped and ordered."""
    instead(Signer.kept, lambda kept, self, pairs: kept(self, change(list(pairs))))


def signed_as(change: Callable[[str], str]) -> None:
    """The values are changed when the signing string is made."""
    instead(Signer._joined, lambda joined, self, kept: joined(self, [(name, change(value)) for name, value in kept]))


def by_rule(change: Callable[[Any], Any]) -> None:
    def put(honest: Any, self: Signer, gateway: Any, config: Any) -> None:
        honest(self, gateway, config)
        self.rule = change(self.rule)

    instead(Signer.__init__, put)


def written_as(change: Callable[[str, str], str]) -> None:
    instead(Signer._written, lambda written, self, raw: change(self.algorithm.output, written(self, raw)))


@fault
def sorts_by_pair() -> None:
    """`a=~` comes behind `a!=1`."""
    ordered_by(lambda signer, name, value: signer.encode(name, f"{name}={value}"))


@fault
def sorts_by_utf16() -> None:
    """As Java and .NET compare text: an emoji comes before U+FF21."""
    ordered_by(lambda signer, name, value: name.encode("utf-16-be"))


@fault
def sorts_by_code_point() -> None:
    """Before encoding: under GBK another order than that of the bytes."""
    ordered_by(lambda signer, name, value: name)


@fault
def sorts_without_case() -> None:
    ordered_by(lambda signer, name, value: name.lower())


@fault
def sorts_by_locale() -> None:
    """As a collation does: letters first, signs only when all else is equal."""
    ordered_by(lambda signer, name, value: (re.sub(r"[\W_]", "", name).casefold(), name.swapcase()))


@fault
def sorts_numbers() -> None:
    """As PHP's arrays do: a name that is a number is one, and comes first."""
    is_number = re.compile(r"-?[1-9][0-9]*|0").fullmatch
    ordered_by(lambda signer, name, value: (0, int(name), "") if is_number(name) else (1, 0, name))


@fault
def does_not_sort() -> None:
    by_rule(lambda rule: replace(rule, sorts=False))


@fault
def drops_zero() -> None:
    """As PHP's `empty` has it."""
    kept_of(lambda pairs: [pair for pair in pairs if pair[1] != "0"])


@fault
def drops_blanks() -> None:
    kept_of(lambda pairs: [pair for pair in pairs if pair[1].strip()])


@fault
def drops_null() -> None:
    kept_of(lambda pairs: [pair for pair in pairs if pair[1] not in ("null", "None")])


@fault
def signs_empties() -> None:
    by_rule(lambda rule: replace(rule, drops_empty=False))


@fault
def signs_sign_type() -> None:
    by_rule(lambda rule: replace(rule, excluded=tuple(name for name in rule.excluded if name != rule.algorithm)))


@fault
def trims() -> None:
    kept_of(lambda pairs: [(name, value.strip()) for name, value in pairs])


@fault
def decodes_entities() -> None:
    """`&notify_id` becomes a sign and `ify_id`."""
    kept_of(lambda pairs: [(name, html.unescape(value)) for name, value in pairs])


@fault
def escapes_markup() -> None:
    signed_as(html.escape)


@fault
def adds_slashes() -> None:
    """As PHP's magic quotes did."""
    signed_as(lambda value: re.sub(r"(['\"\\])", r"\\\1", value))


@fault
def percent_encodes_before_signing() -> None:
    signed_as(lambda value: quote(value, "", errors="surrogatepass"))


@fault
def normalises_line_ends() -> None:
    """As a browser does with what it sends."""
    signed_as(lambda value: re.sub("\r\n|\r|\n", "\r\n", value))


@fault
def composes_unicode() -> None:
    import unicodedata

    signed_as(lambda value: unicodedata.normalize("NFC", value))


@fault
def signs_utf8_under_gbk() -> None:
    instead(encode, lambda honest, charset, text: honest(replace(charset, id="utf-8"), text))


@fault
def puts_question_marks() -> None:
    """In place of what the charset cannot carry."""
    instead(encode, lambda honest, charset, text: text.encode(charset.id, "replace"))


@fault
def follows_the_engines_gbk() -> None:
    """GB18030 in place of the repertoire: the euro sign passes."""
    instead(
        encode, lambda honest, charset, text: honest(charset, text) if charset.id != "gbk" else text.encode("gb18030")
    )


@fault
def trims_the_key() -> None:
    instead(shared_key, lambda honest, text: honest(text.strip()))


@fault
def takes_an_empty_key() -> None:
    instead(shared_key, lambda honest, text: honest(text) if text else b"")


@fault
def joins_the_key() -> None:
    """With an `&`, as other gateways have it."""
    instead(Signer._digest, lambda honest, self, key, message: honest(self, key, message + b"&"))


@fault
def writes_upper_hex() -> None:
    written_as(lambda output, text: text.upper() if output == "hex-lower" else text)


@fault
def wraps_base64() -> None:
    written_as(lambda output, text: "\n".join(wrap(text, 76)) if output == "base64" else text)


@fault
def writes_url_safe_base64() -> None:
    written_as(lambda output, text: text.replace("+", "-").replace("/", "_") if output == "base64" else text)


@fault
def hashes_by_sha1_for_rsa2() -> None:
    instead(SigningRule.algorithm_named, lambda honest, self, name: (
        replace(honest(self, name), digest="sha1") if name == "RSA2" else honest(self, name)))  # fmt: skip
