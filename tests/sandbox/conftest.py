from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Model

from .support import Sandbox, Shop


@pytest.fixture(scope="module")
def running(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    sandbox = Sandbox(gateway, tmp_path_factory.mktemp("sandbox"))
    yield sandbox
    sandbox.stop()


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """A running sandbox without orders, its clock at real time, with the published partner."""
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
