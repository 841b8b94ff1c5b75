"""The three pages, on the servers that the kit names, with a gateway that answers over TLS."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.support.certificates import make_certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import KIT, PACKAGE
from .shops import FORM, SERVERS, Answer, Server, serving, unpacked

REFRESH = '<meta http-equiv="refresh" content="2">'


@dataclass
class World:
    """A running shop, its gateway, and the library with the shop's config."""

    server: Server
    gateway: FakeGateway
    folder: Path
    kit: ModuleType
    config: Any

    def check_out(self, goods: str = "tea") -> tuple[Answer, dict[str, str]]:
        answer = self.server.post("/checkout", urlencode({"goods": goods}).encode())
        return answer, answer.fields

    def message(self, number: str, **fields: str | None) -> bytes:
        testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
        body: bytes = testing.signed_notification(self.config, {"out_trade_no": number, **fields})
        return body

    def back(self, **fields: str) -> Answer:
        """What the gateway's redirect leads to."""
        url = self.kit.Gateway(self.config).build_url(fields)
        return self.server.get("/return?" + url.partition("?")[2])

    def state(self, number: str) -> str:
        names = [path.name for path in (self.folder / "data" / "orders" / number.encode().hex()).iterdir()]
        assert len(names) == 1
        return names[0]

    @property
    def log(self) -> str:
        return (self.folder / "data" / "kit.log").read_text("ascii")


