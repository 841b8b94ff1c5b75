"""Keys in the forms that people have them, step by step as docs/behaviour.md, section 7, says."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

BLANKS = " \t\r\n"
LABELS = {"PRIVATE KEY": True, "RSA PRIVATE KEY": True, "PUBLIC KEY": False, "RSA PUBLIC KEY": False}
RSA_ENCRYPTION = bytes.fromhex("06092a864886f70d010101")
INTEGER, BITS, OCTETS, NULL, SEQUENCE = 0x02, 0x03, 0x04, 0x05, 0x30


class BadKey(ValueError):
    """The text is not a usable key; `args[0]` names the detail in the description."""


@dataclass(frozen=True)
class RsaKey:
    """The numbers of a key: (n, e) of a public one, (n, e, d, p, q, dp, dq, qinv) of a private one."""

    numbers: tuple[int, ...]

    @property
    def n(self) -> int:
        return self.numbers[0]

    @property
    def e(self) -> int:
        return self.numbers[1]


def shared_key(text: str) -> bytes:
    if not text:
        raise BadKey("empty")
    if not all(" " <= c <= "~" for c in text):
        raise BadKey("ascii")
    if text.strip(" ") != text:
        raise BadKey("blank")
    return text.encode("ascii")


def rsa_key(text: str, *, private: bool) -> RsaKey:
    text = (text[1:] if text.startswith("\ufeff") else text).strip(BLANKS)
    if not text:
        raise BadKey("empty")
    if text.startswith("-----BEGIN "):
        label, text = _pem(text)
        if label not in LABELS:
            raise BadKey("label")
        _want(private, LABELS[label])
    numbers, is_private = _numbers(_base64(text))
    _want(private, is_private)
    _check(numbers)
    return RsaKey(numbers)


def _want(private: bool, found: bool) -> None:
    if private != found:
        raise BadKey("private_given" if found else "public_given")


def _pem(text: str) -> tuple[str, str]:
    lines = [line.rstrip(" \t") for line in re.split(r"\r\n|\r|\n", text)]
    match = re.fullmatch(r"-----BEGIN (.+)-----", lines[0])
    if not match or len(lines) < 2 or lines[-1] != f"-----END {match[1]}-----":
        raise BadKey("pem")
    return match[1], re.sub(r"[ \t\r\n]", "", "".join(lines[1:-1]))


def _base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        raise BadKey("base64") from None
    if not data or base64.b64encode(data).decode() != text:
        raise BadKey("base64")
    return data


class _Reader:
    """DER, in the subset that RSA keys need."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    @property
    def at_end(self) -> bool:
        return self.at == len(self.data)

    def peek(self) -> int:
        return self.data[self.at] if self.at < len(self.data) else -1

    def value(self, tag: int) -> bytes:
        if self.peek() != tag:
            raise BadKey("der")
        length, start = self._length(self.at + 1)
        if start + length > len(self.data):
            raise BadKey("der")
        self.at = start + length
        return self.data[start : self.at]

    def _length(self, at: int) -> tuple[int, int]:
        if at >= len(self.data):
            raise BadKey("der")
        first = self.data[at]
        if first < 0x80:
            return first, at + 1
        size = first & 0x7F
        digits = self.data[at + 1 : at + 1 + size]
        if not 1 <= size <= 3 or len(digits) < size or digits[0] == 0:
            raise BadKey("der")
        length = int.from_bytes(digits, "big")
        if length < 0x80:
            raise BadKey("der")
        return length, at + 1 + size

    def integer(self) -> int:
        raw = self.value(INTEGER)
        if not raw or raw[0] & 0x80 or len(raw) > 1 and raw[0] == 0 and not raw[1] & 0x80:
            raise BadKey("der")
        return int.from_bytes(raw, "big")

    def end(self) -> None:
        if not self.at_end:
            raise BadKey("der")


def _numbers(data: bytes) -> tuple[tuple[int, ...], bool]:
    outer = _Reader(data)
    reader = _Reader(outer.value(SEQUENCE))
    outer.end()
    if reader.peek() == SEQUENCE:
        return _public_info(reader), False
    first = reader.integer()
    if first != 0:
        numbers = (first, reader.integer())
        reader.end()
        return numbers, False
    if reader.peek() == SEQUENCE:
        _algorithm(reader.value(SEQUENCE))
        inner = _Reader(reader.value(OCTETS))
        reader = _Reader(inner.value(SEQUENCE))
        inner.end()
        if reader.integer() != 0:
            raise BadKey("der")
    private = tuple(reader.integer() for _ in range(8))
    reader.end()
    return private, True


def _public_info(reader: _Reader) -> tuple[int, ...]:
    _algorithm(reader.value(SEQUENCE))
    bits = reader.value(BITS)
    reader.end()
    if not bits or bits[0] != 0:
        raise BadKey("der")
    inner = _Reader(bits[1:])
    pair = _Reader(inner.value(SEQUENCE))
    inner.end()
    numbers = (pair.integer(), pair.integer())
    pair.end()
    return numbers


def _algorithm(content: bytes) -> None:
    if content not in (RSA_ENCRYPTION, RSA_ENCRYPTION + bytes([NULL, 0])):
        raise BadKey("der")


def _check(numbers: tuple[int, ...]) -> None:
    n, e = numbers[:2]
    if not 1024 <= n.bit_length() <= 4096:
        raise BadKey("size")
    if n % 2 == 0 or e % 2 == 0 or e < 3 or e.bit_length() > 32:
        raise BadKey("numbers")
    if len(numbers) == 8 and not _fit_together(numbers):
        raise BadKey("numbers")


def _fit_together(numbers: tuple[int, ...]) -> bool:
    n, e, d, p, q, dp, dq, qinv = numbers
    half = (n.bit_length() + 15) // 16  # bytes, rounded up: some engines take no primes of different sizes
    return (
        max(p, q).bit_length() <= 8 * half
        and n == p * q
        and d < n
        and qinv < p
        and dp == d % (p - 1)
        and dq == d % (q - 1)
        and e * dp % (p - 1) == e * dq % (q - 1) == 1
        and qinv * q % p == 1
    )
