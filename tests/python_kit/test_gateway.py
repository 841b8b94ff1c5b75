"""What a merchant can rely on: configs as values, threads, text only, errors without secrets."""

from __future__ import annotations

import ast
import hmac
import inspect
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest

from .conftest import PACKAGE

Fields = dict[str, Any]


def test_repr_of_a_config_shows_no_key(kit: ModuleType, config: Fields) -> None:
    shown = repr(kit.Config(**{**config, "private_key": "PRIVATE-MATERIAL"}))
    assert config["key"] not in shown
    assert "PRIVATE-MATERIAL" not in shown
    assert config["partner"] in shown


def test_repr_of_a_gateway_and_of_a_request_shows_no_key_and_no_signature(
    kit: ModuleType, config: Fields, order: Fields
) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    request = gateway.request("create_forex_trade", order)
    shown = repr(gateway) + repr(request) + repr(vars(gateway))
    assert config["key"] not in shown
    assert request.parameters["sign"] not in shown


def test_a_config_cannot_be_changed(kit: ModuleType, config: Fields) -> None:
    with pytest.raises(AttributeError):
        kit.Config(**config).key = "another"


def test_two_gateways_in_threads_do_not_mix_their_configs(kit: ModuleType, config: Fields, order: Fields) -> None:
    gateways = {
        "USD": kit.Gateway(kit.Config(**config)),
        "JPY": kit.Gateway(kit.Config(**{**config, "key": "another", "currency": "JPY", "charset": "gbk"})),
    }

    def pay(number: int) -> tuple[str, dict[str, str]]:
        currency = ("USD", "JPY")[number % 2]
        amount = {"out_trade_no": str(number), "currency": currency, "total_fee": "100"}
        return currency, gateways[currency].request("create_forex_trade", {**order, **amount}).parameters

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(pay, range(400)))
    for number, (currency, sent) in enumerate(answers):
        other = gateways["JPY" if currency == "USD" else "USD"]
        assert sent["out_trade_no"] == str(number)
        assert sent["_input_charset"] == {"USD": "utf-8", "JPY": "gbk"}[currency]
        assert gateways[currency].verify(sent) is True
        with pytest.raises(kit.KitError, match="does not fit"):
            other.verify(sent)


def test_a_method_with_typed_parameters_sends_what_request_sends(
    kit: ModuleType, config: Fields, order: Fields
) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    typed = gateway.create_forex_trade(**order)
    assert typed.parameters == gateway.request("create_forex_trade", order).parameters
    assert "body" not in typed.parameters


def test_every_parameter_of_a_method_is_keyword_only_and_documented(kit: ModuleType) -> None:
    method = kit.Gateway.create_forex_trade
    parameters = list(inspect.signature(method).parameters.values())[1:]
    assert {"subject", "total_fee", "notify_url"} <= {p.name for p in parameters}
    for parameter in parameters:
        assert parameter.kind is parameter.KEYWORD_ONLY
        assert f"{parameter.name}: " in method.__doc__


def test_none_is_a_name_that_is_not_there(kit: ModuleType, config: Fields) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    assert gateway.signing_string({"b": "2", "a": None}) == b"b=2"
    with pytest.raises(kit.KitError) as caught:
        gateway.verify({"a": "1", "sign": None})
    assert (caught.value.code, caught.value.parameter) == ("missing", "sign")


@pytest.mark.parametrize("value", [100.3, 7, True, b"7", ["7"], object()])
def test_a_value_that_is_no_text_is_refused(kit: ModuleType, config: Fields, value: object) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    for call in (gateway.sign, gateway.verify, gateway.build_url, gateway.build_form, gateway.signing_string):
        with pytest.raises(kit.KitError) as caught:
            call({"total_fee": value})
        assert (caught.value.code, caught.value.parameter) == ("bad_format", "total_fee")
        assert caught.value.message.endswith(": text")


def test_digests_are_compared_in_constant_time(
    kit: ModuleType, config: Fields, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    compared = []
    compare = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append(len(a)) or compare(a, b))
    assert gateway.verify({"a": "1", "sign": gateway.sign({"a": "1"})}) is True
    assert compared == [32]
    source = inspect.getsource(sys.modules[f"{PACKAGE}.signature"])
    assert "return False" not in source
    assert not [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and n.value is False]


@pytest.mark.parametrize("signature", ["0" * 32, "", "\u0660" * 32, "\ud800", "x" * 100_000])
def test_a_wrong_signature_is_never_in_the_error(kit: ModuleType, config: Fields, signature: str) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    with pytest.raises(kit.KitError) as caught:
        gateway.verify({"a": "1", "sign": signature})
    assert caught.value.code in ("bad_signature", "missing")
    assert config["key"] not in repr(caught.value)
    assert not signature or signature not in repr(caught.value)


def test_an_error_goes_through_pickle_as_it_is(kit: ModuleType) -> None:
    error = kit.KitError("too_long", "subject", "256")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes: worker processes hand errors over like this
    assert (copy.code, copy.parameter, copy.message, str(copy)) == (
        "too_long", "subject", error.message, error.message,
    )  # fmt: skip


def test_the_form_of_a_framework_and_the_raw_body_are_not_the_same(kit: ModuleType, config: Fields) -> None:
    gateway = kit.Gateway(kit.Config(**{**config, "charset": "gbk"}))
    assert gateway.parse_form(b"b=%D6%D0+1&a&&f%5B%5D==") == {"b": "\u4e2d 1", "a": "", "f[]": "="}
    for body, code in ((b"a=1&a=2", "duplicate"), (b"a=%D6", "malformed"), (b"a=%zz", "malformed"), (b"a=%80", "malformed")):
        with pytest.raises(kit.KitError) as caught:
            gateway.parse_form(body)
        assert caught.value.code == code
