"""Thirty-two cases of one cause."""

from __future__ import annotations

import hmac
import json
from urllib.parse import quote_plus

from case import Cases
from forms import (
    access_log,
    as_json,
    body,
    dotnet_pairs,
    form,
    java_map,
    post,
    print_r,
    python_dict,
    rawurl,
    twice,
    url,
    var_dump,
)
from material import (
    GATEWAY,
    KEY,
    PARTNER,
    SANDBOX,
    SANDBOX_KEY,
    SHOP,
    SHOP_KEY,
    back,
    bare,
    by_name,
    changed,
    joined,
    md5,
    notice,
    order,
    private,
    public,
    refund,
    right,
    rsa_fits,
    rsa_sign,
    sha256,
    signed,
    without,
)

CASES = Cases()


@CASES.add("empty-signed")
def empty_fields_of_the_form():
    """The shop signs all fields of its form, also body and supplier, which nobody filled in."""
    pairs = order("20140312150001", body="", supplier="")
    wrong = joined(by_name(pairs))
    return form(signed(pairs, md5(wrong, KEY))), {"key": KEY}, "&supplier=&" in wrong


@CASES.add("zero-dropped")
def array_filter_drops_zero():
    """PHP's array_filter took the body "0" for empty; the request was sent with it."""
    pairs = order("20140312150002", SANDBOX, body="0", total_fee="8.00", currency="GBP")
    wrong = right(without(pairs, "body"))
    return var_dump(signed(pairs, md5(wrong, SANDBOX_KEY))), {"key": SANDBOX_KEY}, wrong != right(pairs)


@CASES.add("html-entity")
def json_escaped_for_html_before_signing():
    """htmlspecialchars ran over the values first: &quot; was signed, while the browser sends quotes."""
    split = json.dumps([{"transIn": "2088000055556666", "amount": "5.00", "currency": "USD", "desc": "share"}])
    pairs = order("20170504-118", product_code="NEW_OVERSEAS_SELLER", split_fund_info=split)
    wrong = right(changed(pairs, split_fund_info=split.replace('"', "&quot;")))
    given = form(signed(pairs, md5(wrong, KEY)))
    return given, {"key": KEY}, "{&quot;transIn&quot;" in given and "{&quot;transIn&quot;" in wrong


@CASES.add("plus-lost")
def plus_of_a_subject_in_an_address_made_by_hand():
    """The address was put together without encoding the +, so the gateway reads "C   Primer"."""
    pairs = order("BK-20140402-9", SHOP, subject="C++ Primer", total_fee="39.00")
    given = rawurl(signed(pairs, md5(right(pairs), SHOP_KEY)), keep="+:/")
    return given, {"key": SHOP_KEY}, "subject=C++%20Primer&" in given


@CASES.add("order")
def sorted_without_case_in_dotnet():
    """StringComparer.OrdinalIgnoreCase compares capitals, and "_" stands behind those: _input_charset came last."""
    pairs = order("N-1009923", SHOP, body="two pieces", subject="Leather wallet")
    capitals = sorted(pairs, key=lambda pair: pair[0].upper().encode())
    wrong = joined(capitals)
    given = dotnet_pairs(signed(capitals, md5(wrong, SHOP_KEY)))
    return given, {"key": SHOP_KEY}, wrong.endswith("&_input_charset=utf-8")


@CASES.add("charset")
def source_file_in_gbk():
    """The shop's database is GBK: md5 got GBK bytes, while the request says utf-8 and is sent in it."""
    pairs = order("CN-20130701-3", SANDBOX, subject="夏季儿童服装")
    sign = md5(right(pairs), SANDBOX_KEY, "gbk")
    dump = print_r(signed(pairs, sign))
    given = f"create_forex_trade 一直返回 ILLEGAL_SIGN，求助！\n参数如下：\n{dump}英文商品名没有问题。\n"
    return given, {"key": SANDBOX_KEY}, sign != md5(right(pairs), SANDBOX_KEY)


