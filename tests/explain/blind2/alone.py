"""Thirty-one cases of one cause."""

from __future__ import annotations

import hashlib
from urllib.parse import quote

from case import Cases
from forms import as_json, java_map, twice, url, var_dump
from material import (
    GATEWAY,
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
    sha256,
    signed,
    without,
)
from shapes import (
    asp_lines,
    colon_lines,
    csharp_initializer,
    curl,
    django_dict,
    go_values,
    java_arrays,
    laravel_log,
    nginx_body,
    node_object,
    objc_dictionary,
    page_form,
    perl_dumper,
    python_tuples,
    rails_log,
    redirect,
    ruby_hash,
)
from stock import TEA_KEY, TOYS, TOYS_KEY, customs, news, payment, repayment, rsa_sign_bytes

CASES = Cases()


@CASES.add("empty-signed")
def ruby_signs_every_field():
    """The hash was joined without compact: body and show_url are empty and were signed."""
    pairs = payment("TEA-8901", body="", show_url="")
    wrong = joined(by_name(pairs))
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    options = {"private_key": private("merchant-2048"), "direction": "request"}
    return ruby_hash(signed(pairs, sign, "RSA2")), options, "&body=&" in wrong and "&show_url=&" in wrong


@CASES.add("zero-dropped")
def perl_takes_zero_for_false():
    """grep { $p{$_} } dropped the reason "0" from the text, for "0" is false in Perl too."""
    pairs = repayment("R-0102", reason="0")
    wrong = right(without(pairs, "reason"))
    given = perl_dumper(signed(pairs, md5(wrong, TOYS_KEY)))
    return (
        "forex_refund 报 ILLEGAL_SIGN，支付没有问题，参数见下：\n\n" + given,
        {"key": TOYS_KEY},
        wrong != right(pairs),
    )


@CASES.add("sign-type-signed")
def query_signed_with_its_type():
    """sign_type was in the list before it was sorted and signed."""
    pairs = [("service", "single_trade_query"), ("partner", TOYS), ("_input_charset", "utf-8"), ("sign_type", "RSA")]
    pairs.append(("out_trade_no", "T-55-0917"))
    wrong = joined(by_name(pairs))
    sign = rsa_sign(wrong, "merchant-1024", "RSA")
    options = {"public_key": bare(public("merchant-1024")), "direction": "request"}
    return python_tuples([*pairs, ("sign", sign)]), options, wrong.endswith("&sign_type=RSA")


@CASES.add("order")
def pairs_as_the_code_adds_them():
    """A StringBuilder took the pairs as the code adds them; nobody sorted. From the answer that sends the browser off."""
    pairs = payment("TEA-8907")
    sign = rsa_sign(joined(pairs), "merchant-1024", "RSA")
    given = redirect(url(signed(pairs, sign, "RSA")))
    options = {"private_key": private("merchant-1024"), "direction": "request"}
    return given, options, not rsa_fits(right(pairs), sign, "merchant-1024", "RSA")


@CASES.add("charset")
def old_page_in_gbk():
    """The page and the request are GBK, as _input_charset says; the hash is made of utf-8 bytes."""
    pairs = payment("BJ190522001", _input_charset="gbk", subject="武夷岩茶")
    sign = md5(right(pairs), TEA_KEY)
    given = page_form(signed(pairs, sign), "gbk").encode("gbk")
    return given, {"key": TEA_KEY}, sign != md5(right(pairs), TEA_KEY, "gbk")


@CASES.add("charset")
def west_european_bytes_on_windows():
    """getBytes() without a charset on a Windows server: é and û were signed as one byte each, sent as two."""
    pairs = payment("TOY-4480", TOYS, subject="Poupée, crème brûlée", total_fee="31.50")
    sign = md5(right(pairs), TOYS_KEY, "cp1252")
    return curl(signed(pairs, sign)), {"key": TOYS_KEY}, sign != md5(right(pairs), TOYS_KEY)


