"""Signatures that other people published: the anchor that is not our own word."""

from __future__ import annotations

import json
from pathlib import Path

from ...protocol import text_hex
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Pairs, Suite

FILE = "published.json"

FLAGS = {
    "Published": Flag("BASIC", "somebody else signed this, and the signature was published",
        "The library does not sign as the gateway does: no payment at all."),
    "PublishedMessage": Flag("BASIC", "the same as a message that comes in",
        "The library does not verify as the gateway signs: paid, and not delivered."),
}  # fmt: skip


def suite(bench: Bench, published: Path) -> Suite:
    """The pairs of `published.json`: parameters, key, signing string and signature."""
    collector = Collector("published", "Signatures that other people published", FLAGS)
    rule = bench.model.signing
    for pair in json.loads(published.read_bytes()):
        parameters: Pairs = tuple(pair["params"].items())
        settings = {"charset": pair["charset"], "sign_type": pair["sign_type"]}
        signing = tuple({**settings, **{name: pair[name] for name in ("key", "private_key") if name in pair}}.items())
        promise = (
            ("signing_string", pair["string_to_sign"].encode(pair["charset"]).hex()),
            ("sign", text_hex(pair["sign"])),
        )
        comment = f"{pair['kind']} {pair['params'].get('service', '')}".strip()
        collector.add(signing, "Published", comment, "sign", parameters, source=pair["source"], published=promise)
        receiving = tuple({**settings, **{name: pair[name] for name in ("key", "public_key") if name in pair}}.items())
        body = form_body([*parameters, (rule.signature, pair["sign"])], pair["charset"])
        collector.add(
            receiving,
            "PublishedMessage",
            comment,
            "verify",
            body=body,
            source=pair["source"],
            published=(("valid", "1"),),
        )
    return collector.suite()
