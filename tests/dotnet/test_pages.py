"""The three pages of the sample shop behind a real web server (docs/behaviour.md, section 12), and what must not happen there."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from generator import kits
from generator.model import Model
from tests.conftest import MADE_UP
from tests.shops.messages import Sender
from tests.shops.orders import Orders
from tests.shops.shop import FORM, Server, Shop, free_port, request, servers, wait_until
from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

from .toolbox import build, compiled, require

COMMIT = "return orders.Paid("
HANDLERS, CONFIG = "web/App_Code/Handlers.cs", "web/appSettings.config"
GOODS = 'new Goods("tea",'


class Scene:
    """A shop, the gateway that it asks, and what the two say to each other."""

    def __init__(
        self, server: Server, model: Model, folder: Path, gateway: FakeGateway, ca: Path, **values: str
    ) -> None:
        self.gateway = gateway
        given = {"gateway": gateway.address, "timeout": "20", **values}
        self.shop = Shop(server, model, given, folder, ca)
        self.sender, self.orders = Sender(model, self.shop.config), Orders(self.shop.data)
        self.placed = 0

    def edit(self, file: str, old: str, new: str) -> None:
        """Changes a file of the merchant as he would."""
        path = self.shop.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def place(self) -> str:
        self.placed += 1
        return self.orders.place(f"a-{self.placed}")

    def notify(self, number: str, **changed: str | None) -> bytes:
        return self.shop.post(self.sender.notification(number, "payment", **changed)).body

    def back(self, number: str, **more: str) -> str:
        pairs = [("out_trade_no", number), *more.items()]
        return self.shop.back + "?" + self.sender.body(self.sender.signed(pairs)).decode()

    def reasons(self) -> list[str]:
        return [line.split(" ")[3].rstrip(":") for line in self.shop.log() if line.split(" ")[2] == "notification"]


@pytest.fixture(scope="session")
def server() -> Server:
    (found,) = (one for one in servers() if one.manifest.id == "dotnet")
    require(not found.lacks(), ", ".join(found.lacks()))
    return found


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def own(server: Server, gateway: Model, certificates: Certificates, tmp_path: Path) -> Iterator[Scene]:
    """A shop that the test may change before it starts it."""
    with FakeGateway(tls=certificates.localhost) as fake:
        found = Scene(server, gateway, tmp_path, fake, certificates.ca)
        yield found
        found.shop.stop()


@pytest.fixture(scope="module")
def running(
    server: Server, gateway: Model, certificates: Certificates, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    with FakeGateway(tls=certificates.localhost) as fake:
        found = Scene(server, gateway, tmp_path_factory.mktemp("shop"), fake, certificates.ca)
        with found.shop:
            yield found


@pytest.fixture
def scene(running: Scene) -> Iterator[Scene]:
    """The sample as it is, started once for all tests that leave it so."""
    normal = dict(vars(running.gateway))
    running.gateway.calls.clear()
    running.orders.log.unlink(missing_ok=True)
    yield running
    for name in ("answer", "status", "hang_up"):
        setattr(running.gateway, name, normal[name])


def test_a_payment_from_the_list_of_goods_to_thank_you(scene: Scene) -> None:
    assert "Oolong tea" in scene.shop.get(scene.shop.checkout).text
    answer, sent = scene.shop.order("tea")
    number = sent["out_trade_no"]
    assert (answer.status, sent["total_fee"], sent["currency"]) == (200, "8.00", "USD")
    assert "being confirmed" in scene.shop.get(scene.back(number)).text
    posted = scene.shop.post(scene.sender.notification(number))
    assert (posted.status, posted.content_type.split(";")[0], posted.body) == (200, "text/plain", b"success")
    assert "Thank you" in scene.shop.get(scene.back(number)).text
    assert scene.orders.state(number).startswith("paid.")


def test_what_is_not_sold_gives_the_list_again_and_no_order(scene: Scene) -> None:
    before = scene.orders.numbers()
    for body in (b"goods=car", b"goods=", b"goods[]=tea", b""):
        answer = request("POST", scene.shop.checkout, body, FORM)
        assert (answer.status, "Oolong tea" in answer.text) == (400, True)
    assert scene.orders.numbers() == before


def test_the_price_is_the_shop_s_whatever_the_browser_sends(scene: Scene) -> None:
    answer = request("POST", scene.shop.checkout, b"goods=tea&total_fee=0.01&amount=0.01", FORM)
    assert '<input type="hidden" name="total_fee" value="8.00">' in answer.text


def test_pages_are_utf_8_and_not_kept_by_a_cache(scene: Scene) -> None:
    for address in (scene.shop.checkout, scene.shop.notify, scene.shop.back):
        headers = request("GET", address).headers
        assert (headers["Cache-Control"], headers.get_content_charset()) == ("no-store", "utf-8")


def test_the_return_page_looks_again_only_while_the_order_is_open_and_changes_nothing(scene: Scene) -> None:
    number = scene.place()
    assert request("GET", scene.back(number, trade_status="TRADE_FINISHED", trade_no="1")).headers["Refresh"] == "2"
    assert scene.orders.state(number) == "open"
    scene.notify(number)
    assert request("GET", scene.back(number)).headers["Refresh"] is None


def test_the_return_page_says_that_an_order_is_closed(scene: Scene) -> None:
    number = scene.place()
    assert scene.notify(number, trade_status="TRADE_CLOSED") == b"success"
    assert "closed without a payment" in scene.shop.get(scene.back(number)).text


def test_a_query_that_does_not_verify_shows_no_order(scene: Scene) -> None:
    number = scene.place()
    good = scene.back(number)
    for address in (
        scene.shop.back,
        good + "&x=1",
        good.replace(number, "a-0"),
        good + "&out_trade_no=a-0",
        good + "%",
    ):
        answer = scene.shop.get(address)
        assert (answer.status, number in answer.text) == (400, False)


def test_a_page_without_its_set_up_says_which_file_to_copy(own: Scene) -> None:
    (own.shop.folder / HANDLERS).unlink()
    own.shop.start()
    answer = own.shop.get(own.shop.checkout)
    assert (answer.status, "Copy Handlers.sample.cs to web/App_Code/Handlers.cs" in answer.text) == (500, True)
    assert own.shop.post(b"a=1").body == b"fail"
    assert "Copy Handlers.sample.cs" in own.shop.log()[-1]
    (own.shop.folder / CONFIG).unlink()
    assert "Copy appSettings.sample.config to web/appSettings.config" in own.shop.get(own.shop.back).text
    assert own.shop.post(b"a=1").body == b"fail"


def test_a_key_made_for_tests_never_goes_where_real_money_moves(own: Scene) -> None:
    own.edit(CONFIG, own.gateway.address, "production")
    own.shop.start()
    answer = own.shop.get(own.shop.checkout)
    assert (answer.status, "config.key" in answer.text, "made for tests" in answer.text) == (500, True, True)
    assert own.notify(own.place()) == b"fail"


def test_a_data_folder_that_cannot_be_written_is_named_without_its_path(own: Scene) -> None:
    own.edit(CONFIG, str(own.shop.data), "/proc/none")
    own.shop.start()
    answer = own.shop.get(own.shop.checkout)
    assert (answer.status, "data_folder" in answer.text, "/proc" in answer.text) == (500, True, False)
    assert own.notify(own.place()) == b"fail"


def test_an_error_of_the_shop_s_own_code_shows_no_trace(own: Scene) -> None:
    own.edit(HANDLERS, "        return All;", '        throw new System.Exception("own <secret> trace");')
    own.shop.start()
    answer = own.shop.get(own.shop.checkout)
    assert (answer.status, "secret" in answer.text, str(own.shop.folder) in answer.text) == (500, False, False)


def test_security_09_an_error_of_a_page_is_logged_in_one_line_without_the_key(own: Scene) -> None:
    thrown = '"key\\n" + config.Key + new string(\'x\', 600)'
    own.edit(HANDLERS, "return All;", f"throw new System.Exception({thrown});")
    own.shop.start()
    assert own.shop.get(own.shop.checkout).status == 500
    assert all("Exception: key?***xxx" in line and len(line) <= 20 + 500 for line in own.shop.log())
    assert own.shop.log()


def test_a_misspelt_field_of_the_config_is_named(own: Scene) -> None:
    own.edit(CONFIG, '.charset"', '.charsett"')
    own.shop.start()
    page = own.shop.get(own.shop.checkout)
    assert page.status == 500
    assert "config.charsett: is not a name that is known here" in page.text


def test_a_body_of_json_is_refused_by_the_page_and_not_by_the_platform(scene: Scene) -> None:
    answer = scene.shop.post(b'{"a": 1}', "application/json")
    assert (answer.status, answer.body) == (200, b"fail")


def test_the_kit_s_nginx_conf_is_one(gateway: Model, tmp_path: Path) -> None:
    kit = kits.render_kit(gateway, kits.load_manifest(kits.languages()["dotnet"]))
    (tmp_path / "nginx.conf").write_bytes(kit["nginx.conf"])
    done = subprocess.run(
        ["nginx", "-t", "-q", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_security_09_a_config_that_is_no_xml_is_told_by_its_line_without_a_word_of_it(own: Scene) -> None:
    key = own.shop.secrets()[0]
    own.edit(CONFIG, f'"{key}"', f'"&x{key};"')
    own.shop.start()
    answer = own.shop.get(own.shop.checkout)
    assert (answer.status, own.shop.post(b"a=1").body) == (500, b"fail")
    for seen in (answer.text, (own.shop.folder / "data" / "kit.log").read_text()):
        assert "web/appSettings.config cannot be read as XML: see line " in seen
        assert key not in seen


def test_security_04_hostile_text_stays_text_on_every_page(own: Scene) -> None:
    hostile = "'\\\"><script>alert(1)</script>&quot;&notify_id"
    own.edit(HANDLERS, GOODS, f'new Goods("g0", "{hostile}", "total_fee", "1.00"),\n        {GOODS}')
    own.shop.start()
    pages = [own.shop.get(own.shop.checkout).text, own.shop.order("g0")[0].text]
    pages.append(own.shop.get(own.back("'\"><script>alert(1)</script>")).text)
    for page in pages:
        assert "<script>alert" not in page
    assert all("&lt;script&gt;alert(1)&lt;/script&gt;&amp;quot;&amp;notify_id" in page for page in pages[:2])


def test_security_05_twenty_at_once_credit_once(scene: Scene) -> None:
    number = scene.place()
    answers: list[bytes] = []
    bodies = [scene.sender.notification(number) for _ in range(20)]
    threads = [threading.Thread(target=lambda b=body: answers.append(scene.shop.post(b).body)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [b"success"] * 20
    assert sorted(scene.reasons()) == ["already_paid"] * 19 + ["paid"]


def test_security_05_the_same_order_by_another_payment_is_a_conflict(scene: Scene) -> None:
    number = scene.place()
    assert [scene.notify(number, trade_no=trade) for trade in ("1", "1", "2")] == [b"success", b"success", b"fail"]
    assert scene.orders.state(number) == "paid.1"


@pytest.mark.long  # tests/shops kills this server as well
@pytest.mark.parametrize("when", ["before", "after"])
def test_security_05_killed_around_the_commit_credits_once_after_the_repeat(when: str, own: Scene) -> None:
    flag = own.shop.folder / "waits"
    wait = f'if (!File.Exists("{flag}")) {{ File.WriteAllText("{flag}", ""); System.Threading.Thread.Sleep(60000); }}'
    if when == "before":
        own.edit(HANDLERS, COMMIT, f"{wait} {COMMIT}")
    else:
        own.edit(HANDLERS, COMMIT, "bool done = orders.Paid(")
        own.edit(HANDLERS, "notification.Trade); //", f"notification.Trade); {wait} return done; //")
    own.shop.start()
    number = own.place()
    body = own.sender.notification(number)
    posting = threading.Thread(target=lambda: pytest.raises((OSError, http.client.HTTPException), own.shop.post, body))
    posting.start()
    assert wait_until(flag.exists, 30)
    own.shop.kill()
    posting.join()
    assert own.orders.state(number) == ("open" if when == "before" else "paid.2009042976780315")
    own.shop.start()
    assert own.shop.post(body).body == b"success"
    assert own.orders.state(number) == "paid.2009042976780315"
    assert own.reasons() == ["paid" if when == "before" else "already_paid"]


def test_security_06_the_message_does_not_choose_how_it_is_checked(own: Scene) -> None:
    own.shop.start()
    number = own.place()
    body = own.sender.notification(number)
    for sign_type in (b"RSA", b"RSA2", b"DSA", b"md5"):
        assert own.shop.post(body.replace(b"sign_type=MD5", b"sign_type=" + sign_type)).body == b"fail"
    own.edit(CONFIG, own.shop.config["key"], "")
    assert own.shop.post(body).body == b"fail"
    assert own.reasons() == ["wrong_sign_type"] * 4 + ["bad_key"]
    assert own.orders.state(number) == "open"


def test_security_07_what_was_not_asked_is_not_credited(scene: Scene) -> None:
    number = scene.place()
    for changed in ({"total_fee": "0.01"}, {"currency": "EUR"}, {"partner": "2088000000000000"}, {"total_fee": None}):
        assert scene.notify(number, **changed) == b"fail"
    assert scene.reasons() == ["other_amount", "other_currency", "other_partner", "missing"]
    assert scene.orders.state(number) == "open"


def test_security_08_the_gateway_is_asked_at_the_config_s_address_with_an_escaped_number(scene: Scene) -> None:
    number = scene.place()
    assert scene.notify(number, notify_id="x&partner=1#?", gateway="http://127.0.0.1:1/") == b"success"
    (call,) = scene.gateway.calls
    assert call.endswith("&notify_id=" + quote("x&partner=1#?", ""))


@pytest.mark.parametrize("answer", [b"false", b"", b"TRUE", b"true\n", b" true", b"\xef\xbb\xbftrue", b"<p>true</p>"])
def test_security_08_only_the_one_word_means_genuine(answer: bytes, scene: Scene) -> None:
    scene.gateway.answer = answer
    number = scene.place()
    assert scene.notify(number) == b"fail"
    assert (scene.reasons(), scene.orders.state(number)) == (["not_genuine"], "open")


def test_security_08_without_the_gateway_nothing_is_credited(scene: Scene) -> None:
    number = scene.place()
    scene.gateway.status = 500
    assert scene.notify(number) == b"fail"
    scene.gateway.status, scene.gateway.hang_up = 200, True
    assert scene.notify(number) == b"fail"
    assert (scene.reasons(), scene.orders.state(number)) == (["gateway_unreachable"] * 2, "open")


def test_security_09_no_page_and_no_log_holds_a_key(own: Scene) -> None:
    own.edit(HANDLERS, COMMIT, f'if (order != null) throw new System.Exception("key " + config.Key); {COMMIT}')
    own.shop.start()
    own.shop.order("tea")
    assert own.notify(own.place()) == b"fail"
    assert any("handler_failed order=a-1" in line and "key ***" in line for line in own.shop.log())
    seen = [a.text for a in own.shop.answers] + own.shop.log() + [own.shop.server_log.read_text()]
    assert not any(secret in text for text in seen for secret in own.shop.secrets())


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (b"&total_fee=9.00", "duplicate"),
        (b"&total%5ffee=9.00", "duplicate"),
        (b"&Total_Fee=9.00", "bad_signature"),
        (b"&total_fee%5b%5d=9.00", "bad_signature"),
        (b"&a=%zz", "malformed"),
        (b"&a=%ff", "malformed"),
        (b"&a=" + b"x" * 65536, "oversized"),
    ],
)
def test_security_10_and_11_the_raw_body_is_read_strictly(more: bytes, reason: str, scene: Scene) -> None:
    assert scene.shop.post(scene.sender.notification(scene.place()) + more).body == b"fail"
    assert scene.reasons() == [reason]


def test_security_10_what_is_signed_is_read_as_it_was_signed_markup_too(scene: Scene) -> None:
    odd = {"a.b": " x+y\\'%41 ", "f[]": "1", "y": "<script>&#1;</script>", "Body": "1", "body": "2"}
    assert scene.notify(scene.place(), **odd) == b"success"


def test_security_12_nothing_but_the_three_pages_can_be_reached(scene: Scene) -> None:
    base = scene.shop.checkout.rpartition("/")[0]
    for path in ("appSettings.config", "web.config", "Web.config", "App_Code/Handlers.cs", "App_Code/Kit/Config.cs",
                 "App_Code/Pages/Shop.cs", "../Handlers.sample.cs", "%2e%2e/Handlers.sample.cs", "../data/kit.log",
                 "commands/bin/kit.exe", "../commands/commands.csproj", "%2e%2e/commands/commands.csproj",
                 "App%5fCode/Handlers.cs", "appSettings.config/", "appSettings%2econfig"):  # fmt: skip
        answer = request("GET", f"{base}/{path}")
        assert answer.status in (400, 403, 404), path
        assert not any(secret in answer.text for secret in scene.shop.secrets())


def test_security_12_without_a_data_folder_the_orders_stand_where_nothing_is_served(own: Scene) -> None:
    own.edit(CONFIG, str(own.shop.data), "")
    own.shop.start()
    own.shop.order("tea")
    assert [path.name for path in (own.shop.folder / "data").iterdir()] == ["orders"]
    assert {path.suffix for path in (own.shop.folder / "web").iterdir()} == {"", ".aspx", ".config"}


@pytest.mark.parametrize(
    "code", ['throw new System.Exception("x");', "return false;", "System.Web.HttpContext.Current.Response.End();"]
)
def test_security_13_success_never_before_the_handler_has_committed(code: str, own: Scene) -> None:
    own.edit(HANDLERS, COMMIT, f"if (order != null) {{ {code} }} {COMMIT}")
    own.shop.start()
    number = own.place()
    assert own.notify(number) != b"success"
    if "End" not in code:
        assert own.orders.state(number) == "open"


def test_a_shop_that_signs_in_gbk(own: Scene, gateway: Model) -> None:
    own.edit(CONFIG, 'charset" value="utf-8"', 'charset" value="gbk"')
    own.sender = Sender(gateway, {**own.shop.config, "charset": "gbk"})
    own.shop.start()
    assert own.notify(own.place(), subject="\u4e2d\u6587") == b"success"
    answer, sent = own.shop.order("tea-set")
    assert 'accept-charset="gbk"' in answer.text
    assert "\u4e2d\u56fd\u8336\u5177" in sent["subject"]


def test_a_message_in_the_other_charset_is_refused_and_the_log_says_which(scene: Scene, gateway: Model) -> None:
    sender = Sender(gateway, {**scene.shop.config, "charset": "gbk"})
    assert scene.shop.post(sender.notification(scene.place(), subject="\u4e2d\u6587")).body == b"fail"
    assert "note=fits_charset:gbk" in scene.shop.log()[0]


def test_the_shop_of_another_gateway_runs_too(
    made_up: Model, server: Server, certificates: Certificates, tmp_path: Path
) -> None:
    build(made_up, MADE_UP, tmp_path)
    kit, port = tmp_path / "dotnet", free_port()
    for sample in server.manifest.samples:
        shutil.copy(kit / sample.sample, kit / sample.copy)
    compiled(
        "-target:library",
        "-r:System.Xml.dll",
        "-r:System.Web.dll",
        f"-out:{tmp_path / 'Pages.dll'}",
        f"-recurse:{kit}/web/App_Code/*.cs",
    )
    script = server.manifest.folder / "servers" / "mono_fastcgi.py"
    with subprocess.Popen([sys.executable, script, kit, str(port), certificates.ca], start_new_session=True) as process:
        try:
            assert wait_until(lambda: answers(port), 30)
            listed = request("GET", f"http://127.0.0.1:{port}/checkout.aspx")
            posted = request("POST", f"http://127.0.0.1:{port}/Alipay_Notify.aspx", b"a=1", FORM)
        finally:
            process.terminate()
    assert (listed.status, "&lt;/script&gt; more" in listed.text) == (200, True)
    assert (posted.status, posted.body) == (200, b"RETRY")


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
