"""Which services the commands of the kits use, and where a shop's own things go in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .. import model
from . import reader
from .source import Item

REFUND = ("service", "order", "refund", "currency", "reason", "amounts")
COLUMNS = ("number", "amount", "currency", "time", "type", "status")
STATES = ("payment", "refund", "waiting", "failed")


def read_commands(
    item: Item, services: tuple[model.Service, ...], amounts: tuple[str, ...], codes: tuple[model.GatewayCode, ...]
) -> model.Commands:
    """`amounts` are the names in which an order can be priced."""
    servers = {s.name: s for s in services if s.called_by == "server"}
    reader_of = _Reader(servers, amounts, [c.code for c in codes])
    read: dict[str, Callable[[Item], object]] = {
        "refund": lambda i: reader_of.refund(i, by_file=False),
        "batch_refund": lambda i: reader_of.refund(i, by_file=True),
        "query": reader_of.query,
        "reconcile": reader_of.reconcile,
        "settlement": reader_of.period,
        "rates": reader_of.rates,
    }
    given = reader.fields(item, (), read)
    return model.Commands(**{key: read[key](entry) for key, entry in given.items()})  # type: ignore[arg-type]  # by key


class _Reader:
    def __init__(self, services: Mapping[str, model.Service], amounts: tuple[str, ...], codes: list[str]) -> None:
        self.services, self.amounts, self.codes = services, amounts, codes

    def _service(self, given: Mapping[str, Item]) -> model.Service | None:
        if "service" not in given:
            return None
        return self.services.get(reader.reference(given["service"], self.services, "service of the server"))

    def _table(self, given: Mapping[str, Item]) -> model.Service | None:
        service = self._service(given)
        if service and service.answer and service.answer.kind != "table":
            given["service"].wrong("answers with XML, expected a service that answers with a table")
        return service

    def refund(self, item: Item, *, by_file: bool) -> model.RefundCommand:
        given = reader.fields(item, REFUND, ["repeated"])
        service = self._service(given)
        if service and (service.upload is not None) != by_file:
            says = "sends no file, expected one with 'upload'" if by_file else "sends a file, expected a service without one"
            given["service"].wrong(says)
        held = (service.upload.columns if service.upload else service.parameters) if service else ()
        names = {p.name for p in held}
        plain = {key: reader.reference(given[key], names, "parameter") for key in REFUND[1:5] if key in given and service}
        pairs = []
        for price, entry in reader.mapping(given["amounts"], "amounts").items() if "amounts" in given else []:
            if price not in self.amounts:
                given["amounts"].keys[price].wrong(f"'{price}' is no name in which an order is priced")
            pairs.append((price, reader.reference(entry, names, "parameter") if service else ""))
        return model.RefundCommand(
            service=service.name if service else "",
            **{**dict.fromkeys(REFUND[1:5], ""), **plain},
            amounts=tuple(pairs),
            repeated=self._codes(given.get("repeated")),
        )

    def query(self, item: Item) -> model.QueryCommand:
        given = reader.fields(item, ["service", "order", "answer"], ["unknown"])
        service = self._service(given)
        fields = _answer_fields(service)
        answer = reader.fields(given["answer"], ["order", "trade", "status"]) if "answer" in given else {}
        found = {key: reader.reference(entry, fields, "field of the answer") for key, entry in answer.items()}
        return model.QueryCommand(
            service.name if service else "",
            reader.reference(given["order"], _names(service), "parameter") if "order" in given else "",
            found.get("order", ""), found.get("trade", ""), found.get("status", ""),
            self._codes(given.get("unknown")),
        )  # fmt: skip

    def reconcile(self, item: Item) -> model.ReconcileCommand:
        given = reader.fields(item, ["service", "from", "to", "answer", "payment", "refund"], ["waiting", "failed"])
        service = self._table(given)
        answer = reader.fields(given["answer"], COLUMNS) if "answer" in given else {}
        fields = _answer_fields(service)
        columns = {key: reader.reference(entry, fields, "column of the answer") for key, entry in answer.items()}
        if service and not any(c.kind == "period" for c in service.constraints):
            given["service"].wrong("has no rule 'period', expected one: the file is asked for by days")
        first, last = self._days(given, service)
        states = {key: _words(given.get(key)) for key in STATES}
        return model.ReconcileCommand(service.name if service else "", first, last, columns, **states)

    def period(self, item: Item) -> model.PeriodCommand:
        given = reader.fields(item, ["service", "from", "to"])
        service = self._table(given)
        return model.PeriodCommand(service.name if service else "", *self._days(given, service))

    def rates(self, item: Item) -> str:
        service = self._table(reader.fields(item, ["service"]))
        return service.name if service else ""

    def _days(self, given: Mapping[str, Item], service: model.Service | None) -> tuple[str, str]:
        names = _names(service)
        first, last = (reader.reference(given[k], names, "parameter") if k in given else "" for k in ("from", "to"))
        return first, last

    def _codes(self, item: Item | None) -> tuple[str, ...]:
        return tuple(reader.reference(i, self.codes, "code") for i in reader.items(item, "codes")) if item else ()


def _words(item: Item | None) -> tuple[str, ...]:
    return tuple(reader.ascii_text(i, "a word") for i in reader.items(item, "words")) if item else ()


def _names(service: model.Service | None) -> Iterable[str]:
    return {p.name for p in service.parameters} if service else ()


def _answer_fields(service: model.Service | None) -> Iterable[str]:
    return {p.name for p in service.answer.fields} if service and service.answer else ()
