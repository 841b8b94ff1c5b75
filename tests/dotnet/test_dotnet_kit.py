"""Signing, verifying and requests of the .NET kit on its two runtimes, its self-test, and kits of other rules."""

from __future__ import annotations

import base64
import dataclasses
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator import kits
from generator.model import Model
from generator.protocol import Case, decode_answer, encode_answer, encode_case, hex_text
from generator.reference import judge
from generator.vectors.testkeys import Keyring, bare, integer, sequence
from tests.conftest import MADE_UP, SPEC

from .toolbox import PROGRAMS, SOURCES, Built, build, compiled, library, require, run, runtime_named

KEYS = Keyring(SPEC / "vectors")
KEY = "760bdzec6y9goq7ctyx96ezkz78287de"


@pytest.fixture(scope="module")
def driver(built: Built, gateway: Model) -> Path:
    kits.render_driver(gateway, kits.languages()["dotnet"], built.folder / "copy", built.folder)
    return built.program("Driver", built.folder / "Driver.cs", f"-recurse:{built.kit}/selftest/Case*.cs")


@pytest.fixture(scope="module")
def selftest(built: Built) -> Path:
    return built.program("SelfTest", f"-recurse:{built.kit}/selftest/*.cs")


def answers(runtime: Sequence[str], driver: Path, cases: Sequence[Case]) -> list[str]:
    done = run(*runtime, driver, input="".join(encode_case(case) + "\n" for case in cases))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


# The two runtimes and the reference


def handful() -> list[Case]:
    merchant, gateway = KEYS["merchant-1024"], KEYS["gateway-1024"]
    private = ("private_key", bare(merchant.pkcs8()))
    public = ("public_key", bare(gateway.spki()))
    md5 = (("key", KEY), ("partner", "2088101122136241"), ("currency", "USD"))
    # U+FF21 stands behind U+1F600 in UTF-16, before it in UTF-8; the Han characters change places between UTF-8 and GBK.
    names = (
        ("\U0001f600", "1"),
        ("\uff21", "2"),
        ("\u4e00", "3"),
        ("\u4e8c", "4"),
        ("\u516b", "5"),
        ("b", ""),
        ("a", "0"),
    )
    trade = (("subject", "\u4e2d I"), ("out_trade_no", "1"), ("currency", "USD"), ("total_fee", "0.01"))
    return [
        Case("bytes", "sign", md5, names),
        Case("gbk", "sign", (*md5, ("charset", "gbk")), names[1:]),
        Case("emoji-in-gbk", "sign", (*md5, ("charset", "gbk")), names),
        Case("lone-surrogate", "sign", md5, (("a", "\ud83d"),)),
        Case("rsa", "sign", (private, ("sign_type", "RSA")), names),
        Case("rsa2", "sign", (private, ("sign_type", "RSA2")), names),
        Case("request", "request", md5, trade, service="create_forex_trade"),
        Case("line-end", "request", md5, (("body", "a\nb"), *trade), service="create_forex_trade"),
        Case("long-amount", "request", md5, (*trade[:3], ("total_fee", "1" + "0" * 40)), service="create_forex_trade"),
        Case("cut-gbk", "verify", (*md5, ("charset", "gbk")), body=b"a=%D6&sign=00"),
        Case("nul-in-percent", "verify", md5, body=b"a=%4\x00&sign=00"),
        Case("upper-case", "verify", md5, (("a", "1"), ("sign", "7F" * 16))),
        Case("not-base64", "verify", (public, ("sign_type", "RSA2")), (("a", "1"), ("sign", "QUI= "))),
        Case("charset", "sign", (("charset", "GBK"),), ()),
        Case("op", "wish", md5),
    ]


def test_a_handful_of_cases_is_answered_as_the_reference_does(runtime: list[str], driver: Path, gateway: Model) -> None:
    got = [decode_answer(line) for line in answers(runtime, driver, handful())]
    expected = [judge(gateway).answer(case) for case in handful()]
    assert [a.kind for a in got][-1] == "skipped"
    assert [encode_answer(a) for a in got[:-1]] == [encode_answer(a) for a in expected[:-1]]


