"""Calls of the shop's own server: what is sent again and what never, what is waited for, and answers that are large."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.fake_gateway import FakeGateway

from .conftest import KIT, Run

HEAD = """
use AlipayCrossBorder\\Answers;
use AlipayCrossBorder\\Client;
use AlipayCrossBorder\\Record;
use AlipayCrossBorder\\StreamTransport;

class Wire implements StreamTransport
{
    public $replies = array();
    public $sent = array();
    public function send($method, $address, $contentType, $body)
    {
        $this->sent[] = "$method $address $body";
        $reply = array_shift($this->replies);
        if (is_string($reply)) {
            return array(200, $reply);
        }
        if (is_int($reply)) {
            return array($reply, '');
        }
        throw new RuntimeException('nobody there');
    }
    public function stream($method, $address, $contentType, $body, $take)
    {
        list($status, $answer) = $this->send($method, $address, $contentType, $body);
        foreach ($status === 200 ? str_split($answer, 7) : array() as $piece) {
            call_user_func($take, $piece);
        }
        if (strpos($answer, 'CUT') !== false) {
            throw new RuntimeException('cut');
        }
        return $status;
    }
}

$wire = new Wire();
$wire->replies = $given;
$lines = array();
$waits = array();
$log = function ($line) use (&$lines) { $lines[] = $line; };
$wait = function ($seconds) use (&$waits) { $waits[] = $seconds; };
$client = new Client(new Gateway(new Config($fields)), $wire, null, $wait, $log);
$refund = array('out_return_no' => 'R1', 'out_trade_no' => 'a-1', 'currency' => 'USD', 'return_amount' => '1.00');
$refund['reason'] = 'no';
"""
GOOD = "<alipay><is_success>T</is_success></alipay>"
BUSY = "<alipay><is_success>F</is_success><error>SYSTEM_ERROR</error></alipay>"
REFUSED = "<alipay><is_success>F</is_success><error>TRADE_NOT_EXIST</error></alipay>"
TRADE = (
    "<alipay><is_success>T</is_success><response><trade><out_trade_no>a-1</out_trade_no><trade_no>7</trade_no>"
    "<trade_status>TRADE_FINISHED</trade_status></trade></response></alipay>"
)
QUERY = """
$answer = refusal(function () use ($client) {
    return $client->singleTradeQuery(array('out_trade_no' => 'a-1'))->tradeStatus();
});
"""
REFUND = "$answer = refusal(function () use ($client, $refund) { return $client->forexRefund($refund); });"
RATES = """
$seen = array();
$answer = refusal(function () use ($client, &$seen) {
    return $client->forexRateFile(array(), function ($rate) use (&$seen) { $seen[] = $rate->currency(); });
});
"""
SAYS = "$answer = array(is_array($answer) ? $answer[0] : $answer, count($wire->sent), $waits, $lines);"

Talk = Callable[..., Any]


@pytest.fixture
def talk(php: Run) -> Talk:
    """Runs lines of PHP with a `$client` whose gateway gives the replies: a text, a status, or None (nobody there)."""
    return lambda code, *replies: php(HEAD + code, list(replies))


def test_a_query_is_tried_three_times_at_most_and_waits_in_between(talk: Talk) -> None:
    assert talk(QUERY + SAYS, None, 502, BUSY, TRADE) == [
        "gateway_busy", 3, [1.0, 3.0], [
            "call single_trade_query unreachable: RuntimeException: nobody there",
            "call single_trade_query unreachable: HTTP status 502",
            "call single_trade_query gateway_busy parameter=SYSTEM_ERROR: an error inside the gateway",
        ],
    ]  # fmt: skip


def test_what_goes_well_the_second_time_is_an_answer(talk: Talk) -> None:
    answer = talk(QUERY + SAYS, BUSY, TRADE)
    assert answer[:3] == ["TRADE_FINISHED", 2, [1.0]]
    assert answer[3][1] == "call single_trade_query ok"


def test_what_is_refused_is_not_tried_again(talk: Talk) -> None:
    assert talk(QUERY + SAYS, REFUSED, TRADE)[:2] == ["gateway_error", 1]


@pytest.mark.parametrize("reply", [None, 500, BUSY])
def test_a_refund_is_sent_once_whatever_happens(talk: Talk, reply: object) -> None:
    code, sent, waits, _ = talk(REFUND + SAYS, reply, GOOD)
    assert (code, sent, waits) == ("gateway_busy" if reply == BUSY else "unreachable", 1, [])


@pytest.mark.parametrize(
    ("way", "service"),
    [
        ("call", "forex_rate_file"), ("call", "forex_refund_file"), ("call", "create_forex_trade"),
        ("read", "single_trade_query"), ("read", "forex_refund_file"),
        ("upload", "single_trade_query"), ("upload", "forex_rate_file"), ("upload", "no_such_service"),
    ],
)  # fmt: skip
def test_a_service_of_another_kind_is_unknown_and_nothing_is_sent(talk: Talk, way: str, service: str) -> None:
    code = f"""
$last = array('call' => array(), 'read' => array('strlen'), 'upload' => array(array()));
$answer = refusal(function () use ($client, $last) {{
    return call_user_func_array(array($client, '{way}'), array_merge(array('{service}', array()), $last['{way}']));
}});
$answer = array($answer[0], $answer[1], count($wire->sent));
"""
    assert talk(code, GOOD) == ["unknown", service, 0]


def test_between_two_refunds_of_a_partner_the_pause_goes_by(talk: Talk) -> None:
    code = (
        "$client->forexRefund($refund); $client->forexRefund($refund);"
        "$other = new Client(new Gateway(new Config(array('partner' => '2088000000000000') + $fields)), $wire, null, $wait);"
        "$other->forexRefund($refund); $answer = $waits;"
    )
    (waited,) = talk(code, GOOD, GOOD, GOOD)
    assert 2.5 < waited <= 3


def test_a_table_that_breaks_off_is_tried_again_only_while_nothing_was_handed_out(talk: Talk) -> None:
    says = SAYS.replace("$waits, $lines", "$seen")
    good = "20120314|100000|USD|6.5\n"
    assert talk(RATES + says, "CUT", good) == [1, 2, ["USD"]]
    assert talk(RATES + says, good + "CUT", good) == ["unreachable", 1, ["USD"]]


def test_what_the_shop_s_own_code_throws_comes_back_as_it_is(talk: Talk) -> None:
    code = """
