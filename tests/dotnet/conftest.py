"""The kit is built once for all tests of this folder."""

from __future__ import annotations

import pytest

from generator.model import Model
from tests.conftest import SPEC

from .toolbox import RUNTIMES, Built, build, runtime_named


@pytest.fixture(scope="session")
def built(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(gateway, SPEC, tmp_path_factory.mktemp("alipay"))


@pytest.fixture(params=RUNTIMES)
def runtime(request: pytest.FixtureRequest) -> list[str]:
    return runtime_named(request.param)
