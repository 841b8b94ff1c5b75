"""What must be proven absent, one named test for each fault that pages and notifications could have.

On gunicorn, with two processes: what holds there does not hold by a lock within one process.
"""

from __future__ import annotations

import hmac
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlencode

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from tests.support.certificates import Certificates, make_certificates
from tests.support.fake_gateway import FakeGateway

from .conftest import KIT, PACKAGE
from .shops import SERVERS, Answer, Server, serving, unpacked

KEY, OLD_KEY = "760bdzec6y9goq7ctyx96ezkz78287de", "the key before this one"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def gateway(certificates: Certificates) -> Iterator[FakeGateway]:
    with FakeGateway(tls=certificates.localhost) as running:
        yield running


class Shop:
    """The running shop, and messages for it."""

    def __init__(self, kit: ModuleType, server: Server, folder: Path, config: Any) -> None:
        self.kit, self.server, self.folder, self.config = kit, server, folder, config
        self.orders = kit.FileOrders(folder / "data" / "orders")
        self._made = 0

    def order(self, **amounts: str) -> str:
        """A stored order, of 8.00 unless it says otherwise."""
        self._made += 1
        number = f"S{os.getpid()}-{self._made}"
        self.orders.create(self.kit.Order(number, "USD", amounts or {"total_fee": "8.00"}))
        return number

    def message(self, number: str, **fields: str | None) -> bytes:
        testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
        body: bytes = testing.signed_notification(self.config, {"out_trade_no": number, **fields})
        return body

    def notify(self, body: bytes) -> bytes:
        answer = self.server.post("/notify", body)
        assert answer.status == 200
        return answer.body

    def reason(self, body: bytes) -> str:
        """The reason of the newest line of the log, after `fail` for the message."""
        assert self.notify(body) == b"fail"
        return self.log[-1].split(" ")[3].rstrip(":")

    def state(self, number: str) -> str:
        found: str = self.orders.find(number).state
        return found

    @property
    def log(self) -> list[str]:
        return (self.folder / "data" / "kit.log").read_text("ascii").splitlines()


@pytest.fixture(scope="module")
def shop(
    kit: ModuleType, gateway: FakeGateway, certificates: Certificates, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shop]:
    folder = unpacked(tmp_path_factory.mktemp("shop") / "shop", gateway=gateway.address, previous_key=OLD_KEY)
    config = kit.Config(key=KEY, previous_key=OLD_KEY, partner="2088101122136241", currency="USD", gateway=gateway.address)
    with serving(folder, SERVERS["gunicorn"], SSL_CERT_FILE=str(certificates.ca)) as server:
        yield Shop(kit, server, folder, config)


def test_security_01_a_notifications_signature_is_compared_in_constant_time(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    compare = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append(a) or compare(a, b))
    handlers = type("Handlers", (), dict.fromkeys(("order_paid", "order_closed", "refund_done")))()
    receipt = shop.kit.Notifications(shop.kit.Gateway(shop.config), handlers).receive(b"a=1&sign=240610708")
    assert receipt.reason == "bad_signature"
    assert len(compared) == 4  # two keys, under both charsets


def test_security_02_a_gateway_whose_certificate_is_not_trusted_is_not_asked(
    kit: ModuleType, certificates: Certificates, tmp_path: Path
) -> None:
    with FakeGateway(tls=certificates.other_ca) as stranger:
        folder = unpacked(tmp_path / "shop", gateway=stranger.address)
        config = kit.Config(key=KEY, partner="2088101122136241", currency="USD", gateway=stranger.address)
        with serving(folder, SERVERS["wsgiref"], SSL_CERT_FILE=str(certificates.ca)) as server:
            shop = Shop(kit, server, folder, config)
            number = shop.order()
            assert shop.reason(shop.message(number)) == "gateway_unreachable"
        assert "certificate verify failed" in shop.log[-1]
        assert stranger.calls == []
    assert shop.state(number) == "open"


