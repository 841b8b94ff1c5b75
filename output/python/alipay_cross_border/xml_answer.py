# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""From the bytes of an XML answer to its values."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from .answer_rules import Answer, Envelope, ResultRule
from .charset import Charset
from .codes import refusal
from .errors import KitError
from .formats import FORMATS
from .records import Record
from .rules import Parameter
from .signature import SIGN_TYPE, SIGNATURE
from .xml_tree import Element, bad_answer, read_tree

_SIGNED_BY = (SIGN_TYPE, SIGNATURE,)


def read_xml(answer: Answer, data: bytes, charset: Charset, verify: Callable[[Mapping[str, str]], object]) -> Record:
    """The record of an answer; `verify` checks the signature, where there is one.

    Raises KitError: bad_answer; gateway_error or gateway_busy, when the gateway refuses; and what `verify` raises.
    """
    root = accepted(answer.envelope, data, charset)
    if not answer.fields:
        return answer.record()
    values = _values(answer.envelope, root)
    _check_signature(root, values, verify)
    if answer.result:
        _check_result(answer.result, values)
    for field in answer.fields:
        if not fits(field, values.get(field.name, ""), charset):
            raise KitError("bad_answer", field.name)
    return answer.record(values)


def accepted(envelope: Envelope, data: bytes, charset: Charset) -> Element:
    """The root of an answer that is no refusal. Raises KitError: bad_answer, gateway_error, gateway_busy."""
    root = read_tree(data, charset.name)
    names = [element.name for element in root.elements]
    if root.name != envelope.root or len(names) != len(set(names)):
        raise bad_answer("shape")
    if root.leaf(envelope.success) != envelope.good:
        error = root.leaf(envelope.error)
        raise refusal(error) if error else bad_answer("shape")
    return root


def fits(field: Parameter, value: str, charset: Charset) -> bool:
    """Whether a value is as its description has it."""
    if not value:
        return not field.required
    return (
        (field.max_bytes is None or _size(value, charset) <= field.max_bytes)
        and (field.format is None or FORMATS[field.format].fits(value))
        and (not field.allowed or value in field.allowed)
    )


def _size(value: str, charset: Charset) -> float:
    """In bytes; what the charset cannot carry is longer than any limit."""
    try:
        return len(charset.encode(value, ""))
    except KitError:
        return math.inf


def _values(envelope: Envelope, root: Element) -> dict[str, str]:
    response = next((element for element in root.elements if element.name == envelope.response), None)
    if response is None or len(response.elements) != 1:
        raise bad_answer("shape")
    leaves = [element for element in response.elements[0].elements if not element.elements]
    values = {leaf.name: leaf.text for leaf in leaves}
    if len(values) != len(leaves):
        raise bad_answer("shape")
    return values


def _check_signature(root: Element, values: Mapping[str, str], verify: Callable[[Mapping[str, str]], object]) -> None:
    signed_by = {name: root.leaf(name) for name in _SIGNED_BY if root.leaf(name)}
    if SIGNATURE in signed_by:
        verify({**values, **signed_by})


def _check_result(result: ResultRule, values: Mapping[str, str]) -> None:
    said = values.get(result.field, "")
    if said not in ("", result.good):
        raise refusal(values.get(result.code or "") or said)
