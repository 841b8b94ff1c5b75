"""The forms of RSA keys: flag, what is odd about it, and the text that stands in a config."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

from ..bench import Bench
from ..testkeys import (
    NULL,
    RSA_ENCRYPTION,
    RsaKey,
    bare,
    element,
    integer,
    pem,
    sequence,
    wrapped_private,
    wrapped_public,
)

CERTIFICATE, ENCRYPTED = "CERTIFICATE", "ENCRYPTED PRIVATE KEY"
ODD_SIZES = (
    "bits-512", "bits-1023", "bits-1025", "bits-4097", "exponent-3", "exponent-32-bits", "exponent-33-bits",
)  # fmt: skip
Forms = Iterator[tuple[str, str, str]]


def private_forms(key: RsaKey, bench: Bench) -> Forms:
    yield from accepted(key.pkcs8(), "PRIVATE KEY")
    yield "Accepted", "PKCS#1 in PEM", pem("RSA PRIVATE KEY", key.pkcs1_private())
    yield "Accepted", "PKCS#1, bare", bare(key.pkcs1_private())
    yield "Accepted", "PKCS#1 under the label of PKCS#8", pem("PRIVATE KEY", key.pkcs1_private())
    yield "Accepted", "PKCS#8 under the label of PKCS#1", pem("RSA PRIVATE KEY", key.pkcs8())
    yield "Accepted", "PKCS#8 without algorithm parameters", bare(wrapped_private(key.pkcs1_private(), RSA_ENCRYPTION))
    yield "Accepted", "the smaller prime first", bare(RsaKey(key.n, key.e, key.d, *sorted((key.p, key.q))).pkcs8())
    yield "Accepted", "the larger prime first", bare(RsaKey(key.n, key.e, key.d, *sorted((key.p, key.q))[::-1]).pkcs8())
    both = (key.p - 1) * (key.q - 1) // gcd(key.p - 1, key.q - 1)
    least = RsaKey(key.n, key.e, pow(key.e, -1, both), key.p, key.q)
    yield "Accepted", "d modulo the least common multiple", bare(least.pkcs8())
    yield "Accepted", "PKCS#8 with attributes", bare(wrapped_private(key.pkcs1_private(), more=element(0xA0, b"")))
    yield from _refused(key.pkcs8(), "PRIVATE KEY")
    yield "OtherKind", "a public key in PEM", pem("PUBLIC KEY", key.spki())
    yield "OtherKind", "a public key, bare", bare(key.spki())
    yield "OtherKind", "a PKCS#1 public key, bare", bare(key.pkcs1_public())
    yield "OtherKind", "a private key under the label of a public one", pem("PUBLIC KEY", key.pkcs8())
    yield "OtherKind", "a public key under the label of a private one", pem("PRIVATE KEY", key.spki())
    yield from _private_numbers(key)
    for name in ("uneven-primes", "nearly-even-primes"):
        yield "Numbers", name, bare(bench.keys[name].pkcs8())
    for name in ODD_SIZES:
        yield "Size" if name.startswith("bits") else "Numbers", name, bare(bench.keys[name].pkcs8())


def _private_numbers(key: RsaKey) -> Forms:
    names = ("version", "n", "e", "d", "p", "q", "dp", "dq", "qinv")
    good = key.private_numbers()
    changes = [
        ("version", 1), ("e", 1), ("e", 2), ("e", key.e + 1), ("n", key.n + 1), ("d", 0), ("d", key.n),
        ("d", key.n + 2), ("p", 0), ("p", key.p + 1), ("q", key.q + 1),
        ("q", 0), ("p", key.p >> 2 | 1), ("dp", 0), ("dp", key.p), ("dq", 0), ("dq", key.q), ("qinv", 0),
        ("qinv", key.p),
        # Every number by itself plausible, but they do not belong together.
        ("n", key.n + 2), ("e", key.e + 2), ("d", key.d + 2), ("p", key.p + 2), ("q", key.q + 2), ("dp", good[6] ^ 2),
        ("dq", good[7] ^ 2), ("qinv", good[8] ^ 1), ("p", 1), ("q", 1), ("p", key.q), ("q", key.p), ("dp", good[7]),
    ]  # fmt: skip
    for name, value in changes:
        numbers = [value if known == name else old for known, old in zip(names, good)]
        size = f"of {value.bit_length()} bits" if value > 9 else str(value)
        yield "Der" if name == "version" else "Numbers", f"{name} is {size}", bare(sequence(*map(integer, numbers)))
    for comment, numbers in nearly_fitting(key):
        yield "Numbers", comment, bare(sequence(*map(integer, numbers)))
    d = pow(key.e, -1, key.n - 1)
    alone = [0, key.n, key.e, d, key.n, 1, d, 1, 1]
    yield "Numbers", "p is n and q is 1", bare(sequence(*map(integer, alone)))
    yield "Der", "a number too few", bare(sequence(*map(integer, good[:-1])))
    yield "Der", "a number too many", bare(sequence(*map(integer, [*good, 1])))
    yield "Der", "PKCS#8 around nothing", bare(wrapped_private(b""))
    yield "Der", "PKCS#8 around a public key", bare(wrapped_private(key.pkcs1_public()))
    yield (
        "Der",
        "PKCS#8 of version 1",
        bare(sequence(integer(1), sequence(RSA_ENCRYPTION + NULL), element(4, key.pkcs1_private()))),
    )
    yield (
        "Der",
        "PKCS#8 of another algorithm",
        bare(wrapped_private(key.pkcs1_private(), bytes.fromhex("06072a8648ce3d0201") + NULL)),
    )
    yield "Der", "PKCS#8 around PKCS#1 of version 1", bare(wrapped_private(sequence(*map(integer, [1, *good[1:]]))))
    short = element(4, key.pkcs1_private() + b"\0")[:-1]
    yield "Der", "PKCS#8 cut in its octet string", bare(sequence(integer(0), sequence(RSA_ENCRYPTION + NULL), short))
    yield "Der", "something behind PKCS#1 inside PKCS#8", bare(wrapped_private(key.pkcs1_private() + NULL))


def nearly_fitting(key: RsaKey) -> list[tuple[str, list[int]]]:
    """The numbers of private keys that fit modulo the primes, and are none all the same."""
    good = key.private_numbers()
    order = (key.p - 1) * (key.q - 1)
    return [
        ("n is not p times q", [0, key.n + 2, *good[2:]]),
        ("d is larger than n", [*good[:3], key.d + 2 * order, *good[4:]]),
        ("qinv is larger than p", [*good[:-1], good[-1] + key.p]),
    ]


def public_forms(key: RsaKey, bench: Bench) -> Forms:
    yield from accepted(key.spki(), "PUBLIC KEY")
    yield "Accepted", "PKCS#1 in PEM", pem("RSA PUBLIC KEY", key.pkcs1_public())
    yield "Accepted", "PKCS#1, bare", bare(key.pkcs1_public())
    yield "Accepted", "PKCS#1 under the label of SPKI", pem("PUBLIC KEY", key.pkcs1_public())
    yield "Accepted", "SPKI under the label of PKCS#1", pem("RSA PUBLIC KEY", key.spki())
    yield "Accepted", "SPKI without algorithm parameters", bare(wrapped_public(key.pkcs1_public(), RSA_ENCRYPTION))
    yield from _refused(key.spki(), "PUBLIC KEY")
    yield "OtherKind", "a private key in PEM", pem("PRIVATE KEY", key.pkcs8())
    yield "OtherKind", "a private key, bare", bare(key.pkcs8())
    yield "OtherKind", "a PKCS#1 private key, bare", bare(key.pkcs1_private())
    yield "OtherKind", "a public key under the label of a private one", pem("RSA PRIVATE KEY", key.pkcs1_public())
    yield "Der", "unused bits in the bit string", bare(wrapped_public(key.pkcs1_public(), unused=1))
    yield "Der", "a number too many", bare(sequence(integer(key.n), integer(key.e), integer(1)))
    yield (
        "Der",
        "SPKI of another algorithm",
        bare(wrapped_public(key.pkcs1_public(), bytes.fromhex("06072a8648ce3d0201") + NULL)),
    )
    yield (
        "Der",
        "SPKI with other algorithm parameters",
        bare(wrapped_public(key.pkcs1_public(), RSA_ENCRYPTION + integer(1))),
    )
    yield (
        "Der",
        "something behind the bit string",
        bare(sequence(sequence(RSA_ENCRYPTION + NULL), element(3, b"\0" + key.pkcs1_public()), NULL)),
    )
    for e in (0, 1, 2, key.e + 1, 2**32 + 1):
        yield "Numbers", f"e is {e}", bare(sequence(integer(key.n), integer(e)))
    # Lengths of three bytes are read, too: the key is refused for its size. (Too long for ASP, by far.)
    yield "Size", "a length of three bytes", bare(sequence(element(2, b"\x7f" * 190_000), integer(key.e)))
    yield "Numbers", "n is even", bare(sequence(integer(key.n - 1), integer(key.e)))
    yield "Numbers", "e and n exchanged: e first", bare(sequence(integer(key.e), integer(key.n)))
    for name in ODD_SIZES:
        yield "Size" if name.startswith("bits") else "Numbers", name, bare(bench.keys[name].spki())


def accepted(der: bytes, label: str) -> Forms:
    one_line, block = bare(der), pem(label, der)
    yield "Accepted", "bare, one line", one_line
    yield "Accepted", "PEM", block
    yield "Accepted", "PEM with CRLF", pem(label, der, "\r\n")
    yield "Accepted", "PEM with CR", pem(label, der, "\r")
    yield "Accepted", "PEM without a line end at its end", block.rstrip()
    yield "Accepted", "PEM with a BOM before", "\ufeff" + block
    yield "Accepted", "PEM with blanks and line ends around", " \t\r\n" + block + "\n \n"
    yield "Accepted", "PEM in one long line", pem(label, der, width=10000)
    yield "Accepted", "PEM in lines of 76", pem(label, der, width=76)
    yield "Accepted", "PEM with blanks at the ends of its lines", block.replace("\n", " \t\n")
    yield "Accepted", "PEM with an empty line inside", block.replace("\n", "\n\n", 2)
    yield "Accepted", "PEM with blanks inside", block.replace("\nMI", "\n M I")
    yield "Accepted", "bare with a BOM before and a line end behind", "\ufeff" + one_line + "\r\n"
    yield "Accepted", "bare with a BOM and a line end before", "\ufeff\r\n" + one_line


def _refused(der: bytes, label: str) -> Forms:
    one_line, block = bare(der), pem(label, der)
    yield "Pem", "nothing", ""
    yield "Pem", "only white space and a BOM", "\ufeff \r\n\t"
    yield "Pem", "two BOMs", "\ufeff\ufeff" + block
    yield "Pem", "a BOM behind", block + "\ufeff"
    yield "Pem", "a no-break blank before", "\u00a0" + block
    yield "Pem", "a form feed behind", block + "\f"
    yield "Pem", "a vertical tab behind", block + "\v"
    yield "Pem", "a blank before the BOM", " \ufeff" + block
    yield "Pem", "no END line", block[: block.index("-----END")]
    yield "Pem", "another END label", block.replace("-----END", "-----END RSA")
    yield "Pem", "no BEGIN line", block[block.index("\n") + 1 :]
    yield "Pem", "something behind END", block + "more"
    yield "Pem", "something before BEGIN", "key: " + block
    yield "Pem", "a comment line before BEGIN", "# my key\n" + block
    yield "Pem", "BEGIN in small letters", block.replace("BEGIN", "begin")
    yield "Pem", "four dashes", block.replace("-----", "----")
    yield "Pem", "blanks before the END line", block.replace("-----END", "  -----END")
    yield "Pem", "all in one line", block.replace("\n", " ")
    yield "Pem", "all in one line, without blanks", block.replace("\n", "")
    yield "Pem", "two blocks", block + block
    yield "Pem", "BEGIN and END only", f"-----BEGIN {label}-----\n-----END {label}-----\n"
    yield "Pem", "BEGIN only", f"-----BEGIN {label}-----"
    yield (
        "Pem",
        "headers as of an encrypted key",
        block.replace("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\n", 1),
    )
    yield "Pem", "line ends written as backslash n", block.replace("\n", "\\n")
    for other in (
        ENCRYPTED,
        "EC PRIVATE KEY",
        CERTIFICATE,
        "DSA PRIVATE KEY",
        "RSA KEY",
        "K",
        label.lower(),
        "",
        " " + label,
    ):
        yield "Pem", f"label {other!r}", pem(other, der)
    yield "Base64", "bare in two lines", one_line[:64] + "\n" + one_line[64:]
    yield "Base64", "bare with a blank inside", one_line[:64] + " " + one_line[64:]
    yield "Base64", "one character too few", one_line[:-1]
    yield "Base64", "cut after 100 characters", one_line[:100]
    yield "Base64", "a padding sign too many", one_line + "="
    yield "Base64", "url-safe alphabet", one_line.replace("+", "-").replace("/", "_")
    yield "Base64", "a character that is none of Base64", one_line[:50] + "*" + one_line[51:]
    yield "Base64", "a fullwidth letter", one_line[:50] + "\uff21" + one_line[51:]
    yield "Base64", "a lone surrogate", one_line[:50] + "\ud800" + one_line[51:]
    yield (
        "Base64",
        "in PEM: a character that is none of Base64",
        block.replace("A", "!", 1) if "\nMIIA" in block else block[:80] + "!" + block[81:],
    )
    yield "Base64", "only padding", "===="
    yield "Base64", "hex of the key", der.hex()
    yield "Der", "a word in Base64", "cnViYmlzaA=="
    yield "Der", "cut, the outer length says more", bare(der[:-10])
    yield "Der", "a byte behind", bare(der + b"\0")
    yield "Der", "a SET instead of a SEQUENCE", bare(b"\x31" + der[1:])
    yield "Der", "indefinite length", bare(b"\x30\x80" + der[4 if der[1] == 0x82 else 3 :] + b"\0\0")
    yield "Der", "length in more bytes than needed", bare(_longer_length(der))
    yield "Der", "length in four bytes", bare(b"\x30\x84" + len(_content(der)).to_bytes(4, "big") + _content(der))
    yield "Der", "an empty SEQUENCE", bare(b"\x30\x00")
    yield "Der", "only a tag", bare(b"\x30")
    yield "Der", "a negative number", bare(sequence(element(2, b"\xff" * 128), integer(65537)))
    yield "Der", "a negative number of 80 and more", bare(sequence(element(2, b"\x80" + b"\x01" * 127), integer(65537)))
    n = b"\x7f" * 128
    yield "Der", "indefinite length of a number", bare(sequence(b"\x02\x80" + n, integer(65537)))
    yield "Der", "a number with a zero before it", bare(sequence(element(2, b"\0\0" + b"\x7f" * 128), integer(65537)))
    yield "Der", "a number without bytes", bare(sequence(element(2, b""), integer(65537)))


def _content(der: bytes) -> bytes:
    return der[2 + (der[1] & 0x7F if der[1] & 0x80 else 0) :]


def _longer_length(der: bytes) -> bytes:
    return b"\x30\x83" + len(_content(der)).to_bytes(3, "big") + _content(der)
