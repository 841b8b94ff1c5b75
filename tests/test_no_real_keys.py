"""Security item 19: every RSA private key in the repository is a published test key, or made from a public seed for the tests."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from generator.reference.keys import BadKey, rsa_key
from generator.vectors import testkeys
from tests.conftest import ROOT, SPEC

BASE64 = re.compile(rb"MII[A-Za-z0-9+/]{200,}={0,2}")
HEX = re.compile(rb"(?:00[2-7][0-9a-f]){300,}")


def files() -> list[Path]:
    """What git holds or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    return [ROOT / name.decode() for name in listed.stdout.split(b"\0") if name]


def private_modulus(text: str) -> int | None:
    try:
        return rsa_key(text, private=True).n
    except BadKey:
        return None


def found_in(content: bytes) -> set[int]:
    """The moduli of the private keys in a file, as Base64 (also with escaped or real line ends) or as hex of UTF-16."""
    joined = re.sub(rb"\\r|\\n|[\s\"']", b"", content)
    texts = BASE64.findall(joined) + [bytes.fromhex(run.decode())[1::2] for run in HEX.findall(content)]
    moduli = {private_modulus(b64.decode()) for text in texts for b64 in BASE64.findall(text)}
    return {n for n in moduli if n is not None}


def known() -> set[int]:
    made = {testkeys.make(name).n for name in testkeys.WANTED if name.startswith(("merchant", "gateway", "exponent"))}
    stored = {int(key["n"], 16) for key in json.loads((SPEC / "vectors" / "keys.json").read_text())["keys"].values()}
    published = [v["private_key"] for v in json.loads((SPEC / "published.json").read_text()) if "private_key" in v]
    return made | stored | {n for n in map(private_modulus, published) if n is not None}


def test_every_private_key_is_a_known_test_key() -> None:
    allowed = known()
    strangers = {
        str(path.relative_to(ROOT)) for path in files() if path.is_file() and found_in(path.read_bytes()) - allowed
    }
    assert not strangers


def test_a_key_of_somebody_would_be_found(tmp_path: Path) -> None:
    key = testkeys.make("somebody")
    for text in (testkeys.bare(key.pkcs8()), testkeys.pem("RSA PRIVATE KEY", key.pkcs1_private())):
        body = re.sub(r"-----[A-Z ]+-----", "", text)
        assert found_in(body.encode()) == {key.n}
        assert found_in(json.dumps({"private_key": body}).encode()) == {key.n}
    assert found_in(testkeys.bare(key.pkcs8()).encode("utf-16-be").hex().encode()) == {key.n}
