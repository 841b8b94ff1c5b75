"""Keys in every form that people have them, and in the forms that must be refused."""

from __future__ import annotations

from ...model import Algorithm
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Suite
from ..testkeys import RsaKey, bare, integer, pem, sequence
from .keyforms import accepted, nearly_fitting, private_forms, public_forms

FLAGS = {
    "SharedKey": Flag("KNOWN_BUG",
        "a shared key is printable ASCII without blanks at its ends: a copied blank or BOM would give wrong signatures",
        "A blank that was copied with the key makes every signature wrong: no payment until somebody finds it."),
    "Accepted": Flag("FUNCTIONALITY", "a form in which people have their keys",
        "The merchant's right key is refused: no payment."),
    "Pem": Flag("MALLEABILITY", "PEM is read by one set of rules, since engines differ in what they forgive",
        "A key that one server of a shop takes and the other refuses: some payments fail, at random."),
    "Base64": Flag("MALLEABILITY", "Base64 is strict: engines differ in what they forgive",
        "A key that one server of a shop takes and the other refuses: some payments fail, at random."),
    "Der": Flag("WEAK_PARAMS", "the structure is read by one set of rules",
        "What is no RSA key is taken for one, and signs what the gateway refuses, or verifies what nobody signed."),
    "OtherKind": Flag("KNOWN_BUG", "a private key where the public one belongs, and the other way round",
        "A private key where the public one belongs gets into places that others read: whoever has it pays out refunds."),
    "Size": Flag("WEAK_PARAMS", "1024 to 4096 bits",
        "A key of 512 bits is broken within hours: forged notifications, forged refunds."),
    "Numbers": Flag("WEAK_PARAMS", "numbers that cannot be an RSA key's",
        "A key whose numbers do not fit signs wrongly, and a faulty signature can give the private key away."),
    "OwnKey": Flag("KNOWN_BUG", "the merchant's own public key where the gateway's belongs",
        "Notifications are checked with the merchant's own key, and none is ever taken: paid, and not delivered."),
    "Previous": Flag("FUNCTIONALITY", "while keys rotate, the key before this one still verifies, and never signs",
        "On the day the key is changed, paid orders are refused; or the old key goes on signing."),
    "KeyFirst": Flag("EDGE_CASE", "the key is read before the signing string is made",
        "A shop without a key finds out at the first strange order and not at the first order."),
}  # fmt: skip


def suite(bench: Bench) -> Suite:
    collector = Collector("key-forms", "How keys are read", FLAGS)
    charset = bench.charsets[0]
    for algorithm in bench.shared:
        for comment, key in _shared():
            collector.add(bench.config(charset, algorithm, key=key), "SharedKey", comment, "sign", [("a", "1")])
    for algorithm in bench.algorithms:
        broken = bench.config(charset, algorithm, **{"private_key" if algorithm.kind == "rsa" else "key": " \u4e2d"})
        for op in ("sign", "build"):
            collector.add(
                broken, "KeyFirst", "a key that cannot be read and a text that cannot be encoded", op, [("a", "\ud800")]
            )
    for place, algorithm in enumerate(bench.rsa):
        _private(collector, bench, charset, algorithm, everything=place == 0)
        _public(collector, bench, charset, algorithm, everything=place == 0)
        for name in ("merchant-2048", "bits-4096") if place else ("merchant-2048",):
            config = bench.config(charset, algorithm, private_key=bare(bench.keys[name].pkcs8()))
            collector.add(config, "Accepted", f"signed with {name}", "sign", [("a", "1"), ("b", "\u4e2d")])
    for algorithm in bench.algorithms:
        _previous(collector, bench, charset, algorithm)
    return collector.suite()


def _previous(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm) -> None:
    """The message is signed with the bench's key; which of the config's two keys is that one, if any?"""
    rsa = algorithm.kind == "rsa"
    field = "public_key" if rsa else "key"
    used = dict(bench.receiving(charset, algorithm))[field]
    other = bare(bench.keys["gateway-2048"].spki()) if rsa else "another-key-0123456789"
    broken = "rubbish" if rsa else " key"
    pairs = [
        ("current key used", used, other), ("previous key used", other, used), ("neither key used", other, other),
        ("both are the same", used, used), ("previous key cannot be read", used, broken),
        ("current key cannot be read", broken, used), ("neither can be read", broken, broken),
        ("no current key", "", used), ("no previous key", used, ""),
    ]  # fmt: skip
    pairs += [("previous is one's own", used, bare(bench.keys["merchant-1024"].spki()))] if rsa else []
    signed = bench.message(charset, algorithm, (("a", "1"), ("b", "2")))
    for comment, current, previous in pairs:
        own = {"private_key": bare(bench.keys["merchant-1024"].pkcs8())} if rsa and "own" in comment else {}
        config = bench.receiving(charset, algorithm, **{field: current, f"previous_{field}": previous, **own})
        collector.add(config, "Previous", comment, "verify", signed or ())
    if not rsa:
        config = bench.config(charset, algorithm, previous_key="another-key-0123456789")
        collector.add(config, "Previous", "signs with the current key", "sign", [("a", "1")])