@pytest.mark.parametrize("bits", ["bits-1025", "bits-4096", "exponent-3", "exponent-32-bits"])
def test_unusual_rsa_keys_sign_as_the_reference_does(
    bits: str, runtime: list[str], driver: Path, gateway: Model
) -> None:
    case = Case(
        "odd", "sign", (("sign_type", "RSA2"), ("private_key", bare(KEYS[bits].pkcs1_private()))), (("a", "1"),)
    )
    assert answers(runtime, driver, [case]) == [encode_answer(judge(gateway).answer(case))]


def test_a_signature_that_is_not_below_the_modulus_is_refused(runtime: list[str], driver: Path, gateway: Model) -> None:
    key = KEYS["bits-1025"]  # 129 bytes hold the signature plus the modulus as well; Mono would take it
    signing = (("sign_type", "RSA2"), ("private_key", bare(key.pkcs8())))
    signed = judge(gateway).answer(Case("x", "sign", signing, (("a", "1"),))).get("sign")
    assert signed is not None
    number = int.from_bytes(base64.b64decode(hex_text(signed)), "big")
    config = (("sign_type", "RSA2"), ("public_key", bare(key.spki())))
    both = [base64.b64encode(n.to_bytes(129, "big")).decode() for n in (number, number + key.n)]
    cases = [Case(f"s{i}", "verify", config, (("a", "1"), ("sign", sign))) for i, sign in enumerate(both)]
    good, forged = (decode_answer(line) for line in answers(runtime, driver, cases))
    assert (good.kind, hex_text(forged.get("code") or "")) == ("ok", "bad_signature")


@pytest.mark.parametrize("place", range(1, 9))
def test_private_numbers_that_do_not_belong_together_are_refused(place: int, runtime: list[str], driver: Path) -> None:
    key = KEYS["merchant-1024"]
    numbers = key.private_numbers()
    numbers[place] += -2 if numbers[place] % 2 else -1  # every number stays odd, or small enough
    config = (("sign_type", "RSA"), ("private_key", bare(sequence(*map(integer, numbers)))))
    (answer,) = (decode_answer(line) for line in answers(runtime, driver, [Case("x", "sign", config, (("a", "1"),))]))
    assert hex_text(answer.get("message") or "").endswith("its numbers do not make an RSA key")


# The self-test


def test_the_self_test_passes(runtime: list[str], selftest: Path, built: Built) -> None:
    done = run(*runtime, selftest, built.kit / "selftest" / "selftest.tsv")
    assert done.returncode == 0, done.stdout
    assert re.search(r"\n[1-9][0-9]+ passed, 0 failed\n\Z", done.stdout)


def spoilt(built: Built, folder: Path, change: Callable[[list[str]], list[str]]) -> Path:
    lines = (built.kit / "selftest" / "selftest.tsv").read_text("ascii").splitlines()
    file = folder / "selftest.tsv"
    file.write_text("".join(line + "\n" for line in change(lines)), "ascii")
    return file


def test_the_self_test_shows_a_wrong_answer_with_both_lines(selftest: Path, built: Built, tmp_path: Path) -> None:
    def change(lines: list[str]) -> list[str]:
        place = next(i for i, line in enumerate(lines) if "\tok\t" in line)
        return [*lines[:place], lines[place] + "00", *lines[place + 1 :]]

    done = run(*runtime_named("mono"), selftest, spoilt(built, tmp_path, change))
    assert done.returncode == 1
    assert re.search(r"differs\n  expected \S+\tok\t.*00\n  got      \S+\tok\t", done.stdout)
    assert done.stdout.endswith(" passed, 1 failed\n")


def test_the_self_test_notices_a_cut_file(selftest: Path, built: Built, tmp_path: Path) -> None:
    done = run(*runtime_named("mono"), selftest, spoilt(built, tmp_path, lambda lines: lines[:-1]))
    assert done.returncode == 1
    assert "is cut off" in done.stdout


def test_the_projects_build_with_xbuild(built: Built, tmp_path: Path) -> None:
    require(shutil.which("xbuild") is not None, "xbuild")
    copy = tmp_path / "kit"
    shutil.copytree(built.kit, copy)
    done = run("xbuild", "/nologo", "/verbosity:quiet", copy / "selftest" / "SelfTest.csproj")
    assert done.returncode == 0, done.stdout
    done = run(*runtime_named("mono"), copy / "selftest" / "bin" / "SelfTest.exe")
    assert done.returncode == 0, done.stdout


