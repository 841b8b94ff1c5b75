"""What a merchant can rely on: configs as values, text only, errors without secrets, missing extensions named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.paths import data_folder

from .conftest import KIT, Run

KEYS = data_folder("specs") / "alipay-cross-border" / "vectors" / "keys.json"


def test_two_gateways_with_two_configs_work_side_by_side(php: Run) -> None:
    answer = php("""
$other = array('key' => 'another', 'currency' => 'JPY', 'charset' => 'gbk', 'gateway' => 'sandbox') + $fields;
$gateways = array('USD' => new Gateway(new Config($fields)), 'JPY' => new Gateway(new Config($other)));
$answer = array();
foreach (array('USD', 'JPY', 'USD', 'JPY') as $currency) {
    $request = $gateways[$currency]->createForexTrade(array('currency' => $currency, 'total_fee' => '100') + $order);
    $other = $gateways[$currency === 'USD' ? 'JPY' : 'USD'];
    $answer[] = array(
        $request->parameters(),
        $request->buildUrl(),
        $gateways[$currency]->verify($request->parameters()),
        refusal(function () use ($other, $request) { return $other->verify($request->parameters()); }),
    );
}
""")
    assert answer[:2] == answer[2:]
    for (sent, url, valid, refused), charset, host in zip(
        answer, ("utf-8", "gbk"), ("127.0.0.1:8700", "mapi.alipaydev.com")
    ):
        assert sent["_input_charset"] == charset
        assert f"//{host}/" in url
        assert valid is True
        assert refused[:2] == ["bad_signature", "sign"]


def test_request_and_the_method_of_the_service_send_the_same(php: Run) -> None:
    answer = php("""
$gateway = new Gateway(new Config($fields));
$answer = array($gateway->createForexTrade($order)->parameters(), $gateway->request('create_forex_trade', $order)->parameters());
""")
    assert answer[0] == answer[1]
    assert list(answer[0])[:2] == ["service", "partner"]
    assert list(answer[0])[-2:] == ["sign_type", "sign"]


def test_null_is_a_name_that_is_not_there(php: Run) -> None:
    answer = php("""
$gateway = new Gateway(new Config(array('notify_url' => null) + $fields));
$request = $gateway->createForexTrade($order + array('body' => null));
$answer = array($gateway->signingString(array('b' => '2', 'a' => null)), $request->parameters());
""")
    assert answer[0] == "b=2"
    assert "body" not in answer[1]


@pytest.mark.parametrize("value", [100.3, 7, True, ["7"], {"a": "b"}])
def test_a_value_that_is_no_text_is_refused(php: Run, value: object) -> None:
    answer = php(
        """
$gateway = new Gateway(new Config($fields));
$answer = array();
foreach (array('sign', 'verify', 'buildUrl', 'buildForm', 'signingString', 'createForexTrade') as $method) {
    $answer[] = refusal(function () use ($gateway, $method, $given) { return $gateway->$method(array('total_fee' => $given)); });
}
$answer[] = refusal(function () use ($fields, $given) { return new Gateway(new Config(array('partner' => $given) + $fields)); });
""",
        value,
    )
    assert [a[:2] for a in answer] == [["bad_format", "total_fee"]] * 6 + [["bad_format", "config.partner"]]
    assert all(a[2].endswith(": text") for a in answer)


def test_a_field_that_the_config_has_not_is_refused(php: Run) -> None:
    answer = php("""
$answer = refusal(function () use ($fields) { return new Gateway(new Config(array('notfy_url' => 'x') + $fields)); });
""")
    assert answer[:2] == ["unknown", "config.notfy_url"]


def test_names_that_php_makes_integers_of_are_text(php: Run) -> None:
    answer = php("""
$gateway = new Gateway(new Config($fields));
$parameters = $gateway->parseForm('10=a&9=b&01=c&-1=d&0=0');
$parameters['sign'] = $gateway->sign($parameters);
$url = $gateway->buildUrl(array('10' => '1', '0' => '0'));
$answer = array($gateway->signingString($parameters), $gateway->verify($parameters), $url);
""")
    assert answer[0] == "-1=d&0=0&01=c&10=a&9=b"
    assert answer[1] is True
    assert "?10=1&0=0&sign_type=MD5&sign=" in answer[2]


def test_a_digest_that_only_looks_like_a_number_is_no_signature(php: Run) -> None:
    # md5 of either text begins with 0e and goes on with digits: == finds them equal, and equal to "0"
    answer = php("""
$answer = array();
foreach (array('0', '0e0', '0e462097431906509019562988736854', ' ', '00000000000000000000000000000000') as $sign) {
    $gateway = new Gateway(new Config(array('key' => '240610708') + $fields));
    $answer[] = refusal(function () use ($gateway, $sign) { return $gateway->verify(array('sign' => $sign)); });
}
$answer[] = refusal(function () use ($gateway) { return $gateway->sign(array()); });
""")
    assert [a[:2] if isinstance(a, list) else a for a in answer[:5]] == [
        ["bad_signature", "sign"], ["bad_signature", "sign"], True, ["bad_signature", "sign"], ["bad_signature", "sign"],
    ]  # fmt: skip
    assert answer[5] == "0e462097431906509019562988736854"


SECRETS = ["760bdzec6y9goq7", "PRIVATE-MATERIAL", "0123456789abcdef", "VALUE-OF-SUBJECT"]


def test_errors_and_their_traces_hold_no_key_no_value_and_no_signature(php: Run) -> None:
    answer = php(
        """
