"""The emitted source as javac and its readers see it."""

from __future__ import annotations

import dataclasses
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import kits
from generator.model import Model, SigningRule
from generator.paths import data_folder

from .conftest import KIT, compiled, sources


@pytest.fixture(params=["own", "made-up"])
def folder(request: pytest.FixtureRequest) -> Path:
    return KIT if request.param == "own" else request.getfixturevalue("made_up_kit")


def test_javac_has_nothing_to_say(classes: Path, made_up_classes: Path) -> None:
    assert list(classes.rglob("Gateway.class")) and list(made_up_classes.rglob("Gateway.class"))


def only(*kinds: str) -> Callable[[SigningRule], SigningRule]:
    return lambda rule: dataclasses.replace(rule, algorithms=tuple(a for a in rule.algorithms if a.kind in kinds))


RULES: dict[str, Callable[[SigningRule], SigningRule]] = {
    "only RSA": only("rsa"),
    "only a digest": only("digest"),
    "a list of what is signed": lambda rule: dataclasses.replace(rule, taken=("subject", "total_fee")),
    "no name for the sign type": lambda rule: dataclasses.replace(rule, algorithm=None),
}


def test_other_rules_compile_without_warning_and_import_nothing_in_vain(gateway: Model, tmp_path: Path) -> None:
    manifest = kits.load_manifest(data_folder("templates") / "java")
    for number, (says, change) in enumerate(RULES.items()):
        other = dataclasses.replace(
            gateway,
            id=says.replace(" ", "-"),  # so that each has a package of its own, and one javac takes them all
            signing=change(gateway.signing),
            charsets=(gateway.charsets[number % len(gateway.charsets)],),
            form=dataclasses.replace(gateway.form, in_query=()),
            currencies=(),
        )
        for path, content in kits.render_kit(other, manifest).items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    compiled(tmp_path / "classes", sources(tmp_path))
    assert {file: unused for file in sources(tmp_path) if (unused := unused_imports(file))} == {}


def unused_imports(file: Path) -> list[str]:
    text = file.read_text("ascii")
    body = re.sub(r"^import .*$", "", text, flags=re.MULTILINE)
    return [
        name
        for name in re.findall(r"^import [\w.]+\.(\w+);$", text, re.MULTILINE)
        if not re.search(rf"\b{name}\b", body)
    ]


def test_no_import_in_vain(folder: Path) -> None:
    for file in sources(folder):
        assert unused_imports(file) == [], file


def test_every_file_is_ascii_and_says_that_it_is_generated(folder: Path) -> None:
    for file in [*sources(folder), folder / "Handlers.sample.java"]:
        assert file.read_bytes().decode("ascii").startswith("// Made by kitsmith from "), file


def test_what_merchants_call_is_documented(folder: Path) -> None:
    for file in sources(folder):
        lines = file.read_text("ascii").splitlines()
        if not any(line.startswith("public ") for line in lines):
            continue
        for number, line in enumerate(lines):
            if re.match(r"(    )?public ", line) and lines[number - 1].strip() != "@Override":
                assert lines[number - 1].endswith("*/"), f"{file}:{number + 1}: {line}"


def test_a_kit_without_rsa_and_gbk_holds_nothing_of_them(made_up_kit: Path) -> None:
    names = {file.stem for file in sources(made_up_kit)}
    assert not names & {"RsaAlgorithm", "RsaKeys", "RsaKeyReader", "RsaNumbers", "Der", "Repertoire"}
    text = "".join(file.read_text("ascii") for file in sources(made_up_kit))
    assert re.findall(r'withRSA|PRIVATE KEY|"gbk"|mswin', text) == []


def test_the_pom_names_every_plugin_version_and_no_dependency(folder: Path) -> None:
    pom = ElementTree.parse(folder / "pom.xml").getroot()  # noqa: S314  # our own output
    maven = "{http://maven.apache.org/POM/4.0.0}"
    assert not pom.findall(f".//{maven}dependency")
    properties = {e.tag.removeprefix(maven): e.text for e in pom.find(f"{maven}properties") or []}
    for plugin in pom.findall(f".//{maven}plugin"):
        version = plugin.findtext(f"{maven}version") or ""
        assert properties[version.strip("${}")], plugin.findtext(f"{maven}artifactId")


def test_the_pages_name_neither_javax_nor_jakarta_and_evaluate_nothing(folder: Path) -> None:
    pages = sorted((folder / "src" / "main" / "webapp").glob("*.jsp"))
    assert [page.name for page in pages] == ["alipay_notify.jsp", "checkout.jsp", "return.jsp"]
    for page in [*pages, *sources(folder)]:
        assert not re.search(r"javax\.servlet|jakarta\.", page.read_text("ascii")), page
    for page in pages:
        text = page.read_text("ascii")
        assert 'session="false" trimDirectiveWhitespaces="true" isELIgnored="true"' in text