@CASES.add("charset")
def gbk_request_signed_in_utf8():
    """_input_charset=gbk and a dump in GBK; the Java side called getBytes("UTF-8") before signing."""
    pairs = order("CN-20160118-40", _input_charset="gbk", subject="景德镇瓷器", body="青花 茶杯")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = print_r(signed(pairs, sign, "RSA2")).encode("gbk")
    options = {"public_key": public("merchant-2048"), "charset": "gbk", "direction": "request"}
    return given, options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2", "gbk")


@CASES.add("encoded-before-signing")
def urlencode_before_md5():
    """urllib.urlencode of the sorted parameters was signed, not the raw values."""
    pairs = order("PY-3391", SHOP, subject="Fountain pen, black ink")
    wrong = "&".join(f"{name}={quote_plus(value)}" for name, value in by_name(pairs))
    return python_dict(signed(pairs, md5(wrong, SHOP_KEY))), {"key": SHOP_KEY}, "Fountain+pen%2C+black+ink" in wrong


@CASES.add("encoded-twice")
def address_encoded_twice():
    """The values were encoded by hand and once more by the library that makes the address."""
    pairs = order("20140319-0082", subject="Wool scarf")
    sign = md5(right(pairs), KEY)
    query = "&".join(f"{name}={twice(value)}" for name, value in signed(pairs, sign))
    return f"{GATEWAY}?{query}", {"key": KEY}, "notify_url=http%253A%252F%252F" in query


@CASES.add("key-blank")
def blank_behind_the_key_of_the_settings():
    """The key in the shop's settings was copied with a blank behind it: the gateway's signature is right."""
    pairs = notice("OC-10045", "2015-11-11 00:03:27", notify_type="refund_status_sync", out_return_no="OC-10045-1")
    pairs = [*without(pairs, "trade_status", "total_fee"), ("refund_status", "REFUND_SUCCESS")]
    sign = md5(right(pairs), KEY)
    return print_r(signed(pairs, sign)), {"key": KEY + " "}, sign != md5(right(pairs), KEY + " ")


@CASES.add("key-blank")
def line_end_of_the_key_file():
    """file_get_contents("key.txt") brought the line end along; the key given here has none."""
    pairs = order("20160810-7", SHOP, subject="Baby shoes", product_code="NEW_OVERSEAS_SELLER")
    sign = md5(right(pairs), SHOP_KEY + "\n")
    return as_json(signed(pairs, sign)), {"key": SHOP_KEY}, sign != md5(right(pairs), SHOP_KEY)


@CASES.add("other-key")
def sandbox_key_left_in_the_code():
    """The production key stands in the settings, but the code still signs with the published sandbox key."""
    pairs = order("LIVE-000001", subject="Silk tie")
    sign = md5(right(pairs), SANDBOX_KEY)
    return url(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY)


@CASES.add("other-key")
def public_key_of_an_older_pair():
    """The public key that is registered belongs to an older pair, not to the private key that signs."""
    pairs = refund("EU20170201-14", return_amount="30.00", product_code="NEW_OVERSEAS_SELLER")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = post(signed(pairs, sign, "RSA2"), "/gateway.do?_input_charset=utf-8", "mapi.alipay.com")
    options = {"public_key": public("merchant-1024"), "private_key": private("merchant-2048"), "direction": "request"}
    return given, options, public("merchant-1024") != public("merchant-2048")


@CASES.add("own-public-key")
def own_public_key_in_alipay_public_key_pem():
    """alipay_public_key.pem holds the public half of the merchant's own private key."""
    pairs = notice("2017-0418-5", "2017-04-18 17:20:09", currency="USD", total_fee="52.00")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    dump = print_r(signed(pairs, sign, "RSA2"))
    given = f"verify always returns false on my notify page, but payment works. This is $_POST:\n\n{dump}"
    options = {"public_key": public("merchant-2048"), "private_key": private("merchant-2048")}
    return given, options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2")


@CASES.add("other-algorithm")
def sha256_under_the_name_rsa():
    """sign_type says RSA, but the library signed with SHA-256, which is RSA2."""
    pairs = order("RB-20180105-2", subject="Green tea")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return url(signed(pairs, sign, "RSA")), options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA")


