"""A description folder becomes a checked model, or one error that names every mistake."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from .. import model
from . import gateway as parts
from .answers import read_answer_charsets, read_answers, read_codes
from .commands import read_commands
from .notifications import read_notifications, read_shop
from .problems import Problem, SpecError
from .reader import fields, name, text
from .services import Known, read_parameters, read_service
from .signing import read_signing
from .source import Item, opener

__all__ = ["Problem", "SpecError", "load"]

OPTIONAL = ("currencies.yaml", "notifications.yaml", "shop.yaml", "answers.yaml", "codes.yaml", "commands.yaml")
GATEWAY = ["gateway", "title", "says", "version", "environments", "charsets", "config", "form", "common"]


def load(folder: Path) -> model.Model:
    """Reads the description in `folder`.

    Raises SpecError with every mistake at once; each as `file:line:column: where.in.the.tree: what, what was expected`.
    """
    problems: list[Problem] = []
    shown = os.path.relpath(folder) if not os.path.relpath(folder).startswith("..") else str(folder)
    if not (folder / "gateway.yaml").is_file():
        what = (
            "no gateway.yaml in this folder, expected the folder of a description (such as specs/alipay-cross-border)"
        )
        raise SpecError([Problem(shown, 1, 1, "", what)])
    loaded = _load(folder, shown, problems)
    if problems or loaded is None:
        raise SpecError(problems)
    return loaded


def _load(folder: Path, shown: str, problems: list[Problem]) -> model.Model | None:
    open_file = opener(folder, shown, problems)
    gateway, signing = open_file("gateway.yaml"), open_file("signing.yaml")
    formats_item, errors_item = open_file("formats.yaml"), open_file("errors.yaml")
    currencies_item, notifications_item, shop_item, answers_item, codes_item, commands_item = (
        open_file(name) if (folder / name).exists() else None for name in OPTIONAL
    )
    services = [open_file(f"services/{path.name}") for path in sorted((folder / "services").glob("*.yaml"))]
    if not services:
        problems.append(Problem(f"{shown}/services", 1, 1, "", "no service stands here, expected services/NAME.yaml"))

    top = fields(gateway, [g for g in GATEWAY if g != "common"], ["common"]) if gateway else {}
    rule_item = fields(signing, ["signing"]).get("signing") if signing else None
    rule = read_signing(rule_item) if rule_item else None
    formats = _section(formats_item, "formats", parts.read_formats, ())
    currencies = _section(currencies_item, "currencies", parts.read_currencies, ())
    errors_top = fields(errors_item, ["errors", *parts.DETAILS]) if errors_item else {}
    errors = parts.read_errors(errors_top["errors"]) if "errors" in errors_top else ()
    details = {name: parts.read_details(errors_top[name], name) for name in parts.DETAILS if name in errors_top}
    codes = _section(codes_item, "codes", read_codes, ())
    if not top or rule is None:
        return None

    environments = parts.read_environments(top["environments"]) if "environments" in top else ()
    calls = notifications_item is not None or answers_item is not None
    config = parts.read_config(top["config"], rule, calls) if "config" in top else ()
    reserved = tuple(n for n in (rule.signature, rule.algorithm) if n)
    known = Known({f.name: f for f in formats}, tuple(f.name for f in config), reserved)
    common = read_parameters(top["common"], known) if "common" in top else ()
    charsets = parts.read_charsets(top["charsets"], open_file) if "charsets" in top else ()
    answer_charsets = {}
    answers: dict[str, Item] = {}
    if answers_item and (section := fields(answers_item, ["answers"]).get("answers")):
        answers = fields(section, ["charsets", "xml", "kinds"], ["table"])
        answer_charsets = read_answer_charsets(answers["charsets"], charsets) if "charsets" in answers else {}
        known = replace(known, answers=read_answers(answers, known, codes))
    found = [read_service(item, known, common) for item in services if item]
    _service_names(services, found)
    for answer, place in (answers["kinds"].keys if "kinds" in answers else {}).items():
        if answer in {s.name for s in found}:
            place.wrong(f"'{answer}' is the name of a service as well, expected another: kits make a class of each")
    section = fields(notifications_item, ["notifications"]).get("notifications") if notifications_item else None
    notifications = read_notifications(section, known) if section else None
    section = fields(shop_item, ["shop"]).get("shop") if shop_item else None
    amounts = notifications.amounts if notifications else ()
    shop = read_shop(section, amounts, {s.name: s for s in found}) if section else None
    section = fields(commands_item, ["commands"]).get("commands") if commands_item else None
    if section and not (notifications and shop):
        section.wrong("commands work on a shop's orders, expected notifications.yaml and shop.yaml beside this file")
    return model.Model(
        id=name(top["gateway"]) if "gateway" in top else "",
        title=text(top["title"]) if "title" in top else "",
        says=text(top["says"]) if "says" in top else "",
        version=text(top["version"]) if "version" in top else "",
        environments=environments,
        charsets=charsets,
        config=config,
        form=parts.read_form(top["form"], environments) if "form" in top else model.Form("post", (), ""),
        signing=rule,
        formats=formats,
        currencies=currencies,
        errors=errors,
        key_details=details.get("key_details", {}),
        period_details=details.get("period_details", {}),
        answer_details=details.get("answer_details", {}),
        order_details=details.get("order_details", {}),
        codes=codes,
        answer_charsets=answer_charsets,
        commands=read_commands(section, tuple(found), amounts, codes) if section else None,
        services=tuple(found),
        notifications=notifications,
        shop=shop,
    )


def _section(item: Item | None, key: str, read, nothing):  # type: ignore[no-untyped-def]  # gives what `read` gives
    given = fields(item, [key]) if item else {}
    return read(given[key]) if key in given else nothing


def _service_names(items: list[Item | None], found: list[model.Service]) -> None:
    seen: set[str] = set()
    for item, service in zip([i for i in items if i], found):
        place = (item.fields or {}).get("service")
        if place is None:
            continue
        if service.name in seen:
            place.wrong(f"the service '{service.name}' stands in two files, expected each once")
        seen.add(service.name)
        if item.file.path.stem != service.name:
            place.wrong(f"'{service.name}' stands in {item.file.path.name}, expected {service.name}.yaml")
