"""Configs that are not right, addresses that hold more than an address, and ops that nobody knows."""

from __future__ import annotations

import re

from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Suite

FLAGS = {
    "Calls": Flag("FUNCTIONALITY", "how the gateway is called from the merchant's server",
        "A call that hangs without a limit holds a refund, a page and at last the whole shop."),
    "Sample": Flag("WEAK_PARAMS", "a value that was made for tests never goes where real money moves",
        "Real payments go to the account of a sample, or are signed with a key that everybody knows."),
    "Config": Flag("WEAK_PARAMS", "the config is checked when the gateway is made, in one order",
        "A typing error in the set-up shows at the first customer's payment and not at the start."),
    "Default": Flag("FUNCTIONALITY", "an empty field takes what the description lists first",
        "Two kits with the same set-up pay into different environments."),
    "Address": Flag("INJECTION", "an address of the merchant's own, and how a query is continued",
        "The customer, with a signed payment, is led to another address."),
    "Protocol": Flag("FUNCTIONALITY",
        "an op that a driver does not know is skipped, so that drivers of older kits can still be asked",
        "Nothing in a shop; a proof that stops at the first new question proves nothing."),
}  # fmt: skip

ADDRESSES = [
    "http://127.0.0.1:8700/gateway.do", "https://shop.example", "https://shop.example/",
    "https://shop.example:8443/a/b", "https://shop.example?",
    "https://shop.example/?a=1", "https://shop.example/?a=1&", "https://shop.example/a?b", "https://shop.example/#x",
    "https://shop.example/?q=%20+'~!$()*,;",
    "https://a", "https://1.2.3.4/", "https://-.-/", "https://shop.example/&amp;",
]  # fmt: skip
WRONG_ADDRESSES = [
    "nowhere", "http://", "https://", "https:///x", "HTTP://shop.example/", "Https://shop.example/",
    "ftp://shop.example/", "//shop.example/", "shop.example",
    "https:/shop.example", " https://shop.example/", "https://shop.example/ ", "https://shop.example/\n",
    "https://shop.example/a b", "https://shop.example/\"x", "https://shop.example/<x>",
    "https://shop.example/\\x", "https://shop.example/^", "https://shop.example/{x}", "https://shop.example/|",
    "https://shop.example/`", "https://shop.example/\u4e2d", "https://\u4e2d.example/",
    "https://user@shop.example/", "https://[::1]/", "https://shop_a.example/", "https://shop.example#x",
    "https://shop.example\\", "https://shop.example;x", "javascript:alert(1)", "https://shop.example/\x7f",
    "https://shop.example/\t", "https://:80/", "https://?x", "https://shop.example\ud800", "0",
]  # fmt: skip

TIMEOUTS = ["", "1", "10", "300", "0", "00", "01", "301", "1000", "-1", "1.5", " 5", "5 ", "5\n", "5s", "\uff15", "1e1"]
PROXIES = [
    "", "http://proxy:3128", "http://10.0.0.1:1", "http://a-b.example:65535", "http://proxy:65536", "http://proxy:0",
    "http://proxy:080", "http://proxy", "http://proxy:", "https://proxy:3128", "proxy:3128", "HTTP://proxy:3128",
    "http://proxy:3128/", "http://user:word@proxy:3128", "http://:3128", "http://proxy:99999999999", "http://proxy:3128\n",
    "http://pro xy:3128", "http://proxy:\u0661", "http://[::1]:3128",
]  # fmt: skip


def _samples(collector: Collector, bench: Bench) -> None:
    """No value that was made for tests goes where real money moves, by name or by address."""
    charset, fast = bench.charsets[0], bench.fast
    for environment in bench.model.environments:
        scheme, _, rest = environment.address.partition("://")
        host = re.split("[:/?]", rest)[0]
        variants = [f"{scheme}://{host.upper()}", f"{scheme}://{host}:443/x", f"http://{host}?", f"{scheme}://{host}.example/",
                    f"{scheme}://x.{host}/", f"{scheme}://example/{host}", f"{environment.address}?"]  # fmt: skip
        for given in (environment.name, environment.address, *(variants if environment.real_money else ())):
            for field in (f for f in bench.model.config if f.test_only):
                config = dict(bench.config(charset, fast, key="another-key-0123456789", gateway=given))
                for value, what in ((field.sample, "the sample's"), (field.sample + "1", "another")):
                    comment = f"{field.name} is {what} for {given}"
                    collector.add((*{**config, field.name: value}.items(),), "Sample", comment, "build", [("a", "1")])


def suite(bench: Bench) -> Suite:
    collector = Collector("configs", "What a config may hold", FLAGS)
    charset, fast = bench.charsets[0], bench.fast
    good = dict(bench.config(charset, fast))
    pairs = (("b", "2 \u4e2d&"), ("a", "1"))
    for wrong in ("UTF8", "UTF-8", "latin-1", "gb2312", charset.upper() + " ", "0"):
        collector.add(bench.config(charset, fast, charset=wrong), "Config", f"charset {wrong!r}", "sign", pairs)
    for wrong in (fast.name.lower() + "x", fast.name.swapcase(), "SHA512", fast.name + " ", "0"):
        collector.add(bench.config(charset, fast, sign_type=wrong), "Config", f"sign type {wrong!r}", "sign", pairs)
    collector.add(
        bench.config("x", fast, sign_type="x", gateway="x"),
        "Config",
        "charset, sign type and gateway are wrong",
        "sign",
        pairs,
    )
    collector.add(
        bench.config(charset, fast, sign_type="x", gateway="x"),
        "Config",
        "sign type and gateway are wrong",
        "sign",
        pairs,
    )
    collector.add(
        bench.config(charset, fast, gateway="x", key=""),
        "Config",
        "the gateway is wrong and there is no key",
        "sign",
        pairs,
    )
    without_key = tuple((name, text) for name, text in good.items() if name not in ("key", "private_key"))
    collector.add(without_key, "Config", "no key field", "sign", pairs)
    collector.add((), "Default", "an empty config", "sign", pairs)
    keys = tuple((name, text) for name, text in good.items() if name in ("key", "private_key"))
    collector.add(keys, "Default", "only the key", "build", pairs)
    collector.add(
        (("gateway", ""), ("charset", ""), ("sign_type", ""), *keys), "Default", "empty fields", "build", pairs
    )
    for environment in bench.model.environments:
        collector.add(
            bench.config(charset, fast, gateway=environment.name), "Address", environment.name, "build", pairs
        )
        upper = environment.name.upper()
        collector.add(bench.config(charset, fast, gateway=upper), "Config", f"environment {upper!r}", "build", pairs)
    for address in ADDRESSES:
        collector.add(bench.config(charset, fast, gateway=address), "Address", ascii(address), "build", pairs)
    for address in WRONG_ADDRESSES:
        collector.add(
            bench.config(charset, fast, gateway=address), "Config", f"gateway {ascii(address)}", "build", pairs
        )
    if bench.model.calls_gateway:
        for field, values in (("timeout", TIMEOUTS), ("proxy", PROXIES)):
            for value in values:
                config = bench.config(charset, fast, **{field: value})
                collector.add(config, "Calls", f"{field} {ascii(value)}", "sign", pairs)
    _samples(collector, bench)
    collector.add(bench.config(charset, fast), "Protocol", "an op that is not known", "whistle", pairs)
    return collector.suite()