@CASES.add("other-algorithm")
def hmac_in_place_of_md5():
    """HMAC-MD5 with the key, where the interface wants MD5 of the text with the key behind it."""
    pairs = order("JV-55120", SHOP, subject="Tea pot")
    sign = hmac.new(SHOP_KEY.encode(), right(pairs).encode(), "md5").hexdigest()
    return java_map(signed(pairs, sign)), {"key": SHOP_KEY}, sign != md5(right(pairs), SHOP_KEY)


@CASES.add("trimmed")
def blanks_around_the_subject():
    """The helper that makes the signing string trims every value; the subject is sent with its blanks."""
    pairs = order("20140505-61", subject=" Kids clothing ")
    wrong = right(changed(pairs, subject="Kids clothing"))
    given = var_dump(signed(pairs, md5(wrong, KEY)))
    return given, {"key": KEY}, 'string(15) " Kids clothing "' in given


@CASES.add("slashed")
def magic_quotes_on_the_notify_page():
    """PHP 5.3 with magic quotes: $_POST shows Kid\\'s, the gateway signed Kid's."""
    pairs = notice("20120807-12", "2012-08-07 20:41:00", subject="Kid's shoes", currency="CAD", total_fee="63.20")
    sign = md5(right(pairs), KEY)
    shown = changed(pairs, subject="Kid\\'s shoes")
    return print_r(signed(shown, sign)), {"key": KEY}, sign != md5(right(shown), KEY)


@CASES.add("plus-lost")
def blanks_in_a_base64_signature():
    """Decoded once too often: every + of the signature is a blank."""
    pairs = notice("2016-0703-8", "2016-07-03 11:12:13", currency="CHF", total_fee="120.00")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    given = print_r(signed(pairs, sign.replace("+", " "), "RSA"))
    return given, {"public_key": public("gateway-1024")}, "+" in sign


@CASES.add("html-entity")
def notification_shown_in_a_page():
    """The log was shown in a page without escaping: &not and &curren became one character each."""
    pairs = notice("2009/04/291104", "2009-04-29 11:04:05")
    pairs = [*pairs[:2], ("sign", md5(right(pairs), KEY)), *pairs[2:], ("sign_type", "MD5")]
    given = joined(pairs).replace("&not", "¬").replace("&curren", "¤")
    return given, {"key": KEY}, "¬ify_type=" in given and "¤cy=JPY" in given


@CASES.add("extra-parameter")
def route_of_the_framework():
    """OpenCart's route stands in return_url; the gateway knows nothing of it and did not sign it."""
    pairs = back("10211")
    sign = md5(right(pairs), SHOP_KEY)
    held = [("route", "extension/payment/alipay_cross/callback"), *signed(pairs, sign)]
    given = access_log(held, "/index.php", "12/Mar/2014:15:02:11")
    return given, {"key": SHOP_KEY, "direction": "notification"}, sign != md5(right(held), SHOP_KEY)


@CASES.add("left-out")
def product_code_added_after_signing():
    """product_code was added to the form after the signature had been made."""
    pairs = order("20151203-2", subject="Garden chair", currency="EUR")
    sign = md5(right(pairs), KEY)
    sent = [*pairs, ("product_code", "NEW_OVERSEAS_SELLER")]
    return form(signed(sent, sign)), {"key": KEY}, sign != md5(right(sent), KEY)


@CASES.add("wrapped-base64")
def line_ends_of_an_old_encoder():
    """Java's old Base64 encoder breaks its output every 76 characters."""
    pairs = order("JSP-40021", subject="Jade ring", total_fee="250.00")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    lines = "\r\n".join(sign[at : at + 76] for at in range(0, len(sign), 76))
    options = {"public_key": bare(public("merchant-2048")), "direction": "request"}
    return as_json(signed(pairs, lines, "RSA2")), options, "\r\n" in lines


