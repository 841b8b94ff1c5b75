"""Services, their parameters and the rules between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from .. import model
from . import reader
from .problems import nearest
from .source import Item

PARAMETER = [
    "required", "bytes", "format", "allowed", "decimals", "decimals_of", "minimum", "maximum",
    "value", "default", "equals", "hint", "says", "example", "faq",
]  # fmt: skip
CONSTRAINTS = {"exactly_one_of": "a list of parameters", "goes_together": "a list of parameters"}


@dataclass(frozen=True)
class Known:
    """The names that a parameter may refer to."""

    formats: Mapping[str, model.Format]
    config: tuple[str, ...]
    reserved: tuple[str, ...]


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
    }
    values = {key: read[key](entry) for key, entry in given.items() if key in read}
    _check_numbers(given, known)
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


def _source(item: Item, known: Known) -> model.Source | None:
    if item.fields is not None:
        found = reader.single(item, {"literal": "text"})
        return model.Source("literal", reader.text(found[1])) if found else None
    if item.text == "service":
        return model.Source("service", "service")
    field = _config(item, known)
    return model.Source("config", field) if field else None


def _config(item: Item, known: Known) -> str:
    value = reader.text(item)
    head, _, field = value.partition(".")
    if value and (head != "config" or field not in known.config):
        expected = ", ".join(f"config.{f}" for f in known.config)
        item.wrong(f"'{value}' is no source, expected service, {{literal: TEXT}} or one of {expected}",
                   nearest(value, [f"config.{f}" for f in known.config]))  # fmt: skip
        return ""
    return field


def read_service(item: Item, known: Known, common: tuple[model.Parameter, ...]) -> model.Service:
    given = reader.fields(item, ["service", "says", "called_by", "parameters"], ["constraints"])
    own = read_parameters(given["parameters"], known) if "parameters" in given else ()
    shared = [p.name for p in common]
    for p in own:
        if p.name in shared and given["parameters"].fields:
            given["parameters"].keys[p.name].wrong(f"'{p.name}' is a common parameter already, expected another name")
    parameters = common + tuple(p for p in own if p.name not in shared)
    names = {p.name: p for p in parameters}
    for p in own:
        if p.decimals_of and getattr(names.get(p.decimals_of), "format", None) not in _currency_formats(known):
            place = (given["parameters"].fields or {})[p.name]
            where = (place.fields or {})["decimals_of"]
            problem = (
                f"no parameter '{p.decimals_of}' in this service"
                if p.decimals_of not in names
                else f"'{p.decimals_of}' has no format of kind currency"
            )
            where.wrong(f"{problem}, expected a parameter that holds a currency", nearest(p.decimals_of, names))
    called_by = reader.word(given["called_by"], ["browser", "server"]) if "called_by" in given else ""
    return model.Service(
        name=reader.name(given["service"]) if "service" in given else "",
        says=reader.text(given["says"]) if "says" in given else "",
        called_by="server" if called_by == "server" else "browser",
        parameters=parameters,
        constraints=tuple(_constraints(given.get("constraints"), names)),
    )


def _currency_formats(known: Known) -> list[str]:
    return [name for name, f in known.formats.items() if f.kind == "currency"]


def _constraints(item: Item | None, names: Mapping[str, model.Parameter]) -> list[model.Constraint]:
    found = []
    for entry in reader.items(item, "rules between parameters") if item else []:
        rule = reader.single(entry, CONSTRAINTS)
        if rule is None:
            continue
        listed = tuple(reader.reference(i, names, "parameter") for i in reader.items(rule[1], "parameters"))
        if len(listed) < 2 or len(set(listed)) != len(listed):
            rule[1].wrong("expected at least two different parameters")
        found.append(model.Constraint(cast(model.ConstraintKind, rule[0]), listed))
    return found