$secret = array('private_key' => $given[1], 'public_key' => $given[1]) + $fields;
$message = array('subject' => $given[3] . "\\xFF", 'sign' => $given[2]);
$fine = array('subject' => $given[3] . "\\n", 'sign' => $given[2]) + $order;
$answer = array();
foreach (array(array('charset' => 'x'), array('sign_type' => 'x'), array('gateway' => 'x'), array('other' => 'x'),
               array(), array('charset' => 'gbk'), array('sign_type' => 'RSA'), array('sign_type' => 'RSA2')) as $change) {
    foreach (array($message, $fine) as $parameters) {
        foreach (array('sign', 'verify', 'buildUrl', 'buildForm', 'signingString', 'createForexTrade') as $method) {
            $answer[] = refusal(function () use ($secret, $change, $method, $parameters) {
                $gateway = new Gateway(new Config($change + $secret));
                $gateway->$method($parameters);
            });
        }
    }
}
""",
        SECRETS,
    )
    refused = [a for a in answer if a]
    assert len(refused) > 60
    for code, parameter, message, trace in refused:
        for secret in SECRETS:
            assert secret not in message + parameter, (code, parameter)
            assert secret[:12] not in trace, trace


def test_a_dumped_gateway_shows_no_key(php: Run) -> None:
    answer = php("""
$gateway = new Gateway(new Config(array('private_key' => 'PRIVATE-MATERIAL') + $fields));
ob_start();
var_dump($gateway);
print_r($gateway);
$answer = ob_get_clean();
""")
    assert "2088101122136241" in answer
    assert "760bdzec6y9goq7" not in answer
    assert "PRIVATE-MATERIAL" not in answer


def test_a_gateway_that_has_signed_shows_no_key_when_it_is_dumped(php: Run) -> None:
    own, gateway = (json.loads(KEYS.read_text("utf-8"))["keys"][name] for name in ("merchant-1024", "gateway-1024"))
    answer = php(
        f"$keys = array('private_key' => '{own['private_key']}', 'public_key' => '{gateway['public_key']}');"
        """
$gateway = new Gateway(new Config($keys + array('sign_type' => 'RSA') + $fields));
$sign = $gateway->sign($order);
ob_start();
var_dump($gateway);
$answer = array($sign, bin2hex(ob_get_clean()), $sign === $gateway->sign($order));
"""
    )
    assert len(answer[0]) == 172
    assert answer[2] is True
    dump = bytes.fromhex(answer[1])
    assert b"2088101122136241" in dump
    for secret in (own["private_key"][40:60].encode(), b"PRIVATE KEY", bytes.fromhex(own["p"])[:8]):
        assert secret not in dump


GBK = """
$gateway = new Gateway(new Config(array('charset' => 'gbk') + $fields));
$answer = array();
$texts = array("\\xE4\\xB8\\xAD\\xE5\\x9B\\xBD", "\\xE2\\x82\\xAC", "\\xEE\\x80\\x80", "\\xE2\\x8A\\x95", "\\xF0\\x9F\\x98\\x80");
foreach ($texts as $text) {
    $made = refusal(function () use ($gateway, $text) { return $gateway->signingString(array('a' => $text)); });
    $answer[] = is_array($made) ? $made[0] : bin2hex($made);
}
foreach (array('%D6%D0', '%D6', '%80', '%FF', '%A2%E3', '%A1%A1%81', '%AA%A1') as $body) {
    $made = refusal(function () use ($gateway, $body) { return $gateway->parseForm('a=' . $body); });
    $answer[] = isset($made['a']) ? $made['a'] : $made[0];
}
"""


@pytest.mark.parametrize("options", [(), ("-d", "disable_functions=mb_convert_encoding")], ids=["mbstring", "iconv"])
def test_gbk_is_the_same_by_either_extension(php: Run, options: tuple[str, ...]) -> None:
    answer = php(GBK, None, options)
    assert answer == ["613dd6d0b9fa", *["unencodable"] * 4, "\u4e2d", *["malformed"] * 6]


def test_a_missing_extension_is_named(php: Run) -> None:
    code = """
$answer = array();
foreach (array(array('charset' => 'gbk'), array('sign_type' => 'RSA', 'private_key' => $given)) as $change) {
    $answer[] = refusal(function () use ($fields, $change) {
        $gateway = new Gateway(new Config($change + $fields));
        return $gateway->sign(array('a' => '1'));
    });
}
"""
    key = private_key()
    options = ("-d", "disable_functions=mb_convert_encoding,iconv,openssl_sign")
    found: Any = php(code, key, options)
    assert [a[0] for a in found] == ["unsupported", "unsupported"]
    assert "mbstring or iconv" in found[0][2]
    assert "openssl" in found[1][2]


def private_key() -> str:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(65537, 1024)  # noqa: S505  # short, to be quick; signs nothing
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def test_the_sample_config_makes_a_request(php: Run) -> None:
    answer = php(f"""
$gateway = new Gateway(require '{KIT}/config.sample.php');
$answer = $gateway->createForexTrade($order)->buildUrl();
""")
    assert answer.startswith("http://127.0.0.1:8700/gateway.do?service=create_forex_trade&partner=2088101122136241&")
