# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Files that are made of typed lines, and how they travel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .charset import Charset
from .errors import KitError
from .request import Request
from .rules import Upload
from .validation import Validation, texts

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")

Line = Mapping[str, "str | None"]


def file_of(upload: Upload, lines: Iterable[Line], validation: Validation, charset: Charset) -> bytes:
    """The file. Raises KitError for the first thing that is wrong in it; its parameter is `line N: COLUMN`."""
    given = list(lines)
    if not given:
        raise KitError("missing", upload.field)
    if len(given) > upload.most:
        raise KitError("too_many", upload.field, str(upload.most))
    seen: set[str] = set()
    written = []
    for number, line in enumerate(given, 1):
        values = checked_line(upload, number, line, validation)
        for name, value in values.items():
            if upload.separator in value or _CONTROL.search(value):
                raise KitError("not_in_line", f"line {number}: {name}")
        key = values.get(upload.unique, "") if upload.unique else ""
        if key in seen:
            raise KitError("duplicate", f"line {number}: {upload.unique}")
        seen |= {key} if key else set()
        written.append(upload.separator.join(values.get(column.name, "") for column in upload.columns))
    return charset.encode(upload.line_end.join(written), upload.field)


def checked_line(upload: Upload, number: int, line: Line, validation: Validation) -> dict[str, str]:
    """The columns of a line by the rules of the table. Raises KitError, as `file_of` does."""
    try:
        return validation.filled(upload.columns, texts(line))
    except KitError as error:
        raise KitError(error.code, f"line {number}: {error.parameter}", error.detail) from None


def multipart(upload: Upload, request: Request, file: bytes) -> tuple[str, bytes]:
    """The content type and the body of a post with a file."""
    encode = request.charset.encode
    values = [(encode(name, name), encode(value, name)) for name, value in request.parameters.items()]
    boundary = b"kitsmith"
    while any(boundary in content for content in (file, *(value for _, value in values))):
        boundary += b"x"
    parts = [b'name="%s"\r\n\r\n%s' % pair for pair in values]
    head = f'name="{upload.field}"; filename="{upload.file}"\r\nContent-Type: text/plain\r\n\r\n'
    parts.append(head.encode("ascii") + file)
    body = b"".join(b"--%s\r\nContent-Disposition: form-data; %s\r\n" % (boundary, part) for part in parts)
    return f"multipart/form-data; boundary={boundary.decode('ascii')}", body + b"--%s--\r\n" % boundary
