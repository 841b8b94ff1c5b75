"""Certificates for tests of TLS: a private authority, and servers that a client must and must not trust.

certificates = make_certificates(folder)
FakeGateway(tls=certificates.localhost)      # a client that trusts certificates.ca takes this one ...
FakeGateway(tls=certificates.wrong_host)     # ... and must refuse these
FakeGateway(tls=certificates.other_ca)
FakeGateway(tls=certificates.expired)
"""

from __future__ import annotations

import datetime
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = datetime.timedelta(days=1)
LOCAL = (
    x509.DNSName("localhost"),
    x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    x509.IPAddress(ipaddress.ip_address("::1")),
)


@dataclass(frozen=True)
class Pair:
    """PEM files of a server: its certificate, and its private key (PKCS#8, not encrypted)."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Certificates:
    """`ca` is the PEM file that a client is told to trust."""

    ca: Path
    localhost: Pair
    wrong_host: Pair
    other_ca: Pair
    expired: Pair


def make_certificates(folder: Path) -> Certificates:
    """Makes all of them in a folder; takes about half a second."""
    folder.mkdir(parents=True, exist_ok=True)
    trusted, stranger, server = (rsa.generate_private_key(65537, 2048) for _ in range(3))
    ca, other = _authority("Test authority", trusted), _authority("Another authority", stranger)
    (folder / "ca.pem").write_bytes(_pem(ca))
    (folder / "server.key").write_bytes(
        server.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )

    def pair(name: str, issuer: x509.Certificate, key: rsa.RSAPrivateKey, hosts: tuple, days: int = 30) -> Pair:  # type: ignore[type-arg]
        path = folder / f"{name}.pem"
        path.write_bytes(_pem(_leaf(issuer, key, server, hosts, days)))
        return Pair(path, folder / "server.key")

    return Certificates(
        ca=folder / "ca.pem",
        localhost=pair("localhost", ca, trusted, LOCAL),
        wrong_host=pair("wrong-host", ca, trusted, (x509.DNSName("gateway.example"),)),
        other_ca=pair("other-ca", other, stranger, LOCAL),
        expired=pair("expired", ca, trusted, LOCAL, days=-1),
    )


def _authority(name: str, key: rsa.RSAPrivateKey) -> x509.Certificate:
    subject = _name(name)
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)  # signs certificates and CRLs
    return (
        _builder(subject, subject, key, 30)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )


def _leaf(
    issuer: x509.Certificate, key: rsa.RSAPrivateKey, server: rsa.RSAPrivateKey, hosts: tuple, days: int  # type: ignore[type-arg]
) -> x509.Certificate:  # fmt: skip
    return (
        _builder(_name("Test server"), issuer.subject, server, days)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName(hosts), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, days: int
) -> x509.CertificateBuilder:  # fmt: skip
    now = datetime.datetime.now(datetime.timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 30 * DAY)
        .not_valid_after(now + days * DAY)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