try {
    $client->forexRateFile(array(), function ($rate) { throw new DomainException('mine'); });
} catch (Exception $error) {
    $answer = get_class($error) . ': ' . $error->getMessage();
}
"""
    assert talk(code, "20120314|100000|USD|6.5\n") == "DomainException: mine"


def test_nothing_is_sent_when_one_line_of_a_file_is_wrong(talk: Talk) -> None:
    code = """
$lines = array();
for ($i = 1; $i <= 1000; $i++) {
    $amount = $i === 777 ? '0' : '1.00';
    $lines[] = array('out_return_no' => "R$i", 'out_trade_no' => 'a', 'currency' => 'USD', 'return_amount' => $amount);
}
$answer = refusal(function () use ($client, $lines) { return $client->forexRefundFile(array(), $lines); });
$answer = array($answer[0], $answer[1], count($wire->sent));
"""
    assert talk(code, GOOD) == ["too_small", "line 777: return_amount", 0]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE alipay [<!ENTITY x SYSTEM "file:///etc/hostname">]><alipay><is_success>&x;</is_success></alipay>',
        '<!DOCTYPE alipay SYSTEM "http://127.0.0.1:1/x.dtd"><alipay><is_success>T</is_success></alipay>',
        '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><alipay><is_success>&c;</is_success></alipay>',
        "<alipay><is_success>&x;</is_success></alipay>",
        '<alipay xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/hostname"/></alipay>',
        "<alipay>" + "<a>" * 100_000 + "</a>" * 100_000 + "</alipay>",
        "<alipay>" + "x" * 1_048_576 + "</alipay>",
        "<html><body>down</body></html>",
        "",
    ],
)
def test_security_03_an_answer_that_is_more_than_plain_xml_is_refused(talk: Talk, text: str) -> None:
    for start in ("", '<?xml version="1.0" encoding="GBK"?>'):
        code, sent, *_ = talk(REFUND + SAYS, start + text if text else "")
        assert (code, sent) == ("bad_answer", 1)


def test_security_03_the_other_charset_of_a_declaration_hides_nothing(php: Run) -> None:
    code = (
        HEAD
        + """
$xml = mb_convert_encoding('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]><alipay/>', 'UTF-16', 'UTF-8');
$wire->replies = array($xml, '<?xml version="1.0" encoding="utf-7"?><alipay>+ADw-</alipay>');
$answer = array();
foreach (array(1, 2) as $ignored) {
    $answer[] = refusal(function () use ($client, $refund) { return $client->forexRefund($refund); })[0];
}
"""
    )
    assert php(code, []) == ["bad_answer", "bad_answer"]


def test_a_file_is_read_in_constant_memory(tmp_path: Path) -> None:
    script = tmp_path / "read.php"
    script.write_text(
        """<?php
require $argv[1] . '/autoload.php';
$config = new AlipayCrossBorder\\Config(array('key' => 'k', 'partner' => '2088', 'currency' => 'USD'));
$answers = new AlipayCrossBorder\\Answers(new AlipayCrossBorder\\Gateway($config));
$sum = 0;
$count = $answers->readStream('forex_compare_file', STDIN, function ($record) use (&$sum) {
    $sum += strlen($record->remarks());
});
echo json_encode(array($count, $sum, memory_get_peak_usage()));
""",
        "utf-8",
    )
    lines = b"20131219-144657-234|0.11|EUR|20131219215228|20131220000000|P|0.00|L|Tea \xe8\x8c\xb6|\n" * 300_000
    done = subprocess.run(
        ["php", "-d", "memory_limit=16M", str(script), str(KIT)], input=lines, capture_output=True, check=True
    )
    count, length, peak = json.loads(done.stdout)
    assert (count, length) == (300_000, 2_100_000)
    assert peak < 4_000_000


STREAM = """
use AlipayCrossBorder\\CurlTransport;

$bytes = 0;
$take = function ($piece) use (&$bytes) { $bytes += strlen($piece); };
try {
    $answer = (new CurlTransport(1, ''))->stream('GET', $given, '', '', $take);
} catch (Exception $error) {
    $answer = get_class($error) . ': ' . $error->getMessage();
}
$answer = array($answer, $bytes);
"""


def test_a_stream_hands_out_the_whole_body(php: Run) -> None:
    with FakeGateway(answer=b"x" * 3_000_000) as gateway:
        assert php(STREAM, gateway.address) == [200, 3_000_000]


def test_a_stream_hands_out_nothing_of_another_status(php: Run) -> None:
    with FakeGateway(answer=b"x" * 3_000, status=500) as gateway:
        assert php(STREAM, gateway.address) == [500, 0]


@pytest.mark.parametrize("fault", [{"cut_short": True}, {"hang_up": True}, {"delay": 30}])
def test_a_stream_that_breaks_off_or_stalls_throws(php: Run, fault: dict[str, Any]) -> None:
    with FakeGateway(answer=b"x" * 3_000, **fault) as gateway:
        answer, _ = php(STREAM, gateway.address)
        assert "RuntimeException: curl:" in answer
