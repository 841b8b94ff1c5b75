"""Ways to a shared-key signature: the right one, and the usual mistakes with the key and the hash."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from .. import model
from .signatures import digest, hashed

COPIED = (b"%s ", b"%s\n", b"%s\r\n", b"%s\t", b" %s", b"%s\0", b"\xef\xbb\xbf%s", b'"%s"')


@dataclass(frozen=True)
class KeyFault:
    """A way from a text to its digest: `cause` is empty for the right one."""

    makes: Callable[[bytes], bytes]
    cause: str = ""
    advice: str = ""


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
    if key:
        for algorithm in shared:
            cause = (
                "" if algorithm is right else f"it was signed as {algorithm.name}, and the message says {right.name}"
            )
            yield _keyed(algorithm, key, cause, "Sign with the algorithm that the message names")
        for algorithm in own:
            yield from _own_key(algorithm, key)
    for algorithm in own:
        yield from _strange_keys(algorithm, gateway, config, others)


def _keyed(algorithm: model.Algorithm, key: bytes, cause: str, advice: str) -> KeyFault:
    return KeyFault(lambda text: digest(algorithm, key, text), cause, advice)


def _own_key(algorithm: model.Algorithm, key: bytes) -> Iterator[KeyFault]:
    clean = "Copy the key without blanks, quotes and line ends around it"
    for around in COPIED:
        yield _keyed(algorithm, around % key, "the key was taken with a blank, quote or line end around it", clean)
    for other in (key.upper(), key.lower()):
        yield _keyed(algorithm, other, "the key was taken in other letters", "Copy the key letter for letter")
    if algorithm.kind == "digest":
        yield from _places(algorithm, key)
    advice = f"Sign with {algorithm.name} as the rule has it: one {algorithm.digest}"
    for name in ("md5", "sha1", "sha256", "sha512"):
        yield KeyFault(_hmac(name, key), f"HMAC with {name} was used", advice)
        if name != algorithm.digest:
            yield _keyed(replace(algorithm, digest=name), key, f"it was hashed with {name}", advice)  # type: ignore[arg-type]
        yield KeyFault(_twice(name, replace(algorithm, digest=name), key), "it was hashed twice", advice)  # type: ignore[arg-type]


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
    for before in ("&key=", "key=", "&sign=", "?", " "):
        yield _keyed(replace(appended, before=before), key, f"{before!r} stood between the text and the key", advice)
    for after in ("", "&"):
        yield _keyed(replace(appended, position="prepend", after=after), key, "the key stood before the text", advice)
    yield _keyed(appended, key, "the key stood directly behind the text", advice)
    inner = "the text was hashed before the key was added"
    yield KeyFault(lambda text: digest(algorithm, key, hashed(algorithm.digest, text).hex().encode()), inner, advice)


def _strange_keys(
    algorithm: model.Algorithm, gateway: model.Model, config: Mapping[str, str], others: Mapping[str, Mapping[str, str]]
) -> Iterator[KeyFault]:
    key = config.get("key", "")
    for field in gateway.config:
        if field.name == "key" and field.test_only and field.sample not in ("", key):
            cause = "you sign with the key that is published for tests: the key of another environment"
            yield _keyed(algorithm, field.sample.encode(), cause, "Put the key of this partner into the config")
    for partner, other in others.items():
        if other.get("key", "") not in ("", key):
            cause = f"you sign with the key of partner {partner}: the key of another contract or environment"
            yield _keyed(algorithm, other["key"].encode(), cause, "Use the partner id and the key of the same contract")
    for name in ("public_key", "private_key"):
        if config.get(name):
            cause = f"an RSA key ({name}) was taken for the shared key"
            advice = f"{algorithm.name} takes the shared key (security code), not a key file"
            yield _keyed(algorithm, config[name].encode(), cause, advice)
    no_key = "Put the key to the text before you hash it"
    yield KeyFault(lambda text: hashed(algorithm.digest, text), "the text was hashed without the key", no_key)


def _hmac(name: str, key: bytes) -> Callable[[bytes], bytes]:
    return lambda text: hmac.new(key, text, name).digest()


def _twice(name: str, algorithm: model.Algorithm, key: bytes) -> Callable[[bytes], bytes]:
    return lambda text: hashed(name, digest(algorithm, key, text).hex().encode())
