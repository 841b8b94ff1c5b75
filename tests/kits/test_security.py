"""Security items that are seen in the emitted sources of every kit (the others are tests of `tests/shops`, on every server)."""

from __future__ import annotations

import re

import pytest

from generator import kits
from generator.model import Model

# How each platform compares in constant time, and the file that compares digests.
COMPARES = {
    "asp": ("lib/signature.asp", r"SameInConstantTime\(given, Mac\("),
    "dotnet": ("web/App_Code/Kit/SharedKeyAlgorithm.cs", r"difference \|= expected\[i\] \^ given\[i\];"),
    "java": ("src/main/java/alipaycrossborder/SharedKeyAlgorithm.java", r"MessageDigest\.isEqual\("),
    "php": ("src/Signature.php", r"hash_equals\("),
    "python": ("alipay_cross_border/algorithms.py", r"compare_digest\("),
}
LAX = re.compile(
    r"CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*(?:=>|,)\s*(?:false|0)|ServerCertificateValidationCallback|CERT_NONE|"
    r"check_hostname\s*=\s*False|setHostnameVerifier\((?!\(host, session\) -> false\))|TrustManager|_create_unverified|"
    r"setOption\(?\s*2|Option\(4\)"
)


@pytest.fixture(scope="module", params=sorted(kits.languages()))
def kit(request: pytest.FixtureRequest, gateway: Model) -> tuple[str, dict[str, str]]:
    manifest = kits.load_manifest(kits.languages()[request.param])
    return request.param, {path: content.decode() for path, content in kits.render_kit(gateway, manifest).items()}


def test_security_01_digests_are_compared_in_constant_time(kit: tuple[str, dict[str, str]]) -> None:
    language, files = kit
    path, call = COMPARES[language]
    assert re.search(call, files[path]), f"{path} does not compare by {call}"


def test_security_02_nothing_turns_the_check_of_certificates_off(kit: tuple[str, dict[str, str]]) -> None:
    _, files = kit
    assert [path for path, text in files.items() if not path.endswith(".md") and LAX.search(text)] == []


def test_security_12_three_pages_and_nothing_else_can_be_posted_to(kit: tuple[str, dict[str, str]]) -> None:
    language, _ = kit
    pages = kits.load_manifest(kits.languages()[language]).pages
    assert set(pages) == {"base", "checkout", "notify", "return"}


def test_security_15_the_readme_says_what_is_weak_and_what_to_use(kit: tuple[str, dict[str, str]]) -> None:
    readme = kit[1]["README.md"]
    going_live = readme[readme.lower().index("live") :]
    assert "weak" in readme
    assert "MD5" in going_live
    assert "RSA2" in going_live