@CASES.add("base64-url")
def alphabet_of_web_tokens():
    """The URL-safe Base64 of a token library: - and _ for + and /, and no = at the end."""
    pairs = order("GO-7001", subject="Bicycle lamp", total_fee="18.00", currency="EUR")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    safe = sign.replace("+", "-").replace("/", "_").rstrip("=")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return url(signed(pairs, safe, "RSA2")), options, "-" in safe and "_" in safe


@CASES.add("upper-hex")
def capitals_of_bitconverter():
    """BitConverter.ToString writes the hash in capitals; nobody made them small."""
    pairs = [("service", "forex_compare_file"), ("partner", SHOP), ("start_date", "20140301"), ("end_date", "20140307")]
    sign = md5(right(pairs), SHOP_KEY).upper()
    return dotnet_pairs(signed(pairs, sign)), {"key": SHOP_KEY}, sign != sign.lower()


@CASES.add("joiner")
def ampersand_at_the_end():
    """The loop puts & behind every pair and nobody cut the last one; taken from the shop's settings by hand."""
    pairs = refund("20150609-33", reason="damaged")
    sign = md5(right(pairs) + "&", KEY)
    params = [f"{name}={value}" for name, value in pairs]
    return "", {"key": KEY, "param": params, "sign": sign, "sign_type": "MD5"}, sign != md5(right(pairs), KEY)


@CASES.add("key-joined")
def key_as_wechat_wants_it():
    """Code of WeChat Pay used again: &key= stands between the text and the key."""
    pairs = order("WX-90031", subject="Phone case", total_fee="6.00")
    sign = md5(right(pairs) + "&key=", KEY)
    return java_map(signed(pairs, sign)), {"key": KEY}, sign != md5(right(pairs), KEY)


@CASES.add("key-placed")
def key_before_the_text():
    """The key stands before the text; signing string and signature are from the log."""
    pairs = [("service", "single_trade_query"), ("partner", PARTNER), ("_input_charset", "utf-8")]
    pairs.append(("out_trade_no", "2014-0312-77"))
    sign = md5(KEY, right(pairs))
    return "", {"signing_string": right(pairs), "sign": sign, "key": KEY}, sign != md5(right(pairs), KEY)


@CASES.add("hashed-first")
def digest_signed_in_place_of_the_text():
    """The developer hashed the text with SHA-256 and gave the hex digits to a function that hashes again."""
    pairs = order("NODE-118", subject="Headphones", total_fee="89.00")
    sign = rsa_sign(sha256(right(pairs)), "merchant-2048", "RSA2")
    options = {"public_key": public("merchant-2048"), "private_key": private("merchant-2048"), "direction": "request"}
    return as_json(signed(pairs, sign, "RSA2")), options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2")


@CASES.add("line-ends")
def line_ends_of_a_text_area():
    """The body of two lines was signed with LF; the browser sends a text area's lines with CRLF."""
    pairs = order("20140912-4", SHOP, subject="Tea set", body="one pot\r\nfour cups")
    wrong = right(pairs).replace("\r\n", "\n")
    given = post(signed(pairs, md5(wrong, SHOP_KEY)), "/gateway.do?_input_charset=utf-8", "mapi.alipay.com")
    return given, {"key": SHOP_KEY}, "one+pot%0D%0Afour" in given


@CASES.add("value-changed")
def amount_written_in_two_ways():
    """8.00 was signed, 8 was sent: the template printed the number and not the text."""
    pairs = order("20140601-77", total_fee="8.00")
    sign = md5(right(pairs), KEY)
    given = body(signed(changed(pairs, total_fee="8"), sign))
    return given, {"key": KEY, "signing_string": right(pairs)}, "total_fee=8&" in given


@CASES.add("no-signature")
def sign_lost_on_the_way():
    """The firewall's rule cut sign out of the notification: sign_type is there, sign is not."""
    pairs = notice("SEC-4410", "2014-05-20 06:07:08", currency="SEK", total_fee="310.00")
    return print_r([*pairs, ("sign_type", "MD5")]), {"key": KEY}, True
