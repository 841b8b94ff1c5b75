"""Signatures of the openssl command line: no line of ours had a hand in them."""

from __future__ import annotations

import json
from pathlib import Path

from ...protocol import text_hex
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Suite
from ..testkeys import bare, pem

FILE = "known.json"

FLAGS = {
    "Openssl": Flag("BASIC", "the signature is what the openssl command of the source prints",
        "The library does not sign as the gateway does: no payment at all."),
    "OpensslMessage": Flag("BASIC", "the same as a message that comes in",
        "The library does not verify as the gateway signs: paid, and not delivered."),
}  # fmt: skip


def suite(bench: Bench, known: Path) -> Suite:
    """The cases of `known.json`: what is signed, the command that signs its signing string, and what it printed."""
    collector = Collector("known", "Signatures of the openssl command line", FLAGS)
    rule = bench.model.signing
    for case in json.loads(known.read_bytes()):
        charset, sign_type = case["charset"], case["sign_type"]
        settings = {"charset": charset, "sign_type": sign_type}
        signing, receiving = dict(settings), dict(settings)
        if "key" in case:
            signing["key"] = receiving["key"] = case["key"]
        else:
            key = bench.keys[case["test_key"]]
            signing["private_key"], receiving["public_key"] = bare(key.pkcs8()), pem("PUBLIC KEY", key.spki())
        parameters = tuple(case["params"].items())
        promise = (("sign", text_hex(case["sign"])),)
        collector.add(
            (*signing.items(),),
            "Openssl",
            case["comment"],
            "sign",
            parameters,
            source=case["command"],
            published=promise,
        )
        carried = ((rule.algorithm, sign_type),) if rule.algorithm else ()
        others = [pair for pair in parameters if pair[0] not in (rule.algorithm, rule.signature)]
        body = form_body([*others, *carried, (rule.signature, case["sign"])], charset)
        collector.add(
            (*receiving.items(),), "OpensslMessage", case["comment"], "verify", body=body,
            source=case["command"], published=(("valid", "1"),),
        )  # fmt: skip
    return collector.suite()
