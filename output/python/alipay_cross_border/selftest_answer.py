# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Answers for the self-test: bytes in, values out, and nobody is called."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from .errors import KitError
from .gateway import Gateway
from .services import SERVICES
from .tables import records
from .xml_answer import read_xml


def read(gateway: Gateway, service: str, body: bytes) -> Iterator[Mapping[str, str]]:
    """The values of each record in an answer to a service. Raises KitError."""
    answer = SERVICES[service].answer if service in SERVICES else None
    if answer is None:
        raise KitError("unknown", service)
    if answer.table:
        return (row.values for row in records(answer, io.BytesIO(body), gateway.charset))
    return iter([read_xml(answer, body, gateway.charset, gateway.verify).values])