@CASES.add("encoded-before-signing")
def raw_encoding_before_rsa():
    """rawurlencode ran over every value (a blank became %20), and that was signed."""
    pairs = payment("TEA-8915", subject="Gunpowder tea, 1 kg")
    wrong = "&".join(f"{name}={quote(value, safe='')}" for name, value in by_name(pairs))
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return java_map(signed(pairs, sign, "RSA2")), options, "subject=Gunpowder%20tea%2C%201%20kg" in wrong


@CASES.add("encoded-twice")
def proxy_that_encodes_again():
    """A proxy before the shop encoded the body's values once more; what the gateway signed is right."""
    pairs = news("TEA/190523/0009", "2019-05-23 10:00:01")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    text = "&".join(f"{name}={twice(value)}" for name, value in signed(pairs, sign, "RSA"))
    given = nginx_body(text, "/hooks/alipay")
    return given, {"public_key": public("gateway-1024")}, "TEA%252F190523%252F0009" in given


@CASES.add("key-blank")
def line_end_of_a_windows_file():
    """ReadAllText brought CR and LF of key.txt along; the key that is given here is clean."""
    pairs = repayment("R-0110", currency="USD")
    sign = md5(right(pairs), TOYS_KEY + "\r\n")
    return csharp_initializer(signed(pairs, sign)), {"key": TOYS_KEY}, sign != md5(right(pairs), TOYS_KEY)


@CASES.add("other-key")
def sandbox_notification_and_live_key():
    """The sandbox sent this notification, signed with the published key; the shop has its live key in the settings."""
    pairs = news("SBX-1", "2019-05-24 09:09:09", currency="USD", seller_id=SANDBOX)
    sign = md5(right(pairs), SANDBOX_KEY)
    return rails_log(signed(pairs, sign), "/alipay/notify"), {"key": TEA_KEY}, sign != md5(right(pairs), TEA_KEY)


@CASES.add("other-key")
def test_notification_made_with_the_own_key():
    """The developer made a notification for a test and signed it with the shop's private key, not with the gateway's."""
    pairs = news("TEST-0001", "2019-05-24 12:00:00")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2")
    options = {"public_key": public("gateway-2048"), "private_key": private("merchant-2048")}
    proof = rsa_fits(right(pairs), sign, "merchant-2048", "RSA2")
    return curl(signed(pairs, sign, "RSA2"), address="https://tea.example/hooks/alipay"), options, proof


@CASES.add("own-public-key")
def own_key_uploaded_and_used():
    """The key in the settings under "Alipay public key" is the half of the shop's own private key."""
    pairs = news("TOY-4490", currency="GBP", total_fee="12.00")
    sign = rsa_sign(right(pairs), "gateway-1024", "RSA")
    options = {"public_key": bare(public("merchant-1024")), "private_key": bare(private("merchant-1024"))}
    proof = not rsa_fits(right(pairs), sign, "merchant-1024", "RSA")
    return java_arrays(signed(pairs, sign, "RSA")), options, proof


@CASES.add("other-algorithm")
def sha1_under_the_name_rsa2():
    """sign_type was raised to RSA2, but openssl_sign is still called without its last word and uses SHA-1."""
    pairs = customs("CD20190525-1")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA")
    options = {"private_key": private("merchant-2048"), "direction": "request"}
    return var_dump(signed(pairs, sign, "RSA2")), options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA2")


@CASES.add("other-algorithm")
def sha256_in_place_of_md5():
    """SHA-256 of the text and the key: 64 hex digits, while sign_type says MD5."""
    pairs = payment("TOY-4495", TOYS)
    sign = sha256(right(pairs) + TOYS_KEY)
    return node_object(signed(pairs, sign)), {"key": TOYS_KEY}, len(sign) == 64


@CASES.add("trimmed")
def blank_before_the_reason():
    """The signing helper strips every value; the reason is sent with the blank before it."""
    pairs = repayment("R-0121", reason=" arrived broken")
    sign = rsa_sign(right(changed(pairs, reason="arrived broken")), "merchant-2048", "RSA2")
    given = url(signed(pairs, sign, "RSA2"))
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return given, options, "reason=+arrived+broken&" in given


