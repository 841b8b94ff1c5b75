"""The forms of the third set: shop systems, kits, debuggers and browsers that the first two sets do not show."""

from __future__ import annotations

import html
import json
from urllib.parse import quote_plus

from forms import body, java_map, print_r, var_export
from material import GATEWAY, Pairs, joined


def woocommerce_log(pairs: Pairs, words: str) -> str:
    return f"2021-03-08T10:15:22+00:00 DEBUG {words}: {print_r(pairs)}\n"


def wordpress_log(pairs: Pairs) -> str:
    return f"[08-Mar-2021 10:15:22 UTC] alipay notify: {var_export(pairs)}"


def magento_log(pairs: Pairs) -> str:
    return f"2014-09-02T11:20:33+00:00 DEBUG (7): {print_r(pairs)}\n"


def monolog(pairs: Pairs, words: str) -> str:
    return f"[2020-08-01 10:00:07] main.DEBUG: {words} {json.dumps(dict(pairs), separators=(',', ':'))} []\n"


def thinkphp_log(pairs: Pairs, path: str) -> str:
    rule = "-" * 63
    head = f"{rule}\n[ 2019-12-05T14:20:11+08:00 ] 110.75.152.1 POST {path}\n"
    return f"{head}[ info ] [ PARAM ] {var_export(pairs)}[ info ] [ RUN ] app\\index\\controller\\Alipay->notify\n"


def apache_error_log(pairs: Pairs) -> str:
    """error_log(print_r(...)): Apache writes a line end as the two characters \\n."""
    head = "[Tue Mar 03 10:22:11.403211 2015] [:error] [pid 2211] [client 110.75.152.2:41233] "
    return head + print_r(pairs).replace("\n", "\\n") + "\n"


def laravel_dd(pairs: Pairs) -> str:
    lines = (f'  "{name}" => "{value}"\n' for name, value in pairs)
    return f"array:{len(pairs)} [▼\n{''.join(lines)}]\n"


def serialized(pairs: Pairs) -> str:
    def text(value: str) -> str:
        return f's:{len(value.encode())}:"{value}";'

    return f"a:{len(pairs)}:{{{''.join(text(name) + text(value) for name, value in pairs)}}}"


def php_kit_log(pairs: Pairs) -> str:
    """What notify_url.php of the published PHP kit writes to log.txt."""
    return f"执行日期：20150311092244\nresponseTxt=true\n notify_url_log:isSign=false,{joined(pairs)}\n"


def java_kit_log(pairs: Pairs) -> str:
    return f"responseTxt=true\n isSign=false\n 返回回来的参数：{joined(sorted(pairs))}\n"


def log4j(pairs: Pairs, words: str, level: str = "DEBUG") -> str:
    head = f"2016-11-02 10:11:12,345 [http-bio-8080-exec-7] {level:5} c.s.pay.alipay.AlipayService:88 - "
    return f"{head}{words}{java_map(pairs)}\n"


def spring_log(text: str) -> str:
    head = "2018-04-17 19:03:55.812  INFO 4711 --- [nio-8080-exec-2] c.gear.pay.NotifyController"
    return f"{head}              : {text}\n"


def gson(pairs: Pairs) -> str:
    """Gson writes = & < > and ' as \\u escapes, unless it is told not to."""
    text = json.dumps(dict(pairs), ensure_ascii=False, separators=(",", ":"))
    for sign in "=&<>'":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def idea_map(pairs: Pairs) -> str:
    """A map in the debugger of IntelliJ IDEA."""
    return "".join(f'"{name}" -> "{value}"\n' for name, value in pairs)


def immediate_window(pairs: Pairs, name: str) -> str:
    lines = (f"    [{at}]: {{[{pair[0]}, {pair[1]}]}}\n" for at, pair in enumerate(pairs))
    return f"?{name}\nCount = {len(pairs)}\n{''.join(lines)}"


def dotnet_form(pairs: Pairs) -> str:
    """Request.Form.ToString(): the hex digits of .NET are small."""

    def text(value: str) -> str:
        kept = quote_plus(value, safe="!*()").replace("~", "%7e")
        return "".join(
            part if at == 0 else "%" + part[:2].lower() + part[2:] for at, part in enumerate(kept.split("%"))
        )

    return "&".join(f"{text(name)}={text(value)}" for name, value in pairs)


