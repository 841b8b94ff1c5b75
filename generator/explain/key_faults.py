"""Ways to a shared-key signature: the right one, and the usual mistakes with the key and the hash."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from .. import model
from .signatures import digest, hashed

COPIED = (
    b"%s ",
    b"%s\n",
    b"%s\r\n",
    b"%s\t",
    b" %s",
    b" %s ",
    b"\t%s",
    b"%s\0",
    b"\xef\xbb\xbf%s",
    b'"%s"',
    b"'%s'",
    b"%s\xc2\xa0",
    b"%s\r",
)
CLEAN = "Copy the key without blanks, quotes and line ends around it"
AROUND = " \t\r\n\0\ufeff\xa0\"'"
JOINTS = (
    "&key=",
    "key=",
    "&sign=",
    "?",
    " ",
    "&",
    "\n",
    "\r\n",
    "=",
    "&&",
    "|",
    "+",
    ",",
    "&MD5=",
    "&secret=",
    "&app_key=",
    "&security_code=",
)


@dataclass(frozen=True)
class KeyFault:
    """A way from a text to its digest; `ids` are empty for the right one.

    `late`: a mistake in the text that gives the same bytes (a joiner behind it, a 0 at its end) is more likely.
    """

    makes: Callable[[bytes], bytes]
    ids: tuple[str, ...] = ()
    cause: str = ""
    advice: str = ""
    late: bool = False
    key: bytes = b""


def shared_keys(
    gateway: model.Model, config: Mapping[str, str], others: Mapping[str, Mapping[str, str]]
) -> Iterator[KeyFault]:
    """All of them, the right one first. `others` are the configs of other partners by id."""
    right = gateway.signing.algorithm_named(config["sign_type"])
    shared = [a for a in gateway.signing.algorithms if a.kind != "rsa"]
    if right.kind == "rsa":
        own = shared[:1]
    else:
        own, shared = [right], [right, *(a for a in shared if a is not right)]
    key = config.get("key", "").encode("utf-8")
    if key and key.decode("utf-8").strip(AROUND).encode() not in (key, b""):
        given = "the key that you gave has a blank, quote or line end around it, and the signature was made with that"
        yield _keyed(own[0], key, ("key-blank",), given, CLEAN)
    if key:
        for algorithm in shared:
            cause = f"it was signed as {algorithm.name}, and the message says {right.name}"
            advice = f"Sign with {right.name}, or send {gateway.signing.algorithm or 'the name'}={algorithm.name}"
            same = algorithm is right
            if same and key.decode("utf-8").strip(AROUND).encode() not in (key, b""):
                continue
            yield _keyed(algorithm, key, () if same else ("other-algorithm",), "" if same else cause, advice)
        for algorithm in own:
            yield from _own_key(algorithm, key)
    for algorithm in own:
        yield from _strange_keys(algorithm, gateway, config, others)


def twice_wrong(
    gateway: model.Model, config: Mapping[str, str], others: Mapping[str, Mapping[str, str]]
) -> Iterator[KeyFault]:
    """Two mistakes with the key at once: another key, or one with a blank around it, that was used in a wrong way."""
    algorithm = gateway.signing.algorithm_named(config["sign_type"])
    if algorithm.kind == "rsa":
        return
    plain = config.get("key", "").strip(AROUND).encode("utf-8")
    blank = "the key was taken with a blank, quote or line end around it"
    keys: list[tuple[bytes, tuple[str, ...], str, str]] = []
    keys += [(around % plain, ("key-blank",), blank, CLEAN) for around in COPIED if plain]
    keys += [(f.key, f.ids, f.cause, f.advice) for f in _strange_keys(algorithm, gateway, config, others) if f.key]
    for key, ids, cause, advice in keys:
        for way in _own_key(algorithm, key):
            if not {"key-blank", "other-key"} & set(way.ids):
                yield replace(
                    way, ids=(*ids, *way.ids), cause=f"{cause}; and {way.cause}", advice=f"{advice}. {way.advice}"
                )


def _keyed(algorithm: model.Algorithm, key: bytes, ids: tuple[str, ...], cause: str, advice: str) -> KeyFault:
    return KeyFault(lambda text: digest(algorithm, key, text), ids, cause, advice, key=key)


def _own_key(algorithm: model.Algorithm, key: bytes) -> Iterator[KeyFault]:
    blank = "the key was taken with a blank, quote or line end around it"
    trimmed = key.decode("utf-8").strip(AROUND).encode()
    given = "the key that you gave has a blank, quote or line end around it, which the signature has not"
    if trimmed not in (key, b""):
        yield _keyed(algorithm, trimmed, ("key-blank",), given, CLEAN)
    for around in COPIED:
        yield _keyed(algorithm, around % key, ("key-blank",), blank, CLEAN)
    for other in (key.upper(), key.lower()):
        cause = "the key was taken in other letters (capital or small)"
        yield _keyed(algorithm, other, ("other-key",), cause, "Copy the key letter for letter")
    for cut in (key[1:], key[:-1]):
        cause = "the key was taken without its first or last letter"
        yield replace(_keyed(algorithm, cut, ("other-key",), cause, "Copy the whole key"), late=True)
    if algorithm.kind == "digest":
        yield from _places(algorithm, key)
    advice = f"Sign with {algorithm.name} as the rule has it: one {algorithm.digest}"
    for name in ("md5", "sha1", "sha256", "sha512"):
        yield KeyFault(_hmac(name, key), ("other-algorithm",), f"HMAC with {name} was used", advice)
        named = replace(algorithm, digest=name)  # type: ignore[arg-type]
        if name != algorithm.digest:
            yield _keyed(named, key, ("other-algorithm",), f"it was hashed with {name}", advice)
        yield KeyFault(_twice(name, named, key), ("hashed-first",), "the text with the key was hashed twice", advice)


def _places(algorithm: model.Algorithm, key: bytes) -> Iterator[KeyFault]:
    """The key stood elsewhere, or with something between it and the text."""
    place = {"append": "behind", "prepend": "before"}.get(algorithm.position, "beside")
    between = (
        f" with {algorithm.before or algorithm.after}"
        if algorithm.before or algorithm.after
        else " with nothing between"
    )
    advice = f"The key stands directly {place} the text,{between}"
    appended = replace(algorithm, position="append", before="", after="")
    for before, id in (("&", "joiner"), ("\n", "line-ends"), ("\r\n", "line-ends")):
        cause = f"{before!r} stood behind the text, before the key"
        yield replace(_keyed(replace(appended, before=before), key, (id,), cause, advice), late=True)
    for before in JOINTS:
        cause = f"{before!r} stood between the text and the key"
        yield replace(_keyed(replace(appended, before=before), key, ("key-joined",), cause, advice), late=True)
    for after in ("", "&", "\n", "=", " "):
        prepended = replace(appended, position="prepend", after=after)
        yield _keyed(prepended, key, ("key-placed",), "the key stood before the text", advice)
    both = "the key stood before the text and behind it"
    yield KeyFault(lambda text: digest(appended, key, key + text), ("key-placed",), both, advice)
    yield KeyFault(
        lambda text: digest(appended, key, text + key), ("key-placed",), "the key stood behind the text twice", advice
    )
    yield _keyed(
        replace(appended, before="&key=", after="&"), key, ("key-joined",), "&key=...& stood behind the text", advice
    )
    yield _keyed(appended, key, ("key-joined",), "the key stood directly behind the text", advice)
    inner = "the text was hashed before the key was added"
    for written in (lambda raw: raw.hex().encode(), lambda raw: raw.hex().upper().encode(), lambda raw: raw):
        yield KeyFault(
            lambda text, w=written: digest(algorithm, key, w(hashed(algorithm.digest, text))),  # type: ignore[misc]
            ("hashed-first",), inner, "Put the key to the text itself, then hash once",
        )  # fmt: skip
    hashed_key = "the key was hashed before it was put to the text"
    yield _keyed(algorithm, hashed(algorithm.digest, key).hex().encode(), ("hashed-first",), hashed_key, advice)


def _strange_keys(
    algorithm: model.Algorithm, gateway: model.Model, config: Mapping[str, str], others: Mapping[str, Mapping[str, str]]
) -> Iterator[KeyFault]:
    key = config.get("key", "")
    other_key = ("other-key",)
    for field in gateway.config:
        if field.name == "key" and field.test_only and field.sample not in ("", key):
            cause = "it was signed with the key that is published for tests: the key of another environment"
            yield _keyed(
                algorithm, field.sample.encode(), other_key, cause, "Put the key of this partner into the config"
            )
    for partner, other in others.items():
        if other.get("key", "") not in ("", key):
            cause = f"you sign with the key of partner {partner}: the key of another contract or environment"
            yield _keyed(
                algorithm,
                other["key"].encode(),
                other_key,
                cause,
                "Use the partner id and the key of the same contract",
            )
    for name in ("public_key", "private_key"):
        for text in dict.fromkeys((config.get(name, ""), config.get(name, "").strip())):
            if text:
                cause = f"an RSA key ({name}) was taken for the shared key"
                advice = f"{algorithm.name} takes the shared key (security code), not a key file"
                yield _keyed(algorithm, text.encode("utf-8", "surrogateescape"), other_key, cause, advice)
    no_key = "Put the key to the text before you hash it: was the config read at all?"
    without = "the text was hashed without the key (it was empty)"
    yield KeyFault(lambda text: hashed(algorithm.digest, text), other_key, without, no_key)


def _hmac(name: str, key: bytes) -> Callable[[bytes], bytes]:
    return lambda text: hmac.new(key, text, name).digest()


def _twice(name: str, algorithm: model.Algorithm, key: bytes) -> Callable[[bytes], bytes]:
    return lambda text: hashed(name, digest(algorithm, key, text).hex().encode())