@CASES.add("slashed")
def slashes_in_the_text_only():
    """addslashes ran before signing; the page is sent without the backslash."""
    pairs = payment("TOY-4501", TOYS, subject="St. Nicholas' sack")
    sign = md5(right(changed(pairs, subject="St. Nicholas\\' sack")), TOYS_KEY)
    given = page_form(signed(pairs, sign), "utf-8")
    return given, {"key": TOYS_KEY}, "St. Nicholas&#x27; sack" in given and "\\" not in given


@CASES.add("plus-lost")
def plus_of_a_value_decoded_twice():
    """The page decoded once more what the framework had decoded: the + of the subject became a blank."""
    pairs = news("TEA/190526/0001", "2019-05-26 07:45:00", subject="Ginger+Lemon")
    sign = md5(right(pairs), TEA_KEY)
    shown = changed(pairs, subject="Ginger Lemon")
    return go_values(signed(shown, sign)), {"key": TEA_KEY}, sign != md5(right(shown), TEA_KEY)


@CASES.add("html-entity")
def names_that_begin_with_amp():
    """The return address went through a template that escapes: PHP reads names such as amp;total_fee."""
    pairs = without(news("TEA-8920"), "notify_id", "notify_time", "notify_type")
    sent = signed(pairs, md5(right(pairs), TEA_KEY))
    shown = [sent[0], *((f"amp;{name}", value) for name, value in sent[1:])]
    return var_dump(shown), {"key": TEA_KEY, "direction": "notification"}, shown[-1] == ("amp;sign_type", "MD5")


@CASES.add("extra-parameter")
def parameters_of_rails():
    """params.inspect has controller and action, which Rails adds and the gateway did not sign."""
    pairs = news("TOY-4510", "2019-05-27 01:02:03", currency="GBP")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    held = [*signed(pairs, sign, "RSA2"), ("controller", "alipay"), ("action", "notify")]
    given = f"invalid signature for {ruby_hash(held)}\n"
    return given, {"public_key": public("gateway-2048")}, not rsa_fits(right(held), sign, "gateway-2048", "RSA2")


@CASES.add("left-out")
def charset_only_in_the_action():
    """_input_charset is a field of the form, but the list that is signed does not have it."""
    pairs = payment("TEA-8931")
    sign = md5(right(without(pairs, "_input_charset")), TEA_KEY)
    given = page_form(signed(pairs, sign), "utf-8", GATEWAY + "?_input_charset=utf-8")
    return given, {"key": TEA_KEY}, "name='_input_charset'" in given and sign != md5(right(pairs), TEA_KEY)


@CASES.add("wrapped-base64")
def sixty_characters_of_ruby():
    r"""Base64.encode64 of Ruby puts \n behind every 60 characters."""
    pairs = customs("CD20190527-4")
    sign = rsa_sign(right(pairs), "merchant-1024", "RSA")
    lines = "".join(sign[at : at + 60] + "\n" for at in range(0, len(sign), 60))
    given = ruby_hash(signed(pairs, lines, "RSA"))
    return given, {"private_key": private("merchant-1024"), "direction": "request"}, given.count("\\n") == 3


@CASES.add("base64-url")
def urlsafe_with_its_end():
    """base64.urlsafe_b64encode: - and _ for + and /, the = at the end is there."""
    pairs = repayment("R-0130")
    sign = rsa_sign(right(pairs), "merchant-1024", "RSA").replace("+", "-").replace("/", "_")
    options = {"public_key": public("merchant-1024"), "direction": "request"}
    return django_dict(signed(pairs, sign, "RSA")), options, "-" in sign and "_" in sign and sign.endswith("=")


