"""Certificates for the sandbox's own https: an authority that kits are told to trust, and a certificate for this machine.

The authority's private key is thrown away once it has signed: nobody can make a second certificate with it, so trusting
the authority in a browser puts nobody at risk.
"""

from __future__ import annotations

import datetime
import ipaddress
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

NAME = "Kitsmith sandbox, for tests only"
DAYS = 397  # what browsers take at most
NAMES = ("localhost",)
ADDRESSES = ("127.0.0.1", "::1")


@dataclass(frozen=True)
class Certificates:
    """PEM files. `ca` is what clients are told to trust; `certificate` and `key` are the server's."""

    ca: Path
    certificate: Path
    key: Path


def certificates(folder: Path) -> Certificates:
    """The certificates in `folder`/tls: made once, made anew (all of them) when they have expired or do not fit together.

    Raises OSError when the folder cannot be written.
    """
    home = folder / "tls"
    found = Certificates(home / "ca.pem", home / "server.pem", home / "server.key")
    for _ in range(3):
        if _usable(found):
            return found
        _replace(home)
    raise OSError(f"{home}: the certificates cannot be made; remove the folder and try again")


def _usable(found: Certificates) -> bool:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        ca, leaf = (x509.load_pem_x509_certificate(path.read_bytes()) for path in (found.ca, found.certificate))
        key = load_pem_private_key(found.key.read_bytes(), None)
        leaf.verify_directly_issued_by(ca)
    except (OSError, ValueError, TypeError, InvalidSignature):
        return False
    now = datetime.datetime.now(datetime.timezone.utc)
    lasts = min(ca.not_valid_after_utc, leaf.not_valid_after_utc) - now > datetime.timedelta(days=1)
    return lasts and key.public_key() == leaf.public_key()


def _replace(home: Path) -> None:
    """Makes the folder in one step, so that two sandboxes that start together never mix their files."""
    home.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".tls-", dir=home.parent))
    try:
        _make(fresh)
        if home.exists():
            home.replace(fresh / "old")
        fresh.joinpath("new").replace(home)
    except OSError:
        if not home.is_dir():  # else another sandbox was faster
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _make(folder: Path) -> None:
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric import rsa

    # RSA, since the oldest platforms of the kits know nothing else.
    authority, server = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    ca, leaf = _signed(authority, server)
    new = folder / "new"
    new.mkdir(mode=0o700)
    secret = server.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    for name, content in (("ca.pem", _pem(ca)), ("server.pem", _pem(leaf)), ("server.key", secret)):
        handle = os.open(new / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)


def _signed(authority: RSAPrivateKey, server: RSAPrivateKey) -> tuple[x509.Certificate, x509.Certificate]:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    for_tests = x509.NameAttribute(NameOID.ORGANIZATION_NAME, NAME)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost"), for_tests])
    hosts = [*map(x509.DNSName, NAMES), *(x509.IPAddress(ipaddress.ip_address(a)) for a in ADDRESSES)]
    now = datetime.datetime.now(datetime.timezone.utc)

    def begun(name: x509.Name, key: RSAPrivateKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(issuer)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=DAYS - 1))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        )

    signs = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    serves = x509.KeyUsage(True, False, True, False, False, False, False, False, False)
    ca = (
        begun(issuer, authority)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(signs, critical=True)
        .sign(authority, SHA256())
    )
    leaf = (
        begun(subject, server)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(serves, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(hosts), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key()), critical=False)
        .sign(authority, SHA256())
    )
    return ca, leaf


def _pem(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.PEM)
