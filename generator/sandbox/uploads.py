"""`multipart/form-data`, read strictly: the parameters as a form would carry them, and the file beside them."""

from __future__ import annotations

import re
from urllib.parse import quote_from_bytes

from .codes import GatewayError

MULTIPART = "multipart/form-data"
LARGEST_FORM = 65_536
BOUNDARY = re.compile(r"boundary=(?:\"([^\"]{1,70})\"|([^\s;\"]{1,70}))", re.I)
NAME = re.compile(rb"(?:^|;|\s)name=\"([^\"\r\n]*)\"")
FILENAME = re.compile(rb"(?:^|;|\s)filename=\"([^\"\r\n]*)\"")


def is_multipart(content_type: str) -> bool:
    return content_type.partition(";")[0].strip(" \t").lower() == MULTIPART


def parted(content_type: str, body: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The parameters percent-encoded, as a form would hold them, and the files by their field. Raises GatewayError."""
    found = BOUNDARY.search(content_type)
    if found is None:
        raise _broken("the content type names no boundary")
    delimiter = b"\r\n--" + (found[1] or found[2]).encode("latin-1", "replace")
    pieces = (b"\r\n" + body).split(delimiter)
    if pieces[0].strip() or len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise _broken("it does not begin and end with its boundary")
    pairs, files = [], {}
    for piece in pieces[1:-1]:
        head, blank, content = piece.partition(b"\r\n\r\n")
        name = NAME.search(head)
        if not blank or name is None:
            raise _broken("a part has no name")
        if FILENAME.search(head):
            files[name[1].decode("latin-1")] = content
        else:
            pairs.append(quote_from_bytes(name[1]) + "=" + quote_from_bytes(content))
    form = "&".join(pairs).encode("ascii")
    if len(form) > LARGEST_FORM:
        raise _broken("its parameters are larger than any request")
    return form, files


def _broken(why: str) -> GatewayError:
    return GatewayError("ILLEGAL_ARGUMENT", f"the body is no {MULTIPART}: {why}")