# What a merchant writes


def test_two_gateways_work_at_once_in_any_culture(runtime: list[str], built: Built) -> None:
    program = built.program("TwoGateways", PROGRAMS / "TwoGateways.cs")
    done = run(*runtime, program)
    assert done.returncode == 0, done.stderr
    first, second, wrong = done.stdout.splitlines()
    assert first.startswith("http://127.0.0.1:8700/") and "subject=%E4%B8%AD%E6%96%87%20I" in first
    assert second.startswith("https://mapi.alipay.com/") and "subject=%D6%D0%CE%C4%20I" in second
    assert wrong == "0 wrong"


def test_the_sample_settings_make_a_gateway(built: Built) -> None:
    program = built.program("Shop", "-r:System.Configuration.dll", PROGRAMS / "Shop.cs")
    (built.folder / "Shop.exe.config").write_text(
        '<configuration><appSettings file="appSettings.config"/></configuration>'
    )
    shutil.copy(built.kit / "appSettings.sample.config", built.folder / "appSettings.config")
    done = run(*runtime_named("mono"), program)
    typed, named, verified, refusal = done.stdout.splitlines()
    assert typed == named
    assert "partner=2088101122136241&_input_charset=utf-8&notify_url=http%3A%2F%2F127.0.0.1%3A8080%2F" in typed
    assert "&split_fund_info=%5B%7B%22transIn%22%3A%222088%22%2C" in typed
    assert (verified, refusal) == ("True", "duplicate a")


def test_the_settings_have_every_field(built: Built, gateway: Model) -> None:
    settings = ElementTree.parse(built.kit / "appSettings.sample.config").getroot()  # noqa: S314  # our own output
    assert [s.get("key") for s in settings] == [f"{gateway.id}.{field.name}" for field in gateway.config]
    pages = {"notify_url": "Alipay_Notify.aspx", "return_url": "return.aspx"}
    expected = [f"http://127.0.0.1:8080/{pages[f.name]}" if f.name in pages else f.sample for f in gateway.config]
    assert [s.get("value") for s in settings] == expected


# Other rules


def test_an_unlike_gateway_needs_no_rsa_and_no_gbk(made_up: Model, tmp_path: Path) -> None:
    built = build(made_up, MADE_UP, tmp_path)
    program = built.program("SelfTest", f"-recurse:{built.kit}/selftest/*.cs")
    done = run(*runtime_named("mono"), program, built.kit / "selftest" / "selftest.tsv")
    assert done.returncode == 0, done.stdout
    names = {path.name for path in (built.kit / SOURCES).iterdir()}
    assert not [name for name in names if name.startswith(("Base64", "Der", "Pem", "Repertoire", "Rsa"))]


def test_a_gateway_with_rsa_only_holds_no_shared_key(gateway: Model, tmp_path: Path) -> None:
    rsa = tuple(a for a in gateway.signing.algorithms if a.kind == "rsa")
    only_rsa = dataclasses.replace(
        gateway,
        signing=dataclasses.replace(gateway.signing, algorithms=rsa),
        config=tuple(field for field in gateway.config if field.name != "key"),
    )
    files = kits.render_kit(only_rsa, kits.load_manifest(kits.languages()["dotnet"]))
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    library(tmp_path, tmp_path / "Kit.dll")
    compiled(f"-r:{tmp_path / 'Kit.dll'}", f"-out:{tmp_path / 'SelfTest.exe'}", f"-recurse:{tmp_path}/selftest/*.cs")
    assert not {f"{SOURCES}/SharedKeyAlgorithm.cs", f"{SOURCES}/Digest.cs"} & files.keys()


def test_security_15_the_readme_names_the_weak_sign_types_and_the_strong_one(built: Built) -> None:
    text = (built.kit / "README.md").read_text("utf-8")
    going_live = text.split("## Going live")[1].split("\n## ")[0]
    assert "MD5" in going_live
    assert "use RSA2" in going_live
