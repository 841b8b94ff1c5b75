"""The three pages of the sample shop on real web servers: a payment, and what must not happen (docs/behaviour.md, section 12)."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import sys
import threading
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.model import Model
from tests.shops.shop import FORM, free_port, request, wait_until

from .conftest import ROOT, Scene, on_every_server
from .test_form import HOSTILE

COMMIT = "return $this->orders->paid("
BOM = "\ufeff"


def back(scene: Scene, number: str, **more: str) -> str:
    pairs = [("out_trade_no", number), *more.items()]
    return scene.shop.back + "?" + scene.sender.body(scene.sender.signed(pairs)).decode()


@on_every_server
def test_a_payment_from_the_list_of_goods_to_thank_you(scene: Scene) -> None:
    scene.shop.start()
    assert "Oolong tea" in scene.shop.get(scene.shop.checkout).text
    answer, sent = scene.shop.order("tea")
    number = sent["out_trade_no"]
    assert (answer.status, sent["total_fee"], sent["currency"]) == (200, "8.00", "USD")
    assert re.fullmatch(r"\d{14}-[a-z0-9]{6}", number)
    assert "being confirmed" in scene.shop.get(back(scene, number)).text
    posted = scene.shop.post(scene.sender.notification(number))
    assert (posted.status, posted.content_type.split(";")[0], posted.body) == (200, "text/plain", b"success")
    assert "Thank you" in scene.shop.get(back(scene, number)).text
    assert scene.orders.state(number).startswith("paid.")
    assert scene.gateway.calls[0].startswith("/gateway.do?service=notify_verify&partner=2088101122136241&notify_id=")


def test_an_order_priced_in_the_other_amount_asks_for_that_one(scene: Scene) -> None:
    scene.shop.start()
    _, sent = scene.shop.order("postcards")
    assert sent["rmb_fee"] == "12.00"
    assert "total_fee" not in sent


def test_what_is_not_sold_gives_the_list_again_and_no_order(scene: Scene) -> None:
    scene.shop.start()
    for body in (b"goods=car", b"goods=", b"goods[]=tea", b""):
        answer = request("POST", scene.shop.checkout, body, FORM)
        assert answer.status == 400
        assert "Oolong tea" in answer.text
    assert scene.orders.numbers() == []


def test_the_price_is_the_shop_s_whatever_the_browser_sends(scene: Scene) -> None:
    scene.shop.start()
    answer = request("POST", scene.shop.checkout, b"goods=tea&total_fee=0.01&price=0.01&amount=0.01", FORM)
    assert '<input type="hidden" name="total_fee" value="8.00">' in answer.text


def test_pages_are_not_kept_by_a_cache(scene: Scene) -> None:
    scene.shop.start()
    for address in (scene.shop.checkout, scene.shop.notify, scene.shop.back):
        assert request("GET", address).headers["Cache-Control"] == "no-store"


def test_the_return_page_looks_again_only_while_the_order_is_open(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert request("GET", back(scene, number)).headers["Refresh"] == "2"
    scene.notify(number)
    assert request("GET", back(scene, number)).headers["Refresh"] is None


def test_the_return_page_changes_nothing(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert scene.shop.get(back(scene, number, trade_status="TRADE_FINISHED", trade_no="1")).status == 200
    assert scene.orders.state(number) == "open"


def test_the_return_page_says_that_an_order_is_closed(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert scene.notify(number, trade_status="TRADE_CLOSED") == b"success"
    assert "closed without a payment" in scene.shop.get(back(scene, number)).text


def test_a_query_that_does_not_verify_shows_no_order(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    good = back(scene, number)
    for address in (scene.shop.back, good + "&x=1", good.replace("a-1", "a-2"), good + "&out_trade_no=a-2", good + "%"):
        answer = scene.shop.get(address)
        assert answer.status == 400
        assert number not in answer.text


def test_a_page_without_its_set_up_says_which_file_to_copy(scene: Scene) -> None:
    scene.shop.start()
    for copy in ("handlers.php", "config.php"):
        (scene.shop.folder / copy).unlink()
        answer = scene.shop.get(scene.shop.checkout)
        assert answer.status == 500
        sample = copy.replace(".php", ".sample.php")
        assert f"Copy {sample} to {copy} and fill it in" in answer.text
        assert scene.shop.post(b"a=1").body == b"fail"
    log = (scene.shop.folder / "data" / "kit.log").read_text()  # without a config nobody knows another place
    assert "notify: Copy config.sample.php to config.php and fill it in" in log


def test_a_file_that_returns_something_else_is_named(scene: Scene) -> None:
    scene.shop.start()
    for file in ("handlers.php", "config.php"):
        (scene.shop.folder / file).write_text("<?php\n", "ascii")
        assert f"{file} must end with" in scene.shop.get(scene.shop.checkout).text
        assert scene.shop.post(b"a=1").body == b"fail"


def test_a_key_made_for_tests_never_goes_where_real_money_moves(scene: Scene) -> None:
    scene.edit("config.php", scene.gateway.address, "production")
    scene.shop.start()
    answer = scene.shop.get(scene.shop.checkout)
    assert answer.status == 500
    assert "config.key" in answer.text
    assert "made for tests" in answer.text
    assert scene.notify(scene.orders.place("a-1")) == b"fail"
    assert scene.orders.state("a-1") == "open"


def test_a_folder_that_cannot_be_written_answers_again_and_says_so_in_php_s_log(scene: Scene) -> None:
    number = scene.orders.place("a-1")
    scene.edit(
        "config.php", str(scene.shop.data), str(scene.shop.data / "orders" / number.encode().hex() / "open" / "x")
    )
    scene.shop.start()
    answer = request("POST", scene.shop.checkout, b"goods=tea", FORM)
    assert (answer.status, "The shop's log says more" in answer.text.replace("&#039;", "'")) == (500, True)
    assert str(scene.shop.data) not in answer.text
    assert scene.notify(number) == b"fail"
    assert "the log cannot be written" in scene.shop.server_log.read_text()


def test_an_error_of_the_shop_s_own_code_shows_no_trace(scene: Scene) -> None:
    scene.edit(
        "handlers.php", "public function goods()\n    {", "public function goods()\n    {\n        no_such_function(1);"
    )
    scene.shop.start()
    answer = scene.shop.get(scene.shop.checkout)
    assert answer.status == 500
    assert "no_such_function" not in answer.text
    assert str(scene.shop.folder) not in answer.text
    assert any("no_such_function" in line for line in scene.shop.log())


def test_security_04_hostile_text_stays_text_on_every_page(scene: Scene) -> None:
    goods = ", ".join(f"'g{i}' => array('says' => {php_text(t)}, 'price' => array('total_fee' => '1.00'))"
                      for i, t in enumerate(HOSTILE) if "\t" not in t)  # fmt: skip
    scene.edit("handlers.php", "return array(\n            'tea'", f"return array({goods},\n            'tea'")
    scene.shop.start()
    pages = [scene.shop.get(scene.shop.checkout).text, scene.shop.order("g0")[0].text, scene.shop.order("g1")[0].text]
    number = "'\"><script>alert(1)</script>"
    pages.append(scene.shop.get(back(scene, number)).text)
    scene.edit("config.php", "'charset' => 'utf-8'", "'charset' => '<script>alert(1)</script>'")
    pages.append(scene.shop.get(scene.shop.checkout).text)
    for page in pages:
        assert "<script>alert" not in page
        assert "onfocus='" not in page
    assert all("&lt;script&gt;alert(1)" in page for page in pages[:3])


def php_text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


@on_every_server
def test_security_05_twenty_at_once_credit_once(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    answers: list[bytes] = []
    bodies = [scene.sender.notification(number) for _ in range(20)]
    threads = [threading.Thread(target=lambda b=body: answers.append(scene.shop.post(b).body)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [b"success"] * 20
    assert scene.orders.paid_lines() == {number: 1}
    assert sorted(scene.reasons()) == ["already_paid"] * 19 + ["paid"]


def test_security_05_the_same_order_by_another_payment_is_a_conflict(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert [scene.notify(number, trade_no=trade) for trade in ("1", "1", "2")] == [b"success", b"success", b"fail"]
    assert scene.orders.state(number) == "paid.1"


@on_every_server
@pytest.mark.parametrize("when", ["before", "after"])
def test_security_05_killed_around_the_commit_credits_once_after_the_repeat(scene: Scene, when: str) -> None:
    flag = scene.shop.folder / "killed"
    kill = f"is_file('{flag}') || touch('{flag}') && posix_kill(getmypid(), 9);"
    code = f"{kill} {COMMIT}" if when == "before" else f"$done = {COMMIT.removeprefix('return ')}"
    scene.edit("handlers.php", COMMIT, code)
    if when == "after":
        scene.edit("handlers.php", "$notification->trade());\n", f"$notification->trade()); {kill} return $done;\n")
    scene.shop.start()
    number = scene.orders.place("a-1")
    body = scene.sender.notification(number)
    with contextlib.suppress(OSError, HTTPException):  # the server died with the request in its hands
        assert scene.shop.post(body).body != b"success"
    assert flag.exists()
    assert scene.orders.state(number) == ("open" if when == "before" else "paid.2009042976780315")
    assert scene.shop.post(body).body == b"success"
    assert scene.orders.state(number) == "paid.2009042976780315"
    assert scene.orders.paid_lines().total() == (1 if when == "before" else 0)


def test_security_06_the_message_does_not_choose_how_it_is_checked(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    body = scene.sender.notification(number)
    for sign_type in (b"RSA", b"RSA2", b"DSA", b"md5"):
        assert scene.shop.post(body.replace(b"sign_type=MD5", b"sign_type=" + sign_type)).body == b"fail"
    scene.edit("config.php", f"'key' => '{scene.shop.config['key']}'", "'key' => ''")
    assert scene.shop.post(body).body == b"fail"
    assert scene.reasons() == ["wrong_sign_type"] * 4 + ["bad_key"]
    assert scene.orders.state(number) == "open"


def test_security_08_the_gateway_is_asked_at_the_config_s_address_with_an_escaped_number(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert (
        scene.notify(number, notify_id="x&partner=1#?", gateway="http://127.0.0.1:1/", notify_url="http://x.example/")
        == b"success"
    )
    (call,) = scene.gateway.calls
    assert call.endswith("&notify_id=" + quote("x&partner=1#?", ""))


@pytest.mark.parametrize(
    "answer", [b"false", b"", b"TRUE", b"true\n", b" true", b"\xef\xbb\xbftrue", b"<p>true</p>", b"invalid"]
)
def test_security_08_only_the_one_word_means_genuine(scene: Scene, answer: bytes) -> None:
    scene.gateway.answer = answer
    scene.shop.start()
    assert scene.notify(scene.orders.place("a-1")) == b"fail"
    assert (scene.reasons(), scene.orders.state("a-1")) == (["not_genuine"], "open")


def test_security_08_without_the_gateway_nothing_is_credited(scene: Scene) -> None:
    scene.shop.start()
    scene.orders.place("a-1")
    scene.gateway.status = 500
    assert scene.notify("a-1") == b"fail"
    scene.gateway.status, scene.gateway.hang_up = 200, True
    assert scene.notify("a-1") == b"fail"
    assert scene.notify("a-1", notify_id=None) == b"fail"
    assert (scene.reasons(), scene.orders.state("a-1")) == (["gateway_unreachable"] * 2 + ["missing"], "open")


def test_security_09_no_page_and_no_log_holds_a_key(scene: Scene) -> None:
    scene.edit(
        "handlers.php",
        COMMIT,
        "throw new Exception('key ' . $this->config->get('key') . \"\\n\" . print_r($this, true)); " + COMMIT,
    )
    scene.shop.start()
    number = scene.orders.place("a-1")
    answer, _ = scene.shop.order("tea")
    assert scene.notify(number) == b"fail"
    seen = [a.text for a in scene.shop.answers] + scene.shop.log() + [scene.shop.server_log.read_text()]
    assert any("handler_failed order=a-1" in line and "key ***" in line for line in scene.shop.log())
    assert not any(secret in text for text in seen for secret in scene.shop.secrets())
    assert all(len(line) <= 20 + 500 for line in scene.shop.log())


@pytest.mark.parametrize("mistake", [("'key' => '", "'key' '"), ("'key' => '", "'key' => x"), ("return new", "throw")])
def test_security_09_a_config_with_a_mistake_in_it_is_told_by_file_and_line(
    scene: Scene, mistake: tuple[str, str]
) -> None:
    scene.edit("config.php", *mistake)
    scene.shop.start()
    assert scene.shop.get(scene.shop.checkout).status == 500
    assert scene.shop.post(b"a=1").body == b"fail"
    log = (scene.shop.folder / "data" / "kit.log").read_text()
    assert "checkout: ParseError: config.php, line " in log or "checkout: Error: config.php, line " in log
    assert not any(secret[1:] in log for secret in scene.shop.secrets())


def test_security_12_a_relative_data_folder_is_not_one_that_is_served(scene: Scene) -> None:
    scene.edit("config.php", str(scene.shop.data), "kept")
    scene.shop.start()
    answer, _ = scene.shop.order("tea")
    assert answer.status == 200
    assert scene.shop.post(b"a=1").body == b"fail"
    assert sorted(path.name for path in (scene.shop.folder / "kept").iterdir()) == ["kit.log", "orders"]
    assert request("GET", scene.shop.checkout.replace("checkout.php", "kept/kit.log")).status == 404


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (b"&total_fee=9.00", "duplicate"),
        (b"&total%5ffee=9.00", "duplicate"),
        (b"&total.fee=9.00", "bad_signature"),
        (b"&total_fee%5b%5d=9.00", "bad_signature"),
        (b"&a=%zz", "malformed"),
        (b"&a=%ff", "malformed"),
    ],
)
def test_security_10_and_11_the_raw_body_is_read_strictly(scene: Scene, more: bytes, reason: str) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert scene.shop.post(scene.sender.notification(number) + more).body == b"fail"
    assert scene.reasons() == [reason]


def test_security_10_what_is_signed_with_odd_names_is_read_as_it_was_signed(scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert scene.notify(number, **{"a.b": " x+y\\'%41 ", "f[]": "1", "f[0": "2"}) == b"success"


@on_every_server
def test_security_12_nothing_but_the_three_pages_can_be_reached(scene: Scene) -> None:
    scene.shop.start()
    assert sorted(p.name for p in (scene.shop.folder / "public").iterdir()) == [
        "checkout.php",
        "notify_url.php",
        "return_url.php",
    ]
    base = scene.shop.checkout.rpartition("/")[0]
    for path in ("config.php", "../config.php", "%2e%2e/config.php", "selftest.php", "../selftest.php", "../data/kit.log",
                 "../views/page.php", "..%2fconfig.php", "README.md"):  # fmt: skip
        answer = request("GET", f"{base}/{path}")
        assert answer.status in (400, 404) or "What would you like?" in answer.text, path
        assert not any(secret in answer.text for secret in scene.shop.secrets())


@on_every_server
def test_security_13_only_the_word_goes_out_whatever_the_shop_s_files_print(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "loud").mkdir()
    (tmp_path / "loud" / "loud.ini").write_text(
        "display_errors=1\ndisplay_startup_errors=1\nerror_reporting=-1\nhtml_errors=1\n"
    )
    monkeypatch.setenv("PHP_INI_SCAN_DIR", f":{tmp_path / 'loud'}")
    for file in ("config.php", "handlers.php"):
        path = scene.shop.folder / file
        path.write_text(f"{BOM}\n\n{path.read_text('utf-8')}\n?>\n\n \n", "utf-8")
    scene.edit("handlers.php", COMMIT, "echo 'paid!', $undefined; trigger_error('x', E_USER_WARNING); " + COMMIT)
    scene.shop.start()
    number = scene.orders.place("a-1")
    assert [scene.notify(number), scene.notify(number), scene.notify("a-2")] == [b"success", b"success", b"fail"]
    assert scene.shop.get(scene.shop.checkout).text.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    "code",
    ["throw new Exception('x');", "return false;", "return null;", "return 1;", "echo 'success'; exit;", "no_such();"],
)
def test_security_13_success_never_before_the_handler_has_committed(scene: Scene, code: str) -> None:
    scene.edit("handlers.php", COMMIT, f"{code} {COMMIT}")
    scene.shop.start()
    assert scene.notify(scene.orders.place("a-1")) != b"success"
    assert scene.orders.state("a-1") == "open"


def test_security_15_the_readme_names_the_weak_algorithms_and_the_strong_one() -> None:
    text = (ROOT / "output" / "php" / "README.md").read_text("utf-8")
    going_live = text.split("## Going live")[1].split("\n## ")[0]
    assert "MD5" in going_live
    assert "RSA2" in going_live


def test_a_message_in_gbk_is_read_in_gbk(gateway: Model, scene: Scene) -> None:
    scene.edit("config.php", "'charset' => 'utf-8'", "'charset' => 'gbk'")
    scene.sender = type(scene.sender)(gateway, {**scene.shop.config, "charset": "gbk"})
    scene.shop.start()
    assert scene.notify(scene.orders.place("a-1"), subject="\u4e2d\u6587") == b"success"
    answer, sent = scene.shop.order("tea-set")
    assert 'accept-charset="gbk"' in answer.text
    assert "\u4e2d\u56fd\u8336\u5177" in sent["subject"]


def test_a_message_in_the_other_charset_is_refused_and_the_log_says_which(gateway: Model, scene: Scene) -> None:
    scene.shop.start()
    number = scene.orders.place("a-1")
    scene.sender = type(scene.sender)(gateway, {**scene.shop.config, "charset": "gbk"})
    assert scene.notify(number, subject="\u4e2d\u6587") == b"fail"
    assert "note=fits_charset:gbk" in scene.shop.log()[0]


def test_the_shop_of_another_gateway_runs_too(made_up_kit: Path, tmp_path: Path) -> None:
    shop, port = Path(shutil.copytree(made_up_kit, tmp_path / "shop")), free_port()
    for copy in ("config", "handlers"):
        shutil.copy(shop / f"{copy}.sample.php", shop / f"{copy}.php")
    script = ROOT / "templates" / "php" / "servers" / "php_s.py"
    with subprocess.Popen(
        [sys.executable, script, shop, str(port), ""], stderr=subprocess.DEVNULL, start_new_session=True
    ) as server:
        try:
            assert wait_until(lambda: listens(port), 20)
            listed = request("GET", f"http://127.0.0.1:{port}/checkout.php")
            answer = request("POST", f"http://127.0.0.1:{port}/notify_url.php", b"a=1", FORM)
        finally:
            server.terminate()
    assert (listed.status, "&lt;/script&gt; more" in listed.text) == (200, True)
    assert (answer.status, answer.body) == (200, b"RETRY")


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
