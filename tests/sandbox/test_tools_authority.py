"""The sandbox's own certificates: made once, kept, made anew when they are of no use any more, and trusted by nobody else."""

from __future__ import annotations

import datetime
import ssl
import stat
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from cryptography import x509

from generator.sandbox import authority
from generator.sandbox.authority import Certificates, certificates
from tests.support.certificates import Pair
from tests.support.fake_gateway import FakeGateway


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("sandbox"))


def context(made: Certificates) -> ssl.SSLContext:
    found = ssl.create_default_context(cafile=str(made.ca))
    found.verify_flags |= ssl.VERIFY_X509_STRICT
    return found


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_client_that_trusts_the_authority_connects(made: Certificates, host: str) -> None:
    with (
        FakeGateway(tls=Pair(made.certificate, made.key)) as server,
        urllib.request.urlopen(f"https://{host}:{server.port}/", context=context(made)) as answer,  # noqa: S310
    ):
        assert answer.read() == b"true"


def test_nobody_else_trusts_it(made: Certificates) -> None:
    with (
        FakeGateway(tls=Pair(made.certificate, made.key)) as server,
        pytest.raises(urllib.error.URLError, match="CERTIFICATE"),
    ):
        urllib.request.urlopen(server.address)  # noqa: S310


def test_the_names_are_those_of_this_machine_only(made: Certificates) -> None:
    leaf = x509.load_pem_x509_certificate(made.certificate.read_bytes())
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert [str(name.value) for name in names] == ["localhost", "127.0.0.1", "::1"]


def test_the_name_says_that_it_is_for_tests(made: Certificates) -> None:
    ca = x509.load_pem_x509_certificate(made.ca.read_bytes())
    assert ca.subject.rfc4514_string() == "CN=Kitsmith sandbox\\, for tests only"


def test_the_private_key_is_readable_for_its_owner_only(made: Certificates) -> None:
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.key.parent.stat().st_mode) == 0o700


def test_the_key_of_the_authority_is_nowhere(made: Certificates) -> None:
    assert sorted(p.name for p in made.ca.parent.iterdir()) == ["ca.pem", "server.key", "server.pem"]
    assert [p.name for p in made.ca.parent.parent.iterdir()] == ["tls"]


def test_they_are_made_once(tmp_path: Path) -> None:
    first = certificates(tmp_path)
    before = {path: path.read_bytes() for path in (first.ca, first.certificate, first.key)}
    assert certificates(tmp_path) == first
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", ["ca.pem", "server.pem", "server.key"])
def test_a_broken_file_makes_them_anew(tmp_path: Path, name: str) -> None:
    first = certificates(tmp_path)
    (first.ca.parent / name).write_bytes(b"no")
    again = certificates(tmp_path)
    x509.load_pem_x509_certificate(again.certificate.read_bytes()).verify_directly_issued_by(
        x509.load_pem_x509_certificate(again.ca.read_bytes())
    )
    context(again).load_cert_chain(again.certificate, again.key)


@pytest.mark.parametrize("name", ["ca.pem", "server.key"])
def test_a_file_of_another_set_makes_them_anew(tmp_path: Path, made: Certificates, name: str) -> None:
    first = certificates(tmp_path)
    stranger = (made.ca.parent / name).read_bytes()
    (first.ca.parent / name).write_bytes(stranger)
    certificates(tmp_path)
    assert (first.ca.parent / name).read_bytes() != stranger


def test_expired_ones_are_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authority, "DAYS", 1)
    first = certificates_of_yesterday(tmp_path)
    monkeypatch.undo()
    again = certificates(tmp_path)
    leaf = x509.load_pem_x509_certificate(again.certificate.read_bytes())
    assert again.certificate.read_bytes() != first
    assert leaf.not_valid_after_utc > datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=300)


def certificates_of_yesterday(folder: Path) -> bytes:
    """What is valid for less than a day is not usable, so `certificates` gives up; the files are there."""
    with pytest.raises(OSError, match="cannot be made"):
        certificates(folder)
    return (folder / "tls" / "server.pem").read_bytes()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        certificates(tmp_path / "file" / "in")