def test_security_02_a_gateway_that_is_slow_is_given_up(kit: ModuleType, tmp_path: Path) -> None:
    with FakeGateway(delay=60) as slow:
        folder = unpacked(tmp_path / "shop", gateway=slow.address, timeout="1")
        config = kit.Config(key=KEY, partner="2088101122136241", currency="USD", gateway=slow.address)
        with serving(folder, SERVERS["wsgiref"]) as server:
            shop = Shop(kit, server, folder, config)
            assert shop.reason(shop.message(shop.order())) == "gateway_unreachable"


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


HOSTILE = """"'><script>alert(1)</script><img src=x onerror=alert(2)>&quot;&notify_id=${x}"""


def test_security_04_whatever_an_order_holds_breaks_out_of_no_page(shop: Shop) -> None:
    pages = __import__(f"{PACKAGE}.pages", fromlist=["goods_page"])
    order = shop.kit.Order(HOSTILE, HOSTILE, {"total_fee": HOSTILE})
    plain = shop.kit.Order("1", "USD", {"total_fee": "1"})
    goods, nice = (shop.kit.Goods(text, text, text, {"total_fee": text}) for text in (HOSTILE, "x"))
    for hostile, same in (
        (pages.state_page(order), pages.state_page(plain)),
        (pages.goods_page([goods]), pages.goods_page([nice])),
        (pages.payment_page(goods, order, ""), pages.payment_page(nice, plain, "")),
        (pages.message_page(HOSTILE, HOSTILE), pages.message_page("x", "x")),
    ):
        assert Tags(hostile).tags == Tags(same).tags
        assert HOSTILE in Tags(hostile).texts or HOSTILE in "".join(Tags(hostile).texts)


def test_security_04_what_a_visitor_sends_breaks_out_of_no_page(shop: Shop) -> None:
    asked = (
        shop.server.post("/checkout", urlencode({"goods": HOSTILE}).encode()),
        shop.server.get("/return?" + urlencode({HOSTILE: "1", "sign": HOSTILE})),
        shop.server.get("/" + urlencode({HOSTILE: ""})),
    )
    for answer in asked:
        assert answer.status in (400, 404)
        assert not {"script", "img"} & set(Tags(answer.text).tags)


def test_security_05_the_same_message_twenty_times_credits_once(shop: Shop) -> None:
    number = shop.order()
    body = shop.message(number)
    assert [shop.notify(body) for _ in range(20)] == [b"success"] * 20
    assert reasons(shop, number) == ["paid"] + ["already_paid"] * 19


def test_security_05_twenty_at_once_credit_once(shop: Shop) -> None:
    number = shop.order()
    bodies = [shop.message(number, notify_id=str(at)) for at in range(20)]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(shop.notify, bodies))
    assert answers == [b"success"] * 20
    assert sorted(reasons(shop, number)) == ["already_paid"] * 19 + ["paid"]


def test_security_05_two_payments_of_one_order_at_once_credit_one_and_say_conflict(shop: Shop) -> None:
    number = shop.order()
    bodies = [shop.message(number, trade_no=str(at)) for at in range(20)]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(shop.notify, bodies))
    assert answers.count(b"success") == 1
    assert sorted(reasons(shop, number)) == ["conflict"] * 19 + ["paid"]


