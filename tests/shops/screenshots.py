"""Pictures for docs/screenshots from a real run: a buyer pays in a sample shop, at the sandbox's cashier.

python -m tests.shops.screenshots [SERVER]      a server's label such as php-s; the first that is here if none is given
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from generator.paths import data_folder
from generator.spec import load

from .browser import launch
from .sandbox import Sandbox
from .shop import Server, Shop, servers

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
SIZE = {"width": 900, "height": 720}


def main(words: list[str]) -> int:
    found = [s for s in servers() if not s.lacks() and (not words or s.label == words[0])]
    if not found:
        labels = ", ".join(s.label for s in servers() if not s.lacks())
        print(f"no such server here; expected one of {labels}", file=sys.stderr)
        return 2
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, Sandbox(Path(name)) as sandbox, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_context(ignore_https_errors=True, viewport=SIZE).new_page()
        take(page, found[0], sandbox, Path(name) / "shop")
        browser.close()
    return 0


def take(page: Page, server: Server, sandbox: Sandbox, folder: Path) -> None:
    gateway = load(data_folder("specs") / "alipay-cross-border")
    with Shop(server, gateway, sandbox.merchant(), folder, sandbox.ca) as shop:
        for goods in ("tea", "kite"):  # something for the dashboard to show
            check_out(page, shop, goods)
            page.wait_for_url(f"{sandbox.address}/cashier/*")
        page.goto(shop.checkout)
        page.check('input[value="tea-set"]')
        picture(page, "checkout")
        page.click("button[type=submit]")
        page.wait_for_url(f"{sandbox.address}/cashier/*")
        picture(page, "cashier")
        page.click('form[action$="/pay"] button')
        page.wait_for_url(f"{shop.back}?*")
        expect(page.locator("main.paid, .paid")).to_have_count(1, timeout=20_000)
        picture(page, "return")
        newest = sandbox.ask("orders?limit=1")["orders"][0]
        sandbox.answered(newest["number"])
        page.goto(newest["page"])
        picture(page, "dashboard")


def check_out(page: Page, shop: Shop, goods: str) -> None:
    page.goto(shop.checkout)
    page.check(f'input[value="{goods}"]')
    page.click("button[type=submit]")


def picture(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
