"""A request as it came, and what it says once it is decoded: strictly, in the charset that the address names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote_to_bytes

from .. import model
from ..reference.carriage import parse_form
from ..reference.refusal import Refused
from ..reference.signing import Signer
from .codes import GatewayError
from .uploads import is_multipart, parted

# The gateway takes this one when the address names none.
DEFAULT_CHARSET = "gbk"
LARGEST_KEPT = 65_536
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Incoming:
    """A request to the gateway, byte for byte."""

    method: str
    path: str
    query: bytes
    content_type: str
    body: bytes

    @property
    def raw(self) -> bytes:
        """The request line, the content type and the body (of a large one the beginning), as the dashboard shows them."""
        target = self.path.encode("ascii", "replace") + (b"?" + self.query if self.query else b"")
        head = self.method.encode("ascii", "replace") + b" " + target
        if self.method != "POST":
            return head
        kind = self.content_type.encode("latin-1", "replace")
        return head + b"\r\nContent-Type: " + kind + b"\r\n\r\n" + self.body[:LARGEST_KEPT]

    @cached_property
    def form(self) -> bytes:
        """The body as a form, percent-encoded. Raises GatewayError for another content type."""
        return self._contents[0]

    @property
    def files(self) -> Mapping[str, bytes]:
        return self._contents[1]

    @cached_property
    def _contents(self) -> tuple[bytes, Mapping[str, bytes]]:
        if is_multipart(self.content_type):
            return parted(self.content_type, self.body)
        if self.body and self.content_type.partition(";")[0].strip(" \t").lower() != FORM:
            says = f"a POST carries {FORM}; this one says {self.content_type[:80]!r}"
            raise GatewayError("ILLEGAL_ARGUMENT", says)
        return self.body, {}

    @property
    def signed_part(self) -> bytes:
        """Where the parameters stand, still percent-encoded. Raises GatewayError."""
        return self.form if self.method == "POST" else self.query

    @cached_property
    def service(self) -> str:
        """The service that is asked for, as far as it can be read before anything else is known; else empty."""
        try:
            found = [stated(data, b"service") for data in (self.signed_part, self.query)]
        except GatewayError:
            found = [stated(self.query, b"service")]
        text = next((name for name in found if name), "")
        return text if re.fullmatch(r"[!-~]{1,100}", text) else ""


@dataclass(frozen=True)
class Message:
    """The decoded parameters in the order in which they came, and the files beside them."""

    charset: model.Charset
    pairs: tuple[tuple[str, str], ...]
    files: Mapping[str, bytes]

    @property
    def parameters(self) -> dict[str, str]:
        return dict(self.pairs)


def read(gateway: model.Model, incoming: Incoming) -> Message:
    """Decodes a request. Raises GatewayError."""
    if incoming.method != "POST":
        charset = _charset(gateway, _stated(gateway, incoming.query))
        return Message(charset, tuple(_pairs(gateway, charset, incoming.query).items()), {})
    charset = _charset(gateway, _stated_for_post(gateway, incoming))
    query, body = (_pairs(gateway, charset, data) for data in (incoming.query, incoming.form))
    for name, value in query.items():
        if body.setdefault(name, value) != value:
            raise GatewayError("ILLEGAL_ARGUMENT", "stands in the address and in the body with different values", name)
    return Message(charset, tuple(body.items()), incoming.files)


def _stated_for_post(gateway: model.Model, incoming: Incoming) -> str | None:
    """The gateway needs the charset before it decodes the body: only a body in ASCII may name it itself."""
    in_query, in_body = _stated(gateway, incoming.query), _stated(gateway, incoming.form)
    if in_query is not None or in_body is None:
        return in_query
    if not unquote_to_bytes(incoming.form).isascii() and in_body.lower() != DEFAULT_CHARSET:
        name = gateway.signing.charset
        says = f"the address of this POST does not name {name}, so the body is read as {DEFAULT_CHARSET}, not as {in_body[:20]!r}"
        raise GatewayError("ILLEGAL_SIGN", f"{says}: put {name} into the query of the address as well")
    return in_body


def _stated(gateway: model.Model, data: bytes) -> str | None:
    """What a query or a body says about the charset."""
    return stated(data, (gateway.signing.charset or "").encode("ascii"))


def stated(data: bytes, wanted: bytes) -> str | None:
    """The value of a name, before anything is decoded."""
    for piece in data.split(b"&"):
        name, _, value = piece.partition(b"=")
        if unquote_to_bytes(name) == wanted:
            return unquote_to_bytes(value).decode("latin-1")
    return None


def _charset(gateway: model.Model, stated: str | None) -> model.Charset:
    known = {c.id: c for c in gateway.charsets}
    if not stated:
        return known.get(DEFAULT_CHARSET, gateway.charsets[0])
    if stated.isascii() and stated.lower() in known:
        return known[stated.lower()]
    raise GatewayError("ILLEGAL_CHARSET", f"expected one of {', '.join(known)}", gateway.signing.charset or "")


def _pairs(gateway: model.Model, charset: model.Charset, data: bytes) -> dict[str, str]:
    signer = Signer(gateway, {"charset": charset.id, "sign_type": gateway.signing.algorithms[0].name})
    try:
        return parse_form(signer, data)
    except Refused as refusal:
        if refusal.code == "duplicate":
            raise GatewayError("ILLEGAL_ARGUMENT", "stands in the request more than once", refusal.parameter) from None
        raise GatewayError(
            "ILLEGAL_ENCODING", f"the request is not percent-encoded {charset.id}, which its address says it is"
        ) from None
