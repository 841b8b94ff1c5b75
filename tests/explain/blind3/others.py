"""Cases that fit, cases that nobody can tell, and cases of which only the signing string is there."""

from __future__ import annotations

from case import Cases
from forms import url
from looks import dotnet_form, flask_form, form_data, laravel_dd, log4j, network_tab, python2_querydict, woocommerce_log
from material import (
    SANDBOX,
    SANDBOX_KEY,
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
)
from shops import GEAR, GEAR_KEY, WINE, WINE_KEY, buy, give_back, home, note

CASES = Cases()


@CASES.add("fits")
def browser_shows_zero_and_empty():
    """Nothing is wrong: the body is 0 and was signed, show_url is empty and was not."""
    pairs = buy("W-20210301-7", body="0", show_url="")
    text = right(pairs)
    return (
        form_data(signed(pairs, md5(text, WINE_KEY))),
        {"key": WINE_KEY},
        "&body=0&" in text and "show_url" not in text,
    )


@CASES.add("fits")
def commas_within_a_java_map():
    """Nothing is wrong: Map.toString has ", " between the pairs, and one subject has it too."""
    pairs = buy("G-100482", GEAR, subject="Camping chair, beech, set of 2")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = log4j(signed(by_name(pairs), sign, "RSA2"), "request params: ")
    return given, {"private_key": private("merchant-2048"), "direction": "request"}, "chair, beech, set" in given


@CASES.add("fits")
def chinese_in_python_two():
    r"""Nothing is wrong: u'\u8461' is how Python 2 shows a text that was signed in utf-8."""
    pairs = note("G-100490", "2015-06-18 09:41:03", subject="葡萄酒 2 瓶")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    given = f"INFO 2015-06-18 09:41:04,120 views notify {python2_querydict(signed(pairs, sign, 'RSA'))}\n"
    return given, {"public_key": bare(public("gateway-1024"))}, "u'\\u8461\\u8404\\u9152 2 \\u74f6'" in given


@CASES.add("fits")
def sandbox_refund_of_dotnet():
    """Nothing is wrong: Request.Form.ToString() writes the hex digits small, the values are the same."""
    pairs = give_back("EU-2016/0042", SANDBOX, reason="Größe falsch, 1 Stück", currency="USD")
    given = dotnet_form(signed(pairs, md5(right(pairs), SANDBOX_KEY)))
    return given, {"key": SANDBOX_KEY}, "reason=Gr%c3%b6%c3%9fe+falsch%2c+1" in given


@CASES.add("unknown")
def spring_masks_the_parameters():
    """Spring logs parameters={masked} unless it is told otherwise: no value is there."""
    given = (
        '2020-05-14 08:20:31.117 DEBUG 1 --- [nio-8080-exec-4] o.s.web.servlet.DispatcherServlet        : POST "/alipay/'
        'notify", parameters={masked}\n2020-05-14 08:20:31.120  WARN 1 --- [nio-8080-exec-4] c.w.pay.NotifyController'
        "                 : alipay sign verify failed\n"
    )
    return given, {"key": WINE_KEY}, "{masked}" in given


@CASES.add("unknown")
def key_that_was_renewed():
    """The key was renewed in the gateway's portal; the one that signed this notification was not given."""
    pairs = note("W-5510", "2021-03-08 18:15:20", currency="GBP", total_fee="45.80")
    sign = md5(right(pairs), "renewedkeythatnobodygave00000000")
    given = woocommerce_log(signed(pairs, sign), "Alipay IPN invalid signature")
    return given, {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("unknown")
def md5_message_and_only_an_rsa_key():
    """The notification is signed with MD5, and only the gateway's RSA key was given: nothing can be computed."""
    pairs = note("G-100511", "2019-02-11 07:30:12", currency="AUD", total_fee="74.00")
    given = flask_form(signed(pairs, md5(right(pairs), GEAR_KEY)))
    return given, {"public_key": public("gateway-2048")}, True


@CASES.add("unknown")
def refund_counted_anew():
    """A voucher was taken off after signing: which amount was signed the message does not show."""
    pairs = give_back("W-5523", return_amount="36.00", reason="Bottle broken")
    sign = md5(right(changed(pairs, return_amount="41.37")), WINE_KEY)
    return laravel_dd(signed(pairs, sign)), {"key": WINE_KEY}, sign != md5(right(pairs), WINE_KEY)


@CASES.add("unknown")
def question_without_a_message():
    """A forum's question: no parameter, no text, no signature in it."""
    given = (
        "Hi all,\n\nwe moved our shop to a new server and since then every payment ends with ILLEGAL_SIGN. Partner ID "
        "and key are the same as before, I checked them three times. Does anybody know what could cause this?\n\n"
        "PHP 7.4, Alipay cross-border module 1.2\n"
    )
    return given, {"key": GEAR_KEY}, "=" not in given


@CASES.add("unknown")
def request_and_the_key_of_the_gateway():
    """The shop's own request and only Alipay's public key, which does not check it; the shop's key is not there."""
    pairs = buy("G-100533", GEAR, currency="USD")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    options = {"public_key": public("gateway-2048"), "direction": "request"}
    proof = not rsa_fits(right(pairs), sign, "gateway-2048", "RSA2")
    return network_tab(url(signed(pairs, sign, "RSA2"))), options, proof


@CASES.add("charset")
def signing_string_with_broken_letters():
    """Only the signing string: é is Ã©, so bytes of utf-8 were read as Latin-1 before they were signed."""
    text = right(buy("W-6001", subject="Rosé d'Anjou")).replace("é", "é".encode().decode("latin-1"))
    return "", {"signing_string": text}, "&subject=RosÃ© d'Anjou&" in text


@CASES.add("key-placed")
def signing_string_that_begins_with_the_key():
    """Only the text that was hashed: 32 letters and digits of a key stand before _input_charset."""
    text = WINE_KEY + right(give_back("W-6004"))
    return f"2021-03-08 10:15:21 [alipay] md5 over: {text}\n", {}, f"{WINE_KEY}_input_charset=utf-8&" in text


@CASES.add("order")
def signing_string_from_z_to_a():
    """Only the signing string: krsort in place of ksort, so the names fall."""
    text = joined(list(reversed(by_name(buy("G-100548", GEAR)))))
    return "", {"signing_string": text}, text.startswith("total_fee=") and text.endswith("&_input_charset=utf-8")


@CASES.add("extra-parameter")
def signing_string_with_the_address_of_woocommerce():
    """Only the text that the shop checks a return with: wc-api is WooCommerce's own, the gateway did not sign it."""
    pairs = [*home("W-6012", "2021-03-09 12:00:00"), ("wc-api", "WC_Gateway_Alipay")]
    text = right(pairs)
    given = f"2021-03-09T12:00:31+00:00 DEBUG return, string to verify: {text}\n"
    return given, {}, text.endswith("&trade_status=TRADE_FINISHED&wc-api=WC_Gateway_Alipay")


@CASES.add("empty-signed", "html-entity")
def signing_string_escaped_and_with_an_empty_body():
    """Only the signing string: body= stands in it, and the subject was escaped for HTML."""
    text = joined(by_name(buy("W-6020", WINE, subject="Wine &amp; cheese &quot;Classic&quot;", body="")))
    return "", {"signing_string": text}, "&body=&" in text and "&subject=Wine &amp; cheese &quot;" in text
