"""Services, their parameters and the rules between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import cast

from .. import model
from . import reader
from .problems import nearest
from .source import Item

PARAMETER = [
    "required", "bytes", "format", "allowed", "decimals", "decimals_of", "minimum", "maximum",
    "value", "default", "equals", "hint", "says", "example", "faq", "min_bytes", "most_items", "latest", "json",
]  # fmt: skip
LISTS = ("exactly_one_of", "goes_together", "at_least_one_of")
CONSTRAINTS = {**dict.fromkeys(LISTS, "a list of parameters"), "period": "from, to, days and before_today"}
SERVER = ("method", "answer", "repeatable", "pause", "upload")
LINE_ENDS = {"lf": "\n", "crlf": "\r\n"}
JSON_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")


@dataclass(frozen=True)
class Known:
    """The names that a parameter may refer to."""

    formats: Mapping[str, model.Format]
    config: tuple[str, ...]
    reserved: tuple[str, ...]
    answers: Mapping[str, model.Answer] = field(default_factory=dict)


def read_parameters(item: Item, known: Known) -> tuple[model.Parameter, ...]:
    found = []
    for name, entry in reader.mapping(item, "parameters").items():
        if name in known.reserved:
            entry.wrong(f"'{name}' is added by the signing rule, expected another name")
        found.append(_parameter(name, entry, known))
    return tuple(found)


def _parameter(name: str, item: Item, known: Known) -> model.Parameter:
    given = reader.fields(item, ["says"], [k for k in PARAMETER if k != "says"])
    read: dict[str, Callable[[Item], object]] = {
        "required": reader.flag,
        "bytes": lambda i: reader.number(i, 1, 1_000_000),
        "format": lambda i: reader.reference(i, known.formats, "format"),
        "allowed": lambda i: tuple(reader.ascii_text(x, "an allowed value") for x in reader.items(i, "values")),
        "decimals": lambda i: reader.number(i, 0, 9),
        "decimals_of": reader.name,
        "minimum": reader.decimal,
        "maximum": reader.decimal,
        "value": lambda i: _source(i, known),
        "default": lambda i: _source(i, known),
        "equals": lambda i: _config(i, known),
        "hint": reader.text,
        "says": reader.text,
        "example": reader.text,
        "min_bytes": lambda i: reader.number(i, 1, 1_000_000),
        "most_items": lambda i: reader.number(i, 1, 1_000),
        "json": lambda i: _json(i, known),
    }
    values = {key: read[key](entry) for key, entry in given.items() if key in read}
    _check_numbers(given, known)
    _check_times(given, known)
    if "latest" in given:
        values["latest_now"] = reader.word(given["latest"], ["now"]) == "now"
    if "json" in given:
        for key in given.keys() - {"json", "says", "required", "bytes"}:
            given[key].wrong(f"'{key}' does not go with json, expected it at one of its fields")
    if "bytes" in given and int(str(values.get("min_bytes", 0))) > int(str(values["bytes"])):
        given["min_bytes"].wrong(f"is more than 'bytes', expected at most {values['bytes']}")
    if "value" in given and "default" in given:
        given["default"].wrong("'value' and 'default' stand here both, expected one of them")
    return model.Parameter(name=name, **{"says": "", **values})  # type: ignore[arg-type]  # the readers above give the types


def _check_numbers(given: Mapping[str, Item], known: Known) -> None:
    format_name = given["format"].text if "format" in given else None
    found = known.formats.get(format_name or "")
    kind = found.kind if found else None
    for key in ("minimum", "maximum", "decimals", "decimals_of"):
        fitting = ("digits", "decimal") if key in ("minimum", "maximum") else ("decimal",)
        if key in given and kind not in fitting:
            given[key].wrong(f"goes with a format of kind {' or '.join(fitting)}, expected such a 'format' beside it")
    if "decimals" in given and "decimals_of" in given:
        given["decimals_of"].wrong("'decimals' and 'decimals_of' stand here both, expected one of them")


def _check_times(given: Mapping[str, Item], known: Known) -> None:
    """Only what is written from the year down can be made from the clock and compared with it as text."""
    found = known.formats.get((given["format"].text if "format" in given else None) or "")
    for key in ("latest", "value", "default"):
        if key in given and given[key].text == "now" and (found is None or found.kind != "pattern"):
            given[key].wrong("goes with a format of kind pattern, expected such a 'format' beside it")


def _json(item: Item, known: Known) -> model.Json:
    given = reader.fields(item, ["fields"], ["list"])
    for name, key in given["fields"].keys.items() if "fields" in given else []:
        if reader.NAME.match(name) and not JSON_NAME.match(name):
            key.wrong(f"'{name}' is no name of a part, expected a letter, then letters, digits or '_'")
    parts = read_parameters(given["fields"], known) if "fields" in given else ()
    if not parts:
        item.wrong("no field stands here, expected at least one")
    for part in parts:
        if part.json:
            item.wrong(f"'{part.name}' is JSON itself, expected plain fields")
    if "fields" in given:
        _check_currencies(given["fields"], parts, {p.name: p for p in parts}, known, "entry")
    return model.Json("list" in given, reader.number(given["list"], 1, 999) if "list" in given else 1, parts)


def _source(item: Item, known: Known) -> model.Source | None:
    if item.fields is not None:
        found = reader.single(item, {"literal": "text"})
        return model.Source("literal", reader.text(found[1])) if found else None
    if item.text in ("service", "now"):
        return model.Source(cast(model.SourceKind, item.text), item.text)
    field = _config(item, known)
    return model.Source("config", field) if field else None


def _config(item: Item, known: Known) -> str:
    value = reader.text(item)
    head, _, field = value.partition(".")
    if value and (head != "config" or field not in known.config):
        expected = ", ".join(f"config.{f}" for f in known.config)
        item.wrong(f"'{value}' is no source, expected service, now, {{literal: TEXT}} or one of {expected}",
                   nearest(value, [f"config.{f}" for f in known.config]))  # fmt: skip
        return ""
    return field


def read_service(item: Item, known: Known, common: tuple[model.Parameter, ...]) -> model.Service:
    given = reader.fields(item, ["service", "says", "called_by", "parameters"], ["constraints", *SERVER])
    own = read_parameters(given["parameters"], known) if "parameters" in given else ()
    shared = [p.name for p in common]
    for p in own:
        if p.name in shared and given["parameters"].fields:
            given["parameters"].keys[p.name].wrong(f"'{p.name}' is a common parameter already, expected another name")
    parameters = common + tuple(p for p in own if p.name not in shared)
    names = {p.name: p for p in parameters}
    if "parameters" in given:
        _check_currencies(given["parameters"], own, names, known, "service")
    called_by = reader.word(given["called_by"], ["browser", "server"]) if "called_by" in given else ""
    for key in SERVER:
        if called_by == "browser" and key in given:
            given[key].wrong(f"'{key}' goes with called_by: server")
    for key in ("method", "answer"):
        if called_by == "server" and key not in given:
            item.wrong(f"'{key}' is missing, expected it beside called_by: server")
    method = reader.word(given["method"], ["get", "post"]) if "method" in given else "get"
    if method == "get" and "upload" in given:
        given["method"].wrong("a file is uploaded, expected post")
    answer = reader.reference(given["answer"], known.answers, "answer") if "answer" in given else ""
    return model.Service(
        name=reader.name(given["service"]) if "service" in given else "",
        says=reader.text(given["says"]) if "says" in given else "",
        called_by="server" if called_by == "server" else "browser",
        parameters=parameters,
        constraints=tuple(_constraints(given.get("constraints"), names, known)),
        method="post" if method == "post" else "get",
        answer=known.answers.get(answer),
        repeatable="repeatable" in given and reader.flag(given["repeatable"]),
        pause=reader.number(given["pause"], 0, 3600) if "pause" in given else 0,
        upload=_upload(given["upload"], known) if "upload" in given else None,
    )


def _check_currencies(
    item: Item, held: tuple[model.Parameter, ...], names: Mapping[str, model.Parameter], known: Known, within: str
) -> None:
    """`decimals_of` names something beside it that holds a currency."""
    currencies = [name for name, f in known.formats.items() if f.kind == "currency"]
    for p in held:
        if p.decimals_of and getattr(names.get(p.decimals_of), "format", None) not in currencies:
            place = (item.fields or {})[p.name]
            where = (place.fields or {})["decimals_of"]
            problem = (
                f"no parameter '{p.decimals_of}' in this {within}"
                if p.decimals_of not in names
                else f"'{p.decimals_of}' has no format of kind currency"
            )
            where.wrong(f"{problem}, expected a parameter that holds a currency", nearest(p.decimals_of, names))


def _upload(item: Item, known: Known) -> model.Upload:
    given = reader.fields(item, ["field", "file", "separator", "line_end", "most", "columns"], ["unique"])
    columns = read_parameters(given["columns"], known) if "columns" in given else ()
    if "columns" in given:
        _check_currencies(given["columns"], columns, {c.name: c for c in columns}, known, "file")
    for c in columns:
        if c.json:
            ((given["columns"].fields or {})[c.name].fields or {})["json"].wrong("a column is one plain value, expected no parts")
    separator = reader.ascii_text(given["separator"], "a character such as |") if "separator" in given else "|"
    if len(separator) != 1 or separator.isalnum():
        given["separator"].wrong(f"'{separator}' stands here, expected one sign such as |")
    return model.Upload(
        field=reader.name(given["field"]) if "field" in given else "",
        file=reader.name(given["file"]) if "file" in given else "",
        separator=separator,
        line_end=LINE_ENDS.get(reader.word(given["line_end"], LINE_ENDS), "\n") if "line_end" in given else "\n",
        most=reader.number(given["most"], 1, 1_000_000) if "most" in given else 1,
        unique=reader.reference(given["unique"], {p.name for p in columns}, "column") if "unique" in given else None,
        columns=columns,
    )


def _constraints(item: Item | None, names: Mapping[str, model.Parameter], known: Known) -> list[model.Constraint]:
    found = []
    for entry in reader.items(item, "rules between parameters") if item else []:
        rule = reader.single(entry, CONSTRAINTS)
        if rule is None:
            continue
        if rule[0] == "period":
            found.append(_period(rule[1], names, known))
            continue
        listed = tuple(reader.reference(i, names, "parameter") for i in reader.items(rule[1], "parameters"))
        if len(listed) < 2 or len(set(listed)) != len(listed):
            rule[1].wrong("expected at least two different parameters")
        found.append(model.Constraint(cast(model.ConstraintKind, rule[0]), listed))
    return found


def _period(item: Item, names: Mapping[str, model.Parameter], known: Known) -> model.Constraint:
    given = reader.fields(item, ["from", "to", "days"], ["before_today"])
    listed = tuple(reader.reference(given[key], names, "parameter") for key in ("from", "to") if key in given)
    dates = {name for name, f in known.formats.items() if f.pattern == "yyyyMMdd"}
    for key, name in zip(("from", "to"), listed):
        if name and names[name].format not in dates:
            given[key].wrong(f"'{name}' is no date yyyyMMdd, expected a parameter with such a 'format'")
    days = reader.number(given["days"], 1, 3_660) if "days" in given else 1
    return model.Constraint("period", listed, days, "before_today" in given and reader.flag(given["before_today"]))
