"""What CONTRIBUTING.md promises: a parameter, a service and a language are data and folders, and no Python changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import kits
from generator.spec import load

SERVICE = """service: forex_query
says: Made up for this test
called_by: server
method: get
answer: trade
parameters:
  out_trade_no: {required: true, format: order-number, says: An order}
"""
SERVICES = [
    "CreateForexTrade", "CreateForexTradeWap", "ForexCompareFile", "ForexLiquidationFile", "ForexRateFile", "ForexRefund",
    "ForexRefundFile", "SingleTradeQuery", "AlipayAcquireCustoms", "AlipayAcquireRefundQuery",
    "AlipayOverseasAcquireCustomsQuery", "AlipayOverseasSecmerchantOnlineMaintain", "AlipayOverseasSecmerchantOnlineQueryStatus",
]  # fmt: skip
MANIFEST = """language: Toy
names: {class: PascalCase, method: camelCase, field: snake_case, constant: UPPER_SNAKE, package: flatcase}
literal: python
charsets: {utf-8: u8, gbk: cjk}
files:
  - {to: "{{ service.name.class_ }}.toy", template: service.toy, for: services}
  - {to: rsa.toy, when: rsa}
"""


def rendered(description: Path, language: str) -> dict[str, str]:
    files = kits.render_kit(load(description), kits.load_manifest(kits.languages()[language]))
    return {path: content.decode() for path, content in files.items()}


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_a_parameter_is_one_line_of_yaml(description: Path, language: str) -> None:
    service = description / "services" / "create_forex_trade.yaml"
    service.write_text(
        service.read_text().replace("constraints:", "  gift_note: {bytes: 77, says: A note}\nconstraints:")
    )
    code = [text for path, text in rendered(description, language).items() if not path.endswith(".md")]
    assert any("gift_note" in text and "77" in text for text in code)


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_a_service_is_one_file_of_yaml(description: Path, language: str) -> None:
    before = rendered(description, language)
    (description / "services" / "forex_query.yaml").write_text(SERVICE)
    after = rendered(description, language)
    (new,) = after.keys() - before.keys()
    assert "query" in new.lower()
    assert any("forex_query" in after[path] for path in after if not path.endswith(".md"))


def test_a_language_is_one_folder(description: Path, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "toy"
    folder.mkdir(parents=True)
    (folder / "kit.yaml").write_text(MANIFEST)
    (folder / "service.toy.j2").write_text(
        "{% for p in service.parameters %}{{ p.name.field }}={{ p.says.literal }}\n{% endfor %}"
    )
    (folder / "rsa.toy.j2").write_text("rsa\n")
    files = kits.render_kit(load(description), kits.load_manifest(folder))
    assert sorted(files) == sorted([*(f"{name}.toy" for name in SERVICES), "rsa.toy"])
    assert b'supplier="Seller name that the cashier page shows"\n' in files["CreateForexTrade.toy"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("literal: toy", "literal: no scheme 'toy'"),
        ("language: X\ntests: []", "'tests' is not known here"),
        ("files: [{to: ../x}]", "is not a path within the kit"),
        ("files: [{to: 'a{{ nothing }}', template: a}]", "the view has no name nothing"),
        ("files: [{to: a, template: missing}]", "there is no template"),
        ("files: [{to: a, when: sha9}]", "when: expected one of"),
        ("charsets: {utf-8: x}", "'gbk' is missing"),
    ],
)
def test_a_wrong_manifest_is_a_sentence_with_its_file(description: Path, tmp_path: Path, wrong: str, said: str) -> None:
    key = wrong.split(":")[0]
    lines = [line for line in MANIFEST.splitlines() if not line.startswith((key, "  - ") if key == "files" else (key,))]
    (tmp_path / "kit.yaml").write_text("\n".join([*lines, wrong]) + "\n")
    (tmp_path / "service.toy.j2").write_text("x")
    (tmp_path / "rsa.toy.j2").write_text("x")
    with pytest.raises((kits.ManifestError, kits.RenderError, kits.ViewError), match=said) as caught:
        kits.render_kit(load(description), kits.load_manifest(tmp_path))
    assert "kit.yaml" in str(caught.value)
