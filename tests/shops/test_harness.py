"""The tests of the shops themselves: what is missing or does not start is said, never passed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.kits import languages, load_manifest
from generator.model import Model

from .conftest import make_merchant
from .shop import Server, Shop, ShopError, servers


def made_up(start: str, *needs: str) -> Server:
    manifest = load_manifest(next(iter(languages().values())))
    return Server(manifest, "made-up", needs, "get it somewhere", (), ("sh", "-c", start), {})


def test_every_language_is_tested_on_a_web_server() -> None:
    assert {server.manifest.id for server in servers()} == set(languages())


def test_a_server_that_is_not_installed_fails_the_tests(gateway: Model, tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="made-up: no-such-command missing here; get it somewhere"):
        make_merchant(made_up("", "no-such-command"), gateway, tmp_path / "ca.pem", tmp_path, {})


def test_a_server_that_ends_is_quoted(gateway: Model, tmp_path: Path) -> None:
    shop = Shop(made_up("echo no such page; exit 3"), gateway, {}, tmp_path, tmp_path / "ca.pem")
    with pytest.raises(ShopError, match="no such page"):
        shop.start()


def test_a_build_that_fails_is_quoted(gateway: Model, tmp_path: Path) -> None:
    server = replace(made_up(""), build=(("sh", "-c", "echo no compiler; exit 3"),))
    with pytest.raises(ShopError, match="no compiler"):
        Shop(server, gateway, {}, tmp_path, tmp_path / "ca.pem").build()


def test_a_server_is_ended_with_all_that_it_started(gateway: Model, tmp_path: Path) -> None:
    shop = Shop(
        made_up("python3 -m http.server --bind 127.0.0.1 {port} & wait"), gateway, {}, tmp_path, tmp_path / "ca.pem"
    )
    with shop:
        assert shop.get(shop.checkout).status
    with pytest.raises(OSError, match="refused"):
        shop.get(shop.checkout)
