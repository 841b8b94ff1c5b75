"""How the merchant's server calls a service: by GET, by POST, or with a file (docs/behaviour.md, section 13)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .. import model
from .carriage import Pairs, build_url
from .refusal import Refused
from .signing import Signer
from .validation import Validation

FORM = "application/x-www-form-urlencoded"
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Call:
    method: str
    address: str
    content_type: str
    body: bytes


def call(signer: Signer, service: model.Service, target: str, pairs: Pairs, file: bytes | None) -> Call:
    """The HTTP request that carries signed pairs."""
    if service.method == "get":
        return Call("GET", build_url(signer, target, pairs), "", b"")
    address = build_url(signer, target, [(n, v) for n, v in pairs if n in signer.gateway.form.in_query])
    if service.upload is None or file is None:
        return Call("POST", address, FORM, build_url(signer, "", pairs)[1:].encode())
    values = [(name, signer.encode(name, value)) for name, value in pairs]
    boundary = b"kitsmith"
    while any(boundary in content for content in [file, *(value for _, value in values)]):
        boundary += b"x"
    parts = [b'name="%s"\r\n\r\n%s' % (name.encode(), value) for name, value in values]
    place = f'name="{service.upload.field}"; filename="{service.upload.file}"\r\nContent-Type: text/plain\r\n\r\n'
    parts.append(place.encode() + file)
    body = b"".join(b"--%s\r\nContent-Disposition: form-data; %s\r\n" % (boundary, part) for part in parts)
    return Call("POST", address, f"multipart/form-data; boundary={boundary.decode()}", body + b"--%s--\r\n" % boundary)


def file_of(signer: Signer, upload: model.Upload, lines: Sequence[Mapping[str, str]], now: str | None) -> bytes:
    """The file of an upload; raises Refused with `line N: COLUMN` as parameter."""
    if not lines:
        raise signer.refuse("missing", upload.field)
    if len(lines) > upload.most:
        raise signer.refuse("too_many", upload.field, str(upload.most))
    seen: set[str] = set()
    written = []
    for number, line in enumerate(lines, 1):
        values = dict(_Line(signer, upload, number, now).complete(line))
        for column in upload.columns:
            value = values.get(column.name, "")
            if upload.separator in value or CONTROLS.search(value):
                raise signer.refuse("not_in_line", f"line {number}: {column.name}")
        if upload.unique is not None and (key := values.get(upload.unique)):
            if key in seen:
                raise signer.refuse("duplicate", f"line {number}: {upload.unique}")
            seen.add(key)
        written.append(upload.separator.join(values.get(column.name, "") for column in upload.columns))
    return signer.encode("", upload.line_end.join(written))


class _Line(Validation):
    """The rules of one line; a refusal says which line it was."""

    def __init__(self, signer: Signer, upload: model.Upload, number: int, now: str | None) -> None:
        super().__init__(signer, model.Service(upload.field, "", "server", upload.columns, ()), now)
        self.number = number

    def complete(self, given: Mapping[str, str]) -> list[tuple[str, str]]:
        try:
            return super().complete(given)
        except Refused as refusal:
            raise refusal.within(f"line {self.number}: ") from None
