"""The PHP kit as it stands in output/, run by the real PHP as a merchant runs it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT
from tests.shops.messages import Sender
from tests.shops.orders import Orders
from tests.shops.shop import Server, Shop, servers
from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

KIT = ROOT / "output" / "php"
# Everything that PHP could complain about is an error here, and stack traces hold arguments, as on a developer's machine.
STRICT = [
    "-d",
    "error_reporting=-1",
    "-d",
    "display_errors=stderr",
    "-d",
    "log_errors=0",
    "-d",
    "zend.exception_ignore_args=0",
]
HEAD = """<?php
use AlipayCrossBorder\\Config;
use AlipayCrossBorder\\Gateway;
use AlipayCrossBorder\\KitError;

require $argv[1] . '/autoload.php';
$given = json_decode(file_get_contents($argv[2]), true);
$fields = array('key' => '760bdzec6y9goq7ctyx96ezkz78287de', 'partner' => '2088101122136241', 'currency' => 'USD');
$order = array('subject' => 'Kids clothing', 'out_trade_no' => '2009/04/291103', 'currency' => 'USD', 'total_fee' => '100.30');
function refusal($call)
{
    try {
        return call_user_func($call);
    } catch (KitError $error) {
        return array($error->getCode(), $error->getParameter(), $error->getMessage(), (string) $error);
    }
}
"""

Run = Callable[..., Any]
SERVERS = {server.name: server for server in servers() if server.manifest.id == "php"}


class Scene:
    """A shop on a real web server, the gateway that it asks, and what the two say to each other."""

    def __init__(
        self, server: Server, model: Model, folder: Path, gateway: FakeGateway, ca: Path, **values: str
    ) -> None:
        self.gateway = gateway
        self.shop = Shop(server, model, {"gateway": gateway.address, **values}, folder, ca)
        self.sender, self.orders = Sender(model, self.shop.config), Orders(self.shop.data)

    def edit(self, file: str, old: str, new: str) -> None:
        """Changes a file of the merchant as he would."""
        path = self.shop.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def notify(self, number: str, **changed: str | None) -> bytes:
        return self.shop.post(self.sender.notification(number, **changed)).body

    def reasons(self) -> list[str]:
        return [line.split(" ")[3].rstrip(":") for line in self.shop.log() if line.split(" ")[2] == "notification"]


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def scene(
    request: pytest.FixtureRequest, gateway: Model, certificates: Certificates, tmp_path: Path
) -> Iterator[Scene]:
    """The sample shop on PHP's own server, or on the one that is the parameter; not started yet."""
    server = SERVERS[getattr(request, "param", "php-s")]
    with FakeGateway(tls=certificates.localhost) as fake:
        found = Scene(server, gateway, tmp_path, fake, certificates.ca)
        yield found
        found.shop.stop()


on_every_server = pytest.mark.parametrize("scene", list(SERVERS), indirect=True)


@pytest.fixture(scope="session")
def made_up_kit(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a gateway with another rule: what the first one needs and this one does not must be gone."""
    out = tmp_path_factory.mktemp("made-up")
    builder.build(made_up, MADE_UP, {"php": data_folder("templates") / "php"}, out, dry=False)
    return out / "php"


@pytest.fixture
def php(tmp_path: Path) -> Run:
    """Runs lines of PHP behind HEAD; `$given` is the argument, what is in `$answer` at the end comes back."""

    def run(code: str, given: object = None, options: tuple[str, ...] = ()) -> Any:
        script = tmp_path / "script.php"
        script.write_text(f"{HEAD}\n{code}\necho json_encode($answer);\n", "utf-8")
        (tmp_path / "given.json").write_text(json.dumps(given), "ascii")
        command = ["php", *STRICT, *options, str(script), str(KIT), str(tmp_path / "given.json")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
        return json.loads(done.stdout)

    return run
