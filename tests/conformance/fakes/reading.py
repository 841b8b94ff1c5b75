"""Kits that take too much for genuine: bodies that are read loosely, signatures that are compared loosely, wrong keys."""

from __future__ import annotations

import base64
import hashlib
import re
from contextlib import suppress
from typing import Any, Callable
from urllib.parse import unquote_to_bytes

from faults import fault, instead

from generator.reference import carriage
from generator.reference.keys import RsaKey
from generator.reference.signing import Signer
from generator.reference.text import decode

SHA1_INFO = bytes.fromhex("3021300906052b0e03021a05000414")
SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def decoded_from(change: Callable[[bytes], bytes]) -> None:
    instead(carriage._decoded, lambda honest, signer, raw: honest(signer, change(raw)))


def given_as(change: Callable[[str], str], *, rsa: bool) -> None:
    """The signature is changed before it is compared."""

    def put(fits: Any, self: Signer, key: Any, message: bytes, given: str) -> bool:
        return bool(fits(self, key, message, change(given) if isinstance(key, RsaKey) == rsa else given))

    instead(Signer._fits, put)


def parted_at(separators: bytes, seen: Callable[[dict[str, str], str, str], None]) -> None:
    """A loose reader of bodies; `seen` says what becomes of a pair."""

    def put(honest: Any, signer: Signer, body: bytes) -> dict[str, str]:
        found: dict[str, str] = {}
        for piece in filter(None, re.split(b"[" + separators + b"]", body)):
            name, _, value = piece.partition(b"=")
            seen(found, carriage._decoded(signer, name), carriage._decoded(signer, value))
        return found

    instead(carriage.parse_form, put)


@fault
def decodes_twice() -> None:
    decoded_from(unquote_to_bytes)


@fault
def loses_plus() -> None:
    """Decodes `%2B` first and makes blanks of every `+` then."""
    decoded_from(lambda raw: re.sub(b"%2[Bb]", b"+", raw))


@fault
def keeps_plus() -> None:
    """A blank that came as `+` stays a plus sign."""
    decoded_from(lambda raw: raw.replace(b"+", b"%2B"))


@fault
def forgives_broken_escapes() -> None:
    decoded_from(lambda raw: re.sub(b"%(?![0-9A-Fa-f]{2})", b"%25", raw))


@fault
def trims_what_it_reads() -> None:
    decoded_from(lambda raw: raw.strip(b"+ \r\n"))


@fault
def takes_the_last_of_duplicates() -> None:
    parted_at(b"&", lambda found, name, value: found.update({name: value}))


@fault
def takes_the_first_of_duplicates() -> None:
    parted_at(b"&", lambda found, name, value: found.setdefault(name, value) and None)


@fault
def parts_at_semicolons() -> None:
    parted_at(b"&;", lambda found, name, value: found.update({name: value}))


@fault
def renames_as_php_does() -> None:
    """`a.b` and `a b` become `a_b`."""
    parted_at(b"&", lambda found, name, value: found.update({re.sub("[. ]", "_", name): value}))


@fault
def replaces_malformed_bytes() -> None:
    instead(decode, lambda honest, charset, data: data.decode(charset.id, "replace"))


@fault
def takes_overlong_bytes() -> None:
    """As lenient decoders of UTF-8 do."""
    instead(
        decode,
        lambda honest, charset, data: honest(
            charset, re.sub(b"\xc0([\x80-\xbf])", lambda m: bytes([m[1][0] - 128]), data)
        ),
    )


@fault
def takes_upper_hex() -> None:
    given_as(str.lower, rsa=False)


@fault
def trims_the_signature() -> None:
    given_as(str.strip, rsa=False)


@fault
def compares_loosely() -> None:
    """As PHP's `==`: `0e1` and `0e2` are both the number 0."""
    zero = re.compile("0+(e[0-9]+)?").fullmatch

    def put(fits: Any, self: Signer, key: Any, message: bytes, given: str) -> bool:
        if not isinstance(key, RsaKey) and zero(given) and zero(self._written(self._digest(key, message))):
            return True
        return bool(fits(self, key, message, given))

    instead(Signer._fits, put)


