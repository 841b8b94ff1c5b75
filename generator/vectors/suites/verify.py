"""Messages that came in: genuine ones, and every way in which one can be not quite genuine."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from ...model import Algorithm
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Pairs, Suite

FLAGS = {
    "Genuine": Flag("BASIC", "a message as the gateway sends it",
        "Paid, and not delivered."),
    "Tampered": Flag("MODIFIED_PARAMETER", "what was signed is not what came",
        "Another amount, order or status than the gateway signed is taken: goods leave the shop for nothing."),
    "NotCanonical": Flag("MALLEABILITY",
        "a signature in another form than the canonical one is refused, even when it decodes to the same bytes",
        "One notification in many forms passes a shop's list of those it has seen: credited twice."),
    "SignType": Flag("AUTH_BYPASS", "the configured sign type decides, never the message",
        "The attacker chooses the algorithm, such as a digest with a public key as its secret, and forges notifications."),
    "Missing": Flag("AUTH_BYPASS", "no signature is no valid signature",
        "A message without a signature is taken: goods leave the shop for nothing."),
    "Duplicate": Flag("AUTH_BYPASS", "two readers of a message with a repeated name see two messages",
        "The signature is checked over one amount, the other amount is credited."),
    "Form": Flag("KNOWN_BUG", "how a body is parted and decoded",
        "A genuine notification is parted or decoded in another way than the gateway wrote it: paid, and not delivered."),
    "FormMalformed": Flag("MALLEABILITY", "a percent sign without two hex digits is refused",
        "A broken escape that is passed over lets two different messages count as one."),
    "Parameters": Flag("FUNCTIONALITY", "verify without a body: of a map of parameters",
        "A framework that has parsed the message already cannot have it verified: paid, and not delivered."),
    "LooseComparison": Flag("AUTH_BYPASS",
        "digests that look like the number 0: a loose comparison takes any of them for any other",
        "In PHP '0e1' == '0e2': a signature of the right look is taken for any message."),
    "Order": Flag("EDGE_CASE", "the key is read before the signing string is made, the sign type is looked at before that",
        "Two kits of one merchant name two different causes for one message: time is lost, no money."),
}  # fmt: skip

# Texts whose digest in hex begins with 0e and is digits behind that.
ZERO_LIKE = {"md5": "240610708", "sha1": "aaroZmOk", "sha256": "34250003024812"}

MESSAGE: Pairs = (
    ("notify_id", "2c0fbb7880e40704dc6eb869aec4115d"), ("notify_type", "trade_status_sync"),
    ("trade_no", "2009042976780315"),
    ("total_fee", "8.00"), ("out_trade_no", "2009/04/291103"), ("notify_time", "2009-04-29 11:04:04"),
    ("currency", "JPY"),
    ("trade_status", "TRADE_FINISHED"), ("subject", "\u4e2d\u6587 & \u6d4b\u8bd5+1"),
)  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("verify", "What is accepted as the gateway's word, and what is refused", FLAGS)
    for charset in bench.charsets:
        for algorithm in bench.algorithms:
            message = bench.message(charset, algorithm, MESSAGE)
            if message is None:
                continue
            receiving = bench.receiving(charset, algorithm)
            tests = [*_genuine(bench, charset, algorithm, message), *_signatures(bench, charset, algorithm, message)]
            if algorithm == bench.fast:
                tests += [
                    *_fields(bench, charset, message),
                    *_bodies(bench, charset, algorithm),
                    *_escapes(bench, charset, message),
                ]
            for flag, comment, body in tests:
                collector.add(receiving, flag, comment, "verify", body=body)
            _parameters(collector, bench, receiving, message)
            _configs(collector, bench, charset, algorithm, message)
            _loose(collector, bench, charset, algorithm)
    return collector.suite()


Tests = Iterator[tuple[str, str, bytes]]


def _genuine(bench: Bench, charset: str, algorithm: Algorithm, message: Pairs) -> Tests:
    yield "Genuine", "a notification", form_body(message, charset)
    yield "Genuine", "its names in another order", form_body(message[::-1], charset)
    yield (
        "Tampered",
        "an amount is changed",
        form_body([(n, "9.00" if n == "total_fee" else v) for n, v in message], charset),
    )
    yield "Tampered", "a name is added", form_body([*message, ("extra", "1")], charset)
    yield "Tampered", "a name is left out", form_body([pair for pair in message if pair[0] != "currency"], charset)
    folded = [
        (n, v + "&notify_time=2009-04-29 11:04:04" if n == "notify_id" else v) for n, v in message if n != "notify_time"
    ]
    yield "Tampered", "a name folded into the value before it", form_body(folded, charset)
    for text, comment in (("0", "'0' and blanks are signed"), ("\U0001f600", "an emoji")):
        more = bench.message(charset, algorithm, (("a", text), ("b", " x "), ("c", "")))
        if more:
            yield "Genuine", comment, form_body(more, charset)


def _signatures(bench: Bench, charset: str, algorithm: Algorithm, message: Pairs) -> Tests:
    name, signature = message[-1]
    changes: dict[str, str] = {
        "upper case": signature.upper(), "lower case": signature.lower(), "a blank behind": signature + " ",
        "a blank before": " " + signature, "a line end behind": signature + "\n",
        "cut by one character": signature[:-1],
        "a character more": signature + "0", "one character changed": _changed(signature),
        "the first half twice": signature[: len(signature) // 2] * 2,
        "a zero byte behind": signature + "\0", "the word true": "true", "'0'": "0", "a full stop": ".",
    }  # fmt: skip
    if algorithm.output == "base64":
        half = signature[:76] + "\n" + signature[76:]
        changes.update({
            "wrapped lines": half, "wrapped with CRLF": half.replace("\n", "\r\n"),
            "without padding": signature.rstrip("="),
            "one padding sign too many": signature + "=",
            "url-safe alphabet": signature.replace("+", "-").replace("/", "_"),
            "bits behind the last byte": _loose_bits(signature), "blanks inside": signature[:8] + " " + signature[8:],
            "plus signs as blanks": signature.replace("+", " "), "a byte too short": _shorter(signature),
            "all zero": "A" * (len(signature) - 1) + "=",
            "four characters": "AAAA", "not Base64 at all": "!" * len(signature),
            "percent-encoded twice": signature.replace("+", "%2B").replace("=", "%3D"),
        })  # fmt: skip
    else:
        changes.update({
            "0e and digits": "0e" + "1" * (len(signature) - 2), "with 0x before": "0x" + signature,
            "fullwidth digits": _fullwidth(signature),
            "the last character changed": signature[:-1] + ("1" if signature[-1] == "0" else "0"),
            "two characters more": signature + "00",
            "a character whose low byte is right": signature[:-1] + chr(0x4E00 + ord(signature[-1])),
            "a g in it": "g" + signature[1:], "all zero": "0" * len(signature),
            "half as long": signature[: len(signature) // 2],
        })  # fmt: skip
    for comment, changed in changes.items():
        if changed != signature or comment.endswith("case"):
            flag = "Genuine" if changed == signature else "NotCanonical"
            yield flag, f"signature: {comment}", form_body([*message[:-1], (name, changed)], charset)


def _fields(bench: Bench, charset: str, message: Pairs) -> Tests:
    rule = bench.model.signing
    signature = message[-1]
    yield "Missing", "no signature", form_body(message[:-1], charset)
    yield "Missing", "an empty signature", form_body([*message[:-1], (rule.signature, "")], charset)
    yield (
        "Missing",
        "the signature under a name in capitals",
        form_body([*message[:-1], (rule.signature.upper(), signature[1])], charset),
    )
    yield "Missing", "an empty body", b""
    yield "Missing", "only separators", b"&&&"
    if rule.algorithm is None:
        return
    rest = [pair for pair in message if pair[0] != rule.algorithm]
    yield "Genuine", "no sign type in the message", form_body(rest, charset)
    yield "SignType", "an empty sign type", form_body([*rest, (rule.algorithm, "")], charset)
    for other in [a.name for a in bench.algorithms if a != bench.fast] + [
        "DSA",
        bench.fast.name.lower(),
        bench.fast.name + " ",
        "0",
    ]:
        yield "SignType", f"sign type {other!r} in the message", form_body([*rest, (rule.algorithm, other)], charset)
    yield "SignType", "a wrong sign type and no signature", form_body([("a", "1"), (rule.algorithm, "none")], charset)


def _bodies(bench: Bench, charset: str, algorithm: Algorithm) -> Tests:
    """Bodies whose reading is what is tested; each is signed for what it must be read as."""
    rule = bench.model.signing
    readings: list[tuple[str, str, bytes, Pairs]] = [
        ("Form", "blanks as + and as %20", b"a=x+y&b=x%20y&c=+&d=%2B", (("a", "x y"), ("b", "x y"), ("c", " "), ("d", "+"))),
        ("Form", "empty pieces are passed over", b"&a=1&&b=2&", (("a", "1"), ("b", "2"))),
        ("Form", "no '=' is an empty value", b"a&b=2", (("a", ""), ("b", "2"))),
        ("Form", "the first '=' parts", b"a==&b=x=y&c=1=", (("a", "="), ("b", "x=y"), ("c", "1="))),
        ("Form", "a piece that is '='", b"=&b=2", (("", ""), ("b", "2"))),
        ("Form", "an empty name", b"=1&b=2", (("", "1"), ("b", "2"))),
        ("Form", "hex digits in both cases", b"a=%3a%3A%2f%2F", (("a", ":://"),)),
        ("Form", "what is encoded stays one value", b"a=1%26b%3D2&b=2", (("a", "1&b=2"), ("b", "2"))),
        ("Form", "decoded once only", b"a=%2541%252B%25", (("a", "%41%2B%"),)),
        ("Form", "names of PHP's arrays are names", b"a[]=1&a[b]=2&a.b=3", (("a[]", "1"), ("a[b]", "2"), ("a.b", "3"))),
        ("Form", "a name with a blank", b"a%20b=4&a_b=5", (("a b", "4"), ("a_b", "5"))),
        ("Form", "names that differ in letter case only", b"a=1&A=2", (("a", "1"), ("A", "2"))),
        ("Form", "raw characters that a browser encodes", b"a=<x>\"'{}|^`&b=/?:@;,", (("a", "<x>\"'{}|^`"), ("b", "/?:@;,"))),
        ("Form", "a semicolon parts nothing", b"a=1;b=2&c=3", (("a", "1;b=2"), ("c", "3"))),
        ("Form", "control characters", b"a=x%00y%0A%0D%0A&b=%09", (("a", "x\0y\n\r\n"), ("b", "\t"))),
        ("Form", "raw line end behind the body is a part of the value", b"b=2&a=1\r\n", (("b", "2"), ("a", "1\r\n"))),
        ("Form", "a blank at the beginning of a name", b"+a=1&b=2", ((" a", "1"), ("b", "2"))),
        ("Form", "a # is no fragment, a ? no query", b"?a=1&b=2#c=3", (("?a", "1"), ("b", "2#c=3"))),
        ("Form", "a name of languages' own", b"__proto__=1&constructor=2", (("__proto__", "1"), ("constructor", "2"))),
    ]  # fmt: skip
    for flag, comment, body, reading in readings:
        message = bench.message(charset, algorithm, reading)
        if message:
            yield flag, comment, body + b"&" + form_body(message[len(reading) :], charset)
    repeated = [
        (b"a=1&a=2", "two values"),
        (b"a=1&a=1", "the same twice"),
        (b"a&a", "both empty"),
        (b"a=1&%61=2", "one of them encoded"),
        (b"=1&=2", "no names"),
    ]
    for body, comment in repeated:
        yield "Duplicate", comment, body + b"&" + form_body([(rule.signature, "0" * 32)], charset)
    yield "Duplicate", "the signature", form_body([("a", "1"), (rule.signature, "x"), (rule.signature, "y")], charset)
    yield "Duplicate", "a repeated name before what cannot be decoded", b"a=1&a=2&b=%FF%FF"
    yield "Duplicate", "a repeated name behind what cannot be decoded", b"b=%FF%FF&a=1&a=2"
    yield "Duplicate", "a repeated name whose value cannot be decoded", b"a=1&a=%zz"
    yield "Duplicate", "a repeated name in Chinese", form_body([("\u4e2d", "1"), ("\u4e2d", "2")], charset)


def _escapes(bench: Bench, charset: str, message: Pairs) -> Tests:
    for broken in (
        b"%",
        b"%4",
        b"%zz",
        b"%4z",
        b"%z4",
        b"%%41",
        b"%u4e2d",
        b"% 41",
        b"%+1",
        b"%-1",
        b"%0x",
        b"100%",
        b"%\xef\xbc\x91\xef\xbc\x91",
    ):
        shown = broken.decode("latin-1").encode("unicode_escape").decode("ascii")
        yield "FormMalformed", f"{shown} in a value", b"a=" + broken + b"&" + form_body(message, charset)
        yield "FormMalformed", f"{shown} at the end of the body", form_body(message, charset) + b"&a=" + broken
    yield "FormMalformed", "% in a name", b"a%=1&" + form_body(message, charset)
    other = next((c for c in bench.charsets if c != charset), None)
    if other:
        yield "Tampered", f"the bytes of a {other} message", form_body(message, other)


def _parameters(collector: Collector, bench: Bench, receiving: Pairs, message: Pairs) -> None:
    rule = bench.model.signing
    last = (rule.signature, _changed(message[-1][1]))
    collector.add(receiving, "Parameters", "genuine", "verify", message)
    collector.add(
        receiving,
        "Parameters",
        "genuine, and an unknown empty value",
        "verify",
        [*message[:-1], ("e", ""), message[-1]],
    )
    collector.add(receiving, "Parameters", "a changed signature", "verify", [*message[:-1], last])
    collector.add(receiving, "Parameters", "nothing", "verify", [])
    collector.add(receiving, "Order", "a text that cannot be encoded", "verify", [("a", "\ud800"), message[-1]])


def _configs(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm, message: Pairs) -> None:
    """Wrong keys and other sign types on the receiving side."""
    name = "public_key" if algorithm.kind == "rsa" else "key"
    other = bench.private_key if algorithm.kind == "rsa" else bench.shared_key + "x"
    body = form_body(message, charset)
    for comment, key in (("no key", ""), ("another key", other)):
        collector.add(bench.receiving(charset, algorithm, **{name: key}), "Order", comment, "verify", body=body)
    unreadable = bench.receiving(charset, algorithm, **{name: ""})
    collector.add(unreadable, "Order", "no key and no signature: the signature is missed first", "verify", [("a", "1")])
    collector.add(
        unreadable, "Order", "no key and text that cannot be encoded", "verify", [("a", "\ud800"), message[-1]]
    )
    for another in bench.algorithms:
        if another != algorithm:
            collector.add(
                bench.receiving(charset, another), "SignType", f"config says {another.name}", "verify", body=body
            )


def _loose(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm) -> None:
    """Nothing but the key is signed, and its digest is 0e and decimal digits; so is the signature."""
    key = ZERO_LIKE.get(algorithm.digest)
    if algorithm.kind != "digest" or key is None or algorithm.before or algorithm.after or algorithm.output == "base64":
        return
    name = bench.model.signing.signature
    config = bench.receiving(charset, algorithm, key=key)
    signature = bench.signature(config, ())
    if signature is None or not signature[2:].isdecimal():
        return
    collector.add(
        config, "Genuine", "a digest of 0e and digits", "verify", body=form_body([(name, signature)], charset)
    )
    zero = signature[:2] + "1" * (len(signature) - 2)
    collector.add(
        config, "LooseComparison", "another digest of 0e and digits", "verify", body=form_body([(name, zero)], charset)
    )
    collector.add(
        config,
        "LooseComparison",
        "a zero of the same length",
        "verify",
        body=form_body([(name, "0" * len(signature))], charset),
    )


def _changed(signature: str) -> str:
    return ("1" if signature[0] == "0" else "0") + signature[1:]


def _loose_bits(signature: str) -> str:
    """The same bytes with bits set that Base64 throws away."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    body = signature.rstrip("=")
    if body == signature or not body:
        return signature
    return body[:-1] + alphabet[alphabet.index(body[-1]) | 1] + signature[len(body) :]


def _shorter(signature: str) -> str:
    return base64.b64encode(base64.b64decode(signature)[:-1]).decode("ascii")


def _fullwidth(signature: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in signature)
