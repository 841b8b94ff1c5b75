"""The README's code, run as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.fake_gateway import FakeGateway

from .calls import GOOD, TRADE
from .conftest import KIT, PACKAGE
from .shops import serving, unpacked

BLOCKS = re.findall(r"```python\n(.*?)```", (KIT / "README.md").read_text("utf-8"), re.DOTALL)
NAMED = {block.partition("\n")[0].removeprefix("# "): block for block in BLOCKS if block.startswith("# ")}
NUMBER = "20261123082744-n4l41n"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def gateway() -> Iterator[FakeGateway]:
    with FakeGateway() as running:
        yield running


@pytest.fixture
def shop(tmp_path: Path, gateway: FakeGateway) -> Path:
    """The samples, copied, with a gateway that answers."""
    return unpacked(tmp_path / "shop", gateway=gateway.address)


@pytest.fixture
def message(kit: ModuleType, gateway: FakeGateway, config: dict[str, Any]) -> bytes:
    """A payment of 8.00 for the order, as the gateway posts it."""
    testing = __import__(f"{PACKAGE}.testing", fromlist=["signed_notification"])
    sender = kit.Config(**{**config, "gateway": gateway.address})
    body: bytes = testing.signed_notification(sender, {"out_trade_no": NUMBER, "subject": "\u4e2d\u6587 & +"})
    return body


def ordered(kit: ModuleType, folder: Path) -> Any:
    """The sample's store, with the order in it."""
    orders = kit.FileOrders(folder / "data" / "orders")
    orders.create(kit.Order(NUMBER, "USD", {"total_fee": "8.00"}))
    return orders


def test_the_first_request_and_the_check_of_a_message_work_as_written(shop: Path) -> None:
    program = [BLOCKS[0], "body = request.build_url().partition('?')[2].encode()", BLOCKS[1], "print(page)"]
    done = run(shop, "-c", "\n".join(program))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<form ")


def test_the_recipe_for_flask_takes_a_notification(
    kit: ModuleType, shop: Path, message: bytes, gateway: FakeGateway
) -> None:
    (shop / "app.py").write_text(NAMED["app.py"])
    orders = ordered(kit, shop)
    with serving(shop, ["-m", "flask", "--app", "app", "run", "--port", "PORT"]) as server:
        answer = server.post("/notify", message)
        assert (answer.status, answer.body) == (200, b"success")
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert server.post("/notify", message.replace(b"8.00", b"9.00")).body == b"fail"
        assert "notification bad_signature" in server.log.read_text()
    assert orders.find(NUMBER).state == "paid"
    assert len(gateway.calls) == 1


SETTINGS = """
import sys

sys.modules["manage"] = sys.modules[__name__]  # for ROOT_URLCONF
from django.conf import settings
from django.core.management import execute_from_command_line
from django.urls import path

settings.configure(
    DEBUG=False, ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF="manage", SECRET_KEY="of a test", USE_TZ=True,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
)

import views

urlpatterns = [path("notify", views.notify)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
"""


def test_the_recipe_for_django_takes_a_notification(
    kit: ModuleType, shop: Path, message: bytes, gateway: FakeGateway
) -> None:
    (shop / "views.py").write_text(NAMED["views.py"])
    (shop / "manage.py").write_text(SETTINGS)
    orders = ordered(kit, shop)
    with serving(shop, ["manage.py", "runserver", "--noreload", "--skip-checks", "127.0.0.1:PORT"]) as server:
        answer = server.post("/notify", message)
        assert (answer.status, answer.body) == (200, b"success")
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert server.post("/notify", message.replace(b"8.00", b"9.00")).body == b"fail"
    assert orders.find(NUMBER).state == "paid"
    assert len(gateway.calls) == 1


def test_without_its_exemption_django_would_refuse_the_gateway(shop: Path, message: bytes) -> None:
    (shop / "views.py").write_text(NAMED["views.py"].replace("@csrf_exempt", "# exempt no more"))
    (shop / "manage.py").write_text(SETTINGS)
    with serving(shop, ["manage.py", "runserver", "--noreload", "--skip-checks", "127.0.0.1:PORT"]) as server:
        assert server.post("/notify", message).status == 403


