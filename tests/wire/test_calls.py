"""Calls of the merchant's own server, by the kit's commands and its own transport, over TLS where the platform lets it.

The recorder stands between: it keeps what came, asks the sandbox, and hands back what that answers.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.kits.samples import config_text
from generator.model import Model
from tests.shops.commands import Commands
from tests.shops.conftest import make_merchant
from tests.shops.sandbox import Sandbox
from tests.shops.shop import Server, one_of_each
from tests.support.certificates import Certificates

from .conftest import asked
from .independent import is_signed, pairs
from .recorder import Recorded, Recorder

SERVERS = one_of_each()
# Kits to compile, and one whose every command takes seconds to begin: `make test-long` has these.
pytestmark = pytest.mark.long_in("asp", "dotnet", "java")

REASON = "1+1=2 100% a&b=c;d~*'"
COMMANDS = {
    "single_trade_query": ("query", "W-1"),
    "forex_refund": ("refund", "W-1", "1.00", "--reason", REASON, "--number", "R-1"),
    "forex_rate_file": ("rates",),
    "forex_compare_file": ("reconcile", "20240102"),
    "forex_liquidation_file": ("settlement", "20240102"),
}


@dataclass(frozen=True)
class Caller:
    """A kit with its commands, and what stands between it and the sandbox."""

    commands: Commands
    between: Recorder
    config: dict[str, str]
    gateway: Model

    def use(self, charset: str, sign_type: str) -> None:
        """A merchant edits his config after the build."""
        shop = self.commands.shop
        self.config.update(charset=charset, sign_type=sign_type)
        file = shop.folder / shop.server.manifest.samples[0].copy
        file.write_text(config_text(self.gateway, shop.server.manifest, self.config), "utf-8", newline="\n")


@pytest.fixture(scope="session")
def caller(
    server: Server, gateway: Model, bank: Sandbox, config: dict[str, str], certificates: Certificates,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Caller]:  # fmt: skip

    def answer(request: Recorded) -> bytes:
        said, body = asked(bank, request)
        head = f"HTTP/1.1 {said.status} OK\r\nContent-Type: {said.headers['Content-Type']}\r\nContent-Length: {len(body)}\r\n"
        return head.encode() + b"Connection: close\r\n\r\n" + body

    trusts = any("{ca}" in str(part) for part in server.manifest.command.values())
    with Recorder(answer, certificates.localhost if trusts else None) as between:
        folder = tmp_path_factory.mktemp(server.label)
        values = {**config, "gateway": between.address}
        merchant = make_merchant(server, gateway, certificates.ca, folder, values)
        merchant.orders.place_paid("W-1", "2024010200000001", "20240102120000", config["currency"])
        yield Caller(Commands(merchant.shop.build()), between, dict(merchant.shop.config), gateway)


@pytest.mark.parametrize("service", COMMANDS)
def test_what_the_transport_sends_is_signed_and_the_sandbox_knows_it(
    service: str, caller: Caller, bank: Sandbox, config: dict[str, str], public_key: Path
) -> None:
    words = COMMANDS[service]
    for charset, sign_type in (("utf-8", "MD5"), ("gbk", "RSA2")):
        caller.use(charset, sign_type)
        shutil.rmtree(caller.commands.shop.data / "refunds", ignore_errors=True)
        done = caller.commands.run(*words)
        assert len(caller.between.requests) == 1, done
        request = caller.between.requests.pop()
        assert dict(pairs(request.form))[b"service"] == service.encode(), done
        assert dict(pairs(request.form))[b"sign_type"] == sign_type.encode()
        assert dict(pairs(request.form)).get(b"reason", b"") in (b"", REASON.encode())
        assert is_signed(request.form, config["key"].encode(), public_key)
        assert bank.calls(service)[0]["code"] not in ("ILLEGAL_SIGN", "ILLEGAL_SIGN_TYPE", "ILLEGAL_ARGUMENT"), done
