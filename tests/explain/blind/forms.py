"""How merchants show a message: dumps of five languages, addresses, bodies, forms, logs."""

from __future__ import annotations

import html
import json
from urllib.parse import quote, quote_plus, urlencode

from material import GATEWAY, Pairs

BROWSER = (
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/33.0.1750.149 Safari/537.36"
)


def print_r(pairs: Pairs) -> str:
    return "Array\n(\n" + "".join(f"    [{name}] => {value}\n" for name, value in pairs) + ")\n"


def var_dump(pairs: Pairs) -> str:
    lines = (f'  ["{name}"]=>\n  string({len(value.encode())}) "{value}"\n' for name, value in pairs)
    return f"array({len(pairs)}) {{\n{''.join(lines)}}}\n"


def var_export(pairs: Pairs) -> str:
    def text(value: str) -> str:
        return value.replace("\\", "\\\\").replace("'", "\\'")

    return "array (\n" + "".join(f"  '{name}' => '{text(value)}',\n" for name, value in pairs) + ")\n"


def java_map(pairs: Pairs) -> str:
    return "{" + ", ".join(f"{name}={value}" for name, value in pairs) + "}"


def python_dict(pairs: Pairs) -> str:
    return repr(dict(pairs))


def dotnet_pairs(pairs: Pairs) -> str:
    return "".join(f"[{name}, {value}]\n" for name, value in pairs)


def as_json(pairs: Pairs) -> str:
    return json.dumps(dict(pairs), indent=2, ensure_ascii=False) + "\n"


def body(pairs: Pairs, charset: str = "utf-8") -> str:
    return urlencode(pairs, encoding=charset)


def url(pairs: Pairs, charset: str = "utf-8", address: str = GATEWAY) -> str:
    return f"{address}?{body(pairs, charset)}"


def rawurl(pairs: Pairs, keep: str = "", address: str = GATEWAY) -> str:
    """An address put together by hand: blanks are %20, the characters of `keep` stay as they are."""
    return f"{address}?" + "&".join(f"{name}={quote(value, safe=keep)}" for name, value in pairs)


def twice(value: str) -> str:
    return quote_plus(quote_plus(value))


def form(pairs: Pairs, action: str = GATEWAY + "?_input_charset=utf-8") -> str:
    fields = (f'<input type="hidden" name="{name}" value="{html.escape(value)}"/>\n' for name, value in pairs)
    start = f'<form id="alipaysubmit" name="alipaysubmit" action="{action}" method="get">\n'
    end = '<input type="submit" value="pay" style="display:none;"></form>\n'
    return start + "".join(fields) + end + "<script>document.forms['alipaysubmit'].submit();</script>\n"


def post(pairs: Pairs, path: str, host: str, charset: str = "utf-8") -> str:
    text = body(pairs, charset)
    head = [
        f"POST {path} HTTP/1.1",
        f"Host: {host}",
        "User-Agent: Mozilla/4.0",
        "Content-Type: application/x-www-form-urlencoded; text/html; charset=" + charset,
        f"Content-Length: {len(text)}",
        "Connection: close",
    ]
    return "\n".join([*head, "", text])


def access_log(pairs: Pairs, path: str, day: str) -> str:
    return f'203.0.113.7 - - [{day} +0800] "GET {path}?{body(pairs)} HTTP/1.1" 200 512 "-" "{BROWSER}"\n'
