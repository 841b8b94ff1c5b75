"""Notifications and the sample shop: what the gateway posts, what it means, what the kits' pages sell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from .. import model
from . import reader
from .services import Known, read_parameters
from .source import Item

MEANINGS = ("paid", "closed", "refunded", "refund_failed")
# What a receipt can say beside the codes of errors.yaml: a description that leaves one out would give a log without words.
REASONS = (
    "paid", "already_paid", "closed", "already_closed", "closed_after_paid", "refunded", "refund_failed",
    "already_refunded", "ignored", "oversized", "wrong_content_type", "gateway_unreachable", "not_genuine",
    "unknown_order", "other_currency", "other_partner", "other_amount", "conflict", "handler_failed",
)  # fmt: skip


def read_notifications(item: Item, known: Known) -> model.Notifications:
    given = reader.fields(item, ["answers", "names", "kinds", "reasons"], ["check", "repeats", "currencies"])
    answers = reader.fields(given["answers"], ["taken", "again"]) if "answers" in given else {}
    words = {key: reader.ascii_text(entry, "a word such as success") for key, entry in answers.items()}
    if answers and words.get("taken") == words.get("again"):
        answers["again"].wrong("is the word for taken as well, expected another one")
    names = _names(given["names"], known) if "names" in given else model.MessageNames("", "")
    kinds = tuple(_kinds(given["kinds"], names, known)) if "kinds" in given else ()
    amounts = {name for kind in kinds for name in kind.amounts}
    return model.Notifications(
        taken=words.get("taken", ""),
        again=words.get("again", ""),
        check=_check(given["check"], known) if "check" in given else None,
        names=names,
        kinds=kinds,
        repeats=tuple(reader.number(i, 1, 10_000_000) for i in reader.items(given["repeats"], "seconds"))
        if "repeats" in given
        else (),
        reasons=_reasons(given["reasons"]) if "reasons" in given else {},
        currencies=_currencies(given["currencies"], amounts) if "currencies" in given else {},
    )


def _currencies(item: Item, amounts: set[str]) -> dict[str, str]:
    for name, key in item.keys.items():
        if name not in amounts:
            key.wrong(f"'{name}' is no amount of a kind, expected one of {', '.join(sorted(amounts))}")
    return {name: reader.name(entry) for name, entry in reader.mapping(item, "amounts").items()}


def _names(item: Item, known: Known) -> model.MessageNames:
    given = reader.fields(item, ["order", "trade"], ["currency", "partner", "refund"])
    if "partner" in given:
        reader.reference(given["partner"], known.config, "config field")
    return model.MessageNames(**{"order": "", "trade": "", **{key: reader.name(entry) for key, entry in given.items()}})


def _check(item: Item, known: Known) -> model.Check:
    given = reader.fields(item, ["query", "genuine"], ["refused"])
    query = []
    for name, entry in reader.mapping(given["query"], "parameters").items() if "query" in given else []:
        query.append(_query_part(name, entry, known))
    refused = reader.items(given["refused"], "words") if "refused" in given else []
    return model.Check(
        tuple(query),
        reader.ascii_text(given["genuine"], "a word such as true") if "genuine" in given else "",
        tuple(reader.ascii_text(i, "a word such as false") for i in refused),
    )


def _query_part(name: str, item: Item, known: Known) -> model.QueryPart:
    if item.fields is not None:
        found = reader.single(item, {"literal": "text"})
        return model.QueryPart(name, "literal", reader.ascii_text(found[1], "a literal") if found else "")
    value = reader.text(item)
    head, _, field = value.partition(".")
    if value and not (head == "message" and field or head == "config" and field in known.config):
        fields = ", ".join(f"config.{f}" for f in known.config)
        item.wrong(f"'{value}' is no source, expected {{literal: TEXT}}, message.NAME or one of {fields}")
    return model.QueryPart(name, "message" if head == "message" else "config", field)


def _kinds(item: Item, names: model.MessageNames, known: Known) -> list[model.MessageKind]:
    found = []
    entries = reader.mapping(item, "kinds of message")
    for position, (name, entry) in enumerate(entries.items(), 1):
        given = reader.fields(entry, ["parameters", "status", "meanings"], ["known_by", "amounts"])
        last = position == len(entries)
        if last == ("known_by" in given):
            entry.wrong("the last kind takes what is left and has no 'known_by'" if last else "'known_by' is missing")
        parameters = read_parameters(given["parameters"], known) if "parameters" in given else ()
        _required(entry, parameters, [names.order, names.refund if _refunds(given) else names.trade])
        held = {p.name: p for p in parameters}
        amounts = reader.items(given["amounts"], "parameters") if "amounts" in given else []
        found.append(
            model.MessageKind(
                name=name,
                known_by=reader.reference(given["known_by"], held, "parameter") if "known_by" in given else None,
                parameters=parameters,
                amounts=tuple(_amount(i, held, known) for i in amounts),
                status=reader.reference(given["status"], held, "parameter") if "status" in given else "",
                meanings=_meanings(given["meanings"]) if "meanings" in given else (),
            )
        )
    if not found:
        item.wrong("no kind of message stands here, expected at least one")
    return found


def _refunds(given: Mapping[str, Item]) -> bool:
    meanings = (given["meanings"].fields or {}).values() if "meanings" in given else []
    return any((entry.text or "").startswith("refund") for entry in meanings)


def _required(item: Item, parameters: tuple[model.Parameter, ...], names: list[str | None]) -> None:
    required = {p.name for p in parameters if p.required}
    for name in names:
        if name not in required:
            item.wrong(f"'{name}' is not among the required parameters, expected it there: a shop cannot do without")


def _amount(item: Item, held: Mapping[str, model.Parameter], known: Known) -> str:
    value = reader.reference(item, held, "parameter")
    found = known.formats.get(held[value].format or "") if value in held else None
    if value in held and (found is None or found.kind != "decimal"):
        item.wrong(f"'{value}' has no format of kind decimal, expected an amount")
    return value


def _meanings(item: Item) -> tuple[tuple[str, model.Meaning], ...]:
    entries = reader.mapping(item, "statuses").items()
    return tuple((status, cast(model.Meaning, reader.word(entry, MEANINGS) or "paid")) for status, entry in entries)


def _reasons(item: Item) -> dict[str, str]:
    given = reader.fields(item, REASONS)
    return {key: reader.text(entry) for key, entry in given.items()}


def read_shop(item: Item, amounts: tuple[str, ...], services: Mapping[str, model.Service]) -> model.Shop:
    given = reader.fields(item, ["title", "goods", "pays_by"])
    goods = []
    for id, entry in reader.mapping(given["goods"], "goods").items() if "goods" in given else []:
        entry_fields = reader.fields(entry, ["says", "price"])
        price = reader.single(entry_fields["price"], dict.fromkeys(amounts, "amount")) if "price" in entry_fields else None
        goods.append(
            model.Goods(
                id,
                reader.text(entry_fields["says"]) if "says" in entry_fields else "",
                price[0] if price else "",
                reader.decimal(price[1]) if price else "",
            )
        )
    pays_by = _pays_by(given["pays_by"], amounts, services) if "pays_by" in given else model.PaysBy("", "", None, None)
    return model.Shop(reader.text(given["title"]) if "title" in given else "", tuple(goods), pays_by)


def _pays_by(item: Item, amounts: tuple[str, ...], services: Mapping[str, model.Service]) -> model.PaysBy:
    given = reader.fields(item, ["service", "order"], ["currency", "goods"])
    service = services.get(reader.reference(given["service"], services, "service")) if "service" in given else None
    held = {p.name for p in service.parameters} if service else set()
    names = {k: reader.reference(v, held, "parameter") for k, v in given.items() if k != "service" and service}
    for amount in amounts if service else ():
        if amount not in held:
            given["service"].wrong(f"has no parameter '{amount}', expected one for every amount of the notifications")
    return model.PaysBy(service.name if service else "", names.get("order", ""), names.get("currency"), names.get("goods"))