@pytest.fixture(scope="module", params=list(SERVERS))
def world(
    request: pytest.FixtureRequest, kit: ModuleType, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    root = tmp_path_factory.mktemp(request.param)
    certificates = make_certificates(root / "certificates")
    with FakeGateway(tls=certificates.localhost) as gateway:
        folder = unpacked(root / "shop", gateway=gateway.address)
        sample = dict(re.findall(r'(?m)^    (\w+)=.*?"([^"]*)"\)?,$', (folder / "config_sample.py").read_text("ascii")))
        config = kit.Config(**{**sample, "gateway": gateway.address})
        with serving(folder, SERVERS[request.param], SSL_CERT_FILE=str(certificates.ca)) as server:
            yield World(server, gateway, folder, kit, config)


def test_from_checkout_to_paid(world: World) -> None:
    page, fields = world.check_out()
    number = fields["out_trade_no"]
    assert page.status == 200
    assert world.kit.Gateway(world.config).verify(fields) is True
    assert (fields["total_fee"], fields["currency"], fields["subject"]) == ("8.00", "USD", "Oolong tea")
    assert world.state(number) == "open"
    assert REFRESH in world.back(out_trade_no=number).text

    answer = world.server.post("/notify", world.message(number))
    assert (answer.status, answer.body) == (200, b"success")
    assert world.gateway.calls[-1].startswith("/gateway.do?service=notify_verify&partner=")
    assert re.fullmatch(r"paid\.2009042976780315\.[0-9]{14}", world.state(number))

    shown = world.back(out_trade_no=number)
    assert shown.status == 200
    assert REFRESH not in shown.text
    assert '<section class="paid">' in shown.text
    assert f"notification paid order={number}: " in world.log


def test_the_answer_to_a_notification_is_the_word_with_nothing_around_it(world: World) -> None:
    answer = world.server.post("/notify", b"a=1")
    assert answer.body == b"fail"
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Length"] == "4"


def test_a_message_without_a_content_type_is_read_behind_every_server(world: World) -> None:
    assert world.server.ask("POST", "/notify", world.message("nobody")).body == b"fail"
    assert world.log.splitlines()[-1].split(" ", 2)[2].startswith("notification unknown_order")


@pytest.mark.parametrize("length", ["0", "", "-1", "x", "99999999999999999999"])
def test_whatever_length_is_claimed_no_more_is_read_than_a_message_can_have(kit: ModuleType, length: str) -> None:
    wsgi = __import__(f"{PACKAGE}.wsgi", fromlist=["application"])
    handlers = type("Shop", (), {"order_paid": None, "order_closed": None, "refund_done": None})()
    application = wsgi.application(kit.Config(key="k", partner="1", currency="USD"), handlers)
    read: list[int] = []

    class Input(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            read.append(-1 if size is None else size)
            return super().read(size)

    environ = {"PATH_INFO": "/notify", "REQUEST_METHOD": "POST", "CONTENT_LENGTH": length, "wsgi.input": Input(b"a=1")}
    assert list(application(environ, lambda *_: None)) == [b"fail"]
    assert all(0 <= size <= 65_537 for size in read)


def test_every_price_is_the_shops(world: World) -> None:
    _, fields = world.check_out("kite")
    assert (fields["total_fee"], unescape(fields["subject"])) == ("25.50", 'Paper kite, "Swallow" & tail')
    answer = world.server.post("/checkout", b"goods=kite&total_fee=0.01&price=0.01")
    assert answer.fields["total_fee"] == "25.50"
    _, fields = world.check_out("postcards")
    assert fields["rmb_fee"] == "12.00"
    assert "total_fee" not in fields


def test_goods_that_are_not_sold_show_the_list_again(world: World) -> None:
    before = len(list((world.folder / "data").glob("orders/*")))
    for body in (b"goods=nothing", b"", b"goods=%D6%FF", b"goods[]=tea"):
        answer = world.server.post("/checkout", body)
        assert answer.status == 400
        assert 'name="goods" value="tea"' in answer.text
    assert len(list((world.folder / "data").glob("orders/*"))) == before


def test_pages_are_utf_8_and_not_stored(world: World) -> None:
    answer = world.server.get("/checkout")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Tea set \u4e2d\u56fd\u8336\u5177" in answer.text


def test_the_form_has_a_button_for_a_browser_without_javascript(world: World) -> None:
    page, _ = world.check_out()
    assert re.search(r'<form [^>]*method="post".*<button type="submit">[^<]+</button>\s*</form>', page.text, re.DOTALL)
    assert page.text.count("<script>") == 1


@pytest.mark.parametrize("query", ["", "?", "?out_trade_no=1&sign=0", "?a=%zz", "?sign=&sign="])
def test_a_return_that_does_not_verify_shows_no_order(world: World, query: str) -> None:
    answer = world.server.get("/return" + query)
    assert answer.status == 400
    assert "<dl>" not in answer.text


def test_a_return_for_an_unknown_order_says_so(world: World) -> None:
    assert world.back(out_trade_no="nobody").status == 404


def test_a_return_changes_nothing(world: World) -> None:
    _, fields = world.check_out()
    number = fields["out_trade_no"]
    answer = world.back(out_trade_no=number, trade_no="1", trade_status="TRADE_FINISHED", total_fee="8.00", currency="USD")
    assert answer.status == 200
    assert world.state(number) == "open"
    assert '<section class="open">' in answer.text


def test_a_closed_order_is_shown_as_closed(world: World) -> None:
    number = world.check_out()[1]["out_trade_no"]
    assert world.server.post("/notify", world.message(number, trade_status="TRADE_CLOSED")).body == b"success"
    assert '<section class="closed">' in world.back(out_trade_no=number).text


def test_nothing_else_is_there(world: World) -> None:
    for path in ("/", "/payment_config.py", "/data/kit.log", "/notify/", "/checkout/../shop.py", "/selftest"):
        assert world.server.get(path).status == 404, path


# A shop that is not set up: a sentence on the page, `fail` for the gateway, and nothing of a trace.


def page_and_answer(folder: Path) -> tuple[Answer, Answer]:
    with serving(folder, SERVERS["wsgiref"]) as server:
        pages = server.get("/checkout"), server.post("/notify", b"a=1")
    assert (pages[1].status, pages[1].body) == (200, b"fail")
    assert pages[0].status == 500
    for word in ("Traceback", "File ", str(folder), ".py&quot;, line"):
        assert word not in pages[0].text
    return pages


@pytest.mark.parametrize(("copy", "sample"), [("payment_config.py", "config_sample.py"), ("handlers.py", "handlers_sample.py")])
def test_a_copy_that_is_missing_is_named_and_is_seen_without_a_restart(tmp_path: Path, copy: str, sample: str) -> None:
    folder = unpacked(tmp_path / "shop")
    (folder / copy).unlink()
    sentence = f"Copy {sample} to {copy} and fill it in"
    with serving(folder, SERVERS["wsgiref"]) as server:
        assert server.get("/checkout").status == 500
        assert f"<p>{sentence}</p>" in server.get("/return").text
        assert server.post("/notify", b"a=1").body == b"fail"
        shutil.copy(folder / sample, folder / copy)
        assert server.get("/checkout").status == 200
        assert sentence in server.log.read_text()
    assert f" /notify: {sentence}" in (folder / "data" / "kit.log").read_text()


def test_a_placeholder_that_would_go_where_money_moves_is_refused_in_a_sentence(tmp_path: Path) -> None:
    page, _ = page_and_answer(unpacked(tmp_path / "shop", gateway="production"))
    assert "<p>config.key: is not a value that is allowed here: the value of the sample, made for tests</p>" in page.text


def test_a_key_that_is_none_is_refused_in_a_sentence(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "shop", key=" SECRET-KEY")
    with serving(folder, SERVERS["wsgiref"]) as server:
        page = server.post("/checkout", b"goods=tea")
    assert page.status == 500
    assert "config.key: cannot be used as a key: it begins or ends with a blank" in page.text
    assert "SECRET-KEY" not in page.text + (folder / "data" / "kit.log").read_text()


@pytest.mark.parametrize("mistake", ['CONFIG = Config(key="SECRET-KEY', "CONFIG = SECRET_KEY", "1 / 0  # SECRET-KEY"])
def test_a_config_with_a_mistake_in_it_is_told_by_file_and_line_without_a_word_of_it(tmp_path: Path, mistake: str) -> None:
    folder = unpacked(tmp_path / "shop")
    (folder / "payment_config.py").write_text(mistake + "\n")
    page, _ = page_and_answer(folder)
    log = (folder / "data" / "kit.log").read_text()
    assert "The shop&#x27;s log says more" in page.text
    assert re.search(r" /checkout: \w+Error \(payment_config.py, line 1\)", log)
    assert "SECRET" not in page.text + log


def test_an_unwritable_folder_is_told_on_standard_error_when_the_log_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = unpacked(tmp_path / "shop", data_folder=str(tmp_path / "file" / "data"))
    with serving(folder, SERVERS["wsgiref"]) as server:
        page = server.post("/checkout", b"goods=tea")
        assert server.post("/notify", b"a=1").body == b"fail"
    assert page.status == 500
    assert "The shop&#x27;s log says more" in page.text
    assert str(tmp_path) not in page.text
    assert "see data_folder in the config" in server.log.read_text()


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "shop")
    with serving(folder, SERVERS["wsgiref"]) as server:
        done = subprocess.run(
            [sys.executable, "-B", "shop.py", str(server.port)],
            cwd=folder, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {server.port} cannot be used: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_shop_runs_with_nothing_but_copied_samples(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    shutil.copytree(KIT, folder)
    for sample, copy in (("config_sample.py", "payment_config.py"), ("handlers_sample.py", "handlers.py")):
        shutil.copy(folder / sample, folder / copy)
    with serving(folder, SERVERS["wsgiref"]) as server:
        assert server.post("/checkout", b"goods=tea", FORM).status == 200
    assert sorted(path.name for path in (folder / "data").iterdir()) == ["orders"]
