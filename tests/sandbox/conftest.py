from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Model

from .postgres import new_database, server
from .support import Sandbox, Shop


@pytest.fixture(scope="module")
def running(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    sandbox = Sandbox(gateway, tmp_path_factory.mktemp("sandbox"))
    yield sandbox
    sandbox.stop()


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """A running sandbox without orders, its clock at real time, with the published partner."""
    return emptied(running)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server."""
    with server() as address:
        yield address


@pytest.fixture(scope="session")
def on_sqlite(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    sandbox = Sandbox(gateway, tmp_path_factory.mktemp("sqlite"))
    yield sandbox
    sandbox.stop()


@pytest.fixture(scope="session")
def on_postgresql(gateway: Model, tmp_path_factory: pytest.TempPathFactory, postgres: str) -> Iterator[Sandbox]:
    sandbox = Sandbox(gateway, tmp_path_factory.mktemp("postgresql"), "--database", new_database(postgres))
    yield sandbox
    sandbox.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Sandbox:
    """The same as `sandbox`, once on each kind of database."""
    running: Sandbox = request.getfixturevalue(f"on_{request.param}")
    return emptied(running)


def emptied(running: Sandbox) -> Sandbox:
    running.control("reset", {})
    running.partner = {name: running.said[name] for name in ("partner", "key", "currency")}
    running.http.cookies.clear()
    return running


@pytest.fixture
def shop() -> Iterator[Shop]:
    made = Shop()
    yield made
    made.close()


@pytest.fixture
def start(gateway: Model, tmp_path: Path) -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes in an empty folder of the test's own."""
    started: list[Sandbox] = []

    def run(*words: str, **environment: Any) -> Sandbox:
        started.append(Sandbox(gateway, tmp_path, *words, **environment))
        return started[-1]

    yield run
    for sandbox in started:
        if sandbox.process.poll() is None:
            sandbox.stop()
