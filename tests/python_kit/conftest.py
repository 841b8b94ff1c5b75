"""The Python kit as it stands in output/, imported as a merchant imports it."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT

KIT = ROOT / "output" / "python"
PACKAGE = "alipay_cross_border"


@pytest.fixture(scope="session", autouse=True)
def kit() -> ModuleType:
    """Imported before every test of this folder, so that each can run alone, whichever worker takes it."""
    sys.path.insert(0, str(KIT))
    return importlib.import_module(PACKAGE)


@pytest.fixture(scope="session")
def made_up_kit(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a gateway with another rule: what the first one needs and this one does not must be gone."""
    out = tmp_path_factory.mktemp("made-up")
    builder.build(made_up, MADE_UP, {"python": data_folder("templates") / "python"}, out, dry=False)
    return out / "python"


@pytest.fixture
def config() -> dict[str, Any]:
    """The fields of a config that signs with MD5 and a published test key."""
    return {"key": "760bdzec6y9goq7ctyx96ezkz78287de", "partner": "2088101122136241", "currency": "USD"}


@pytest.fixture
def order() -> dict[str, Any]:
    """The parameters of a payment that is in order."""
    return {"subject": "Kids clothing", "out_trade_no": "2009/04/291103", "currency": "USD", "total_fee": "100.30"}
