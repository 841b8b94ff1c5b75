# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""application/x-www-form-urlencoded and addresses, in the bytes of a charset."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote_from_bytes, unquote_to_bytes

from .charset import Charset
from .errors import KitError

_BROKEN_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")


def encoded(parameters: Mapping[str, str], charset: Charset) -> str:
    """The parameters as a query or as the body of a form. Raises KitError: unencodable."""
    pairs = ((charset.encode(name, name), charset.encode(value, name)) for name, value in parameters.items())
    return "&".join(f"{quote_from_bytes(name, safe='')}={quote_from_bytes(value, safe='')}" for name, value in pairs)


def with_query(address: str, parameters: Mapping[str, str], charset: Charset) -> str:
    """The address, continued with the parameters. Raises KitError: unencodable."""
    query = encoded(parameters, charset)
    if not query:
        return address
    if "?" not in address:
        return f"{address}?{query}"
    return address + query if address.endswith(("?", "&")) else f"{address}&{query}"


def parse_form(body: bytes, charset: Charset) -> dict[str, str]:
    """The parameters of a raw body in the order in which they came.

    Stricter than urllib: bytes that are not of the charset and names that come twice are refused, since two readers
    could see two different messages in them. Raises KitError: malformed, duplicate.
    """
    parameters: dict[str, str] = {}
    for piece in filter(None, body.split(b"&")):
        name, _, value = (_decoded(part, charset) for part in piece.partition(b"="))
        if name in parameters:
            raise KitError("duplicate", name)
        parameters[name] = value
    return parameters


def _decoded(data: bytes, charset: Charset) -> str:
    if _BROKEN_ESCAPE.search(data):
        raise KitError("malformed", "", charset.name)
    return charset.decode(unquote_to_bytes(data.replace(b"+", b" ")))
