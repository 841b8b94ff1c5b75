"""What a command must print (docs/behaviour.md, section 16), made from the reference's reading of the sandbox's answers."""

from __future__ import annotations

import csv
import io
from ast import literal_eval
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.kits import Manifest
from generator.kits.view import make_view
from generator.model import Model
from generator.protocol import RECORD_SEPARATOR, VALUE_SEPARATOR, Answer, Case, hex_bytes, hex_text
from generator.reference import judge

from .shop import request

Record = dict[str, str]


def asked(gateway: Model, config: Mapping[str, str], service: str, **parameters: str) -> list[Record]:
    """The records that the gateway has for a question."""
    pairs = tuple(config.items())
    call = _fields(judge(gateway).answer(Case("call", "request", pairs, tuple(parameters.items()), service=service)))
    body = hex_bytes(call["body"]) or None
    answer = request(hex_text(call["method"]), hex_text(call["address"]), body, hex_text(call["content_type"]))
    read = _fields(judge(gateway).answer(Case("read", "answer", pairs, body=answer.body, service=service)))
    records = hex_text(read["records"]).split(RECORD_SEPARATOR) if read["records"] else []
    return [dict(pair.split("=", 1) for pair in record.split(VALUE_SEPARATOR)) for record in records]  # type: ignore[misc]


def _fields(answer: Answer) -> dict[str, str]:
    assert answer.kind == "ok", {name: hex_text(value) for name, value in answer.fields}
    return dict(answer.fields)


def table(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    lines = [list(columns), *([row.get(column, "") for column in columns] for row in rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines)]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip(" ") for line in lines]
    return "\n".join([*shown, "", f"{len(rows)} rows", ""])


def as_csv(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows([columns, *([row.get(column, "") for column in columns] for row in rows)])
    return written.getvalue()


def columns(gateway: Model, service: str) -> list[str]:
    """Of a service that answers with a table."""
    answer = gateway.service(service).answer
    assert answer is not None
    return [column.name for column in answer.fields]


def help_of(gateway: Model, manifest: Manifest) -> dict[str, str]:
    """What `--help` prints of every command; of "" the list of commands."""
    found = make_view(gateway, replace(manifest, literal="python"))["commands"]
    texts = {literal_eval(word.command.literal): word.help for word in found.words}
    lines = {name: [literal_eval(line.literal) for line in told] for name, told in {**texts, "": found.list}.items()}
    return {name: "".join(f"{line}\n" for line in told) for name, told in lines.items()}
