"""Dumps that no exact reader knows are read by what stands around the known names."""

from __future__ import annotations

import hashlib

import pytest

from generator.explain.answer import answer
from generator.explain.question import Question
from generator.model import Model

KEY = "q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6"
SENT = {"service": "forex_refund", "partner": "2088101122136241", "out_return_no": "R1", "reason": "out of stock"}
TEXT = "&".join(f"{name}={SENT[name]}" for name in sorted(SENT))
SIGNED = [*SENT.items(), ("sign", hashlib.md5((TEXT + KEY).encode()).hexdigest()), ("sign_type", "MD5")]  # noqa: S324


def each(pair: str, joint: str = ", ") -> str:
    return joint.join(pair.format(n=name, v=value) for name, value in SIGNED)


DUMPS = {
    "ruby": "Parameters: {" + each('"{n}"=>"{v}"') + "}",
    "ruby_symbols": "{" + each(':{n}=>"{v}"') + "}",
    "node": "{\n" + each("  {n}: '{v}'", ",\n") + "\n}",
    "objective_c": "{\n" + each('    "{n}" = "{v}";', "\n") + "\n}",
    "go_map": "map[" + each("{n}:[{v}]", " ") + "]",
    "visual_studio_dictionary": "\n".join(f"    [{n}]: {{[{k}, {v}]}}" for n, (k, v) in enumerate(SIGNED)),
    "csharp_initialiser": "{ " + each('{{ "{n}", "{v}" }}') + " }",
    "key_value": each("Key={n}, Value={v}", "\n"),
    "br": each("{n}={v}", "<br>\n"),
    "xml": "<r>" + each("<{n}>{v}</{n}>", "") + "</r>",
    "tabs": each("{n}\t{v}", "\n"),
    "table": each("| {n} | {v} |", "\n"),
    "name_line_value_line": each("{n}\n{v}", "\n"),
    "log_lines": each("10:00:01 DEBUG [http-1] c.x.Y - {n} = {v}", "\n"),
    "laravel": "[2019-05-20] local.ERROR: bad {" + each('"{n}":"{v}"') + "} []",
    "curl": "curl https://mapi.example/gateway.do " + each("--data-urlencode '{n}={v}'", " "),
    "curl_with_a_name_twice": "curl 'https://mapi.example/gateway.do?partner=2088101122136241' "
    + each("-d '{n}={v}'", " "),
}


@pytest.mark.parametrize("dump", DUMPS)
def test_a_dump_is_read_by_its_own_scheme(gateway: Model, dump: str) -> None:
    assert answer(gateway, Question(DUMPS[dump].encode(), key=KEY)).verdict == "fits"
