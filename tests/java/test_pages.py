"""The pages on Tomcat 9 (javax) and Tomcat 10 (jakarta): the same files on both (docs/behaviour.md, section 12)."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path

import pytest

from generator.model import Model
from tests.shops.messages import Sender
from tests.shops.orders import Orders
from tests.shops.shop import FORM, Answer, Server, Shop, request, servers
from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

SERVERS = {server.name: server for server in servers() if server.manifest.id == "java"}
HANDLERS = "src/main/java/shop/Handlers.java"
CONFIG = "src/main/webapp/WEB-INF/config.properties"
COMMIT = "return orders.paid("
HOSTILE = "\"><script>alert('1')</script>&notify_id=&quot;%>${1}#{1}"


class Scene:
    """A shop that is not started yet, and the gateway that it asks."""

    def __init__(
        self, server: Server, model: Model, folder: Path, fake: FakeGateway, ca: Path, values: dict[str, str]
    ) -> None:
        self.gateway = fake
        self.shop = Shop(server, model, {"gateway": fake.address, **values}, folder, ca)
        self.sender, self.orders = Sender(model, self.shop.config), Orders(self.shop.data)

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.shop.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def start(self) -> Scene:
        self.shop.build().start()
        return self

    def notify(self, number: str, **changed: str | None) -> bytes:
        return self.shop.post(
            self.sender.body(self.sender.signed(self.sender.fields(number, "payment", **changed)))
        ).body

    def reasons(self) -> list[str]:
        return [line.split(" ")[3].rstrip(":") for line in self.shop.log() if line.split(" ")[2] == "notification"]

    def back(self, number: str, **more: str) -> Answer:
        pairs = self.sender.signed([("out_trade_no", number), *more.items()])
        return self.shop.get(f"{self.shop.back}?{self.sender.body(pairs).decode()}")


Make = Callable[..., Scene]


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def fake(certificates: Certificates) -> Iterator[FakeGateway]:
    with FakeGateway(tls=certificates.localhost) as running:
        yield running


# tests/shops has every page on Tomcat 9 as well.
@pytest.fixture(scope="module", params=["tomcat10", pytest.param("tomcat9", marks=pytest.mark.long)])
def shared(
    request: pytest.FixtureRequest, gateway: Model, certificates: Certificates, fake: FakeGateway,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Scene]:  # fmt: skip
    """One running shop for all tests that leave it as it is."""
    folder = tmp_path_factory.mktemp(request.param)
    scene = Scene(SERVERS[request.param], gateway, folder, fake, certificates.ca, {})
    yield scene.start()
    scene.shop.stop()


@pytest.fixture
def make(gateway: Model, certificates: Certificates, fake: FakeGateway, tmp_path: Path) -> Iterator[Make]:
    """Makes a shop of a test's own, on Tomcat 10."""
    made: list[Scene] = []

    def one(**values: str) -> Scene:
        made.append(Scene(SERVERS["tomcat10"], gateway, tmp_path / str(len(made)), fake, certificates.ca, values))
        return made[-1]

    yield one
    for scene in made:
        scene.shop.stop()


def test_a_payment_from_the_list_of_goods_to_thank_you(shared: Scene) -> None:
    assert "USD 8.00" in shared.shop.get(shared.shop.checkout).text
    answer, sent = shared.shop.order("tea")
    number = sent["out_trade_no"]
    assert (answer.status, sent["total_fee"], sent["currency"]) == (200, "8.00", "USD")
    assert "being confirmed" in shared.back(number).text
    assert shared.notify(number) == b"success"
    assert "Thank you" in shared.back(number).text


def test_security_05_twenty_at_once_credit_once(shared: Scene, fake: FakeGateway) -> None:
    number = shared.orders.place("twenty-at-once")
    bodies = [shared.sender.notification(number) for _ in range(20)]
    before = len(shared.reasons())
    fake.delay = 0.3
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda body: request("POST", shared.shop.notify, body, FORM).body, bodies))
    fake.delay = 0
    assert answers == [b"success"] * 20
    assert sorted(shared.reasons()[before:]) == ["already_paid"] * 19 + ["paid"]


def test_security_07_a_currency_that_is_folded_into_another_value_is_not_taken(shared: Scene) -> None:
    number = shared.orders.place("folded")
    assert shared.notify(number, currency=None, body="x&currency=USD") == b"fail"
    assert shared.orders.state(number) == "open"


