"""What a shop says that is not set up: a sentence on the page that says what to do, and `fail` to the gateway."""

from __future__ import annotations

from html import unescape

import pytest

from generator.model import Model
from tests.support.fake_gateway import FakeGateway

from .conftest import LONG_ON_FURTHER_SERVERS, MakeShop
from .merchant import Merchant

pytestmark = LONG_ON_FURTHER_SERVERS


def refusals(one: Merchant) -> tuple[str, bytes]:
    """What the checkout page shows, and what the notify page answers."""
    page = one.shop.get(one.shop.checkout)
    assert page.status == 500
    notified = one.shop.post(one.sender.notification("20240102030405-000001"))
    assert notified.status == 200
    return unescape(page.text), notified.body


@pytest.mark.long_in("java")  # compiled twice; tests/java holds it
@pytest.mark.parametrize("which", [0, 1], ids=["config", "handlers"])
def test_a_sample_that_was_not_copied_is_named(another: MakeShop, which: int) -> None:
    one = another()
    samples = one.shop.server.manifest.samples
    (one.shop.folder / samples[which].copy).unlink()
    with one.shop:
        page, answer = refusals(one)
    assert f"Copy {samples[which].sample} to {samples[which].copy} and fill it in" in page
    assert answer == b"fail"


def test_the_key_of_the_sample_goes_nowhere_where_real_money_moves(another: MakeShop, gateway: Model) -> None:
    with FakeGateway() as proxy:
        one = another(gateway="production", proxy=proxy.proxy)
        with one.shop:
            page, answer = refusals(one)
        assert proxy.calls == []
    assert "config.key" in page
    assert "the value of the sample, made for tests" in page
    assert answer == b"fail"


def test_security_06_a_config_that_is_wrong_names_the_field(another: MakeShop) -> None:
    one = another(timeout="soon")
    with one.shop:
        page, answer = refusals(one)
    assert "config.timeout" in page
    assert answer == b"fail"
    logs = [path.read_text("utf-8") for path in one.shop.folder.parent.rglob("kit.log")]
    assert any("config.timeout" in log for log in logs)  # beside the pages where the config cannot even name a folder


def test_a_data_folder_that_cannot_be_written_is_said(another: MakeShop) -> None:
    one = another()
    file = one.shop.folder.parent / "file"
    file.touch()
    blocked = another(data_folder=str(file / "data"))
    with blocked.shop as shop:
        answer, _ = shop.order()
        assert answer.status == 500
        assert str(file) not in answer.text
        assert shop.post(blocked.sender.notification("20240102030405-000001")).body == b"fail"
