"""`receive`: one call for a message, with handlers, a transport and a log of the test's own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import PACKAGE

NUMBER, TRADE = "2009/04/291103", "2009042976780315"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Scene:
    """A shop with one order, and a gateway with one answer."""

    kit: ModuleType
    config: Any
    order: Any = None
    reply: Any = (200, b"true")
    find: Any = None
    handler: Any = None
    asked: list[str] = field(default_factory=list)
    called: list[tuple[str, Any]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def send(self, method: str, address: str, content_type: str, body: bytes) -> tuple[int, bytes]:
        self.asked.append(f"{method} {address}")
        if isinstance(self.reply, Exception):
            raise self.reply
        answer: tuple[int, bytes] = self.reply
        return answer

    def find_order(self, number: str) -> Any:
        if self.find:
            return self.find(number)
        return self.order if self.order and self.order.number == number else None

    def order_paid(self, order: Any, notification: Any) -> Any:
        self.called.append(("order_paid", notification))
        return self.handler(order, notification) if self.handler else True

    order_closed = refund_done = order_paid

    def message(self, fields: dict[str, str | None] | None = None, **config: str) -> bytes:
        testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
        sender = self.kit.Config(**{**self.config.named(), **config})
        body: bytes = testing.signed_notification(sender, fields)
        return body

    def receive(self, body: bytes | None = None, content_type: str | None = FORM) -> Any:
        shop = self.kit.Notifications(self.kit.Gateway(self.config), self, self, self.lines.append)
        return shop.receive(self.message() if body is None else body, content_type)


@pytest.fixture
def scene(kit: ModuleType, config: dict[str, Any]) -> Scene:
    order = kit.Order(NUMBER, "USD", {"total_fee": "8.00"})
    return Scene(kit, kit.Config(**config), order)


def test_a_payment_is_taken_once_the_handler_has_committed(scene: Scene) -> None:
    receipt = scene.receive()
    assert (receipt.status, receipt.body, receipt.reason) == (200, "success", "paid")
    assert (receipt.order, receipt.note) == (NUMBER, "")


def test_the_handler_gets_everything_that_the_message_says(scene: Scene) -> None:
    scene.receive(scene.message({"subject": "\u4e2d\u6587"}))
    notification = scene.called[0][1]
    assert (notification.meaning, notification.order, notification.trade) == ("paid", NUMBER, TRADE)
    assert (notification.refund, notification.amount_unchecked) == ("", False)
    assert notification.parameters["subject"] == "\u4e2d\u6587"
    assert list(notification.parameters)[-2:] == ["sign_type", "sign"]


def test_the_address_that_is_asked_is_the_configs(scene: Scene) -> None:
    scene.receive(scene.message({"notify_id": "a&b=c d", "gateway": "http://evil.example/"}))
    assert scene.asked == [
        "GET http://127.0.0.1:8700/gateway.do?service=notify_verify&partner=2088101122136241&notify_id=a%26b%3Dc%20d"
    ]


def test_a_message_without_a_content_type_is_read(scene: Scene) -> None:
    assert scene.receive(content_type=None).reason == "paid"


def test_a_body_may_have_65536_bytes_and_no_more(scene: Scene) -> None:
    def padded(length: int) -> bytes:
        body = scene.message({"zz": ""})
        return scene.message({"zz": "x" * (length - len(body))})

    assert scene.receive(padded(65_536)).reason == "paid"
    assert scene.receive(padded(65_537)).reason == "oversized"


def test_a_message_in_the_other_charset_says_so(scene: Scene) -> None:
    receipt = scene.receive(scene.message({"subject": "\u4e2d\u6587"}, charset="gbk"))
    assert (receipt.body, receipt.reason, receipt.note) == ("fail", "malformed", "fits_charset:gbk")


def test_an_order_in_rmb_is_paid_and_the_handler_is_told_that_the_amount_was_not_sent(scene: Scene) -> None:
    scene.order = scene.kit.Order(NUMBER, "USD", {"rmb_fee": "12.00"})
    receipt = scene.receive()
    assert (receipt.reason, receipt.note) == ("paid", "amount_unchecked")
    assert scene.called[0][1].amount_unchecked is True


def test_a_message_that_overtook_is_found_when_the_order_is_looked_up_again(scene: Scene) -> None:
    def too_late(order: Any, notification: Any) -> bool:
        scene.order = scene.kit.Order(NUMBER, "USD", order.amounts, "paid", TRADE)
        return False

    scene.handler = too_late
    assert scene.receive().reason == "already_paid"
    assert len(scene.called) == 1


def test_a_handler_that_says_false_for_nothing_is_a_conflict(scene: Scene) -> None:
    scene.handler = lambda *_: False
    receipt = scene.receive()
    assert (receipt.body, receipt.reason) == ("fail", "conflict")
    assert len(scene.called) == 1


@pytest.mark.parametrize("answer", [None, 1, "yes", 0])
def test_a_handler_that_returns_neither_true_nor_false_has_failed(scene: Scene, answer: object) -> None:
    scene.handler = lambda *_: answer
    receipt = scene.receive()
    assert (receipt.body, receipt.reason) == ("fail", "handler_failed")


def test_a_state_that_is_none_is_the_shops_own_fault(scene: Scene) -> None:
    scene.order = scene.kit.Order(NUMBER, "USD", {"total_fee": "8.00"}, "pending")
    receipt = scene.receive()
    assert (receipt.body, receipt.reason) == ("fail", "handler_failed")


class Unspeakable(Exception):
    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize("where", ["find", "handler", "reply"])
def test_whatever_is_raised_the_answer_is_fail(scene: Scene, where: str) -> None:
    def raises(*_: object) -> None:
        raise Unspeakable

    setattr(scene, where, Unspeakable() if where == "reply" else raises)
    receipt = scene.receive()
    assert (receipt.status, receipt.body) == (200, "fail")
    assert scene.lines[0].endswith(": Unspeakable")


def test_something_that_is_no_body_is_answered_too(scene: Scene) -> None:
    assert scene.receive("a=1").reason == "handler_failed"  # type: ignore[arg-type]  # on purpose


# The log.


def line(scene: Scene, body: bytes | None = None) -> str:
    scene.lines.clear()
    scene.receive(body)
    assert len(scene.lines) == 1
    return scene.lines[0]


def test_one_line_says_what_became_of_a_message(scene: Scene) -> None:
    assert line(scene) == f"notification paid order={NUMBER}: The order is paid now"
    scene.order = scene.kit.Order(NUMBER, "USD", {"rmb_fee": "12.00"})
    assert line(scene) == f"notification paid order={NUMBER} note=amount_unchecked: The order is paid now"
    assert line(scene, b"a=1") == "notification missing parameter=sign: must be given"
    assert line(scene, b"a=1&a=2") == "notification duplicate parameter=a: stands in the message more than once"


def test_details_say_what_a_rule_is_and_what_was_thrown(scene: Scene) -> None:
    assert line(scene, scene.message({"trade_no": "x"})).endswith(
        f" order={NUMBER} parameter=trade_no: has not the form that the gateway takes: digits 0-9 only"
    )
    scene.reply = TimeoutError("timed out")
    assert line(scene).endswith("could not be asked whether it sent this: TimeoutError: timed out")


@pytest.mark.parametrize("status", [302, 404, 503])
def test_another_status_than_200_is_in_the_log(scene: Scene, status: int) -> None:
    scene.reply = (status, b"true")
    assert line(scene) == (
        f"notification gateway_unreachable order={NUMBER}: "
        f"The gateway could not be asked whether it sent this: HTTP status {status}"
    )


def test_only_a_message_that_has_verified_names_an_order(scene: Scene) -> None:
    assert scene.receive(scene.message({"notify_id": None})).order == NUMBER
    assert scene.receive(scene.message({"notify_id": None}, key="another")).order == ""
    assert scene.lines[1] == "notification bad_signature parameter=sign: does not fit the message"


def test_security_09_a_secret_that_begins_like_another_is_not_logged_in_part(scene: Scene) -> None:
    key = scene.config.key
    scene.config = scene.kit.Config(**{**scene.config.named(), "key": key[:16], "previous_key": key})
    scene.reply = OSError(key)
    assert line(scene).endswith(": OSError: ***")


def test_a_line_is_one_line_of_at_most_500_ascii_characters(scene: Scene) -> None:
    number = "9" * 64
    scene.find = lambda _: (_ for _ in ()).throw(RuntimeError("\u4e2d\n\x1b[31m" + "x" * 1000))
    text = line(scene, scene.message({"out_trade_no": number}))
    assert len(text) == 500
    assert f"order={number}: " in text
    assert ": RuntimeError: ???[31mxxx" in text


def test_a_log_that_raises_changes_no_answer(scene: Scene) -> None:
    def broken(text: str) -> None:
        raise OSError(text)

    shop = scene.kit.Notifications(scene.kit.Gateway(scene.config), scene, scene, broken)
    assert shop.receive(scene.message(), FORM).body == "success"


def test_a_log_file_gets_the_time_and_the_line(kit: ModuleType, tmp_path: Any) -> None:
    log = kit.FileLog(tmp_path / "data" / "kit.log", clock=lambda: "2026-11-23 08:27:44")
    log("first")
    log("second")
    assert (tmp_path / "data" / "kit.log").read_text() == "2026-11-23 08:27:44 first\n2026-11-23 08:27:44 second\n"


def test_a_log_file_that_cannot_be_written_goes_to_standard_error(
    kit: ModuleType, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    kit.FileLog(tmp_path / "file" / "kit.log")("what happened")
    assert "what happened\nThe log cannot be written: " in capsys.readouterr().err


# Test seams.


def test_a_test_notification_is_one_that_the_config_takes(scene: Scene) -> None:
    gateway = scene.kit.Gateway(scene.config)
    message = gateway.parse_form(scene.message({"total_fee": "9", "trade_no": None}))
    assert gateway.verify(message) is True
    assert (message["total_fee"], message["currency"], message["trade_status"]) == ("9", "USD", "TRADE_FINISHED")
    assert "trade_no" not in message


# The config.


@pytest.mark.parametrize(
    ("config", "parameter", "detail"),
    [
        ({"timeout": "0"}, "config.timeout", "1 to 300"),
        ({"timeout": "301"}, "config.timeout", "1 to 300"),
        ({"timeout": "010"}, "config.timeout", "1 to 300"),
        ({"proxy": "https://proxy:8080"}, "config.proxy", "http://HOST:PORT"),
        ({"proxy": "http://proxy:65536"}, "config.proxy", "http://HOST:PORT"),
        ({"proxy": "http://user:word@proxy:80"}, "config.proxy", "http://HOST:PORT"),
    ],
)
def test_a_field_for_calls_that_is_none_is_refused(
    kit: ModuleType, config: dict[str, Any], parameter: str, detail: str
) -> None:
    with pytest.raises(kit.KitError) as caught:
        kit.Gateway(kit.Config(**config))
    assert (caught.value.code, caught.value.parameter, caught.value.detail) == ("not_allowed", parameter, detail)


@pytest.mark.parametrize("gateway", ["production", "https://mapi.alipay.com/gateway.do", "http://MAPI.Alipay.com:8443"])
@pytest.mark.parametrize("made_for_tests", ["key", "partner"])
def test_a_value_of_the_sample_goes_nowhere_where_money_moves(
    kit: ModuleType, config: dict[str, Any], gateway: str, made_for_tests: str
) -> None:
    own = {"key": "an own key", "partner": "2088000000000001"}
    own[made_for_tests] = config[made_for_tests]
    with pytest.raises(kit.KitError) as caught:
        kit.Gateway(kit.Config(gateway=gateway, **own))
    assert caught.value.parameter == f"config.{made_for_tests}"
    assert config[made_for_tests] not in caught.value.message


@pytest.mark.parametrize("host", ["mapi.alipay.com.example", "x.mapi.alipay.com", "example/mapi.alipay.com"])
def test_a_value_of_the_sample_goes_to_a_host_that_only_looks_like_that(
    kit: ModuleType, config: dict[str, Any], host: str
) -> None:
    address = f"https://{host}/"
    assert kit.Gateway(kit.Config(**config, gateway=address)).address == address


# Keys that rotate.


def test_a_message_that_was_signed_with_the_previous_key_is_taken(scene: Scene) -> None:
    body = scene.message(key="the old one")
    assert scene.receive(body).reason == "bad_signature"
    scene.config = scene.kit.Config(**{**scene.config.named(), "previous_key": "the old one"})
    assert scene.receive(body).reason == "paid"
    assert scene.receive(scene.message(key="a third one")).reason == "bad_signature"


def test_the_previous_key_never_signs(kit: ModuleType, config: dict[str, Any]) -> None:
    signed = kit.Gateway(kit.Config(**config)).sign({"a": "1"})
    assert kit.Gateway(kit.Config(**config, previous_key="the old one")).sign({"a": "1"}) == signed


def test_a_previous_key_that_is_none_is_refused_under_its_own_name(scene: Scene) -> None:
    scene.config = scene.kit.Config(**{**scene.config.named(), "previous_key": " blank"})
    body = scene.message(previous_key="")
    assert line(scene, body).startswith("notification bad_key parameter=config.previous_key: cannot be used as a key: ")


def test_what_a_query_says_is_marked_and_its_amounts_are_not_compared(scene: Scene) -> None:
    shop = scene.kit.Notifications(scene.kit.Gateway(scene.config), scene, scene, scene.lines.append)
    receipt = shop.learn(NUMBER, TRADE, "TRADE_FINISHED")
    assert (receipt.reason, receipt.body, receipt.note) == ("paid", "success", "amount_unchecked")
    notification = scene.called[0][1]
    assert (notification.trade, notification.amount_unchecked) == (TRADE, True)
    assert scene.lines == [f"query paid order={NUMBER} note=amount_unchecked: The order is paid now"]
    assert shop.learn(NUMBER, TRADE, "WAIT_BUYER_PAY").reason == "ignored"
    assert shop.learn("other", TRADE, "TRADE_FINISHED").reason == "unknown_order"
    assert len(scene.called) == 1
    assert scene.asked == []


def test_catching_up_beside_late_notifications_credits_once(kit: ModuleType, config: dict[str, Any], tmp_path: Path) -> None:
    """Eight of each at the same moment, on the sample's store."""
    orders = kit.FileOrders(tmp_path)
    orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))
    scene = Scene(kit, kit.Config(**config), find=orders.find, handler=lambda order, n: orders.paid(order.number, n.trade))
    shop = kit.Notifications(kit.Gateway(scene.config), scene, scene)
    body = scene.message({"out_trade_no": NUMBER})
    with ThreadPoolExecutor(16) as pool:
        late = [pool.submit(shop.receive, body, FORM) for _ in range(8)]
        asked = [pool.submit(shop.learn, NUMBER, TRADE, "TRADE_FINISHED") for _ in range(8)]
        receipts = [job.result() for job in (*late, *asked)]
    assert sorted(receipt.reason for receipt in receipts) == ["already_paid"] * 15 + ["paid"]
    assert {receipt.body for receipt in receipts} == {"success"}