def test_the_test_of_a_shop_passes_as_written(shop: Path) -> None:
    (shop / "test_shop.py").write_text(NAMED["test_shop.py"])
    done = run(shop, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_shop.py")
    assert done.returncode == 0, done.stdout


DATABASE = """
import sqlite3
from pathlib import Path
from alipay_cross_border import Gateway, Notifications
from alipay_cross_border.testing import signed_notification
from handlers import Shop
from payment_config import CONFIG

class Gateways:
    def send(self, *_):
        return 200, b"true"

shop = Notifications(Gateway(CONFIG), Shop(CONFIG, Path("data")), Gateways())
with sqlite3.connect("data/shop.sqlite") as database:
    for number in ("1", "2"):
        database.execute(
            "INSERT INTO orders (number, currency, amount, state, trade) VALUES (?, ?, '8.00', 'open', '')",
            (number, CONFIG.currency),
        )

def said(number, **fields):
    print(shop.receive(signed_notification(CONFIG, {"out_trade_no": number, **fields})).reason)

refund = {"out_return_no": "R1", "refund_status": "REFUND_FAIL"}
said("3")
said("1", **refund)
said("1", trade_status="TRADE_CLOSED")
said("1", trade_status="TRADE_CLOSED")
said("1")
said("1")
said("1", trade_no="77")
said("1", **refund)
said("1", **refund)
said("1", **{**refund, "refund_status": "REFUND_SUCCESS"})
said("1", **refund)
said("2", total_fee="8.01")
"""


def test_the_handlers_with_a_database_go_through_every_state(shop: Path) -> None:
    (shop / "handlers.py").write_text(NAMED["handlers.py"])
    done = run(shop, "-c", DATABASE)
    assert done.stdout.split() == [
        "unknown_order", "conflict", "closed", "already_closed", "paid", "already_paid", "conflict",
        "refund_failed", "already_refunded", "refunded", "already_refunded", "other_amount",
    ], done.stderr  # fmt: skip


COMMANDS = """
from pathlib import Path
from handlers import Shop
from payment_config import CONFIG

shop = Shop(CONFIG, Path("data"))
order = shop.find_order("1")
print(order.state, bool(order.created), bool(order.paid_at), [found.number for found in shop.orders()])
print(shop.refund_asked(order, "R2", "1.00"), shop.refund_asked(order, "R2", "1.00"), shop.find_order("1").asked)
shop.refund_withdrawn(order, "R2")
print(shop.find_order("1").asked)
"""


def test_the_handlers_with_a_database_serve_the_commands(shop: Path) -> None:
    (shop / "handlers.py").write_text(NAMED["handlers.py"])
    done = run(shop, "-c", DATABASE + COMMANDS)
    assert done.stdout.splitlines()[-3:] == ["paid True True ['1', '2']", "True False {'R2': '1.00'}", "{}"], done.stderr


def test_the_refund_the_query_and_the_test_of_calls_work_as_written(
    kit: ModuleType, shop: Path, gateway: FakeGateway
) -> None:
    ordered(kit, shop).paid(NUMBER, "77")
    gateway.answer = GOOD
    refund = f"{NAMED['refund.py']}\nprint(refund('{NUMBER}', '1.00', 'x', 'R1'), refund('{NUMBER}', '9', 'x', 'R2'))"
    said = run(shop, "-c", refund).stdout
    assert said.startswith("R1 was accepted R2 was not: return_amount: is above the maximum: 7.00")
    gateway.answer = TRADE
    assert run(shop, "-c", f"{NAMED['ask.py']}\nprint(status_of('1'))").stdout == "TRADE_FINISHED\n"
    (shop / "test_calls.py").write_text(NAMED["test_calls.py"])
    done = run(shop, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_calls.py")
    assert done.returncode == 0, done.stdout


def test_every_file_that_the_readme_names_is_there_and_every_module_is_named() -> None:
    chapter = (KIT / "README.md").read_text("utf-8").partition("## The files")[2].partition("\n## ")[0]
    named = set(re.findall(r"`(\w+\.(?:py|tsv))`", chapter))
    there = {path.name for folder in (KIT, KIT / PACKAGE) for path in folder.iterdir() if path.is_file()}
    assert named <= there
    modules = {path.name for path in (KIT / PACKAGE).glob("*.py")} | {path.name for path in KIT.glob("*.py")}
    assert modules - named - {"__init__.py"} == set()
