"""Keys in every form that people have them, and in the forms that must be refused."""

from __future__ import annotations

from ...model import Algorithm
from ..bench import Bench, form_body
from ..suite import Collector, Suite
from ..testkeys import bare, pem
from .keyforms import accepted, private_forms, public_forms

FLAGS = {
    "SharedKey": "a shared key is printable ASCII without blanks at its ends: a copied blank or BOM would give wrong signatures",
    "Accepted": "a form in which people have their keys",
    "Pem": "PEM is read by one set of rules, since engines differ in what they forgive",
    "Base64": "Base64 is strict: engines differ in what they forgive",
    "Der": "the structure is read by one set of rules",
    "OtherKind": "a private key where the public one belongs, and the other way round",
    "Size": "1024 to 4096 bits",
    "Numbers": "numbers that cannot be an RSA key's",
    "OwnKey": "the merchant's own public key where the gateway's belongs",
    "Previous": "while keys rotate, the key before this one still verifies, and never signs",
    "KeyFirst": "the key is read before the signing string is made",
}


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
    for comment, public, private in pairs:
        config = bench.receiving(charset, algorithm, public_key=bare(public), private_key=private)
        collector.add(config, "OwnKey", comment, "verify", body=body)
