"""How messages travel: form bodies that come in, addresses and HTML forms that go out (docs/behaviour.md, sections 6 and 8)."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import quote_from_bytes, unquote_to_bytes

from .. import model
from ..markup import form_fragments
from .signing import Signed, Signer
from .text import Undecodable, decode

BROKEN_PERCENT = re.compile(rb"%(?![0-9A-Fa-f]{2})")
NOT_IN_FORM = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")

Pairs = Sequence[tuple[str, str]]


def parse_form(signer: Signer, body: bytes) -> dict[str, str]:
    """The pairs of a form body, strictly; raises Refused `malformed` or `duplicate`."""
    found: dict[str, str] = {}
    for piece in body.split(b"&"):
        if not piece:
            continue
        raw_name, _, raw_value = piece.partition(b"=")
        name, value = (_decoded(signer, raw) for raw in (raw_name, raw_value))
        if name in found:
            raise signer.refuse("duplicate", name)
        found[name] = value
    return found


def _decoded(signer: Signer, raw: bytes) -> str:
    if not BROKEN_PERCENT.search(raw):
        try:
            return decode(signer.charset, unquote_to_bytes(raw.replace(b"+", b" ")))
        except Undecodable:
            pass
    raise signer.refuse("malformed", "", signer.charset.id)


def sent(signer: Signer, parameters: Pairs) -> tuple[list[tuple[str, str]], Signed]:
    """The parameters that travel (without the dropped ones, with sign type and signature behind), and how they were signed."""
    rule = signer.rule
    ours = (rule.signature, rule.algorithm)
    kept = [(n, v) for n, v in parameters if n not in ours and (v or not rule.drops_empty)]
    if rule.algorithm:
        kept.append((rule.algorithm, signer.algorithm.name))
    signed = signer.sign(kept)
    return [*kept, (rule.signature, signed.signature)], signed


def address(gateway: model.Model, given: str) -> str:
    return {e.name: e.address for e in gateway.environments}.get(given, given)


def build_url(signer: Signer, target: str, pairs: Pairs) -> str:
    query = "&".join(
        f"{quote_from_bytes(signer.encode(n, n), '')}={quote_from_bytes(signer.encode(n, v), '')}" for n, v in pairs
    )
    if not query:
        return target
    joint = "?" if "?" not in target else "" if target.endswith(("?", "&")) else "&"
    return target + joint + query


def build_form(signer: Signer, target: str, pairs: Pairs) -> str:
    for name, value in pairs:
        if not name or NOT_IN_FORM.search(name + value) or name.lower() == "_charset_":
            raise signer.refuse("not_in_form", name)
    fragments = form_fragments(signer.gateway)
    in_query = [(n, v) for n, v in pairs if n in signer.gateway.form.in_query]
    action = build_url(signer, target, in_query)
    opened = fragments["open"] + _escaped(action) + fragments["charset"] + signer.charset.id + fragments["opened"]
    inputs = (fragments["field"] + _escaped(n) + fragments["value"] + _escaped(v) + fragments["end"] for n, v in pairs)
    return opened + "".join(inputs) + fragments["close"]


def _escaped(text: str) -> str:
    return html.escape(text).replace("&#x27;", "&#39;")