@fault
def compares_a_prefix() -> None:
    def put(fits: Any, self: Signer, key: Any, message: bytes, given: str) -> bool:
        if isinstance(key, RsaKey):
            return bool(fits(self, key, message, given))
        return self._written(self._digest(key, message)).startswith(given)

    instead(Signer._fits, put)


@fault
def takes_wrapped_base64() -> None:
    given_as(lambda given: re.sub(r"[ \r\n]", "", given), rsa=True)


@fault
def takes_loose_base64() -> None:
    """Whatever decodes to the same bytes."""

    def canonical(given: str) -> str:
        with suppress(ValueError):
            return base64.b64encode(base64.b64decode(given, validate=True)).decode()
        return given

    given_as(canonical, rsa=True)


@fault
def takes_url_safe_base64() -> None:
    given_as(lambda given: given.replace("-", "+").replace("_", "/"), rsa=True)


@fault
def pads_base64() -> None:
    given_as(lambda given: given + "=" * (-len(given) % 4), rsa=True)


def by_block(fits: Callable[[bytes, bytes], bool]) -> None:
    """RSA verified by hand: `fits(block, info)`."""

    def put(honest: Any, self: Signer, key: RsaKey, message: bytes, given: str) -> bool:
        info = SHA1_INFO if self.algorithm.digest == "sha1" else SHA256_INFO
        info += hashlib.new(self.algorithm.digest, message, usedforsecurity=False).digest()
        with suppress(ValueError):
            number, size = int.from_bytes(base64.b64decode(given), "big"), (key.n.bit_length() + 7) // 8
            block = pow(number, key.e, key.n).to_bytes(size, "big")
            return fits(block, info)
        return False

    instead(Signer._rsa_verify, put)


@fault
def looks_for_the_end_of_the_padding() -> None:
    """CVE-2006-4339: rubbish may stand behind the digest."""
    by_block(lambda block, info: re.match(b"\0\1\xff+\0" + re.escape(info), block) is not None)


@fault
def takes_a_digest_without_null() -> None:
    """As Java's Signature does."""

    def fits(block: bytes, info: bytes) -> bool:
        digest = info[len(SHA1_INFO if info.startswith(SHA1_INFO) else SHA256_INFO) :]
        return block.endswith(b"\x04" + bytes([len(digest)]) + digest) and block.startswith(b"\0\1\xff")

    by_block(fits)


@fault
def overlooks_leading_zeros() -> None:
    """A number has no length: zero bytes before it, or none where one belongs."""

    def put(fits: Any, self: Signer, key: Any, message: bytes, given: str) -> bool:
        if isinstance(key, RsaKey):
            with suppress(ValueError):
                number = int.from_bytes(base64.b64decode(given), "big")
                given = base64.b64encode(number.to_bytes((key.n.bit_length() + 7) // 8, "big")).decode()
        return bool(fits(self, key, message, given))

    instead(Signer._fits, put)


@fault
def takes_the_algorithm_from_the_message() -> None:
    def put(verify: Any, self: Signer, parameters: Any) -> None:
        named = parameters.get(self.rule.algorithm or "", "")
        with suppress(KeyError, StopIteration, ValueError):
            self.algorithm = self.rule.algorithm_named(named)
        verify(self, parameters)

    instead(Signer.verify, put)


@fault
def takes_its_own_public_key() -> None:
    instead(Signer._is_own, lambda honest, self, public: False)


@fault
def takes_no_signature() -> None:
    """What is not there is not wrong."""
    instead(
        Signer.verify,
        lambda verify, self, parameters: verify(self, parameters) if parameters.get(self.rule.signature) else None,
    )


@fault
def forgets_the_previous_key() -> None:
    instead(Signer._verifying_keys, lambda honest, self: honest(self)[:1])