@CASES.add("upper-hex")
def capitals_of_a_classic_asp_function():
    """UCase stands around the hash in a classic ASP page."""
    pairs = [("service", "forex_liquidation_file"), ("partner", TOYS), ("start_date", "20190501")]
    pairs += [("end_date", "20190507"), ("_input_charset", "gbk")]
    sign = md5(right(pairs), TOYS_KEY).upper()
    return asp_lines(signed(pairs, sign)), {"key": TOYS_KEY}, sign != sign.lower()


@CASES.add("joiner")
def nothing_between_the_pairs():
    """The pairs were joined with nothing between them: name=valuename=value."""
    pairs = payment("TEA-8940")
    wrong = joined(by_name(pairs), "")
    sign = md5(wrong, TEA_KEY)
    return objc_dictionary(signed(pairs, sign)), {"key": TEA_KEY}, wrong.startswith("_input_charset=utf-8currency=")


@CASES.add("key-joined")
def key_with_a_name_before_it():
    """The key was appended as a pair of its own, &key=, in code for another gateway."""
    pairs = customs("CD20190528-2")
    sign = md5(right(pairs) + "&key=", TEA_KEY)
    return (
        "Form Data view source view URL encoded\n" + colon_lines(signed(pairs, sign)),
        {"key": TEA_KEY},
        sign != md5(right(pairs), TEA_KEY),
    )


@CASES.add("key-placed")
def key_in_front_of_a_refund():
    """md5($key . $text): the key stands in front."""
    pairs = repayment("R-0140")
    sign = md5(TOYS_KEY, right(pairs))
    return as_json(signed(pairs, sign)), {"key": TOYS_KEY}, sign != md5(right(pairs), TOYS_KEY)


@CASES.add("quoted-values")
def order_string_of_the_telephone():
    """The helper of the app signs name="value"; the web's interface wants no quotes."""
    pairs = payment("TEA-8951", currency="USD")
    wrong = "&".join(f'{name}="{value}"' for name, value in by_name(pairs))
    sign = rsa_sign(wrong, "merchant-1024", "RSA")
    options = {"public_key": public("merchant-1024"), "direction": "request"}
    return objc_dictionary(signed(pairs, sign, "RSA")), options, 'partner="2088' in wrong


@CASES.add("hashed-first")
def digest_of_a_digest():
    """SHA-1 was made by hand, and its 20 bytes went into SHA1withRSA, which hashes again."""
    pairs = payment("TOY-4520", TOYS)
    sign = rsa_sign_bytes(hashlib.sha1(right(pairs).encode()).digest(), "merchant-2048", "RSA")  # noqa: S324
    options = {"private_key": private("merchant-2048"), "direction": "request"}
    return java_map(signed(pairs, sign, "RSA")), options, not rsa_fits(right(pairs), sign, "merchant-2048", "RSA")


@CASES.add("line-ends")
def database_that_makes_lf():
    """The text with CRLF was signed; the database gave it back with LF, and so it is sent."""
    pairs = payment("TOY-4527", TOYS, body="1 kite\n2 spinning tops\n1 drum")
    wrong = right(pairs).replace("\n", "\r\n")
    given = "2019-05-28T09:14:03.118Z alipay:debug params: " + node_object(signed(pairs, md5(wrong, TOYS_KEY)))
    return given, {"key": TOYS_KEY}, "1 kite\\n2 spinning" in given


@CASES.add("value-changed")
def amount_cast_to_a_number():
    """The framework casts what looks like a number: total_fee is 45.5 here, the gateway signed 45.50."""
    pairs = news("TEA/190529/0100", "2019-05-29 20:00:00", total_fee="45.50")
    sign = md5(right(pairs), TEA_KEY)
    given = laravel_log(signed(pairs, sign)).replace('"45.50"', "45.5")
    return given, {"key": TEA_KEY}, '"total_fee": 45.5,' in given


@CASES.add("no-signature")
def sign_that_is_empty():
    """openssl_sign failed and nobody looked: sign is there and empty."""
    pairs = signed(payment("TEA-8960"), "", "RSA2")
    return (
        django_dict(pairs),
        {"public_key": public("merchant-2048"), "direction": "request"},
        dict(pairs)["sign"] == "",
    )
