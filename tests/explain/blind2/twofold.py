"""Fourteen cases of two causes at once."""

from __future__ import annotations

from urllib.parse import quote_plus

from case import Cases
from forms import as_json, print_r, url, var_export
from material import (
    SANDBOX_KEY,
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
from shapes import (
    asp_lines,
    colon_lines,
    csharp_initializer,
    curl,
    iis_log,
    node_object,
    page_form,
    perl_dumper,
    python_tuples,
    redirect,
    ruby_hash,
)
from stock import TEA_KEY, TOYS, TOYS_KEY, customs, news, payment, repayment

CASES = Cases()


@CASES.add("order", "upper-hex")
def list_of_csharp_in_capitals():
    """The pairs were joined as they stand in the code, and ToString("X2") gave capitals."""
    pairs = repayment("R-0201")
    sign = md5(joined(pairs), TOYS_KEY).upper()
    return csharp_initializer(signed(pairs, sign)), {"key": TOYS_KEY}, joined(pairs) != right(pairs)


@CASES.add("left-out", "key-blank")
def charset_unsigned_and_key_from_a_file():
    """_input_charset was added behind the signing, and the key file's last line end was signed."""
    pairs = payment("TEA-9001")
    sign = md5(right(without(pairs, "_input_charset")), TEA_KEY + "\n")
    return perl_dumper(signed(pairs, sign)), {"key": TEA_KEY}, sign != md5(right(pairs), TEA_KEY + "\n")


@CASES.add("zero-dropped", "key-joined")
def zero_lost_and_key_named():
    """Code of another gateway: "0" counts as empty, and &key= stands before the key."""
    pairs = payment("TOY-5002", TOYS, body="0")
    wrong = right(without(pairs, "body"))
    return var_export(signed(pairs, md5(wrong + "&key=", TOYS_KEY))), {"key": TOYS_KEY}, wrong != right(pairs)


@CASES.add("html-entity", "charset")
def quotes_escaped_and_gbk_signed():
    """htmlspecialchars ran before signing and the source is GBK; the request says utf-8 and is sent in it."""
    pairs = payment("BJ190601-2", subject='普洱茶 "熟茶"')
    wrong = right(changed(pairs, subject="普洱茶 &quot;熟茶&quot;"))
    sign = md5(wrong, TEA_KEY, "gbk")
    return asp_lines(signed(pairs, sign)), {"key": TEA_KEY}, sign != md5(wrong, TEA_KEY)


@CASES.add("extra-parameter", "plus-lost")
def lang_of_the_shop_and_blanks_in_the_signature():
    """The shop puts lang into its notify address; and the body was decoded twice, so every + is a blank."""
    pairs = news("TEA/190602/0007", "2019-06-02 06:30:00")
    sign = rsa_sign(right(pairs), "gateway-2048", "RSA2")
    held = [("lang", "de"), *signed(pairs, sign.replace("+", " "), "RSA2")]
    return print_r(held), {"public_key": public("gateway-2048")}, "+" in sign


@CASES.add("base64-url", "wrapped-base64")
def ruby_makes_it_safe_and_long():
    r"""Base64.encode64(...).tr("+/", "-_"): the alphabet of addresses and a \n behind every 60 characters."""
    pairs = repayment("R-0210", currency="EUR")
    sign = rsa_sign(right(pairs), "merchant-2048", "RSA2").replace("+", "-").replace("/", "_")
    lines = "".join(sign[at : at + 60] + "\n" for at in range(0, len(sign), 60))
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return ruby_hash(signed(pairs, lines, "RSA2")), options, "-" in sign and "_" in sign


@CASES.add("value-changed", "extra-parameter")
def float_and_the_route_of_phalcon():
    """$_GET has the framework's _url, and the amount went through a float: 17.60 became 17.6."""
    pairs = without(news("TEA-9010", total_fee="17.60"), "notify_id", "notify_time", "notify_type")
    sign = md5(right(pairs), TEA_KEY)
    held = [("_url", "/checkout/done"), *signed(changed(pairs, total_fee="17.6"), sign)]
    options = {"key": TEA_KEY, "direction": "notification"}
    return as_json(held), options, sign != md5(right(without(held, "_url")), TEA_KEY)


@CASES.add("encoded-before-signing", "order")
def build_query_without_ksort():
    """http_build_query of the array as it is: encoded values, and nobody sorted."""
    pairs = payment("TOY-5020", TOYS, subject="Wooden blocks 40 pcs", currency="CHF")
    wrong = "&".join(f"{name}={quote_plus(value)}" for name, value in pairs)
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    given = redirect(url(signed(pairs, sign, "RSA2")))
    return (
        given,
        {"private_key": private("merchant-2048"), "direction": "request"},
        "Wooden+blocks+40+pcs&currency" in wrong,
    )


@CASES.add("trimmed", "upper-hex")
def strip_and_capitals():
    """The helper strips each value before it hashes, and hexdigest().upper() follows."""
    pairs = customs("CD20190603-9", merchant_customs_name="tea example ")
    sign = md5(right(changed(pairs, merchant_customs_name="tea example")), TEA_KEY).upper()
    return python_tuples(signed(pairs, sign)), {"key": TEA_KEY}, sign.lower() != md5(right(pairs), TEA_KEY)


@CASES.add("slashed", "sign-type-signed")
def slashes_and_the_type():
    """addslashes over the whole array, in which sign_type stood already, before it was signed."""
    pairs = [*payment("TOY-5031", TOYS, subject="Doll's house"), ("sign_type", "MD5")]
    wrong = joined(by_name(changed(pairs, subject="Doll\\'s house")))
    given = page_form([*pairs, ("sign", md5(wrong, TOYS_KEY))], "utf-8")
    return given, {"key": TOYS_KEY}, "sign_type=MD5&subject=Doll\\'s house&" in wrong


@CASES.add("other-algorithm", "empty-signed")
def new_hash_under_the_old_name():
    """SHA-256 under sign_type=RSA, and the empty body was signed with the rest."""
    pairs = payment("TEA-9040", body="")
    wrong = joined(by_name(pairs))
    sign = rsa_sign(wrong, "merchant-2048", "RSA2")
    options = {"public_key": public("merchant-2048"), "direction": "request"}
    return node_object(signed(pairs, sign, "RSA")), options, not rsa_fits(wrong, sign, "merchant-2048", "RSA")


@CASES.add("key-placed", "charset")
def key_in_front_and_gbk():
    """The key stands before the text, and the text was hashed in GBK while the request is utf-8."""
    pairs = repayment("R-0222", reason="颜色不对")
    sign = md5(TOYS_KEY, right(pairs), "gbk")
    return curl(signed(pairs, sign)), {"key": TOYS_KEY}, sign != md5(TOYS_KEY, right(pairs))


@CASES.add("other-key", "extra-parameter")
def sandbox_return_with_a_campaign():
    """The sandbox's own key signed it, the live key checks it, and a campaign's mark hangs on the return address."""
    pairs = without(news("SBX-77", currency="USD"), "notify_id", "notify_time", "notify_type")
    sign = md5(right(pairs), SANDBOX_KEY)
    query = url([("utm_source", "newsletter"), *signed(pairs, sign)], address="")[1:]
    options = {"key": TEA_KEY, "direction": "notification"}
    return iis_log(query, "/checkout/done.aspx"), options, sign != md5(right(pairs), TEA_KEY)


@CASES.add("quoted-values", "order")
def order_string_in_the_order_of_the_code():
    """As the app's helper does it: values in quotes, the pairs as the code adds them."""
    pairs = payment("TOY-5055", TOYS)
    wrong = "&".join(f'{name}="{value}"' for name, value in pairs)
    sign = rsa_sign(wrong, "merchant-1024", "RSA")
    options = {"private_key": private("merchant-1024"), "direction": "request"}
    return colon_lines(signed(pairs, sign, "RSA")), options, wrong.startswith('_input_charset="utf-8"&service="create')
