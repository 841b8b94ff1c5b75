"""From the shop's checkout to its return page in a real browser, with the sandbox as the gateway, over TLS that is verified."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import Model

from .conftest import LONG_ON_FURTHER_SERVERS, make_merchant
from .merchant import Merchant
from .sandbox import Sandbox
from .shop import Server
from .test_pages import CONFIRMED

PATIENCE = 30_000  # milliseconds for one step of the browser; asp needs some of them for RSA
WAYS = {"utf-8 with MD5": ("utf-8", "MD5"), "gbk with RSA2": ("gbk", "RSA2")}
FIRST_WAY, SECOND_WAY = (pytest.mark.parametrize("selling", [WAYS[way]], indirect=True, ids=[way]) for way in WAYS)


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(tmp_path_factory.mktemp("sandbox")) as running:
        yield running


@pytest.fixture(scope="session")
def selling(
    request: pytest.FixtureRequest,
    server: Server,
    gateway: Model,
    sandbox: Sandbox,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Merchant]:
    """A shop whose gateway is the sandbox; each has a partner of its own."""
    charset, sign_type = request.param
    values = {**sandbox.merchant(), "charset": charset, "sign_type": sign_type}
    found = make_merchant(server, gateway, sandbox.ca, tmp_path_factory.mktemp(server.label), values)
    with found.shop:
        yield found
    assert found.leaks() == []


def check_out(page: Page, shop: Merchant, goods: str) -> None:
    page.goto(shop.shop.checkout)
    page.check(f'input[name="goods"][value="{goods}"]')
    page.click("button[type=submit]")


def pay(page: Page, sandbox: Sandbox, shop: Merchant) -> str:
    """At the cashier; ends on the return page. The order's number."""
    page.wait_for_url(f"{sandbox.address}/cashier/*")
    page.click('form[action$="/pay"] button')
    page.wait_for_url(f"{shop.shop.back}?*")
    expect(page.locator("h1")).to_have_text(CONFIRMED, timeout=PATIENCE)
    numbers = [number for number in shop.orders.numbers() if number in page.content()]
    assert len(numbers) == 1
    return numbers[0]


def assert_paid(sandbox: Sandbox, shop: Merchant, number: str) -> None:
    told = sandbox.answered(number)
    assert [attempt["kind"] for attempt in told["attempts"]] == ["taken"]
    assert told["attempts"][0]["response"].endswith("\nsuccess")
    assert shop.orders.state(number) == f"paid.{told['order']['trade']}"
    assert shop.orders.paid_lines()[number] == 1


@pytest.mark.proves("create_forex_trade", "end to end")
@FIRST_WAY
def test_a_buyer_pays_for_goods_with_a_chinese_name_and_the_shop_knows_it(
    browser: Browser, sandbox: Sandbox, selling: Merchant
) -> None:
    buy(browser, sandbox, selling, "tea-set")


@LONG_ON_FURTHER_SERVERS
@pytest.mark.long_in("asp")  # seconds of VBScript for each signature
@pytest.mark.proves("create_forex_trade", "end to end")
@SECOND_WAY
def test_a_buyer_pays_where_gbk_is_spoken_and_signed_with_rsa2(
    browser: Browser, sandbox: Sandbox, selling: Merchant
) -> None:
    buy(browser, sandbox, selling, "tea-set")


@LONG_ON_FURTHER_SERVERS
@pytest.mark.long_in(
    "asp", "dotnet", "java"
)  # a browser on the slowest servers; hostile goods have tests in their own folders
@pytest.mark.proves("create_forex_trade", "end to end")
@pytest.mark.parametrize("goods", ["kite", "postcards"])
@FIRST_WAY
def test_a_buyer_pays_for_goods_with_markup_or_priced_in_rmb(
    browser: Browser, sandbox: Sandbox, selling: Merchant, goods: str
) -> None:
    buy(browser, sandbox, selling, goods)


def buy(browser: Browser, sandbox: Sandbox, selling: Merchant, goods: str) -> None:
    with browser.new_context(ignore_https_errors=True) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        check_out(page, selling, goods)
        number = pay(page, sandbox, selling)
    assert_paid(sandbox, selling, number)


@LONG_ON_FURTHER_SERVERS
@pytest.mark.long_in("asp", "dotnet", "java")  # the button is the same text of the description in every kit
@FIRST_WAY
def test_a_browser_without_scripts_pays_by_a_button(browser: Browser, sandbox: Sandbox, selling: Merchant) -> None:
    with browser.new_context(ignore_https_errors=True, java_script_enabled=False) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        check_out(page, selling, "tea-set")
        page.click("form button")
        number = pay(page, sandbox, selling)
    assert_paid(sandbox, selling, number)
