"""The commands as one language sees them: where things go in the services, and the words that they print."""

from __future__ import annotations

from types import SimpleNamespace as View
from typing import Any

import yaml

from .. import model
from ..paths import data_folder
from .maker import Maker
from .view_services import service_view

MARK = "{command}"


def commands_view(maker: Maker, gateway: model.Model, called: str) -> View | None:
    """`called` is how the language calls a command, with `{command}` in it."""
    found = gateway.commands
    if found is None:
        return None
    there = {
        "refund": found.refund, "batch-refund": found.batch_refund, "query": found.query, "reconcile": found.reconcile,
        "settlement": found.settlement, "rates": found.rates, "catch-up": found.query,
    }  # fmt: skip
    return View(
        refund=_refund(maker, gateway, found.refund),
        batch_refund=_refund(maker, gateway, found.batch_refund),
        query=_query(maker, gateway, found.query),
        reconcile=_reconcile(maker, gateway, found.reconcile),
        settlement=_period(maker, gateway, found.settlement),
        rates=View(service=_service(maker, gateway, found.rates)) if found.rates else None,
        catch_up=found.query is not None,
        **_words(maker, called, [name for name, command in there.items() if command]),
    )


def _service(maker: Maker, gateway: model.Model, name: str) -> View:
    return service_view(maker, gateway, gateway.service(name))


def _refund(maker: Maker, gateway: model.Model, found: model.RefundCommand | None) -> View | None:
    if found is None:
        return None
    return View(
        service=_service(maker, gateway, found.service),
        **{key: maker.text(getattr(found, key)) for key in ("order", "refund", "currency", "reason")},
        amounts=[View(price=maker.text(price), amount=maker.text(amount)) for price, amount in found.amounts],
        repeated=maker.texts(found.repeated),
    )


def _query(maker: Maker, gateway: model.Model, found: model.QueryCommand | None) -> View | None:
    if found is None:
        return None
    answer = {"order": found.answer_order, "trade": found.answer_trade, "status": found.answer_status}
    return View(
        service=_service(maker, gateway, found.service),
        order=maker.text(found.order),
        answer=View(**{key: maker.text(value) for key, value in answer.items()}),
        unknown=maker.texts(found.unknown),
    )


def _period(maker: Maker, gateway: model.Model, found: model.PeriodCommand | None) -> View | None:
    if found is None:
        return None
    service = _service(maker, gateway, found.service)
    return View(service=service, first=maker.text(found.first), last=maker.text(found.last))


def _reconcile(maker: Maker, gateway: model.Model, found: model.ReconcileCommand | None) -> View | None:
    view = _period(maker, gateway, found)
    if found is None or view is None:
        return None
    periods = [c for c in gateway.service(found.service).constraints if c.kind == "period"]
    states = {key: maker.texts(getattr(found, key)) for key in ("payment", "refund", "waiting", "failed")}
    answer = View(**{key: maker.text(value) for key, value in found.answer.items()})
    return View(**vars(view), days=periods[0].days, answer=answer, **states)


def _words(maker: Maker, called: str, there: list[str]) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    path = data_folder("templates") / "shared" / "commands.yaml"
    raw = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506  # a safe loader
    commands = {name: raw["commands"][name] for name in there}
    width = max(map(len, there), default=0)
    listed = [line.replace("{program}", called.replace(MARK, "COMMAND")) for line in raw["list"]]
    listed += [f"  {name:<{width}}  {entry['says']}" for name, entry in commands.items()] + ["", *raw["common"]]
    words = []
    for name, entry in commands.items():
        usage = " ".join(part for part in (called.replace(MARK, name), entry["usage"], "[--csv] [--help]") if part)
        lines = [f"Usage: {usage}", "", entry["says"] + ".", *entry["help"], "", *raw["common"]]
        help_lines = [maker.text(line) for line in lines]
        words.append(View(command=maker.text(name), name=maker.name(name), says=maker.text(entry["says"]), help=help_lines))
    return {"words": words, "list": [maker.text(line) for line in listed]}
