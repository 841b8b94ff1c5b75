"""Thirty-three cases of one cause."""

from __future__ import annotations

import html
from hashlib import sha1
from urllib.parse import quote, quote_plus

from case import Cases
from forms import as_json, body, print_r, url
from looks import (
    alipay_error_page,
    apache_error_log,
    asp_dump,
    copied_curl,
    django_page,
    dotnet_form,
    escaped_form,
    form_data,
    go_syntax,
    gson,
    idea_map,
    immediate_window,
    java_kit_log,
    kit_form,
    laravel_dd,
    log4j,
    magento_log,
    monolog,
    network_tab,
    nginx_access,
    null_prototype,
    serialized,
    spring_log,
    thinkphp_log,
    woocommerce_log,
    wordpress_log,
)
from material import (
    bare,
    by_name,
    changed,
    joined,
    md5,
    private,
    public,
    right,
    rsa_fits,
    rsa_sign,
    signed,
    without,
)
from shops import GEAR, GEAR_KEY, WINE_KEY, buy, give_back, hash_map, home, note

CASES = Cases()


@CASES.add("empty-signed")
def refund_without_a_reason():
    """The clerk left the reason empty; it was signed as reason= and sent."""
    pairs = give_back("W-7001", reason="")
    wrong = joined(by_name(pairs))
    return laravel_dd(signed(pairs, md5(wrong, WINE_KEY))), {"key": WINE_KEY}, "&reason=&" in wrong


@CASES.add("zero-dropped")
def number_of_the_main_shop_is_zero():
    """if (!empty($v)) left out secondary_merchant_id, which is "0" for the main shop."""
    pairs = buy("W-7002", secondary_merchant_id="0", secondary_merchant_name="Main cellar")
    wrong = right(without(pairs, "secondary_merchant_id"))
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    given = monolog(signed(pairs, sign, "RSA2"), "alipay request")
    return given, {"private_key": private("merchant-2048"), "direction": "request"}, wrong != right(pairs)


@CASES.add("sign-type-signed")
def sorted_dictionary_with_the_type():
    """sign_type was added to the SortedDictionary before the text was made of it."""
    pairs = by_name([*give_back("G-20019", GEAR), ("sign_type", "MD5")])
    sign = md5(joined(pairs), GEAR_KEY)
    return (
        immediate_window([*pairs, ("sign", sign)], "sParaTemp"),
        {"key": GEAR_KEY},
        sign != md5(right(pairs), GEAR_KEY),
    )


@CASES.add("order")
def order_of_a_java_hash_map():
    """A HashMap was walked and signed as it came; the log shows the same map a line later."""
    pairs = hash_map(buy("G-20023", GEAR))
    sign = rsa_sign(joined(pairs), "merchant-1024", "RSA")
    held = signed(pairs, sign, "RSA")
    given = log4j(hash_map(held), "submit to gateway: ")
    same = [pair for pair in hash_map(held) if pair in pairs] == pairs
    return (
        given,
        {"public_key": bare(public("merchant-1024")), "direction": "request"},
        same and pairs != by_name(pairs),
    )


@CASES.add("charset")
def question_marks_of_a_bare_server():
    """getBytes() on a server without a locale: each Chinese character was signed as one question mark."""
    pairs = buy("CN-33012", GEAR, subject="冲锋衣 男款", currency="USD")
    wrong = right(pairs).encode("ascii", "replace").decode()
    given = "本地测试正常，部署到 linux 服务器上就报 ILLEGAL_SIGN，调试看到的 map：\n" + idea_map(
        signed(pairs, md5(wrong, GEAR_KEY))
    )
    return given, {"key": GEAR_KEY}, "&subject=??? ??&" in wrong


