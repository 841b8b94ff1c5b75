"""Notifications as the gateway sends them: signed as it signs, form-encoded in the charset of the message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Union
from urllib.parse import quote_plus

from .. import model
from ..reference.carriage import sent
from ..reference.signing import Signer
from ..reference.text import encode

CONTENT_TYPE = "application/x-www-form-urlencoded"

Fields = Union[Mapping[str, str], Sequence[tuple[str, str]]]


def signed_body(gateway: model.Model, config: Mapping[str, str], fields: Fields) -> bytes:
    """The form body of a notification, sign type and signature behind the fields.

    `config`: `charset`, `sign_type`, and `key`, or `private_key`: the gateway's. Empty fields are not sent where the rule drops
    them. Raises Refused: a key that is none, text that the charset cannot carry.
    """
    signer = Signer(gateway, config)
    pairs = list(fields.items() if isinstance(fields, Mapping) else fields)
    complete, _ = sent(signer, pairs)
    return form_body(signer.charset, complete)


def form_body(charset: model.Charset, pairs: Sequence[tuple[str, str]]) -> bytes:
    """Pairs as form data; raises Unencodable. A blank is +, as every browser and the gateway's own platform write it."""
    written = (f"{quote_plus(encode(charset, name))}={quote_plus(encode(charset, value))}" for name, value in pairs)
    return "&".join(written).encode("ascii")


def content_type(charset: str) -> str:
    return f"{CONTENT_TYPE}; charset={charset}"
