"""Shops on every web server that a manifest names, beside a gateway that can misbehave."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.model import Model
from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

from .business import Business
from .commands import Commands
from .line import Line
from .merchant import Merchant
from .messages import Sender
from .orders import Orders
from .sandbox import Sandbox
from .scheduling import pytest_xdist_make_scheduler  # noqa: F401  # a hook
from .shop import Server, Shop, one_of_each, servers

TIMEOUT = 3  # of a call of the gateway; a slow gateway costs the tests so much per server

MakeShop = Callable[..., Merchant]


# For what the kit decides, however a server runs its pages: `make test` has it on the first server of each language.
LONG_ON_FURTHER_SERVERS = pytest.mark.long_in(*(one.label for one in servers() if one not in one_of_each()))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test of a shop runs on every server, or on the SERVERS that its module names; it is long where `long_in` says so."""
    if "server" not in metafunc.fixturenames:
        return
    slow = {name for mark in metafunc.definition.iter_markers("long_in") for name in mark.args}
    params = []
    for one in getattr(metafunc.module, "SERVERS", servers()):
        is_long = not slow.isdisjoint((one.manifest.id, one.label))
        params.append(pytest.param(one, id=one.label, marks=[pytest.mark.long] if is_long else []))
    metafunc.parametrize("server", params, scope="session")


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def fake(certificates: Certificates) -> Iterator[FakeGateway]:
    """What the shops ask whether a notification is genuine."""
    with FakeGateway(tls=certificates.localhost) as running:
        yield running


@pytest.fixture(scope="session")
def line(fake: FakeGateway) -> Iterator[Line]:
    """The way from the shops to that gateway."""
    found = Line(fake.port)
    yield found
    found.close()


@pytest.fixture
def answers(fake: FakeGateway) -> Iterator[FakeGateway]:
    """The gateway, to be switched for one test."""
    normal = dict(vars(fake))
    fake.calls.clear()
    yield fake
    for name in ("answer", "status", "location", "content_type", "delay", "drip", "hang_up", "cut_short"):
        setattr(fake, name, normal[name])


def asking(line: Line) -> dict[str, str]:
    """The config of a shop whose gateway is the fake one."""
    return {"gateway": f"https://localhost:{line.port}/gateway.do", "timeout": str(TIMEOUT)}


def make_merchant(
    server: Server, gateway: Model, ca: Path, folder: Path, values: Mapping[str, str]
) -> Merchant:  # fmt: skip
    """A shop that is not built yet, with what stands around it. Fails where its server is not installed: a skip would hide it."""
    if server.lacks():
        pytest.fail(f"{server.label}: {', '.join(server.lacks())} missing here; {server.hint}")
    shop = Shop(server, gateway, values, folder, ca)
    signs = {name: shop.config[name] for name in ("charset", "sign_type", "key", "partner", "currency")}
    return Merchant(shop, Orders(shop.data), Sender(gateway, signs))


@pytest.fixture(scope="session")
def running(
    server: Server, gateway: Model, certificates: Certificates, line: Line, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Merchant]:
    """The one shop of a server that most tests share: each takes orders of its own."""
    found = make_merchant(server, gateway, certificates.ca, tmp_path_factory.mktemp(server.label), asking(line))
    with found.shop:
        yield found


@pytest.fixture
def merchant(running: Merchant, answers: FakeGateway) -> Iterator[Merchant]:
    """The shared shop; no answer and no log line of any test holds a secret or a trace."""
    yield running
    assert running.leaks() == []


@pytest.fixture(scope="session")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """The sandbox of the commands, without TLS: Wine, which runs those of ASP, takes no certificate authority of its own."""
    with Sandbox(tmp_path_factory.mktemp("bank"), tls=False) as running:
        yield running


@pytest.fixture(scope="session")
def trading(
    server: Server, gateway: Model, bank: Sandbox, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Business]:
    """The one shop of a server that does business with that sandbox."""
    pages = server.manifest.pages
    with contextlib.closing(Line(0)) as line:
        notify = f"http://127.0.0.1:{line.port}{urlsplit(pages['base']).path}{pages['notify']}"
        values = {**bank.merchant(), "notify_url": notify}
        found = make_merchant(server, gateway, bank.ca, tmp_path_factory.mktemp(server.label), values)
        line.target = found.shop.port
        with found.shop as shop:
            shop.post(b"")  # a page that is compiled when it is first asked for would keep the sandbox waiting
            yield Business(found, bank, Commands(shop), line)


@pytest.fixture
def business(trading: Business) -> Iterator[Business]:
    """That shop as on its first day; no answer, no log line and no command of any test holds a secret or a trace."""
    trading.begin()
    yield trading
    assert trading.merchant.leaks() == []


@pytest.fixture
def another(
    server: Server, gateway: Model, certificates: Certificates, line: Line, tmp_path: Path, answers: FakeGateway
) -> Iterator[MakeShop]:
    """Makes further shops of the server, for what a shared one cannot bear. They are ended with the test."""
    made: list[Merchant] = []

    def make(**values: str) -> Merchant:
        made.append(
            make_merchant(server, gateway, certificates.ca, tmp_path / str(len(made)), {**asking(line), **values})
        )
        return made[-1]

    with ExitStack() as stack:
        stack.callback(lambda: [one.shop.stop() for one in made])
        yield make
        leaks = [leak for one in made for leak in one.leaks()]
    assert leaks == []
