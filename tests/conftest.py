"""Shared by all tests: the description, folders to write in, and the rule that CI may not pass over a missing runtime."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model import Model
from generator.spec import load
from tests.shops.browser import launch
from tests.shops.scheduling import pytest_xdist_make_scheduler  # noqa: F401  # one worker for all tests of a server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "specs" / "alipay-cross-border"
MADE_UP = ROOT / "tests" / "gateways" / "harbour-pay"


@pytest.fixture(scope="session")
def gateway() -> Model:
    return load(SPEC)


@pytest.fixture(scope="session")
def made_up() -> Model:
    return load(MADE_UP)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests of a worker: Playwright starts once in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = launch(playwright)
        yield found
        found.close()


@pytest.fixture
def description(tmp_path: Path) -> Path:
    """A copy of the description that a test may break."""
    copy = tmp_path / "description"
    shutil.copytree(SPEC, copy)
    return copy


def language_of(test: pytest.Function) -> str:
    """The language that a test was made for, by its server or its runtime."""
    given = test.callspec.params
    return str(given["server"].manifest.id if "server" in given else given["runtime"].language)


@pytest.fixture(autouse=True)
def _proves(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
    """Writes into the JUnit file what docs/services.md counts the test for: `SERVICE LANGUAGE COLUMN`."""
    for mark in request.node.iter_markers("proves"):
        service, *columns = mark.args
        for column in columns:
            record_property("proves", f"{service} {language_of(request.node)} {column}")


@pytest.fixture
def kitsmith(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Runs the command as its user does, in an empty folder."""

    def run(*words: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        folder = cwd or tmp_path
        env = {**os.environ, **environment}
        command = [sys.executable, "-m", "generator", *words]
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=600, check=False)

    return run
