"""The description is read once for all tests of this folder: a command reads it each time, which is most of its time."""

from __future__ import annotations

import pytest

from generator.explain import cli, keys_cli
from generator.model import Model


@pytest.fixture(autouse=True)
def _read_once(gateway: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (cli, keys_cli):
        monkeypatch.setattr(module, "loaded", lambda spec: gateway)
