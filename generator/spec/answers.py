"""What the gateway answers to the merchant's server, and the codes with which it refuses."""

from __future__ import annotations

from collections.abc import Mapping

from .. import model
from . import reader
from .services import Known, read_parameters
from .source import Item

ENVELOPE = ("root", "success", "good", "error", "response")
COLUMN = {"required", "bytes", "format", "allowed", "says", "example"}


def read_codes(item: Item) -> tuple[model.GatewayCode, ...]:
    entries = reader.mapping(item, "codes")
    own: dict[str, tuple[str, bool]] = {}
    others: dict[str, str] = {}
    for code, entry in entries.items():
        if "same_as" in (entry.fields or {}):
            given = reader.fields(entry, ["same_as"])
            others[code] = reader.reference(given["same_as"], entries, "code")
            continue
        given = reader.fields(entry, ["says"], ["again"])
        own[code] = (reader.text(given["says"]) if "says" in given else "", "again" in given and reader.flag(given["again"]))
    for code, other in others.items():
        if other and other not in own:
            entries[code].wrong(f"'{other}' is the same as another code itself, expected a code that says something")
    return tuple(model.GatewayCode(c, others.get(c, c), *own.get(others.get(c, c), ("", False))) for c in entries)


def read_answer_charsets(item: Item, charsets: tuple[model.Charset, ...]) -> dict[str, str]:
    ids = {c.id for c in charsets}
    found = {}
    for name, entry in reader.mapping(item, "names of charsets").items():
        if name != name.lower():
            item.keys[name].wrong(f"'{name}' has capitals, expected small letters")
        found[name] = reader.reference(entry, ids, "charset")
    return found


def read_answers(item: Mapping[str, Item], known: Known, codes: tuple[model.GatewayCode, ...]) -> dict[str, model.Answer]:
    """The answers by name; `item` holds the sections xml, table and kinds."""
    words = reader.fields(item["xml"], ENVELOPE) if "xml" in item else {}
    read = {**dict.fromkeys(ENVELOPE, reader.name), "good": _good}
    envelope = model.Envelope(**{key: read[key](words[key]) if key in words else "" for key in ENVELOPE})
    table = _table(item["table"], {c.code for c in codes}) if "table" in item else None
    found = {}
    for name, entry in reader.mapping(item["kinds"], "answers").items() if "kinds" in item else []:
        found[name] = _answer(name, entry, known, envelope, table)
    return found


def _table(item: Item, codes: set[str]) -> model.TableForm:
    given = reader.fields(item, ["separator", "empty", "texts"], ["prefix"])
    texts = []
    for text, entry in (given["texts"].fields or {}).items() if "texts" in given else []:
        if not all(" " <= c <= "~" for c in text):
            given["texts"].keys[text].wrong("holds a character that is not printable ASCII, expected a text of the gateway")
        texts.append((text, reader.reference(entry, codes, "code")))
    separator = reader.ascii_text(given["separator"], "a character such as |") if "separator" in given else "|"
    if len(separator) != 1 or separator.isalnum():
        given["separator"].wrong(f"'{separator}' stands here, expected one sign such as |")
    empty = reader.items(given["empty"], "texts") if "empty" in given else []
    return model.TableForm(
        separator,
        reader.ascii_text(given["prefix"], "a text") if "prefix" in given else None,
        tuple(reader.ascii_text(i, "a text") for i in empty),
        tuple(texts),
    )


def _answer(
    name: str, item: Item, known: Known, envelope: model.Envelope, table: model.TableForm | None
) -> model.Answer:
    given = reader.fields(item, ["kind"], ["fields", "result", "rest"])
    kind = reader.word(given["kind"], ["xml", "table"]) if "kind" in given else "xml"
    fields = read_parameters(given["fields"], known) if "fields" in given else ()
    for column, entry in (given["fields"].fields or {}).items() if "fields" in given else []:
        for key, place in entry.keys.items():
            if key not in COLUMN:
                place.wrong(f"'{key}' does not go with an answer, expected one of {', '.join(sorted(COLUMN))}")
        found = next((p for p in fields if p.name == column), None)
        form = known.formats.get(found.format or "") if found else None
        if form and form.kind == "currency":
            entry.wrong("a currency of an answer may be any, expected another format, such as capitals")
    if kind == "table" and not fields:
        item.wrong("a table has columns, expected 'fields'")
    if kind == "table" and table is None:
        item.wrong("'table' is missing in this file, expected it beside 'xml'")
    for key, right in (("result", "xml"), ("rest", "table")):
        if key in given and kind != right:
            given[key].wrong(f"'{key}' goes with kind: {right}")
    return model.Answer(
        name=name,
        kind="table" if kind == "table" else "xml",
        fields=fields,
        xml=envelope,
        result=_result(given["result"], {p.name for p in fields}) if "result" in given else None,
        table=table if kind == "table" else None,
        rest="rest" in given and reader.flag(given["rest"]),
    )


def _good(item: Item) -> str:
    """What an element says when it went well: never nothing, and without the blanks that are cut off from texts."""
    value = reader.ascii_text(item, "a word such as SUCCESS")
    if item.text is not None and (not value or value != value.strip()):
        item.wrong("is empty, or begins or ends with a blank, expected a word such as SUCCESS")
    return value


def _result(item: Item, names: set[str]) -> model.Result:
    given = reader.fields(item, ["field", "good"], ["code"])
    return model.Result(
        reader.reference(given["field"], names, "field") if "field" in given else "",
        _good(given["good"]) if "good" in given else "",
        reader.reference(given["code"], names, "field") if "code" in given else None,
    )
