"""The browser of the tests: Chromium as the system has it, steered by Playwright."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import Browser, Playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # it will not start as root otherwise
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


def launch(playwright: Playwright) -> Browser:
    """Starts it. Fails where it is not installed: a skip would hide it."""
    path = next(filter(None, map(shutil.which, COMMANDS)), None)
    if path is None:
        pytest.fail("no Chromium here: make runtimes installs it")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))
