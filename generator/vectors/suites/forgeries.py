"""RSA signatures that a lenient verifier takes: blocks that are almost PKCS#1 v1.5, made with the raw private operation."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from ...model import Algorithm
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Pairs, Suite
from ..testkeys import NULL, RsaKey, element, sequence

FLAGS = {
    "Genuine": Flag("BASIC",
        "the same arithmetic gives a signature that must be taken, so that the forgeries fail for their own reason",
        "No notification is ever taken: paid, and not delivered."),
    "DigestInfo": Flag("AUTH_BYPASS",
        "Java's Signature takes a block without the NULL behind the digest's name; BER leaves room for forgeries",
        "Who can bend the block behind a signature can forge notifications: goods leave the shop for nothing."),
    "Padding": Flag("AUTH_BYPASS",
        "a verifier that looks for the end of the padding, not at every byte of it, can be forged (CVE-2006-4339)",
        "With a public exponent of 3 anybody makes a signature without the key: goods leave the shop for nothing."),
    "Length": Flag("MALLEABILITY", "a signature is as long as the modulus and smaller than it, so that there is one form of it",
        "One notification in many forms passes a shop's list of those it has seen: credited twice."),
    "OtherDigest": Flag("AUTH_BYPASS", "the configured sign type decides about the digest",
        "The attacker chooses the weakest digest, and forges notifications by it."),
}  # fmt: skip
OIDS = {"sha1": "06052b0e03021a", "sha256": "0609608648016503040201", "md5": "06082a864886f70d0205"}
GATEWAY = "gateway-1024"


def suite(bench: Bench) -> Suite:
    collector = Collector("forgeries", "RSA signatures that are almost right", FLAGS)
    charset, key = bench.charsets[0], bench.keys[GATEWAY]
    for algorithm in bench.rsa:
        config = bench.receiving(charset, algorithm)
        for flag, comment, parameters, number, size in _forged(bench, charset, algorithm, key):
            signature = base64.b64encode(number.to_bytes(size, "big")).decode()
            message = (*parameters, *_carried(bench, algorithm), (bench.model.signing.signature, signature))
            collector.add(config, flag, comment, "verify", body=form_body(message, charset))
    return collector.suite()


Forged = Iterator[tuple[str, str, Pairs, int, int]]


def _forged(bench: Bench, charset: str, algorithm: Algorithm, key: RsaKey) -> Forged:
    parameters: Pairs = (("a", "1"), ("b", "2"))
    size = (key.n.bit_length() + 7) // 8
    text = _signed_text(bench, charset, algorithm, parameters)
    good = _info(algorithm.digest, text)
    digest = hashlib.new(algorithm.digest, text, usedforsecurity=False).digest()
    other = "sha256" if algorithm.digest == "sha1" else "sha1"
    oid = bytes.fromhex(OIDS[algorithm.digest])
    long_form = bytes([0x30, 0x81, len(good) - 2]) + good[2:]
    blocks = [
        ("Genuine", "the block as it must be", _block(size, good)),
        (
            "DigestInfo",
            "no NULL behind the name of the digest",
            _block(size, sequence(sequence(oid), element(4, digest))),
        ),
        ("DigestInfo", "a length in long form", _block(size, long_form)),
        (
            "DigestInfo",
            "something behind the digest",
            _block(size, sequence(sequence(oid + NULL), element(4, digest), NULL)),
        ),
        ("DigestInfo", "only the digest", _block(size, digest)),
        ("OtherDigest", f"a right block of {other}", _block(size, _info(other, text))),
        ("Padding", "eight bytes of padding, rubbish behind the digest", _garbage(size, good)),
        ("Padding", "a byte of the padding changed", _block(size, good)[:5] + b"\xfe" + _block(size, good)[6:]),
        ("Padding", "block type 2", b"\0\2" + _block(size, good)[2:]),
        ("Padding", "block type 0", b"\0\0" + _block(size, good)[2:]),
        ("Padding", "no zero before the block type", b"\1" + _block(size, good)[2:] + b"\0"),
    ]
    for flag, comment, block in blocks:
        yield flag, comment, parameters, pow(int.from_bytes(block, "big"), key.d, key.n), size
    number = pow(int.from_bytes(_block(size, good), "big"), key.d, key.n)
    if (number + key.n).bit_length() <= size * 8:
        yield "Length", "the modulus added", parameters, number + key.n, size
    yield "Length", "a zero byte before", parameters, number, size + 1
    yield from _short(bench, charset, algorithm, key, size)


def _short(bench: Bench, charset: str, algorithm: Algorithm, key: RsaKey, size: int) -> Forged:
    """A signature that begins with a zero byte: right with it, not to be taken without it."""
    for counter in range(10_000):
        parameters: Pairs = (("a", str(counter)),)
        text = _signed_text(bench, charset, algorithm, parameters)
        block = _block(size, _info(algorithm.digest, text))
        number = pow(int.from_bytes(block, "big"), key.d, key.n)
        if number >> (size - 1) * 8 == 0:
            yield "Genuine", "a signature that begins with a zero byte", parameters, number, size
            yield "Length", "a signature without its zero byte at the beginning", parameters, number, size - 1
            return


def _signed_text(bench: Bench, charset: str, algorithm: Algorithm, parameters: Pairs) -> bytes:
    return bench.signing_string(bench.config(charset, algorithm), (*parameters, *_carried(bench, algorithm)))


def _carried(bench: Bench, algorithm: Algorithm) -> Pairs:
    name = bench.model.signing.algorithm
    return ((name, algorithm.name),) if name else ()


def _info(digest: str, text: bytes) -> bytes:
    hashed = hashlib.new(digest, text, usedforsecurity=False).digest()
    return sequence(sequence(bytes.fromhex(OIDS[digest]) + NULL), element(4, hashed))


def _block(size: int, info: bytes) -> bytes:
    return b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info


def _garbage(size: int, info: bytes) -> bytes:
    head = b"\0\1" + b"\xff" * 8 + b"\0" + info
    return head + b"\x17" * (size - len(head))
