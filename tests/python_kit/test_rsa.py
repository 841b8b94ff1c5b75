"""RSA: keys as other tools write them, the optional package, one reading for many signatures."""

from __future__ import annotations

import base64
import subprocess
import sys
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from .conftest import KIT, PACKAGE


@pytest.fixture(scope="module")
def merchant() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def other() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 1024)  # noqa: S505  # the interface's own size; made here, used here


def private_text(key: rsa.RSAPrivateKey, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    return key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()


def public_text(key: rsa.RSAPrivateKey, form: PublicFormat = PublicFormat.SubjectPublicKeyInfo) -> str:
    return key.public_key().public_bytes(Encoding.PEM, form).decode()


@pytest.mark.parametrize("sign_type", ["RSA", "RSA2"])
@pytest.mark.parametrize("private_form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
@pytest.mark.parametrize("public_form", [PublicFormat.SubjectPublicKeyInfo, PublicFormat.PKCS1])
def test_what_one_side_signs_the_other_verifies(
    kit: ModuleType, merchant: rsa.RSAPrivateKey, sign_type: str, private_form: PrivateFormat, public_form: PublicFormat
) -> None:
    signer = kit.Gateway(kit.Config(sign_type=sign_type, private_key=private_text(merchant, private_form)))
    checker = kit.Gateway(kit.Config(sign_type=sign_type, public_key=public_text(merchant, public_form)))
    message = {"b": "\u4e2d", "a": "1"}
    signature = signer.sign(message)
    assert checker.verify({**message, "sign": signature}) is True
    twin = signature[:-3] + chr(ord(signature[-3]) + 1) + "=="  # other text, the same bytes
    assert base64.b64decode(twin) == base64.b64decode(signature)
    other = ("B" if signature[0] == "A" else "A") + signature[1:]
    for changed in (twin, other, signature + "\n", signature[:-1], signature[:-4], "AAAA", "\u4e2d"):
        with pytest.raises(kit.KitError) as caught:
            checker.verify({**message, "sign": changed})
        assert caught.value.code == "bad_signature"


def test_one_line_of_base64_with_a_bom_and_line_ends_around_it_is_a_key(
    kit: ModuleType, merchant: rsa.RSAPrivateKey
) -> None:
    der = merchant.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    text = "\ufeff\r\n " + base64.b64encode(der).decode() + "\r\n"
    plain = kit.Gateway(kit.Config(sign_type="RSA2", private_key=private_text(merchant)))
    assert kit.Gateway(kit.Config(sign_type="RSA2", private_key=text)).sign({"a": "1"}) == plain.sign({"a": "1"})


def test_the_own_public_key_is_told_apart(kit: ModuleType, merchant: rsa.RSAPrivateKey) -> None:
    gateway = kit.Gateway(
        kit.Config(sign_type="RSA2", private_key=private_text(merchant), public_key=public_text(merchant))
    )
    with pytest.raises(kit.KitError, match="your own public key"):
        gateway.verify({"a": "1", "sign": "AAAA"})


def test_a_key_is_read_once_for_a_gateway(
    kit: ModuleType, merchant: rsa.RSAPrivateKey, other: rsa.RSAPrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = sys.modules[f"{PACKAGE}.keys"]
    read: list[str] = []
    for name in ("read_private_key", "read_public_key"):
        reader = getattr(keys, name)
        monkeypatch.setattr(keys, name, lambda *given, name=name, reader=reader: read.append(name) or reader(*given))
    gateway = kit.Gateway(
        kit.Config(sign_type="RSA", private_key=private_text(merchant), public_key=public_text(other))
    )
    for number in range(3):
        gateway.sign({"a": str(number)})
        with pytest.raises(kit.KitError):
            gateway.verify({"a": str(number), "sign": "AAAA"})
    assert sorted(read) == ["read_private_key", "read_public_key"]


def test_no_error_and_no_repr_holds_numbers_of_a_key(kit: ModuleType, merchant: rsa.RSAPrivateKey) -> None:
    key = sys.modules[f"{PACKAGE}.rsa_key"].read_private_key(private_text(merchant))
    assert str(key.d) not in repr(key)
    with pytest.raises(kit.KitError) as caught:
        kit.Gateway(kit.Config(sign_type="RSA2", private_key=private_text(merchant)[:-40])).sign({})
    assert caught.value.code == "bad_key"
    assert private_text(merchant)[100:140] not in repr(caught.value)


def test_numbers_that_do_not_belong_together_are_a_bad_key(
    kit: ModuleType, merchant: rsa.RSAPrivateKey, other: rsa.RSAPrivateKey
) -> None:
    numbers, more = merchant.private_numbers(), other.private_numbers()
    rsa_key, signs = sys.modules[f"{PACKAGE}.rsa_key"], __import__(f"{PACKAGE}.rsa", fromlist=["sign"])
    wrong = rsa_key.PrivateKey(
        numbers.public_numbers.n, 65537, numbers.d, numbers.p, more.q, numbers.dmp1, more.dmq1, numbers.iqmp
    )
    with pytest.raises(kit.KitError) as caught:
        signs.sign(wrong, "sha256", b"text")
    assert (caught.value.code, caught.value.parameter) == ("bad_key", "config.private_key")


def test_without_the_package_the_error_names_the_extra_and_md5_works(merchant: rsa.RSAPrivateKey) -> None:
    program = f"""
import sys
sys.modules["cryptography"] = None  # importing it now raises ImportError
sys.path.insert(0, {str(KIT)!r})
from {PACKAGE} import Config, Gateway, KitError
print(Gateway(Config(key="k")).sign({{"a": "1"}}))
for private_key in (sys.stdin.read(), ""):
    try:
        Gateway(Config(sign_type="RSA2", private_key=private_key)).sign({{"a": "1"}})
    except KitError as error:
        print(error.code, error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], input=private_text(merchant), capture_output=True, text=True, timeout=60
    )
    first, unsupported, bad_key = done.stdout.splitlines()
    assert len(first) == 32
    assert unsupported.startswith("unsupported config.sign_type: ")
    assert unsupported.endswith(": the extra rsa of this kit: pip install cryptography")
    assert bad_key.startswith("bad_key config.private_key: ")
