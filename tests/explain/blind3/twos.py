"""Twelve cases of two causes at once."""

from __future__ import annotations

from urllib.parse import quote_plus

from case import Cases
from forms import as_json, print_r, rawurl, twice, url, var_export
from looks import (
    asp_dump,
    gson,
    immediate_window,
    kit_form,
    laravel_dd,
    network_tab,
    nginx_access,
    php_kit_log,
)
from material import (
    SANDBOX_KEY,
    bare,
    by_name,
    changed,
    joined,
    md5,
    public,
    right,
    rsa_fits,
    rsa_sign,
    signed,
    unsigned,
    without,
)
from shops import GEAR, GEAR_KEY, WINE_KEY, buy, give_back, home, note

CASES = Cases()


@CASES.add("empty-signed", "key-blank")
def all_fields_and_a_key_with_its_line_end():
    """The empty body is signed with the rest, and the key came from a file with its line end."""
    pairs = buy("W-8001", body="")
    wrong = joined(by_name(pairs))
    given = kit_form(signed(pairs, md5(wrong, WINE_KEY + "\n")))
    return given, {"key": WINE_KEY}, "&body=&" in wrong and md5(wrong, WINE_KEY) not in given


@CASES.add("sign-type-signed", "order")
def array_signed_as_it_stands():
    """Neither was the array sorted nor sign_type taken out of it."""
    pairs = buy("G-30002", GEAR)
    pairs = [*pairs[:2], ("sign_type", "MD5"), *pairs[2:]]
    sign = md5(joined(pairs), GEAR_KEY)
    given = network_tab(url([*pairs, ("sign", sign)]))
    return given, {"key": GEAR_KEY}, joined(pairs) != joined(by_name(pairs))


@CASES.add("extra-parameter", "charset")
def ecshop_in_gbk():
    """ECShop's respond.php?code=alipay; the shop is GBK, so the gateway signed GBK. The log was turned into utf-8."""
    pairs = note("2015031109", "2015-03-11 09:22:40", subject="登山鞋", total_fee="77.00")
    sign = md5(right(pairs), GEAR_KEY, "gbk")
    held = [("code", "alipay"), *signed(pairs, sign)]
    return php_kit_log(held), {"key": GEAR_KEY}, sign != md5(right(pairs), GEAR_KEY)


@CASES.add("encoded-twice", "extra-parameter")
def rewritten_address_of_thinkphp():
    """The server's rewrite encodes the values again and puts the route into s."""
    pairs = home("W/2021/118", "2021-03-08 18:40:00")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    query = "&".join(f"{name}={twice(value)}" for name, value in signed(pairs, sign, "RSA"))
    given = nginx_access("s=%2Findex%2Fpay%2Fback&" + query, "/index.php")
    options = {"public_key": public("gateway-1024"), "direction": "notification"}
    return given, options, "&out_trade_no=W%252F2021%252F118&" in given and "%252" in twice(sign)


@CASES.add("plus-lost", "other-algorithm")
def bare_signature_in_the_address():
    """The address was put together with a bare + in the signature, and that is SHA-256 under sign_type=RSA."""
    pairs = buy("G-30009", GEAR)
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = rawurl(signed(pairs, sign, "RSA"), keep="+/:=")
    options = {"public_key": bare(public("merchant-2048")), "direction": "request"}
    return given, options, "+" in sign and not rsa_fits(right(pairs), sign, "merchant-2048", "RSA")


@CASES.add("other-key", "encoded-before-signing")
def published_key_and_encoded_values():
    """The example's key is still in the code, and http_build_query made the text that was signed."""
    pairs = buy("G-30012", GEAR, currency="USD")
    wrong = joined([(name, quote_plus(value)) for name, value in by_name(pairs)])
    sign = md5(wrong, SANDBOX_KEY)
    return laravel_dd(signed(pairs, sign)), {"key": GEAR_KEY}, "notify_url=https%3A%2F%2Fgear.example%2F" in wrong


@CASES.add("left-out", "upper-hex")
def product_code_later_and_capitals():
    """product_code was added behind the signing, and the hash is written with "X2"."""
    pairs = buy("G-30015", GEAR)
    sign = md5(right(without(pairs, "product_code")), GEAR_KEY).upper()
    held = [
        *without(pairs, "product_code"),
        ("sign", sign),
        ("sign_type", "MD5"),
        ("product_code", "NEW_OVERSEAS_SELLER"),
    ]
    return immediate_window(held, "dicPara"), {"key": GEAR_KEY}, sign.lower() != md5(right(pairs), GEAR_KEY)


@CASES.add("key-placed", "upper-hex")
def key_first_and_ucase():
    """UCase(MD5(key & text)) in a classic ASP page."""
    pairs = give_back("W-8021", currency="GBP")
    sign = md5(WINE_KEY, right(pairs)).upper()
    return asp_dump(signed(pairs, sign)), {"key": WINE_KEY}, sign.lower() != md5(right(pairs), WINE_KEY)


@CASES.add("key-joined", "sign-type-signed")
def everything_but_sign_and_the_name_of_the_key():
    """The function of WeChat Pay takes out sign alone and puts &key= before the key."""
    pairs = [*buy("W-8024", subject="冰酒 375ml", currency="USD", _input_charset="gbk"), ("sign_type", "MD5")]
    sign = md5(joined(by_name(pairs)) + "&key=", WINE_KEY, "gbk")
    given = "境外支付接口，签名一直不对，微信那边用同一个函数没问题。\n" + print_r([*pairs, ("sign", sign)])
    return given.encode("gbk"), {"key": WINE_KEY}, sign != md5(right(pairs) + "&key=", WINE_KEY, "gbk")


@CASES.add("wrapped-base64", "sign-type-signed")
def tree_map_and_sun_encoder():
    """sign_type is in the TreeMap that is signed, and sun.misc.BASE64Encoder breaks the lines."""
    pairs = by_name([*give_back("G-30028", GEAR), ("sign_type", "RSA2")])
    sign = rsa_sign(joined(pairs), "merchant-2048", "RSA2")
    lines = "\n".join(sign[at : at + 76] for at in range(0, len(sign), 76))
    given = "refund params: " + gson([*pairs, ("sign", lines)]) + "\n"
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return given, options, "\\n" in given and not rsa_fits(right(unsigned(pairs)), sign, "merchant-2048", "RSA2")


@CASES.add("zero-dropped", "order")
def array_filter_and_no_ksort():
    """array_filter took supplier "0" for empty, and the array was joined as it stands."""
    pairs = buy("W-8031", supplier="0")
    wrong = joined(without(pairs, "supplier"))
    given = "$parameter = " + var_export(signed(pairs, md5(wrong, WINE_KEY)))
    return given, {"key": WINE_KEY}, wrong != right(without(pairs, "supplier"))


@CASES.add("value-changed", "upper-hex")
def decimal_to_string_and_capitals():
    """The text has the amount as 59.00, the message as 59; and the hash is in capitals."""
    pairs = give_back("G-30035", GEAR, return_amount="59.00")
    sign = md5(right(pairs), GEAR_KEY).upper()
    shown = changed(pairs, return_amount="59")
    return as_json(signed(shown, sign)), {"key": GEAR_KEY}, sign.lower() != md5(right(shown), GEAR_KEY)
