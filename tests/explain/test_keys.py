"""`kitsmith keys inspect`: keys made with openssl and ssh-keygen; the command line that mends one is run."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

from .making import Keys, openssl


def run(file: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["keys", "inspect", str(file), *words])


def inspected(file: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(file, "--json", *words).output)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One key in every form."""
    made = tmp_path_factory.mktemp("keys")
    key = Keys(made, "a")
    private, public = str(key.private), str(key.public)

    def file(name: str, *words: str) -> Path:
        openssl(*words, "-out", str(made / name))
        return made / name

    file("pkcs1.pem", "rsa", "-in", private, "-traditional")
    file("a.crt", "req", "-x509", "-key", private, "-subj", "/CN=x")
    file("a.csr", "req", "-new", "-key", private, "-subj", "/CN=x")
    file("a.p12", "pkcs12", "-export", "-inkey", private, "-in", str(made / "a.crt"), "-passout", "pass:x")
    file("a.der", "pkey", "-in", private, "-outform", "DER")
    file("public.der", "pkey", "-in", private, "-pubout", "-outform", "DER")
    file("encrypted.pem", "pkcs8", "-topk8", "-in", private, "-passout", "pass:x")
    file("ec.pem", "ecparam", "-name", "prime256v1", "-genkey", "-noout")
    file("small.pem", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:512")
    shutil.copy(private, made / "ssh")
    (made / "ssh").chmod(0o600)
    subprocess.run(["ssh-keygen", "-p", "-N", "", "-f", str(made / "ssh")], check=True, capture_output=True)
    (made / "ssh.pub").write_bytes(
        subprocess.run(["ssh-keygen", "-y", "-f", str(made / "ssh")], check=True, capture_output=True).stdout
    )
    lines = key.private.read_text().splitlines()
    (made / "wrapped.txt").write_text("\n".join(lines[1:-1]))
    (made / "bare.txt").write_text("".join(lines[1:-1]))
    (made / "one-line.pem").write_text(" ".join(lines))
    (made / "bag.pem").write_text("Bag Attributes\n    friendlyName: x\n" + key.private.read_text())
    (made / "cut.pem").write_text(key.private.read_text()[:300])
    (made / "public-wrapped.txt").write_text("\n".join(Path(public).read_text().splitlines()[1:-1]))
    (made / "shared").write_text("0123456789abcdefghijklmnopqrstuv\n")
    (made / "shared-blank").write_text("0123456789abcdefghijklmnopqrstuv \n")
    (made / "shared-bom").write_text("\ufeff0123456789abcdefghijklmnopqrstuv")
    (made / "empty").write_text(" \n")
    (made / "binary").write_bytes(bytes(range(256)))
    return made


USABLE = {
    "a.pem": ("RSA private key", "PEM, PKCS#8"),
    "pkcs1.pem": ("RSA private key", "PEM, PKCS#1"),
    "bare.txt": ("RSA private key", "Base64 in one line, PKCS#8"),
    "a.pub": ("RSA public key", "PEM, X.509 SubjectPublicKeyInfo"),
    "shared": ("shared key", "plain text"),
}
REFUSED = {
    "a.crt": ("certificate", "label"),
    "a.csr": ("certificate request", "label"),
    "a.p12": ("PKCS#12", "base64"),
    "a.der": ("RSA private key", "base64"),
    "public.der": ("RSA public key", "base64"),
    "encrypted.pem": ("encrypted private key", "label"),
    "ec.pem": ("EC private key", "label"),
    "small.pem": ("RSA private key", "size"),
    "ssh": ("OpenSSH RSA private key", "label"),
    "ssh.pub": ("OpenSSH RSA public key", "base64"),
    "wrapped.txt": ("RSA private key", "base64"),
    "public-wrapped.txt": ("RSA public key", "base64"),
    "one-line.pem": ("RSA private key", "pem"),
    "bag.pem": ("RSA private key", "base64"),
    "cut.pem": ("unknown", "pem"),
    "shared-blank": ("shared key", "blank"),
    "shared-bom": ("shared key", "ascii"),
    "empty": ("nothing", "empty"),
    "binary": ("unknown", "base64"),
}


@pytest.mark.parametrize("name", USABLE)
def test_a_key_that_the_kits_read_is_usable(folder: Path, name: str) -> None:
    found = inspected(folder / name)
    assert (found["kind"], found["form"]) == USABLE[name]
    assert found["usable"]
    assert run(folder / name).exit_code == 0


@pytest.mark.parametrize("name", REFUSED)
def test_a_key_that_they_do_not_read_is_described(folder: Path, name: str) -> None:
    found = inspected(folder / name)
    assert (found["kind"], found["problem"]) == REFUSED[name]
    assert found["says"]
    assert found["advice"]
    assert run(folder / name).exit_code == 1


@pytest.mark.parametrize(
    "name",
    [
        "a.crt",
        "a.csr",
        "a.der",
        "public.der",
        "wrapped.txt",
        "public-wrapped.txt",
        "one-line.pem",
        "bag.pem",
        "ssh",
        "ssh.pub",
    ],
)
def test_the_command_line_that_is_advised_makes_a_usable_key(folder: Path, name: str, tmp_path: Path) -> None:
    command = inspected(folder / name)["advice"].partition(": ")[2]
    subprocess.run(command, shell=True, cwd=tmp_path, check=True, capture_output=True)  # noqa: S602  # as a user would
    made = next(path for path in tmp_path.iterdir() if path.name.endswith((".pem",)))
    mended = inspected(made)
    assert mended["usable"]
    assert mended["fingerprint"] == inspected(folder / "a.pem")["fingerprint"]


def test_the_fingerprint_is_that_of_openssl(folder: Path) -> None:
    spki = openssl("pkey", "-in", str(folder / "a.pem"), "-pubout", "-outform", "DER")
    for name in ("a.pem", "a.pub", "a.crt", "ssh"):
        assert inspected(folder / name)["fingerprint"] == hashlib.sha256(spki).hexdigest()


def test_a_shared_key_has_no_fingerprint(folder: Path) -> None:
    found = run(folder / "shared").output
    assert inspected(folder / "shared")["fingerprint"] == ""
    for digest in ("md5", "sha1", "sha256"):
        assert hashlib.new(digest, b"0123456789abcdefghijklmnopqrstuv").hexdigest() not in found
    assert "32 characters" in found


def test_ones_own_public_key_is_named(folder: Path, tmp_path: Path) -> None:
    own = inspected(folder / "a.pub", "--private-key", str(folder / "a.pem"))
    assert own["problem"] == "own_public_key"
    assert run(folder / "a.pub", "--private-key", str(folder / "a.pem")).exit_code == 1
    other = Keys(tmp_path, "other")
    assert inspected(other.public, "--private-key", str(folder / "a.pem"))["usable"]


CONTENTS: dict[str, Callable[[Path], list[str]]] = {
    "private": lambda f: (f / "a.pem").read_text().splitlines()[1:-1],
    "shared": lambda f: ["0123456789abcdefghijklmnopqrstuv"],
}


@pytest.mark.parametrize("name", [*USABLE, *REFUSED])
def test_nothing_of_a_key_is_printed(folder: Path, name: str) -> None:
    printed = run(folder / name).output + run(folder / name, "--json").output
    for lines in CONTENTS.values():
        assert not any(line in printed for line in lines(folder))
    numbers = base64.b64encode((folder / name).read_bytes()).decode()
    assert len(numbers) < 40 or numbers[:40] not in printed


def test_a_file_that_is_not_there_is_exit_code_2(tmp_path: Path) -> None:
    assert run(tmp_path / "nothing").exit_code == 2
