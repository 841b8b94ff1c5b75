"""The services that no command calls, by each kit's own request and its own reading of what the sandbox answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.conformance.harness import Driver
from generator.conformance.runtimes import Places, Runtime, build, from_manifest
from generator.kits import languages, load_manifest, render_driver
from generator.model import Model
from generator.protocol import Answer, Case, hex_bytes, hex_text
from generator.reference import judge

from .sandbox import Sandbox
from .shop import request


class Kit:
    """A kit behind its conformance driver, with one merchant's config."""

    def __init__(self, runtime: Runtime, gateway: Model, config: dict[str, str], scratch: Path) -> None:
        places = Places(scratch / "kit", scratch, languages()[runtime.language])
        places.kit.mkdir(parents=True)
        render_driver(gateway, places.here, places.kit, scratch)
        build(runtime, places, set())
        self.config, self._driver = tuple(config.items()), Driver(places.fill(runtime.run), scratch)

    def ask(self, *cases: Case) -> list[dict[str, str]]:
        outcome = self._driver.run(cases)
        assert outcome.faults == []
        return [_fields(outcome.answers[case.id]) for case in cases]

    def requests(self, services: dict[str, dict[str, str]]) -> list[dict[str, str]]:
        """What the kit would send, in one run of the driver."""
        given = enumerate(services.items())
        return self.ask(
            *(Case(f"r{n}", "request", self.config, tuple(p.items()), service=name) for n, (name, p) in given)
        )

    def read(self, answers: dict[str, bytes]) -> dict[str, dict[str, str]]:
        """The values of the answers, by service."""
        given = enumerate(answers.items())
        read = self.ask(*(Case(f"a{n}", "answer", self.config, body=body, service=name) for n, (name, body) in given))
        return {
            name: dict(v.split("=", 1) for v in found["records"].split("\x1f")) for name, found in zip(answers, read)
        }


def _fields(answer: Answer) -> dict[str, str]:
    assert answer.kind == "ok", {name: hex_text(value) for name, value in answer.fields}
    in_bytes = ("signing_string", "body")
    return {n: v if n in in_bytes else hex_text(v) for n, v in answer.fields}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    found = [from_manifest(name, load_manifest(folder).conformance)[0] for name, folder in languages().items()]
    metafunc.parametrize("runtime", [pytest.param(one, id=one.language) for one in found], scope="session")


@pytest.fixture
def kit(runtime: Runtime, gateway: Model, bank: Sandbox, tmp_path: Path) -> Iterator[Kit]:
    assert runtime.lacks() == [], runtime.hint
    bank.begin(days_ago=0)
    yield Kit(runtime, gateway, bank.merchant(), tmp_path)


@pytest.mark.proves("create_forex_trade_wap", "end to end")
@pytest.mark.proves("alipay.acquire.refund.query", "end to end")
@pytest.mark.proves("alipay.acquire.customs", "end to end")
@pytest.mark.proves("alipay.overseas.acquire.customs.query", "end to end")
@pytest.mark.proves("alipay.overseas.secmerchant.online.maintain", "end to end")
@pytest.mark.proves("alipay.overseas.secmerchant.online.queryStatus", "end to end")
def test_what_no_command_calls_is_sent_and_read(kit: Kit, bank: Sandbox, gateway: Model) -> None:
    """A payment on a phone; customs are told of a payment, a refund is asked about, a seller is registered."""
    paid = {"out_trade_no": "W-0", "subject": "Tea set", "currency": "USD", "total_fee": "100.30"}
    made = judge(gateway).answer(Case("w", "request", kit.config, tuple(paid.items()), service="create_forex_trade"))
    request("GET", _fields(made)["url"])
    services = {
        "create_forex_trade_wap": {**paid, "out_trade_no": "W-1", "product_code": "NEW_WAP_OVERSEAS_SELLER"},
        "forex_refund": {
            "out_return_no": "R-1", "out_trade_no": "W-0", "return_amount": "1.00", "currency": "USD", "reason": "small",
        },
        "alipay.acquire.refund.query": {"out_trade_no": "W-0", "out_return_no": "R-1"},
        "alipay.acquire.customs": {
            "out_request_no": "201204290001", "trade_no": bank.ask("orders/W-0/pay", pay=True)["trade"], "amount": "10.00",
            "merchant_customs_code": "C1", "merchant_customs_name": "Muku", "customs_place": "HANGZHOU",
        },
        "alipay.overseas.acquire.customs.query": {"out_request_nos": "201204290001"},
        "alipay.overseas.secmerchant.online.maintain": {
            "secondary_merchant_name": "Muku", "secondary_merchant_id": "A1", "secondary_merchant_industry": "7011",
            "register_country": "FR", "register_address": "1 Rue du Port",
            "site_infos[0].site_type": "WEB", "site_infos[0].site_url": "https://muku.example/",
        },
        "alipay.overseas.secmerchant.online.queryStatus": {"secondary_merchant_id": "A1"},
    }  # fmt: skip
    calls = dict(zip(services, kit.requests(services)))
    assert request("GET", calls.pop("create_forex_trade_wap")["url"]).status in (302, 303)
    assert bank.ask("orders/W-1/pay", pay=True)["state"] == "paid"
    answers = {name: sent(call) for name, call in calls.items()}
    assert b"<is_success>T</is_success>" in answers.pop("forex_refund")
    read = kit.read(answers)
    assert read.pop("alipay.acquire.refund.query")["refund_result_code"] == "PROCESSING"
    assert {name: values["result_code"] for name, values in read.items()} == dict.fromkeys(read, "SUCCESS")


def sent(call: dict[str, str]) -> bytes:
    body = hex_bytes(call["body"]) if call["method"] == "POST" else None
    return request(call["method"], call["address"], body, call["content_type"]).body
