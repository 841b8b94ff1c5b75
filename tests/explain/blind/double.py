"""Thirteen cases of two causes at once."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from case import Cases
from forms import as_json, body, form, java_map, print_r, python_dict, rawurl, url, var_export
from material import (
    KEY,
    SANDBOX_KEY,
    SHOP,
    SHOP_KEY,
    back,
    by_name,
    changed,
    filled,
    joined,
    md5,
    notice,
    order,
    public,
    refund,
    right,
    rsa_sign,
    signed,
)

CASES = Cases()


@CASES.add("empty-signed", "sign-type-signed")
def everything_of_the_map():
    """The whole TreeMap was signed: sign_type had been put into it before, and body is empty."""
    pairs = by_name([*order("JV-60011", body=""), ("sign_type", "MD5")])
    sign = md5(joined(pairs), KEY)
    return java_map([*pairs, ("sign", sign)]), {"key": KEY}, "&body=&" in joined(pairs)


@CASES.add("order", "empty-signed")
def form_signed_from_top_to_bottom():
    """The fields were joined as they stand in the form, the empty one among them."""
    pairs = order("FORM-118", SHOP, body="", refer_url="http://shop.example/")
    sign = md5(joined(pairs), SHOP_KEY)
    return form(signed(pairs, sign)), {"key": SHOP_KEY}, joined(filled(pairs)) != right(pairs)


@CASES.add("encoded-before-signing", "upper-hex")
def dotnet_encodes_and_prints_capitals():
    """HttpUtility.UrlEncode (small hex digits, + for a blank) before signing, and ToString("X2") after it."""
    pairs = order("NET-2044", subject="Desk lamp", notify_url="http://shop.example/Alipay_Notify.aspx")
    small = {name: quote_plus(value).replace("%3A", "%3a").replace("%2F", "%2f") for name, value in pairs}
    wrong = joined(by_name(list(small.items())))
    return as_json(signed(pairs, md5(wrong, KEY).upper())), {"key": KEY}, "http%3a%2f%2fshop.example%2fAlipay" in wrong


@CASES.add("key-joined", "upper-hex")
def refund_with_the_code_of_wechat():
    """WeChat Pay's signature whole: &key= before the key and capitals at the end."""
    pairs = refund("WX-90032", SHOP, currency="USD", reason="sold out")
    sign = md5(right(pairs) + "&key=", SHOP_KEY).upper()
    return print_r(signed(pairs, sign)), {"key": SHOP_KEY}, sign != sign.lower()


@CASES.add("charset", "key-blank")
def gbk_page_and_a_key_from_a_file():
    """An ASP page in GBK signs its own bytes, and the key was read with its line end; the address is utf-8."""
    pairs = order("ASP-00731", subject="茶叶礼盒", total_fee="28.80")
    sign = md5(right(pairs), KEY + "\r\n", "gbk")
    return url(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY, "gbk")


@CASES.add("plus-lost", "wrapped-base64")
def wrapped_signature_in_an_address_made_by_hand():
    """Uri.EscapeUriString leaves + alone and turns the line ends of the signature into %0A."""
    pairs = order("NET-3120", subject="Umbrella", total_fee="14.00")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    lines = "".join(sign[at : at + 76] + "\n" for at in range(0, len(sign), 76))
    given = rawurl(signed(pairs, lines, "RSA2"), keep="+/:=")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return given, options, "+" in sign and "%0A" in given


@CASES.add("slashed", "extra-parameter")
def request_array_with_a_cookie():
    """print_r($_REQUEST) with magic quotes: a slash before the quote, and the session's cookie in the array."""
    pairs = notice("20110519-3", "2011-05-19 13:00:01", subject="Men's watch", currency="GBP", total_fee="149.00")
    sign = md5(right(pairs), KEY)
    shown = [*signed(changed(pairs, subject="Men\\'s watch"), sign), ("PHPSESSID", "k2v7m1c9q4t8b3n6h5j0")]
    return print_r(shown), {"key": KEY}, sign != md5(right(shown), KEY)


@CASES.add("trimmed", "charset")
def subject_trimmed_and_signed_in_gbk():
    """The subject ends with a blank that was cut before signing, and the bytes signed are GBK."""
    pairs = order("CN-20131111-20", subject="儿童雨衣 ", total_fee="15.00")
    sign = md5(right(changed(pairs, subject="儿童雨衣")), KEY, "gbk")
    return var_export(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY, "gbk")


@CASES.add("html-entity", "extra-parameter")
def return_address_copied_from_a_page():
    """The address was copied out of a page, where &curren became one character; route is the shop system's own."""
    pairs = back("10377", total_fee="45.60")
    sign = md5(right(pairs), SHOP_KEY)
    named = dict(signed(pairs, sign))
    names = ["out_trade_no", "total_fee", "currency", "trade_no", "trade_status", "sign", "sign_type"]
    query = joined([("route", "payment/alipay_cross/success"), *((name, named[name]) for name in names)])
    given = "https://shop.example/index.php?" + query.replace("&curren", "¤")
    return given, {"key": SHOP_KEY, "direction": "notification"}, "total_fee=45.60¤cy=USD&" in given


@CASES.add("base64-url", "other-algorithm")
def token_library_signs_a_payment():
    """RS256 of a token library: SHA-256 under sign_type=RSA, in the alphabet of tokens."""
    pairs = order("PY-8120", subject="Board game", total_fee="33.00", currency="GBP")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    safe = sign.replace("+", "-").replace("/", "_").rstrip("=")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return python_dict(signed(pairs, safe, "RSA")), options, "-" in safe and "_" in safe


@CASES.add("line-ends", "charset")
def two_lines_of_chinese():
    """The body was signed with LF and in utf-8; the form sends CRLF and GBK, as _input_charset says."""
    pairs = order("CN-20140909-8", _input_charset="gbk", subject="月饼", body="莲蓉\r\n豆沙")
    sign = md5(right(pairs).replace("\r\n", "\n"), KEY)
    given = body(signed(pairs, sign), "gbk")
    return given, {"key": KEY}, "%0D%0A" in given and quote("月饼".encode("gbk")) in given


@CASES.add("other-key", "sign-type-signed")
def sandbox_key_and_the_type_in_the_text():
    """The code still signs with the published sandbox key, and sign_type was in the array by then."""
    pairs = [*order("LIVE-000002", SHOP, subject="Camera strap"), ("sign_type", "MD5")]
    sign = md5(joined(by_name(pairs)), SANDBOX_KEY)
    given = f"2016-05-04 10:22:31 INFO redirect to {url([*pairs, ('sign', sign)])}\n"
    return given, {"key": SHOP_KEY}, sign != md5(right(pairs), SANDBOX_KEY)


@CASES.add("value-changed", "sign-type-signed")
def amount_reformatted_and_type_signed():
    """The text signed says 10.10 and has sign_type in it; the database gave 10.1 to the form."""
    pairs = [*order("20140601-78", subject="Notebook", total_fee="10.10"), ("sign_type", "MD5")]
    text = joined(by_name(pairs))
    sign = md5(text, KEY)
    given = body([*changed(pairs, total_fee="10.1"), ("sign", sign)])
    return given, {"key": KEY, "signing_string": text}, "total_fee=10.1&" in given and "sign_type=MD5&subject" in text
