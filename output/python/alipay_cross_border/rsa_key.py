# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""RSA keys in the forms that people have them: PEM or one line of Base64, PKCS#1, PKCS#8 or X.509."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from .der import BIT_STRING, OCTET_STRING, SEQUENCE, Der
from .errors import KitError

_IS_PRIVATE = {"PRIVATE KEY": True, "RSA PRIVATE KEY": True, "PUBLIC KEY": False, "RSA PUBLIC KEY": False}
_RSA_ENCRYPTION = bytes.fromhex("06092a864886f70d010101")
_NULL = bytes.fromhex("0500")


@dataclass(frozen=True, repr=False)
class PublicKey:
    """The gateway's half of a key pair."""

    n: int
    e: int

    @property
    def size(self) -> int:
        """The length of the modulus, and of every signature, in bytes."""
        return (self.n.bit_length() + 7) // 8


@dataclass(frozen=True, repr=False)
class PrivateKey(PublicKey):
    """A whole key pair, with the names that PKCS#1 gives its numbers."""

    d: int
    p: int
    q: int
    dp: int
    dq: int
    qinv: int


class _Unfit(Exception):
    """Says why a text is no key of the kind that is expected."""


def read_private_key(text: str) -> PrivateKey:
    """Raises KitError: bad_key, config.private_key."""
    try:
        key = PrivateKey(*_numbers(text, private=True))
        _check_public_numbers(key)
        _check_private_numbers(key)
    except _Unfit as unfit:
        raise KitError("bad_key", "config.private_key", str(unfit)) from None
    return key


def read_public_key(text: str, field: str) -> PublicKey:
    """Raises KitError: bad_key, for the field of the config in which the text stands."""
    try:
        key = PublicKey(*_numbers(text, private=False))
        _check_public_numbers(key)
    except _Unfit as unfit:
        raise KitError("bad_key", field, str(unfit)) from None
    return key


def _numbers(text: str, private: bool) -> list[int]:
    """The numbers of a key in the order of PKCS#1."""
    text = text[text.startswith("\ufeff") :].strip(" \t\r\n")
    if not text:
        raise _Unfit("it is empty")
    if text.startswith("-----BEGIN "):
        text = _between_pem_lines(text, private)
    data = _from_base64(text)
    try:
        key = _whole_sequence(data)
        first = None if key.next_is(SEQUENCE) else key.integer()
        is_private = first == 0  # the version; a public key begins with its modulus, or with a SEQUENCE in X.509
        numbers = _private_numbers(key) if is_private else _public_numbers(key, first)
    except ValueError:
        raise _Unfit("it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form") from None
    _expect(private, is_private)
    return numbers


def _between_pem_lines(text: str, private: bool) -> str:
    lines = [line.rstrip(" \t") for line in re.split("\r\n|\r|\n", text)]
    begin = re.fullmatch("-----BEGIN (.+)-----", lines[0])
    if not begin or lines[-1] != f"-----END {begin[1]}-----":
        raise _Unfit("it is not a complete PEM block")
    if begin[1] not in _IS_PRIVATE:
        raise _Unfit("its PEM label is not that of a plain RSA key")
    _expect(private, _IS_PRIVATE[begin[1]])
    return re.sub("[ \t]", "", "".join(lines[1:-1]))


def _expect(private: bool, found: bool) -> None:
    if found and not private:
        raise _Unfit("it is a private key and the public key is expected")
    if private and not found:
        raise _Unfit("it is a public key and the private key is expected")


def _from_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text)
    except ValueError:
        data = b""
    if not data or base64.b64encode(data) != text.encode("utf-8", "surrogatepass"):
        raise _Unfit("it is not Base64 in one line")
    return data


def _whole_sequence(data: bytes) -> Der:
    der = Der(data)
    sequence = der.sequence()
    der.end()
    return sequence


def _private_numbers(key: Der) -> list[int]:
    """Reads what follows the version 0."""
    if key.next_is(SEQUENCE):  # PKCS#8; what stands behind its OCTET STRING are attributes
        _check_algorithm(key)
        key = _whole_sequence(key.content(OCTET_STRING))
        if key.integer() != 0:
            raise ValueError
    numbers = [key.integer() for _ in range(8)]
    key.end()
    return numbers


def _public_numbers(key: Der, n: int | None) -> list[int]:
    """Reads what follows the modulus, or the whole of X.509."""
    if n is None:
        _check_algorithm(key)
        bits = key.content(BIT_STRING)
        key.end()
        if bits[:1] != b"\0":  # unused bits
            raise ValueError
        key = _whole_sequence(bits[1:])
        n = key.integer()
    e = key.integer()
    key.end()
    return [n, e]


def _check_algorithm(key: Der) -> None:
    if key.content(SEQUENCE) not in (_RSA_ENCRYPTION, _RSA_ENCRYPTION + _NULL):
        raise ValueError


def _check_public_numbers(key: PublicKey) -> None:
    if not 1024 <= key.n.bit_length() <= 4096:
        raise _Unfit("it must have 1024 to 4096 bits")
    if key.n % 2 == 0 or key.e % 2 == 0 or key.e < 3 or key.e.bit_length() > 32:
        raise _Unfit("its numbers do not make an RSA key")


def _check_private_numbers(key: PrivateKey) -> None:
    half = (key.size + 1) // 2  # some engines take no primes of different sizes
    primes = max(key.p, key.q).bit_length() <= 8 * half and key.n == key.p * key.q
    in_range = key.d < key.n and key.qinv < key.p
    if not primes or not in_range or not _exponents_fit(key) or key.qinv * key.q % key.p != 1:
        raise _Unfit("its numbers do not make an RSA key")


def _exponents_fit(key: PrivateKey) -> bool:
    """Engines part on keys whose numbers do not fit together: one falls back to d, another signs wrongly."""
    return all(
        part == key.d % (prime - 1) and key.e * part % (prime - 1) == 1
        for part, prime in ((key.dp, key.p), (key.dq, key.q))
    )
