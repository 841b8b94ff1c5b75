"""Cases that fit, cases that nobody can tell, and cases of which only the signing string is there."""

from __future__ import annotations

from urllib.parse import quote_plus

from case import Cases
from forms import body, form, post, print_r, python_dict, url
from material import (
    KEY,
    PARTNER,
    SANDBOX,
    SANDBOX_GATEWAY,
    SANDBOX_KEY,
    SHOP,
    bare,
    by_name,
    joined,
    md5,
    notice,
    order,
    public,
    refund,
    right,
    rsa_fits,
    rsa_sign,
    signed,
)

CASES = Cases()


@CASES.add("fits")
def notification_with_a_name_nobody_knows():
    """Nothing is wrong: the gateway signs every name that it sends, also one that no document lists."""
    pairs = notice("2014-0312-77", currency="GBP", total_fee="45.00", buyer_level="0", buyer_memo="")
    sign = md5(right(pairs), KEY)
    text = "currency=GBP&notify_id=" + dict(pairs)["notify_id"]
    return print_r(signed(pairs, sign)), {"key": KEY}, right(pairs).startswith("buyer_level=0&" + text)


@CASES.add("fits")
def payment_address_in_gbk():
    """Nothing is wrong: the address is in GBK, as _input_charset says, and so is what was signed."""
    pairs = order("G20130918001", SANDBOX, _input_charset="gbk", subject="儿童服装 夏季", total_fee="9.90")
    sign = md5(right(pairs), SANDBOX_KEY, "gbk")
    given = url(signed(pairs, sign), "gbk", SANDBOX_GATEWAY)
    return given, {"key": SANDBOX_KEY}, sign != md5(right(pairs), SANDBOX_KEY)


@CASES.add("fits")
def form_with_entities_that_are_right():
    """Nothing is wrong: &amp; and &quot; are how HTML writes the values, the browser sends & and quotes."""
    pairs = order("A-2017-5512", subject='Tom & Jerry "Deluxe"', notify_url="http://shop.example/n.php?a=1&b=2")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = form(signed(pairs, sign, "RSA2"))
    return given, {"public_key": public("merchant-2048"), "direction": "request"}, "Tom &amp; Jerry &quot;" in given


@CASES.add("fits")
def notification_body_of_rsa():
    """Nothing is wrong: a raw POST body and the gateway's public key."""
    pairs = notice("2016/02/290017", "2016-02-29 23:59:58", subject="红茶 Earl Grey", currency="EUR", total_fee="19.90")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    given = body(signed(pairs, sign, "RSA"))
    return given, {"public_key": bare(public("gateway-1024"))}, rsa_fits(right(pairs), sign, "gateway-1024", "RSA")


@CASES.add("unknown")
def random_signature():
    """The sign is of nothing at all: a developer typed another value to see the error page."""
    pairs = order("T00000017", subject="Test goods", total_fee="0.01")
    sign = "5f1d7a0e93b84c26a1e0d9f7b3c85264"
    return print_r(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY)


@CASES.add("unknown")
def notification_without_the_key():
    """Nobody gave a key, and in the message nothing is wrong to see."""
    pairs = notice("20150711-0004", "2015-07-11 09:30:00", currency="HKD", total_fee="388.00")
    sign = md5(right(pairs), "blindsetkeythatwasnotgiven000000")
    given = "2015-07-11 09:30:02 [notify_url.php] verify failed: " + body(signed(pairs, sign)) + "\n"
    return given, {}, True


@CASES.add("unknown")
def body_cut_by_the_log():
    """The log cuts long lines: what stood behind the cut was signed too."""
    pairs = notice("2009/04/291103", "2014-10-01 08:00:41")
    pairs = [*pairs[:2], ("sign", md5(right(pairs), KEY)), ("sign_type", "MD5"), *pairs[2:]]
    whole = body(pairs)
    given = whole[: whole.index("%2F291103") + 2]
    return given, {"key": KEY}, "notify_time" not in given and given.endswith("%2")


@CASES.add("unknown")
def error_page_alone():
    """The gateway's page says that the signature is wrong; it does not say why, and nothing else was given."""
    given = (
        "<!DOCTYPE html>\n<html><head><title>Alipay</title></head>\n<body>\n"
        '<div class="error"><h3>抱歉，操作失败</h3><p>错误代码：ILLEGAL_SIGN</p></div>\n</body></html>\n'
    )
    return given, {"key": KEY}, True


@CASES.add("unknown")
def another_md5_key():
    """Signed with another merchant's key that was not given: from the MD5 alone that cannot be told."""
    pairs = refund("EU20150608-3")
    sign = md5(right(pairs), "blindsetofsomebodyelse0000000000")
    return python_dict(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY)


@CASES.add("unknown")
def signature_of_an_earlier_order():
    """A cached signature: it is the merchant's, but of another order, and that order's text was not given."""
    earlier = order("HK-88120", SHOP, subject="Green tea 250 g", total_fee="24.00", currency="HKD")
    pairs = order("HK-90377", SHOP, subject="Porcelain cup, blue", total_fee="61.50", currency="HKD")
    sign = rsa_sign(right(earlier), "merchant-2048", "RSA2")
    given = post(signed(pairs, sign, "RSA2"), "/gateway.do?_input_charset=utf-8", "mapi.alipay.com")
    proof = not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2")
    return given, {"public_key": public("merchant-2048"), "direction": "request"}, proof


@CASES.add("empty-signed")
def signing_string_with_an_empty_body():
    """Only the signing string: body= stands in it."""
    text = joined(by_name(order("2012040500001", body="")))
    return "", {"signing_string": text}, "&body=&" in text


@CASES.add("sign-type-signed")
def signing_string_with_the_sign_type():
    """Only the signing string from the log: sign_type was added before signing."""
    pairs = [*refund("EU20150608-9"), ("sign_type", "MD5")]
    text = joined(by_name(pairs))
    return f"2015-06-09 14:15:23 DEBUG prestr: {text}\n", {}, "&service=forex_refund&sign_type=MD5" in text


@CASES.add("encoded-before-signing")
def signing_string_of_encoded_values():
    """Only the signing string: the values are percent-encoded in it, so http_build_query came before md5."""
    text = "&".join(f"{name}={quote_plus(value)}" for name, value in by_name(order("2012040500027")))
    return "", {"signing_string": text}, "notify_url=http%3A%2F%2F" in text and "Kids+clothing" in text


@CASES.add("order")
def signing_string_as_the_form_has_it():
    """Only the signing string: the pairs stand as the shop wrote them, not by name."""
    pairs = order("J-000451", subject="Ceramic bowl", currency="JPY", total_fee="4200")
    text = joined(pairs)
    return (
        f"待签名字符串：{text}\n",
        {},
        text.startswith("service=create_forex_trade&partner=") and text != right(pairs),
    )


@CASES.add("quoted-values")
def signing_string_of_the_mobile_kit():
    """Only the signing string: values in double quotes, as the mobile kit for apps signs its order string."""
    text = "&".join(f'{name}="{value}"' for name, value in by_name(order("APP-7731", total_fee="3.50")))
    return "", {"signing_string": text}, f'partner="{PARTNER}"' in text