def test_security_08_without_the_gateway_s_word_nothing_is_credited(shared: Scene, fake: FakeGateway) -> None:
    number = shared.orders.place("not-genuine")
    for fake.answer in (b"false", b"true\n", b""):
        assert shared.notify(number) == b"fail"
    fake.answer = b"true"
    assert shared.orders.state(number) == "open"


def test_security_10_the_query_and_the_body_are_not_mixed(shared: Scene) -> None:
    number = shared.orders.place("mixed")
    other = request("POST", shared.shop.notify + "?total_fee=1", shared.sender.notification(number), FORM)
    assert other.body == b"success"  # what the container would call a parameter is not looked at
    twice = shared.sender.notification(shared.orders.place("twice")) + b"&total_fee=8.00"
    assert shared.shop.post(twice).body == b"fail"
    assert shared.reasons()[-1] == "duplicate"


def test_security_12_only_the_three_pages_can_be_reached(shared: Scene) -> None:
    base = shared.shop.checkout.rpartition("/")[0]
    web = shared.shop.folder / "src/main/webapp"
    files = [path.relative_to(web).as_posix() for path in web.rglob("*") if path.is_file()]
    classes = ["WEB-INF/classes/shop/Handlers.class", "WEB-INF/classes/", "WEB-INF/", "META-INF/", "config.properties"]
    classes += ["WEB-INF/classes/shop/Commands.class", "shop.Commands", "Commands", "refund", "catch-up"]
    open_ones = {file for file in [*files, *classes] if request("GET", f"{base}/{file}").status == 200}
    assert open_ones <= {"checkout.jsp", "alipay_notify.jsp"}
    assert request("GET", f"{base}/return.jsp").status == 400  # nothing in the query
    assert request("GET", f"{base}/web-inf/config.properties").status == 404


def test_security_13_the_answer_is_the_word_and_nothing_else(shared: Scene) -> None:
    number = shared.orders.place("the-word")
    for body, word in ((shared.sender.notification(number), b"success"), (b"", b"fail"), (b"a=%FF", b"fail")):
        answer = shared.shop.post(body)
        assert (answer.status, answer.content_type.replace(" ", ""), answer.body) == (
            200,
            "text/plain;charset=UTF-8",
            word,
        )
        assert answer.headers["Cache-Control"] == "no-store"
    assert shared.shop.get(shared.shop.notify).body == b"fail"


def test_a_body_that_is_cut_on_its_way_credits_nothing(shared: Scene) -> None:
    number = shared.orders.place("cut")
    body = shared.sender.notification(number)
    head = f"POST /alipay_notify.jsp HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: {len(body) + 9}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", shared.shop.port), 10) as connection:
        connection.sendall(head.encode() + body)
        connection.shutdown(socket.SHUT_WR)
        assert b"success" not in connection.recv(65536)
    assert shared.orders.state(number) == "open"


def test_a_body_that_is_too_large_is_not_read_to_its_end(shared: Scene) -> None:
    assert shared.shop.post(b"a=" + b"x" * 1_000_000).body == b"fail"
    assert shared.reasons()[-1] == "oversized"


def test_the_return_page_changes_nothing_and_looks_again_only_while_the_order_is_open(shared: Scene) -> None:
    number = shared.orders.place("return")
    page = shared.back(number, trade_status="TRADE_FINISHED", trade_no="1")
    assert (page.status, page.headers["Refresh"], shared.orders.state(number)) == (200, "2", "open")
    shared.notify(number)
    assert shared.back(number).headers["Refresh"] is None


def test_a_query_that_does_not_verify_is_no_mistake_of_the_config_whatever_it_is_called(shared: Scene) -> None:
    page = shared.shop.get(f"{shared.shop.back}?config.Call+us=1&config.Call+us=2")
    assert (page.status, "Call us" in page.text) == (400, False)


def test_an_order_that_the_shop_has_not_is_not_shown(shared: Scene) -> None:
    page = shared.back("<b>nobody</b>")
    assert (page.status, "nobody" in page.text) == (404, False)


def test_security_04_hostile_goods_stay_text(make: Make) -> None:
    one = make()
    one.edit(HANDLERS, '"Oolong tea"', '"' + HOSTILE.replace('"', '\\"') + '"')
    one.start()
    for page in (one.shop.get(one.shop.checkout), one.shop.order("tea")[0]):
        assert page.status == 200
        assert "<script>alert" not in page.text
        assert HOSTILE in unescape(page.text)