def reasons(shop: Shop, number: str) -> list[str]:
    return [line.split(" ")[3] for line in shop.log if f" order={number}:" in line]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_security_05_killed_around_the_commit_nothing_is_lost_and_nothing_is_credited_twice(
    kit: ModuleType, tmp_path: Path, moment: str
) -> None:
    folder = unpacked(tmp_path / "shop")
    config = kit.Config(key=KEY, partner="2088101122136241", currency="USD")
    shop = Shop(kit, Server(0, tmp_path), folder, config)
    number = shop.order()
    program = f"""
import os, sys
from pathlib import Path
sys.path.insert(0, {str(folder)!r})
from {PACKAGE} import Gateway, Notifications
from handlers import Shop
from payment_config import CONFIG
class Transport:
    def send(self, *_):
        return 200, b"true"
class Killed(Shop):
    def order_paid(self, order, notification):
        if {moment!r} == "after":
            super().order_paid(order, notification)
        os._exit(9)
handlers = (Killed if sys.argv[1] == "killed" else Shop)(CONFIG, Path({str(folder / "data")!r}))
receipt = Notifications(Gateway(CONFIG), handlers, Transport()).receive(sys.stdin.buffer.read())
print(receipt.body, receipt.reason)
"""

    def run(how: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-B", "-c", program, how]
        return subprocess.run(command, input=shop.message(number), capture_output=True, timeout=60, check=False)

    assert run("killed").returncode == 9
    assert shop.state(number) == ("open" if moment == "before" else "paid")
    repeated = run("repeated").stdout.decode().split()
    assert repeated == ["success", "paid" if moment == "before" else "already_paid"]
    assert shop.state(number) == "paid"


def test_security_06_the_message_does_not_choose_how_it_is_checked(shop: Shop) -> None:
    number = shop.order()
    for other in ("RSA", "RSA2", "DSA", "md5", "NONE"):
        body = shop.message(number).replace(b"sign_type=MD5", f"sign_type={other}".encode())
        assert shop.reason(body) == "wrong_sign_type"


def test_security_06_an_rsa_public_key_is_never_an_md5_key(kit: ModuleType) -> None:
    key = rsa.generate_private_key(65537, 2048)
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    nobody = "http://127.0.0.1:1/"
    config = kit.Config(gateway=nobody, sign_type="RSA2", public_key=public, partner="1", currency="USD")
    testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
    handlers = type("Handlers", (), dict.fromkeys(("order_paid", "order_closed", "refund_done")))()
    notifications = kit.Notifications(kit.Gateway(config), handlers)
    for secret in (public.replace("\n", ""), "x"):
        forged = testing.signed_notification(kit.Config(key=secret, partner="1", currency="USD"))
        assert notifications.receive(forged).reason == "wrong_sign_type"
        unnamed = forged.replace(b"&sign_type=MD5", b"")
        assert notifications.receive(unnamed).reason == "bad_signature"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    genuine = testing.signed_notification(config, private_key=private)
    assert notifications.receive(genuine).reason == "gateway_unreachable"  # the signature fits


@pytest.mark.parametrize("key", ["", " "])
def test_security_06_without_a_key_nothing_is_genuine(kit: ModuleType, key: str) -> None:
    handlers = type("Handlers", (), dict.fromkeys(("order_paid", "order_closed", "refund_done")))()
    notifications = kit.Notifications(kit.Gateway(kit.Config(key=key)), handlers)
    assert notifications.receive(b"a=1&sign=3872c9ae3f427af0be0ead09d07ae2cf").reason == "bad_key"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"total_fee": "0.01"}, "other_amount"),
        ({"total_fee": "80.0"}, "other_amount"),
        ({"currency": "KRW"}, "other_currency"),
        ({"partner": "2088000000000001"}, "other_partner"),
        ({"out_trade_no": "another"}, "unknown_order"),
    ],
)
def test_security_07_what_was_not_asked_for_is_not_taken(shop: Shop, changed: dict[str, str], reason: str) -> None:
    number = shop.order()
    assert shop.reason(shop.message(changed.pop("out_trade_no", number), **changed)) == reason
    assert shop.state(number) == "open"


def test_security_07_a_currency_that_is_folded_into_another_value_is_missed(shop: Shop) -> None:
    number = shop.order()
    plain = shop.message(number, body="x", currency="KRW").decode()
    fields = dict(pair.split("=", 1) for pair in plain.split("&"))
    del fields["currency"]
    folded = "&".join(f"{name}={value}" for name, value in {**fields, "body": "x%26currency%3DKRW"}.items())
    assert shop.kit.Gateway(shop.config).verify(shop.kit.Gateway(shop.config).parse_form(folded.encode())) is True
    assert shop.reason(folded.encode()) == "missing"


