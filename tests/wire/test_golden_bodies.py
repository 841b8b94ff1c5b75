"""The golden `body` of a vector is what Chromium posts from its form, byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.model import Model
from generator.protocol import Case, hex_text
from generator.reference import judge
from generator.vectors.suite import spread
from tests.conftest import SPEC

from .browsing import posted
from .independent import is_signed, pairs
from .recorder import Recorder

ACTION = re.compile(r'action="[^"?]*')
MOST = 40  # of a suite, evenly spread


def golden(suite: str) -> Iterator[tuple[str, str, str]]:
    """Of every vector with a form: its id, the form, the body. A file holds no large ones."""
    content = json.loads((SPEC / "vectors" / f"{suite}.json").read_bytes())
    for group in content["groups"]:
        for test in group["tests"]:
            form, body = test["answer"].get("form"), test.get("stages", {}).get("body")
            if isinstance(form, str) and isinstance(body, str):
                yield test["id"], form, body


def differing(vectors: list[tuple[str, str, str]], page: Page, recorder: Recorder) -> dict[str, tuple[bytes, str]]:
    """Of each vector whose body is not the golden one: what was posted, and that."""
    forms = [ACTION.sub(f'action="{recorder.address}', form, count=1) for _, form, _ in vectors]
    found = {vector[0]: (request.body, vector[2]) for vector, request in zip(vectors, posted(page, recorder, forms))}
    return {case: pair for case, pair in found.items() if pair[0] != pair[1].encode("ascii")}


@pytest.mark.parametrize("suite", ["forms", "text"])
def test_a_browser_posts_the_golden_body(suite: str, page: Page, recorder: Recorder) -> None:
    vectors = list(golden(suite))
    assert differing([vectors[place] for place in spread(len(vectors), MOST)], page, recorder) == {}


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_browser_posts_every_character_in_the_bytes_that_were_signed(
    charset: str, gateway: Model, page: Page, recorder: Recorder, tmp_path: Path
) -> None:
    ranges = gateway.charset(charset).ranges or (
        (0xA0, 0xD7FF),
        (0xE000, 0xFFFF),
        (0x1F600, 0x1F6FF),
        (0x10FFF0, 0x10FFFF),
    )
    text = "".join(chr(point) for first, last in ranges for point in range(first, last + 1))
    config = (("charset", charset), ("sign_type", "MD5"), ("key", "a-key"), ("gateway", recorder.address))
    form = hex_text(judge(gateway).answer(Case("all", "build", config, (("a", text),))).get("form") or "")
    (request,) = posted(page, recorder, [form])
    assert dict(pairs(request.body))[b"a"] == text.encode(charset)
    assert is_signed(request.body, b"a-key", tmp_path / "none.pem")


@pytest.mark.long  # some hundred pages in a browser
@pytest.mark.parametrize("suite", ["forms", "text", "charsets", "requests", "services"])
def test_a_browser_posts_every_golden_body(suite: str, page: Page, recorder: Recorder) -> None:
    assert differing(list(golden(suite)), page, recorder) == {}