def test_security_11_gbk_is_read_as_it_was_sent(make: Make) -> None:
    one = make(charset="gbk").start()
    answer, sent = one.shop.order("tea-set")
    number = sent["out_trade_no"]
    assert 'accept-charset="gbk"' in answer.text
    assert one.notify(number, total_fee="100.30", subject="\u4e2d\u6587") == b"success"
    assert "Thank you" in one.back(number, subject="\u4e2d\u6587").text


def test_security_11_the_log_says_that_the_signature_fits_under_another_charset(shared: Scene, gateway: Model) -> None:
    sender = Sender(gateway, {**shared.shop.config, "charset": "gbk"})
    body = sender.notification(shared.orders.place("gbk"), subject="\u4e2d\u6587")
    assert shared.shop.post(body).body == b"fail"
    assert " note=fits_charset:gbk: " in shared.shop.log()[-1]


def test_security_13_a_handler_that_throws_is_called_again_by_the_repeat(make: Make) -> None:
    one = make()
    flag = one.shop.data / "broken"
    broken = f'if (new java.io.File("{flag}").exists()) {{ throw new IllegalStateException("no stock"); }}'
    one.edit(HANDLERS, COMMIT, f"{broken}\n        {COMMIT}")
    flag.touch()
    one.start()
    number = one.orders.place("repeat")
    assert one.notify(number) == b"fail"
    assert one.orders.state(number) == "open"
    assert one.shop.log()[-1].endswith("java.lang.IllegalStateException: no stock")
    flag.unlink()
    assert one.notify(number) == b"success"


def test_security_09_a_key_in_the_wrong_place_is_not_shown(make: Make) -> None:
    one = make()
    one.edit(CONFIG, 'private_key = ""', "private_key = -----BEGIN PRIVATE KEY-----\nMIICdQIBADANBgkqhkiG9w0BAQEFAASC=")
    one.start()
    page = one.shop.get(one.shop.checkout)
    assert (page.status, "MIIC" in page.text) == (500, False)
    assert "a key goes on one line" in page.text
    assert one.notify(one.orders.place("key")) == b"fail"
    said = one.shop.server_log.read_text() + "".join(path.read_text() for path in one.shop.folder.rglob("kit.log"))
    assert ("a key goes on one line" in said, "MIIC" in said) == (True, False)


def test_without_data_folder_the_orders_stand_beside_the_applications(make: Make) -> None:
    one = make(data_folder="").start()
    _, sent = one.shop.order("tea")
    base = one.shop.folder / ".server/base10/alipay-cross-border-data"
    assert Orders(base).state(sent["out_trade_no"]) == "open"
    assert (base / "kit.log").exists() is False  # nothing to say yet


def test_a_folder_that_cannot_be_written_is_said_in_the_server_s_log(make: Make) -> None:
    one = make()
    blocked = one.shop.data / "file"
    blocked.touch()
    one.edit(CONFIG, f'data_folder = "{one.shop.data}"', f'data_folder = "{blocked}"')
    one.start()
    answer, _ = one.shop.order("tea")
    assert (answer.status, "The shop&#39;s log says more" in answer.text) == (500, True)
    assert str(blocked) not in answer.text
    assert one.notify("any") == b"fail"
    assert "Set data_folder to a folder that the web server can write" in one.shop.server_log.read_text()


@pytest.mark.long  # compiles the shop once more; tests/shops says it of every server
def test_handlers_that_are_none_are_said(make: Make) -> None:
    one = make()
    (one.shop.folder / HANDLERS).write_text("package shop; public final class Handlers { }", "ascii")
    one.start()
    assert "shop.Handlers needs to implement ShopHandlers" in one.shop.get(one.shop.checkout).text
    assert one.notify("any") == b"fail"


def test_a_kit_that_is_not_compiled_shows_no_trace(make: Make) -> None:
    one = make()
    one.shop.build()
    for path in (one.shop.folder / ".server/classes/alipaycrossborder").iterdir():
        path.unlink()
    one.shop.start()
    for address in (one.shop.checkout, one.shop.notify, one.shop.back):
        answer = one.shop.get(address)
        assert (answer.status, "The web server's log says more" in unescape(answer.text)) == (500, True)
        assert "alipaycrossborder" not in answer.text