def test_security_07_an_order_without_a_price_is_never_paid(shop: Shop) -> None:
    number = shop.order(rmb_fee="")
    assert shop.reason(shop.message(number)) == "other_amount"


@pytest.mark.parametrize(
    "answer", [b"false", b"invalid", b"", b"TRUE", b"true\n", b" true", b"\xef\xbb\xbftrue", b"truetrue", b"<p>true"]
)
def test_security_08_only_true_is_true(shop: Shop, gateway: FakeGateway, answer: bytes) -> None:
    gateway.answer = answer
    try:
        assert shop.reason(shop.message(shop.order())) == "not_genuine"
    finally:
        gateway.answer = b"true"


@pytest.mark.parametrize(
    "fault",
    [{"status": 302, "location": "http://127.0.0.1:1/"}, {"status": 500}, {"hang_up": True}, {"cut_short": True}],
)
def test_security_08_a_gateway_that_does_not_answer_confirms_nothing(
    shop: Shop, gateway: FakeGateway, fault: dict[str, Any]
) -> None:
    before = {name: getattr(gateway, name) for name in fault}
    vars(gateway).update(fault)
    try:
        number = shop.order()
        assert shop.reason(shop.message(number)) == "gateway_unreachable"
    finally:
        vars(gateway).update(before)
    assert shop.state(number) == "open"
    assert shop.notify(shop.message(number)) == b"success"  # it comes again, and nothing is lost


def test_security_08_the_notify_id_is_escaped_in_the_address_and_must_be_there(shop: Shop, gateway: FakeGateway) -> None:
    shop.notify(shop.message(shop.order(), notify_id="1&partner=2#/?@evil.example"))
    assert gateway.calls[-1].endswith("&notify_id=1%26partner%3D2%23%2F%3F%40evil.example")
    asked = len(gateway.calls)
    assert shop.reason(shop.message(shop.order(), notify_id=None)) == "missing"
    assert shop.reason(shop.message(shop.order(), notify_id="")) == "missing"
    assert len(gateway.calls) == asked


def test_security_09_no_key_is_in_a_page_an_answer_a_log_or_what_is_downloaded(shop: Shop) -> None:
    asked: list[Answer] = [
        shop.server.get("/checkout"),
        shop.server.post("/checkout", b"goods=tea"),
        shop.server.get("/return?a=1"),
        shop.server.post("/notify", shop.message(shop.order(), body=f"{KEY} {OLD_KEY}")),
        shop.server.post("/notify", shop.message(KEY)),
        shop.server.post("/notify", f"{KEY}=1&{KEY}=2".encode()),
    ]
    shown = "".join(answer.text + str(answer.headers) for answer in asked)
    written = "\n".join(shop.log) + shop.server.log.read_text("utf-8", "replace")
    for secret in (KEY, OLD_KEY):
        assert secret not in shown
        assert secret not in written
    assert "parameter=***" in written
    assert "order=***" in written


def test_security_09_an_exception_with_a_key_in_it_is_logged_without_it(kit: ModuleType) -> None:
    class Handlers:
        def find_order(self, number: str) -> None:
            raise RuntimeError(f"{OLD_KEY} and {pem}")

        order_paid = order_closed = refund_done = None

    pem = rsa.generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    config = kit.Config(key=KEY, previous_key=OLD_KEY, private_key=pem, partner="1", currency="USD")
    transport = type("Transport", (), {"send": lambda *_: (200, b"true")})()
    lines: list[str] = []
    testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
    kit.Notifications(kit.Gateway(config), Handlers(), transport, lines.append).receive(testing.signed_notification(config))
    assert lines[0].endswith(": RuntimeError: *** and ***")


