"""The pages as a browser and the gateway see them: what is particular to ASP. (Every shop is tested in tests/shops.)"""

from __future__ import annotations

import hashlib
import http.client
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model import Model
from tests.shops.shop import Shop, servers
from tests.support.certificates import Certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import KIT
from .test_notifications import KEY, signed

COMMANDS = sorted(path.relative_to(KIT).as_posix() for path in (KIT / "commands").iterdir())
PAGES = ("checkout.asp", "Alipay_Notify.asp", "return_url.asp")
LIBRARY = sorted(
    path.relative_to(KIT).as_posix() for path in KIT.rglob("*.asp") if path.name not in (*PAGES, "selftest.asp")
)


@pytest.fixture(scope="module")
def shop(gateway: Model, certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    server = next(one for one in servers() if one.manifest.id == "asp")
    made = Shop(server, gateway, {}, tmp_path_factory.mktemp("shop"), certificates.ca)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def ask(shop: Shop):  # type: ignore[no-untyped-def]
    """ask(page, body): status, body and headers."""

    def run(path: str, body: bytes | None = None) -> tuple[int, bytes, dict[str, str]]:
        connection = http.client.HTTPConnection("127.0.0.1", shop.port, timeout=30)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        connection.request("GET" if body is None else "POST", "/" + path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())

    return run


@pytest.mark.parametrize("path", LIBRARY)
def test_security_12_a_file_of_the_library_asked_for_by_itself_does_nothing(ask, path: str) -> None:  # type: ignore[no-untyped-def]
    _status, body, _headers = ask(path)
    assert body.strip() == b""


@pytest.mark.parametrize("path", ["selftest.tsv", "config.yaml", "LICENSE", *COMMANDS])
def test_security_12_what_is_no_page_is_not_served(ask, path: str) -> None:  # type: ignore[no-untyped-def]
    assert ask(path)[0] in (403, 404)


def test_security_09_config_and_handlers_show_nothing(ask) -> None:  # type: ignore[no-untyped-def]
    for copy in ("config.asp", "handlers.asp"):
        assert ask(copy)[1].strip() == b""


def test_security_13_the_answer_is_plain_text_and_nothing_around_it(ask) -> None:  # type: ignore[no-untyped-def]
    status, body, headers = ask("Alipay_Notify.asp", signed())
    assert (status, body) == (200, b"fail")
    assert headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_page_is_found_in_any_case_as_on_iis(ask) -> None:  # type: ignore[no-untyped-def]
    assert ask("ALIPAY_NOTIFY.ASP", b"")[:2] == (200, b"fail")
    assert ask("CheckOut.asp")[0] == 200


def test_a_body_of_nothing_is_answered_again(ask) -> None:  # type: ignore[no-untyped-def]
    assert ask("Alipay_Notify.asp", b"")[:2] == (200, b"fail")
    assert ask("Alipay_Notify.asp")[:2] == (200, b"fail")


def buy(ask, goods: str) -> tuple[bytes, str]:  # type: ignore[no-untyped-def]
    """The page with the order, and the order's number."""
    _status, page, _headers = ask("checkout.asp", f"goods={goods}".encode())
    number = re.search(rb'name="out_trade_no" value="([^"]+)"', page)
    assert number, page
    return page, number[1].decode()


def test_a_price_is_shown_in_the_currency_of_its_amount(ask) -> None:  # type: ignore[no-untyped-def]
    _status, goods, _headers = ask("checkout.asp")
    page, number = buy(ask, "postcards")
    back = ask(f"return_url.asp?{signed(out_trade_no=number).decode()}")[1]
    assert all(b"CNY 12.00" in shown and b"USD 12.00" not in shown for shown in (goods, page, back))
    assert b"USD 8.00" in goods


def test_the_form_carries_the_number_the_currency_of_the_contract_and_the_goods(ask) -> None:  # type: ignore[no-untyped-def]
    page, _number = buy(ask, "postcards")
    fields = dict(re.findall(rb'name="([^"]*)" value="([^"]*)"', page))
    assert fields[b"currency"] == b"USD"
    assert fields[b"subject"] == b"Ten postcards, priced in RMB"
    assert fields[b"rmb_fee"] == b"12.00" and b"total_fee" not in fields


@pytest.mark.parametrize("changes", [{"out_trade_no": "unknown"}, {"out_trade_no": ""}])
def test_a_return_that_verifies_for_no_order_of_the_shop_is_not_found(ask, changes: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    assert ask(f"return_url.asp?{signed(**changes).decode()}")[0] == 404


def test_a_return_that_verifies_without_an_order_number_is_not_found(ask) -> None:  # type: ignore[no-untyped-def]
    text = f"trade_no=1{KEY}".encode()
    sign = hashlib.md5(text, usedforsecurity=False).hexdigest()
    assert ask(f"return_url.asp?trade_no=1&sign_type=MD5&sign={sign}")[0] == 404


def test_handlers_that_do_not_run_are_answered_again_and_logged(shop: Shop, ask) -> None:  # type: ignore[no-untyped-def]
    handlers = shop.folder / "handlers.asp"
    working = handlers.read_text("ascii")
    try:
        handlers.write_text(working.replace("shop.Init config", "shop.NoSuchMethod config"), "ascii")
        assert ask("Alipay_Notify.asp", signed())[:2] == (200, b"fail")
        status, body, _headers = ask("checkout.asp")
        assert status == 500 and b"The shop&#39;s log says more" in body
        assert "page notify: Object doesn't support" in (shop.data / "kit.log").read_text("ascii")
    finally:
        handlers.write_text(working, "ascii")


def test_without_a_data_folder_the_orders_lie_beside_the_web_root(
    gateway: Model, certificates: Certificates, tmp_path: Path
) -> None:
    server = next(one for one in servers() if one.manifest.id == "asp")
    with FakeGateway():
        shop = Shop(server, gateway, {"data_folder": ""}, tmp_path, certificates.ca)
        shop.start()
        try:
            connection = http.client.HTTPConnection("127.0.0.1", shop.port, timeout=30)
            connection.request(
                "POST", "/checkout.asp", "goods=tea", {"Content-Type": "application/x-www-form-urlencoded"}
            )
            assert connection.getresponse().status == 200
        finally:
            shop.stop()
    assert len(list((tmp_path / "orders-of-the-kit" / "orders").iterdir())) == 1
