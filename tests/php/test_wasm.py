"""The kit on the oldest and the newest PHP, as WebAssembly: every file compiles, the notify page answers the bare word."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.conformance.runtimes import Places, Runtime, from_manifest
from generator.kits import languages, load_manifest
from generator.model import Model
from tests.shops.messages import Sender
from tests.shops.orders import Orders
from tests.shops.shop import Shop

from .conftest import KIT, SERVERS

HERE = Path(__file__).parent / "wasm"
TEMPLATES = languages()["php"]
# There is no curl in 5.6 here, and no network: a class of the same name answers the one question.
TRANSPORT = """<?php
namespace AlipayCrossBorder;

final class CurlTransport implements Transport
{
    public function __construct($seconds, $proxy)
    {
    }

    public function send($method, $address, $contentType, $body)
    {
        return array(200, strpos($address, 'service=notify_verify') !== false ? 'true' : 'false');
    }
}
"""


def runtime(version: str) -> Runtime:
    manifest = load_manifest(TEMPLATES)
    found = next(one for one in from_manifest("php", manifest.conformance) if one.name == version)
    assert not found.lacks(), f"{found.lacks()} missing here; {found.hint}"
    return found


def run(words: list[str], folder: Path, body: bytes = b"") -> str:
    """What a command writes, to either stream."""
    done = subprocess.run(
        Places(KIT, KIT, TEMPLATES).fill(words), input=body, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        cwd=folder, timeout=60, check=False,
    )  # fmt: skip
    return done.stdout.decode()


@pytest.mark.parametrize("version", ["5.6", "8.5"])
def test_every_file_of_the_kit_compiles_without_a_word(version: str, tmp_path: Path) -> None:
    node, program, package, named, *_ = runtime(version).run
    said = run([node, program, package, named, str(HERE / "compile.php"), str(KIT)], tmp_path)
    assert said.strip() == str(len(list(KIT.rglob("*.php"))))


def test_what_the_old_php_does_not_know_is_noticed(tmp_path: Path) -> None:
    node, program, package, named, *_ = runtime("5.6").run
    (tmp_path / "autoload.php").write_text("<?php")
    (tmp_path / "New.php").write_text("<?php\nnamespace A;\nfunction f() { return $_GET['a'] ?? ''; }\n")
    said = run([node, program, package, named, str(HERE / "compile.php"), str(tmp_path)], tmp_path)
    assert "Parse error" in said


@pytest.mark.parametrize("version", ["5.6", "8.5"])
def test_the_notify_page_answers_the_bare_word_and_pays_the_order_once(
    version: str, gateway: Model, tmp_path: Path
) -> None:
    shop = Shop(SERVERS["php-s"], gateway, {}, tmp_path, tmp_path / "ca.pem")
    (shop.folder / "src" / "CurlTransport.php").write_text(TRANSPORT)
    orders, sender = Orders(shop.data), Sender(gateway, shop.config)
    number = orders.place("order-1", total_fee="8.00")
    paid = sender.notification(number, total_fee="8.00")
    node, _, package, named, *_ = runtime(version).run
    page = [
        node,
        str(HERE / "page.mjs"),
        "{here}/conformance/wasm_php.mjs",
        package,
        named,
        str(shop.folder / "public/notify_url.php"),
    ]

    answers = [run(page, tmp_path, body) for body in (paid.replace(b"8.00", b"9.00"), paid, paid)]

    assert [one.strip() for one in answers] == [
        f"200 text/plain; charset=utf-8 [{word}]" for word in ("fail", "success", "success")
    ]  # fmt: skip
    assert orders.state(number).startswith("paid.")
    assert [line.split(" ")[3].rstrip(":") for line in shop.log()] == ["bad_signature", "paid", "already_paid"]
