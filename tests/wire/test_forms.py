"""The form that a kit builds submits itself in Chromium, and strangers find what was posted signed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.shops.sandbox import Sandbox
from tests.shops.shop import one_of_each

from .browsing import posted
from .conftest import TELLING, verdict
from .independent import is_signed, pairs
from .recorder import Recorded, Recorder

SERVERS = one_of_each()
Posted = dict[str, Recorded]


@pytest.fixture(scope="session")
def by_browser(built: dict[str, tuple[str, str]], page: Page, recorder: Recorder) -> Posted:
    return dict(zip(built, posted(page, recorder, [form for _, form in built.values()])))


def test_what_the_browser_posts_is_signed_by_hashlib_and_openssl_and_carries_the_text(
    by_browser: Posted, config: dict[str, str], public_key: Path
) -> None:
    for words, request in by_browser.items():
        sign_type, charset, says = words.split(" ", 2)
        assert is_signed(request.form, config["key"].encode(), public_key), words
        assert dict(pairs(request.form))[b"sign_type"] == sign_type.encode()
        assert dict(pairs(request.form))[b"subject"] == TELLING[says].encode(charset)


def test_the_sandbox_takes_what_the_browser_posts(by_browser: Posted, bank: Sandbox) -> None:
    answers = {words: verdict(bank, request) for words, request in by_browser.items()}
    assert {words: answer for words, answer in answers.items() if not answer.startswith(b"303 /cashier/")} == {}