@CASES.add("charset")
def notification_of_a_shop_in_gbk():
    """The shop pays with _input_charset=gbk, so its notifications are signed in GBK; the shop checks in utf-8."""
    pairs = note("CN-33020", "2013-11-11 00:10:45", subject="红酒礼盒", total_fee="52.00")
    sign = md5(right(pairs), WINE_KEY, "gbk")
    return java_kit_log(signed(pairs, sign)), {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("charset")
def tomcat_reads_latin():
    """Tomcat read the body as ISO-8859-1: è and â are two characters each here, the gateway signed one."""
    pairs = note("W-7014", "2016-11-02 18:11:09", subject="Crème de cassis, grand cru classé")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    shown = changed(pairs, subject=dict(pairs)["subject"].encode().decode("latin-1"))
    given = log4j(signed(shown, sign, "RSA2"), "notify params=", "ERROR")
    return given, {"public_key": public("gateway-2048")}, "subject=CrÃ¨me de cassis, grand cru classÃ©" in given


@CASES.add("encoded-before-signing")
def encode_uri_component_of_each_value():
    """encodeURIComponent ran over the values before signing: blanks are %20, the quote and the brackets stay."""
    pairs = buy("G-20031", GEAR, subject="Climber's guide (2nd edition)")
    wrong = joined([(name, quote(value, safe="!'()*~")) for name, value in by_name(pairs)])
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    options = {"private_key": bare(private("merchant-2048")), "direction": "request"}
    return null_prototype(signed(pairs, sign, "RSA2")), options, "subject=Climber's%20guide%20(2nd%20edition)&" in wrong


@CASES.add("encoded-twice")
def form_with_encoded_values():
    """urlencode ran over the fields of a GBK form, and the browser encodes them again; raw values were signed."""
    pairs = buy("W-7020", subject="赤霞珠 干红", _input_charset="gbk")
    sign = md5(right(pairs), WINE_KEY, "gbk")
    encoded = [(name, quote_plus(value, encoding="gbk")) for name, value in pairs]
    given = kit_form(signed(encoded, sign), "gbk").encode("gbk")
    return given, {"key": WINE_KEY}, b"value='https%3A%2F%2Fwww.wine.example%2Fpayment" in given


@CASES.add("key-blank")
def blank_behind_the_key_of_the_plugin():
    """The key was pasted with a blank behind it into the plugin's settings; given is the clean one."""
    pairs = buy("W-7023", currency="AUD")
    sign = md5(right(pairs), WINE_KEY + " ")
    return woocommerce_log(signed(pairs, sign), "Alipay args"), {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("other-key")
def new_private_key_and_old_public_key():
    """The server still signs with the old pair, whose public half is given; the private key given is the new one."""
    pairs = buy("G-20040", GEAR)
    sign = rsa_sign(right(pairs), "merchant-1024", "RSA")
    options = {"private_key": private("merchant-2048"), "public_key": public("merchant-1024"), "direction": "request"}
    return url(signed(pairs, sign, "RSA")), options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA")


@CASES.add("own-public-key")
def own_public_key_in_application_yml():
    """alipay.public-key in the settings is the half of the shop's own private key."""
    pairs = note("G-20044", "2018-04-17 19:03:54", currency="USD")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    given = spring_log("rsaCheck=false " + gson(signed(pairs, sign, "RSA2")))
    options = {"public_key": bare(public("merchant-2048")), "private_key": bare(private("merchant-2048"))}
    return given, options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2") and "\\u003d\\u003d" in given


@CASES.add("other-algorithm")
def md5_under_the_name_rsa():
    """sign_type says RSA, but the page still calls its MD5 function."""
    pairs = give_back("W-7031")
    sign = md5(right(pairs), WINE_KEY)
    return asp_dump(signed(pairs, sign, "RSA")), {"key": WINE_KEY}, len(sign) == 32


@CASES.add("other-algorithm")
def sha1_in_place_of_md5():
    """sha1($prestr . $key): 40 hex digits under sign_type=MD5."""
    pairs = buy("W-7034")
    sign = sha1((right(pairs) + WINE_KEY).encode()).hexdigest()  # noqa: S324  the mistake
    return network_tab(url(signed(pairs, sign))), {"key": WINE_KEY}, len(sign) == 40


@CASES.add("trimmed")
def strings_trimmed_by_laravel():
    """Laravel's TrimStrings took the blank from the end of the subject that the gateway signed."""
    pairs = note("W-7038", "2020-10-05 11:02:33", subject="Gift card ")
    sign = md5(right(pairs), WINE_KEY)
    shown = changed(pairs, subject="Gift card")
    given = "$request->all() in my NotifyController, Laravel 7:\n\n" + laravel_dd(signed(shown, sign))
    return given, {"key": WINE_KEY}, sign != md5(right(shown), WINE_KEY)


@CASES.add("slashed")
def wordpress_slashes_its_post():
    r"""WordPress adds slashes to $_POST: var_export shows 24\\", which is the value 24\"; the gateway signed 24"."""
    pairs = note("W-7041", "2021-03-08 18:15:19", subject='Wine rack 24"')
    sign = md5(right(pairs), WINE_KEY)
    given = wordpress_log(signed(changed(pairs, subject='Wine rack 24\\"'), sign))
    return given, {"key": WINE_KEY}, "'Wine rack 24\\\\\"'" in given


@CASES.add("plus-lost")
def plus_of_an_account():
    """unquote_plus over what Django had decoded: the + in the buyer's account became a blank."""
    pairs = note("G-20052", "2017-07-07 20:02:02", buyer_email="li.wei+shop@mail.example", buyer_id="2088902445551234")
    sign = md5(right(pairs), GEAR_KEY)
    shown = changed(pairs, buyer_email="li.wei shop@mail.example")
    return django_page(signed(shown, sign)), {"key": GEAR_KEY}, sign != md5(right(shown), GEAR_KEY)


@CASES.add("html-entity")
def form_escaped_twice():
    """The helper escapes and the template escapes again: the browser sends &amp; where & was signed."""
    pairs = buy("G-20055", GEAR, subject="Salt & pepper mill")
    sign = rsa_sign(right(pairs), "merchant-1024", "RSA")
    given = escaped_form(signed([(name, html.escape(value)) for name, value in pairs], sign, "RSA"))
    return (
        given,
        {"private_key": private("merchant-1024"), "direction": "request"},
        'value="Salt &amp;amp; pepper' in given,
    )


@CASES.add("html-entity")
def filter_of_thinkphp():
    """ThinkPHP's default filter is htmlspecialchars: input('post.') has &quot; where the gateway signed a quote."""
    pairs = note("G-20058", "2019-12-05 14:20:10", subject='Tent "Polar" 2', total_fee="189.00")
    sign = md5(right(pairs), GEAR_KEY)
    shown = changed(pairs, subject="Tent &quot;Polar&quot; 2")
    given = thinkphp_log(signed(shown, sign), "gear.example/index/alipay/notify")
    return given, {"key": GEAR_KEY}, sign != md5(right(shown), GEAR_KEY)


@CASES.add("extra-parameter")
def return_to_woocommerce():
    """wc-api in the return address is WooCommerce's own."""
    pairs = home("W-7050", "2021-03-08 18:15:00")
    sign = md5(right(pairs), WINE_KEY)
    given = nginx_access(body([("wc-api", "WC_Gateway_Alipay"), *signed(pairs, sign)]), "/")
    return given, {"key": WINE_KEY, "direction": "notification"}, "?wc-api=WC_Gateway_Alipay&" in given


@CASES.add("extra-parameter")
def virtuemart_of_joomla():
    """$_REQUEST of Joomla has option, view, task and tmpl of the shop's notify address."""
    pairs = note("G-20063", "2015-03-03 17:22:10")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    own = {"option": "com_virtuemart", "view": "pluginresponse", "task": "pluginnotification", "tmpl": "component"}
    held = [*own.items(), *signed(pairs, sign, "RSA")]
    given = apache_error_log(held)
    return given, {"public_key": public("gateway-1024")}, not rsa_fits(right(held), sign, "gateway-1024", "RSA")


@CASES.add("left-out")
def wallet_wish_added_last():
    """app_pay=Y was added to the mobile payment after its signature."""
    pairs = buy("W-7059", service="create_forex_trade_wap", product_code="NEW_WAP_OVERSEAS_SELLER")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    sent = [*pairs, ("app_pay", "Y")]
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    given = copied_curl(signed(sent, sign, "RSA2"), "https://www.wine.example")
    return given, options, not rsa_fits(right(sent), sign, "merchant-2048", "RSA2")


@CASES.add("wrapped-base64")
def signature_of_several_lines_in_magento():
    """The output of "openssl base64" was taken as it is: the dump shows a signature of several lines."""
    pairs = buy("W-7062", currency="USD")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    lines = "\n".join(sign[at : at + 64] for at in range(0, len(sign), 64))
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return magento_log(signed(pairs, lines, "RSA2")), options, lines.count("\n") == 5


@CASES.add("base64-url")
def url_safe_string_of_commons_codec():
    """Base64.encodeBase64URLSafeString: - and _ for + and /, no = at the end."""
    pairs = give_back("G-20070", GEAR)
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    safe = sign.replace("+", "-").replace("/", "_").rstrip("=")
    options = {"private_key": private("merchant-2048"), "direction": "request"}
    return log4j(signed(pairs, safe, "RSA2"), "refund request "), options, "-" in safe and "_" in safe


@CASES.add("upper-hex")
def password_helper_of_asp_net():
    """FormsAuthentication.HashPasswordForStoringInConfigFile gives capitals."""
    pairs = give_back("G-20073", GEAR, reason="Zipper defect")
    sign = md5(right(pairs), GEAR_KEY).upper()
    return dotnet_form(signed(pairs, sign)), {"key": GEAR_KEY}, sign != sign.lower()


@CASES.add("joiner")
def ampersand_at_the_start():
    """The loop writes & before every pair and nobody cut the first one; the array as the database has it."""
    pairs = buy("W-7071")
    sign = md5("&" + right(pairs), WINE_KEY)
    return serialized(signed(pairs, sign)), {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("key-joined")
def key_with_its_name_in_go():
    """text + "&key=" + key, as another wallet wants it."""
    pairs = [("service", "single_trade_query"), ("partner", GEAR), ("_input_charset", "utf-8")]
    pairs.append(("out_trade_no", "G-20077"))
    sign = md5(right(pairs) + "&key=", GEAR_KEY)
    return go_syntax(signed(pairs, sign)), {"key": GEAR_KEY}, sign != md5(right(pairs), GEAR_KEY)


@CASES.add("quoted-values")
def values_through_json_stringify():
    """k + "=" + JSON.stringify(v): every value was signed in double quotes."""
    pairs = buy("G-20080", GEAR, currency="USD")
    wrong = "&".join(f'{name}="{value}"' for name, value in by_name(pairs))
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    options = {"public_key": bare(public("merchant-2048")), "direction": "request"}
    return as_json(signed(pairs, sign, "RSA2")), options, wrong.startswith('_input_charset="utf-8"&currency="USD"')


@CASES.add("hashed-first")
def md5_of_md5():
    """md5(md5($text) . $key), as forums store their passwords."""
    pairs = give_back("W-7083", currency="USD", reason="Wrong vintage")
    sign = md5(md5(right(pairs), ""), WINE_KEY)
    given = "Refund always ILLEGAL_SIGN, payment never tested. My array before curl:\n" + print_r(signed(pairs, sign))
    return given, {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("line-ends")
def description_from_a_database():
    """The description has CRLF in the message; the text was signed after its CR had been taken out."""
    pairs = buy("G-20086", GEAR, body="Tent\r\n2 poles\r\n8 pegs")
    sign = rsa_sign(right(pairs).replace("\r\n", "\n"), "merchant-1024", "RSA")
    given = gson(signed(pairs, sign, "RSA")) + "\n"
    return given, {"private_key": private("merchant-1024"), "direction": "request"}, "Tent\\r\\n2 poles" in given


@CASES.add("value-changed")
def amount_as_a_double():
    """The notification was put into an object whose total_fee is a double: 310.0 here, 310.00 was signed."""
    pairs = note("G-20090", "2018-04-17 19:20:00", total_fee="310.00")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    given = spring_log("notify " + gson(signed(pairs, sign, "RSA2"))).replace('"310.00"', "310.0")
    return given, {"public_key": public("gateway-2048")}, '"total_fee":310.0,' in given


@CASES.add("value-changed")
def number_format_with_a_comma():
    """The text has 1299.00; the form has gone through number_format, which writes 1,299.00."""
    pairs = buy("W-7094", subject="Château Margaux 1996", total_fee="1299.00")
    sign = md5(right(pairs), WINE_KEY)
    given = form_data(signed(changed(pairs, total_fee="1,299.00"), sign))
    return given, {"key": WINE_KEY, "signing_string": right(pairs)}, "total_fee: 1,299.00\n" in given


@CASES.add("no-signature")
def address_that_was_never_signed():
    """The redirect was made of the array before the signature was put into it; the gateway's page below it."""
    given = alipay_error_page(url(buy("W-7097")))
    return given, {"key": WINE_KEY}, "sign=" not in given and "sign_type=" not in given