def asp_dump(pairs: Pairs) -> str:
    return "".join(f"{name}: {value}<br />\n" for name, value in pairs)


def flask_form(pairs: Pairs) -> str:
    return f"ImmutableMultiDict({pairs!r})"


def django_page(pairs: Pairs) -> str:
    lines = "".join(f"{name}\t{value!r}\n" for name, value in pairs)
    return f"GET\nNo GET data\n\nPOST\nVariable\tValue\n{lines}\nFILES\nNo FILES data\n"


def python2_querydict(pairs: Pairs) -> str:
    def text(value: str) -> str:
        return "u" + ascii(value)

    return "<QueryDict: {" + ", ".join(f"{text(name)}: [{text(value)}]" for name, value in pairs) + "}>"


def null_prototype(pairs: Pairs) -> str:
    """console.log(req.body) of Express: a text with a ' stands in double quotes."""

    def text(value: str) -> str:
        return f'"{value}"' if "'" in value else f"'{value}'"

    return "[Object: null prototype] {\n" + ",\n".join(f"  {name}: {text(value)}" for name, value in pairs) + "\n}\n"


def ruby34_hash(pairs: Pairs) -> str:
    return "{" + ", ".join(f"{json.dumps(n)} => {json.dumps(v, ensure_ascii=False)}" for n, v in pairs) + "}"


def go_syntax(pairs: Pairs) -> str:
    """fmt.Printf("%#v", m) of a map[string]string."""
    inside = ", ".join(f"{json.dumps(n)}:{json.dumps(v, ensure_ascii=False)}" for n, v in sorted(pairs))
    return f"map[string]string{{{inside}}}\n"


def kit_form(pairs: Pairs, charset: str = "utf-8") -> str:
    """buildRequestForm of the published PHP kit: one line, values as they are."""
    fields = "".join(f"<input type='hidden' name='{name}' value='{value}'/>" for name, value in pairs)
    head = f"<form id='alipaysubmit' name='alipaysubmit' action='{GATEWAY}?_input_charset={charset}' method='get'>"
    tail = "<input type='submit' value='确认'></form><script>document.forms['alipaysubmit'].submit();</script>"
    return head + fields + tail


def escaped_form(pairs: Pairs, action: str = GATEWAY) -> str:
    fields = (f'  <input type="hidden" name="{name}" value="{html.escape(value)}">\n' for name, value in pairs)
    return f'<form id="alipay_payment_form" action="{action}" method="POST">\n{"".join(fields)}</form>\n'


def copied_curl(pairs: Pairs, origin: str) -> str:
    """Copy as cURL of a browser; the address of the form has the charset too."""
    kind = "content-type: application/x-www-form-urlencoded"
    return (
        f"curl '{GATEWAY}?_input_charset=utf-8' \\\n  -H 'accept: text/html,application/xhtml+xml' \\\n"
        f"  -H '{kind}' \\\n  -H 'origin: {origin}' \\\n  --data-raw '{body(pairs)}' \\\n  --compressed\n"
    )


def network_tab(address: str) -> str:
    facts = {
        "Request URL": address,
        "Request Method": "GET",
        "Status Code": "302 Found",
        "Remote Address": "110.75.244.202:443",
        "Referrer Policy": "strict-origin-when-cross-origin",
    }
    return "".join(f"{name}:\n{value}\n" for name, value in facts.items())


def form_data(pairs: Pairs) -> str:
    return "▼ Form Data\n" + "".join(f"{name}: {value}\n" for name, value in pairs)


def postman_bulk(pairs: Pairs) -> str:
    return "".join(f"{name}:{value}\n" for name, value in pairs)


def nginx_access(query: str, path: str) -> str:
    return (
        f'113.108.77.50 - - [08/Mar/2021:10:15:22 +0000] "GET {path}?{query} HTTP/2.0" 302 0 '
        '"https://cashierem.alipay.com/" "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15"\n'
    )


def alipay_error_page(address: str) -> str:
    return f"{address}\n\n调试错误，请回到请求来源地，重新发起请求。\n错误代码 ILLEGAL_SIGN\n错误原因: 签名不正确，请检查。\n"