def test_security_10_a_message_has_one_reading(shop: Shop) -> None:
    body = shop.message(shop.order(), body="a+b %41  ")
    for twice in (body + b"&total_fee=8.00", body + b"&total%5Ffee=8.00", b"sign=0&" + body):
        assert shop.reason(twice) == "duplicate"
    for other in (b"total_fee%5B%5D", b"total.fee", b"total+fee", b"Total_fee"):
        assert shop.reason(body.replace(b"total_fee=", other + b"=")) == "bad_signature"
    assert shop.reason(body.replace(b"%20%20&", b"&")) == "bad_signature"
    assert shop.notify(body) == b"success"


@pytest.mark.parametrize("broken", [b"%FF", b"%C0%AF", b"%ED%A0%80", b"%zz", b"%"])
def test_security_11_malformed_bytes_are_refused(shop: Shop, broken: bytes) -> None:
    assert shop.reason(shop.message(shop.order()) + b"&zz=" + broken) == "malformed"


def test_security_12_the_web_reaches_three_pages_and_none_of_them_asks_for_money_back(shop: Shop) -> None:
    source = (KIT / PACKAGE / "wsgi.py").read_text("ascii")
    assert re.findall(r"self\._routes = \{(.*)\}", source) == [
        "CHECKOUT: self._checkout, NOTIFY: self._notify, RETURN: self._return"
    ]
    commands = ("/refund", "/reconcile", "/commands", "/commands.py")
    for path in (*commands, "/selftest", "/shop.py", "/payment_config.py", "/data/kit.log"):
        assert shop.server.get(path).status == 404


def test_security_13_success_is_not_answered_before_the_shop_has_committed(shop: Shop) -> None:
    number = shop.order()
    folder = shop.folder / "data" / "orders" / number.encode().hex()
    (folder / "open").rename(folder.with_name("aside"))
    assert shop.reason(shop.message(number)) == "unknown_order"
    folder.with_name("aside").rename(folder / "open")
    assert shop.notify(shop.message(number)) == b"success"


def test_security_13_a_shop_whose_own_code_fails_gets_the_message_again(kit: ModuleType, tmp_path: Path) -> None:
    with FakeGateway() as gateway:
        folder = unpacked(tmp_path / "shop", gateway=gateway.address)
        own = (folder / "handlers.py").read_text("ascii")
        failing = own.replace("return self._orders.paid(", 'print("success"); raise OSError("disk full"); return (')
        assert failing != own
        (folder / "handlers.py").write_text(failing)
        config = kit.Config(key=KEY, partner="2088101122136241", currency="USD", gateway=gateway.address)
        with serving(folder, SERVERS["wsgiref"]) as server:
            shop = Shop(kit, server, folder, config)
            number = shop.order()
            assert shop.reason(shop.message(number)) == "handler_failed"
        assert shop.log[-1].endswith(": OSError: disk full")
        (folder / "handlers.py").write_text(own)
        with serving(folder, SERVERS["wsgiref"]) as server:
            shop.server = server
            assert shop.notify(shop.message(number)) == b"success"


@pytest.mark.parametrize(("asked", "sent", "answer"), [
    ("8", "8.00", b"success"), ("0.1", "0.10", b"success"), ("8.00", "8.001", b"fail"),
    ("12345678901234567.01", "12345678901234567.02", b"fail"), ("0.3", "0.30000000000000004", b"fail"),
])  # fmt: skip
def test_security_14_amounts_are_compared_as_decimals(shop: Shop, asked: str, sent: str, answer: bytes) -> None:
    assert shop.notify(shop.message(shop.order(total_fee=asked), total_fee=sent)) == answer


def test_security_15_weak_algorithms_are_named_and_the_strongest_is_the_way_to_go_live() -> None:
    readme = (KIT / "README.md").read_text("utf-8")
    live = readme.partition("## Going live")[2].partition("\n## ")[0]
    assert "weak" in live
    assert "MD5" in live
    assert 'sign_type="RSA2"' in live
