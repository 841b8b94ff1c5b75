"""The kit in one JVM: GatewayTest.java holds the tests, this names each of them to pytest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import HERE, KIT, compiled, run

SOURCE = HERE / "GatewayTest.java"
NAMES = re.findall(r"^    static void (\w+)\(\)", SOURCE.read_text("ascii"), re.MULTILINE)


@pytest.fixture(scope="module")
def outcome(classes: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    target = compiled(tmp_path_factory.mktemp("gateway"), [SOURCE], classes)
    done = run("java", "-Duser.language=tr", "-cp", f"{classes}:{target}", "GatewayTest")
    assert done.returncode == 0, done.stderr
    return dict(line.split("\t", 1) for line in done.stdout.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_in_the_jvm(outcome: dict[str, str], name: str) -> None:
    assert outcome[name] == "ok"


def test_the_sample_config_and_the_first_request_of_the_readme_compile_and_sign(classes: Path, tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    config = shop / "MerchantConfig.java"
    config.write_bytes((KIT / "MerchantConfig.sample.java").read_bytes())
    blocks = re.findall(r"```java\n(.*?)```", (KIT / "README.md").read_text("utf-8"), re.DOTALL)
    first = next(block for block in blocks if "new Gateway(" in block)
    program = shop / "First.java"
    program.write_text(
        "package shop;\nimport alipaycrossborder.*;\npublic class First {\npublic static void main(String[] a) {\n"
        + first.replace("String html = ", "System.out.println(").replace(
            "request.buildForm();", "request.buildForm());"
        )
        + "}}\n"
    )
    target = compiled(tmp_path / "classes", [config, program], classes)
    done = run("java", "-cp", f"{classes}:{target}", "shop.First")
    assert re.search(r'name="sign" value="[0-9a-f]{32}"', done.stdout), done.stdout + done.stderr