def _shared() -> list[tuple[str, str]]:
    return [
        ("empty", ""), ("one character", "k"), ("'0'", "0"), ("a blank inside", "two words"),
        ("every printable character", "".join(map(chr, range(0x21, 0x7F)))),
        ("a blank before", " key"), ("a blank behind", "key "), ("only a blank", " "), ("a line end behind", "key\n"),
        ("CRLF behind", "key\r\n"),
        ("a tab before", "\tkey"), ("a BOM before", "\ufeffkey"), ("a no-break blank behind", "key\u00a0"),
        ("Chinese", "\u5bc6\u94a5"), ("fullwidth digits", "\uff11\uff12"),
        ("NUL inside", "ke\0y"), ("DEL behind", "key\x7f"), ("a lone surrogate", "key\ud800"),
        ("a blank before and Chinese", " \u5bc6"), ("2,000 characters", "0123456789" * 200),
        ("markup and quotes", "<&>\"'%+="),
    ]  # fmt: skip


def _private(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm, everything: bool) -> None:
    key = bench.keys["merchant-1024"]
    forms = list(private_forms(key, bench)) if everything else list(accepted(key.pkcs8(), "PRIVATE KEY"))[:2]
    for flag, comment, text in forms:
        collector.add(bench.config(charset, algorithm, private_key=text), flag, comment, "sign", [("a", "1")])


def _public(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm, everything: bool) -> None:
    key = bench.keys["gateway-1024"]
    message = bench.message(charset, algorithm, (("a", "1"), ("b", "\u4e2d")))
    if message is None:
        return
    forms = list(public_forms(key, bench)) if everything else list(accepted(key.spki(), "PUBLIC KEY"))[:2]
    for flag, comment, text in forms:
        collector.add(
            bench.receiving(charset, algorithm, public_key=text),
            flag,
            comment,
            "verify",
            body=form_body(message, charset),
        )
    for name in ("gateway-2048", "bits-4096") if everything else ("gateway-2048",):
        signed = bench.message(charset, algorithm, (("a", "1"),), name)
        config = bench.receiving(charset, algorithm, public_key=bare(bench.keys[name].spki()))
        collector.add(config, "Accepted", f"signed with {name}", "verify", signed or ())
    _own_key(collector, bench, charset, algorithm, form_body(message, charset))


def _own_key(collector: Collector, bench: Bench, charset: str, algorithm: Algorithm, body: bytes) -> None:
    own, gateway = bench.keys["merchant-1024"], bench.keys["gateway-1024"]
    pairs = [
        ("the merchant's own public key", own.spki(), bare(own.pkcs8())),
        (
            "the merchant's own public key, PKCS#1 on both sides",
            own.pkcs1_public(),
            pem("RSA PRIVATE KEY", own.pkcs1_private()),
        ),
        ("own public key, but the private key cannot be read", own.spki(), "rubbish"),
        ("the gateway's key beside a private key that cannot be read", gateway.spki(), "rubbish"),
        ("the gateway's key beside the merchant's", gateway.spki(), bare(own.pkcs8())),
    ]
    large = bench.keys["exponent-33-bits"]
    pairs.append(("own public key, but its exponent has 33 bits", large.spki(), bare(large.pkcs8())))
    one = RsaKey(own.n, 1, 1, own.p, own.q)
    pairs.append(("own public key, but its exponent is 1", one.spki(), bare(one.pkcs8())))
    for comment, numbers in nearly_fitting(own):
        public = sequence(integer(numbers[1]), integer(own.e))
        pairs.append((f"own modulus, but no private key: {comment}", public, bare(sequence(*map(integer, numbers)))))
    for comment, public, private in pairs:
        config = bench.receiving(charset, algorithm, public_key=bare(public), private_key=private)
        collector.add(config, "OwnKey", comment, "verify", body=body)
