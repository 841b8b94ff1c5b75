"""Cases that fit, cases that nobody can tell, and cases of which only the signing string is there."""

from __future__ import annotations

from urllib.parse import quote_plus

from case import Cases
from forms import body, print_r, url
from material import (
    SANDBOX_GATEWAY,
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
from shapes import curl, go_values, laravel_log, node_object
from stock import TEA, TEA_KEY, TOYS, TOYS_KEY, customs, news, payment, repayment

CASES = Cases()


@CASES.add("fits")
def laravel_escapes_are_only_json():
    r"""Nothing is wrong: \/ and \u9f99 are how json_encode writes / and 龙, the values have no slashes."""
    pairs = news("TEA/190520/0031", subject='龙井 "Lung Ching" 50 g', buyer_email="")
    sign = md5(right(pairs), TEA_KEY)
    given = laravel_log(signed(pairs, sign))
    return given, {"key": TEA_KEY}, "TEA\\/190520" in given and "\\u9f99" in given


@CASES.add("fits")
def gbk_notification_of_rsa2():
    """Nothing is wrong: the shop's charset is GBK, so the body is GBK and so is what the gateway signed."""
    pairs = news("BJ190520118", subject="铁观音 茶叶", currency="CHF", total_fee="61.00")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2", "gbk")
    given = body(signed(pairs, sign, "RSA2"), "gbk")
    proof = not rsa_fits(right(pairs), sign, "gateway-2048", "RSA2")
    return given, {"public_key": public("gateway-2048"), "charset": "gbk"}, proof


@CASES.add("fits")
def an_encoded_address_within_an_address():
    """Nothing is wrong: return_url itself has %2F in it, so the address has %252F; only that value looks encoded twice."""
    pairs = payment("T-55-0917", TOYS, return_url="https://toys.example/back?next=%2Fcart%3Fid%3D9")
    sign = rsa_sign(right(pairs), "merchant-1024", "RSA")
    given = url(signed(pairs, sign, "RSA"), address=SANDBOX_GATEWAY)
    return given, {"private_key": private("merchant-1024"), "direction": "request"}, "next%3D%252Fcart%253Fid" in given


@CASES.add("fits")
def refund_with_a_blank_and_a_zero():
    """Nothing is wrong: a reason with a blank at its end, a body "0" and an empty field, all signed as the rule says."""
    pairs = repayment("R-0071", reason="0", memo="", out_trade_no="T-0071 ")
    sign = md5(right(pairs), TOYS_KEY)
    params = [f"{name}={value}" for name, value in pairs]
    options = {"key": TOYS_KEY, "param": params, "sign": sign, "sign_type": "MD5"}
    return "", options, "&out_trade_no=T-0071 &" in right(pairs) and "&reason=0&" in right(pairs)


@CASES.add("unknown")
def answer_of_the_gateway_alone():
    """The gateway's XML says ILLEGAL_SIGN; the request that it answers was not given."""
    given = '<?xml version="1.0" encoding="utf-8"?>\n<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>\n'
    return given, {"private_key": private("merchant-2048")}, True


@CASES.add("unknown")
def values_hidden_by_the_log():
    """The log hides what it takes for personal: two values that were signed are stars."""
    pairs = news("TEA/190521/0002", "2019-05-21 08:01:10", buyer_email="someone@tea.example", subject="Sencha 80 g")
    sign = md5(right(pairs), TEA_KEY)
    shown = changed(pairs, buyer_email="***", subject="***")
    return print_r(signed(shown, sign)), {"key": TEA_KEY}, sign != md5(right(shown), TEA_KEY)


@CASES.add("unknown")
def rsa_key_that_was_not_given():
    """The signature does not open under the key that was given, and the pair that made it is not there."""
    pairs = news("TOY-4471-b", currency="GBP", total_fee="49.90")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    given = go_values(signed(pairs, sign, "RSA2"))
    proof = not rsa_fits(right(pairs), sign, "gateway-2048", "RSA2")
    return given, {"public_key": bare(public("gateway-2048"))}, proof


@CASES.add("unknown")
def subject_edited_in_between():
    """The buyer changed the basket in another window: what the subject was when it was signed nobody can guess."""
    pairs = payment("T-55-0921", TOYS, subject="Wooden train, 12 parts", currency="GBP")
    sign = md5(right(changed(pairs, subject="Puppet theatre")), TOYS_KEY)
    return node_object(signed(pairs, sign)), {"key": TOYS_KEY}, sign != md5(right(pairs), TOYS_KEY)


@CASES.add("unknown")
def request_of_rsa2_without_a_key():
    """Nobody gave a key, and in the request nothing is wrong to see."""
    pairs = customs("CD20190520-7")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    return curl(signed(pairs, sign, "RSA2")), {}, True


@CASES.add("unknown")
def dump_that_cuts_long_values():
    """Xdebug shows the first characters of a long value and then dots: the rest of it was signed too."""
    text = "Tea caddy of cherry bark with an inner lid, made by hand, 200 g, " * 4
    pairs = payment("TEA-8842", body=text.strip())
    sign = md5(right(pairs), TEA_KEY)
    shown = dict(signed(changed(pairs, body=text[:128]), sign))
    lines = "".join(
        f"  '{n}' => string '{v}'{'...' if n == 'body' else ''} (length={len(dict(signed(pairs, sign))[n])})\n"
        for n, v in shown.items()
    )
    return f"array (size={len(shown)})\n{lines}", {"key": TEA_KEY}, "'... (length=259)" in lines


@CASES.add("html-entity")
def signing_string_with_an_entity():
    """Only the signing string: &amp; stands in an address in it, so the value was escaped for HTML before signing."""
    pairs = payment("TEA-8850", return_url="https://tea.example/done?lang=de&amp;step=3")
    given = f"Mon May 20 19:12:40 2019 [pid 711] to_sign='{right(pairs)}'\n"
    return given, {}, "?lang=de&amp;step=3&service=" in given


@CASES.add("key-joined")
def signing_string_with_the_key_behind():
    """Only the text that was hashed: &key= and the key stand behind the last pair, as WeChat Pay wants it."""
    text = right(repayment("R-0099")) + "&key=" + TOYS_KEY
    return "", {"signing_string": text}, text.endswith("service=forex_refund&key=" + TOYS_KEY)


@CASES.add("joiner")
def signing_string_with_commas():
    """Only the signing string: Joiner.on(",") stands between the pairs in place of &."""
    text = joined(by_name(customs("CD20190520-8")), ",")
    return "", {"signing_string": text}, ",customs_place=HANGZHOU,merchant_customs_code=" in text


@CASES.add("slashed")
def signing_string_with_a_backslash():
    """Only the signing string: addslashes put a backslash before the quote of Children's."""
    text = right(payment("TEA-8861", subject="Children\\'s herbal tea"))
    return f"presign => {text}\n", {}, "&subject=Children\\'s herbal tea&" in text


@CASES.add("empty-signed", "encoded-before-signing")
def signing_string_of_http_build_query():
    """Only the signing string: http_build_query after ksort, which encodes the values and keeps the empty ones."""
    pairs = by_name(payment("TEA-8870", TEA, body="", supplier=""))
    text = "&".join(f"{name}={quote_plus(value)}" for name, value in pairs)
    return "", {"signing_string": text}, "&body=&" in text and "&supplier=&" in text and "https%3A%2F%2Ftea" in text
