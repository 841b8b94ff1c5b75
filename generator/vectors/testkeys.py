"""RSA keys for tests: made from a seed, so that anybody can make the same ones again. They protect nothing.

Arithmetic and DER are written out here, since the suites need what no library makes: keys of 512 bits, an even exponent,
a length in long form.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import cache
from math import gcd
from pathlib import Path
from random import Random
from typing import Any

NOTE = "RSA keys made by 'kitsmith vectors keys' from a public seed, for tests only: they are worthless and protect nothing."

# Name -> (bits of p, bits of q, public exponent). What a merchant holds, what the gateway holds, and the odd sizes.
WANTED = {
    "merchant-1024": (512, 512, 65537),
    "gateway-1024": (512, 512, 65537),
    "merchant-2048": (1024, 1024, 65537),
    "gateway-2048": (1024, 1024, 65537),
    "bits-512": (256, 256, 65537),
    "bits-1023": (512, 511, 65537),
    "bits-1025": (513, 512, 65537),
    "bits-4096": (2048, 2048, 65537),
    "bits-4097": (2049, 2048, 65537),
    "exponent-3": (512, 512, 3),
    "exponent-32-bits": (512, 512, 4294967291),
    "exponent-33-bits": (512, 512, 4294967311),
    "uneven-primes": (600, 424, 65537),
    "nearly-even-primes": (513, 511, 65537),
}

RSA_ENCRYPTION = bytes.fromhex("06092a864886f70d010101")
NULL = b"\x05\x00"


@dataclass(frozen=True)
class RsaKey:
    """The numbers of a key pair."""

    n: int
    e: int
    d: int
    p: int
    q: int

    def private_numbers(self) -> list[int]:
        """The integers of a PKCS#1 private key, version first."""
        return [0, self.n, self.e, self.d, self.p, self.q, self.d % (self.p - 1), self.d % (self.q - 1), self.inverse]

    @property
    def inverse(self) -> int:
        return pow(self.q, -1, self.p)

    def pkcs1_private(self) -> bytes:
        return sequence(*map(integer, self.private_numbers()))

    def pkcs8(self) -> bytes:
        return wrapped_private(self.pkcs1_private())

    def pkcs1_public(self) -> bytes:
        return sequence(integer(self.n), integer(self.e))

    def spki(self) -> bytes:
        return wrapped_public(self.pkcs1_public())


def make(name: str) -> RsaKey:
    """The test key of that name, always the same one. Names that are not in WANTED make a pair of 1024 bits."""
    bits_p, bits_q, exponent = WANTED.get(name, (512, 512, 65537))
    random = Random(f"kitsmith test key {name}")  # noqa: S311  # a key that protects nothing, the same every time
    while True:
        p, q = _prime(bits_p, exponent, random), _prime(bits_q, exponent, random)
        if p != q and (p * q).bit_length() == bits_p + bits_q:
            return RsaKey(p * q, exponent, pow(exponent, -1, (p - 1) * (q - 1)), p, q)


def write(folder: Path) -> Path:
    """Make every key that is wanted and write `keys.json`."""
    keys = {name: _described(make(name)) for name in WANTED}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "keys.json"
    path.write_bytes((json.dumps({"note": NOTE, "keys": keys}, indent=1) + "\n").encode("ascii"))
    return path


class Keyring:
    """The test keys of a gateway: those of `keys.json`, and others made on the way where the file does not hold them."""

    def __init__(self, folder: Path | None = None) -> None:
        path = folder / "keys.json" if folder else None
        self._stored: dict[str, Any] = json.loads(path.read_bytes())["keys"] if path and path.is_file() else {}

    def __getitem__(self, name: str) -> RsaKey:
        entry = self._stored.get(name)
        return RsaKey(*(int(entry[number], 16) for number in "nedpq")) if entry else _made(name)


def pem(label: str, der: bytes, end: str = "\n", width: int = 64) -> str:
    """A PEM block, with a line end behind its last line."""
    text = base64.b64encode(der).decode("ascii")
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    return "".join(line + end for line in [f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"])


def bare(der: bytes) -> str:
    """One line of Base64."""
    return base64.b64encode(der).decode("ascii")


def integer(value: int) -> bytes:
    return element(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def sequence(*parts: bytes) -> bytes:
    return element(0x30, b"".join(parts))


def element(tag: int, content: bytes) -> bytes:
    """A DER element with its length in the shortest form."""
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + content


def wrapped_private(pkcs1: bytes, algorithm: bytes = RSA_ENCRYPTION + NULL, more: bytes = b"") -> bytes:
    """PKCS#8 around a PKCS#1 private key."""
    return sequence(integer(0), sequence(algorithm), element(0x04, pkcs1), more)


def wrapped_public(pkcs1: bytes, algorithm: bytes = RSA_ENCRYPTION + NULL, unused: int = 0) -> bytes:
    """SubjectPublicKeyInfo around a PKCS#1 public key."""
    return sequence(sequence(algorithm), element(0x03, bytes([unused]) + pkcs1))


@cache
def _made(name: str) -> RsaKey:
    return make(name)


def _described(key: RsaKey) -> dict[str, object]:
    numbers = {name: f"{getattr(key, name):x}" for name in "nedpq"}
    return {
        "bits": key.n.bit_length(),
        **numbers,
        "private_key": pem("PRIVATE KEY", key.pkcs8()),
        "public_key": pem("PUBLIC KEY", key.spki()),
    }


def _prime(bits: int, exponent: int, random: Random) -> int:
    """A prime of exactly that many bits, its top two set, that an exponent can be used with."""
    while True:
        candidate = random.getrandbits(bits) | (0b11 << (bits - 2)) | 1
        if gcd(exponent, candidate - 1) == 1 and _is_prime(candidate, random):
            return candidate


def _is_prime(number: int, random: Random) -> bool:
    if any(number % small == 0 for small in _small_primes()):
        return False
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(_passes(number, random.randrange(2, number - 1), odd, twos) for _ in range(24))


def _passes(number: int, base: int, odd: int, twos: int) -> bool:
    """One round of Miller and Rabin."""
    power = pow(base, odd, number)
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False


@cache
def _small_primes(limit: int = 8000) -> tuple[int, ...]:
    return tuple(n for n in range(3, limit, 2) if all(n % d for d in range(3, int(n**0.5) + 1, 2)))
