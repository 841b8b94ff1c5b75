"""More ways in which merchants show a message: other languages, frameworks and logs than those of the first set."""

from __future__ import annotations

import html
import json

from forms import body
from material import GATEWAY, Pairs


def ruby_hash(pairs: Pairs) -> str:
    return "{" + ", ".join(f"{json.dumps(n)}=>{json.dumps(v, ensure_ascii=False)}" for n, v in pairs) + "}"


def rails_log(pairs: Pairs, path: str) -> str:
    return (
        f'Started POST "{path}" for 198.51.100.23 at 2019-05-20 13:12:45 +0200\n'
        f"Processing by AlipayController#notify as HTML\n  Parameters: {ruby_hash(pairs)}\n"
        "Completed 400 Bad Request in 3ms (ActiveRecord: 0.4ms)\n"
    )


def perl_dumper(pairs: Pairs) -> str:
    lines = ",\n".join(f"          '{n}' => '{v}'" for n, v in pairs)
    return f"$VAR1 = {{\n{lines}\n        }};\n"


def node_object(pairs: Pairs) -> str:
    def text(value: str) -> str:
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\r", "\\r").replace("\n", "\\n") + "'"

    return "{\n" + ",\n".join(f"  {n}: {text(v)}" for n, v in pairs) + "\n}\n"


def django_dict(pairs: Pairs) -> str:
    return "<QueryDict: {" + ", ".join(f"{n!r}: [{v!r}]" for n, v in pairs) + "}>"


def python_tuples(pairs: Pairs) -> str:
    return repr(pairs)


def go_values(pairs: Pairs) -> str:
    """fmt.Println of url.Values: Go prints a map by name."""
    return "map[" + " ".join(f"{n}:[{v}]" for n, v in sorted(pairs)) + "]"


def java_arrays(pairs: Pairs) -> str:
    """request.getParameterMap() with Arrays.toString."""
    return "{" + ", ".join(f"{n}=[{v}]" for n, v in pairs) + "}"


def objc_dictionary(pairs: Pairs) -> str:
    def text(value: str) -> str:
        return value if value.isalnum() and value.isascii() else '"' + value.replace('"', '\\"') + '"'

    return "{\n" + "".join(f"    {text(n)} = {text(v)};\n" for n, v in sorted(pairs)) + "}\n"


def csharp_initializer(pairs: Pairs) -> str:
    return "{ " + ", ".join(f'{{ "{n}", {json.dumps(v, ensure_ascii=False)} }}' for n, v in pairs) + " }"


def colon_lines(pairs: Pairs) -> str:
    """The form data as a browser's tools for developers show it."""
    return "".join(f"{n}: {v}\n" for n, v in pairs)


def asp_lines(pairs: Pairs) -> str:
    """For Each ... Response.Write name & "=" & value & "<br>"."""
    return "".join(f"{n}={v}<br>\n" for n, v in pairs)


def curl(pairs: Pairs, charset: str = "utf-8", address: str = GATEWAY) -> str:
    kind = "Content-Type: application/x-www-form-urlencoded"
    return f"curl -s -X POST '{address}' \\\n  -H '{kind}' \\\n  -d '{body(pairs, charset)}'\n"


def redirect(address: str) -> str:
    return f"HTTP/1.1 302 Found\nServer: nginx/1.14.0\nLocation: {address}\nContent-Length: 0\n\n"


def laravel_log(pairs: Pairs) -> str:
    held = json.dumps(dict(pairs)).replace("/", "\\/")
    return f"[2019-05-20 19:12:46] production.ERROR: alipay notify: sign check failed {held} []\n"


def nginx_body(text: str, path: str) -> str:
    return f'110.75.0.9 - - [20/May/2019:19:12:45 +0800] "POST {path} HTTP/1.1" 200 4 body="{text}"\n'


def iis_log(query: str, stem: str) -> str:
    head = "#Software: Microsoft Internet Information Services 8.5\n"
    fields = "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip sc-status\n"
    return f"{head}{fields}2019-05-20 11:12:45 10.0.0.4 GET {stem} {query} 443 110.75.0.9 200\n"


def page_form(pairs: Pairs, charset: str, action: str = GATEWAY) -> str:
    """A page of an old shop: attributes without an order, names before types."""
    inputs = "".join(f"  <input name='{n}' type='hidden' value='{html.escape(v)}'>\n" for n, v in pairs)
    head = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head><body>\n"
    return f"{head}<form method='post' action='{action}'>\n{inputs}</form></body></html>\n"
